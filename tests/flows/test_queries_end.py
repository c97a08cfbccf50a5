"""Queries end: by Ctrl-C at once, at their limits in one sentence, and with as little memory as they need."""

from __future__ import annotations

import csv
import io
import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pytest

from tests.flows.conftest import Outcome, Renaksi
from warehouse.ask import interrupts
from warehouse.ask.interrupts import interruptible
from warehouse.ask.limits import read_size

pytestmark = pytest.mark.slow  # each loads several documents, or starts processes

ROOT = Path(__file__).parents[2]
RENAKSI = [
    sys.executable,
    "-c",
    "import sys; from flows.cli.program import program; sys.exit(program())",
]

ENDLESS = [
    "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT count(*) FROM t",
    "SELECT count(*) FROM range(100000000) a, range(1000000) b",
    "SELECT sum(hash(a.range + b.range)) FROM range(100000000) a, range(1000000) b",
]
"""Some of them give rows before they are interrupted, others never do."""

ROWS_WITHOUT_END = "FROM range(10000000000)"


def started(warehouse: Path, *arguments: str, script: str = "") -> subprocess.Popen[str]:
    """The command, begun; it has a session of its own, so that a signal reaches it alone."""
    process = subprocess.Popen(
        [*RENAKSI, *arguments, "-w", str(warehouse)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        start_new_session=True,
    )
    assert process.stdin
    if script:
        process.stdin.write(script)
        process.stdin.flush()
    return process


def interrupted(process: subprocess.Popen[str]) -> tuple[int, str]:
    """The exit code and what was said after Ctrl-C; it fails where the command goes on."""
    process.send_signal(signal.SIGINT)
    try:
        _, said = process.communicate(timeout=30)
    finally:
        process.kill()
    return process.returncode, said


def until_it_runs(process: subprocess.Popen[str], warehouse: Path) -> None:
    """Wait until the query has begun: its folder for what does not fit into memory is there."""
    for _ in range(600):
        if list(warehouse.parent.glob(f".{warehouse.name}.*.unfinished")):
            break
        with pytest.raises(subprocess.TimeoutExpired):
            process.wait(0.1)
    with pytest.raises(subprocess.TimeoutExpired):
        process.wait(1)  # the query is begun soon after


@pytest.fixture
def copy(loaded: Path, tmp_path: Path) -> Path:
    """A warehouse of the test's own, with nothing of other tests beside it."""
    return Path(shutil.copy(loaded, tmp_path / "renaksi.duckdb"))


@pytest.mark.parametrize("query", ENDLESS)
def test_ctrl_c_ends_a_query(copy: Path, query: str) -> None:
    process = started(copy, "query", query)
    until_it_runs(process, copy)
    assert interrupted(process) == (130, "renaksi: interrupted.\n")
    assert [file.name for file in copy.parent.iterdir()] == [copy.name]


def test_ctrl_c_ends_a_query_between_its_rows(copy: Path) -> None:
    process = started(copy, "query", ROWS_WITHOUT_END, "--format", "csv")
    assert process.stdout
    assert process.stdout.readline() == "range\n"
    assert interrupted(process) == (130, "renaksi: interrupted.\n")


def test_ctrl_c_ends_a_script(copy: Path) -> None:
    process = started(copy, "query", script=f"{ENDLESS[0]};\nSELECT 1;\n")
    until_it_runs(process, copy)
    assert interrupted(process) == (130, "renaksi: interrupted.\n")


def test_ctrl_c_ends_a_query_that_does_not_listen(copy: Path) -> None:
    """DuckDB looks up between rows: not while it makes one value, here of a hundred thousand million numbers."""
    query = "SELECT list_reduce(range(3000000), lambda a, b: a + b + length(repeat('x', 100000)))"
    process = started(copy, "query", query, "--memory", "4GB")
    until_it_runs(process, copy)
    assert interrupted(process) == (130, "renaksi: interrupted.\n")


@pytest.fixture
def hears_interruptions() -> Iterator[None]:
    """SIGINT as a fresh process has it, whatever other tests and what they started did with it in this one."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    mask = signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    yield
    signal.pthread_sigmask(signal.SIG_SETMASK, mask)
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("hears_interruptions")
def test_an_interruption_reaches_the_query(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a notebook does: the query is interrupted, and the connection can be asked again."""
    connection, heard = duckdb.connect(), threading.Event()

    def interrupt() -> None:
        os.kill(os.getpid(), signal.SIGINT)
        while not heard.wait(
            5
        ):  # it may fall where no exception is let through: people press again
            os.kill(os.getpid(), signal.SIGINT)

    def run() -> list[Any]:
        threading.Thread(target=interrupt, daemon=True).start()
        return connection.execute(ENDLESS[0]).fetchall()

    monkeypatch.setattr(interrupts, "_PATIENCE", 60.0)
    with pytest.raises(KeyboardInterrupt):
        interruptible(connection, run)
    heard.set()
    assert not interrupts.is_stuck()
    assert interruptible(connection, lambda: connection.execute("SELECT 1").fetchall()) == [(1,)]


MEASURED = """
import resource, sys
from flows.cli.program import main
code = main(sys.argv[1:])
sys.stdout.flush()
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)
sys.exit(code)
"""


def memory_for(warehouse: Path, rows: int, form: str) -> int:
    """Kilobytes that the process has at most while it writes so many rows."""
    query = f"SELECT range AS number, repeat('x', 100) AS text FROM range({rows})"
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, "query", query, "--format", form, "-w", str(warehouse)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=True,
        cwd=ROOT,
    )
    return int(done.stderr)


