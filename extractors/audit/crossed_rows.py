"""Rows that a line runs through: slanted through their words, or level between the lines of their text.

So rows are cancelled by hand. A level line cannot be told from a border by its looks, but by where it runs: the text on
both sides of it is set as tight as the lines of one cell, which that of two rows of the same table is not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from statistics import median

from extractors.audit.findings import Findings, quoted
from ingest.pages.read import Page
from ingest.tables.grids import Cell, Grid
from models.geometry import Word

_TIGHT = 0.15
"""The lines of one cell are no farther apart than its usual ones by this share of the font size."""

_LOOSE = 0.25
"""The text of two rows is farther apart than that on both sides of such a line by this share of the font size."""

_LEADING = 0.2
"""The space between two lines of a cell as a share of the font size, where no cell has two."""

_FEWEST = 2
"""Text of so many columns at least goes on below the line, though not of all, and so many borders are no such lines."""

_QUOTED = 12
"""So many words are quoted at most."""


def check_crossed_rows(pages: Iterable[Page], findings: Findings) -> None:
    """Report the words that slanted lines run through, and the rows that a level line cuts in two."""
    for page in pages:
        if page.crossed:
            crossed = set(page.crossed)
            words = [word for word in page.words if word.index in crossed]
            findings.add("text-crossed", words=words, count=len(words), text=_opening(words))
        for grid in page.grids:
            for above, below in _cut_rows(grid):
                findings.add(
                    "row-cut", words=[*above, *below], above=_opening(above), below=_opening(below)
                )


def _opening(words: list[Word]) -> str:
    return quoted([word.text for word in words], _QUOTED)


def _cut_rows(grid: Grid) -> Iterator[tuple[list[Word], list[Word]]]:
    """The words above and below each line that runs between the lines of one row's text; heads do not count."""
    rows = _rows(grid)
    gaps = dict(_gaps(rows))
    if len(gaps) <= _FEWEST:
        return
    cells = [cell for row in rows.values() for cell in row.values()]
    size = median([cell.words[0].size for cell in cells])
    most = _leading(cells, size) + _TIGHT * size
    for row, found in [*gaps.items()][1:]:
        widest = max(found)
        loose = sum(min(other) > widest + _LOOSE * size for other in gaps.values())
        goes_on = len(found) >= _FEWEST and rows[row + 1].keys() < rows[row].keys()
        if goes_on and widest <= most and loose >= max(_FEWEST, (len(gaps) - 1) / 2):
            yield _words(rows[row].values()), _words(rows[row + 1].values())


def _rows(grid: Grid) -> Mapping[int, Mapping[tuple[int, int], Cell]]:
    """The cells with text that stand in one row, by it and their columns."""
    rows: defaultdict[int, dict[tuple[int, int], Cell]] = defaultdict(dict)
    for cell in grid.cells:
        if cell.words and cell.last_row == cell.first_row + 1:
            rows[cell.first_row][cell.first_column, cell.last_column] = cell
    return rows


def _gaps(rows: Mapping[int, Mapping[tuple[int, int], Cell]]) -> Iterator[tuple[int, list[float]]]:
    """For each row the space between its text and that of the row below, in the columns where both have some."""
    for row, cells in rows.items():
        following = rows.get(row + 1, {})
        if both := [
            (cell, following[place]) for place, cell in cells.items() if place in following
        ]:
            yield row, [_gap(above, below) for above, below in both]


def _words(cells: Iterable[Cell]) -> list[Word]:
    return [word for cell in cells for word in cell.words]


def _gap(above: Cell, below: Cell) -> float:
    return min([word.top for word in below.words]) - max([word.bottom for word in above.words])


def _leading(cells: Iterable[Cell], size: float) -> float:
    """The usual space between two lines of a cell's text."""
    spaces: list[float] = []
    for cell in cells:
        lines = sorted({(word.top, word.bottom) for word in cell.words})
        spaces += [b[0] - a[1] for a, b in pairwise(lines) if b[0] > (a[0] + a[1]) / 2]
    return median(spaces) if spaces else _LEADING * size
