"""Tables whose cells are told by their fills alone: the fills' sides stand for the rules that are not drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ingest.glyphs import Fill, Rule, outline_of

_LEAST = 8.0
"""A cell is no narrower and no lower (points)."""

_APART = 3.0
"""Cells stand no farther from each other (points)."""

_MOST = 1000
"""More fills than this on a page are a drawing."""


def rules_of_fills(fills: Iterable[Fill]) -> list[Rule]:
    """What rules the table that the fills make: two rows of cells side by side, or one and another row as wide.

    Where each row is filled, all sides of its cells. Where others are left white, as in a banded table, only those
    above and below a row: which columns the white ones have, their words must show.
    """
    cells = [fill for fill in dict.fromkeys(fills) if _is_cell(fill)]
    if len(cells) > _MOST:
        return []
    cells = [cell for cell in cells if sum(_holds(cell, other) for other in cells) == 1]
    rows = _rows(cells)
    parted = [row for row in rows if len(row) > 1]
    if not (len(parted) > 1 or any(_has_another(row, rows) for row in parted)):
        return []
    bottoms = {round(cell.bottom) for cell in cells}
    is_whole = all(
        any(abs(row[0].top - bottom) <= _APART + 1 for bottom in bottoms) for row in rows[1:]
    )
    sides = [side for cell in cells for side in outline_of(*cell)]
    return sides if is_whole else [side for side in sides if side.top == side.bottom]


def _is_cell(fill: Fill) -> bool:
    return fill.x1 - fill.x0 >= _LEAST and fill.bottom - fill.top >= _LEAST


def _holds(fill: Fill, other: Fill) -> bool:
    """Whether the other lies within the fill, as each does within itself."""
    return (
        fill.x0 <= other.x0
        and fill.top <= other.top
        and other.x1 <= fill.x1
        and other.bottom <= fill.bottom
    )


def _rows(cells: Sequence[Fill]) -> list[list[Fill]]:
    """Cells that begin at one height and stand side by side, from the top."""
    rows: list[list[Fill]] = []
    for cell in sorted(cells, key=lambda c: (round(c.top), c.x0)):
        last = rows[-1][-1] if rows else None
        if last and abs(cell.top - last.top) <= 1 and abs(cell.x0 - last.x1) <= _APART:
            rows[-1].append(cell)
        else:
            rows.append([cell])
    return rows


def _has_another(row: Sequence[Fill], rows: Iterable[Sequence[Fill]]) -> bool:
    """Whether another row begins and ends where this one does."""
    return any(
        other is not row
        and abs(other[0].x0 - row[0].x0) <= _APART
        and abs(other[-1].x1 - row[-1].x1) <= _APART
        for other in rows
    )
