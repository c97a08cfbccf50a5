"""A total that a plan states of itself is held against what was found; other counts are left alone."""

from __future__ import annotations

import pytest

from extractors.audit.findings import Findings
from extractors.plan.counts import check_counts
from models.findings import Finding
from models.geometry import Value
from models.plan import Chapter, Plan
from tests.extractors.printing import printed
from tests.warehouse.records import full_commitment


def plan(commitments: int, text: Value[str], family: str = "UJI") -> Plan:
    """A plan with this narrative; each commitment has one indicator."""
    plan_id = f"{family}-2021-2022"
    return Plan(
        plan_id=plan_id,
        family=family,
        title=None,
        period_start=None,
        period_end=None,
        chapters=(
            Chapter(chapter_id=f"{plan_id}/chapter/1", ordinal=1, level=1, heading=None, text=text),
        ),
        commitments=tuple(full_commitment(plan_id, n) for n in range(1, commitments + 1)),
    )


def found(*plans: Plan) -> list[Finding]:
    findings = Findings()
    names = [[plan.family, f"Rencana {plan.family.title()}"] for plan in plans]
    check_counts(plans, names, findings)
    return list(findings.all())


@pytest.mark.parametrize(
    ("sentence", "quoted"),
    [
        ("Proses tersebut menghasilkan tiga (3) butir komitmen.", "tiga (3) butir komitmen"),
        ("Telah dihasilkan dua (2) komitmen dengan 24 milestones.", "24 milestones"),
        ("Rencana ini memuat 18 (delapan belas) komitmen.", "18 (delapan belas) komitmen"),
        ("Rencana ini memuat dua belas komitmen.", "dua belas komitmen"),
        ("Rencana ini memuat duapuluh dua komitmen.", "duapuluh dua komitmen"),
        ("The plan holds twenty-two commitments.", "twenty-two commitments"),
        ("The process resulted in six (6) commitments.", "six (6) commitments"),
        ("Rencana Uji 2021 - 2022 memuat 3 komitmen.", "3 komitmen"),
    ],
)
def test_a_stated_count_that_differs_is_found(sentence: str, quoted: str) -> None:
    (finding,) = found(plan(2, printed(sentence)))
    assert (finding.code, finding.entity_id) == ("count-differs", "UJI-2021-2022")
    assert f"“{quoted}”, but 2 were found" in finding.message


@pytest.mark.parametrize(
    ("commitments", "sentence"),
    [
        (2, "Proses tersebut menghasilkan dua (2) butir komitmen dengan 2 milestones."),
        (18, "Rencana ini memuat delapan belas komitmen."),
        (22, "Rencana ini memuat dua puluh dua komitmen."),
        (22, "The plan contains twenty-two commitments."),
        (17, "The plan contains seventeen commitments."),
    ],
)
def test_a_count_that_agrees_is_none(commitments: int, sentence: str) -> None:
    assert found(plan(commitments, printed(sentence))) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Usulan itu dikelompokkan, awalnya menghasilkan lima (5) komitmen aksi.",
        "Sebanyak 25 usulan masuk.",
        "Pertemuan berlangsung pada 11 Desember 2020.",
        "Rencana terdahulu memuat 19 komitmen.",
        "Rencana Uji 2018 s.d. 2020 memuat 19 komitmen.",
        "Rencana Uji 2018-2020 memuat 19 komitmen.",
        "Setiap komitmen memuat tiga indikator.",
        "Komitmen 1 terdiri dari 4 milestones.",
        "The theme of justice includes three commitments.",
        "Rencana ini memuat 2 komitmen, di antaranya 1 komitmen baru.",
        "Rencana ini memuat komitmen bersama.",
        "Naskah ini memuat 1.250 indikator.",
    ],
)
def test_a_sentence_about_something_else_is_no_count(sentence: str) -> None:
    assert found(plan(2, printed(sentence))) == []


def test_the_finding_points_to_the_page_of_the_count() -> None:
    before, after = printed("Pembukaan.", page=1), printed("Rencana ini memuat 3 komitmen.", page=2)
    (finding,) = found(
        plan(2, Value(f"{before.value}\n\n{after.value}", before.words + after.words))
    )
    assert finding.page == 2


def test_plans_printed_together_may_state_each_other_s_totals() -> None:
    other = plan(3, printed("Rencana Uji memuat 2 komitmen."), family="LAIN")
    assert found(plan(2, printed("Bersama, kedua rencana memuat 5 komitmen.")), other) == []


def test_another_plan_s_total_is_no_excuse_where_it_is_not_named() -> None:
    other = plan(3, printed("Rencana lain."), family="LAIN")
    (finding,) = found(plan(2, printed("Rencana Uji memuat 3 komitmen.")), other)
    assert finding.entity_id == "UJI-2021-2022"
