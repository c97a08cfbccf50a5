"""What a page reader hands on: a page's characters and ruling lines, whoever read them.

This is the whole interface between a PDF library and Renaksi: a reader yields one `Glyphs` a page,
and everything after it (words, grids) is ours and the same for every reader.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple, Protocol

Point = tuple[float, float]
"""x and y in points, y from the top."""


class Char(NamedTuple):
    """One character (or ligature) with its advance box in points; `size` is the font size."""

    text: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    bold: bool
    upright: bool


class Rule(NamedTuple):
    """A straight ruling line in points, horizontal (`top == bottom`) or vertical (`x0 == x1`)."""

    x0: float
    top: float
    x1: float
    bottom: float


class Mark(NamedTuple):
    """A small filled shape, about as wide as high: a list bullet if it stands where one would, or a line's dot."""

    x0: float
    top: float
    x1: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Glyphs:
    """Everything of one page that Renaksi looks at. `number` counts from 1; sizes in points."""

    number: int
    width: float
    height: float
    chars: list[Char] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)


class PageReader(Protocol):
    """An open PDF: knows its length and reads single pages, holding none of them."""

    page_count: int
    producer: str | None

    def page(self, number: int) -> Glyphs:
        """Read one page's characters and rules; the first is page 1."""
        ...

    def close(self) -> None:
        """Free the file."""
        ...


class PasswordNeededError(Exception):
    """The PDF cannot be opened without a password."""


THIN = 3.0
"""A filled shape no thicker than this (points) is a line; so drawn by Word, Chromium, WeasyPrint and spreadsheets."""

_MARK = (0.2, 8.0)
"""Between these sizes (points) a filled shape may be a bullet, or a dot of a dotted line."""


def shape_parts(
    points: list[Point], *, stroked: bool, filled: bool
) -> tuple[list[Rule], Mark | None]:
    """What one closed or open path means on a form: its ruling lines, or a bullet or dot.

    `points` are the path's corners (x, y from the top) in order; a filled shape without an outline rules nothing
    unless it is thin, since it is a shading.
    """
    xs, ys = [x for x, _ in points], [y for _, y in points]
    x0, x1, top, bottom = min(xs), max(xs), min(ys), max(ys)
    width, height = x1 - x0, bottom - top
    if min(width, height) <= THIN and max(width, height) > 1.5 * min(width, height):
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


def _is_mark(width: float, height: float) -> bool:
    low, high = _MARK
    return low <= width <= high and low <= height <= high and 0.6 <= width / height <= 1.6
