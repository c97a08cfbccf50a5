"""Rows broken over a page become one row again.

The border drawn at a break looks like any other, so what the halves say decides: a row goes on where its label cells
are empty or finish a label begun before the break, where the dates of an indicator stand on one half only, or where a
full-width cell is no label of its own. Rejoining happens at the row, not the table: unequal columns are normal here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from math import inf

from extractors.plan.indicator_table import IndicatorTable, is_indicator_head
from extractors.plan.profile import LabelKey
from extractors.text.dates import parse_date, parse_period
from extractors.text.labels import LIKELY, Labels
from extractors.text.lines import Line, blocks_of, lines_of, text_of, words_in
from extractors.text.row_continuation import Continuation, Halves, Role, UnclearRow, continuation
from extractors.text.rows import Element, Row, RowCell, go_on
from models.geometry import Word
from models.same import as_label

_MOST_COLUMNS = 4
"""A form has no more columns than this; wider tables are matrices, which `extractors.plan.matrix` rejoins itself."""

_SAME_SIDE = 6.0
"""Sides of two cells within so many points are the same column's."""


_ALIGNED = 1.5
"""Two lines begin at one place if no farther apart than this (points)."""


class Stitcher:
    """Joins the two halves of a broken row on the evidence of the labels that the profiles know."""

    def __init__(self, books: Sequence[Labels]) -> None:
        self._books = books
        self._in_table = False
        self._indicators = 0
        self._table = IndicatorTable([])
        self.unclear_rows: list[UnclearRow] = []

    def stitch(self, pages: Iterable[list[Element]]) -> Iterator[Element]:
        """The document's elements in order, rows broken over pages joined."""
        held: Element | None = None
        columns: Row | None = None
        for page in pages:
            for position, element in enumerate(self._with_unruled_rows(page, held)):
                if isinstance(element, Line):
                    columns = None
                elif (
                    position == 0
                    and isinstance(held, Row)
                    and self._continues(held, (rest := self._in_columns(held, element)), columns)
                ):
                    held = _joined(held, rest)
                    continue
                elif table := self._table_below(element):
                    columns, self._table, self._indicators = element, table, -1
                elif columns is not None and not self._table.holds(element):
                    columns = None
                if held is not None:
                    yield held
                held = element
                self._indicators += 1
        if held is not None:
            yield held

    def _with_unruled_rows(self, elements: list[Element], before: Element | None) -> list[Element]:
        """The page's elements, with what is printed full width between the rules of an open table as rows of it.

        A table without an outline, or without vertical rules beside a full-width row, does not enclose that row:
        a label or period on a line of its own, next to a table and within its width, begins such rows, and so do the
        first line below a label's row and the next item of a list that the page `before` ends with.
        """
        elements = [part for element in elements for part in self._without_titles(element)]
        rows = [element for element in elements if isinstance(element, Row)]
        if not rows:
            return _rest_of(before, elements)
        x0 = min(row.cells[0].x0 for row in rows) - _SAME_SIDE
        x1 = max(row.cells[-1].x1 for row in rows) + _SAME_SIDE
        found: list[Element] = []
        self._in_table |= _lists_on(before, elements[0])
        for i, element in enumerate(elements):
            if isinstance(element, Row):
                self._in_table = self._awaits_value(element)
                found.append(element)
                continue
            if self._is_unruled_row(element, x0, x1):
                found.append(_full_width(element, x0, x1, _neighbour(elements, i)))
            else:
                found.append(element)
        return found

    def _awaits_value(self, row: Row) -> bool:
        """Whether a row is a label alone: what it asks for may be printed below the last rule of an open table."""
        return row.is_full_width and self.is_label(row.cells[0].text)

    def _without_titles(self, element: Element) -> list[Element]:
        """A title between two open tables lies between their rules, but is no row of theirs."""
        if isinstance(element, Row) and element.is_full_width and element.cells[0].lines:
            lines = element.cells[0].lines
            if self._is_title(lines[0]) and not self._opens_with_label(lines):
                return list(lines)
        return [element]

    def _is_unruled_row(self, line: Line, x0: float, x1: float) -> bool:
        """Whether the line is a row of an open table; such rows go on, over a page break too, to the next ruled one.

        Where commitments are running text, their labels stand beside tables and are no rows of them.
        """
        if any(book.are_in_text for book in self._books):
            return False
        is_label = self._stands_alone(line.text)
        self._in_table = (
            (self._in_table or is_label)
            and x0 <= line.x0
            and line.x1 <= x1
            and (is_label or not self._is_title(line))
        )
        return self._in_table

    def _stands_alone(self, text: str) -> bool:
        """Whether the text is a row of its own: a label, a commitment's number or a period."""
        return bool(parse_period(text)) or self.is_label(text)

    def is_label(self, text: str) -> bool:
        """Whether the text is a label or a commitment's number of any form."""
        return any(book.match(text) or book.number(text) for book in self._books)

    def _begins_anew(self, lines: Sequence[Line]) -> bool:
        """Whether a full-width cell begins with a label, or a title that names what it numbers."""
        titles = (book.named_title(text_of(lines)) for book in self._books)
        return any(titles) or self._opens_with_label(lines)

    def _opens_with_label(self, lines: Sequence[Line]) -> bool:
        return any(book.opening(lines) for book in self._books)

    def _is_title(self, line: Line) -> bool:
        return line.bold and any(book.title_number(line.text) for book in self._books)

    def _table_below(self, row: Row) -> IndicatorTable | None:
        """The indicator table of which the row is the head, in the layout that knows most of its columns."""
        tables = [
            IndicatorTable.below(row, book) for book in self._books if is_indicator_head(row, book)
        ]
        return max(tables, key=lambda table: len(table.known()), default=None)

    def _in_columns(self, before: Row, row: Row) -> Row:
        """A full-width row as the columns of the row above it, where all its words stand in one of them.

        So an open table prints the rest of a row of which one cell only goes on after the break.
        """
        if not row.is_full_width or before.is_full_width or self._stands_alone(row.cells[0].text):
            return row
        words = row.cells[0].words
        cells = [
            RowCell(cell.x0, cell.x1, row.cells[0].lines if _holds(cell, words) else [])
            for cell in before.cells
        ]
        return replace(row, cells=cells) if sum(bool(cell.lines) for cell in cells) == 1 else row

    def _continues(self, before: Row, row: Row, columns: Row | None) -> bool:
        if not _same_columns(before, row) or (columns is None and len(row.cells) > _MOST_COLUMNS):
            return False
        if row.is_full_width:
            return self._continues_full_width(before, row)
        if columns is not None and before is not columns:
            return self._continues_indicator(before, row)
        return self._continues_labelled(before, row)

    def _continues_indicator(self, before: Row, row: Row) -> bool:
        found = _indicator_continuation(before, row, self._table, is_first=self._indicators == 1)
        if not found.is_sure:
            self.unclear_rows.append(UnclearRow(row.own_words, found.goes_on))
        return found.goes_on

    def _continues_full_width(self, before: Row, row: Row) -> bool:
        first, second = before.cells[0].text, row.cells[0].text
        if self._key(f"{first} {second}") and not self._key(first):
            return True
        return not (
            self._stands_alone(first)
            or self._stands_alone(second)
            or self._begins_anew(row.cells[0].lines)
        )

    def _continues_labelled(self, before: Row, row: Row) -> bool:
        """Labels stand in every cell but the last; the last label cell of the row decides."""
        old, new = before.cells[-2].text, row.cells[-2].text
        if not as_label(new):
            return True
        if not old and before.cells[-2].starts:
            return before.first_page == before.last_page and not self._key(before.cells[-1].text)
        joined, alone = self._score(f"{old} {new}"), self._score(old)
        if joined > max(alone, self._score(new)):
            return True
        if self._score(new) >= LIKELY:
            return False
        return not alone and new[:1].islower()

    def _key(self, text: str) -> LabelKey | None:
        for book in self._books:
            if found := book.match(text):
                return found.key
        return None

    def _score(self, text: str) -> float:
        return max(
            (found.score for book in self._books if (found := book.match(text, LIKELY))),
            default=0.0,
        )


