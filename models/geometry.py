"""Words and where they stand: the ground under every value.

Coordinates are PDF points with the origin at the page's top left, y growing downwards; pages count from 1.
"""

from __future__ import annotations

from collections.abc import Iterable
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


class Aside(StrEnum):
    """Why a word is no part of any value.

    `BEHIND`: printed behind or across the page's text, such as a watermark. `STRUCK`: struck out. `NOTE_MARK`: the mark
    of a note, printed after a word. The others cannot be seen: of the ground's colour, transparent, covered by a later
    fill, on a layer that is off, outside the clip or the page's crop box, or printed invisibly (render mode 3).
    """

    BEHIND = "behind"
    STRUCK = "struck"
    NOTE_MARK = "note_mark"
    SAME_COLOUR = "same_colour"
    TRANSPARENT = "transparent"
    COVERED = "covered"
    LAYER_OFF = "layer_off"
    CLIPPED = "clipped"
    OFF_PAGE = "off_page"
    INVISIBLE = "invisible"


UNSEEN = frozenset(Aside) - {Aside.BEHIND, Aside.STRUCK, Aside.NOTE_MARK}
"""What nobody can see on the page."""


class Word(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """One word as printed, with its id (`page`, `index`): `index` counts the page's words in reading order from 0.

    `size` is the font size in points. `drawn` marks a list bullet that the page draws as a shape instead of
    printing it as a character: it has a text and a place like any word, but is not among the page's printed words.
    `aside` says why a word can be no part of a value (see `Aside`), and is empty for all others; `is_cut` that a clip
    cuts it or what follows it. `anchor` is set where a text runs over a rule: a place (x) in the cell it belongs to.
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
    anchor: float | None = None

    @property
    def key(self) -> tuple[int, int]:
        """The word's id within its document."""
        return self.page, self.index

    @property
    def box(self) -> Box:
        """Where the word stands."""
        return Box(self.page, self.x0, self.top, self.x1, self.bottom)


@dataclass(frozen=True, slots=True)
class Value(Generic[T_co]):
    """A value and the words it was made of, in reading order; derived values have the words they derive from."""

    value: T_co
    words: tuple[Word, ...] = ()

    @property
    def boxes(self) -> list[Box]:
        """One box a line of words: the value's provenance."""
        return line_boxes(self.words)


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
    return [
        Box(
            run[0].page,
            run[0].x0,
            min([word.top for word in run]),
            run[-1].x1,
            max([word.bottom for word in run]),
        )
        for run in runs
    ]


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
