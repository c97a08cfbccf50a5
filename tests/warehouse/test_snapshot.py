"""The snapshot beside a warehouse: as of the last change, whole, disturbing nobody, and never worth a load."""

from __future__ import annotations

import logging
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

import duckdb
import pytest

from flows.pipeline.mirror import mirrored
from flows.pipeline.storing import load_document
from models.errors import UsageError, WarehouseError, WarehouseInUseError
from tests.flows.test_damaged_warehouse import with_unreadable_table
from tests.warehouse.records import full_document
from warehouse.ask.queries import run_query
from warehouse.ask.search import search
from warehouse.exports.export import export_warehouse
from warehouse.exports.formats import ExportFormat
from warehouse.store import snapshot as snapshots
from warehouse.store.connection import open_warehouse
from warehouse.store.digest import relation_digests
from warehouse.store.outputs import refuse_companions
from warehouse.store.snapshot import copy_whole, keep_snapshot, or_snapshot, snapshot_of

PLANS = "SELECT count(*) FROM plans"

HOLD = """
import sys, duckdb
connection = duckdb.connect(sys.argv[1])
connection.execute(sys.argv[2])
print("held", flush=True)
sys.stdin.read()
"""


@contextmanager
def held(path: Path, statement: str = "SELECT 1") -> Iterator[None]:
    """Meanwhile another process has the file open for writing, in the midst of what it does."""
    command = [sys.executable, "-c", HOLD, str(path), statement]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        try:
            yield
        finally:
            process.stdin.close()


def change(path: Path) -> None:
    """Another change of the warehouse: its loads are forgotten."""
    with open_warehouse(path) as connection:
        connection.execute("DELETE FROM history.current_plans")


@pytest.fixture
def loaded(path: Path) -> Path:
    with mirrored(path), open_warehouse(path) as connection:
        load_document(connection, full_document())
    return path


def test_a_change_leaves_a_snapshot(loaded: Path) -> None:
    snapshot = snapshot_of(loaded)
    assert snapshot.name == "renaksi.duckdb.snapshot.duckdb"
    with (
        open_warehouse(loaded, read_only=True) as now,
        open_warehouse(snapshot, read_only=True) as then,
    ):
        assert relation_digests(now, "history") == relation_digests(then, "history")
    assert stat.S_IMODE(snapshot.stat().st_mode) == 0o600
    assert {e.name for e in loaded.parent.iterdir() if e.is_file()} == {loaded.name, snapshot.name}


def test_who_may_read_the_warehouse_may_read_it(loaded: Path) -> None:
    loaded.chmod(0o640)
    with mirrored(loaded):
        change(loaded)
    assert stat.S_IMODE(snapshot_of(loaded).stat().st_mode) == 0o640


def test_what_changed_nothing_makes_none_anew(loaded: Path) -> None:
    before = snapshot_of(loaded).stat()
    with mirrored(loaded), open_warehouse(loaded, read_only=True) as connection:
        connection.execute(PLANS)
    keep_snapshot(loaded)
    assert snapshot_of(loaded).stat().st_ino == before.st_ino


def test_it_answers_while_others_write(loaded: Path, caplog: pytest.LogCaptureFixture) -> None:
    with held(loaded, "BEGIN; DELETE FROM history.current_plans"):
        assert run_query(loaded, PLANS, wait=0).rows == [(2,)]
        assert search(loaded, "layanan", wait=0) is not None
        (said, _) = (record.getMessage() for record in caplog.records)
        assert said.startswith(f"{loaded} is being written to: its snapshot of 20")
        assert said.endswith(" UTC answers.")
    assert run_query(loaded, PLANS).rows == [(2,)]
    assert len(caplog.records) == 2, "nothing is said of the warehouse itself"


@pytest.mark.parametrize("missing", ["gone", "damaged"])
def test_without_a_snapshot_one_waits(loaded: Path, missing: str) -> None:
    snapshot_of(loaded).unlink() if missing == "gone" else snapshot_of(loaded).write_bytes(b"x")
    with held(loaded), pytest.raises(WarehouseInUseError):
        run_query(loaded, PLANS, wait=0)


