"""Whether a row of a sheet is the rest of the one right above it, as people write long texts into several rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from extractors.reports.page_breaks import Cells, name_of
from extractors.text.lines import Line, text_of
from extractors.text.lists import is_nothing
from models.list_markers import begun_number, digits_of, is_bullet, is_dash, is_next

_OF_ITS_OWN = frozenset(
    {"number", "percent", "external_id", "plan", "plan_start", "plan_end", "period"}
)
"""What only an entry of its own has."""

_TELLING = ("measure", "responsible", "target")
"""Where one of these is filled, the row is the rest of another only if the first of them goes on in mid-sentence."""


class Rest(NamedTuple):
    """The row is the rest of the one above, surely or perhaps."""

    is_sure: bool


class _Halves(NamedTuple):
    """The lines of one field in the upper and in the lower row."""

    upper: list[Line]
    lower: list[Line]


def rest_of_row(above: Cells, below: Cells, status: Callable[[str], object | None]) -> Rest | None:
    """Whether the lower row is the rest of the upper one; None where it is not.

    `status` tells what a status means. Sure is what goes on in mid-sentence, or in a list, in a row of several cells.
    """
    halves = {name_of(key): _Halves(above.get(key, []), lines) for key, lines in below.items()}
    if not _may_be_halves(halves, status):
        return None
    goes_on = {name for name, (upper, lower) in halves.items() if _goes_on(name, upper, lower)}
    telling = [name for name in _TELLING if name in halves]
    if not goes_on.issuperset(telling[:1]):
        return None
    has_several = len(halves) > 1
    if not goes_on and not (has_several and _are_all_begun(halves)):
        return None
    return Rest(is_sure=bool(goes_on) and has_several)


def _may_be_halves(halves: Mapping[str, _Halves], status: Callable[[str], object | None]) -> bool:
    """Whether the lower row has nothing that only an entry has, and more than what several entries share."""
    if halves.keys() <= {"commitment", "status"} or not _OF_ITS_OWN.isdisjoint(halves):
        return False
    return "status" not in halves or _completes(halves["status"], status)


def _are_all_begun(halves: Mapping[str, _Halves]) -> bool:
    """Whether each cell of the lower row has text above it."""
    return not any(is_nothing(upper) for upper, _ in halves.values())


def _completes(halves: _Halves, status: Callable[[str], object | None]) -> bool:
    """Whether both rows say one status together: `Sebagian besar`, `tercapai`."""
    before = text_of(halves.upper)
    alone = status(before)
    together = status(f"{before} {text_of(halves.lower)}")
    return together is not None and alone in (None, together)


def _goes_on(name: str, above: list[Line], below: list[Line]) -> bool:
    """Whether the text goes on in mid-sentence, or with the next item of its list; where others tell rows apart, with
    an item that has the same sign.
    """
    if name not in _TELLING and _lists_on(above, below):
        return True
    number = begun_number(below[0].words[0].text)
    if is_nothing(above):
        return False
    if any(is_next(number, begun_number(line.words[0].text)) for line in above):
        return True
    if digits_of(number) is not None:
        return False
    return below[0].text[:1].islower() or text_of(above).endswith((",", "-", ";", ":"))


def _lists_on(above: list[Line], below: list[Line]) -> bool:
    """Whether both are items with the same sign, as the cells of two rows of their own may be too."""
    sign = below[0].words[0].text
    is_sign = is_bullet(sign) or (is_dash(sign) and len(below[0].words) > 1)
    return is_sign and any(line.words[0].text == sign for line in above)
