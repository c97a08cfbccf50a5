"""What people say on values, reports and files, put into the tables that it is about, and taken out again.

Whatever is loaded or compared finds the tables as they were read (`set_aside`); everybody else finds in them what holds
(`put_in_force`). So what comes out is the same whichever came first, and nothing is left of what is taken back.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from duckdb import DuckDBPyConnection

from warehouse.judgements.states import are_there_judgements
from warehouse.sql import sql
from warehouse.store.rows import RELATIONS

CORRECTABLE = (
    "plan", "chapter", "commitment", "section", "indicator", "contact", "annex", "measure",
    "target", "other_field", "progress_entry",
)  # fmt: skip
"""The kinds of entities whose values can be corrected: those that documents print."""

_CASTABLE = ("VARCHAR", "DATE", "INTEGER", "DOUBLE", "BOOLEAN", "VARCHAR[]", "INTEGER[]")
_NOT_SAID = ("_id", "_ids", "_key")
_PLACES = ("version", "ordinal", "first_page", "last_page", "level")
"""Columns that tell where something stands, which is no value of it."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of `history` whose values can be corrected, and the types of its columns."""

    entity_kind: str
    relation: str
    identifier: str
    types: dict[str, str]

    @property
    def fields(self) -> list[str]:
        """The columns whose values a document prints."""
        return [
            name
            for name, kind in self.types.items()
            if kind in _CASTABLE and not name.endswith(_NOT_SAID) and name not in _PLACES
        ]

    @property
    def key(self) -> str | None:
        """The column of its lasting key, if it has any."""
        name = f"{self.identifier.removesuffix('_id')}_key"
        return name if name in self.types else None

    @property
    def held(self) -> str:
        """The column that tells apart the rows of one identifier."""
        return "version" if "version" in self.types else "load_id"

    def structure(self, field: str) -> str:
        """A column's type, as from_json takes it."""
        return structure(self.types[field])

    def text(self, field: str) -> str:
        """The SQL that gives a column as text, as `judgements.old_value` has it."""
        is_list = self.types[field].endswith("[]")
        return f"array_to_string({field}, chr(10))" if is_list else f"{field}::VARCHAR"


def structure(data_type: str) -> str:
    """A type as from_json takes it."""
    base = data_type.removesuffix("[]")
    return f'["{base}"]' if base != data_type else f'"{base}"'


@cache
def _names() -> dict[str, tuple[str, str]]:
    """Each kind's table and the column of its identifier."""
    return {
        record.entity_kind: (relation, next(iter(record.model_fields)))
        for record, relation in RELATIONS.items()
        if record.entity_kind
    }


def table_of(connection: DuckDBPyConnection, entity_kind: str) -> Table:
    """The table of a kind of entities."""
    relation, identifier = _names()[entity_kind]
    columns = connection.execute(sql("judgements/values/columns"), {"relation": relation})
    return Table(entity_kind, relation, identifier, dict(columns.fetchall()))


Holding = tuple[Any, ...] | None
"""What people said of values and files, as it held at some time; None if nobody said anything."""


def set_aside(connection: DuckDBPyConnection) -> Holding:
    """Have all as it was read, within the caller's transaction; gives what held before."""
    if not are_there_judgements(connection):
        return None
    held = _holding(connection)
    _put(connection, "stored")
    connection.execute(sql("judgements/values/forget"))
    return held


def put_in_force(connection: DuckDBPyConnection, before: Holding) -> bool:
    """Have what holds in the tables; whether that is something else than before, so that links may be other ones.

    The state of what is said of links comes when these are made (`states.note_states`).
    """
    if not are_there_judgements(connection):
        return False
    for name in ("states/standing", "states/undone", "withdraw", "reports"):
        connection.execute(sql(f"judgements/{name}"))
    for entity_kind, field in connection.execute(sql("judgements/values/asked")).fetchall():
        _resolve(connection, table_of(connection, entity_kind), field)
    _put(connection, "corrected")
    return _holding(connection) != (before or _holding_nothing())


def _holding(connection: DuckDBPyConnection) -> tuple[Any, ...]:
    return connection.execute(sql("judgements/values/holding")).fetchall()[0]


def _holding_nothing() -> tuple[Any, ...]:
    return (None, None)


def _resolve(connection: DuckDBPyConnection, table: Table, field: str) -> None:
    """Work out what the judgements on one field of one kind of entities come to."""
    asked = {"entity_kind": table.entity_kind, "field": field}
    connection.execute(sql("judgements/values/resolve", **scope_of(table, field)), asked)
    connection.execute(sql("judgements/values/note"), asked | {"relation": table.relation})


def scope_of(table: Table, field: str) -> dict[str, str]:
    """The names of a column for `resolve.sql` and `row.sql`: which rows count now, and what they are known by."""
    names = {
        "relation": table.relation,
        "identifier": table.identifier,
        "column": field,
        "text": table.text(field),
    }
    if table.held == "version":
        return names | {
            "current": "(plan_id, version) IN "
            "(SELECT (shown.plan_id, shown.version) FROM history.current_plans AS shown)",
            "key_there": f"stored.{table.key}" if table.key else "NULL::VARCHAR",
            "plan_there": "stored.plan_id",
            "version_there": "stored.version",
            "load_there": "NULL::INTEGER",
        }
    return names | {
        "current": "(report_id, load_id) IN "
        "(SELECT (counted.report_id, counted.load_id) FROM history.current_reports AS counted)",
        "key_there": "(SELECT known.entry_key FROM history.entry_keys AS known "
        "WHERE known.entry_id = stored.entry_id)",
        "plan_there": "NULL::VARCHAR",
        "version_there": "NULL::INTEGER",
        "load_there": "stored.load_id",
    }


def _put(connection: DuckDBPyConnection, which: str) -> None:
    """Put what was read, or what is corrected, into the tables."""
    tables: dict[str, Table] = {}
    kinds = {relation: kind for kind, (relation, _) in _names().items()}
    for relation, field in connection.execute(sql("judgements/values/corrected")).fetchall():
        table = tables.get(relation) or table_of(connection, kinds[relation])
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
