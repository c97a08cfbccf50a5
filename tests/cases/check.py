"""How an odd report is met: read right, or something is said; else it is met with silence, or Renaksi crashes.

Each is loaded by the command line into a copy of a warehouse that holds the sample plan, and compared with its plain
twin: the entries' percentages, statuses, achievements and links.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from enum import StrEnum
from io import StringIO
from pathlib import Path
from typing import Any, TypeAlias

import duckdb

ROOT = Path(__file__).parents[2]
PLAN = ROOT / "samples" / "plan.pdf"
_SECONDS = 75
_UNEXPECTED = ("Traceback", "unexpected ")

Entries = list[tuple[Any, ...]]


class Outcome(StrEnum):
    """What became of an odd report."""

    RIGHT = "right"
    SAID = "said"
    SILENT = "SILENT"
    CRASHED = "CRASHED"


@dataclass(frozen=True)
class Case:
    """An odd report: its file's name, what makes it, and what is due; by default the plain twin's entries.

    Where a finding or a refusal is due whatever the entries are, it `must_say` something; with `has_link` the evidence
    must keep its address. `first` is what the first entry's achievement must be, where that is another. `silent` says
    what is amiss today, and which issue mends it.
    """

    name: str
    make: Callable[[Path], None]
    must_say: bool = False
    has_link: bool = False
    first: str | None = None
    silent: str = ""

    @property
    def plain(self) -> str:
        """The name of its plain twin."""
        return "plain.pdf" if self.name.endswith(".pdf") else "plain.xlsx"


@dataclass(frozen=True)
class Met:
    """What a load left: its exit code and words, and the entries and findings' codes of the reports."""

    code: int
    said: str
    entries: Entries
    codes: frozenset[str]
    addresses: str

    @property
    def crashed(self) -> bool:
        """Whether it ended otherwise than a command may."""
        return self.code not in (0, *range(2, 8)) or any(word in self.said for word in _UNEXPECTED)


Load: TypeAlias = Callable[[Path, Path], tuple[int, str]]
"""Loads a file into a warehouse, and gives the command's exit code and all that it said."""


def load_apart(file: Path, warehouse: Path) -> tuple[int, str]:
    """By a process of its own, as people do: whatever it does is its own end."""
    command = [
        sys.executable,
        "-m",
        "flows.cli.program",
        "load",
        str(file),
        "--warehouse",
        str(warehouse),
    ]
    try:
        done = subprocess.run(
            command, cwd=ROOT, capture_output=True, text=True, timeout=_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return 1, f"over {_SECONDS} seconds"
    return done.returncode, done.stdout + done.stderr


def load_here(file: Path, warehouse: Path) -> tuple[int, str]:
    """In this process, which has imported already what a load needs."""
    from flows.cli.program import main

    with redirect_stdout(StringIO()) as told, redirect_stderr(told):
        code = main(["load", str(file), "--warehouse", str(warehouse)])
    return code, told.getvalue()


class Checker:
    """Loads reports into copies of one warehouse, which is made in `folder`."""

    def __init__(
        self, folder: Path, plain: dict[str, Callable[[Path], None]], load: Load = load_apart
    ) -> None:
        self._base, self._folder, self._load = folder / "base.duckdb", folder, load
        code, said = load(PLAN, self._base)
        assert code == 0, said
        self._plain = {name: self._meet(name, make) for name, make in plain.items()}
        for name, met in self._plain.items():
            assert met.code == 0, f"{name}: {met.said}"
            assert len(met.entries) > 1, f"{name}: {met.entries}"

    @property
    def plain(self) -> dict[str, Met]:
        """What became of the plain twins."""
        return self._plain

    def check(self, case: Case) -> tuple[Outcome, str]:
        """How the case is met, and what was found where that is not right."""
        met = self._meet(case.name, case.make)
        plain = self._plain[case.plain]
        if met.crashed:
            return Outcome.CRASHED, met.said[-200:]
        if not case.must_say and met.code == 0 and _is_right(case, met, plain):
            return Outcome.RIGHT, ""
        if met.code or met.codes - plain.codes:
            return Outcome.SAID, met.said if met.code else ", ".join(met.codes - plain.codes)
        return Outcome.SILENT, f"{len(met.entries)} entries: {[entry[0] for entry in met.entries]}"

    def _meet(self, name: str, make: Callable[[Path], None]) -> Met:
        file, warehouse = self._folder / name, self._folder / "case.duckdb"
        make(file)
        for left in self._folder.glob("case.duckdb*"):
            shutil.rmtree(left) if left.is_dir() else left.unlink()
        shutil.copy(self._base, warehouse)
        code, said = self._load(file, warehouse)
        return Met(code, said.strip(), *_held(warehouse))


def _held(warehouse: Path) -> tuple[Entries, frozenset[str], str]:
    """The reports' entries as they are compared, the codes of their findings, and the addresses of their evidence."""
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        entries = connection.execute("""
            SELECT percent, status, achievement, measure_id, array_to_string(evidence_urls, ' ')
            FROM progress_entries LEFT JOIN matches USING (entry_id)
            ORDER BY report_id, progress_entries.ordinal
        """).fetchall()
        codes = connection.execute("""
            SELECT code FROM findings JOIN documents USING (document_id)
            WHERE kind = 'progress_report'
        """).fetchall()
    compared = [(*entry[:2], _folded(entry[2]), entry[3]) for entry in entries]
    return compared, frozenset(code for (code,) in codes), " ".join(e[4] or "" for e in entries)


def _folded(text: str | None) -> str:
    return re.sub(r"\W+", "", (text or "").lower())


def _is_right(case: Case, met: Met, plain: Met) -> bool:
    if case.has_link and "https://" not in met.addresses:
        return False
    first, *others = plain.entries
    if case.first is not None:
        first = (*first[:2], _folded(case.first), *first[3:])
    return met.entries == [first, *others]
