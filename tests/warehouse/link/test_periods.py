from __future__ import annotations

from datetime import date

import pytest

from models.periods import SaidPeriod
from warehouse.link.periods import PlanPeriods

HALVES = PlanPeriods(2020, 2022, 2021, {"B06": date(2021, 6, 30), "B12": date(2021, 12, 31)})
YEARS = PlanPeriods(2025, 2027, 2025, {"2026": date(2026, 12, 31), "2027": date(2027, 12, 31)})
QUARTERS = PlanPeriods(
    2026, 2026, 2026, {"2026-Q1": date(2026, 3, 31), "2026-Q2": date(2026, 6, 30)}
)
NONE = PlanPeriods(2020, 2022, 2021)
ONE_YEAR = PlanPeriods(2021, 2021, 2021)
UNDATED = PlanPeriods(2020, 2022)

_APRIL, _JUNE = date(2021, 4, 1), date(2021, 6, 30)


@pytest.mark.parametrize(
    ("plan", "code", "meant", "is_known"),
    [
        (HALVES, "B06", "B06", True),
        (HALVES, "2021-S1", "B06", True),
        (HALVES, "2021-S2", "B12", True),
        (HALVES, "2022-S1", "2022-S1", False),
        (HALVES, "2021", "2021", False),  # two half-years
        (HALVES, "2021-Q1", "2021-Q1", False),
        (HALVES, "2021-Q2", "B06", True),
        (HALVES, "TW2", "TW2", False),
        (YEARS, "2026", "2026", True),
        (YEARS, "2026-S1", "2026-S1", False),
        (YEARS, "B06", "B06", False),
        (QUARTERS, "TW2", "2026-Q2", True),
        (QUARTERS, "2026-S1", "2026-S1", False),
        (NONE, "2021-Q1", "2021-Q1", True),
        (NONE, "2022-Q1", "2022-Q1", True),
        (NONE, "2021-S1", "2021-S1", True),
        (NONE, "2021", "2021", True),
        (NONE, "2019", "2019", False),
        (NONE, "TW1", "TW1", False),
        (NONE, "B06", "2021-S1", True),
        (NONE, "B24", "2022-S2", True),
        (NONE, "B03", "2021-Q1", True),
        (NONE, "B30", "2023-S1", False),
        (ONE_YEAR, "TW1", "2021-Q1", True),
        (UNDATED, "B06", "B06", False),
    ],
)
def test_a_code_is_a_period_of_the_plan_or_none(
    plan: PlanPeriods, code: str, meant: str, is_known: bool
) -> None:
    assert plan.meant_by(SaidPeriod(code)) == meant
    assert plan.has(meant) == is_known


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        (SaidPeriod(None, _APRIL, _JUNE), "2021-Q2"),
        (SaidPeriod("TW2", _APRIL, _JUNE), "2021-Q2"),  # as quarters were read once
        (SaidPeriod(None, None, _JUNE), "2021-06-30"),
        (SaidPeriod(None, date(2021, 3, 5), _JUNE), "2021-06-30"),
        (SaidPeriod(), None),
    ],
)
def test_days_are_never_taken_for_the_whole_term(said: SaidPeriod, meant: str | None) -> None:
    assert NONE.meant_by(said) == meant
    assert NONE.has(meant) == (meant == "2021-Q2")


@pytest.mark.parametrize(
    ("said", "differs"),
    [
        (SaidPeriod("B12", _APRIL, _JUNE), True),
        (SaidPeriod("B06", _APRIL, _JUNE), False),
        (SaidPeriod("B12", date(2021, 1, 1), date(2021, 12, 31)), False),  # so far in the year
        (SaidPeriod("B12", None, date(2022, 1, 15)), False),  # the day of the data
    ],
)
def test_days_that_contradict_a_code_are_said(said: SaidPeriod, differs: bool) -> None:
    period = HALVES.meant_by(said)
    assert period == said.code
    assert HALVES.contradicts(period, said) == differs
