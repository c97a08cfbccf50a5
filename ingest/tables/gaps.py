"""Tables that are ruled across alone: their columns are told by where rules meet, or by gaps between the words.

Rows of many columns share them, whatever cells are empty; rows of few columns are each by itself, for in forms they
change from row to row.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from ingest.tables.grids import Sketch
from ingest.tables.lines import RuleLine, is_beside_merged, is_near, join_lines
from ingest.tables.row_gaps import (
    Gap,
    by_their_spaces,
    follows_markers,
    gaps_in,
    is_corridor,
    narrowed,
    runs_over,
    runs_over_columns,
    separates,
    shows_columns,
    solid,
    words_in_row,
)
from ingest.tables.settings import TABLES
from ingest.tables.stacks import OpenTable, is_table, open_table, outermost_stacks, separates_rows
from models.geometry import Word

_Row = Sequence[Word]
_Meetings = list[tuple[RuleLine, set[float]]]
"""Lines, each with the places where cells' borders meet in it."""


def gaps(sketch: Sketch) -> Sketch:
    """The page with lines between the columns of tables that have horizontal ones alone, framed or not."""
    for stack in outermost_stacks(sketch.across):
        table = open_table(stack, sketch)
        if not table.inside:
            sketch = _with_columns(table, sketch)
    return sketch


def _with_columns(table: OpenTable, sketch: Sketch) -> Sketch:
    """The page with the table's columns and outline, if it has columns."""
    stack, across = table.stack, sketch.across
    on_page = by_their_spaces(sketch.words)
    words = table.words_in(on_page)
    ys = sorted(line.at for line in stack)
    if (table.frame or not is_table(stack)) and not shows_columns(ys, table, words):
        return sketch
    if not table.frame:
        ys = _with_text_beyond(ys, words, on_page)
    if any(_is_below_stack(line, stack, ys[-1]) for line in across):
        stack = [*stack, RuleLine(ys[-1], *table.sides)]
    rows = sorted({*ys, *(line.at for line in across if separates_rows(line, stack))})
    columns = join_lines(_columns(_Rows(rows, stack, across, words)))
    if not columns:
        return sketch
    lines, sides = table.outline(ys)
    return sketch.with_lines(lines, [*columns, *sides])


def _is_below_stack(line: RuleLine, stack: Sequence[RuleLine], bottom: float) -> bool:
    """Whether the line separates rows below the stack, beside a merged cell: the last one has no rule below it."""
    is_last = line.at > stack[-1].at
    return is_last and separates_rows(line, [*stack, replace(stack[-1], at=bottom)])


def _with_text_beyond(
    borders: list[float], words: Sequence[Word], on_page: Sequence[Word]
) -> list[float]:
    """The rows' borders, and around them the text that goes on beyond the outermost rules.

    The words are those between the table's sides, and all `on_page`.
    """
    top, bottom = borders[0], borders[-1]
    rows = words_in_row(words, top, bottom)
    for line in _lines(_above(top, words)):
        if not _goes_on(line, top - line[0].bottom, rows) or _runs_out(line, on_page):
            break
        top = min(top, *(word.top for word in line))
    for line in _lines(_below(bottom, words)):
        if not _goes_on(line, line[0].top - bottom, rows) or _runs_out(line, on_page):
            break
        bottom = max(bottom, *(word.bottom for word in line))
    above_rows = [top] if top < borders[0] - TABLES.snap else []
    below_rows = [bottom] if bottom > borders[-1] + TABLES.snap else []
    return [*above_rows, *borders, *below_rows]


def _above(y: float, words: Iterable[Word]) -> list[Word]:
    """The words above a height, the nearest first."""
    return sorted((w for w in words if w.bottom <= y + TABLES.snap), key=lambda w: -w.bottom)


def _below(y: float, words: Iterable[Word]) -> list[Word]:
    """The words below a height, the nearest first."""
    return sorted((w for w in words if w.top >= y - TABLES.snap), key=lambda w: w.top)


def _goes_on(line: _Row, away: float, rows: Sequence[Word]) -> bool:
    """Whether a line of text so far away from the rows goes on from them.

    One that runs on over a gap between the columns, with nothing beside it, is a title or note.
    """
    height = line[0].bottom - line[0].top
    return away <= TABLES.line_spacing * height and not runs_over_columns(line, rows)


