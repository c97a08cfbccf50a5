"""What workbooks hold beside values: far formatting, strict names, struck and unseen text, errors, notes, fills."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, GradientFill, PatternFill
from openpyxl.styles.colors import Color
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.table import Table
from openpyxl.worksheet.worksheet import Worksheet

from ingest.sheets.cells import Oddity, Sheet
from ingest.sheets.open import read_sheets
from ingest.sheets.workbook_archive import slim_archive
from models.errors import UnreadableDocumentError
from models.geometry import Aside

SHEET = "xl/worksheets/sheet1.xml"
STRUCK = InlineFont(strike=True)
YELLOW = PatternFill("solid", fgColor="FFFF00")


def read(path: Path, edit: Callable[[Worksheet], object]) -> Sheet:
    """The first sheet of a workbook that says `isi` in A1, edited."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet["A1"] = "isi"
    edit(sheet)
    book.save(path)
    return read_sheets(path).sheets[0]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.xlsx"


def rewrite(path: Path, change: Callable[[str, bytes], bytes]) -> None:
    """Change the parts of the workbook."""
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, change(name, content))


def told(sheet: Sheet) -> list[str]:
    return [word.text for word in sheet.words if not word.aside]


@pytest.mark.parametrize(
    "far",
    [
        b'<row r="20000"><c r="XFD20000" s="1"/></row>',
        b'<row r="1048576"><c r="J1048576" s="1"></c></row>',
        b'<x:row r="9" xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:c r="B9"/></x:row>',
        b"".join(b'<row r="%d" ht="15" customHeight="1"/>' % n for n in range(4, 200_000)),
        b"".join(b'<row r="%d"><c r="A%d" s="1"/></row>' % (n, n) for n in range(4, 200_000)),
    ],
)
def test_cells_and_rows_that_hold_nothing_are_left_out(far: bytes, path: Path) -> None:
    def edit(sheet: Worksheet) -> None:
        sheet["C3"] = 5

    read(path, edit)
    rewrite(
        path,
        lambda name, part: (
            part.replace(b"</sheetData>", far + b"</sheetData>") if name == SHEET else part
        ),
    )
    with ZipFile(BytesIO(slim_archive(path, path.read_bytes()).data)) as slim:
        assert re.findall(rb'<(?:\w+:)?c r="(\w+)"', slim.read(SHEET)) == [b"A1", b"C3"]
        assert slim.read(SHEET).count(b"row r=") == 2
    (sheet,) = read_sheets(path).sheets
    assert told(sheet) == ["isi", "5"]


def test_a_value_far_off_costs_no_cells_between(path: Path) -> None:
    def edit(sheet: Worksheet) -> None:
        sheet["XFD1048576"] = "jauh"

    assert told(read(path, edit)) == ["isi", "jauh"]


def test_an_empty_cell_in_a_used_column_or_right_beside_it_keeps_its_colour(path: Path) -> None:
    def edit(sheet: Worksheet) -> None:
        sheet["B1"], sheet["A2"] = "kepala", "baris"
        sheet["B2"].fill = PatternFill("solid", fgColor="00B050")
        sheet["C2"].fill = sheet["D2"].fill = YELLOW

    _, fills = read(path, edit).fills
    assert [(cell.column, cell.colour) for cell in fills] == [(2, "#00b050"), (3, "#ffff00")]


@pytest.mark.parametrize(
    ("fill", "colour"),
    [
        (PatternFill("solid", fgColor=Color(theme=5)), "#c0504d"),
        (PatternFill("solid", fgColor=Color(indexed=5)), "#ffff00"),
        (PatternFill("lightUp", fgColor="FF0000"), "#ff0000"),
        (GradientFill(stop=("FFFFFF", "00B050")), "#00b050"),
        (PatternFill("solid", fgColor="D9D9D9"), ""),
    ],
)
def test_a_fill_is_a_colour_or_a_grey(
    fill: PatternFill | GradientFill, colour: str, path: Path
) -> None:
    def edit(sheet: Worksheet) -> None:
        sheet["A1"].fill = fill

    assert read(path, edit).rows[0][0].colour == colour


def test_strict_ooxml_is_read(path: Path) -> None:
    def strict(name: str, part: bytes) -> bytes:
        names = rb"http://schemas.openxmlformats.org/(spreadsheetml|officeDocument|drawingml)/2006/"
        return re.sub(names, rb"http://purl.oclc.org/ooxml/\1/", part)

    read(path, lambda sheet: None)
    rewrite(path, strict)
    assert told(read_sheets(path).sheets[0]) == ["isi"]


def test_struck_words_are_set_aside_even_within_a_word(path: Path) -> None:
    def edit(sheet: Worksheet) -> None:
        sheet["A1"].font = Font(strike=True)
        sheet["A2"] = CellRichText(TextBlock(STRUCK, "20"), "40 %")
        sheet["A3"] = CellRichText("Draf ", TextBlock(STRUCK, "belum di"), "bahas\ndan di", "muat")

    sheet = read(path, edit)
    assert told(sheet) == ["40", "%", "Draf", "bahas", "dan", "dimuat"]
    assert [word.text for word in sheet.aside] == ["isi", "20", "belum", "di"]
    assert {word.aside for word in sheet.aside} == {Aside.STRUCK}


