"""Corrections: a later report that says again what an earlier one said takes its place."""

from __future__ import annotations

from duckdb import DuckDBPyConnection

from models.findings import Finding
from models.plan import DocumentFacts
from warehouse.connection import sql
from warehouse.reconcile.findings import finding
from warehouse.rows import Row, Rows, finding_rows
from warehouse.writing import as_json

_SCOPE = ("reporter", "reporter_as_printed", "period", "period_end", "plan_family", "plan_years")
"""What a report and the one that it corrects say alike of themselves."""


def find_corrections(
    connection: DuckDBPyConnection, facts: DocumentFacts, rows: Rows
) -> list[Finding]:
    """Note in the rows of a document's reports which earlier ones they replace; gives what there is to say of it.

    What a document replaced when it was first loaded holds, however it is read later: reports loaded since then
    may have replaced it in turn.
    """
    replaced = dict(
        connection.execute(sql("load/replaced"), {"document_id": facts.document_id}).fetchall()
    )
    found: list[Finding] = []
    for report in rows["progress_reports"]:
        report["replaces"] = replaced.get(report["report_id"], [])
        if not replaced:
            found += _correct(connection, facts, report, rows)
    rows["findings"] += finding_rows(facts.document_id, found)
    return found


def _correct(
    connection: DuckDBPyConnection, facts: DocumentFacts, report: Row, rows: Rows
) -> list[Finding]:
    """Note what one report replaces."""
    structures = dict(connection.execute(sql("load/structures")).fetchall())
    report_id = report["report_id"]
    entries = [row for row in rows["progress_entries"] if row["report_id"] == report_id]
    earlier = connection.execute(
        sql("load/corrected"),
        {
            "entries": as_json(entries),
            "structure": structures["progress_entries"],
            "document_id": facts.document_id,
            "file_name": facts.file_name,
        }
        | {name: report[name] for name in _SCOPE},
    ).fetchall()
    report["replaces"] = [row[0] for row in earlier]
    entity = ("progress_report", str(report_id))
    return [
        finding("report-corrected", entity=entity, file=file, entries=count, said_again=said)
        for _, file, count, said in earlier
    ]
