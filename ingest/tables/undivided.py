"""Drawn tables whose rows or columns are not all drawn: cells that hold several are cut."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from ingest.tables.columns import Placed, Row, Span, columns_of, placed
from ingest.tables.grids import Cell, Grid
from ingest.tables.pieces import Line, Piece, is_level, lines_in
from ingest.tables.settings import TABLES
from ingest.tables.undrawn_rows import joined_rows
from ingest.tables.unruled import is_chart, is_table, spans_of, unruled
from models.geometry import Box, Word

_SAME = 1.0
"""Edges no farther apart are one (points)."""

Key = tuple[int, int]


def all_tables(page: int, grids: Sequence[Grid], words: Sequence[Word]) -> list[Grid]:
    """A page's tables from the top down: drawn ones, with the rows and columns they lack, and those nothing draws.

    `words` are those outside of the grids. Where a grid is a part of a table that nothing draws, that one counts.
    """
    drawn = [divided(grid) for grid in grids]
    whole = _whole_tables(page, drawn, words) if drawn else []
    taken = {key for table in whole for key in _keys(table)}
    kept = [grid for grid in drawn if not _keys(grid) & taken]
    rest = unruled(page, [word for word in words if word.key not in taken])
    return sorted([*kept, *whole, *rest], key=lambda grid: (grid.box.top, grid.box.x0))


def _whole_tables(page: int, drawn: Sequence[Grid], words: Sequence[Word]) -> list[Grid]:
    """The tables that nothing draws as a whole, and of which some of the grids are parts."""
    inside = [word for grid in drawn for word in _words(grid)]
    return [
        table
        for table in unruled(page, [*words, *inside])
        if (parts := [grid for grid in drawn if _keys(grid) & _keys(table)])
        and _is_more_than(table, parts)
    ]


def _is_more_than(table: Grid, parts: Sequence[Grid]) -> bool:
    """Whether the drawn parts hold too few words of the table to be it, and few others."""
    keys = _keys(table)
    held = [_keys(grid) for grid in parts]
    outside = keys - set().union(*held)
    return len(outside) > TABLES.own_words * len(keys) and all(
        len(own & keys) > TABLES.drawn_words * len(own) for own in held
    )


def _words(grid: Grid) -> Iterator[Word]:
    return (word for cell in grid.cells for word in cell.words)


def _keys(grid: Grid) -> set[Key]:
    return {word.key for word in _words(grid)}


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a cell, between these edges."""

    x0: float
    top: float
    x1: float
    bottom: float
    words: tuple[Word, ...] = ()


def divided(grid: Grid) -> Grid:
    """The grid with the rows and columns in its cells that nothing draws."""
    edges = _places(x for cell in grid.cells for x in (cell.box.x0, cell.box.x1))
    parts = [part for band in _bands(grid) for part in _band_parts(band, edges)]
    return grid if len(parts) == len(grid.cells) else _of_parts(grid, parts)


def _bands(grid: Grid) -> Iterator[list[list[Cell]]]:
    """Runs of rows with the same borders between their cells; a merged cell's row is the one it begins in."""
    rows = [list(row) for _, row in groupby(grid.cells, key=lambda cell: cell.first_row)]
    for _, band in groupby(rows, key=_borders):
        yield list(band)


def _borders(row: Sequence[Cell]) -> list[tuple[int, int, int]]:
    return [(c.first_column, c.last_column, c.last_row - c.first_row) for c in row]


def _band_parts(band: Sequence[Sequence[Cell]], edges: Sequence[float]) -> list[_Part]:
    if any(cell.last_row - cell.first_row > 1 for cell in band[0]):
        return [_whole(cell) for row in band for cell in row]
    columns = [_columns(stack, edges) for stack in zip(*band, strict=True)]
    return [part for row in band for part in _row_parts(row, columns)]


def _whole(cell: Cell) -> _Part:
    return _Part(cell.box.x0, cell.box.top, cell.box.x1, cell.box.bottom, cell.words)


