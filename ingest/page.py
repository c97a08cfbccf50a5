"""A page as everything after reading sees it: words, and the grids that hold some of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import msgspec

from ingest.fills import rules_of_fills
from ingest.glyphs import Glyphs, PageReader
from ingest.grids import Cell, Grid, fill_grids, find_grids
from ingest.rulings import join_dots, on_page
from ingest.strikes import find_struck
from ingest.words import words_of
from models.errors import UnreadableDocumentError
from models.geometry import Box, Word

ATTACHMENT = "FileAttachment"
"""The kind of notes that stand for a file within the document; its name is what they say."""


class Note(NamedTuple):
    """What someone put over a page and is no part of it: its kind as PDF names it (`Stamp`, …), what it says."""

    kind: str
    text: str
    box: Box


class Link(NamedTuple):
    """Where a page leads to who clicks in the box."""

    uri: str
    box: Box


@dataclass(frozen=True, slots=True)
class Page:
    """One page, its sizes in points: all its words, its filled grids, and the words outside them.

    Words that are no part of any value (`Word.aside`) are neither in a grid nor outside. `pictures` are where it shows
    pictures. Of a page that `is_damaged` not everything could be read. `notes`, `links` and damage come from the file's
    structure (`ingest.pdf`), not from reading the page.
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    grids: tuple[Grid, ...]
    outside: tuple[Word, ...]
    pictures: tuple[Box, ...] = ()
    notes: tuple[Note, ...] = ()
    links: tuple[Link, ...] = ()
    is_damaged: bool = False


def read_page(reader: PageReader, path: Path, number: int) -> Page:
    """A page of the PDF at `path`, counted from 1; raises UnreadableDocumentError where the library cannot read it."""
    try:
        glyphs = reader.page(number)
    except MemoryError:
        raise
    except Exception as error:
        raise UnreadableDocumentError(
            f"{path}: page {number} cannot be read ({first_line(error)}); "
            "get an undamaged copy or print the file to PDF again."
        ) from error
    return page_of(glyphs)


def first_line(error: Exception) -> str:
    """How a library's error message begins."""
    return (str(error).strip() or type(error).__name__).splitlines()[0][:120]


def page_of(glyphs: Glyphs) -> Page:
    """Words and grids from one page's characters and rules."""
    glyphs = on_page(join_dots(glyphs))
    words, rules = find_struck(words_of(glyphs), glyphs.rules)
    text = [word for word in words if not word.aside]
    grids = find_grids(glyphs.number, rules, text)
    if not grids and (sides := rules_of_fills(glyphs.fills)):
        grids = find_grids(glyphs.number, [*rules, *sides], text)
    grids, outside = fill_grids(grids, text)
    number = glyphs.number
    pictures = tuple(Box(number, *picture) for picture in glyphs.pictures)
    return Page(number, glyphs.width, glyphs.height, words, tuple(grids), tuple(outside), pictures)


_Cell = tuple[Box, tuple[int, int], tuple[int, int], list[int]]
_Grid = tuple[Box, list[_Cell]]
_Packed = tuple[int, float, float, tuple[Word, ...], list[_Grid], list[int], tuple[Box, ...]]
"""A page with each word once; where they stand, words are told by their indexes."""

PackedPages = Mapping[int, bytes]
"""Some pages of a document, packed, by their numbers."""

_DECODER = msgspec.msgpack.Decoder(_Packed)


def packed(page: Page) -> bytes:
    """A page as bytes, for another process or for later."""
    grids = [
        (
            grid.box,
            [
                (
                    cell.box,
                    (cell.first_row, cell.last_row),
                    (cell.first_column, cell.last_column),
                    [word.index for word in cell.words],
                )
                for cell in grid.cells
            ],
        )
        for grid in page.grids
    ]
    outside = [word.index for word in page.outside]
    return msgspec.msgpack.encode(
        (page.number, page.width, page.height, page.words, grids, outside, page.pictures)
    )


def unpacked(data: bytes) -> Page:
    """The page that these bytes tell of; raises msgspec.MsgspecError or IndexError if they tell of none."""
    number, width, height, words, grids, outside, pictures = _DECODER.decode(data)

    def cell(box: Box, rows: tuple[int, int], columns: tuple[int, int], inside: list[int]) -> Cell:
        return Cell(box, *rows, *columns, tuple([words[index] for index in inside]))

    return Page(
        number,
        width,
        height,
        words,
        tuple(
            Grid(box, tuple(cell(*packed_cell) for packed_cell in cells)) for box, cells in grids
        ),
        tuple([words[index] for index in outside]),
        pictures,
    )
