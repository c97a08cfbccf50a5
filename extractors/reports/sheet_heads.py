"""Heads of a sheet in several rows whose cells are not merged, as in every text file: read as if they were."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from math import inf

from ingest.sheets.cells import SheetCell

SheetRow = Sequence[SheetCell]

_WIDE = 3
"""A row of so many cells is no title: the first such row of a sheet holds heads."""

_LONGEST = 40
"""Characters of a head of the second row."""

_FIGURE = re.compile(r"[\d.,%\s]*\d[\d.,%\s]*")
_YEAR = re.compile(r"(?:19|20)\d\d")


_MOST_ROWS = 3
"""Heads have no more rows."""


def with_heads_merged(rows: Sequence[SheetRow]) -> list[SheetRow]:
    """The rows, where the heads of each further head row lie under one that is as wide, and all others reach down.

    That is so if the first wide row has, right below, cells under some of its own only, several under each of these,
    and below both a row that fills other columns too.
    """
    at = next((n for n, row in enumerate(rows) if len(row) >= _WIDE), len(rows))
    for last in range(at + 1, min(at + _MOST_ROWS, len(rows) - 1)):
        heads: list[SheetRow] = [rows[at]]
        for lower in rows[at + 1 : last + 1]:
            if not _are_heads(heads[-1], lower, rows[last + 1]):
                break
            heads[-1:] = _merged(heads[-1], lower)
        else:
            return [*rows[:at], *heads, *rows[last + 1 :]]
    return list(rows)


def _merged(upper: SheetRow, lower: SheetRow) -> tuple[SheetRow, SheetRow]:
    """Both rows, where heads are as wide as those under them, or reach down to their row."""
    under = _under(upper, lower)
    wide = [
        replace(head, last_column=max(head.last_column, cells[-1].last_column)) if cells else head
        for head, cells in zip(upper, under, strict=True)
    ]
    down = [
        replace(head, starts=False) for head, cells in zip(upper, under, strict=True) if not cells
    ]
    return wide, sorted([*lower, *down], key=lambda cell: cell.column)


def _under(upper: SheetRow, lower: SheetRow) -> list[list[SheetCell]]:
    """The cells of the lower row under each of the upper one, up to the next."""
    lefts = [*(head.column for head in upper), inf]
    return [
        [cell for cell in lower if left <= cell.column < after] for left, after in pairwise(lefts)
    ]


def _are_heads(upper: SheetRow, lower: SheetRow, below: SheetRow) -> bool:
    if _top(upper) != _top(lower) - 1 or not all(cell.starts for cell in lower):
        return False
    under = _under(upper, lower)
    undivided = [head.column for head, cells in zip(upper, under, strict=True) if not cells]
    divided = [cell.column for cell in lower]
    filled = {cell.column for cell in below}
    return (
        _are_divided(under, lower)
        and all(map(_is_head, lower))
        and (not undivided or not filled.isdisjoint(undivided))
        and not filled.isdisjoint(divided)
    )


def _are_divided(under: Sequence[Sequence[SheetCell]], lower: SheetRow) -> bool:
    """Whether each cell of the lower row stands under a head, and none alone."""
    return sum(map(len, under)) == len(lower) >= 2 and all(len(cells) != 1 for cells in under)


def _top(row: SheetRow) -> float:
    return max(cell.lines[0][0].top for cell in row)


def _is_head(cell: SheetCell) -> bool:
    text = " ".join(word.text for line in cell.lines for word in line)
    return len(text) <= _LONGEST and (not _FIGURE.fullmatch(text) or bool(_YEAR.fullmatch(text)))