def _runs_out(line: _Row, on_page: Iterable[Word]) -> bool:
    """Whether the line's text begins before the table's left side, or runs on over its right one."""
    first, last = min(line, key=lambda w: w.x0), max(line, key=lambda w: w.x1)
    reach = TABLES.wide_gap * first.size
    return any(
        first.x0 - reach < other.x1 < first.x1 or last.x0 < other.x0 < last.x1 + reach
        for other in words_in_row(on_page, first.top, first.bottom)
        if other not in line
    )


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


@dataclass(frozen=True)
class _Rows:
    """The rows between the heights `ys` of the table that `stack` draws, on a page with these horizontal lines."""

    ys: Sequence[float]
    stack: Sequence[RuleLine]
    across: Sequence[RuleLine]
    words: Sequence[Word]

    @cached_property
    def short(self) -> list[RuleLine]:
        """The lines beside merged cells."""
        return [line for line in self.across if is_beside_merged(line, self.stack)]

    @cached_property
    def every(self) -> set[float]:
        """The places where each rule is drawn in two, though text runs on over them in some row: any row's columns.

        So Chromium draws the borders of a table whose columns change from row to row.
        """
        joints = self.stack[0].joints
        if len(self.stack) < TABLES.gap_lines:
            return set()
        if not all(_are_alike(line.joints, joints) for line in self.stack):
            return set()
        return set(joints) if any(runs_over(x, w) for w in self._inside for x in joints) else set()

    @cached_property
    def _inside(self) -> list[Word]:
        return words_in_row(self.words, self.ys[0], self.ys[-1])

    @cached_property
    def meetings(self) -> _Meetings:
        """The lines from the top, each with the places where cells' borders meet in it, or end.

        Where none meet, a line that ends at a merged cell tells nothing.
        """
        if self.every:
            return []
        joined = any(rule.joints for rule in self.stack)
        return [
            (line, set() if line in self.short and not joined else _ends_of(line))
            for line in sorted(self.across, key=lambda line: line.at)
        ]

    def meetings_around(self, top: float, bottom: float) -> tuple[_Meetings, _Meetings]:
        """The lines above and below a row with their meetings, the nearest first."""
        above = [one for one in reversed(self.meetings) if one[0].at <= top + TABLES.snap]
        return above, [one for one in self.meetings if one[0].at >= bottom - TABLES.snap]

    def outermost_last(self) -> list[tuple[bool, float, float]]:
        """The rows' upper and lower edges: those within the rules, then those beyond them."""
        first, last = self.stack[0].at - TABLES.snap, self.stack[-1].at - TABLES.snap
        return sorted((y < first or y > last, y, z) for y, z in pairwise(self.ys))

    def merged_at(self, y: float) -> RuleLine | None:
        """The first line beside a merged cell at this height."""
        return next((line for line in self.short if is_near(line.at, y)), None)

    def has_between(self, x: float) -> bool:
        """Whether the place is between the table's sides."""
        return self.stack[0].start + TABLES.snap < x < self.stack[0].end - TABLES.snap


def _ends_of(line: RuleLine) -> set[float]:
    return {*line.joints, line.start, line.end}


def _columns(rows: _Rows) -> list[RuleLine]:
    """Lines between the columns, where the table has no vertical lines at all."""
    drawn, runs = _by_meetings(rows)
    edges = {gap.x1 for run in runs for gap in run.corridors} | {*_edges_of_neighbours(runs)}
    for run in runs:
        run.take_aligned(edges, rows.every)
    ends = {x for line in rows.short for x in (line.start, line.end)} | rows.every
    drawn += _lines_down(runs, sorted(ends))
    drawn += _ends_beside_merged(runs, rows)
    return [*drawn, *_of_rows_above(drawn, rows)]


def _by_meetings(rows: _Rows) -> tuple[list[RuleLine], list[_Run]]:
    """Lines where cells' borders meet above or below a row; the rows that have none, in runs of the same columns."""
    drawn: list[RuleLine] = []
    runs: list[_Run] = []
    for is_outer, top, bottom in rows.outermost_last():
        row = solid(words_in_row(rows.words, top, bottom))
        met = _meetings_beside(rows, top, bottom, row)
        free = [x for x in met if separates(x, row)]
        if is_outer and len(free) < len(met):
            continue
        if free:
            drawn += (RuleLine(x, top, bottom) for x in sorted(free))
        elif not (_take(runs, top, bottom, row) or (is_outer and _is_title(row))):
            runs.insert(0, _Run(top, bottom, row))
    return drawn, runs


