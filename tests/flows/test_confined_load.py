"""Loads as people run them: files are read by processes that are held to limits, and come out as without."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pikepdf
import pytest

from ingest.workers.confinement import HAS_CLOCKS
from tests.flows import containers, reports
from tests.flows.conftest import Renaksi
from tests.ingest.test_parallel import children
from warehouse.store.connection import open_warehouse
from warehouse.store.digest import relation_digests
from warehouse.store.file_modes import mode_of

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not HAS_CLOCKS, reason="no limits of POSIX here"),
]


@pytest.fixture(autouse=True)
def _held_to_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RENAKSI_READ_HERE")


@pytest.fixture
def documents(tmp_path: Path, sample: Path) -> Path:
    """A folder with a plan, a spreadsheet, a table, and a ZIP file that holds another."""
    folder = tmp_path / "in"
    folder.mkdir()
    shutil.copy(sample, folder / "plan.pdf")
    shutil.copy(sample.with_name("report-b06-oms.xlsx"), folder)
    table = reports.measures_of(sample, tmp_path / "b12.csv", titles=("LAPORAN", "Periode B12"))
    containers.zip_file(folder / "kiriman.zip", {"b12.csv": table.read_bytes()})
    return folder


def expanding(path: Path, sample: Path) -> Path:
    """A PDF whose first page has a gigabyte and a half of drawing, in some thousand bytes."""
    with pikepdf.open(sample) as pdf:
        content = b"0 0 m 1 1 l S\n" * 110_000_000
        pdf.pages[0].Contents = pdf.make_stream(content)
        pdf.save(path, compress_streams=True)
    return path


def digest(warehouse: Path) -> dict[str, str]:
    with open_warehouse(warehouse, read_only=True) as connection:
        return relation_digests(connection)


@pytest.mark.parametrize("workers", ["1", "2"])
def test_files_are_read_as_without_limits(
    workers: str, documents: Path, renaksi: Renaksi, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = renaksi("load", documents, "--workers", workers)
    assert (held.code, held.err.count("renaksi: ")) == (0, 0), held.err
    Path("renaksi.duckdb").rename("held.duckdb")
    monkeypatch.setenv("RENAKSI_READ_HERE", "1")
    assert renaksi("load", documents, "--workers", workers) == held
    assert digest(Path("held.duckdb")) == digest(Path("renaksi.duckdb"))


def test_pages_are_remembered(documents: Path, renaksi: Renaksi) -> None:
    """In a folder that who reads them may not make."""
    assert renaksi("load", documents / "plan.pdf").code == 0
    cache = Path("renaksi.duckdb.cache")
    assert len(list(cache.iterdir())) == 16
    assert mode_of(cache) == 0o700
    Path("surat.csv").write_text("a,b\n1,2\n")
    assert renaksi("load", "surat.csv", "--warehouse", "lain.duckdb").code == 4
    assert not list(Path.cwd().glob("lain*"))


def test_one_plan_is_read_with_helpers(documents: Path, renaksi: Renaksi) -> None:
    assert renaksi("load", documents / "plan.pdf", "--workers", "3").code == 0
    again = renaksi("load", documents / "plan.pdf", "--force", "--no-cache", "--workers", "1")
    assert (again.code, "unchanged" in again.out) == (0, True)
    assert not children()


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_file_that_takes_too_much_stops_no_other(
    workers: str, documents: Path, sample: Path, renaksi: Renaksi
) -> None:
    expanding(documents / "a-besar.pdf", sample)
    done = renaksi("load", documents, "--workers", workers, "--memory", "600MB", "--no-cache")
    assert done.code == 3
    (told,) = re.findall(r"^renaksi: .*", done.err, re.MULTILINE)
    assert re.match(r"renaksi: \S*a-besar\.pdf: reading .*--memory 1200MB\.$", told), told
    assert "Traceback" not in done.err
    for name in ("plan.pdf", "report-b06-oms.xlsx", "kiriman.zip/b12.csv"):
        assert name in done.out


def test_more_time_and_memory_may_be_given(documents: Path, renaksi: Renaksi) -> None:
    plan = documents / "plan.pdf"
    done = renaksi("load", plan, "--seconds", "1", "--memory", "100MB", "--warehouse", "w.duckdb")
    assert done.code == 3, done
    assert not Path("w.duckdb").exists()
    assert renaksi("load", plan, "--seconds", "100", "--memory", "2GB").code == 0
    for option in (("--memory", "besar"), ("--memory", "1KB"), ("--seconds", "0")):
        assert renaksi("load", plan, *option).code == 2


def test_what_lies_beside_a_document_is_not_run(documents: Path, renaksi: Renaksi) -> None:
    """Modules in the folder that someone works in, which came with a document."""
    for name in ("pickle", "struct", "ingest", "landlockpy"):
        Path(f"{name}.py").write_text("open('terjadi', 'w')\nprint('terjadi')\n")
    assert renaksi("load", documents / "plan.pdf").code == 0
    assert not Path("terjadi").exists()


def test_devices_are_no_documents(renaksi: Renaksi) -> None:
    for name in ("/dev/stdin", "/dev/zero", "/proc/self/fd/0"):
        done = renaksi("load", name)
        assert (done.code, done.err.count("\n")) == (3, 1), done.err


def test_other_commands_that_read_files(documents: Path, renaksi: Renaksi) -> None:
    plan = documents / "plan.pdf"
    assert renaksi("show", plan, "--page", "2").code == 0
    assert renaksi("show", plan, "--page", "200").code == 2
    for document in (plan, documents / "report-b06-oms.xlsx"):
        masked = renaksi("load", document, "--mask", f"masked{document.suffix}")
        assert masked.code == 0, masked.err
    assert renaksi("load", documents).code == 0
    assert renaksi("rebuild").code == 0
    assert renaksi("review", "--export", "sheet.xlsx").code == 0
    applied = renaksi("review", "--apply", "sheet.xlsx")
    assert applied.code == 0, applied.err


def test_profiles_of_ones_own_may_be_read(
    documents: Path, renaksi: Renaksi, tmp_path: Path
) -> None:
    """They lie in a folder of their own; what is wrong with them is said by who reads them first."""
    own = tmp_path / "my-profiles" / "vocabularies"
    own.mkdir(parents=True)
    (tmp_path / "kept-elsewhere.toml").write_text('until = ["bis"]\n', "utf-8")
    (own / "dates.toml").symlink_to(tmp_path / "kept-elsewhere.toml")
    done = renaksi("load", documents / "plan.pdf", "--profiles", own.parent)
    assert done.code == 0, done.err
