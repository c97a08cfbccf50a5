"""What may leave the warehouse: a copy of its relations, with or without the people in them.

Contacts are personal data (UU 27/2022). Without `with_contacts` the copies are those of the schema `public`, which has
every relation without it.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import groupby
from typing import NamedTuple

from duckdb import DuckDBPyConnection

from warehouse.sql import sql
from warehouse.store.connection import shown_schema


class Field(NamedTuple):
    """A column: its name, DuckDB's name of its type, what it means."""

    name: str
    type: str
    meaning: str


class Relation(NamedTuple):
    """A relation that leaves: its name, what it means, its columns."""

    name: str
    meaning: str
    fields: list[Field]


def copy_relations(
    connection: DuckDBPyConnection, *, with_contacts: bool, only: Collection[str] = ()
) -> list[Relation]:
    """Copy all relations of the attached warehouse, or `only` some, into memory, and say what was copied.

    The rows of the copies stand in an order that they alone decide. Without `with_contacts` they hold no personal data
    of contacts and reviewers. `connection` is one of `attach_warehouse`; the copies are what it sees afterwards.
    """
    schema = shown_schema(with_contacts=with_contacts)
    connection.execute("USE warehouse")
    described = connection.execute(sql("store/describe"), {"schema": schema}).fetchall()
    connection.execute("USE memory")
    relations = []
    for (name, meaning), rows in groupby(described, key=lambda row: row[:2]):
        if only and name not in only:
            continue
        fields = [Field(column, kind, comment) for *_, column, kind, comment in rows]
        columns = ", ".join(map(_expression, fields))
        connection.execute(sql("exports/copy", schema=schema, relation=name, columns=columns))
        relations.append(Relation(name, meaning, fields))
    return relations


def _expression(field: Field) -> str:
    """A column as it leaves: not every format knows our enumerations, so their values are text there."""
    name = f'"{field.name}"'
    return f"{name}::VARCHAR AS {name}" if field.type == "ENUM" else name


def quoted(text: str) -> str:
    """The text as it stands between quotes in SQL that takes no parameters."""
    return text.replace("'", "''")
