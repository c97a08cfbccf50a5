from collections.abc import Sequence
from datetime import date
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from extractors.plan.profile import load_profiles
from extractors.reports.document import extract_report
from extractors.reports.profile import load_report_layouts
from extractors.reports.recognition import Recognised
from extractors.reports.statuses import StatusWords
from ingest.sheets.open import read_sheets
from models.errors import ProfileError, UnrecognisedDocumentError
from models.geometry import Value
from models.progress import ExtractedReport, Reporter, Status
from tests.extractors.reports import (
    HEADS,
    ROW,
    TITLES,
    codes,
    entries,
    kept,
    read,
    read_html,
    read_rows,
    read_table,
    said,
    shown,
)

WANT = {
    "commitment_as_printed": "1. Anggaran sekolah",
    "responsible": "Kementerian Satu",
    "measure_as_printed": "Format data",
    "target_as_printed": "Draf",
    "achievement": "Draf selesai",
    "status_as_printed": "Selesai",
    "status": Status.COMPLETE,
    "percent": 100.0,
}


def printed_for(value: Value[Any]) -> str:
    """The words that a value was made of."""
    return " ".join(word.text for word in value.words)


def test_a_table_is_read_with_what_its_titles_say(tmp_path: Path) -> None:
    found = read_table(tmp_path, ROW)
    (report,) = found.reports
    assert said(report) == ("B06", Reporter.GOVERNMENT)
    assert (report.plan_family, report.plan_years) == ("OGI", (2030, 2032))
    assert [shown(entry) for entry in report.entries] == [WANT]
    assert found.findings == ()
    assert report.entries[0].entry_id == f"{found.facts.document_id}/1/1"
    assert sum(page.unassigned for page in found.audit) == 0


def test_what_a_report_says_of_itself_shows_where(tmp_path: Path) -> None:
    heads = [head.replace(" B06", "") for head in HEADS]
    above = ["Laporan Pelaksanaan", "RAN OGI 2030-2032", "Periode", "B06", "Pelapor: Bappenas"]
    (report,) = read_table(tmp_path, ROW, heads=heads, titles=above).reports
    assert report.period
    assert report.reporter_as_printed
    assert printed_for(report.period) == "B06"
    assert (
        printed_for(report.reporter)
        == printed_for(report.reporter_as_printed)
        == "Pelapor: Bappenas"
    )


def test_a_head_that_names_the_period_shows_where(tmp_path: Path) -> None:
    (report,) = read_rows([HEADS, ROW], tmp_path, "OGI_b12_oms.csv").reports
    assert report.period
    assert printed_for(report.period) == next(head for head in HEADS if "B06" in head)
    assert report.reporter == Value(Reporter.CIVIL_SOCIETY)


def test_a_fact_that_is_said_twice_is_one(tmp_path: Path) -> None:
    found = read_table(tmp_path, ROW, titles=[*TITLES, "OGI 2030-2032, B06"])
    assert [(said(r)[0], r.plan_years) for r in found.reports] == [("B06", (2030, 2032))]
    assert found.findings == ()


@pytest.mark.parametrize("years", ["2030 – 2032", "2030/2032", "2030 s.d. 2032", "2030 s/d 2032"])
def test_a_plans_years_are_known_however_they_are_written(years: str, tmp_path: Path) -> None:
    titles = [title.replace("2030-2032", years) for title in TITLES]
    assert read_table(tmp_path, ROW, titles=titles).reports[0].plan_years == (2030, 2032)


def test_columns_stand_in_any_order(tmp_path: Path) -> None:
    for order in list(permutations(range(len(HEADS))))[::500]:
        row, heads = [ROW[i] for i in order], [HEADS[i] for i in order]
        assert [shown(e) for e in entries(read_table(tmp_path, row, heads=heads))] == [WANT]


@pytest.mark.parametrize(
    ("head", "field"),
    [
        ("K/L Penanggung Jawab", "responsible"),
        ("Instansi Pelaksana", "responsible"),
        ("Target (B06)", "target_as_printed"),
        ("Target Periode B06", "target_as_printed"),
        ("Realisasi / Capaian", "achievement"),
        ("realisasi", "achievement"),
        ("Kendala/Hambatan", "obstacles"),
        ("HAMBATAN", "obstacles"),
        ("rencana_tindak_lanjut", "follow_up"),
        ("PIC", "responsible"),
        ("Kendala dan Tantangan", "obstacles"),
        ("Solusi", "follow_up"),
        ("Tautan", "evidence"),
        ("Data Dukung", "evidence"),
        ("Bukti Dukung", "evidence"),
        ("Keterangan", "status_as_printed"),
        ("Status Capaian", "status_as_printed"),
    ],
)
def test_a_column_is_known_by_each_of_its_names(head: str, field: str, tmp_path: Path) -> None:
    heads = ["Komitmen", "Ukuran Keberhasilan", "Persentase Capaian", head]
    (entry,) = entries(read_table(tmp_path, ["1. A", "ukuran", "50%", "Selesai"], heads=heads))
    assert shown(entry)[field] == "Selesai"
    assert shown(entry)["percent"] == 50


def test_the_heads_may_be_english(tmp_path: Path) -> None:
    heads = ["Commitment Title", "Implementing Agency", "Success Indicator", "Target B06"]
    heads += ["Progress to Date", "Completion Status", "Progress (%)"]
    heads += ["Challenges", "Next Steps", "Supporting Documents"]
    found = read_table(tmp_path, [*ROW, "hujan", "rapat", "foto"], heads=heads)
    more = {"obstacles": "hujan", "has_obstacles": True, "follow_up": "rapat", "evidence": "foto"}
    assert [shown(entry) for entry in entries(found)] == [WANT | more]
    assert codes(found) == []


@pytest.mark.parametrize(
    ("heads", "want"),
    [
        (["Capaian", "% Capaian"], {"achievement": "57%", "percent": 57}),
        (["Persentase (%)", "Realisasi"], {"percent": 57, "achievement": "57%"}),
        (["Capaian (%)", "Uraian Capaian"], {"percent": 57, "achievement": "57%"}),
    ],
)
def test_an_achievement_and_its_percentage_are_told_apart(
    heads: list[str], want: dict[str, object], tmp_path: Path
) -> None:
    found = read_table(
        tmp_path, ["1. A", "u", "57%", "57%"], heads=["Komitmen", "Ukuran Keberhasilan", *heads]
    )
    assert want.items() <= shown(entries(found)[0]).items()


