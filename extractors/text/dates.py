"""Dates and periods as plans print them: `Januari 2021`, `31 Desember 2022`, `January 2021 – December 2022`, `2022`.

Spreadsheets and people in a hurry print `31/12/2022`, `2022-12-31`, `Dec-22` and `Triwulan II 2022`.

Reports print them among other words: `Januari–Juni 2021`, `per 30 Juni 2021`.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date
from typing import Annotated, NamedTuple

from pydantic import Field

from extractors.knowledge import knowledge
from models.declared import EachOnce, Table, Uncased, Wordings
from models.list_markers import roman_number
from models.patterns import any_of
from models.vocabularies import kept_per_folder


class Period(NamedTuple):
    """The first and the last day."""

    start: date
    end: date


class Span(NamedTuple):
    """The days that a text tells of; None as the first where it names the last alone."""

    start: date | None
    end: date


class DateWords(Table):
    """`dates.toml`: the comments there say what each key means."""

    separators: Wordings
    until: Wordings
    before_year: Wordings
    between_years: Wordings
    left_over: Wordings
    parts_of_year: Annotated[
        dict[Annotated[int, Field(ge=1, le=12)], tuple[Uncased, ...]], EachOnce
    ]
    months: Annotated[dict[Annotated[int, Field(ge=1, le=12)], tuple[Uncased, ...]], EachOnce]


DATES = knowledge(DateWords, "dates")


class _Vocabulary(NamedTuple):
    months: dict[str, int]
    separator: re.Pattern[str]
    left_over: re.Pattern[str]
    span: re.Pattern[str]
    year_after: str
    years: re.Pattern[str]
    part: re.Pattern[str]
    part_months: dict[str, int]


@kept_per_folder()
def _vocabulary() -> _Vocabulary:
    words = DATES.read()
    months = {name: number for number, names in words.months.items() for name in names}
    part_months = {name: number for number, names in words.parts_of_year.items() for name in names}
    separator, until = rf"\s*{any_of(words.separators)}\s*", any_of(words.until)
    between_years = rf"\s*{any_of([*words.separators, *words.between_years])}\s*"
    # The years of a plan, `2020-2022`, are not the year that a month or half-year is of.
    year_after = (
        rf"[\s,/()–-]*(?:{any_of(words.before_year)}\s+)?(?P<year>20\d{{2}})"
        rf"(?!\d|{between_years}20\d{{2}})"
    )
    day = r"\d{1,2}(?:st|nd|rd|th)?"
    of_month = rf"(?:{day}\s+)?{any_of(months)}(?!\w)\.?(?:\s+{day}(?!\d))?"
    return _Vocabulary(
        months,
        re.compile(separator, re.IGNORECASE),
        re.compile(rf"^\s*{any_of(words.left_over)}\s*", re.IGNORECASE),
        re.compile(
            rf"(?<!\w)(?:(?P<start>{of_month})(?:,?\s+(?P<first_year>20\d{{2}}))?{separator}"
            rf"|{until}\s+)(?P<end>{of_month}){year_after}",
            re.IGNORECASE,
        ),
        year_after,
        re.compile(rf"(?<!\d)20\d{{2}}{between_years}20\d{{2}}(?!\d)", re.IGNORECASE),
        re.compile(
            rf"(?P<part>{any_of(part_months)})\.?\s*(?:ke\s*)?[-–.]?\s*(?P<n>IV|I{{1,3}}|[1-4])(?!\w)"
            rf"{year_after}",
            re.IGNORECASE,
        ),
        part_months,
    )


_DAY = r"(?P<day>\d{1,2})"
_NTH = rf"{_DAY}(?:st|nd|rd|th)?"
_MONTH = r"(?P<month>[^\W\d]+)"
_NUMBER = r"(?P<number>\d{1,2})"
_YEAR = r"(?P<year>\d{4})"
_SHORT_YEAR = r"(?P<short_year>\d{2})"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_NTH}\s+{_MONTH}\.?,?\s+{_YEAR}",
        rf"{_MONTH}\.?\s+{_NTH},\s*{_YEAR}",
        rf"{_MONTH}\.?,?\s+{_YEAR}",
        _YEAR,
        # In numbers the day is first, as in Indonesia, or the year, as in ISO 8601.
        rf"{_DAY}([/.-]){_NUMBER}\2{_YEAR}",
        rf"{_YEAR}-{_NUMBER}-{_DAY}",
        # As spreadsheets show dates, and as years are cut short by hand.
        rf"{_DAY}-{_MONTH}-{_YEAR}",
        rf"{_DAY}-{_MONTH}-{_SHORT_YEAR}",
        rf"{_MONTH}-{_YEAR}",
        rf"{_MONTH}\.?(?:-|\s*['’]\s*){_SHORT_YEAR}",
    )
)


def parse_date(text: str, *, end: bool = False) -> date | None:
    """The day that the text names; without a day (or month) the first, or with `end` the last, of its month (or year).

    None where the text is not a date.
    """
    text = " ".join(text.split()).strip(" .:")
    for form in _FORMS:
        if found := form.fullmatch(text):
            return _day(found.groupdict(), end=end)
    return _day_of_part(text, end=end)


def _day_of_part(text: str, *, end: bool) -> date | None:
    """The first or last day of a part of a year: `Triwulan II 2031`."""
    vocabulary = _vocabulary()
    found = vocabulary.part.fullmatch(text)
    if not found:
        return None
    months = vocabulary.part_months[found["part"].casefold()]
    number = roman_number(found["n"]) or int(found["n"])
    part = part_of_year(int(found["year"]), months, number)
    return part and (part.end if end else part.start)


def _day(parts: dict[str, str | None], *, end: bool) -> date | None:
    short = parts.get("short_year")
    year = 2000 + int(short) if short else int(parts.get("year") or 0)
    month = int(parts.get("number") or (12 if end else 1))
    if name := parts.get("month"):
        month = _vocabulary().months.get(name.casefold(), 0)
    if not 1 <= month <= 12 or not 1900 <= year <= 2999:
        return None
    last = calendar.monthrange(year, month)[1]
    day = int(parts.get("day") or (last if end else 1))
    return date(year, month, day) if 1 <= day <= last else None


def parse_period(text: str) -> Period | None:
    """The two days of a printed period, or None where the text is not a period."""
    vocabulary = _vocabulary()
    text = vocabulary.left_over.sub("", " ".join(text.split()))
    for separator in vocabulary.separator.finditer(text):
        start = parse_date(text[: separator.start()])
        end = parse_date(text[separator.end() :], end=True)
        if start and end:
            return Period(start, end)
    return None


def years_pattern() -> str:
    """A regular expression, for which case makes no difference, for a plan's years: `2020-2022`, `2020 s.d. 2022`."""
    return _vocabulary().years.pattern


