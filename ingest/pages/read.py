"""A page as everything after reading sees it: words, and the grids that hold some of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec
from msgspec import structs

from ingest.ocr.pages import recognised
from ingest.pages.turning import mixes_directions, skew_of, turn_of, turned
from ingest.tables.cell_colours import with_colours
from ingest.tables.drawings import find_drawings
from ingest.tables.find import find_grids
from ingest.tables.grids import Cell, CellFinder, Grid, fill_grids
from ingest.tables.ruled import join_dots, on_page
from ingest.words.check_boxes import check_box_words, find_check_boxes
from ingest.words.glyphs import Glyphs, PageReader
from ingest.words.strikes import Strikes, crossed_words, with_stroked_aside
from ingest.words.words import words_of
from ingest.workers.confinement import page_clock
from ingest.workers.pool import tell_page
from models.errors import UnreadableDocumentError
from models.geometry import Box, Doubt, Turn, Word

if TYPE_CHECKING:
    from ingest.ocr.recognition import Recognised

ATTACHMENT = "FileAttachment"
"""The kind of notes that stand for a file within the document; its name is what they say."""


LINKED_FILE = "Launch"
"""The kind of notes that stand for a file outside the document that a link opens."""

STALE_FIELD = "StaleField"
"""The kind of notes that stand for a form's field whose appearance prints another text than its value."""

HIDDEN_TEXT = "HiddenText"
"""The kind of notes that stand for a form's field or typed-on text that no viewer shows."""

FORM_ONLY = "FormOnly"
"""The kind of notes that stand for a value of a form that is on no page."""


class Note(NamedTuple):
    """What someone put over a page and is no part of it: its kind as PDF names it (`Stamp`, …), what it says.

    Its box is on the page as seen.
    """

    kind: str
    text: str
    box: Box


class Link(NamedTuple):
    """Where a page leads to who clicks in the box, which is on the page as read."""

    uri: str
    box: Box


@dataclass(frozen=True, slots=True)
class Page:
    """One page, its sizes in points: all its words, its filled grids, and the words outside them.

    `letter_shapes` counts filled shapes that stand in lines as letters do, `outlined` is where they may be text,
    `curves` where fewer stand in a table's cell; a page that `has_pattern_picture` may paint a picture as
    a pattern. `crossed` are the indexes of the words that slanted lines run through. Words that are no part of any
    value (`Word.aside`) are neither in a grid nor outside. `pictures` are where it shows pictures. Sizes and places are
    those of the page as read; where it had to be turned for that, `turn` tells how. On a page that `is_mixed` no
    direction of print rules; `skew` is by how many degrees clockwise its lines are off the level. Of a page that
    `is_damaged` not everything could be read. One that `is_recognised` was read from its picture. `notes`, `links`,
    pattern pictures, damage and `doubts` about what can be seen come from the file's structure (`ingest.pdf`).
    """

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    grids: tuple[Grid, ...]
    outside: tuple[Word, ...]
    pictures: tuple[Box, ...] = ()
    turn: Turn | None = None
    is_mixed: bool = False
    crossed: tuple[int, ...] = ()
    notes: tuple[Note, ...] = ()
    links: tuple[Link, ...] = ()
    is_damaged: bool = False
    doubts: frozenset[Doubt] = frozenset()
    has_pattern_picture: bool = False
    letter_shapes: int = 0
    skew: float = 0.0
    outlined: tuple[Box, ...] = ()
    curves: tuple[Box, ...] = ()
    is_recognised: bool = False


def read_page(reader: PageReader, path: Path, number: int) -> Page:
    """A page of the PDF at `path`, counted from 1; raises UnreadableDocumentError where the library cannot read it."""
    tell_page(number)
    with page_clock():
        try:
            glyphs = reader.page(number)
        except MemoryError:
            raise
        except Exception as error:
            raise UnreadableDocumentError(
                f"{path}: page {number} cannot be read ({first_line(error)}); "
                "get an undamaged copy or print the file to PDF again."
            ) from error
        if found := recognised(reader, glyphs):
            return page_of(found.glyphs, found)
        return page_of(glyphs)


def first_line(error: Exception) -> str:
    """How a library's error message begins."""
    return (str(error).strip() or type(error).__name__).splitlines()[0][:120]


