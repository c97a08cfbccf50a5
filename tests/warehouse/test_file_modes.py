"""Nobody but its owner may read the warehouse and what stands beside it, until the owner opens it to others."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from flows.pipeline.storing import load_document
from tests.warehouse.records import full_document
from warehouse.store.connection import open_warehouse
from warehouse.store.file_modes import as_open_as, mode_of
from warehouse.store.originals import forget_original, keep_original, original, sha256_of
from warehouse.store.writing import transaction

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")

OLDER = Path(__file__).parent / "schema-1.sql"


@pytest.fixture(autouse=True, params=[0o000, 0o022])
def umask(request: pytest.FixtureRequest) -> Iterator[None]:
    """Whatever others may do by default."""
    before = os.umask(request.param)
    yield
    assert os.umask(before) == request.param, "the umask is as it was"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    file = tmp_path / "plan.PDF"
    file.write_text("rencana")
    return file


def kept_at(warehouse: Path, file: Path) -> Path:
    """Where the file is kept now."""
    keep_original(warehouse, file, sha256_of(file))
    return original(warehouse, sha256_of(file), ".pdf")


def test_a_warehouse_and_its_log_are_its_owners(path: Path) -> None:
    with open_warehouse(path) as connection:
        load_document(connection, full_document())
        with transaction(connection, "nothing"):
            connection.execute("DELETE FROM history.word_audit")
        assert {e.name: mode_of(e) for e in path.parent.iterdir() if e.is_file()} == {
            path.name: 0o600,
            f"{path.name}.wal": 0o600,
        }
    assert mode_of(path) == 0o600


def test_what_was_opened_to_a_group_stays_open_to_it(path: Path) -> None:
    open_warehouse(path).close()
    path.chmod(0o660)
    with open_warehouse(path) as connection:
        load_document(connection, full_document())
        assert mode_of(path.with_name(f"{path.name}.wal")) == 0o660
    assert mode_of(path) == 0o660


def test_originals_are_the_owners(path: Path, plan: Path) -> None:
    open_warehouse(path).close()
    kept = kept_at(path, plan)
    assert kept.read_text() == "rencana"
    assert [mode_of(place) for place in (kept, *kept.parents[:3])] == [0o600, *[0o700] * 3]


def test_originals_follow_the_folder_that_holds_them(path: Path, plan: Path) -> None:
    folder = path.with_name(f"{path.name}.files")
    folder.mkdir()
    folder.chmod(0o770)
    kept = kept_at(path, plan)
    assert [mode_of(place) for place in (kept, *kept.parents[:3])] == [0o660, *[0o770] * 3]


def test_an_original_that_is_forgotten_leaves_no_folder(path: Path, plan: Path) -> None:
    kept = kept_at(path, plan)
    forget_original(kept)
    assert not list(path.parent.iterdir())


def test_an_original_stays_where_an_older_renaksi_kept_it(path: Path, plan: Path) -> None:
    digest = sha256_of(plan)
    earlier = path.with_name(f"{path.name}.files") / digest[:2] / f"{digest}.pdf"
    earlier.parent.mkdir(parents=True)
    earlier.write_text("rusak")
    assert kept_at(path, plan) == earlier
    assert earlier.read_text() == "rencana"
    forget_original(earlier)
    assert not list(path.parent.iterdir())
    assert kept_at(path, plan).parents[1].name == "documents"


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664])
def test_an_upgrade_keeps_the_mode_and_its_backup_is_the_owners(path: Path, mode: int) -> None:
    with duckdb.connect(path) as connection:
        connection.execute(OLDER.read_text(encoding="utf-8"))
    path.chmod(mode)
    open_warehouse(path).close()
    assert mode_of(path) == mode
    assert mode_of(path.with_name(f"{path.name}.schema-1.bak")) == 0o600


def test_a_link_to_a_warehouse_stays_one(path: Path, tmp_path: Path) -> None:
    with duckdb.connect(path) as connection:
        connection.execute(OLDER.read_text(encoding="utf-8"))
    link = tmp_path / "link.duckdb"
    link.symlink_to(path)
    open_warehouse(link).close()
    assert link.is_symlink()
    assert path.with_name(f"{path.name}.schema-1.bak").exists()
    open_warehouse(path, read_only=True).close()


def test_folders_can_be_looked_into_by_who_may_read(path: Path, tmp_path: Path) -> None:
    path.touch()
    path.chmod(0o640)
    with as_open_as(path):
        (tmp_path / "made").mkdir()
        (tmp_path / "made" / "file").touch()
    assert mode_of(tmp_path / "made") == 0o750
    assert mode_of(tmp_path / "made" / "file") == 0o640


def test_special_bits_are_no_modes_of_files(path: Path, plan: Path) -> None:
    folder = path.with_name(f"{path.name}.files")
    folder.mkdir()
    folder.chmod(0o770 | stat.S_ISGID)
    kept = kept_at(path, plan)
    assert mode_of(kept) == 0o660
    assert mode_of(kept.parent) & stat.S_ISGID
