"""A warehouse is made anew from the files kept beside it, and is the same."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

import flows.pipeline.rebuild
from flows.cli.program import main
from flows.pipeline.rebuild import RebuildReport, RebuildRequest, rebuild
from flows.pipeline.steps import LoadRequest, Step, load_documents
from models.errors import WarehouseError
from tests.flows.conftest import SAMPLE, Renaksi
from warehouse.store.connection import open_warehouse
from warehouse.store.digest import relation_digests
from warehouse.store.rebuilding import PastLoad

pytestmark = pytest.mark.slow  # each loads several documents, or starts processes

SAMPLES = SAMPLE.parent

Digests = tuple[dict[str, str], dict[str, str]]


def state(path: Path) -> Digests:
    with open_warehouse(path, read_only=True) as connection:
        return relation_digests(connection), relation_digests(connection, "history")


def times(path: Path) -> list[tuple[object, ...]]:
    with open_warehouse(path, read_only=True) as connection:
        return connection.execute(
            "SELECT load_id, loaded_at FROM history.loads ORDER BY 1"
        ).fetchall()


def rollbacks(path: Path) -> list[tuple[object, ...]]:
    with open_warehouse(path, read_only=True) as connection:
        return connection.execute("FROM history.rollbacks ORDER BY rolled_back_at").fetchall()


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse with a plan, reports on it, its update, a decision of a person, and a step back."""
    folder = tmp_path_factory.mktemp("lived")
    path = folder / "renaksi.duckdb"
    for name in ("plan.pdf", "report-b06-pemerintah.pdf"):
        shutil.copy(SAMPLES / name, folder / name)

    def run(*arguments: str | Path) -> None:
        assert main([*map(str, arguments), "--warehouse", str(path)]) == 0

    run("load", folder / "plan.pdf", folder / "report-b06-pemerintah.pdf")
    with open_warehouse(path, read_only=True) as connection:
        ((entry,),) = connection.execute("SELECT min(entry_id) FROM matches").fetchall()
    run("review", "no-match", entry, "--by", "Sari", "--note", "Bukan ukuran ini.")
    run("load", SAMPLES / "plan-updated.pdf")
    run("rollback", "OGI-2030-2032")
    profiles = folder / "profiles"
    (profiles / "reports").mkdir(parents=True)
    built_in = (
        Path(flows.pipeline.rebuild.__file__).parents[2] / "extractors" / "reports" / "profiles"
    )
    shutil.copy(built_in / "half-year-id.toml", profiles / "reports")
    run("load", SAMPLES / "report-b06-oms.xlsx", "--profiles", profiles)
    shutil.rmtree(profiles)
    (folder / "plan.pdf").unlink()  # the originals are all that is needed
    (folder / "report-b06-pemerintah.pdf").unlink()
    return path


@pytest.fixture
def path(lived: Path, tmp_path: Path) -> Path:
    """A copy of it."""
    for name in ("renaksi.duckdb", "renaksi.duckdb.files", "renaksi.duckdb.cache"):
        source, target = lived.with_name(name), tmp_path / "copy" / name
        target.parent.mkdir(exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target)
        else:
            shutil.copy(source, target)
    return tmp_path / "copy" / "renaksi.duckdb"


def test_what_is_rebuilt_is_equal_relation_by_relation(path: Path) -> None:
    before, loaded_at = state(path), times(path)
    inode = path.stat().st_ino
    report = rebuild(RebuildRequest(path))
    assert (report.loads, report.differences, report.backup) == (4, (), None)
    assert path.stat().st_ino != inode
    assert state(path) == before
    assert times(path) == loaded_at
    with open_warehouse(path, read_only=True) as connection:
        decided = connection.execute(
            "SELECT decided_by, decision FROM matches WHERE decided_by IS NOT NULL"
        ).fetchall()
    assert decided == [("Sari", "no_match")]


def test_a_lost_warehouse_is_made_from_what_is_kept_beside_it(path: Path) -> None:
    options = ("--by", "Sari", "--warehouse", str(path))
    with open_warehouse(path, read_only=True) as connection:
        ((commitment,),) = connection.execute(
            "SELECT min(commitment_id) FROM commitments"
        ).fetchall()
    assert main(["judge", commitment, "title", "is", "Judul lain", *options]) == 0
    before, loaded_at = state(path)[0], times(path)
    path.unlink()
    report = rebuild(RebuildRequest(path))
    assert (report.loads, report.is_new) == (4, True)
    assert state(path)[0] == before
    assert times(path) == loaded_at


