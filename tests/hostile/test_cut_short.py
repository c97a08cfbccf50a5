"""Whatever befalls a warehouse, it is as before or as after, or said to be damaged: never something else.

Death within a commit, a full disk, a clock set back, flipped bits, a lake that is away. The slow tests try a sample;
`make hostile` tries all of it, and tells the counts.
"""

from __future__ import annotations

import io
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import chdir, contextmanager, redirect_stderr, redirect_stdout
from datetime import datetime, tzinfo
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from typing import NamedTuple, Self, TypeVar

import duckdb
import pytest

from flows.pipeline.mirror import LAKE, LAKE_DATA, mirrored
from models.errors import WarehouseError
from tests.faults import actions
from tests.faults.actions import Action
from tests.faults.test_interrupted_load import CONTEXT, GOLDEN
from tests.flows.conftest import Outcome
from tests.hostile.counts import IS_ALL, Begin, Count
from tests.hostile.moments import act, act_until
from tests.warehouse.test_snapshot import held
from warehouse.ask.queries import run_query
from warehouse.judgements.review import Ruling, Verb, decide, review_cases
from warehouse.store.connection import damage, open_warehouse
from warehouse.store.digest import relation_digests
from warehouse.store.snapshot import keep_snapshot, snapshot_of

pytestmark = pytest.mark.slow

SAMPLES = Path(__file__).parents[2] / "samples"

T = TypeVar("T")
State = dict[str, str] | None
"""The digests of all tables of the history, which all else is a function of; None without a file."""


class Deed(NamedTuple):
    """What is done first, what is then done and cut short, and how often in the sample and in all."""

    before: tuple[Action, ...]
    action: Action
    sample: int
    all: int


DEEDS = {
    "load a changed plan": Deed(
        (actions.load_first, actions.load_the_report), actions.load_changed, 8, 20
    ),
    "load a report": Deed((actions.load_first,), actions.load_the_report, 6, 16),
    "upgrade": Deed((actions.make_older, actions.leave_a_log), actions.upgrade, 3, 12),
    "rebuild": Deed((actions.load_with_originals,), actions.rebuild_all, 2, 12),
}
"""60 kills in all."""


class Ground:
    """A folder in which a deed is done again and again, each time from the same files; `new` is known once it was."""

    def __init__(self, name: str, folder: Path) -> None:
        self.name = name
        self.deed = DEEDS[name]
        self.path = folder / "work" / "renaksi.duckdb"
        self._before = folder / "before"
        self._before.mkdir()
        for action in self.deed.before:
            action(self._before / self.path.name)
        self.reset()
        self.old = state(self.path)
        self.new: State = None

    def reset(self) -> None:
        """Put the files as they were before into an otherwise empty folder."""
        shutil.rmtree(self.path.parent, ignore_errors=True)
        shutil.copytree(self._before, self.path.parent)

    @contextmanager
    def dying(
        self, target: Callable[..., None], *arguments: object
    ) -> Iterator[tuple[ForkServerProcess, Connection]]:
        """A process that does the deed, from the beginning, and what it tells."""
        self.reset()
        told, tell = CONTEXT.Pipe(duplex=False)
        process = CONTEXT.Process(
            target=target, args=(self.deed.action, self.path, tell, *arguments)
        )
        process.start()
        tell.close()
        yield process, told
        process.join()
        told.close()


def state(path: Path) -> State:
    """What the file holds, seen by DuckDB alone."""
    if not path.exists():
        return None
    duckdb.connect(path).close()  # what the log holds whole goes into the file
    with duckdb.connect(path, config={"threads": 1}) as connection:
        return relation_digests(connection, "history")


