"""Storing and linking in one transaction: however a load ends, no entry of a report is without its match.

What linking needs is imported only where there are reports.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from duckdb import DuckDBPyConnection

from models.findings import Severity
from models.plan import ExtractedDocument
from models.progress import ExtractedReport
from warehouse.ask.versions import Rollback, planned_rollback
from warehouse.link.linked import (
    ReportLinks,
    are_there_reports,
    links_of,
    refuse_what_is_no_report,
    severities_of,
)
from warehouse.store.load import LoadSummary, store_plans, store_reports
from warehouse.store.recipe import Recipe
from warehouse.store.rollback import show_version
from warehouse.store.writing import transaction


@dataclass(frozen=True, slots=True)
class ReportSummary:
    """What a load of progress reports did; `changed` as in `LoadSummary`.

    `severities` are those of what linking and comparing with earlier reports found. Reports that a later file corrected
    are not among them.
    """

    document_id: str
    changed: bool
    reports: tuple[ReportLinks, ...]
    severities: tuple[Severity, ...]


def load_document(
    connection: DuckDBPyConnection, extracted: ExtractedDocument, recipe: Recipe | None = None
) -> LoadSummary:
    """Bring everything a document yielded into the warehouse, or nothing at all; link all reports with new versions.

    The same result of the same file changes nothing. Raises `WarehouseError` where the file or the disk is at fault,
    and DuckDB's own error where the records are.
    """
    with transaction(connection, extracted.facts.file_name):
        stored = store_plans(connection, extracted, recipe)
        if any(plan.changed for plan in stored.plans):
            _link(connection)
    return stored


def load_report(
    connection: DuckDBPyConnection, extracted: ExtractedReport, recipe: Recipe | None = None
) -> ReportSummary:
    """Bring a document's progress reports into the warehouse and link their entries, or change nothing at all.

    The same result of the same file changes nothing. A report that corrects earlier ones takes their place.
    Raises `UnrecognisedDocumentError` for a document that does not say it is a report, and of whose entries fewer than
    half link to a plan; `WarehouseError` as `load_document` does.
    """
    report_ids = [report.report_id for report in extracted.reports]
    with transaction(connection, extracted.facts.file_name):
        changed, corrections = store_reports(connection, extracted, recipe)
        if changed:
            _link(connection, report_ids)
            refuse_what_is_no_report(connection, extracted, report_ids)
    severities = (
        *(finding.severity for finding in corrections),
        *severities_of(connection, report_ids),
    )
    links = links_of(connection, report_ids)
    return ReportSummary(extracted.facts.document_id, changed, links, severities)


def relink_reports(connection: DuckDBPyConnection) -> tuple[ReportLinks, ...]:
    """Link the entries of all reports anew, or change nothing; what people decided stays.

    Raises `WarehouseError` as `load_document` does.
    """
    with transaction(connection, "The new links"):
        _link(connection)
    return links_of(connection)


def roll_back(
    connection: DuckDBPyConnection, plan_id: str, to_version: int | None = None
) -> Rollback:
    """Have the version before the one shown, or any other, shown from now on, and link progress reports with it.

    The step is recorded in `history.rollbacks`; no version is lost. Raises `UsageError` for a plan or version that
    is not there, `WarehouseError` where the file cannot be written.
    """
    step = planned_rollback(connection, plan_id, to_version)
    with transaction(connection, f"The rollback of {plan_id}"):
        show_version(connection, plan_id, step.from_version, step.to_version)
        _link(connection)
    return step


def _link(connection: DuckDBPyConnection, report_ids: Collection[str] | None = None) -> None:
    """Link the entries of these reports, or of all."""
    if report_ids is None and not are_there_reports(connection):
        return
    from warehouse.link.reports import reconcile

    reconcile(connection, report_ids)
