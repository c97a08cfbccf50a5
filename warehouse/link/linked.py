"""How the entries of reports are linked, as the warehouse tells it: asked without anything that linking needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from duckdb import DuckDBPyConnection

from models.errors import UnrecognisedDocumentError
from models.findings import Severity
from models.progress import ExtractedReport
from warehouse.sql import sql

LIKELY = 0.5
"""An entry fits a plan if it speaks of one of its measures with at least this probability."""


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


def are_there_reports(connection: DuckDBPyConnection) -> bool:
    """Whether there is anything to link."""
    return bool(connection.execute(sql("link/reports")).fetchall())


def links_of(
    connection: DuckDBPyConnection, report_ids: Sequence[str] | None = None
) -> tuple[ReportLinks, ...]:
    """How the entries of these reports, or of all, are linked."""
    rows = connection.execute(sql("link/linked"), {"report_ids": report_ids}).fetchall()
    return tuple(ReportLinks(*row) for row in rows)


def severities_of(
    connection: DuckDBPyConnection, report_ids: Sequence[str]
) -> tuple[Severity, ...]:
    """How much what linking found about these reports matters."""
    found = connection.execute(sql("link/report_findings"), {"report_ids": report_ids}).fetchall()
    return tuple(Severity(severity) for (severity,) in found)


def refuse_what_is_no_report(
    connection: DuckDBPyConnection, extracted: ExtractedReport, report_ids: Sequence[str]
) -> None:
    """Raise `UnrecognisedDocumentError` for a document that does not say it is a report, if its entries fit no plan.

    They do if at least half of them link to one, or likely would.
    """
    doubt = extracted.doubt
    if doubt is None:
        return
    asked = {"report_ids": report_ids, "likely": LIKELY}
    ((entries, fitting),) = connection.execute(sql("link/fitting"), asked).fetchall()
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
