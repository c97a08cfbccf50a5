import csv
import io
import re
import zipfile
from datetime import date, datetime
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from ingest.sheets.cells import Sheet
from ingest.sheets.open import read_sheets
from models.errors import UnreadableDocumentError

ROWS = [
    ["No", "Komitmen", "Capaian"],
    ["1", "Keterbukaan “data”; anggaran, sekolah", "Naik 45,5% — tercapai"],
    ["2", "Café rakyat", "1. satu\n2. dua"],
]


def texts(sheet: Sheet) -> list[list[str]]:
    return [
        [" / ".join(" ".join(word.text for word in line) for line in cell.lines) for cell in row]
        for row in sheet.rows
    ]


def text_file(path: Path, delimiter: str, encoding: str, before: str = "") -> Path:
    buffer = io.StringIO()
    buffer.write(before)
    csv.writer(buffer, delimiter=delimiter).writerows(ROWS)
    path.write_bytes(buffer.getvalue().encode(encoding))
    return path


def active(book: Workbook) -> Worksheet:
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    return sheet


def saved(book: Workbook, path: Path) -> Path:
    book.save(path)
    return path


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"]
)
def test_text_is_read_whatever_its_delimiter_and_encoding(
    delimiter: str, encoding: str, tmp_path: Path
) -> None:
    (sheet,) = read_sheets(text_file(tmp_path / "any.name", delimiter, encoding)).sheets
    assert texts(sheet) == [
        ROWS[0],
        ["1", "Keterbukaan “data”; anggaran, sekolah", "Naik 45,5% — tercapai"],
        ["2", "Café rakyat", "1. satu / 2. dua"],
    ]


def test_excels_own_word_on_the_delimiter_is_taken(tmp_path: Path) -> None:
    (sheet,) = read_sheets(text_file(tmp_path / "a.csv", "#", "utf-8", "sep=#\r\n")).sheets
    assert texts(sheet)[0] == ROWS[0]


def test_titles_above_the_table_do_not_hide_its_delimiter(tmp_path: Path) -> None:
    before = "Laporan, Capaian\nPeriode, B06\n\n"
    (sheet,) = read_sheets(text_file(tmp_path / "a.csv", ";", "utf-8", before)).sheets
    assert texts(sheet)[2] == ROWS[0]


def test_a_merged_cell_is_repeated_over_what_it_covers(tmp_path: Path) -> None:
    book = Workbook()
    sheet = active(book)
    sheet["B2"], sheet["C2"], sheet["C3"] = "Komitmen satu", "a", "b"
    sheet["D2"] = "lebar"
    sheet.merge_cells("B2:B3")
    sheet.merge_cells("D2:E2")
    (read,) = read_sheets(saved(book, tmp_path / "a.xlsx")).sheets
    first, second = read.rows
    assert texts(read) == [["Komitmen satu", "a", "lebar"], ["Komitmen satu", "b"]]
    assert [cell.starts for cell in second] == [False, True]
    assert second[0].lines == first[0].lines
    assert (first[2].column, first[2].last_column) == (4, 5)
    assert [word.text for word in read.words] == ["Komitmen", "satu", "a", "lebar", "b"]
    word = read.words[0]
    assert (word.page, word.x0, word.x1, word.top, word.bottom) == (1, 2, 3, 2, 4)


@pytest.mark.parametrize(
    ("value", "number_format", "printed"),
    [
        (57, '0"%"', "57%"),
        (57, "0\\%", "57%"),
        (0.57, '[Red]0%;"minus %"0', "57%"),
        (0.75, "0%", "75%"),
        (0.755, "0%", "75.5%"),
        (1, "0.00%", "100%"),
        (58, "General", "58"),
        (58.0, "0.00", "58"),
        (0.1 + 0.2, "General", "0.3"),
        (True, "General", "TRUE"),
        (date(2021, 6, 30), "dd/mm/yyyy", "2021-06-30"),
        (datetime(2021, 6, 30, 9, 5), "dd/mm/yyyy hh:mm", "2021-06-30 09:05:00"),
        ("a\u200bb\u00a0c", "General", "ab c"),
        ("e\u0301te\u200b\u0301", "General", "\u00e9t\u00e9"),
    ],
)
def test_a_value_is_what_the_sheet_shows(
    value: object, number_format: str, printed: str, tmp_path: Path
) -> None:
    book = Workbook()
    cell = active(book)["A1"]
    cell.value, cell.number_format = value, number_format
    (sheet,) = read_sheets(saved(book, tmp_path / "a.xlsx")).sheets
    assert texts(sheet) == [printed.split(" / ")]


