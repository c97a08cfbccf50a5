"""Dates and periods as plans print them: `Januari 2021`, `31 Desember 2022`, `January 2021 – December 2022`, `2022`.

Spreadsheets and people in a hurry print `31/12/2022`, `2022-12-31`, `Dec-22` and `Triwulan II 2022`.

Reports print them among other words: `Januari–Juni 2021`, `per 30 Juni 2021`.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from extractors.text.languages import (
    HOME,
    DateWords,
    NumericDates,
    all_languages,
    date_words,
    language,
)
from models.list_markers import roman_number
from models.patterns import any_of
from models.periods import Period, part_of_year
from models.vocabularies import kept_per_folder


class Span(NamedTuple):
    """The days that a text tells of; None as the first where it names the last alone."""

    start: date | None
    end: date


class _Vocabulary(NamedTuple):
    months: dict[str, int]
    forms: tuple[re.Pattern[str], ...]
    numeric_dates: NumericDates
    separator: re.Pattern[str]
    left_over: re.Pattern[str]
    last_day_of: re.Pattern[str]
    span: re.Pattern[str]
    year_after: str
    year_before: str
    year: re.Pattern[str]
    part: re.Pattern[str]
    part_months: dict[str, int]
    ordinals: dict[str, int]


@kept_per_folder()
def _vocabulary(codes: tuple[str, ...] = HOME) -> _Vocabulary:
    words = date_words(codes)
    months = _by_wording(words.months)
    part_months, ordinals = _by_wording(words.parts_of_year), _by_wording(words.ordinals)
    separator, until = rf"\s*{any_of(words.separators)}\s*", any_of(words.until)
    between_years = _between_years(words)
    # The years of a plan, `2020-2022`, are not the year that a month or half-year is of.
    year_after = (
        rf"[\s,/()–-]*(?:{any_of(words.before_year)}\s+)?(?P<year>20\d{{2}})"
        rf"(?!\d|{between_years}20\d{{2}})"
    )
    year_before = (
        rf"(?:(?P<of_month>{any_of(months)})\.?\s+)?"
        r"(?<!\d)(?<!\d[/.–-])(?P<year>20\d{2})[\s,/()–-]+"
    )
    day = rf"\d{{1,2}}{any_of(words.day_marks)}?"
    inside = rf"(?:{any_of(words.inside_dates)}\s+)?"
    of_month = rf"(?:{day}\s+{inside})?{any_of(months)}(?!\w)\.?(?:\s+{day}(?!\d))?"
    return _Vocabulary(
        months,
        tuple(re.compile(form, re.IGNORECASE) for form in _forms(any_of(words.day_marks), inside)),
        language(codes[0]).numeric_dates,
        re.compile(separator, re.IGNORECASE),
        re.compile(rf"^{any_of(words.left_over)}(?:(?<=\W)\s*|\s+)", re.IGNORECASE),
        re.compile(rf"^{any_of(words.last_day_of)}\s+", re.IGNORECASE),
        re.compile(
            rf"(?<!\w)(?:(?P<start>{of_month})(?:,?\s+{inside}(?P<first_year>20\d{{2}}))?{separator}"
            rf"|{until}\s+)(?P<end>{of_month}){year_after}",
            re.IGNORECASE,
        ),
        year_after,
        year_before,
        re.compile(rf"(?:{any_of(words.before_year)}\s+)?20\d{{2}}", re.IGNORECASE),
        _part_of_year(any_of(part_months), any_of(ordinals), year_after),
        part_months,
        ordinals,
    )


def _between_years(words: DateWords) -> str:
    return rf"\s*{any_of([*words.separators, *words.between_years])}\s*"


@kept_per_folder()
def _years() -> re.Pattern[str]:
    """Two years with what stands between them in any language."""
    words = date_words(all_languages())
    return re.compile(rf"(?<!\d)20\d{{2}}{_between_years(words)}20\d{{2}}(?!\d)", re.IGNORECASE)


def _by_wording(wordings: Mapping[int, Sequence[str]]) -> dict[str, int]:
    return {wording: number for number, each in wordings.items() for wording in each}


def _part_of_year(part: str, ordinal: str, year_after: str) -> re.Pattern[str]:
    """`Triwulan II 2031`, `second half of 2031`, `2031-Q2`: the groups of one of them are filled."""
    number = rf"(?:IV|I{{1,3}}|[1-4]|{ordinal})(?!\w)"
    first, second = (year_after.replace("<year>", f"<year_{i}>") for i in (1, 2))
    return re.compile(
        rf"(?P<part_1>{part})\.?\s*(?:ke\s*)?[-–.]?\s*(?P<n_1>{number}){first}"
        rf"|(?P<n_2>{ordinal})[\s-]+(?P<part_2>{part}){second}"
        rf"|(?P<year_3>20\d{{2}})[\s/-]*(?P<part_3>{part})[\s.-]*(?P<n_3>{number})",
        re.IGNORECASE,
    )


_DAY = r"(?P<day>\d{1,2})"
_MONTH = r"(?P<month>[^\W\d]+)"
_NUMBER = r"(?P<number>\d{1,2})"
_YEAR = r"(?P<year>\d{4})"
_SHORT_YEAR = r"(?P<short_year>\d{2})"

_NOTE_MARK = re.compile(r"\s*[*†‡§¹²³]+\)?$")
"""A mark that refers to a note below is no part of a date: `1 Januari 2031*)`."""


def _forms(mark: str, inside: str) -> tuple[str, ...]:
    """The ways to write a date, with a day's ordinal `mark` and words `inside`, as `1 de marzo de 2031` has them."""
    nth = rf"{_DAY}{mark}?"
    return (
        rf"{nth}\s+{inside}{_MONTH}\.?,?\s+{inside}{_YEAR}",
        rf"{_MONTH}\.?\s+{nth},?\s*{_YEAR}",
        rf"{_MONTH}\.?,?\s+{inside}{_YEAR}",
        _YEAR,
        # In numbers the year is last, or first as in ISO 8601.
        rf"{_DAY}([/.-]){_NUMBER}\2{_YEAR}",
        rf"{_YEAR}-{_NUMBER}-{_DAY}",
        # As spreadsheets show dates, and as years are cut short by hand.
        rf"{_DAY}-{_MONTH}-{_YEAR}",
        rf"{_DAY}-{_MONTH}-{_SHORT_YEAR}",
        rf"{_MONTH}[-/]{_YEAR}",
        rf"{_MONTH}\.?(?:-|\s*['’]\s*){_SHORT_YEAR}",
    )


