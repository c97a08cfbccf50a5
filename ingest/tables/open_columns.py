"""The columns of tables that are ruled across alone: by the joints of their rules, or the white that runs down.

Rows of many columns share them, whatever cells are empty; rows of few columns are each by itself, for in forms they
change from row to row.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from msgspec import structs

from ingest.tables.rulings import SNAP, RuleLine
from models.geometry import Word
from models.list_markers import is_marker

_WHITE = 0.8
"""White space as wide as this share of the font size, on all lines of a row, parts columns."""

_NARROW = 0.5
"""Between columns of many lines so much white is enough, as a share of the font size: no spaces of prose line up so."""

_LINES = 3
"""So many lines with a word at the left of the white, not just an item's number, and print at its right are many."""

_ALIGNED = 0.5
"""Texts whose left edges are no farther apart than this (points) are aligned."""

_EVEN = 0.03
"""The spaces of a stretched line differ by no more than this share of the font size."""

_STRETCHED = 4.0
"""They are no wider than this, as a share of the font size."""

_MANY = 4
"""Rows that are parted in so many places share their columns with the rows around them, empty cells or not."""

_INDENT = 3.0
"""Between a list's marker and its item is no more white than this share of the font size."""

_SPACE = 0.35
"""A space between two words is narrower than this share of the font size."""


def words_in_row(words: Iterable[Word], top: float, bottom: float) -> list[Word]:
    """The words whose middles lie between two heights."""
    return [word for word in words if top <= (word.top + word.bottom) / 2 <= bottom]


def solid(row: Iterable[Word]) -> list[Word]:
    """The row's words, with those of each stretched line as one: its spaces are wide only to fill the column.

    Stretched are three words and more, equally far apart, above a line that begins where they do; they are no columns,
    for nothing else begins where one of them does.
    """
    row = list(row)
    starts = sorted(word.x0 for word in row)
    out: list[Word] = []
    for run in _evenly_spaced(row):
        is_stretched = (
            len(run) > 2
            and _begin(starts, run[0].x0) > 1
            and all(_begin(starts, word.x0) == 1 for word in run[1:])
        )
        out += [_as_one(run)] if is_stretched else run
    return out


def _evenly_spaced(row: Sequence[Word]) -> Iterator[list[Word]]:
    """Words that follow each other on a line with the same space between them."""
    run: list[Word] = []
    for word in sorted(row, key=lambda w: (round(w.top + w.bottom), w.x0)):
        if run:
            last = run[-1]
            gap = word.x0 - last.x1
            ends = not 0 < gap < _STRETCHED * word.size or abs(last.top - word.top) > 1
            if ends or (len(run) > 1 and abs(gap - (last.x0 - run[-2].x1)) > _EVEN * word.size):
                kept = [last] if len(run) == 2 and not ends else []
                yield run[: len(run) - len(kept)]
                run = kept
        run.append(word)
    if run:
        yield run


def _begin(starts: Sequence[float], x: float) -> int:
    """How many words begin here."""
    return bisect_right(starts, x + _ALIGNED) - bisect_left(starts, x - _ALIGNED)


def _as_one(run: Sequence[Word]) -> Word:
    return structs.replace(run[0], text=" ".join(word.text for word in run), x1=run[-1].x1)


