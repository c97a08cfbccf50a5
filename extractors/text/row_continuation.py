"""Whether the first row of a page is the rest of the row above the break: one decision for forms, matrices and reports.

A border drawn at a page break looks like any other, so what the two halves print decides. Evidence for a new row is
what a row has only once on both halves, a list begun anew, or a word that had room on the line above; for the rest of
the old one, empty cells, a list that counts on, or text that goes on in mid-sentence. Where the evidence is weak or
contradicts itself, the answer is not sure, and the caller reports it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from extractors.audit.findings import Findings
from extractors.text.lines import Line, text_of, would_fit
from extractors.text.lists import is_nothing
from models.geometry import Word
from models.list_markers import (
    begun_number,
    counting,
    is_bullet,
    is_dash,
    is_marker,
    is_next,
    ordinals,
)

_QUOTED = 12
"""A finding quotes so many words of a row."""


class Role(Enum):
    """What a column holds."""

    NUMBER = auto()
    """The row's own number."""
    SUBJECT = auto()
    """What the row is about: every row has one."""
    SHARED = auto()
    """What may be merged over several rows, as a goal or a body."""
    OUTCOME = auto()
    """A date, status or percentage: a line or two, and every row has its own."""
    TEXT = auto()
    """Anything else."""


@dataclass(frozen=True, slots=True)
class Halves:
    """What one column prints above the break, and below.

    `are_two` says that each half is a value by itself, and both together are not one; `is_in_each_row` that every row
    above the break fills a cell of its own in this column.
    """

    role: Role
    above: Sequence[Line]
    below: Sequence[Line]
    are_two: bool = False
    is_in_each_row: bool = False


class Continuation(NamedTuple):
    """The decision: whether the row below goes on with the one above, and whether that is sure."""

    goes_on: bool
    is_sure: bool = True


class UnclearRow(NamedTuple):
    """A row below a page break of which the decision was not sure: its words, and whether it was read as the rest."""

    words: tuple[Word, ...]
    goes_on: bool


def report_unclear(rows: Iterable[UnclearRow], findings: Findings) -> None:
    """Report each row that may be the rest of the one above, and how it was read."""
    for row in rows:
        code = "row-joined-unclear" if row.goes_on else "row-parted-unclear"
        findings.add(code, words=row.words, text=" ".join(w.text for w in row.words[:_QUOTED]))


_GOES_ON, _IS_NEW = Continuation(goes_on=True), Continuation(goes_on=False)
_MAY_GO_ON, _MAY_BE_NEW = (Continuation(goes_on=one, is_sure=False) for one in (True, False))


class _Vote(Enum):
    """What one column's text says."""

    GOES_ON = auto()
    """A list counts on, or a sentence goes on in small letters."""
    IS_NEW = auto()
    """A list begins anew, or the first word had room on the line above."""
    MAY_GO_ON = auto()
    """The line above is full."""
    LISTS_ON = auto()
    """Both halves have items, as the cells of two rows may too."""
    MAY_BE_NEW = auto()
    """The line above is full and ends a sentence, or there is none; or a list begins below a text without one."""


def continuation(columns: Sequence[Halves], *, is_first: bool) -> Continuation:
    """Whether the row below a page break goes on with the row above it, of which the columns are the halves.

    `is_first` says that the row above is its table's first.
    """
    outcomes = _Outcomes.of(columns)
    return (
        _by_shared_cells(columns)
        or _by_numbers(columns, outcomes)
        or (_IS_NEW if any(column.are_two for column in columns) else None)
        or _by_numbered_subjects(columns, outcomes, is_first=is_first)
        or _by_text(columns, outcomes)
    )


def is_in_each_row(cells: Sequence[Sequence[Line]]) -> bool:
    """Whether each of several rows fills a cell of its own, given the cells of a column; merged ones hold one text."""
    begun = {lines[0].words[0].key for lines in cells if lines}
    return len(begun) == len(cells) > 1


class _Outcomes(NamedTuple):
    """How many columns of outcomes there are, and how many of them are filled on each half."""

    columns: int
    above: int
    below: int

    @classmethod
    def of(cls, columns: Iterable[Halves]) -> _Outcomes:
        own = [column for column in columns if column.role is Role.OUTCOME]
        return cls(len(own), sum(bool(c.above) for c in own), sum(bool(c.below) for c in own))

    @property
    def are_on_one_half(self) -> bool:
        """Whether all are on one half, and none on the other: cells that are centred are printed so."""
        return self.columns > 0 and sorted((self.above, self.below)) == [0, self.columns]

    @property
    def differ(self) -> bool:
        """Whether one half has more of them than the other."""
        return self.above != self.below


