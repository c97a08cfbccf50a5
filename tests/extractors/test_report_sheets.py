"""What people do in workbooks: hidden sheets, heads in two rows, a sheet for each commitment, notes below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from models.errors import UnreadableDocumentError
from models.languages import Language
from tests.extractors.reports import (
    HEADS,
    ROW,
    TITLES,
    codes,
    entries,
    read,
    read_table,
    said,
    shown,
)


def filled(book: Workbook, name: str, rows: Iterable[Sequence[object]]) -> Worksheet:
    """A new sheet of the book with these rows."""
    sheet: Worksheet = book.create_sheet(name)
    for row in rows:
        sheet.append(list(row))
    return sheet


@pytest.fixture
def book() -> Workbook:
    """A workbook without sheets."""
    book = Workbook()
    for sheet in book.worksheets:
        book.remove(sheet)
    return book


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the workbook is saved."""
    return tmp_path / "laporan.xlsx"


def table(*rows: Sequence[object]) -> list[Sequence[object]]:
    """A report's titles, heads and rows."""
    return [*([title] for title in TITLES), [], HEADS, *rows]


def test_a_hidden_sheet_is_said_and_not_read(book: Workbook, path: Path) -> None:
    filled(book, "Laporan", table(ROW))
    filled(book, "Salinan", table(ROW)).sheet_state = "hidden"
    book.save(path)
    report = read(path)
    assert len(entries(report)) == 1
    assert codes(report) == ["sheet-hidden"]


@pytest.mark.parametrize(
    ("cell", "text", "found"),
    [
        ("XFD2", "x", ["words-unassigned"]),
        ("L1", "x", ["words-unassigned"]),
        ("L4", "x", ["words-unassigned"]),
        ("L2", "Periode B06", []),
        ("C2", "tahun kedua", []),
    ],
)
def test_what_stands_far_from_the_titles_is_none_unless_it_says_something(
    cell: str, text: str, found: list[str], book: Workbook, path: Path
) -> None:
    filled(book, "Laporan", table(ROW))[cell] = text
    book.save(path)
    report = read(path)
    assert len(entries(report)) == 1
    assert codes(report) == found


def test_a_table_without_commitments_is_said_once(book: Workbook, path: Path) -> None:
    rows = table(ROW, [*ROW[:2], "Lain", *ROW[3:]])
    filled(book, "Laporan", [*rows[:-3], *(row[1:] for row in rows[-3:])])
    book.save(path)
    report = read(path)
    assert len(entries(report)) == 2
    assert codes(report) == ["report-without-commitments"]


def test_hidden_rows_and_columns_count(book: Workbook, path: Path) -> None:
    sheet = filled(book, "Laporan", table(ROW, ROW))
    sheet.row_dimensions[8].hidden = sheet.column_dimensions["E"].hidden = True
    book.save(path)
    assert [shown(entry)["achievement"] for entry in entries(read(path))] == ["Draf selesai"] * 2


def test_notes_and_signatures_below_the_table_are_no_entries(book: Workbook, path: Path) -> None:
    notes: list[list[object]] = [
        [],
        ["Catatan: data sementara"],
        ["*)", "Kementerian Satu"],
        [None, "Sekretaris"],
        [None, None, None, "Mengetahui"],
        [None, None, None, None, "Kota Satu, 12 Januari 2031"],
        [None, None, None, None, None, "Kepala Biro"],
    ]
    filled(book, "Laporan", table(ROW, *notes))
    book.save(path)
    report = read(path)
    assert len(entries(report)) == 1
    assert codes(report) == ["words-unassigned", "little-understood"]


@pytest.mark.parametrize(
    "notes",
    [
        [["Catatan:", None, "Data per 30 Juni 2031"]],
        [["Mengetahui,", *[None] * 5, "Kota Satu, 5 Juli 2031"], [], ["Ani", *[None] * 5, "Budi"]],
        [["Status:", "Selesai", "100%"], [None, "Berjalan", "1-99%"]],
        [["Banyaknya ukuran", None, "12"], ["Selesai", None, "5"]],
    ],
)
def test_rows_below_a_gap_that_tell_nothing_of_a_measure_are_notes(
    notes: list[Sequence[object]], book: Workbook, path: Path
) -> None:
    filled(book, "Laporan", table(ROW, [], ROW, [], *notes))
    book.save(path)
    report = read(path)
    assert len(entries(report)) == 2
    assert codes(report) == ["words-unassigned"]


