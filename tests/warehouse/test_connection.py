"""A warehouse is made whole or not at all, and a file that is not one is left as it is."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pytest
from duckdb import DuckDBPyConnection

import warehouse.store.connection
from flows.pipeline.storing import load_document
from models.errors import WarehouseError, WarehouseInUseError
from tests.warehouse.records import full_document
from warehouse.store.connection import SCHEMA_VERSION, open_warehouse
from warehouse.store.digest import relation_digests


def refusal(path: Path, *, read_only: bool = False) -> str:
    """The sentence with which the file is refused; its folder must not change."""
    before = contents(path.parent)
    with pytest.raises(WarehouseError) as refused:
        open_warehouse(path, read_only=read_only)
    assert contents(path.parent) == before
    assert "\n" not in str(refused.value)
    return str(refused.value)


def contents(folder: Path) -> dict[str, bytes]:
    if not folder.is_dir():
        return {}
    return {entry.name: entry.read_bytes() for entry in folder.iterdir() if entry.is_file()}


def test_a_warehouse_is_made_once_and_opened_again(path: Path) -> None:
    with open_warehouse(path) as made:
        load_document(made, full_document())
        digest = relation_digests(made, "history")
    for read_only in (False, True):
        with open_warehouse(path, read_only=read_only) as again:
            assert relation_digests(again, "history") == digest
    assert [entry for entry in path.parent.iterdir() if entry.is_file()] == [path]


def test_a_column_of_few_values_takes_little_room(path: Path) -> None:
    with open_warehouse(path) as made:
        load_document(made, full_document())

    assert path.stat().st_size < 7_500_000


def test_reading_never_makes_a_warehouse(path: Path) -> None:
    assert "no warehouse at" in refusal(path, read_only=True)
    assert not path.exists()


@pytest.mark.parametrize("read_only", [False, True])
def test_files_that_are_not_ours(path: Path, read_only: bool) -> None:
    path.write_bytes(b"%PDF-1.7\n" * 2000)
    assert "is not a DuckDB file" in refusal(path, read_only=read_only)
    path.write_bytes(b"SQLite format 3\0" * 2000)
    assert "is not a DuckDB file" in refusal(path, read_only=read_only)
    path.write_bytes(b"")
    assert "is not a DuckDB file" in refusal(path, read_only=read_only)
    path.unlink()
    with duckdb.connect(path) as other:
        other.execute("CREATE TABLE plans (plan_id VARCHAR)")
    assert "not a warehouse of Renaksi" in refusal(path, read_only=read_only)


def test_a_warehouse_that_is_cut_off(path: Path) -> None:
    open_warehouse(path).close()
    path.write_bytes(path.read_bytes()[:9000])
    assert "is damaged (" in refusal(path)


def test_a_log_without_its_warehouse_is_not_repeated_in_a_new_one(path: Path) -> None:
    log = path.with_name(f"{path.name}.wal")
    log.write_bytes(b"what somebody who was killed had stored")
    assert f"its log {log.name} is there" in refusal(path)
    log.unlink()
    open_warehouse(path).close()


def test_a_newer_schema(path: Path) -> None:
    with open_warehouse(path) as connection:
        connection.execute("UPDATE history.schema_version SET version = version + 1")
    assert f"newer Renaksi (schema {SCHEMA_VERSION + 1}" in refusal(path)


def test_places_where_no_file_can_be(path: Path) -> None:
    assert "does not exist" in refusal(path.parent / "nowhere" / "renaksi.duckdb")
    assert "is not a file" in refusal(path.parent)
    (path.parent / "file").write_text("")
    assert "does not exist" in refusal(path.parent / "file" / "renaksi.duckdb")


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="needs a folder no one may write to")
def test_a_folder_that_cannot_be_written_to() -> None:
    with pytest.raises(WarehouseError, match="may not be written to"):
        open_warehouse(Path("/proc/self/renaksi.duckdb"))


@pytest.fixture
def refusing(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Makes a path one that may not be written to; tests may be run by root, who may write everywhere."""
    access = os.access

    def refuse(place: Path) -> None:
        monkeypatch.setattr(os, "access", lambda path, mode: path != place and access(path, mode))

    return refuse


def test_where_one_may_not_write_one_may_read(path: Path, refusing: Callable[[Path], None]) -> None:
    refusing(path.parent)
    assert "may not be written to" in refusal(path)
    refusing(Path("elsewhere"))
    open_warehouse(path).close()
    for place in (path, path.parent):
        refusing(place)
        assert f"{place} may not be written to" in refusal(path)
        open_warehouse(path, read_only=True).close()


