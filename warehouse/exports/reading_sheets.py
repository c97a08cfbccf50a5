"""The sheets of the workbook that people read: which there are, what is on them, and what codes are called there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from duckdb import DuckDBPyConnection

from models.declared import Table, Wording, Wordings, read_declared
from warehouse.ask.queries import read_table
from warehouse.sql import sql


class _Column(NamedTuple):
    name: str
    head: str
    width: int


class _Sheet(Table):
    query: Wording
    name: Wording
    about: Wording
    is_personal: bool = False
    columns: tuple[_Column, ...]


class Layout(Table):
    """The words of the contents, the sheets with their columns, and what codes are called, by the column's name."""

    title: Wording
    day: Wording
    contents: Wording
    heads: Wordings
    relations: Wording
    back: Wording
    sheets: tuple[_Sheet, ...]
    words: dict[str, dict[str, Wording]]


class ReadingSheet(NamedTuple):
    """A sheet: its name, what is on it, heads with widths in characters, and its rows."""

    name: str
    about: str
    heads: list[str]
    widths: list[int]
    rows: list[list[Any]]


def layout() -> Layout:
    """What `workbook.toml` says."""
    return read_declared(Layout, Path(__file__).with_name("workbook.toml"))


def reading_sheets(
    connection: DuckDBPyConnection, layout: Layout, *, with_contacts: bool
) -> Iterator[ReadingSheet]:
    """The sheets, read from the relations that are to leave; of people only `with_contacts`."""
    for sheet in layout.sheets:
        if sheet.is_personal and not with_contacts:
            continue
        answer = read_table(connection, sql(f"exports/workbook/{sheet.query}"))
        places = [answer.columns.index(column.name) for column in sheet.columns]
        called = [layout.words.get(column.name, {}) for column in sheet.columns]
        rows = [
            [_said(row[place], words) for place, words in zip(places, called, strict=True)]
            for row in answer.rows
        ]
        heads = [column.head for column in sheet.columns]
        widths = [column.width for column in sheet.columns]
        yield ReadingSheet(sheet.name, sheet.about, heads, widths, rows)


def _said(value: Any, words: dict[str, str]) -> Any:
    """What a code is called; any other value as it is."""
    return words.get(str(value).lower(), value) if words and value is not None else value