def find_years(text: str) -> Iterator[tuple[int, int]]:
    """The first and last years of the plans that the text names by them."""
    for found in _vocabulary().years.finditer(text):
        first, last = int(found[0][:4]), int(found[0][-4:])
        if first <= last:
            yield first, last


def find_spans(text: str) -> Iterator[Span]:
    """What the text tells of, each by two dates or by a last one after a word like `per`; one year may be of both."""
    for found in _vocabulary().span.finditer(text):
        end = parse_date(f"{found['end']}, {found['year']}", end=True)
        years = found["first_year"] or found["year"]
        start = parse_date(f"{found['start']}, {years}") if found["start"] else None
        if end and bool(start) == bool(found["start"]) and (start is None or start <= end):
            yield Span(start, end)


def without_spans(text: str) -> str:
    """The text without what `find_spans` finds."""
    return _vocabulary().span.sub(" ", text)


def year_after() -> str:
    """A regular expression, with the group `year`, for the year behind a part of it: `Semester I Tahun 2021`."""
    return _vocabulary().year_after


def part_of_year(year: int, months: int, number: int) -> Span | None:
    """The days of the year's part of this number, if each has so many months; None where the year has no such part."""
    last = months * number
    if not 1 <= number <= 12 // months:
        return None
    return Span(
        date(year, last - months + 1, 1), date(year, last, calendar.monthrange(year, last)[1])
    )
