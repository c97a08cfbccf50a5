"""What is loaded is what was extracted: once, in versions, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import duckdb
import pytest
from duckdb import DuckDBPyConnection

from flows.pipeline.storing import load_document
from models.findings import Severity
from models.geometry import Value
from models.plan import Chapter, Commitment, ExtractedDocument, Plan, Record
from tests.warehouse.records import (
    bare_commitment,
    document,
    found,
    full_commitment,
    full_document,
    organisation,
    plan,
    printed,
    text,
)
from warehouse.store.digest import relation_digests
from warehouse.store.load import LoadSummary, PlanVersion

OGI, OPI = "OGI-2020-2022", "OPI-2020-2022"
IDENTIFIERS = {
    "Plan": ("plans", "plan", "plan_id"),
    "Chapter": ("chapters", "chapter", "chapter_id"),
    "Commitment": ("commitments", "commitment", "commitment_id"),
    "Section": ("sections", "section", "section_id"),
    "Indicator": ("indicators", "indicator", "indicator_id"),
    "CommitmentOrganisation": (
        "commitment_organisations",
        "commitment_organisation",
        "mention_id",
    ),
    "Organisation": ("organisations", "organisation", "organisation_id"),
    "Contact": ("contacts", "contact", "contact_id"),
    "Citation": ("citations", "citation", "citation_id"),
    "Quantity": ("quantities", "quantity", "quantity_id"),
    "AnnexField": ("annexes", "annex", "annex_field_id"),
    "Measure": ("measures", "measure", "measure_id"),
    "Target": ("targets", "target", "target_id"),
    "OtherField": ("other_fields", "other_field", "other_field_id"),
}


def rows(connection: DuckDBPyConnection, query: str, *parameters: object) -> list[tuple[Any, ...]]:
    return connection.execute(query, parameters).fetchall()


def every_record(extracted: ExtractedDocument) -> list[Record]:
    def within(record: Record) -> Iterator[Record]:
        yield record
        for _, field in record:
            for child in field if isinstance(field, tuple) else ():
                if isinstance(child, Record):
                    yield from within(child)

    return [found for top in (*extracted.plans, *extracted.organisations) for found in within(top)]


def both_digests(connection: DuckDBPyConnection) -> tuple[dict[str, str], dict[str, str]]:
    return relation_digests(connection), relation_digests(connection, "history")


def test_every_field_of_every_record_stands_in_its_relation(warehouse: DuckDBPyConnection) -> None:
    extracted = full_document()
    load_document(warehouse, extracted)
    records = every_record(extracted)
    assert {type(record).__name__ for record in records} == set(IDENTIFIERS)
    for record in records:
        relation, _, id_column = IDENTIFIERS[type(record).__name__]
        for name, field in record:
            if isinstance(field, tuple):
                continue
            ((stored,),) = rows(
                warehouse,
                f"SELECT {name} FROM {relation} WHERE {id_column} = ?",
                getattr(record, id_column),
            )
            expected = field.value if isinstance(field, Value) else field
            nothing: list[object] | None = [] if isinstance(stored, list) else None
            assert stored == (nothing if expected is None else expected), (relation, name)


def test_relations_hold_no_more_than_the_records(warehouse: DuckDBPyConnection) -> None:
    extracted = full_document()
    load_document(warehouse, extracted)
    names = [type(record).__name__ for record in every_record(extracted)]
    for name, (relation, _, _) in IDENTIFIERS.items():
        assert rows(warehouse, f"SELECT count(*) FROM {relation}") == [(names.count(name),)]


def test_rows_refer_to_what_holds_them(warehouse: DuckDBPyConnection) -> None:
    load_document(warehouse, full_document())
    assert rows(
        warehouse, "SELECT plan_id, count(*) FROM commitments GROUP BY ALL ORDER BY ALL"
    ) == [
        (OGI, 2),
        (OPI, 1),
    ]
    assert rows(
        warehouse,
        "SELECT commitment_id, measure_id, target_id FROM targets JOIN measures USING (measure_id)"
        " ORDER BY ALL",
    ) == [(f"{key}/01", f"{key}/01/measure/1", f"{key}/01/measure/1/B06") for key in (OGI, OPI)]
    assert rows(warehouse, "SELECT * FROM external_ids ORDER BY ALL") == [
        (f"{OGI}/01", "ogp", "ID0001", "derived"),
        (f"{OPI}/01", "ogp", "ID0001", "derived"),
    ]


def test_document_findings_and_audit(warehouse: DuckDBPyConnection) -> None:
    extracted = full_document()
    load_document(warehouse, extracted)
    key = extracted.facts.document_id
    assert rows(warehouse, "SELECT * EXCLUDE (loaded_at, is_outdated) FROM documents") == [
        (key, "plan", "rencana.pdf", extracted.facts.sha256, 1, "Tes", True, None, None, None)
    ]
    assert rows(warehouse, "SELECT * FROM word_audit") == [(key, 1, 11, 4, 3, 2, 1, 3, 1, 1)]
    assert rows(
        warehouse, "SELECT * EXCLUDE (finding_id, facts, boxes) FROM findings ORDER BY code"
    ) == [
        (key, "info", "empty_cell", "Kosong.", 4, "contact", f"{OGI}/02/contact/1", "-", False),
        (key, "error", "missing_commitment", "Satu hilang.", None, None, None, "-", False),
    ]


def test_provenance_has_every_box_of_every_value(warehouse: DuckDBPyConnection) -> None:
    extracted = full_document()
    load_document(warehouse, extracted)
    key = extracted.facts.document_id
    expected = [
        (kind, getattr(record, id_column), name, key, *box, ordinal, None, None, False)
        for record in every_record(extracted)
        for _, kind, id_column in [IDENTIFIERS[type(record).__name__]]
        for name, field in record
        if isinstance(field, Value)
        for ordinal, box in enumerate(field.boxes, 1)
    ]
    assert sorted(rows(warehouse, "FROM provenance")) == sorted(expected)
    assert rows(
        warehouse,
        "SELECT page, x0, top, x1, bottom FROM provenance"
        " WHERE entity_id = ? AND field = 'text' ORDER BY ordinal",
        f"{OGI}/01/section/1",
    ) == [(2, 0, 100, 75, 110), (2, 0, 120, 75, 130)]


@pytest.mark.slow
def test_loading_the_same_again_changes_nothing(warehouse: DuckDBPyConnection) -> None:
    first = load_document(warehouse, full_document())
    before = both_digests(warehouse)
    again = load_document(warehouse, full_document())
    assert both_digests(warehouse) == before
    assert (first.changed, again.changed) == (True, False)
    assert again.plans == (PlanVersion(OGI, 1, False), PlanVersion(OPI, 1, False))


def test_a_changed_plan_is_the_next_version_and_the_other_stays(
    warehouse: DuckDBPyConnection,
) -> None:
    opi = plan(OPI, full_commitment(OPI, 1))
    load_document(warehouse, document(plan(OGI, full_commitment(OGI, 1)), opi, content="asli"))
    corrected = document(
        plan(OGI, full_commitment(OGI, 1), bare_commitment(OGI, 2)), opi, content="koreksi"
    )
    summary = load_document(warehouse, corrected)
    assert summary.plans == (PlanVersion(OGI, 2, True), PlanVersion(OPI, 1, False))
    assert rows(warehouse, "SELECT plan_id, version, document_id FROM plans ORDER BY ALL") == [
        (OGI, 2, corrected.facts.document_id),
        (OPI, 1, corrected.facts.document_id),
    ]
    assert rows(warehouse, "SELECT file_name, is_current FROM documents ORDER BY ALL") == [
        ("asli.pdf", False),
        ("koreksi.pdf", True),
    ]
    for relation in ("provenance", "word_audit"):
        assert rows(warehouse, f"SELECT DISTINCT document_id FROM {relation}") == [
            (corrected.facts.document_id,)
        ]
    assert rows(
        warehouse, "SELECT version, count(*) FROM history.commitments GROUP BY ALL ORDER BY ALL"
    ) == [(1, 2), (2, 2)]


def test_what_main_shows_of_a_version_does_not_depend_on_older_ones(
    warehouse: DuckDBPyConnection,
) -> None:
    old = document(plan(OGI, full_commitment(OGI, 1)), content="asli")
    new = document(plan(OGI, bare_commitment(OGI, 1), title="Baru"), content="koreksi")
    load_document(warehouse, old)
    load_document(warehouse, new)
    assert rows(warehouse, "SELECT title, version FROM plans") == [("Baru", 2)]
    assert rows(warehouse, "SELECT title FROM commitments") == [("Komitmen tanpa isi",)]
    for relation in ("sections", "measures", "targets", "quantities", "external_ids"):
        assert rows(warehouse, f"SELECT count(*) FROM {relation}") == [(0,)], relation
    assert load_document(warehouse, old).changed is False


def test_what_another_document_took_the_place_of_does_not_come_back_when_read_otherwise(
    warehouse: DuckDBPyConnection,
) -> None:
    def read(content: str, title: str) -> LoadSummary:
        made = plan(OGI, bare_commitment(OGI, 1), title=title)
        return load_document(warehouse, document(made, content=content))

    read("asli", "Lama")
    read("koreksi", "Baru")
    again = read("asli", "Lama, dibaca lebih baik")
    assert again.plans == (PlanVersion(OGI, 2, False),)
    assert rows(warehouse, "SELECT title, version FROM plans") == [("Baru", 2)]
    assert read("koreksi", "Baru, dibaca lebih baik").plans == (PlanVersion(OGI, 3, True),)


def test_a_plan_that_a_newer_document_lacks_stays(warehouse: DuckDBPyConnection) -> None:
    load_document(
        warehouse,
        document(
            plan(OGI, bare_commitment(OGI, 1)), plan(OPI, bare_commitment(OPI, 1)), content="dua"
        ),
    )
    load_document(warehouse, document(plan(OGI, full_commitment(OGI, 1)), content="satu"))
    assert rows(warehouse, "SELECT plan_id, version FROM plans ORDER BY ALL") == [
        (OGI, 2),
        (OPI, 1),
    ]
    assert rows(warehouse, "SELECT DISTINCT is_current FROM documents") == [(True,)]


def test_a_value_that_only_moved_makes_no_version_but_is_found_where_it_now_stands(
    warehouse: DuckDBPyConnection,
) -> None:
    def moved(pages: int, top: float) -> Plan:
        chapter = Chapter(
            chapter_id="bab", ordinal=1, level=1, heading=None, text=printed("Isi", "Isi", 1, top)
        )
        commitment = bare_commitment(OGI, 1)
        pages += commitment.first_page
        commitment = commitment.model_copy(update={"first_page": pages, "last_page": pages + 1})
        return plan(OGI, commitment).model_copy(update={"chapters": (chapter,)})

    load_document(warehouse, document(moved(0, 100), content="lama"))
    summary = load_document(warehouse, document(moved(2, 300), content="baru"))
    assert summary.plans == (PlanVersion(OGI, 1, False),)
    assert rows(warehouse, "SELECT top FROM provenance WHERE entity_id = 'bab'") == [(300,)]
    first = bare_commitment(OGI, 1).first_page
    assert rows(warehouse, "SELECT first_page, last_page FROM commitments") == [
        (first + 2, first + 3)
    ]


def test_a_document_without_a_plan_keeps_its_findings(warehouse: DuckDBPyConnection) -> None:
    finding = found("unknown_layout", "Tidak dikenal.", Severity.ERROR)
    load_document(warehouse, document(content="asing", findings=(finding,)))
    load_document(warehouse, full_document())
    assert rows(warehouse, "SELECT is_current FROM documents") == [(True,), (True,)]
    assert rows(warehouse, "SELECT message FROM findings WHERE code = 'unknown_layout'") == [
        ("Tidak dikenal.",)
    ]


def test_one_organisation_over_several_documents(warehouse: DuckDBPyConnection) -> None:
    for plan_id, name, aliases in [
        (OGI, "Kementerian Contoh", ("Kemcontoh", "Kementerian Tjontoh")),
        (OPI, "Kementerian Contoh RI", ("Kemcontoh",)),
    ]:
        load_document(
            warehouse,
            document(plan(plan_id), content=plan_id, organisations=(organisation(name, aliases),)),
        )
    assert rows(warehouse, "SELECT name, aliases FROM organisations") == [
        ("Kementerian Contoh RI", ["Kemcontoh", "Kementerian Contoh", "Kementerian Tjontoh"])
    ]


def twice(commitment: Commitment) -> ExtractedDocument:
    """A document that no warehouse can hold: its second plan has two commitments of one identifier."""
    return document(
        plan(OGI, full_commitment(OGI, 1)), plan(OPI, commitment, commitment), content="rusak"
    )


def test_a_load_that_fails_midway_changes_nothing(warehouse: DuckDBPyConnection) -> None:
    load_document(warehouse, full_document())
    before = relation_digests(warehouse, "history")  # which is all that is stored
    with pytest.raises(duckdb.ConstraintException, match="OPI-2020-2022/02"):
        load_document(warehouse, twice(bare_commitment(OPI, 2)))
    assert relation_digests(warehouse, "history") == before
    assert load_document(warehouse, document(plan(OGI), content="sesudah")).changed


@pytest.mark.parametrize("content", ["tak terbaca \ud800", None])
def test_a_value_that_cannot_be_stored_is_refused_and_never_dropped(
    warehouse: DuckDBPyConnection, content: Any
) -> None:
    before = relation_digests(warehouse, "history")
    chapter = Chapter(
        chapter_id="bab", ordinal=1, level=1, heading=text("Bab"), text=Value(content)
    )
    broken = plan(OGI).model_copy(update={"chapters": (chapter,)})
    with pytest.raises((duckdb.ConstraintException, UnicodeEncodeError)):
        load_document(warehouse, document(broken))
    assert relation_digests(warehouse, "history") == before


def test_values_come_back_exactly(warehouse: DuckDBPyConnection) -> None:
    hostile = 'a\'; DROP TABLE x; -- "{}" \\ \x01 \n\n• é 文 🙂'
    chapter = Chapter(chapter_id="bab", ordinal=1, level=1, heading=None, text=Value(hostile))
    load_document(warehouse, document(plan(OGI).model_copy(update={"chapters": (chapter,)})))
    assert rows(warehouse, "SELECT text FROM chapters") == [(hostile,)]


@pytest.mark.slow
def test_digests_follow_content_and_not_time_or_order(warehouse: DuckDBPyConnection) -> None:
    empty = relation_digests(warehouse)
    load_document(warehouse, full_document())
    loaded, stored = both_digests(warehouse)
    assert loaded != empty
    warehouse.execute("UPDATE history.loads SET loaded_at = '2020-01-01'")
    warehouse.execute("CREATE TEMP TABLE kept AS FROM history.commitments ORDER BY title DESC")
    warehouse.execute("DELETE FROM history.commitments")
    assert relation_digests(warehouse, "history")["commitments"] != stored["commitments"]
    warehouse.execute("INSERT INTO history.commitments FROM kept")
    assert relation_digests(warehouse) == loaded
