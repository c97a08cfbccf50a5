"""What a page reader hands on: a page's characters and ruling lines, whoever read them.

This is the whole interface between a PDF library and Renaksi: a reader yields one `Glyphs` a page,
and everything after it (words, grids) is ours and the same for every reader.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, Protocol

from ingest.words.settings import TEXT
from models.geometry import Aside

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

Point = tuple[float, float]
"""x and y in points, y from the top."""

Edges = tuple[float, float, float, float]
"""Left, upper, right and lower edge in points, from the page's upper left corner as it is seen."""

Colour = tuple[int, int, int, int]
"""Red, green, blue and opacity, each from 0 to 255."""


class Char(NamedTuple):
    """One character (or ligature) with its advance box in points; `size` is the font size.

    `slanted` text runs neither along the page's sides nor nearly so. `turn` counts the quarter turns clockwise that its
    line is off running from left to right; `upright` characters have none and are not mirrored. `run` numbers the
    page's text runs in the order in which they are printed, from 1: what one text operator of the file prints (0: not
    known).
    """

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool
    upright: bool
    slanted: bool = False
    turn: int = 0
    run: int = 0


def is_slanted(along_x: float, along_y: float) -> bool:
    """Whether text that runs in this direction is slanted; a scan's skew is less."""
    low, high = sorted((abs(along_x), abs(along_y)))
    return low > TEXT.skew * high


def quarter_turns(along_x: float, along_y: float) -> int:
    """How many quarter turns clockwise text that runs in this direction (y downwards) is off running to the right."""
    if abs(along_x) >= abs(along_y):
        return 0 if along_x >= 0 else 2
    return 1 if along_y > 0 else 3


class Rule(NamedTuple):
    """A straight ruling line in points, horizontal (`top == bottom`) or vertical (`x0 == x1`)."""

    x0: float
    top: float
    x1: float
    bottom: float


class Slant(NamedTuple):
    """A straight line from corner to corner of this box, as it is drawn by hand through what is cancelled, or in ticks.

    It `falls` from the upper left corner to the lower right one, or rises from the lower left one. Those of one
    `scribble` (its number; 0 of none) were drawn without lifting the pen.
    """

    x0: float
    top: float
    x1: float
    bottom: float
    falls: bool
    scribble: int = 0


class Mark(NamedTuple):
    """A small filled shape, about as wide as high: a list bullet if it stands where one would, or a line's dot."""

    x0: float
    top: float
    x1: float
    bottom: float


class Fill(NamedTuple):
    """The box of a filled shape that is neither a line nor a mark: a shading, in its colour if that is known."""

    x0: float
    top: float
    x1: float
    bottom: float
    colour: Colour | None = None


class Figure(NamedTuple):
    """The box of a small drawn shape, such as a check box, a tick in one, or a traffic light.

    A ring is a line around its box; `colour` is what the shape is filled with, if it is.
    """

    x0: float
    top: float
    x1: float
    bottom: float
    is_ring: bool
    colour: Colour | None = None


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Everything of one page that Renaksi looks at. `number` counts from 1; sizes in points.

    `letter_shapes` is how many filled shapes stand in lines as letters do, which they may be: text printed as curves;
    `outlined` are the places where enough of them stand close beside each other, `curves` those where fewer do.
    `unseen` are characters that nobody can see, with the reason; of those in `cut` a clip leaves a piece to be seen.
    `laid` counts the characters that are invisible over a picture, or under it: text that a program recognised in it.
    """

    number: int
    width: float
    height: float
    chars: list[Char] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    fills: list[Fill] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    slants: list[Slant] = field(default_factory=list)
    pictures: list[Fill] = field(default_factory=list)
    letter_shapes: int = 0
    outlined: Sequence[Fill] = ()
    curves: Sequence[Fill] = ()
    unseen: list[tuple[Char, Aside]] = field(default_factory=list)
    cut: list[Char] = field(default_factory=list)
    laid: int = 0


SOFT_HYPHEN = "\u00ad"
"""Printed, it is a hyphen like any other (some producers name all of theirs so); without width it is not printed."""


class Drawing(NamedTuple):
    """A page as a picture: grey values row by row (0 is black), so many a point."""

    grey: NDArray[np.uint8]
    scale: float


class PageReader(Protocol):
    """An open PDF: knows its length and reads single pages, holding none of them."""

    page_count: int
    producer: str | None

    def page(self, number: int) -> Glyphs:
        """Read one page's characters and rules; the first is page 1."""
        ...

    def draw(self, number: int, scale: float) -> Drawing:
        """A page's picture, with `scale` pixels a point; 0 for as many as its finest picture has."""
        ...

    def close(self) -> None:
        """Free the file."""
        ...


