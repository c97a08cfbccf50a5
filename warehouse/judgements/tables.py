"""The tables of `history` whose rows people judge: their columns, what tells a row, and which of its rows count now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from duckdb import DuckDBPyConnection

from warehouse.sql import sql
from warehouse.store.rows import tables_of_kinds

CORRECTABLE = (
    "plan", "chapter", "commitment", "section", "indicator", "contact", "annex", "measure",
    "target", "other_field", "progress_entry",
)  # fmt: skip
"""The kinds of entities whose values can be corrected: those that documents print."""

NAMED_BY = {
    "chapter": ("heading", "text"),
    "commitment": ("title",),
    "section": ("label", "text"),
    "indicator": ("text",),
    "contact": ("person", "position_as_printed"),
    "annex": ("label", "value"),
    "measure": ("text",),
    "target": ("text",),
    "other_field": ("label", "text"),
    "progress_entry": ("measure_as_printed", "achievement"),
    "commitment_organisation": ("role", "name_as_printed"),
    "citation": ("place", "text"),
    "quantity": ("text",),
    "plan": ("title",),
    "progress_report": ("reporter", "period"),
}
"""By what of each kind of rows it is known that a row is the one that was judged."""

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
    optional: frozenset[str]

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

    @property
    def required(self) -> list[str]:
        """The values without which there is no row."""
        return [name for name in self.fields if name not in self.optional]

    @property
    def said(self) -> str:
        """The SQL that gives, as text, what names a row to people."""
        return f"concat_ws(' ', {', '.join(NAMED_BY[self.entity_kind])})"

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


def kind_of(relation: str) -> str:
    """The kind of entities whose table this is."""
    return next(kind for kind, (table, _) in tables_of_kinds().items() if table == relation)


def kinds() -> tuple[str, ...]:
    """The kinds of entities that have a table."""
    return tuple(tables_of_kinds())


_tables: dict[str, Table] = {}
"""Looked up once: all warehouses that are judged have one schema."""


def table_of(connection: DuckDBPyConnection, entity_kind: str) -> Table:
    """The table of a kind of entities."""
    if not _tables:
        rows = connection.execute(sql("judgements/values/columns")).fetchall()
        for kind, (relation, identifier) in tables_of_kinds().items():
            own = [column for table, *column in rows if table == relation]
            types = {name: data_type for name, data_type, _ in own}
            optional = frozenset(name for name, _, may_be_null in own if may_be_null)
            _tables[kind] = Table(kind, relation, identifier, types, optional)
    return _tables[entity_kind]


def shown_in(table: Table, fields: Sequence[str] = ()) -> str:
    """The SQL that gives what these columns of a table hold now, for `resolve.sql`; without any, its rows."""
    told = {name: (table.text(name), name) for name in fields} or {
        "": (table.said, table.identifier)
    }
    values = (
        f"{{'field': '{name}', 'as_read': {text}, 'stored': to_json({column})}}"
        for name, (text, column) in told.items()
    )
    names = scope_of(table) | {"entity_kind": table.entity_kind, "values": f"[{', '.join(values)}]"}
    return sql("judgements/values/shown", **names)


def scope_of(table: Table, field: str | None = None) -> dict[str, str]:
    """The names of a column for `row.sql`, or of whole rows: which of them count now, and what they are known by."""
    names = {
        "relation": table.relation,
        "identifier": table.identifier,
        "column": field or table.identifier,
        "text": table.text(field) if field else table.said,
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
    key = (
        "(SELECT known.entry_key FROM history.entry_keys AS known "
        "WHERE known.entry_id = stored.entry_id)"
    )
    return names | {
        "current": "(report_id, load_id) IN "
        "(SELECT (counted.report_id, counted.load_id) FROM history.current_reports AS counted)",
        "key_there": key if table.entity_kind == "progress_entry" else "NULL::VARCHAR",
        "plan_there": "NULL::VARCHAR",
        "version_there": "NULL::INTEGER",
        "load_there": "stored.load_id",
    }
