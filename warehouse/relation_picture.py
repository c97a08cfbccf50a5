"""Draws relations and what they refer to, as SVG that stands in a page and links to the relations' pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple
from xml.sax.saxutils import escape

_LINE, _WIDTH, _GAP_ACROSS, _GAP_DOWN, _MARGIN = 18, 220, 60, 14, 6
"""In pixels: a line of text, a box's width, and what is left between boxes, below each and around all."""


class Box(NamedTuple):
    """A relation: its name, the columns of its key, the relations that it refers to."""

    name: str
    key: Sequence[str] = ()
    refers_to: Sequence[str] = ()


class _Placed(NamedTuple):
    box: Box
    x: int
    y: int

    @property
    def height(self) -> int:
        return _height(self.box)

    @property
    def middle(self) -> int:
        return self.y + self.height // 2


def neighbours(box: Box, referring: Sequence[str]) -> str:
    """A relation between those that it refers to, at its left, and those that refer to it, at its right."""
    left = [Box(name) for name in box.refers_to]
    right = [Box(name, refers_to=[box.name]) for name in referring]
    if not left and not right:
        return ""
    columns = [column for column in (left, [box], right) if column]
    return _drawn(columns, f"{box.name}, what it refers to and what refers to it")


def overview(boxes: Sequence[Box]) -> str:
    """All of them, each to the right of those that it refers to."""
    by_name = {box.name: box for box in boxes}
    depths = {box.name: _depth(box, by_name) for box in boxes}
    ordered = sorted(boxes, key=lambda box: depths[box.name])
    columns = [list(column) for _, column in groupby(ordered, key=lambda box: depths[box.name])]
    return _drawn(columns, "The relations that documents are read into, and what they refer to")


def _depth(box: Box, boxes: Mapping[str, Box], above: frozenset[str] = frozenset()) -> int:
    """How many relations stand above it; one that refers back to itself by others is counted once."""
    above |= {box.name}
    nearer = [boxes[name] for name in box.refers_to if name in boxes and name not in above]
    return max((1 + _depth(one, boxes, above) for one in nearer), default=0)


def _height(box: Box) -> int:
    return _LINE * (1 + len(box.key)) + 8


def _drawn(columns: Sequence[Sequence[Box]], title: str) -> str:
    tallest = max(map(_column_height, columns))
    placed: dict[str, _Placed] = {}
    for number, column in enumerate(columns):
        x = _MARGIN + number * (_WIDTH + _GAP_ACROSS)
        y = _MARGIN + (tallest - _column_height(column)) // 2
        for box in column:
            placed[box.name] = _Placed(box, x, y)
            y += _height(box) + _GAP_DOWN
    width = len(columns) * (_WIDTH + _GAP_ACROSS) - _GAP_ACROSS + 2 * _MARGIN
    height = tallest + 2 * _MARGIN
    parts = [*_lines(placed), *map(_box_drawn, placed.values())]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" style="max-width: {width}px" '
        f'role="img" aria-label="{escape(title)}" font-family="sans-serif" font-size="13">\n'
        + "\n".join(parts)
        + "\n</svg>"
    )


def _column_height(column: Sequence[Box]) -> int:
    return sum(map(_height, column)) + _GAP_DOWN * (len(column) - 1)


def _lines(placed: Mapping[str, _Placed]) -> Iterable[str]:
    """A line from each relation's left edge to the right edge of each that it refers to."""
    for one in placed.values():
        for name in one.box.refers_to:
            if (other := placed.get(name)) and other.x < one.x:
                start, end = one.x, other.x + _WIDTH
                bend = _GAP_ACROSS // 2
                yield (
                    f'<path d="M{start} {one.middle} C{start - bend} {one.middle} {end + bend} {other.middle} '
                    f'{end} {other.middle}" fill="none" stroke="currentColor" stroke-opacity="0.45"/>'
                )


def _box_drawn(one: _Placed) -> str:
    """A box with the relation's name over the columns of its key; opaque, so that lines pass behind it."""
    keys = "".join(
        f'<text x="{one.x + 8}" y="{one.y + _LINE * (number + 2) - 2}" fill="#3f4a56">{escape(key)}</text>'
        for number, key in enumerate(one.box.key)
    )
    return (
        f'<a href="{one.box.name}.html"><rect x="{one.x}" y="{one.y}" width="{_WIDTH}" height="{one.height}" rx="3" '
        'fill="#f3f6fa" stroke="#3f4a56"/>'
        f'<text x="{one.x + 8}" y="{one.y + _LINE - 2}" font-weight="bold" fill="#12355b">{escape(one.box.name)}</text>'
        f"{keys}</a>"
    )
