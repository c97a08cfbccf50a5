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
from warehouse.judgements.lines import Kind
from warehouse.judgements.plan_identities import put_identities
from warehouse.judgements.rows import put_rows
from warehouse.judgements.states import kinds_judged
from warehouse.judgements.tables import Table, kind_of, shown_in, table_of
from warehouse.sql import sql
from warehouse.store.writing import tell_anew

Holding = tuple[Any, ...] | None
"""What people said of values and files, as it held at some time; None if nobody said anything."""

_OF_WHOLES = {Kind.DOCUMENT: "withdraw", Kind.REPORT: "reports", Kind.PLAN: "plans/values"}
"""What is said of files, reports and plans as a whole."""


def set_aside(connection: DuckDBPyConnection) -> Holding:
    """Have all as it was read, within the caller's transaction; gives what held before."""
    if not kinds_judged(connection):
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
    kinds = kinds_judged(connection)
    if not kinds:
        return False
    for name in ("states/standing", "states/undone"):
        connection.execute(sql(f"judgements/{name}"))
    if Kind.PLAN in kinds:
        put_identities(connection)
    for kind, name in _OF_WHOLES.items():
        if kind in kinds:
            connection.execute(sql(f"judgements/{name}"))
    put_rows(connection)
    put_bodies(connection)
    _resolve(connection)
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


def _resolve(connection: DuckDBPyConnection) -> None:
    """Work out what the judgements on values come to."""
    asked = connection.execute(sql("judgements/values/asked")).fetchall()
    if not asked:
        return
    shown = (shown_in(table_of(connection, kind), fields) for kind, fields in asked)
    connection.execute(sql("judgements/values/judged"))
    connection.execute(sql("judgements/values/resolve", shown=" UNION ALL ".join(shown)))
    for name in ("note", "words"):
        connection.execute(sql(f"judgements/values/{name}"))


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
