"""What no test may leave behind for the next one in the same process."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest

os.environ.setdefault(
    "OPENPYXL_LXML", "False"
)  # as ingest/sheets/open.py has it, though a test imports openpyxl first

# Else each load would start a process that imports everything anew; tests/flows/test_confined_load.py does without it.
os.environ.setdefault("RENAKSI_READ_HERE", "1")


pytest_plugins = ("tests.slowness",)


def pytest_configure(config: pytest.Config) -> None:
    """Have the quick tests plan the parts of views once: what they ask is of a few rows, and takes less than its plan.

    With ALL=1 the tests ask as Renaksi does.
    """
    from warehouse.store import connection

    if config.getoption("markexpr") == "not slow":
        for settings in (connection._SETTINGS, connection._READER_SETTINGS):
            settings.update(connection.WHOLE_VIEWS)


@pytest.fixture(autouse=True)
def broken_pipes_are_errors() -> Iterator[None]:
    """Commands that write for `head` have a broken pipe end the process: not that of the tests that follow."""
    before = signal.getsignal(signal.SIGPIPE)
    yield
    signal.signal(signal.SIGPIPE, before)


@pytest.fixture(autouse=True)
def pictures_stay_pictures(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Recognising takes seconds a page: only tests marked `recognises` have it done in this process."""
    if "recognises" not in request.keywords:
        monkeypatch.setattr("ingest.ocr.pages.is_installed", lambda: False)
