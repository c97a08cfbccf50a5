"""The heads of a report's columns: which field each names, under any declared wording."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace

from extractors.reports.profile import PROGRESS, ReportProfile
from extractors.reports.scope import NOTHING, Scope, ScopeReader
from extractors.text.labels import LIKELY, Wordings
from extractors.text.lines import Line, text_of
from extractors.text.rows import Row, RowCell
from models.same import as_label

_HEADS = 3
"""A row with so many recognised column heads, one of them of progress, is the head of a report's table."""

_HEAD_WORDS = 10
"""A text of more words, those in brackets aside, is no column head."""

_OUTCOMES = {"number", "status", "percent"}
"""A table that has nothing else counts how many there are of each status."""

_LEVEL = frozenset({"target", "achievement"})
"""Fields that a table has once for each level that it tells of, such as outcomes and activities."""

_REMARK = re.compile(r"\((?![^()]*(?:%|persen))[^()]*\)")
"""What stands in brackets; a percent sign there says what the column holds."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its field, or "" where it is not read; `rank` orders the columns of one field.

    `said` is what the head says of the period. `passed_over` says why a column whose head is known is not read:
    `other_period` or `filled_by_another` (see `models/words.toml`). `head` are the lines of the head, `above` those of
    the heads it stands under; `inherits` where only these name the field. `is_undecided`: it could be read as its
    field, or another column, and nothing says which.
    """

    key: str
    x0: float
    x1: float
    rank: int = 0
    said: Scope = NOTHING
    passed_over: str = ""
    head: tuple[Line, ...] = field(default=(), compare=False)
    above: tuple[Line, ...] = field(default=(), compare=False)
    inherits: bool = field(default=False, compare=False)
    is_undecided: bool = field(default=False, compare=False)

    @property
    def label(self) -> str:
        """The head with those above it."""
        return text_of([*self.above, *self.head])

    @property
    def passes_over(self) -> bool:
        """Whether its cells are of no account, though its head is known."""
        return self.key == "passed_over" or bool(self.passed_over)


class Heads:
    """The column heads of one profile."""

    def __init__(self, profile: ReportProfile, scopes: ScopeReader) -> None:
        self.profile = profile
        self._scopes = scopes
        self._wordings = Wordings(
            (key, _spelled(wording)) for key, ws in profile.columns.items() for wording in ws
        )
        self._ranks = {
            (key, as_label(_spelled(wording))): rank
            for key, wordings in profile.columns.items()
            for rank, wording in enumerate(wordings)
        }

    def column(self, text: str, x0: float, x1: float) -> Column:
        """The column under this head."""
        if _is_too_long(text):
            return Column("", x0, x1)
        said = self._scopes.period(text)
        said = said if said.told else self._scopes.year(text)
        wording = _spelled(self._scopes.without_period(text) if said.told else text)
        key = self._key(wording)
        rank = self._ranks.get((key, as_label(wording)), len(self._ranks))
        return Column(key, x0, x1, rank, said)

    def _key(self, wording: str) -> str:
        """The field that the head names, whatever remark in brackets it has; of several names those that agree."""
        wording = wording if self._wordings.match(wording, LIKELY) else _REMARK.sub(" ", wording)
        if found := self._wordings.match(wording, LIKELY):
            return found.key
        parts = [self._wordings.match(part, LIKELY) for part in wording.split("/") if part.strip()]
        keys = {part.key if part else "" for part in parts}
        return keys.pop() if len(keys) == 1 else ""

    def columns(self, cells: Sequence[RowCell], periods: Collection[str] = ()) -> list[Column]:
        """The columns under these heads; of several that one field could have, only the best keeps it.

        Where the report is on these `periods`, those of others come last.
        """
        read = [
            replace(self.column(cell.text, cell.x0, cell.x1), head=tuple(cell.lines))
            for cell in cells
            if cell.text
        ]
        return self.settle(of_periods(read, periods), periods)

    def settle(self, columns: Sequence[Column], periods: Collection[str]) -> list[Column]:
        """The columns, of several that one field of a period could have only one with it: the best one, or none.

        Where a table tells target and achievement of two levels side by side, only those of one level are read.
        """
        levels = self._levels(columns, sides_of(columns, periods))
        if len(levels) > 1:
            read = self._best_level(levels)
            own = {column.key for column in read}
            others = {c for level in levels if level is not read for c in level if c.key in own}
            columns = [replace(c, key="", is_undecided=True) if c in others else c for c in columns]
        sides = sides_of(columns, periods)
        return [self._settled(column, columns, sides) for column in columns]

    def _settled(self, column: Column, columns: Sequence[Column], sides: Sequence[Scope]) -> Column:
        """The column, without its field where another one has it, or nothing says which does."""
        if column.key in ("", "passed_over", *self.profile.alternatives):
            return column
        side = side_of(column, sides)
        rivals = [
            other
            for other in columns
            if other.key == column.key and (side is None or side_of(other, sides) in (side, None))
        ]
        if self._best(rivals) is column:
            return column
        if column.inherits:
            return replace(column, key="", is_undecided=True)
        return replace(column, key="", passed_over="filled_by_another")

    def _best(self, rivals: Sequence[Column]) -> Column | None:
        """The column whose own head names the field best, or else the only one that holds no unit or sum of money."""
        if named := [column for column in rivals if not column.inherits]:
            return min(named, key=lambda column: column.rank)
        values = [column for column in rivals if not self._is_in(column, self.profile.units)]
        if len(values) > 1:
            values = [c for c in values if not self._is_in(c, self.profile.money)]
        return values[0] if len(values) == 1 else None

    def _is_in(self, column: Column, wordings: Sequence[str]) -> bool:
        text = text_of([*column.head])
        texts = {as_label(text), as_label(_REMARK.sub(" ", text))}
        return not texts.isdisjoint(map(as_label, wordings))

    def _levels(self, columns: Sequence[Column], sides: Sequence[Scope]) -> list[list[Column]]:
        """The levels that each have a target and an achievement: what they are about may stand before these."""
        levels: list[list[Column]] = [[]]
        for column in columns:
            side = side_of(column, sides)
            told = {c.key for c in levels[-1] if side_of(c, sides) == side}
            if column.key in told & _LEVEL:
                last = levels[-1]
                subject = [last.pop()] if last[-1].key in ("", "measure") else []
                levels.append(subject)
            levels[-1].append(column)
        return [*map(_of_level, levels)] if all(map(_is_whole_level, levels)) else []

    def _best_level(self, levels: Sequence[list[Column]]) -> list[Column]:
        """The last level that names a measure; sums of money do not count."""
        money = set(map(as_label, self.profile.money))
        physical = [
            level
            for level in levels
            if not any(as_label(line.text) in money for c in level for line in c.above)
        ]
        named = [level for level in physical if any(c.key == "measure" for c in level)]
        return [*levels, *physical[:1], *named][-1]

    def know(self, cells: Sequence[RowCell]) -> int:
        """How many of these cells are heads of columns."""
        return sum(bool(self.column(cell.text, cell.x0, cell.x1).key) for cell in cells)

    def is_head(self, cells: Sequence[RowCell]) -> bool:
        """Whether these cells are the heads of a report's table."""
        texts = [text for cell in cells if (text := cell.text) and not _is_too_long(text)]
        if len(texts) < _HEADS:
            return False
        keys = {self.column(text, 0, 0).key for text in texts} - {"", "passed_over"}
        return len(keys) >= _HEADS and bool(keys & PROGRESS) and bool(keys - _OUTCOMES)


