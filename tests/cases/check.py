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
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

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


class Checker:
    """Loads reports into copies of one warehouse, which is made in `folder`."""

    def __init__(self, folder: Path, plain: dict[str, Callable[[Path], None]]) -> None:
        self._base, self._folder = folder / "base.duckdb", folder
        _load(PLAN, self._base).check_returncode()
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
        try:
            done = _load(file, warehouse)
        except subprocess.TimeoutExpired:
            return Met(1, f"over {_SECONDS} seconds", [], frozenset(), "")
        said = (done.stdout + done.stderr).strip()
        return Met(done.returncode, said, *_held(warehouse))


def _load(file: Path, warehouse: Path) -> subprocess.CompletedProcess[str]:
    command = [
        sys.executable,
        "-m",
        "flows.cli.program",
        "load",
        str(file),
        "--warehouse",
        str(warehouse),
    ]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=_SECONDS)


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
