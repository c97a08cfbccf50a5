"""Pages read with PDFium: what pdfplumber gives (`ingest.pages.plumber`), some ten times as fast."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from math import inf, sqrt
from pathlib import Path
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw

from ingest.pages import pdfium_calls as pdfium
from ingest.pages.layers import LayerSign
from ingest.pages.pdf_source import PdfSource
from ingest.pages.pdf_structure import Matrix, PageFrame, Structure, placed
from ingest.pages.pdfium_calls import times
from ingest.pages.pdfium_text import Fonts, TextObject, UnclearTextError, read_chars
from ingest.words.glyphs import (
    Char,
    Colour,
    Drawing,
    Edges,
    Fill,
    Glyphs,
    PageReader,
    Point,
    Shapes,
    extent,
)
from ingest.words.settings import TEXT
from ingest.words.visibility import Ink, Mode, Paint, Seen, Visibility, fills_its_box
from models.geometry import Aside

_ACTUAL_TEXT = b"ActualText"
_ON_LAYER, _NAME = "OC", b"Name"
_OPAQUE = 255

_WITH_OUTLINE = (pdfium.STROKED, pdfium.OUTLINED)
_MODES = {pdfium.INVISIBLE: Mode.INVISIBLE, pdfium.CLIPPING: Mode.CLIPPING}


class PdfiumReader:
    """A PDF opened with PDFium; raises ValueError or pypdfium2's error for what it cannot open.

    A page whose text PDFium cannot tell as exactly as pdfplumber is read with that.
    """

    def __init__(self, source: PdfSource) -> None:
        self._source = source
        self._reference: PageReader | None = None
        self._is_closed = False
        self._structure = source.printed
        with ExitStack() as opened:
            pdf = pypdfium2.PdfDocument(_opened(source.content))
            self._pdf = opened.enter_context(closing(pdf))
            self._fonts = Fonts(self._structure.fonts)
            self.page_count = len(self._pdf)
            if len(self._structure.frames) != self.page_count:
                raise ValueError(
                    f"{len(self._structure.frames)} of its {self.page_count} pages are there"
                )
            self.producer = self._pdf.get_metadata_value("Producer") or None
            opened.pop_all()  # it stays open

    def page(self, number: int) -> Glyphs:
        """Read one page, counted from 1."""
        try:
            return self._own(number)
        except UnclearTextError:
            return self._with_reference(number)

    def sight(self, number: int) -> Glyphs:
        """A page as PDFium alone reads it; where its text is unclear, a character without text for each text object."""
        try:
            return self._own(number)
        except UnclearTextError:
            with closing(self._pdf[number - 1]) as page:
                return _sight(number, self._pdf.raw, page.raw, self._structure)

    def draw(self, number: int, scale: float) -> Drawing:
        """A page's picture, with `scale` pixels a point; 0 for as many as its finest picture has."""
        with closing(self._pdf[number - 1]) as page:
            page.set_cropbox(*page.get_mediabox())  # places count from the MediaBox
            width, height = page.get_size()
            fit = sqrt(TEXT.most_pixels / (width * height))
            scale = min(scale or _finest(page), fit)
            bitmap = page.render(scale=scale, grayscale=True)
            return Drawing(
                bitmap.to_numpy().reshape(bitmap.height, -1)[:, : bitmap.width].copy(),
                bitmap.width / width,
            )

    def close(self) -> None:
        """Close the file."""
        if self._is_closed:
            return
        self._is_closed = True
        if self._reference:
            self._reference.close()
        self._fonts.close()
        self._pdf.close()

    def _own(self, number: int) -> Glyphs:
        with closing(self._pdf[number - 1]) as page:
            try:
                return _glyphs(number, self._pdf.raw, page.raw, self._structure, self._fonts)
            finally:
                self._fonts.keep(page.raw)

    def _with_reference(self, number: int) -> Glyphs:
        from ingest.pages.plumber import PlumberReader

        if self._reference is None:
            self._reference = PlumberReader(self._source, sight=self)
        return self._reference.page(number)