def columns_between(
    ys: list[float],
    stack: list[RuleLine],
    across: list[RuleLine],
    words: Sequence[Word],
) -> list[RuleLine]:
    """Lines between the columns, where the table has no vertical lines at all."""
    x0, x1 = stack[0].start, stack[0].end
    short = [line for line in across if is_beside_merged(line, stack)]
    ends = {x for line in short for x in (line.start, line.end)}
    meetings = [(line, {*_meetings(line, stack)}) for line in sorted(across, key=lambda i: i.at)]
    if every := _every_column(ys, stack, words):
        meetings, ends = [], ends | every
    drawn: list[RuleLine] = []
    runs: list[_Run] = []
    rows = [(y < stack[0].at - SNAP or y > stack[-1].at - SNAP, y, z) for y, z in pairwise(ys)]
    for is_outer, top, bottom in sorted(rows):
        row = solid(words_in_row(words, top, bottom))
        beside = {
            x
            for x in _beside(meetings, top, bottom, is_head=_is_centred(row, x0, x1))
            if x0 + SNAP < x < x1 - SNAP
        }
        free = [x for x in beside if _parts(x, row)]
        if is_outer and len(free) < len(beside):
            continue
        if free:
            drawn += (RuleLine(x, top, bottom) for x in sorted(free))
        elif not any(run.takes(top, bottom, row) for run in runs) and not (
            is_outer and _is_title(row)
        ):
            runs.insert(0, _Run(top, bottom, row))
    edges = {gap.x1 for run in runs for gap in run.corridors} | {*_edges_of_neighbours(runs)}
    for run in runs:
        run.take_aligned(edges, every)
    drawn += _lines_down(runs, sorted(ends))
    for run in runs:
        for y0, y1, inside in run.rows:
            beside = {
                x
                for line in short
                if min(abs(line.at - y0), abs(line.at - y1)) <= SNAP
                for x in (line.start, line.end)
                if x0 + SNAP < x < x1 - SNAP
            }
            drawn += (RuleLine(x, y0, y1) for x in sorted(beside) if _parts(x, inside))
    return [*drawn, *_of_rows_above(drawn, rows, short, words)]


def _of_rows_above(
    drawn: list[RuleLine],
    rows: Iterable[tuple[bool, float, float]],
    short: list[RuleLine],
    words: Sequence[Word],
) -> list[RuleLine]:
    """Rows beside one merged cell have the same columns: the lines of a row above that the next one lacks."""
    more: list[RuleLine] = []
    for _, top, bottom in sorted(rows, key=lambda row: row[1]):
        rule = next((line for line in short if abs(line.at - top) <= SNAP), None)
        if rule is None:
            continue
        row = words_in_row(words, top, bottom)
        own = [line.at for line in drawn if line.start < bottom - SNAP and line.end > top + SNAP]
        for line in [*drawn, *more]:
            if abs(line.end - top) > SNAP or not rule.start + SNAP < line.at < rule.end - SNAP:
                continue
            edge = _edge_after(line, words)
            x = next((x for x in (line.at, edge) if _parts(x, row)), None)
            if x is not None and all(_words_between(x, other, row) for other in own):
                more.append(RuleLine(x, top, bottom))
                own.append(x)
    return more


def _edge_after(line: RuleLine, words: Sequence[Word]) -> float:
    """Just before the text at the right of the line, which stands anywhere in the white there."""
    row = words_in_row(words, line.start, line.end)
    return min((word.x0 for word in row if word.x0 > line.at), default=line.at + SNAP) - SNAP


def _words_between(x: float, other: float, row: Sequence[Word]) -> bool:
    return any(min(x, other) < (word.x0 + word.x1) / 2 < max(x, other) for word in row)


def shows_columns(ys: Sequence[float], stack: list[RuleLine], words: Sequence[Word]) -> bool:
    """Whether white parts the rows into columns: at one place in two of them, along many lines of one, or where
    rules are drawn in two.
    """
    joined = any(line.joints for line in stack)
    found: list[_Gap] = []
    for top, bottom in pairwise(ys):
        row = solid(words_in_row(words, top, bottom))
        gaps = [gap for gap in _gaps(row) if _lines_beside(gap, row)]
        wide = [gap for gap in gaps if gap.is_wide]
        if any(joined or _narrowed(gap, found) for gap in wide):
            return True
        if any(_is_long(gap, row) for gap in gaps):
            return True
        found += wide
    return False


def share_a_gap(rows: Sequence[Sequence[Word]]) -> bool:
    """Whether one wide gap runs down through all of the rows, with words beside each other at its sides in two."""
    rows = [solid(row) for row in rows]
    gaps = [gap for gap in _gaps([word for row in rows for word in row]) if gap.is_wide]
    return any(sum(_lines_beside(gap, row) > 0 for row in rows) > 1 for gap in gaps)


