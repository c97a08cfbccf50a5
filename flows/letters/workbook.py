"""A letter's table as a workbook to fill in, made of a template that a spreadsheet program saved.

The last row of the template's first sheet that names a list is repeated for its items, with its looks, its
drop-downs and the bounds of its numbers.
"""

from __future__ import annotations

import datetime
import io
import re
from copy import copy
from pathlib import Path
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.cell import Cell
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from flows.letters.filling import Item, Letter, filled, has_blank, items_of, list_in
from models.errors import UsageError
from warehouse.exports.cells import ACTIVE
from warehouse.exports.spreadsheet import lines_of

_MADE = datetime.datetime(1980, 1, 1)
"""Stands for the time of making."""

_LINE = 15
"""Points that a line of text is high."""

_HIGHEST = 400
"""Points that a row may be high; Excel knows 409."""


def fill_workbook(template: Path, letter: Letter) -> bytes:
    """The filled workbook; raises `UsageError` for a template that is none, or that asks for what there is not."""
    try:
        book = load_workbook(template)
    except (OSError, BadZipFile, InvalidFileException, KeyError, ValueError) as error:
        raise UsageError(f"{template}: is no workbook to fill in ({error}).") from error
    for sheet in book.worksheets:
        _fill_sheet(sheet, letter, template)
    book.properties.created = book.properties.modified = _MADE
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


def _fill_sheet(sheet: Worksheet, letter: Letter, template: Path) -> None:
    pattern: tuple[int, list[Cell], str] | None = None
    for row in sheet.iter_rows():
        cells = [cell for cell in row if isinstance(cell, Cell)]
        text = " ".join(str(cell.value or "") for cell in cells)
        if pattern and text.strip():
            raise UsageError(
                f"{template}: the row with {{{{ {pattern[2]}.… }}}} must be the last of its sheet: move what is below."
            )
        if named := list_in(text):
            pattern = cells[0].row, cells, named
        else:
            for cell in cells:
                _put(cell, str(cell.value or ""), letter, None)
    if pattern:
        _repeat(sheet, *pattern, letter)


def _repeat(sheet: Worksheet, first: int, cells: list[Cell], named: str, letter: Letter) -> None:
    items = items_of(letter, named)
    texts = [str(cell.value or "") for cell in cells]
    for place, item in enumerate(items):
        lines = 1.0
        for cell, text in zip(cells, texts, strict=True):
            made = sheet.cell(first + place, cell.column)
            if isinstance(made, Cell):
                made._style = copy(cell._style)  # type: ignore[attr-defined]
                made.value = text
                _put(made, text, letter, item)
                width = sheet.column_dimensions[cell.column_letter].width
                lines = max(lines, lines_of(str(made.value or ""), width))
        sheet.row_dimensions[first + place].height = min(_HIGHEST, _LINE * lines)
    _reach(sheet, first, first + len(items) - 1)


def _reach(sheet: Worksheet, first: int, last: int) -> None:
    """Have what the template holds for its `first` row hold for all rows to the `last`: drop-downs, what is printed."""
    if sheet.print_area:
        sheet.print_area = re.sub(
            rf"(?<=[A-Z$]){first}$", str(last), str(sheet.print_area).split("!")[-1]
        )
    for validation in sheet.data_validations.dataValidation:
        for area in validation.sqref.ranges:
            if area.min_row <= first <= area.max_row:
                area.max_row = max(area.max_row, last)


def _put(cell: Cell, text: str, letter: Letter, item: Item | None) -> None:
    """Fill a cell in; what fills it stays text, whatever it begins with."""
    if has_blank(text):
        value = filled(text, letter, item)
        cell.value = value or None
        if value:
            cell.data_type = "s"
            if value.startswith(ACTIVE):
                cell.quotePrefix = True
