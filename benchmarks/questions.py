"""How long the questions of docs/queries.md take at many plans.

    python -m benchmarks.questions PLAN.pdf [REPORT.pdf …] [--plans 100]

The documents are loaded once; then all their rows are copied under further identifiers until there are so many plans,
each with its reports. That is quicker than to load as many documents, and the relations do not know the difference.
Each question is asked seven times of an open warehouse, and its median told.
"""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from duckdb import DuckDBPyConnection

from benchmarks.load import machine
from flows.pipeline.steps import LoadRequest, load_documents
from warehouse.store.connection import open_warehouse

PAGE = Path(__file__).parents[1] / "docs" / "queries.md"
GOAL = 100


def questions() -> dict[str, str]:
    """The documented questions and their SQL."""
    page = PAGE.read_text(encoding="utf-8")
    return dict(re.findall(r"^### (.+?)$.*?^```sql\n(.*?)^```", page, re.MULTILINE | re.DOTALL))


def multiply(connection: DuckDBPyConnection, plans: int) -> None:
    """Copy all that was loaded until there are so many plans; a copy's identifiers end with its number."""
    loads, held = connection.execute(
        "SELECT max(load_id), (SELECT count(*) FROM plans) FROM history.loads"
    ).fetchall()[0]
    columns: dict[str, list[str]] = {}
    for table, column in connection.execute(
        "SELECT table_name, column_name FROM duckdb_columns() "
        "SEMI JOIN duckdb_tables() USING (schema_name, table_name) "
        "WHERE schema_name = 'history' AND table_name NOT IN ('schema_version', 'withheld_texts', 'people')"
    ).fetchall():
        columns.setdefault(table, []).append(column)
    for table, names in columns.items():
        renamed = ", ".join(f"{_copied(name, loads)} AS {name}" for name in names)
        connection.execute(
            f"INSERT INTO history.{table} BY NAME SELECT {renamed} "
            f"FROM history.{table}, range(1, {plans // held}) AS copies (copy)"
        )


def _copied(column: str, loads: int) -> str:
    """A column's value in a copy, as SQL. Bodies, and what others call a commitment, are the same in all plans."""
    if column == "load_id":
        return f"load_id + {loads} * copy"
    if column == "replaces":
        return "list_transform(replaces, LAMBDA report: report || '-' || copy)"
    if column.endswith("_id") and column not in {"organisation_id", "external_id"}:
        return f"{column} || '-' || copy"
    return column


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description="Time the documented questions.")
    parser.add_argument("documents", type=Path, nargs="+")
    parser.add_argument("--plans", type=int, default=100)
    asked = parser.parse_args()
    print(f"{machine()}\n\n| question | ms | |\n|---|---:|---|")
    with TemporaryDirectory() as folder:
        path = Path(folder, "renaksi.duckdb")
        load_documents(LoadRequest(tuple(asked.documents), path))
        with open_warehouse(path) as connection:
            multiply(connection, asked.plans)
        with open_warehouse(path, read_only=True) as connection:
            for name, sql in questions().items():
                taken = median(_milliseconds(connection, sql) for _ in range(7))
                print(f"| {name} | {taken:.0f} | {'' if taken < GOAL else f'over {GOAL}'} |")


def _milliseconds(connection: DuckDBPyConnection, sql: str) -> float:
    start = perf_counter()
    connection.execute(sql).fetchall()
    return 1000 * (perf_counter() - start)


if __name__ == "__main__":
    main()