@pytest.mark.slow
def test_what_is_loaded_meanwhile_is_rebuilt_too(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note = tmp_path / "lain.xlsx"
    shutil.copy(SAMPLES / "report-b06-oms.xlsx", note)
    with note.open("ab") as file:
        file.write(b"\n")  # another file that says the same
    replace = flows.pipeline.rebuild.REPLACE
    loads: list[int] = []

    def late(
        request: RebuildRequest, made: Path, past: list[PastLoad]
    ) -> RebuildReport | list[PastLoad]:
        if not loads:
            assert not load_documents(LoadRequest((note,), path)).failures
        loads.append(len(past))
        return replace.function(request, made, past)

    monkeypatch.setattr(flows.pipeline.rebuild, "REPLACE", Step(replace.name, late))
    report = rebuild(RebuildRequest(path))
    assert (report.loads, report.differences, loads) == (5, (), [4, 5])


@pytest.mark.slow
def test_times_stay_where_a_load_brings_nothing_new_any_more(path: Path, tmp_path: Path) -> None:
    note = tmp_path / "lain.xlsx"
    note.write_bytes((SAMPLES / "report-b06-oms.xlsx").read_bytes() + b"\n")
    with open_warehouse(path) as connection:  # as if an older Renaksi had read it otherwise
        connection.execute("UPDATE history.loads SET digest = 'older' WHERE load_id = 2")
    again = SAMPLES / "report-b06-pemerintah.pdf"
    assert not load_documents(LoadRequest((again,), path, force=True)).failures
    assert not load_documents(LoadRequest((note,), path)).failures
    before = [time for _, time in times(path)]
    steps = rollbacks(path)
    assert rebuild(RebuildRequest(path)).loads == 6
    assert [time for _, time in times(path)] == [*before[:4], before[5]]
    assert rollbacks(path) == steps


@pytest.mark.slow
def test_what_comes_out_otherwise_is_told_and_the_old_is_kept(renaksi: Renaksi, path: Path) -> None:
    with open_warehouse(path) as connection:  # as an older Renaksi may have read it
        connection.execute("UPDATE history.commitments SET title = 'Judul lama' WHERE number = 1")
        connection.execute("DELETE FROM history.findings")
    before = state(path)
    looked = renaksi("rebuild", "--check", "--warehouse", path)
    assert looked.code == 0
    assert "nothing was replaced" in looked.out
    assert state(path) == before
    outcome = renaksi("rebuild", "--warehouse", path)
    assert outcome.code == 0
    assert "commitments" in outcome.out
    assert "findings" in outcome.out
    assert "sections" not in outcome.out
    backup = path.with_name("renaksi.duckdb.before-rebuild.bak")
    assert backup.name in outcome.out.replace("\n", "")
    assert state(backup) == before
    assert state(path) != before
    assert "every relation is as it was" in renaksi("rebuild", "--warehouse", path).out


@pytest.mark.slow
def test_a_damaged_original_is_not_read_and_can_be_kept_again(path: Path) -> None:
    before = state(path)
    kept = next(path.with_name(f"{path.name}.files").rglob("*.xlsx"))
    kept.write_bytes(kept.read_bytes()[:-1] + b"X")
    with pytest.raises(WarehouseError, match=r"report-b06-oms\.xlsx .* was damaged"):
        rebuild(RebuildRequest(path))
    assert state(path) == before
    again = (SAMPLES / "report-b06-oms.xlsx",)
    assert not load_documents(LoadRequest(again, path, force=True)).failures
    assert rebuild(RebuildRequest(path)).differences == ()


@pytest.mark.slow
def test_a_missing_original_is_named_and_nothing_is_changed(path: Path) -> None:
    before = path.read_bytes()
    (lost,) = path.with_name("renaksi.duckdb.files").rglob("*.xlsx")
    lost.unlink()
    with pytest.raises(WarehouseError, match=r"report-b06-oms\.xlsx is not kept"):
        rebuild(RebuildRequest(path))
    assert path.read_bytes() == before
    load_documents(LoadRequest((SAMPLES / "report-b06-oms.xlsx",), path, force=True))
    assert rebuild(RebuildRequest(path)).differences == ()


def test_there_must_be_a_warehouse(tmp_path: Path) -> None:
    with pytest.raises(WarehouseError, match="no warehouse"):
        rebuild(RebuildRequest(tmp_path / "renaksi.duckdb"))
    assert list(tmp_path.iterdir()) == []


def test_a_link_names_the_warehouse_that_it_leads_to(renaksi: Renaksi, tmp_path: Path) -> None:
    """What is kept beside the warehouse is found by either name."""
    (tmp_path / "disk").mkdir()
    link = tmp_path / "renaksi.duckdb"
    link.symlink_to(tmp_path / "disk" / "rencana.duckdb")
    assert renaksi("rebuild", "schema", "--warehouse", link.readlink()).code == 0
    assert renaksi("load", SAMPLE, "--warehouse", link).code == 0
    assert {path.name for path in tmp_path.iterdir()} == {"disk", link.name}
    assert renaksi("rebuild", "--check", "--warehouse", link.resolve()).code == 0
    assert renaksi("rebuild", "--warehouse", link).code == 0
    assert link.is_symlink()
