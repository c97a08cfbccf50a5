"""The warehouse that the documentation speaks of: the sample plan, and what was reported on it."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.cli.program import main
from flows.pipeline.storing import load_report
from samples.make_samples import HERE
from tests.extractors.reports import read, read_rows
from warehouse.store.connection import open_warehouse
from warehouse.store.retelling import retell

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"

HEADS = [
    "Komitmen",
    "Penanggung Jawab",
    "Ukuran Keberhasilan",
    "Target",
    "Capaian",
    "Status",
    "Kendala",
]
REPORTS = [
    ("B06", "Kementerian/Lembaga", "Selesai"),
    ("B06", "Organisasi Masyarakat Sipil", "Belum Dimulai"),
    ("B12", "Kementerian/Lembaga", "Belum Dimulai"),
]

DUE = """
    SELECT number || '. ' || title, measures.responsible, measures.text, targets.text
    FROM commitments JOIN measures USING (commitment_id) JOIN targets USING (measure_id)
    WHERE period = $period ORDER BY measure_id
"""


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample plan with three reports: of its first targets, and of a measure that it does not have."""
    folder = tmp_path_factory.mktemp("docs")
    path = folder / "renaksi.duckdb"
    assert main(["load", str(HERE / "plan.pdf"), "--warehouse", str(path)]) == 0
    with open_warehouse(path) as warehouse:
        for number, (period, reporter, status) in enumerate(REPORTS):
            due = warehouse.execute(DUE, {"period": period}).fetchall()
            titles = [
                ["LAPORAN CAPAIAN RENCANA AKSI NASIONAL OPEN GOVERNMENT INDONESIA 2030-2032"],
                [f"Periode {period}"],
                [f"Pelapor: {reporter}"],
            ]
            rows = [[*entry, "Sedang disusun", status, "Anggaran terbatas"] for entry in due]
            rows.append(["", "", "Pembangunan stasiun antariksa", "Roket", "-", status, "-"])
            load_report(warehouse, read_rows([*titles, HEADS, *rows], folder, f"{number}.csv"))
        # As if somebody had looked at the links that the program would not make by itself.
        warehouse.execute(
            "UPDATE history.proposals SET decision = 'auto' WHERE decision = 'review'"
        )
        retell(warehouse)
    return path


@pytest.fixture(scope="session")
def real(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shared plan and its reports, where they are at hand."""
    if not CORPUS.is_dir():
        pytest.skip(f"the shared corpus is not here ({CORPUS})")
    path = tmp_path_factory.mktemp("real") / "renaksi.duckdb"
    (plan,) = CORPUS.glob("*.pdf")
    assert main(["load", str(plan), "--warehouse", str(path)]) == 0
    with open_warehouse(path) as warehouse:
        for report in sorted((CORPUS / "reports").iterdir()):
            if report.suffix in {".pdf", ".xlsx", ".csv"}:
                load_report(warehouse, read(report))
    return path