def _finest(page: Any) -> float:
    """Pixels a point of the finest picture on a page, within what is worth drawing."""
    scales: list[float] = []
    for picture in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE]):
        left, bottom, right, top = picture.get_bounds()
        wide, high = picture.get_px_size()
        if right - left > TEXT.least_picture and top - bottom > TEXT.least_picture:
            scales.append(max(wide, high) / max(right - left, top - bottom))
    return min(max([TEXT.coarse, *scales]), TEXT.fine)


def _opened(content: Path | bytes) -> pypdfium2.raw.FPDF_DOCUMENT | bytes:
    """What pypdfium2 makes a document of; it knows no file whose name is no UTF-8."""
    if isinstance(content, bytes):
        return content
    if raw := pypdfium2.raw.FPDF_LoadDocument(os.fsencode(content) + b"\0", None):
        return raw
    error = pypdfium2.raw.FPDF_GetLastError()
    raise ValueError(pypdfium2.internal.ErrorToStr.get(error, f"PDFium error {error}"))


class _PageObjects:
    """A page's objects, sorted as they are drawn: texts with how they are printed, shapes, and what may hide text."""

    def __init__(self, document: Any, page: Any, frame: PageFrame) -> None:
        self._document, self._page = document, page
        self.texts: list[TextObject] = []
        self.inks: dict[int, Ink] = {}
        self.paints: list[Paint] = []
        self.shapes = Shapes()
        self.curves: list[Edges] = []
        for order, found in enumerate(_objects(page, frame)):
            if found.kind == pdfium.TEXT:
                self._add_text(order, found)
            elif found.is_off:
                continue
            elif found.kind == pdfium.PATH:
                self._add_path(order, found)
            elif found.kind in (pdfium.IMAGE, pdfium.SHADING):
                self._add_picture(order, found)

    def _add_text(self, order: int, found: _Object) -> None:
        handle = found.handle
        mode = pdfium.render_mode_of(handle)
        colour = pdfium.fill_colour_of(handle) if mode != pdfium.STROKED else None
        outline = pdfium.stroke_colour_of(handle) if mode in _WITH_OUTLINE else None
        clip = _narrowed(_clip_of(found), found.clip)
        aside = Aside.LAYER_OFF if found.is_off else None
        _forget_actual_text(handle)
        edges = _edges_of(handle, found.outer)
        self.texts.append(TextObject(handle, found.form, found.outer, edges))
        colours = tuple(filter(None, (colour, outline)))
        mode = _MODES.get(mode, Mode.PRINTED)
        self.inks[handle] = Ink(order, edges, colours, clip, aside, mode)

    def _add_picture(self, order: int, found: _Object) -> None:
        """A picture, or a shading, which paints what its clip leaves of it."""
        edges = _edges_of(found.handle, found.outer)
        is_picture = found.kind == pdfium.IMAGE
        if not is_picture:
            clip = _narrowed(_clip_of(found), found.clip)
            edges = _narrowed(edges, clip) or edges
        is_solid = not pdfium.is_translucent(found.handle)
        if is_picture and is_solid and any(_overlap(edges, text.edges) for text in self.texts):
            is_solid = not pdfium.has_holes(self._document, self._page, found.handle)
        self.paints.append(Paint(order, (edges,), None, is_solid, is_picture))

    def _add_path(self, order: int, found: _Object) -> None:
        stroked, filled = pdfium.draw_mode(found.handle)
        if not (stroked or filled):
            return
        outlines = list(_outlines(found.handle, found.outer, stroked=stroked))
        colour = pdfium.fill_colour_of(found.handle) if filled else None
        for points in outlines:
            self.shapes.add(points, stroked=stroked, filled=filled, colour=colour)
            if filled and len(points) > TEXT.simple_corners:
                self.curves.append(extent(points))
        if outlines:
            self.shapes.add_figure(outlines, stroked=stroked, colour=colour)
        if filled:
            boxes = tuple(extent(points) for points in outlines if fills_its_box(points))
            self.paints.append(_ground(order, boxes, colour, found.handle))


