"""Heads of a sheet in several rows, none of them merged: as text files have them, and many workbooks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from models.progress import ExtractedReport
from tests.extractors.reports import codes, entries, read, shown

TITLES = [
    "Laporan Capaian Rencana Aksi Nasional OGI 2030-2032",
    "Periode B12",
    "Pelapor: Pemerintah",
]
FIRST = ["Komitmen", "Penanggung Jawab", "Ukuran Keberhasilan"]
ROW = ["1. Anggaran sekolah", "Kementerian Satu", "Tersusunnya format data"]
NEXT = ["2. Kanal aduan", "Badan Dua", "Terpetakannya kanal aduan"]


def table(folder: Path, *rows: Sequence[str]) -> ExtractedReport:
    lines = [*([title] for title in TITLES), [], *rows]
    path = folder / "laporan.csv"
    path.write_text("\n".join(";".join(row) for row in lines), encoding="utf-8")
    return read(path)


def values(found: ExtractedReport) -> list[tuple[object, object]]:
    names = ("target_as_printed", "achievement")
    return [tuple(shown(entry)[name] for name in names) for entry in entries(found)]  # type: ignore[misc]


@pytest.mark.parametrize(
    ("upper", "lower", "rows", "expected"),
    [
        (["Target", "", "Realisasi", "", "Status"], ["Volume", "Satuan", "Volume", "Satuan", ""],
         [["12", "dokumen", "3", "dokumen", "Selesai"], ["7", "kanal", "6", "kanal", "Selesai"]],
         [("12", "3"), ("7", "6")]),
        (["Target", "", "Realisasi", "", "Status"], ["B06", "B12", "B06", "B12", ""],
         [["a", "b", "c", "d", "Selesai"], ["e", "f", "g", "h", "Selesai"]], [("b", "d"), ("f", "h")]),
        (["Target", "", "Realisasi", "", "", "Status"], ["Volume", "Satuan", "Volume", "Satuan", "%", ""],
         [["12", "dokumen", "3", "dokumen", "25", ""], ["7", "kanal", "6", "kanal", "86", ""]],
         [("12", "3"), ("7", "6")]),
        (["Target", "Realisasi", "", "Status"], ["", "K", "Rp", ""],
         [["12", "3", "1000000", "Selesai"], ["7", "6", "2000000", "Selesai"]], [("12", "3"), ("7", "6")]),
    ],
)  # fmt: skip
def test_heads_under_heads_without_merged_cells(
    upper: list[str],
    lower: list[str],
    rows: list[list[str]],
    expected: list[tuple[str, str]],
    tmp_path: Path,
) -> None:
    found = table(
        tmp_path,
        [*FIRST, *upper],
        ["", "", "", *lower],
        [*ROW, *rows[0]],
        [*NEXT, *rows[1]],
    )
    assert values(found) == expected
    assert not {"row-torn", "entry-without-commitment", "words-unassigned"} & set(codes(found))


def test_a_row_of_values_below_the_heads_is_no_head(tmp_path: Path) -> None:
    heads = [*FIRST, "Target", "Capaian", "Kendala", "Status"]
    rows = [[*ROW, "Naskah", "Draf", "", "Selesai"], [*NEXT, "Peta", "Dua peta", "Dana", "Selesai"]]
    found = table(tmp_path, heads, *rows)
    assert values(found) == [("Naskah", "Draf"), ("Peta", "Dua peta")]
    assert codes(found) == []


def test_a_row_that_goes_on_below_the_first_entry_is_no_head(tmp_path: Path) -> None:
    heads = [*FIRST, "Target", "Capaian", "Kendala", "Status"]
    rows = [
        [*ROW, "Naskah", "Draf selesai,", "", "Selesai"],
        ["", "", "", "", "lalu diuji", "dana terlambat", ""],
    ]
    found = table(tmp_path, heads, *rows, [*NEXT, "Peta", "Dua peta", "Dana", "Selesai"])
    target, achievement = values(found)[0]
    assert target == "Naskah"
    assert str(achievement).startswith("Draf selesai,")
