"""From ruling lines to grids of cells.

Rules are snapped to common coordinates (a doubled or wavering border becomes one line), joined where dashes or
neighbouring cells leave small gaps, and gathered into grids of lines that touch. The coordinates of a grid cut it
into small rectangles, here *tiles*; a cell is a set of neighbouring tiles with no rule between them. So column
boundaries may change from row to row, cells may span rows and columns, a side left open by a page break is closed
by the grid's own outline, and a partly missing rule still parts its cells where most of it is printed.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from operator import itemgetter

from ingest.tables.lines import RuleLine
from ingest.tables.settings import TABLES
from ingest.tables.touching import sets_of
from ingest.words.glyphs import Fill, Rule
from models.geometry import Box, Word


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell and its words in reading order; rows and columns are half-open ranges of the grid's lines.

    `colour` is what it alone is filled with (`#rrggbb`), or a figure in it, if that is known and no grey.
    """

    box: Box
    first_row: int
    last_row: int
    first_column: int
    last_column: int
    words: tuple[Word, ...] = ()
    colour: str = ""


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table on one page: its cells, from the top and then from the left."""

    box: Box
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Sketch:
    """A page's `rules`, `fills` and `words` as they are drawn, and the horizontal and vertical lines found so far."""

    page: int
    rules: Sequence[Rule] = ()
    words: Sequence[Word] = ()
    fills: Sequence[Fill] = ()
    across: Sequence[RuleLine] = ()
    down: Sequence[RuleLine] = ()

    def drawn(self, across: Iterable[RuleLine], down: Iterable[RuleLine]) -> Sketch:
        """The same page with these lines in place of those found so far."""
        return replace(self, across=tuple(across), down=tuple(down))

    def with_lines(self, across: Iterable[RuleLine], down: Iterable[RuleLine]) -> Sketch:
        """The same page with more lines."""
        return self.drawn((*self.across, *across), (*self.down, *down))

    @cached_property
    def grids(self) -> list[Grid]:
        """The grids that the lines draw, not yet filled, from the top of the page down."""
        return grids_of(self.page, self.across, self.down)


def grids_of(page: int, across: Sequence[RuleLine], down: Sequence[RuleLine]) -> list[Grid]:
    """The grids that horizontal and vertical lines draw, not yet filled, from the top of the page down."""
    grids = [
        grid
        for horizontal, vertical in _components(across, down)
        if (grid := _grid(page, horizontal, vertical))
    ]
    return sorted(grids, key=lambda grid: (grid.box.top, grid.box.x0))


def fill_grids(grids: Sequence[Grid], words: Sequence[Word]) -> tuple[list[Grid], list[Word]]:
    """Put each word into the cell its middle or its anchor lies in; gives the filled grids and the words outside them.

    Where grids lie in one another, as in a frame around the page, the innermost holds the word.

    A word that a grid's outer border strikes through is printed in the grid: so some producers draw the first line of
    a row's rest after a page break.
    """
    inside: dict[tuple[int, int], list[Word]] = defaultdict(list)
    outside: list[Word] = []
    finders = [CellFinder(grid) for grid in grids]
    inwards = sorted(enumerate(finders), key=lambda item: _area(grids[item[0]].box))
    for word in words:
        x = (word.x0 + word.x1) / 2 if word.anchor is None else word.anchor
        y = (word.top + word.bottom) / 2
        reach = TABLES.border_reach * (word.bottom - word.top)
        places = (
            (number, cell)
            for at in (y, y + reach, y - reach)
            for number, finder in inwards
            if (cell := finder.cell_at(x, at)) is not None
        )
        if place := next(places, None):
            inside[place].append(word)
        else:
            outside.append(word)
    return [
        replace(
            grid,
            cells=tuple(
                replace(cell, words=tuple(inside.get((number, i), ())))
                for i, cell in enumerate(grid.cells)
            ),
        )
        for number, grid in enumerate(grids)
    ], outside


def _area(box: Box) -> float:
    return (box.x1 - box.x0) * (box.bottom - box.top)


class CellFinder:
    """Finds the cell at a point by the grid's lines, in logarithmic time."""

    def __init__(self, grid: Grid) -> None:
        self._box = grid.box
        self._by_row: dict[int, list[int]] = defaultdict(list)
        self._tops = sorted({cell.box.top for cell in grid.cells})
        self._cells = grid.cells
        for i, cell in enumerate(grid.cells):
            first = bisect_right(self._tops, cell.box.top) - 1
            last = bisect_right(self._tops, cell.box.bottom - 0.01)
            for row in range(first, last):
                self._by_row[row].append(i)

    def cell_at(self, x: float, y: float) -> int | None:
        """The index of the cell that holds the point, or None outside the grid."""
        _, x0, top, x1, bottom = self._box
        if not (x0 <= x <= x1 and top <= y <= bottom):
            return None
        row = bisect_right(self._tops, y) - 1
        for i in self._by_row.get(row, ()):
            box = self._cells[i].box
            if box.x0 <= x <= box.x1 and box.top <= y <= box.bottom:
                return i
        return None


