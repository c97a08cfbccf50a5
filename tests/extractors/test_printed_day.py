"""The day that a report prints of itself, wherever it stands and however."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from models.progress import ExtractedReport
from tests.extractors.reports import HEADS, TITLES, read_html, read_rows

DAY = date(2022, 1, 12)
ROW = ["1. Anggaran", "Kementerian Contoh", "Ukuran satu", "Draf", "Ada draf", "Selesai", "100"]


def rows_with(*around: list[str], below: bool = False) -> list[list[str]]:
    titles = [[title] for title in TITLES]
    table = [[*HEADS], ROW]
    return [*titles, *table, [], *around] if below else [*titles, *around, [], *table]


def dated(report: ExtractedReport) -> date | None:
    (only,) = report.reports
    return only.dated.value if only.dated else None


@pytest.mark.parametrize(
    "line",
    [
        ["Tanggal laporan: 12 Januari 2022"],
        ["Tanggal Laporan", "12 Januari 2022"],
        ["Tanggal penyusunan :", "2022-01-12"],
        ["Date of report: January 12, 2022"],
        ["Tgl: 12/01/2022"],
        ["Hari/Tanggal : Rabu, 12 Januari 2022"],
        ["Jakarta, 12 Januari 2022"],
        ["", "", "Kota Banda Aceh, 12 Januari 2022"],
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("below", [False, True], ids=["above", "below"])
def test_day_around_the_table(line: list[str], below: bool, tmp_path: Path) -> None:
    found = read_rows(rows_with(line, below=below), tmp_path)
    assert dated(found) == DAY
    (only,) = found.reports
    assert only.dated is not None
    assert only.dated.words
    assert len(only.entries) == 1


@pytest.mark.parametrize(
    "line",
    [
        ["Tanggal laporan: Januari 2022"],
        ["Rapat di Jakarta, 12 Januari 2022"],
        ["Data per 12 Januari 2022"],
        ["Pelapor: 12 Januari 2022"],
    ],
    ids=" ".join,
)
def test_no_day_of_the_report(line: list[str], tmp_path: Path) -> None:
    assert dated(read_rows(rows_with(line), tmp_path)) is None


def test_label_outweighs_place_and_last_of_several(tmp_path: Path) -> None:
    signed = ["Jakarta, 20 Januari 2022"]
    around = [["Tanggal: 10 Januari 2022"], ["Tanggal laporan: 12 Januari 2022"], signed]
    assert dated(read_rows(rows_with(*around), tmp_path)) == DAY


def test_day_below_the_table_of_a_page(tmp_path: Path) -> None:
    cells = "".join(f"<th>{head}</th>" for head in HEADS)
    values = "".join(f"<td>{value}</td>" for value in ROW)
    titles = "".join(f"<p>{title}</p>" for title in TITLES)
    body = f"{titles}<table><tr>{cells}</tr><tr>{values}</tr></table>"
    found = read_html(f"{body}<p>Jakarta, 12 Januari 2022</p><p>Sari</p>", tmp_path)
    assert dated(found) == DAY


@pytest.mark.parametrize(
    ("above", "below", "left"),
    [
        (
            [],
            ["Jakarta, 12 Januari 2022", "Kepala Biro Contoh,", "Sari Dewi, S.E.", "NIP 1 2 3"],
            "",
        ),
        ([], ["Kepala Biro Contoh", "Sari Dewi"], "Kepala Biro Contoh Sari Dewi"),  # no day
        (["Jakarta, 12 Januari 2022", "Kepada yang terhormat"], [], "Kepada yang terhormat"),
        (
            [],
            ["Jakarta, 12 Januari 2022", "Sari", "Rapat kedua " * 5],
            "Sari " + "Rapat kedua " * 5,
        ),
    ],
    ids=["signed", "no day", "above the rows", "more than a signature"],
)
def test_who_signs_below_the_day_is_no_value(
    above: list[str], below: list[str], left: str, tmp_path: Path
) -> None:
    table = "".join(
        f"<tr>{''.join(f'<td>{text}</td>' for text in row)}</tr>" for row in (HEADS, ROW)
    )
    lines = [f"<p>{text}</p>" for text in (*TITLES, *above)]
    after = [f"<p>{text}</p>" for text in below]
    found = read_html("".join([*lines, f"<table>{table}</table>", *after]), tmp_path)
    said = [f.facts["text"] for f in found.findings if f.code == "words-unassigned"]
    assert said == ([left.strip()] if left else [])
