"""Pages read with pdfplumber: the reference reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import pdfplumber
from pdfminer.layout import LTChar, LTContainer
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.utils.exceptions import PdfminerException

from ingest.glyphs import Char, Glyphs, PasswordNeededError, Point, Shapes, is_slanted
from ingest.pdfium import PdfiumReader
from ingest.pdfminer_fonts import Fonts
from ingest.sight import with_sight


class PlumberReader:
    """A PDF opened with pdfplumber; raises PasswordNeededError, or pdfplumber's own errors.

    What of it can be seen is looked up with PDFium: in `sight` if that is open already.
    """

    def __init__(self, path: Path, sight: PdfiumReader | None = None) -> None:
        try:
            self._pdf = pdfplumber.open(path)
        except PdfminerException as error:
            if isinstance(error.args[0], PDFPasswordIncorrect):
                raise PasswordNeededError from error
            raise
        self._pdf.rsrcmgr = Fonts()
        self.page_count = len(self._pdf.pages)
        producer = self._pdf.metadata.get("Producer")
        self.producer = str(producer) if producer else None
        self._sight = sight or PdfiumReader(path)

    def page(self, number: int) -> Glyphs:
        """Read one page, counted from 1; its memory is freed."""
        page = self._pdf.pages[number - 1]
        _put_at_origin(page)
        try:
            return with_sight(_glyphs(page), self._sight.sight(number))
        finally:
            page.close()

    def close(self) -> None:
        """Close the file."""
        self._sight.close()
        self._pdf.close()


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
        chars=[_char(char, run) for char, run in zip(page.chars, _runs(page.layout), strict=True)],
        rules=shapes.rules,
        marks=shapes.marks,
        fills=shapes.fills,
    )


def _runs(layout: Iterable[Any]) -> Iterator[int]:
    """The number of each character's text run: pdfminer gives a text operator's characters one copy of its state."""
    for run, (_, chars) in enumerate(groupby(_layout_chars(layout), _state), 1):
        for _ in chars:
            yield run


def _layout_chars(layout: Iterable[Any]) -> Iterator[LTChar]:
    for item in layout:
        if isinstance(item, LTChar):
            yield item
        elif isinstance(item, LTContainer):
            yield from _layout_chars(item)


def _state(char: LTChar) -> int:
    return id(char.graphicstate)


def _char(char: dict[str, Any], run: int) -> Char:
    return Char(
        char["text"],
        char["x0"],
        char["top"],
        char["x1"],
        char["bottom"],
        char["size"],
        "bold" in char["fontname"].lower(),
        char["upright"],
        is_slanted(*char["matrix"][:2]),
        run,
    )


def _corners(shape: dict[str, Any]) -> list[Point]:
    """The shape's corners; a rectangle is closed so that all four of its sides are seen."""
    if shape["object_type"] == "rect":
        x0, x1, top, bottom = shape["x0"], shape["x1"], shape["top"], shape["bottom"]
        return [(x0, top), (x1, top), (x1, bottom), (x0, bottom), (x0, top)]
    return [(x, y) for x, y in shape["pts"]]
