"""What a query may use is counted beside what its process holds already."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = """
import sys
from pathlib import Path
from threading import Thread
from warehouse.ask.limits import LIMITS, limited

held = bytearray(3_000_000_000)
with limited(Path(sys.argv[1]), LIMITS):
    thread = Thread(target=print, args=("asked",))
    thread.start()
    thread.join()
"""


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells how much a process holds")
def test_a_process_that_holds_much_can_still_ask(tmp_path: Path) -> None:
    """As a notebook does: else it could start no thread, and would wait for it for ever."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path / "w.duckdb")],
        cwd=ROOT, capture_output=True, text=True, check=False, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, "asked\n"), done.stderr
