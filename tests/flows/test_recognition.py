"""What is no action plan and no report on one is refused, however its tables look; what links to a plan is one."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

import pytest

from flows.pipeline.extraction import extract_file
from models.plan import ExtractedDocument
from tests.flows.conftest import Renaksi, asked
from tests.flows.reports import measures_of

pytestmark = pytest.mark.slow  # each loads several documents, or starts processes

Rows = Sequence[Sequence[str]]

SERVICES = [
    ("Meningkatnya kualitas layanan surat masuk", "95", "97", "102"),
    ("Persentase pegawai yang mengikuti pelatihan", "80", "64", "80"),
    ("Jumlah dokumen perencanaan yang disahkan", "12", "12", "100"),
    ("Nilai kepuasan pengguna ruang rapat", "3,5", "3,2", "91"),
]

OTHERS: dict[str, Rows] = {
    "skp.csv": [
        ["SASARAN KINERJA PEGAWAI"],
        ["Nama: Rukmini Fiktif", "Jabatan: Analis Contoh"],
        ["Periode Penilaian: Januari – Juni 2031"],
        [],
        ["Kegiatan", "Target", "Realisasi", "%"],
        *SERVICES,
    ],
    "lkip.csv": [
        ["LAPORAN KINERJA INSTANSI PEMERINTAH TAHUN 2031"],
        ["Dinas Contoh Kabupaten Fiktif"],
        [],
        ["Indikator Kinerja", "Target", "Realisasi", "Capaian (%)"],
        *SERVICES,
    ],
    "renja.csv": [
        ["EVALUASI HASIL RENCANA KERJA (RENJA)", ""],
        ["Triwulan II 2031", ""],
        [],
        ["Indikator", "Target", "Realisasi", "Persentase"],
        *SERVICES,
    ],
    "iku-2031.csv": [["Indikator Kinerja", "Target", "Realisasi", "%"], *SERVICES],
    "appraisal.csv": [
        ["Annual Performance Appraisal, first half of 2031"],
        ["Employee: Ramona Fictional"],
        [],
        ["Indicator", "Target", "Results", "Status"],
        ["Reports filed on time", "12", "11", "Limited"],
        ["Trainings attended", "2", "2", "Complete"],
    ],
    "faktur.csv": [["Nomor Faktur: B12"], [], ["Kegiatan", "Target", "Realisasi", "%"], *SERVICES],
    "invoice B12-0045.csv": [
        ["INV/B12/2031/0045"],
        ["Kepada: Kementerian Contoh"],
        [],
        ["Uraian", "Target", "Realisasi", "Status"],
        ["Sewa tenda", "2 hari", "2 hari", "Selesai"],
        ["Konsumsi rapat", "40 kotak", "40 kotak", "Selesai"],
    ],
    "klinik.csv": [
        ["Pemberian vitamin B12, Puskesmas Contoh"],
        [],
        ["Indikator", "Target", "Realisasi", "%"],
        *SERVICES,
    ],
    "proyek-b06.csv": [["Kegiatan", "Target", "Capaian", "%"], *SERVICES],
    "tabel.csv": [
        ["Semester I 2031"],
        [],
        ["Indikator", "Target", "Realisasi", "%"],
        *SERVICES,
    ],
}

FEDERAL = """
<h1>Agency Open Government Plan</h1>
<p>The Department of Examples publishes this plan under the Open Government Directive.</p>
<table>
<tr><td>Additional information</td><td>The webpage of the department holds all of its data sets.</td></tr>
<tr><td>Title, Department</td><td>Chief Data Officer, Department of Examples</td></tr>
</table>
"""


def written(path: Path, rows: Rows) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    return path


def printed(path: Path, body: str) -> Path:
    from weasyprint import HTML

    style = "body{font:9pt DejaVu Sans} table{border-collapse:collapse} td{border:.5pt solid;padding:2pt}"
    HTML(string=f"<style>{style}</style>{body}").write_pdf(str(path))
    return path


def measures(sample: Path) -> list[str]:
    extracted = extract_file(sample, None)
    assert isinstance(extracted, ExtractedDocument)
    commitments = extracted.plans[0].commitments
    return [measure.text.value for item in commitments for measure in item.measures]


@pytest.mark.parametrize("name", OTHERS)
def test_other_tables_of_targets_are_refused_with_what_was_found(
    renaksi: Renaksi, held: Path, tmp_path: Path, name: str
) -> None:
    before = held.read_bytes()
    outcome = renaksi("load", written(tmp_path / name, OTHERS[name]))
    assert outcome.code == 4
    assert outcome.err.startswith(f"renaksi: {name}: was taken for no progress report")
    assert "0 of its" in outcome.err
    assert "Target" in outcome.err
    assert "Traceback" not in outcome.err
    assert asked(renaksi, "SELECT count(*) FROM progress_entries") == ["0"]
    assert len(before) == len(held.read_bytes())


def test_what_is_refused_keeps_no_other_file_from_being_loaded(
    renaksi: Renaksi, held: Path, sample: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "masuk"
    folder.mkdir()
    written(folder / "a-lkip.csv", OTHERS["lkip.csv"])
    measures_of(sample, folder / "b-laporan.csv")
    written(folder / "c-skp.csv", OTHERS["skp.csv"])

    outcome = renaksi("load", folder)

    assert outcome.code == 4
    assert outcome.err.count("was taken for no progress report") == 2
    files = "SELECT file_name FROM documents WHERE kind = 'progress_report'"
    assert asked(renaksi, files) == ["b-laporan.csv"]
    kept = [path.suffix for path in (tmp_path / "renaksi.duckdb.files").rglob("*")]
    assert kept.count(".csv") == 1


@pytest.mark.parametrize(("linking", "code"), [(4, 0), (2, 0), (1, 4)])
def test_a_table_that_links_is_a_report_whatever_its_heads(
    renaksi: Renaksi, held: Path, sample: Path, tmp_path: Path, linking: int, code: int
) -> None:
    own = [(text, "-", "Sudah terlaksana", "100") for text in measures(sample)[:linking]]
    rows = [["Indikator", "Target", "Realisasi", "%"], *own, *SERVICES[linking:]]
    outcome = renaksi("load", written(tmp_path / "tabel.csv", rows))
    assert outcome.code == code
    plans = asked(renaksi, "SELECT plan_id FROM progress_reports")
    assert plans == ([] if code else ["OGI-2030-2032"])


@pytest.mark.parametrize(
    "said",
    [
        [["Laporan Rencana Aksi Open Government"]],
        [["Periode B06"]],
        [["B06"]],
        [["Perkembangan B06 Dinas Contoh"]],
        [["OGI 2030-2032"]],
        [["Laporan Kinerja"], ["Rencana Aksi OGI 2030-2032"]],
    ],
)
def test_a_report_that_says_so_is_one_though_no_plan_is_loaded(
    renaksi: Renaksi, tmp_path: Path, said: Rows
) -> None:
    rows = [*said, [], ["Indikator", "Target", "Realisasi", "%"], *SERVICES]
    assert renaksi("load", written(tmp_path / "tabel.csv", rows)).code == 0


@pytest.mark.parametrize(
    ("name", "heads"),
    [("laporan B06.csv", ["Indikator", "Target"]), ("tabel.csv", ["Indikator", "Target B06"])],
)
def test_a_name_or_a_head_says_the_period_too(
    renaksi: Renaksi, tmp_path: Path, name: str, heads: list[str]
) -> None:
    rows = [[*heads, "Realisasi", "%"], *SERVICES]
    assert renaksi("load", written(tmp_path / name, rows)).code == 0


def test_a_report_that_nobody_has_filled_in_is_said_to_be_empty(
    renaksi: Renaksi, held: Path, tmp_path: Path
) -> None:
    rows = [["Periode B06"], [], ["Komitmen", "Target", "Capaian", "Status"]]
    outcome = renaksi("load", written(tmp_path / "laporan.csv", rows))
    assert outcome.code == 4
    assert "no row below them tells of progress" in outcome.err


def test_words_of_ones_own_tell_other_documents(
    renaksi: Renaksi, held: Path, tmp_path: Path
) -> None:
    rows = [["Periode B06: Rapor Dinas"], [], ["Indikator", "Target", "Realisasi", "%"], *SERVICES]
    file = written(tmp_path / "rapor.csv", rows)
    own = tmp_path / "own" / "reports"
    own.mkdir(parents=True)
    (own / "vocabulary.toml").write_text(
        '[recognition]\nother_documents = ["Rapor Dinas"]\n', encoding="utf-8"
    )
    refused = renaksi("load", file, "--profiles", tmp_path / "own")
    assert refused.code == 4
    assert "“Rapor Dinas”" in refused.err
    assert renaksi("load", file).code == 0


def test_two_stray_labels_make_no_plan(renaksi: Renaksi, held: Path, tmp_path: Path) -> None:
    outcome = renaksi("load", printed(tmp_path / "federal.pdf", FEDERAL))
    assert outcome.code == 4
    assert "was taken for no action plan" in outcome.err
    assert asked(renaksi, "SELECT plan_id FROM plans ORDER BY 1") == [
        "OGI-2030-2032",
        "OPI-2030-2032",
    ]


UNDATED = """
<h1>Commitments</h1><h2>1. Open school budgets</h2>
<table>
<tr><td>Lead implementing agency</td><td>Ministry of Examples</td></tr>
<tr><td>What is the public problem that the commitment will address?</td><td>Nobody sees budgets.</td></tr>
<tr><td>What is the commitment?</td><td>Budgets are published.</td></tr>
<tr><td>Why is this commitment relevant to OGP values?</td><td>It opens data.</td></tr>
<tr><td>Additional information</td><td>None so far.</td></tr>
<tr><td>State actors involved</td><td>Agency of Fiction</td></tr>
</table>
"""


def test_an_undated_plan_attracts_no_report(renaksi: Renaksi, tmp_path: Path) -> None:
    assert renaksi("load", printed(tmp_path / "undated.pdf", UNDATED)).code == 0
    assert asked(renaksi, "SELECT plan_id FROM plans") == ["OGI-undated"]
    rows = [
        ["OGI", ""],
        ["Periode B06", ""],
        [],
        ["Commitment", "Target", "Results", "Status"],
        ["1. Open school budgets", "Draft", "Published", "Complete"],
    ]
    assert renaksi("load", written(tmp_path / "laporan.csv", rows)).code == 0
    assert asked(renaksi, "SELECT plan_id FROM progress_reports") == ['""']
    codes = asked(renaksi, "SELECT code FROM findings WHERE entity_kind = 'progress_report'")
    assert "plan-not-loaded" in codes
