"""Tables that are drawn in part: horizontal lines of one extent, in a stack, with or without lines at their sides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from ingest.tables.grids import Sketch
from ingest.tables.lines import RuleLine, is_beside_merged, of_one_extent
from ingest.tables.settings import TABLES
from models.geometry import Word


@dataclass(frozen=True, slots=True)
class OpenTable:
    """A `stack` of lines from the top, closed where a `frame` at its sides runs on beyond it.

    `inside` are the vertical lines between the sides.
    """

    stack: Sequence[RuleLine]
    frame: Sequence[RuleLine]
    inside: Sequence[RuleLine]

    @property
    def sides(self) -> tuple[float, float]:
        """Where the table begins and ends, from the left."""
        return self.stack[0].start, self.stack[0].end

    def words_in(self, words: Iterable[Word]) -> list[Word]:
        """The words between the sides, at any height."""
        x0, x1 = self.sides
        return [w for w in words if x0 - TABLES.snap <= w.x0 and w.x1 <= x1 + TABLES.snap]

    def outline(self, ys: Sequence[float]) -> tuple[list[RuleLine], list[RuleLine]]:
        """The lines at these heights, and those at the sides if no frame is drawn there."""
        x0, x1 = self.sides
        down = [] if self.frame else [RuleLine(x, ys[0], ys[-1]) for x in (x0, x1)]
        return [RuleLine(y, x0, x1) for y in ys], down


def open_table(stack: Sequence[RuleLine], sketch: Sketch) -> OpenTable:
    """The table that the stack's lines draw, without those of ruled tables of the same width elsewhere."""
    open_ended = [line for line in sketch.down if not _is_closed(line, sketch.across)]
    stack = _without_ruled_tables(stack, sketch.down, open_ended)
    inside = _inside(stack, sketch.down, open_ended)
    frame = [line for line in sketch.down if _closes(line, stack)]
    return OpenTable(_closed(stack, frame) if not (frame and inside) else stack, frame, inside)


def outermost_stacks(across: Iterable[RuleLine]) -> list[list[RuleLine]]:
    """The stacks that lie in no other one: lines beside a cell that is merged over rows make one of their own.

    A frame around a table is none.
    """
    wide = (line for line in across if line.end - line.start >= TABLES.least_width)
    stacks = [group for group in of_one_extent(wide) if len(group) > 1 or is_table(group)]
    stacks = [stack for stack in stacks if not any(_frames(stack, other) for other in stacks)]
    return [stack for stack in stacks if not any(_holds(other, stack) for other in stacks)]


def _holds(other: Sequence[RuleLine], stack: Sequence[RuleLine]) -> bool:
    """Whether all of a stack's lines separate rows of another one."""
    return other is not stack and all(separates_rows(line, other) for line in stack)


def is_table(stack: Sequence[RuleLine]) -> bool:
    """Whether the lines are a table's by themselves."""
    return len(stack) >= TABLES.least_lines or any(line.joints for line in stack)


def _without_ruled_tables(
    stack: Sequence[RuleLine], down: Sequence[RuleLine], open_ended: Sequence[RuleLine]
) -> Sequence[RuleLine]:
    """The stack, without the lines of ruled tables of the same width elsewhere on the page, if the others make one."""
    frame = [line for line in down if _closes(line, stack)]
    if not frame or not _inside(stack, down, open_ended):
        return stack
    others = [
        line
        for line in stack
        if not any(side.start - TABLES.snap <= line.at <= side.end + TABLES.snap for side in frame)
    ]
    return others if is_table(others) and not _inside(others, down, open_ended) else stack


def _inside(
    stack: Sequence[RuleLine], down: Sequence[RuleLine], open_ended: Sequence[RuleLine]
) -> list[RuleLine]:
    """The vertical lines between the stack's sides: its own, and those of its outermost rows, which no rules close."""
    x0, x1 = stack[0].start, stack[0].end
    return [
        line
        for line in down
        if x0 + TABLES.snap < line.at < x1 - TABLES.snap
        and (_reaches(line, stack) or line in open_ended)
    ]


def _is_closed(line: RuleLine, across: Iterable[RuleLine]) -> bool:
    """Whether horizontal lines run at both ends of the vertical one, as above and below a ruled row."""
    ends = [h.at for h in across if h.start - TABLES.snap <= line.at <= h.end + TABLES.snap]
    return all(any(abs(end - at) <= TABLES.snap for at in ends) for end in (line.start, line.end))


def _reaches(line: RuleLine, stack: Sequence[RuleLine]) -> bool:
    """Whether the vertical line runs between the stack's lines, or goes on from the first or the last."""
    return line.start <= stack[-1].at + TABLES.snap and line.end >= stack[0].at - TABLES.snap


def _closes(line: RuleLine, stack: Sequence[RuleLine]) -> bool:
    """Whether the vertical line closes the stack at a side."""
    at_side = min(abs(line.at - stack[0].start), abs(line.at - stack[0].end)) <= TABLES.snap
    return at_side and _reaches(line, stack)


def _closed(stack: Sequence[RuleLine], frame: Sequence[RuleLine]) -> list[RuleLine]:
    """The stack with lines at the ends of the frame that runs on beyond it."""
    top = min([line.start for line in frame], default=stack[0].at)
    bottom = max([line.end for line in frame], default=stack[-1].at)
    return [
        *([replace(stack[0], at=top)] if top < stack[0].at - TABLES.snap else []),
        *stack,
        *([replace(stack[-1], at=bottom)] if bottom > stack[-1].at + TABLES.snap else []),
    ]


def _frames(stack: Sequence[RuleLine], other: Sequence[RuleLine]) -> bool:
    """Whether the stack is the upper and lower side of a frame around another one, which stands free in it."""
    return (
        len(stack) == 2
        and is_table(other)
        and stack[0].at < other[0].at
        and other[-1].at < stack[1].at
        and stack[0].start + TABLES.snap < other[0].start
        and other[0].end < stack[0].end - TABLES.snap
    )


def separates_rows(line: RuleLine, stack: Sequence[RuleLine]) -> bool:
    """Whether the line separates rows of the stack beside merged cells."""
    width = line.end - line.start
    return is_beside_merged(line, stack) and width >= TABLES.row_line_share * (
        stack[0].end - stack[0].start
    )
