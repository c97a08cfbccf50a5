"""Whether a page's content can be unpacked to its end: readers draw what comes before the damage, and say nothing."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

from pdfminer.ascii85 import ascii85decode
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream, dict_value, resolve1
from pdfminer.psparser import literal_name

_FLATE = frozenset({"FlateDecode", "Fl"})
_ASCII85 = frozenset({"ASCII85Decode", "A85"})

_HEAD, _CHECKSUM = 2, 4
"""Bytes before and after the compressed ones (RFC 1950)."""


class Damage:
    """Tells which pages of a document are damaged; what several pages draw is looked at once."""

    def __init__(self) -> None:
        self._known: dict[int, bool] = {}

    def is_in(self, page: PDFPage) -> bool:
        """Whether one of the streams that the page's content stands in is broken."""
        return any(map(self._is_broken, _streams(page)))

    def _is_broken(self, stream: PDFStream) -> bool:
        if id(stream) not in self._known:
            self._known[id(stream)] = not _is_whole(stream)
        return self._known[id(stream)]


def _streams(page: PDFPage) -> Iterator[PDFStream]:
    """The page's content and the forms that it may draw, each once."""
    waiting = [*page.contents, *_forms(page.resources)]
    seen: set[int] = set()
    while waiting:
        stream = resolve1(waiting.pop())
        if isinstance(stream, PDFStream) and id(stream) not in seen:
            seen.add(id(stream))
            yield stream
            waiting += _forms(stream.attrs.get("Resources"))


def _forms(resources: object) -> Iterator[PDFStream]:
    for reference in dict_value(dict_value(resources or {}).get("XObject") or {}).values():
        stream = resolve1(reference)
        if isinstance(stream, PDFStream) and str(stream.attrs.get("Subtype")) == "/'Form'":
            yield stream


def _is_whole(stream: PDFStream) -> bool:
    if (data := stream.rawdata) is None:  # it was unpacked before
        return True
    if stream.decipher and stream.objid is not None and stream.genno is not None:
        data = stream.decipher(stream.objid, stream.genno, data, stream.attrs)
    names = [literal_name(name) for name, _ in stream.get_filters()]
    if names and names[0] in _ASCII85:
        data = ascii85decode(data)
        del names[0]
    return len(names) != 1 or names[0] not in _FLATE or _unpacks(data)


def _unpacks(data: bytes) -> bool:
    """Whether the bytes unpack to their end, with the right checksum; some programs leave that out."""
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        unpacked = unpacker.decompress(data[_HEAD:])
    except zlib.error:
        return False
    checksum = unpacker.unused_data[:_CHECKSUM]
    is_told = len(checksum) == _CHECKSUM
    told = int.from_bytes(checksum, "big")
    return unpacker.eof and (not is_told or told in (zlib.adler32(unpacked), 0))