def test_a_dash_is_an_empty_value_and_other_words_are_none(tmp_path: Path) -> None:
    heads = [*HEADS, "Kendala", "Tindak Lanjut", "Data Dukung"]
    (entry,) = entries(read_table(tmp_path, [*ROW, "-", "Tidak ada", "–"], heads=heads))
    assert (entry.obstacles, entry.evidence) == (None, None)
    assert entry.follow_up is not None
    assert entry.follow_up.value == "Tidak ada"


@pytest.mark.parametrize(
    ("printed", "has_any"),
    [
        ("Tidak ada", False),
        ("TIDAK ADA KENDALA.", False),
        ("Tidak ada anggaran", True),
        ("-", None),
    ],
)
def test_a_word_for_none_is_no_obstacle(printed: str, has_any: bool | None, tmp_path: Path) -> None:
    """What is printed stays."""
    (entry,) = entries(read_table(tmp_path, [*ROW, printed], heads=[*HEADS, "Kendala"]))
    assert entry.has_obstacles is has_any
    assert (entry.obstacles and entry.obstacles.value) == (None if printed == "-" else printed)


def test_the_commitment_above_holds_where_the_cell_is_empty(tmp_path: Path) -> None:
    second = ["", "Kementerian Dua", "Pelatihan", "", "Terlaksana", "Berjalan", "40"]
    found = entries(read_table(tmp_path, ROW, second))
    assert [shown(e)["commitment_as_printed"] for e in found] == ["1. Anggaran sekolah"] * 2
    assert found[1].target_as_printed is None


@pytest.mark.parametrize(
    "heading", ["Komitmen 3: Air bersih", "KOMITMEN 3: Air bersih", "Komitmen : 3: Air bersih"]
)
def test_a_heading_names_the_commitment_of_the_rows_below(heading: str, tmp_path: Path) -> None:
    rows = [[t] for t in TITLES]
    rows += [
        ["Komitmen 1. Anggaran"],
        HEADS[1:],
        ROW[1:],
        [heading],
        ["No", *HEADS[1:]],
        ["1", *ROW[1:]],
    ]
    found = entries(read_rows(rows, tmp_path))
    names = [shown(e)["commitment_as_printed"] for e in found]
    assert names == ["1. Anggaran", "3: Air bersih"]


