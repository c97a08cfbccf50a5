"""Copies of spreadsheets and delimited text that show where everything is, and not what it says.

A workbook is made anew of the cells' masked values with their number formats, fills, fonts and merges, and of what is
hidden. Formulas become what they came to; notes and links stay, masked; conditional formats keep their cells and fills,
and lose what they ask; pictures, names, properties, validations and macros are left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ingest.files.content import read_content
from ingest.masking.replace import Masker
from ingest.sheets.delimited_text import decoded
from ingest.sheets.number_formats import with_literals
from ingest.sheets.workbook_archive import UNDERSCORE, slim_archive
from ingest.sheets.workbooks import opening

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

_LONGEST_NAME = 31
"""Letters in a sheet's name."""


def masked_text(path: Path, masker: Masker) -> bytes:
    """The copy of a CSV or TSV file, in UTF-8; quotation marks, delimiters and line breaks stay where they are."""
    return masker.text(decoded(path, read_content(path))).encode("utf-8-sig")


def masked_workbook(path: Path, masker: Masker) -> bytes:
    """The copy of what is read of an XLSX file; raises UnreadableDocumentError if it is not one."""
    content = read_content(path)
    with opening(path):
        from openpyxl import Workbook, load_workbook

        archive = slim_archive(path, content)
        source = load_workbook(BytesIO(archive.data), data_only=True, rich_text=True)
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
    _copy_rules(sheet, target)
    for area in sheet.merged_cells.ranges:
        target.merge_cells(str(area))
    for letter, column in sheet.column_dimensions.items():
        target.column_dimensions[letter].width = column.width
        target.column_dimensions[letter].hidden = column.hidden
    for number, height in sheet.row_dimensions.items():
        target.row_dimensions[number].hidden = height.hidden


def _copy_rules(sheet: Worksheet, target: Worksheet) -> None:
    """Have rules that never hold where the sheet's rules and tables may colour cells."""
    from openpyxl.formatting.rule import Rule
    from openpyxl.styles.differential import DifferentialStyle

    areas = [(str(found.sqref), found.rules) for found in sheet.conditional_formatting]
    areas += [(table.ref, []) for table in sheet.tables.values()]
    for area, rules in areas:
        for fill in [rule.dxf.fill for rule in rules if rule.dxf] or [None]:
            shown = DifferentialStyle(fill=copy(fill))
            never = Rule("expression", dxf=shown, formula=["FALSE"])
            target.conditional_formatting.add(area, never)


def _copy_cell(cell: Any, target: Worksheet, masker: Masker) -> None:
    from openpyxl.comments import Comment

    made: Any = target.cell(cell.row, cell.column)
    made.value = _masked(cell.value, masker)
    if cell.has_style:
        made.number_format = with_literals(cell.number_format, masker.text)
        made.font, made.fill = copy(cell.font), copy(cell.fill)
        made.border, made.alignment = copy(cell.border), copy(cell.alignment)
    if cell.hyperlink and cell.hyperlink.target:
        made.hyperlink = masker.text(cell.hyperlink.target)
    if cell.comment:
        made.comment = Comment(masker.text(cell.comment.text), "")


def _masked(value: object, masker: Masker) -> object:
    """A cell's value of the same type; dates, truth values and errors stay."""
    if isinstance(value, list):
        return _masked_runs(value, masker)
    if isinstance(value, str):
        return _written(masker.text(value))
    if isinstance(value, int | float) and not isinstance(value, bool):
        return masker.number(value)
    return value


def _masked_runs(runs: Sequence[Any], masker: Masker) -> object:
    """A cell's text in several fonts, masked as a whole, each piece as long as before."""
    from openpyxl.cell.rich_text import CellRichText, TextBlock

    masked, made = masker.text("".join(map(str, runs))), CellRichText()
    for run in runs:
        piece, masked = masked[: len(str(run))], masked[len(str(run)) :]
        made.append(
            TextBlock(run.font, _written(piece)) if isinstance(run, TextBlock) else _written(piece)
        )
    return made


def _written(text: str) -> str:
    return text.replace(UNDERSCORE, "_x005F_")