@pytest.mark.parametrize("total", ["Rata-rata capaian keseluruhan", "Subtotal 1", "Jumlah 1. A"])
def test_a_row_of_a_total_and_numbers_sums_up_others(
    total: str, book: Workbook, path: Path
) -> None:
    sums: list[list[object]] = [[total, *[None] * 5, "75%"], [None, None, None, total, "2 dari 3"]]
    filled(book, "Laporan", table(ROW, *sums, ["Jumlah desa", *ROW[1:]]))
    book.save(path)
    report = read(path)
    names = [shown(entry)["commitment_as_printed"] for entry in entries(report)]
    assert names == [ROW[0], "Jumlah desa"]
    assert codes(report) == ["report-row-summed"]


def test_a_reporter_between_tables_begins_a_report(book: Workbook, path: Path) -> None:
    rows: list[list[str]] = [ROW, ["Pelapor: Organisasi Masyarakat Sipil"], HEADS, ROW]
    filled(book, "Laporan", table(*rows))
    book.save(path)
    report = read(path)
    assert [said(part) for part in report.reports] == [
        ("B06", "government"),
        ("B06", "civil_society"),
    ]
    assert codes(report) == []


def test_a_commitments_number_may_stand_beside_its_title(book: Workbook, path: Path) -> None:
    rows = [["No. Komitmen", *HEADS], ["7", *ROW]]
    filled(book, "Laporan", [*([title] for title in TITLES), *rows])
    book.save(path)
    report = read(path)
    names = [shown(entry)["commitment_as_printed"] for entry in entries(report)]
    assert names == [ROW[0]]
    assert codes(report) == []


def test_columns_of_another_period_than_the_reports_are_passed_over(
    book: Workbook, path: Path
) -> None:
    heads = [*HEADS[:3], "Capaian B03", "% B03", "Target B06", "Capaian B06", "Status B06", "% B06"]
    row = [*ROW[:3], "belum", "5%", *ROW[3:]]
    filled(book, "Satu", [*([title] for title in TITLES), heads, row])
    above = [*HEADS[:3], "B03", None, "B06"]
    below = [None, None, None, "Capaian", "%", "Target", "Capaian", "Status", "%"]
    filled(book, "Dua", [*([title] for title in TITLES), above, below, row])
    book.save(path)
    report = read(path)
    assert [said(part) for part in report.reports] == [("B06", "government")]
    for entry in entries(report):
        assert shown(entry)["achievement"] == "Draf selesai"
        assert shown(entry)["percent"] == 100
    assert set(codes(report)) == {"report-column-passed-over"}
    assert [(page.passed_over, page.kept, page.unassigned) for page in report.audit] == [
        (2, 0, 0)
    ] * 2


