"""What a report's layout yields before it becomes records: entries as lines by field, and words that are no values."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from extractors.reports.heads import Column
from extractors.reports.page_breaks import Cells, FieldKey, Readings, name_of, of_side
from extractors.reports.profile import ReportProfile
from extractors.reports.scope import Scope, Sources
from extractors.reports.statuses import parse_percent
from extractors.text.lines import Line, text_of, words_in
from extractors.text.row_continuation import UnclearRow
from extractors.text.rows import RowCell
from models.geometry import Box, Value, Word

_TOLD_OF = ("target", "achievement", "status")


class ShownColour(NamedTuple):
    """The colour (`#rrggbb`) of a row's cell, and where its column begins; `may_group` in columns that say what the row
    is about: rows of one subject may have a colour of their own.
    """

    column: float
    colour: str
    may_group: bool


@dataclass(slots=True)
class RawEntry:
    """One row, or one form: lines by field, further readings of a field under `alternatives`.

    `boxes` are the cells of a form that hold its check boxes and what they stand for, `sources` the words that say
    what the scope holds. `block` counts the gaps above it in a sheet. `sides` are the periods that stand side by side
    in a row, each with its scope, its sources and its own fields; those of all but the first are `SideField`s.
    `others` are the lines under heads, or beside labels, that no profile knows; `columns` those of all columns, where
    the profile keeps them. `box` is the row's place, from the
    first of the table's columns to the last; `colours` are those of its cells.
    """

    profile: ReportProfile
    scope: Scope
    cells: Cells
    first_page: int
    last_page: int
    heading: Value[str] | None = None
    alternatives: Readings = field(default_factory=dict)
    boxes: list[RowCell] = field(default_factory=list)
    sources: Sources = field(default_factory=dict)
    block: int = 0
    sides: list[tuple[Scope, Sources, frozenset[str]]] = field(default_factory=list)
    others: dict[Column, list[Line]] = field(default_factory=dict)
    columns: dict[Column, list[Line]] = field(default_factory=dict)
    box: Box | None = None
    colours: frozenset[ShownColour] = frozenset()

    @property
    def subject(self) -> str:
        """The commitment that the row is about, in its column or above it."""
        return text_of(self.cells.get("commitment")) or (self.heading.value if self.heading else "")

    @property
    def words(self) -> tuple[Word, ...]:
        """The words of its own cells."""
        return tuple(word for lines in self.cells.values() for word in words_in(lines))

    def parted(self) -> list[RawEntry]:
        """The entries that this row is, one for each period side by side of which it says anything."""
        if len(self.sides) < 2:
            return [self]
        named = [{of_side(key, n): key for key in own} for n, (_, _, own) in enumerate(self.sides)]
        keys = {*self.cells, *self.alternatives}.difference(*named)
        shared = {key: name_of(key) for key in keys}
        filled = [n for n, own in enumerate(named) if any(map(self.cells.get, own))] or [0]
        return [self._side(*self.sides[n][:2], shared | named[n]) for n in filled]

    def _side(self, scope: Scope, sources: Sources, names: Mapping[FieldKey, str]) -> RawEntry:
        cells: Cells = {names[key]: lines for key, lines in self.cells.items() if key in names}
        more: Readings = {names[k]: lines for k, lines in self.alternatives.items() if k in names}
        return replace(self, scope=scope, sources=sources, cells=cells, alternatives=more, sides=[])

    def tells(self, keys: Collection[str]) -> bool:
        """Whether the row says what it is about, in its table's most telling column, and anything of that."""
        subject = next((k for k in ("external_id", "measure", "target") if k in keys), "commitment")
        percent = parse_percent(text_of(self.cells.get("percent")))
        told = [key for key in _TOLD_OF if key != subject and self.cells.get(key)]
        return bool(self.cells.get(subject)) and (bool(told) or percent is not None)


class DividedHead(NamedTuple):
    """A head's text, the heads that stand below it, and which of them are not told from the one that is read."""

    label: str
    parts: Sequence[RowCell]
    unread: Sequence[RowCell]


@dataclass(slots=True)
class Reading:
    """What the tables and forms of a document yield, and the words that are no values.

    `coloured_rows` are the pages of rows whose status is told by a colour alone, one for each row; `passed_heads` the
    heads of known columns that are not read, each with the reason (`Column.passed_over`); `continued_rows` the words of
    rows that may be entries of their own, and were taken for the rest of the ones above; `levels` the columns of tables
    that tell of several levels side by side: those that are read, and the others.
    """

    entries: list[RawEntry] = field(default_factory=list)
    labels: list[Word] = field(default_factory=list)
    passed_over: list[Word] = field(default_factory=list)
    unknown_heads: list[RowCell] = field(default_factory=list)
    passed_heads: list[tuple[RowCell, str]] = field(default_factory=list)
    summed_rows: list[tuple[Word, ...]] = field(default_factory=list)
    unparted_rows: list[tuple[Word, ...]] = field(default_factory=list)
    unclear_rows: list[UnclearRow] = field(default_factory=list)
    unnamed_pages: list[int] = field(default_factory=list)
    coloured_rows: list[int] = field(default_factory=list)
    continued_rows: list[tuple[Word, ...]] = field(default_factory=list)
    divided_heads: list[DividedHead] = field(default_factory=list)
    levels: list[tuple[list[Column], list[Column]]] = field(default_factory=list)