def _by_shared_cells(columns: Sequence[Halves]) -> Continuation | None:
    """A row of which nothing else stands above the break goes on; one that prints a shared cell again is new."""
    shared = [column for column in columns if column.role is Role.SHARED]
    if not any(column.above for column in columns if column.role is not Role.SHARED):
        return _GOES_ON
    is_again = any(
        bool(column.above) and text_of(column.above) == text_of(column.below) for column in shared
    )
    return _IS_NEW if is_again else None


def _by_numbers(columns: Sequence[Halves], outcomes: _Outcomes) -> Continuation | None:
    """A second number begins a new row; a first one below the break is that of a row whose cells are centred."""
    number = next((column for column in columns if column.role is Role.NUMBER), None)
    if number is None or not (number.above or number.below):
        return None
    if number.below and (number.above or outcomes.above):
        return _IS_NEW
    return _GOES_ON if number.above else None


def _by_numbered_subjects(
    columns: Sequence[Halves], outcomes: _Outcomes, *, is_first: bool
) -> Continuation | None:
    """Where the rows' subjects count, the next number begins a row, unless the one above is a list of its own.

    Of a first row alone nobody can tell whether its `1.` counts the rows, or what it lists.
    """
    subject = next((column for column in columns if column.role is Role.SUBJECT), None)
    if subject is None or not (subject.above and subject.below):
        return None
    starts, (first, *_) = map(_starts, (subject.above, subject.below))
    if not is_next(first, starts[0]) or _lists_on(starts):
        return None
    if all(one.number > 1 for one in ordinals(starts[0])):
        return _IS_NEW
    if not is_first:
        return None
    return _MAY_GO_ON if outcomes.are_on_one_half else _MAY_BE_NEW


def _by_text(columns: Sequence[Halves], outcomes: _Outcomes) -> Continuation:
    """What the filled cells say, those that rows may share apart."""
    below = [column for column in columns if column.below]
    filled = [column for column in below if column.role not in (Role.NUMBER, Role.SHARED)]
    if len(filled) > 1:
        return _by_several_texts(columns, filled, outcomes)
    if filled and filled[0].role is Role.SUBJECT:
        return _of_subject_alone(columns, _vote(filled[0]))
    return _GOES_ON


def _by_several_texts(
    columns: Sequence[Halves], filled: Sequence[Halves], outcomes: _Outcomes
) -> Continuation:
    """What the columns `filled` below the break say, given those that are filled above it alone."""
    votes = [_vote(column) for column in filled]
    if outcomes.are_on_one_half and {*votes} != {_Vote.IS_NEW}:
        return _MAY_GO_ON if _may_begin_anew(columns, votes) else _GOES_ON
    has_subject = any(column.role is Role.SUBJECT for column in filled)
    may_lack_subject = not has_subject and not outcomes.below
    if found := _by_what_is_lacking(columns, votes, may_lack_subject=may_lack_subject):
        return found
    return _MAY_BE_NEW if outcomes.are_on_one_half else _by_all_votes(columns, votes, outcomes)


def _by_what_is_lacking(
    columns: Sequence[Halves], votes: Sequence[_Vote], *, may_lack_subject: bool
) -> Continuation | None:
    """A lower half that lacks its subject, or a shared cell that each row has, goes on unless its text denies it."""
    if may_lack_subject and _lacks(columns, Role.SUBJECT):
        return _GOES_ON if _Vote.GOES_ON in votes else _MAY_GO_ON
    if _lacks(columns, Role.SHARED):
        return _MAY_GO_ON if _Vote.IS_NEW in votes else _GOES_ON
    return None


def _by_all_votes(
    columns: Sequence[Halves], votes: Sequence[_Vote], outcomes: _Outcomes
) -> Continuation:
    found = _by_votes(votes, outcomes)
    return _MAY_BE_NEW if found.goes_on and _begin_anew(columns) else found


def _of_subject_alone(columns: Sequence[Halves], vote: _Vote) -> Continuation:
    """A single cell is the rest of one; but a row of which nothing is filled in yet prints its subject alone."""
    if _begin_anew(columns):
        return _IS_NEW if vote is _Vote.IS_NEW else _MAY_BE_NEW
    is_less = any(column.above and not column.below for column in columns)
    is_sure = vote is _Vote.GOES_ON or (is_less and vote is not _Vote.IS_NEW)
    return _GOES_ON if is_sure else _MAY_GO_ON


