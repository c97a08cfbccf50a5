"""What cells show beside words: the colour they are filled with, or a figure drawn in them, such as a traffic light."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from ingest.tables.grids import CellFinder, Grid
from ingest.tables.settings import TABLES
from ingest.words.glyphs import Colour, Edges, Figure, Fill, Glyphs, Rule
from models.geometry import Box

_BLACK = "#000000"


def with_colours(
    grids: Sequence[Grid], glyphs: Glyphs, strokes: Collection[Rule] = ()
) -> list[Grid]:
    """The grids, with the colour of each cell that has one of its own; what runs over several cells is none's.

    `strokes` are lines of small pictures, which are taken for black.
    """
    painted = [*_coloured(glyphs.fills), *_drawn(glyphs.figures)]
    painted += [(stroke, _BLACK, -TABLES.clear_of_border) for stroke in strokes]
    if not painted or not grids:
        return list(grids)
    finders = [CellFinder(grid) for grid in grids]
    colours: list[dict[int, str]] = [{} for _ in grids]
    for place, colour, reach in painted:
        x, y = (place[0] + place[2]) / 2, (place[1] + place[3]) / 2
        for number, finder in enumerate(finders):
            at = finder.cell_at(x, y)
            if at is not None and _lies_in(place, grids[number].cells[at].box, reach):
                colours[number][at] = colour
    return [_coloured_grid(grid, found) for grid, found in zip(grids, colours, strict=True)]


def _coloured_grid(grid: Grid, colours: Mapping[int, str]) -> Grid:
    """The grid with these colours of its cells, by their indexes."""
    if not colours:
        return grid
    cells = [
        replace(cell, colour=colours[at]) if at in colours else cell
        for at, cell in enumerate(grid.cells)
    ]
    return replace(grid, cells=tuple(cells))


def _coloured(fills: Iterable[Fill]) -> Iterator[tuple[Edges, str, float]]:
    """The fills that are no grey, with their colour; a cell's may run on over its borders."""
    for fill in fills:
        if fill.colour and is_coloured(fill.colour):
            yield fill[:4], as_hex(fill.colour), TABLES.snap


def _drawn(figures: Iterable[Figure]) -> Iterator[tuple[Edges, str, float]]:
    """The figures that can be seen, with their colour: black also where only their line is drawn."""
    for figure in figures:
        colour = figure.colour
        if colour is None or max(colour[:3]) < TABLES.dark:
            yield figure[:4], _BLACK, -TABLES.clear_of_border
        elif is_coloured(colour):
            yield figure[:4], as_hex(colour), -TABLES.clear_of_border


def is_coloured(colour: Colour) -> bool:
    """Whether it is a colour and no grey."""
    return max(colour[:3]) - min(colour[:3]) >= TABLES.colour_spread


def as_hex(colour: Colour) -> str:
    """The colour as `#rrggbb`."""
    return "#{:02x}{:02x}{:02x}".format(*colour[:3])


def _lies_in(place: Edges, cell: Box, reach: float) -> bool:
    """Whether something lies in the cell, or reaches no farther beyond its borders."""
    x0, top, x1, bottom = place
    return (
        cell.x0 - reach <= x0
        and x1 <= cell.x1 + reach
        and cell.top - reach <= top
        and bottom <= cell.bottom + reach
    )
