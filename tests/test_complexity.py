"""No function has more than twelve ways through it, as radon counts them (cyclomatic complexity)."""

from pathlib import Path

import pytest
from radon.complexity import cc_visit

ROOT = Path(__file__).parent.parent
ROOMS = ("models", "ingest", "extractors", "warehouse", "flows", "renaksi")
MOST = 12


@pytest.mark.parametrize("room", ROOMS)
def test_no_function_is_complex(room: str) -> None:
    over = [
        (str(path.relative_to(ROOT)), block.fullname, block.complexity)
        for path in sorted((ROOT / room).rglob("*.py"))
        for block in cc_visit(path.read_text(encoding="utf-8"))
        if block.letter != "C" and block.complexity > MOST
    ]
    assert not over, "take a step out of each into a function of its own"