def test_cells_keep_the_addresses_that_they_lead_to(tmp_path: Path) -> None:
    book = Workbook()
    sheet = active(book)
    sheet["B2"] = "Notulensi"
    sheet["B2"].hyperlink = "https://data.example/notulensi"
    sheet["C2"] = "di bawah"
    sheet["C2"].hyperlink = Hyperlink(ref="C2", location="Lembar2!A1")
    sheet["D2"] = '=HYPERLINK("https://data.example/?a=""b""&c","Foto")'
    path = computed(saved(book, tmp_path / "a.xlsx"), "D2", "Foto")
    (read,) = read_sheets(path).sheets
    assert texts(read) == [["Notulensi", "di bawah", "Foto"]]
    assert read.links == (
        ("https://data.example/notulensi", (1, 2, 2, 3, 3)),
        ('https://data.example/?a="b"&c', (1, 4, 2, 5, 3)),
    )


def computed(path: Path, cell: str, value: str) -> Path:
    """The workbook with the value of a formula, as spreadsheet programs save it."""
    with ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    name = "xl/worksheets/sheet1.xml"
    found = re.sub(
        rf'<c r="{cell}"[^>]*>(<f>.*?</f>)<v\s*/?>(?:</v>)?'.encode(),
        rf'<c r="{cell}" t="str">\1<v>{value}</v>'.encode(),
        files[name],
    )
    assert found != files[name]
    with ZipFile(path, "w") as archive:
        for each, content in (files | {name: found}).items():
            archive.writestr(each, content)
    return path


def test_sheets_keep_their_names_and_empty_ones_are_left_out(tmp_path: Path) -> None:
    book = Workbook()
    active(book).title = "Kosong"
    book.create_sheet("B06")["C4"] = "isi"
    file = read_sheets(saved(book, tmp_path / "a.xlsx"))
    assert [(sheet.number, sheet.name) for sheet in file.sheets] == [(2, "B06")]
    assert file.facts.page_count == 2
    assert file.facts.kind == "progress_report"


def test_a_workbook_is_known_by_its_content(tmp_path: Path) -> None:
    book = Workbook()
    active(book)["A1"] = "isi"
    assert texts(read_sheets(saved(book, tmp_path / "laporan.csv")).sheets[0]) == [["isi"]]


def _hostile_merge(path: Path) -> Path:
    book = Workbook()
    active(book)["A1"] = "isi"
    active(book).merge_cells("A1:B2")
    buffer = io.BytesIO()
    book.save(buffer)
    with zipfile.ZipFile(buffer) as source, zipfile.ZipFile(path, "w") as target:
        for entry in source.infolist():
            data = source.read(entry).replace(b"A1:B2", b"A1:XFD1048576")
            target.writestr(entry, data)
    return path


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "cannot be opened"),
        (b"", "has no filled cell"),
        (b";;\n;;\n", "has no filled cell"),
        (b"satu kalimat saja\nlagi\n", "is no table"),
        (bytes(range(256)) * 8, "is neither a spreadsheet nor text"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "protected by a password"),
        (b"PK\x03\x04" + bytes(64), "cannot be read as an XLSX workbook"),
    ],
)
def test_what_is_no_sheet_is_said_in_one_sentence(
    content: bytes | None, sentence: str, tmp_path: Path
) -> None:
    path = tmp_path / "laporan.xlsx"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UnreadableDocumentError, match=sentence):
        read_sheets(path)


def test_another_zip_is_no_workbook(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "isi")
    with pytest.raises(UnreadableDocumentError, match="is no workbook"):
        read_sheets(path)


def test_a_workbook_made_to_exhaust_memory_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableDocumentError, match="merges more cells"):
        read_sheets(_hostile_merge(tmp_path / "a.xlsx"))


def test_a_cell_of_any_length_is_read_or_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a;b\n" + "x" * 200_000 + ";c\n")
    limit = csv.field_size_limit(131_072)  # Python's own, which some libraries lift
    try:
        with pytest.raises(UnreadableDocumentError, match="cannot be read as delimited text"):
            read_sheets(path)
    finally:
        csv.field_size_limit(limit)
