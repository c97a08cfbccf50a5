"""What is odd about whole pages: turned, askew, printed in several directions, side by side, or a second time."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from extractors.audit.findings import Findings
from extractors.audit.pictures import is_pictured
from extractors.plan.repeats import QUOTED, range_of
from extractors.text.rows import is_two_up
from ingest.pages.read import Page

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


def runs_of(repeats: Mapping[int, int]) -> list[list[int]]:
    """The copies that follow each other as their originals do, in printed order."""
    runs: list[list[int]] = []
    for number in sorted(repeats):
        last = runs[-1][-1] if runs else None
        if last == number - 1 and repeats[last] == repeats[number] - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def is_askew(page: Page) -> bool:
    """Whether the page is printed askew; the text recognised in a scan often is."""
    return bool(page.skew) and not is_pictured(page)


def quarters_of(page: Page) -> int:
    """By how many quarter turns the page had to be turned to be read."""
    return page.turn.quarters if page.turn else 0


def report_pages(
    pages: Sequence[Page],
    repeats: Mapping[int, int],
    furniture: Collection[tuple[int, int]],
    findings: Findings,
) -> None:
    """Name pages that had to be turned, are askew, have no one direction or hold two, and what is printed before."""
    printed = {page.number: page for page in pages}
    for run in runs_of(repeats):
        copy = printed[run[0]]
        text = " ".join([word.text for word in copy.words if word.key not in furniture][:QUOTED])
        findings.add(
            "printed-twice",
            words=[word for number in run for word in printed[number].words],
            text=text,
            first=range_of(repeats[run[0]], repeats[run[-1]]),
            again=range_of(run[0], run[-1]),
        )
    for page in pages:
        if quarters_of(page):
            direction = _DIRECTIONS[quarters_of(page)]
            findings.add("page-turned", page=page.number, direction=direction)
        if is_askew(page):
            findings.add("page-skewed", page=page.number, degrees=round(abs(page.skew), 1))
        if page.is_mixed:
            findings.add("page-mixed", page=page.number)
        if is_two_up(page, furniture):
            findings.add("page-two-up", page=page.number)
