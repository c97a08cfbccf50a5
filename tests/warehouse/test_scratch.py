"""What is half made beside a file is gone when its maker is, and never before."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from flows.pipeline.storing import load_document
from tests.warehouse.records import full_document
from warehouse.exports.folder import publishing
from warehouse.store.connection import open_warehouse
from warehouse.store.originals import keep_original, original
from warehouse.store.scratch import scratch_beside

WORK = """if True:
    import sys
    from pathlib import Path
    from warehouse.store.scratch import scratch_beside
    with scratch_beside(Path(sys.argv[1])) as folder:
        (folder / 'half').write_text('made')
        print(folder.name, flush=True)
        sys.stdin.read()
"""


def worker(path: Path) -> tuple[subprocess.Popen[str], Path]:
    """A process at work in a folder beside the path, and that folder."""
    process = subprocess.Popen(
        [sys.executable, "-c", WORK, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    return process, path.with_name(process.stdout.readline().strip())


def killed(path: Path) -> Path:
    """The folder that a killed process left beside the path."""
    process, folder = worker(path)
    process.kill()
    process.communicate()
    assert (folder / "half").exists()
    return folder


def test_the_next_writer_sweeps_up_what_a_killed_one_left(path: Path) -> None:
    first, second = killed(path), killed(path.with_name("other.duckdb"))
    open_warehouse(path).close()
    assert not first.exists()
    assert second.exists()
    third = killed(path)
    open_warehouse(path, read_only=True).close()
    assert third.exists()
    open_warehouse(path).close()
    assert not third.exists()


def test_a_folder_that_is_worked_in_is_left_alone(path: Path) -> None:
    process, folder = worker(path)
    with scratch_beside(path) as own:
        open_warehouse(path).close()
        assert own.exists()
        assert (folder / "half").exists()
    process.communicate("")
    assert list(path.parent.iterdir()) == [path]


def test_folders_of_others_are_left_alone(path: Path) -> None:
    others = [path.with_name(f".{path.name}.{name}") for name in ("settings", "abcd1234")]
    for folder in others:
        folder.mkdir()
    open_warehouse(path).close()
    assert all(folder.exists() for folder in others)


def test_exports_and_originals_leave_nothing_either(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    left = killed(folder)
    with publishing(folder, path, replace=False) as made:
        (made / "plans.csv").write_text("plan_id\n")
    assert not left.exists()
    file = tmp_path / "plan.pdf"
    file.write_text("rencana")
    sha256 = full_document().facts.sha256
    kept = original(path, sha256, ".pdf")
    kept.parent.mkdir(parents=True)
    left = killed(kept)
    keep_original(path, file, sha256)
    assert list(kept.parent.iterdir()) == [kept]


@pytest.mark.parametrize("wrong", ["no locks", "no such system"])
def test_without_locks_nothing_is_swept(
    path: Path, monkeypatch: pytest.MonkeyPatch, wrong: str
) -> None:
    def unsupported(*_: object) -> None:
        raise OSError("no locks here")

    left = killed(path)
    if wrong == "no locks":
        monkeypatch.setattr("fcntl.flock", unsupported)
    else:
        monkeypatch.setitem(sys.modules, "fcntl", None)
    with open_warehouse(path) as connection:
        load_document(connection, full_document())
    assert sorted(e for e in path.parent.iterdir() if e.suffix != ".files") == sorted([path, left])
