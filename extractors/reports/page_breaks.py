"""Whether a row at a page's top is the rest of the one that the page before ends with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from extractors.reports.statuses import StatusWords
from extractors.text.lines import Line, text_of
from extractors.text.row_continuation import (
    Continuation,
    Halves,
    Role,
    continuation,
    is_in_each_row,
)
from models.list_markers import is_outline_number, split_number


class SideField(NamedTuple):
    """A field of one of the further periods that stand side by side in a row, counted from 1."""

    name: str
    side: int


FieldKey = str | SideField
Cells = dict[FieldKey, list[Line]]
"""A row's lines by field."""
Readings = dict[FieldKey, list[list[Line]]]
"""Further readings of fields."""


def of_side(name: str, side: int) -> FieldKey:
    """The field of one of several periods side by side, counted from 0."""
    return SideField(name, side) if side else name


def name_of(key: FieldKey) -> str:
    """The field's name, whatever its period."""
    return key.name if isinstance(key, SideField) else key


_ROLES = {
    "number": Role.NUMBER,
    "measure": Role.SUBJECT,
    "commitment": Role.SHARED,
    "responsible": Role.SHARED,
}
"""The roles of fields; the others are text, status and percentage apart."""


def is_rest(old: list[Line], new: list[Line]) -> bool:
    """Whether the text of a merged cell at a page's top is the rest of the one above, not the next commitment."""
    if text_of(old) == text_of(new):
        return False
    numbered = [_is_numbered(lines) for lines in (old, new)]
    if numbered[1]:
        return False
    return numbered[0] or new[0].words[0].text[:1].islower()


def _is_numbered(lines: list[Line]) -> bool:
    return split_number(text_of(lines))[0] is not None or is_outline_number(lines[0].words[0].text)


def repeated(old: list[Line], new: list[Line]) -> int:
    """How many lines of a merged cell are printed again at a page's top, as spreadsheets do: the old ones' last.

    One line alone counts if it is all that either page has of the cell.
    """
    for count in range(min(len(old), len(new)), 0, -1):
        if [line.text for line in old[-count:]] == [line.text for line in new[:count]]:
            return count if count > 1 or count in (len(old), len(new)) else 0
    return 0


def goes_on(rows: Sequence[Cells], new: Cells, words: StatusWords) -> Continuation:
    """Whether the row at a page's top is the rest of the last of the rows above the break."""
    halves = [
        _halves(key, [row.get(key, []) for row in rows], new.get(key, []), words)
        for key in dict.fromkeys((*rows[-1], *new))
        if key != "passed_over"
    ]
    return continuation(halves, is_first=len(rows) < 2)


def _halves(
    key: FieldKey, cells: list[list[Line]], below: list[Line], words: StatusWords
) -> Halves:
    """A field of all rows above the break, and below it; a percentage is a figure, its sign alone says nothing."""
    above, name = cells[-1], name_of(key)
    if name == "percent":
        above, below = (
            lines if any(map(str.isdigit, text_of(lines))) else [] for lines in (above, below)
        )
        return Halves(Role.OUTCOME, above, below, are_two=bool(above and below))
    if name == "status":
        return Halves(Role.OUTCOME, above, below, are_two=_are_two_statuses(above, below, words))
    if name == "commitment" and above and below:
        # A spreadsheet prints the same one again for the rest of its row; only another's number begins one.
        is_another = _is_numbered(below) and not repeated(above, below)
        return Halves(Role.TEXT, [], [], are_two=is_another)
    return Halves(_ROLES.get(name, Role.TEXT), above, below, is_in_each_row=is_in_each_row(cells))


def _are_two_statuses(above: list[Line], below: list[Line], words: StatusWords) -> bool:
    """Whether both are a status, and not two lines of one."""
    first, second = text_of(above), text_of(below)
    both = words.status(first) is not None and words.status(second) is not None
    return (
        both
        and not second[0].islower()
        and (first == second or not words.status(f"{first} {second}"))
    )
