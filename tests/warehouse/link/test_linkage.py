from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.progress import Decision
from tests.warehouse.link.plans import (
    COMMITMENTS,
    LAKES,
    MEASURES,
    PORTS,
    SCHOOLS,
    SPELLINGS,
    candidate,
    entry,
    told,
)
from warehouse.link.linkage import Link, link_entries
from warehouse.link.scorer import built_in_scorer
from warehouse.link.sentences import render
from warehouse.link.subjects import Commitment, Entry

AUTO, REVIEW, UNMATCHED = Decision.AUTO, Decision.REVIEW, Decision.UNMATCHED


def link(*entries: Entry, commitments: Sequence[Commitment] = COMMITMENTS) -> list[Link]:
    return link_entries(entries, commitments, SPELLINGS, built_in_scorer())


def sentence_of(found: Link) -> str:
    return render(found.match.reason)


WORDS = st.sampled_from(
    [word for measure in MEASURES for word in measure.text.split()] + ["lain", "12", "BPD", "…", ""]
)
TEXTS = st.none() | st.lists(WORDS, max_size=9).map(" ".join)
ENTRIES = st.lists(
    st.builds(
        Entry,
        entry_id=st.just(""),
        report_id=st.sampled_from(["r", "s"]),
        ordinal=st.just(0),
        reporter=st.sampled_from(["government", "civil_society", "independent"]),
        period=st.none() | st.sampled_from(["B06", "B12"]),
        commitment=st.none() | st.sampled_from([f"{c.number}. {c.names[0]}" for c in COMMITMENTS]),
        responsible=st.none() | st.sampled_from(["Kementerian Sekolah", "BPD", "Sekretariat"]),
        measure=TEXTS,
        target=TEXTS,
        external_id=st.none() | st.sampled_from(["ID0903", "ID0001"]),
    ),
    max_size=6,
).map(
    lambda entries: [
        replace(entry, entry_id=f"r/{place}", ordinal=place) for place, entry in enumerate(entries)
    ]
)


@settings(max_examples=60, deadline=None)
@given(ENTRIES, st.randoms(use_true_random=False))
def test_one_link_each_whatever_the_order(entries: list[Entry], random: st.DataObject) -> None:
    links = link(*entries)
    assert [found.match.entry_id for found in links] == [one.entry_id for one in entries]
    assert all(0 <= found.match.score <= 1 and sentence_of(found).endswith(".") for found in links)
    assert all(len(found.choices) <= 3 for found in links)
    shuffled = list(entries)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    again = {found.match.entry_id: found for found in link(*shuffled)}
    for found in links:
        other = again[found.match.entry_id].match
        assert (other.decision, other.measure_id) == (found.match.decision, found.match.measure_id)
        assert other.score == pytest.approx(found.match.score, abs=1e-5)


@settings(max_examples=40, deadline=None)
@given(st.sets(st.integers(0, len(MEASURES) - 1), min_size=1))
def test_the_plans_own_words_are_linked(places: set[int]) -> None:
    entries = [told(MEASURES[place], ordinal) for ordinal, place in enumerate(sorted(places), 1)]
    for one, place in zip(link(*entries), sorted(places), strict=True):
        assert (one.match.decision, one.match.measure_id) == (AUTO, MEASURES[place].candidate_id)


@pytest.mark.parametrize("label", ["1.2 ", "7.3. ", "U-3.1: ", "Ukuran 9.1: ", "8 - "])
def test_the_number_that_a_report_gives_a_measure_says_nothing(label: str) -> None:
    entries = [told(measure, ordinal) for ordinal, measure in enumerate(MEASURES, 1)]
    labelled = [replace(one, measure=f"{label}{one.measure}") for one in entries]
    assert link(*labelled) == link(*entries)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2), TEXTS)
def test_an_entry_of_another_commitment_changes_nothing(place: int, measure: str | None) -> None:
    one = told(MEASURES[place])
    other = entry(measure, 2, entry_id="r/9", ordinal=9, responsible="BPD")
    (alone,), (beside, _) = link(one), link(one, other)
    assert beside == alone


def test_a_measure_that_is_there_twice_is_for_a_person() -> None:
    twin = replace(MEASURES[3], candidate_id="twin", ordinal=3)
    ports = replace(COMMITMENTS[1], candidates=(*COMMITMENTS[1].candidates, twin))
    (found,) = link(told(MEASURES[3]), commitments=[ports])
    assert found.match.decision == REVIEW
    assert {choice.candidate_id for choice in found.choices} >= {"twin", MEASURES[3].candidate_id}


def test_two_entries_that_fit_one_measure_are_for_a_person() -> None:
    links = link(told(MEASURES[0]), told(MEASURES[0], 2))
    assert [found.match.decision for found in links] == [REVIEW, REVIEW]
    assert "another entry" in sentence_of(links[0])


def test_government_and_civil_society_are_told_apart_by_who_reports() -> None:
    civil = told(MEASURES[2], responsible=None, target=None)
    assert link(civil)[0].match.measure_id == MEASURES[2].candidate_id


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"responsible": "Badan Pelabuhan Daerah"}, "another body"),
        ({"measure": MEASURES[0].text.replace("200", "300")}, "a number"),
        ({"measure": MEASURES[0].text + " di Kabupaten Sleman"}, "a name"),
        ({"commitment": "2. Layanan pengaduan pelabuhan rakyat"}, "another commitment"),
        ({"target": "Kanal pengaduan diuji coba pada banyak dermaga"}, "its target"),
    ],
)
def test_what_contradicts_is_never_linked_unasked(changed: dict[str, str], why: str) -> None:
    (found,) = link(replace(told(MEASURES[0]), **changed))  # type: ignore[arg-type]
    assert found.match.decision != AUTO
    assert found.choices[0].candidate_id == MEASURES[0].candidate_id
    assert why in sentence_of(found)


