"""A warehouse is made whole or not at all, and a file that is not one is left as it is."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import duckdb
import pytest
from duckdb import DuckDBPyConnection

import warehouse.connection
from models.errors import WarehouseError
from tests.warehouse.records import full_document
from warehouse.connection import SCHEMA_VERSION, open_warehouse
from warehouse.digest import warehouse_digest
from warehouse.load import load_document


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
        digest = warehouse_digest(made)
    for read_only in (False, True):
        with open_warehouse(path, read_only=read_only) as again:
            assert warehouse_digest(again) == digest
    assert list(path.parent.iterdir()) == [path]


def test_reading_never_makes_a_warehouse(path: Path) -> None:
    assert "no warehouse at" in refusal(path, read_only=True)
    assert not path.exists()


@pytest.mark.parametrize("read_only", [False, True])
def test_files_that_are_not_ours(path: Path, read_only: bool) -> None:
    path.write_bytes(b"%PDF-1.7\n" * 2000)
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
    assert "cannot be opened as a warehouse" in refusal(path)


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
    with pytest.raises(WarehouseError, match="cannot be made"):
        open_warehouse(Path("/proc/self/renaksi.duckdb"))


def test_a_schema_that_fails_leaves_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def half(connection: DuckDBPyConnection) -> None:
        connection.execute("CREATE SCHEMA history")
        connection.execute("SELECT no_such_function()")

    monkeypatch.setattr(warehouse.connection, "create_schema", half)
    assert "cannot be made" in refusal(path)
    assert list(path.parent.iterdir()) == []


def test_a_warehouse_made_meanwhile_is_not_replaced(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rival = tmp_path / "rival.duckdb"
    with open_warehouse(rival) as connection:
        load_document(connection, full_document())
        digest = warehouse_digest(connection)
    make = warehouse.connection.create_schema

    def slowly(connection: DuckDBPyConnection) -> None:
        make(connection)
        rival.rename(path)

    monkeypatch.setattr(warehouse.connection, "create_schema", slowly)
    with open_warehouse(path) as connection:
        assert warehouse_digest(connection) == digest


def test_a_file_system_without_links(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unsupported(*_: object) -> None:
        raise PermissionError("no links here")

    monkeypatch.setattr("os.link", unsupported)
    open_warehouse(path).close()
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_in_use_names_its_holder(path: Path, read_only: bool) -> None:
    open_warehouse(path).close()
    hold = f"import duckdb; c = duckdb.connect({str(path)!r}); print('held', flush=True); input()"
    with subprocess.Popen(
        [sys.executable, "-c", hold], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with pytest.raises(WarehouseError, match=f"in use by another process.*PID {holder.pid}"):
            open_warehouse(path, read_only=read_only)
        holder.communicate("\n")
