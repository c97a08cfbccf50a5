"""Tables that a web system exports: its codes say what each row is about."""

from __future__ import annotations

from pathlib import Path

from models.progress import Reporter
from tests.extractors.reports import read, read_rows

PLAN = "OGI-2030-2032"
TABLE = """\
plan_id;period;measure_id;measure;achievement;status;percent
OGI-2030-2032;B06;OGI-2030-2032/01/measure/1;;Draf selesai;Selesai;100
OGI-2030-2032;B12;OGI-2030-2032/01/measure/1;;Uji coba;Dalam proses;40
OGI-2030-2032;B06;OGI-2030-2032/01/measure/2;Pelatihan;Modul;Dalam proses;50
"""


def test_each_period_of_a_web_table_is_a_report(tmp_path: Path) -> None:
    file = tmp_path / "unduhan.csv"
    file.write_text(TABLE, encoding="utf-8")
    found = read(file)
    told = [
        (
            report.period and report.period.value,
            report.plan_family,
            report.plan_years,
            [
                (
                    entry.external_id and entry.external_id.value,
                    entry.percent and entry.percent.value,
                )
                for entry in report.entries
            ],
        )
        for report in found.reports
    ]
    first, second = (f"OGI-2030-2032/01/measure/{place}" for place in (1, 2))
    assert told == [
        ("B06", "OGI", (2030, 2032), [(first, 100), (second, 50)]),
        ("B12", "OGI", (2030, 2032), [(first, 40)]),
    ]
    assert not [finding for finding in found.findings if finding.code == "row-torn"]


LETTER = [
    ["Isian capaian Rencana Aksi Nasional Open Government Indonesia 2030-2032"],
    ["Periode: B12"],
    ["Pelapor: Pusat Telaah Bangku"],
    ["Unsur Pelapor: Masyarakat Sipil"],
    ["Mohon diisi sebelum akhir bulan; terima kasih atas kerja samanya."],
    ["No.", "Ukuran Keberhasilan", "Capaian", "Status", "Laporan Terakhir", "Kode Ukuran"],
    ["1", "Format data", "Draf selesai", "Selesai", "B06: Belum dimulai", f"{PLAN}/01/measure/1"],
]


def test_a_letter_that_came_back_says_whose_it_is_and_its_text_is_passed_over(
    tmp_path: Path,
) -> None:
    found = read_rows(LETTER, tmp_path)
    (report,) = found.reports
    assert (report.reporter.value, report.body_as_named) == (
        Reporter.CIVIL_SOCIETY,
        "Pusat Telaah Bangku",
    )
    (entry,) = report.entries
    assert entry.external_id
    assert entry.external_id.value == f"{PLAN}/01/measure/1"
    assert entry.status_as_printed
    assert entry.status_as_printed.value == "Selesai"
    assert sum(page.unassigned for page in found.audit) == 0
    assert not [each for each in found.findings if each.severity != "info"]
