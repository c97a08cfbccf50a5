"""The indicator or milestone table of a form: its columns by their heads, and what a row prints under each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from extractors.plan.profile import INDICATOR_HEAD, LabelGroup
from extractors.text.labels import LIKELY, Labels
from extractors.text.lines import Line, text_of
from extractors.text.row_continuation import Role
from extractors.text.rows import Row, RowCell

TEXT, OTHER, PASSED_OVER = "text", "other", "passed_over"

_HEADS = 2
"""A row with the heads of so many different columns is the head of the table, wherever they stand."""

_SHARED = 0.5
"""A cell lies under a head with which it shares more than this part of the narrower one's width."""

_COLUMN_NUMBER = re.compile(r"\(?(\d{1,2})\)?")
_COLUMN_NUMBERS = 3
"""A row of so many numbers that count from 1, right below the heads, numbers the columns."""

_ROLES = {
    "number": Role.NUMBER,
    TEXT: Role.SUBJECT,
    "start_date": Role.OUTCOME,
    "end_date": Role.OUTCOME,
    "period": Role.OUTCOME,
}
_MERGED = ("responsible", "budget", "place", "period", "start_date", "end_date")
"""What one cell may say for several rows."""


@dataclass(slots=True)
class FormIndicator:
    """A row of the indicator table: `cells` by column, named as the profile's `indicators` (its `head` is `text`).

    `others` are the cells of columns that the profile does not know, each with its column's head.
    """

    cells: dict[str, list[Line]]
    others: list[tuple[list[Line], list[Line]]] = field(default_factory=list)


@dataclass(frozen=True, slots=True, eq=False)
class IndicatorColumn:
    """A column: its name, "" where what it holds has no field; its sides in points, and the lines of its head.

    `is_other` where the profile says so.
    """

    name: str
    x0: float
    x1: float
    head: list[Line]
    is_other: bool = False


@dataclass(slots=True)
class IndicatorTable:
    """The columns of an indicator table, and whether a row of it was read."""

    columns: list[IndicatorColumn]
    is_begun: bool = False

    @classmethod
    def below(cls, head: Row, labels: Labels) -> IndicatorTable:
        """The table that this row is the head of."""
        return cls([_column(cell, labels) for cell in head.cells])

    def takes_head(self, row: Row, labels: Labels) -> bool:
        """Whether the row goes on with the head: it prints heads below merged ones, or numbers the columns."""
        if self.is_begun:
            return False
        begun = [cell for cell in row.cells if cell.starts and cell.text]
        if _counts(begun):
            return True
        above = {self.over(cell) for cell in begun}
        own = [self._below_head(cell, labels) for cell in row.cells]
        is_head = len(above) < len(begun) and any(c.name and c not in above for c in own)
        self.columns = own if is_head else self.columns
        return is_head

    def over(self, cell: RowCell) -> IndicatorColumn:
        """The column that the cell lies under, or most of it."""
        return max(self.columns, key=lambda column: _overlap(cell, column))

    def _below_head(self, cell: RowCell, labels: Labels) -> IndicatorColumn:
        """The column of a cell in the head's second row: its head is what stands above it together with its own."""
        above = self.over(cell)
        if not (cell.starts and cell.text):
            return above
        whole = f"{text_of(above.head)} {cell.text}"
        name = next(filter(None, (_name(text, labels) for text in (whole, cell.text))), "")
        return _named(name, cell, [*above.head, *cell.lines])

    def under(self, row: Row) -> list[IndicatorColumn]:
        """The columns that the row's cells lie under, all or the known ones; none where it is of another table."""
        for columns in (self.columns, self.known()):
            if len(row.cells) == len(columns) and all(
                _overlap(cell, column) > _SHARED
                for cell, column in zip(row.cells, columns, strict=True)
            ):
                return columns
        return []

    def is_beside(self, row: Row) -> bool:
        """Whether all that begins in the row stands in columns that no profile knows, beside the indicator above."""
        unknown = [column for column in self.columns if not column.name]
        begun = [cell for cell in row.cells if cell.starts]
        return 0 < len(begun) < len(row.cells) and all(
            any(_overlap(cell, column) > _SHARED for column in unknown) for cell in begun
        )

    def unknown(self, row: Row) -> list[tuple[list[Line], list[Line]]]:
        """What begins in a row that `is_beside`, with the heads above it."""
        columns = [column for column in self.columns if not column.name]
        return [
            (max(columns, key=lambda column: _overlap(cell, column)).head, cell.lines)
            for cell in row.cells
            if cell.starts
        ]

    def read(self, row: Row) -> FormIndicator | None:
        """What the row prints under each column; None where it prints nothing under one that is known."""
        cells: dict[str, list[Line]] = {}
        others: list[tuple[list[Line], list[Line]]] = []
        for cell, column in zip(row.cells, self.under(row), strict=True):
            lines = _lines_of(cell, column)
            if column.name:
                cells[column.name] = (
                    [*before, *lines] if (before := cells.get(column.name)) else lines
                )
            else:
                others.append((column.head, lines))
        self.is_begun = True
        return FormIndicator(cells, others) if any(cells.values()) else None

    def known(self) -> list[IndicatorColumn]:
        """The columns that the profile knows."""
        return [column for column in self.columns if column.name]

    def holds(self, row: Row) -> bool:
        """Whether the row may be one of the table's: its cells lie under the heads, several perhaps under one."""
        return len(row.cells) > 1 and all(
            _overlap(cell, self.over(cell)) > _SHARED for cell in row.cells
        )

    def role(self, cell: RowCell) -> Role:
        """What the cell's column holds, for deciding whether a row goes on over a page break."""
        column = self.over(cell)
        if any(known.name == TEXT for known in self.columns):
            return _ROLES.get(column.name, Role.TEXT)
        return Role.SUBJECT if column is self.columns[0] else Role.OUTCOME


