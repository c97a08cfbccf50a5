"""What a page's content streams hold and readers draw wrongly without a word: damage, and text that may not be seen.

Readers draw what comes before the damage. They know no soft masks, and no inks that are never printed.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pdfminer.ascii85 import ascii85decode
from pdfminer.pdfexceptions import PDFException
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream, dict_value, list_value, resolve1, resolve_all
from pdfminer.psparser import literal_name

from ingest.pages.form_xobjects import forms_of, is_form
from models.geometry import Doubt

_FLATE = frozenset({"FlateDecode", "Fl"})
_ASCII85 = frozenset({"ASCII85Decode", "A85"})

_HEAD, _CHECKSUM = 2, 4
"""Bytes before and after the compressed ones (RFC 1950)."""

_DEFLATE, _MULTIPLE = 8, 31
"""The method in the first of these bytes, and what both divide by as one number."""

_MOST_TAIL = 100_000
"""Bytes after the last text in which an unclosed string is looked for: after more come drawings, without strings."""

_DRAWN = re.compile(rb"/([^\s()<>\[\]{}/%]+)\s+Do(?![^\s/\[(<%])")
_SHOWS_TEXT = re.compile(rb"(?<![^\s)\]>])T[jJ](?![^\s/\[(<%])")
_TEXT_ENDS = tuple(
    re.compile(rb"(?<![^\s)\]>])%s(?![^\s/\[(<%%])" % name) for name in (b"BT", b"ET")
)
_ESCAPED = re.compile(rb"\\.", re.DOTALL)
_PICTURE_BEGINS = re.compile(rb"BI(?<!\SBI)\s+/[A-Z]")
_PICTURE_ENDS = re.compile(rb"EI(?!\S)")
_LARGE_TILE = 20_000
"""Square points: a texture's tile is smaller, a picture of a table larger."""

_OPERAND_ENDS = b"0123456789.)>]"
"""Content ends with an operator; so ends what comes before one."""


@dataclass(frozen=True, slots=True)
class ContentFacts:
    """What is found in a page's content or a form's: whether it is broken, and whether it prints text.

    `doubts` are why that may not be seen. It `has_pattern_picture` if a picture is among the patterns that it may paint
    with.
    """

    is_broken: bool = False
    has_text: bool = False
    doubts: frozenset[Doubt] = frozenset()
    has_pattern_picture: bool = False


class Damage:
    """Tells which pages of a document are damaged or doubtful; what several pages draw is looked at once."""

    def __init__(self) -> None:
        self._known: dict[int, ContentFacts] = {}

    def of(self, page: PDFPage) -> ContentFacts:
        """What is found in the page's content and the forms that it may draw."""
        if "Contents" not in page.attrs and literal_name(page.attrs.get("Type")) != "Page":
            return ContentFacts(is_broken=True)  # a place in the page tree where there is no page
        own = self._found_in(page.contents, page.resources)
        forms = [*_all_forms(page.resources), *_appearances(page.annots)]
        found = [own, *(self._of_form(form, page.resources) for form in forms)]
        return ContentFacts(
            any(each.is_broken for each in found),
            any(each.has_text for each in found),
            frozenset(doubt for each in found for doubt in each.doubts),
            any(each.has_pattern_picture for each in found),
        )

    def _of_form(self, form: PDFStream, outer: object) -> ContentFacts:
        if id(form) not in self._known:
            self._known[id(form)] = ContentFacts()  # of a form that draws itself
            self._known[id(form)] = self._found_in([form], form.attrs.get("Resources") or outer)
        return self._known[id(form)]

    def _found_in(self, streams: Iterable[object], resources: object) -> ContentFacts:
        """What streams say that are one piece of content together."""
        pieces: list[bytes] = []
        is_broken = False
        for reference in streams:
            stream = resolve1(reference)
            unpacked = _unpacked(stream) if isinstance(stream, PDFStream) else None
            is_broken |= unpacked is None and reference is not None
            pieces.append(unpacked or b"")
        content = b"\n".join(pieces)
        resources = dict_value(resources or {})
        return ContentFacts(
            is_broken or _ends_early(content) or _draws_what_is_missing(content, resources),
            bool(_SHOWS_TEXT.search(content)),
            frozenset(self._doubts(content, resources)),
            any(map(_is_picture, dict_value(resources.get("Pattern") or {}).values())),
        )

    def _doubts(self, content: bytes, resources: dict[str, object]) -> Iterator[Doubt]:
        masks, ends = _masking_states(resources)
        if masks and self._prints_text(content, masks, b"gs", ends, resources):
            yield Doubt.MASKED
        if inks := _inks_never_printed(resources):
            ends = [rb"/\S+\s+cs", rb"(?<!\S)(?:g|rg|k)(?!\S)"]
            if self._prints_text(content, inks, b"cs", ends, resources):
                yield Doubt.INK

    def _prints_text(
        self,
        content: bytes,
        names: list[str],
        operator: bytes,
        ends: list[bytes],
        resources: dict[str, object],
    ) -> bool:
        """Whether text is printed, or a form with text drawn, after the operator has set one of these names."""
        begin = b"|".join(re.escape(name.encode()) for name in names)
        end = b"|".join([rb"(?<!\S)Q(?!\S)", *ends, rb"\Z"])
        under = re.compile(rb"/(?:%s)\s+%s(?!\S)(.*?)(?:%s)" % (begin, operator, end), re.DOTALL)
        forms = dict_value(resources.get("XObject") or {})
        for part in under.finditer(content):
            if _SHOWS_TEXT.search(part[1]):
                return True
            for name in _DRAWN.findall(part[1]):
                form = resolve1(forms.get(name.decode("latin-1")))
                if is_form(form) and self._of_form(form, resources).has_text:
                    return True
        return False


