"""PDFium's functions as Renaksi calls them: some million times a document, so with handles as plain integers.

The bindings of pypdfium2 give handles as typed pointers, which are slow to make and cannot be compared. Here each
function stands once more under the same address, with `c_void_p` for every handle. What PDFium gives through pointers
goes into buffers that are made once: one thread at a time may call, as PDFium itself demands.
"""

from __future__ import annotations

from array import array
from collections import deque
from collections.abc import Callable, Iterator
from ctypes import (
    PYFUNCTYPE,  # which keeps Python's lock: letting go of it costs more than most calls do
    addressof,
    c_char_p,
    c_float,
    c_int,
    c_uint32,
    c_ulong,
    c_void_p,
    cast,
    create_string_buffer,
    string_at,
)
from functools import partial
from itertools import repeat
from math import inf
from typing import Any

import pypdfium2.raw as pdfium

from ingest.pages.pdf_structure import Matrix
from ingest.words import settings

TEXT, PATH, FORM = pdfium.FPDF_PAGEOBJ_TEXT, pdfium.FPDF_PAGEOBJ_PATH, pdfium.FPDF_PAGEOBJ_FORM
IMAGE, SHADING = pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING
STROKED, INVISIBLE = pdfium.FPDF_TEXTRENDERMODE_STROKE, pdfium.FPDF_TEXTRENDERMODE_INVISIBLE
OUTLINED = pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE
CLIPPING = pdfium.FPDF_TEXTRENDERMODE_CLIP
MOVE, LINE = pdfium.FPDF_SEGMENT_MOVETO, pdfium.FPDF_SEGMENT_LINETO

_BUFFER = 4096
"""Bytes for what PDFium writes: more than any name has."""

Rectangle = tuple[float, float, float, float]
"""Left, bottom, right, top."""

Colour = tuple[int, int, int, int]
"""Red, green, blue and opacity, each from 0 to 255."""


def times(inner: Matrix, outer: Matrix) -> Matrix:
    """The matrix that applies `inner` first and then `outer`."""
    a, b, c, d, e, f = inner
    k, m, n, p, q, r = outer
    return (
        a * k + b * n, a * m + b * p, c * k + d * n, c * m + d * p, e * k + f * n + q, e * m + f * p + r
    )  # fmt: skip


