"""A sheet's cells made of words, whatever kind of file they come from.

A word of a sheet has the sheet's number as its page and the lines between columns and rows, counted from 1, as its
coordinates: cell B7 reaches from 2 to 3 across and from 7 to 8 down.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from ingest.files.content import whole_characters
from ingest.pages.read import Link, Note
from models.geometry import Aside, Box, Word

_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff]")
_BREAK = re.compile("\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_ERROR = re.compile(
    r"#(?:REF!|N/A|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|BUSY!|CONNECT!|UNKNOWN!|"
    r"GETTING_DATA|EXTERNAL!|PYTHON!)|Err:\d{3}|#{4,}"
)
"""What a spreadsheet shows in the place of a value that it cannot compute, or has no room for."""


class Run(NamedTuple):
    """A piece of a cell's text; `aside` says why it is no part of the value, as `Word.aside` does."""

    text: str
    aside: str = ""


class Area(NamedTuple):
    """The rows and columns that a cell covers, from 1; the last ones are part of it."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A filled cell and its words, line by line; `last_column` is its last one where it is merged over several.

    `starts` is False in the lower rows of a cell merged over rows, which holds the same words in each. `colour` is that
    of its fill, if it is no grey (`#rrggbb`).
    """

    column: int
    last_column: int
    lines: tuple[tuple[Word, ...], ...]
    starts: bool = True
    colour: str = ""


class Oddity(StrEnum):
    """What is wrong with some cells of a sheet.

    `UNCOMPUTED`: a formula without the value it gives. `OPEN_QUOTE`: a quotation mark that nothing closes.
    `REJOINED`: a row put together of lines that no quotation marks hold together. `UNEVEN`: a row of more or fewer
    columns than the others.
    """

    UNCOMPUTED = "uncomputed"
    OPEN_QUOTE = "open_quote"
    REJOINED = "rejoined"
    UNEVEN = "uneven"


class OddCells(NamedTuple):
    """Cells that are odd, and what they hold."""

    kind: Oddity
    box: Box
    text: str = ""


class RuledColours(NamedTuple):
    """Cells that rules fill with one of these colours (`#rrggbb`), by what the same or other cells hold."""

    area: Box
    colours: frozenset[str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its filled cells row by row, from the left; rows without any are left out.

    The sheet of a text file has no name. Rows and columns that are hidden, by a filter perhaps, count as others do.
    `links` are what cells lead to, `notes` what people pinned to them, `aside` the words that are no part of any value.
    `fills` are, for each of the rows, its cells that hold nothing but a colour, `ruled` cells that rules may colour. Of
    one that `is_bare` only texts and numbers were read: no colours, strokes or notes.
    """

    number: int
    name: str
    rows: tuple[tuple[SheetCell, ...], ...]
    is_hidden: bool = False
    links: tuple[Link, ...] = ()
    notes: tuple[Note, ...] = ()
    aside: tuple[Word, ...] = ()
    fills: tuple[tuple[SheetCell, ...], ...] = ()
    ruled: tuple[RuledColours, ...] = ()
    oddities: tuple[OddCells, ...] = ()
    is_bare: bool = False

    @property
    def words(self) -> tuple[Word, ...]:
        """All words, each once, in reading order; those that are set aside come last."""
        cells = (cell for row in self.rows for cell in row if cell.starts)
        return (*(word for cell in cells for line in cell.lines for word in line), *self.aside)


class Filler:
    """Puts text into the cells of one sheet, numbering its words in reading order."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._index = 0
        self._rows: defaultdict[int, list[SheetCell]] = defaultdict(list)
        self._fills: defaultdict[int, list[SheetCell]] = defaultdict(list)
        self._aside: list[Word] = []
        self._links: list[Link] = []
        self._notes: list[Note] = []
        self._ruled: list[RuledColours] = []
        self._odd: list[OddCells] = []

    def put(self, area: Area, runs: Iterable[Run], colour: str = "") -> None:
        """Fill the cell with text; one that has none may still have a colour."""
        lines: list[tuple[Word, ...]] = []
        for pieces in _lines(runs):
            words = [self._word(piece, area) for piece in pieces]
            self._aside += (word for word in words if word.aside)
            if kept := tuple(word for word in words if not word.aside):
                lines.append(kept)
        held = self._rows if lines else self._fills
        if lines or colour:
            for row in range(area.top, area.bottom + 1):
                starts = row == area.top
                held[row].append(SheetCell(area.left, area.right, tuple(lines), starts, colour))

    def link(self, area: Area, uri: str) -> None:
        """Have the cell lead to an address."""
        self._links.append(Link(uri, self._box(area)))

    def note(self, area: Area, kind: str, text: str) -> None:
        """Pin a note to the cell."""
        self._notes.append(Note(kind, text, self._box(area)))

    def rule(self, area: Area, colours: Collection[str]) -> None:
        """Have rules fill cells of the area with one of these colours."""
        self._ruled.append(RuledColours(self._box(area), frozenset(colours)))

    def odd(self, kind: Oddity, area: Area, text: str = "") -> None:
        """Remember that something is wrong with these cells."""
        self._odd.append(OddCells(kind, self._box(area), text))

    def sheet(self, name: str, *, is_hidden: bool = False, is_bare: bool = False) -> Sheet:
        """The filled sheet."""
        numbers = sorted(self._rows)
        fills = [_from_left(self._fills[row]) for row in numbers] if self._fills else []
        return Sheet(
            self._number,
            name,
            tuple(_from_left(self._rows[row]) for row in numbers),
            is_hidden,
            tuple(self._links),
            tuple(self._notes),
            tuple(self._aside),
            tuple(fills),
            tuple(self._ruled),
            tuple(self._odd),
            is_bare,
        )

    def _word(self, run: Run, area: Area) -> Word:
        self._index += 1
        _, x0, top, x1, bottom = self._box(area)
        return Word(self._number, self._index - 1, run.text, x0, top, x1, bottom, aside=run.aside)

    def _box(self, area: Area) -> Box:
        return Box(self._number, area.left, area.top, area.right + 1, area.bottom + 1)


def _from_left(cells: Iterable[SheetCell]) -> tuple[SheetCell, ...]:
    return tuple(sorted(cells, key=lambda cell: cell.column))


def _lines(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """The lines of words that the runs make; a word that is set aside in part is two."""
    lines: list[list[Run]] = [[]]
    may_go_on = False
    for text, aside in runs:
        text = unicodedata.normalize("NFC", _INVISIBLE.sub("", whole_characters(text)))
        for number, line in enumerate(_BREAK.split(text)):
            if number:
                lines.append([])
            found = [Run(word, aside) for word in line.split()]
            if found and may_go_on and not number and not line[0].isspace():
                found = _going_on(lines[-1].pop(), found)
            lines[-1] += found
            may_go_on = bool(lines[-1]) and line[-1:].strip() != ""
    return (list(map(_checked, line)) for line in lines if line)


def _going_on(before: Run, words: list[Run]) -> list[Run]:
    """A word and those after it, of which the first one goes on from it if both are set aside, or neither is."""
    first, *others = words
    if before.aside != first.aside:
        return [before, *words]
    return [Run(before.text + first.text, first.aside), *others]


def _checked(word: Run) -> Run:
    """The word, set aside where it is an error value."""
    return Run(word.text, Aside.ERROR) if not word.aside and _ERROR.fullmatch(word.text) else word


def cell_name(box: Box) -> str:
    """What spreadsheet programs call the cell: `B7`."""
    column, letters = int(box.x0), ""
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{int(box.top)}"
