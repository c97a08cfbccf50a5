"""OpenDocument spreadsheets (ODS): what each cell shows, read from the XML row by row.

A cell or row may be said to repeat a million times; only what holds text is repeated, and no more than a report holds.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, iterparse

from ingest.sheets.cells import Area, Filler, Run, Sheet
from ingest.sheets.number_formats import has_words, printed_number
from ingest.sheets.zipped_xml import DAMAGED
from models.errors import UnreadableDocumentError

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_LINK = "{http://www.w3.org/1999/xlink}href"

_MOST_COPIES = 100_000
"""So many times are filled cells repeated, or merged over further rows."""

_MOST_BYTES = 400_000_000
"""What a spreadsheet may unpack to."""

_MOST_COLUMNS = 1_000
"""Filled cells beyond are no report's."""

_ERRORS = ("#", "Err:")
"""What a formula shows that has no value; the file has 0 for it."""

_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")


class _TooManyCellsError(Exception):
    """More cells are filled than a report can hold, or the file is larger than one."""


def read_open_spreadsheet(path: Path, data: bytes) -> list[Sheet]:
    """The sheets; raises UnreadableDocumentError where it is damaged, too large, or protected by a password."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if b"encryption-data" in _read(archive, "META-INF/manifest.xml"):
                raise UnreadableDocumentError(
                    f"{path}: is protected by a password; save a copy without one and load that."
                )
            if archive.getinfo("content.xml").file_size > _MOST_BYTES:
                raise _TooManyCellsError
            with archive.open("content.xml") as content:
                return list(_Reader().sheets(iterparse(content, ("start", "end"))))
    except (_TooManyCellsError, RecursionError) as error:
        raise UnreadableDocumentError(
            f"{path}: fills more cells than a report can hold; delete what is not part of the report."
        ) from error
    except DAMAGED as error:
        raise UnreadableDocumentError(
            f"{path}: cannot be read as an ODS spreadsheet ({type(error).__name__}); open it in a spreadsheet "
            "program and save it anew."
        ) from error


def _read(archive: zipfile.ZipFile, name: str) -> bytes:
    """The beginning of a member; nothing where there is none."""
    if name not in archive.namelist():
        return b""
    with archive.open(name) as member:
        return member.read(1_000_000)


class _Reader:
    """Takes the sheets from the stream of elements; what was read of it is forgotten."""

    def __init__(self) -> None:
        self._hidden: set[str] = set()
        self._left = _MOST_COPIES

    def sheets(self, events: Iterator[tuple[str, Element]]) -> Iterator[Sheet]:
        """Each sheet, as soon as it ends."""
        filled, row, number = Filler(1), 1, 0
        for event, element in events:
            if event == "start" and element.tag == f"{_TABLE}table":
                number, row = number + 1, 1
                filled = Filler(number)
            elif event == "end" and element.tag == f"{_STYLE}style":
                self._note_style(element)
            elif event == "end" and element.tag == f"{_TABLE}table-row":
                row = self._row(element, row, filled)
                element.clear()
            elif event == "end" and element.tag == f"{_TABLE}table":
                name, style = element.get(f"{_TABLE}name", ""), element.get(f"{_TABLE}style-name")
                yield filled.sheet(name, is_hidden=style in self._hidden, is_bare=True)
                element.clear()

    def _note_style(self, style: Element) -> None:
        properties = style.find(f"{_STYLE}table-properties")
        if properties is not None and properties.get(f"{_TABLE}display") == "false":
            self._hidden.add(style.get(f"{_STYLE}name", ""))

    def _row(self, element: Element, row: int, filled: Filler) -> int:
        """Fill the row, as often as it is repeated; gives the number of the next."""
        times = _count(element, "number-rows-repeated")
        cells = list(_cells(element))
        if cells:
            self._left -= times - 1
            for number in range(row, row + times):
                for column, cell in cells:
                    self._fill(cell, number, column, filled)
        return row + times

    def _fill(self, cell: Element, row: int, column: int, filled: Filler) -> None:
        """Fill the cell, or the cells that it stands for."""
        text, uri = _shown(cell), _uri(cell)
        height, width = _count(cell, "number-rows-spanned"), _count(cell, "number-columns-spanned")
        times = _count(cell, "number-columns-repeated")
        self._left -= times * height - 1
        if self._left < 0 or column + times > _MOST_COLUMNS:
            raise _TooManyCellsError
        for left in range(column, column + times):
            area = Area(row, left, row + height - 1, left + width - 1)
            filled.put(area, [Run(text)])
            if uri:
                filled.link(area, uri)


def _cells(row: Element) -> Iterator[tuple[int, Element]]:
    """The filled cells of a row with their columns; those that a merged cell covers are not its own."""
    column = 1
    for cell in row:
        if cell.tag in _CELLS:
            if cell.tag == _CELLS[0] and _shown(cell):
                yield column, cell
            column += _count(cell, "number-columns-repeated")


def _count(element: Element, name: str) -> int:
    """How often something is repeated, or how far it reaches; raises ValueError where that is no number."""
    return max(1, int(element.get(f"{_TABLE}{name}", "1")))


def _shown(cell: Element) -> str:
    """What the cell shows; of a number that stands alone all the digits, which it may show rounded."""
    text = "\n".join(_paragraph(part) for part in cell.findall(f"{_TEXT}p"))
    kind, value = cell.get(f"{_OFFICE}value-type"), cell.get(f"{_OFFICE}value")
    date = cell.get(f"{_OFFICE}date-value")
    if date is not None:
        return date.removesuffix("T00:00:00").replace("T", " ")
    if value is None or text.startswith(_ERRORS) or has_words(text):
        return text
    if kind == "percentage":
        return f"{printed_number(float(value) * 100)}%"
    if kind == "float":
        return printed_number(float(value)) + ("%" if text.endswith("%") else "")
    return text


def _paragraph(element: Element) -> str:
    """The text of a paragraph, without annotations."""
    parts = [element.text or ""]
    for inner in element:
        if inner.tag in (f"{_TEXT}s", f"{_TEXT}tab"):
            parts.append(" ")
        elif inner.tag == f"{_TEXT}line-break":
            parts.append("\n")
        elif not inner.tag.endswith("}annotation"):
            parts.append(_paragraph(inner))
        parts.append(inner.tail or "")
    return "".join(parts)


def _uri(cell: Element) -> str | None:
    link = cell.find(f".//{_TEXT}a")
    return link.get(_LINK) if link is not None else None
