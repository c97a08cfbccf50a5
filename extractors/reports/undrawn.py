"""Merged cells that go on over a page break, printed there without their borders: their text stands beside the rows,
or below the last one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from extractors.reports.heads import Column
from extractors.text.lines import Line
from extractors.text.rows import Element, Row, RowCell

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
    on the next page, where those outside the cell are not seen. From the last page no cell goes on. Cells are changed
    in place, for rows share those that span them.
    """
    elements = list(page)
    clipped: list[Line] = []
    again = {line.text for line in held}
    for column in columns:
        if column.key in MERGED:
            lines = [e for e in elements if isinstance(e, Line) and _is_inside(e, column)]
            repeats = [line for line in lines if line.text in again]
            clipped += repeats
            lines = [line for line in lines if line.text not in again]
            taken = _beside(elements, lines, column)
            if not taken and not is_last:
                taken = _below(elements, lines, column)
            gone = {id(line) for line in (*repeats, *taken)}
            elements = [element for element in elements if id(element) not in gone]
    return elements, clipped


def _beside(elements: list[Element], lines: list[Line], column: Column) -> list[Line]:
    """Give the lines that stand left of rows which begin right of the column to a cell over these rows."""
    rows = [element for element in elements if isinstance(element, Row)]
    for lacks, run in groupby(rows, key=lambda row: row.cells[0].x0 >= column.x1 - SIDE):
        members = list(run)
        after = rows.index(members[-1]) + 1
        end = rows[after].top if after < len(rows) else float("inf")
        inside = [line for line in lines if members[0].top <= line.top < end]
        ends_inside = inside and inside[0].top < max(
            (line.bottom for cell in members[-1].cells for line in cell.lines), default=0.0
        )
        if lacks and ends_inside:
            for number, row in enumerate(members):
                row.cells.insert(0, RowCell(column.x0, column.x1, inside, number == 0))
            return inside
    return []


def _below(elements: list[Element], lines: list[Line], column: Column) -> list[Line]:
    """Give the lines that alone follow the page's last row to the column's cell, if they go on from its text or are
    all of it: text that has room in its cell does not go on below it, nor does it begin anew there.
    """
    last = max((n for n, element in enumerate(elements) if isinstance(element, Row)), default=None)
    rest = [] if last is None else elements[last + 1 :]
    if last is None or not rest or any(all(e is not line for line in lines) for e in rest):
        return []
    row = elements[last]
    assert isinstance(row, Row)
    cell = next((c for c in row.cells if abs(c.x0 - column.x0) <= SIDE), None)
    below = [element for element in rest if isinstance(element, Line)]
    if cell is None or any(
        b.top - a.bottom > _LEADING * b.size for a, b in pairwise([*cell.lines[-1:], *below])
    ):
        return []
    if cell.lines and (_has_room(cell, row) or _begins_anew(cell, below[0])):
        return []
    cell.lines.extend(below)
    return below


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