def _function(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
    """PDFium's function; without the types of its arguments it takes numbers as int and else what ctypes has made."""
    address = cast(getattr(pdfium, name), c_void_p).value
    assert address
    return PYFUNCTYPE(result, *arguments)(address)


count_objects = _function("FPDFPage_CountObjects", c_int, c_void_p)
get_object = _function("FPDFPage_GetObject", c_void_p, c_void_p, c_int)
remove_object = _function("FPDFPage_RemoveObject", c_int, c_void_p, c_void_p)
destroy_object = _function("FPDFPageObj_Destroy", None, c_void_p)
count_form_objects = _function("FPDFFormObj_CountObjects", c_int, c_void_p)
remove_form_object = _function("FPDFFormObj_RemoveObject", c_int, c_void_p, c_void_p)
get_form_object = _function("FPDFFormObj_GetObject", c_void_p, c_void_p, c_ulong)
object_type = _function("FPDFPageObj_GetType", c_int, c_void_p)
set_active = _function("FPDFPageObj_SetIsActive", c_int, c_void_p, c_int)

count_marks = _function("FPDFPageObj_CountMarks", c_int, c_void_p)
get_mark = _function("FPDFPageObj_GetMark", c_void_p, c_void_p, c_ulong)
mark_value_type = _function("FPDFPageObjMark_GetParamValueType", c_int, c_void_p, c_char_p)
remove_mark = _function("FPDFPageObj_RemoveMark", c_int, c_void_p, c_void_p)

render_mode_of = _function("FPDFTextObj_GetTextRenderMode", c_int, c_void_p)
is_translucent = _function("FPDFPageObj_HasTransparency", c_int, c_void_p)
_clip_of = _function("FPDFPageObj_GetClipPath", c_void_p, c_void_p)
_count_clips = _function("FPDFClipPath_CountPaths", c_int, c_void_p)
_count_clip_segments = _function("FPDFClipPath_CountPathSegments", c_int, c_void_p, c_int)
_get_clip_segment = _function("FPDFClipPath_GetPathSegment", c_void_p, c_void_p, c_int, c_int)

count_segments = _function("FPDFPath_CountSegments", c_int, c_void_p)
get_segment = _function("FPDFPath_GetPathSegment", c_void_p, c_void_p, c_int)
segment_type = _function("FPDFPathSegment_GetType", c_int, c_void_p)
segment_closes = _function("FPDFPathSegment_GetClose", c_int, c_void_p)

load_text = _function("FPDFText_LoadPage", c_void_p, c_void_p)
close_text = _function("FPDFText_ClosePage", None, c_void_p)
count_chars = _function("FPDFText_CountChars", c_int, c_void_p)
is_generated = _function("FPDFText_IsGenerated", c_int, c_void_p, c_int)
is_unmapped = _function("FPDFText_HasUnicodeMapError", c_int, c_void_p, c_int)
unicode_of = _function("FPDFText_GetUnicode", c_uint32, c_void_p, c_int)
char_angle = _function("FPDFText_GetCharAngle", c_float, c_void_p, c_int)
get_text = _function("FPDFText_GetText", c_int, c_void_p, c_int, c_int, c_char_p)
font_of = _function("FPDFTextObj_GetFont", c_void_p, c_void_p)

# Asked of each character of a document, and so without looking at the types of what is given each time.
_text_object = _function("FPDFText_GetTextObject", c_void_p)
_is_unmapped = _function("FPDFText_HasUnicodeMapError", c_int)

_floats, _doubles, _ints = (c_float * 6)(), array("d", 4 * [0.0]), (c_int * 4)()
_F0, _F1, _F2, _F3 = (addressof(_floats) + 4 * i for i in range(4))
_D0, _D1, _D2, _D3 = (_doubles.buffer_info()[0] + 8 * i for i in range(4))
_I0, _I1, _I2, _I3 = (addressof(_ints) + 4 * i for i in range(4))

_char_origin = _function("FPDFText_GetCharOrigin", c_int, c_void_p, c_int, c_void_p, c_void_p)
_char_box = _function("FPDFText_GetCharBox", c_int, c_void_p, c_int, *(4 * [c_void_p]))
_loose_box = _function("FPDFText_GetLooseCharBox", c_int, c_void_p, c_int, c_void_p)
_matrix = _function("FPDFPageObj_GetMatrix", c_int, c_void_p, c_void_p)
_bounds = _function("FPDFPageObj_GetBounds", c_int, c_void_p, *(4 * [c_void_p]))
_draw_mode = _function("FPDFPath_GetDrawMode", c_int, c_void_p, c_void_p, c_void_p)
_fill_colour = _function("FPDFPageObj_GetFillColor", c_int, c_void_p, *(4 * [c_void_p]))
_stroke_colour = _function("FPDFPageObj_GetStrokeColor", c_int, c_void_p, *(4 * [c_void_p]))
_mark_name = _function("FPDFPageObjMark_GetName", c_int, c_void_p, c_void_p, c_ulong, c_void_p)
_mark_bytes = _function(
    "FPDFPageObjMark_GetParamBlobValue", c_int, c_void_p, c_char_p, c_void_p, c_ulong, c_void_p
)
_count_mark_keys = _function("FPDFPageObjMark_CountParams", c_int, c_void_p)
_mark_key = _function(
    "FPDFPageObjMark_GetParamKey", c_int, c_void_p, c_ulong, c_void_p, c_ulong, c_void_p
)
_segment_point = _function("FPDFPathSegment_GetPoint", c_int, c_void_p, c_void_p, c_void_p)
_font_size = _function("FPDFTextObj_GetFontSize", c_int, c_void_p, c_void_p)
_font_name = _function("FPDFFont_GetBaseFontName", c_ulong, c_void_p, c_char_p, c_ulong)
_glyph_width = _function("FPDFFont_GetGlyphWidth", c_int, c_void_p, c_uint32, c_float, c_void_p)


def text_objects_of(text_page: int, count: int) -> Iterator[int | None]:
    """The text object of each of the page's characters; None for one that no object prints."""
    return map(_text_object, repeat(c_void_p(text_page)), range(count))


def are_some_unmapped(text_page: int, count: int) -> bool:
    """Whether the font of any of the page's characters does not tell which one it is."""
    return any(map(_is_unmapped, repeat(c_void_p(text_page)), range(count)))


def char_origins(text_page: int, count: int) -> tuple[array[float], array[float]]:
    """Where each character's base line begins, in the page's user space: from the left, and from below."""
    places = array("d", bytes(16 * count))
    start = places.buffer_info()[0]
    end = start + 16 * count
    xs, ys = range(start, end, 16), range(start + 8, end + 8, 16)
    deque(map(_char_origin, repeat(text_page), range(count), xs, ys), maxlen=0)
    return places[::2], places[1::2]


def ink_box(text_page: int, index: int) -> Rectangle:
    """The box of the character's ink."""
    _char_box(text_page, index, _D0, _D1, _D2, _D3)
    return _doubles[0], _doubles[2], _doubles[1], _doubles[3]


def loose_box(text_page: int, index: int) -> Rectangle:
    """The box of the character's ink and advance."""
    _loose_box(text_page, index, _F0)  # an FS_RECTF: left, top, right, bottom
    return _floats[0], _floats[3], _floats[2], _floats[1]


def matrix_of(page_object: int) -> Matrix:
    """The matrix from the object's own space to that of the page or form it stands in."""
    _matrix(page_object, _F0)
    return _floats[0], _floats[1], _floats[2], _floats[3], _floats[4], _floats[5]


def bounds_of(page_object: int) -> Rectangle:
    """The object's extent in the space of its page or form."""
    _bounds(page_object, _F0, _F1, _F2, _F3)
    return _floats[0], _floats[1], _floats[2], _floats[3]


def draw_mode(path: int) -> tuple[bool, bool]:
    """Whether the path is stroked, and whether it is filled."""
    _draw_mode(path, _I0, _I1)
    return bool(_ints[1]), bool(_ints[0])


def fill_colour_of(page_object: int) -> Colour | None:
    """What the object is filled with; None where that is no colour."""
    found = _fill_colour(page_object, _I0, _I1, _I2, _I3)
    return (_ints[0], _ints[1], _ints[2], _ints[3]) if found else None


def stroke_colour_of(page_object: int) -> Colour | None:
    """What the object's lines are drawn with; None where that is no colour."""
    found = _stroke_colour(page_object, _I0, _I1, _I2, _I3)
    return (_ints[0], _ints[1], _ints[2], _ints[3]) if found else None


def has_holes(document: Any, page: Any, image: int) -> bool:
    """Whether an image lets through what is below in a good part of it, as a stamp's picture does between its lines."""
    bitmap = pdfium.FPDFImageObj_GetRenderedBitmap(
        document, page, cast(c_void_p(image), pdfium.FPDF_PAGEOBJECT)
    )
    if not bitmap:
        return False
    try:
        if pdfium.FPDFBitmap_GetFormat(bitmap) != pdfium.FPDFBitmap_BGRA:
            return False
        size = pdfium.FPDFBitmap_GetStride(bitmap) * pdfium.FPDFBitmap_GetHeight(bitmap)
        opacities = string_at(pdfium.FPDFBitmap_GetBuffer(bitmap), size)[3::4]
        clear = opacities.translate(None, _OPAQUE)
        return len(clear) > settings.TEXT.holes * len(opacities)
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)


