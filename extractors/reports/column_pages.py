"""Tables wider than a page: a spreadsheet prints their further columns on later pages, in rows of the same heights.

Such pages are put side by side again, row by row. Where the rows do not match, only one of the pages is read.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import dropwhile
from typing import NamedTuple

from extractors.reports.heads import Heads
from extractors.reports.undrawn import SIDE
from extractors.text.rows import Element, Row, RowCell
from models.geometry import Word

_LEVEL = 1.5
"""The rows of such pages are as far below their heads as each other, within so many points."""

_ROWS = 3
"""So many rows at the same heights, heads included, are of one table, whatever they say."""


_SUBJECTS = frozenset({"commitment", "measure", "external_id", "number"})
"""Fields that say what a row is about: a table that has none of them is no table alone."""


class UnmatchedColumns(NamedTuple):
    """Columns of a table that could not be put beside its others: their pages, that of the others, heads and words.

    Pages are counted from 0.
    """

    pages: list[int]
    other: int
    heads: list[RowCell]
    words: list[Word]


class ColumnPages:
    """The pages of a document, with further columns beside the first ones.

    `split` tells the pages, counted from 0, whose columns were put beside those of an earlier one, and that one;
    `repeated` are the words of columns that are printed on both. `unmatched` are columns that are not read.
    """

    def __init__(self, pages: Sequence[list[Element]], heads: Sequence[Heads]) -> None:
        self.pages = list(pages)
        self.split: dict[int, int] = {}
        self.repeated: list[Word] = []
        self.unmatched: list[UnmatchedColumns] = []
        self._heads = heads
        self._named: dict[Row, list[str]] = {}
        self._rows = [_rows(page) for page in pages]
        number = 1
        while number < len(self.pages):
            number += self._join(number) or 1
        self._set_unmatched_aside()

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
            and all(_are_alike(rows[n - length], rows[n]) for n in range(number, number + length))
            and self._has_other_heads(rows[number - length], rows[number])
            and (
                _is_level(rows[number - length][0], rows[number][0])
                or self._begins_with_known_heads(number, rows[number - length][0])
            )
        )

    def _begins_with_known_heads(self, number: int, before: Row) -> bool:
        """Whether the page begins with heads, all but one of them known, and no title above them."""
        page, rows = self.pages[number], self._rows[number]
        new = self._names(rows[0])[_repeated(before, rows[0]) :]
        return bool(page) and page[0] is rows[0] and sum(map(bool, new)) >= max(1, len(new) - 1)

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
        if row not in self._named:
            self._named[row] = [
                next(filter(None, (heads.column(cell.text, 0, 0).key for heads in self._heads)), "")
                for cell in row.cells
            ]
        return self._named[row]

    def _put_beside(self, before: int, after: int) -> None:
        """Put the rows of one page beside those of another, where these stand already; other lines stay."""
        further = self._rows[after]
        left = further[0].cells[_repeated(self._rows[before][0], further[0])].x0
        place = self.split.get(before, before)
        rows = _rows(self.pages[place])
        shift = rows[0].cells[-1].x1 - left
        wide: dict[Element, Row] = {}
        for row in rows:
            beside = _cells_at(_below(row, rows[0]), further)
            own = [cell for cell in beside if cell.x0 >= left - SIDE]
            self.repeated += [w for cell in beside if cell not in own for w in cell.words]
            moved = [replace(cell, x0=cell.x0 + shift, x1=cell.x1 + shift) for cell in own]
            wide[row] = replace(row, cells=[*row.cells, *moved])
        self.pages[place] = [wide.get(element, element) for element in self.pages[place]]
        self.pages[after] = _without_rows(self.pages[after])
        self.split[after] = place

    def _set_unmatched_aside(self) -> None:
        """Leave out pages with columns of the table before them whose rows are not those of its other columns.

        Where only the later page can be read alone, the earlier one is left out.
        """
        first = 0
        for number in range(1, len(self.pages)):
            rows = _rows(self.pages[number])
            if not rows or not self._are_heads(rows[0]):
                continue
            if self._are_unmatched(first, number):
                of_first = not self._are_table(first) and self._are_table(number)
                aside, other = (first, number) if of_first else (number, first)
                self._set_aside(aside, other)
                if not of_first:
                    continue
            first = number

    def _are_heads(self, row: Row) -> bool:
        known = [name for name in self._names(row) if name]
        return bool(known) and 2 * len(known) >= len(row.cells)

    def _are_table(self, number: int) -> bool:
        rows = self._rows[number]
        return bool(rows) and any(heads.is_head(rows[0].cells) for heads in self._heads)

    def _are_unmatched(self, first: int, number: int) -> bool:
        """Whether two pages have other columns, of as many rows or none that say what they are about, and no title."""
        before, after = self._rows[first], self._rows[number]
        if not (before and self._are_heads(before[0]) and self._names_others(before[0], after[0])):
            return False
        has_title = self.pages[number][0] is not after[0]
        old, new = ({*self._names(rows[0])} for rows in (before, after))
        are_halves = min(len(old), len(new)) > 1 and old & _SUBJECTS and not new & _SUBJECTS
        return not has_title and (bool(are_halves) or len(before) == len(after) >= _ROWS)

    def _set_aside(self, number: int, other: int) -> None:
        """Leave out the rows of a page, and of those after it that have no heads and the same cells."""
        rows = self._rows[number]
        pages = [number]
        for following in range(number + 1, len(self.pages)):
            if following == other or not _end_alike(rows, self._rows[following]):
                break
            pages.append(following)
        words = [word for page in pages for row in self._rows[page] for word in row.own_words]
        for page in pages:
            self.pages[page] = _without_rows(self.pages[page])
        heads = [cell for cell in rows[0].cells if cell.text]
        self.unmatched.append(UnmatchedColumns(pages, other, heads, words))


def _rows(page: Iterable[Element]) -> list[Row]:
    """The page's rows, from the first one that holds text."""
    return [*dropwhile(lambda row: not row.words, (e for e in page if isinstance(e, Row)))]


