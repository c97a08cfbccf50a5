"""Loading what a document yielded: one transaction, a new version only where a plan's values changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from duckdb import DuckDBPyConnection

from models.errors import UnrecognisedDocumentError
from models.findings import Severity
from models.plan import DocumentFacts, ExtractedDocument
from models.progress import ExtractedReport
from warehouse.privacy.withheld import note_discreet
from warehouse.store.connection import SCHEMA_VERSION, sql
from warehouse.store.corrections import find_corrections
from warehouse.store.recipe import Recipe
from warehouse.store.rows import Row, Rows, finding_rows, record_rows
from warehouse.store.writing import as_json, insert_rows, transaction


@dataclass(frozen=True, slots=True)
class PlanVersion:
    """The version of a plan that is shown after a load; `changed` where the load made it."""

    plan_id: str
    version: int
    changed: bool


@dataclass(frozen=True, slots=True)
class LoadSummary:
    """What a load did; `changed` is false where the same result had been loaded before: nothing was written."""

    document_id: str
    changed: bool
    plans: tuple[PlanVersion, ...]


@dataclass(frozen=True, slots=True)
class ReportLinks:
    """How a report's entries were linked; `plan_id` is None where it could not be told what it is about."""

    report_id: str
    plan_id: str | None
    period: str | None
    reporter: str
    entries: int
    linked: int
    review: int
    unmatched: int


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
    """Bring everything a document yielded into the warehouse, or nothing at all; note how it was read.

    The same result of the same file changes nothing. A plan whose values differ from those shown becomes its next
    version; one with the same values keeps its version and is from now on read from this document.
    Raises `WarehouseError` where the file or the disk is at fault, and DuckDB's own error where the records are.
    """
    facts = extracted.facts
    plans = [(plan.plan_id, record_rows(plan)) for plan in extracted.plans]
    document = record_rows(*extracted.organisations) | _trust(extracted)
    contact_pages = _contact_pages(rows for _, rows in plans)
    with transaction(connection, facts.file_name):
        load_id = _store_load(connection, facts, _digest([document, plans]), document, recipe)
        if load_id is None:
            versions = [
                PlanVersion(plan_id, _shown(connection, facts, plan_id)[0], changed=False)
                for plan_id, _ in plans
            ]
        else:
            note_discreet(connection, extracted.findings, contact_pages)
            versions = [
                _load_plan(connection, facts, load_id, plan_id, rows) for plan_id, rows in plans
            ]
        if any(version.changed for version in versions):
            _reconcile(connection)
    return LoadSummary(facts.document_id, load_id is not None, tuple(versions))


def load_report(
    connection: DuckDBPyConnection, extracted: ExtractedReport, recipe: Recipe | None = None
) -> ReportSummary:
    """Bring a document's progress reports into the warehouse and link their entries, or change nothing at all.

    The same result of the same file changes nothing. A report that corrects earlier ones takes their place.
    Raises `UnrecognisedDocumentError` for a document that does not say it is a report, and of whose entries fewer than
    half link to a plan; `WarehouseError` as `load_document` does.
    """
    facts = extracted.facts
    rows = record_rows(*extracted.reports) | _trust(extracted)
    report_ids = [report.report_id for report in extracted.reports]
    with transaction(connection, facts.file_name):
        digest = _digest(rows)  # before the corrections are among them
        corrections = find_corrections(connection, facts, rows)
        load_id = _store_load(connection, facts, digest, rows, recipe)
        if load_id is not None:
            _reconcile(connection, report_ids)
            _refuse_what_is_no_report(connection, extracted, report_ids)
    found = connection.execute(sql("load/report_findings"), {"report_ids": report_ids}).fetchall()
    return ReportSummary(
        facts.document_id,
        load_id is not None,
        _links(connection, report_ids),
        (
            *(entry.severity for entry in corrections),
            *(Severity(severity) for (severity,) in found),
        ),
    )


def _refuse_what_is_no_report(
    connection: DuckDBPyConnection, extracted: ExtractedReport, report_ids: list[str]
) -> None:
    doubt = extracted.doubt
    if doubt is None:
        return
    from warehouse.link.reports import LIKELY

    asked = {"report_ids": report_ids, "likely": LIKELY}
    ((entries, fitting),) = connection.execute(sql("load/fitting"), asked).fetchall()
    if 2 * fitting >= entries:
        return
    what = (
        f"it calls itself “{doubt.other_document}”"
        if doubt.other_document
        else "it prints no title, period or plan of a progress report"
    )
    raise UnrecognisedDocumentError(
        f"{extracted.facts.file_name}: was taken for no progress report, and not loaded: {what}, and {fitting} of its "
        f"{entries} entries (columns {', '.join(doubt.heads)}) fit a loaded plan; if it is one, load its plan first, "
        "or name the plan and the period: renaksi load FILE --plan OGI-2020-2022 --period B06."
    )