def _ground(order: int, boxes: tuple[Edges, ...], colour: Colour | None, handle: int) -> Paint:
    """What a path fills: it covers what is below if it is opaque, and may hide print of its colour that is above."""
    is_translucent = bool(pdfium.is_translucent(handle))
    if colour is None or (is_translucent and colour[3] == _OPAQUE):  # a pattern, blended or masked
        return Paint(order, boxes, None, covers=False)
    return Paint(order, boxes, colour, covers=not is_translucent and colour[3] == _OPAQUE)


def _glyphs(number: int, document: Any, page: Any, structure: Structure, fonts: Fonts) -> Glyphs:
    frame = structure.frames[number - 1]
    objects = _PageObjects(document, page, frame)
    chars = read_chars(page, objects.texts, frame.as_seen()[2], fonts)
    return _sorted_by_sight(number, frame, objects, chars)


def _sight(number: int, document: Any, page: Any, structure: Structure) -> Glyphs:
    """What can be seen of a page's text objects, each as a character without text."""
    frame = structure.frames[number - 1]
    objects = _PageObjects(document, page, frame)
    chars = {
        handle: [Char("", *ink.edges, ink.edges[3] - ink.edges[1], False, True)]
        for handle, ink in objects.inks.items()
    }
    return _sorted_by_sight(number, frame, objects, chars)


def _sorted_by_sight(
    number: int, frame: PageFrame, objects: _PageObjects, chars: Mapping[int, Sequence[Char]]
) -> Glyphs:
    """The page, with the characters of its text objects sorted into those that can be seen and those that cannot."""
    width, height, base = frame.as_seen()
    visibility = Visibility(objects.paints, width, height, placed(frame.crop, base))
    seen = Seen()
    for text in objects.texts:
        visibility.sort(chars.get(text.handle, ()), objects.inks[text.handle], seen)
    shapes = objects.shapes
    outlined, curves = outlined_lines(objects.curves)
    return Glyphs(
        number,
        width,
        height,
        chars=seen.chars,
        rules=shapes.rules,
        marks=shapes.marks,
        fills=shapes.fills,
        figures=shapes.figures,
        slants=shapes.slants,
        pictures=[Fill(*paint.boxes[0]) for paint in objects.paints if paint.is_picture],
        letter_shapes=letter_shapes(objects.curves),
        outlined=[Fill(*line) for line in outlined],
        curves=[Fill(*line) for line in curves],
        unseen=seen.unseen,
        cut=seen.cut,
        laid=_laid(objects, chars) if any(paint.is_picture for paint in objects.paints) else 0,
    )


def _laid(objects: _PageObjects, chars: Mapping[int, Sequence[Char]]) -> int:
    """How many characters are invisible, or drawn before a picture that lies over them."""
    pictures = [paint for paint in objects.paints if paint.is_picture]
    return sum(
        len(chars.get(handle, ()))
        for handle, ink in objects.inks.items()
        if ink.mode is Mode.INVISIBLE
        or any(ink.order < each.order and _overlap(ink.edges, each.boxes[0]) for each in pictures)
    )


def letter_shapes(shapes: Sequence[Edges]) -> int:
    """How many of the shapes stand in lines as letters do."""
    return sum(len(line) for line in _lines(shapes) if len(line) >= TEXT.letters_in_line)


