"""Whether tests notice when a setting of reading moves: each one up and down, in the tests that read it.

    python -m benchmarks.settings                    all settings of tables and text
    python -m benchmarks.settings snap word_gap      these alone
    python -m benchmarks.settings --tests            name the first test that fails, too

Each change is made in a fork of one process that has collected the tests, so that a setting takes some seconds. First
all tests are run once, to see which settings they read and how long they take; for a change, those that read the
setting are run, the fastest first, until one fails.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, fields
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

from ingest.tables.settings import TABLES, TableSettings
from ingest.words.settings import TEXT, TextSettings

TESTS = Path(__file__).parent.parent / "tests" / "ingest"
FILES = (
    "check_boxes", "drawings", "fills", "fonts", "frames", "grids", "layers", "line_words", "note_marks", "odd_pdfs",
    "open_tables", "other_tables", "overflow", "overlays", "overprints", "readers", "seen", "table_settings",
    "text_settings", "turning", "words",
)  # fmt: skip
FACTORS = (0.5, 2.0)
FAST, LONGEST = 0.2, 20
"""Tests that take longer than the first (seconds) are not run again, and no longer than the second for a change."""

WANTED = 0.8
"""So many of the changes are to be noticed."""

Settings = TableSettings | TextSettings


@dataclass(slots=True)
class Reads:
    """Which settings are read, while a test runs."""

    names: set[str] = field(default_factory=set)


def record(settings: Settings, reads: Reads) -> type:
    """Let the settings note what is read of them; returns their class, to give it back to them."""
    plain = type(settings)

    def noted(self: Settings, name: str) -> Any:
        reads.names.add(name)
        return object.__getattribute__(self, name)

    noting = type("Noting", (plain,), {"__slots__": (), "__getattribute__": noted})
    object.__setattr__(settings, "__class__", noting)
    return plain


def moved(value: float, factor: float) -> float:
    """The value times the factor; a whole one stays whole and moves by one at least."""
    if isinstance(value, int):
        return (
            max(value + 1, round(value * factor))
            if factor > 1
            else min(value - 1, round(value * factor))
        )
    return value * factor


class Mover:
    """Runs the tests once, then again for each change of a setting that they read."""

    def __init__(self, wanted: Sequence[str], *, names_tests: bool) -> None:
        self._wanted, self._names_tests = wanted, names_tests
        self.seen: dict[tuple[str, float], str] = {}

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """In place of pytest's own loop."""
        readers = self._readers(session.items)
        for settings, name in _all_settings():
            if not self._wanted or name in self._wanted:
                for factor in FACTORS:
                    by = self._seen_by(settings, name, factor, readers[name])
                    self.seen[name, factor] = by
                    test = f"  {by}" if self._names_tests else ""
                    print(f"{name:20} ×{factor:<4} {'seen' if by else 'UNSEEN'}{test}", flush=True)
        return True

    def _readers(self, items: Sequence[pytest.Item]) -> dict[str, list[pytest.Item]]:
        """For each setting the tests that read it, the fastest first."""
        reads = Reads()
        plain = [(settings, record(settings, reads)) for settings in (TABLES, TEXT)]
        readers: defaultdict[str, list[tuple[float, pytest.Item]]] = defaultdict(list)
        for item in items:
            reads.names.clear()
            start = perf_counter()
            reports = runtestprotocol(item, nextitem=None, log=False)
            if any(report.failed for report in reports):
                raise SystemExit(f"{item.nodeid} fails as it is.")
            took = perf_counter() - start
            for name in reads.names if took <= FAST else ():
                readers[name].append((took, item))
        for settings, kind in plain:
            object.__setattr__(settings, "__class__", kind)
        return defaultdict(
            list,
            {
                name: [item for _, item in sorted(found, key=lambda one: one[0])]
                for name, found in readers.items()
            },
        )

    def _seen_by(
        self, settings: Settings, name: str, factor: float, tests: Sequence[pytest.Item]
    ) -> str:
        """The first of the tests that fails with the setting changed, or nothing."""
        reading, writing = os.pipe()
        child = os.fork()
        if not child:
            signal.alarm(LONGEST)  # a fork has none of the threads that some tests wait for
            object.__setattr__(settings, name, moved(getattr(settings, name), factor))
            os.write(writing, _first_failure(tests).encode())
            os._exit(0)
        os.close(writing)
        with os.fdopen(reading) as answer:
            by = answer.read()
        os.waitpid(child, 0)
        return by


def _first_failure(tests: Sequence[pytest.Item]) -> str:
    for item in tests:
        if any(report.failed for report in runtestprotocol(item, nextitem=None, log=False)):
            return item.nodeid
    return ""


def _all_settings() -> Iterator[tuple[Settings, str]]:
    for settings in (TABLES, TEXT):
        for one in fields(settings):
            yield settings, one.name


def main() -> None:
    """Print for each change whether it is seen, and the share of those that are."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("setting", nargs="*")
    parser.add_argument("--tests", action="store_true", help="name the first test that fails")
    given = parser.parse_args()
    mover = Mover(given.setting, names_tests=given.tests)
    start = perf_counter()
    files = [str(path) for name in FILES if (path := TESTS / f"test_{name}.py").exists()]
    pytest.main(
        ["-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-m", "not slow", *files],
        plugins=[mover],
    )
    seen = sum(map(bool, mover.seen.values()))
    share = seen / max(1, len(mover.seen))
    print(
        f"{seen} of {len(mover.seen)} changes are seen ({share:.0%}), {perf_counter() - start:.0f} s"
    )
    sys.exit(share < WANTED)


if __name__ == "__main__":
    main()
