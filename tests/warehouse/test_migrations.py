"""A warehouse of an older schema is brought up to date whole or not at all, and is kept as it was beside it."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest
from duckdb import DuckDBPyConnection

import warehouse.store.connection
from flows.pipeline.storing import load_document
from models.errors import WarehouseError
from tests.warehouse.records import full_document
from warehouse.store.connection import SCHEMA_VERSION, open_warehouse, schema_version
from warehouse.store.digest import relation_digests
from warehouse.store.migrations import upgrade

OLDER = Path(__file__).with_name("schema-1.sql")

COUNTED_ANEW = {
    "commitment_progress",
    "measure_progress",
    "organisation_progress",
    "overdue_targets",
    "plan_progress",
}
"""Figures that newer schemas count otherwise, of the same rows."""

Rows = list[tuple[object, ...]]


@pytest.fixture
def older(path: Path) -> Path:
    """A warehouse as the first Renaksi made it."""
    with duckdb.connect(path) as connection:
        connection.execute(OLDER.read_text(encoding="utf-8"))
    return path


def columns(connection: DuckDBPyConnection) -> dict[str, list[str]]:
    """The relations of `main`, each with its columns."""
    described = connection.execute(
        "SELECT table_name, list(column_name ORDER BY column_index) FROM duckdb_columns() "
        "WHERE schema_name = 'main' AND NOT internal GROUP BY table_name"
    ).fetchall()
    return dict(described)


def contents(connection: DuckDBPyConnection, wanted: dict[str, list[str]]) -> dict[str, Rows]:
    """The rows of relations of `main`, of the columns wanted, in an order of their own."""
    return {
        relation: connection.execute(
            f"SELECT {', '.join(headings)} FROM {relation} ORDER BY ALL"
        ).fetchall()
        for relation, headings in wanted.items()
    }


def everything(path: Path) -> tuple[dict[str, str], dict[str, str]]:
    """What the file holds, whatever its schema."""
    with duckdb.connect(path, read_only=True) as connection:
        return relation_digests(connection), relation_digests(connection, "history")


@pytest.mark.slow
def test_every_row_is_taken_over(older: Path) -> None:
    with duckdb.connect(older, read_only=True) as connection:
        known = columns(connection)
        wanted = {name: known[name] for name in known.keys() - COUNTED_ANEW}
        before = contents(connection, wanted)
    assert sum(map(bool, before.values())) > 15
    with open_warehouse(older) as upgraded:
        assert schema_version(upgraded) == SCHEMA_VERSION
        assert contents(upgraded, wanted) == before
        load_document(upgraded, full_document())
    with open_warehouse(older, read_only=True) as again:
        assert schema_version(again) == SCHEMA_VERSION


def test_the_upgraded_schema_is_the_new_one(older: Path, tmp_path: Path) -> None:
    described = (
        "SELECT table_name, column_name, data_type, comment FROM duckdb_columns() ORDER BY ALL"
    )
    with open_warehouse(older) as upgraded, open_warehouse(tmp_path / "new.duckdb") as new:
        assert upgraded.execute(described).fetchall() == new.execute(described).fetchall()


def test_the_backup_is_the_older_warehouse(older: Path, caplog: pytest.LogCaptureFixture) -> None:
    before = everything(older)
    open_warehouse(older).close()
    backup = older.with_name(f"{older.name}.schema-1.bak")
    assert everything(backup) == before
    assert sorted(older.parent.iterdir()) == [older, backup]
    assert "upgraded from schema 1 to" in caplog.text
    assert str(backup) in caplog.text


def test_no_backup_is_written_over(older: Path) -> None:
    first = older.with_name(f"{older.name}.schema-1.bak")
    first.write_text("kept")
    open_warehouse(older).close()
    assert first.read_text() == "kept"
    assert older.with_name(f"{older.name}.schema-1.2.bak").exists()


def test_reading_does_not_upgrade(older: Path) -> None:
    before = older.read_bytes()
    with pytest.raises(WarehouseError, match=r"older Renaksi.*renaksi rebuild schema"):
        open_warehouse(older, read_only=True)
    assert older.read_bytes() == before
    assert list(older.parent.iterdir()) == [older]


def test_rows_that_have_no_place_stop_the_upgrade(older: Path) -> None:
    with duckdb.connect(older) as connection:
        connection.execute("CREATE TABLE history.notes AS SELECT 'keep me' AS note")
    before = everything(older)
    with pytest.raises(WarehouseError, match="rows of notes have no place"):
        open_warehouse(older)
    assert everything(older) == before


@pytest.mark.slow
def test_an_upgrade_that_fails_leaves_the_older_warehouse(
    older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half(connection: DuckDBPyConnection) -> None:
        connection.execute("CREATE SCHEMA history")
        connection.execute("SELECT no_such_function()")

    before = everything(older)
    with monkeypatch.context() as patched:
        warehouse.store.connection._empty_warehouse.cache_clear()
        patched.setattr(warehouse.store.connection, "kept", lambda _: None)
        patched.setattr(warehouse.store.connection, "create_schema", half)
        with pytest.raises(WarehouseError, match=r"cannot be upgraded, and is as it was"):
            open_warehouse(older)
    assert everything(older) == before
    open_warehouse(older).close()
    assert everything(older) != before


@pytest.mark.parametrize("cut", [0, 10])
def test_no_log_is_left_to_be_repeated_in_the_upgraded_file(older: Path, cut: int) -> None:
    log = older.with_name(f"{older.name}.wal")
    with duckdb.connect(older) as connection:  # as one who is killed while, or after, it stores
        connection.execute("PRAGMA disable_checkpoint_on_shutdown")
        connection.execute("INSERT INTO history.word_audit VALUES (1, 2, 10, 4, 3, 2, 1)")
    with log.open("r+b") as file:
        file.truncate(log.stat().st_size - cut)
    with duckdb.connect(older) as connection:
        upgrade(older, connection)
        assert not log.exists()
    with open_warehouse(older, read_only=True) as upgraded:
        ((pages,),) = upgraded.execute("SELECT count(*) FROM word_audit").fetchall()
    assert pages == (1 if cut else 2)


def test_what_is_told_anew_is_not_taken_over(path: Path) -> None:
    """Its columns may be asked for that a table of before had not."""
    figures = "FROM commitment_progress ORDER BY ALL"
    with open_warehouse(path) as connection:
        load_document(connection, full_document())
        before = connection.execute(figures).fetchall()
        connection.execute("ALTER TABLE history.commitment_states DROP COLUMN is_reached")
        connection.execute("UPDATE history.schema_version SET version = version - 1")
    with open_warehouse(path) as upgraded:
        assert upgraded.execute(figures).fetchall() == before
    assert before
