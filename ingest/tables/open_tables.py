"""Tables ruled in part: without an outline, or with horizontal lines alone, framed or not.

Their horizontal lines, all of one extent, make a stack. Where a vertical line ends in mid-air a row ends; where no
line parts the columns of a row, the joints of the rules above and below it do, or the white space between its words.
What is missing is drawn, so that grids are found as in any other table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ingest.tables.open_columns import (
    columns_between,
    is_beside_merged,
    runs_over_columns,
    shows_columns,
    words_in_row,
)
from ingest.tables.rulings import SNAP, RuleLine, join_lines
from models.geometry import Word

_WIDTH = 100.0
"""A stack is at least this wide (points)."""

_LINES = 3
"""So many lines of one extent make a table, or a single one in which cells meet."""

_PART = 0.3
"""A line parts rows beside merged cells from this share of the table's width on."""

_FOLLOWS = 1.3
"""Text goes on beyond the outermost rule while its lines are no farther apart than this share of their height."""


def complete_open_tables(
    across: list[RuleLine], down: list[RuleLine], words: Sequence[Word]
) -> tuple[list[RuleLine], list[RuleLine]]:
    """The horizontal and vertical lines, with those that the page's open tables lack."""
    open_ended = [line for line in down if not _is_closed(line, across)]
    for stack in _outermost(list(_stacks(across))):
        stack = _without_ruled_tables(stack, down, open_ended)
        inside = _inside(stack, down, open_ended)
        frame = [line for line in down if _closes(line, stack)]
        if frame and inside:
            continue
        x0, x1 = stack[0].start, stack[0].end
        stack = _closed(stack, frame)
        own = [word for word in words if x0 - SNAP <= word.x0 and word.x1 <= x1 + SNAP]
        ys = _row_ends(stack, across, inside)
        columns: list[RuleLine] = []
        if (frame or not _is_table(stack)) and not shows_columns(ys, stack, own):
            continue
        if not inside:
            ys = ys if frame else _spread(ys, own)
            if any(_covers_part(line, stack, ys[-1]) for line in across):
                stack = [*stack, RuleLine(ys[-1], x0, x1)]
            rows = sorted({*ys, *(line.at for line in across if _parts_rows(line, stack))})
            columns = join_lines(columns_between(rows, stack, across, own))
        if not columns and not inside:
            continue
        across = [*across, *(RuleLine(y, x0, x1) for y in ys)]
        down = [*down, *columns]
        if not frame:
            down += [RuleLine(x, ys[0], ys[-1]) for x in (x0, x1)]
    across = [*across, *_beside_merged(across, down)]
    for bundle in _bundles(across, down):
        top, bottom = bundle[0].start, bundle[0].end
        beside = words_in_row(words, top, bottom)
        if beside:
            x0 = min(bundle[0].at, *(word.x0 - SNAP for word in beside))
            x1 = max(bundle[-1].at, *(word.x1 + SNAP for word in beside))
            across = [*across, RuleLine(top, x0, x1), RuleLine(bottom, x0, x1)]
            down = [*down, RuleLine(x0, top, bottom), RuleLine(x1, top, bottom)]
    return across, down


def _beside_merged(across: list[RuleLine], down: list[RuleLine]) -> Iterator[RuleLine]:
    """What closes the columns beside a table that are merged over all of its page, and drawn open at both ends."""
    free = _free(across, down)
    held = [line for line in down if line not in free]
    for line in free:
        beside = [
            other
            for other in held
            if abs(other.start - line.start) <= SNAP and abs(other.end - line.end) <= SNAP
        ]
        if beside:
            nearest = min(beside, key=lambda other: abs(other.at - line.at))
            x0, x1 = sorted((line.at, nearest.at))
            for end in (line.start, line.end):
                y = min((h.at for h in across), key=lambda at: abs(at - end))
                yield RuleLine(y, x0, x1)


def _bundles(across: list[RuleLine], down: list[RuleLine]) -> Iterator[list[RuleLine]]:
    """Sets of vertical lines of one extent that no horizontal line touches: the rest of a row, alone on its page."""
    yield from (group for group in _of_one_extent(_free(across, down)) if len(group) > 1)


def _free(across: list[RuleLine], down: list[RuleLine]) -> list[RuleLine]:
    """The vertical lines that no horizontal one touches."""
    return [
        line
        for line in down
        if not any(
            h.start - SNAP <= line.at <= h.end + SNAP
            and line.start - SNAP <= h.at <= line.end + SNAP
            for h in across
        )
    ]


def _of_one_extent(lines: Iterable[RuleLine]) -> list[list[RuleLine]]:
    """Parallel lines gathered by where they start and end, each set from the top or the left."""
    groups: list[list[RuleLine]] = []
    for line in sorted(lines, key=lambda item: item.at):
        for group in groups:
            if abs(group[0].start - line.start) <= SNAP and abs(group[0].end - line.end) <= SNAP:
                group.append(line)
                break
        else:
            groups.append([line])
    return groups


def _stacks(across: list[RuleLine]) -> Iterator[list[RuleLine]]:
    """Sets of horizontal lines of one extent."""
    wide = (line for line in across if line.end - line.start >= _WIDTH)
    yield from (group for group in _of_one_extent(wide) if len(group) > 1 or _is_table(group))


def _is_table(stack: list[RuleLine]) -> bool:
    """Whether the lines are a table's by themselves."""
    return len(stack) >= _LINES or any(line.joints for line in stack)


