"""No odd report is met with silence, but for those whose reason is told; none makes Renaksi crash."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.cases import PLAIN_TWINS, pages, sheets
from tests.cases.check import Case, Checker, Outcome, load_here
from tests.cases.plain import ROWS


@pytest.fixture(scope="module")
def checker(tmp_path_factory: pytest.TempPathFactory) -> Checker:
    return Checker(tmp_path_factory.mktemp("cases"), PLAIN_TWINS, load_here)


def _cases() -> Iterator[object]:
    for case in (*sheets.CASES, *pages.CASES):
        known = pytest.mark.xfail(strict=True, raises=AssertionError, reason=case.silent)
        yield pytest.param(case, id=case.name, marks=[known] if case.silent else [])


@pytest.mark.slow
@pytest.mark.parametrize("name", PLAIN_TWINS)
def test_the_plain_twins_are_read_whole(checker: Checker, name: str) -> None:
    found = checker.plain[name].entries
    assert [entry[0] for entry in found] == [65, 100, 80, 0]
    assert len({entry[3] for entry in found if entry[3]}) == len(ROWS)
    assert found == checker.plain["plain.xlsx"].entries


@pytest.mark.parametrize("case", [*_cases()])
def test_an_odd_report_is_read_right_or_said_to_be_odd(checker: Checker, case: Case) -> None:
    outcome, why = checker.check(case)
    if outcome is Outcome.CRASHED:
        raise RuntimeError(why)  # never what is known to be amiss
    assert outcome in (Outcome.RIGHT, Outcome.SAID), why
