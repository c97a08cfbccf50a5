"""A document as one stream of printed lines and table rows, in reading order and over page breaks."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from extractors.text.lines import Line, lines_of, text_of, words_in
from ingest.pages.read import Page
from ingest.tables.grids import Cell, Grid
from models.geometry import Box, Word

_SLIVER = 5.0
"""A wordless cell or row narrower than this (points) is the space between doubled borders."""

_GUTTER = 12.0
"""Between two pages printed side by side on one nothing is printed over so many points."""


class CellLines(list[Line]):
    """The lines of a printed cell: all rows that a merged cell covers hold this one object.

    `whole` are those of the cell that these are the rest of, if a page break cuts it in two.
    """

    def __init__(self, lines: Iterable[Line] = ()) -> None:
        super().__init__(lines)
        self.whole: list[Line] = self
        self._told = ("", 0)

    @property
    def text(self) -> str:
        """The lines with a space between them: asked for dozens of times, and told anew only when they went on."""
        text, size = self._told
        if size != len(self):
            self._told = text, _ = text_of(self), len(self)
        return text


def go_on(held: list[Line], rest: list[Line]) -> None:
    """Add the rest of a cell to its lines: all rows have it that hold the cell, or from here on the rest."""
    held.extend(rest)
    if isinstance(rest, CellLines):
        rest.whole = held


@dataclass(slots=True, init=False)
class RowCell:
    """One cell of a row: its lines, from all the pages it is printed on, and its sides in points.

    `starts` is False where the cell was begun in an earlier row and spans into this one; its lines then stand there.
    `colour` is what it alone is filled with or shows, if anything (`Cell.colour`).
    """

    x0: float
    x1: float
    lines: CellLines
    starts: bool
    colour: str

    def __init__(
        self, x0: float, x1: float, lines: Iterable[Line], starts: bool = True, colour: str = ""
    ) -> None:
        self.x0, self.x1, self.starts, self.colour = x0, x1, starts, colour
        self.lines = lines if isinstance(lines, CellLines) else CellLines(lines)

    @property
    def text(self) -> str:
        """The cell's lines with a space between them: enough to recognise it by."""
        return self.lines.text if self.starts else ""

    @property
    def words(self) -> tuple[Word, ...]:
        """The cell's words in reading order."""
        return words_in(self.lines)


@dataclass(slots=True, eq=False)
class Row:
    """One row of a table: its cells from the left; `top` (points) on its first page.

    `grid` tells rows of one printed table from another's. A sheet's cells are those that are filled; `blank` are the
    others that have a colour.
    """

    cells: list[RowCell]
    first_page: int
    last_page: int
    grid: int
    top: float
    blank: Sequence[RowCell] = ()

    def with_lines(self, old: list[Line], new: CellLines) -> Row:
        """The row with other lines in the cell that has these, if one of its cells has."""
        cells = [replace(cell, lines=new) if cell.lines is old else cell for cell in self.cells]
        return replace(self, cells=cells)

    @property
    def full_cells(self) -> list[RowCell]:
        """Its cells that hold text, those that span into it as if they began here."""
        return [replace(cell, starts=True) for cell in self.cells if cell.lines]

    @property
    def words(self) -> list[Word]:
        """The words of all its cells."""
        return [word for cell in self.cells for word in cell.words]

    @property
    def own_words(self) -> tuple[Word, ...]:
        """The words of the cells that begin in it, not of those that span into it from above."""
        return tuple(word for cell in self.cells if cell.starts for word in cell.words)

    @property
    def is_full_width(self) -> bool:
        """Whether the row is a single cell."""
        return len(self.cells) == 1


Element = Line | Row


def page_elements(page: Page, furniture: set[tuple[int, int]]) -> list[Element]:
    """The page's lines outside tables and its table rows, from the top down, without furniture.

    Of two pages printed side by side on one, those of the left come first. A first or last row without a word is what a
    row broken over the page left there of its frame.
    """
    outside = [word for word in page.outside if word.key not in furniture]
    grids = list(enumerate(page.grids))
    middle = page.width / 2
    if not is_two_up(page, furniture):
        return _elements(page, outside, grids, furniture)
    return [
        element
        for is_right in (False, True)
        for element in _elements(
            page,
            [word for word in outside if (word.x0 > middle) is is_right],
            [(n, grid) for n, grid in grids if (grid.box.x0 > middle) is is_right],
            furniture,
        )
    ]


