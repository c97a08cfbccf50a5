"""Check boxes that a page draws instead of printing them: small squares or circles, with a tick in them or without."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from ingest.tables.grids import Grid
from ingest.words.glyphs import Colour, Figure, Fill, Glyphs, Mark, Rule
from ingest.words.settings import TEXT
from models.geometry import Turn, Word

TICKED, EMPTY = "☑", "☐"
"""What a drawn check box is as a word."""


class _Placed(Protocol):
    """Something with a place on the page."""

    @property
    def x0(self) -> float: ...
    @property
    def top(self) -> float: ...
    @property
    def x1(self) -> float: ...
    @property
    def bottom(self) -> float: ...


class Shapes(NamedTuple):
    """The rules, marks and fills of a page."""

    rules: list[Rule]
    marks: list[Mark]
    fills: list[Fill]


class CheckBox(NamedTuple):
    """Where a check box is drawn, in points, and whether it is ticked."""

    x0: float
    top: float
    x1: float
    bottom: float
    is_ticked: bool


def find_check_boxes(glyphs: Glyphs) -> tuple[list[CheckBox], Shapes]:
    """The page's check boxes, and what else is drawn on it; rules around a letter are neither."""
    boxes = _drawn_boxes(glyphs)
    others = [figure for figure in glyphs.figures if figure not in boxes]
    letters = [char for char in glyphs.chars if not char.text.isspace()] if boxes else []
    found = [
        CheckBox(*box[:4], _is_ticked(box, others)) for box in boxes if not _hold(letters, box)
    ]
    found.sort(key=lambda box: (box.top, box.x0))
    return found, _without(Shapes(glyphs.rules, glyphs.marks, glyphs.fills), boxes)


def _drawn_boxes(glyphs: Glyphs) -> list[Figure]:
    """The figures that are boxes: rings that stand free, and those of their kind that are filled."""
    rings = [figure for figure in glyphs.figures if figure.is_ring and _is_square(figure)]
    if not 0 < len(rings) <= TEXT.most_boxes:
        return []
    rings = [ring for ring in _outermost(rings) if _is_clear(ring, glyphs)]
    return [*rings, *[figure for figure in glyphs.figures if _is_solid_one_of(figure, rings)]]


def _without(shapes: Shapes, boxes: Sequence[Figure]) -> Shapes:
    """The shapes without what is drawn in or around the boxes."""
    if not boxes:
        return shapes
    return Shapes(
        [rule for rule in shapes.rules if not _is_covered(rule, boxes)],
        [mark for mark in shapes.marks if not _is_held(mark, boxes)],
        [fill for fill in shapes.fills if not _is_covered(fill, boxes)],
    )


def check_box_words(
    page: int,
    boxes: Iterable[CheckBox],
    words: Sequence[Word],
    grids: Iterable[Grid],
    turn: Turn | None,
) -> list[Word]:
    """The check boxes beside some of the page's words, or in a cell, as words that are drawn, numbered after those."""
    cells = [cell.box for grid in grids if len(grid.cells) > 1 for cell in grid.cells]
    told = [
        box for box in boxes if any(_is_beside(box, word) for word in words) or _is_held(box, cells)
    ]
    return [
        Word(page, index, TICKED if box.is_ticked else EMPTY, *box[:4], drawn=True, turn=turn)
        for index, box in enumerate(told, len(words))
    ]


def _is_ticked(box: Figure, shapes: Iterable[Figure]) -> bool:
    """Whether the box is filled, or one of the shapes is drawn in it."""
    return _is_dark(box.colour) or any(_is_tick(shape, box) for shape in shapes)


def _hold(letters: Iterable[_Placed], box: Figure) -> bool:
    """Whether a letter stands in the box."""
    return any(_holds_middle(box, letter) for letter in letters)


def _is_held(other: _Placed, boxes: Iterable[_Placed]) -> bool:
    """Whether the middle of the other is in one of the boxes."""
    return any(_holds_middle(box, other) for box in boxes)


