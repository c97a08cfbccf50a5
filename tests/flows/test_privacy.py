"""No way out of the warehouse lets out the people that a report names, unless it is asked to."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import openpyxl
import pytest

from flows.cli.program import main
from tests.flows.conftest import Renaksi
from warehouse.exports.formats import OF_RELATIONS, ExportFormat
from warehouse.exports.public_copy import copy_relations
from warehouse.store.connection import attach_warehouse

SAMPLES = Path(__file__).parents[2] / "samples"
PEOPLE = ("Ratna Kusumawardani", "Ratna", "Kusumawardani", "ratna", "tono.prasojo", "Tono")
NUMBERS = (
    "81234567891",
    "34567891",
    "5551234",
    "3456789",
    "3174051203850001",
    "198503122010011001",
)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample report of civil society with people in its title, its cells, extra columns and its name."""
    book = openpyxl.load_workbook(SAMPLES / "report-b06-oms.xlsx")
    sheet = book.active
    assert sheet is not None
    row = next(r for r in range(1, 15) if sheet.cell(r, 1).value and sheet.cell(r, 5).value)
    sheet.cell(
        1, 1
    ).value = f"{sheet.cell(1, 1).value} disusun oleh Ratna Kusumawardani, HP 0812-3456-\n7891"
    for number, (head, value) in enumerate(
        {
            "Nama PIC": "Ratna Kusumawardani",
            "No. HP": "081234567891",
            "E-mail PIC": "ratna@\ncontoh.go.id",
            "NIK": "3174051203850001",
        }.items()
    ):
        sheet.cell(row, 12 + number, head)
        sheet.cell(row + 1, 12 + number, value)
    sheet.cell(row + 1, 5).value = (
        "Narahubung: Sdri. Ratna Kusumawardani WA 0812.3456.7891, kantor 5551234, Whatsapp 3456789, "
        "email tono.prasojo@contoh.\ngo.id, NIP 19850312 201001 1 001, 198503122010011001, Bapak Tono"
    )
    path = tmp_path_factory.mktemp("report") / "Laporan_Ratna_Kusumawardani_081234567891.xlsx"
    book.save(path)
    return path


ENDED = "2031-12-31"
"""A day on which the report's period has ended: before it, the page shows nothing of it."""


@pytest.fixture(scope="module")
def path(report: Path) -> Path:
    """A warehouse with the sample plan and that report; only read from it."""
    warehouse = report.with_name("renaksi.duckdb")
    assert main(["load", str(SAMPLES / "plan.pdf"), str(report), "-w", str(warehouse)]) == 0
    return warehouse


def said_in(folder: Path) -> str:
    """All that the files of a folder say, those in a workbook included."""
    said = []
    for file in sorted(folder.iterdir()):
        if file.suffix == ".xlsx":
            with zipfile.ZipFile(file) as book:
                said += [book.read(name).decode("utf-8", "replace") for name in book.namelist()]
        else:
            said.append(file.read_bytes().decode("utf-8", "replace"))
    return "\n".join(said)


def secrets_in(said: str) -> list[str]:
    digits = re.sub(r"(?<=\d)[\s.\-]+(?=\d)", "", said)
    return [name for name in PEOPLE if re.search(rf"(?<![^\W_]){name}(?![^\W_])", said)] + [
        number for number in NUMBERS if number in digits
    ]


@pytest.mark.slow
def test_the_corpus_is_read(path: Path, renaksi: Renaksi) -> None:
    told = renaksi(
        "query", "SELECT achievement, file_name FROM progress_entries, documents", "-w", path
    )
    assert "Sdri. Ratna" in told.out
    assert "081234567891.xlsx" in told.out


TOLD_ALIKE = (ExportFormat.JSON, ExportFormat.DATAPACKAGE)
"""Formats of the same copies as CSV."""


@pytest.mark.parametrize(
    "form",
    [
        pytest.param(form, marks=pytest.mark.slow) if form in TOLD_ALIKE else form
        for form in OF_RELATIONS
        if form is not ExportFormat.PARQUET
    ],
)
def test_no_export_names_people(path: Path, tmp_path: Path, renaksi: Renaksi, form: str) -> None:
    assert renaksi("export", tmp_path / "out", "--as", form, "-w", path).code == 0
    assert secrets_in(said_in(tmp_path / "out")) == []


@pytest.mark.parametrize("language", ["id", pytest.param("en", marks=pytest.mark.slow)])
def test_no_report_names_people(
    path: Path, report: Path, tmp_path: Path, renaksi: Renaksi, language: str
) -> None:
    page = tmp_path / "page" / "report.html"
    page.parent.mkdir()
    asked = ("--as", "report", "--as-of", ENDED, "--lang", language, "--documents", report.parent)
    outcome = renaksi("export", page, *asked, "-w", path)
    assert outcome.code == 0
    assert secrets_in(said_in(page.parent)) == []


@pytest.mark.slow
def test_no_copy_for_parquet_or_a_lake_names_people(path: Path) -> None:
    with attach_warehouse(path) as connection:
        relations = copy_relations(connection, with_contacts=False)
        said = "\n".join(
            str(connection.execute(f"FROM memory.main.{relation.name}").fetchall())
            for relation in relations
        )
    assert secrets_in(said) == []


@pytest.mark.slow
def test_what_was_asked_for_leaves_and_says_so(
    path: Path, tmp_path: Path, renaksi: Renaksi
) -> None:
    renaksi("export", tmp_path / "out", "--with-contacts", "-w", path)
    asked = ("--as", "report", "--as-of", ENDED, "--with-contacts")
    renaksi("export", tmp_path / "report.html", *asked, "-w", path)
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    for said in (said_in(tmp_path / "out"), page):
        assert "Ratna Kusumawardani" in said
        assert "memuat data pribadi" in said
