"""A workbook with a sheet for each relation, which no spreadsheet program runs, clips or changes unsaid."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from xlsxwriter import Workbook
from xlsxwriter.exceptions import OverlappingRange
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from models.errors import UsageError
from warehouse.exports.cells import ACTIVE
from warehouse.exports.reading_sheets import Layout, ReadingSheet

LONGEST_TEXT = 32_767
"""UTF-16 units that a cell can hold."""

MOST_ROWS = 1_048_576
"""Rows that a sheet can hold, its heads included."""

_A4 = 9
"""Excel's number of the paper."""

_RULED = {"border": 4, "border_color": "#9AA5B1", "align": "left", "num_format": "0.#"}
"""How the cells of sheets to read look: dashed rules, numbers at the left with at most one decimal."""

_READ_HEADS = 2
"""The row of the heads of a sheet to read, counted from 0."""

_CONTENTS = (30, 100, 9)
"""Characters in the columns of the contents."""

_LINE = 15
"""Points that a line of text is high."""

_HIGHEST = 400
"""Points that a row may be high; Excel knows 409."""

_NEVER = datetime(1980, 1, 1, tzinfo=UTC)
"""Stands for the time of making, so that the same rows make the same file."""

Sheet = tuple[str, Sequence[str], Iterable[Sequence[Any]]]
"""Name, heads, rows."""


class Front(NamedTuple):
    """What stands before the relations: the contents and sheets to read; `meanings` say what each relation is."""

    words: Layout
    day: date
    sheets: Sequence[ReadingSheet]
    meanings: Mapping[str, str]


def write_workbook(
    path: Path | BinaryIO,
    sheets: Iterable[Sheet],
    warning: str = "",
    *,
    front: Front | None = None,
) -> list[str]:
    """Write the sheets; gives a sentence for each text that had to be cut, which its cell says too.

    A `warning` stands on a sheet of its own before them, and then the `front` of the workbook.

    Texts are written as texts, never as formulas, links or numbers; one that begins like a formula is marked as
    Excel's own leading apostrophe marks it, so that it stays text when the cell is edited. Raises `UsageError` where
    a sheet has more rows than a workbook can hold.
    """
    notes: list[str] = []
    with Workbook(path, {"constant_memory": True, "in_memory": False}) as book:
        book.set_properties({"created": _NEVER.replace(tzinfo=None)})
        styles, ruled = _Styles(book), _Styles(book, _RULED)
        if warning:
            first = book.add_worksheet("MEMUAT DATA PRIBADI")
            first.set_column(0, 0, 100)
            first.write_string(0, 0, warning, styles.text)
        if front:
            _write_contents(book, styles, front)
            for read in front.sheets:
                notes += _write_reading_sheet(book, ruled, front.words, read)
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

    def __init__(self, book: Workbook, looks: Mapping[str, Any] | None = None) -> None:
        more = dict(looks or {})
        self.head: Format = book.add_format({"bold": True})
        self.title: Format = book.add_format({"bold": True, "font_size": 16})
        self.link: Format = book.add_format(
            {"font_color": "#0B5394", "underline": 1, "valign": "top"}
        )
        self.band: Format = book.add_format(
            {
                "bold": True,
                "text_wrap": True,
                "valign": "vcenter",
                "bg_color": "#D9E2EC",
                "border": 1,
            }
        )
        self.text: Format = book.add_format(more | {"text_wrap": True, "valign": "top"})
        self.guarded: Format = book.add_format(
            more | {"text_wrap": True, "valign": "top", "quote_prefix": True}
        )
        self.plain: Format = book.add_format({"valign": "top"} | more)
        self.day: Format = book.add_format(
            more | {"valign": "top", "num_format": "yyyy-mm-dd", "align": "left"}
        )


def _write_contents(book: Workbook, styles: _Styles, front: Front) -> None:
    """The sheet that the others are reached from."""
    words = front.words
    sheet = book.add_worksheet(words.contents)
    sheet.hide_gridlines(2)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    for column, width in enumerate(_CONTENTS):
        sheet.set_column(column, column, width)
    sheet.write_string(0, 0, words.title, styles.title)
    sheet.write_string(1, 0, words.day.format(day=front.day.isoformat()))
    for column, head in enumerate(words.heads):
        sheet.write_string(3, column, head, styles.band)
    row = 4
    for read in front.sheets:
        _write_link(sheet, row, read.name, styles)
        sheet.write_string(row, 1, read.about, styles.text)
        sheet.write_number(row, 2, len(read.rows), styles.plain)
        row += 1
    sheet.write_string(row + 1, 0, words.relations, styles.head)
    for place, (name, meaning) in enumerate(front.meanings.items(), row + 2):
        sheet.set_row(place, _height([name, meaning], _CONTENTS[:2]))
        _write_link(sheet, place, name, styles)
        sheet.write_string(place, 1, meaning, styles.text)


def _write_link(sheet: Worksheet, row: int, name: str, styles: _Styles) -> None:
    sheet.write_url(row, 0, f"internal:'{name}'!A1", styles.link, name)


def _write_reading_sheet(
    book: Workbook, styles: _Styles, words: Layout, read: ReadingSheet
) -> Iterator[str]:
    """A sheet to read and to print: heads that stay and that rows can be chosen by, widths and heights that fit."""
    sheet = book.add_worksheet(read.name)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(_READ_HEADS)
    sheet.set_margins(left=0.4, right=0.4)
    sheet.set_footer("&L&A&R&P / &N")
    sheet.freeze_panes(_READ_HEADS + 1, 0)
    for column, width in enumerate(read.widths):
        sheet.set_column(column, column, width)
    sheet.write_url(0, 0, f"internal:'{words.contents}'!A1", styles.link, words.back)
    sheet.write_string(1, 0, read.about)
    sheet.set_row(_READ_HEADS, 2 * _LINE)
    for column, head in enumerate(read.heads):
        sheet.write_string(_READ_HEADS, column, head, styles.band)
    last = _READ_HEADS + max(1, len(read.rows))
    sheet.autofilter(_READ_HEADS, 0, last, len(read.heads) - 1)
    for number, row in enumerate(read.rows, _READ_HEADS + 1):
        sheet.set_row(number, _height(row, read.widths))
        for column, value in enumerate(row):
            if _write_cell(sheet, styles, number, column, value):
                yield f"{read.name}, row {number + 1}: a text is longer than a cell can hold and was cut there."


def _height(row: Sequence[Any], widths: Sequence[int]) -> float:
    """The points that the row's texts take, wrapped."""
    lines = (lines_of(str(value or ""), width) for value, width in zip(row, widths, strict=True))
    return min(_HIGHEST, _LINE * max(1, *lines))


def lines_of(text: str, width: float) -> int:
    """How many lines a text takes in a column of so many characters: words are not divided, and letters differ."""
    room = max(1, int(width) - 1)
    return sum(max(1, -(-len(line) // room)) for line in text.split("\n"))


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
