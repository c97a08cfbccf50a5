"""The tables of a Word document (DOCX) as a sheet: its paragraphs are rows of one cell, its tables rows of cells.

The XML is read with the standard library and bounded: no more of Word than its text is needed. What was deleted or
moved away with changes tracked is no text.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from xml.etree.ElementTree import Element, fromstring

from ingest.sheets.cells import Area, Filler, Run, Sheet
from ingest.sheets.zipped_xml import DAMAGED
from models.errors import UnreadableDocumentError

_WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT_WORDS = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_RELATIONS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

_MOST_BYTES = 100_000_000
_MOST_COLUMNS = 1_000
_MOST_CELLS = 1_000_000
_DEEPEST = 200

_GONE = ("del", "moveFrom", "Fallback")
"""Elements whose text is not shown, or is shown by another one."""

_BREAKS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


class _Cell(NamedTuple):
    """A cell of a table: its place in the grid, what it says, and where it leads."""

    column: int
    width: int
    text: str
    uris: tuple[str, ...]
    goes_on: bool


class _TooMuchError(Exception):
    """More is in the document than a report can hold."""


def read_word_document(path: Path, data: bytes) -> list[Sheet]:
    """The document as one sheet; raises UnreadableDocumentError where it is damaged, too large or has no table."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            body = _parsed(archive, "word/document.xml")
            links = _links(archive)
        reader = _Reader(links)
        reader.read(body)
    except (_TooMuchError, RecursionError) as error:
        raise UnreadableDocumentError(
            f"{path}: holds more than a report can hold; save the pages with the report as PDF, and load that."
        ) from error
    except DAMAGED as error:
        raise UnreadableDocumentError(
            f"{path}: cannot be read as a Word document ({type(error).__name__}); open it in a word processor, and "
            "save it as DOCX or PDF."
        ) from error
    if not reader.tables:
        raise UnreadableDocumentError(
            f"{path}: has no table, and of Word documents only tables are read; if it is a plan, save it as PDF and "
            "load that."
        )
    return [reader.sheet()]


def _parsed(archive: zipfile.ZipFile, name: str) -> Element:
    if archive.getinfo(name).file_size > _MOST_BYTES:
        raise _TooMuchError
    with archive.open(name) as member:
        return fromstring(member.read())


def _links(archive: zipfile.ZipFile) -> dict[str, str]:
    """The addresses that the document leads to, by the names it has for them."""
    name = "word/_rels/document.xml.rels"
    if name not in archive.namelist():
        return {}
    return {
        relation.get("Id", ""): relation.get("Target", "")
        for relation in _parsed(archive, name)
        if relation.get("TargetMode") == "External"
    }


class _Reader:
    """Fills a sheet with what it meets, from the top down."""

    def __init__(self, links: dict[str, str]) -> None:
        self._links = links
        self._filled = Filler(1)
        self._row = 1
        self._cells = 0
        self.tables = 0

    def sheet(self) -> Sheet:
        """What was read."""
        return self._filled.sheet("", is_bare=True)

    def read(self, document: Element) -> None:
        """Read the document's paragraphs and tables."""
        for block in _blocks(document):
            if _is(block, "tbl"):
                self._table(block)
                self.tables += 1
            else:
                self._put(self._row, self._row, _Cell(1, 1, _text(block), (), False))
                self._row += 1

    def _table(self, table: Element) -> None:
        """Fill the table's rows; a cell merged over rows is one, and reaches as far as it goes on."""
        rows = [self._row_cells(row) for row in _within(table, "tr") if not _is_deleted(row)]
        for number, cells in enumerate(rows):
            for cell in cells:
                if not cell.goes_on:
                    last = number
                    while last + 1 < len(rows) and _goes_on_in(rows[last + 1], cell):
                        last += 1
                    self._put(self._row + number, self._row + last, cell)
        self._row += len(rows)

    def _row_cells(self, row: Element) -> list[_Cell]:
        column = 1 + _number(row, "trPr", "gridBefore", 0)
        cells: list[_Cell] = []
        for cell in _within(row, "tc"):
            width = _number(cell, "tcPr", "gridSpan", 1)
            uris = tuple(filter(None, (self._uri(link) for link in _all(cell, "hyperlink"))))
            cells.append(_Cell(column, width, _cell_text(cell), uris, _goes_on(cell)))
            column += width
            self._cells += 1
            if column > _MOST_COLUMNS or self._cells > _MOST_CELLS:
                raise _TooMuchError
        return cells

    def _uri(self, link: Element) -> str:
        return self._links.get(link.get(f"{_RELATIONS}id", ""), "")

    def _put(self, top: int, bottom: int, cell: _Cell) -> None:
        self._cells += bottom - top
        if self._cells > _MOST_CELLS:
            raise _TooMuchError
        area = Area(top, cell.column, bottom, cell.column + cell.width - 1)
        self._filled.put(area, [Run(cell.text)])
        for uri in cell.uris:
            self._filled.link(area, uri)


