"""Whatever is done to a warehouse, cut short at any moment it leaves the state before or the state after, whole."""

from __future__ import annotations

import shutil
import signal
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from itertools import count
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import NamedTuple

import duckdb
import pytest

from tests.faults import actions
from tests.faults.actions import Action, perform
from warehouse.store.connection import WHOLE_VIEWS, open_warehouse
from warehouse.store.digest import relation_digests

DEFINITIONS = """
SELECT md5(string_agg(definition, chr(10) ORDER BY definition))
FROM (
    SELECT sql AS definition FROM duckdb_views()
    UNION ALL SELECT sql FROM duckdb_tables()
    UNION ALL SELECT macro_definition FROM duckdb_functions() WHERE NOT internal
)
"""

GOLDEN = 0.618
"""Multiples of it, modulo 1, fall evenly between 0 and 1 however many there are."""

State = tuple[str, dict[str, str], dict[str, str]] | None
"""All definitions, and the digests of all tables of the history and of all relations that people see.

None without a file.
"""


class Scenario(NamedTuple):
    """What is done first to make the file, and what is then done to it and cut short, so many times at random.

    `moves` says whether that moves files.
    """

    before: tuple[Action, ...]
    action: Action
    kills: int = 35
    moves: bool = False


SCENARIOS = {
    "make the file": Scenario((), actions.upgrade, moves=True),
    "load a first plan": Scenario((actions.upgrade,), actions.load_first),
    "load another plan": Scenario((actions.load_first,), actions.load_another),
    "load a changed plan": Scenario(
        (actions.load_first, actions.load_the_report), actions.load_changed
    ),
    "load a report": Scenario((actions.load_first,), actions.load_the_report),
    "upgrade the schema": Scenario(
        (actions.make_older, actions.leave_a_log), actions.upgrade, moves=True
    ),
    "rebuild": Scenario(  # which takes longest
        (actions.load_with_originals, actions.leave_a_log),
        actions.rebuild_all,
        kills=10,
        moves=True,
    ),
}
"""More than 200 kills in all."""

QUICK = ("make the file", "load a report")
"""What the quick tests try, on a disk that is full after one of the sizes."""

CONTEXT = get_context("forkserver")
CONTEXT.set_forkserver_preload(["tests.faults.actions"])


class Ground:
    """A scenario in a folder: its file before, the states before and after, and how long its action takes."""

    def __init__(self, scenario: Scenario, folder: Path) -> None:
        self.action = scenario.action
        self.kills = scenario.kills
        self.moves = scenario.moves
        self._before = folder / "before"
        self._before.mkdir()
        self.path = folder / "work" / "renaksi.duckdb"
        for action in scenario.before:
            action(self._before / self.path.name)
        self.reset()
        self.old = state(self.path)
        self.seconds = min(self._time() for _ in range(2))
        self.new = state(self.path)
        assert self.old != self.new

    def reset(self) -> None:
        """Put the file before, and what stands beside it, into an otherwise empty folder."""
        shutil.rmtree(self.path.parent, ignore_errors=True)
        shutil.copytree(self._before, self.path.parent)

    def is_tidy(self) -> bool:
        """Whether nothing half made is left in the folder."""
        return not any(entry.name.startswith(".") for entry in self.path.parent.iterdir())

    def _time(self) -> float:
        self.reset()
        with acting(self) as (process, told):
            began = time.perf_counter()
            process.join()
            assert told.recv() == "done"
            return time.perf_counter() - began


@contextmanager
def acting(
    ground: Ground, room: int | None = None, last: int | None = None
) -> Iterator[tuple[ForkServerProcess, Connection]]:
    """A process that has just begun to act, and what it tells."""
    told, tell = CONTEXT.Pipe(duplex=False)
    process = CONTEXT.Process(target=perform, args=(ground.action, ground.path, tell, room, last))
    process.start()
    tell.close()
    assert told.recv() == "ready"
    yield process, told
    process.join()
    told.close()


def state(path: Path) -> State:
    """What the file holds, seen by DuckDB alone, as if whoever wrote it were gone.

    Files of the same bytes hold the same, and are asked once.
    """
    if not path.exists():
        return None
    duckdb.connect(path).close()  # what the log holds whole goes into the file
    log = path.with_name(f"{path.name}.wal")
    written = [file.read_bytes() for file in (path, log) if file.exists()]
    content = sha256(b"".join(written)).digest()
    if content not in _STATES:
        with duckdb.connect(path, config={"threads": 1, **WHOLE_VIEWS}) as connection:
            ((definitions,),) = connection.execute(DEFINITIONS).fetchall()
            seen, history = (relation_digests(connection, schema) for schema in ("main", "history"))
        _STATES[content] = definitions, history, seen
    return _STATES[content]


_STATES: dict[bytes, State] = {}


@pytest.fixture(
    scope="module",
    params=[
        name if name in QUICK else pytest.param(name, marks=pytest.mark.slow) for name in SCENARIOS
    ],
)
def ground(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Ground:
    return Ground(SCENARIOS[request.param], tmp_path_factory.mktemp("ground"))


@pytest.mark.slow
def test_killed_at_any_moment(ground: Ground) -> None:
    found: Counter[str] = Counter()
    longest = 1.2 * ground.seconds
    for kill in range(4 * ground.kills):
        if kill >= ground.kills and falls_everywhere(found, ground):
            break
        ground.reset()
        with acting(ground) as (process, _):
            time.sleep(longest * (kill * GOLDEN % 1))
            process.kill()
        left = state(ground.path)
        assert left in (ground.old, ground.new)
        found["old" if left == ground.old else "new"] += 1
        found["killed"] += process.exitcode == -signal.SIGKILL
        longest *= 1.1 if left == ground.old else 0.8  # as busy as this machine may be meanwhile
        if kill % 10 == 0:  # and it can be done again
            ground.action(ground.path)
            assert state(ground.path) == ground.new
            assert ground.is_tidy()
    assert falls_everywhere(found, ground)


def falls_everywhere(found: Counter[str], ground: Ground) -> bool:
    """Whether the moments fell before, between and after; a machine that is suddenly busy may take a few more."""
    few = ground.kills // 10
    return found["old"] >= few <= found["new"] and found["killed"] >= ground.kills // 4


@pytest.mark.slow
def test_killed_before_each_move_of_a_file(ground: Ground) -> None:
    found: list[State] = []
    for last in count():
        ground.reset()
        with acting(ground, last=last) as (process, _):
            process.join()
        if process.exitcode == 0:
            break
        assert process.exitcode == -signal.SIGKILL
        found.append(state(ground.path))
        open_warehouse(ground.path).close()  # whoever writes next sweeps up
        assert ground.is_tidy()
    # None are moved by a load; elsewhere the old state comes first, and then the new one.
    olds = found.count(ground.old)
    assert found == [ground.old] * olds + [ground.new] * (len(found) - olds)
    assert (0 < olds < len(found)) == ground.moves
    assert bool(found) == ground.moves


@pytest.mark.parametrize(
    "room",
    [100_000, *(pytest.param(room, marks=pytest.mark.slow) for room in (0, 20_000, 1_000_000))],
)
def test_a_full_disk(ground: Ground, room: int) -> None:
    ground.reset()
    with acting(ground, room) as (process, told):
        sentence = told.recv()
    assert process.exitcode == 0
    left = state(ground.path)
    if sentence == "done":
        assert left == ground.new
    elif "nothing was changed" in sentence or "as it was" in sentence:
        assert left == ground.old
    else:
        assert left in (ground.old, ground.new)
