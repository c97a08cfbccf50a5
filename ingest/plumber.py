"""Pages read with pdfplumber: the reference reader."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.page import Page as PlumberPage
from pdfplumber.utils.exceptions import PdfminerException

from ingest.content import whole_characters
from ingest.glyphs import Char, Glyphs, PasswordNeededError, Point, Shapes, is_slanted
from ingest.pdf_structure import pages_of


class PlumberReader:
    """A PDF opened with pdfplumber; raises PasswordNeededError, or pdfplumber's own errors."""

    def __init__(self, path: Path) -> None:
        try:
            self._pdf = pdfplumber.open(path)
        except PdfminerException as error:
            if any(isinstance(cause, PDFPasswordIncorrect) for cause in error.args):
                raise PasswordNeededError from error
            raise
        self._pages = [
            PlumberPage(self._pdf, page, page_number=number)
            for number, page in enumerate(pages_of(self._pdf.doc), 1)
        ]
        self.page_count = len(self._pages)
        producer = self._pdf.metadata.get("Producer")
        self.producer = str(producer) if producer else None

    def page(self, number: int) -> Glyphs:
        """Read one page, counted from 1; its memory is freed."""
        page = self._pages[number - 1]
        _put_at_origin(page)
        try:
            return _glyphs(page)
        finally:
            page.close()

    def close(self) -> None:
        """Close the file: pdfplumber's own `close` would look for the pages in its way."""
        self._pdf.stream.close()


def _put_at_origin(page: Any) -> None:
    """Let coordinates count from the page's upper left corner, wherever and however its MediaBox lies."""
    xs, ys = page.page_obj.mediabox[::2], page.page_obj.mediabox[1::2]
    page.page_obj.mediabox = (min(xs), min(ys), max(xs), max(ys))
    page.mediabox = page.bbox = (0, 0, page.width, page.height)


def _glyphs(page: Any) -> Glyphs:
    shapes = Shapes()
    for shape in (*page.lines, *page.rects, *page.curves):
        if shape["stroke"] or shape["fill"]:
            shapes.add(_corners(shape), stroked=bool(shape["stroke"]), filled=bool(shape["fill"]))
    return Glyphs(
        number=page.page_number,
        width=float(page.width),
        height=float(page.height),
        chars=[_char(char) for char in page.chars],
        rules=shapes.rules,
        marks=shapes.marks,
        fills=shapes.fills,
    )


def _char(char: dict[str, Any]) -> Char:
    return Char(
        whole_characters(char["text"]),
        char["x0"],
        char["top"],
        char["x1"],
        char["bottom"],
        char["size"],
        "bold" in char["fontname"].lower(),
        char["upright"],
        is_slanted(*char["matrix"][:2]),
    )


def _corners(shape: dict[str, Any]) -> list[Point]:
    """The shape's corners; a rectangle is closed so that all four of its sides are seen."""
    if shape["object_type"] == "rect":
        x0, x1, top, bottom = shape["x0"], shape["x1"], shape["top"], shape["bottom"]
        return [(x0, top), (x1, top), (x1, bottom), (x0, bottom), (x0, top)]
    return [(x, y) for x, y in shape["pts"]]
