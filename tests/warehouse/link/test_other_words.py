"""Near twins are told from the same measure in other words."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warehouse.link.other_words import Wording, says_another_thing


def is_another(printed: str, planned: str, known: frozenset[str] = frozenset()) -> bool:
    return says_another_thing(Wording(printed), Wording(planned), known.__contains__)


@pytest.mark.parametrize(
    ("printed", "planned"),
    [
        ("Data sekolah dasar terbuka", "Data sekolah menengah terbuka"),
        ("Data madrasah terbuka", "Data sekolah terbuka"),
        ("Sistem kepegawaian desa", "Sistem anggaran desa"),
        ("Terhapusnya laporan tahunan", "Tersimpannya laporan tahunan"),
        ("Tidak terhubungnya loket aduan", "Terhubungnya loket aduan"),
        ("Terhubungnya loket aduan", "Tidak terhubungnya loket aduan"),
        ("Loket aduan tanpa petugas", "Loket aduan dengan petugas"),
        ("Pelatihan guru di kota", "Pelatihan guru di kabupaten"),
        ("Penambahan pajak air", "Pengurangan pajak air"),
        ("Laporan dibuka bagi hakim", "Laporan ditutup bagi hakim"),
        ("Laporan tahunan dan peta bidang tanah", "Laporan tahunan"),
    ],
)
def test_another_thing_in_nearly_the_same_words(printed: str, planned: str) -> None:
    assert is_another(printed, planned)


@pytest.mark.parametrize(
    ("printed", "planned"),
    [
        ("Pembukaan data sekolah", "Terbukanya data sekolah"),
        ("Bimtek warga kampung", "Pelatihan masyarakat desa"),
        ("Adanya format perihal anggaran", "Tersedianya format terkait anggaran"),
        ("Loket aduna terbuka", "Loket aduan terbuka"),
        ("Sistem angg. sekolah", "Sistem anggaran sekolah"),
        ("Anggaran sekolah, sistem terbuka", "Sistem anggaran sekolah terbuka"),
        ("Laporan tahunan", "Laporan tahunan yang tidak terbit"),
        ("Sistem tidak tertutup dan non tunai", "Sistem non tunai dan tidak tertutup"),
        ("Kegiatan laporan tahunan secara berkala", "Laporan tahunan"),
    ],
)
def test_the_same_thing_in_other_words(printed: str, planned: str) -> None:
    assert not is_another(printed, planned)


def test_a_word_of_no_dictionary_may_be_short_for_one() -> None:
    assert not is_another("Sistem sipd desa x", "Sistem anggaran desa x")
    assert is_another("Sistem sipd desa x", "Sistem anggaran desa x", frozenset(["sipd"]))


def test_what_the_plan_says_beside_the_measure_may_be_added() -> None:
    planned = Wording("Laporan tahunan", "Laporan tahunan sekolah swasta")
    assert not says_another_thing(Wording("Laporan tahunan sekolah"), planned, str.isdigit)
    assert says_another_thing(Wording("Laporan tahunan dinas"), planned, str.isdigit)


WORDS = st.sampled_from(
    ["sekolah", "anggaran", "pelatihan", "warga", "laporan", "loket", "arsip", "petani", "sungai"]
)


@given(st.lists(WORDS, min_size=1, max_size=8), st.randoms())
def test_words_in_another_order_say_the_same(words: list[str], random: Random) -> None:
    moved = list(words)
    random.shuffle(moved)
    assert not is_another(" ".join(moved), " ".join(words), frozenset(words))