def html_table(*rows: Sequence[str]) -> str:
    """A ruled table of these rows."""
    cells = ("".join(f"<td>{text}</td>" for text in row) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table><p></p>"


@pytest.mark.parametrize("colon", [[], [":"]])
def test_what_a_report_says_of_itself_may_stand_in_tables(colon: list[str], tmp_path: Path) -> None:
    facts = [
        ["Rencana Aksi", *colon, "Open Government Indonesia 2030-2032"],
        ["Periode", *colon, "B06"],
        ["Pelapor", *colon, "Organisasi Masyarakat Sipil"],
    ]
    named = [html_table(["Nama Komitmen", *colon, name]) for name in ("Anggaran", "Air bersih")]
    below = html_table(HEADS[1:], ROW[1:])
    found = read_html(html_table(*facts) + named[0] + below + named[1] + below, tmp_path)
    (report,) = found.reports
    assert said(report) == ("B06", Reporter.CIVIL_SOCIETY)
    assert (report.plan_family, report.plan_years) == ("OGI", (2030, 2032))
    names = [shown(entry)["commitment_as_printed"] for entry in report.entries]
    assert names == ["Anggaran", "Air bersih"]
    assert found.findings == ()


def test_totals_column_numbers_and_empty_rows_are_no_entries(tmp_path: Path) -> None:
    numbers = [f"({n})" for n in range(1, len(HEADS) + 1)]
    total = ["Rata-rata", "", "", "", "", "", "70"]
    found = read_table(tmp_path, numbers, ROW, [], ["", ""], total)
    assert len(entries(found)) == 1
    assert codes(found) == ["report-row-summed"]


def test_an_unknown_column_is_said_and_its_words_are_not_lost_silently(tmp_path: Path) -> None:
    found = read_table(tmp_path, [*ROW, "Rp 5 miliar"], heads=[*HEADS, "Pagu Anggaran"])
    assert codes(found) == ["report-head-unknown"]
    assert "Pagu Anggaran" in found.findings[0].message
    assert [kept(entry) for entry in entries(found)] == [[("Pagu Anggaran", "Rp 5 miliar")]]
    assert [(page.kept, page.unassigned) for page in found.audit] == [(5, 0)]


@pytest.mark.parametrize(
    ("printed", "status"),
    [
        ("Selesai / Completed", "complete"),
        ("Hijau (selesai)", "complete"),
        ("Blm dilaksanakan", "not_started"),
        ("Sdg berjalan", "limited"),
        ("On progress", "limited"),
        ("No progress", "not_started"),
        ("Tercapai 75%", "substantial"),
        ("Belum tercapai 100%", "limited"),
        ("Not fully implemented", "limited"),
        ("Selesai / Belum selesai", None),
        ("Not sudah dilakukan", None),
        # The stages of e-Monev.
        ("Perencanaan", "not_started"),
        ("Tahap Persiapan", "limited"),
        ("PELAKSANAAN", "substantial"),
        ("Selesai", "complete"),
        ("Dimanfaatkan", "complete"),
    ],
)
def test_a_status_means_what_all_of_its_words_say(
    printed: str, status: str | None, tmp_path: Path
) -> None:
    (entry,) = entries(read_table(tmp_path, [*ROW[:5], printed, ""]))
    assert shown(entry).get("status") == status
    assert shown(entry)["status_as_printed"] == printed


def test_every_status_of_the_vocabulary_is_its_own_and_no_denial_is_complete() -> None:
    layouts = load_report_layouts()
    words = StatusWords(layouts.profiles[0], layouts.vocabulary)
    for status, wordings in layouts.vocabulary.statuses.items():
        assert {wording for wording in wordings if words.status(wording) != status} == set()
    complete = layouts.vocabulary.statuses[Status.COMPLETE]
    denied = [f"{no} {wording}" for no in layouts.vocabulary.negations for wording in complete]
    assert [text for text in denied if words.status(text) == Status.COMPLETE] == []


def test_an_unknown_status_is_kept_as_printed(tmp_path: Path) -> None:
    found = read_table(tmp_path, [*ROW[:5], "Menunggu wangsit", "30"])
    (entry,) = entries(found)
    assert entry.status is None
    assert entry.status_as_printed is not None
    assert entry.status_as_printed.value == "Menunggu wangsit"
    assert codes(found) == ["status-unknown"]


@pytest.mark.parametrize(
    ("printed", "percent", "code"),
    [
        ("75%", 75, None),
        ("75 %", 75, None),
        ("75,5", 75.5, None),
        ("75.5 persen", 75.5, None),
        ("± 75%", 75, "percent-about"),
        ("0", 0, None),
        ("-", None, None),
        ("n/a", None, None),
        ("N.A.", None, None),
        ("Tidak ada", None, None),
        ("120%", 120, "percent-outside"),
        ("75-80%", None, "percent-unreadable"),
        ("hampir semua", None, "percent-unreadable"),
        ("#REF!", None, "cell-error"),
    ],
)
def test_a_percentage_is_read_or_said(
    printed: str, percent: float | None, code: str | None, tmp_path: Path
) -> None:
    found = read_table(tmp_path, [*ROW[:6], printed])
    assert shown(entries(found)[0]).get("percent") == percent
    assert [code for code in codes(found) if code != "words-unassigned"] == ([code] if code else [])


def test_shares_of_one_are_percentages(tmp_path: Path) -> None:
    found = read_table(tmp_path, [*ROW[:6], "0,57"], [*ROW[:6], "1"])
    assert [shown(e)["percent"] for e in entries(found)] == [57, 100]
    assert codes(found) == ["percents-as-fractions"]


def test_a_report_without_titles_is_told_by_its_file_name(tmp_path: Path) -> None:
    found = read_rows([HEADS, ROW], tmp_path, "OGI_b12_oms.csv")
    (report,) = found.reports
    assert said(report) == ("B06", Reporter.CIVIL_SOCIETY)
    assert report.plan_family == "OGI"
    assert codes(found) == ["report-told-by-name"]
    heads = [head.replace(" B06", "") for head in HEADS]
    (report,) = read_rows([heads, ROW], tmp_path, "OGI_b12_oms.csv").reports
    assert report.period == Value("B12")


@pytest.mark.parametrize(
    ("name", "reporter"),
    [
        ("Bappenas", Reporter.GOVERNMENT),
        ("Komisi Informasi Pusat", Reporter.GOVERNMENT),
        ("Dewan Perwakilan Rakyat", Reporter.GOVERNMENT),
        ("Perkumpulan Media Lintas Komunitas", Reporter.CIVIL_SOCIETY),
        ("ICW", Reporter.CIVIL_SOCIETY),
    ],
)
def test_a_body_that_reports_says_who_does_by_its_kind(
    name: str, reporter: Reporter, tmp_path: Path
) -> None:
    found = read_table(tmp_path, ROW, titles=[*TITLES[:3], f"Pelapor: {name}"])
    (report,) = found.reports
    assert report.reporter.value == reporter
    assert report.reporter_as_printed
    assert report.reporter_as_printed.value == name
    assert found.findings == ()


@pytest.mark.parametrize("name", ["LMNOP", "Bappenas dan ICW", "Badan Sesuatu"])
def test_a_body_of_no_sure_kind_is_a_finding(name: str, tmp_path: Path) -> None:
    found = read_table(tmp_path, ROW, titles=[*TITLES[:3], f"Pelapor: {name}"])
    assert codes(found) == ["report-facts-missing"]
    assert found.open_facts == ("reporter",)


def test_a_running_head_may_say_what_the_report_is(tmp_path: Path) -> None:
    head = "OGI 2030-2032, B06, Kementerian/Lembaga"
    style = f"<style>@page{{@top-center{{content:'{head}'}}}}</style>"
    heads = [*HEADS[:3], "Target", *HEADS[4:]]
    tables = [printed_table(heads, [*ROW[:4], text, *ROW[5:]]) for text in ("Satu", "Dua", "Tiga")]
    body = "".join(f"<div style='break-after:page'>{table}</div>" for table in tables)
    found = read_html(style + body, tmp_path)
    (only,) = found.reports
    assert (said(only), only.plan_family) == (("B06", "government"), "OGI")
    assert only.period is not None
    assert printed_for(only.period) == head
    assert codes(found) == []


def test_a_labelled_period_outweighs_those_that_sentences_name(tmp_path: Path) -> None:
    titles = [*TITLES, "Capaian B24 akan dilaporkan kemudian, sesuai rencana aksi"]
    found = read_table(tmp_path, ROW, titles=titles)
    assert said(found.reports[0])[0] == "B06"
    assert "report-period-contradictory" not in codes(found)


def test_a_table_that_counts_statuses_is_no_reports(tmp_path: Path) -> None:
    counts = [["No", "Status", "Jumlah", "Persentase"], ["1", "Selesai", "3", "100%"]]
    found = read_rows([*([title] for title in TITLES), *counts, [], HEADS, ROW], tmp_path)
    assert [shown(entry) for entry in entries(found)] == [WANT]


def test_what_a_report_does_not_say_is_missing(tmp_path: Path) -> None:
    heads = [head.replace(" B06", "") for head in HEADS]
    found = read_table(tmp_path, ROW, heads=heads, titles=["Laporan"])
    (report,) = found.reports
    assert (report.period, report.plan_family, report.plan_years) == (None, None, None)
    assert codes(found) == [
        "report-facts-missing",
    ]


def test_two_plans_or_periods_in_one_table_are_no_one_plan_or_period(tmp_path: Path) -> None:
    titles = ["Laporan OGI dan OPI 2030-2032", "Periode B06 dan B12", "Pelapor: OMS"]
    found = read_table(tmp_path, ROW, titles=titles)
    (report,) = found.reports
    assert (report.period, report.plan_family) == (None, None)
    assert codes(found) == ["report-period-contradictory", "report-plan-contradictory"]


@pytest.mark.parametrize(
    ("printed", "period"),
    [
        ("Periode B-06", "B06"),
        ("Periode B06 (2031)", "B06"),
        ("Triwulan II Tahun 2031", "2031-Q2"),
        ("TW IV", "TW4"),
        ("Triwulan ke-3 (2031)", "2031-Q3"),
        ("Tahun 2031 Triwulan I", "2031-Q1"),
        ("Triwulan I 2030-2032", "TW1"),  # the plan's years
        ("Periode 2031-Q1", "2031-Q1"),
        ("Semester II 2031", "2031-S2"),
        ("Periode 2031-S2", "2031-S2"),
        ("Januari–Juni 2031", "2031-S1"),
        ("Tahun 2031", "2031"),
        ("Periode: 2031", "2031"),
        ("Bulan ke-18", "B18"),
    ],
)
def test_a_period_is_known_however_it_is_written(printed: str, period: str, tmp_path: Path) -> None:
    titles = [*TITLES[:2], printed, TITLES[3]]
    heads = [head.replace(" B06", "") for head in HEADS]
    assert said(read_table(tmp_path, ROW, titles=titles, heads=heads).reports[0])[0] == period


def test_quarters_of_two_years_are_no_one_period(tmp_path: Path) -> None:
    heads = [head.replace(" B06", "") for head in HEADS]
    titles = [*TITLES[:2], "Triwulan I 2031 dan Triwulan I 2032", TITLES[3]]
    found = read_table(tmp_path, ROW, titles=titles, heads=heads)
    assert found.reports[0].period is None
    assert codes(found) == ["report-period-contradictory"]


JUNE, DECEMBER = date(2031, 6, 30), date(2031, 12, 31)


@pytest.mark.parametrize(
    ("printed", "start", "end"),
    [
        ("Semester I 2031", date(2031, 1, 1), JUNE),
        ("SEMESTER II TAHUN 2031", date(2031, 7, 1), DECEMBER),
        ("Triwulan II 2031", date(2031, 4, 1), JUNE),
        ("Periode: Januari–Juni 2031", date(2031, 1, 1), JUNE),
        ("Semester I (1 Januari s.d. 30 Juni) 2031", date(2031, 1, 1), JUNE),
        ("Semester I 2031, data sampai dengan 15 Juli 2031", date(2031, 1, 1), JUNE),
        ("Keadaan per 30 Juni 2031", None, JUNE),
        ("Capaian s.d. Desember 2031", None, DECEMBER),
        ("January - June 2031", date(2031, 1, 1), JUNE),
        ("Progress report, first half of 2031", date(2031, 1, 1), JUNE),
        ("As of June 30, 2031", None, JUNE),
        ("Semester I 2030-2032", None, None),  # the plan's years
        ("Disusun di Jakarta, 15 Juli 2031", None, None),
    ],
)
def test_days_may_tell_the_period(
    printed: str, start: date | None, end: date | None, tmp_path: Path
) -> None:
    heads = [head.replace(" B06", "") for head in HEADS]
    found = read_table(tmp_path, ROW, titles=[*TITLES[:2], printed, TITLES[3]], heads=heads)
    (report,) = found.reports
    assert (report.period_start and report.period_start.value) == start
    assert (report.period_end and report.period_end.value) == end
    assert ("period" in found.open_facts) == (end is None)
    words = " ".join(word.text for word in report.period_end.words) if report.period_end else ""
    assert words in printed
    assert bool(words) == bool(end)


def test_days_said_below_a_table_are_not_the_reports(tmp_path: Path) -> None:
    heads = [head.replace(" B06", "") for head in HEADS]
    rows = [*([title] for title in [*TITLES[:2], "Semester I 2031", TITLES[3]]), heads, ROW]
    found = read_rows([*rows, [], ["Data per 15 Juli 2031"], [], heads, ROW], tmp_path)
    (report,) = found.reports
    assert report.period_end is not None
    assert (report.period_end.value, len(report.entries)) == (JUNE, 2)


def test_two_half_years_in_one_table_are_no_period(tmp_path: Path) -> None:
    heads = [head.replace(" B06", "") for head in HEADS]
    titles = [*TITLES[:2], "Semester I 2031 dan Semester II 2031", TITLES[3]]
    found = read_table(tmp_path, ROW, titles=titles, heads=heads)
    assert found.reports[0].period_end is None
    (finding,) = found.findings
    assert (finding.code, finding.page) == ("report-period-contradictory", 1)


def test_a_head_may_name_the_half_year(tmp_path: Path) -> None:
    heads = [*HEADS[:3], "Target Semester I 2031", "Capaian s.d. Juni 2031", *HEADS[5:]]
    found = read_table(tmp_path, ROW, titles=[*TITLES[:2], TITLES[3]], heads=heads)
    assert [shown(entry) for entry in entries(found)] == [WANT]
    assert codes(found) == []
    assert found.reports[0].period_start is not None
    assert found.reports[0].period_start.value == date(2031, 1, 1)


def test_each_sheet_may_be_a_report_of_its_own(tmp_path: Path) -> None:
    book = Workbook()
    first = book.active
    assert isinstance(first, Worksheet)
    second = book.create_sheet("Parlemen")
    book.create_sheet("Kosong")
    for sheet, plan, reporter in (
        (first, "Open Government Indonesia 2030-2032", "Kementerian/Lembaga"),
        (second, "Open Parliament Indonesia 2030-2032", "Organisasi Masyarakat Sipil"),
    ):
        for line in (["Laporan " + plan], ["Pelapor", ": " + reporter], [], HEADS, ROW):
            sheet.append(line)
    book.save(tmp_path / "a.xlsx")
    found = read(tmp_path / "a.xlsx")
    assert [(r.plan_family, r.reporter.value, len(r.entries)) for r in found.reports] == [
        ("OGI", Reporter.GOVERNMENT, 1),
        ("OPI", Reporter.CIVIL_SOCIETY, 1),
    ]
    assert len({r.report_id for r in found.reports}) == 2
    assert sum(page.unassigned for page in found.audit) == 0


def test_heads_may_stand_under_heads(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for title in TITLES:
        sheet.append([title])
    sheet.append(["Komitmen", "Ukuran Keberhasilan", "Target", "Capaian"])
    sheet.append([None, None, None, "Uraian", "Status", "%"])
    for merged in ("A5:A6", "B5:B6", "C5:C6", "D5:F5"):
        sheet.merge_cells(merged)
    sheet.append(["1. A", "ukuran", "sasaran", "isi", "Selesai", 1])
    sheet["F7"].number_format = "0%"
    book.save(tmp_path / "a.xlsx")
    (entry,) = entries(read(tmp_path / "a.xlsx"))
    assert shown(entry) == {
        "commitment_as_printed": "1. A",
        "measure_as_printed": "ukuran",
        "target_as_printed": "sasaran",
        "achievement": "isi",
        "status_as_printed": "Selesai",
        "status": Status.COMPLETE,
        "percent": 100.0,
    }


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (
            ("Volume", "Satuan"),
            "“{}” on sheet 1 is divided into Volume and Satuan; kept in other_fields: Satuan",
        ),
        (
            ("Satuan", "Volume"),
            "“{}” on sheet 1 is divided into Satuan and Volume; kept in other_fields: Satuan",
        ),
        (("K", "Rp"), "“{}” on sheet 1 is divided into K and Rp; kept in other_fields: Rp"),
    ],
)
@pytest.mark.parametrize("empty", [False, True])
def test_of_columns_under_one_head_one_is_read_and_the_others_said(
    parts: tuple[str, str], said: str, empty: bool, tmp_path: Path
) -> None:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for title in TITLES:
        sheet.append([title])
    sheet.append(["Komitmen", "Ukuran Keberhasilan", "Target", None, "Realisasi", None, "%"])
    sheet.append([None, None, *parts, *parts, None])
    for merged in ("A5:A6", "B5:B6", "C5:D5", "E5:F5", "G5:G6"):
        sheet.merge_cells(merged)
    value = "Volume" if "Volume" in parts else "K"
    planned, done = (
        [number if part == value else "UMKM" for part in parts]
        for number in ("267", "-" if empty else "250")
    )
    sheet.append(["1. A", "ukuran", *planned, *done, 93.6])
    book.save(tmp_path / "a.xlsx")
    found = read(tmp_path / "a.xlsx")
    (entry,) = entries(found)
    printed = shown(entry)
    assert printed["target_as_printed"] == "267"
    assert printed.get("achievement") == (None if empty else "250")
    assert [f.message for f in found.findings if f.code == "report-head-divided"] == [
        said.format(head) for head in ("Target", "Realisasi")
    ]


