"""The schema `public` has every relation of `main`, without the people in it."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest
from duckdb import DuckDBPyConnection

from flows.pipeline.storing import load_document
from models.plan import Commitment
from models.sentences import GAP
from tests.warehouse.records import (
    bare_commitment,
    document,
    full_commitment,
    plan,
    printed,
    text,
)
from warehouse.privacy.columns import holds_no_text
from warehouse.privacy.withheld import note_all_withheld
from warehouse.store.connection import open_warehouse

PLAN = "OGI-2020-2022"


@pytest.fixture
def warehouse(tmp_path: Path) -> DuckDBPyConnection:
    return open_warehouse(tmp_path / "renaksi.duckdb")


def with_section(said: str, number: int = 1, plan_id: str = PLAN) -> Commitment:
    """A commitment without contacts, whose first section says this."""
    full = full_commitment(plan_id, number)
    section = full.sections[0].model_copy(update={"text": text(said)})
    return full.model_copy(update={"sections": (section,), "contacts": (), "annex_fields": ()})


def sections(warehouse: DuckDBPyConnection) -> list[str]:
    return [said for (said,) in warehouse.execute("SELECT text FROM public.sections").fetchall()]


def described(warehouse: DuckDBPyConnection, schema: str) -> dict[tuple[str, str], str]:
    rows = warehouse.execute(
        "SELECT table_name, column_name, comment FROM duckdb_columns() "
        "WHERE schema_name = $schema AND NOT internal",
        {"schema": schema},
    ).fetchall()
    return {(relation, column): comment for relation, column, comment in rows}


def test_every_column_is_there_that_is_not_personal(warehouse: DuckDBPyConnection) -> None:
    everything = described(warehouse, "main")
    personal = {name for name, comment in everything.items() if "Personal data" in comment}
    assert {("contacts", "person"), ("contacts", "emails"), ("contacts", "phones")} < personal
    assert described(warehouse, "public") == {
        name: comment for name, comment in everything.items() if name not in personal
    }


def test_every_relation_can_be_read_without_renaksi(tmp_path: Path) -> None:
    with open_warehouse(tmp_path / "renaksi.duckdb") as made:
        load_document(made, document(plan(PLAN, with_section("Surel: a@contoh.go.id"))))
    with duckdb.connect(tmp_path / "renaksi.duckdb", read_only=True) as plain:
        for relation in {relation for relation, _ in described(plain, "public")}:
            plain.execute(f'FROM public."{relation}"').fetchall()
        assert sections(plain) == [f"Surel: {GAP}"]


def test_who_is_known_later_is_withheld_in_what_was_loaded_before(
    warehouse: DuckDBPyConnection,
) -> None:
    load_document(warehouse, document(plan(PLAN, with_section("Sari Contoh hadir."))))
    assert sections(warehouse) == ["Sari Contoh hadir."]
    contact = full_commitment("OPI-2020-2022", 1).contacts[0]
    named = bare_commitment("OPI-2020-2022", 1).model_copy(
        update={"contacts": (contact.model_copy(update={"person": text("Dr. Sari Contoh")}),)}
    )
    load_document(warehouse, document(plan("OPI-2020-2022", named), content="lain"))
    assert sections(warehouse) == [f"{GAP} hadir."]


@pytest.mark.parametrize(
    "said",
    ["Ni Luh P. A. Lestari", "NI LUH PUTU AYU LES-\nTARI", "Lestari, Ni Luh", "Niluh Lestari"],
)
def test_who_is_known_later_is_withheld_in_other_spellings(
    warehouse: DuckDBPyConnection, said: str
) -> None:
    load_document(warehouse, document(plan(PLAN, with_section(f"{said} hadir."))))
    note_people(warehouse, "Ni Luh Putu Ayu Léstari" if said[:3] != "Nil" else "Ni'luh Lestari")
    assert sections(warehouse) == [f"{GAP} hadir."]


def note_people(warehouse: DuckDBPyConnection, name: str) -> None:
    """Load another plan, with this contact."""
    contact = full_commitment("OPI-2020-2022", 1).contacts[0]
    named = bare_commitment("OPI-2020-2022", 1).model_copy(
        update={"contacts": (contact.model_copy(update={"person": text(name)}),)}
    )
    load_document(warehouse, document(plan("OPI-2020-2022", named), content="lain"))


def test_lists_lose_only_the_items_that_are_personal(warehouse: DuckDBPyConnection) -> None:
    full = full_commitment(PLAN, 1)
    details = printed(["Buka 08.00", "Tanya a@contoh.go.id", "Selesai"], "rincian")
    indicator = full.indicators[0].model_copy(update={"details": details})
    load_document(
        warehouse, document(plan(PLAN, full.model_copy(update={"indicators": (indicator,)})))
    )
    assert warehouse.execute("SELECT details FROM public.indicators").fetchall() == [
        (["Buka 08.00", f"Tanya {GAP}", "Selesai"],)
    ]


def test_a_post_named_as_contact_is_not_withheld_elsewhere(warehouse: DuckDBPyConnection) -> None:
    said = with_section("Kepala Biro Hukum memimpin.")
    contact = full_commitment(PLAN, 2).contacts[0]
    post = bare_commitment(PLAN, 2).model_copy(
        update={"contacts": (contact.model_copy(update={"person": text("Kepala Biro Hukum")}),)}
    )
    load_document(warehouse, document(plan(PLAN, said, post)))
    assert sections(warehouse)[0] == "Kepala Biro Hukum memimpin."


@pytest.mark.parametrize(
    "label",
    ["Narahubung", "Nara-hubung", "P.I.C", "No. HP", "Telepon", "NIK", "Nomor WA/HP pelapor", "Alamat e-mail", "NIP",
     "Nama Petugas", "Disusun oleh"],
)  # fmt: skip
def test_other_fields_of_contacts_stay_with_all_that_tells_where_they_stand(
    warehouse: DuckDBPyConnection, label: str
) -> None:
    load_other_field(warehouse, label, "81234567891")
    shown = "SELECT label FROM {}.other_fields ORDER BY label = 'Anggaran' DESC"
    assert warehouse.execute(shown.format("main")).fetchall() == [("Anggaran",), (label,)]
    assert warehouse.execute(shown.format("public")).fetchall() == [("Anggaran",)]
    places = "SELECT count(*) FROM public.provenance WHERE entity_id = 'x/other/2'"
    assert warehouse.execute(places).fetchone() == (0,)


@pytest.mark.parametrize(
    "label", ["Telepon seluler yang dibagikan kepada para siswa", "Waktu", "Nipah", "Nama kegiatan"]
)
def test_other_fields_of_other_things_leave(warehouse: DuckDBPyConnection, label: str) -> None:
    load_other_field(warehouse, label, "12")
    shown = "SELECT text FROM public.other_fields WHERE label = $label"
    assert warehouse.execute(shown, {"label": label}).fetchall() == [("12",)]


def test_who_is_named_under_such_a_label_is_withheld_elsewhere(
    warehouse: DuckDBPyConnection,
) -> None:
    load_document(
        warehouse,
        document(plan("OPI-2020-2022", with_section("Tono Wijaya hadir.", 1, "OPI-2020-2022")), content="lain"),
    )  # fmt: skip
    load_other_field(warehouse, "Nama PIC", "Rina Marlina / Tono Wijaya, S.E.")
    assert f"{GAP} hadir." in sections(warehouse)


def load_other_field(warehouse: DuckDBPyConnection, label: str, said: str) -> None:
    """Load a plan with a field of this label beside `Anggaran`."""
    full = full_commitment(PLAN, 1)
    (field,) = full.other_fields
    named = field.model_copy(
        update={"other_field_id": "x/other/2", "label": text(label), "text": text(said)}
    )
    load_document(
        warehouse, document(plan(PLAN, full.model_copy(update={"other_fields": (field, named)})))
    )


def test_columns_of_digests_hold_no_text(warehouse: DuckDBPyConnection) -> None:
    """Some digest in a thousand has a stretch that could be a telephone number."""
    told = warehouse.execute(
        "SELECT column_name FROM duckdb_columns() WHERE schema_name IN ('history', 'main') AND "
        "data_type = 'VARCHAR' AND regexp_matches(comment, '(?i)digest|sha-256|fingerprint')"
    ).fetchall()
    assert [name for (name,) in told if not holds_no_text(name)] == []
    assert ("tail",) in told


def test_noting_everything_anew_changes_nothing(warehouse: DuckDBPyConnection) -> None:
    load_document(warehouse, document(plan(PLAN, full_commitment(PLAN, 1))))
    noted = "FROM history.withheld_texts ORDER BY ALL"
    before = warehouse.execute(noted).fetchall()
    assert before
    note_all_withheld(warehouse)
    assert warehouse.execute(noted).fetchall() == before
