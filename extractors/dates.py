"""Dates and periods as plans print them: `Januari 2021`, `31 Desember 2022`, `January 2021 – December 2022`, `2022`."""

from __future__ import annotations

import calendar
import re
import tomllib
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple


class Period(NamedTuple):
    """The first and the last day."""

    start: date
    end: date


class _Vocabulary(NamedTuple):
    months: dict[str, int]
    separator: re.Pattern[str]
    left_over: re.Pattern[str]


@cache
def _vocabulary() -> _Vocabulary:
    data = tomllib.loads(Path(__file__).with_name("dates.toml").read_text(encoding="utf-8"))
    words = "|".join(re.escape(text) for text in sorted(data["separators"], key=len)[::-1])
    openings = "|".join(re.escape(text) for text in data["left_over"])
    return _Vocabulary(
        {name: int(number) for number, names in data["months"].items() for name in names},
        re.compile(rf"\s*(?:{words})\s*", re.IGNORECASE),
        re.compile(rf"^\s*(?:{openings})\s*", re.IGNORECASE),
    )


_FORMS = (
    re.compile(
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?P<month>[^\W\d]+)\.?,?\s+(?P<year>\d{4})", re.I
    ),
    re.compile(
        r"(?P<month>[^\W\d]+)\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,\s*(?P<year>\d{4})", re.I
    ),
    re.compile(r"(?P<month>[^\W\d]+)\.?,?\s+(?P<year>\d{4})"),
    re.compile(r"(?P<year>\d{4})"),
)


def parse_date(text: str, *, end: bool = False) -> date | None:
    """The day that the text names; without a day (or month) the first, or with `end` the last, of its month (or year).

    None where the text is not a date.
    """
    text = " ".join(text.split()).strip(" .:")
    for form in _FORMS:
        if found := form.fullmatch(text):
            return _day(found.groupdict(), end=end)
    return None


def _day(parts: dict[str, str | None], *, end: bool) -> date | None:
    year = int(parts["year"] or 0)
    month = 12 if end else 1
    if name := parts.get("month"):
        month = _vocabulary().months.get(name.casefold(), 0)
    if not month or not 1900 <= year <= 2999:
        return None
    last = calendar.monthrange(year, month)[1]
    day = int(parts.get("day") or (last if end else 1))
    return date(year, month, day) if 1 <= day <= last else None


def parse_period(text: str) -> Period | None:
    """The two days of a printed period, or None where the text is none."""
    vocabulary = _vocabulary()
    text = vocabulary.left_over.sub("", " ".join(text.split()))
    for separator in vocabulary.separator.finditer(text):
        start = parse_date(text[: separator.start()])
        end = parse_date(text[separator.end() :], end=True)
        if start and end:
            return Period(start, end)
    return None