def parse_date(text: str, *, end: bool = False, languages: tuple[str, ...] = HOME) -> date | None:
    """The day that the text names; without a day (or month) the first, or with `end` the last, of its month (or year).

    `end of 2031` and `paling lambat Juni 2031` name the last.

    None where the text is not a date, or in numbers that the first of the `languages` reads in two ways.
    """
    vocabulary = _vocabulary(languages)
    text = _plain(text)
    if ends := vocabulary.last_day_of.match(text):
        text, end = text[ends.end() :], True
    for form in vocabulary.forms:
        if (found := form.fullmatch(text)) and (
            day := _day(_in_order(found, vocabulary.numeric_dates), vocabulary.months, end=end)
        ):
            return day
    return _day_of_part(text, vocabulary, end=end)


def says_last_day(text: str, languages: tuple[str, ...]) -> bool:
    """Whether the text begins with what stands before a date by which something is due: `paling lambat`."""
    return _vocabulary(languages).last_day_of.match(f"{text} ") is not None


def is_ambiguous(text: str, languages: tuple[str, ...]) -> bool:
    """Whether the text is a date in numbers of which either may be the day: `03/04/2026` in English."""
    vocabulary = _vocabulary(languages)
    return vocabulary.numeric_dates is NumericDates.EITHER and any(
        _is_open(found) for form in vocabulary.forms if (found := form.fullmatch(_plain(text)))
    )


def _plain(text: str) -> str:
    return _NOTE_MARK.sub("", " ".join(text.split()).strip(" .:"))


def _is_open(found: re.Match[str]) -> bool:
    """Whether both numbers before a year may be its month."""
    parts = found.groupdict()
    if not (parts.get("number") and found.start("number") < found.start("year")):
        return False
    day, month = int(parts["day"]), int(parts["number"])
    return day != month and day <= _MONTHS and month <= _MONTHS


_MONTHS = 12


def _in_order(found: re.Match[str], order: NumericDates) -> dict[str, str | None]:
    """The parts of a date, with day and month where the language, or the only sense, has them."""
    parts = found.groupdict()
    if not (parts.get("number") and found.start("number") < found.start("year")):
        return parts
    first, second = int(parts["day"]), int(parts["number"])
    if order is NumericDates.EITHER and _is_open(found):
        return {**parts, "number": "0"}
    month_first = order is not NumericDates.DAY_FIRST and first <= _MONTHS
    return {**parts, "day": str(second), "number": str(first)} if month_first else parts


