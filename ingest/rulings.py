"""From ruling lines as drawn to the lines they stand for: snapped to common coordinates, and joined."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ingest.glyphs import Glyphs, Mark, Rule

SNAP = 3.0
"""Rules closer than this (points) are one line; a row of the smallest print is more than twice as high."""

GAP = 3.0
"""A gap in a rule up to this long (points) is a dash or a corner, not an opening."""

_SEGMENT = 12.0
"""Where two pieces at least this long (points) meet in one line, two cells meet: shorter ones are dashes."""


_DOTS = 8
"""So many dots in a row, no farther apart than a gap, are a dotted line."""

_LEVEL = 0.1
"""Dots of one line lie within so many points at one height."""

_BULLET = 1.0
"""A mark smaller than this (points) is no list bullet."""


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A horizontal or vertical line: `at` is its fixed coordinate, `start` and `end` its extent, in points.

    `joints` are the places where two cells' borders meet in it.
    """

    at: float
    start: float
    end: float
    joints: tuple[float, ...] = ()


def rule_lines(rules: Iterable[Rule]) -> tuple[list[RuleLine], list[RuleLine]]:
    """The horizontal and the vertical lines that the rules draw."""
    rules = list(rules)
    across = [RuleLine(r.top, r.x0, r.x1) for r in rules if r.top == r.bottom]
    down = [RuleLine(r.x0, r.top, r.bottom) for r in rules if r.x0 == r.x1]
    return _join(_snap(across)), _join(_snap(down))


def join_dots(glyphs: Glyphs) -> Glyphs:
    """The page with its dotted lines, drawn dot by dot, as rules; the marks that are left may be bullets."""
    across = list(_dotted(glyphs.marks))
    down = [[_turned(dot) for dot in row] for row in _dotted(map(_turned, glyphs.marks))]
    dots = {dot for row in (*across, *down) for dot in row}
    rules = [Rule(row[0].x0, y := _middle(row[0]), row[-1].x1, y) for row in across]
    rules += [Rule(x := _middle(_turned(row[0])), row[0].top, x, row[-1].bottom) for row in down]
    rest = [mark for mark in glyphs.marks if mark not in dots and mark.x1 - mark.x0 >= _BULLET]
    return replace(glyphs, rules=[*glyphs.rules, *rules], marks=rest)


def _dotted(marks: Iterable[Mark]) -> Iterator[list[Mark]]:
    """The horizontal rows of dots, each from the left."""
    row: list[Mark] = []
    for mark in sorted(marks, key=lambda m: (round(m.top, 1), m.x0)):
        if row and (abs(mark.top - row[-1].top) > _LEVEL or mark.x0 - row[-1].x1 > GAP):
            if len(row) >= _DOTS:
                yield row
            row = []
        row.append(mark)
    if len(row) >= _DOTS:
        yield row


def _turned(mark: Mark) -> Mark:
    return Mark(mark.top, mark.x0, mark.bottom, mark.x1)


def _middle(mark: Mark) -> float:
    return (mark.top + mark.bottom) / 2


def _snap(lines: list[RuleLine]) -> list[RuleLine]:
    """Lines that lie closer than SNAP to their neighbour get one common coordinate."""
    snapped: list[RuleLine] = []
    group: list[RuleLine] = []
    for line in sorted(lines, key=lambda item: item.at):
        if group and line.at - group[0].at > SNAP:
            snapped += _aligned(group)
            group = []
        group.append(line)
    return snapped + _aligned(group)


def _aligned(group: list[RuleLine]) -> list[RuleLine]:
    if not group:
        return []
    at = sum(line.at for line in group) / len(group)
    return [RuleLine(at, line.start, line.end) for line in group]


def _join(lines: list[RuleLine]) -> list[RuleLine]:
    """Overlapping or nearly touching lines at one coordinate become one line."""
    joined: list[RuleLine] = []
    for line in sorted(lines, key=lambda item: (item.at, item.start)):
        last = joined[-1] if joined else None
        if last and last.at == line.at and line.start <= last.end + GAP:
            meet = min(last.end - last.start, line.end - line.start) >= _SEGMENT
            joints = (line.start,) if meet and abs(line.start - last.end) <= GAP else ()
            joined[-1] = RuleLine(
                last.at, last.start, max(last.end, line.end), (*last.joints, *joints)
            )
        else:
            joined.append(line)
    return joined
