"""Writes a page for each relation of a warehouse, as it is filled: `python -m warehouse.relation_docs FILE FOLDER`.

What a page says of values is read from the schema `public`, so that no personal data gets into it.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, cast

from duckdb import DuckDBPyConnection

from models.shown import in_markdown
from warehouse.exports.keys import Keys, keys_of
from warehouse.exports.public_copy import Relation, copy_relations
from warehouse.relation_picture import Box, neighbours, overview
from warehouse.sql import sql
from warehouse.store.connection import attach_warehouse
from warehouse.store.rows import RELATIONS

_LONGEST_EXAMPLE = 80
"""How many characters of a value an example shows."""

_OPENING = """\
# The relations, one by one

Each has a page with its rows in the sample (`samples/`: a plan and two reports on it): how much of each column is
filled, how many different values it has, the first of them, where it comes from, and what it is linked with. Personal
data is left out. What all of them mean stands together in [the schema](../schema.md).

The relations that documents are read into, each to the right of those that it refers to:

"""


class Column(NamedTuple):
    """What a column holds: values, different ones, and one of them; all None where it is personal data."""

    name: str
    type: str
    meaning: str
    filled: int | None
    different: int | None
    example: str | None


class Place(NamedTuple):
    """Where a field's values stand in the documents."""

    field: str
    file_name: str
    first_page: int | None
    last_page: int | None


@dataclass(frozen=True, slots=True)
class Page:
    """What there is to say of a relation; `reads` are relations of `main`, `tables` those of `history` beneath."""

    name: str
    meaning: str
    rows: int
    columns: Sequence[Column]
    keys: Keys
    reads: Sequence[str]
    tables: Sequence[str]
    places: Sequence[Place]


def read_pages(warehouse: Path) -> list[Page]:
    """A page for each relation, in the order of the schema."""
    with attach_warehouse(warehouse) as connection:
        described = _described(connection)  # before there are copies under the same names
        relations = copy_relations(connection, with_contacts=False)
        keys = keys_of(connection, relations)
        origins = Origins(connection, {relation.name for relation in relations})
        return [
            Page(
                relation.name,
                relation.meaning,
                _one(connection, sql("docs/count", relation=relation.name))[0],
                list(_columns(connection, relation, described[relation.name])),
                keys[relation.name],
                *origins.of(relation.name),
                _places(connection, relation, keys[relation.name].primary),
            )
            for relation in relations
        ]


def write_pages(warehouse: Path, folder: Path) -> None:
    """Write `index.md`, and for each relation a page under its name, into a folder."""
    pages = read_pages(warehouse)
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in (("index", index_markdown(pages)), *_pages_markdown(pages)):
        (folder / f"{name}.md").write_text(text, encoding="utf-8")


def index_markdown(pages: Sequence[Page]) -> str:
    """The page that leads to the others."""
    loaded = [page for page in pages if page.name in RELATIONS.values()]
    drawn = overview([_box(page) for page in loaded])
    rows = "".join(
        f"| [{page.name}]({page.name}.md) | {page.rows} | {page.meaning} |\n" for page in pages
    )
    return f"{_OPENING}{drawn}\n\n| relation | rows | meaning |\n|---|--:|---|\n{rows}"


def _pages_markdown(pages: Sequence[Page]) -> Iterator[tuple[str, str]]:
    referring: dict[str, list[str]] = {page.name: [] for page in pages}
    for page in pages:
        for target in _targets(page):
            referring[target].append(page.name)
    for page in pages:
        yield page.name, page_markdown(page, referring[page.name])


def page_markdown(page: Page, referring: Sequence[str]) -> str:
    """A relation's page; `referring` are those that refer to it."""
    picture = neighbours(_box(page), referring)
    return (
        "\n\n".join(
            part
            for part in (
                f"# {page.name}",
                page.meaning,
                f"{page.rows} rows in the sample. {_key(page)} [Its place in the schema](../schema.md#{page.name}).",
                picture,
                f"## Columns\n\n{_column_table(page)}",
                f"## Where it comes from\n\n{_origin(page)}",
                f"## Links\n\n{_links(page, referring)}",
            )
            if part
        )
        + "\n"
    )


def _box(page: Page) -> Box:
    return Box(page.name, page.keys.primary, _targets(page))


def _targets(page: Page) -> list[str]:
    """The other relations that a relation's columns refer to, each once."""
    found = dict.fromkeys(reference.relation for reference in page.keys.references)
    return [name for name in found if name != page.name]


def _key(page: Page) -> str:
    if not page.keys.primary:
        return "No columns tell a row from all others."
    return f"Key: {_code(page.keys.primary)}."