def _indicator_continuation(
    before: Row, row: Row, table: IndicatorTable, *, is_first: bool
) -> Continuation:
    """Whether a row of the indicator table goes on, by what its columns hold."""
    halves = []
    for above, below in zip(before.cells, row.cells, strict=True):
        role, lines = table.role(above), below.lines if below.starts else []
        are_two = role is Role.OUTCOME and _are_two_dates(above.lines, lines)
        halves.append(Halves(role, above.lines, lines, are_two))
    return continuation(halves, is_first=is_first)


def _are_two_dates(above: Sequence[Line], below: Sequence[Line]) -> bool:
    """Whether both have something, and not one date together."""
    first, second = text_of(above), text_of(below)
    is_one = bool(parse_date(f"{first} {second}")) and not parse_date(first)
    return bool(first and second) and not is_one


def _rest_of(row: Element | None, page: list[Element]) -> list[Element]:
    """A page on which no rule is printed, as the rest of a row if all of it stands in the row's columns, aligned."""
    lines = [line for line in page if isinstance(line, Line)]
    if not isinstance(row, Row) or row.is_full_width or not lines:
        return page
    words = words_in(lines)
    inside = [[word for word in words if _holds(cell, [word])] for cell in row.cells]
    if sum(map(len, inside)) < len(words) or not all(map(_is_aligned, row.cells, inside)):
        return page
    cells = [
        RowCell(cell.x0, cell.x1, lines_of(own, cell.x0, cell.x1))
        for cell, own in zip(row.cells, inside, strict=True)
    ]
    return [Row(cells, lines[0].page, lines[0].page, row.grid, lines[0].top)]


