from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from models.progress import Decision
from tests.warehouse.link.plans import (
    COMMITMENTS,
    MEASURES,
    PLAN,
    SCHOOLS,
    SPELLINGS,
    entry,
    told,
)
from warehouse.link.periods import PlanPeriods
from warehouse.link.reports import Library, Outcome, Plan, Report, reconcile_report
from warehouse.link.scorer import built_in_scorer
from warehouse.link.sentences import render
from warehouse.link.subjects import Commitment, Entry

OTHER = "OPI-2030-2032"


def _of_other(commitment: Commitment, number: int, title: str) -> Commitment:
    """The commitment as one of the other plan, under another title."""
    key = f"{OTHER}/{number:02}"
    candidates = tuple(
        replace(item, candidate_id=f"{key}/measure/{item.ordinal}", commitment_id=key)
        for item in commitment.candidates
    )
    return replace(
        commitment, commitment_id=key, plan_id=OTHER, number=number, names=(title,), candidates=candidates
    )  # fmt: skip


HEARINGS = _of_other(COMMITMENTS[1], 4, "Siaran langsung rapat dengar pendapat")
DUE = {"B06": date(2031, 6, 30), "B12": date(2031, 12, 31)}
PLANS = [
    Plan(PLAN, "OGI", PlanPeriods(2030, 2032, 2031, DUE)),
    Plan(OTHER, "OPI", PlanPeriods(2030, 2032, 2031, DUE)),
]
LIBRARY = Library(PLANS, [*COMMITMENTS, HEARINGS], SPELLINGS, built_in_scorer())
REPORT = Report("r", "government", "B06", "OGI", (2030, 2032))


def outcome(report: Report, *entries: Entry) -> Outcome:
    return reconcile_report(report, entries, LIBRARY)


def codes(found: Outcome) -> list[str]:
    return [finding.code for finding in found.findings]


def decisions(found: Outcome) -> set[Decision]:
    return {link.match.decision for link in found.links}


ENTRIES = (told(MEASURES[0]), told(MEASURES[3], 2))
STRAY = entry("Siaran langsung", entry_id="r/3", ordinal=3, commitment=f"4. {HEARINGS.names[0]}")


def test_a_report_that_names_its_plan_is_linked_with_it() -> None:
    found = outcome(REPORT, *ENTRIES)
    assert (found.plan_id, codes(found), decisions(found)) == (PLAN, [], {Decision.AUTO})


def test_a_report_that_names_no_plan_is_known_by_its_headings() -> None:
    found = outcome(replace(REPORT, plan_family=None, plan_years=None), *ENTRIES)
    assert (found.plan_id, codes(found), decisions(found)) == (PLAN, [], {Decision.AUTO})


def test_a_report_on_a_plan_that_is_not_loaded_says_so() -> None:
    found = outcome(replace(REPORT, plan_years=(2018, 2020)), *ENTRIES)
    assert (found.plan_id, codes(found)) == (None, ["plan-not-loaded"])
    assert decisions(found) == {Decision.UNMATCHED}
    assert "OGI-2018-2020" in found.findings[0].message


@pytest.mark.parametrize(("period", "expected"), [("B30", ["period-not-in-plan"]), (None, [])])
def test_a_report_of_an_unknown_period_is_not_linked_unasked(
    period: str | None, expected: list[str]
) -> None:
    entries = [replace(one, period=period) for one in ENTRIES]
    found = outcome(replace(REPORT, period=period), *entries)
    assert codes(found) == expected
    assert Decision.AUTO not in decisions(found)
    assert "period" in render(found.links[0].match.reason)


@pytest.mark.parametrize(
    ("first", "last", "period"),
    [
        (date(2031, 1, 1), date(2031, 6, 30), "B06"),
        (date(2031, 10, 1), date(2031, 12, 31), "B12"),
        (None, date(2031, 12, 31), "B12"),
        (date(2031, 1, 1), date(2031, 12, 31), "2031"),  # two half-years
        (date(2031, 1, 1), date(2031, 3, 31), "2031-Q1"),
        (None, date(2031, 7, 15), "2031-07-15"),
        (date(2031, 6, 1), date(2031, 7, 15), "2031-07-15"),
    ],
)
def test_days_tell_the_one_period_that_ends_with_them(
    first: date | None, last: date, period: str
) -> None:
    entries = [replace(one, period=None) for one in ENTRIES]
    found = outcome(replace(REPORT, period=None, first_day=first, last_day=last), *entries)
    assert found.period == period
    is_own = period in DUE
    assert codes(found) == ([] if is_own else ["period-not-in-plan"])
    assert (Decision.AUTO in decisions(found)) == is_own
    told = [period in finding.message for finding in found.findings]
    assert told == ([] if is_own else [True])


def test_days_tell_the_period_of_a_quarter_that_the_plan_does_not_count() -> None:
    quarter = replace(REPORT, period="TW2", first_day=date(2031, 4, 1), last_day=date(2031, 6, 30))
    assert outcome(quarter, *ENTRIES).period == "B06"


def test_a_report_on_whole_commitments_needs_no_period() -> None:
    found = outcome(replace(REPORT, period=None), entry(None, period=None))
    (link,) = found.links
    assert (link.match.decision, link.match.commitment_id) == (Decision.AUTO, SCHOOLS)


def test_a_report_on_two_plans_is_linked_with_the_one_it_names() -> None:
    found = outcome(REPORT, *ENTRIES, STRAY)
    assert codes(found) == ["plans-mixed"]
    assert [link.match.decision == Decision.AUTO for link in found.links] == [True, True, False]


def test_a_report_on_two_plans_that_names_none_is_not_linked_unasked() -> None:
    found = outcome(replace(REPORT, plan_family=None), STRAY, *ENTRIES)
    assert (found.plan_id, codes(found)) == (None, ["plan-unclear"])
    assert Decision.AUTO not in decisions(found)


def test_identifiers_of_no_loaded_plan_are_listed() -> None:
    independent = replace(REPORT, reporter="independent", period=None, plan_family=None)
    found = outcome(
        independent,
        entry(None, 3, external_id="ID0903", reporter="independent", period=None),
        entry(None, entry_id="r/2", external_id="ID0001", reporter="independent", period=None),
    )
    assert [link.match.decision for link in found.links] == [Decision.AUTO, Decision.UNMATCHED]
    assert codes(found) == ["identifiers-unknown"]
    assert "ID0001" in found.findings[0].message
