"""The list of slow tests: which ids it holds, and which tests they name."""

from __future__ import annotations

from tests import slowness


def test_a_function_is_listed_where_all_its_tests_are_slow() -> None:
    over, under = slowness.LIMIT + 0.01, slowness.LIMIT - 0.01
    taken = [(over, "a.py::one[x]"), (under, "a.py::one[y]"), (over, "a.py::two[x]")]
    assert list(slowness.slow_of(taken)) == ["a.py::one[x]", "a.py::two"]


def test_the_list_names_files_that_there_are() -> None:
    """Where a file was renamed, its tests are measured anew (`make slow-tests`), or their lines renamed."""
    names = {line.split("::")[0] for line in slowness.LISTED.read_text().splitlines()}
    root = slowness.LISTED.parent.parent
    assert [name for name in sorted(names) if not (root / name).is_file()] == []
