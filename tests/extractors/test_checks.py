"""What does not add up in a plan is a finding with its page and entity; a plan that adds up has none."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from extractors.audit.findings import Findings, finding_kinds
from extractors.entities.addresses import parse_emails, parse_phones
from extractors.plan.checks import check_plan
from extractors.plan.commitments import Builder
from extractors.plan.forms import Form, FormSection
from extractors.plan.profile import INDICATOR_HEAD
from extractors.text.joining import Joiner, Lexicon
from models.findings import Finding
from models.geometry import Value
from models.plan import Commitment, Plan, SectionKind
from tests.extractors.forms import PROFILE
from tests.extractors.printing import line, lines
from tests.warehouse.records import full_commitment, printed, text

ROOT = Path(__file__).parents[2]


def sound_form() -> Form:
    """A form on which every section of its profile and the table of indicators were found."""
    form = Form(PROFILE, first_page=2, last_page=3, seen={INDICATOR_HEAD})
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


def plan(*commitments: Commitment) -> Plan:
    return Plan(
        plan_id="UJI-2021-2022",
        family="UJI",
        title=None,
        period_start=None,
        period_end=None,
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
    assert found(plan(sound(1), sound(2))) == []


def test_a_number_left_out_is_found_on_the_page_of_the_next() -> None:
    third = sound(3).model_copy(update={"first_page": 9})
    (finding,) = found(plan(sound(1), third))
    assert (finding.code, finding.page, finding.entity_kind) == ("number-gap", 9, "plan")


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
        ({"start_date": None, "start_as_printed": None}, "date-missing"),
        ({"end_date": None, "end_as_printed": None}, "date-missing"),
        ({"end_date": printed(date(2020, 12, 31), "Desember 2020")}, "date-order"),
        ({"end_date": printed(date(2023, 1, 31), "Januari 2023")}, "date-outside"),
        ({"start_date": printed(date(2020, 12, 1), "Desember 2020")}, "date-outside"),
        ({"number_as_printed": text("2.")}, "numbering-broken"),
        ({"text": Value("")}, "indicator-empty"),
    ],
)
def test_what_does_not_fit_an_indicator_is_found(fields: dict[str, Any], code: str) -> None:
    (finding,) = found(with_indicator(**fields))
    assert (finding.code, finding.entity_id) == (code, "UJI-2021-2022/01/indicator/1")
    assert finding.page is not None


def test_a_single_date_before_the_period_is_found() -> None:
    fields = {"start_date": None, "end_date": printed(date(2020, 12, 1), "Desember 2020")}
    assert "date-outside" in [finding.code for finding in found(with_indicator(**fields))]


def test_milestones_listed_in_the_text_need_no_dates() -> None:
    form = sound_form()
    form.seen = set()
    (indicator,) = sound().indicators
    bare = {"start_date": None, "start_as_printed": None, "end_date": None, "end_as_printed": None}
    undated = changed(indicators=(indicator.model_copy(update=bare),))
    assert "date-missing" in codes(undated)
    assert codes(undated, form) == []


def test_an_empty_section_and_an_unknown_label_are_found() -> None:
    first, second, third = sound().sections
    other = second.model_copy(update={"kind": SectionKind.OTHER, "label": text("Catatan", page=3)})
    findings = {finding.code: finding for finding in found(changed(sections=(first, other, third)))}
    assert set(findings) == {"label-unknown", "section-missing"}
    assert findings["label-unknown"].page == 3


def test_a_text_without_a_label_is_told_by_how_it_begins() -> None:
    first, second, third = sound().sections
    words = "satu dua tiga empat lima enam tujuh delapan sembilan"
    other = second.model_copy(
        update={"kind": SectionKind.OTHER, "label": text(""), "text": text(words)}
    )
    findings = {finding.code: finding for finding in found(changed(sections=(first, other, third)))}
    assert "“satu dua tiga empat lima enam tujuh delapan …”" in findings["label-unknown"].message


def test_a_section_that_no_form_of_the_plan_asks_for_is_not_missed() -> None:
    short, full = sound_form(), sound_form()
    short.sections = short.sections[1:]
    lacking = sound().model_copy(update={"sections": sound().sections[1:]})
    assert codes(plan(lacking), short) == []
    assert codes(plan(lacking), full) == ["section-missing"]


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


@pytest.mark.parametrize(("unread", "is_told"), [(1, True), (3, False), (4, False), (9, True)])
def test_what_may_stand_on_an_unread_page_of_the_form_is_not_missed(
    unread: int, is_told: bool
) -> None:
    lacking = changed(indicators=(), contacts=(), sections=(), first_page=2, last_page=3)
    findings = Findings()
    check_plan(lacking, [sound_form()], findings, {unread})
    missed = {finding.code for finding in findings.all()}
    told = {"indicators-missing", "contact-missing", "section-missing"}
    assert missed & told == (told if is_told else set())


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


def strings(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def test_every_code_is_used_and_every_code_used_is_known() -> None:
    trees = [ast.parse(path.read_text("utf-8")) for path in (ROOT / "extractors").rglob("*.py")]
    assert set(finding_kinds()) <= {text for tree in trees for text in strings(tree)}
    reported = {
        text
        for tree in trees
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute)
        if call.func.attr in ("add", "say", "say_of")
        for argument in call.args
        for text in strings(argument)
        if re.fullmatch(r"[a-z]+(-[a-z]+)+", text)
    }
    assert reported <= set(finding_kinds())
    assert "date-missing" in reported
