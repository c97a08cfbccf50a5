"""The producer-neutral page content: paragraphs, tables of cells with changing widths, page breaks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise


@dataclass(frozen=True)
class Paragraph:
    """Printed text. A list item has a `marker` (`1.`, `a.`, `•`) and a `depth` from 1; a heading a `level` from 1."""

    text: str
    marker: str = ""
    depth: int = 0
    level: int = 0
    bold: bool = False
    centred: bool = False


@dataclass(frozen=True)
class Cell:
    """A cell: its share of the table's width, what it prints, and how many rows it is merged over."""

    width: float
    content: tuple[Paragraph, ...] = ()
    rows: int = 1
    head: bool = False


Row = tuple[Cell, ...]


@dataclass(frozen=True)
class Table:
    """Rows whose column boundaries may differ; a row leaves out the cells merged into it from above.

    `heads` rows are repeated on each page where the look wants it; `framed` is false for a table without lines.
    """

    rows: tuple[Row, ...]
    heads: int = 0
    framed: bool = True


@dataclass(frozen=True)
class PageBreak:
    """A new page; `annex` pages have the look's annex paper, which may be landscape."""

    annex: bool = False


Block = Paragraph | Table | PageBreak


@dataclass(frozen=True)
class Placed:
    """A cell on its table's grid: first row and column, and how many of each it covers."""

    cell: Cell
    row: int
    column: int
    rows: int
    columns: int


def place(table: Table) -> tuple[list[float], list[Placed]]:
    """Lay the cells on the finest common grid: the grid's column widths (shares) and the placed cells.

    Raises:
        ValueError: a row's cells, with those merged into it, do not fill the table's width.
    """
    starts: list[tuple[int, float, Cell]] = []
    merged: list[tuple[float, float, int]] = []  # x0, x1, rows still to cover
    edges = {0.0, 1.0}
    for index, row in enumerate(table.rows):
        covered = sorted((x0, x1) for x0, x1, left in merged if left)
        x = _skip(0.0, covered)
        for cell in row:
            starts.append((index, x, cell))
            end = round(x + cell.width, 6)
            edges.add(end)
            merged.append((x, end, cell.rows))
            x = _skip(end, covered)
        if abs(x - 1.0) > 1e-4:
            raise ValueError(f"row {index} fills {x:.4f} of the width")
        merged = [(x0, x1, left - 1) for x0, x1, left in merged if left > 1]
    grid = _distinct(edges)
    widths = [right - left for left, right in pairwise(grid)]
    return widths, [
        Placed(
            cell, row, _column(grid, x), cell.rows, _column(grid, x + cell.width) - _column(grid, x)
        )
        for row, x, cell in starts
    ]


def split_by_columns(table: Table) -> list[Table]:
    """One table for each run of rows with the same column boundaries, merged rows kept together."""
    runs: list[list[Row]] = []
    last: tuple[float, ...] = ()
    open_rows = 0
    for row in table.rows:
        bounds = tuple(round(x, 4) for x in accumulate(cell.width for cell in row))
        if open_rows > 0 or bounds == last:
            runs[-1].append(row)
        else:
            runs.append([row])
            last = bounds
        open_rows = max(open_rows - 1, max(cell.rows for cell in row) - 1)
    return [Table(tuple(run), table.heads, table.framed) for run in runs]


def soft_hyphenate(blocks: Iterable[Block]) -> list[Block]:
    """The same content with soft hyphens between the syllables of its longer words (Indonesian patterns)."""
    from pyphen import Pyphen  # type: ignore[import-untyped]

    syllables = Pyphen(lang="id")

    def paragraph(old: Paragraph) -> Paragraph:
        marked = re.sub(r"\b[^\W\d_]{6,}\b", lambda m: syllables.inserted(m[0], "\u00ad"), old.text)
        return old if "@" in old.text or "://" in old.text else replace(old, text=marked)

    def cell(old: Cell) -> Cell:
        return replace(old, content=tuple(paragraph(p) for p in old.content))

    def block(old: Block) -> Block:
        if isinstance(old, Table):
            return replace(old, rows=tuple(tuple(cell(c) for c in row) for row in old.rows))
        return paragraph(old) if isinstance(old, Paragraph) else old

    return [block(old) for old in blocks]


def _skip(x: float, covered: list[tuple[float, float]]) -> float:
    for x0, x1 in covered:
        if abs(x - x0) < 1e-4:
            x = x1
    return x


def _distinct(edges: set[float]) -> list[float]:
    grid: list[float] = []
    for edge in sorted(edges):
        if not grid or edge - grid[-1] > 1e-4:
            grid.append(edge)
    return grid


def _column(grid: list[float], x: float) -> int:
    return min(range(len(grid)), key=lambda index: abs(grid[index] - x))