def _appearances(annotations: object) -> Iterator[PDFStream]:
    """What fields and typed-on text look like."""
    for annotation in map(dict_value, list_value(annotations or [])):
        if literal_name(resolve1(annotation.get("Subtype"))) in ("Widget", "FreeText"):
            look = resolve1(dict_value(annotation.get("AP") or {}).get("N"))
            states = look.values() if isinstance(look, dict) else [look]
            yield from filter(is_form, map(resolve1, states))


def _all_forms(resources: object) -> Iterator[PDFStream]:
    """The forms that a page may draw, each once."""
    waiting, seen = [*forms_of(resources)], set[int]()
    while waiting:
        form = waiting.pop()
        if id(form) not in seen:
            seen.add(id(form))
            yield form
            waiting += forms_of(form.attrs.get("Resources"))


def _masking_states(resources: dict[str, object]) -> tuple[list[str], list[bytes]]:
    """The names of the graphics states that set a soft mask, and patterns for those that end it."""
    states = {
        name: resolve1(dict_value(reference).get("SMask"))
        for name, reference in dict_value(resources.get("ExtGState") or {}).items()
    }
    masks = [name for name, mask in states.items() if isinstance(mask, dict)]
    ends = [
        rb"/%s\s+gs(?!\S)" % re.escape(name.encode())
        for name, mask in states.items()
        if mask is not None and name not in masks
    ]
    return masks, ends


def _inks_never_printed(resources: dict[str, object]) -> list[str]:
    """The names of the colour spaces of the ink `None` (ISO 32000-1, 8.6.6.4)."""
    return [
        name
        for name, reference in dict_value(resources.get("ColorSpace") or {}).items()
        if isinstance(space := resolve1(reference), list)
        and [literal_name(resolve1(each)) for each in space[:2]] == ["Separation", "None"]
    ]


def _is_picture(reference: object) -> bool:
    """Whether the pattern is a picture as large as a table: its tile draws one, and is no small texture."""
    pattern = resolve1(reference)
    if not isinstance(pattern, PDFStream):
        return False
    try:
        x0, y0, x1, y1 = map(float, resolve_all(pattern.attrs["BBox"]))
        a, b, c, d, *_ = map(float, resolve_all(pattern.attrs.get("Matrix") or [1, 0, 0, 1, 0, 0]))
    except (KeyError, TypeError, ValueError):
        return False
    area = abs((x1 - x0) * (y1 - y0) * (a * d - b * c))
    drawn = dict_value(dict_value(pattern.attrs.get("Resources") or {}).get("XObject") or {})
    return area >= _LARGE_TILE and bool(drawn)


