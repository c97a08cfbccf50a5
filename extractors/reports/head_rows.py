"""The heads that are printed over a report's rows: where they stand, and which rows and cells lie under them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import reduce
from itertools import chain, zip_longest
from operator import or_
from typing import NamedTuple

from extractors.reports.heads import Column, Heads, counts_columns, of_periods, side_of, sides_of
from extractors.reports.page_breaks import FieldKey, of_side
from extractors.reports.profile import PROGRESS
from extractors.reports.raw import DividedHead, ShownColour
from extractors.reports.scope import NOTHING, Scope
from extractors.reports.undrawn import MERGED, SIDE
from extractors.text.lines import Line, text_of
from extractors.text.rows import CellLines, Element, Row, RowCell
from models.geometry import Box, Word
from models.same import as_label

_SAME_HEADS = 0.7
"""A row of which this share of the heads is the same is the row of heads again."""

_NUMBER_WORDS = 3
"""`12 dari 20` is a number too."""

_GROUPING = frozenset({"number", "commitment", "responsible", "measure"})
"""Fields whose cells have a colour for each group of rows."""

_TOLD = PROGRESS | {"target"}
"""Fields that make no entry alone, without what they are about."""


def find_heads(known: Sequence[Heads], row: Row, below: Element | None) -> Heads | None:
    """The heads that the row has, alone or with the row below it, into which some of them span.

    What spans into a table within a row's cell is no head.
    """
    cells = [cell for cell in row.cells if cell.text]
    own = _best(known, cells)
    if own or not cells or not isinstance(below, Row):
        return own
    if all(cell.starts for cell in below.cells):
        return _best_of_two(known, cells, below)
    return _best_with_spanning(known, below)


def _best_with_spanning(known: Sequence[Heads], row: Row) -> Heads | None:
    """The heads of the row together with those that span into it, if some of these are heads."""
    spanning = [replace(c, starts=True) for c in row.cells if not c.starts and c.lines]
    is_below_heads = any(heads.know(spanning) for heads in known)
    return _best(known, row.full_cells) if is_below_heads else None


def _best_of_two(known: Sequence[Heads], cells: Sequence[RowCell], below: Row) -> Heads | None:
    """The heads of the row below together with those of these cells that stand over none of them."""
    under = [cell for cell in below.cells if cell.text]
    alone = [cell for cell in cells if not _is_over(cell, under)]
    if any(h.know(under) == len(under) > 1 < h.know(alone) for h in known):
        return _best(known, [*cells, *under])
    return None


def first_columns(known: Sequence[Heads], page: Sequence[Element]) -> Sequence[Column]:
    """The columns of the page's first heads."""
    for row, below in zip_longest(page, page[1:]):
        if isinstance(row, Row) and (heads := find_heads(known, row, below)):
            return heads.columns(row.cells)
    return []


def _best(known: Sequence[Heads], cells: Sequence[RowCell]) -> Heads | None:
    fitting = [heads for heads in known if heads.is_head(cells)]
    return max(
        fitting,
        key=lambda heads: sum(bool(column.key) for column in heads.columns(cells)),
        default=None,
    )


class Side(NamedTuple):
    """A period that heads name: what they say of it, the words of those that do, and the columns of it alone."""

    said: Scope
    words: tuple[Word, ...]
    columns: frozenset[Column]


