"""Odd workbooks and text files: one habit of those who fill in reports each."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet

from tests.cases.check import Case
from tests.cases.plain import (
    ACHIEVEMENT,
    EVIDENCE,
    HEADS,
    PERCENT,
    ROWS,
    STATUS,
    TITLES,
    TOP,
    as_text,
    write_xlsx,
)

MORE = "dan di dua kantor dinas"


def _book(edit: Callable[[Worksheet], object]) -> Callable[[Path], None]:
    return lambda path: write_xlsx(path, edit)


def _mixed_percent(sheet: Worksheet) -> None:
    """A column of shares, all but one of which are formatted as percentages."""
    for row, entry in enumerate(ROWS, TOP):
        cell = sheet.cell(row, PERCENT + 1, int(entry[PERCENT]) / 100)
        cell.number_format = "General" if row == TOP else "0%"


def _struck_row(sheet: Worksheet) -> None:
    for cell in sheet[TOP + 1]:
        cell.font = Font(strike=True)


def _comment(sheet: Worksheet) -> None:
    sheet.cell(TOP, PERCENT + 1).comment = Comment("Mestinya 70%", "Pemeriksa")


def _link(sheet: Worksheet) -> None:
    cell = sheet.cell(TOP, EVIDENCE + 1, "Unduh")
    cell.hyperlink = "https://arsip.contoh.example/uji-coba.pdf"


def _white_row(sheet: Worksheet) -> None:
    sheet.append([*ROWS[0][:2], "Pemutakhiran portal", "-", "Jangan dipakai", "Selesai", 100])
    for cell in sheet[sheet.max_row]:
        cell.font = Font(color="FFFFFFFF")


def _broken_formula(sheet: Worksheet) -> None:
    cell = sheet.cell(TOP, ACHIEVEMENT + 1, "#REF!")
    cell.data_type = "e"


def _two_rows(sheet: Worksheet) -> None:
    """An entry that goes on in a row of its own, under what it goes on with."""
    sheet.insert_rows(TOP + 1)
    sheet.cell(TOP + 1, ACHIEVEMENT + 1, MORE)
    sheet.cell(TOP + 1, EVIDENCE + 1, "Daftar hadir")


def _coloured_status(sheet: Worksheet) -> None:
    for row, colour in enumerate(("FFFF00", "00B050", "00B050", "FF0000"), TOP):
        cell = sheet.cell(row, STATUS + 1)
        cell.value, cell.fill = None, PatternFill("solid", fgColor=colour)


def _far_fill(sheet: Worksheet) -> None:
    """A cell that somebody once coloured, in the last column and row that there are."""
    sheet["XFD1048576"].fill = PatternFill("solid", fgColor="FFFF00")


def _formula_elsewhere(sheet: Worksheet) -> None:
    assert sheet.parent is not None
    sheet.parent.create_sheet("Rekap")["A1"] = f"=AVERAGE(Sheet!G{TOP}:G{TOP + 3})"


def _older_draft(sheet: Worksheet) -> None:
    """The half-year's first draft on a hidden sheet."""
    assert sheet.parent is not None
    draft = sheet.parent.copy_worksheet(sheet)
    draft.title, draft.sheet_state = "Draf", "hidden"
    for row in range(TOP, TOP + len(ROWS)):
        draft.cell(row, PERCENT + 1, 5)


def _blank_rows(sheet: Worksheet) -> None:
    for row in range(TOP + len(ROWS) - 1, TOP, -1):
        sheet.insert_rows(row)


def _open_quote(path: Path) -> None:
    """A quotation mark that is opened in the first entry and never closed."""
    first = str(ROWS[0][ACHIEVEMENT])
    path.write_text(as_text().replace(first, f'"{first}'), encoding="utf-8", newline="")


def _torn_row(path: Path) -> None:
    """A line break within a cell, without quotation marks around it."""
    first = str(ROWS[0][ACHIEVEMENT])
    torn = first.replace(" ", "\n", 1)
    path.write_text(as_text().replace(first, torn), encoding="utf-8", newline="")


def _web_page(path: Path) -> None:
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in ROWS)
    path.write_text(f"<html><body><table>{rows}</table></body></html>", encoding="utf-8")


def _word_file(path: Path) -> None:
    document = docx.Document()
    for title in TITLES:
        document.add_paragraph(title)
    table = document.add_table(rows=0, cols=len(HEADS))
    for row in (HEADS, *ROWS):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = str(text)
    document.save(str(path))


def _text(encoding: str) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        path.write_bytes(as_text().encode(encoding))

    return make


CASES = (
    Case("mixed-percent.xlsx", _book(_mixed_percent)),
    Case("struck-row.xlsx", _book(_struck_row), must_say=True),
    Case("comment.xlsx", _book(_comment), must_say=True),
    Case("link.xlsx", _book(_link), has_link=True),
    Case("white-row.xlsx", _book(_white_row), must_say=True),
    Case("broken-formula.xlsx", _book(_broken_formula), must_say=True),
    Case("two-rows.xlsx", _book(_two_rows), first=f"{ROWS[0][ACHIEVEMENT]} {MORE}"),
    Case("coloured-status.xlsx", _book(_coloured_status), must_say=True),
    Case("far-fill.xlsx", _book(_far_fill)),
    Case("formula-elsewhere.xlsx", _book(_formula_elsewhere)),
    Case("older-draft.xlsx", _book(_older_draft)),
    Case("blank-rows.xlsx", _book(_blank_rows)),
    Case("utf-16.csv", _text("utf-16")),
    Case("windows-1252.csv", _text("cp1252")),
    Case("open-quote.csv", _open_quote),
    Case("torn-row.csv", _torn_row),
    Case("web-page.xls", _web_page, must_say=True),
    Case("word-file.docx", _word_file, must_say=True),
)