@pytest.mark.parametrize(("cut", "found_codes"), [(2, ["report-commitment-unclear"]), (1, [])])
def test_an_empty_merged_cell_along_a_page_may_be_of_the_next_ones_commitment(
    cut: int, found_codes: list[str], tmp_path: Path
) -> None:
    titles = "".join(f"<p>{title}</p>" for title in TITLES)
    head = f"<tr>{''.join(f'<th>{name}</th>' for name in HEADS)}</tr>"

    def rows(commitment: str, count: int) -> str:
        cells = "".join(f"<td>{text}</td>" for text in ROW[1:])
        return f"<tr><td rowspan={count}>{commitment}</td>{f'{cells}</tr><tr>' * count}</tr>"

    pages = [rows("1. Anggaran", 2), rows("", 2), rows("2. Air bersih", 2)]
    if cut == 1:
        pages[1] = rows("", 1) + rows("3. Jalan", 1)
    tables = "<div style='break-before:page'></div>".join(
        f"<table>{head}{p}</table>" for p in pages
    )
    found = read_html(titles + tables, tmp_path)
    assert len(entries(found)) == 6
    assert codes(found) == found_codes


def printed_pages(folder: Path, *tables: str) -> ExtractedReport:
    """The report that prints each of these tables on a page of its own, the titles above the first."""
    titles = "".join(f"<p>{title}</p>" for title in TITLES)
    pages = (f"<div style='break-after:page'>{table}</div>" for table in tables)
    style = "<style>table{table-layout:fixed}</style>"
    return read_html(style + titles + "".join(pages), folder)