class PasswordNeededError(Exception):
    """The PDF cannot be opened without a password."""


def shape_parts(
    points: list[Point], *, stroked: bool, filled: bool
) -> tuple[list[Rule], Mark | None]:
    """What one closed or open path means on a form: its ruling lines, or a bullet or dot.

    `points` are the path's corners (x, y from the top) in order; a filled shape without an outline rules nothing
    unless it is thin, since it is a shading.
    """
    x0, top, x1, bottom = extent(points)
    width, height = x1 - x0, bottom - top
    if min(width, height) <= TEXT.thin and max(width, height) > 1.5 * min(width, height):
        if width > height:
            middle = (top + bottom) / 2
            return [Rule(x0, middle, x1, middle)], None
        middle = (x0 + x1) / 2
        return [Rule(middle, top, middle, bottom)], None
    if filled and _is_mark(width, height):
        return [], Mark(x0, top, x1, bottom)
    if not stroked:
        return [], None
    rules = []
    for (ax, ay), (bx, by) in pairwise(points):
        if abs(ay - by) < 0.5 and abs(ax - bx) >= 0.5:
            rules.append(Rule(min(ax, bx), (ay + by) / 2, max(ax, bx), (ay + by) / 2))
        elif abs(ax - bx) < 0.5 and abs(ay - by) >= 0.5:
            rules.append(Rule((ax + bx) / 2, min(ay, by), (ax + bx) / 2, max(ay, by)))
    return rules, None


class Shapes:
    """A page's rules, marks and shadings, from its shapes one after the other."""

    def __init__(self) -> None:
        self.rules: list[Rule] = []
        self.marks: list[Mark] = []
        self.fills: list[Fill] = []
        self.figures: list[Figure] = []
        self.slants: list[Slant] = []
        self._filled: list[Point] = []

    def add(
        self, points: list[Point], *, stroked: bool, filled: bool, colour: Colour | None = None
    ) -> None:
        """Take the next shape, by its corners; `colour` is what it is filled with, if that is known.

        Two filled ones, one within the other by no more than a line's thickness, are a frame: so WeasyPrint draws a
        border that stands alone.
        """
        found, mark = shape_parts(points, stroked=stroked, filled=filled)
        self.rules += found
        if mark:
            self.marks.append(mark)
        if stroked and not found:
            self.slants += _slants(points)
            self.slants += _scribble(points, len(self.slants) + 1)
        is_shading = filled and not (found or mark)
        if is_shading:
            self.fills.append(Fill(*extent(points), colour))
        if is_shading and self._filled:
            self.rules += _frame(self._filled, points)
        self._filled = points if is_shading else []

    def add_figure(
        self, outlines: Sequence[list[Point]], *, stroked: bool, colour: Colour | None
    ) -> None:
        """Take a path as a whole, by the corners of its parts, if it is small; `colour` is what it is filled with."""
        edges = extent(outlines[0])
        if len(outlines) > 1 and _is_small(edges):
            edges = extent([corner for points in outlines for corner in points])
        if not _is_small(edges):
            return
        if colour and len(outlines) == 2 and _leaves_ring(*map(extent, outlines)):
            self.figures.append(Figure(*edges, True))
        else:
            is_ring = stroked and len(outlines) == 1 and _encloses(outlines[0], edges)
            self.figures.append(Figure(*edges, is_ring, colour))