def _day_of_part(text: str, vocabulary: _Vocabulary, *, end: bool) -> date | None:
    """The first or last day of a part of a year: `Triwulan II 2031`."""
    found = vocabulary.part.fullmatch(text)
    if not found:
        return None
    name, number, year = (
        next(value for i in ("1", "2", "3") if (value := found.groupdict().get(f"{group}_{i}")))
        for group in ("part", "n", "year")
    )
    nth = roman_number(number) or vocabulary.ordinals.get(number.casefold()) or int(number)
    part = part_of_year(int(year), vocabulary.part_months[name.casefold()], nth)
    return part and (part.end if end else part.start)


def _day(parts: dict[str, str | None], months: dict[str, int], *, end: bool) -> date | None:
    short = parts.get("short_year")
    year = 2000 + int(short) if short else int(parts.get("year") or 0)
    month = int(parts.get("number") or (12 if end else 1))
    if name := parts.get("month"):
        month = months.get(name.casefold(), 0)
    if not 1 <= month <= 12 or not 1900 <= year <= 2999:
        return None
    last = calendar.monthrange(year, month)[1]
    day = int(parts.get("day") or (last if end else 1))
    return date(year, month, day) if 1 <= day <= last else None


def parse_period(text: str, languages: tuple[str, ...] = HOME) -> Period | None:
    """The two days of a printed period, or None where the text is not a period."""
    vocabulary = _vocabulary(languages)
    text = vocabulary.left_over.sub("", _plain(text))
    for separator in vocabulary.separator.finditer(text):
        start = parse_date(text[: separator.start()], languages=languages)
        end = parse_date(text[separator.end() :], end=True, languages=languages)
        if start and end:
            return Period(start, end)
    if found := vocabulary.span.fullmatch(text):
        span = _span(found, languages)
        return Period(span.start, span.end) if span and span.start else None
    return None


def parse_single_period(text: str, languages: tuple[str, ...] = HOME) -> Period | None:
    """The days of a period that is said by one name: `2026`, `Juni 2026`, `Triwulan II 2026`; None of a single day."""
    start = parse_date(text, languages=languages)
    end = parse_date(text, end=True, languages=languages)
    return Period(start, end) if start and end and start < end else None


def parse_any_period(text: str, languages: tuple[str, ...] = HOME) -> Period | None:
    """The days of a period, by two dates or by one name for all of them."""
    return parse_period(text, languages) or parse_single_period(text, languages)


def years_pattern() -> str:
    """A regular expression, for which case makes no difference, for a plan's years: `2020-2022`, `2020 s.d. 2022`."""
    return _years().pattern


def without_years(text: str) -> str:
    """The text with blanks, as long as they are, in the place of a plan's years."""
    return _years().sub(lambda found: " " * len(found[0]), text)


def find_years(text: str) -> Iterator[tuple[int, int]]:
    """The first and last years of the plans that the text names by them."""
    for found in _years().finditer(text):
        first, last = int(found[0][:4]), int(found[0][-4:])
        if first <= last:
            yield first, last


def find_spans(text: str) -> Iterator[Span]:
    """What the text tells of, each by two dates or by a last one after a word like `per`; one year may be of both."""
    for found in _vocabulary().span.finditer(text):
        if span := _span(found, HOME):
            yield span


def _span(found: re.Match[str], languages: tuple[str, ...]) -> Span | None:
    """The days that this match of the vocabulary's `span` tells of, if they are days and in order."""
    end = parse_date(f"{found['end']} {found['year']}", end=True, languages=languages)
    years = found["first_year"] or found["year"]
    start = found["start"] and parse_date(f"{found['start']} {years}", languages=languages)
    if end is None or (found["start"] and start is None) or (start and start > end):
        return None
    return Span(start or None, end)


def without_spans(text: str) -> str:
    """The text without what `find_spans` finds."""
    return _vocabulary().span.sub(" ", text)


def year_after() -> str:
    """A regular expression, with the group `year`, for the year behind a part of it: `Semester I Tahun 2021`."""
    return _vocabulary().year_after


def year_before() -> str:
    """The same for the year in front of a part of it: `2021 Semester I`; with the group `of_month` it is a date's."""
    return _vocabulary().year_before


def is_year(text: str) -> bool:
    """Whether the text is the name of a whole year and nothing else: `Tahun 2031`."""
    return _vocabulary().year.fullmatch(_plain(text)) is not None
