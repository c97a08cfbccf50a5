"""Writing to the warehouse: rows into the tables of `history`, all of them or none."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from contextvars import ContextVar
from pathlib import Path

import duckdb
from duckdb import DuckDBPyConnection

from models.errors import WarehouseError
from warehouse.privacy.withheld import Noting
from warehouse.sql import sql
from warehouse.store.connection import reason
from warehouse.store.file_modes import as_open_as
from warehouse.store.rows import Rows, as_json

_structures: dict[str, str] = {}
"""How each table's rows are told in JSON: looked up once, for all warehouses that are written to have one schema."""

_noting = ContextVar[Noting | None]("_noting", default=None)
"""What notes private data of the transaction that is being made."""


def insert_rows(connection: DuckDBPyConnection, rows: Rows, **keys: object) -> None:
    """Write rows into the tables of `history` named; each table takes of the keys those it has columns for.

    What of them must not leave is noted too (`warehouse.privacy`): at the end of the transaction, if there is one.
    """
    noting = _noting.get() or Noting(connection)
    noting.begin()
    for table, entries in rows.items():
        connection.execute(
            sql("store/insert", table=table),
            {
                "rows": as_json([row | keys for row in entries]),
                "structure": structures(connection)[table],
            },
        )
    noting.add(rows)
    if not _noting.get():
        noting.end()


def structures(connection: DuckDBPyConnection) -> Mapping[str, str]:
    """How each table's rows are told in JSON, as from_json takes it."""
    if not _structures:
        _structures.update(connection.execute(sql("store/structures")).fetchall())
    return _structures


def tell_anew() -> None:
    """Have what depends on all that is stored told anew at the end of the transaction, though no rows are written."""
    if noting := _noting.get():
        noting.begin()


@contextmanager
def transaction(connection: DuckDBPyConnection, subject: str) -> Iterator[None]:
    """All or nothing: commit at the end, roll back on any exception. What depends on all that is stored is told anew.

    DuckDB's log, which this makes, may be read by those who may read the warehouse. Raises `WarehouseError`, which
    names the subject, where the file or the disk is at fault.
    """
    with _log_like_warehouse(connection):
        connection.begin()
        try:
            with _noting_at_the_end(connection):
                yield
            connection.commit()
        except BaseException as error:
            with suppress(
                duckdb.Error
            ):  # where the commit itself failed, nothing is left to roll back
                connection.rollback()
            if isinstance(error, duckdb.OperationalError):
                raise WarehouseError(
                    f"{subject} could not be stored, and nothing was changed: {reason(error)}"
                ) from error
            raise


@contextmanager
def _noting_at_the_end(connection: DuckDBPyConnection) -> Iterator[None]:
    noting = Noting(connection)
    token = _noting.set(noting)
    try:
        yield
        if noting.has_begun:
            from warehouse.store.retelling import retell

            retell(connection)
    finally:
        _noting.reset(token)
    noting.end()


def _log_like_warehouse(connection: DuckDBPyConnection) -> AbstractContextManager[None]:
    ((path,),) = connection.execute(sql("store/file")).fetchall()
    return as_open_as(Path(path)) if path else nullcontext()
