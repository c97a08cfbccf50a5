"""What the desk shows of a warehouse, by itself: plans and what waits, pages with their values, what people said."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any, NamedTuple

from duckdb import DuckDBPyConnection

from models.languages import Language
from warehouse.ask.queries import Row, Waiting, read_table, waiting
from warehouse.sql import sql
from warehouse.store.rows import tables_of_kinds

_MOST_FOUND = 20
"""So many measures are shown at once that have the words looked for."""

_MOST_SAID = 200
"""So many judgements are shown at once."""


class PageValue(NamedTuple):
    """A value on a page: its `boxes` are the left, upper, right and lower edges of its words (points, from above)."""

    kind: str
    id: str
    field: str
    value: Any
    is_corrected: bool
    confidence: float | None
    boxes: Sequence[tuple[float, float, float, float]]


class Home(NamedTuple):
    """The plans with how they stand on a day, the documents, and how much waits for a person.

    `withdrawn`: the files that somebody took out; `silent`: the bodies that have not reported all that was due;
    `next_due`: what is due next, if anything is; `open_reports`: of so many reports it is not known what they are on.
    """

    plans: list[Row]
    documents: list[Row]
    waiting: Waiting
    withdrawn: list[Row]
    silent: list[Row]
    next_due: Row | None
    open_reports: int


def home(connection: DuckDBPyConnection, day: datetime.date) -> Home:
    """What the first page shows."""
    return Home(
        _rows(connection, "plans", day=day),
        _read(connection, sql("ask/status/documents")),
        waiting(connection),
        _rows(connection, "withdrawn"),
        _rows(connection, "silent", day=day),
        next(iter(_rows(connection, "next_due", day=day)), None),
        sum(report.is_open for report in reports(connection)),
    )


def bodies(connection: DuckDBPyConnection, day: datetime.date) -> list[Row]:
    """How far each body has come in the newest period that was due before the day."""
    return _rows(connection, "bodies", day=day)


def reports(connection: DuckDBPyConnection) -> list[Row]:
    """The reports that count, with what is known of them."""
    return _rows(connection, "reports")


def periods(connection: DuckDBPyConnection) -> list[str]:
    """The codes of the plans' periods."""
    return [row.period for row in _rows(connection, "periods")]


def linkable(connection: DuckDBPyConnection, plan_id: str | None, words: str) -> list[Row]:
    """What an entry on this plan may speak of that has all of these words: measures, indicators, commitments."""
    told = {"plan_id": plan_id, "words": words.lower().split(), "most": _MOST_FOUND}
    return _rows(connection, "linkable", **told)


def contacts(connection: DuckDBPyConnection) -> list[Row]:
    """The people who are named as contacts: personal data."""
    return _rows(connection, "contacts")


def unreported(
    connection: DuckDBPyConnection, day: datetime.date, plan_id: str | None = None
) -> list[Row]:
    """The targets that nobody has reported by the day."""
    return _rows(connection, "unreported", day=day, plan_id=plan_id)


def overdue(
    connection: DuckDBPyConnection, day: datetime.date, plan_id: str | None = None
) -> list[Row]:
    """The targets that are overdue on the day."""
    return _rows(connection, "overdue", day=day, plan_id=plan_id)


def findings(
    connection: DuckDBPyConnection, language: Language, document_id: str | None = None
) -> list[Row]:
    """What was found and nobody has seen, worst first."""
    return _rows(connection, "findings", lang=language, document_id=document_id)


def said(connection: DuckDBPyConnection) -> list[Row]:
    """What people said, the newest first."""
    return _rows(connection, "said", most=_MOST_SAID)


def document(connection: DuckDBPyConnection, document_id: str) -> Row | None:
    """A document by its identifier; None where there is none."""
    return next(iter(_rows(connection, "document", document_id=document_id)), None)


def values_on_page(connection: DuckDBPyConnection, document_id: str, page: int) -> list[PageValue]:
    """The values that stand on a page, from above."""
    places = _rows(connection, "places", document_id=document_id, page=page)
    held: dict[str, Row] = {}
    for kind in dict.fromkeys(place.entity_kind for place in places):
        relation, key = tables_of_kinds()[kind]
        named = [place.entity_id for place in places if place.entity_kind == kind]
        query = sql("ask/desk/held", relation=relation, key=key)
        held |= {vars(row)[key]: row for row in _read(connection, query, ids=named)}
    return [
        PageValue(
            place.entity_kind,
            place.entity_id,
            place.field,
            vars(held[place.entity_id]).get(place.field),
            place.is_corrected,
            place.confidence,
            place.boxes,
        )
        for place in places
        if place.entity_id in held
    ]


def value(connection: DuckDBPyConnection, kind: str, entity_id: str, field: str) -> Any:
    """What a field of an entity holds."""
    relation, key = tables_of_kinds()[kind]
    query = sql("ask/desk/held", relation=relation, key=key)
    row = next(iter(_read(connection, query, ids=[entity_id])), None)
    return vars(row).get(field) if row else None


def parents(connection: DuckDBPyConnection, document_id: str, page: int) -> list[Row]:
    """What a page is about, so that rows can be added to it."""
    return _rows(connection, "parents", document_id=document_id, page=page)


def _rows(connection: DuckDBPyConnection, name: str, **asked: object) -> list[Row]:
    return _read(connection, sql(f"ask/desk/{name}"), **asked)


def _read(connection: DuckDBPyConnection, query: str, **asked: object) -> list[Row]:
    return read_table(connection, query, asked or None).as_rows()
