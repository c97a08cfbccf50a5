"""Text files whose quotation marks, line breaks or delimiters are amiss lose no row."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.sheets.cells import Oddity, Sheet
from ingest.sheets.open import read_sheets
from models.errors import UnreadableDocumentError

HEADS = "No;Ukuran;Capaian;Status"
ROWS = [
    "1;Format data;Draf dibahas;Selesai",
    "2;Pelatihan;Modul diuji;Proses",
    "3;Arsip;Dihitung;Belum",
]


def read(path: Path, text: str) -> Sheet:
    path.write_text(text, encoding="utf-8", newline="")
    return read_sheets(path).sheets[0]


def rows(sheet: Sheet) -> list[list[str]]:
    """The cells' texts, row by row, a line break as a slash."""
    return [
        ["/".join(" ".join(word.text for word in line) for line in cell.lines) for cell in row]
        for row in sheet.rows
    ]


def table(*lines: str, end: str = "\r\n") -> str:
    return end.join(["Laporan", HEADS, *lines]) + end


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.csv"


@pytest.mark.parametrize("number", [0, 1, 2])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
def test_a_quotation_mark_that_is_never_closed_swallows_no_row(
    number: int, end: str, path: Path
) -> None:
    lines = [*ROWS]
    lines[number] = lines[number].replace(";", ';"', 1)
    sheet = read(path, table(*lines, end=end))
    found = rows(sheet)[2:]
    assert [row[0] for row in found] == ["1", "2", "3"]
    assert found[number][1].startswith('"')
    assert [(odd.kind, odd.box.top) for odd in sheet.oddities] == [(Oddity.OPEN_QUOTE, number + 3)]


def test_two_open_quotation_marks_do_not_close_each_other(path: Path) -> None:
    lines = [ROWS[0].replace("Draf", '"Draf'), ROWS[1].replace("diuji", 'diuji"'), ROWS[2]]
    sheet = read(path, table(*lines))
    assert [row[0] for row in rows(sheet)[2:]] == ["1", "2", "3"]
    assert [odd.kind for odd in sheet.oddities] == [Oddity.OPEN_QUOTE]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ('Pipa 5" dipasang', 'Pipa 5" dipasang'),
        ('"Pipa 5"" dipasang"', 'Pipa 5" dipasang'),
        ('"Pipa 5" dan 3" dipasang"', 'Pipa 5" dan 3" dipasang'),
        ('"Draf" dibahas', '"Draf" dibahas'),
        ('"Draf; dibahas"', "Draf; dibahas"),
        ('"Draf\r\ndibahas; dan\ndisetujui"', "Draf/dibahas; dan/disetujui"),
        ('"a; b; c\n1; 2; 3; 4\nd"', "a; b; c/1; 2; 3; 4/d"),
    ],
)
def test_quotation_marks_in_a_cell_stay_and_lines_in_quotes_are_one_cell(
    written: str, meant: str, path: Path
) -> None:
    sheet = read(path, table(ROWS[0].replace("Draf dibahas", written), *ROWS[1:]))
    assert rows(sheet)[2] == ["1", "Format data", meant, "Selesai"]
    assert len(rows(sheet)) == 5
    assert not sheet.oddities


@pytest.mark.parametrize(
    "torn", [["Draf", "dibahas"], ["Draf", "di", "bahas"], ["Draf", "", "dibahas"]]
)
def test_a_row_torn_by_line_breaks_is_put_together_and_said(torn: list[str], path: Path) -> None:
    sheet = read(path, table(ROWS[0].replace("Draf dibahas", "\n".join(torn)), *ROWS[1:]))
    assert rows(sheet)[2] == ["1", "Format data", "/".join(filter(None, torn)), "Selesai"]
    assert [row[0] for row in rows(sheet)[3:]] == ["2", "3"]
    assert [odd.kind for odd in sheet.oddities] == [Oddity.REJOINED]


@pytest.mark.parametrize("cell", ["Draf; dibahas", "Draf"])
def test_a_row_of_more_or_fewer_columns_is_odd(cell: str, path: Path) -> None:
    line = ROWS[0].replace("Draf dibahas" if ";" in cell else "Draf dibahas;", cell)
    sheet = read(path, table(line, *ROWS[1:]))
    assert [(odd.kind, odd.box.top) for odd in sheet.oddities] == [(Oddity.UNEVEN, 3)]


def test_rows_without_their_empty_ends_are_even(path: Path) -> None:
    short = [row.rpartition(";")[0] for row in ROWS]
    assert not read(path, table(*short)).oddities
    assert not read(path, table(*(f"{row};;;" for row in ROWS))).oddities


def test_labels_above_the_heads_are_no_heads(path: Path) -> None:
    wide = [f"{row};x;y" for row in (HEADS, *ROWS)]
    assert not read(path, "\n".join(["Periode;:;B06", *wide])).oddities


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_commas_in_titles_and_texts_part_no_columns(delimiter: str, path: Path) -> None:
    titles = ["Jakarta, 5 Juli 2031", "LAPORAN CAPAIAN, TAHAP I", "Periode B06, Januari – Juni"]
    row = ROWS[0].replace("Draf dibahas", "Draf, dibahas").replace("Format", "Format,")
    lines = [line.replace(";", delimiter) for line in (HEADS, row)]
    sheet = read(path, "\n".join([*titles, *lines]))
    assert [len(row) for row in rows(sheet)] == [1, 1, 1, 4, 4]


def test_text_that_is_utf_8_but_for_a_byte_keeps_its_other_letters(path: Path) -> None:
    path.write_bytes(
        table(*ROWS, "4;Café – “rakyat”;é;Proses").encode() + b"5;Arsip \xe9;x;Belum\n"
    )
    found = rows(read_sheets(path).sheets[0])
    assert found[-2][1] == "Café – “rakyat”"
    assert found[-1][1] == "Arsip \ufffd"


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        ("<html><table><tr><td>a;b</td></tr></table></html>", "HTML"),
        ("\ufeff  <!DOCTYPE html>\n<html>", "HTML"),
        ("<!-- x --><TABLE><tr><td>a", "HTML"),
        ("MIME-Version: 1.0\nContent-Type: multipart/related", "MHTML"),
        (
            '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
            "2003",
        ),
        ("{\\rtf1\\ansi a;b;c}", "RTF"),
        ('[{"a": 1, "b": 2}]', "JSON"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_what_only_has_the_name_of_a_spreadsheet_is_named(
    content: str, kind: str, encoding: str, path: Path
) -> None:
    path.write_bytes(content.encode(encoding))
    with pytest.raises(UnreadableDocumentError, match=kind):
        read_sheets(path)