def _draws_what_is_missing(content: bytes, resources: dict[str, object]) -> bool:
    """Whether it draws a form or picture that is not there."""
    names = {name.decode("latin-1") for name in _DRAWN.findall(content)}
    if not names:
        return False
    there = dict_value(resources.get("XObject") or {})
    return any(
        not isinstance(resolve1(there.get(name)), PDFStream)
        for name in names
        if name.isascii() and "#" not in name
    )


def _ends_early(content: bytes) -> bool:
    """Whether content that can be unpacked was cut: it ends among operands, in a text or in a string."""
    content = content.rstrip(b"\0\t\n\f\r ")
    if not content:
        return False
    if content[-1] in _OPERAND_ENDS:
        return True
    begun, ended = (_last_place(content, name) for name in _TEXT_ENDS)
    if begun > ended or _swallows_the_rest(content):
        return True
    tail = content[max(begun, ended) + 2 :]
    return len(tail) <= _MOST_TAIL and b"ID" not in tail and _opens_string(tail)


def _swallows_the_rest(content: bytes) -> bool:
    """Whether a string or a picture begins among the operators and does not end: readers take the rest for its part."""
    begins = [found.end() for found in _PICTURE_BEGINS.finditer(content)]
    if begins:  # its data may hold any bytes
        return not _PICTURE_ENDS.search(content, begins[-1])
    plain = _ESCAPED.sub(b"", content)
    return plain.count(b"(") > plain.count(b")")


def _last_place(content: bytes, name: re.Pattern[bytes]) -> int:
    """Where an operator of two letters is last, or -1."""
    letters = b"BT" if name is _TEXT_ENDS[0] else b"ET"
    place = content.rfind(letters)
    while place >= 0 and not name.match(content, place):
        place = content.rfind(letters, 0, place)
    return place


def _opens_string(tail: bytes) -> bool:
    """Whether a string begins that does not end."""
    plain = _ESCAPED.sub(b"", tail)
    return plain.count(b"(") > plain.count(b")") or (
        b"(" not in plain and plain.rfind(b"<") > plain.rfind(b">")
    )


def _unpacked(stream: PDFStream) -> bytes | None:
    """What a stream holds; None if that is broken. Nothing of one that was unpacked before."""
    if (data := stream.rawdata) is None:
        return b""
    if stream.decipher and stream.objid is not None and stream.genno is not None:
        data = stream.decipher(stream.objid, stream.genno, data, stream.attrs)
    names = [literal_name(name) for name, _ in stream.get_filters()]
    if names and names[0] in _ASCII85:
        try:
            data = ascii85decode(data)
        except ValueError:
            return None
        del names[0]
    if not names:
        return data
    return _inflated(data) if len(names) == 1 and names[0] in _FLATE else _decoded(stream, data)


def _decoded(stream: PDFStream, data: bytes) -> bytes | None:
    """What pdfminer makes of rarer filters; nothing, of bytes that are more than an end mark, is broken."""
    try:
        decoded = stream.get_data()
    except PDFException:  # a filter that it does not know
        return b""
    except (ValueError, LookupError):
        return None
    return decoded if decoded or len(data) <= _HEAD + _CHECKSUM + 2 else None


def _inflated(data: bytes) -> bytes | None:
    """The bytes unpacked to their end, with the right head and checksum; some programs leave the latter out."""
    if len(data) < _HEAD:
        return None if data.strip() else b""
    if data[0] & 0xF != _DEFLATE or int.from_bytes(data[:_HEAD], "big") % _MULTIPLE:
        return None
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        unpacked = unpacker.decompress(data[_HEAD:])
    except zlib.error:
        return None
    checksum = unpacker.unused_data[:_CHECKSUM]
    is_told = len(checksum) == _CHECKSUM
    told = int.from_bytes(checksum, "big")
    is_whole = unpacker.eof and (not is_told or told in (zlib.adler32(unpacked), 0))
    return unpacked if is_whole else None
