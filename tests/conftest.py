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


@pytest.fixture(autouse=True)
def broken_pipes_are_errors() -> Iterator[None]:
    """Commands that write for `head` have a broken pipe end the process: not that of the tests that follow."""
    before = signal.getsignal(signal.SIGPIPE)
    yield
    signal.signal(signal.SIGPIPE, before)
