"""Which tests are slow: those that took long when they were measured last stand in `slow.txt`, beside this file.

`make slow-tests` measures all of them anew. What is slow by its nature carries the mark `slow` itself.
"""

from __future__ import annotations

import os
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

LIMIT = 0.35
"""A test that takes longer is slow: seconds of processor time, its processes' included, its fixtures' not."""

LISTED = Path(__file__).with_name("slow.txt")


@cache
def _listed() -> frozenset[str]:
    return frozenset(LISTED.read_text(encoding="utf-8").splitlines())


def is_listed(test: str) -> bool:
    """Whether the test with this id was slow when it was measured, or all tests of its function were."""
    return test in _listed() or test.split("[")[0] in _listed()


def processor_time() -> float:
    """Of this process and those that it has waited for, in seconds."""
    return sum(os.times()[:4])


def note(folder: Path, test: str, seconds: float) -> None:
    """Write down what a test took, in a file of this process's own."""
    with Path(folder, f"{os.getpid()}.txt").open("a", encoding="utf-8") as notes:
        notes.write(f"{seconds:.3f}\t{test}\n")


def slow_of(taken: Iterable[tuple[float, str]]) -> Iterator[str]:
    """The ids of the slow tests, in order; of a function all of whose tests are slow, its own."""
    by_function: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for seconds, test in taken:
        by_function[test.split("[")[0]][test] = seconds
    for function, tests in sorted(by_function.items()):
        slow = sorted(test for test, seconds in tests.items() if seconds > LIMIT)
        yield from [function] if len(slow) == len(tests) else slow


def _noted(folder: Path) -> Iterator[tuple[float, str]]:
    for notes in sorted(folder.glob("*.txt")):
        for line in notes.read_text(encoding="utf-8").splitlines():
            seconds, test = line.split("\t", 1)
            yield float(seconds), test


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--note-times FOLDER` writes down what each test takes."""
    parser.addoption("--note-times", type=Path, help="a folder for each test's processor time")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests that stand in the list."""
    for item in items:
        if is_listed(item.nodeid):
            item.add_marker("slow")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Measure a test, where that is asked for."""
    folder = item.config.getoption("--note-times")
    before = processor_time()
    yield
    if folder:
        note(folder, item.nodeid, processor_time() - before)


if __name__ == "__main__":
    found = slow_of(_noted(Path(sys.argv[1])))
    LISTED.write_text("".join(f"{test}\n" for test in found), encoding="utf-8")
