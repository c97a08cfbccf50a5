"""XLS and ODS spreadsheets and the tables of Word documents, made by libraries, are sheets as those of XLSX are."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
import xlwt
from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement
from odfdo import Cell, Document, Row, Table

from ingest.sheets.cells import Sheet
from ingest.sheets.open import read_sheets
from models.errors import UnreadableDocumentError
from tests.ingest.test_sheets import texts

ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9))
    + b"]>"
)


def only_sheet(path: Path) -> Sheet:
    (sheet,) = read_sheets(path).sheets
    assert sheet.is_bare
    return sheet


def refusal(path: Path) -> str:
    with pytest.raises(UnreadableDocumentError) as error:
        read_sheets(path)
    assert str(error.value).startswith(f"{path}: ")
    return str(error.value)


def rewritten(path: Path, name: str, change: Callable[[bytes], bytes]) -> Path:
    """The document with one of its members changed."""
    with ZipFile(path) as archive:
        members = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    members[name] = change(members[name])
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for member, content in members.items():
            archive.writestr(member, content)
    return path


# XLS


def test_values_of_xls_with_their_number_formats(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("B06")
    for row, (value, form) in enumerate(
        [(0.4, "0%"), (1, "0%"), (0.405, "0.0%"), (40, '0"%"'), (0.4, "General"), (12, "General")]
    ):
        sheet.write(row, 0, value, xlwt.easyxf(num_format_str=form))
    sheet.write(6, 0, date(2031, 6, 30), xlwt.easyxf(num_format_str="dd/mm/yyyy"))
    sheet.write(7, 0, True)
    sheet.write(8, 0, "1. satu\n2. dua")
    book.save(tmp_path / "a.xls")
    assert [cells[0] for cells in texts(only_sheet(tmp_path / "a.xls"))] == [
        *("40%", "100%", "40.5%", "40%", "0.4", "12", "2031-06-30", "TRUE", "1. satu / 2. dua")
    ]


def test_merged_cells_and_hidden_sheets_of_xls(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    sheet, hidden = book.add_sheet("B06"), book.add_sheet("Salinan")
    hidden.visibility = 1
    hidden.write(0, 0, "x")
    sheet.write_merge(0, 1, 0, 1, "Komitmen")
    sheet.write(0, 2, "a")
    sheet.write(1, 2, "b")
    book.save(tmp_path / "a.xls")
    seen, unseen = read_sheets(tmp_path / "a.xls").sheets
    assert texts(seen) == [["Komitmen", "a"], ["Komitmen", "b"]]
    assert [cell.last_column for cell in seen.rows[0]] == [2, 3]
    assert [cell.starts for row in seen.rows for cell in row] == [True, True, False, True]
    assert (unseen.name, unseen.is_hidden, seen.is_hidden) == ("Salinan", True, False)


def test_a_far_cell_of_xls_takes_no_memory(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("B06")
    sheet.write(0, 0, "a")
    sheet.write(65_535, 255, "b")
    book.save(tmp_path / "a.xls")
    assert texts(only_sheet(tmp_path / "a.xls")) == [["a"], ["b"]]


@pytest.mark.parametrize("length", [600, 3_000])
def test_half_an_xls(tmp_path: Path, length: int) -> None:
    book = xlwt.Workbook()
    book.add_sheet("B06").write(0, 0, "x" * 100)
    book.save(tmp_path / "a.xls")
    (tmp_path / "a.xls").write_bytes((tmp_path / "a.xls").read_bytes()[:length])
    assert "save it as XLSX" in refusal(tmp_path / "a.xls")


# ODS


def ods(path: Path, rows: list[list[Cell]], *, name: str = "B06") -> Path:
    document = Document("spreadsheet")
    document.body.clear()
    table = Table(name)
    for cells in rows:
        row = Row()
        for cell in cells:
            row.append_cell(cell)
        table.append_row(row)
    document.body.append(table)
    document.save(path)
    return path


def test_values_of_ods_with_their_types(tmp_path: Path) -> None:
    cells = [
        Cell(0.4, text="40%", cell_type="percentage"),
        Cell(1, text="100%", cell_type="percentage"),
        Cell(0.4049, text="40%", cell_type="percentage"),
        Cell(0.4, text="0,4", cell_type="float"),
        Cell(40, text="40%", cell_type="float"),
        Cell(0, text="#REF!", cell_type="float"),
        Cell(date(2031, 6, 30), text="30/06/31"),
        Cell("teks biasa"),
    ]
    assert texts(only_sheet(ods(tmp_path / "a.ods", [cells]))) == [
        ["40%", "100%", "40.49%", "0.4", "40%", "2031-06-30", "teks biasa"]
    ]


def test_repeated_and_merged_cells_of_ods(tmp_path: Path) -> None:
    path = ods(tmp_path / "a.ods", [[Cell("Komitmen"), Cell("a", repeated=2)], [Cell("b")]])

    def merge(content: bytes) -> bytes:
        first, spans = (
            b"<table:table-cell",
            b' table:number-rows-spanned="2" table:number-columns-spanned="1"',
        )
        content = content.replace(first, first + spans, 1)
        cell = content.rindex(first)
        return content[:cell] + b"<table:covered-table-cell/>" + content[cell:]

    sheet = only_sheet(rewritten(path, "content.xml", merge))
    assert texts(sheet) == [["Komitmen", "a", "a"], ["Komitmen", "b"]]
    assert [cell.column for cell in sheet.rows[1]] == [1, 2]


@pytest.mark.parametrize(
    "change",
    [
        lambda c: c.replace(b"-cell ", b'-cell table:number-columns-repeated="16384" '),
        lambda c: c.replace(b"-row>", b'-row table:number-rows-repeated="1048576">', 1),
        lambda c: c.replace(b"-cell ", b'-cell table:number-rows-spanned="1048576" '),
        lambda c: c.replace(b"-cell ", b'-cell table:number-columns-repeated="%s" ' % (b"9" * 5000)),
        lambda c: ENTITIES + re.sub(rb"^<\?xml[^>]*\?>", b"", c).replace(b"teks", b"&j;"),
        lambda c: c.replace(b"teks", b"<text:span>" * 50_000 + b"</text:span>" * 50_000),
        lambda c: c[: len(c) // 2],
        lambda c: b"",
    ],
)  # fmt: skip
def test_hostile_ods(tmp_path: Path, change: Callable[[bytes], bytes]) -> None:
    path = ods(tmp_path / "a.ods", [[Cell("teks")]])
    assert "; " in refusal(rewritten(path, "content.xml", change))


def test_trailing_rows_of_ods_are_not_filled(tmp_path: Path) -> None:
    path = ods(tmp_path / "a.ods", [[Cell("teks")], [Cell(repeated=16_384)]])
    change = rewritten(
        path,
        "content.xml",
        lambda c: c.replace(
            b"</table:table>",
            b'<table:table-row table:number-rows-repeated="1048574"><table:table-cell/>'
            b"</table:table-row></table:table>",
        ),
    )
    assert texts(only_sheet(change)) == [["teks"]]


# Word documents


def test_tables_of_word_with_what_stands_around_them(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Periode B06")
    table = document.add_table(3, 3)
    for row, said in enumerate(["abc", "def", "ghi"]):
        for column, text in enumerate(said):
            table.cell(row, column).text = text
    table.cell(0, 0).merge(table.cell(1, 0)).text = "1. satu\n2. dua"
    table.cell(2, 1).merge(table.cell(2, 2)).text = "lebar"
    document.save(str(tmp_path / "a.docx"))
    sheet = only_sheet(tmp_path / "a.docx")
    assert texts(sheet) == [
        ["Periode B06"],
        ["1. satu / 2. dua", "b", "c"],
        ["1. satu / 2. dua", "e", "f"],
        ["g", "lebar"],
    ]
    assert [cell.starts for cell in sheet.rows[2]] == [False, True, True]
    assert [(cell.column, cell.last_column) for cell in sheet.rows[3]] == [(1, 1), (2, 3)]


def test_what_tracked_changes_deleted_is_no_text(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(2, 1)
    paragraph = table.cell(0, 0).paragraphs[0]
    for tag, text in (("w:del", "lama"), ("w:moveFrom", "pindah"), ("w:ins", "baru")):
        change = OxmlElement(tag)
        paragraph._p.append(change)
        run = paragraph.add_run(text)
        change.append(run._r)
    properties = table.rows[1]._tr.get_or_add_trPr()
    properties.append(OxmlElement("w:del"))
    table.cell(1, 0).text = "baris yang dihapus"
    document.save(str(tmp_path / "a.docx"))
    assert texts(only_sheet(tmp_path / "a.docx")) == [["baru"]]


def test_where_a_cell_of_word_leads(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_table(1, 1).cell(0, 0).paragraphs[0]
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    link = OxmlElement("w:hyperlink")
    link.set(
        qn("r:id"), document.part.relate_to("https://contoh.go.id/bukti", kind, is_external=True)
    )
    link.append(paragraph.add_run("bukti")._r)
    paragraph._p.append(link)
    document.save(str(tmp_path / "a.docx"))
    sheet = only_sheet(tmp_path / "a.docx")
    assert texts(sheet) == [["bukti"]]
    assert [found.uri for found in sheet.links] == ["https://contoh.go.id/bukti"]


def word_table(path: Path) -> Path:
    document = docx.Document()
    document.add_table(1, 1).cell(0, 0).text = "teks"
    document.save(str(path))
    return path


@pytest.mark.parametrize(
    "change",
    [
        lambda c: c.replace(b"<w:tcPr>", b'<w:tcPr><w:gridSpan w:val="999999999"/>'),
        lambda c: c.replace(b"<w:tcPr>", b'<w:tcPr><w:gridSpan w:val="many"/>'),
        lambda c: c.replace(b"<w:tbl>", b"<w:sdt>" * 5_000 + b"<w:tbl>").replace(
            b"</w:tbl>", b"</w:tbl>" + b"</w:sdt>" * 5_000
        ),
        lambda c: c.replace(b"<w:t>", b"<w:r>" * 5_000 + b"<w:t>").replace(
            b"</w:t>", b"</w:t>" + b"</w:r>" * 5_000
        ),
        lambda c: ENTITIES + re.sub(rb"^<\?xml[^>]*\?>", b"", c).replace(b"teks", b"&j;"),
        lambda c: c[: len(c) // 2],
        lambda c: b"",
        lambda c: c + b" " * 110_000_000,
    ],
)
def test_hostile_word_documents(tmp_path: Path, change: Callable[[bytes], bytes]) -> None:
    said = refusal(rewritten(word_table(tmp_path / "a.docx"), "word/document.xml", change))
    assert "PDF" in said


def test_a_word_document_without_tables(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Rencana Aksi Nasional")
    document.save(str(tmp_path / "a.docx"))
    assert "has no table" in refusal(tmp_path / "a.docx")


# Others


@pytest.mark.parametrize(
    ("name", "content", "advice"),
    [
        ("a.rar", b"Rar!\x1a\x07\x00" + bytes(50), "unpack it, and load the folder"),
        ("a.7z", b"7z\xbc\xaf\x27\x1c" + bytes(50), "unpack it, and load the folder"),
        ("a.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "save it as XLSX or PDF"),
    ],
)
def test_other_kinds_are_refused_with_what_to_do(
    tmp_path: Path, name: str, content: bytes, advice: str
) -> None:
    (tmp_path / name).write_bytes(content)
    assert advice in refusal(tmp_path / name)


@pytest.mark.parametrize(
    ("members", "advice"),
    [
        (["[Content_Types].xml", "ppt/presentation.xml"], "save it as PDF"),
        (["[Content_Types].xml", "xl/workbook.bin"], "save it as XLSX"),
        (["mimetype"], "save it as PDF"),
    ],
)
def test_other_office_files_are_refused(tmp_path: Path, members: list[str], advice: str) -> None:
    with ZipFile(tmp_path / "a.xlsx", "w") as archive:
        for member in members:
            archive.writestr(member, "application/vnd.oasis.opendocument.text")
    assert advice in refusal(tmp_path / "a.xlsx")


@pytest.mark.parametrize(("is_filled", "read"), [(False, []), (True, ["Pilih status"])])
def test_a_field_that_nobody_filled_in_says_nothing(
    tmp_path: Path, is_filled: bool, read: list[str]
) -> None:
    document = docx.Document()
    paragraph = document.add_table(1, 2).rows[0].cells[0].paragraphs[0]
    field, properties, content = (OxmlElement(f"w:{n}") for n in ("sdt", "sdtPr", "sdtContent"))
    if not is_filled:
        properties.append(OxmlElement("w:showingPlcHdr"))
    content.append(paragraph.add_run("Pilih status")._r)
    field.extend([properties, content])
    paragraph._p.append(field)
    document.tables[0].rows[0].cells[1].text = "lain"
    document.save(str(tmp_path / "a.docx"))
    assert texts(only_sheet(tmp_path / "a.docx")) == [[*read, "lain"]]
