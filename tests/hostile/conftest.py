"""What is counted is told at the end of each module, captured or not."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from tests.hostile.counts import Begin, Count


@pytest.fixture(scope="module")
def begin(request: pytest.FixtureRequest) -> Iterator[Begin]:
    """Begins a count; all are told when the module is done."""
    counts: list[Count] = []

    def begun(name: str) -> Count:
        counts.append(Count(name))
        return counts[-1]

    yield begun
    with request.config.pluginmanager.getplugin("capturemanager").global_and_fixture_disabled():
        sys.stdout.write("".join(f"\n{count}" for count in counts) + "\n")