@pytest.fixture(scope="module", params=list(DEEDS))
def ground(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Ground:
    """Each deed's ground."""
    return Ground(request.param, tmp_path_factory.mktemp("ground"))


def test_killed_where_the_database_writes(ground: Ground, begin: Begin) -> None:
    """Each kill waits until DuckDB begins to commit or to close, and then for a part of the time that it takes.

    At least a third die in it; so do 20 of 60.
    """
    count = begin(f"killed in a commit, {ground.name}")
    with ground.dying(act) as (process, told):
        durations = [word for word in all_told(told) if isinstance(word, float)]
    ground.new = state(ground.path)
    assert ground.new not in (None, ground.old)
    longest = sorted(range(len(durations)), key=lambda number: -durations[number])[:4]
    wanted = ground.deed.all if IS_ALL else ground.deed.sample
    landed = 0
    for kill in range(5 * wanted):
        if kill >= wanted and 3 * landed >= wanted:
            break
        window = longest[kill % len(longest)]
        with ground.dying(act) as (process, told):
            last = wait_for_window(told, window)
            time.sleep(durations[window] * (kill * GOLDEN % 1) if last == "in" else 0)
            process.kill()
            last = [last, *all_told(told)][-1]
        landed += last == "in"
        with count.trying(f"kill {kill} in window {window}"):
            assert state(ground.path) in (ground.old, ground.new)
    count.notes = f"; {landed} died in it"
    assert 3 * landed >= wanted
    assert not count.failures
    ground.deed.action(ground.path)  # and it can be done again
    assert state(ground.path) == ground.new


def wait_for_window(told: Connection, window: int) -> str | float:
    """Wait until the process begins to write for this time, from 0; gives what it told last."""
    begun = -1
    for word in all_told(told):
        begun += word == "in"
        if begun == window:
            return word
    return "done"


def all_told(told: Connection) -> Iterator[str | float]:
    """What a process tells until it ends."""
    try:
        while True:
            yield told.recv()
    except EOFError:
        return


def test_killed_within_a_write(ground: Ground, begin: Begin) -> None:
    """The system kills at this very byte of the log or of a file: whatever is written there is torn."""
    count = begin(f"killed within a write, {ground.name}")
    killed = 0
    for room in (500, 3_000, 9_999, 24_000, 200_000, 4_990_000)[:: 1 if IS_ALL else 2]:
        with ground.dying(act_until, room) as (process, told):
            done = "done" in all_told(told)
            process.join()
        assert done or process.exitcode == -signal.SIGXFSZ
        killed += not done
        with count.trying(f"at byte {room}"):
            found = state(ground.path)
            assert found == ground.new if done else found in (ground.old, ground.new)
    assert killed
    assert not count.failures


STEPS: dict[str, tuple[str, ...]] = {
    "load": ("load", str(SAMPLES / "report-b06-oms.xlsx")),
    "rebuild": ("rebuild",),
    "export as csv": ("export", "out"),
    "export as a workbook": ("export", "out", "--as", "xlsx"),
    "export as Parquet": ("export", "out", "--as", "parquet"),
    "export as a snapshot": ("export", "out", "--as", "snapshot", "--with-contacts"),
    "report": ("export", "report.html", "--as", "report"),
    "publish": ("export", "lake.ducklake", "--as", "lake", "--data", "lake"),
    "save": ("review", "save", "decisions.json"),
}
"""What is done on a disk that is full; a load keeps an original, pages and a snapshot too."""

ROOMS = (0, 70_000, 400_000, 3_000_000)
"""Bytes that are left on the disk."""


@pytest.fixture(scope="module")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a warehouse of the sample plan, and all that stands beside it."""
    folder = tmp_path_factory.mktemp("loaded")
    assert run(folder, "load", str(SAMPLES / "plan.pdf"), "-w", "renaksi.duckdb").code == 0
    return folder


@contextmanager
def small_disk(folder: Path) -> Iterator[bool]:
    """A disk of its own in the folder, where the system gives one; whether it does."""
    command = ["mount", "-t", "tmpfs", "-o", "size=40m", "tmpfs", str(folder)]
    try:
        has_one = subprocess.run(command, check=False, capture_output=True).returncode == 0
    except OSError:
        has_one = False
    try:
        yield has_one
    finally:
        if has_one:
            subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(folder: Path, room: int) -> Path:
    """Fill the folder's disk up to so many bytes."""
    filler = folder / "filler"
    told = os.statvfs(folder)
    with filler.open("wb") as file:
        file.write(bytes(max(0, told.f_bavail * told.f_frsize - room)))
    return filler


def run(folder: Path, *arguments: str, room: int | None = None) -> Outcome:
    """Run a command in a folder, in a process of its own if none of its files may grow beyond `room` bytes."""
    if room is not None:
        limited = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({room}, {room}))"
        program = (
            f"{limited}; import sys; from flows.cli.program import program; sys.exit(program())"
        )
        done = subprocess.run(
            [sys.executable, "-c", program, *arguments],
            cwd=folder,
            env=os.environ | {"PYTHONPATH": str(SAMPLES.parent)},
            capture_output=True,
            text=True,
            check=False,
        )
        return Outcome(done.returncode, done.stdout, done.stderr)
    from flows.cli.program import main

    out, err = io.StringIO(), io.StringIO()
    with chdir(folder), redirect_stdout(out), redirect_stderr(err):
        code = main(arguments)
    return Outcome(code, out.getvalue(), err.getvalue())


