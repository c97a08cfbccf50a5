"""Pages whose text is printed sideways or upside down, which are turned so that it reads, or askew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from math import atan, degrees
from operator import itemgetter
from statistics import median
from typing import TypeVar

from ingest.tables.grids import Grid
from ingest.words.glyphs import Char, Edges, Figure, Fill, Glyphs, Mark, Rule, Slant
from ingest.words.settings import TEXT
from models.geometry import Box, Turn, Word

_SAMPLE = 100
"""So many pairs of letters tell of a page, however many it has."""

_TURN = itemgetter(Char._fields.index("turn"))
_Shape = TypeVar("_Shape", Rule, Mark, Fill, Figure, Slant)


def turn_of(glyphs: Glyphs) -> Turn | None:
    """How the page has to be turned so that the direction that rules its text runs from left to right, if at all."""
    quarters = _direction(glyphs)
    return Turn(quarters, glyphs.width, glyphs.height) if quarters else None


def turned(glyphs: Glyphs, turn: Turn) -> Glyphs:
    """The page turned back, so that its text reads."""
    quarters = turn.quarters
    sideways = quarters % 2 == 1
    edges = _to_reading(turn)

    def char(old: Char) -> Char:
        x0, top, x1, bottom = edges(old.x0, old.top, old.x1, old.bottom)
        size = bottom - top if sideways else old.size
        own = (old.turn - quarters) % 4
        return Char(
            old.text, x0, top, x1, bottom, size, old.bold, not own, old.slanted, own, old.run
        )

    def shape(old: _Shape) -> _Shape:
        x0, top, x1, bottom = edges(old.x0, old.top, old.x1, old.bottom)
        return old._replace(x0=x0, top=top, x1=x1, bottom=bottom)

    return replace(
        glyphs,
        width=glyphs.height if sideways else glyphs.width,
        height=glyphs.width if sideways else glyphs.height,
        chars=list(map(char, glyphs.chars)),
        rules=[shape(old) for old in glyphs.rules],
        marks=[shape(old) for old in glyphs.marks],
        fills=[shape(old) for old in glyphs.fills],
        figures=[shape(old) for old in glyphs.figures],
        slants=[shape(old)._replace(falls=old.falls != sideways) for old in glyphs.slants],
        pictures=[shape(old) for old in glyphs.pictures],
        outlined=[shape(old) for old in glyphs.outlined],
        curves=[shape(old) for old in glyphs.curves],
        unseen=[(char(old), why) for old, why in glyphs.unseen],
        cut=list(map(char, glyphs.cut)),
    )


def skew_of(chars: Sequence[Char]) -> float:
    """By how many degrees clockwise the page's lines are off the level, or 0.0: a sample of their letters tells."""
    climbs = list(_climbs(chars))
    usual = median(climbs) if len(climbs) >= TEXT.askew_pairs else 0.0
    if abs(usual) <= TEXT.askew:
        return 0.0
    alike = sum(abs(climb - usual) <= abs(usual) / 2 for climb in climbs)
    return degrees(atan(usual)) if alike >= TEXT.askew_share * len(climbs) else 0.0


def _climbs(chars: Sequence[Char]) -> Iterator[float]:
    """How far print falls between letters that follow each other, for each point along.

    The box of a letter that climbs grows upwards with its width, of one that falls downwards.
    """
    step = max(1, len(chars) // _SAMPLE)
    for one, other in zip(chars[::step], chars[1::step], strict=False):
        along = other.x0 - one.x0
        if one.upright and 0 < along < 2 * one.size:
            down, up = other.top - one.top, other.bottom - one.bottom
            yield (down if down > 0 else up) / along


def as_read(box: Box, turn: Turn | None) -> Box:
    """A box on the page as seen, where it stands on the page as read."""
    if not turn:
        return box
    return turn.read(box) if turn.warp else Box(box.page, *_to_reading(turn)(*box[1:]))


def mixes_directions(words: Sequence[Word], grids: Iterable[Grid]) -> bool:
    """Whether too much of the page's text is turned, heads and labels of tables that read upright aside."""
    turned = {word.index for word in words if not word.upright}
    if not turned:
        return False
    for grid in grids:
        turned.difference_update(_words_of_upright(grid))
    others = _letters_in(word for word in words if word.index in turned)
    return others > TEXT.other_directions * _letters_in(words)


def _words_of_upright(grid: Grid) -> list[int]:
    """The indexes of a grid's words if at least half of its filled cells read upright."""
    filled = [cell.words for cell in grid.cells if cell.words]
    if 2 * sum(not held[0].upright for held in filled) > len(filled):
        return []
    return [word.index for held in filled for word in held]


def _letters_in(words: Iterable[Word]) -> int:
    return sum([len(word.text) for word in words])


def _direction(glyphs: Glyphs) -> int:
    """The quarter turns that the page's letters are off the upright, but for a few, or 0."""
    if not any(map(_TURN, glyphs.chars)):
        return 0
    letters = Counter(
        char.turn for char in glyphs.chars if char.text.isalnum() and not char.slanted
    )
    if not letters:
        return 0
    quarters, count = letters.most_common(1)[0]
    return quarters if count >= (1 - TEXT.other_directions) * letters.total() else 0


def _to_reading(turn: Turn) -> Callable[[float, float, float, float], Edges]:
    """From edges on the page as seen to those on the page as read: the opposite of `Turn.seen`."""
    quarters, width, height, _ = turn
    if quarters == 1:
        return lambda x0, top, x1, bottom: (top, width - x1, bottom, width - x0)
    if quarters == 2:
        return lambda x0, top, x1, bottom: (width - x1, height - bottom, width - x0, height - top)
    return lambda x0, top, x1, bottom: (height - bottom, x0, height - top, x1)
