"""Words and where they stand: the ground under every value.

Coordinates are PDF points with the origin at the page's top left, y growing downwards; pages count from 1.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

import msgspec

T_co = TypeVar("T_co", covariant=True)


class Box(NamedTuple):
    """A rectangle on one page, in points."""

    page: int
    x0: float
    top: float
    x1: float
    bottom: float

    def holds(self, other: Box | Word) -> bool:
        """Whether the middle of the other one lies in the box or on its edge, whatever its page."""
        x, y = (other.x0 + other.x1) / 2, (other.top + other.bottom) / 2
        return self.x0 <= x <= self.x1 and self.top <= y <= self.bottom


class Turn(NamedTuple):
    """How a page's text is printed off the upright: by `quarters` turns clockwise, on a page of this size as seen.

    Such a page is turned back to be read, so its words count from the corner that is then the upper left one.
    A page read from its picture has no quarters: there `warp` maps places as read to places as seen, row by row of a
    3 by 3 matrix (a homography), since pictures are askew, or taken at an angle.
    """

    quarters: int
    width: float
    height: float
    warp: tuple[float, ...] = ()

    def seen(self, box: Box) -> Box:
        """Where a box of the page as read lies on the page as seen."""
        page, x0, top, x1, bottom = box
        if self.warp:
            return Box(page, *_warped(self.warp, x0, top, x1, bottom))
        if self.quarters == 1:
            return Box(page, self.width - bottom, x0, self.width - top, x1)
        if self.quarters == 2:
            return Box(
                page, self.width - x1, self.height - bottom, self.width - x0, self.height - top
            )
        return Box(page, top, self.height - x1, bottom, self.height - x0)

    def read(self, box: Box) -> Box:
        """Where a box of the page as seen lies on a page read from its picture."""
        return Box(box.page, *_warped(_undone(self.warp), *box[1:]))


def _undone(warp: Sequence[float]) -> tuple[float, ...]:
    """The homography that undoes another: its adjugate, since a factor does not matter."""
    a, b, c, d, e, f, g, h, i = warp
    return (
        *(e * i - f * h, c * h - b * i, b * f - c * e),
        *(f * g - d * i, a * i - c * g, c * d - a * f),
        *(d * h - e * g, b * g - a * h, a * e - b * d),
    )


def _warped(
    warp: Sequence[float], x0: float, top: float, x1: float, bottom: float
) -> tuple[float, float, float, float]:
    """The edges around where a homography moves the corners of a box."""
    a, b, c, d, e, f, g, h, i = warp
    corners = ((x0, top), (x1, top), (x1, bottom), (x0, bottom))
    depths = [g * x + h * y + i for x, y in corners]
    xs = [(a * x + b * y + c) / z for (x, y), z in zip(corners, depths, strict=True)]
    ys = [(d * x + e * y + f) / z for (x, y), z in zip(corners, depths, strict=True)]
    return min(xs), min(ys), max(xs), max(ys)


class Aside(StrEnum):
    """Why a word is no part of any value.

    `BEHIND`: printed behind or across the page's text, such as a watermark. `STRUCK`: struck out. `NOTE_MARK`: the mark
    of a note, printed after a word. `ERROR`: what a spreadsheet shows where it has no value (`#REF!`). The others
    cannot be seen: of the ground's colour, transparent, covered by a later fill, on a layer that is off, outside the
    clip or the page's crop box, printed invisibly (render modes 3 and 7), or too small to be read.
    """

    BEHIND = "behind"
    STRUCK = "struck"
    NOTE_MARK = "note_mark"
    ERROR = "error"
    SAME_COLOUR = "same_colour"
    TRANSPARENT = "transparent"
    COVERED = "covered"
    LAYER_OFF = "layer_off"
    CLIPPED = "clipped"
    OFF_PAGE = "off_page"
    INVISIBLE = "invisible"
    TINY = "tiny"


class Doubt(StrEnum):
    """Why a page's text may not be seen though it was read: no reader tells which of it.

    It is on a layer that is off and cannot be told from one that is on, under a soft mask, or in an ink that is never
    printed.
    """

    LAYER = "layer"
    MASKED = "masked"
    INK = "ink"


UNSEEN = frozenset(Aside) - {Aside.BEHIND, Aside.STRUCK, Aside.NOTE_MARK, Aside.ERROR}
"""The reasons why text on the page is invisible."""


class Word(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One word as printed, with its id (`page`, `index`): `index` counts the page's words in reading order from 0.

    `size` is the font size in points. `drawn` marks a list bullet that the page draws as a shape instead of
    printing it as a character: it has a text and a place like any word, but is not among the page's printed words.
    `aside` says why a word can be no part of a value (see `Aside`), and is empty for all others; `is_cut` that a clip
    cuts it or what follows it. `upright` words run from left to right. Where the page was turned to be read, places are
    those of the turned page; `turn` tells where they lie on the page as seen. `anchor` is set where a text runs over a
    rule: a place (x) in the cell it belongs to. `confidence` is how sure the reading is, from 0 to 1: less
    than 1 only of what was recognised in a picture.
    A struct of msgspec, because words are made and handed between processes by the ten thousand.
    """

    page: int
    index: int
    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float = 0.0
    bold: bool = False
    upright: bool = True
    drawn: bool = False
    aside: str = ""
    is_cut: bool = False
    turn: Turn | None = None
    anchor: float | None = None
    confidence: float = 1.0

    @property
    def key(self) -> tuple[int, int]:
        """The word's id within its document."""
        return self.page, self.index

    @property
    def box(self) -> Box:
        """Where the word stands on the page as seen."""
        box = Box(self.page, self.x0, self.top, self.x1, self.bottom)
        return self.turn.seen(box) if self.turn else box