@pytest.mark.parametrize("form", ["csv", "json"])
def test_rows_are_written_as_they_come(loaded: Path, form: str) -> None:
    """A million rows of a hundred bytes are a quarter of a gigabyte as Python has them."""
    assert memory_for(loaded, 1_000_000, form) < memory_for(loaded, 10, form) + 30_000


def test_a_table_shows_the_first_rows(renaksi: Renaksi, loaded: Path) -> None:
    outcome = renaksi("query", "FROM range(10001)", "-w", loaded)
    assert len(outcome.out.splitlines()) == 10_002
    assert outcome.err == (
        "renaksi: these are the first 10,000 rows; --format csv or json writes all.\n"
    )
    assert renaksi("query", "FROM range(10000)", "-w", loaded).err == ""


@pytest.mark.parametrize(
    "query",
    [
        "SELECT list(i) FROM range(1000000000) t(i)",
        "SELECT string_agg(repeat('y', 1000)) FROM range(3000000)",
    ],
)
def test_a_query_keeps_to_its_memory(renaksi: Renaksi, loaded: Path, query: str) -> None:
    outcome = renaksi("query", query, "--memory", "100MB", "-w", loaded)
    assert (outcome.code, outcome.out) == (6, "")
    assert outcome.err.count("\n") == 1
    assert "--memory" in outcome.err


def test_a_single_value_keeps_to_the_memory(copy: Path) -> None:
    """DuckDB itself counts no single value: the system refuses it to the process."""
    process = started(copy, "query", "SELECT length(repeat('x', 4000000000))")
    _, said = process.communicate(timeout=300)
    assert process.returncode == 6
    assert said.count("\n") == 1
    assert "--memory" in said


def test_a_query_keeps_to_its_room_on_the_disk(renaksi: Renaksi, loaded: Path) -> None:
    query = "SELECT count(DISTINCT md5(i::VARCHAR)) FROM range(20000000) t(i)"
    limits = ("--memory", "100MB", "--temp-space", "1MB")
    outcome = renaksi("query", query, *limits, "-w", loaded)
    assert outcome.code == 6
    assert "--temp-space" in outcome.err


@pytest.mark.parametrize("size", ["much", "-1GB", "1XB", "", "1MB"])
def test_what_is_no_size(renaksi: Renaksi, loaded: Path, size: str) -> None:
    outcome = renaksi("query", "SELECT 1", "--memory", size, "-w", loaded)
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)


def test_sizes() -> None:
    sizes = ["1000000", "500MB", "1.5 GB", "2g", "1TB"]
    assert [read_size(size) for size in sizes] == [10**6, 5 * 10**8, 15 * 10**8, 2 * 10**9, 10**12]


@pytest.mark.parametrize("command", [("query", "-", "--format", "csv"), ("query",)])
def test_what_is_no_utf_8_is_read(loaded: Path, command: tuple[str, ...]) -> None:
    done = subprocess.run(
        [*RENAKSI, *command, "-w", str(loaded)],
        input=b"SELECT 'a\xff\xc3' AS b;" + (b"\nSELECT 41 + 1;" if command == ("query",) else b""),
        capture_output=True,
        check=True,
        cwd=ROOT,
    )
    assert "a��" in done.stdout.decode()
    assert ("42" in done.stdout.decode()) == (command == ("query",))


ACTIVE = "SELECT '=1+1' AS a, 1.5 AS b, -2 AS c, '\u202ex' AS d, 'é;\"' AS \"@e\""


def test_csv_for_spreadsheets_runs_nothing(renaksi: Renaksi, loaded: Path) -> None:
    outcome = renaksi("query", ACTIVE, "--format", "csv", "-w", loaded)
    assert rows_of(outcome) == [
        ["a", "b", "c", "d", "'@e"],
        ["'=1+1", "1.5", "-2", "\u202ex", 'é;"'],
    ]


def test_csv_for_spreadsheets_guards_whatever_is_no_number(renaksi: Renaksi, loaded: Path) -> None:
    query = "SELECT INTERVAL '-1 day' AS a, -1.5::DECIMAL(4, 2) AS b, ['=1'] AS c, -2::HUGEINT AS d"
    outcome = renaksi("query", query, "--format", "csv", "-w", loaded)
    assert rows_of(outcome)[1] == ["'-1 day, 0:00:00", "-1.50", '["=1"]', "-2"]


def test_csv_for_programs_is_as_it_is(renaksi: Renaksi, loaded: Path) -> None:
    outcome = renaksi("query", ACTIVE, "--format", "csv", "--raw", "-w", loaded)
    assert rows_of(outcome) == [["a", "b", "c", "d", "@e"], ["=1+1", "1.5", "-2", "\u202ex", 'é;"']]


def test_csv_for_excel(renaksi: Renaksi, loaded: Path, tmp_path: Path) -> None:
    outcome = renaksi("query", ACTIVE, "--format", "csv", "--excel", "-w", loaded)
    assert outcome.out.startswith("\ufeffa;b;c;d;'@e\n'=1+1;1,5;-2;")
    assert renaksi("export", "out", "--excel", "-w", loaded).code == 0
    written = (tmp_path / "out" / "documents.csv").read_bytes()
    assert written.startswith(b"\xef\xbb\xbfdocument_id;kind;")


@pytest.mark.parametrize(
    "arguments",
    [
        ("query", "SELECT 1", "--excel"),
        ("query", "SELECT 1", "--raw", "--format", "json"),
        ("export", "out", "--excel", "--as", "json"),
    ],
)
def test_what_is_about_csv_alone(renaksi: Renaksi, loaded: Path, arguments: list[str]) -> None:
    outcome = renaksi(*arguments, "-w", loaded)
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)


def rows_of(outcome: Outcome) -> list[list[str]]:
    return list(csv.reader(io.StringIO(outcome.out)))
