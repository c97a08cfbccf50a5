"""Workbooks of Excel 97-2003 (XLS), by xlrd: the values with their number formats."""

from __future__ import annotations

import io
from datetime import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ingest.sheets.cells import Area, Filler, Run, Sheet
from ingest.sheets.number_formats import printed_value
from models.errors import UnreadableDocumentError

if TYPE_CHECKING:
    from xlrd.book import Book
    from xlrd.sheet import Cell
    from xlrd.sheet import Sheet as OldSheet

_MOST_MERGED = 1_000_000


def read_old_workbook(path: Path, data: bytes) -> list[Sheet]:
    """The sheets; raises UnreadableDocumentError where it is damaged or protected by a password."""
    from xlrd import XLRDError, open_workbook

    try:
        book = open_workbook(
            file_contents=data, formatting_info=True, ragged_rows=True, logfile=io.StringIO()
        )
        return [_sheet(number, sheet, book) for number, sheet in enumerate(book.sheets(), 1)]
    except (MemoryError, UnreadableDocumentError):
        raise
    except Exception as error:  # xlrd lets through whatever a damaged file leads to
        if isinstance(error, XLRDError) and "encrypted" in str(error):
            raise UnreadableDocumentError(
                f"{path}: is protected by a password; save a copy without one and load that."
            ) from error
        raise UnreadableDocumentError(
            f"{path}: cannot be read as an XLS workbook ({type(error).__name__}); open it in a spreadsheet program, "
            "and save it as XLSX."
        ) from error


def _sheet(number: int, sheet: OldSheet, book: Book) -> Sheet:
    if sum((bottom - top) * (right - left) for top, bottom, left, right in sheet.merged_cells) > (
        _MOST_MERGED
    ):
        raise ValueError("more merged cells than a report can hold")
    spans = {(top, left): (bottom, right) for top, bottom, left, right in sheet.merged_cells}
    filled = Filler(number)
    for row in range(sheet.nrows):
        for column, cell in enumerate(sheet.row(row)):
            bottom, right = spans.get((row, column), (row + 1, column + 1))
            filled.put(Area(row + 1, column + 1, bottom, right), [Run(_text(cell, book))])
    for (row, column), link in sheet.hyperlink_map.items():
        if link.url_or_path and not isinstance(link.url_or_path, bytes):
            filled.link(Area(row + 1, column + 1, row + 1, column + 1), link.url_or_path)
    return filled.sheet(sheet.name, is_hidden=sheet.visibility != 0, is_bare=True)


def _text(cell: Cell, book: Book) -> str:
    """What the cell shows, as those of XLSX do."""
    import xlrd

    match cell.ctype:
        case xlrd.XL_CELL_EMPTY | xlrd.XL_CELL_BLANK:
            return ""
        case xlrd.XL_CELL_BOOLEAN:
            return printed_value(bool(cell.value), "")
        case xlrd.XL_CELL_ERROR:
            return str(xlrd.error_text_from_code.get(cell.value, "#ERROR!"))
        case xlrd.XL_CELL_DATE:
            return _date(cell.value, book)
        case _:
            return printed_value(cell.value, _number_format(cell, book))


def _date(value: float, book: Book) -> str:
    from xlrd.xldate import XLDateError, xldate_as_datetime

    try:
        moment: Any = xldate_as_datetime(value, book.datemode)
    except (XLDateError, OverflowError, ValueError):
        return printed_value(value, "")
    if value < 1:  # a time of no day
        return str(time(moment.hour, moment.minute, moment.second))
    return printed_value(moment, "")


def _number_format(cell: Cell, book: Book) -> str:
    return str(book.format_map[book.xf_list[cell.xf_index].format_key].format_str)