@dataclass(frozen=True, slots=True)
class Value(Generic[T_co]):
    """A value and the words it was made of, in reading order; derived values have the words they derive from."""

    value: T_co
    words: tuple[Word, ...] = ()

    @property
    def boxes(self) -> list[Box]:
        """One box a line of words: the value's provenance."""
        return line_boxes(self.words)

    @property
    def confidence(self) -> float:
        """How sure the reading of the least sure of its words is, from 0 to 1."""
        return min([word.confidence for word in self.words], default=1.0)


def line_boxes(words: Iterable[Word]) -> list[Box]:
    """Join neighbouring words of one printed line into one box each, in reading order.

    A run ends where the page changes, the next word stands lower or higher, or other words could stand between:
    so a box holds the value's words and nothing else.
    """
    runs: list[list[Word]] = []
    for word in words:
        if runs and _same_run(runs[-1][-1], word):
            runs[-1].append(word)
        else:
            runs.append([word])
    return [_around(run) for run in runs]


def _around(run: Sequence[Word]) -> Box:
    """The box around words of one line, on the page as seen."""
    first, last = run[0], run[-1]
    top, bottom = min([word.top for word in run]), max([word.bottom for word in run])
    box = Box(first.page, first.x0, top, last.x1, bottom)
    return first.turn.seen(box) if first.turn else box


def words_between(value: Value[str], start: int, end: int) -> tuple[Word, ...]:
    """The words that printed `value.value[start:end]`.

    Words stand in the text in order; one whose closing hyphen was dropped or made plain when lines were joined counts.
    """
    found: list[Word] = []
    position = 0
    for word in value.words:
        stem = word.text[:-1]
        for printed in (word.text, f"{stem}-", stem):
            at = value.value.find(printed, position) if printed else -1
            if at >= 0 and not value.value[position:at].strip():
                position = at + len(printed)
                if at < end and position > start:
                    found.append(word)
                break
    return tuple(found)


def _same_run(left: Word, right: Word) -> bool:
    """Whether `right` follows `left` directly on its line: next index, overlapping height, not to the left."""
    return (
        right.index == left.index + 1
        and left.page == right.page
        and right.x0 >= left.x0
        and min(left.bottom, right.bottom) - max(left.top, right.top)
        > 0.5 * min(left.bottom - left.top, right.bottom - right.top)
    )
