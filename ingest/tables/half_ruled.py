"""Half-ruled tables: without an outline, or with columns that are merged over all of a page.

Where a vertical line ends in mid-air a row ends. What is missing is drawn, so that grids are found as in any other
table.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.tables.grids import Sketch
from ingest.tables.lines import RuleLine, is_near, of_one_extent
from ingest.tables.row_gaps import shows_columns, words_in_row
from ingest.tables.settings import TABLES
from ingest.tables.stacks import OpenTable, is_table, open_table, outermost_stacks


def half_ruled(sketch: Sketch) -> Sketch:
    """The page with the outlines of tables that have lines between their columns and none around them."""
    for stack in outermost_stacks(sketch.across):
        table = open_table(stack, sketch)
        if table.inside and not table.frame:
            ys = _row_ends(table, sketch.across)
            if is_table(table.stack) or shows_columns(ys, table, sketch.words):
                sketch = sketch.with_lines(*table.outline(ys))
    sketch = sketch.with_lines(_beside_merged(sketch.across, sketch.down), ())
    for bundle in _bundles(sketch.across, sketch.down):
        sketch = _with_outline(bundle, sketch)
    return sketch


def _with_outline(bundle: Sequence[RuleLine], sketch: Sketch) -> Sketch:
    """The page with lines around a row of which only the lines between its cells are drawn."""
    top, bottom = bundle[0].start, bundle[0].end
    beside = words_in_row(sketch.words, top, bottom)
    if not beside:
        return sketch
    x0 = min(bundle[0].at, *(word.x0 - TABLES.snap for word in beside))
    x1 = max(bundle[-1].at, *(word.x1 + TABLES.snap for word in beside))
    across = (RuleLine(top, x0, x1), RuleLine(bottom, x0, x1))
    return sketch.with_lines(across, (RuleLine(x0, top, bottom), RuleLine(x1, top, bottom)))


def _beside_merged(across: Sequence[RuleLine], down: Sequence[RuleLine]) -> Iterator[RuleLine]:
    """What closes the columns beside a table that are merged over all of its page, and drawn open at both ends."""
    free = _free(across, down)
    held = [line for line in down if line not in free]
    for line in free:
        beside = [
            other
            for other in held
            if abs(other.start - line.start) <= TABLES.snap
            and abs(other.end - line.end) <= TABLES.snap
        ]
        if beside:
            nearest = min(beside, key=lambda other: abs(other.at - line.at))
            x0, x1 = sorted((line.at, nearest.at))
            for end in (line.start, line.end):
                y = min((h.at for h in across), key=lambda at: abs(at - end))
                yield RuleLine(y, x0, x1)


def _bundles(across: Sequence[RuleLine], down: Sequence[RuleLine]) -> Iterator[list[RuleLine]]:
    """Sets of vertical lines of one extent that no horizontal line touches: the rest of a row, alone on its page."""
    yield from (group for group in of_one_extent(_free(across, down)) if len(group) > 1)


def _free(across: Sequence[RuleLine], down: Sequence[RuleLine]) -> list[RuleLine]:
    """The vertical lines that no horizontal one touches."""
    return [
        line
        for line in down
        if not any(
            h.start - TABLES.snap <= line.at <= h.end + TABLES.snap
            and line.start - TABLES.snap <= h.at <= line.end + TABLES.snap
            for h in across
        )
    ]


def _row_ends(table: OpenTable, across: Sequence[RuleLine]) -> list[float]:
    """Where rows end: at the stack's lines, and where a vertical line ends at no horizontal one."""
    ys = [line.at for line in table.stack]
    for end in sorted(end for line in table.inside for end in (line.start, line.end)):
        if not any(is_near(end, y) for y in (*ys, *(line.at for line in across))):
            ys.append(end)
    return sorted(ys)