def printed_table(*rows: Sequence[str]) -> str:
    """A table of these cells, one that begins with `N×` merged over N rows."""
    cells = ([cell.rpartition("×") for cell in row] for row in rows)
    return "<table>{}</table>".format(
        "".join(
            "<tr>{}</tr>".format(
                "".join(f"<td rowspan={span or 1}>{text}</td>" for span, _, text in row)
            )
            for row in cells
        )
    )


def test_a_body_merged_over_rows_is_whole_over_page_breaks(tmp_path: Path) -> None:
    row = [*ROW[3:5], "Selesai"]
    found = printed_pages(
        tmp_path,
        printed_table(HEADS, ["1. A", "Kementerian Satu", "ukuran yang", *row, "100"]),
        printed_table(["2×", "2×", "panjang", "", "", "", ""], ["kedua", *row, "50"]),
        printed_table(["2×", "2×dan Dua", "ketiga", *row, "60"], ["keempat", *row, "70"]),
    )
    shown_entries = [shown(entry) for entry in entries(found)]
    measures = [entry["measure_as_printed"] for entry in shown_entries]
    assert measures == ["ukuran yang panjang", "kedua", "ketiga", "keempat"]
    bodies = {" ".join(str(entry["responsible"]).split()) for entry in shown_entries}
    assert bodies == {"Kementerian Satu dan Dua"}
    assert codes(found) == []


def test_a_percent_sign_alone_over_a_page_break_begins_no_row(tmp_path: Path) -> None:
    found = printed_pages(
        tmp_path,
        printed_table(HEADS, ROW),
        printed_table([*[""] * 6, "%"], ROW),
    )
    assert [shown(entry)["percent"] for entry in entries(found)] == [100, 100]
    assert codes(found) == []


def test_a_number_merged_over_rows_counts_no_rows(tmp_path: Path) -> None:
    heads, row = ["No", *HEADS[:-1]], ["Satu", "ukuran", "target", "isi", "Selesai"]
    found = printed_pages(
        tmp_path,
        printed_table(heads, ["2×1", "2×1. A", *row], row),
        printed_table(["", "", *row]),
    )
    assert len(entries(found)) == 3
    assert [shown(entry)["achievement"] for entry in entries(found)] == ["isi"] * 3


@pytest.mark.parametrize("ruled", [True, False])
def test_a_body_may_stand_beside_its_label_below_the_commitment(
    ruled: bool, tmp_path: Path
) -> None:
    style = f"<style>.card table{{width:70%}} {'' if ruled else '.card td{border:0}'}</style>"
    heads, row = [HEADS[2], *HEADS[4:]], [ROW[2], *ROW[4:]]

    def card(commitment: str, body: str) -> str:
        rows = printed_table(["Komitmen", f": {commitment}"], ["Penanggung Jawab", f": {body}"])
        return f"<div class=card>{rows}</div>{printed_table(heads, row)}"

    bodies = ["Kementerian Satu", "Dinas " + "Dua yang namanya panjang sekali " * 7]
    found = printed_pages(
        tmp_path, style + card("1. Anggaran", bodies[0]) + card("2. Air", bodies[1])
    )
    got = [(shown(e)["commitment_as_printed"], shown(e)["responsible"]) for e in entries(found)]
    assert got == [("1. Anggaran", bodies[0]), ("2. Air", bodies[1].strip())]
    assert codes(found) == []


@pytest.mark.parametrize("first", [True, False])
def test_heads_broken_by_a_page_are_whole_and_others_stay_heads(
    first: bool, tmp_path: Path
) -> None:
    heads, row = [HEADS[0], *HEADS[2:], HEADS[1]], [ROW[0], *ROW[2:], ROW[1]]
    broken, rest = [*heads[:-1], ""], [*[""] * 6, heads[-1]]
    whole = printed_table(heads, row)
    above, below = ("", whole) if first else (whole, "")
    found = printed_pages(tmp_path, above + printed_table(broken), printed_table(rest, row) + below)
    assert [shown(entry) for entry in entries(found)] == [WANT] * 2
    assert codes(found) == []


