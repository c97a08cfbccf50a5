"""What is told of progress from all plans, reports and decisions together: told anew after each change of any.

Whom an entry speaks for, and whether it counts, depends on other reports too. Views that work it out whenever they are
asked take DuckDB longer to plan than to answer.
"""

from __future__ import annotations

from duckdb import DuckDBPyConnection

from warehouse.sql import sql
from warehouse.store.findings import finding
from warehouse.store.rows import finding_rows
from warehouse.store.writing import insert_rows

_OF_REPORTS = ("matches", "speakers", "speaking_entries", "open_entries")
"""What is told of reports alone, each from what is before it."""

_OF_PLANS = (
    *("statements", "subject_progress", "body_states"),
    *("owed", "due_statements", "commitment_states", "forget_owed"),
)
"""What is told of plans, also where nobody reports."""


def retell(connection: DuckDBPyConnection) -> None:
    """Tell anew how far all plans have come, and which reports overlap; within the caller's transaction."""
    ((are_there_reports,),) = connection.execute(sql("store/retell/needed")).fetchall()
    for name in ("forget", *(_OF_REPORTS if are_there_reports else ()), *_OF_PLANS):
        connection.execute(sql(f"store/retell/{name}"))
    if not are_there_reports:
        return
    overlaps = connection.execute(sql("store/retell/overlaps")).fetchall()
    for report_id, file, measures, is_chosen in overlaps:
        code = "report-overlap-chosen" if is_chosen else "report-overlap"
        found = finding(code, file=file, measures=measures)
        rows = {"report_findings": finding_rows(report_id, [found])}
        insert_rows(connection, rows, report_id=report_id)
    connection.execute(sql("store/retell/forget_matches"))