def test_a_folder_that_may_not_be_entered(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def denied(_: Path) -> bool:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    with monkeypatch.context() as patched:
        patched.setattr(Path, "exists", denied)
        with pytest.raises(WarehouseError, match=r"cannot be reached \(Permission denied\)"):
            open_warehouse(path, read_only=True)


def test_a_file_that_goes_while_it_is_opened(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_warehouse(path).close()
    connect = warehouse.store.connection._connect_to_write

    def slowly(path: Path) -> DuckDBPyConnection:
        connection = connect(path)
        path.unlink()
        return connection

    monkeypatch.setattr(warehouse.store.connection, "_connect_to_write", slowly)
    with pytest.raises(WarehouseError, match="was taken away"):
        open_warehouse(path, make=False)
    assert list(path.parent.iterdir()) == []


def test_a_schema_that_fails_leaves_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def half(connection: DuckDBPyConnection) -> None:
        connection.execute("CREATE SCHEMA history")
        connection.execute("SELECT no_such_function()")

    warehouse.store.connection._empty_warehouse.cache_clear()
    monkeypatch.setattr(warehouse.store.connection, "kept", lambda _: None)
    monkeypatch.setattr(warehouse.store.connection, "create_schema", half)
    assert "cannot be made" in refusal(path)
    assert list(path.parent.iterdir()) == []


@pytest.mark.slow
def test_a_warehouse_made_meanwhile_is_not_replaced(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rival = tmp_path / "rival.duckdb"
    with open_warehouse(rival) as connection:
        load_document(connection, full_document())
        digest = relation_digests(connection, "history")
    make = warehouse.store.connection.create_schema

    def slowly(connection: DuckDBPyConnection) -> None:
        make(connection)
        rival.rename(path)

    warehouse.store.connection._empty_warehouse.cache_clear()
    monkeypatch.setattr(warehouse.store.connection, "kept", lambda _: None)
    monkeypatch.setattr(warehouse.store.connection, "create_schema", slowly)
    with open_warehouse(path) as connection:
        assert relation_digests(connection, "history") == digest


def test_a_file_system_without_links(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unsupported(*_: object) -> None:
        raise PermissionError("no links here")

    monkeypatch.setattr("os.link", unsupported)
    open_warehouse(path).close()
    assert list(path.parent.iterdir()) == [path]


@contextmanager
def held(path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the file open until it is killed, or this is left."""
    hold = f"""if True:
        import duckdb, time
        with duckdb.connect({str(path)!r}):
            print('held', flush=True)
            time.sleep(60)
    """
    with subprocess.Popen(
        [sys.executable, "-c", hold], stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        yield holder
        holder.kill()


@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_in_use_names_its_holder(path: Path, read_only: bool) -> None:
    open_warehouse(path).close()
    with (
        held(path) as holder,
        pytest.raises(WarehouseInUseError, match=f"in use by another process.*PID {holder.pid}"),
    ):
        open_warehouse(path, read_only=read_only, wait=0)


@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_in_use_is_waited_for(
    path: Path,
    read_only: bool,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    open_warehouse(path).close()
    with held(path) as holder:

        def let_go(_: float) -> None:
            holder.kill()
            holder.wait()

        monkeypatch.setattr("warehouse.store.connection.sleep", let_go)
        open_warehouse(path, read_only=read_only, wait=30).close()
    (said,) = caplog.messages
    assert f"PID {holder.pid}" in said
    assert "Waiting for it, up to 30 seconds." in said


def test_waiting_ends(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_warehouse(path).close()
    pauses: list[float] = []
    monkeypatch.setattr("warehouse.store.connection.monotonic", lambda: sum(pauses))
    monkeypatch.setattr("warehouse.store.connection.sleep", pauses.append)
    with held(path), pytest.raises(WarehouseInUseError):
        open_warehouse(path, wait=0.25)
    assert pauses == pytest.approx([0.1, 0.1, 0.05])


def test_a_file_that_is_not_ours_is_not_waited_for(path: Path) -> None:
    path.write_bytes(b"%PDF-1.7\n" * 2000)
    with pytest.raises(WarehouseError) as refused:
        open_warehouse(path, wait=60)
    assert not isinstance(refused.value, WarehouseInUseError)