def _meetings_beside(rows: _Rows, top: float, bottom: float, row: _Row) -> set[float]:
    """Where cells' borders meet in the lines above and below a row: at merged cells, in those farther away.

    Those of a head over the whole width must meet in both: in one they are those of the row beside it.
    """
    above, below = rows.meetings_around(top, bottom)
    met = _uncovered(above), _uncovered(below)
    if above and below and _is_centred(row, rows.stack[0]):
        places = {x for x in met[0] if any(is_near(x, y) for y in met[1])}
    else:
        places = met[0] | met[1]
    return {x for x in places if rows.has_between(x)}


def _uncovered(lines: _Meetings) -> set[float]:
    """The places in the lines, the nearest first, but those that a nearer one runs over."""
    covered: list[RuleLine] = []
    found: set[float] = set()
    for line, xs in lines:
        found |= {x for x in xs if not any(_covers(other, x) for other in covered)}
        covered.append(line)
    return found


def _is_centred(row: _Row, line: RuleLine) -> bool:
    """Whether all that the row prints stands in the middle of the line's extent, away from its ends."""
    if not row:
        return False
    left = min(word.x0 for word in row) - line.start
    right = line.end - max(word.x1 for word in row)
    return abs(left - right) < row[0].size and left > 2 * row[0].size


def _ends_beside_merged(runs: Iterable[_Run], rows: _Rows) -> Iterator[RuleLine]:
    """Lines down where the rule above or below a row ends at a merged cell."""
    for run in runs:
        for top, bottom, row in run.rows:
            beside = [
                line for line in rows.short if is_near(line.at, top) or is_near(line.at, bottom)
            ]
            ends = {x for line in beside for x in (line.start, line.end)}
            for x in sorted(filter(rows.has_between, ends)):
                if separates(x, row):
                    yield RuleLine(x, top, bottom)


def _of_rows_above(drawn: Sequence[RuleLine], rows: _Rows) -> list[RuleLine]:
    """Rows beside one merged cell have the same columns: the lines of a row above that the next one lacks."""
    more: list[RuleLine] = []
    for top, bottom in pairwise(rows.ys):
        rule = rows.merged_at(top)
        if rule is None:
            continue
        row = words_in_row(rows.words, top, bottom)
        own = [line.at for line in drawn if _reaches_into(line, top, bottom)]
        inner = replace(rule, start=rule.start + TABLES.snap, end=rule.end - TABLES.snap)
        for line in _ending_at(top, inner, (*drawn, *more)):
            x = _place_below(line, row, rows.words)
            if x is not None and all(_words_between(x, other, row) for other in own):
                more.append(RuleLine(x, top, bottom))
                own.append(x)
    return more


def _ending_at(y: float, rule: RuleLine, lines: Iterable[RuleLine]) -> list[RuleLine]:
    """The vertical lines that end at this height, within the rule's extent."""
    return [line for line in lines if is_near(line.end, y) and rule.start < line.at < rule.end]


def _reaches_into(line: RuleLine, top: float, bottom: float) -> bool:
    return line.start < bottom - TABLES.snap and line.end > top + TABLES.snap


def _place_below(line: RuleLine, row: _Row, words: Sequence[Word]) -> float | None:
    """Where the row below has the line's column: at its place, or just before the text at its right."""
    right = [word.x0 for word in words_in_row(words, line.start, line.end) if word.x0 > line.at]
    edge = min(right) - TABLES.snap if right else line.at
    return next((x for x in (line.at, edge) if separates(x, row)), None)


def _words_between(x: float, other: float, row: Sequence[Word]) -> bool:
    return any(min(x, other) < (word.x0 + word.x1) / 2 < max(x, other) for word in row)


def _are_alike(one: Sequence[float], other: Sequence[float]) -> bool:
    return len(one) == len(other) and all(
        abs(x - y) <= TABLES.snap for x, y in zip(one, other, strict=True)
    )


def _covers(line: RuleLine, x: float) -> bool:
    return line.start - TABLES.snap <= x <= line.end + TABLES.snap