def _without_ruled_tables(
    stack: list[RuleLine], down: Sequence[RuleLine], open_ended: Sequence[RuleLine]
) -> list[RuleLine]:
    """The stack, without the lines of ruled tables of the same width elsewhere on the page, if the others make one."""
    frame = [line for line in down if _closes(line, stack)]
    if not frame or not _inside(stack, down, open_ended):
        return stack
    others = [
        line
        for line in stack
        if not any(side.start - SNAP <= line.at <= side.end + SNAP for side in frame)
    ]
    return others if _is_table(others) and not _inside(others, down, open_ended) else stack


def _inside(
    stack: list[RuleLine], down: Sequence[RuleLine], open_ended: Sequence[RuleLine]
) -> list[RuleLine]:
    """The vertical lines between the stack's sides: its own, and those of its outermost rows, which no rules close."""
    x0, x1 = stack[0].start, stack[0].end
    return [
        line
        for line in down
        if x0 + SNAP < line.at < x1 - SNAP and (_reaches(line, stack) or line in open_ended)
    ]


def _is_closed(line: RuleLine, across: Iterable[RuleLine]) -> bool:
    """Whether horizontal lines run at both ends of the vertical one, as above and below a ruled row."""
    ends = [h.at for h in across if h.start - SNAP <= line.at <= h.end + SNAP]
    return all(any(abs(end - at) <= SNAP for at in ends) for end in (line.start, line.end))


def _reaches(line: RuleLine, stack: list[RuleLine]) -> bool:
    """Whether the vertical line runs between the stack's lines, or goes on from the first or the last."""
    return line.start <= stack[-1].at + SNAP and line.end >= stack[0].at - SNAP


def _closes(line: RuleLine, stack: list[RuleLine]) -> bool:
    """Whether the vertical line closes the stack at a side."""
    at_side = min(abs(line.at - stack[0].start), abs(line.at - stack[0].end)) <= SNAP
    return at_side and _reaches(line, stack)


def _closed(stack: list[RuleLine], frame: list[RuleLine]) -> list[RuleLine]:
    """The stack with lines at the ends of the frame that runs on beyond it."""
    top = min([line.start for line in frame], default=stack[0].at)
    bottom = max([line.end for line in frame], default=stack[-1].at)
    return [
        *([replace(stack[0], at=top)] if top < stack[0].at - SNAP else []),
        *stack,
        *([replace(stack[-1], at=bottom)] if bottom > stack[-1].at + SNAP else []),
    ]


def _outermost(stacks: list[list[RuleLine]]) -> Iterator[list[RuleLine]]:
    """The stacks that lie in no other one: lines beside a cell that is merged over rows make one of their own.

    A frame around a table is none.
    """
    stacks = [stack for stack in stacks if not any(_frames(stack, other) for other in stacks)]
    for stack in stacks:
        if not any(
            other is not stack and all(_parts_rows(line, other) for line in stack)
            for other in stacks
        ):
            yield stack


def _frames(stack: list[RuleLine], other: list[RuleLine]) -> bool:
    """Whether the stack is the upper and lower side of a frame around another one, which stands free in it."""
    return (
        len(stack) == 2
        and _is_table(other)
        and stack[0].at < other[0].at
        and other[-1].at < stack[1].at
        and stack[0].start + SNAP < other[0].start
        and other[0].end < stack[0].end - SNAP
    )


def _parts_rows(line: RuleLine, stack: list[RuleLine]) -> bool:
    """Whether the line parts rows of the stack beside merged cells."""
    width = line.end - line.start
    return is_beside_merged(line, stack) and width >= _PART * (stack[0].end - stack[0].start)


def _covers_part(line: RuleLine, stack: list[RuleLine], bottom: float) -> bool:
    """Whether the line parts rows below the stack, beside a merged cell: the last one has no rule below it."""
    return _parts_rows(line, [*stack, replace(stack[-1], at=bottom)]) and line.at > stack[-1].at


def _row_ends(stack: list[RuleLine], across: list[RuleLine], inside: list[RuleLine]) -> list[float]:
    """Where rows end: at the stack's lines, and where a vertical line ends at no horizontal one."""
    ys = [line.at for line in stack]
    for end in sorted(end for line in inside for end in (line.start, line.end)):
        if all(abs(end - y) > SNAP for y in (*ys, *(line.at for line in across))):
            ys.append(end)
    return sorted(ys)


def _spread(borders: list[float], words: Sequence[Word]) -> list[float]:
    """The rows' borders, and around them the text that goes on beyond the outermost rules.

    A line that runs on over a gap between the columns, with nothing beside it, is a title or note.
    """
    top, bottom = borders[0], borders[-1]
    rows = words_in_row(words, top, bottom)
    above = sorted((w for w in words if w.bottom <= top + SNAP), key=lambda w: -w.bottom)
    for line in _lines(above):
        height = line[0].bottom - line[0].top
        if top - line[0].bottom > _FOLLOWS * height or runs_over_columns(line, rows):
            break
        top = min(top, *(word.top for word in line))
    below = sorted((w for w in words if w.top >= bottom - SNAP), key=lambda w: w.top)
    for line in _lines(below):
        height = line[0].bottom - line[0].top
        if line[0].top - bottom > _FOLLOWS * height or runs_over_columns(line, rows):
            break
        bottom = max(bottom, *(word.bottom for word in line))
    return [
        *([top] if top < borders[0] - SNAP else []),
        *borders,
        *([bottom] if bottom > borders[-1] + SNAP else []),
    ]


def _lines(words: Iterable[Word]) -> Iterator[list[Word]]:
    """Words that follow each other at one height."""
    line: list[Word] = []
    for word in words:
        if line and not line[0].top < (word.top + word.bottom) / 2 < line[0].bottom:
            yield line
            line = []
        line.append(word)
    if line:
        yield line
