"""Copies of spreadsheets and delimited text that show where everything is, and not what it says.

A workbook is made anew of the cells' masked values with their number formats, fills, fonts and merges, and of what is
hidden. Formulas become what they came to; notes and links stay, masked; pictures, names, properties, validations and
macros are left out.
"""

from __future__ import annotations

import warnings
from copy import copy
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ingest.content import read_content
from ingest.delimited_text import decoded
from ingest.masking import Masker
from models.errors import UnreadableDocumentError

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_LONGEST_NAME = 31
"""Letters in a sheet's name."""


def masked_text(path: Path, masker: Masker) -> bytes:
    """The copy of a CSV or TSV file, in UTF-8; quotation marks, delimiters and line breaks stay where they are."""
    return masker.text(decoded(path, read_content(path))).encode("utf-8-sig")


def masked_workbook(path: Path, masker: Masker) -> bytes:
    """The copy of an XLSX file; raises UnreadableDocumentError if it is none."""
    from openpyxl import Workbook, load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            source = load_workbook(BytesIO(read_content(path)), data_only=True)
        except Exception as error:
            raise UnreadableDocumentError(
                f"{path}: cannot be read as a spreadsheet ({error}); save it as XLSX anew."
            ) from error
    copied = Workbook()
    copied.remove(copied.worksheets[0])
    for sheet in source.worksheets:
        _copy_sheet(sheet, copied.create_sheet(_name(sheet.title, masker)), masker)
    content = BytesIO()
    copied.save(content)
    return content.getvalue()


def _name(title: str, masker: Masker) -> str:
    return masker.text(title)[:_LONGEST_NAME]


def _copy_sheet(sheet: Worksheet, target: Worksheet, masker: Masker) -> None:
    target.sheet_state = sheet.sheet_state
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is not None or cell.has_style:
                _copy_cell(cell, target, masker)
    for area in sheet.merged_cells.ranges:
        target.merge_cells(str(area))
    for letter, column in sheet.column_dimensions.items():
        target.column_dimensions[letter].width = column.width
        target.column_dimensions[letter].hidden = column.hidden
    for number, height in sheet.row_dimensions.items():
        target.row_dimensions[number].hidden = height.hidden


def _copy_cell(cell: Any, target: Worksheet, masker: Masker) -> None:
    from openpyxl.comments import Comment

    if cell.row is None or cell.column is None:
        return
    made: Any = target.cell(cell.row, cell.column)
    if made.__class__.__name__ != "MergedCell":
        made.value = _masked(cell.value, masker)
    if cell.has_style:
        made.number_format = cell.number_format
        made.font, made.fill = copy(cell.font), copy(cell.fill)
        made.border, made.alignment = copy(cell.border), copy(cell.alignment)
    if cell.hyperlink and cell.hyperlink.target:
        made.hyperlink = masker.text(cell.hyperlink.target)
    if cell.comment:
        made.comment = Comment(masker.text(cell.comment.text), "")


def _masked(value: object, masker: Masker) -> object:
    """A cell's value of the same type; dates, truth values and errors stay."""
    if isinstance(value, str):
        return masker.text(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return masker.number(value)
    return value