def _without_rows(page: Iterable[Element]) -> list[Element]:
    return [element for element in page if not isinstance(element, Row)]


def _cells_at(height: float, rows: Sequence[Row]) -> list[RowCell]:
    """The cells of the row so far below the first one; empty ones where there is no such row."""
    for row in rows:
        if abs(_below(row, rows[0]) - height) <= _LEVEL:
            return row.cells
    return [RowCell(head.x0, head.x1, []) for head in rows[0].cells]


def _is_level(one: Row, other: Row) -> bool:
    return abs(one.top - other.top) <= _LEVEL


def _below(row: Row, first: Row) -> float:
    return row.top - first.top


def _are_level(rows: Sequence[Row], further: Sequence[Row]) -> bool:
    """Whether each row of further columns is as far below the first as one of the others; the last may be all empty.

    On a page where they begin elsewhere they are as many.
    """
    if not 1 < len(further) <= len(rows):
        return False
    if not _is_level(rows[0], further[0]) and not _ROWS <= len(further) == len(rows):
        return False
    tops = [_below(row, rows[0]) for row in rows]
    return all(
        any(abs(top - _below(other, further[0])) <= _LEVEL for top in tops) for other in further
    )


def _are_alike(rows: Sequence[Row], further: Sequence[Row]) -> bool:
    """Whether the rows are at the same heights, and columns that both pages print, such as numbers, say the same."""
    if not _are_level(rows, further):
        return False
    count = _repeated(rows[0], further[0])
    return all(
        one.text == other.text
        for row in rows
        for one, other in zip(
            row.cells[:count], _cells_at(_below(row, rows[0]), further), strict=False
        )
        if one.text and other.text
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