def _is_aligned(cell: RowCell, words: Sequence[Word]) -> bool:
    """Whether the words, if any, begin where lines of the cell do."""
    begin = min((word.x0 for word in words), default=cell.x0)
    starts = [line.x0 for line in cell.lines]
    return not (words and starts) or any(abs(begin - x0) <= _ALIGNED for x0 in starts)


def _lists_on(before: Element | None, line: Element) -> bool:
    """Whether the line is the next item of the list that a row ends with."""
    if not isinstance(before, Row) or not isinstance(line, Line):
        return False
    item = blocks_of([*before.cells[-1].lines, line])[-1]
    return item.marker is line.words[0] and (item.number or 0) > 1


def _holds(cell: RowCell, words: Sequence[Word]) -> bool:
    """Whether all the words, and there are some, stand between the cell's sides."""
    return bool(words) and all(cell.x0 <= word.x0 and word.x1 <= cell.x1 for word in words)


def _full_width(line: Line, x0: float, x1: float, grid: int) -> Row:
    return Row([RowCell(x0, x1, [line])], line.page, line.page, grid, line.top)


def _neighbour(elements: Sequence[Element], at: int) -> int:
    """The table that the line belongs to: the next on its page, or else the last."""
    rows = [e for e in elements[at:] if isinstance(e, Row)] or [
        e for e in reversed(elements[:at]) if isinstance(e, Row)
    ]
    return rows[0].grid


def _same_columns(a: Row, b: Row) -> bool:
    return (
        len(a.cells) == len(b.cells)
        and abs(a.cells[0].x0 - b.cells[0].x0) <= _SAME_SIDE
        and abs(a.cells[-1].x1 - b.cells[-1].x1) <= _SAME_SIDE
        and all(
            abs(x[1].x0 - y[1].x0) <= _SAME_SIDE or _are_parted_alike(x, y)
            for x, y in zip(pairwise(a.cells), pairwise(b.cells), strict=True)
        )
    )


def _are_parted_alike(one: tuple[RowCell, RowCell], other: tuple[RowCell, RowCell]) -> bool:
    """Whether the side between two cells could be that between two others: none is drawn in an open table.

    No text stands between the two sides, and what stands at their right begins at one place.
    """
    low, high = sorted((one[1].x0, other[1].x0))
    left = [word.x1 for cell, _ in (one, other) for word in cell.words]
    right = [min((word.x0 for word in cell.words), default=inf) for _, cell in (one, other)]
    begin = min(right)
    return max(left, default=low) <= low and high <= begin and max(right) - begin <= _ALIGNED


def _joined(before: Row, row: Row) -> Row:
    for above, below in zip(before.cells, row.cells, strict=True):
        if below.starts:
            go_on(above.lines, below.lines)
    return replace(before, last_page=row.last_page)
