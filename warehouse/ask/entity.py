"""One thing that the warehouse holds: its values, the pages they stand on, what it is linked with, what was found."""

from __future__ import annotations

from typing import Any, NamedTuple

from duckdb import DuckDBPyConnection

from models.errors import UsageError
from models.languages import Language
from warehouse.sql import sql

_TOLD_BELOW = {"finding": ("message", "action", "boxes")}
"""Fields that are no values of their own: what they say is told in the language asked for."""


class Place(NamedTuple):
    """Where a field stands: a file, and the pages of it."""

    file_name: str
    pages: list[int]


class Link(NamedTuple):
    """Another entity, by its kind and identifier, and what it says."""

    kind: str
    id: str
    text: str | None


class FindingText(NamedTuple):
    """A finding in the language asked for."""

    id: str
    severity: str
    file_name: str
    page: int | None
    message: str
    action: str | None


class Entity(NamedTuple):
    """A row of a relation by its identifier; `places` by field. Fields without a value are left out."""

    kind: str
    id: str
    values: dict[str, Any]
    places: dict[str, list[Place]]
    links: list[Link]
    findings: list[FindingText]


class Found(NamedTuple):
    """What has an identifier: its kind, named as in `provenance`, its relation with the column, and the identifier."""

    kind: str
    relation: str
    key: str
    id: str


def find(connection: DuckDBPyConnection, identifier: str, nothing: str = "nothing") -> Found:
    """What has this identifier, in whatever letters; raises `UsageError` that it is `nothing` that is held here."""
    found = connection.execute(sql("ask/show/find"), {"id": identifier}).fetchone()
    if found is None:
        raise UsageError(
            f"{identifier} is {nothing} that the warehouse holds: renaksi status lists plans and documents, renaksi "
            "search finds what is in them."
        )
    return Found(*found)


def entity(connection: DuckDBPyConnection, identifier: str, language: Language) -> Entity:
    """The entity of this identifier, in whatever letters; raises `UsageError` where there is none."""
    kind, relation, key, named = find(connection, identifier, "no file here, and nothing")
    asked = {"kind": kind, "id": named}
    result = connection.execute(sql("ask/show/row", relation=relation, key=key), {"id": named})
    columns = [column[0] for column in result.description or []]
    row = result.fetchone() or ()
    values = {
        name: value
        for name, value in zip(columns, row, strict=True)
        if value is not None and value != [] and name not in (key, *_TOLD_BELOW.get(kind, ()))
    }
    places: dict[str, list[Place]] = {}
    for field, file_name, pages in connection.execute(sql("ask/show/pages"), asked).fetchall():
        places.setdefault(field, []).append(Place(file_name, pages))
    links = connection.execute(sql("ask/show/links"), {"id": named, "lang": language}).fetchall()
    told = connection.execute(sql("ask/show/findings"), {**asked, "lang": language}).fetchall()
    return Entity(
        kind,
        named,
        values,
        places,
        [Link(*link) for link in links],
        [FindingText(*f) for f in told],
    )
