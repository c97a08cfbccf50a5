"""Bodies among other words, in titles and in the names of files and folders."""

from __future__ import annotations

import pytest

from extractors.entities.body_names import bodies_in, bodies_of_mentions, body_called
from models.geometry import Value

BAPPENAS = "kementerian-ppn-bappenas"


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("LAPORAN CAPAIAN KEMENTERIAN SOSIAL TAHUN 2031", ["kementerian-sosial"]),
        ("04-Kemen-PPN-Bappenas", [BAPPENAS]),
        ("laporan B12 bappenas", [BAPPENAS]),
        ("Kemenkes dan Kementerian Sosial", ["kementerian-kesehatan", "kementerian-sosial"]),
        ("laporan big data", []),
        ("BIG", ["badan-informasi-geospasial"]),
        ("laporan kementerian", []),
    ],
)
def test_bodies_of_the_state_are_found_among_other_words(text: str, bodies: list[str]) -> None:
    assert [body.organisation_id for body in bodies_in(text)] == bodies


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("Bappenas", BAPPENAS),
        ("Yayasan Buku Terbuka", "yayasan-buku-terbuka"),
        ("Yayasan", None),
        ("Rukmini Fiktif", None),
    ],
)
def test_a_name_of_no_known_kind_is_no_body(name: str, body: str | None) -> None:
    found = body_called(name)
    assert (found.organisation_id if found else None) == body


def test_cells_that_spell_a_body_in_two_ways_name_one() -> None:
    cells = ["Kementerian Sosial", "Kemensos", "Kemen. Sosial", "Kementerian Sosial"]
    (body,) = bodies_of_mentions(Value(cell, ()) for cell in cells)
    assert body.organisation_id == "kementerian-sosial"
