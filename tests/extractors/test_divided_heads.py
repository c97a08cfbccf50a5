"""Heads in several rows, years and levels side by side: each value under its own head, or the columns said."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from models.progress import ExtractedReport
from tests.extractors.reports import TITLES, entries, kept, read, read_html, shown

Head = str | tuple[str, int, int]
"""A head's text, and how many columns and rows it spans if these are not one."""

UNDATED = [TITLES[1], TITLES[3]]
MEASURES = ["Jumlah sekolah", "Jumlah desa"]


def down(text: str, rows: int = 2) -> Head:
    """A head over one column and all rows of heads."""
    return text, 1, rows


def over(text: str, columns: int) -> Head:
    """A head over several columns."""
    return text, columns, 1


class Case(NamedTuple):
    """A table's heads and rows, target and achievement of each of its entries, and what is kept of the first row."""

    heads: Sequence[Sequence[Head]]
    rows: Sequence[Sequence[str]]
    values: Sequence[tuple[str | None, str | None]]
    other: Sequence[tuple[str, str]] = ()
    findings: Sequence[tuple[str, str]] = ()
    titles: Sequence[str] = TITLES


def table(*values: str) -> list[list[str]]:
    """Two rows of a commitment and a measure, with values that end with the row's number."""
    return [["1. Anggaran", m, *(f"{v}{n}" for v in values)] for n, m in enumerate(MEASURES, 1)]


FIRST: list[Head] = [down("Komitmen"), down("Ukuran Keberhasilan")]
LAST: list[Head] = [down("Penanggung Jawab")]
YEARS: list[Head] = ["2030", "2031", "2032", "2033"]
BY_YEAR = table("t30-", "t31-", "t32-", "t33-", "r30-", "r31-", "r32-", "r33-", "Badan ")
DIVIDED = "report-head-divided"

