"""Which period of a plan a report means: by a code of the plan's own, a code of the calendar's, or days."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from models.periods import (
    Period,
    SaidPeriod,
    days_of_code,
    days_of_months,
    part_of_year,
    period_code,
    quarter_without_year,
)


@dataclass(frozen=True, slots=True)
class PlanPeriods:
    """A plan's years, the year in which it is acted on first, and the periods that it has targets for.

    Each of these has its last day, None where that could not be read.
    """

    first_year: int | None = None
    last_year: int | None = None
    action_year: int | None = None
    ends: Mapping[str, date | None] = field(default_factory=dict)

    def meant_by(self, said: SaidPeriod, *, days_count: bool = False) -> str | None:
        """The period that a report means; None where it says none.

        A code of the plan's own counts, but where `days_count` that are another period's. Else days tell the plan's
        period, or in a plan without any their own: the year, half-year or quarter that they are.
        """
        days = self._days(said)
        told = self._ended_by(days or said)
        if said.code in self.ends and not (told and days_count):
            return said.code
        return told or (days and period_code(days)) or said.code or _last_day(said)

    def has(self, code: str | None) -> bool:
        """Whether that is a period of the plan; where it has no targets, a part of its years."""
        if self.ends:
            return code in self.ends
        days = days_of_code(code or "")
        if days is None or self.first_year is None or self.last_year is None:
            return False
        return self.first_year <= days.start.year and days.end.year <= self.last_year

    def contradicts(self, code: str | None, said: SaidPeriod) -> bool:
        """Whether the plan's period does not end within the days that the report says."""
        end, first, last = self.ends.get(code or ""), said.first_day, said.last_day
        return bool(end and first and last and not first <= end <= last)

    def _days(self, said: SaidPeriod) -> Period | None:
        """The first and last day, as said or by the code."""
        quarter = quarter_without_year(said.code)
        if quarter and (year := self._year_of_quarter(said)):
            return part_of_year(year, 3, quarter)
        if said.first_day and said.last_day:
            return Period(said.first_day, said.last_day)
        days = days_of_code(said.code or "")
        if days is None and not self.ends and said.code and self.action_year is not None:
            days = days_of_months(said.code, self.action_year)
        return days

    def _year_of_quarter(self, said: SaidPeriod) -> int | None:
        """The year of a quarter that is named without: that of the days beside it, or the only one of the plan."""
        if said.last_day:
            return said.last_day.year
        return self.action_year if self.action_year == self.last_year else None

    def _ended_by(self, days: Period | SaidPeriod) -> str | None:
        """The plan's only period that ends within these days, if on the last of them."""
        first, last = (
            (days.start, days.end) if isinstance(days, Period) else (days.first_day, days.last_day)
        )
        if last is None:
            return None
        ended = [code for code, end in self.ends.items() if end and (first or last) <= end <= last]
        is_one = len(ended) == 1 and self.ends[ended[0]] == last
        return ended[0] if is_one else None


def _last_day(said: SaidPeriod) -> str | None:
    """A name for days that are no part of a year: so they are never taken for the plan's whole term."""
    return str(said.last_day) if said.last_day else None
