"""A workbook with a sheet for each relation, which no spreadsheet program runs, clips or changes unsaid."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, BinaryIO

from xlsxwriter import Workbook
from xlsxwriter.exceptions import OverlappingRange
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from models.errors import UsageError
from warehouse.exports.cells import ACTIVE

LONGEST_TEXT = 32_767
"""UTF-16 units that a cell can hold."""

MOST_ROWS = 1_048_576
"""Rows that a sheet can hold, its heads included."""

_NEVER = datetime(1980, 1, 1, tzinfo=UTC)
"""Stands for the time of making, so that the same rows make the same file."""

Sheet = tuple[str, Sequence[str], Iterable[Sequence[Any]]]
"""Name, heads, rows."""


def write_workbook(path: Path | BinaryIO, sheets: Iterable[Sheet], warning: str = "") -> list[str]:
    """Write the sheets; gives a sentence for each text that had to be cut, which its cell says too.

    A `warning` stands on a sheet of its own before them.

    Texts are written as texts, never as formulas, links or numbers; one that begins like a formula is marked as
    Excel's own leading apostrophe marks it, so that it stays text when the cell is edited. Raises `UsageError` where
    a sheet has more rows than a workbook can hold.
    """
    notes: list[str] = []
    with Workbook(path, {"constant_memory": True, "in_memory": False}) as book:
        book.set_properties({"created": _NEVER.replace(tzinfo=None)})
        styles = _Styles(book)
        if warning:
            first = book.add_worksheet("MEMUAT DATA PRIBADI")
            first.set_column(0, 0, 100)
            first.write_string(0, 0, warning, styles.text)
        for name, heads, rows in sheets:
            notes += _write_sheet(book.add_worksheet(name), styles, name, heads, rows)
    return notes


Span = tuple[int, int, int, int, str]
"""A cell: its first and last row, its first and last column, counted from 1, and its text."""


def write_grids(out: BinaryIO, grids: Iterable[tuple[str, Iterable[Span]]]) -> None:
    """Write each grid as a sheet of its name, merged cells merged; a text too long for a cell says there that it is."""
    with Workbook(out, {"in_memory": True}) as book:
        book.set_properties({"created": _NEVER.replace(tzinfo=None)})
        styles = _Styles(book)
        for name, cells in grids:
            sheet = book.add_worksheet(name)
            for row, last_row, column, last_column, text in cells:
                place = row - 1, column - 1
                if (row, column) != (last_row, last_column):
                    with suppress(OverlappingRange):  # then it stands in its first row and column
                        sheet.merge_range(*place, last_row - 1, last_column - 1, "", styles.text)
                _write_cell(sheet, styles, *place, text)


class _Styles:
    """The formats of a workbook's cells."""

    def __init__(self, book: Workbook) -> None:
        self.head: Format = book.add_format({"bold": True})
        self.text: Format = book.add_format({"text_wrap": True, "valign": "top"})
        self.guarded: Format = book.add_format(
            {"text_wrap": True, "valign": "top", "quote_prefix": True}
        )
        self.plain: Format = book.add_format({"valign": "top"})
        self.day: Format = book.add_format({"valign": "top", "num_format": "yyyy-mm-dd"})


def _write_sheet(
    sheet: Worksheet,
    styles: _Styles,
    name: str,
    heads: Sequence[str],
    rows: Iterable[Sequence[Any]],
) -> Iterator[str]:
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, len(heads) - 1, 24)
    for column, head in enumerate(heads):
        sheet.write_string(0, column, head, styles.head)
    for number, row in enumerate(rows, 1):
        if number == MOST_ROWS:
            raise UsageError(
                f"{name} has more rows than the {MOST_ROWS:,} of a sheet: export it as csv or parquet."
            )
        for column, value in enumerate(row):
            if _write_cell(sheet, styles, number, column, value):
                yield (
                    f"{name}, row {number + 1}, {heads[column]}: a text of {len(value):,} characters is longer than a "
                    "cell can hold and was cut there; the other formats have all of it."
                )


def _write_cell(sheet: Worksheet, styles: _Styles, row: int, column: int, value: Any) -> bool:
    """Write a value; whether it had to be cut."""
    match value:
        case None:
            return False
        case bool():
            sheet.write_boolean(row, column, value, styles.plain)
        case int() | float():
            sheet.write_number(row, column, value, styles.plain)
        case datetime():
            sheet.write_string(row, column, value.isoformat(timespec="microseconds") + "Z")
        case date():
            sheet.write_datetime(row, column, value, styles.day)
        case _:
            text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
            style = styles.guarded if text.startswith(ACTIVE) else styles.text
            fitted = _fitted(text)
            sheet.write_string(row, column, fitted, style)
            return fitted != text
    return False


def _fitted(text: str) -> str:
    """The text, or as much of it as a cell can hold, with a word that says so at its end."""
    encoded = text.encode("utf-16-le")
    if len(encoded) <= 2 * LONGEST_TEXT:
        return text
    end = f" […] (cut: {len(text):,} characters)"
    return encoded[: 2 * (LONGEST_TEXT - len(end))].decode("utf-16-le", "ignore") + end
