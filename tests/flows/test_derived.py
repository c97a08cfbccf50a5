"""What is concluded from a text is concluded anew where a person corrects it, and is as it was when that is undone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from duckdb import DuckDBPyConnection

from flows.pipeline.storing import load_document, undo_judgement
from tests.warehouse.judged import SARI, copied, digests, judge, rows
from tests.warehouse.records import document, full_commitment, organisation, plan, text
from tests.warehouse.reported import OGI, Due, commitment
from warehouse.store.connection import open_warehouse

FULL = full_commitment(OGI, 1)
SECTION, INDICATOR, MEASURE = (f"{OGI}/01/{kind}/1" for kind in ("section", "indicator", "measure"))


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan with a citation and a quantity, and a commitment whose measure nobody is responsible for."""
    path = tmp_path_factory.mktemp("made") / "renaksi.duckdb"
    other = commitment(2, "Bantuan hukum", Due("Layanan", "Badan Lain"))
    with open_warehouse(path) as connection:
        whole = document(plan(OGI, FULL, other), organisations=(organisation(),))
        load_document(connection, whole)
    return path


@pytest.fixture
def connection(made: Path, path: Path) -> Iterator[DuckDBPyConnection]:
    with copied(made, path) as connection:
        yield connection


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "renaksi.duckdb"


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "query", "told"),
    [
        (
            (SECTION, "text", "is", "Lihat UU Nomor 14 Tahun 2008 dan Target 16.10 SDGs."),
            f"SELECT value, place FROM citations WHERE owner_id = '{SECTION}'",
            [("16.10", "section/1"), ("UU 14/2008", "section/1")],
        ),
        (
            (INDICATOR, "text", "is", "Tersedianya 300 desa pada tahun 2022"),
            f"SELECT value, unit, year FROM quantities WHERE owner_id = '{INDICATOR}'",
            [(300.0, "desa", 2022)],
        ),
        (
            (INDICATOR, "end_as_printed", "is", "Agustus 2022"),
            f"SELECT end_date::VARCHAR FROM indicators WHERE indicator_id = '{INDICATOR}'",
            [("2022-08-31",)],
        ),
        (
            (f"{OGI}/01", "period_as_printed", "is", "Januari 2020 – Juni 2022"),
            "SELECT start_date::VARCHAR, end_date::VARCHAR FROM commitments WHERE number = 1",
            [("2020-01-01", "2022-06-30")],
        ),
        (
            (f"{OGI}/02/measure/1", "responsible", "is", "Kemcontoh"),
            f"SELECT organisation_id FROM measure_organisations WHERE measure_id = '{OGI}/02/measure/1'",
            [("kementerian-contoh",)],
        ),
        (
            (f"{OGI}/02", "add", "measure", "text=200 desa", "responsible=Kementerian Contoh"),
            "SELECT organisation_id, value FROM measure_organisations JOIN quantities "
            "ON measure_id = owner_id WHERE commitment_id LIKE '%/02'",
            [("kementerian-contoh", 200.0)],
        ),
    ],
    ids=["citation", "quantity", "day", "period", "body", "added"],
)  # fmt: skip
def test_what_follows_from_a_text_follows_its_correction(
    connection: DuckDBPyConnection, words: tuple[str, ...], query: str, told: list[tuple[object]]
) -> None:
    before = digests(connection)
    judgement = judge(connection, *words)
    assert rows(connection, f"{query} ORDER BY ALL") == told
    undo_judgement(connection, judgement, SARI)
    assert digests(connection) == before


def test_a_new_version_has_what_was_concluded(connection: DuckDBPyConnection) -> None:
    judge(connection, SECTION, "text", "is", "Lihat UU Nomor 11 Tahun 2020.")
    new = FULL.model_copy(update={"title": text("Judul lain")})
    load_document(connection, document(plan(OGI, new), content="lain"))
    told = rows(connection, f"SELECT value FROM citations WHERE owner_id = '{SECTION}'")
    assert told == [("UU 11/2020",)]


@pytest.mark.slow
def test_what_is_concluded_stands_on_no_page(connection: DuckDBPyConnection) -> None:
    before = digests(connection)
    judgement = judge(connection, SECTION, "text", "is", "Lihat UU Nomor 14 Tahun 2008.")
    told = rows(
        connection,
        "SELECT DISTINCT page, is_corrected FROM provenance JOIN citations ON entity_id = citation_id",
    )
    assert (None, True) in told
    undo_judgement(connection, judgement, SARI)
    assert digests(connection) == before


def test_a_day_that_somebody_says_is_not_read_from_another(connection: DuckDBPyConnection) -> None:
    judge(connection, INDICATOR, "end_date", "is", "2022-08-15")
    judge(connection, INDICATOR, "end_as_printed", "is", "Agustus 2022")
    told = rows(
        connection, f"SELECT end_date::VARCHAR FROM indicators WHERE indicator_id = '{INDICATOR}'"
    )
    assert told == [("2022-08-15",)]