_OPAQUE = bytes(range(128, 256))


def clip_of(page_object: int) -> Rectangle | None:
    """The box that the object is clipped to, in the space of its page or form; None where it is not."""
    clip = _clip_of(page_object)
    count = _count_clips(clip) if clip else 0
    if count < 1:
        return None
    left, bottom, right, top = -inf, -inf, inf, inf
    for path in range(count):
        points = [
            segment_point(_get_clip_segment(clip, path, index))
            for index in range(_count_clip_segments(clip, path))
        ]
        if points:
            xs, ys = zip(*points, strict=True)
            left, right = max(left, min(xs)), min(right, max(xs))
            bottom, top = max(bottom, min(ys)), min(top, max(ys))
    return left, bottom, right, top


def mark_name_of(mark: int) -> str:
    """What a content mark is called: `OC` for one that puts the object on a layer."""
    return _utf16(partial(_mark_name, mark))


def mark_bytes_of(mark: int, key: bytes) -> bytes:
    """A text among a content mark's properties, as the file spells it; empty where there is none."""
    buffer = create_string_buffer(_BUFFER)
    found = _mark_bytes(mark, key, buffer, _BUFFER, _I0)
    return buffer.raw[: min(_ints[0], _BUFFER)] if found else b""


def mark_keys_of(mark: int) -> frozenset[str]:
    """Which properties a content mark has."""
    return frozenset(
        _utf16(partial(_mark_key, mark, index)) for index in range(_count_mark_keys(mark))
    )


def _utf16(call: Callable[[Any, int, int], int]) -> str:
    """What a function writes into a buffer as UTF-16, ended by a zero; it also notes how many bytes that are."""
    buffer = create_string_buffer(_BUFFER)
    if not call(buffer, _BUFFER, _I0):
        return ""
    return buffer.raw[: max(0, min(_ints[0], _BUFFER) - 2)].decode("utf-16-le", "replace")


def segment_point(segment: int) -> tuple[float, float]:
    """Where the segment ends, in the path's own space."""
    _segment_point(segment, _F0, _F1)
    return _floats[0], _floats[1]


def font_size_of(text_object: int) -> float:
    """The font size in the text object's own space."""
    _font_size(text_object, _F0)
    return _floats[0]


def font_name_of(font: int) -> str:
    """The font's PostScript name; empty for a Type 3 font."""
    buffer = create_string_buffer(256)
    _font_name(font, buffer, 256)
    return buffer.value.decode("utf-8", "replace")


def glyph_width_of(font: int, code_point: int) -> float:
    """The advance of the font's glyph for a Unicode character, as a share of the font size."""
    _glyph_width(font, code_point, 1.0, _F0)
    return _floats[0]
