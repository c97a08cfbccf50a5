"""Whatever goes wrong with one document, the others are loaded, and what went wrong is one sentence."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from flows.pipeline.faults import log_of
from tests.flows import reports
from tests.flows.conftest import Renaksi
from tests.flows.sabotage import ERRORS, STEPS, environment, sabotage
from warehouse.store.connection import open_warehouse
from warehouse.store.digest import relation_digests
from warehouse.store.file_modes import mode_of

pytestmark = pytest.mark.slow  # each loads several documents, or starts processes

REFERENCE = re.compile(r"report it as ([0-9a-f]{8}), with what (\S+) has about it\.$")


@pytest.fixture(scope="session")
def plan_and_reports(tmp_path_factory: pytest.TempPathFactory, sample: Path) -> Path:
    """A folder with three reports on the sample plan, of three periods; the second is to fail."""
    folder = tmp_path_factory.mktemp("documents")
    for name, period in (("awal", "B06"), ("buruk", "B12"), ("lain", "B18")):
        titles = (reports.TITLES[0], f"Periode {period}")
        reports.measures_of(sample, folder / f"{name}.csv", titles=titles)
    return folder


@pytest.fixture
def documents(plan_and_reports: Path, loaded: Path, tmp_path: Path) -> Path:
    """A copy of that folder, and a warehouse beside it that holds the plan."""
    shutil.copytree(plan_and_reports, tmp_path / "in")
    shutil.copy(loaded, tmp_path / "renaksi.duckdb")
    return tmp_path / "in"


def held(warehouse: Path) -> list[str]:
    with open_warehouse(warehouse, read_only=True) as connection:
        rows = connection.execute(
            "SELECT file_name FROM history.loads WHERE kind = 'progress_report' ORDER BY 1"
        ).fetchall()
    return [name for (name,) in rows]


def kept(warehouse: Path) -> int:
    """How many originals of reports are kept."""
    return len(list(warehouse.with_name(f"{warehouse.name}.files").rglob("*.csv")))


def assert_the_others_are_loaded(warehouse: Path, code: int, err: str) -> str:
    """Only the second document failed, in one sentence; gives the reference that it tells."""
    (line,) = err.splitlines()
    found = REFERENCE.search(line)
    assert found, line
    assert line.startswith("renaksi: ")
    assert "buruk.csv: was not loaded: " in line
    assert code == 1
    assert held(warehouse) == ["awal.csv", "lain.csv"]
    assert kept(warehouse) == 2
    return found[1]


EVERY = [
    pytest.param(
        step, error, marks=() if step == "extract" or error == "ValueError" else pytest.mark.slow
    )
    for step in STEPS
    for error in ERRORS
]


@pytest.mark.parametrize(("step", "error"), EVERY)
def test_one_document_stops_no_other(
    renaksi: Renaksi,
    documents: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
    error: str,
) -> None:
    sabotage(step, error, documents / "buruk.csv", monkeypatch.setattr)
    warehouse = tmp_path / "renaksi.duckdb"
    outcome = renaksi("load", *sorted(documents.iterdir()), "--workers", "1")
    reference = assert_the_others_are_loaded(warehouse, outcome.code, outcome.err)
    told = "memory ran out" if error == "MemoryError" else f"unexpected {ERRORS[error].__name__}"
    assert told.replace("UnicodeError", "UnicodeEncodeError") in outcome.err

    log = log_of(warehouse).read_text(encoding="utf-8")
    assert log.startswith(f"=== {reference} ")
    assert "Traceback (most recent call last)" in log
    assert "sabotage.py" in log


@pytest.mark.parametrize("step", STEPS)
def test_what_failed_is_loaded_when_the_fault_is_gone(
    renaksi: Renaksi, documents: Path, tmp_path: Path, step: str
) -> None:
    with pytest.MonkeyPatch.context() as patched:
        sabotage(step, "ValueError", documents / "buruk.csv", patched.setattr)
        renaksi("load", documents, "--workers", "1")
    outcome = renaksi("load", documents, "--workers", "1")
    assert (outcome.code, outcome.err) == (0, "")
    assert held(tmp_path / "renaksi.duckdb") == ["awal.csv", "buruk.csv", "lain.csv"]


@pytest.mark.parametrize("error", ["ValueError", "OSError"])
def test_a_file_that_cannot_be_compared_with_the_warehouse_is_read(
    renaksi: Renaksi,
    documents: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    error: str,
) -> None:
    for _ in range(2):
        with monkeypatch.context() as patched:
            patched.setitem(STEPS, "compare", ("flows.pipeline.steps.sha256_of",))
            sabotage("compare", error, documents / "buruk.csv", patched.setattr)
            outcome = renaksi("load", documents, "--workers", "1", "--force")
        assert (outcome.code, outcome.err) == (0, "")
        assert held(tmp_path / "renaksi.duckdb") == ["awal.csv", "buruk.csv", "lain.csv"]


@pytest.mark.parametrize("error", ["ValueError", "MemoryError", "UnspeakableError"])
@pytest.mark.parametrize("step", ["open", "extract", "store"])
def test_so_it_is_with_processes(documents: Path, tmp_path: Path, step: str, error: str) -> None:
    done = run(tmp_path, step, error, "load", "in", "--workers", "2")
    if (step, error) in {("open", "MemoryError"), ("extract", "MemoryError")}:
        # Those who read have a limit: to need more is the document's own fault.
        assert (done.returncode, done.stderr.count("\n")) == (3, 1), done.stderr
        assert "in/buruk.csv: reading it took more than 1500MB of memory; " in done.stderr
        assert held(tmp_path / "renaksi.duckdb") == ["awal.csv", "lain.csv"]
    else:
        assert_the_others_are_loaded(tmp_path / "renaksi.duckdb", done.returncode, done.stderr)


@pytest.mark.prefect
@pytest.mark.slow
@pytest.mark.parametrize("error", ["ValueError", "UnspeakableError"])
@pytest.mark.parametrize("step", ["extract", "summarise", "link"])
def test_so_it_is_under_prefect(documents: Path, tmp_path: Path, step: str, error: str) -> None:
    done = run(tmp_path, step, error, "load", "in", "--prefect")
    assert "Traceback" not in done.stderr
    ours = [line for line in done.stderr.splitlines() if line.startswith("renaksi: ")]
    assert_the_others_are_loaded(tmp_path / "renaksi.duckdb", done.returncode, "\n".join(ours))


def run(folder: Path, step: str, error: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a command in the folder in processes of which each is sabotaged."""
    sabotaged = environment(folder / "site", step, error, folder / "in" / "buruk.csv")
    return subprocess.run(
        [sys.executable, "-m", "flows.cli.program", *arguments],
        cwd=folder,
        env=sabotaged | {"PREFECT_HOME": str(folder / "prefect")},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_a_rebuild_tells_every_file_and_replaces_nothing(
    renaksi: Renaksi, documents: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    warehouse = tmp_path / "new.duckdb"
    assert renaksi("load", documents, "-w", warehouse).code == 0
    before = digests(warehouse)
    for name in ("buruk.csv", "lain.csv"):
        sabotage("extract", "ValueError", documents / name, monkeypatch.setattr)
    for options in ([], ["--check"]):
        outcome = renaksi("rebuild", "-w", warehouse, *options)
        assert outcome.code == 1
        assert [line.split(":")[1].strip() for line in outcome.err.splitlines()] == [
            "buruk.csv",
            "lain.csv",
        ]
        assert "nothing was replaced" in outcome.out
        assert digests(warehouse) == before
    assert {path.name for path in tmp_path.iterdir() if path.name.startswith("new")} == {
        warehouse.name, "new.duckdb.files", "new.duckdb.cache", "new.duckdb.log", "new.duckdb.snapshot.duckdb"
    } - ({"new.duckdb.cache"} if not (tmp_path / "new.duckdb.cache").exists() else set())  # fmt: skip


def digests(warehouse: Path) -> dict[str, str]:
    with open_warehouse(warehouse, read_only=True) as connection:
        return relation_digests(connection)


def test_a_reference_tells_faults_apart_and_is_always_the_same(
    renaksi: Renaksi, documents: Path, tmp_path: Path
) -> None:
    told: list[str] = []
    for step, error in (("extract", "ValueError"), ("extract", "ValueError"), ("store", "OSError")):
        with pytest.MonkeyPatch.context() as patched:
            sabotage(step, error, documents / "buruk.csv", patched.setattr)
            outcome = renaksi("load", documents, "--workers", "1")
        told += REFERENCE.findall(outcome.err)[0][:1]
    assert told[0] == told[1] != told[2]
    log = log_of(tmp_path / "renaksi.duckdb").read_text(encoding="utf-8")
    assert log.count("=== ") == 3
    if os.name == "posix":
        assert mode_of(log_of(tmp_path / "renaksi.duckdb")) == 0o600


def test_a_log_that_grows_is_begun_anew(
    renaksi: Renaksi, documents: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = log_of(tmp_path / "renaksi.duckdb")
    log.write_text("older\n" * 200_000)
    sabotage("extract", "ValueError", documents / "buruk.csv", monkeypatch.setattr)
    renaksi("load", documents, "--workers", "1")
    assert log.read_text(encoding="utf-8").startswith("=== ")
    assert log.stat().st_size < 100_000


def test_a_log_that_cannot_be_written_is_not_named(
    renaksi: Renaksi, documents: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    log_of(tmp_path / "renaksi.duckdb").mkdir()
    sabotage("extract", "ValueError", documents / "buruk.csv", monkeypatch.setattr)
    outcome = renaksi("load", documents, "--workers", "1")
    assert outcome.err.endswith("with what the same command prints under RENAKSI_DEBUG=1.\n")
    monkeypatch.setenv("RENAKSI_DEBUG", "1")
    assert "Traceback (most recent call last)" in renaksi("load", documents, "--workers", "1").err


def test_an_interruption_is_no_fault_of_a_document(
    renaksi: Renaksi, documents: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("flows.pipeline.storing.load_report", interrupt)
    outcome = renaksi("load", documents, "--workers", "1")
    assert (outcome.code, outcome.err) == (130, "renaksi: interrupted.\n")
    assert held(tmp_path / "renaksi.duckdb") == []
    assert kept(tmp_path / "renaksi.duckdb") == 0


@pytest.mark.parametrize("names", [["awal.csv", "buruk.csv"], ["buruk.csv", "kosong.csv"]])
def test_the_first_failure_decides(
    renaksi: Renaksi, documents: Path, monkeypatch: pytest.MonkeyPatch, names: Sequence[str]
) -> None:
    (documents / "awal.csv").write_text("bukan tabel\n")
    (documents / "kosong.csv").write_text("")
    sabotage("extract", "ValueError", documents / "buruk.csv", monkeypatch.setattr)
    outcome = renaksi("load", *(documents / name for name in names), "--workers", "1")
    assert outcome.code == (1 if names[0] == "buruk.csv" else 3)
    assert outcome.err.count("\n") == 2