def outlined_lines(shapes: Sequence[Edges]) -> tuple[list[Edges], list[Edges]]:
    """Where shapes stand beside each other as letters of a text do, which is then printed as curves; and where too few
    stand to be sure.
    """
    found: list[Edges] = []
    few: list[Edges] = []
    for line in _lines(shapes):
        line.sort()
        run = line[:1]
        for shape in [*line[1:], (inf, 0.0, inf, 0.0)]:
            height = max(bottom - top for _, top, _, bottom in run)
            if shape[0] - run[-1][2] <= TEXT.outlined_blank * height:
                run.append(shape)
                continue
            lefts, tops, rights, bottoms = zip(*run, strict=True)
            (found if len(run) >= TEXT.letters_in_line else few).append(
                (min(lefts), min(tops), max(rights), max(bottoms))
            )
            run = [shape]
    return found, few


def _lines(shapes: Iterable[Edges]) -> Iterable[list[Edges]]:
    """The shapes as high as letters, by the base line that they stand on."""
    lines: dict[int, list[Edges]] = defaultdict(list)
    for shape in shapes:
        if TEXT.least_letter <= shape[3] - shape[1] <= TEXT.most_letter:
            lines[round(shape[3])].append(shape)
    return lines.values()


def _edges_of(handle: int, outer: Matrix) -> Edges:
    """Where an object stands on the page as seen."""
    return placed(pdfium.bounds_of(handle), outer)


def _overlap(one: Edges, other: Edges) -> bool:
    """Whether two boxes have a part in common."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _clip_of(found: _Object) -> Edges | None:
    """What the object itself is clipped to, on the page as seen."""
    clip = pdfium.clip_of(found.handle)
    return placed(clip, found.outer) if clip else None


def _narrowed(one: Edges | None, other: Edges | None) -> Edges | None:
    """What two clips leave together."""
    if one is None or other is None:
        return one or other
    return (
        max(one[0], other[0]),
        max(one[1], other[1]),
        min(one[2], other[2]),
        min(one[3], other[3]),
    )


class _Object(NamedTuple):
    """A text, path or image as drawn: its type, handle, form (or 0), the matrix around it, and its form's clip.

    It `is_off` where it or one of the forms around it is on a layer that is not shown.
    """

    kind: int
    handle: int
    form: int
    outer: Matrix
    clip: Edges | None
    is_off: bool


_PAGE = 0
"""In the place of the form of what the page itself draws."""


def _objects(page: int, frame: PageFrame) -> Iterator[_Object]:
    """The objects of the page and its forms, in the order in which they are drawn."""
    holder = _Object(_PAGE, page, _PAGE, frame.as_seen()[2], None, False)
    return _held_objects(
        pdfium.get_object, pdfium.count_objects(page), holder, frame.layers.certainly_off
    )


def _held_objects(
    get: Callable[[int, int], int], count: int, holder: _Object, off: frozenset[LayerSign]
) -> Iterator[_Object]:
    """What a page or form draws; `holder` has the matrix and the clip of what is within it."""
    for index in range(count):
        handle = get(holder.handle, index)
        kind = pdfium.object_type(handle)
        is_off = holder.is_off or (bool(off) and _is_on_one(handle, off))
        found = _Object(kind, handle, holder.form, holder.outer, holder.clip, is_off)
        if kind == pdfium.FORM:
            inside = found._replace(
                form=handle,
                outer=times(pdfium.matrix_of(handle), holder.outer),
                clip=_narrowed(_clip_of(found), holder.clip),
            )
            yield from _held_objects(
                pdfium.get_form_object, pdfium.count_form_objects(handle), inside, off
            )
        else:
            yield found


def _is_on_one(handle: int, layers: frozenset[LayerSign]) -> bool:
    """Whether the object is on one of these layers."""
    marks = (pdfium.get_mark(handle, index) for index in range(pdfium.count_marks(handle)))
    return any(
        pdfium.mark_name_of(mark) == _ON_LAYER
        and LayerSign(pdfium.mark_bytes_of(mark, _NAME), pdfium.mark_keys_of(mark)) in layers
        for mark in marks
    )


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
