"""The rows whose values stand on a page, with what can be said of each, and the rows that can be added there."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any, NamedTuple

from duckdb import DuckDBPyConnection

from warehouse.ask import desk as asked
from warehouse.judgements.rows import ADDED, SPLIT
from warehouse.judgements.tables import CORRECTABLE, NAMED_BY, table_of

_FORM_FIELDS = ("kind", "place", "owner_kind")
"""Values that nobody prints: what a row is counted as."""


class ValueName(NamedTuple):
    """A value, by what it belongs to and its field."""

    id: str
    field: str

    @classmethod
    def read(cls, text: str) -> ValueName | None:
        """The value that an address names; None where it names none."""
        named = _named(text)
        return cls(*named) if named else None


class NewRow(NamedTuple):
    """A row that can be added: under what, and its kind."""

    parent: str
    kind: str

    @classmethod
    def read(cls, text: str) -> NewRow | None:
        """The row that an address names; None where it names none."""
        named = _named(text)
        return cls(*named) if named else None


def _named(text: str) -> tuple[str, str] | None:
    """The identifier and the word behind it that an address names."""
    identifier, _, word = text.rpartition(" ")
    return (identifier, word) if identifier and word else None


@dataclass(frozen=True, slots=True)
class ShownValue:
    """A value of a row on a page: as it is edited, its place among the page's, and its boxes.

    It may be a list; what is open can be put right. What was recognised in a picture has a `confidence`, from 0 to 1.
    """

    field: str
    text: str
    is_list: bool
    is_open: bool
    is_corrected: bool
    confidence: float | None = None
    number: int = 0
    boxes: Sequence[tuple[float, float, float, float]] = ()


@dataclass(slots=True)
class ShownRow:
    """A row on a page: its values there, its fields that are not, and what else can be said of it.

    `split` is the field in which it can be split, `others` are those that it can be joined with.
    """

    kind: str
    id: str
    values: list[ShownValue] = field(default_factory=list)
    empty: list[str] = field(default_factory=list)
    split: str | None = None
    others: list[str] = field(default_factory=list)
    is_row: bool = False

    @property
    def is_open(self) -> bool:
        """Whether its values can be put right."""
        return self.kind in CORRECTABLE


class FormField(NamedTuple):
    """A field of a row that is added, and whether it is a list."""

    name: str
    is_list: bool


class RowForm(NamedTuple):
    """A row that is to be added, and what can be said of it; `name` is the field by which it is known."""

    row: NewRow
    name: str
    fields: list[FormField]


def rows_on_page(
    connection: DuckDBPyConnection, document_id: str, page: int, also: ValueName | None = None
) -> list[ShownRow]:
    """The rows that have values on a page, from above; with a value that is asked for though it stands elsewhere."""
    rows: dict[tuple[str, str], ShownRow] = {}
    for value in asked.values_on_page(connection, document_id, page):
        key = value.kind, value.id
        row = rows.setdefault(key, ShownRow(value.kind, value.id))
        shown = _shown(connection, value.kind, value.field, value.value)
        row.values.append(
            replace(
                shown,
                is_corrected=value.is_corrected,
                confidence=value.confidence,
                boxes=value.boxes,
            )
        )
    for row in rows.values():
        _complete(connection, row, list(rows.values()), also)
    ordered = sorted(rows.values(), key=lambda row: not row.is_open)
    numbers = count(1)
    for row in ordered:
        row.values = [replace(value, number=next(numbers)) for value in row.values]
    return ordered


def _complete(
    connection: DuckDBPyConnection,
    row: ShownRow,
    rows: Sequence[ShownRow],
    also: ValueName | None,
) -> None:
    """Tell of a row what can be said of it."""
    row.is_row = row.kind in NAMED_BY and row.kind not in ("plan", "progress_report")
    if row.is_open:
        _tell_of_fields(connection, row, also.field if also and also.id == row.id else None)
    if row.is_row:
        row.split = SPLIT.get(row.kind)
        row.others = [one.id for one in rows if one.kind == row.kind and one.id != row.id]


def _tell_of_fields(connection: DuckDBPyConnection, row: ShownRow, also: str | None) -> None:
    """Tell of a row which of its fields are not on the page; one that is asked for is shown all the same."""
    known = {*_FORM_FIELDS, *(value.field for value in row.values)}
    fields = table_of(connection, row.kind).fields
    row.empty = [name for name in fields if name not in known]
    if also and also in row.empty:
        held = asked.value(connection, row.kind, row.id, also)
        row.values.append(_shown(connection, row.kind, also, held))
        row.empty.remove(also)


def _shown(connection: DuckDBPyConnection, kind: str, name: str, value: Any) -> ShownValue:
    is_open = kind in CORRECTABLE and name in table_of(connection, kind).fields
    is_list = is_open and table_of(connection, kind).types[name].endswith("[]")
    return ShownValue(name, as_text(value), is_list, is_open, is_corrected=False)


def as_text(value: Any) -> str:
    """A value as it is edited, a list's items one a line."""
    match value:
        case None:
            return ""
        case list():
            return "\n".join(map(str, value))
        case bool():
            return str(value).lower()
        case datetime.date():
            return value.isoformat()
        case float() if value.is_integer():
            return str(int(value))
    return str(value)


def parents_on_page(connection: DuckDBPyConnection, document_id: str, page: int) -> list[NewRow]:
    """The rows that can be added to what a page is about."""
    return [
        NewRow(above.entity_id, kind)
        for above in asked.parents(connection, document_id, page)
        for kind in ADDED.get(above.entity_kind, ())
    ]


def new_row(connection: DuckDBPyConnection, row: NewRow) -> RowForm:
    """The form of a row that is to be added; what names it comes first."""
    table = table_of(connection, row.kind)
    first = [*NAMED_BY[row.kind], *table.required]
    names = [name for name in table.fields if name not in _FORM_FIELDS]
    names.sort(key=lambda name: first.index(name) if name in first else len(first))
    fields = [FormField(name, table.types[name].endswith("[]")) for name in names]
    return RowForm(row, names[0], fields)