CASES = {
    "unit last": Case(
        [[*FIRST, over("Target", 2), over("Realisasi", 2)], ["Volume", "Satuan"] * 2],
        table("4", "Desa", "3", "Desa"),
        [("41", "31"), ("42", "32")],
        [("Target Satuan", "Desa1"), ("Realisasi Satuan", "Desa1")],
        [(DIVIDED, "“Target”"), (DIVIDED, "“Realisasi”")],
    ),
    "unit first": Case(
        [[*FIRST, over("Target", 2), over("Realisasi", 2)], ["Satuan", "Volume"] * 2],
        table("Desa", "4", "Desa", "3"),
        [("41", "31"), ("42", "32")],
        [("Target Satuan", "Desa1"), ("Realisasi Satuan", "Desa1")],
        [(DIVIDED, "“Target”"), (DIVIDED, "“Realisasi”")],
    ),
    "unit beside an empty head": Case(
        [[*FIRST, down("Target"), over("Realisasi", 2), *LAST], ["", "Satuan"]],
        table("4", "3", "Desa", "Badan "),
        [("41", "31"), ("42", "32")],
        [("Realisasi Satuan", "Desa1")],
        [(DIVIDED, "“Realisasi”")],
    ),
    "money": Case(
        [[*FIRST, down("Target"), over("Realisasi", 2), *LAST], ["K", "Rp"]],
        table("t", "r", "5.00", "Badan "),
        [("t1", "r1"), ("t2", "r2")],
        [("Realisasi Rp", "5.001")],
        [(DIVIDED, "“Realisasi”")],
    ),
    "money first": Case(
        [[*FIRST, down("Target"), over("Realisasi", 2), *LAST], ["Keuangan (Rp)", "Fisik"]],
        table("t", "5.00", "r", "Badan "),
        [("t1", "r1"), ("t2", "r2")],
        [("Realisasi Keuangan (Rp)", "5.001")],
        [(DIVIDED, "“Realisasi”")],
    ),
    "three rows": Case(
        [
            [*(down(text, 3) for text in ("Komitmen", "Ukuran Keberhasilan", "Target")),
             over("Realisasi", 3), down("Status", 3)],
            [("I", 1, 2), over("II", 2)],
            ["K", "Rp"],
        ],
        table("t", "r", "s", "5.00", "x"),
        [("t1", None), ("t2", None)],
        [("Realisasi I", "r1"), ("Realisasi II K", "s1"), ("Realisasi II Rp", "5.001")],
        [(DIVIDED, "“Realisasi”"), (DIVIDED, "“Realisasi II”")],
    ),
    "before and now": Case(
        [[*FIRST, down("Target"), over("Realisasi", 2), *LAST], ["s.d. periode lalu", "Periode ini"]],
        table("t", "a", "b", "Badan "),
        [("t1", None), ("t2", None)],
        [("Realisasi s.d. periode lalu", "a1"), ("Realisasi Periode ini", "b1")],
        [(DIVIDED, "“Realisasi”")],
    ),
    "words and number": Case(
        [[*FIRST, over("Target", 2), over("Capaian", 2), *LAST], ["Uraian", "Angka"] * 2],
        table("t", "4", "r", "3", "Badan "),
        [("t1", "r1"), ("t2", "r2")],
        [("Target Angka", "41"), ("Capaian Angka", "31")],
        [(DIVIDED, "“Target”"), (DIVIDED, "“Capaian”")],
    ),
    "years under fields": Case(
        [[*FIRST, over("Target", 4), over("Realisasi", 4), *LAST], YEARS * 2],
        BY_YEAR,
        [(f"t{y}-{n}", f"r{y}-{n}") for y in (30, 31, 32, 33) for n in (1, 2)],
        titles=UNDATED,
    ),
    "years under fields of years": Case(
        [[*FIRST, over("Target Tahun", 4), over("Realisasi Tahun", 4), *LAST], YEARS * 2],
        BY_YEAR,
        [(f"t{y}-{n}", f"r{y}-{n}") for y in (30, 31, 32, 33) for n in (1, 2)],
        titles=UNDATED,
    ),
    "fields under years": Case(
        [[*FIRST, over("2030", 2), over("2031", 2), *LAST], ["Target", "Realisasi"] * 2],
        table("t30-", "r30-", "t31-", "r31-", "Badan "),
        [(f"t{y}-{n}", f"r{y}-{n}") for y in (30, 31) for n in (1, 2)],
        titles=UNDATED,
    ),
    "years in one row": Case(
        [["Komitmen", "Ukuran Keberhasilan", "Target 2030", "Realisasi 2030", "Target 2031",
          "Realisasi 2031"]],
        table("t30-", "r30-", "t31-", "r31-"),
        [(f"t{y}-{n}", f"r{y}-{n}") for y in (30, 31) for n in (1, 2)],
        titles=UNDATED,
    ),
    "years of which one is the report's": Case(
        [[*FIRST, over("Target", 4), over("Realisasi", 4), *LAST], YEARS * 2],
        BY_YEAR,
        [("t31-1", "r31-1"), ("t31-2", "r31-2")],
        findings=[("report-column-passed-over", f"“{y}”") for y in ("2030", "2032", "2033")],
    ),
    "quarters": Case(
        [[*FIRST, down("Target"), over("Realisasi Triwulan", 4), *LAST], ["I", "II", "III", "IV"]],
        table("t", "a", "b", "c", "d", "Badan "),
        [("t1", None), ("t2", None)],
        [(f"Realisasi Triwulan {q}", f"{v}1") for q, v in zip(("I", "II", "III", "IV"), "abcd", strict=True)],
        [(DIVIDED, "“Realisasi Triwulan”")],
    ),
    "levels": Case(
        [
            [down("Komitmen"), over("Sasaran", 3), over("Aksi", 4)],
            ["Indikator", "Target", "Realisasi", "Aksi", "Target", "Realisasi", "Kendala"],
        ],
        table("to", "ro", "Aksi ", "ta", "ra", "k"),
        [("ta1", "ra1"), ("ta2", "ra2")],
        [("Sasaran Indikator", MEASURES[0]), ("Sasaran Target", "to1"), ("Sasaran Realisasi", "ro1")],
        [("report-levels", "Sasaran Indikator and Sasaran Target and Sasaran Realisasi were kept")],
    ),
    "levels in one row": Case(
        [["Komitmen", "Outcome", "Target", "Realisasi", "Kegiatan", "Target", "Realisasi"]],
        table("to", "ro", "Aksi ", "ta", "ra"),
        [("ta1", "ra1"), ("ta2", "ra2")],
        [("Outcome", MEASURES[0]), ("Target", "to1"), ("Realisasi", "ro1")],
        [("report-head-unknown", "“Outcome”"), ("report-levels", "Target and Realisasi were kept")],
    ),
    "work and money": Case(
        [[*FIRST, over("Keuangan", 2), over("Fisik", 2), *LAST], ["Target", "Realisasi"] * 2],
        table("5.00", "4.00", "t", "r", "Badan "),
        [("t1", "r1"), ("t2", "r2")],
        [("Keuangan Target", "5.001"), ("Keuangan Realisasi", "4.001")],
        [("report-levels", "Keuangan Target and Keuangan Realisasi were kept")],
    ),
}  # fmt: skip