def _is_covered(other: _Placed, boxes: Iterable[Figure]) -> bool:
    return any(_covers(box, other) for box in boxes)


def _outermost(rings: Iterable[Figure]) -> list[Figure]:
    """The rings; the outer one where one lies in another."""
    kept: list[Figure] = []
    for ring in sorted(rings, key=lambda ring: ring.x0 - ring.x1):
        if not any(_covers(other, ring) for other in kept):
            kept.append(ring)
    return kept


def _is_square(figure: Figure) -> bool:
    sides = sorted((figure.x1 - figure.x0, figure.bottom - figure.top))
    return (
        TEXT.least_box <= sides[0]
        and sides[1] <= TEXT.most_box
        and sides[0] >= TEXT.square * sides[1]
    )


def _is_clear(ring: Figure, glyphs: Glyphs) -> bool:
    """Whether no rule and no other outline touches the ring."""
    return not any(
        _touches(ring, rule) for rule in glyphs.rules if not _covers(ring, rule)
    ) and not any(
        _adjoins(ring, other)
        for other in glyphs.figures
        if other.is_ring and not (_covers(ring, other) or _covers(other, ring))
    )


def _touches(ring: Figure, other: _Placed) -> bool:
    return (
        other.x0 <= ring.x1 + TEXT.clear
        and ring.x0 - TEXT.clear <= other.x1
        and other.top <= ring.bottom + TEXT.clear
        and ring.top - TEXT.clear <= other.bottom
    )


def _adjoins(ring: Figure, other: Figure) -> bool:
    """Whether a side of one runs along a side of the other, as those of a table's cells do."""
    across = min(abs(ring.x0 - other.x1), abs(ring.x1 - other.x0))
    down = min(abs(ring.top - other.bottom), abs(ring.bottom - other.top))
    return _touches(ring, other) and min(across, down) <= TEXT.clear


def _is_solid_one_of(figure: Figure, rings: Iterable[Figure]) -> bool:
    """Whether a filled shape is a box of the same kind as these, which is filled where it is ticked."""
    side = figure.x1 - figure.x0
    return (
        not figure.is_ring
        and _is_dark(figure.colour)
        and _is_square(figure)
        and any(abs(side - (ring.x1 - ring.x0)) <= TEXT.alike * side for ring in rings)
        and not any(_touches(ring, figure) for ring in rings)
    )


def _is_dark(colour: Colour | None) -> bool:
    return colour is not None and sum(colour[:3]) < 3 * TEXT.light


def _is_tick(figure: Figure, box: Figure) -> bool:
    """Whether the shape is drawn in the box so that it is seen: by a line, or filled with a colour."""
    is_line = figure.colour is None and not figure.is_ring
    return _holds_middle(box, figure) and (is_line or _is_dark(figure.colour))


def _holds_middle(box: _Placed, other: _Placed) -> bool:
    x, y = (other.x0 + other.x1) / 2, (other.top + other.bottom) / 2
    return box.x0 < x < box.x1 and box.top < y < box.bottom


def _covers(box: Figure, other: _Placed) -> bool:
    """Whether the other lies within the box, or stands out a little."""
    return (
        box.x0 - TEXT.clear <= other.x0
        and other.x1 <= box.x1 + TEXT.clear
        and box.top - TEXT.clear <= other.top
        and other.bottom <= box.bottom + TEXT.clear
    )


def _is_beside(box: CheckBox, word: Word) -> bool:
    """Whether the box stands close before or after the word, at its height and of its size."""
    low, high = TEXT.least_box_share, TEXT.most_box_share
    gap = max(word.x0 - box.x1, box.x0 - word.x1)
    return (
        word.top < (box.top + box.bottom) / 2 < word.bottom
        and low * word.size <= box.bottom - box.top <= high * word.size
        and 0 <= gap <= TEXT.box_reach * word.size
    )
