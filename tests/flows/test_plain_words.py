"""What officers are told of odd files and mistyped options names the file as they did, and what to do."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.flows.conftest import Renaksi

SAMPLES = Path(__file__).parents[2] / "samples"
REPORT = SAMPLES / "report-b06-oms.xlsx"


def test_files_of_one_name_are_told_apart_by_their_folders(
    renaksi: Renaksi, tmp_path: Path
) -> None:
    for folder in ("satu", "dua"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "lap.csv").write_text("x;y\n1;2\n")
    told = renaksi("load", "satu", "dua").err
    for folder in ("satu", "dua"):
        assert f"renaksi: {Path(folder, 'lap.csv')}: no progress entry" in told


@pytest.mark.slow
def test_a_workbook_that_is_named_pdf_is_read(renaksi: Renaksi, tmp_path: Path) -> None:
    shutil.copy(REPORT, tmp_path / "laporan.pdf")
    assert renaksi("load", SAMPLES / "plan.pdf").code == 0
    outcome = renaksi("load", "laporan.pdf")
    assert outcome.code == 0
    assert "civil society" in outcome.out


def test_a_workbook_that_is_cut_off_is_told_without_the_names_of_errors(
    renaksi: Renaksi, tmp_path: Path
) -> None:
    (tmp_path / "lap.xlsx").write_bytes(REPORT.read_bytes()[:3000])
    told = renaksi("load", "lap.xlsx")
    assert told.code == 3
    assert "damaged or not whole" in told.err
    assert "BadZipFile" not in told.err


@pytest.mark.parametrize("day", ["Desember 2022", "2022-02-30", "kemarin"])
def test_a_day_that_is_none_is_told_how_to_be_written(
    renaksi: Renaksi, loaded: Path, day: str
) -> None:
    told = renaksi("export", "report.html", "--as", "report", "-w", loaded, "--as-of", day)
    assert told.code == 2
    assert f"{day} is no day: write it like 2022-12-31" in told.err


def test_a_file_that_is_no_sheet_is_not_taken_for_a_document(
    renaksi: Renaksi, loaded: Path
) -> None:
    told = renaksi("review", "--apply", SAMPLES / "plan.pdf", "-w", loaded)
    assert told.code == 3
    assert "is no sheet of `renaksi review --export`" in told.err


@pytest.mark.slow
def test_what_is_done_with_an_entry_is_told_in_words(renaksi: Renaksi) -> None:
    renaksi("load", SAMPLES / "plan.pdf")
    renaksi("load", REPORT)
    query = "SELECT entry_id FROM matches WHERE decision = 'auto' ORDER BY entry_id LIMIT 1"
    entry = renaksi("query", query, "--format", "csv").out.splitlines()[1]
    assert renaksi("review", "accept", entry, "--by", "Sari").out == f"{entry}: accepted.\n"
    assert renaksi("review", "withdraw", entry, "--by", "Sari").out == (
        f"{entry}: the decision is taken back, and the program's proposal counts again.\n"
    )


@pytest.mark.slow
def test_a_sheet_for_review_says_that_it_holds_personal_data(renaksi: Renaksi) -> None:
    renaksi("load", SAMPLES / "plan.pdf")
    renaksi("load", REPORT)
    assert "memuat data pribadi" in renaksi("review", "--all", "--export", "kasus.xlsx").out


def test_nobody_is_sent_to_the_pages_of_a_spreadsheet(renaksi: Renaksi, tmp_path: Path) -> None:
    (tmp_path / "lap.csv").write_text(
        "LAPORAN CAPAIAN RENCANA AKSI NASIONAL OPEN GOVERNMENT INDONESIA 2030-2032\nPeriode B06\n"
        "Pelapor: Pemerintah\nUkuran Keberhasilan;Capaian;Status\nA b c;Ada;Selesai\n;;;"
        + " ".join(f"kata{n}" for n in range(60))
        + "\n",
        encoding="utf-8",
    )
    assert renaksi("load", "lap.csv").code == 0
    query = "SELECT code, action FROM finding_list"
    told = renaksi("query", query, "--format", "csv").out
    assert "words-unassigned" in told or "little-understood" in told
    assert "renaksi show" not in told
