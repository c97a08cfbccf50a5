"""Print samples/plan.pdf anew: `python -m samples.make_samples`. The same content gives the same bytes."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

from tests.renditions.forms import Part, document
from tests.renditions.look import Look
from tests.renditions.platypus import write_pdf

HERE = Path(__file__).parent
LOOK = Look(
    name="RAN OGI dan OPI 2030-2032 (contoh)",
    producer="reportlab",
    paper="B5",
    annex_paper="A4 landscape",
    margin=18,
    font="Vera.ttf|VeraBd.ttf",  # bundled with ReportLab and embedded, so that its bullets can be read
    size=9.5,
    annex_size=6,
    annex_heads="first",
    footer="{page}",
)


def read_content() -> tuple[list[Part], list[dict[str, Any]]]:
    """The sample's two plans and its annex matrices."""
    narrative = tomllib.loads((HERE / "plan.toml").read_text(encoding="utf-8"))["plan"]
    forms = [_expected(name) for name in ("ogi", "opi")]
    parts = [Part(f, **n) for f, n in zip(forms, narrative, strict=True)]
    return parts, _expected("annex")


def make(pdf: Path) -> None:
    """Print the sample plan to `pdf`."""
    parts, annexes = read_content()
    write_pdf(document(parts, annexes, LOOK), LOOK, pdf)


def _expected(name: str) -> list[dict[str, Any]]:
    content: list[dict[str, Any]] = json.loads(
        (HERE / "expected" / f"{name}.json").read_text(encoding="utf-8")
    )
    return content


if __name__ == "__main__":
    make(HERE / "plan.pdf")
