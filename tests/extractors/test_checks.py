"""What does not add up in a plan is a finding with its page and entity; a plan that adds up has none."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from extractors.checks import check_plan
from extractors.commitments import Builder
from extractors.entities.addresses import parse_emails, parse_phones
from extractors.findings import Findings, finding_kinds, findings_markdown
from extractors.form import Form, FormSection
from extractors.joining import Joiner, Lexicon
from models.findings import Finding
from models.geometry import Value
from models.plan import Chapter, Commitment, Plan, SectionKind
from tests.extractors.forms import PROFILE
from tests.extractors.printing import line, lines
from tests.warehouse.records import full_commitment, printed, text

ROOT = Path(__file__).parents[2]


def sound_form() -> Form:
    """A form on which every section of its profile was found."""
    form = Form(PROFILE, first_page=2, last_page=3)
    form.sections = [FormSection(kind, [], []) for kind in PROFILE.sections]
    return form


def sound(number: int = 1) -> Commitment:
    """A commitment that adds up."""
    commitment = full_commitment("UJI-2021-2022", number)
    (section,) = commitment.sections
    return commitment.model_copy(
        update={
            "sections": tuple(
                section.model_copy(update={"kind": kind}) for kind in PROFILE.sections
            )
        }
    )


def plan(*commitments: Commitment, narrative: str = "") -> Plan:
    chapter = Chapter(
        chapter_id="UJI-2021-2022/chapter/1",
        ordinal=1,
        level=1,
        heading=None,
        text=text(narrative, page=1),
    )
    return Plan(
        plan_id="UJI-2021-2022",
        family="UJI",
        title=None,
        period_start=None,
        period_end=None,
        chapters=(chapter,),
        commitments=commitments,
    )


def found(checked: Plan, form: Form | None = None) -> list[Finding]:
    findings = Findings()
    check_plan(checked, [form or sound_form() for _ in checked.commitments], findings)
    return list(findings.all())


def codes(checked: Plan, form: Form | None = None) -> list[str]:
    return [finding.code for finding in found(checked, form)]


def changed(**fields: Any) -> Plan:
    return plan(sound().model_copy(update=fields))


def with_indicator(**fields: Any) -> Plan:
    (indicator,) = sound().indicators
    return changed(indicators=(indicator.model_copy(update=fields),))


def test_a_plan_that_adds_up_has_no_findings() -> None:
    narrative = "Proses tersebut menghasilkan dua (2) butir komitmen dengan 2 milestones."
    assert found(plan(sound(1), sound(2), narrative=narrative)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Proses tersebut menghasilkan tiga (3) butir komitmen.",
        "Rencana ini memuat tiga komitmen.",
        "The plan holds three commitments.",
        "Telah dihasilkan satu komitmen dengan 24 milestones.",
    ],
)
def test_a_stated_count_that_differs_is_found(sentence: str) -> None:
    (finding,) = found(plan(sound(), narrative=sentence))
    assert (finding.code, finding.page, finding.entity_id) == ("count-differs", 1, "UJI-2021-2022")


@pytest.mark.parametrize(
    "sentence",
    [
        "Usulan itu dikelompokkan, awalnya menghasilkan lima (5) komitmen aksi.",
        "Sebanyak 25 usulan masuk.",
        "Pertemuan berlangsung pada 11 Desember 2020.",
        "Rencana terdahulu memuat 19 komitmen.",
    ],
)
def test_a_sentence_about_something_else_is_no_count(sentence: str) -> None:
    assert codes(plan(sound(), narrative=sentence)) == []


def test_a_number_left_out_is_found() -> None:
    assert codes(plan(sound(1), sound(3))) == ["number-gap"]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"title": Value("")}, "title-missing"),
        ({"indicators": ()}, "indicators-missing"),
        ({"organisations": ()}, "responsible-missing"),
        ({"contacts": ()}, "contact-missing"),
        ({"period_as_printed": None}, "period-missing"),
        ({"period_as_printed": text("dua tahun"), "start_date": None}, "period-unreadable"),
        ({"end_date": printed(date(2020, 1, 1), "Januari 2020")}, "date-order"),
    ],
)
def test_what_a_commitment_lacks_is_found(fields: dict[str, Any], code: str) -> None:
    finding = next(finding for finding in found(changed(**fields)) if finding.code == code)
    assert finding.entity_id == "UJI-2021-2022/01"
    assert finding.page is not None


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"end_date": None, "end_as_printed": text("segera")}, "date-unreadable"),
        ({"end_date": None, "end_as_printed": None}, "date-missing"),
        ({"end_date": printed(date(2020, 12, 31), "Desember 2020")}, "date-order"),
        ({"end_date": printed(date(2023, 1, 31), "Januari 2023")}, "date-outside"),
        ({"number_as_printed": text("2.")}, "numbering-broken"),
    ],
)
def test_what_does_not_fit_an_indicator_is_found(fields: dict[str, Any], code: str) -> None:
    (finding,) = found(with_indicator(**fields))
    assert (finding.code, finding.entity_id) == (code, "UJI-2021-2022/01/indicator/1")


def test_an_empty_section_and_an_unknown_label_are_found() -> None:
    first, second, third = sound().sections
    other = second.model_copy(update={"kind": SectionKind.OTHER, "label": text("Catatan", page=3)})
    findings = {finding.code: finding for finding in found(changed(sections=(first, other, third)))}
    assert set(findings) == {"label-unknown", "section-missing"}
    assert findings["label-unknown"].page == 3


def test_an_unfamiliar_layout_and_an_unknown_column_are_found() -> None:
    form = Form(PROFILE, first_page=2)
    form.unknown_columns = [[line("Anggaran")]]
    assert set(codes(plan(sound()), form)) == {"layout-unfamiliar", "column-unknown"}


def test_people_and_posts_of_different_number_are_found() -> None:
    form = sound_form()
    form.contacts = {
        "person": lines("1. Ani Contoh", "2. Budi Contoh"),
        "position": lines("Kepala Biro"),
    }
    assert codes(plan(sound()), form) == ["contact-unpaired"]


@pytest.mark.parametrize("ending", ["Jakarta, Bandung, dan", "Media (Perkumpulan", "LBH Aceh,"])
def test_a_text_that_stops_in_mid_sentence_is_found(ending: str) -> None:
    (measure,) = sound().measures
    (finding,) = found(
        changed(measures=(measure.model_copy(update={"text": text(ending, page=9)}),))
    )
    assert (finding.code, finding.page, finding.entity_kind) == ("value-cut", 9, "measure")


def test_an_address_that_is_none_is_found() -> None:
    assert parse_emails(text("sari@contoh")).doubts
    assert parse_phones(text("+62 12")).found == ()
    form = sound_form()
    form.title = lines("Judul")
    form.contacts = {"position": lines("Kepala Biro"), "address": lines("sari@contoh +62 21 55 1")}
    findings = Findings()
    Builder(Joiner(Lexicon([])), findings).commitment(form, "UJI-2021-2022", 1)
    assert {finding.code for finding in findings.all()} == {"email-invalid", "phone-invalid"}


def test_every_code_is_used_and_every_code_used_is_known() -> None:
    code = re.compile(r'"([a-z]+(?:-[a-z]+)+)"')
    used = {
        name
        for path in (ROOT / "extractors").rglob("*.py")
        for name in code.findall(path.read_text(encoding="utf-8"))
    }
    assert set(finding_kinds()) <= used


def test_the_page_of_findings_is_up_to_date() -> None:
    page = (ROOT / "docs" / "findings.md").read_text(encoding="utf-8")
    assert page == findings_markdown(), "run `make docs-findings`"
