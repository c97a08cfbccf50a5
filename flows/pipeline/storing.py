"""Storing and linking in one transaction: however a load ends, no entry of a report is without its match.

What linking needs is imported only where there are reports.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from duckdb import DuckDBPyConnection

from flows.pipeline.deriving import derive_again
from models.errors import UsageError
from models.findings import Severity
from models.plan import ExtractedDocument
from models.progress import ExtractedReport
from warehouse.ask.versions import Rollback, list_versions, planned_rollback
from warehouse.judgements.applying import put_in_force, set_aside
from warehouse.judgements.ledger import add_lines, merge_lines, recording, tell_sources
from warehouse.judgements.lines import Line
from warehouse.judgements.saying import Saying, take_back
from warehouse.judgements.states import note_states
from warehouse.judgements.taking_over import take_over
from warehouse.link.linked import (
    ReportLinks,
    are_there_reports,
    links_of,
    refuse_what_is_no_report,
    severities_of,
)
from warehouse.sql import sql
from warehouse.store.load import LoadSummary, store_plans, store_reports
from warehouse.store.recipe import Recipe
from warehouse.store.rollback import show_again, show_version
from warehouse.store.worse import refuse_worse


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
    connection: DuckDBPyConnection,
    extracted: ExtractedDocument,
    recipe: Recipe | None = None,
    *,
    even_worse: bool = True,
) -> LoadSummary:
    """Bring everything a document yielded into the warehouse, or nothing at all; link all reports with new versions.

    The same result of the same file changes nothing. Raises `WarehouseError` where the file or the disk is at fault,
    DuckDB's own error where the records are, and `WorseReadingError` where a plan is read worse than it is shown,
    unless it is to be stored `even_worse`.
    """
    with _judged(connection, extracted.facts.file_name) as judge:
        if not even_worse:
            refuse_worse(connection, extracted)
        stored = store_plans(connection, extracted, recipe)
        if judge() or any(plan.changed for plan in stored.plans):
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
    with _judged(connection, extracted.facts.file_name) as judge:
        changed, corrections = store_reports(connection, extracted, recipe)
        if judge():
            _link(connection)
        elif changed:
            asked = {"report_ids": report_ids}
            amended = connection.execute(sql("store/amended"), asked).fetchall()
            _link(connection, [*report_ids, *(report_id for (report_id,) in amended)])
        if changed:
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
    with _judged(connection, "The new links") as judge:
        judge()
        _link(connection)
    return links_of(connection)


def roll_back(
    connection: DuckDBPyConnection,
    plan_id: str,
    to_version: int | None = None,
    by: str | None = None,
) -> Rollback:
    """Have the version before the one shown, or any other, shown from now on, and link progress reports with it.

    The step is recorded in `history.rollbacks`; no version is lost. Raises `UsageError` for a plan or version that
    is not there, `WarehouseError` where the file cannot be written.
    """
    step = planned_rollback(connection, plan_id, to_version)
    with _judged(connection, f"The rollback of {plan_id}") as judge:
        show_version(connection, plan_id, step.from_version, step.to_version, by)
        judge()
        _link(connection)
    return step


def judge_again(connection: DuckDBPyConnection, lines: Sequence[Line] = ()) -> list[Line]:
    """Add lines to the ledger, and have in force what the ledger says by now; gives them with their identifiers.

    Lines are taken over too that its file has got in another way. Raises `WarehouseError` as `load_document` does.
    """
    with _judged(connection, "The judgement") as judge:
        added = add_lines(connection, lines)
        if judge():
            _link(connection)
    return added


def merge_ledger(connection: DuckDBPyConnection, lines: Sequence[Line]) -> None:
    """Take over all lines of another ledger; raises `WarehouseError` as `load_document` does."""
    with _judged(connection, "The ledger") as judge:
        merge_lines(connection, lines)
        take_over(connection)
        if judge():
            _link(connection)


def undo_judgement(connection: DuckDBPyConnection, judgement_id: str, who: Saying) -> None:
    """Take a judgement back, so that all is as if it had not been made; it stays in the ledger.

    Raises `UsageError` where there is none of this identifier, or it was taken back before.
    """
    found = connection.execute(sql("judgements/one"), {"judgement_id": judgement_id}).fetchone()
    if found is None:
        raise UsageError(
            f"There is no judgement {judgement_id}: renaksi query "
            '"SELECT judgement_id, kind, entity_id, field, new_value FROM judgements" lists them.'
        )
    verdict, plan_id, before, after, is_undone, undone_by = found
    if is_undone:
        raise UsageError(f"The judgement {judgement_id} was taken back by {undone_by} already.")
    with _judged(connection, "The judgement") as judge:
        add_lines(connection, [take_back(judgement_id, who)])
        is_step = verdict == "shown" and _shown_version(connection, plan_id) == int(after)
        if is_step:
            show_again(connection, plan_id, int(before))
        if judge() or is_step:
            _link(connection)


def _shown_version(connection: DuckDBPyConnection, plan_id: str) -> int | None:
    versions = list_versions(connection)
    return next((row[1] for row in versions.rows if row[0] == plan_id and row[2]), None)


@contextmanager
def _judged(connection: DuckDBPyConnection, subject: str) -> Iterator[Callable[[], bool]]:
    """A transaction in which all is as it was read, until what people say is put in force by what this gives.

    That says whether something else holds than before; links must be made after it.
    """
    with recording(connection, subject):
        before = set_aside(connection)
        yield lambda: put_in_force(connection, before, derive_again)
        tell_sources(connection)
        note_states(connection)


def _link(connection: DuckDBPyConnection, report_ids: Collection[str] | None = None) -> None:
    """Link the entries of these reports, or of all."""
    if report_ids is None and not are_there_reports(connection):
        return
    from warehouse.link.reports import reconcile

    reconcile(connection, report_ids)