def test_a_damaged_one_is_named_or_passed_over(loaded: Path, tmp_path: Path) -> None:
    """The warehouse itself is not: it is what people would replace."""
    with_unreadable_table(loaded, snapshot_of(loaded), "sections")
    with held(loaded):
        with pytest.raises(WarehouseError) as refused:
            run_query(loaded, "FROM history.sections", wait=0)
        assert str(refused.value).startswith(f"The snapshot {snapshot_of(loaded)} is damaged (")
        assert "delete it" in str(refused.value)
        with pytest.raises(WarehouseInUseError):
            search(loaded, "layanan", wait=0)


@pytest.mark.parametrize("is_held", [False, True])
def test_a_damaged_file_is_not_taken_away(loaded: Path, tmp_path: Path, is_held: bool) -> None:
    broken = tmp_path / "broken.duckdb"
    with_unreadable_table(loaded, broken, "sections")
    (snapshot_of(loaded) if is_held else loaded).write_bytes(broken.read_bytes())
    with (
        held(loaded) if is_held else nullcontext(),
        pytest.raises(WarehouseError, match="is damaged"),
    ):
        export_warehouse(
            loaded, tmp_path / "out", ExportFormat.SNAPSHOT, with_contacts=True, wait=0
        )
    assert not (tmp_path / "out").exists()


def test_whether_it_is_of_the_last_change_is_not_told_by_its_time(loaded: Path) -> None:
    """Times come again where the clock is set back, or a disk keeps whole seconds."""
    before = loaded.stat()
    change(loaded)
    os.utime(loaded, ns=(before.st_atime_ns, before.st_mtime_ns))
    keep_snapshot(loaded)
    assert run_query(snapshot_of(loaded), PLANS).rows == [(0,)]


def test_who_has_it_open_holds_up_nobody_and_goes_on(loaded: Path) -> None:
    with open_warehouse(snapshot_of(loaded), read_only=True) as notebook:
        with mirrored(loaded, wait=0):
            change(loaded)
        assert notebook.execute(PLANS).fetchall() == [(2,)]
    assert run_query(snapshot_of(loaded), PLANS).rows == [(0,)]


def test_a_writer_leaves_its_own(loaded: Path) -> None:
    before = snapshot_of(loaded).read_bytes()
    change(loaded)
    with held(loaded):
        keep_snapshot(loaded)
        assert not copy_whole(loaded, loaded.with_name("copy.duckdb"))
    assert snapshot_of(loaded).read_bytes() == before


def test_it_is_whole_while_others_write(loaded: Path) -> None:
    """DuckDB's writers are kept away while the file is copied, and come when it has been."""
    with loaded.open("rb") as copied:
        assert snapshots._shared(copied)
        command = [
            sys.executable,
            "-c",
            "import sys, duckdb; duckdb.connect(sys.argv[1])",
            str(loaded),
        ]
        refused = subprocess.run(command, capture_output=True, text=True, check=False)
        assert "Could not set lock" in refused.stderr
    assert subprocess.run(command, check=False).returncode == 0


@pytest.mark.parametrize("at", ["os.fsync", "snapshots.make_file", "pathlib.Path.replace"])
def test_one_that_fails_fails_no_load(
    loaded: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, at: str
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, os.strerror(28))

    with mirrored(loaded):
        change(loaded)
        place = snapshots if at.startswith("snapshots") else at.rpartition(".")[0]
        if place is snapshots:
            monkeypatch.setattr(snapshots, "make_file", full)
        else:
            monkeypatch.setattr(at, full)
    monkeypatch.undo()
    (said,) = (record.getMessage() for record in caplog.records)
    assert said.startswith(f"{loaded} is stored, but not its snapshot (No space left on device")
    assert not snapshot_of(loaded).exists(), "an older one would tell what is no more so"
    assert [e.name for e in loaded.parent.iterdir() if e.is_file()] == [loaded.name]
    assert run_query(loaded, PLANS).rows == [(0,)]


