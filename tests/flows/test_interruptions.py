"""Ctrl-C ends a command in one line, whatever it is at, and breaks off no import of a library."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.flows.conftest import SAMPLE, Renaksi

SAID_BY_DUCKDB = "Query interrupted"

INTERRUPTED_WHILE_IMPORTED = """
import signal
signal.raise_signal(signal.SIGINT)
print("whole")
"""

IMPORTING = """
import sys, time
from flows.start import finish_imports_first
finish_imports_first()
import interrupted
try:
    time.sleep(60)
except KeyboardInterrupt:
    print("interrupted")
"""


@pytest.mark.parametrize(
    ("at", "command"),
    [
        ("warehouse.exports.export.copy_relations", ("export", "out")),
        ("flows.page.command.read_content", ("export", "page.html", "--as", "report")),
        ("warehouse.store.load._store_load", ("load", str(SAMPLE), "--force", "--workers", "1")),
    ],
)
def test_where_duckdb_hears_of_it(
    renaksi: Renaksi,
    held: Path,
    loaded: Path,
    monkeypatch: pytest.MonkeyPatch,
    at: str,
    command: tuple[str, ...],
) -> None:
    def interrupted(*_: object, **__: object) -> Any:
        raise RuntimeError(SAID_BY_DUCKDB)

    # With its ledger, so that there is nothing to take over first.
    shutil.copytree(f"{loaded}.files", f"{held}.files")
    before = held.read_bytes()
    monkeypatch.setattr(at, interrupted)
    outcome = renaksi(*command, "-w", held)
    assert (outcome.code, outcome.out, outcome.err) == (130, "", "renaksi: interrupted.\n")
    assert held.read_bytes() == before


def test_what_is_being_imported_is_whole_first(tmp_path: Path) -> None:
    (tmp_path / "interrupted.py").write_text(INTERRUPTED_WHILE_IMPORTED)
    done = subprocess.run(
        [sys.executable, "-c", IMPORTING],
        env={"PYTHONPATH": f"{tmp_path}:{SAMPLE.parents[1]}"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.split() == ["whole", "interrupted"]


def test_the_command_line_being_imported_is_left_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "typer.py").write_text("raise KeyboardInterrupt\n")
    start = "import sys; from flows.start import program; sys.exit(program())"
    done = subprocess.run(
        [sys.executable, "-c", start],
        env={"PYTHONPATH": f"{tmp_path}:{SAMPLE.parents[1]}"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (130, "renaksi: interrupted.\n")