class PrintedHeads:
    """The heads in force: the row that prints them, the columns under them, and the words that name periods.

    `periods` tell the report's, `options` the columns that are ticked where their head is the status.
    """

    def __init__(self, heads: Heads, row: Row, periods: Collection[str] = ()) -> None:
        self.profile = heads.profile
        cells = [cell for cell in row.cells if cell.text]
        self.columns = heads.columns(cells, periods)
        self.options: dict[Column, list[Line]] = {}
        self._periods = periods
        self._is_part = not heads.is_head(cells)
        pairs = zip(self.columns, cells, strict=True)
        self._told = [(column.said, cell) for column, cell in pairs if column.said.told]
        self._sides: list[Side] = []
        self._heads = heads
        self._row = row
        self._further: list[list[RowCell]] = []

    @property
    def keys(self) -> list[str]:
        """The columns' fields."""
        return [column.key for column in self.columns]

    @property
    def sides(self) -> list[Side]:
        """The periods whose columns stand side by side, each making entries of its own; a single one of all columns
        where the report names one of them, or no two do.
        """
        if not self._sides:
            scopes = sides_of(self.columns, self._periods)
            self._sides = [self._side(n, scopes) for n in range(len(scopes) or 1)]
        return self._sides

    def _side(self, number: int, scopes: Sequence[Scope]) -> Side:
        sides = {column: side_of(column, scopes) for column in self.columns}
        own = frozenset(column for column in self.columns if sides[column] == number)
        shared = [column for column in self.columns if sides[column] in (number, None)]
        said = reduce(or_, (column.said for column in shared if _tells(column)), NOTHING)
        heads = self._told_of(said) if scopes else [cell for _, cell in self._told]
        return Side(said, tuple(word for cell in heads for word in cell.words), own)

    def _told_of(self, said: Scope) -> list[RowCell]:
        """The heads that say something of what is said here."""
        return [cell for head, cell in self._told if not head.told.isdisjoint(said.told)]

    def key_of(self, column: Column) -> FieldKey:
        """What the column's field is called in a row."""
        numbers = (n for n, side in enumerate(self.sides) if column in side.columns)
        return of_side(column.key, next(numbers, 0))

    def is_repeated_by(self, row: Row) -> bool:
        """Whether the row is the heads again; clipped text of a merged cell may be printed over some of them."""
        pairs = list(zip(row.cells, self._row.cells, strict=False))
        same = sum(cell.text == head.text for cell, head in pairs)
        return (
            len(row.cells) == len(self._row.cells)
            and all(abs(cell.x0 - head.x0) <= SIDE for cell, head in pairs)
            and same >= _SAME_HEADS * len(pairs)
        )

    def go_on_in(self, row: Row, *, right_below: bool) -> bool:
        """Whether the row belongs to the heads: it counts the columns, or it stands right below and names columns,
        all others being merged into it from above, or all it has.
        """
        if counts_columns(row):
            return True
        named = [cell for cell in row.cells if cell.text]
        count, known = len(named), self._heads.know(named)
        if 0 < known == count and self._lack(row):
            return True
        return bool(named) and right_below and self._go_on_right_below(row, count, known)

    def _go_on_right_below(self, row: Row, count: int, known: int) -> bool:
        """The same of the row below them, of which so many cells are named, and so many of these known."""
        spanned = sum(map(self.have, row.cells))
        if spanned and max(spanned, 2 * known) >= count:
            return True
        if spanned and self._are_all_divided_by(row):
            return True
        return 1 < known == count and (count < len(self.columns) or self._is_part)

    def _are_all_divided_by(self, row: Row) -> bool:
        """Whether all that is printed in the row stands under heads with several cells of it below them."""
        own = [cell for cell in row.cells if cell.starts]
        heads = [cell for cell in self._row.cells if cell.text]
        over = [{n for n, head in enumerate(heads) if overlap(head, cell) > 0} for cell in own]
        counts = Counter(chain.from_iterable(over))
        pairs = zip(own, over, strict=True)
        return all(len(found) == 1 and counts[max(found)] > 1 for cell, found in pairs if cell.text)

    def _lack(self, row: Row) -> bool:
        """Whether a page broke the heads: the row prints a few, where they are empty or, known from above, the same."""
        own, heads = [cell for cell in row.cells if cell.text], self._row.cells
        return 2 * len(own) < len(heads) and all(
            any(abs(c.x0 - head.x0) <= SIDE and head.text in ("", c.text) for head in heads)
            for c in own
        )

    def have(self, cell: RowCell) -> bool:
        """Whether the cell is one of the heads, spanning into a row below."""
        firsts = {word.key for head in self._row.cells for word in head.words[:1]}
        return not cell.starts and any(word.key in firsts for word in cell.words[:1])

    def below_heads(self, row: Row) -> list[tuple[CellLines, CellLines]]:
        """What the row's cells have below the heads, if it begins with these again and no rule parts it from them.

        Pairs of a cell's lines and those of them below its head; none where the row has the heads alone, or none.
        """
        if len(self._row.cells) != len(row.cells):
            return []
        pairs = list(zip(row.cells, self._row.cells, strict=True))
        if not all(_begins_with(cell, head) for cell, head in pairs):
            return []
        if all(len(cell.lines) == len(head.lines) for cell, head in pairs if head.lines):
            return []
        return [(cell.lines, CellLines(cell.lines[len(head.lines) :])) for cell, head in pairs]

    def divide(self, cells: Sequence[RowCell]) -> tuple[list[Column], list[DividedHead]]:
        """Take further heads, below these; gives their columns, and the heads whose columns are not all read.

        What is left empty under a head that is divided goes on with that head.
        """
        named = [cell for cell in cells if cell.text]
        over = [column for column in self.columns if _is_over(column, named)]
        under = [*named, *_blank_under(over, cells, named)]
        made = [self._below(cell, named) for cell in under]
        kept = [column for column in self.columns if column not in over]
        columns = of_periods(sorted([*kept, *made], key=lambda c: c.x0), self._periods)
        self.columns = self._heads.settle(columns, self._periods)
        self._sides = []
        self._further.append(named)
        places = {(column.x0, column.x1): column for column in self.columns}
        below = [places[cell.x0, cell.x1] for cell in under]
        pairs = list(zip(under, below, strict=True))
        self._told += [(c.said, cell) for cell, c in pairs if self._scope_of(cell).told]
        return below[: len(named)], _divided(pairs)

    def _scope_of(self, cell: RowCell) -> Scope:
        """What the cell alone says of the period."""
        return self._heads.column(cell.text, cell.x0, cell.x1).said

    def _below(self, cell: RowCell, cells: Sequence[RowCell]) -> Column:
        """The column of a head under another one, which names it together with that or alone."""
        own = self._heads.column(cell.text, cell.x0, cell.x1)
        over = max(self.columns, key=lambda column: overlap(column, cell))
        if overlap(over, cell) <= 0:  # where none is merged, a head reaches to the next
            over = max(
                (c for c in self.columns if c.x0 <= cell.x0), key=lambda c: c.x0, default=over
            )
        said = over.said.updated(own.said)
        key = "" if self._says_manner(over, cell, cells) else own.key
        return Column(
            key or over.key,
            cell.x0,
            cell.x1,
            own.rank,
            said,
            head=tuple(cell.lines),
            above=(*over.above, *over.head),
            inherits=not own.key and bool(over.key or over.is_undecided),
            is_undecided=not key and over.is_undecided,
        )

    def _says_manner(self, over: Column, cell: RowCell, cells: Sequence[RowCell]) -> bool:
        """Whether a head under that of a target says how this is given, and not what came of it."""
        beside = [c for c in cells if c is not cell and overlap(over, c) > 0]
        manners = {as_label(manner) for manner in self.profile.manners}
        return (
            over.key == "target"
            and overlap(over, cell) > 0
            and as_label(cell.text) in manners
            and not any(
                self._heads.column(c.text, c.x0, c.x1).key in PROGRESS
                and as_label(c.text) not in manners
                for c in beside
            )
        )

    def repeat_further(self, row: Row) -> bool:
        """Whether the row is one of those below the first row of heads, printed again."""
        own = [cell for cell in row.cells if cell.text and cell.starts]
        begun = ([head for head in heads if head.starts] for heads in self._further)
        return bool(own) and any(_are_printed_again(heads, own) for heads in begun)

    def offer(self, column: Column, head: RowCell) -> None:
        """Take the column for one that is ticked where its head is the status."""
        self._sides = []
        self.columns[self.columns.index(column)] = option = replace(column, key="status")
        self.options[option] = head.lines

    def column_of(self, cell: RowCell) -> Column | None:
        """The column that the cell lies in."""
        column = max(self.columns, key=lambda column: overlap(column, cell))
        return column if overlap(column, cell) > 0 else None

    def cells_of(self, row: Row, key: str) -> list[RowCell]:
        """The row's cells in the columns of this field."""
        return [c for c in row.cells if (column := self.column_of(c)) and column.key == key]

    def box_of(self, row: Row) -> Box:
        """The row's place, from the first column of a field to the last."""
        known = [column for column in self.columns if column.key] or self.columns
        left, right = min(c.x0 for c in known), max(c.x1 for c in known)
        return Box(row.first_page, left, row.top, right, row.top)

    def show_colour_for(self, key: str, row: Row) -> bool:
        """Whether the row's cells in the columns of this field hold no text, but a colour that no other cell has."""
        printed = [*row.cells, *row.blank]
        cells = [c for c in printed if (column := self.column_of(c)) and column.key == key]
        others = {cell.colour for cell in printed if cell not in cells}
        return not any(cell.lines for cell in cells) and any(
            cell.colour and cell.colour not in others for cell in cells
        )

    def colours_in(self, row: Row) -> frozenset[ShownColour]:
        """The colours of the row's cells, those beside the table among them."""
        coloured = [cell for cell in (*row.cells, *row.blank) if cell.colour]
        found = ((cell, self.column_of(cell)) for cell in coloured)
        return frozenset(
            ShownColour(column.x0 if column else cell.x0, cell.colour, _is_grouping(column))
            for cell, column in found
        )

    def are_over(self, row: Row) -> bool:
        """Whether a printed row lies under the heads; cells may lack on its left, merged over it and not drawn.

        In another table than theirs its cells begin where columns do.
        """
        left, right = row.cells[0].x0, row.cells[-1].x1
        begins = any(abs(left - x0) <= SIDE for x0 in self._starts())
        ends = abs(right - self._row.cells[-1].x1) <= SIDE
        return begins and ends and (row.grid == self._row.grid or self._is_aligned(row))

    def _starts(self) -> Iterator[float]:
        """Where a row may begin: with the first column, or after leading ones that may lack."""
        lacking = [column.x0 for column in self.columns if column.key in MERGED]
        for column in sorted(self.columns, key=lambda column: column.x0):
            yield column.x0
            if column.x0 not in lacking:
                return

    def _is_aligned(self, row: Row) -> bool:
        """Whether each cell begins with a column."""
        return all(
            any(abs(cell.x0 - column.x0) <= SIDE for column in self.columns) for cell in row.cells
        )

    def are_over_a_note(self, row: Row) -> bool:
        """Whether the row says what became of something and not of what: a note or signature below the table."""
        columns = [self.column_of(cell) for cell in row.cells if cell.words]
        return len(columns) == 1 and columns[0] is not None and columns[0].key in _TOLD

    def are_summed_up_by(self, row: Row) -> bool:
        """Whether the row sums up others: it says so in its first own cell, alone or before nothing but numbers."""
        first, *others = [c for c in row.cells if c.words and c.starts] or [row.cells[0]]
        text, totals = (
            as_label(first.text),
            {as_label(total) for total in self.profile.titles.totals},
        )
        return text in totals or (
            text.startswith(tuple(totals))
            and first not in self.cells_of(row, "measure")
            and all(_is_number(cell.text) for cell in others)
        )


