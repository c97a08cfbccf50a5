"""`renaksi load FILE --mask COPY`: the copy gives the same findings, and its words are gone."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from tests.flows.conftest import SAMPLE, Renaksi

pytestmark = pytest.mark.slow  # each loads several documents, or starts processes

SAMPLES = SAMPLE.parent
FOUND = "SELECT code, page, count(*) AS n FROM findings GROUP BY ALL ORDER BY ALL"


def found_in(renaksi: Renaksi, file: Path, warehouse: Path) -> list[dict[str, object]]:
    assert renaksi("load", file, "--warehouse", warehouse, "--no-cache").code == 0
    shown = renaksi("query", FOUND, "--warehouse", warehouse, "--format", "json").out
    found: list[dict[str, object]] = json.loads(shown)
    return found


@pytest.mark.parametrize("name", ["plan.pdf", "report-b06-oms.xlsx", "report-b06-pemerintah.pdf"])
def test_a_masked_copy_gives_the_same_findings(name: str, renaksi: Renaksi, tmp_path: Path) -> None:
    copy = tmp_path / "copies" / name
    copy.parent.mkdir()
    told = renaksi("load", SAMPLES / name, "--mask", copy)
    assert (told.code, told.err) == (0, "")
    assert str(copy) in told.out
    assert found_in(renaksi, copy, tmp_path / "b.duckdb") == found_in(
        renaksi, SAMPLES / name, tmp_path / "a.duckdb"
    )


def _strike(sheet: Worksheet) -> None:
    struck = TextBlock(InlineFont(strike=True), "Belum dimulai ")
    sheet["F4"] = CellRichText(struck, "Selesai")


def _colour_by_rules(sheet: Worksheet) -> None:
    sheet["F4"] = sheet["F5"] = sheet["G4"] = sheet["G5"] = None
    for colour in ("00B050", "FF0000"):
        shown = DifferentialStyle(fill=PatternFill("solid", bgColor=colour))
        rule = Rule("expression", dxf=shown, formula=['$A4="Anggaran desa"'])
        sheet.conditional_formatting.add("F4:F9", rule)


def _print_units(sheet: Worksheet) -> None:
    for cell in (sheet["E4"], sheet["G4"]):
        cell.value, cell.number_format = 3, '0 "naskah"'


def _write_white_in_a_table(sheet: Worksheet) -> None:
    sheet.add_table(Table(displayName="Rahasia", ref="A3:G5"))
    for cell in sheet[3]:
        cell.font = Font(color="FFFFFF")


@pytest.mark.parametrize(
    ("edit", "found"),
    [
        (_strike, "text-struck"),
        (_colour_by_rules, "status-coloured"),
        (_print_units, "percent-unreadable"),
        (_write_white_in_a_table, ""),
    ],
)
def test_a_masked_workbook_is_read_alike(
    edit: Callable[[Worksheet], None], found: str, renaksi: Renaksi, tmp_path: Path
) -> None:
    file, copy = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    book = Workbook()
    sheet = book.worksheets[0]
    heads = ["Komitmen", "Penanggung Jawab", "Ukuran Keberhasilan", "Target", "Capaian", "Status"]
    rows: list[list[str | int]] = [
        ["Laporan Rencana Aksi Open Government Indonesia 2030-2032"],
        ["Periode B06"],
        [*heads, "%"],
        ["Anggaran desa", "Dinas Wisata", "Naskah", "Draf", "Draf jadi", "Selesai", 100],
        ["Jembatan", "Dinas Wisata", "Peta", "Ukur", "Diukur", "Dalam proses", 40],
    ]
    for row in rows:
        sheet.append(row)
    edit(sheet)
    book.save(file)
    assert renaksi("load", file, "--mask", copy).code == 0
    before = found_in(renaksi, file, tmp_path / "a.duckdb")
    assert found_in(renaksi, copy, tmp_path / "b.duckdb") == before
    assert found in ["", *(str(each["code"]) for each in before)]
    with ZipFile(copy) as parts:
        text = b"".join(map(parts.read, parts.namelist())).lower()
    assert not [word for word in (b"wisata", b"naskah", b"jembatan", b"rahasia") if word in text]


def test_no_title_measure_or_person_is_in_the_copy(renaksi: Renaksi, tmp_path: Path) -> None:
    copy = tmp_path / "copy.pdf"
    assert renaksi("load", SAMPLE, "--mask", copy).code == 0
    query = (
        "SELECT person AS text FROM contacts WHERE person IS NOT NULL"
        " UNION ALL SELECT text FROM indicators UNION ALL SELECT text FROM measures"
        " UNION ALL SELECT unnest(emails) FROM contacts UNION ALL SELECT unnest(phones) FROM contacts"
    )
    texts = []
    for name, file in (("a", SAMPLE), ("b", copy)):
        warehouse = tmp_path / f"{name}.duckdb"
        assert renaksi("load", file, "--warehouse", warehouse).code == 0
        shown = renaksi("query", query, "--warehouse", warehouse, "--format", "json").out
        texts.append(Counter(row["text"] for row in json.loads(shown)))
    before, after = texts
    assert before.total() == after.total() > 20
    assert before & after == Counter()


def test_people_whom_a_report_names_are_gone_whose_names_are_usual_words(
    renaksi: Renaksi, tmp_path: Path
) -> None:
    book = load_workbook(SAMPLES / "report-b06-oms.xlsx")
    sheet = book.active
    assert sheet is not None
    sheet["E7"] = "PIC: Target Selesai"
    sheet["E8"] = "Target Selesai, target.selesai@kementerian.go.id"
    book.save(tmp_path / "a.xlsx")
    assert renaksi("load", tmp_path / "a.xlsx", "--mask", tmp_path / "b.xlsx").code == 0
    copy = load_workbook(tmp_path / "b.xlsx").worksheets[0]
    for cell in ("E7", "E8"):
        assert not {"target", "selesai"} & set(re.findall(r"\w+", str(copy[cell].value).casefold()))


def test_a_workbook_keeps_its_formats_and_types(renaksi: Renaksi, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.create_sheet("Rahasia", 0)
    sheet.append(["Komitmen", "Status", "Persentase"])
    sheet.append(["Anggaran desa wisata", "Selesai", 0.4])
    sheet.append(["Rina Marlina", 16542, date(2031, 6, 30)])
    sheet["C2"].number_format = "0%"
    sheet["A2"].fill = PatternFill("solid", fgColor="FFFF00")
    sheet["A3"].font = Font(strike=True)
    sheet["A3"].comment = Comment("tanya Rina", "Budi")
    sheet.merge_cells("A4:B4")
    book.properties.creator = "Rina Marlina"
    book.save(tmp_path / "a.xlsx")
    assert renaksi("load", tmp_path / "a.xlsx", "--mask", tmp_path / "b.xlsx").code == 0
    copy = load_workbook(tmp_path / "b.xlsx").worksheets[0]
    assert [cell.value for cell in copy[1]] == ["Komitmen", "Status", "Persentase"]
    assert (copy["B2"].value, copy["C2"].value, copy["C2"].number_format) == ("Selesai", 0.4, "0%")
    assert (copy["A2"].fill.fgColor.rgb, copy["A3"].font.strike) == ("00FFFF00", True)
    assert (type(copy["B3"].value), copy["C3"].is_date) == (int, True)
    assert str(copy.merged_cells) == "A4:B4"
    said = " ".join(str(cell.value) for row in copy for cell in row) + str(copy["A3"].comment)
    made_by = load_workbook(tmp_path / "b.xlsx").properties.creator
    told = f"{said} {copy.title} {made_by}"
    assert [
        w for w in ("Anggaran", "wisata", "Rina", "Budi", "Rahasia", "16542") if w in told
    ] == []


def test_a_workbook_with_a_value_far_off_is_copied_by_its_cells_alone(
    renaksi: Renaksi, tmp_path: Path
) -> None:
    """Between the table and the last cell of the sheet lie 17 thousand million others."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Komitmen", "Status", "Persentase"])
    sheet.append(["Anggaran desa wisata", "Selesai", 0.4])
    sheet["XFD1048576"] = "terselip"
    book.save(tmp_path / "a.xlsx")
    assert renaksi("load", tmp_path / "a.xlsx", "--mask", tmp_path / "b.xlsx").code == 0
    copy = load_workbook(tmp_path / "b.xlsx").worksheets[0]
    assert [cell.value for cell in copy[1][:3]] == ["Komitmen", "Status", "Persentase"]
    assert copy.dimensions == "A1:XFD1048576"
    assert len(copy["XFD1048576"].value) == len("terselip")
    assert copy["XFD1048576"].value != "terselip"