@pytest.mark.parametrize(
    ("font", "fill"),
    [
        (Font(color="FFFFFF"), None),
        (Font(color="FCFCFC"), None),
        (Font(color=Color(theme=0)), None),
        (Font(color=Color(theme=1, tint=1.0)), None),
        (Font(color=Color(indexed=9)), None),
        (Font(color="FFFF00"), YELLOW),
        (None, PatternFill("solid", fgColor="000000")),
    ],
)
def test_text_in_the_colour_of_its_ground_is_set_aside(
    font: Font | None, fill: PatternFill | None, path: Path
) -> None:
    def edit(sheet: Worksheet) -> None:
        sheet["B1"] = "terlihat"
        if font:
            sheet["A1"].font = font
        if fill:
            sheet["A1"].fill = fill

    sheet = read(path, edit)
    assert told(sheet) == ["terlihat"]
    assert [(word.text, word.aside) for word in sheet.aside] == [("isi", Aside.SAME_COLOUR)]


def test_a_number_format_may_show_nothing(path: Path) -> None:
    def edit(sheet: Worksheet) -> None:
        sheet["A2"] = 7
        sheet["A2"].number_format = ";;;"

    assert [word.aside for word in read(path, edit).aside] == [Aside.INVISIBLE]


def test_white_text_on_a_ground_that_a_style_or_rule_paints_is_kept(path: Path) -> None:
    def edit(sheet: Worksheet) -> None:
        for number, name in enumerate(("Tabel", "Aturan", "Isian"), 1):
            cell = sheet.cell(number, 3, name)
            cell.font = Font(color="FFFFFF")
        sheet["C3"].fill = PatternFill("solid", fgColor="1F4E78")
        sheet.add_table(Table(displayName="T", ref="C1:C1"))
        look = DifferentialStyle(fill=PatternFill(bgColor="FF0000"))
        rule = Rule(type="expression", formula=["TRUE"], dxf=look)
        sheet.conditional_formatting.add("C2", rule)

    assert told(read(path, edit)) == ["isi", "Tabel", "Aturan", "Isian"]


@pytest.mark.parametrize(
    "error", ["#REF!", "#N/A", "#DIV/0!", "#NAME?", "#SPILL!", "Err:502", "#####"]
)
def test_an_error_is_no_text(error: str, path: Path) -> None:
    def edit(sheet: Worksheet) -> None:
        sheet["A2"] = error

    sheet = read(path, edit)
    assert told(sheet) == ["isi"]
    assert [(word.text, word.aside) for word in sheet.aside] == [(error, Aside.ERROR)]


def test_notes_say_where_they_are_pinned(path: Path) -> None:
    thread = (
        "[Threaded comment]\n\nYour version of Excel allows you …\n\nComment:\n    Mestinya 70%"
    )

    def edit(sheet: Worksheet) -> None:
        sheet["A1"].comment = Comment("Lihat berita acara", "Petugas")
        sheet["C9"].comment = Comment(thread, "Petugas")

    notes = read(path, edit).notes
    assert [" ".join(note.text.split()) for note in notes] == [
        "A1: Lihat berita acara",
        "C9: Mestinya 70%",
    ]
    assert notes[1].box == (1, 3, 9, 4, 10)


_DRAWING = """<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>4</xdr:col>
<xdr:colOff>0</xdr:colOff><xdr:row>7</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:sp><xdr:txBody><a:p><a:r>
<a:t>Koreksi: </a:t></a:r><a:r><a:t>60%</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>"""


def test_a_text_box_is_a_note(path: Path) -> None:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{office}/drawing" Target="../drawings/drawing1.xml"/></Relationships>'
    )
    read(path, lambda sheet: None)
    with ZipFile(path, "a") as archive:
        archive.writestr("xl/worksheets/_rels/sheet1.xml.rels", relations)
        archive.writestr("xl/drawings/drawing1.xml", _DRAWING)
    (note,) = read_sheets(path).sheets[0].notes
    assert (note.text, note.box) == ("Koreksi: 60%", (1, 5, 8, 6, 9))


def test_formulas_without_values_are_remembered(path: Path) -> None:
    def edit(sheet: Worksheet) -> None:
        sheet["B2"] = "=1+1"

    (odd,) = read(path, edit).oddities
    assert (odd.kind, odd.box[:3]) == (Oddity.UNCOMPUTED, (1, 2, 2))


def test_what_fills_more_than_a_report_is_refused(path: Path) -> None:
    read(path, lambda sheet: None)
    with ZipFile(path, "a") as archive, archive.open("xl/worksheets/sheet2.xml", "w") as part:
        for number in range(210):
            part.write(b'<row r="%d"><c><v>' % number + b"1" * 1_000_000 + b"</v></c></row>")
    with pytest.raises(UnreadableDocumentError, match="unpacks to more"):
        slim_archive(path, path.read_bytes())
