"""Print samples/plan-updated.pdf anew: `python -m samples.make_updated`. It is samples/plan.pdf with some edits."""

from __future__ import annotations

import tomllib
from functools import reduce
from operator import getitem
from pathlib import Path
from typing import Any

from samples.make_samples import HERE, LOOK, read_content
from tests.renditions.forms import Part, document
from tests.renditions.platypus import write_pdf


def read_updated_content() -> tuple[list[Part], list[dict[str, Any]]]:
    """The sample's plans and matrices with the edits of plan-updated.toml, commitments numbered anew."""
    parts, annexes = read_content()
    content: dict[str, Any] = {"annex": annexes}
    for name, part in zip(("ogi", "opi"), parts, strict=True):
        content |= {name: part.commitments, f"{name}_narrative": part.narrative}
    edits = tomllib.loads((HERE / "plan-updated.toml").read_text(encoding="utf-8"))["edit"]
    for edit in edits:
        _apply(edit, content)
    for part in parts:
        for number, commitment in enumerate(part.commitments, 1):
            commitment["number"] = number
            _number(commitment["indicators"])
    numbers = {commitment["title"]: commitment["number"] for commitment in parts[0].commitments}
    for matrix in annexes:
        matrix["number"] = numbers[matrix["goal"]]
    return parts, annexes


def make(pdf: Path) -> None:
    """Print the updated plan to `pdf`."""
    parts, annexes = read_updated_content()
    write_pdf(document(parts, annexes, LOOK), LOOK, pdf)


def _apply(edit: dict[str, Any], content: Any) -> None:
    *path, last = edit["at"]
    holder = reduce(getitem, path, content)
    if "insert" in edit:
        holder.insert(last, edit["insert"])
    elif edit.get("remove"):
        del holder[last]
    else:
        holder[last] = edit["value"]


def _number(indicators: list[dict[str, Any]]) -> None:
    """Number a table's rows in order, if any of them is numbered."""
    if any(indicator["n"] for indicator in indicators):
        for number, indicator in enumerate(indicators, 1):
            indicator["n"] = f"{number}."


if __name__ == "__main__":
    make(HERE / "plan-updated.pdf")
