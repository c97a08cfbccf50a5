"""Asking the warehouse: what it holds, and any SQL that only reads."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
from duckdb import DuckDBPyConnection

from models.errors import QueryError, UsageError
from warehouse import WAIT
from warehouse.connection import open_warehouse, sql

_ROWS = [duckdb.ExpectedResultType.QUERY_RESULT]


class Table(NamedTuple):
    """The answer to a query: the names of its columns, and its rows as tuples of Python values."""

    columns: list[str]
    rows: list[tuple[Any, ...]]

    def as_dicts(self) -> list[dict[str, Any]]:
        """The rows by their columns; raises `QueryError` where two have the same name: one would be lost."""
        if len(set(self.columns)) < len(self.columns):
            raise QueryError("Two columns have the same name: give one another name with AS.")
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


class Status(NamedTuple):
    """What a warehouse holds: `plans` with versions and counts, `documents` with words and findings by severity.

    `outdated` are the names of files that an older Renaksi read.
    """

    plans: Table
    documents: Table
    outdated: list[str]

    @property
    def has_findings(self) -> bool:
        """Whether anything was found in the documents."""
        counts = [self.documents.columns.index(name) for name in ("errors", "warnings", "notes")]
        return any(row[place] for row in self.documents.rows for place in counts)


def status(connection: DuckDBPyConnection) -> Status:
    """What the warehouse holds now."""
    return Status(
        read_table(connection, sql("status/plans")),
        read_table(connection, sql("status/documents")),
        [name for (name,) in connection.execute(sql("status/outdated")).fetchall()],
    )


def plan_ids(connection: DuckDBPyConnection) -> list[str]:
    """The plans that the warehouse holds."""
    return [plan_id for (plan_id,) in connection.execute(sql("plan_ids")).fetchall()]


def require_plan(plan_id: str, held: Sequence[str]) -> None:
    """Raise `UsageError` for a plan that is not among those held."""
    if plan_id not in held:
        there = ", ".join(held) or "no plan yet"
        raise UsageError(f"There is no plan {plan_id} in this warehouse: it holds {there}.")


def run_query(path: Path, query: str, wait: float = WAIT) -> Table:
    """The rows that `query` yields on the warehouse at `path`, which is opened read only, as soon as it is free.

    Raises `QueryError` when the SQL is not accepted (it is wrong, or would write or reach files), `WarehouseError`
    when the warehouse cannot be opened.
    """
    with open_warehouse(path, read_only=True, wait=wait) as connection:
        return ask(connection, query)


def ask(
    connection: DuckDBPyConnection, query: str, parameters: dict[str, object] | None = None
) -> Table:
    """The rows that `query` yields; raises `QueryError` when the SQL is not accepted."""
    try:
        return read_table(connection, query, parameters)
    except duckdb.Error as error:
        raise refused(error) from error


def refused(error: duckdb.Error) -> QueryError:
    """DuckDB's error as one sentence, without its picture of the query."""
    if isinstance(error, duckdb.ConnectionException):
        return QueryError("The warehouse is closed: open it again to ask.")
    return QueryError(" ".join(str(error).partition("\n\nLINE ")[0].split()))


def read_table(
    connection: DuckDBPyConnection, query: str, parameters: dict[str, object] | None = None
) -> Table:
    """The rows that a query yields; raises as `execute` does."""
    result = execute(connection, query, parameters)
    return Table([column[0] for column in result.description or []], result.fetchall())


def execute(
    connection: DuckDBPyConnection, query: str, parameters: dict[str, object] | None = None
) -> DuckDBPyConnection:
    """Run a query, whose rows are then to be fetched.

    Raises what DuckDB raises, and `QueryError` for an empty query or for several: DuckDB would drop the rows of all but
    the last. Statements that only prepare, such as those that it makes of a PIVOT, may go before.
    """
    statements = connection.extract_statements(query)
    if not statements:
        raise QueryError("The query is empty: give an SQL statement.")
    answered = [part for part in statements if part.expected_result_type == _ROWS]
    if len(answered) > 1:
        raise QueryError(f"These are {len(answered)} queries: ask them one by one.")
    return connection.execute(query, parameters)
