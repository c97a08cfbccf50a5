"""Odd names, links, folders and moments: what can be loaded is, and all else is one sentence."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from flows.pipeline.documents import find_documents
from tests.flows import bad_documents, reports
from tests.flows.conftest import Outcome, Renaksi
from tests.flows.test_bad_input import assert_refused
from warehouse.store.connection import open_warehouse
from warehouse.store.originals import sha256_of

pytestmark = pytest.mark.slow  # each loads several documents, or starts processes

LATIN = os.fsdecode(b"latin\xe9.pdf")
"""A name that is no UTF-8, as on a disk of an older system."""

posix = pytest.mark.skipif(os.name != "posix", reason="names are text here, and links rare")


def files_held(warehouse: Path) -> list[str]:
    with open_warehouse(warehouse, read_only=True) as connection:
        rows = connection.execute("SELECT file_name FROM documents ORDER BY 1").fetchall()
    return [name for (name,) in rows]


# Names


@pytest.fixture
def latin(tmp_path: Path, sample: Path) -> Path:
    file = tmp_path / LATIN
    try:
        shutil.copy(sample, file)
    except OSError:
        pytest.skip("this disk holds no such names")
    return file


@posix
def test_a_name_that_is_not_utf_8(renaksi: Renaksi, latin: Path, tmp_path: Path) -> None:
    first, again = renaksi("load", latin), renaksi("load", latin)
    assert (first.code, first.err, again.code) == (0, "", 0)
    assert "latin�.pdf" in first.out
    assert again.out == "latin�.pdf: unchanged since it was loaded.\n"
    assert files_held(tmp_path / "renaksi.duckdb") == ["latin�.pdf"]
    for command in (
        ["export", "out"], ["status"], ["rebuild"], ["show", latin],
        ["export", "report.html", "--as", "report", "--documents", tmp_path],
    ):  # fmt: skip
        outcome = renaksi(*command)
        assert (outcome.code, outcome.err) == (0, ""), command
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert 'href="./latin%E9.pdf#page=' in page


@posix
@pytest.mark.prefect
@pytest.mark.slow
def test_a_name_that_is_not_utf_8_under_prefect(latin: Path, tmp_path: Path) -> None:
    unwanted = ("PREFECT_", "RENAKSI_", "COV")
    environment = {k: v for k, v in os.environ.items() if not k.startswith(unwanted)}
    done = subprocess.run(
        [sys.executable, "-m", "flows.cli.program", "load", latin.name, "--prefect"],
        cwd=tmp_path,
        env=environment | {"PREFECT_HOME": str(tmp_path / "prefect")},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert files_held(tmp_path / "renaksi.duckdb") == ["latin�.pdf"]


@posix
def test_a_name_cannot_steer_the_terminal(renaksi: Renaksi, tmp_path: Path, sample: Path) -> None:
    bad, good = tmp_path / "a\n\x1b[31mb.pdf", tmp_path / "c\x1b[31m.pdf"
    bad_documents.letter(bad)
    shutil.copy(sample, good)
    outcome = renaksi("load", bad, good)
    assert outcome.code == 4
    assert "a��[31mb.pdf: " in outcome.err
    assert outcome.err.count("\n") == 1
    assert "\x1b" not in outcome.out + outcome.err + renaksi("status").out


@pytest.mark.parametrize("length", [245, 300])
def test_a_long_name_of_a_document(
    renaksi: Renaksi, tmp_path: Path, sample: Path, length: int
) -> None:
    name = "n" * length + ".pdf"
    if length > 250:
        assert_refused(renaksi("load", name, sample), 3, "too long")
    else:
        shutil.copy(sample, tmp_path / name)
        assert renaksi("load", name).code == 0
        assert renaksi("rebuild").code == 0


@pytest.mark.parametrize("length", [225, 226, 227, 240, 248, 249, 300])
def test_a_long_name_of_the_warehouse(
    renaksi: Renaksi, tmp_path: Path, sample: Path, length: int
) -> None:
    warehouse = tmp_path / ("n" * length + ".duckdb")
    outcome = renaksi("load", sample, "-w", warehouse)
    if length > 226:
        assert_refused(outcome, 5, "too long")
        assert not list(tmp_path.iterdir())
    else:
        assert outcome.code == 0
        with open_warehouse(warehouse) as connection:  # so that a rebuild needs a backup
            connection.execute("DELETE FROM history.findings")
        assert renaksi("rebuild", "-w", warehouse).code == 0
        assert warehouse.with_name(f"{warehouse.name}.before-rebuild.bak").exists()


# Links and folders


@posix
def test_links_that_lead_in_a_circle(renaksi: Renaksi, tmp_path: Path, sample: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    shutil.copy(sample, folder / "plan.pdf")
    (folder / "again").symlink_to("../in")
    (folder / "self.pdf").symlink_to("self.pdf")
    (folder / "nowhere.pdf").symlink_to("/nowhere/x.pdf")
    (tmp_path / "loop").symlink_to("loop")
    outcome = renaksi("load", folder, "loop")
    assert [line.split(":")[1].strip() for line in outcome.err.splitlines()] == [
        *(str(folder / "nowhere.pdf"), str(folder / "self.pdf"), "loop")
    ]
    assert outcome.code == 3
    assert files_held(tmp_path / "renaksi.duckdb") == ["plan.pdf"]


@posix
@pytest.mark.parametrize("target", ["self.duckdb", "/nowhere/w.duckdb"])
def test_a_warehouse_that_is_a_link_to_nothing(
    renaksi: Renaksi, tmp_path: Path, sample: Path, target: str
) -> None:
    (tmp_path / "self.duckdb").symlink_to(target)
    assert_refused(renaksi("load", sample, "-w", "self.duckdb"), 5, "leads to no file")
    assert [path.name for path in tmp_path.iterdir()] == ["self.duckdb"]


@posix
def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path, sample: Path) -> None:
    os.mkfifo(tmp_path / "pipa.csv")
    shutil.copy(sample, tmp_path / "plan.pdf")
    assert [file.name for file in find_documents([tmp_path])] == ["plan.pdf"]


@posix
def test_a_folder_that_may_not_be_looked_into(
    renaksi: Renaksi, tmp_path: Path, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = tmp_path / "in" / "tertutup"
    closed.mkdir(parents=True)
    shutil.copy(sample, tmp_path / "in" / "plan.pdf")
    listed = Path.iterdir

    def iterdir(folder: Path) -> object:
        if folder.name == closed.name:  # to root no folder is closed
            raise PermissionError(13, "Permission denied", str(folder))
        return listed(folder)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    assert_refused(renaksi("load", "in"), 3, "tertutup: cannot be opened")
    monkeypatch.undo()
    assert files_held(tmp_path / "renaksi.duckdb") == ["plan.pdf"]


def test_a_folder_in_the_place_of_the_warehouse(
    renaksi: Renaksi, tmp_path: Path, sample: Path
) -> None:
    (tmp_path / "renaksi.duckdb").mkdir()
    for command in (
        ["load", sample],
        ["status"],
        ["rebuild"],
        ["export", "report.html", "--as", "report"],
    ):
        assert_refused(renaksi(*command), 5, "is not a file")


@pytest.mark.parametrize(
    "name", ["rencana.pdf", "laporan.XLSX", "data.csv", "w.duckdb.wal", "w.duckdb.schema-1.bak"]
)
def test_a_warehouse_is_not_called_like_something_else(
    renaksi: Renaksi, tmp_path: Path, sample: Path, name: str
) -> None:
    renaksi("rebuild", "schema", "-w", "w.duckdb")
    for command in (["rebuild", "schema"], ["load", sample]):
        assert_refused(renaksi(*command, "-w", name), 2, name.rsplit(".", 1)[0])
    assert [path.name for path in tmp_path.iterdir()] == ["w.duckdb"]


# Moments


def loads_while(
    renaksi: Renaksi, monkeypatch: pytest.MonkeyPatch, step: str, file: Path, change: str
) -> Outcome:
    """Load a file which, right after a step has read it, is changed or removed."""
    from tests.flows.sabotage import _found

    original = _found(step)

    def changing(*arguments: object, **named: object) -> object:
        result = original(*arguments, **named)
        if change == "removed":
            file.unlink()
        else:
            content = file.read_bytes()
            file.write_bytes(content[: len(content) // 2])
        return result

    monkeypatch.setattr(step, changing)
    return renaksi("load", file, "--workers", "1", "--no-cache")


@pytest.mark.parametrize("change", ["removed", "shortened"])
@pytest.mark.parametrize(
    "step", ["ingest.pdf._hash_of", "flows.pipeline.steps._summarise_document"]
)
def test_a_plan_that_changes_while_it_is_loaded(
    renaksi: Renaksi,
    tmp_path: Path,
    sample: Path,
    monkeypatch: pytest.MonkeyPatch,
    step: str,
    change: str,
) -> None:
    from flows.pipeline.steps import SUMMARISE, Step

    file = tmp_path / "plan.pdf"
    shutil.copy(sample, file)
    monkeypatch.setattr(
        "flows.pipeline.steps.SUMMARISE", Step(SUMMARISE.name, lambda e: _summarise_now(e))
    )
    outcome = loads_while(renaksi, monkeypatch, step, file, change)
    assert_refused(outcome, 3, "plan.pdf: was ", "while it was read")
    assert not list(tmp_path.rglob("*.files/*/*.pdf"))


def _summarise_now(extracted: object) -> object:
    import flows.pipeline.steps

    return flows.pipeline.steps._summarise_document(extracted)  # type: ignore[arg-type]


@pytest.mark.parametrize("change", ["removed", "shortened"])
def test_a_report_that_changes_before_it_is_kept(
    renaksi: Renaksi, tmp_path: Path, sample: Path, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    file = reports.measures_of(sample, tmp_path / "b06.csv")
    step = "extractors.reports.document.extract_report"
    outcome = loads_while(renaksi, monkeypatch, step, file, change)
    assert_refused(outcome, 3, "b06.csv: was ", "while it was read")
    assert files_held(tmp_path / "renaksi.duckdb") == []


def test_what_is_kept_is_what_was_read(renaksi: Renaksi, tmp_path: Path, sample: Path) -> None:
    assert renaksi("load", sample).code == 0
    (kept,) = (tmp_path / "renaksi.duckdb.files").rglob("*.pdf")
    assert sha256_of(kept) == sha256_of(sample) == kept.stem
