"""Merged cells that go on over a page break, printed there without their borders: their text stands beside the rows,
or below the last one.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from itertools import groupby, pairwise, takewhile
from math import inf

from extractors.reports.heads import Column
from extractors.text.lines import Line
from extractors.text.rows import CellLines, Element, Row, RowCell

SIDE = 6.0
"""Sides of two cells within so many points are the same column's."""

_LEADING = 1.0
"""Lines of one cell are no farther apart than this share of the font size."""

_ALIGNED = 1.5
"""Lines of one cell begin at one place, or have their middles there, within so many points."""

_NOTE_MARK = re.compile(r"\(?(\d{1,2}|[a-z])\)|\*+\)?|[¹²³⁴⁵⁶⁷⁸⁹]\)?")
"""What a note below a table begins with."""

MERGED = ("number", "commitment", "responsible")
"""Columns that may be merged over many rows."""


def with_undrawn_cells(
    page: Sequence[Element], columns: Sequence[Column], held: Sequence[Line], *, is_last: bool
) -> tuple[list[Element], list[Line]]:
    """The page's elements with such text in its cells, and lines that are clipped away.

    `columns` are those of the table that goes on, `held` the lines of its merged cell: a spreadsheet draws them again
    on the next page, where those outside the cell are not seen. From the last page no cell goes on.
    """
    elements = list(page)
    clipped: list[Line] = []
    again = {line.text for line in held}
    for column in columns:
        if column.key not in MERGED:
            continue
        inside = _lines_in(elements, column)
        repeats = [line for line in inside if line.text in again]
        clipped += repeats
        lines = [line for line in inside if line not in repeats]
        filled = _with_text_beside(elements, lines, column)
        if not filled and not is_last:
            filled = _with_text_below(elements, lines, column)
        elements = _without(filled or elements, repeats)
    return elements, clipped


def _rows(elements: Iterable[Element]) -> list[Row]:
    return [element for element in elements if isinstance(element, Row)]


def _lines_in(elements: Iterable[Element], column: Column) -> list[Line]:
    return [e for e in elements if isinstance(e, Line) and _is_inside(e, column)]


def _without(elements: Sequence[Element], lines: Collection[Line]) -> list[Element]:
    return [e for e in elements if not (isinstance(e, Line) and e in lines)]


def _with_text_beside(
    elements: Sequence[Element], lines: Sequence[Line], column: Column
) -> list[Element] | None:
    """Give the lines that stand left of rows which begin right of the column to a cell over these rows."""
    rows = _rows(elements)
    for lacks, run in groupby(rows, key=lambda row: row.cells[0].x0 >= column.x1 - SIDE):
        members = list(run)
        after = rows.index(members[-1]) + 1
        end = rows[after].top if after < len(rows) else inf
        inside = CellLines(line for line in lines if members[0].top <= line.top < end)
        lowest = (line.bottom for cell in members[-1].cells for line in cell.lines)
        if lacks and inside and inside[0].top < max(lowest, default=0.0):
            cell = RowCell(column.x0, column.x1, inside)
            return _with_cell(_without(elements, inside), members, cell)
    return None


def _with_cell(elements: Sequence[Element], rows: Sequence[Row], cell: RowCell) -> list[Element]:
    """The elements, with a cell at the left of these rows that is merged over them."""
    cells = {row: replace(cell, starts=row is rows[0]) for row in rows}
    return [
        replace(e, cells=[cells[e], *e.cells]) if isinstance(e, Row) and e in cells else e
        for e in elements
    ]


def _with_text_below(
    elements: Sequence[Element], lines: Sequence[Line], column: Column
) -> list[Element] | None:
    """Give the lines that alone follow the page's last row to the column's cell, if they go on from its text or are
    all of it: text that has room in its cell does not go on below it, nor does it begin anew there.
    """
    rows = _rows(elements)
    if not rows:
        return None
    last = rows[-1]
    below = [*takewhile(lambda element: element is not last, reversed(elements))]
    rest = [line for line in lines if line in below]
    if not rest or len(rest) < len(below):
        return None
    cell = _cell_of(last, column)
    if cell is None or not _goes_on_below(cell, last, rest):
        return None
    whole = CellLines([*cell.lines, *rest])
    above = elements[: -len(below)]
    return [e.with_lines(cell.lines, whole) if isinstance(e, Row) else e for e in above]


def _cell_of(row: Row, column: Column) -> RowCell | None:
    """The row's cell that begins where the column does."""
    return next((cell for cell in row.cells if abs(cell.x0 - column.x0) <= SIDE), None)


def _goes_on_below(cell: RowCell, row: Row, below: Sequence[Line]) -> bool:
    """Whether the lines below the row are the rest of its cell."""
    lines = [*cell.lines[-1:], *below]
    if any(b.top - a.bottom > _LEADING * b.size for a, b in pairwise(lines)):
        return False
    return not cell.lines or not (_has_room(cell, row) or _begins_anew(cell, below[0]))


def _has_room(cell: RowCell, row: Row) -> bool:
    """Whether another line would fit into the cell: others of its row go on below it."""
    last = cell.lines[-1]
    lowest = max(line.bottom for other in row.cells for line in other.lines[-1:])
    return lowest - last.bottom > last.bottom - last.top


def _begins_anew(cell: RowCell, below: Line) -> bool:
    """Whether the text below a cell is a note: it begins with a note's mark, or where no line of the cell does."""
    if _NOTE_MARK.fullmatch(below.words[0].text):
        return True
    middle = (below.x0 + below.x1) / 2
    return not any(
        abs(line.x0 - below.x0) <= _ALIGNED or abs((line.x0 + line.x1) / 2 - middle) <= _ALIGNED
        for line in cell.lines
    )


def _is_inside(line: Line, column: Column) -> bool:
    return column.x0 - SIDE <= line.x0 and line.x1 <= column.x1 + SIDE