def _is(element: Element, name: str) -> bool:
    return element.tag in (f"{{{_WORDS}}}{name}", f"{{{_STRICT_WORDS}}}{name}")


def _blocks(element: Element, depth: int = 0) -> Iterator[Element]:
    """The paragraphs and tables in their order, those in content controls and the like too."""
    for inner in _shown(element, depth):
        if _is(inner, "p") or _is(inner, "tbl"):
            yield inner
        else:
            yield from _blocks(inner, depth + 1)


def _within(element: Element, name: str, depth: int = 0) -> Iterator[Element]:
    """The rows of a table or the cells of a row, but not those of tables within."""
    for inner in _shown(element, depth):
        if _is(inner, name):
            yield inner
        elif not (_is(inner, "tbl") or _is(inner, "p")):
            yield from _within(inner, name, depth + 1)


def _shown(element: Element, depth: int) -> Iterator[Element]:
    """What is in the element and is shown; raises where it is nested without an end."""
    if depth > _DEEPEST:
        raise _TooMuchError
    return (
        inner
        for inner in element
        if inner.tag.rpartition("}")[2] not in _GONE and not _is_placeholder(inner)
    )


def _is_placeholder(element: Element) -> bool:
    """Whether it is a field to choose or type in that nobody has filled in: it shows what to do, and says nothing."""
    return _is(element, "sdt") and any(
        _is(inner, "showingPlcHdr") and _value(inner) not in ("0", "false")
        for properties in element
        if _is(properties, "sdtPr")
        for inner in properties
    )


def _all(element: Element, name: str) -> Iterator[Element]:
    return (inner for inner in element.iter() if _is(inner, name))


def _cell_text(cell: Element) -> str:
    """The paragraphs of a cell, those of tables within it too."""
    blocks = (
        part
        for block in _blocks(cell)
        for part in (_all(block, "p") if _is(block, "tbl") else [block])
    )
    return "\n".join(map(_text, blocks))


def _text(element: Element, depth: int = 0) -> str:
    """The text of a paragraph or of a part of it."""
    parts: list[str] = []
    for inner in _shown(element, depth):
        name = inner.tag.rpartition("}")[2]
        if name == "t":
            parts.append(inner.text or "")
        elif name in _BREAKS and not _is(element, "tabs"):
            parts.append(_BREAKS[name])
        elif name == "sym":
            parts.append(_symbol(inner))
        else:
            parts.append(_text(inner, depth + 1))
    return "".join(parts)


def _symbol(element: Element) -> str:
    """A character of a font of symbols, as a tick may be."""
    code = next((value for key, value in element.items() if key.endswith("}char")), "FFFD")
    return chr(int(code, 16))


def _is_deleted(row: Element) -> bool:
    """Whether the row was deleted with changes tracked."""
    return any(_is(inner, "del") for group in row if _is(group, "trPr") for inner in group)


def _number(element: Element, properties: str, name: str, default: int) -> int:
    """A number among an element's properties, which is not negative."""
    for group in element:
        if _is(group, properties):
            for inner in group:
                if _is(inner, name):
                    return max(default, int(_value(inner) or default))
    return default


def _value(element: Element) -> str | None:
    return element.get(f"{{{_WORDS}}}val", element.get(f"{{{_STRICT_WORDS}}}val"))


def _goes_on(cell: Element) -> bool:
    """Whether the cell is a lower one of those merged over rows."""
    merges = (
        inner for group in cell if _is(group, "tcPr") for inner in group if _is(inner, "vMerge")
    )
    return any(_value(merge) != "restart" for merge in merges)


def _goes_on_in(row: list[_Cell], cell: _Cell) -> bool:
    return any(lower.goes_on and lower.column == cell.column for lower in row)
