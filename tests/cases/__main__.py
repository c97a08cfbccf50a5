"""Count how odd reports are met: our own, and the shared ones where they are at hand. `make cases`."""

from __future__ import annotations

import subprocess
import sys
from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.cases import PLAIN_TWINS, pages, sheets
from tests.cases.check import PLAN, ROOT, Checker, Outcome

SHARED = ROOT.parent / "shared" / "cases"


def main() -> int:
    """Print what is not met as it should be and the counts; 1 where that is news, 0 otherwise."""
    counts, news = Counter[Outcome](), 0
    with TemporaryDirectory() as folder:
        checker = Checker(Path(folder), PLAIN_TWINS)
        for case in (*sheets.CASES, *pages.CASES):
            outcome, why = checker.check(case)
            counts[outcome] += 1
            is_met = outcome in (Outcome.RIGHT, Outcome.SAID)
            news += is_met == bool(case.silent)
            if not is_met:
                print(f"{outcome} {case.name}: {case.silent or why}")
            elif case.silent:
                print(f"{outcome} {case.name}: no longer silent, take off its reason")
    print(
        "tests/cases:", "; ".join(f"{outcome} {counts[outcome]}" for outcome in Outcome), flush=True
    )
    _count_shared()
    return 1 if news else 0


def _count_shared() -> None:
    """Have the shared script count its own; it prints what it finds."""
    script = SHARED / "silence.py"
    if not script.is_file():
        print(f"The shared cases are not here ({SHARED}): not counted.")
        return
    print(f"{SHARED}:", flush=True)
    renaksi = Path(sys.executable).with_name("renaksi")
    folders = [SHARED / "sheets", SHARED / "pdf"]
    subprocess.run([sys.executable, script, renaksi, PLAN, *folders], check=False)


if __name__ == "__main__":
    sys.exit(main())
