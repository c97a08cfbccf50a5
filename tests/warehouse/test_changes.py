"""What two versions of a plan differ in is told once, of the right entity, and nothing else is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import permutations
from typing import Any

import pytest
from duckdb import DuckDBPyConnection
from hypothesis import given
from hypothesis import strategies as st

import warehouse.store.changes
from flows.pipeline.storing import load_document
from models.plan import Commitment, Role
from tests.warehouse.records import printed, text
from tests.warehouse.topics import OGI, TOPICS, commitment, contact, of_commitments
from warehouse.store.changes import Change, compare, pair_entities
from warehouse.store.entities import (
    COMMITMENT,
    CONTACT,
    INDICATOR,
    ORGANISATION,
    PLAN,
    SECTION,
    TARGET,
    Entity,
    Kind,
    make_entity,
)

# Whole plans, through the warehouse.


Row = tuple[str, str, str | None, str, str | None, str | None]


def changes(
    connection: DuckDBPyConnection, before: Sequence[Commitment], after: Sequence[Commitment]
) -> list[Row]:
    """Load two versions of a plan of these commitments, numbered in order; what `changes` then holds."""
    for content, commitments in (("asli", before), ("koreksi", after)):
        load_document(connection, of_commitments(commitments, content))
    columns = "entity_kind, entity_id, field, change, old_value, new_value"
    return connection.execute(f"SELECT {columns} FROM changes ORDER BY ALL").fetchall()


def test_a_corrected_plan(warehouse: DuckDBPyConnection) -> None:
    def corrected(made: Commitment) -> dict[str, Any]:
        first = made.indicators[0].model_copy(
            update={
                "end_date": printed(date(2021, 12, 31), "Desember 2021"),
                "end_as_printed": text("Desember 2021"),
            }
        )
        section = made.sections[0].model_copy(update={"text": text("Soal sekolah ialah gedung")})
        return {
            "indicators": (first,),
            "sections": (section,),
            "contacts": (contact("Budi Karya"),),
        }

    a, b, c, d, e = map(commitment, TOPICS)
    after = [a, commitment("laut"), b, commitment("sekolah", corrected), e]
    assert changes(warehouse, [a, b, c, d, e], after) == [
        ("commitment", f"{OGI}/02", None, "added", None, "Mengumumkan laut"),
        ("commitment", f"{OGI}/04", None, "removed", "Mengumumkan pajak", None),
        ("contact", f"{OGI}/03/contact/1", None, "removed", "Sari Contoh", None),
        ("contact", f"{OGI}/04/contact/1", None, "added", None, "Budi Karya"),
        ("indicator", f"{OGI}/04/indicator/1", "end_date", "changed", "2021-06-30", "2021-12-31"),
        (
            "section", f"{OGI}/04/section/1", "text", "changed",
            "Soal sekolah ialah sekolah yang sekolah", "Soal sekolah ialah gedung",
        ),
    ]  # fmt: skip


def test_what_stands_in_front_changes_nothing_else(warehouse: DuckDBPyConnection) -> None:
    old = [commitment(topic) for topic in TOPICS]
    assert changes(warehouse, old, [commitment("laut"), *old]) == [
        ("commitment", f"{OGI}/01", None, "added", None, "Mengumumkan laut")
    ]


def test_commitments_that_swapped_places(warehouse: DuckDBPyConnection) -> None:
    a, b, c = (commitment(topic) for topic in TOPICS[:3])
    ((kind, _, field, change, old, new),) = changes(warehouse, [a, b, c], [a, c, b])
    assert (kind, field, change, {old, new}) == ("commitment", "number", "changed", {"2", "3"})


def test_another_number_is_one_change(warehouse: DuckDBPyConnection) -> None:
    def renumbered(made: Commitment) -> dict[str, Any]:
        return {
            "indicators": (made.indicators[0].model_copy(update={"number_as_printed": text("4.")}),)
        }

    assert changes(warehouse, [commitment("pajak")], [commitment("pajak", renumbered)]) == [
        ("indicator", f"{OGI}/01/indicator/1", "number_as_printed", "changed", "1.", "4.")
    ]


def test_lines_and_paragraphs_are_the_layouts(warehouse: DuckDBPyConnection) -> None:
    def in_lines(made: Commitment) -> dict[str, Any]:
        section = made.sections[0]
        lines = section.text.value.replace(" ", "\n\n")
        return {"sections": (section.model_copy(update={"text": text(lines)}),)}

    assert changes(warehouse, [commitment("pajak")], [commitment("pajak", in_lines)]) == []


def test_a_date_printed_otherwise_but_read_the_same(warehouse: DuckDBPyConnection) -> None:
    def reworded(made: Commitment) -> dict[str, Any]:
        first = made.indicators[0].model_copy(update={"end_as_printed": text("30 Juni 2021")})
        return {"indicators": (first,)}

    assert changes(warehouse, [commitment("pajak")], [commitment("pajak", reworded)]) == [
        (
            "indicator",
            f"{OGI}/01/indicator/1",
            "end_as_printed",
            "changed",
            "Juni 2021",
            "30 Juni 2021",
        )
    ]


def test_pages_and_conclusions_are_no_changes(warehouse: DuckDBPyConnection) -> None:
    def read_anew(_: Commitment) -> dict[str, Any]:
        return {"first_page": 8, "last_page": 9, "citations": (), "quantities": ()}

    assert changes(warehouse, [commitment("pajak")], [commitment("pajak", read_anew)]) == []
    assert warehouse.execute("SELECT version FROM plans").fetchall() == [(2,)]


def test_a_change_says_where_it_belongs_in_both_versions(warehouse: DuckDBPyConnection) -> None:
    other = commitment("pajak", lambda _: {"contacts": (contact("Budi Karya"),)})
    changes(warehouse, [commitment("pajak")], [commitment("laut"), other])
    columns = "plan_id, from_version, to_version, change, entity_id, old_entity_id, commitment_id"
    assert warehouse.execute(f"SELECT {columns} FROM changes ORDER BY ALL").fetchall() == [
        (OGI, 1, 2, "added", f"{OGI}/01", None, f"{OGI}/01"),
        (OGI, 1, 2, "added", f"{OGI}/02/contact/1", None, f"{OGI}/02"),
        (OGI, 1, 2, "removed", f"{OGI}/01/contact/1", f"{OGI}/01/contact/1", f"{OGI}/02"),
    ]


# Which entity is which.


def entity(kind: Kind, place: int = 1, *children: Sequence[Entity], **fields: Any) -> Entity:
    """An entity of which only these fields are filled."""
    row = dict.fromkeys(kind.columns) | {kind.identifier: f"{kind.name}/{place}", kind.place: place}
    below = tuple(
        tuple(child for group in children for child in group if child.kind is held)
        for held in kind.children
    )
    return make_entity(kind, row | fields, below)


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        (CONTACT, {"person": "Sari Contoh"}, {"person": "Dr. Sari Contoh, M.Si."}),
        (CONTACT, {"person": "Sari Contoh"}, {"person": "Sari Conto"}),
        (CONTACT, {"person": "Sari", "position_as_printed": "Staf", "emails": ["a@b.id"]},
                  {"person": "Sari", "position_as_printed": "Kepala Biro", "emails": ["c@d.id"]}),
        (CONTACT, {"position_as_printed": "Kepala Biro"},
                  {"position_as_printed": "Kepala Biro", "person": "Sari Contoh"}),
        (CONTACT, {"position_as_printed": "Kepala Biro", "emails": ["a@b.id"]},
                  {"position_as_printed": "Kepala Biro", "emails": ["c@d.id"]}),
        (SECTION, {"label": "Apa masalahnya?", "text": "Data tertutup"},
                  {"label": "Apa masalahnya?", "text": "Warga tidak dilibatkan"}),
        (SECTION, {"label": "Apa masalahnya?", "text": "Data tertutup"},
                  {"label": "Latar belakang", "text": "Data tertutup"}),
        (INDICATOR, {"text": "Terbitnya peta di 12 kota"}, {"text": "Terbitnya peta di 15 kota"}),
        (TARGET, {"period": "B06", "text": "50%"}, {"period": "B06", "text": "60%"}),
        (TARGET, {"period": "B06", "text": "Terbitnya peta"}, {"period": "B12", "text": "Terbitnya peta"}),
        (ORGANISATION, {"name_as_printed": "KIP", "organisation_id": "kip"},
                       {"name_as_printed": "Komisi Informasi Pusat", "organisation_id": "kip"}),
        (ORGANISATION, {"name_as_printed": "Yayasan Kota Teduh"}, {"name_as_printed": "Yayasan Kota Tedu"}),
    ],
)  # fmt: skip
def test_the_same_though_not_equal(kind: Kind, old: dict[str, Any], new: dict[str, Any]) -> None:
    assert pair_entities([entity(kind, **old)], [entity(kind, **new)]) == [(0, 0)]


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        (CONTACT, {"person": "Sari Contoh", "position_as_printed": "Staf", "emails": ["a@b.id"]},
                  {"person": "Budi Karya", "position_as_printed": "Staf", "emails": ["a@b.id"]}),
        (CONTACT, {"person": "Sari Contoh"}, {"person": "Sari Wijaya"}),
        (CONTACT, {"position_as_printed": "Kepala Biro Hukum", "emails": ["a@b.id"]},
                  {"position_as_printed": "Direktur Air Minum", "emails": ["a@b.id"]}),
        (INDICATOR, {"text": "Terbitnya peta di 12 kota"}, {"text": "Terlatihnya para pendamping desa"}),
        (ORGANISATION, {"name_as_printed": "Kementerian Agama"}, {"name_as_printed": "Kementerian Agraria"}),
        (ORGANISATION, {"name_as_printed": "KIP", "role": Role.PROPOSER},
                       {"name_as_printed": "KIP", "role": Role.RESPONSIBLE}),
    ],
)  # fmt: skip
def test_another_though_alike(kind: Kind, old: dict[str, Any], new: dict[str, Any]) -> None:
    assert pair_entities([entity(kind, **old)], [entity(kind, **new)]) == []


def test_all_are_paired_as_well_as_can_be() -> None:
    texts = {
        "old_start": "p p w2 w3 w4 w5 w6 w7 w8 w9 w10 w11",
        "old_end": "w0 w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 q",
        "new": "w0 w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11",
        "new_start": "p p r r r w5 w6 w7 w8 w9 w10 w11",
    }
    old_start, old_end, new, new_start = (entity(INDICATOR, text=said) for said in texts.values())
    # `new` is the likest of both old ones; only one gets it, and then the other has one too.
    assert pair_entities([old_start, old_end], [new, new_start]) == [(1, 0), (0, 1)]


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_a_list_in_another_order_has_as_few_moves_as_can_be(order: tuple[int, ...]) -> None:
    contacts = [entity(CONTACT, 1 + n, person=f"Orang{n} {TOPICS[n]}") for n in range(4)]
    moved = [replace(contacts[at], place=str(1 + n)) for n, at in enumerate(order)]
    found = list(compare(entity(COMMITMENT, 1, contacts), entity(COMMITMENT, 1, moved)))
    assert {change.field for change in found} <= {"ordinal"}
    assert len(found) == 4 - longest_in_order(order)


def longest_in_order(order: tuple[int, ...]) -> int:
    best: list[int] = []
    for n, at in enumerate(order):
        best.append(1 + max((best[i] for i in range(n) if order[i] < at), default=0))
    return max(best)


# Edits drawn at random.

Texts = list[tuple[int, int]]
"""Indicators: which one it is, and how often it was edited."""


def words(topic: int, edited: int = 0) -> str:
    """Twelve words that only this topic has, of which as many as were edited are others."""
    return " ".join(f"k{topic}{'x' if at < edited else 'w'}{at}" for at in range(12))


def as_plan(commitments: Sequence[tuple[int, Texts]]) -> Entity:
    """A plan of commitments, each a topic and its indicators, numbered in order."""
    return entity(PLAN, 1, [
        entity(
            COMMITMENT, place,
            [
                entity(INDICATOR, at, text=words(*told), indicator_id=f"{place}/{at}", number_as_printed=f"{at}.")
                for at, told in enumerate(indicators, 1)
            ],
            title=words(topic), number=place,
        )
        for place, (topic, indicators) in enumerate(commitments, 1)
    ])  # fmt: skip


@st.composite
def edited_plans(draw: st.DrawFn) -> tuple[Entity, Entity, Counter[tuple[str, str | None, str]]]:
    """A plan, the plan after edits (added, removed, reworded), and those edits as (kind, field, change)."""
    old = [
        (topic, [(100 * topic + at, 0) for at in range(1, draw(st.integers(2, 5)))])
        for topic in range(1, draw(st.integers(2, 6)))
    ]
    new: list[tuple[int, Texts]] = []
    edits: Counter[tuple[str, str | None, str]] = Counter()
    for topic, indicators in old:
        if draw(st.integers(0, 4)) == 0:
            new.append((1000 + topic, [(2000 + topic, 0)]))
            edits["commitment", None, "added"] += 1
        if draw(st.integers(0, 4)) == 0:
            edits["commitment", None, "removed"] += 1
            continue
        kept: Texts = []
        for told in indicators:
            what = draw(st.sampled_from(["same", "same", "added", "removed", "reworded"]))
            if what == "added":
                kept.append((10_000 + told[0], 0))
            if what != "removed":
                kept.append((told[0], draw(st.integers(1, 4)) if what == "reworded" else 0))
            if what != "same":
                field, change = ("text", "changed") if what == "reworded" else (None, what)
                edits["indicator", field, change] += 1
        new.append((topic, kept))
    return as_plan(old), as_plan(new), edits


def told(found: Sequence[Change]) -> Counter[tuple[str, str | None, str]]:
    return Counter((change.entity_kind, change.field, change.change) for change in found)


@given(edited_plans())
def test_what_is_found_are_the_edits(
    case: tuple[Entity, Entity, Counter[tuple[str, str | None, str]]],
) -> None:
    old, new, edits = case
    assert told(list(compare(old, new))) == edits


@given(edited_plans())
def test_nothing_differs_from_itself(case: tuple[Entity, Entity, object]) -> None:
    assert list(compare(case[0], case[0])) == []


@given(edited_plans(), st.randoms(use_true_random=False))
def test_backwards_is_the_mirror_image(case: tuple[Entity, Entity, object], rng: Any) -> None:
    old, new, _ = case
    at = PLAN.children.index(COMMITMENT)
    shuffled = list(new.children[at])
    rng.shuffle(shuffled)
    new = replace(new, children=(*new.children[:at], tuple(shuffled)))
    forwards, backwards = list(compare(old, new)), list(compare(new, old))
    assert Counter(map(mirrored, forwards)) == Counter(map(essence, backwards))


MIRROR = {"added": "removed", "removed": "added", "changed": "changed"}


def essence(change: Change) -> tuple[object, ...]:
    ids = (change.entity_id,) if change.field is None else (change.entity_id, change.old_entity_id)
    return (
        change.entity_kind,
        *ids,
        change.field,
        change.change,
        change.old_value,
        change.new_value,
    )


def mirrored(change: Change) -> tuple[object, ...]:
    ids = (change.entity_id,) if change.field is None else (change.old_entity_id, change.entity_id)
    return (
        change.entity_kind, *ids, change.field,
        MIRROR[change.change], change.new_value, change.old_value,
    )  # fmt: skip


@pytest.mark.parametrize(("last", "told_of_it"), [(19, None), (20, "number")])
def test_numbers_with_gaps_move_along(last: int, told_of_it: str | None) -> None:
    def numbered(*numbers: int) -> list[Entity]:
        return [
            entity(COMMITMENT, number, title=words(topic), number=number)
            for topic, number in enumerate(numbers)
        ]

    old = entity(PLAN, 1, numbered(1, 2, 14, 18))
    first = entity(COMMITMENT, 1, title=words(9), number=1)
    new = entity(PLAN, 1, [first, *numbered(2, 3, 15, last)])
    fields = [change.field for change in compare(old, new) if change.change == "changed"]
    assert fields == ([told_of_it] if told_of_it else [])


def test_of_a_large_plan_only_what_changed_is_compared_word_by_word(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plans = [
        [(topic, [(100 * topic + n, 0) for n in range(50)]) for topic in range(1, 31)] for _ in "ab"
    ]
    plans[1][7][1][3] = (703 + 100, 2)
    old, new = map(as_plan, plans)
    compared: list[str] = []
    likeness = warehouse.store.changes._text_likeness

    def counted(before: list[str], after: list[str]) -> float:
        compared.append(" ".join(before))
        return likeness(before, after)

    monkeypatch.setattr(warehouse.store.changes, "_text_likeness", counted)
    assert told(list(compare(old, new))) == {("indicator", "text", "changed"): 1}
    assert len(compared) == 3  # the commitment's title, what it holds, and its changed indicator
