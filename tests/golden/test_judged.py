"""What a person says of plans and reports holds through whatever comes, and leaves nothing when it is taken back."""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from duckdb import DuckDBPyConnection

from flows.cli.program import main
from flows.pipeline.judging import say_of
from flows.pipeline.rebuild import RebuildRequest, rebuild
from flows.pipeline.storing import undo_judgement
from models.geometry import Box
from samples.make_samples import HERE
from warehouse.judgements.saying import Saying
from warehouse.store.connection import open_warehouse
from warehouse.store.digest import relation_digests

pytestmark = pytest.mark.slow  # it loads six files, and rebuilds twice

OGI, OPI = "OGI-2030-2032", "OPI-2030-2032"
SARI = Saying("Sari")
DRAFT, WRONG, GOVERNMENT = "draf.pdf", "salah.xlsx", "report-b06-pemerintah.pdf"

SAID: list[tuple[tuple[str, ...], str]] = [
    ((f"{OGI}/01", "title", "is", "Keterbukaan Anggaran Sekolah"), "applied"),
    ((f"{OGI}/01/indicator/1", "end_date", "is", "30 September 2031"), "fulfilled"),
    ((f"{OGI}/01/indicator/2", "text", "is", "Terbitnya anggaran minimal 65% sekolah"), "applied"),
    ((f"{OGI}/03/indicator/1", "details", "is", "Tata cara pengumuman", "Tanggapan"), "applied"),
    ((f"{OGI}/01/measure/1", "evidence", "is", "Tautan portal"), "applied"),
    ((f"{OGI}/01/measure/2/B24", "text", "is", "Terbitnya anggaran 65% sekolah"), "open"),
    ((f"{OGI}/01/contact/3", "person", "is", "Sekar Ayu Lestari"), "applied"),
    ((f"{OGI}/01/section/1", "text", "is", "Dana sekolah tidak terbuka."), "open"),
    ((f"{OGI}/chapter/1", "heading", "is", "Pendahuluan"), "applied"),
    ((f"{OGI}/02", "title", "is", "Kanal Pengaduan Air Bersih"), "open"),
    ((OPI, "title", "is", "Rencana Aksi Open Parliament"), "applied"),
    ((f"{OPI}/01", "title", "right"), "applied"),
    (("ENTRY/1", "percent", "is", "45"), "applied"),
    (("ENTRY/2", "achievement", "is", "Modul tersusun"), "applied"),
    (("ENTRY/5", "measure", "none"), "applied"),
    (("REPORT", "period", "B12"), "applied"),
    ((f"{OGI}/01/measure/3", "dropped"), "applied"),
    ((f"{OGI}/03/indicator/2", "split", "at", "di tiga provinsi"), "applied"),
    ((f"{OPI}/02/indicator/1", "joined-with", f"{OPI}/02/indicator/2"), "applied"),
    ((f"{OGI}/03", "add", "indicator", "text=Jumlah desa yang didampingi"), "applied"),
    (("serikat-guru-merdeka", "same-as", "yayasan-buku-terbuka"), "applied"),
    (("kementerian-kehutanan", "unit-of", "kementerian-dalam-negeri"), "applied"),
    ((OPI, "years", "2031-2033"), "applied"),
]
"""What is said of the sample's first edition, and what it comes to when the second one is loaded."""


@contextmanager
def opened(path: Path) -> Iterator[DuckDBPyConnection]:
    with open_warehouse(path) as connection:
        yield connection


def run(path: Path, *arguments: str | Path) -> None:
    assert main([*map(str, arguments), "--warehouse", str(path)]) == 0


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    with open_warehouse(path, read_only=True) as connection:
        return connection.execute(query).fetchall()


def value(path: Path, query: str) -> str:
    ((found,),) = rows(path, query)
    return str(found)


def state(path: Path) -> dict[str, str]:
    """Of every relation but that which tells what was said."""
    with open_warehouse(path, read_only=True) as connection:
        found = relation_digests(connection)
    return {name: found[name] for name in found if name != "judgements"}


def judge(path: Path, subject: str, *words: str) -> str:
    with opened(path) as connection:
        return say_of(connection, subject, words, SARI).judgement_id


def judgements(path: Path) -> dict[str, str]:
    return dict(rows(path, "SELECT judgement_id, state FROM judgements"))  # type: ignore[arg-type]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The plan, reports on it, a wrong report in the place of one, and a draft of the next edition."""
    path = tmp_path / "renaksi.duckdb"
    shutil.copy(HERE / "report-b06-oms.xlsx", tmp_path / WRONG)
    with zipfile.ZipFile(tmp_path / WRONG, "a") as archive:
        archive.writestr("custom/salah.txt", "salah")
    (tmp_path / DRAFT).write_bytes((HERE / "plan-updated.pdf").read_bytes() + b"\n% draf\n")
    reports = (HERE / GOVERNMENT, HERE / "report-b06-oms.xlsx", tmp_path / WRONG)
    run(path, "load", HERE / "plan.pdf", *reports, tmp_path / DRAFT)
    return path


def twin(path: Path, folder: Path) -> Path:
    """A copy of which nobody says anything."""
    shutil.copy(path, made := folder / "twin.duckdb")
    shutil.copytree(f"{path}.files", f"{made}.files")
    return made


def say_all(path: Path) -> dict[str, str]:
    """Say all of it; gives what each judgement is to come to when the second edition is loaded."""
    report = value(
        path,
        f"SELECT report_id FROM progress_reports JOIN documents USING (document_id) WHERE file_name = '{GOVERNMENT}'",
    )
    document = "SELECT document_id FROM documents WHERE file_name = '{}'"
    seen = "SELECT finding_id FROM findings WHERE code = '{}'"
    expected = {judge(path, value(path, seen.format("report-corrected")), "seen"): "orphan"}
    for name in (WRONG, DRAFT):
        expected[judge(path, value(path, document.format(name)), "withdrawn")] = "applied"
    for code in ("annex-heads-carried", "count-differs"):
        expected[judge(path, value(path, seen.format(code)), "seen")] = "fulfilled"
    chosen = Saying("Sari", words=(Box(9, 72.0, 100.0, 210.5, 112.0),))
    with opened(path) as connection:
        done = say_of(connection, f"{OPI}/02", ("title", "right"), chosen)
    expected[done.judgement_id] = "applied"
    for (subject, *words), outcome in SAID:
        named = subject.replace("ENTRY", report).replace("REPORT", report)
        expected[judge(path, named, *words)] = outcome
    return expected


def test_what_is_said_outlives_all_and_leaves_nothing(path: Path, tmp_path: Path) -> None:
    other = twin(path, tmp_path)
    before = state(path)
    expected = say_all(path)
    said = state(path)
    assert set(judgements(path).values()) == {"applied", "orphan"}
    assert list(judgements(path).values()).count("orphan") == 1  # of a file that is withdrawn
    run(path, "load", HERE / "plan.pdf", HERE / GOVERNMENT)  # again
    assert state(path) == said

    for warehouse in (path, other):
        run(warehouse, "load", HERE / "plan-updated.pdf")
    assert judgements(path) == expected
    told = state(path)
    shutil.rmtree(f"{path}.cache", ignore_errors=True)
    assert rebuild(RebuildRequest(path)).differences == ()
    assert (judgements(path), state(path)) == (expected, told)
    path.unlink()
    assert rebuild(RebuildRequest(path)).is_new
    assert (judgements(path), state(path)) == (expected, told)

    with opened(path) as connection:
        for judgement in expected:
            undo_judgement(connection, judgement, SARI)
    after = state(path)
    assert after == state(other)
    assert after != before  # there is a new edition