def relink_reports(connection: DuckDBPyConnection) -> tuple[ReportLinks, ...]:
    """Link the entries of all reports anew, or change nothing; what people decided stays.

    Raises `WarehouseError` as `load_document` does.
    """
    with transaction(connection, "The new links"):
        _reconcile(connection)
    return _links(connection, None)


def _links(connection: DuckDBPyConnection, report_ids: list[str] | None) -> tuple[ReportLinks, ...]:
    """How the entries of these reports, or of all, are linked."""
    rows = connection.execute(sql("load/linked"), {"report_ids": report_ids}).fetchall()
    return tuple(ReportLinks(*row) for row in rows)


def _reconcile(connection: DuckDBPyConnection, report_ids: list[str] | None = None) -> None:
    """Link the entries of these reports, or of all; what linking needs is imported only where there are any."""
    if report_ids is None and not connection.execute(sql("reconcile/reports")).fetchall():
        return
    from warehouse.link.reports import reconcile

    reconcile(connection, report_ids)


def _record_changes(connection: DuckDBPyConnection, plan_id: str, shown: int, version: int) -> None:
    """Compare with the version shown before; what that needs is imported only where there is one."""
    from warehouse.store.changes import record_changes

    record_changes(connection, plan_id, shown, version)


def _contact_pages(plans: Iterable[Rows]) -> set[object]:
    """The pages that print contacts."""
    return {
        row["page"]
        for rows in plans
        for row in rows["provenance"]
        if row["entity_kind"] == "contact"
    }


def _trust(extracted: ExtractedDocument | ExtractedReport) -> Rows:
    return {
        "findings": finding_rows(extracted.facts.document_id, extracted.findings),
        "word_audit": [page.model_dump() for page in extracted.audit],
    }


def _store_load(
    connection: DuckDBPyConnection,
    facts: DocumentFacts,
    digest: str,
    rows: Rows,
    recipe: Recipe | None,
) -> int | None:
    """Store what belongs to the document, and give the load's number; None if this result was loaded before."""
    key: Row = {"document_id": facts.document_id, "digest": digest}
    unknown: Row = dict.fromkeys(("read_by", "profiles", "folders", "given"))
    read = recipe.as_row() if recipe else unknown
    read["schema_version"] = SCHEMA_VERSION
    known, load_id = _row(connection, "load/known", **key)
    if known:
        connection.execute(sql("load/read_by"), key | read)
        return None
    load = facts.model_dump() | key | read | {"load_id": load_id}
    load["loaded_at"] = datetime.now(UTC).replace(tzinfo=None).isoformat()
    insert_rows(connection, {"loads": [load]})
    of_no_plan = dict.fromkeys(("plan_id", "version", "commitment_id"))
    insert_rows(connection, rows, load_id=load_id, **of_no_plan)
    return int(load_id)


def _load_plan(
    connection: DuckDBPyConnection, facts: DocumentFacts, load_id: int, plan_id: str, rows: Rows
) -> PlanVersion:
    """Store a plan's rows as its next version; only where they stand, if its values are those shown.

    A document that another took the place of does not come back because it is now read otherwise.
    """
    shown, shown_digest, next_version, is_superseded = _shown(connection, facts, plan_id)
    if is_superseded:
        return PlanVersion(plan_id, shown, changed=False)
    provenance = rows.pop("provenance", [])
    digest = _digest(_without_pages(rows))
    changed = digest != shown_digest
    version = next_version if changed else shown
    key: Row = {"plan_id": plan_id, "version": version}
    plan_load = key | {"load_id": load_id}
    insert_rows(
        connection, {"plan_loads": [{"digest": digest}], "provenance": provenance}, **plan_load
    )
    if changed:
        insert_rows(connection, rows, **plan_load)
    else:
        connection.execute(sql("load/pages"), {"rows": as_json(rows["commitments"]), **key})
    if changed and shown is not None:
        _record_changes(connection, plan_id, shown, version)
    connection.execute(sql("load/show"), plan_load)
    return PlanVersion(plan_id, version, changed)


def _without_pages(rows: Rows) -> Rows:
    """The rows without the pages on which commitments stand: another place is no other value."""
    pages = {"first_page", "last_page"}
    commitments = [
        {name: value for name, value in row.items() if name not in pages}
        for row in rows["commitments"]
    ]
    return rows | {"commitments": commitments}


def _shown(connection: DuckDBPyConnection, facts: DocumentFacts, plan_id: str) -> tuple[Any, ...]:
    """The version of a plan shown now, its digest (both None for a new plan), and the next version.

    And whether the plan was read from this document before, and is now shown as another one has it.
    """
    return _row(connection, "load/versions", plan_id=plan_id, document_id=facts.document_id)


def _row(connection: DuckDBPyConnection, name: str, **parameters: object) -> tuple[Any, ...]:
    """The only row that `warehouse/sql/<name>.sql` yields."""
    return connection.execute(sql(name), parameters).fetchall()[0]


def _digest(rows: object) -> str:
    return sha256(as_json(rows).encode()).hexdigest()
