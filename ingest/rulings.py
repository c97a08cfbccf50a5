"""From ruling lines as drawn to the lines they stand for: snapped to common coordinates, and joined."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ingest.glyphs import Rule

SNAP = 3.0
"""Rules closer than this (points) are one line; a row of the smallest print is more than twice as high."""

GAP = 3.0
"""A gap in a rule up to this long (points) is a dash or a corner, not an opening."""

_SEGMENT = 20.0
"""Where two pieces at least this long (points) meet in one line, two cells meet: shorter ones are dashes."""


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