@pytest.mark.parametrize("step", STEPS)
def test_a_full_disk(step: str, begin: Begin, loaded: Path, tmp_path: Path) -> None:
    """What does not fit is said in one sentence; the warehouse is as before or after, and nothing is left half made."""
    count = begin(f"full disk, {step}")
    place = tmp_path / "disk"
    rooms = ROOMS if IS_ALL else (ROOMS[[*STEPS].index(step) % len(ROOMS)],)
    for room in rooms:
        place.mkdir()
        with small_disk(place) as has_one:
            shutil.copytree(loaded, place, dirs_exist_ok=True)
            path = place / "renaksi.duckdb"
            old = state(path)
            if has_one:
                filler = fill(place, room)
                outcome = run(place, *STEPS[step], "-w", str(path))
                filler.unlink()
            else:  # no file of its own may grow
                outcome = run(place, *STEPS[step], "-w", str(path), room=room)
            with count.trying(f"{room} bytes left"):
                held_on_a_full_disk(step, outcome, path, old)
        shutil.rmtree(place)
    assert not count.failures


def held_on_a_full_disk(step: str, outcome: Outcome, path: Path, old: State) -> None:
    """Hold what a command said and left against what it is to say and leave."""
    said = outcome.err.splitlines()
    assert len(said) <= 1, outcome.err
    assert not list(path.parent.glob(".*")), "something half made is left"
    if outcome.code == 0:
        assert (state(path) == old) == (step != "load"), "it said that it was done"
        return
    assert outcome.code == 5, outcome
    assert any(word in said[0] for word in ("No space left", "File too large")), outcome.err
    assert state(path) == old
    asked = path.parent / {"report": "report.html", "save": "decisions.json"}.get(step, "out")
    assert not asked.exists()


def flipped(content: bytes, place: int) -> bytes:
    """The same with one bit the other way round."""
    changed = bytearray(content)
    changed[place] ^= 1 << place % 8
    return bytes(changed)


def places(content: bytes, number: int) -> list[int]:
    """So many places in a file, the same each time: half of them in its heads, the others all over it."""
    chance = random.Random(len(content))
    heads = min(len(content), 12_288)
    return [chance.randrange(heads if n % 2 else len(content)) for n in range(number)]


def same_or_damaged(count: Count, what: str, path: Path, *states: State) -> None:
    """Count whether the warehouse is in one of the states, or refused in one sentence as damaged."""
    with count.trying(what):
        found = asked(lambda: held_in(path))
        if isinstance(found, Exception):
            told = found if isinstance(found, WarehouseError) else damage(found, path)
            assert told, f"not said to be damaged: {found}"
            assert told.exit_code == 5
            assert "\n" not in str(told)
        else:
            assert found in states


def held_in(path: Path) -> State:
    """What a reader sees of the warehouse."""
    with open_warehouse(path, read_only=True) as connection:
        return relation_digests(connection, "history")


def asked(work: Callable[[], T]) -> T | WarehouseError | duckdb.Error:
    """The answer, or why there is none."""
    try:
        return work()
    except (WarehouseError, duckdb.Error) as error:
        return error


def test_flipped_bits_in_the_file(begin: Begin, tmp_path: Path) -> None:
    count = begin("a bit flipped in the warehouse")
    path = tmp_path / "renaksi.duckdb"
    actions.load_first(path)
    content, good = path.read_bytes(), state(path)
    content = path.read_bytes()
    for place in places(content, 400 if IS_ALL else 24):
        path.write_bytes(flipped(content, place))
        same_or_damaged(count, f"byte {place}", path, good)
    assert not count.failures


def test_flipped_bits_in_the_log(begin: Begin, tmp_path: Path) -> None:
    count = begin("a bit flipped in the log")
    path = tmp_path / "renaksi.duckdb"
    log = path.with_name("renaksi.duckdb.wal")
    actions.load_first(path)
    old, content = state(path), path.read_bytes()
    actions.leave_a_log(path)
    written = log.read_bytes()
    new = state(path)
    assert old != new
    for place in places(written, 200 if IS_ALL else 16):
        path.write_bytes(content)
        log.write_bytes(flipped(written, place))
        same_or_damaged(count, f"byte {place}", path, old, new)
    assert not count.failures


