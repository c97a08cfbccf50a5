"""Ruling lines as they are meant, and what several of them have in common."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ingest.tables.settings import TABLES


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A horizontal or vertical line: `at` is its fixed coordinate, `start` and `end` its extent, in points.

    `joints` are the places where two cells' borders meet in it, `thick` how far apart the lines were drawn, all the
    way over the page, that it stands for.
    """

    at: float
    start: float
    end: float
    joints: tuple[float, ...] = ()
    thick: float = 0.0


def is_near(one: float, other: float) -> bool:
    """Whether two places are those of one line."""
    return abs(one - other) <= TABLES.snap


def join_lines(lines: Iterable[RuleLine]) -> list[RuleLine]:
    """Overlapping or nearly touching lines at one coordinate become one line."""
    joined: list[RuleLine] = []
    for line in sorted(lines, key=lambda item: (item.at, item.start)):
        last = joined[-1] if joined else None
        if last and last.at == line.at and line.start <= last.end + TABLES.dash_gap:
            meet = min(last.end - last.start, line.end - line.start) >= TABLES.segment
            joints = (line.start,) if meet and abs(line.start - last.end) <= TABLES.dash_gap else ()
            joined[-1] = RuleLine(
                last.at, last.start, max(last.end, line.end), (*last.joints, *joints), last.thick
            )
        else:
            joined.append(line)
    return joined


def of_one_extent(lines: Iterable[RuleLine]) -> list[list[RuleLine]]:
    """Parallel lines gathered by where they start and end, each set from the top or the left."""
    groups: list[list[RuleLine]] = []
    for line in sorted(lines, key=lambda item: item.at):
        for group in groups:
            if is_near(group[0].start, line.start) and is_near(group[0].end, line.end):
                group.append(line)
                break
        else:
            groups.append([line])
    return groups


def is_beside_merged(line: RuleLine, stack: Sequence[RuleLine]) -> bool:
    """Whether the line lies between the stack's lines and is shorter."""
    x0, x1 = stack[0].start, stack[0].end
    within = x0 - TABLES.snap <= line.start and line.end <= x1 + TABLES.snap
    between = stack[0].at + TABLES.snap < line.at < stack[-1].at - TABLES.snap
    return within and between and line.end - line.start < x1 - x0 - 2 * TABLES.snap
