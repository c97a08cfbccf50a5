"""Corrections: a report that says again what an earlier one said takes its place, or that of some of its entries.

One that calls itself a correction, or is of a later day, does so in whatever order both are loaded.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from duckdb import DuckDBPyConnection

from models.findings import Finding
from models.plan import DocumentFacts
from warehouse.sql import sql
from warehouse.store.findings import finding
from warehouse.store.rows import Row, Rows, as_json, finding_rows

_SCOPE = (
    *("reporter", "reporter_as_printed", "period", "period_end", "plan_family", "plan_years"),
    *("body", "correction", "dated"),
)
"""What a report and the one that it corrects say alike of themselves; and which correction it is, of which day."""


class Relation(StrEnum):
    """What one report is to another: columns of `history.progress_reports`."""

    REPLACES = "replaces"
    CORRECTED_BY = "corrected_by"
    AMENDS = "amends"
    AMENDED_BY = "amended_by"


_CODES = {
    Relation.REPLACES: "report-corrected",
    Relation.CORRECTED_BY: "report-corrected-by",
    Relation.AMENDS: "report-amends",
    Relation.AMENDED_BY: "report-amended-by",
}
"""How each is reported."""


class _Other(NamedTuple):
    """A report in the warehouse, and how much it and the new one say again of each other."""

    report_id: str
    file_name: str
    correction: int
    entries: int
    said_again: int
    new_entries: int
    said_before: int
    is_later: bool

    def relation(self, correction: int) -> Relation | None:
        """What the new report, which is this correction, is to it.

        It takes the place of the whole only if it says all of it again: what the other alone says is not lost. Of two
        that are as much a correction the later one corrects, if it says at least half of the other again.
        """
        is_all_said, is_all_known = (
            self.said_again == self.entries,
            self.said_before == self.new_entries,
        )
        if correction > self.correction or (correction == self.correction and not self.is_later):
            is_enough = correction > self.correction or 2 * self.said_again >= self.entries
            by_new = Relation.REPLACES if is_all_said else Relation.AMENDS
            return by_new if is_enough else None
        is_enough = correction < self.correction or 2 * self.said_before >= self.new_entries
        by_other = Relation.CORRECTED_BY if is_all_known else Relation.AMENDED_BY
        return by_other if is_enough else None

    def found(self, relation: Relation, report_id: str) -> Finding:
        """What there is to say of it."""
        is_by_new = relation in (Relation.REPLACES, Relation.AMENDS)
        return finding(
            _CODES[relation],
            entity=("progress_report", report_id),
            file=self.file_name,
            entries=self.entries if is_by_new else self.new_entries,
            said_again=self.said_again if is_by_new else self.said_before,
        )


def find_corrections(
    connection: DuckDBPyConnection, facts: DocumentFacts, rows: Rows
) -> list[Finding]:
    """Note in the rows of a document's reports which others they correct, or are corrected by; gives the findings.

    What a document replaced when it was first loaded holds, however it is read later: reports loaded since then
    may have replaced it in turn.
    """
    known = connection.execute(sql("store/replaced"), {"document_id": facts.document_id}).fetchall()
    noted = {report_id: relations for report_id, *relations in known}
    found: list[Finding] = []
    for report in rows["progress_reports"]:
        nothing: list[list[str]] = [[] for _ in Relation]
        related = noted.get(report["report_id"], nothing)
        report |= {to.value: ids for to, ids in zip(Relation, related, strict=True)}
        if not noted:
            found += _correct(connection, facts, report, rows)
    rows["findings"] += finding_rows(facts.document_id, found)
    return found


def _correct(
    connection: DuckDBPyConnection, facts: DocumentFacts, report: Row, rows: Rows
) -> list[Finding]:
    """Note what one report is to the others in the warehouse."""
    structures = dict(connection.execute(sql("store/structures")).fetchall())
    report_id = str(report["report_id"])
    entries = [row for row in rows["progress_entries"] if row["report_id"] == report_id]
    others = connection.execute(
        sql("store/corrected"),
        {
            "entries": as_json(entries),
            "structure": structures["progress_entries"],
            "document_id": facts.document_id,
            "file_name": facts.file_name,
        }
        | {name: report[name] for name in _SCOPE},
    ).fetchall()
    found: list[Finding] = []
    correction = report["correction"]
    assert isinstance(correction, int)
    for other in (_Other(*row) for row in others):
        if relation := other.relation(correction):
            related = report[relation.value]
            assert isinstance(related, list)
            related.append(other.report_id)
            found.append(other.found(relation, report_id))
    return found