def _begins_with(cell: RowCell, head: RowCell) -> bool:
    """Whether the cell's first lines are those of the head."""
    return [line.text for line in cell.lines[: len(head.lines)]] == [
        line.text for line in head.lines
    ]


def _are_printed_again(heads: Sequence[RowCell], cells: Sequence[RowCell]) -> bool:
    return len(cells) == len(heads) and all(
        cell.text == head.text and abs(cell.x0 - head.x0) <= SIDE
        for cell, head in zip(cells, heads, strict=True)
    )


def _tells(column: Column) -> bool:
    """Whether what the column's head says of the period is said of the rows."""
    return column.key in PROGRESS or bool(column.key and not column.said.is_of_whole_years)


def _is_grouping(column: Column | None) -> bool:
    return column is not None and column.key in _GROUPING


def _is_number(text: str) -> bool:
    return any(letter.isdigit() for letter in text) and len(text.split()) <= _NUMBER_WORDS


def overlap(a: Column | RowCell, b: Column | RowCell) -> float:
    """How far two columns or cells stand above each other, in points or columns of a sheet; negative beside."""
    return min(a.x1, b.x1) - max(a.x0, b.x0)


def _left_empty(head: Column, cells: Sequence[RowCell]) -> Iterator[RowCell]:
    """Where columns are under the head but none of these cells: as wide as half of one at least."""
    under = [cell for cell in cells if overlap(head, cell) > 0]
    least = min(cell.x1 - cell.x0 for cell in under) / 2
    left = head.x0
    for cell in sorted(under, key=lambda cell: cell.x0):
        if cell.x0 - left >= least:
            yield RowCell(left, cell.x0, [])
        left = cell.x1
    if head.x1 - left >= least:
        yield RowCell(left, head.x1, [])


def _blank_under(
    over: Sequence[Column], cells: Iterable[RowCell], named: Sequence[RowCell]
) -> list[RowCell]:
    """What is left empty under these heads, beside the cells that are named."""
    blank = [cell for cell in cells if cell.starts and not cell.text and _is_over(cell, over)]
    return blank + [gap for head in over for gap in _left_empty(head, [*named, *blank])]


def _divided(pairs: Sequence[tuple[RowCell, Column]]) -> list[DividedHead]:
    """The heads over these, each with its own: cells with their columns."""
    parts: dict[str, list[tuple[RowCell, Column]]] = {}
    for cell, column in pairs:
        if cell.text:
            parts.setdefault(text_of([*column.above]), []).append((cell, column))
    return [
        DividedHead(
            label,
            [cell for cell, _ in below],
            [cell for cell, column in below if column.inherits and column.is_undecided],
        )
        for label, below in parts.items()
    ]


def _is_over(head: Column | RowCell, cells: Iterable[Column | RowCell]) -> bool:
    """Whether some of these cells of the row below lie under the head."""
    return any(overlap(head, cell) > 0 for cell in cells)