def test_flipped_bits_in_the_snapshot(begin: Begin, tmp_path: Path) -> None:
    """Asked while the warehouse is held: the right answer, or that it is held or damaged."""
    count = begin("a bit flipped in the snapshot")
    path = tmp_path / "renaksi.duckdb"
    with mirrored(path):
        actions.load_first(path)
    right = run_query(path, QUESTION)
    content = snapshot_of(path).read_bytes()
    with held(path):
        for place in places(content, 200 if IS_ALL else 16):
            snapshot_of(path).write_bytes(flipped(content, place))
            with count.trying(f"byte {place}"):
                answer = asked(lambda: run_query(path, QUESTION, wait=0))
                assert answer == right or isinstance(answer, WarehouseError)
                assert answer == right or "\n" not in str(answer)
    assert not count.failures


QUESTION = "SELECT commitment_id, title FROM commitments ORDER BY ALL"


def test_flipped_bits_beside_the_warehouse(begin: Begin, loaded: Path, tmp_path: Path) -> None:
    """A damaged original is named by a rebuild, a damaged page is read anew."""
    count = begin("a bit flipped in an original or a remembered page")
    place = tmp_path / "warehouse"
    shutil.copytree(loaded, place)
    path = place / "renaksi.duckdb"
    good = state(path)
    kept = next(path.with_name("renaksi.duckdb.files").rglob("*.pdf"))
    pages = sorted(path.with_name("renaksi.duckdb.cache").iterdir())
    for file in [kept, *(pages if IS_ALL else pages[:4])]:
        content = file.read_bytes()
        file.write_bytes(flipped(content, len(content) // 2))
        if file == kept:
            outcome = run(place, "rebuild", "-w", str(path))
            with count.trying("an original"):
                assert (outcome.code, outcome.err.count("\n")) == (5, 1)
                assert "was damaged" in outcome.err
                assert state(path) == good
            file.write_bytes(content)
    outcome = run(place, "rebuild", "--check", "-w", str(path))
    with count.trying("pages"):
        assert (outcome.code, outcome.err) == (0, "")
        assert "every relation is as it was" in outcome.out
    assert not count.failures


def test_the_clock_is_set_back(
    begin: Begin, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last change holds and is in the snapshot, whatever the clock says of it."""
    count = begin("clock set back")
    path = tmp_path / "renaksi.duckdb"
    with mirrored(path):
        actions.load_first(path)
        actions.load_the_report(path)
    with open_warehouse(path, read_only=True) as connection:
        entry = review_cases(connection)[0].entry_id

    class Earlier(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> Self:
            return cls(2001, 1, 1, tzinfo=tz)

    for verb, wanted in ((Verb.NO_MATCH, [("no_match",)]), (Verb.WITHDRAW, [])):
        told = path.stat()
        with mirrored(path), open_warehouse(path) as connection:
            decide(connection, [Ruling(entry, verb)], "Sari")
            os.utime(path, ns=(told.st_atime_ns, told.st_mtime_ns))
        os.utime(path, ns=(told.st_atime_ns, told.st_mtime_ns))  # as on a disk of whole seconds
        keep_snapshot(path)
        monkeypatch.setattr("warehouse.judgements.review.datetime", Earlier)
        for file in (path, snapshot_of(path)):
            with count.trying(f"{verb} in {file.name}"):
                assert run_query(file, DECIDED).rows == wanted
    assert not count.failures


DECIDED = "SELECT decision FROM history.decided_entries WHERE decision IS NOT NULL"

LAKE_AWAY = {
    LAKE: "postgres:host=/nowhere user=renaksi password=rahasia dbname=renaksi",
    LAKE_DATA: "lake",
}
"""Settings of a lake of which the catalogue's server does not answer."""


def test_the_lakes_server_is_away(
    begin: Begin, loaded: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was done is told first, by each command that changes the warehouse; and then that it is not published."""
    count = begin("the lake's server away")
    place = tmp_path / "warehouse"
    shutil.copytree(loaded, place)
    for name, value in LAKE_AWAY.items():
        monkeypatch.setenv(name, value)
    commands = {
        "plan-updated.pdf": ("load", str(SAMPLES / "plan-updated.pdf")),
        "now shows version 1": ("rollback", "OGI-2030-2032"),
        "pemerintah.pdf": (
            "load",
            str(SAMPLES / "report-b06-pemerintah.pdf"),
            str(SAMPLES / "nowhere.pdf"),
        ),
        "were repeated": ("rebuild",),
    }
    for done, command in [*commands.items()][: None if IS_ALL else 2]:
        outcome = run(place, *command, "-w", "renaksi.duckdb")
        with count.trying(" ".join(command[:1])):
            assert done in outcome.out
            said = outcome.err.splitlines()
            assert "could not be published, and the lake is as it was" in said[-1]
            assert "rahasia" not in outcome.err
            assert (outcome.code, len(said)) == ((3, 2) if "nowhere" in command[-1] else (5, 1))
    assert not count.failures
