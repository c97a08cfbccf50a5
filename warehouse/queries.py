"""Asking the warehouse: what it holds, and any SQL that only reads."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import duckdb
from duckdb import DuckDBPyConnection

from models.errors import QueryError
from warehouse.connection import open_warehouse, sql


class Table(NamedTuple):
    """The answer to a query: the names of its columns, and its rows as tuples of Python values."""

    columns: list[str]
    rows: list[tuple[Any, ...]]


class Status(NamedTuple):
    """What a warehouse holds: `plans` with versions and counts, `documents` with words and findings by severity."""

    plans: Table
    documents: Table


def status(connection: DuckDBPyConnection) -> Status:
    """What the warehouse holds now."""
    return Status(
        _answer(connection, sql("status/plans")), _answer(connection, sql("status/documents"))
    )


def run_query(path: Path, query: str) -> Table:
    """The rows that `query` yields on the warehouse at `path`, which is opened read only.

    Raises `QueryError` when the SQL is not accepted (it is wrong, or would write or reach files), `WarehouseError`
    when the warehouse cannot be opened.
    """
    with open_warehouse(path, read_only=True) as connection:
        try:
            return _answer(connection, query)
        except duckdb.Error as error:
            reason = str(error).partition("\n\nLINE ")[0]
            raise QueryError(" ".join(reason.split())) from error


def _answer(connection: DuckDBPyConnection, query: str) -> Table:
    if not connection.extract_statements(query):
        raise QueryError("The query is empty: give an SQL statement.")
    result = connection.execute(query)
    return Table([column[0] for column in result.description or []], result.fetchall())