def are_parted(xs: Sequence[float], row: Sequence[Word]) -> bool:
    """Whether the row's words stand in several columns that end at these places, and run on over none of them."""
    filled = {bisect_right(xs, (word.x0 + word.x1) / 2) for word in row}
    return len(filled) > 1 and all(_parts(x, row) for x in xs)


def runs_over_columns(line: Sequence[Word], rows: Sequence[Word]) -> bool:
    """Whether the line's text is one, and closes a gap that runs down through the rows whose words these are."""
    gaps = list(_gaps(line))
    return not any(gap.is_wide for gap in gaps) and any(
        gap.is_wide and not _narrowed(gap, gaps) for gap in _gaps(solid(rows))
    )


def _meetings(line: RuleLine, stack: list[RuleLine]) -> Iterable[float]:
    """Where cells' borders meet in the line, or end; where none meet, one that ends at a merged cell tells nothing."""
    if is_beside_merged(line, stack) and not any(rule.joints for rule in stack):
        return ()
    return *line.joints, line.start, line.end


def _every_column(ys: Sequence[float], stack: list[RuleLine], words: Sequence[Word]) -> set[float]:
    """The places where each rule is drawn in two, though text runs on over them in some row: any row's columns.

    So Chromium draws the borders of a table whose columns change from row to row.
    """
    joints = set(stack[0].joints)
    if len(stack) < _LINES or any(not _are_alike(line.joints, stack[0].joints) for line in stack):
        return set()
    rows = [words_in_row(words, top, bottom) for top, bottom in pairwise(ys)]
    over = (True for x in joints for row in rows if any(_runs_over(x, word) for word in row))
    return joints if any(over) else set()


def _are_alike(one: Sequence[float], other: Sequence[float]) -> bool:
    return len(one) == len(other) and all(
        abs(x - y) <= SNAP for x, y in zip(one, other, strict=True)
    )


def _beside(
    meetings: Sequence[tuple[RuleLine, set[float]]], top: float, bottom: float, *, is_head: bool
) -> set[float]:
    """Where cells' borders meet in the lines above and below a row: at merged cells, in those farther away.

    Those of a head over the whole width must meet in both: in one they are those of the row beside it.
    """
    sides = [
        [(line, xs) for line, xs in reversed(meetings) if line.at <= top + SNAP],
        [(line, xs) for line, xs in meetings if line.at >= bottom - SNAP],
    ]
    met: list[set[float]] = []
    for lines in sides:
        covered: list[RuleLine] = []
        found: set[float] = set()
        for line, xs in lines:
            found |= {x for x in xs if not any(_covers(other, x) for other in covered)}
            covered.append(line)
        met.append(found)
    if is_head and all(sides):
        return {x for x in met[0] if any(abs(x - y) <= SNAP for y in met[1])}
    return met[0] | met[1]


def _covers(line: RuleLine, x: float) -> bool:
    return line.start - SNAP <= x <= line.end + SNAP


def _is_centred(row: Sequence[Word], x0: float, x1: float) -> bool:
    """Whether all that the row prints stands in the middle of the table, away from its sides."""
    if not row:
        return False
    left, right = min(word.x0 for word in row) - x0, x1 - max(word.x1 for word in row)
    return abs(left - right) < row[0].size and left > 2 * row[0].size