def _begin_anew(columns: Iterable[Halves]) -> bool:
    """Whether a shared cell that each row has one of its own begins something new below."""
    return any(
        column.is_in_each_row and column.below and _vote(column) is _Vote.IS_NEW
        for column in columns
        if column.role is Role.SHARED
    )


def _may_begin_anew(columns: Sequence[Halves], votes: Sequence[_Vote]) -> bool:
    """Whether the lower half may be a row of its own, where only one of two rows has outcomes filled in yet.

    Some cell begins something new, or all begin with a capital, as a sentence does, the subject among them.
    """
    if _Vote.IS_NEW in votes or _begin_anew(columns):
        return True
    texts = [c for c in columns if c.below and c.role not in (Role.NUMBER, Role.OUTCOME)]
    return any(c.role is Role.SUBJECT and c.above for c in texts) and all(
        c.below[0].text[0].isupper() and _vote(c) is not _Vote.GOES_ON for c in texts
    )


def _lacks(columns: Iterable[Halves], role: Role) -> bool:
    """Whether only the upper half fills a cell that every row has."""
    return any(
        column.above and not column.below and (column.is_in_each_row or role is Role.SUBJECT)
        for column in columns
        if column.role is role
    )


def _by_votes(votes: Sequence[_Vote], outcomes: _Outcomes) -> Continuation:
    """The strongest evidence among the columns; of equal evidence, that for a new row."""
    if _Vote.IS_NEW in votes:
        return _MAY_BE_NEW if _Vote.GOES_ON in votes else _IS_NEW
    if _Vote.GOES_ON in votes or outcomes.differ:
        return _GOES_ON
    if _Vote.MAY_BE_NEW in votes:
        return _MAY_BE_NEW
    return _MAY_GO_ON


def _vote(column: Halves) -> _Vote:
    """What a column says of which the lower half is filled."""
    above, first = column.above, column.below[0].words[0]
    if not above:
        return _Vote.MAY_BE_NEW
    if is_nothing(column.below):
        return _Vote.IS_NEW
    if vote := _vote_of_marker(column):
        return vote
    if would_fit(first, above[-1]):
        return _Vote.IS_NEW
    if first.text[0].islower() and not _begins_small(above):
        return _Vote.GOES_ON
    return _Vote.MAY_BE_NEW if above[-1].text.endswith(".") else _Vote.MAY_GO_ON


def _vote_of_marker(column: Halves) -> _Vote | None:
    """What the item says that the lower half begins with; None where it begins with none."""
    above, line = column.above, column.below[0]
    word, starts = line.words[0], _starts(above)
    first = begun_number(word.text)
    if is_bullet(first) or (is_dash(first) and len(line.words) > 1):
        if first in starts:
            return _Vote.LISTS_ON
        begins = is_bullet(first) or would_fit(word, above[-1])
        return _first_item(first, above, starts) if begins else None
    if any(is_next(first, start) for start in starts):
        return _Vote.GOES_ON
    if not counting(first):
        return None
    if any(one.number == 1 for one in ordinals(first)):
        return _first_item(first, above, starts)
    return _Vote.IS_NEW


def _first_item(first: str, above: Sequence[Line], starts: Sequence[str]) -> _Vote:
    """What the first item of a list says: it goes on with what announces it, or with the item that it details."""
    if above[-1].text.endswith(":"):
        return _Vote.GOES_ON
    last = next((start for start in reversed(starts) if is_marker(start)), "")
    styles = {one.style for one in ordinals(first)} & {one.style for one in ordinals(last)}
    if last and not styles and not first.strip("(.)").isdigit():
        return _Vote.LISTS_ON
    return _Vote.IS_NEW if ordinals(first) else _Vote.MAY_BE_NEW


def _lists_on(starts: Sequence[str]) -> bool:
    """Whether the number after the first of these is among them."""
    return any(is_next(start, starts[0]) for start in starts[1:])


def _starts(lines: Iterable[Line]) -> list[str]:
    """What the lines begin with: a number that is typed together with a word, or the word."""
    return [begun_number(line.words[0].text) for line in lines]


def _begins_small(lines: Sequence[Line]) -> bool:
    """Whether the text begins with a small letter, as other rows then may too; one below a list's item does not."""
    first = lines[0].words[0].text
    return first[0].islower() and not is_marker(first)
