"""Pages read with pdfplumber: the reference reader."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import groupby
from typing import Any

import pdfplumber
from pdfminer.layout import LTChar, LTContainer
from pdfplumber.page import Page as PlumberPage

from ingest.files.content import whole_characters
from ingest.pages.pdf_source import PdfSource
from ingest.pages.pdf_structure import pages_of
from ingest.pages.pdfium import PdfiumReader
from ingest.pages.pdfminer_fonts import Fonts
from ingest.words.glyphs import Char, Drawing, Glyphs, Point, Shapes, is_slanted, quarter_turns
from ingest.words.sight import with_sight


class PlumberReader:
    """A PDF opened with pdfplumber; raises its errors.

    What of it can be seen is looked up with PDFium: in `sight` if that is open already.
    """

    def __init__(self, source: PdfSource, sight: PdfiumReader | None = None) -> None:
        content = source.content
        self._pdf = pdfplumber.open(BytesIO(content) if isinstance(content, bytes) else content)
        self._pdf.rsrcmgr = Fonts()
        self._pages = [
            PlumberPage(self._pdf, page, page_number=number)
            for number, page in enumerate(pages_of(self._pdf.doc), 1)
        ]
        self.page_count = len(self._pages)
        producer = self._pdf.metadata.get("Producer")
        self.producer = str(producer) if producer else None
        self._sight = sight or PdfiumReader(source)

    def page(self, number: int) -> Glyphs:
        """Read one page, counted from 1; its memory is freed."""
        page = self._pages[number - 1]
        _put_at_origin(page)
        try:
            return with_sight(_glyphs(page), self._sight.sight(number))
        finally:
            page.close()

    def draw(self, number: int, scale: float) -> Drawing:
        """A page's picture, with `scale` pixels a point; 0 for as many as its finest picture has."""
        return self._sight.draw(number, scale)

    def close(self) -> None:
        """Close the file: pdfplumber's own `close` would look for the pages in its way."""
        self._sight.close()
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
        chars=[_char(char, run) for char, run in zip(page.chars, _runs(page.layout), strict=True)],
        rules=shapes.rules,
        marks=shapes.marks,
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
    along_x, along_y = char["matrix"][:2]
    turn = quarter_turns(along_x, -along_y)
    x0, x1 = _advance_box(char)
    return Char(
        whole_characters(char["text"]),
        x0,
        char["top"],
        x1,
        char["bottom"],
        char["size"],
        "bold" in char["fontname"].lower(),
        char["upright"] and not turn,
        is_slanted(along_x, along_y),
        turn,
        run,
    )


def _advance_box(char: dict[str, Any]) -> tuple[float, float]:
    """The left and right edge of a character, without the room that it takes up by leaning, as print in italics may."""
    _, along_y, lean, up, _, base = char["matrix"]
    x0, x1 = char["x0"], char["x1"]
    if along_y or not (lean and up):
        return x0, x1
    size = char["size"] / abs(up)
    low = ((char["y0"] if up > 0 else char["y1"]) - base) / up
    x0 -= min(lean * low, lean * (low + size))
    return x0, x1 - max(lean * low, lean * (low + size))


def _corners(shape: dict[str, Any]) -> list[Point]:
    """The shape's corners; a rectangle is closed so that all four of its sides are seen."""
    if shape["object_type"] == "rect":
        x0, x1, top, bottom = shape["x0"], shape["x1"], shape["top"], shape["bottom"]
        return [(x0, top), (x1, top), (x1, bottom), (x0, bottom), (x0, top)]
    return [(x, y) for x, y in shape["pts"]]
