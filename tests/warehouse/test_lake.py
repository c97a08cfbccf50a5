"""A warehouse published into a lake is there for others as it is, whole or not at all."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pytest

from flows.pipeline.mirror import LAKE, LAKE_DATA, mirrored
from flows.pipeline.storing import load_document
from models.errors import UsageError, WarehouseError
from tests.warehouse.records import document, full_document, plan
from warehouse.exports.lake import PERSONAL_DATA, publish_warehouse
from warehouse.sql import sql
from warehouse.store.connection import open_warehouse
from warehouse.store.extensions import load_extension

PROGRAMS = sorted(Path("/usr/lib/postgresql").glob("*/bin"))[-1:]


@pytest.fixture(scope="module")
def postgres() -> Iterator[str]:
    """A PostgreSQL of its own, reached by a socket in a folder; a server refuses to be run by root."""
    if not PROGRAMS and not shutil.which("initdb"):
        pytest.skip("PostgreSQL is not installed")
    programs = PROGRAMS[0] if PROGRAMS else Path(shutil.which("initdb") or "").parent
    user = pwd.getpwnam("postgres").pw_uid if os.geteuid() == 0 else None
    with TemporaryDirectory(dir="/tmp") as folder:
        if user is not None:
            os.chown(folder, user, -1)
        place = Path(folder, "data")

        def run(program: str, *arguments: str) -> None:
            subprocess.run(
                [programs / program, "-D", str(place), *arguments],
                check=True,
                user=user,
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )

        run("initdb", "--username", "renaksi", "--auth", "trust")
        options = f"-k {folder} -c listen_addresses=''"
        run("pg_ctl", "-w", "-l", f"{folder}/log", "-o", options, "start")
        try:
            yield f"postgres:host={folder} user=renaksi dbname=postgres"
        finally:
            run("pg_ctl", "-w", "-m", "immediate", "stop")


@pytest.fixture(params=["file", pytest.param("postgres", marks=pytest.mark.slow)])
def catalogue(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A new lake's catalogue, in a file or in PostgreSQL."""
    if request.param == "postgres":
        return str(request.getfixturevalue("postgres"))
    return str(tmp_path / "catalogue.ducklake")


@pytest.fixture
def full(path: Path) -> Path:
    with open_warehouse(path) as warehouse:
        load_document(warehouse, full_document())
    return path


def lake_of(catalogue: str, data: Path) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    for extension in ("ducklake", "postgres_scanner"):
        load_extension(connection, extension)
    connection.execute(sql("exports/lake/attach", catalogue=catalogue, data=str(data)))
    connection.execute("USE lake")
    return connection


@pytest.mark.slow
def test_every_relation_is_there_and_changes_at_once(
    full: Path, tmp_path: Path, catalogue: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = tmp_path / "lake"
    count = publish_warehouse(full, catalogue, data, with_contacts=True)
    with open_warehouse(full, read_only=True) as warehouse:
        relations = warehouse.execute(
            "SELECT view_name, comment FROM duckdb_views() WHERE schema_name = 'main' AND NOT internal"
        ).fetchall()
        held = {
            name: sorted(map(repr, warehouse.execute(f"FROM main.{name}").fetchall()))
            for name, _ in relations
        }
    assert len(held) == count > 20
    with lake_of(catalogue, data) as lake:
        for name, rows in held.items():
            assert sorted(map(repr, lake.execute(f"FROM {name}").fetchall())) == rows, name
        comments = dict(lake.execute("SELECT table_name, comment FROM duckdb_tables()").fetchall())
        assert all(comments[name] == f"{PERSONAL_DATA}{comment}" for name, comment in relations)
        ((before,),) = lake.execute("SELECT max(snapshot_id) FROM lake.snapshots()").fetchall()

    monkeypatch.setenv(LAKE, catalogue)
    monkeypatch.setenv(LAKE_DATA, str(data))
    with mirrored(full), open_warehouse(full) as warehouse:
        load_document(warehouse, document(plan("OGI-2040-2042"), content="lain"))
    with mirrored(full), open_warehouse(full, read_only=True):
        pass  # nothing is changed, and nothing published
    with lake_of(catalogue, data) as lake:
        assert ("OGI-2040-2042",) in lake.execute("SELECT plan_id FROM plans").fetchall()
        past = lake.execute(f"SELECT plan_id FROM plans AT (VERSION => {before})").fetchall()
        assert past
        assert ("OGI-2040-2042",) not in past
        versions = lake.execute("SELECT count(*) FROM lake.snapshots()").fetchall()
        assert versions == [(before + 2,)]  # one more; the first, empty, is 0


@pytest.mark.slow
def test_people_stay_behind_unless_asked_for(full: Path, tmp_path: Path) -> None:
    catalogue, data = str(tmp_path / "a.ducklake"), tmp_path / "lake"
    publish_warehouse(full, catalogue, data)
    with lake_of(catalogue, data) as lake:
        columns = {row[0] for row in lake.execute("DESCRIBE contacts").fetchall()}
        assert "position_as_printed" in columns
        assert columns.isdisjoint({"person", "emails", "phones"})
        ((told,),) = lake.execute(
            "SELECT comment FROM duckdb_tables() WHERE table_name = 'contacts'"
        ).fetchall()
        assert "data pribadi" not in told
        assert lake.execute("SELECT count(*) FROM commitments").fetchall() != [(0,)]


@pytest.mark.slow
def test_a_lake_that_cannot_be_reached_is_told_without_its_password(
    full: Path, tmp_path: Path
) -> None:
    with pytest.raises(WarehouseError, match="could not be published, and the lake") as refused:
        publish_warehouse(full, "postgres:host=/nowhere user=a password=rahasia", tmp_path / "lake")
    assert "rahasia" not in str(refused.value)


@pytest.mark.parametrize(
    "name",
    ["renaksi.duckdb", "renaksi.duckdb.wal", "renaksi.duckdb.tmp", "renaksi.duckdb.log", "renaksi.duckdb.bak",
     "renaksi.duckdb.files/a.ducklake", "renaksi.duckdb.snapshot.duckdb", "duckdb:renaksi.duckdb", "sqlite:a.db",
     "link.ducklake", "own.duckdb", "plan.pdf"],
)  # fmt: skip
def test_no_catalogue_takes_the_place_of_anything_else(
    full: Path, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    shutil.copy(full, "renaksi.duckdb")
    shutil.copy(full, "renaksi.duckdb.snapshot.duckdb")
    Path("renaksi.duckdb.files").mkdir()
    Path("link.ducklake").symlink_to("renaksi.duckdb.wal")
    Path("plan.pdf").write_bytes(b"%PDF-1.7")
    with duckdb.connect("own.duckdb") as own:
        own.execute("CREATE TABLE notes AS SELECT 'mine' AS note")
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    with pytest.raises(UsageError):
        publish_warehouse(Path("renaksi.duckdb"), name, tmp_path / "lake")
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before


def test_a_file_is_no_folder_for_a_lake(full: Path, tmp_path: Path) -> None:
    (tmp_path / "plan.pdf").write_bytes(b"%PDF-1.7")
    with pytest.raises(UsageError, match="is a file"):
        publish_warehouse(full, str(tmp_path / "a.ducklake"), tmp_path / "plan.pdf")
    assert not (tmp_path / "a.ducklake").exists()


def test_an_extension_that_is_not_installed() -> None:
    with duckdb.connect() as connection, pytest.raises(UsageError, match=r"renaksi\[scale\]"):
        load_extension(connection, "none_of_this_name")
