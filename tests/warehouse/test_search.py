"""Passages are found by the stems of their words, best first, with the words marked."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.pipeline.storing import load_document
from models.errors import UsageError, WarehouseError
from tests.warehouse.records import document, full_commitment, plan
from tests.warehouse.test_export import section
from warehouse.ask.only import Only
from warehouse.ask.search import search
from warehouse.store.connection import open_warehouse

OGI, OPI = "OGI-2020-2022", "OPI-2020-2022"
LONG = " ".join(["Kata pengantar yang panjang sekali."] * 30)


@pytest.fixture
def told(path: Path) -> Path:
    sections = (
        section(1, "Masyarakat miskin dibantu oleh ahli hukum."),
        section(2, "Bantuan hukum, bantuan hukum, dan lagi bantuan hukum."),
        section(3, f"{LONG} Portal pengaduan terpadu. {LONG}"),
        section(4, "Pelayanan kesehatan bagi difabel, Café."),
    )
    ogi = full_commitment(OGI, 1).model_copy(update={"sections": sections})
    with open_warehouse(path) as warehouse:
        load_document(warehouse, document(plan(OGI, ogi), plan(OPI, full_commitment(OPI, 1))))
    return path


def test_words_are_found_in_other_forms_the_best_passage_first(told: Path) -> None:
    first, second = search(told, "bantuan hukum")
    assert first.entity_id == f"{OGI}/01/section/2"
    assert second.snippet == "Apa masalahnya? Masyarakat miskin **dibantu** oleh ahli **hukum**."
    assert first.score > second.score
    assert (second.plan_id, second.commitment_id, second.kind) == (OGI, f"{OGI}/01", "section")
    assert (second.file_name, second.page) == ("rencana.pdf", 1)


def test_a_long_text_shows_the_part_with_the_words(told: Path) -> None:
    (hit,) = search(told, "mengadukan portal")
    assert "**Portal** **pengaduan** terpadu." in hit.snippet
    assert hit.snippet.startswith("… ")
    assert hit.snippet.endswith(" …")
    assert len(hit.snippet) < 300


def test_any_word_where_no_passage_has_all(told: Path) -> None:
    (hit,) = search(told, "difabel antariksa")
    assert "**difabel**" in hit.snippet


def test_case_and_accents_do_not_matter(told: Path) -> None:
    assert "**Café**" in search(told, "CAFE")[0].snippet


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("judul", "commitment"),
        ("laporan", "indicator"),
        ("ukuran", "measure"),
        ("tengah", "target"),
        ("pendahuluan", "chapter"),
    ],
)
def test_every_kind_of_text_is_looked_into(told: Path, words: str, kind: str) -> None:
    hits = search(told, words)
    assert {hit.kind for hit in hits} == {kind}
    assert {hit.plan_id for hit in hits} == {OGI, OPI}
    assert {hit.plan_id for hit in search(told, words, Only(plan=OPI))} == {OPI}
    assert len(search(told, words, limit=1)) == 1


def test_nothing_found(told: Path) -> None:
    assert search(told, "antariksa") == []


def test_what_cannot_be_searched_is_said(told: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no word"):
        search(told, " - ")
    with pytest.raises(
        UsageError, match=f"no plan OGI-1999 in this warehouse: it holds {OGI}, {OPI}"
    ):
        search(told, "hukum", Only(plan="OGI-1999"))
    with pytest.raises(WarehouseError, match="no warehouse"):
        search(tmp_path / "none.duckdb", "hukum")


def test_an_empty_warehouse_has_no_passages(path: Path) -> None:
    open_warehouse(path).close()
    assert search(path, "hukum") == []


def test_a_quote_or_a_percent_sign_is_no_syntax(told: Path) -> None:
    assert search(told, "difabel' OR 1=1 --")
