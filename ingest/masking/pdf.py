"""A copy of a PDF that shows where everything is, and not what it says.

It is a new file, drawn from what Renaksi reads of each page: words where they were, masked, in Helvetica and as wide as
before; rules, fills, bullets and small shapes; pictures as grey boxes. Nothing else of the file goes into it: no
names, comments, links, attachments, fonts or hidden streams. Slanted print, such as a watermark, and what lies wholly
outside a clip or the page are left out; what a clip cuts is shown whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from ctypes import byref
from io import BytesIO
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from ingest.masking.replace import Masker
from ingest.pages.annotations import TICKED, UNTICKED
from ingest.pages.pdf_source import open_source
from ingest.pages.readers import ReaderName, open_reader
from ingest.pages.standard_fonts import (
    BOLD_SANS,
    SANS,
    SIGNS,
    descent,
    has_letter,
    letter_width,
    text_object,
)
from ingest.words.behind import find_behind
from ingest.words.glyphs import Char, Colour, Edges, Figure, Glyphs
from ingest.words.words import printed_words, text_of, without
from models.geometry import Aside

_SIGNS = {**dict.fromkeys("☑☒✔✓✗✘✅", TICKED), **dict.fromkeys("☐❏❑□", UNTICKED)}
"""Signs of check boxes, each with one that every viewer has."""

_LINE = 0.5
"""How thick (points) rules are drawn."""

_SPACES = 0.6
"""Words of one cell or line are no farther apart than so many font sizes."""

_GREY: Colour = (160, 160, 160, 255)
_BLACK: Colour = (0, 0, 0, 255)
_WHITE: Colour = (255, 255, 255, 255)
_DARK = 128
"""On a ground darker than this (0 to 255), text is white."""


def masked_pdf(path: Path, masker: Masker) -> bytes:
    """The copy of a PDF; raises the errors of `open_source` and of PDFium for what cannot be read."""
    with (
        closing(open_reader(open_source(path), ReaderName.PDFIUM)) as reader,
        closing(pypdfium2.PdfDocument.new()) as copy,
    ):
        for number in range(1, reader.page_count + 1):
            _MaskedPage(copy, reader.page(number), masker).draw()
        content = BytesIO()
        copy.save(content)
    return content.getvalue()


class _MaskedPage:
    """One page of the copy; places are those of the page as it is seen, from its upper left corner."""

    def __init__(self, pdf: pypdfium2.PdfDocument, glyphs: Glyphs, masker: Masker) -> None:
        self._pdf, self._glyphs, self._masker = pdf, glyphs, masker
        self._page = pdf.new_page(glyphs.width, glyphs.height)

    def draw(self) -> None:
        """Draw everything, what lies below first."""
        self._shapes()
        glyphs = self._glyphs
        behind = find_behind(glyphs.chars, glyphs.rules)
        chars = [glyphs.chars[at] for at in behind] + without(behind, glyphs.chars)
        self._words([word.letters for word in printed_words(glyphs, chars)])
        for why in sorted({why for _, why in glyphs.unseen} - {Aside.CLIPPED, Aside.OFF_PAGE}):
            unseen = [char for char, aside in glyphs.unseen if aside is why]
            self._words([word.letters for word in printed_words(glyphs, unseen)], why)
        self._page.gen_content()
        self._page.close()

    def _shapes(self) -> None:
        """Draw all that is no text."""
        glyphs = self._glyphs
        for fill in glyphs.fills:
            self._fill(fill[:4], fill.colour or _GREY)
        for picture in glyphs.pictures:
            self._picture(picture[:4])
        for rule in glyphs.rules:
            self._line(*rule)
        for x0, top, x1, bottom, falls, _ in glyphs.slants:
            self._line(x0, top, x1, bottom) if falls else self._line(x0, bottom, x1, top)
        for mark in glyphs.marks:
            self._fill(mark[:4], _BLACK)
        for figure in glyphs.figures:
            self._figure(figure)

    def _words(self, words: Sequence[Sequence[Char]], unseen: Aside | None = None) -> None:
        for phrase in _phrases([word for word in words if not word[0].slanted]):
            texts = [text_of([char.text for char in word]) for word in phrase]
            for word, text in zip(phrase, self._masker.line(texts), strict=True):
                self._word(word, text, unseen)

    def _word(self, letters: Sequence[Char], text: str, unseen: Aside | None) -> None:
        if not text:
            return
        font, shown = _printable(text, is_bold=letters[0].bold)
        edges = _around(letters)
        turn = letters[0].turn
        along, across = (edges[2] - edges[0], edges[3] - edges[1])[:: -1 if turn % 2 else 1]
        size = across if turn else letters[0].size
        width = sum(letter_width(letter, font) for letter in shown) / 1000 * size
        handle = text_object(self._pdf, shown, font, size)
        stretch = along / width if width else 1.0
        below = descent(font) * size
        pdfium.FPDFPageObj_Transform(handle, *self._placed(edges, turn, stretch, below))
        if unseen is Aside.INVISIBLE:
            pdfium.FPDFTextObj_SetTextRenderMode(handle, pdfium.FPDF_TEXTRENDERMODE_INVISIBLE)
        ground = self._ground(edges)
        ink = _WHITE if sum(ground[:3]) / 3 < _DARK else _BLACK
        pdfium.FPDFPageObj_SetFillColor(handle, *(ground if unseen else ink))
        self._insert(handle)

    def _placed(
        self, edges: Edges, turn: int, stretch: float, below: float
    ) -> tuple[float, float, float, float, float, float]:
        """The matrix of text turned clockwise by quarters, whose letters reach so far `below` the line."""
        left, top, right, bottom = edges
        height = self._glyphs.height
        if turn == 1:
            return 0, -stretch, 1, 0, left + below, height - top
        if turn == 2:
            return -stretch, 0, 0, -1, right, height - top - below
        if turn:
            return 0, stretch, -1, 0, right - below, height - bottom
        return stretch, 0, 0, 1, left, height - bottom + below

    def _ground(self, edges: Edges) -> Colour:
        """The colour of what the text stands on."""
        x, y = (edges[0] + edges[2]) / 2, (edges[1] + edges[3]) / 2
        ground = _WHITE
        for fill in self._glyphs.fills:
            if fill.x0 <= x <= fill.x1 and fill.top <= y <= fill.bottom:
                ground = fill.colour or _GREY
        return ground

    def _fill(self, edges: Edges, colour: Colour) -> None:
        left, top, right, bottom = edges
        box = pdfium.FPDFPageObj_CreateNewRect(
            left, self._glyphs.height - bottom, right - left, bottom - top
        )
        pdfium.FPDFPageObj_SetFillColor(box, *colour)
        pdfium.FPDFPath_SetDrawMode(box, pdfium.FPDF_FILLMODE_WINDING, False)
        self._insert(box)

    def _figure(self, figure: Figure) -> None:
        if figure.colour:
            self._fill(figure[:4], figure.colour)
        if figure.is_ring:
            left, top, right, bottom = figure[:4]
            box = pdfium.FPDFPageObj_CreateNewRect(
                left, self._glyphs.height - bottom, right - left, bottom - top
            )
            self._stroke(box)

    def _line(self, x0: float, top: float, x1: float, bottom: float) -> None:
        line = pdfium.FPDFPageObj_CreateNewPath(x0, self._glyphs.height - top)
        pdfium.FPDFPath_LineTo(line, x1, self._glyphs.height - bottom)
        self._stroke(line)

    def _stroke(self, path: object) -> None:
        pdfium.FPDFPath_SetDrawMode(path, pdfium.FPDF_FILLMODE_NONE, True)
        pdfium.FPDFPageObj_SetStrokeWidth(path, _LINE)
        self._insert(path)

    def _picture(self, edges: Edges) -> None:
        left, top, right, bottom = edges
        picture = pdfium.FPDFPageObj_NewImageObj(self._pdf)
        with closing(pypdfium2.PdfBitmap.new_native(1, 1, pdfium.FPDFBitmap_BGR)) as pixel:
            pixel.fill_rect(_GREY, 0, 0, 1, 1)
            pdfium.FPDFImageObj_SetBitmap(None, 0, picture, pixel)
        matrix = pdfium.FS_MATRIX(
            right - left, 0, 0, bottom - top, left, self._glyphs.height - bottom
        )
        pdfium.FPDFPageObj_SetMatrix(picture, byref(matrix))
        self._insert(picture)

    def _insert(self, handle: object) -> None:
        pdfium.FPDFPage_InsertObject(self._page, handle)


def _phrases(words: Sequence[Sequence[Char]]) -> Iterator[list[Sequence[Char]]]:
    """Words that follow each other with no more than spaces between."""
    phrase: list[Sequence[Char]] = []
    for word in words:
        if phrase and not _follows(phrase[-1], word):
            yield phrase
            phrase = []
        phrase.append(word)
    if phrase:
        yield phrase


def _follows(before: Sequence[Char], word: Sequence[Char]) -> bool:
    last, first = before[-1], word[0]
    if first.turn % 2:
        return (
            abs(first.x0 - last.x0) < first.size
            and abs(first.top - last.bottom) < _SPACES * first.size
        )
    return abs(first.top - last.top) < first.size and abs(first.x0 - last.x1) < _SPACES * first.size


def _around(letters: Iterable[Char]) -> Edges:
    boxes = [char[1:5] for char in letters]
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return min(lefts), min(tops), max(rights), max(bottoms)


def _printable(text: str, *, is_bold: bool) -> tuple[str, str]:
    """A standard font, and the text in letters that it has."""
    if text in _SIGNS:
        return SIGNS, _SIGNS[text]
    letters = "".join(letter if has_letter(letter) else "•" for letter in text)
    return BOLD_SANS if is_bold else SANS, letters