def _columns(stack: Sequence[Cell], edges: Sequence[float]) -> list[Span]:
    """The columns in cells that stand below one another: those that other rows draw, or else what white parts."""
    x0, x1 = stack[0].box.x0, stack[0].box.x1
    lines = [line for cell in stack for line in lines_in(cell.words)]
    if any(len(line) > 1 for line in lines):
        inner = [x for x in edges if x0 + _SAME < x < x1 - _SAME]
        drawn = list(pairwise([x0, *inner, x1]))
        for found in ([] if _are_crossed(stack, inner) else drawn, columns_of(lines)):
            if _are_columns(found, lines):
                between = [(one[1] + other[0]) / 2 for one, other in pairwise(found)]
                return list(pairwise([x0, *between, x1]))
    return [(x0, x1)]


def _are_crossed(stack: Sequence[Cell], edges: Sequence[float]) -> bool:
    words = [word for cell in stack for word in cell.words]
    return any(word.x0 + _SAME < x < word.x1 - _SAME for word in words for x in edges)


def _are_columns(columns: Sequence[Span], lines: Sequence[Line]) -> bool:
    rows = [placed(line, columns) for line in lines if len(columns) > 1]
    return is_table(rows, columns) and not is_chart(rows, len(columns))


def _row_parts(row: Sequence[Cell], columns: Sequence[Sequence[Span]]) -> list[_Part]:
    spans = [span for own in columns for span in own]
    lines = _lines(row, columns)
    are_rows = _are_rows(lines)
    if len(spans) == len(row) and not are_rows:
        return [_whole(cell) for cell in row]
    rows = joined_rows(lines, spans) if are_rows else [lines]
    tops = [min(one.piece.top for one in own[0]) for own in rows[1:]]
    heights = [row[0].box.top, *tops, row[0].box.bottom]
    return [
        _Part(spans[first][0], top, spans[last][1], bottom, words)
        for own, (top, bottom) in zip(rows, pairwise(heights), strict=True)
        for (first, last), words in spans_of(own, len(spans))
    ]


def _lines(row: Sequence[Cell], columns: Sequence[Sequence[Span]]) -> list[Row]:
    """The lines of all cells, each piece in its column; those at one height are one line."""
    out: list[Row] = []
    before = 0
    for cell, spans in zip(row, columns, strict=True):
        for line in lines_in(cell.words):
            own = [
                Placed(first + before, last + before, p) for first, last, p in placed(line, spans)
            ]
            level = next((other for other in out if is_level(other[0].piece, line[0])), None)
            if level is None:
                out.append(own)
            else:
                level += own
        before += len(spans)
    return sorted(out, key=lambda line: min(one.piece.top for one in line))


def _are_rows(lines: Sequence[Row]) -> bool:
    """Whether the lines are rows: in most of them the same column prints a number, and nothing else, beside others."""
    least = TABLES.number_lines * len(lines)
    columns = {one.first for line in lines for one in line}
    return sum(len(line) > 1 for line in lines) >= least and any(
        _are_numbers(
            [one.piece for line in lines for one in line if one.first == one.last == n], least
        )
        for n in columns
    )


def _are_numbers(pieces: Sequence[Piece], least: float) -> bool:
    return len(pieces) > 1 and len(pieces) >= least and all(piece.is_number for piece in pieces)


def _of_parts(grid: Grid, parts: Sequence[_Part]) -> Grid:
    """The parts as cells of a grid of all their edges."""
    xs = _places(x for part in parts for x in (part.x0, part.x1))
    ys = _places(y for part in parts for y in (part.top, part.bottom))
    cells = [
        Cell(
            Box(grid.box.page, part.x0, part.top, part.x1, part.bottom),
            _nearest(ys, part.top),
            _nearest(ys, part.bottom),
            _nearest(xs, part.x0),
            _nearest(xs, part.x1),
            part.words,
        )
        for part in parts
    ]
    return replace(grid, cells=tuple(sorted(cells, key=lambda c: (c.first_row, c.first_column))))


def _places(values: Iterable[float]) -> list[float]:
    out: list[float] = []
    for value in sorted(values):
        if not out or value - out[-1] > _SAME:
            out.append(value)
    return out


def _nearest(places: Sequence[float], value: float) -> int:
    return min(range(len(places)), key=lambda n: abs(places[n] - value))