_OPEN = (
    "<style>td,th{border:0!important;text-align:left} table{border-top:1pt solid;border-bottom:1pt solid}"
    "thead{border-bottom:.5pt solid}</style>"
)


def test_rows_that_no_rule_parts_are_not_taken_for_one(tmp_path: Path) -> None:
    titles = "".join(f"<p>{title}</p>" for title in TITLES)
    head = f"<thead><tr>{''.join(f'<th>{name}</th>' for name in HEADS)}</tr></thead>"
    row = f"<tr>{''.join(f'<td>{text}</td>' for text in ROW)}</tr>"
    one, three = (f"<table>{head}{row * count}</table>" for count in (1, 3))
    found = read_html(_OPEN + titles + one + "<p>Lampiran</p>" + three, tmp_path)
    assert [shown(entry)["percent"] for entry in entries(found)] == [100.0]
    assert codes(found) == ["report-rows-unparted", "words-unassigned", "little-understood"]
    with pytest.raises(UnrecognisedDocumentError, match="no rule parts the rows"):
        read_html(_OPEN + titles + three, tmp_path)


@pytest.mark.parametrize(
    "statuses",
    [
        ["Selesai", "Dalam proses", "Selesai"],
        ["Selesai", "Dalam proses", "Belum mulai"],
        ["Selesai", "wangsit", "Selesai"],
    ],
)
def test_cells_that_begin_anew_together_tell_that_no_rule_parts_their_rows(
    statuses: list[str], tmp_path: Path
) -> None:
    titles = "".join(f"<p>{title}</p>" for title in TITLES)
    head = f"<thead><tr>{''.join(f'<th>{name}</th>' for name in HEADS[:6])}</tr></thead>"
    rows = "".join(
        f"<tr>{''.join(f'<td>{text}</td>' for text in (*ROW[:5], status))}</tr>"
        for status in statuses
    )
    one = f"<table>{head}<tr>{''.join(f'<td>{text}</td>' for text in ROW[:6])}</tr></table>"
    found = read_html(f"{_OPEN}{titles}{one}<p>Lampiran</p><table>{head}{rows}</table>", tmp_path)
    assert len(entries(found)) == 1
    assert "report-rows-unparted" in codes(found)


def test_two_statuses_in_one_of_several_rows_make_no_table_without_rules(tmp_path: Path) -> None:
    titles = "".join(f"<p>{title}</p>" for title in TITLES)
    head = f"<tr>{''.join(f'<th>{name}</th>' for name in HEADS[:6])}</tr>"
    rows = f"<tr>{''.join(f'<td>{text}<br>{text}</td>' for text in ROW[:6])}</tr>" * 2
    found = read_html(f"{titles}<table>{head}{rows}</table>", tmp_path)
    assert len(entries(found)) == 2
    assert "report-rows-unparted" not in codes(found)


@pytest.mark.parametrize("place", ["end", "start"])
def test_a_heading_row_stands_at_a_pages_edge_without_a_frame(place: str, tmp_path: Path) -> None:
    titles = "".join(f"<p>{title}</p>" for title in TITLES)
    head = f"<tr>{''.join(f'<th>{name}</th>' for name in HEADS[1:])}</tr>"
    row = f"<tr>{''.join(f'<td>{text}</td>' for text in ROW[1:])}</tr>"
    titles += "<style>table{table-layout:fixed}</style>"
    heading, page = "<p>2. Air bersih</p>", "<div style='break-before:page'></div>"
    between = heading + page if place == "end" else page + heading
    body = (
        f"{titles}<p>1. Anggaran</p><table>{head}{row * 2}</table>{between}<table>{row * 2}</table>"
    )
    found = read_html(body, tmp_path)
    names = [shown(entry)["commitment_as_printed"] for entry in entries(found)]
    assert names == ["1. Anggaran"] * 2 + ["2. Air bersih"] * 2


def test_rows_and_merged_cells_broken_over_pages_are_whole_again(tmp_path: Path) -> None:
    measures = [f"Ukuran {n} yang " + "sangat panjang sekali " * 60 + "akhir" for n in range(1, 7)]
    rows = [
        f"<tr>{f'<td rowspan=3>{n // 3 + 1}. Komitmen</td>' if n % 3 == 0 else ''}"
        f"<td>{measure}</td><td>Isi {n}</td><td>Selesai</td><td>{n + 90}%</td></tr>"
        for n, measure in enumerate(measures)
    ]
    heads = "<tr><th>Komitmen</th><th>Ukuran Keberhasilan</th><th>Capaian B06</th><th>Status</th><th>%</th></tr>"
    titles = "".join(f"<h1>{title}</h1>" for title in TITLES)
    for head in (f"<thead>{heads}</thead>", heads):
        found = read_html(f"{titles}<table>{head}{''.join(rows)}</table>", tmp_path)
        assert len(found.audit) > 2
        got = [shown(entry) for entry in entries(found)]
        assert [e["measure_as_printed"] for e in got] == measures
        assert [e["percent"] for e in got] == [90, 91, 92, 93, 94, 95]
        assert [str(e["commitment_as_printed"])[0] for e in got] == list("111222")
        assert sum(page.unassigned for page in found.audit) == 0


@pytest.mark.parametrize(
    ("column", "rest"), [(1, "Kementerian Dua;"), (3, "1. Draf"), (4, "Diseminasi")]
)
def test_a_row_without_measure_and_status_at_a_pages_top_is_the_rest_of_one(
    column: int, rest: str, tmp_path: Path
) -> None:
    below = [rest if place == column else "" for place in range(len(HEADS))]
    pages = [html_table(HEADS, ROW), html_table(below)]
    style = "<style>table{table-layout:fixed} table+p+table{break-before:page}</style>"
    titles = "".join(f"<h1>{title}</h1>" for title in TITLES)
    found = read_html(style + titles + "".join(pages), tmp_path)
    (entry,) = entries(found)
    field = {1: "responsible", 3: "target_as_printed", 4: "achievement"}[column]
    assert " ".join(str(shown(entry)[field]).split()) == f"{ROW[column]} {rest}"


BOXES = [
    "☐ Not Started ☒ Limited ☐ Substantial ☐ Completed",
    "Not Started [ ] Limited [x] Substantial [ ] Completed [ ]",
    "□ Not Started ■ Limited □ Substantial □ Completed",
    "</td></tr><tr><td></td><td><table><tr><td>Not Started<td>Limited<td>Substantial<td>Completed</tr>"
    "<tr><td><td>X<td><td></tr></table>",
]