def _code(names: Sequence[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _column_table(page: Page) -> str:
    rows = "".join(_column_row(column, page.rows) for column in page.columns)
    head = "| column | type | meaning | empty | different | example |\n|---|---|---|--:|--:|---|\n"
    return head + rows


def _column_row(column: Column, rows: int) -> str:
    told = f"| `{column.name}` | {column.type} | {column.meaning} |"
    if column.filled is None:
        return f"{told} | | *left out* |\n"
    empty = f"{1 - column.filled / rows:.0%}" if rows else ""
    return f"{told} {empty} | {column.different} | {_example(column.example)} |\n"


def _example(value: str | None) -> str:
    if not value:
        return ""
    is_long = len(value) > _LONGEST_EXAMPLE
    return in_markdown(f"{value[:_LONGEST_EXAMPLE].rstrip()}…" if is_long else value)


def _origin(page: Page) -> str:
    """What the relation reads, and the pages that the values of what was read from documents stand on."""
    told = []
    if page.reads:
        told.append(f"It is made of {', '.join(f'[{name}]({name}.md)' for name in page.reads)}.")
    if page.tables:
        tables = _code([f"history.{name}" for name in page.tables])
        told.append(f"Beneath it {'stand' if len(page.tables) > 1 else 'stands'} {tables}.")
    if page.places:
        rows = "".join(
            f"| `{place.field}` | {in_markdown(place.file_name)} | {_pages(place)} |\n"
            for place in page.places
        )
        told.append(
            f"In the sample's documents its values stand here:\n\n| field | file | pages |\n|---|---|---|\n{rows}"
        )
    return "\n\n".join(told)


def _pages(place: Place) -> str:
    if place.first_page == place.last_page:
        return f"{place.first_page or ''}"
    return f"{place.first_page}–{place.last_page}"


def _links(page: Page, referring: Sequence[str]) -> str:
    outward = "".join(
        f"- {_code(reference.columns)} → [{reference.relation}]({reference.relation}.md) ({_code(reference.keys)})\n"
        for reference in page.keys.references
    )
    inward = ", ".join(f"[{name}]({name}.md)" for name in referring)
    told = [outward, f"Referred to by {inward}." if inward else ""]
    return "\n".join(filter(None, told)) or "Nothing is referred to, and nothing refers to it."


def _described(connection: DuckDBPyConnection) -> dict[str, list[tuple[str, str, str]]]:
    """All columns of the relations of `main`, personal ones too: name, type, meaning."""
    connection.execute("USE warehouse")
    rows = connection.execute(sql("store/describe"), {"schema": "main"}).fetchall()
    connection.execute("USE memory")
    found: dict[str, list[tuple[str, str, str]]] = {}
    for name, _, *column in rows:
        found.setdefault(name, []).append(cast("tuple[str, str, str]", tuple(column)))
    return found


def _columns(
    connection: DuckDBPyConnection, relation: Relation, all_columns: Sequence[tuple[str, str, str]]
) -> Iterator[Column]:
    held = {field.name for field in relation.fields}
    for name, kind, meaning in all_columns:
        query = sql("docs/column", relation=relation.name, column=f'"{name}"')
        told = _one(connection, query) if name in held else (None, None, None)
        yield Column(name, kind, meaning, *told)


def _places(
    connection: DuckDBPyConnection, relation: Relation, key: Sequence[str]
) -> Sequence[Place]:
    """Of a relation that documents are read into; other ones show what stands elsewhere."""
    if relation.name not in RELATIONS.values() or len(key) != 1:
        return []
    names = {field.name for field in relation.fields}
    query = sql("docs/places", relation=relation.name, key=key[0])
    found = (Place(*row) for row in connection.execute(query).fetchall())
    return [place for place in found if place.field in names]


def _one(connection: DuckDBPyConnection, query: str) -> tuple[Any, ...]:
    return cast("tuple[Any, ...]", connection.execute(query).fetchone())


class Origins:
    """Which relations and tables each relation reads, as DuckDB understands its statement."""

    def __init__(self, connection: DuckDBPyConnection, relations: set[str]) -> None:
        rows = connection.execute(sql("docs/readings")).fetchall()
        self._parsed = {(schema, name): json.loads(parsed) for schema, name, parsed in rows}
        self._relations = relations

    def of(self, relation: str) -> tuple[list[str], list[str]]:
        """The relations of `main` that it reads, and the tables of `history`; views of `history` are looked through."""
        reads: set[str] = set()
        tables: set[str] = set()
        seen: set[tuple[str, str]] = set()
        ahead = [("main", relation)]
        while ahead:
            one = ahead.pop()
            if one in seen:
                continue
            seen.add(one)
            for schema, name in _sources(self._parsed[one]):
                if schema == "main" and name in self._relations:
                    reads.add(name)
                elif (schema, name) in self._parsed:
                    ahead.append((schema, name))
                elif schema == "history":
                    tables.add(name)
        return sorted(reads - {relation}), sorted(tables)


def _sources(node: object, own: frozenset[str] = frozenset()) -> Iterator[tuple[str, str]]:
    """The tables, views and macros in a parsed statement, by schema and name, without what it names `WITH` itself."""
    if isinstance(node, list):
        for part in node:
            yield from _sources(part, own)
    if not isinstance(node, Mapping):
        return
    own |= {entry["key"] for entry in node.get("cte_map", {}).get("map", [])}
    if node.get("type") == "BASE_TABLE" and not (
        node["table_name"] in own and not node["schema_name"]
    ):
        yield node["schema_name"] or "main", node["table_name"]
    if node.get("type") == "TABLE_FUNCTION":
        yield node["function"]["schema"] or "main", node["function"]["function_name"]
    for part in node.values():
        yield from _sources(part, own)


if __name__ == "__main__":
    write_pages(Path(sys.argv[1]), Path(sys.argv[2]))
