"""Text boxes and shapes that lie over a sheet: what they say stands in no cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZipFile

from ingest.sheets.cells import Area

_SHEET = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
_TEXT = "{http://schemas.openxmlformats.org/drawingml/2006/main}t"
_PARAGRAPH = "{http://schemas.openxmlformats.org/drawingml/2006/main}p"


def drawn_texts(archive: ZipFile, drawings: Iterable[str]) -> Iterator[tuple[Area, str]]:
    """The text of each shape of these parts of the archive, and the cell at which it begins."""
    for name in drawings:
        for anchor in fromstring(archive.read(name)):
            for shape in anchor.iter(f"{_SHEET}sp"):
                if text := _text(shape):
                    yield _cell(anchor), text


def _text(shape: Element) -> str:
    paragraphs = (
        "".join(piece.text or "" for piece in paragraph.iter(_TEXT))
        for paragraph in shape.iter(_PARAGRAPH)
    )
    return " ".join(text for paragraph in paragraphs if (text := paragraph.strip()))


def _cell(anchor: Element) -> Area:
    """The cell in which the anchor begins; it counts from 0. One that only says how far from the corner is at A1."""
    begin = anchor.find(f"{_SHEET}from")
    row, column = (
        int((begin.findtext(f"{_SHEET}{name}") if begin is not None else "") or 0) + 1
        for name in ("row", "col")
    )
    return Area(row, column, row, column)