def page_of(glyphs: Glyphs, found: Recognised | None = None) -> Page:
    """A page from its characters and lines, as it is told: glyphs, then words, then tables, then the page.

    Of a page read from its picture, the words were `found` in that.
    """
    # Glyphs: turned so that they read.
    turn, glyphs = (found.turn, glyphs) if found else _upright(glyphs)
    # Shapes: dotted lines as rules, without check boxes and lines that are no borders.
    dotted, marks = join_dots(glyphs.marks)
    rules = on_page([*glyphs.rules, *dotted], glyphs.width, glyphs.height)
    boxes, shapes = find_check_boxes(replace(glyphs, rules=rules, marks=marks))
    drawings = find_drawings(glyphs.number, shapes.rules)
    rules = [rule for rule in shapes.rules if rule not in drawings.crossing]
    glyphs = replace(glyphs, rules=rules, marks=shapes.marks, fills=shapes.fills)
    # Words: all that is printed; those that are part of no value are set aside.
    words = found.words if found else _with_turn(words_of(glyphs), turn)
    words = with_stroked_aside(words)
    strikes = Strikes(words, glyphs, drawings.crossing)
    words = strikes.set_aside(words) if strikes.lines else words
    text = [word for word in words if not word.aside]
    # Tables: grids of cells, their colours, and the words in them.
    no_borders = {*drawings.nested, *drawings.small, *strikes.lines}
    borders = [rule for rule in rules if rule not in no_borders]
    grids = find_grids(glyphs.number, borders, text, glyphs.fills)
    grids = with_colours(grids, glyphs, drawings.small)
    drawn = check_box_words(glyphs.number, boxes, words, grids, turn)
    words, text = (*words, *drawn), [*text, *drawn]
    grids, outside = fill_grids(grids, text)
    # The page.
    return Page(
        glyphs.number,
        glyphs.width,
        glyphs.height,
        words,
        tuple(grids),
        tuple(outside),
        tuple([Box(glyphs.number, *picture[:4]) for picture in glyphs.pictures]),
        turn,
        mixes_directions(text, grids),
        letter_shapes=glyphs.letter_shapes,
        crossed=crossed_words(glyphs.slants, text),
        skew=skew_of(glyphs.chars),
        outlined=tuple([Box(glyphs.number, *place[:4]) for place in glyphs.outlined]),
        curves=tuple(_in_cells(glyphs, grids)),
        is_recognised=found is not None,
    )


def _upright(glyphs: Glyphs) -> tuple[Turn | None, Glyphs]:
    """The page turned so that it reads, and how it had to be turned for that, if at all."""
    turn = turn_of(glyphs)
    return turn, turned(glyphs, turn) if turn else glyphs


def _in_cells(glyphs: Glyphs, grids: Iterable[Grid]) -> Iterator[Box]:
    """Where a few curves stand in a cell."""
    finders = [CellFinder(grid) for grid in grids] if glyphs.curves else []
    for x0, top, x1, bottom, _ in glyphs.curves:
        if any(finder.cell_at((x0 + x1) / 2, (top + bottom) / 2) is not None for finder in finders):
            yield Box(glyphs.number, x0, top, x1, bottom)


def _with_turn(words: tuple[Word, ...], turn: Turn | None) -> tuple[Word, ...]:
    """The words, which know how their page had to be turned."""
    return tuple([structs.replace(word, turn=turn) for word in words]) if turn else words


_Cell = tuple[Box, tuple[int, int], tuple[int, int], list[int], str]
_Grid = tuple[Box, list[_Cell]]
_Packed = tuple[
    int,
    float,
    float,
    tuple[Word, ...],
    list[_Grid],
    list[int],
    tuple[Box, ...],
    Turn | None,
    bool,
    int,
    tuple[int, ...],
    float,
    tuple[Box, ...],
    tuple[Box, ...],
    bool,
]
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
                    cell.colour,
                )
                for cell in grid.cells
            ],
        )
        for grid in page.grids
    ]
    outside = [word.index for word in page.outside]
    return msgspec.msgpack.encode(
        (
            page.number,
            page.width,
            page.height,
            page.words,
            grids,
            outside,
            page.pictures,
            page.turn,
            page.is_mixed,
            page.letter_shapes,
            page.crossed,
            page.skew,
            page.outlined,
            page.curves,
            page.is_recognised,
        )
    )


def unpacked(data: bytes) -> Page:
    """The page that these bytes tell of; raises msgspec.MsgspecError or IndexError if they tell of none."""
    (
        number,
        width,
        height,
        words,
        grids,
        outside,
        pictures,
        turn,
        is_mixed,
        letter_shapes,
        crossed,
        skew,
        outlined,
        curves,
        is_recognised,
    ) = _DECODER.decode(data)

    def cell(
        box: Box, rows: tuple[int, int], columns: tuple[int, int], inside: list[int], colour: str
    ) -> Cell:
        return Cell(box, *rows, *columns, tuple([words[index] for index in inside]), colour)

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
        turn,
        is_mixed,
        letter_shapes=letter_shapes,
        crossed=crossed,
        skew=skew,
        outlined=outlined,
        curves=curves,
        is_recognised=is_recognised,
    )