@pytest.mark.parametrize("boxes", BOXES)
def test_a_form_says_its_completion_by_check_boxes(boxes: str, tmp_path: Path) -> None:
    form = (
        "<table><tr><td>Number and Name of Commitment</td><td>{n}. Open school budgets</td></tr>"
        "<tr><td>Commitment Start and End Date</td><td>January 2031 – December 2032</td></tr>"
        "<tr><td>Lead implementing agency</td><td>Ministry One</td></tr>"
        "<tr><td>What is the commitment?</td><td>To open them.</td></tr>"
        "<tr><td>Completion Level</td><td>{boxes}</td></tr>"
        "<tr><td>Description of the results</td><td>Half of them.</td></tr></table><p>"
    )
    body = "<h1>Self-Assessment Report: Open Government Indonesia 2030-2032</h1>"
    body += "".join(form.format(n=n, boxes=boxes) for n in (1, 2))
    found = read_html(body, tmp_path)
    (report,) = found.reports
    assert (report.period, report.plan_family, report.plan_years) == (None, "OGI", (2030, 2032))
    assert [shown(entry) for entry in report.entries] == [
        {
            "commitment_as_printed": f"{n}. Open school budgets",
            "responsible": "Ministry One",
            "achievement": "Half of them.",
            "status_as_printed": "Limited",
            "status": Status.LIMITED,
        }
        for n in (1, 2)
    ]
    assert found.findings == ()


@pytest.mark.parametrize(
    "boxes", ["☐ Not Started ☐ Limited ☐ Completed", "☒ Not Started ☒ Limited ☐ Completed"]
)
def test_none_or_two_ticked_boxes_say_nothing(boxes: str, tmp_path: Path) -> None:
    found = read_html(
        "<table><tr><td>Number and Name of Commitment</td><td>1. A</td></tr>"
        "<tr><td>Lead implementing agency</td><td>B</td></tr>"
        f"<tr><td>Completion Level</td><td>{boxes}</td></tr></table>",
        tmp_path,
    )
    assert entries(found)[0].status is None
    assert "status-unticked" in codes(found)


@pytest.mark.parametrize(
    "boxes",
    [
        "<td>☐ Fully<br>implemented<td>☒ Partially<br>implemented<td>☐ In<br>process<td>☐ Not implemented at<br>all",
        "<td>☐ Fully implemented ☒ Partially<br>implemented ☐ In process ☐ Not<br>implemented at all",
    ],
)
def test_an_option_may_be_broken_over_lines(boxes: str, tmp_path: Path) -> None:
    found = read_html(
        "<table><tr><td>Number and Name of Commitment<td colspan=4>1. A</tr>"
        "<tr><td>Lead implementing agency<td colspan=4>B</tr>"
        f"<tr><td>Completion Level{boxes}</tr></table>",
        tmp_path,
    )
    (entry,) = entries(found)
    assert shown(entry)["status_as_printed"] == "Partially implemented"
    assert entry.status == Status.LIMITED


OGP_HEADS = [
    "Commitment Unique Identifier", "Country/Locality", "Year Of Submission", "Action Plan End Year",
    "Commitment Title", "Lead Institution", "Completion (Progress Report)", "Completion (End Of Term)",
    "Early Results", "Action Plan ID", "Starred",
]  # fmt: skip


@pytest.mark.parametrize(
    ("progress", "end", "printed", "status"),
    [
        ("Limited", "Complete", "Complete", Status.COMPLETE),
        ("Limited", "ND", "Limited", Status.LIMITED),
        ("3", "4", "4", Status.SUBSTANTIAL),
        ("ND", "NR", "NR", None),
        ("NA", "Withdrawn", "Withdrawn", Status.WITHDRAWN),
        ("", "Unclear", "Unclear", Status.NO_EVIDENCE),
        ("", "0", "0", Status.WITHDRAWN),
    ],
)
def test_codes_of_commitment_data(
    progress: str, end: str, printed: str, status: Status | None, tmp_path: Path
) -> None:
    row = ["ID0126", "Indonesia", "2020", "2022", "T", "L", progress, end, "NA", "AP_IDN06", "1"]
    found = read_rows([OGP_HEADS, row], tmp_path)
    (entry,) = entries(found)
    assert entry.status is status
    assert entry.status_as_printed is not None
    assert entry.status_as_printed.value == printed
    assert entry.achievement is None
    assert codes(found) == []


def test_a_code_beside_a_word_that_is_missing_does_not_speak(tmp_path: Path) -> None:
    row = ["ID0126", "Indonesia", "2020", "2022", "T", "L", "NR", "ND", "NA", "AP_IDN06", "1"]
    found = read_rows([[*OGP_HEADS, "_CompletionEndTerm"], [*row, "3"]], tmp_path)
    assert [entry.status for entry in entries(found)] == [None]


def test_commitment_data_holds_a_report_per_plan(tmp_path: Path) -> None:
    rows = [
        [
            f"ID{n:04d}",
            "Indonesia",
            str(start),
            str(start + 2),
            "T",
            "L",
            "ND",
            "Limited",
            "Major",
            f"AP_{start}",
            "0",
        ]
        for n, start in ((128, 2020), (129, 2020), (97, 2018), (134, 2020), (41, 2014))
    ]
    found = read_rows([OGP_HEADS, *rows], tmp_path)
    assert [
        (r.plan_family, r.plan_years, [shown(e)["external_id"] for e in r.entries], said(r)[1])
        for r in found.reports
    ] == [
        ("OGI", (2020, 2022), ["ID0128"], Reporter.INDEPENDENT),
        ("OPI", (2020, 2022), ["ID0129", "ID0134"], Reporter.INDEPENDENT),
        ("OGI", (2018, 2020), ["ID0097"], Reporter.INDEPENDENT),
        (None, (2014, 2016), ["ID0041"], Reporter.INDEPENDENT),
    ]
    assert codes(found) == ["report-facts-missing"]
    assert found.open_facts == ("plan",)


def test_a_word_outside_a_vocabulary_is_kept_and_said(tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "kami.toml").write_text(
        'about = "a"\nlanguage = "id"\n[columns]\ncommitment = ["Janji"]\nmeasure = ["Cara"]\n'
        'achievement = ["Buah"]\n[vocabularies]\nachievement = ["Marginal", "Major"]\n'
    )
    path = tmp_path / "a.csv"
    path.write_text("Janji;Cara;Buah\nA;B;Major\nA;C;Gigantic\n")
    file = read_sheets(path)
    found = extract_report(
        file.facts, Recognised(file.sheets, load_report_layouts(tmp_path), load_profiles())
    )
    assert [shown(entry)["achievement"] for entry in entries(found)] == ["Major", "Gigantic"]
    assert codes(found).count("entry-word-unknown") == 1