class _Run:
    """Rows of the same columns, which white corridors run down through; rows of few columns are each by itself."""

    def __init__(self, top: float, bottom: float, row: Sequence[Word]) -> None:
        self.rows = [(top, bottom, row)]
        self.corridors = [gap for gap in _gaps(row) if _is_corridor(gap, row)]

    def takes(self, top: float, bottom: float, row: Sequence[Word]) -> bool:
        """Take the row if its columns are those of the run: no corridor of either is closed by the other.

        Beside all that the run's rows print, in columns that are empty in them, the row may have more.
        """
        if len(self.corridors) < _MANY:
            return False
        gaps = list(_gaps(row))
        kept = [left for gap in self.corridors if (left := _narrowed(gap, gaps))]
        new = [gap for gap in gaps if gap.is_wide and not _narrowed(gap, kept)]
        new = [gap for gap in new if not _follows_markers(gap, row)]
        words = [word for *_, words in self.rows for word in words]
        first, last = min(w.x0 for w in words), max(w.x1 for w in words)
        if len(kept) < len(self.corridors) or any(first < g.x1 and g.x0 < last for g in new):
            return False
        self.rows.append((top, bottom, row))
        self.corridors = sorted([*kept, *new], key=lambda gap: gap.x0)
        return True

    def take_aligned(self, edges: Iterable[float], places: Iterable[float]) -> None:
        """Narrow white parts a row's columns too where the text at its right is aligned to another row's.

        Where rules are drawn in two, any that is wider than a space does.
        """
        if len(self.rows) > 1:
            return
        row = self.rows[0][2]
        found = [
            gap
            for gap in _gaps(row)
            if not _follows_markers(gap, row)
            and (gap.is_narrow or (gap.is_open and any(gap.x0 < x < gap.x1 for x in places)))
            and any(abs(gap.x1 - edge) <= _ALIGNED for edge in edges)
        ]
        self.corridors = sorted({*self.corridors, *found}, key=lambda gap: gap.x0)


def _edges_of_neighbours(runs: Iterable[_Run]) -> Iterator[float]:
    """Where narrow white ends in a row and in the next one too."""
    rows = sorted((row for run in runs for row in run.rows), key=lambda row: row[0])
    for (_, bottom, row), (top, _, following) in pairwise(rows):
        if top - bottom <= SNAP:
            ends = [gap.x1 for gap in _gaps(following) if gap.is_narrow]
            for gap in _gaps(row):
                if gap.is_narrow and any(abs(gap.x1 - end) <= _ALIGNED for end in ends):
                    yield gap.x1


def _lines_down(runs: list[_Run], ends: Sequence[float]) -> Iterator[RuleLine]:
    """The lines down the middle of the runs' corridors, or where a rule ends there; runs share them where they can.

    A second row of heads, which comes before the rows whose columns it has, is taken by their run.
    """
    ranked = sorted(runs, key=lambda run: -len(run.corridors))
    kept: list[_Run] = []
    for run in ranked:
        if len(run.rows) > 1 or not any(other.takes(*run.rows[0]) for other in kept):
            kept.append(run)
    places = list(ends)
    for number, run in enumerate(kept):
        others = [gap for other in kept[number + 1 :] for gap in other.corridors]
        for gap in run.corridors:
            shared = _shared(gap, others)
            middle = (shared.x0 + shared.x1) / 2
            x = next((x for x in places if gap.x0 < x < gap.x1), middle)
            places.append(x)
            yield from (RuleLine(x, top, bottom) for top, bottom, _ in run.rows)


def _shared(gap: _Gap, others: Iterable[_Gap]) -> _Gap:
    """What the gap has in common with those of the others that it meets."""
    x0, x1 = gap.x0, gap.x1
    for other in others:
        if min(x1, other.x1) > max(x0, other.x0):
            x0, x1 = max(x0, other.x0), min(x1, other.x1)
    return _Gap(x0, x1, gap.size)


@dataclass(frozen=True, slots=True)
class _Gap:
    """White space through all lines of a row, beside print of this size."""

    x0: float
    x1: float
    size: float

    @property
    def is_wide(self) -> bool:
        """Whether it parts columns by itself."""
        return _WHITE * self.size < self.x1 - self.x0 < float("inf")

    @property
    def is_open(self) -> bool:
        """Whether it is wider than a space between two words may be."""
        return _SPACE * self.size < self.x1 - self.x0 < float("inf")

    @property
    def is_narrow(self) -> bool:
        """Whether it is wider than the spaces of prose, and may part columns."""
        return _NARROW * self.size < self.x1 - self.x0 < float("inf")