def spans(heads: Sequence[Sequence[Head]]) -> Iterator[tuple[int, int, str, int, int]]:
    """Row, column, text, and width and height of each head."""
    taken: set[tuple[int, int]] = set()
    for row, texts in enumerate(heads):
        column = 0
        for head in texts:
            text, width, height = head if isinstance(head, tuple) else (head, 1, 1)
            while (row, column) in taken:
                column += 1
            yield row, column, text, width, height
            taken |= {(row + y, column + x) for y in range(height) for x in range(width)}


def as_workbook(case: Case, folder: Path) -> ExtractedReport:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for title in case.titles:
        sheet.append([title])
    top = len(case.titles) + 2
    for row, column, text, width, height in spans(case.heads):
        sheet.cell(top + row, column + 1, text or None)
        if width * height > 1:
            last = top + row + height - 1, column + width
            sheet.merge_cells(None, top + row, column + 1, *last)
    for number, texts in enumerate(case.rows, top + len(case.heads)):
        for place, text in enumerate(texts, 1):
            sheet.cell(number, place, text)
    path = folder / "laporan.xlsx"
    book.save(path)
    return read(path)


def as_print(case: Case, folder: Path) -> ExtractedReport:
    heads = [""] * len(case.heads)
    for row, _, text, width, height in spans(case.heads):
        heads[row] += f"<th colspan={width} rowspan={height}>{text}</th>"
    rows = ["".join(f"<td>{text}</td>" for text in texts) for texts in case.rows]
    titles = "".join(f"<p>{title}</p>" for title in case.titles)
    lines = "".join(f"<tr>{line}</tr>" for line in [*heads, *rows])
    return read_html(f"{titles}<table style='font-size:6pt'>{lines}</table>", folder)


@pytest.mark.parametrize("read_as", [as_workbook, as_print], ids=["sheet", "print"])
@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_values_stand_under_their_own_heads(
    case: Case, read_as: Callable[[Case, Path], ExtractedReport], tmp_path: Path
) -> None:
    report = read_as(case, tmp_path)
    found = entries(report)
    told = [(shown(e).get("target_as_printed"), shown(e).get("achievement")) for e in found]
    assert told == case.values
    assert sorted(kept(found[0])) == sorted(case.other)
    about_heads = [
        finding
        for finding in report.findings
        if finding.code
        in (DIVIDED, "report-levels", "report-head-unknown", "report-column-passed-over")
    ]
    assert [f.code for f in about_heads] == [code for code, _ in case.findings]
    for finding, (_, text) in zip(about_heads, case.findings, strict=True):
        assert text in finding.message


def test_each_year_is_a_report_of_its_own_that_shows_where_it_is_printed(tmp_path: Path) -> None:
    report = as_print(CASES["years under fields"], tmp_path)
    years = [part.period_end for part in report.reports]
    assert [year and year.value.year for year in years] == [2030, 2031, 2032, 2033]
    words = [[word.text for word in year.words] for year in years if year]
    assert words == [[year, year] for year in YEARS]


@pytest.mark.parametrize("repeats", [True, False])
def test_heads_in_two_rows_over_many_pages(repeats: bool, tmp_path: Path) -> None:
    heads = (
        "<tr><th rowspan=2>Komitmen<th rowspan=2>Ukuran Keberhasilan<th rowspan=2>Target"
        "<th colspan=2>Realisasi<th rowspan=2>Penanggung Jawab<tr><th>Volume<th>Satuan"
    )
    rows = "".join(
        f"<tr><td>1. Anggaran<td>Dokumen ke-{n} disahkan<td>{n} dok<td>{n}<td>Dokumen<td>Badan"
        for n in range(1, 61)
    )
    titles = "".join(f"<p>{title}</p>" for title in TITLES)
    head = f"<thead>{heads}</thead>" if repeats else heads
    report = read_html(f"{titles}<table>{head}{rows}</table>", tmp_path)
    told = [(shown(e)["target_as_printed"], shown(e)["achievement"]) for e in entries(report)]
    assert told == [(f"{n} dok", str(n)) for n in range(1, 61)]
    assert [finding.code for finding in report.findings] == [DIVIDED]