def test_a_rating_by_ogp_is_no_achievement(tmp_path: Path) -> None:
    row = ["ID0126", "Indonesia", "2020", "2022", "T", "L", "", "Limited", "Major", "AP", "1"]
    (report,) = read_rows([OGP_HEADS, row], tmp_path).reports
    assert [entry.achievement for entry in report.entries] == [None]
    (kept,) = report.ogp_commitments
    assert dict(zip(kept.headings, kept.texts.value, strict=True)) == {
        head: text for head, text in zip(OGP_HEADS, row, strict=True) if text
    }


def test_other_tables_are_no_reports(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("Nama;Alamat;Status\nA;B;C\n")
    sheets = read_sheets(path).sheets
    assert not Recognised(sheets, load_report_layouts(), ()).is_report
    with pytest.raises(UnrecognisedDocumentError, match="no progress entry"):
        read(path)


def test_a_column_of_ones_own_is_a_profile_away(tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "kami.toml").write_text(
        'about = "a"\nlanguage = "id"\n[columns]\ncommitment = ["Janji"]\nmeasure = ["Cara"]\nstatus = ["Kondisi"]\n'
    )
    path = tmp_path / "a.csv"
    path.write_text("Janji;Cara;Kondisi\nA;B;Selesai\n")
    sheets = read_sheets(path).sheets
    assert not Recognised(sheets, load_report_layouts(), ()).is_report
    assert Recognised(sheets, load_report_layouts(tmp_path), ()).is_report


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            'about = "a"\nlanguage = "id"\n[columns]\nwrong = ["x"]',
            "columns.wrong: .*known are commitment",
        ),
        ('about = "a"\nlanguage = "id"\n[titles]\nheadings = ["x"]', "titles.headings: .*group"),
        ("about = ", "not a readable TOML"),
    ],
)
def test_a_mistake_in_a_profile_is_said_with_its_key(
    text: str, sentence: str, tmp_path: Path
) -> None:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "salah.toml").write_text(text)
    with pytest.raises(ProfileError, match=rf"salah\.toml: .*{sentence}"):
        load_report_layouts(tmp_path)


def test_plan_profiles_are_not_taken_for_report_profiles(tmp_path: Path) -> None:
    assert load_profiles()
    assert load_report_layouts(tmp_path) == load_report_layouts()


_BOOKED = "table{border-top:1pt solid;border-bottom:1pt solid} thead{border-bottom:.5pt solid}"
RULES = {
    "head_and_foot": _BOOKED,
    "head_alone": "thead{border-top:1pt solid;border-bottom:1pt solid}",
    "frame": "table{border:1pt solid} thead{border-bottom:1pt solid}",
    "columns": "table{border:1pt solid} thead{border-bottom:1pt solid} td,th{border-left:.5pt solid!important}",
    "tight": f"{_BOOKED} td{{padding:0 5pt!important}}",
}


@pytest.mark.parametrize("rules", RULES)
@pytest.mark.parametrize("longer", ["", " yang disusun bersama warga di sembilan provinsi"])
@pytest.mark.parametrize("rows", [4, 40])
def test_a_table_without_rules_between_its_rows_is_refused_by_name(
    rules: str, longer: str, rows: int, tmp_path: Path
) -> None:
    style = f"<style>td,th{{border:0;padding:2pt 5pt;text-align:left}} {RULES[rules]}</style>"
    heads = ["Komitmen", "Ukuran Keberhasilan", "Target", "Capaian"]
    body = [
        [
            f"{n}. Kanal {n}",
            f"Pedoman {n}{longer}",
            f"Draf {n}",
            f"Uji ke-{n}{longer if n % 2 else ''}",
        ]
        for n in range(1, rows + 1)
    ]
    titles = "".join(f"<p>{title}</p>" for title in TITLES)
    table = f"<table><thead>{html_row(heads, 'th')}</thead>{''.join(map(html_row, body))}</table>"
    with pytest.raises(UnrecognisedDocumentError, match="no rule parts the rows"):
        read_html(style + titles + table, tmp_path)


def html_row(cells: Sequence[str], tag: str = "td") -> str:
    return f"<tr>{''.join(f'<{tag}>{text}</{tag}>' for text in cells)}</tr>"


@pytest.mark.parametrize("place", [5, 6])
def test_several_rows_in_one_are_an_error(place: int, tmp_path: Path) -> None:
    two = {5: "Selesai<br>Belum dimulai", 6: "100%<br>40%"}[place]
    heads = HEADS if place == 6 else HEADS[:6]
    titles = "".join(f"<p>{title}</p>" for title in TITLES)
    merged = [*ROW[:place], two]
    table = "".join(map(html_row, [ROW[: place + 1], merged, ROW[: place + 1]]))
    found = read_html(f"{titles}<table>{html_row(heads, 'th')}{table}</table>", tmp_path)
    (finding,) = [finding for finding in found.findings if finding.severity == "error"]
    assert finding.code == "rows-merged"
    assert {*codes(found)} <= {"rows-merged", "words-unassigned"}
    assert finding.entity_id == entries(found)[1].entry_id
    assert two.replace("<br>", " ") in finding.message


def test_a_row_without_its_measure_is_said_unless_one_is_merged_over_it(tmp_path: Path) -> None:
    titles = "".join(f"<p>{title}</p>" for title in TITLES)
    first, second = html_row(ROW), html_row([*ROW[:2], "", *ROW[3:]])
    torn = read_html(f"{titles}<table>{html_row(HEADS, 'th')}{first}{second}</table>", tmp_path)
    assert [(f.code, f.entity_id) for f in torn.findings] == [
        ("row-torn", entries(torn)[1].entry_id)
    ]
    first = first.replace(f"<td>{ROW[2]}", f"<td rowspan=2>{ROW[2]}")
    second = html_row([*ROW[:2], *ROW[3:]])
    merged = read_html(f"{titles}<table>{html_row(HEADS, 'th')}{first}{second}</table>", tmp_path)
    assert [shown(entry)["measure_as_printed"] for entry in entries(merged)] == [ROW[2]] * 2
    assert codes(merged) == []


def test_a_row_without_its_number_is_said_where_each_has_one(tmp_path: Path) -> None:
    rows = [["" if n == 3 else f"{n}.", *ROW] for n in range(1, 7)]
    found = read_table(tmp_path, *rows, heads=["No", *HEADS])
    assert [(f.code, f.entity_id) for f in found.findings] == [
        ("row-torn", entries(found)[2].entry_id)
    ]
