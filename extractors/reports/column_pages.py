"""Tables wider than a page: a spreadsheet prints their further columns on later pages, at the same heights.

Such pages are put side by side again, row by row.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import dropwhile

from extractors.reports.heads import Heads
from extractors.reports.undrawn import SIDE
from extractors.rows import Element, Row
from models.geometry import Word

_LEVEL = 1.5
"""The rows of such pages begin at the same heights, within so many points."""

_ROWS = 3
"""So many rows at the same heights, heads included, are of one table, whatever they say."""


class ColumnPages:
    """The pages of a document, with further columns beside the first ones.

    `split` tells the pages, counted from 0, whose columns were put beside those of an earlier one, and that one;
    `repeated` are the words of columns that are printed on both.
    """

    def __init__(self, pages: Sequence[list[Element]], heads: Sequence[Heads]) -> None:
        self.pages = list(pages)
        self.split: dict[int, int] = {}
        self.repeated: list[Word] = []
        self._heads = heads
        self._named: dict[int, list[str]] = {}
        self._rows = [_rows(page) for page in pages]
        number = 1
        while number < len(self.pages):
            number += self._join(number) or 1

    def _join(self, number: int) -> int:
        """Put the columns of this page, and of those that go with it, beside those before; gives how many there are.

        Columns come page by page, or after all rows of the first ones.
        """
        length = next((n for n in range(number, 0, -1) if self._are_further(number, n)), 0)
        for page in range(number, number + length):
            self._put_beside(page - length, page)
        count = length
        while length == 1 and self._goes_on(number, number + count):
            self._put_beside(number + count, number + count + 1)
            count += 2
        return count

    def _are_further(self, number: int, length: int) -> bool:
        """Whether so many pages from this one on have all rows at the heights of as many before, but other heads."""
        rows = self._rows
        return (
            number + length <= len(rows)
            and all(_are_level(rows[n - length], rows[n]) for n in range(number, number + length))
            and self._has_other_heads(rows[number - length], rows[number])
        )

    def _goes_on(self, number: int, following: int) -> bool:
        """Whether two pages have the columns of the one before this one and of this one, with their heads or none."""
        rows = self._rows
        return following + 1 < len(rows) and (
            _end_alike(rows[number - 1], rows[following])
            and _end_alike(rows[number], rows[following + 1])
            and _are_level(rows[following], rows[following + 1])
            and not self._names_others(rows[number - 1][0], rows[following][0])
        )

    def _has_other_heads(self, before: Sequence[Row], after: Sequence[Row]) -> bool:
        """Whether the rows begin with heads of other columns; unknown ones are such if their cells end elsewhere."""
        known = self._names(before[0])
        new = self._names(after[0])[_repeated(before[0], after[0]) :]
        if not new or 2 * sum(map(bool, known)) < len(known):
            return False
        if any(new):
            return self._names_others(before[0], after[0])
        return len(after) >= _ROWS and not _end_alike(before, after)

    def _names_others(self, before: Row, after: Row) -> bool:
        """Whether a row names fields, repeated heads aside, and none that the one before names."""
        new = {*self._names(after)[_repeated(before, after) :]} - {""}
        return bool(new) and new.isdisjoint(self._names(before))

    def _names(self, row: Row) -> list[str]:
        """The fields that the row's cells name as heads, "" for an unknown one."""
        if id(row) not in self._named:
            self._named[id(row)] = [
                next(filter(None, (heads.column(cell.text, 0, 0).key for heads in self._heads)), "")
                for cell in row.cells
            ]
        return self._named[id(row)]

    def _put_beside(self, before: int, after: int) -> None:
        """Put the rows of one page beside those of another, where these stand already; other lines stay."""
        further = self._rows[after]
        head = further[0]
        left = head.cells[_repeated(self._rows[before][0], head)].x0
        place = self.split.get(before, before)
        rows = _rows(self.pages[place])
        shift = rows[0].cells[-1].x1 - left
        empty = replace(head, cells=[replace(cell, lines=[]) for cell in head.cells])
        wide: dict[int, Row] = {}
        for row in rows:
            beside = next((other for other in further if _is_level(row, other)), empty)
            own = [cell for cell in beside.cells if cell.x0 >= left - SIDE]
            self.repeated += [w for cell in beside.cells if cell not in own for w in cell.words]
            moved = [replace(cell, x0=cell.x0 + shift, x1=cell.x1 + shift) for cell in own]
            wide[id(row)] = replace(row, cells=[*row.cells, *moved])
        self.pages[place] = [wide.get(id(element), element) for element in self.pages[place]]
        self.pages[after] = [e for e in self.pages[after] if not isinstance(e, Row)]
        self.split[after] = place


def _rows(page: Iterable[Element]) -> list[Row]:
    """The page's rows, from the first one that holds text."""
    return [*dropwhile(lambda row: not row.words, (e for e in page if isinstance(e, Row)))]


def _is_level(one: Row, other: Row) -> bool:
    return abs(one.top - other.top) <= _LEVEL


def _are_level(rows: Sequence[Row], further: Sequence[Row]) -> bool:
    """Whether further columns' rows begin with the others', and each is level with one; the last may be all empty."""
    return (
        1 < len(further) <= len(rows)
        and _is_level(rows[0], further[0])
        and all(any(_is_level(row, other) for row in rows) for other in further)
    )


def _end_alike(one: Sequence[Row], other: Sequence[Row]) -> bool:
    """Whether the cells of the first rows have the same sides."""
    return (
        bool(one and other)
        and len(one[0].cells) == len(other[0].cells)
        and all(
            abs(a.x0 - b.x0) <= SIDE and abs(a.x1 - b.x1) <= SIDE
            for a, b in zip(one[0].cells, other[0].cells, strict=True)
        )
    )


def _repeated(before: Row, after: Row) -> int:
    """How many leading cells of a row of heads are those of another one."""
    count = 0
    for one, other in zip(before.cells, after.cells, strict=False):
        if not one.text or one.text != other.text:
            break
        count += 1
    return count