def test_what_is_not_in_the_file_yet_is_no_snapshot(
    loaded: Path, caplog: pytest.LogCaptureFixture
) -> None:
    change(loaded)
    loaded.with_name(f"{loaded.name}.wal").write_bytes(b"x")
    keep_snapshot(loaded)
    assert not snapshot_of(loaded).exists()
    assert "not in the file yet" in caplog.text


def test_what_somebody_wrote_to_it_is_not_repeated_in_the_next(loaded: Path) -> None:
    log = snapshot_of(loaded).with_name(f"{snapshot_of(loaded).name}.wal")
    log.write_bytes(b"x")
    with mirrored(loaded):
        change(loaded)
    assert not log.exists()
    assert run_query(snapshot_of(loaded), PLANS).rows == [(0,)]


def test_without_the_systems_help_it_is_copied_all_the_same(
    loaded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "copy_file_range")
    with mirrored(loaded):
        change(loaded)
    assert snapshot_of(loaded).read_bytes() == loaded.read_bytes()


def test_nothing_is_written_over_it(loaded: Path, tmp_path: Path) -> None:
    snapshot = snapshot_of(loaded)
    for there in (True, False):
        if not there:
            snapshot.unlink()
        with pytest.raises(UsageError):
            refuse_companions(snapshot)
        with pytest.raises(UsageError, match=r"snapshot|belongs to"):
            open_warehouse(snapshot)
        with pytest.raises(UsageError):
            export_warehouse(loaded, snapshot, ExportFormat.CSV, replace=True)


def test_nothing_is_written_to_it_by_another_name(loaded: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.duckdb"
    link.symlink_to(snapshot_of(loaded))
    before = snapshot_of(loaded).read_bytes()
    with pytest.raises(UsageError, match="is the snapshot of"):
        open_warehouse(link)
    assert snapshot_of(loaded).read_bytes() == before


def test_a_copy_elsewhere_is_a_warehouse_like_any(loaded: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "renaksi.duckdb.snapshot.duckdb"
    elsewhere.write_bytes(snapshot_of(loaded).read_bytes())
    open_warehouse(elsewhere).close()


@pytest.mark.parametrize("is_held", [False, True])
def test_it_can_be_taken_away(loaded: Path, tmp_path: Path, is_held: bool) -> None:
    folder = tmp_path / "out"
    if is_held:
        with held(loaded):
            export_warehouse(loaded, folder, ExportFormat.SNAPSHOT, with_contacts=True, wait=0)
    else:
        export_warehouse(loaded, folder, ExportFormat.SNAPSHOT, with_contacts=True)
    assert run_query(folder / "renaksi.duckdb", PLANS).rows == [(2,)]
    assert (folder / "MEMUAT-DATA-PRIBADI.txt").is_file()
    umask = os.umask(0)
    os.umask(umask)
    assert stat.S_IMODE((folder / "renaksi.duckdb").stat().st_mode) == 0o666 & ~umask


def test_people_are_taken_away_only_when_asked_for(loaded: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="--with-contacts"):
        export_warehouse(loaded, tmp_path / "out", ExportFormat.SNAPSHOT)
    assert not (tmp_path / "out").exists()


def test_what_is_wrong_with_the_warehouse_is_said(path: Path) -> None:
    path.write_bytes(b"no warehouse")
    with pytest.raises(WarehouseError, match="not a DuckDB file"):
        run_query(path, PLANS)
    keep_snapshot(path.with_name("none.duckdb"))
    with pytest.raises(WarehouseError, match="no warehouse"):
        or_snapshot(
            path.with_name("none.duckdb"), 0, lambda file, _: open_warehouse(file, read_only=True)
        )


def test_a_snapshot_says_when_it_is_of(loaded: Path, caplog: pytest.LogCaptureFixture) -> None:
    os.utime(snapshot_of(loaded), (1_600_000_000, 1_600_000_000))
    caplog.set_level(logging.WARNING)
    with held(loaded):
        run_query(loaded, PLANS, wait=0)
    assert "2020-09-13 12:26:40 UTC" in caplog.text


def test_duckdb_opens_it(loaded: Path) -> None:
    with held(loaded), duckdb.connect(snapshot_of(loaded), read_only=True) as notebook:
        assert notebook.execute(PLANS).fetchall() == [(2,)]