@pytest.mark.parametrize(("first", "second"), [("B06", "B12"), ("Semester I 2031", "Smt II 2031")])
@pytest.mark.parametrize("rows", [1, 2])
def test_periods_side_by_side_are_reports_of_their_own(
    book: Workbook, path: Path, rows: int, first: str, second: str
) -> None:
    fields = ["Target", "Capaian", "Status"]
    ends = ["Kendala", "Data Dukung"]
    above = [*HEADS[:3], first, None, None, second, None, None, None, ends[1]]
    below = [None, None, None, *fields, *fields, ends[0]]
    if rows == 1:
        names = [f"{field} {period}" for period in (first, second) for field in fields]
        above = [*HEADS[:3], *names, f"{ends[0]} {second}", ends[1]]
    later = ["Final", "Final disusun", "Proses", "Anggaran", "Tautan"]
    rows_below: Sequence[Sequence[object]] = [
        ROW[:6] + later,
        [*ROW[:2], "Panduan", *ROW[3:6], *[None] * 4, "Tautan"],
    ]
    heads: Sequence[Sequence[object]] = [above, below][:rows]
    filled(book, "Satu", [[TITLES[1]], [TITLES[3]], *heads, *rows_below])
    book.save(path)
    found = read(path)
    assert codes(found) == []
    told = [
        [
            (e["measure_as_printed"], e["achievement"], e.get("obstacles"), e["evidence"])
            for e in told
        ]
        for told in ([shown(entry) for entry in report.entries] for report in found.reports)
    ]
    draft = ("Draf selesai", None, "Tautan")
    assert told == [
        [("Format data", *draft), ("Panduan", *draft)],
        [("Format data", "Final disusun", "Anggaran", "Tautan")],
    ]
    periods = [said(part)[0] for part in found.reports]
    ends_on = [part.period_end and part.period_end.value.month for part in found.reports]
    words = [{word.text for word in part.period.words} for part in found.reports if part.period]
    is_code = first == "B06"
    assert periods == (["B06", "B12"] if is_code else ["2031-S1", "2031-S2"])
    assert ends_on == ([None, None] if is_code else [6, 12])
    printed = (set(first.split()), set(second.split()))
    assert [printed[0] <= one and not printed[1] <= one for one in words[:1]] == [True]


def test_periods_side_by_side_outweigh_another_in_the_title(book: Workbook, path: Path) -> None:
    above = [*HEADS[:3], "B06", None, "B12", None]
    below = [None, None, None, *["Capaian", "Status"] * 2]
    row = [*ROW[:3], "Draf", "Selesai", "Final", "Proses"]
    filled(book, "Satu", [[TITLES[1]], ["Periode B18"], [TITLES[3]], above, below, row])
    book.save(path)
    found = read(path)
    assert [said(part) for part in found.reports] == [("B06", "government"), ("B12", "government")]
    assert [shown(entry)["achievement"] for entry in entries(found)] == ["Draf", "Final"]


@pytest.mark.parametrize("under", [True, False])
@pytest.mark.parametrize(("tick", "empty"), [("✓", None), ("V", "-"), ("☒", "☐")])
def test_a_tick_under_a_status_is_that_status(
    under: bool, tick: str, empty: str | None, book: Workbook, path: Path
) -> None:
    options = ["Selesai", "Dalam proses", "Belum dimulai"]
    heads: list[list[object]] = [[*HEADS[:5], *options]]
    if under:
        heads = [[*HEADS[:5], "Status"], [*[None] * 5, *options]]
    rows: list[list[object]] = [
        [*ROW[:5], *(tick if ticked == option else empty for option in options)]
        for ticked in options
    ]
    rows.append([*ROW[:5], tick, tick, empty])
    filled(book, "Laporan", [*([title] for title in TITLES), *heads, *rows])
    book.save(path)
    report = read(path)
    found = [shown(entry) for entry in entries(report)]
    assert [entry["status_as_printed"] for entry in found] == [*options, "Selesai Dalam proses"]
    assert [entry.get("status") for entry in found] == ["complete", "limited", "not_started", None]
    assert codes(report) == ["status-unknown"]


def test_a_head_is_known_whatever_remark_in_brackets_it_has(path: Path, book: Workbook) -> None:
    remark = (
        "(Hijau = selesai; Kuning = dalam proses; Merah = belum mulai; Hitam = tidak ada laporan)"
    )
    heads = ["Komitmen", "Penanggung Jawab (unit)", "Ukuran Keberhasilan", "Target (Juni 2031)",
             "Capaian (uraian singkat)", f"Status {remark}", "Capaian (dalam %)"]  # fmt: skip
    filled(book, "Laporan", [*([title] for title in TITLES), [], heads, ROW])
    book.save(path)
    report = read(path)
    (entry,) = entries(report)
    assert [shown(entry)[name] for name in ("achievement", "status_as_printed", "percent")] == [
        *ROW[4:6],
        100.0,
    ]
    assert not report.findings


