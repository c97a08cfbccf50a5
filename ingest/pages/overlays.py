"""What is laid over a PDF's pages and read as if it were printed: form fields, typed-on text, lines that strike out.

Viewers show them; the libraries that read pages do not, since they are no part of a page's content. Here they are
printed into a copy of the file, which is read in its place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from io import BytesIO
from itertools import groupby
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium

from ingest.pages.annotations import Annotation
from ingest.pages.pdf_structure import PageFrame
from ingest.pages.pdfminer_fonts import DINGBATS
from ingest.pages.standard_fonts import SANS, SIGNS, has_letter, letter_width, text_object

_PRINTED = frozenset({"Widget", "FreeText", "StrikeOut"})
_SILENT = frozenset({"", "Link", "Popup", "Widget", "PrinterMark", "TrapNet"})
_COLOURS = frozenset({"Highlight", "Underline", "Squiggly", "StrikeOut"})

_DINGBATS = frozenset(DINGBATS.values())

_MARGIN = 2.0
"""Between the box of typed-on text and the text, in points."""

_LEADING = 1.15
"""The height of a line of typed-on text, as a share of its font size."""

_DESCENT = 0.25
"""How far text reaches below its base line, as a share of its font size."""

_SMALLEST = 1.0
"""Text is typed no smaller (points), whether it fits its box or not."""

_SHRINKING = 0.9
"""Text that does not fit is tried again in so much of its size: it is to be read, not looked at."""

_REMOVE_SECURITY = 3
"""PDFium's flag for a copy that is not encrypted."""


def is_printed(annotation: Annotation) -> bool:
    """Whether the annotation is read as if it stood in the page's content.

    Text without an appearance, typed on or in a field, is not where no standard font has its letters.
    """
    if annotation.kind not in _PRINTED or annotation.is_hidden or annotation.is_secret:
        return False
    return annotation.has_appearance or _has_fonts(annotation.text)


def is_note(annotation: Annotation) -> bool:
    """Whether someone put something over the page that is not read: a comment, a stamp, a drawing, typed-on text.

    What only marks text says nothing unless it has a comment of its own.
    """
    is_silent = annotation.kind in _SILENT and annotation.kind != "Widget"
    if annotation.is_hidden or annotation.is_secret or is_silent:
        return False
    if annotation.kind in _COLOURS:
        return bool(annotation.text.strip())
    return not is_printed(annotation)


def is_hidden_text(annotation: Annotation) -> bool:
    """Whether it is a field's value or typed-on text that no viewer shows, though the file holds it."""
    return (
        annotation.is_hidden
        and not annotation.is_secret
        and annotation.kind in ("Widget", "FreeText")
        and any(map(str.isalnum, annotation.text))
    )


def with_overlays(content: Path | bytes, frames: Sequence[PageFrame]) -> bytes:
    """The PDF with what is laid over its pages printed into them; other annotations are left out."""
    with closing(pypdfium2.PdfDocument(content)) as pdf:
        if pdf.get_formtype():
            pdf.init_forms()  # which makes the appearance of fields that have none
        for number, frame in enumerate(frames):
            if any(map(is_printed, frame.annotations)):
                with closing(pdf[number]) as page:
                    _print(pdf, page, frame.annotations)
        copy = BytesIO()
        pdf.save(copy, flags=_REMOVE_SECURITY)
    return copy.getvalue()


def _print(
    pdf: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, annotations: Sequence[Annotation]
) -> None:
    for index in reversed(range(len(annotations))):
        annotation = annotations[index]
        if not is_printed(annotation) or _is_drawn_here(annotation):
            pdfium.FPDFPage_RemoveAnnot(page, index)
    for annotation in filter(_is_drawn_here, annotations):
        if annotation.kind == "StrikeOut":
            _strike(page, annotation)
        else:
            _type(pdf, page, annotation)
    page.gen_content()
    pdfium.FPDFPage_Flatten(page, pdfium.FLAT_NORMALDISPLAY)


def _is_drawn_here(annotation: Annotation) -> bool:
    """Whether Renaksi prints it: what has no appearance, and fields' texts, whose appearance may be cut off."""
    if not is_printed(annotation):
        return False
    if annotation.kind == "Widget":
        return bool(annotation.text) and _has_fonts(annotation.text)
    return not annotation.has_appearance


def _font_for(letter: str) -> str | None:
    """A standard font with this letter; None if there is none."""
    if letter in _DINGBATS:
        return SIGNS
    return SANS if has_letter(letter) else None


def _has_fonts(text: str) -> bool:
    """Whether standard fonts have all letters of the text."""
    return all(_font_for(letter) for letter in text)


def _type(pdf: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, annotation: Annotation) -> None:
    """Print text line by line into the annotation's box."""
    left = min(annotation.box[0], annotation.box[2]) + _MARGIN
    top = max(annotation.box[1], annotation.box[3])
    size, lines = _fitted(annotation)
    for number, line in enumerate(lines):
        x, y = left, top - (1 + number * _LEADING) * size
        for font, letters in groupby(line, _font_for):
            run = "".join(letters)
            text = text_object(pdf, run, font or SANS, size)
            pdfium.FPDFPageObj_Transform(text, 1, 0, 0, 1, x, y)
            pdfium.FPDFPage_InsertObject(page, text)
            x += _width(run) * size


def _fitted(annotation: Annotation) -> tuple[float, list[str]]:
    """The font size at which the text fits its box, and its lines."""
    width = abs(annotation.box[2] - annotation.box[0]) - 2 * _MARGIN
    height = abs(annotation.box[3] - annotation.box[1])
    size = annotation.size
    while True:
        lines = list(_lines(annotation.text, width / size))
        tall = (1 + (len(lines) - 1) * _LEADING + _DESCENT) * size
        fits = tall <= height and all(_width(line) * size <= width for line in lines)
        if fits or size <= _SMALLEST:
            return size, lines
        size = max(_SMALLEST, size * _SHRINKING)


def _lines(text: str, width: float) -> Iterator[str]:
    """The text in lines no wider than so many font sizes, unless a word is wider."""
    for paragraph in text.splitlines():
        line = ""
        for word in paragraph.split():
            longer = f"{line} {word}".strip()
            if line and _width(longer) > width:
                yield line
                longer = word
            line = longer
        if line:
            yield line


def _width(text: str) -> float:
    """How wide the text is printed, in font sizes."""
    return sum(_DINGBAT if letter in _DINGBATS else letter_width(letter) for letter in text) / 1000


_DINGBAT = 1000
"""No sign of ZapfDingbats is wider."""


def _strike(page: pypdfium2.PdfPage, annotation: Annotation) -> None:
    """Draw a line through the middle of each of the annotation's boxes."""
    for x0, y0, x1, y1 in annotation.struck or (annotation.box,):
        middle = (y0 + y1) / 2
        line = pdfium.FPDFPageObj_CreateNewPath(x0, middle)
        pdfium.FPDFPath_LineTo(line, x1, middle)
        pdfium.FPDFPath_SetDrawMode(line, pdfium.FPDF_FILLMODE_NONE, True)
        pdfium.FPDFPageObj_SetStrokeWidth(line, 0.5)
        pdfium.FPDFPage_InsertObject(page, line)