def test_an_entry_whose_measure_the_plan_lacks_is_not_pushed_to_the_one_left() -> None:
    schools = replace(COMMITMENTS[0], candidates=COMMITMENTS[0].candidates[:2])
    taken, orphan = link(
        told(MEASURES[0]), told(MEASURES[2], 2, reporter="government"), commitments=[schools]
    )
    assert (taken.match.decision, taken.match.measure_id) == (AUTO, MEASURES[0].candidate_id)
    assert orphan.match.decision != AUTO


def test_an_entry_of_no_measure_stays_under_its_commitment() -> None:
    (found,) = link(entry("Pengadaan perangkat kantor", responsible="Sekretariat"))
    assert found.match.decision == UNMATCHED
    assert (found.match.commitment_id, found.match.measure_id) == (SCHOOLS, None)


def test_an_entry_of_no_commitment_is_of_none() -> None:
    (found,) = link(entry("Pemindaian arsip", commitment="9. Digitalisasi arsip kelurahan"))
    assert (found.match.decision, found.match.commitment_id) == (UNMATCHED, None)


def test_a_heading_without_a_measure_is_the_commitment() -> None:
    (found,) = link(entry(None, 2))
    assert (found.match.decision, found.match.commitment_id) == (AUTO, PORTS)
    assert found.match.measure_id is None


@pytest.mark.parametrize(
    "heading", [None, "3.", "3. Pemantauan mutu air danau", "Monitoring the Quality of Lake Water"]
)
def test_an_identifier_is_enough(heading: str | None) -> None:
    known, unknown = link(
        entry("x", external_id="ID0903", commitment=heading),
        entry("x", entry_id="r/2", external_id="ID1"),
    )
    assert (known.match.decision, known.match.commitment_id) == (AUTO, LAKES)
    assert (unknown.match.decision, unknown.match.commitment_id) == (UNMATCHED, None)


@pytest.mark.parametrize(
    "heading",
    [
        "1. Keterbukaan anggaran sekolah dasar",
        "Pemantauan mutu air sungai",
        "Complaints of Passengers",
        "Pemantauan mutu tanpa air danau",
    ],
)
def test_an_identifier_that_the_heading_contradicts_is_asked_about(heading: str) -> None:
    (found,) = link(entry(None, external_id="ID0903", commitment=heading))
    assert (found.match.decision, found.match.commitment_id) == (REVIEW, LAKES)
    assert found.match.reason.code == "identified-otherwise"


def test_a_measures_own_identifier_links_to_it() -> None:
    code = MEASURES[1].candidate_id
    (alone,) = link(entry(None, external_id=code, commitment=None))
    (with_text,) = link(told(MEASURES[1], external_id=code))
    for found in (alone, with_text):
        assert (found.match.decision, found.match.measure_id) == (AUTO, code)
        assert found.match.method == "external_id"


@pytest.mark.parametrize(
    "changed",
    [
        {"measure": MEASURES[3].text},
        {"measure": MEASURES[1].text.replace("Arga", "Sleman")},
        {"responsible": "Badan Pelabuhan Daerah"},
        {"commitment": "2. Layanan pengaduan pelabuhan rakyat"},
    ],
)
def test_a_measures_identifier_that_is_contradicted_is_asked(changed: dict[str, str]) -> None:
    code = MEASURES[1].candidate_id
    said = replace(told(MEASURES[1], external_id=code), **changed)  # type: ignore[arg-type]
    (found,) = link(said)
    assert (found.match.decision, found.match.measure_id) == (REVIEW, code)
    assert sentence_of(found).startswith("It may be this measure, but")


def test_without_a_commitment_column_the_words_find_it() -> None:
    (found,) = link(told(MEASURES[4], commitment=None))
    assert (found.match.decision, found.match.measure_id) == (AUTO, MEASURES[4].candidate_id)


def test_there_may_be_nothing_to_link_with() -> None:
    (found,) = link(told(MEASURES[0]), commitments=[])
    assert (found.match.decision, found.choices) == (UNMATCHED, ())
    assert link() == []


@pytest.mark.parametrize("body", [None, "Badan Danau", "Badan Pelabuhan Daerah"])
def test_a_commitment_without_measures_is_linked_by_its_indicators(body: str | None) -> None:
    indicator = replace(
        candidate(LAKES, 1, "Terpasangnya alat ukur mutu air di danau", "Badan Danau", "-"),
        kind="indicator", reporter=None, targets={},
    )  # fmt: skip
    lakes = replace(COMMITMENTS[2], candidates=(indicator,))
    said = entry(indicator.text, 3, target="Rapat persiapan", responsible=body)
    (found,) = link(said, commitments=[*COMMITMENTS[:2], lakes])
    assert (found.match.decision, found.match.indicator_id) == (AUTO, indicator.candidate_id)
    assert found.choices[0].measure_id is None
