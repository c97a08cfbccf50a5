"""What people say on values, reports and files, put into the tables that it is about, and taken out again.

Whatever is loaded or compared finds the tables as they were read (`set_aside`); everybody else finds in them what holds
(`put_in_force`). So what comes out is the same whichever came first, and nothing is left of what is taken back.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from duckdb import DuckDBPyConnection

from warehouse.judgements.bodies import put_bodies
from warehouse.judgements.editing import take_rows_out
from warehouse.judgements.rows import put_rows
from warehouse.judgements.states import are_there_judgements
from warehouse.judgements.tables import Table, kind_of, scope_of, table_of
from warehouse.sql import sql
from warehouse.store.writing import tell_anew

Holding = tuple[Any, ...] | None
"""What people said of values and files, as it held at some time; None if nobody said anything."""


def set_aside(connection: DuckDBPyConnection) -> Holding:
    """Have all as it was read, within the caller's transaction; gives what held before."""
    if not are_there_judgements(connection):
        return None
    held = _holding(connection)
    _put(connection, "stored")
    take_rows_out(connection)
    connection.execute(sql("judgements/values/forget"))
    return held


def put_in_force(
    connection: DuckDBPyConnection, before: Holding, derive: Callable[[DuckDBPyConnection], None]
) -> bool:
    """Have what holds in the tables; whether that is something else than before, so that links may be other ones.

    `derive` concludes from corrected values what is concluded from values, before they are in their tables.
    The state of what is said of links comes when these are made (`states.note_states`).
    """
    if not are_there_judgements(connection):
        return False
    for name in ("states/standing", "states/undone", "withdraw", "reports"):
        connection.execute(sql(f"judgements/{name}"))
    put_rows(connection)
    put_bodies(connection)
    for entity_kind, field in connection.execute(sql("judgements/values/asked")).fetchall():
        _resolve(connection, table_of(connection, entity_kind), field)
    derive(connection)
    connection.execute(sql("judgements/values/nowhere"))
    _put(connection, "corrected")
    is_other = _holding(connection) != (before or _holding_nothing())
    if is_other:
        tell_anew()
    return is_other


def _holding(connection: DuckDBPyConnection) -> tuple[Any, ...]:
    return connection.execute(sql("judgements/values/holding")).fetchall()[0]


def _holding_nothing() -> tuple[Any, ...]:
    return (None, None, None, None)


def _resolve(connection: DuckDBPyConnection, table: Table, field: str) -> None:
    """Work out what the judgements on one field of one kind of entities come to."""
    asked = {"entity_kind": table.entity_kind, "field": field}
    connection.execute(sql("judgements/values/judged"), asked)
    connection.execute(sql("judgements/values/resolve", **scope_of(table, field)))
    connection.execute(sql("judgements/values/note"), asked | {"relation": table.relation})
    connection.execute(sql("judgements/values/words"), asked)


def _put(connection: DuckDBPyConnection, which: str) -> None:
    """Put what was read, or what is corrected, into the tables."""
    tables: dict[str, Table] = {}
    for relation, field in connection.execute(sql("judgements/values/corrected")).fetchall():
        table = tables.get(relation) or table_of(connection, kind_of(relation))
        tables[relation] = table
        names = {
            "relation": relation,
            "column": field,
            "identifier": table.identifier,
            "structure": table.structure(field),
            "held": table.held,
            "which": which,
        }
        connection.execute(sql("judgements/values/put", **names))
