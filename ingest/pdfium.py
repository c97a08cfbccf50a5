"""Pages read with PDFium: what pdfplumber gives (`ingest.plumber`), some ten times as fast."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pypdfium2
import pypdfium2.raw

from ingest import pdfium_calls as pdfium
from ingest.glyphs import Glyphs, PageReader, PasswordNeededError, Point, Shapes
from ingest.pdf_structure import PageFrame, read_structure
from ingest.pdfium_calls import Matrix, times
from ingest.pdfium_text import Fonts, TextObject, UnclearTextError, read_chars

_ACTUAL_TEXT = b"ActualText"


class PdfiumReader:
    """A PDF opened with PDFium; raises PasswordNeededError, or ValueError for what is no PDF.

    A page whose text PDFium cannot tell as exactly as pdfplumber is read with that.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._reference: PageReader | None = None
        with ExitStack() as opened:
            self._pdf = opened.enter_context(closing(pypdfium2.PdfDocument(_load(path))))
            structure = read_structure(path)
            self._frames, self._fonts = structure.frames, Fonts(structure.fonts)
            self.page_count = len(self._pdf)
            if len(self._frames) != self.page_count:
                raise ValueError(f"{len(self._frames)} of its {self.page_count} pages are there")
            self.producer = self._pdf.get_metadata_value("Producer") or None
            opened.pop_all()  # it stays open

    def page(self, number: int) -> Glyphs:
        """Read one page, counted from 1."""
        with closing(self._pdf[number - 1]) as page:
            try:
                return _glyphs(number, page.raw, self._frames[number - 1], self._fonts)
            except UnclearTextError:
                return self._with_reference(number)
            finally:
                self._fonts.keep(page.raw)

    def close(self) -> None:
        """Close the file."""
        if self._reference:
            self._reference.close()
        self._fonts.close()
        self._pdf.close()

    def _with_reference(self, number: int) -> Glyphs:
        from ingest.plumber import PlumberReader

        if self._reference is None:
            self._reference = PlumberReader(self._path)
        return self._reference.page(number)


def _load(path: Path) -> pypdfium2.raw.FPDF_DOCUMENT:
    raw = pypdfium2.raw.FPDF_LoadDocument(os.fsencode(path) + b"\0", None)
    if not raw:
        error = pypdfium2.raw.FPDF_GetLastError()
        if error == pypdfium2.raw.FPDF_ERR_PASSWORD:
            raise PasswordNeededError
        raise ValueError(pypdfium2.internal.ErrorToStr.get(error, f"PDFium error {error}"))
    return raw


def _glyphs(number: int, page: int, frame: PageFrame, fonts: Fonts) -> Glyphs:
    width, height, base = _as_seen(frame)
    texts: list[TextObject] = []
    shapes = Shapes()
    for kind, handle, form, outer in _objects(page, base):
        if kind == pdfium.TEXT:
            _forget_actual_text(handle)
            texts.append(TextObject(handle, form, outer))
        elif kind == pdfium.PATH:
            stroked, filled = pdfium.draw_mode(handle)
            if not (stroked or filled):
                continue
            for points in _outlines(handle, outer, stroked=stroked):
                shapes.add(points, stroked=stroked, filled=filled)
    chars = read_chars(page, texts, base, fonts)
    return Glyphs(number, width, height, chars, shapes.rules, shapes.marks, shapes.fills)


def _as_seen(frame: PageFrame) -> tuple[float, float, Matrix]:
    """Width, height, and the matrix from user space to the page as it is seen: turned, from its upper left corner."""
    x0, x1 = sorted((frame.box[0], frame.box[2]))
    y0, y1 = sorted((frame.box[1], frame.box[3]))
    width, height = x1 - x0, y1 - y0
    if frame.rotation == 90:
        return height, width, (0, 1, 1, 0, -y0, -x0)
    if frame.rotation == 180:
        return width, height, (-1, 0, 0, 1, x1, -y0)
    if frame.rotation == 270:
        return height, width, (0, -1, -1, 0, y1, x1)
    return width, height, (1, 0, 0, -1, -x0, y1)


def _objects(page: int, base: Matrix) -> Iterator[tuple[int, int, int, Matrix]]:
    """Texts and paths of the page and its forms as drawn: type, handle, form (or 0), and the matrix around them."""
    yield from _held_objects(pdfium.get_object, pdfium.count_objects(page), page, 0, base)


def _held_objects(
    get: Callable[[int, int], int], count: int, holder: int, form: int, outer: Matrix
) -> Iterator[tuple[int, int, int, Matrix]]:
    for index in range(count):
        handle = get(holder, index)
        kind = pdfium.object_type(handle)
        if kind == pdfium.FORM:
            inside = times(pdfium.matrix_of(handle), outer)
            count_inside = pdfium.count_form_objects(handle)
            yield from _held_objects(pdfium.get_form_object, count_inside, handle, handle, inside)
        else:
            yield kind, handle, form, outer


def _forget_actual_text(text: int) -> None:
    """What counts is what is printed: PDFium would give a mark's `ActualText` in its place."""
    for index in reversed(range(pdfium.count_marks(text))):
        mark = pdfium.get_mark(text, index)
        if pdfium.mark_value_type(mark, _ACTUAL_TEXT):
            pdfium.remove_mark(text, mark)


def _outlines(path: int, outer: Matrix, *, stroked: bool) -> Iterator[list[Point]]:
    """The corners of the path's parts, on the page as seen; of a filled rectangle, those of its box."""
    count = pdfium.count_segments(path)
    if not stroked and count in (4, 5) and _has_straight_sides(path, count):
        left, bottom, right, top = pdfium.bounds_of(path)
        a, b, c, d, e, f = outer
        yield [(a * x + c * y + e, b * x + d * y + f) for x, y in ((left, bottom), (right, top))]
        return
    a, b, c, d, e, f = times(pdfium.matrix_of(path), outer)
    points: list[Point] = []
    control_points = 0
    for index in range(count):
        segment = pdfium.get_segment(path, index)
        kind = pdfium.segment_type(segment)
        if kind == pdfium.MOVE:
            if len(points) > 1:
                yield points
            points = []
        elif kind != pdfium.LINE:  # one of a curve's three points, of which the last lies on it
            control_points = (control_points + 1) % 3
            if control_points:
                continue
        x, y = pdfium.segment_point(segment)
        points.append((a * x + c * y + e, b * x + d * y + f))
        if pdfium.segment_closes(segment):
            points.append(points[0])
    if len(points) > 1:
        yield points


def _has_straight_sides(path: int, count: int) -> bool:
    return all(
        pdfium.segment_type(pdfium.get_segment(path, index)) == pdfium.LINE
        for index in range(1, count)
    )
