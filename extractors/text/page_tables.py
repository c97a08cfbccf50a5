"""The tables of any document, page by page, as cells with their spans, whatever a profile makes of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from extractors.text.furniture import find_furniture
from extractors.text.lines import lines_of
from ingest.pages.read import Page
from ingest.sheets.cells import Sheet, SheetCell
from ingest.tables.grids import Cell, Grid
from ingest.tables.undivided import all_tables
from models.geometry import Box

_SAME_COLUMN = 3.0
"""Points that a column's border may be off in a table that goes on over a page break."""


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell with what is printed in it, a line a line; rows and columns count from 1, `last_…` are within the span."""

    row: int
    last_row: int
    column: int
    last_column: int
    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class PageTable:
    """A table on one page, called by the page and its place there (`3.1`).

    `continues` is the name of the table that it goes on from.
    """

    name: str
    page: int
    box: Box
    cells: tuple[TableCell, ...]
    continues: str | None = None

    @property
    def rows(self) -> list[list[str]]:
        """The texts row by row; a merged cell's text stands in the first row and column that it spans."""
        size = max((cell.last_column for cell in self.cells), default=0)
        rows = [[""] * size for _ in range(max((cell.last_row for cell in self.cells), default=0))]
        for cell in self.cells:
            rows[cell.row - 1][cell.column - 1] = cell.text
        return rows


def tables_of_pages(pages: Sequence[Page]) -> list[PageTable]:
    """The tables of a PDF's pages, from the top of each page down; a table goes on where its columns do.

    Those that nothing draws are among them, which no profile reads by: in running text, words may stand as in columns.
    """
    furniture = find_furniture(pages)
    found: list[PageTable] = []
    before: tuple[Page, Grid, str] | None = None
    for page in pages:
        words = [word for word in page.outside if word.key not in furniture]
        grids = all_tables(page.number, page.grids, words)
        for number, grid in enumerate(grids, 1):
            name = f"{page.number}.{number}"
            goes_on = number == 1 and before and _goes_on(*before[:2], page, grid, furniture)
            table = _of_grid(name, page, grid)
            found.append(replace(table, continues=before[2]) if goes_on and before else table)
        if grids:
            before = page, grids[-1], f"{page.number}.{len(grids)}"
    return found


def tables_of_sheets(sheets: Iterable[Sheet]) -> list[PageTable]:
    """The filled cells of each sheet, as one table; rows and columns are the sheet's own."""
    return [_of_sheet(sheet) for sheet in sheets if sheet.rows]


def joined(tables: Iterable[PageTable]) -> list[PageTable]:
    """The tables with those that go on over pages as one, without the first row where each page prints it again."""
    whole: dict[str, PageTable] = {}
    first: dict[str, str] = {}
    for table in tables:
        start = first.get(table.continues or "", table.name)
        first[table.name] = start
        whole[start] = _with_rest(whole[start], table) if start in whole else table
    return list(whole.values())


def _with_rest(table: PageTable, rest: PageTable) -> PageTable:
    heads = [cell.text for cell in rest.cells if cell.row == 1]
    again = heads == [cell.text for cell in table.cells if cell.row == 1] and all(
        cell.last_row == 1 for cell in rest.cells if cell.row == 1
    )
    down = max((cell.last_row for cell in table.cells), default=0) - again
    added = [
        replace(cell, row=cell.row + down, last_row=cell.last_row + down)
        for cell in rest.cells
        if not (again and cell.row == 1)
    ]
    return replace(table, cells=(*table.cells, *added))


def _of_grid(name: str, page: Page, grid: Grid) -> PageTable:
    seen = page.turn.seen if page.turn else lambda box: box
    cells = tuple(
        TableCell(
            cell.first_row + 1,
            cell.last_row,
            cell.first_column + 1,
            cell.last_column,
            _text(cell),
            seen(cell.box),
        )
        for cell in grid.cells
    )
    return PageTable(name, page.number, seen(grid.box), cells)


def _text(cell: Cell) -> str:
    return "\n".join(line.text for line in lines_of(cell.words, cell.box.x0, cell.box.x1))


def _goes_on(
    before: Page, above: Grid, page: Page, below: Grid, furniture: Collection[tuple[int, int]]
) -> bool:
    """Whether a table is the rest of the last one of the page before: the same columns, and no text in between."""
    if page.number != before.number + 1:
        return False
    if not _are_columns_alike(_borders(above), _borders(below)):
        return False
    between = [word for word in before.outside if word.top >= above.box.bottom]
    between += [word for word in page.outside if word.bottom <= below.box.top]
    return all(word.key in furniture for word in between)


def _borders(grid: Grid) -> list[float]:
    """Where its columns begin, from the left, and where the last one ends."""
    return sorted({*(cell.box.x0 for cell in grid.cells), max(c.box.x1 for c in grid.cells)})


def _are_columns_alike(one: Sequence[float], other: Sequence[float]) -> bool:
    """Whether both are as wide and share most borders: the columns of forms change from row to row."""
    few, many = sorted((one, other), key=len)
    shared = [any(abs(x - y) <= _SAME_COLUMN for y in many) for x in few]
    inner = shared[1:-1]
    return (
        abs(few[0] - many[0]) <= _SAME_COLUMN
        and abs(few[-1] - many[-1]) <= _SAME_COLUMN
        and 2 * sum(inner) >= len(inner)
    )


def _of_sheet(sheet: Sheet) -> PageTable:
    cells = tuple(_of_sheet_cell(cell) for row in sheet.rows for cell in row if cell.starts)
    box = Box(
        sheet.number,
        min(cell.box.x0 for cell in cells),
        min(cell.box.top for cell in cells),
        max(cell.box.x1 for cell in cells),
        max(cell.box.bottom for cell in cells),
    )
    return PageTable(f"{sheet.number}.1", sheet.number, box, cells)


def _of_sheet_cell(cell: SheetCell) -> TableCell:
    """A sheet's cell; the boxes of its words are the rows and columns that it spans."""
    box = cell.lines[0][0].box
    text = "\n".join(" ".join(word.text for word in line) for line in cell.lines)
    return TableCell(int(box.top), int(box.bottom) - 1, cell.column, cell.last_column, text, box)
