"""What a commitment's record takes from a form beside its labelled cells."""

from __future__ import annotations

import pytest

from extractors.audit.findings import Findings
from extractors.plan.commitments import Builder
from extractors.plan.forms import Form, FormReader
from extractors.plan.profile import ExternalIds
from extractors.text.rows import Row
from models.plan import Commitment
from tests.extractors.forms import LABELS, PROFILE, label
from tests.extractors.printing import joiner, row

ASKED = label("sections.commitment")


def commitment(*rows: Row) -> Commitment:
    reader = FormReader(PROFILE, LABELS)
    reader.begin(Form(PROFILE, 1))
    for item in rows:
        reader.take(item)
    reader.close()
    (form,) = reader.finished
    return Builder(joiner(), Findings()).commitment(form, "UJI-2021-2022", 1)


def milestones(*texts: str) -> list[tuple[str, str, list[str]]]:
    """Number, text and details of each indicator of a form whose section holds these lines."""
    return [
        (
            indicator.number_as_printed.value if indicator.number_as_printed else "",
            indicator.text.value,
            indicator.details.value if indicator.details else [],
        )
        for indicator in commitment(row([ASKED], list(texts))).indicators
    ]


def test_milestones_listed_in_the_text_are_indicators() -> None:
    assert milestones(
        "Membuka data bagi warga.", "Tonggak:", "• Daftar data", "• Rapat", "Semua dibuka."
    ) == [("", "Daftar data", []), ("", "Rapat", [])]


def test_listed_milestones_keep_their_numbers_and_bullets() -> None:
    assert milestones("Tonggak", "1. Daftar data", "• tahunan", "• bulanan", "2. Rapat") == [
        ("1.", "Daftar data", ["tahunan", "bulanan"]),
        ("2.", "Rapat", []),
    ]


def test_an_indicators_number_may_stand_alone_on_its_line() -> None:
    head = row([label("indicators.head")], [label("indicators.end_date")])
    (indicator,) = commitment(head, row(["1.", "Daftar", "data"], ["2022"])).indicators
    assert (indicator.text.value, indicator.details) == ("Daftar data", None)


def test_the_text_that_lists_milestones_stays_whole() -> None:
    (section,) = commitment(row([ASKED], ["Tonggak:", "• Daftar data"])).sections
    assert " ".join(section.text.value.split()) == "Tonggak: • Daftar data"


def test_a_list_under_no_heading_or_beside_a_table_is_no_milestone() -> None:
    assert milestones("Membuka:", "• Daftar data") == []
    table = [
        row([label("indicators.head")], [label("indicators.end_date")]),
        row(["Rapat"], ["2022"]),
    ]
    found = commitment(row([ASKED], ["Tonggak:", "• Daftar data"]), *table).indicators
    assert [indicator.text.value for indicator in found] == ["Rapat"]


def ids(plan_id: str, *rows: Row) -> list[tuple[str, str]]:
    """The identifiers that commitment 4 of a plan has, and how each is known."""
    scheme = ExternalIds(scheme="ogp", pattern="ID{:04d}", first=111, from_year=2021)
    profile = PROFILE.model_copy(update={"external_ids": (scheme,)})
    form = Form(profile, 1)
    reader = FormReader(profile, LABELS)
    reader.begin(form)
    for item in rows:
        reader.take(item)
    reader.close()
    found = Builder(joiner(), Findings()).commitment(form, plan_id, 4).external_ids
    return [(external.value, external.origin) for external in found]


def test_identifiers_are_counted_in_the_plan_that_the_profile_names() -> None:
    assert ids("UJI-2021-2022", row([ASKED], ["Membuka data."])) == [("ID0114", "derived")]
    assert ids("UJI-2023-2024", row([ASKED], ["Membuka data."])) == []


@pytest.mark.parametrize("plan_id", ["UJI-2021-2022", "UJI-2023-2024"])
def test_an_identifier_that_the_form_prints_is_the_one(plan_id: str) -> None:
    assert ids(plan_id, row(["Pengenal"], ["ID0208"])) == [("ID0208", "printed")]
    assert ("ID0208", "printed") not in ids(plan_id, row(["Pengenal"], ["lihat ID0208"]))
