"""Whole years, half-years and quarters: their days, and the codes `2031`, `2031-S1` and `2031-Q2` that say them."""

from __future__ import annotations

import calendar
import re
from datetime import date
from typing import NamedTuple


class Period(NamedTuple):
    """The first and the last day."""

    start: date
    end: date


class SaidPeriod(NamedTuple):
    """What is said of a period: a code, and its first and last day; None for what is not said."""

    code: str | None = None
    first_day: date | None = None
    last_day: date | None = None


_YEAR, _HALF, _QUARTER = 12, 6, 3

_FORMS = {_YEAR: "{}", _HALF: "{}-S{}", _QUARTER: "{}-Q{}"}
"""How a part of a year of so many months is written, with its year and its number."""

_CODE = re.compile(r"(\d{4})(?:-(S[12]|Q[1-4]))?", re.IGNORECASE)
_PART = re.compile(r"TW([1-4])")
_MONTHS = re.compile(r"B(\d{2})")


def part_of_year(year: int, months: int, number: int) -> Period | None:
    """The days of the year's part of this number, if each has so many months; None where the year has no such part."""
    last = months * number
    if not 1 <= number <= _YEAR // months:
        return None
    last_day = calendar.monthrange(year, last)[1]
    return Period(date(year, last - months + 1, 1), date(year, last, last_day))


def period_code(period: Period) -> str | None:
    """The code of a whole year, quarter or half-year: `2031`, `2031-Q2`, `2031-S1`; None of any other period."""
    year, months = period.end.year, period.end.month - period.start.month + 1
    if period.start.year != year or months not in _FORMS:
        return None
    number = period.end.month // months
    return (
        _FORMS[months].format(year, number)
        if part_of_year(year, months, number) == period
        else None
    )


def days_of_code(code: str) -> Period | None:
    """The days of a whole year, half-year or quarter by its code; None of any other code."""
    found = _CODE.fullmatch(code)
    if not found:
        return None
    part = (found[2] or "").upper()
    months = {"": _YEAR, "S": _HALF, "Q": _QUARTER}[part[:1]]
    return part_of_year(int(found[1]), months, int(part[1:] or 1))


def quarter_without_year(code: str | None) -> int | None:
    """The number of the quarter that a code names without its year: `TW2`; None of any other code."""
    found = _PART.fullmatch(code or "")
    return int(found[1]) if found else None


def days_of_months(code: str, first_year: int) -> Period | None:
    """The half-year or quarter that ends so many months (`B06`) after the first January; None of any other code."""
    found = _MONTHS.fullmatch(code)
    if not found or int(found[1]) % _QUARTER:
        return None
    years, month = divmod(int(found[1]) - 1, _YEAR)
    months = _HALF if (month + 1) % _HALF == 0 else _QUARTER
    return part_of_year(first_year + years, months, (month + 1) // months)