def _slants(points: list[Point]) -> Iterator[Slant]:
    """The slanted line that a path of two corners draws, there or there and back."""
    if len(points) not in (2, 3):
        return
    (ax, ay), (bx, by), *back = points
    if back not in ([], [points[0]]):
        return
    edges = extent(points)
    least, along = TEXT.least_slant, TEXT.short_slant
    low, high = sorted((edges[2] - edges[0], edges[3] - edges[1]))
    if low >= least and high >= along:
        yield Slant(*edges, (bx - ax) * (by - ay) > 0)


def _scribble(points: list[Point], number: int) -> Iterator[Slant]:
    """The slanted pieces of an open line with several corners, as a pen that cancels a row goes to and fro."""
    if not 3 <= len(points) <= TEXT.most_strokes or points[0] == points[-1]:
        return
    for (ax, ay), (bx, by) in pairwise(points):
        if ax != bx:
            yield Slant(*extent([(ax, ay), (bx, by)]), (bx - ax) * (by - ay) > 0, number)


def _frame(one: list[Point], other: list[Point]) -> list[Rule]:
    """The lines between the sides of two shapes' boxes, if these lie so close within each other.

    Where the row goes on on another page, a side is missing: there the boxes end together.
    """
    (ax0, atop, ax1, abottom), (bx0, btop, bx1, bbottom) = extent(one), extent(other)
    apart = [round(d, 2) for d in (ax0 - bx0, atop - btop, bx1 - ax1, bbottom - abottom)]
    if not (all(0 <= d <= TEXT.thin for d in apart) or all(-TEXT.thin <= d <= 0 for d in apart)):
        return []
    x0, top, x1, bottom = (
        (ax0 + bx0) / 2,
        (atop + btop) / 2,
        (ax1 + bx1) / 2,
        (abottom + bbottom) / 2,
    )
    sides = outline_of(x0, top, x1, bottom)
    drawn = [side for side, d in zip(sides, apart, strict=True) if d]
    return drawn if len(drawn) > 1 else []


def outline_of(x0: float, top: float, x1: float, bottom: float) -> tuple[Rule, Rule, Rule, Rule]:
    """The lines around a box: at its left, above, at its right and below."""
    return (
        Rule(x0, top, x0, bottom),
        Rule(x0, top, x1, top),
        Rule(x1, top, x1, bottom),
        Rule(x0, bottom, x1, bottom),
    )


def extent(points: list[Point]) -> Edges:
    """The box around some points: left, upper, right and lower edge."""
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return min(xs), min(ys), max(xs), max(ys)


def _is_small(edges: Edges) -> bool:
    low, high = TEXT.least_figure, TEXT.most_figure
    width, height = edges[2] - edges[0], edges[3] - edges[1]
    return width <= high and height <= high and width >= low and height >= low


def _leaves_ring(one: Edges, other: Edges) -> bool:
    """Whether one of two outlines cuts a hole in the other that leaves a line around it."""
    small, large = sorted((one, other), key=_area)
    is_within = all(a >= b for a, b in zip(small[:2], large[:2], strict=True)) and all(
        a <= b for a, b in zip(small[2:], large[2:], strict=True)
    )
    return is_within and _area(small) >= TEXT.hole * _area(large)


def _area(edges: Edges) -> float:
    return (edges[2] - edges[0]) * (edges[3] - edges[1])


def _encloses(points: list[Point], edges: Edges) -> bool:
    """Whether the corners' outline is closed and holds most of its box, as that of a square, circle or diamond does."""
    if len(points) < 4 or points[0] != points[-1]:
        return False
    doubled = sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairwise(points))
    return abs(doubled) / 2 >= TEXT.enclosed * _area(edges)


def _is_mark(width: float, height: float) -> bool:
    low, high = TEXT.least_mark, TEXT.most_mark
    return low <= width <= high and low <= height <= high and 0.6 <= width / height <= 1.6
