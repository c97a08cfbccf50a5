"""Render a plan: `python -m tests.renditions CONTENT_DIR OUT_DIR [part of a look's name …]`.

CONTENT_DIR holds ogi*.json, opi*.json and annex*.json in the gold's shape and, if there, narrative.json:
a list of `{"cover": [line …], "narrative": [{"text", "level"?, "bullet"?} …]}`, one a plan.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from tests.renditions.forms import Part, document
from tests.renditions.look import read_looks
from tests.renditions.producers import draw, missing


def read_content(folder: Path) -> tuple[list[Part], list[dict[str, Any]]]:
    """The plans and the annex matrices of a content folder."""

    def load(pattern: str) -> list[Any]:
        return [
            item
            for file in sorted(folder.glob(pattern))
            for item in json.loads(file.read_text("utf-8"))
        ]

    narrative = load("narrative.json") or [{}, {}]
    plans = [load("ogi*.json"), load("opi*.json")]
    return [Part(c, **n) for c, n in zip(plans, narrative, strict=True) if c], load("annex*.json")


def main() -> None:
    """Render each look whose name holds one of the given parts; all of them without any."""
    content, out, *names = sys.argv[1:]
    plans, annexes = read_content(Path(content))
    Path(out).mkdir(parents=True, exist_ok=True)
    for look in read_looks():
        if names and not any(name in look.name for name in names):
            continue
        if absent := missing(look.producer, look.font):
            sys.stdout.write(f"{look.name}: skipped, {absent} is not installed\n")
            continue
        draw(document(plans, annexes, look), look, Path(out) / f"{look.name}.pdf")
        sys.stdout.write(f"{look.name}\n")


if __name__ == "__main__":
    main()
