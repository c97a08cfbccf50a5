"""The day that a report prints of itself: behind a label, or where it was signed (`Jakarta, 12 Januari 2022`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import islice, pairwise
from typing import NamedTuple

from extractors.reports.profile import ReportLayouts
from extractors.text.dates import parse_date
from extractors.text.labels import SURE, Wordings
from extractors.text.lines import Line
from extractors.text.rows import Element, RowCell
from models.geometry import Value, Word, words_between

_PLACE = re.compile(r"[^\W\d_]\S*(?: [^\W\d_]\S*){0,3}")
"""A place has so few words, and no digits before them."""

_LABEL_WORDS = 4
"""A label has at most so many words, whether a colon follows them or not."""

_SIGNATURE = (8, 8)
"""Who signs below a place and a day does so in no more lines, of no more words each: a post, a name, a number."""

_CELLS = 4
"""A row of more cells tells of progress, and not of the report."""


class PrintedDay(NamedTuple):
    """A day, and the words around it that only announce it; `is_labelled` where a label does, and no place."""

    day: Value[date]
    announced_by: tuple[Word, ...]
    is_labelled: bool


class DayReader:
    """Finds the day of a report by the labels of all profiles."""

    def __init__(self, layouts: ReportLayouts) -> None:
        kinds = [
            (kind, label)
            for profile in layouts.profiles
            for kind in ("dated", "reporter", "period")
            for label in getattr(profile.labels, kind)
        ]
        self._labels = Wordings(kinds)

    def day_of(self, pages: Iterable[Iterable[Element]]) -> PrintedDay | None:
        """The day of the report on these pages: one behind a label before others, of several the last."""
        found = [day for page in pages for element in page for day in self._within(element)]
        return max(found, key=lambda one: (one.is_labelled, one.day.value), default=None)

    def signature(self, pages: Iterable[Sequence[Element]]) -> tuple[Word, ...]:
        """The words that stand below the place and the day where the report was signed, up to the end of their page.

        It was signed below its rows. None where more stands there than who signed it.
        """
        is_below_rows = False
        for page in pages:
            for at, element in enumerate(page):
                if not isinstance(element, Line):
                    is_below_rows = True
                elif is_below_rows and self._is_signed(element) and _may_sign(page[at + 1 :]):
                    return tuple(word for line in page[at + 1 :] for word in line.words)
        return ()

    def _is_signed(self, line: Line) -> bool:
        return any(not found.is_labelled for found in self._in_text(line.text, line.words))

    def _within(self, element: Element) -> Iterator[PrintedDay]:
        if isinstance(element, Line):
            yield from self._in_text(element.text, element.words)
            return
        cells = [cell for cell in element.cells if cell.text.strip(" :")]
        if len(cells) > _CELLS:
            return
        for cell in cells:
            yield from self._in_text(cell.text, cell.words)
        for label, cell in pairwise(cells):
            yield from self._beside(label, cell)

    def _in_text(self, text: str, words: tuple[Word, ...]) -> Iterator[PrintedDay]:
        """The day in a text that is no more than its label or place and itself."""
        place, comma, _ = text.partition(",")
        if comma and _is_place(place):
            yield from _printed(text, words, len(place) + 1, is_labelled=False)
        for found in islice(re.finditer(r"\s*[:\s]\s*", text), _LABEL_WORDS):
            if self._is_label(text[: found.start()]):
                yield from _printed(text, words, found.end(), is_labelled=True)

    def _beside(self, label: RowCell, cell: RowCell) -> Iterator[PrintedDay]:
        """The day in the cell beside its label."""
        if self._is_label(label.text.strip(" :")) and (day := _exact_day(cell.text)):
            yield PrintedDay(Value(day, cell.words), label.words, is_labelled=True)

    def _is_label(self, text: str) -> bool:
        found = self._labels.match(text, SURE)
        return found is not None and found.key == "dated"


def _may_sign(elements: Sequence[Element]) -> bool:
    """Whether these are all lines, and as few and short as who signs needs."""
    most_lines, most_words = _SIGNATURE
    return len(elements) <= most_lines and all(
        isinstance(element, Line) and len(element.words) <= most_words for element in elements
    )


def _printed(
    text: str, words: tuple[Word, ...], start: int, *, is_labelled: bool
) -> Iterator[PrintedDay]:
    """The day that begins there and ends the text, a weekday or place before it or not."""
    before, comma, _ = text[start:].partition(",")
    if comma and _is_place(before.strip()):
        start += len(before) + 1
    if day := _exact_day(text[start:]):
        own = words_between(Value(text, words), start, len(text))
        others = tuple(word for word in words if word not in own)
        yield PrintedDay(Value(day, own), others, is_labelled)


def _is_place(text: str) -> bool:
    """Whether the text may be a place's name: a few words that begin with capitals."""
    return bool(_PLACE.fullmatch(text)) and all(word[0].isupper() for word in text.split())


def _exact_day(text: str) -> date | None:
    """The day that the text is; None where it is a month or year."""
    day = parse_date(text)
    return day if day and day == parse_date(text, end=True) else None