class PageRows:
    """The elements of a document's pages, made once for all who pass over the same words of a page."""

    def __init__(self) -> None:
        self._made: dict[int, tuple[Page, frozenset[tuple[int, int]], list[Element]]] = {}

    def of(self, page: Page, furniture: Collection[tuple[int, int]]) -> list[Element]:
        """The page's elements without these words."""
        passed = frozenset(word.key for word in page.words if word.key in furniture)
        known, left_out, elements = self._made.get(page.number, (None, passed, []))
        if known is not page or left_out != passed:
            elements = page_elements(page, {*passed})
            self._made[page.number] = page, passed, elements
        return [*elements]


def is_two_up(page: Page, furniture: Collection[tuple[int, int]]) -> bool:
    """Whether two pages with a table each are printed side by side on this one, and nothing between them."""
    tables = [grid for grid in page.grids if any(cell.first_column for cell in grid.cells)]
    if page.width < page.height or len(tables) < 2:
        return False
    printed: list[Box | Word] = [grid.box for grid in page.grids]
    printed += [word for word in page.outside if word.key not in furniture]
    middle = page.width / 2
    return len({grid.box.x0 > middle for grid in tables}) == 2 and _are_two_sides(printed, middle)


def _are_two_sides(printed: Sequence[Box | Word], middle: float) -> bool:
    """Whether all is printed at the left or right of the middle, and both sides in part at the same heights."""
    left = [box for box in printed if box.x1 <= middle - _GUTTER / 2]
    right = [box for box in printed if box.x0 >= middle + _GUTTER / 2]
    if len(left) + len(right) < len(printed):
        return False
    (top, bottom), (other_top, other_bottom) = (
        (min(box.top for box in side), max(box.bottom for box in side)) for side in (left, right)
    )
    return top < other_bottom and other_top < bottom


def _elements(
    page: Page,
    outside: Sequence[Word],
    grids: Iterable[tuple[int, Grid]],
    furniture: Collection[tuple[int, int]],
) -> list[Element]:
    """The lines that these words make, and the rows of these grids, from the top down."""
    left = min((word.x0 for word in outside), default=0.0)
    right = max((word.x1 for word in outside), default=page.width)
    elements: list[Element] = list(lines_of(outside, left, right))
    for number, grid in grids:
        elements += _rows(grid, page.number, page.number * 1000 + number, furniture)
    elements.sort(key=lambda element: element.top)
    ends = [i for i, element in enumerate(elements) if not _is_empty(element)]
    return elements[ends[0] : ends[-1] + 1] if ends else []


def _is_empty(element: Element) -> bool:
    return isinstance(element, Row) and not any(cell.lines for cell in element.cells)


def _rows(
    grid: Grid, page: int, grid_id: int, furniture: Collection[tuple[int, int]]
) -> Iterator[Row]:
    """The grid's rows: one wherever a cell begins, without the slivers of doubled borders and what is furniture."""
    cells = _printed_cells(grid, furniture)
    for first_row in sorted({cell.first_row for cell, _ in cells}):
        members = sorted(
            (pair for pair in cells if pair[0].first_row <= first_row < pair[0].last_row),
            key=lambda pair: pair[0].box.x0,
        )
        row = [
            RowCell(cell.box.x0, cell.box.x1, lines, cell.first_row == first_row, cell.colour)
            for cell, lines in members
        ]
        top = min(cell.box.top for cell, _ in members if cell.first_row == first_row)
        yield Row(row, page, page, grid_id, top)


def _printed_cells(
    grid: Grid, furniture: Collection[tuple[int, int]]
) -> list[tuple[Cell, CellLines]]:
    printed = [(cell, [w for w in cell.words if w.key not in furniture]) for cell in grid.cells]
    feet = {cell.first_row for cell, words in printed if len(words) < len(cell.words)}
    feet -= {cell.first_row for cell, words in printed if words}
    return [
        (cell, CellLines(lines_of(words, cell.box.x0, cell.box.x1)))
        for cell, words in printed
        if not _is_sliver(cell) and cell.first_row not in feet
    ]


def _is_sliver(cell: Cell) -> bool:
    box = cell.box
    return not cell.words and (box.x1 - box.x0 < _SLIVER or box.bottom - box.top < _SLIVER)


def columns(elements: Iterable[Element]) -> Iterator[list[Line]]:
    """Each run of lines that is set in one column: what hyphens and broken words are judged by."""
    outside: list[Line] = []
    for element in elements:
        if isinstance(element, Line):
            outside.append(element)
            continue
        if outside:
            yield outside
            outside = []
        yield from (cell.lines for cell in element.cells if cell.starts and cell.lines)
    if outside:
        yield outside
