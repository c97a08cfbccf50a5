"""A sheet's cells as the rows that tables are read from, whether printed or not."""

from __future__ import annotations

from itertools import zip_longest

from extractors.reports.sheet_heads import with_heads_merged
from extractors.text.lines import Line
from extractors.text.rows import CellLines, Row, RowCell
from ingest.sheets.cells import Sheet, SheetCell
from models.geometry import Word


def sheet_rows(sheet: Sheet) -> list[Row]:
    """The sheet's rows, a cell from its column's number to the next; a merged cell has the same lines in each row."""
    lines: dict[tuple[Word, ...], CellLines] = {}

    def row_cell(cell: SheetCell) -> RowCell:
        left, right = float(cell.column), float(cell.last_column + 1)
        words = cell.lines[0]
        if words not in lines:
            lines[words] = CellLines(Line(line, left, right) for line in cell.lines)
        return RowCell(left, right, lines[words], cell.starts, cell.colour)

    return [
        Row(
            [row_cell(cell) for cell in row],
            first_page=sheet.number,
            last_page=sheet.number,
            grid=sheet.number,
            top=max(cell.lines[0][0].top for cell in row),
            blank=[
                RowCell(float(cell.column), float(cell.last_column + 1), [], colour=cell.colour)
                for cell in blank
            ],
        )
        for row, blank in zip_longest(with_heads_merged(sheet.rows), sheet.fills, fillvalue=())
    ]