def _gaps(row: Sequence[Word]) -> Iterator[_Gap]:
    """The white space between a row's words, seen from above, from the left; the outermost have no end."""
    reach = float("-inf")
    for word in sorted(row, key=lambda w: w.x0):
        if word.x0 > reach:
            yield _Gap(reach, word.x0, word.size)
        reach = max(reach, word.x1)
    yield _Gap(reach, float("inf"), 0.0)


def _is_corridor(gap: _Gap, row: Sequence[Word]) -> bool:
    """Whether the white parts the row's columns by itself."""
    parts = gap.is_wide or _is_long(gap, row) or _precedes_list(gap, row)
    return parts and not _follows_markers(gap, row)


def _precedes_list(gap: _Gap, row: Sequence[Word]) -> bool:
    """Whether a list of two items or more begins at its right: no text runs on into one."""
    begun = [word.text for word in row if abs(word.x0 - gap.x1) <= _ALIGNED]
    return gap.is_narrow and len(begun) > 1 and all(map(is_marker, begun))


def _follows_markers(gap: _Gap, row: Sequence[Word]) -> bool:
    """Whether it is the white between a list's markers and its items."""
    if gap.x1 - gap.x0 > _INDENT * gap.size:
        return False
    before = max(
        (other.x1 for other in _gaps(row) if other.x1 < gap.x1 and other.is_narrow), default=0.0
    )
    left = [word.text for word in row if before <= word.x0 and word.x1 <= gap.x0]
    return bool(left) and all(map(is_marker, left))


def _is_long(gap: _Gap, row: Sequence[Word]) -> bool:
    """Whether narrow white parts columns, for many lines have print on both sides of it."""
    return gap.is_narrow and _lines_beside(gap, row) >= _LINES


def _lines_beside(gap: _Gap, row: Sequence[Word]) -> int:
    """How many lines have a word at the left of the white, not just an item's number, and print at its right."""
    right = [((word.top + word.bottom) / 2) for word in row if word.x0 >= gap.x1]
    beside = {
        round(word.top)
        for word in row
        if word.x1 <= gap.x0
        and word.text[:3].isalpha()
        and any(word.top < middle < word.bottom for middle in right)
    }
    return len(beside)


def _narrowed(corridor: _Gap, gaps: Iterable[_Gap]) -> _Gap | None:
    """What these gaps leave of the corridor, or None; of several parts the first, for text begins at its left."""
    left = (_Gap(max(corridor.x0, gap.x0), min(corridor.x1, gap.x1), corridor.size) for gap in gaps)
    return next((gap for gap in left if gap.x1 - gap.x0 > _SPACE * gap.size), None)


def _is_title(row: Sequence[Word]) -> bool:
    """Whether text beyond the outermost rules is no row: no words stand beside the white that runs through it."""
    return not any(
        a.x1 <= gap.x0 and b.x0 >= gap.x1 and a.top < b.bottom and b.top < a.bottom
        for gap in _gaps(row)
        if gap.is_wide
        for a in row
        for b in row
    )


def _parts(x: float, row: Sequence[Word]) -> bool:
    """Whether two cells' borders that meet here part columns in this row: no text runs on over the place."""
    if any(_runs_over(x, word) for word in row):
        return False
    left = [word for word in row if x - word.size < word.x1 <= x + 1]
    right = [word for word in row if x - 1 <= word.x0 < x + word.size]
    return not any(
        b.x0 - a.x1 < _SPACE * b.size and a.top < (b.top + b.bottom) / 2 < a.bottom
        for a in left
        for b in right
    )


def _runs_over(x: float, word: Word) -> bool:
    return word.x0 < x - 1 and word.x1 > x + 1


def is_beside_merged(line: RuleLine, stack: list[RuleLine]) -> bool:
    """Whether the line lies between the stack's lines and is shorter."""
    x0, x1 = stack[0].start, stack[0].end
    within = x0 - SNAP <= line.start and line.end <= x1 + SNAP
    between = stack[0].at + SNAP < line.at < stack[-1].at - SNAP
    return within and between and line.end - line.start < x1 - x0 - 2 * SNAP
