"""What is odd about whole pages: turned, printed in several directions, side by side, or a second time."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from extractors.findings import Findings
from extractors.rows import is_two_up
from ingest.page import Page

_REPEATED_WORDS = 30
"""Pages with fewer different words than this, furniture aside, may be alike without one being a copy of the other."""

_DIRECTIONS = {1: "sideways", 2: "upside_down", 3: "sideways"}


def repeated_pages(pages: Iterable[Page], furniture: Collection[tuple[int, int]]) -> dict[int, int]:
    """The pages that print word for word what an earlier one does, each with the number of that one."""
    first: dict[tuple[str, ...], int] = {}
    repeats: dict[int, int] = {}
    for page in pages:
        printed = tuple(
            [word.text for word in page.words if not word.aside and word.key not in furniture]
        )
        if len(set(printed)) < _REPEATED_WORDS:
            continue
        if printed in first:
            repeats[page.number] = first[printed]
        else:
            first[printed] = page.number
    return repeats


def report_pages(
    pages: Iterable[Page],
    repeats: Mapping[int, int],
    furniture: Collection[tuple[int, int]],
    findings: Findings,
) -> None:
    """Name the pages that had to be turned, have no one direction, hold two, or are printed before."""
    for page in pages:
        if page.turn:
            direction = _DIRECTIONS[page.turn.quarters]
            findings.add("page-turned", page=page.number, direction=direction)
        if page.is_mixed:
            findings.add("page-mixed", page=page.number)
        if is_two_up(page, furniture):
            findings.add("page-two-up", page=page.number)
        if page.number in repeats:
            findings.add("page-repeated", page=page.number, first=repeats[page.number])