def test_a_commitment_may_stand_beside_its_label_above_the_table(
    book: Workbook, path: Path
) -> None:
    for title in ("Anggaran sekolah", "Air bersih"):
        above = [[TITLES[1]], [TITLES[2]], ["Komitmen", title], ["Pelapor", "Kementerian Satu"]]
        filled(book, title, [*above, [], HEADS[1:], ROW[1:]])
    book.save(path)
    report = read(path)
    assert [shown(entry)["commitment_as_printed"] for entry in entries(report)] == [
        "Anggaran sekolah",
        "Air bersih",
    ]
    (only,) = report.reports
    assert only.reporter_as_printed
    assert only.reporter_as_printed.value == "Kementerian Satu"
    assert not report.findings


def test_headings_between_rows_need_not_be_merged(book: Workbook, path: Path) -> None:
    heads = ["%", *HEADS[1:-1]]
    row = ["100", *ROW[1:-1]]
    rows = [["1. Anggaran"], heads, row, ["2. Air bersih"], heads, row, ["3. Jalan"], row]
    filled(book, "Laporan", [*([title] for title in TITLES), *rows])
    book.save(path)
    names = [shown(entry)["commitment_as_printed"] for entry in entries(read(path))]
    assert names == ["1. Anggaran", "2. Air bersih", "3. Jalan"]


@pytest.mark.parametrize("merged", [True, False])
def test_heads_in_two_rows_need_not_be_merged(book: Workbook, path: Path, merged: bool) -> None:
    above = ["Komitmen", "Penanggung Jawab", "Ukuran Keberhasilan", "Target B06", "Capaian"]
    below = [None, None, None, None, "Uraian", "Status", "%"]
    numbers = [f"({number})" for number in range(1, 8)]
    titles = [[title] for title in TITLES]
    sheet = filled(book, "Laporan", [*titles, [], above, below, numbers, ROW])
    if merged:
        sheet.merge_cells("E6:G6")
        for column in "ABCD":
            sheet.merge_cells(f"{column}6:{column}7")
    book.save(path)
    report = read(path)
    (entry,) = entries(report)
    assert shown(entry) | {"status": None} == {
        "commitment_as_printed": ROW[0],
        "responsible": ROW[1],
        "measure_as_printed": ROW[2],
        "target_as_printed": ROW[3],
        "achievement": ROW[4],
        "status_as_printed": ROW[5],
        "status": None,
        "percent": 100.0,
    }
    assert not report.findings


def test_formulas_count_by_their_values_and_are_refused_without(book: Workbook, path: Path) -> None:
    filled(book, "Laporan", table([*ROW[:-1], "=50+50"]))
    book.save(path)  # as a program does that cannot compute
    with pytest.raises(UnreadableDocumentError, match="never computed"):
        read(path)


@pytest.mark.parametrize("last", ["A6", "A7", "A9"])
def test_a_title_merged_down_to_the_heads_and_further(
    book: Workbook, path: Path, last: str
) -> None:
    sheet = filled(book, "Laporan", table(ROW, ROW))
    assert sheet["A6"].value == HEADS[0]
    sheet.merge_cells(f"A{len(TITLES)}:{last}")
    book.save(path)
    report = read(path)
    assert [shown(entry)["achievement"] for entry in entries(report)] == ["Draf selesai"] * 2


def test_findings_on_sheets_speak_of_sheets(tmp_path: Path) -> None:
    heads, row = [*HEADS, "Anggaran"], [*ROW, "5 juta"]
    found = read_table(tmp_path, row, ["Catatan: angka sementara"], heads=heads)
    told = {finding.code: finding for finding in found.findings}
    unknown, unassigned = told["report-head-unknown"], told["words-unassigned"]
    assert "“Anggaran” on sheet 1" in unknown.message
    assert "di lembar 1" in unassigned.messages[Language.INDONESIAN]
    for finding in found.findings:
        assert "page 1" not in finding.message
        assert "halaman 1" not in finding.messages[Language.INDONESIAN]
