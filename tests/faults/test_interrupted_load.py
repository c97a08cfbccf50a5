"""A load that is cut short leaves the warehouse as it was, or as the whole load makes it."""

from __future__ import annotations

import pickle
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.warehouse.records import document, full_commitment, plan
from warehouse.connection import open_warehouse
from warehouse.digest import relation_digests
from warehouse.load import load_document

ROOT = Path(__file__).parents[2]
KILLS = 10
LOAD = """
import pickle, sys
from pathlib import Path
from warehouse.connection import open_warehouse
from warehouse.load import load_document

extracted = pickle.loads(Path(sys.argv[2]).read_bytes())
print("ready", flush=True)
with open_warehouse(Path(sys.argv[1])) as connection:
    load_document(connection, extracted)
print("loaded", flush=True)
"""

Digests = tuple[dict[str, str], dict[str, str]]


class States:
    """A warehouse file before and after a load, and the document whose load makes the difference."""

    def __init__(self, folder: Path) -> None:
        plan_id = "OGI-2020-2022"
        commitments = [full_commitment(plan_id, number) for number in range(1, 81)]
        self.old_file = folder / "old.duckdb"
        self.records = folder / "records.pickle"
        new_file = folder / "new.duckdb"
        changed = document(plan(plan_id, *commitments[10:]), content="koreksi")
        self.records.write_bytes(pickle.dumps(changed))
        with open_warehouse(self.old_file) as connection:
            load_document(connection, document(plan(plan_id, *commitments), content="asli"))
        self.old = digests(self.old_file)
        shutil.copy(self.old_file, new_file)
        with open_warehouse(new_file) as connection:
            load_document(connection, changed)
        self.new = digests(new_file)
        assert self.old != self.new

    def loader(
        self, path: Path, preexec_fn: Callable[[], None] | None = None
    ) -> subprocess.Popen[str]:
        """A process that loads the document, ready to open the warehouse."""
        process = subprocess.Popen(
            [sys.executable, "-c", LOAD, str(path), str(self.records)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=preexec_fn,
        )
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        return process


def digests(path: Path) -> Digests:
    """All that a warehouse holds, seen as if its writer were gone."""
    with open_warehouse(path) as connection:
        return relation_digests(connection), relation_digests(connection, "history")


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> States:
    return States(tmp_path_factory.mktemp("states"))


@pytest.fixture(scope="module")
def load_seconds(states: States, tmp_path_factory: pytest.TempPathFactory) -> float:
    """How long the load takes here from `ready` to the closed file."""
    path = tmp_path_factory.mktemp("timed") / "renaksi.duckdb"
    shutil.copy(states.old_file, path)
    process = states.loader(path)
    began = time.perf_counter()
    assert process.communicate() == ("loaded\n", "")
    took = time.perf_counter() - began
    assert digests(path) == states.new
    return took


@pytest.mark.parametrize("moment", range(KILLS))
def test_a_killed_load_leaves_the_old_or_the_new_state(
    states: States, load_seconds: float, tmp_path: Path, moment: int
) -> None:
    path = tmp_path / "renaksi.duckdb"
    shutil.copy(states.old_file, path)
    process = states.loader(path)
    time.sleep(load_seconds * moment / KILLS)
    process.kill()
    output, _ = process.communicate()
    found = digests(path)
    assert found in ((states.new,) if "loaded" in output else (states.old, states.new))
    with open_warehouse(path) as connection:  # and the load can be done again
        load_document(connection, pickle.loads(states.records.read_bytes()))
    assert digests(path) == states.new


@pytest.mark.parametrize("room", [0, 50_000, 100_000])
def test_a_full_disk_leaves_the_old_state(states: States, tmp_path: Path, room: int) -> None:
    path = tmp_path / "renaksi.duckdb"
    shutil.copy(states.old_file, path)

    def limit() -> None:
        """No file may grow beyond `room` bytes, as on a full disk."""
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    process = states.loader(path, preexec_fn=limit)
    output, errors = process.communicate()
    assert "loaded" not in output
    assert "WarehouseError" in errors
    assert digests(path) == states.old
