"""Copies of spreadsheets and delimited text that show where everything is, and not what it says.

A workbook is made anew of the cells' masked values with their number formats, fills, fonts and merges, and of what is
hidden. Formulas become what they came to; notes and links stay, masked; pictures, names, properties, validations and
macros are left out.
"""

from __future__ import annotations

from copy import copy
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ingest.content import read_content
from ingest.delimited_text import decoded
from ingest.masking import Masker
from ingest.workbook_archive import UNDERSCORE, slim_archive
from ingest.workbooks import opening

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_LONGEST_NAME = 31
"""Letters in a sheet's name."""


def masked_text(path: Path, masker: Masker) -> bytes:
    """The copy of a CSV or TSV file, in UTF-8; quotation marks, delimiters and line breaks stay where they are."""
    return masker.text(decoded(path, read_content(path))).encode("utf-8-sig")


def masked_workbook(path: Path, masker: Masker) -> bytes:
    """The copy of what is read of an XLSX file; raises UnreadableDocumentError if it is none."""
    content = read_content(path)
    with opening(path):
        from openpyxl import Workbook, load_workbook

        source = load_workbook(BytesIO(slim_archive(path, content).data), data_only=True)
    copied = Workbook()
    copied.remove(copied.worksheets[0])
    for sheet in source.worksheets:
        _copy_sheet(sheet, copied.create_sheet(_name(sheet.title, masker)), masker)
    made = BytesIO()
    copied.save(made)
    return made.getvalue()


def _name(title: str, masker: Masker) -> str:
    return masker.text(title)[:_LONGEST_NAME]


def _copy_sheet(sheet: Worksheet, target: Worksheet, masker: Masker) -> None:
    target.sheet_state = sheet.sheet_state
    # Only the cells that the file holds: `iter_rows` makes all of those up to the farthest one.
    for cell in sheet._cells.values():
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

    made: Any = target.cell(cell.row, cell.column)
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
        return masker.text(value).replace(UNDERSCORE, "_x005F_")
    if isinstance(value, int | float) and not isinstance(value, bool):
        return masker.number(value)
    return value
