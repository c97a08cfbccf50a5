"""Pages read with pdfplumber: the reference reader."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pdfplumber

from ingest.glyphs import Char, Glyphs, Mark, Rule, shape_parts


class PlumberReader:
    """A PDF opened with pdfplumber; raises pdfplumber's own errors, which `ingest.pdf` words for people."""

    def __init__(self, path: Path) -> None:
        self._pdf = pdfplumber.open(path)
        self.page_count = len(self._pdf.pages)
        producer = self._pdf.metadata.get("Producer")
        self.producer = str(producer) if producer else None

    def pages(self) -> Iterator[Glyphs]:
        """Yield each page's characters and rules; the page's memory is freed before the next is read."""
        for page in self._pdf.pages:
            yield _glyphs(page)
            page.close()

    def close(self) -> None:
        """Close the file."""
        self._pdf.close()


def _glyphs(page: Any) -> Glyphs:
    rules: list[Rule] = []
    marks: list[Mark] = []
    for shape in (*page.lines, *page.rects, *page.curves):
        if not (shape["stroke"] or shape["fill"]):
            continue
        found, mark = shape_parts(
            _corners(shape), stroked=bool(shape["stroke"]), filled=bool(shape["fill"])
        )
        rules += found
        if mark:
            marks.append(mark)
    return Glyphs(
        number=page.page_number,
        width=float(page.width),
        height=float(page.height),
        chars=[_char(char) for char in page.chars],
        rules=rules,
        marks=marks,
    )


def _char(char: dict[str, Any]) -> Char:
    return Char(
        char["text"],
        char["x0"],
        char["top"],
        char["x1"],
        char["bottom"],
        char["size"],
        "bold" in char["fontname"].lower(),
        char["upright"],
    )


def _corners(shape: dict[str, Any]) -> list[tuple[float, float]]:
    """The shape's corners; a rectangle is closed so that all four of its sides are seen."""
    if shape["object_type"] == "rect":
        x0, x1, top, bottom = shape["x0"], shape["x1"], shape["top"], shape["bottom"]
        return [(x0, top), (x1, top), (x1, bottom), (x0, bottom), (x0, top)]
    return [(x, y) for x, y in shape["pts"]]
