"""Reports that speak for one body on the same measure and period, told of as findings."""

from __future__ import annotations

from duckdb import DuckDBPyConnection

from warehouse.sql import sql
from warehouse.store.findings import finding
from warehouse.store.rows import finding_rows
from warehouse.store.writing import insert_rows


def note_overlaps(connection: DuckDBPyConnection) -> None:
    """Tell of each report that overlaps with an older one, in the place of what was told of that before."""
    connection.execute(sql("link/clear_overlaps"))
    for report_id, file, measures in connection.execute(sql("link/overlaps")).fetchall():
        found = finding("report-overlap", file=file, measures=measures)
        rows = {"report_findings": finding_rows(report_id, [found])}
        insert_rows(connection, rows, report_id=report_id)