def is_indicator_head(row: Row, labels: Labels) -> bool:
    """Whether the row is the head of an indicator table: it begins with its main column's, or two are known."""
    names = [_name(cell.text, labels) for cell in row.cells if cell.starts and cell.text]
    if len(row.cells) < _HEADS or not names:
        return False
    return names[0] == TEXT or len({*names} - {""}) >= _HEADS


def _column(cell: RowCell, labels: Labels) -> IndicatorColumn:
    return _named(_name(cell.text, labels), cell, cell.lines)


def _named(name: str, cell: RowCell, head: list[Line]) -> IndicatorColumn:
    is_other = name == OTHER
    return IndicatorColumn("" if is_other else name, cell.x0, cell.x1, head, is_other)


def _name(text: str, labels: Labels) -> str:
    """The name of the column with this head; "" where the profile does not know it."""
    found = labels.match(text, LIKELY)
    if not found or found.key.group is not LabelGroup.INDICATORS:
        return ""
    return TEXT if found.key == INDICATOR_HEAD else found.key.name


def _lines_of(cell: RowCell, column: IndicatorColumn) -> list[Line]:
    """What the cell says of its row: one that is merged over rows may say it of all, from before a page break too."""
    if cell.starts:
        return cell.lines
    return cell.lines.whole if column.name in _MERGED else []


def _counts(cells: Sequence[RowCell]) -> bool:
    """Whether the cells number the columns."""
    numbers = [_COLUMN_NUMBER.fullmatch(cell.text) for cell in cells]
    return len(cells) >= _COLUMN_NUMBERS and all(
        found is not None and int(found[1]) == place for place, found in enumerate(numbers, 1)
    )


def _overlap(cell: RowCell, column: IndicatorColumn) -> float:
    """The share of the narrower one's width that both cover."""
    width = min(cell.x1 - cell.x0, column.x1 - column.x0)
    return (min(cell.x1, column.x1) - max(cell.x0, column.x0)) / width if width > 0 else 0.0