def _components(
    across: Sequence[RuleLine], down: Sequence[RuleLine]
) -> list[tuple[list[RuleLine], list[RuleLine]]]:
    """Sets of horizontal and vertical lines that touch one another, directly or through others."""
    lines, first_down = [*across, *down], len(across)
    return [
        (
            [lines[number] for number in numbers if number < first_down],
            [lines[number] for number in numbers if number >= first_down],
        )
        for numbers in sets_of(len(lines), _touching(across, down))
    ]


def _touching(across: Sequence[RuleLine], down: Sequence[RuleLine]) -> Iterator[tuple[int, int]]:
    """Pairs of a horizontal and a vertical line that touch; the vertical ones are counted on from the others."""
    snap = TABLES.snap
    for i, h in enumerate(across):
        start, at, end = h.start - snap, h.at, h.end + snap
        for j, v in enumerate(down, len(across)):
            if start <= v.at <= end and v.start - snap <= at <= v.end + snap:
                yield i, j


def _grid(page: int, across: list[RuleLine], down: list[RuleLine]) -> Grid | None:
    """The grid that one set of touching lines draws, or None where it encloses nothing."""
    if not across or not down or len(across) + len(down) < 3:
        return None
    xs = _coordinates(down, across)
    ys = _coordinates(across, down)
    if len(xs) < 2 or len(ys) < 2:
        return None
    cells = _cells(page, xs, ys, across, down)
    return Grid(Box(page, xs[0], ys[0], xs[-1], ys[-1]), tuple(cells))


def _coordinates(lines: list[RuleLine], crossing: list[RuleLine]) -> list[float]:
    """Where the grid is cut: at its lines, and at the far ends of those that cross them (an open side)."""
    ats = sorted({line.at for line in lines})
    first, last = min(line.start for line in crossing), max(line.end for line in crossing)
    if ats[0] - first > TABLES.snap:
        ats.insert(0, first)
    if last - ats[-1] > TABLES.snap:
        ats.append(last)
    return ats


def _cells(
    page: int, xs: list[float], ys: list[float], across: list[RuleLine], down: list[RuleLine]
) -> list[Cell]:
    """Merge the tiles that no rule parts; each merged set is a cell, from the top and then from the left."""
    columns, rows = len(xs) - 1, len(ys) - 1
    open_sides = _open_sides(xs, ys, _by_coordinate(across), _by_coordinate(down))
    cells = [
        Cell(Box(page, xs[c0], ys[r0], xs[c1], ys[r1]), r0, r1, c0, c1)
        for tiles in sets_of(columns * rows, open_sides)
        for r0, r1, c0, c1 in _rectangles(tiles, columns)
    ]
    return sorted(cells, key=lambda cell: (cell.first_row, cell.first_column))


def _open_sides(
    xs: list[float],
    ys: list[float],
    horizontal: defaultdict[float, list[RuleLine]],
    vertical: defaultdict[float, list[RuleLine]],
) -> Iterator[tuple[int, int]]:
    """Pairs of neighbouring tiles, counted row by row, with no rule between them."""
    columns, rows = len(xs) - 1, len(ys) - 1
    for row in range(rows):
        for column in range(columns):
            tile = row * columns + column
            if column + 1 < columns and not _covered(
                vertical[xs[column + 1]], ys[row], ys[row + 1]
            ):
                yield tile + 1, tile
            if row + 1 < rows and not _covered(horizontal[ys[row + 1]], xs[column], xs[column + 1]):
                yield tile + columns, tile


def _rectangles(tiles: Sequence[int], columns: int) -> Iterator[tuple[int, int, int, int]]:
    """A cell's rows and columns, each up to the next; where a rule ends within it, those above and below that end."""
    rows = groupby(sorted(tiles), key=lambda tile: tile // columns)
    spans = [(row, {tile % columns for tile in inside}) for row, inside in rows]
    for _, run in groupby(spans, key=itemgetter(1)):
        part = list(run)
        inside = part[0][1]
        yield part[0][0], part[-1][0] + 1, min(inside), max(inside) + 1


def _by_coordinate(lines: list[RuleLine]) -> defaultdict[float, list[RuleLine]]:
    index: defaultdict[float, list[RuleLine]] = defaultdict(list)
    for line in lines:
        index[line.at].append(line)
    return index


def _covered(lines: list[RuleLine], start: float, end: float) -> bool:
    """Whether rules along this coordinate cover the side from `start` to `end`."""
    covered = sum(max(0.0, min(line.end, end) - max(line.start, start)) for line in lines)
    return covered >= TABLES.border_cover * (end - start)