class _Run:
    """Rows of the same columns, which white corridors run down through; rows of few columns are each by itself."""

    def __init__(self, top: float, bottom: float, row: Sequence[Word]) -> None:
        self.rows = [(top, bottom, row)]
        self.corridors = [gap for gap in gaps_in(row) if is_corridor(gap, row)]

    def takes(self, top: float, bottom: float, row: _Row) -> bool:
        """Take the row if its columns are those of the run: no corridor of either is closed by the other.

        Beside all that the run's rows print, in columns that are empty in them, the row may have more.
        """
        if len(self.corridors) < TABLES.shared_columns:
            return False
        found = list(gaps_in(row))
        kept = [left for gap in self.corridors if (left := narrowed(gap, found))]
        new = [gap for gap in found if _is_new(gap, kept, row)]
        if len(kept) < len(self.corridors) or not self._is_beside_print(new):
            return False
        self.rows.append((top, bottom, row))
        self.corridors = sorted([*kept, *new], key=lambda gap: gap.x0)
        return True

    def _is_beside_print(self, new: Iterable[Gap]) -> bool:
        """Whether the gaps are at the left and right of all that the rows print."""
        words = [word for *_, words in self.rows for word in words]
        first, last = min(w.x0 for w in words), max(w.x1 for w in words)
        return not any(first < gap.x1 and gap.x0 < last for gap in new)

    def take_aligned(self, edges: Iterable[float], places: Iterable[float]) -> None:
        """Narrow white parts a row's columns too where the text at its right is aligned to another row's.

        Where rules are drawn in two, any that is wider than a space does.
        """
        if len(self.rows) > 1:
            return
        row = self.rows[0][2]
        found = [
            gap
            for gap in gaps_in(row)
            if not follows_markers(gap, row)
            and (gap.is_narrow or (gap.is_open and any(gap.x0 < x < gap.x1 for x in places)))
            and any(abs(gap.x1 - edge) <= TABLES.aligned for edge in edges)
        ]
        self.corridors = sorted({*self.corridors, *found}, key=lambda gap: gap.x0)


def _is_new(gap: Gap, corridors: Iterable[Gap], row: _Row) -> bool:
    """Whether the gap separates columns of the row where none of the corridors does."""
    return gap.is_wide and not narrowed(gap, corridors) and not follows_markers(gap, row)


def _take(runs: Iterable[_Run], top: float, bottom: float, row: _Row) -> bool:
    """Whether one of the runs takes the row."""
    return any(run.takes(top, bottom, row) for run in runs)


def _edges_of_neighbours(runs: Iterable[_Run]) -> Iterator[float]:
    """Where a narrow gap ends in a row and in the next one too."""
    rows = sorted((row for run in runs for row in run.rows), key=lambda row: row[0])
    for (_, bottom, row), (top, _, following) in pairwise(rows):
        if top - bottom <= TABLES.snap:
            ends = _ends_of_narrow_gaps(following)
            for x in _ends_of_narrow_gaps(row):
                if any(abs(x - end) <= TABLES.aligned for end in ends):
                    yield x


def _ends_of_narrow_gaps(row: _Row) -> list[float]:
    return [gap.x1 for gap in gaps_in(row) if gap.is_narrow]


def _lines_down(runs: Iterable[_Run], ends: Sequence[float]) -> Iterator[RuleLine]:
    """The lines down the middle of the runs' corridors, or where a rule ends there; runs share them where they can."""
    kept = _joined_by_rows(runs)
    places = list(ends)
    for number, run in enumerate(kept):
        others = [gap for other in kept[number + 1 :] for gap in other.corridors]
        for gap in run.corridors:
            shared = _shared(gap, others)
            middle = (shared.x0 + shared.x1) / 2
            x = next((x for x in places if gap.x0 < x < gap.x1), middle)
            places.append(x)
            yield from (RuleLine(x, top, bottom) for top, bottom, _ in run.rows)


def _joined_by_rows(runs: Iterable[_Run]) -> list[_Run]:
    """The runs; a second row of heads, which comes before the rows whose columns it has, is taken by theirs."""
    kept: list[_Run] = []
    for run in sorted(runs, key=lambda run: -len(run.corridors)):
        if len(run.rows) > 1 or not _take(kept, *run.rows[0]):
            kept.append(run)
    return kept


def _shared(gap: Gap, others: Iterable[Gap]) -> Gap:
    """What the gap has in common with those of the others that it meets."""
    x0, x1 = gap.x0, gap.x1
    for other in others:
        if min(x1, other.x1) > max(x0, other.x0):
            x0, x1 = max(x0, other.x0), min(x1, other.x1)
    return Gap(x0, x1, gap.size)


def _is_title(row: Sequence[Word]) -> bool:
    """Whether text beyond the outermost rules is no row: no words stand beside the white that runs through it."""
    return not any(
        a.x1 <= gap.x0 and b.x0 >= gap.x1 and a.top < b.bottom and b.top < a.bottom
        for gap in gaps_in(row)
        if gap.is_wide
        for a in row
        for b in row
    )
