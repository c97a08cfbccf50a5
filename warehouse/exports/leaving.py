"""What may leave the warehouse: a copy of its relations, with or without the people in them.

Contacts are personal data (UU 27/2022). Which rows and columns stay behind without `with_contacts` is said in
`warehouse/sql/export/public/`, one file for each relation that holds any; in all other texts, names of contacts and
whatever looks like an address or a telephone number give way to `[…]`.
"""

from __future__ import annotations

from importlib.resources import files
from itertools import groupby
from typing import NamedTuple

from duckdb import DuckDBPyConnection

from warehouse.connection import sql
from warehouse.withholding import withholding

_WITHHOLD = {
    "VARCHAR": 'withhold("{}")',
    "VARCHAR[]": 'list_transform("{}", LAMBDA x: withhold(x))',
    "JSON": 'try_cast(withhold("{}"::VARCHAR) AS JSON)',
}
_IDENTIFIERS = ("_id", "sha256")
"""How the names of columns end that hold no text of a document."""


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


def copy_relations(connection: DuckDBPyConnection, *, with_contacts: bool) -> list[Relation]:
    """Copy all relations of the attached warehouse into the database in memory, and say what was copied.

    The rows of the copies stand in an order that they alone decide. Without `with_contacts` they hold no personal data
    of contacts and reviewers. `connection` is one of `attach_warehouse`; the copies are what it sees afterwards.
    """
    connection.execute("USE warehouse")
    described = connection.execute(sql("describe"), {"schema": "main"}).fetchall()
    connection.execute("USE memory")
    if not with_contacts:
        connection.execute(sql("export/withhold"))
        people = connection.execute(sql("export/people")).fetchall()
        connection.create_function("withhold", withholding(person for (person,) in people))
    relations = []
    for (name, meaning), rows in groupby(described, key=lambda row: row[:2]):
        query = _all_rows(name) if with_contacts else _public_rows(connection, name)
        connection.execute(sql("export/copy", relation=name, query=query))
        meanings = {column: comment for *_, column, _, comment in rows}
        fields = [
            Field(column, kind, meanings[column]) for column, kind in _columns(connection, name)
        ]
        relations.append(Relation(name, meaning, fields))
    return relations


def _all_rows(name: str) -> str:
    return sql("export/relation", relation=name)


def _public_rows(connection: DuckDBPyConnection, name: str) -> str:
    """The query for a relation's rows without contacts, its texts cleaned of them."""
    rule = f"export/public/{name}"
    is_told = files("warehouse").joinpath("sql", f"{rule}.sql").is_file()
    rows = sql(rule) if is_told else _all_rows(name)
    cleaned = ", ".join(
        f'{_WITHHOLD[kind].format(column)} AS "{column}"'
        for column, kind in _columns(connection, f"({rows})")
        if kind in _WITHHOLD and not column.endswith(_IDENTIFIERS)
    )
    return f"SELECT * REPLACE ({cleaned}) FROM ({rows})" if cleaned else rows


def _columns(connection: DuckDBPyConnection, source: str) -> list[tuple[str, str]]:
    return [row[:2] for row in connection.execute(f"DESCRIBE FROM {source}").fetchall()]