def test_a_copy_says_an_escaped_mark_as_it_was(renaksi: Renaksi, tmp_path: Path) -> None:
    """`_x005F_` stands for an underscore that would begin an escape."""
    book = Workbook()
    book.worksheets[0].append(["Komitmen", "Status"])
    book.worksheets[0].append(["_x005F_x0041_", "Selesai"])
    book.save(tmp_path / "a.xlsx")
    assert renaksi("load", tmp_path / "a.xlsx", "--mask", tmp_path / "b.xlsx").code == 0
    copied = load_workbook(tmp_path / "b.xlsx").worksheets[0]["A2"].value
    assert re.fullmatch(r"_x005F_x\d{4}_", copied)


def test_delimited_text_keeps_its_quotation_marks(renaksi: Renaksi, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(
        'Komitmen;Status;Persentase\n"Lumbung; padi ""ranum""";Selesai;100%\n', encoding="utf-8"
    )
    assert renaksi("load", tmp_path / "a.csv", "--mask", tmp_path / "b.csv").code == 0
    with (tmp_path / "b.csv").open(encoding="utf-8-sig") as file:
        heads, row = csv.reader(file, delimiter=";")
    assert heads == ["Komitmen", "Status", "Persentase"]
    assert row[1:] == ["Selesai", "100%"]
    assert [len(part) for part in row[0].split()] == [8, 4, 7]
    assert "Lumbung" not in row[0]


@pytest.mark.parametrize(
    ("files", "copy", "told"),
    [
        (["plan.pdf"], "plan.pdf", "is what this command reads"),
        (["plan.pdf", "report-b06-oms.xlsx"], "x.pdf", "one file at a time"),
        (["."], "x.pdf", "one file at a time"),
        (["plan.pdf"], "x.xlsx", "name it x.pdf instead"),
        (["plan.pdf"], "there.pdf", "is there already"),
        (["plan.toml"], "x.toml", "save it as one of these"),
    ],
)
def test_what_cannot_be_copied_is_refused(
    files: list[str], copy: str, told: str, renaksi: Renaksi, tmp_path: Path
) -> None:
    for name in ("plan.pdf", "report-b06-oms.xlsx", "plan.toml"):
        (tmp_path / name).write_bytes((SAMPLES / name).read_bytes())
    (tmp_path / "there.pdf").write_bytes(b"%PDF-")
    before = sorted(tmp_path.iterdir())
    outcome = renaksi("load", *files, "--mask", copy)
    assert (outcome.code, outcome.out) == (2, "")
    assert told in outcome.err
    assert sorted(tmp_path.iterdir()) == before
