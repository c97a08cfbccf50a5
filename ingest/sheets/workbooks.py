"""Workbooks (XLSX) as sheets of cells, read by openpyxl."""

from __future__ import annotations

import io
import os
import re
import warnings
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

from ingest.sheets.cell_styles import CellStyles
from ingest.sheets.cells import Area, Filler, Oddity, Sheet
from ingest.sheets.number_formats import printed_value
from ingest.sheets.sheet_drawings import drawn_texts
from ingest.sheets.workbook_archive import slim_archive
from models.errors import UnreadableDocumentError

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_FORMULA_LINK = re.compile(r'=\s*HYPERLINK\(\s*"((?:[^"]|"")*)"', re.IGNORECASE)
_THREAD = re.compile(r"\[[^]]*\].*?\n\s*\w+:\n", re.DOTALL)
"""What Excel puts before the first word of a conversation, for programs that know notes only."""


def read_workbook(path: Path, data: bytes) -> list[Sheet]:
    """The workbook's sheets; raises UnreadableDocumentError if it is no workbook, damaged or would exhaust memory."""
    with opening(path):
        from openpyxl import load_workbook
        from openpyxl.worksheet.worksheet import Worksheet

        archive = slim_archive(path, data)
        book = load_workbook(io.BytesIO(archive.data), data_only=True, rich_text=True)
        needs_formulas = archive.has_formula_links or archive.has_uncomputed
        formulas = load_workbook(io.BytesIO(archive.data)) if needs_formulas else None
        styles = CellStyles(book)
        sheets = [sheet for sheet in book.worksheets if isinstance(sheet, Worksheet)]
        with ZipFile(io.BytesIO(archive.data)) as parts:
            drawn = [[*drawn_texts(parts, _drawings(sheet))] for sheet in sheets]
    return [
        _sheet(number, sheet, styles, formulas[sheet.title] if formulas else None, texts)
        for number, (sheet, texts) in enumerate(zip(sheets, drawn, strict=True), 1)
    ]


@contextmanager
def opening(path: Path) -> Iterator[None]:
    """While openpyxl reads the workbook: its warnings go nowhere, and what it raises is an UnreadableDocumentError."""
    # One parser, also where lxml happens to be installed.
    os.environ.setdefault("OPENPYXL_LXML", "False")
    try:
        with warnings.catch_warnings(action="ignore"):
            yield
    except (UnreadableDocumentError, MemoryError):
        raise
    except Exception as error:  # openpyxl lets through whatever its parsers raise
        raise UnreadableDocumentError(
            f"{path}: cannot be read as an XLSX workbook: it is damaged or not whole; "
            "open it in a spreadsheet program and save it anew."
        ) from error


def _drawings(sheet: Any) -> list[str]:
    """The parts of the archive that hold what is drawn over the sheet."""
    return [rel.target for rel in sheet._rels if rel.Type.endswith("/drawing")]


def _sheet(
    number: int,
    sheet: Worksheet,
    styles: CellStyles,
    formulas: Any,
    drawn: Iterable[tuple[Area, str]],
) -> Sheet:
    """The sheet's filled cells; a merged cell is repeated in each row that it covers.

    `formulas` is the same sheet with its formulas in the place of their values, `drawn` the texts that lie over it.
    """
    spans = _spans_of(sheet)
    from openpyxl.cell.cell import Cell

    filled = Filler(number)
    # Only the cells that the file holds: `iter_rows` makes all of those up to the farthest one.
    for (row, column), cell in sorted(sheet._cells.items()):
        if not isinstance(cell, Cell):  # the rest of a merged one
            continue
        area = Area(row, column, *spans.get((row, column), (row, column)))
        if cell.comment:
            filled.note(area, "Comment", f"{cell.coordinate}: {_said(cell.comment.text)}")
        if cell.value is not None:
            filled.put(area, styles.runs(cell, sheet, _pieces_of(cell)), styles.colour(cell))
            if uri := _target(cell, formulas):
                filled.link(area, uri)
        elif formulas and cell.data_type == "n" and _has_formula(formulas, row, column):
            filled.odd(Oddity.UNCOMPUTED, area)
        elif cell.has_style and (colour := styles.colour(cell)):
            filled.put(area, (), colour)
    _add_drawn(filled, styles.ruled(sheet), drawn)
    return filled.sheet(sheet.title, is_hidden=sheet.sheet_state != "visible")


def _add_drawn(
    filled: Filler, ruled: Iterable[tuple[Area, Any]], texts: Iterable[tuple[Area, str]]
) -> None:
    """Add the colours that rules give cells, and the texts that lie over the sheet."""
    for area, colours in ruled:
        filled.rule(area, colours)
    for area, text in texts:
        filled.note(area, "TextBox", text)


def _pieces_of(cell: Any) -> Any:
    """The cell's text in pieces that are formatted alike, or its value as it is seen."""
    if isinstance(cell.value, list):
        return cell.value
    return [printed_value(cell.value, cell.number_format)]


def _spans_of(sheet: Worksheet) -> dict[tuple[int, int], tuple[int, int]]:
    """For the first cell of each merged one the last; both as row and column."""
    return {
        (area.min_row, area.min_col): (area.max_row, area.max_col)
        for area in sheet.merged_cells.ranges
    }


def _has_formula(formulas: Any, row: int, column: int) -> bool:
    held = formulas._cells.get((row, column))
    return held is not None and held.data_type == "f"


def _said(comment: str) -> str:
    return _THREAD.sub("", comment, count=1) if comment.startswith("[") else comment


def _target(cell: Any, formulas: Any) -> str | None:
    """The address that the cell leads to."""
    if cell.hyperlink:
        return cell.hyperlink.target or None
    formula = formulas.cell(cell.row, cell.column).value if formulas else None
    found = _FORMULA_LINK.match(formula) if isinstance(formula, str) else None
    return found[1].replace('""', '"') if found else None
