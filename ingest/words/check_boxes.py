"""Check boxes that a page draws instead of printing them: small squares or circles, with a tick in them or without."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple, Protocol

from ingest.tables.grids import Grid
from ingest.words.glyphs import Colour, Figure, Glyphs
from models.geometry import Turn, Word

TICKED, EMPTY = "☑", "☐"
"""What a drawn check box is as a word."""

_SIDE = (3.0, 16.0)
"""A check box is no smaller and no larger (points)."""

_MOST = 300
"""More of such outlines on a page are a drawing."""

_SQUARE = 0.8
"""Its shorter side is at least this share of its longer one."""

_ALIKE = 0.25
"""Check boxes of a page whose sides differ by no more than this share are of one kind."""

_CLEAR = 1.0
"""Nothing else is drawn so close to its outline (points): cells of a table touch each other."""

_FONT = (0.5, 2.2)
"""Beside text its side is between these shares of the font size."""

_NEAR = 2.5
"""It stands no farther from its text than this share of the font size."""

_LIGHT = 200
"""A fill of at least this mean of red, green and blue is as good as none."""


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


class CheckBox(NamedTuple):
    """Where a check box is drawn, in points, and whether it is ticked."""

    x0: float
    top: float
    x1: float
    bottom: float
    is_ticked: bool


def without_check_boxes(glyphs: Glyphs) -> tuple[Glyphs, list[CheckBox]]:
    """The page without the rules, marks and fills of its check boxes, and these; rules around a letter go too."""
    rings = [figure for figure in glyphs.figures if figure.is_ring and _is_square(figure)]
    if not 0 < len(rings) <= _MOST:
        return glyphs, []
    rings = [ring for ring in _outermost(rings) if _is_clear(ring, glyphs)]
    solids = [figure for figure in glyphs.figures if _is_solid_one_of(figure, rings)]
    boxes = [*rings, *solids]
    shapes = [figure for figure in glyphs.figures if figure not in boxes]
    found = [
        CheckBox(*box[:4], _is_dark(box.colour) or any(_is_tick(s, box) for s in shapes))
        for box in boxes
        if not any(_holds_middle(box, char) and not char.text.isspace() for char in glyphs.chars)
    ]
    found.sort(key=lambda box: (box.top, box.x0))
    return replace(
        glyphs,
        rules=[r for r in glyphs.rules if not any(_covers(box, r) for box in boxes)],
        marks=[m for m in glyphs.marks if not any(_holds_middle(box, m) for box in boxes)],
        fills=[f for f in glyphs.fills if not any(_covers(box, f) for box in boxes)],
    ), found


def check_box_words(
    page: int,
    boxes: Iterable[CheckBox],
    words: Sequence[Word],
    grids: Iterable[Grid],
    turn: Turn | None,
) -> Iterator[Word]:
    """The check boxes beside some of the page's words, or in a cell, as words that are drawn, numbered after those."""
    cells = [cell.box for grid in grids if len(grid.cells) > 1 for cell in grid.cells]
    index = len(words)
    for box in boxes:
        if any(_is_beside(box, word) for word in words) or any(
            _holds_middle(cell, box) for cell in cells
        ):
            text = TICKED if box.is_ticked else EMPTY
            yield Word(page, index, text, *box[:4], drawn=True, turn=turn)
            index += 1


def _outermost(rings: Iterable[Figure]) -> list[Figure]:
    """The rings; the outer one where one lies in another."""
    kept: list[Figure] = []
    for ring in sorted(rings, key=lambda ring: ring.x0 - ring.x1):
        if not any(_covers(other, ring) for other in kept):
            kept.append(ring)
    return kept


def _is_square(figure: Figure) -> bool:
    sides = sorted((figure.x1 - figure.x0, figure.bottom - figure.top))
    return _SIDE[0] <= sides[0] and sides[1] <= _SIDE[1] and sides[0] >= _SQUARE * sides[1]


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
        other.x0 <= ring.x1 + _CLEAR
        and ring.x0 - _CLEAR <= other.x1
        and other.top <= ring.bottom + _CLEAR
        and ring.top - _CLEAR <= other.bottom
    )


def _adjoins(ring: Figure, other: Figure) -> bool:
    """Whether a side of one runs along a side of the other, as those of a table's cells do."""
    across = min(abs(ring.x0 - other.x1), abs(ring.x1 - other.x0))
    down = min(abs(ring.top - other.bottom), abs(ring.bottom - other.top))
    return _touches(ring, other) and min(across, down) <= _CLEAR


def _is_solid_one_of(figure: Figure, rings: Iterable[Figure]) -> bool:
    """Whether a filled shape is a box of the same kind as these, which is filled where it is ticked."""
    side = figure.x1 - figure.x0
    return (
        not figure.is_ring
        and _is_dark(figure.colour)
        and _is_square(figure)
        and any(abs(side - (ring.x1 - ring.x0)) <= _ALIKE * side for ring in rings)
        and not any(_touches(ring, figure) for ring in rings)
    )


def _is_dark(colour: Colour | None) -> bool:
    return colour is not None and sum(colour[:3]) < 3 * _LIGHT


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
        box.x0 - _CLEAR <= other.x0
        and other.x1 <= box.x1 + _CLEAR
        and box.top - _CLEAR <= other.top
        and other.bottom <= box.bottom + _CLEAR
    )


def _is_beside(box: CheckBox, word: Word) -> bool:
    """Whether the box stands close before or after the word, at its height and of its size."""
    low, high = _FONT
    gap = max(word.x0 - box.x1, box.x0 - word.x1)
    return (
        word.top < (box.top + box.bottom) / 2 < word.bottom
        and low * word.size <= box.bottom - box.top <= high * word.size
        and 0 <= gap <= _NEAR * word.size
    )