def of_periods(columns: Sequence[Column], periods: Collection[str]) -> list[Column]:
    """The columns, without a field where they are of other periods than these and another one of the field is not."""

    def fits(column: Column) -> bool:
        return not (periods and column.said.told) or column.said.is_of(periods)

    fitting = {column.key for column in columns if fits(column)}
    return [
        column
        if fits(column) or not column.key or column.key not in fitting
        else replace(column, key="", passed_over="other_period")
        for column in columns
    ]


def sides_of(columns: Sequence[Column], periods: Collection[str]) -> list[Scope]:
    """The periods that columns of progress stand side by side for; none where there are not several.

    Nor are there any where one of them is that of the report, which these `periods` tell.
    """
    sides: list[Scope] = []
    for column in columns:
        if column.key in PROGRESS and column.said.told and side_of(column, sides) is None:
            sides.append(column.said)
    is_own = any(side.is_of(periods) for side in sides)
    return sides if len(sides) > 1 and not is_own else []


def side_of(column: Column, sides: Sequence[Scope]) -> int | None:
    """Which of these the column belongs to, counted from 0; None for one of all of them."""
    told = column.said.told
    return next((n for n, side in enumerate(sides) if not told.isdisjoint(side.told)), None)


def _is_too_long(text: str) -> bool:
    return len(_REMARK.sub(" ", text).split()) > _HEAD_WORDS


def _spelled(text: str) -> str:
    """A head with its percent sign, which says all, as a word."""
    return text.replace("%", " persen ")


def counts_columns(row: Row) -> bool:
    """Whether the row numbers the columns: `(1) (2) (3)`."""
    texts = [cell.text.strip("() .") for cell in row.cells if cell.text]
    return len(texts) >= _HEADS and texts == [str(n) for n in range(1, len(texts) + 1)]


def _is_whole_level(columns: Sequence[Column]) -> bool:
    """Whether these have a target and an achievement, each named by a head of its own."""
    own = [column for column in columns if column.key in _LEVEL]
    return {column.key for column in own} == _LEVEL and not any(c.inherits for c in own)


def _of_level(columns: Sequence[Column]) -> list[Column]:
    """The columns that belong to a level alone: what it is about, and what it tells."""
    return [c for c in columns if c.key in _LEVEL | PROGRESS | {"measure"}]
