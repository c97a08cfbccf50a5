"""What is drawn in tables and is no border of their cells: boxes, nested tables, lines across cells, small pictures.

None of it is a border of the table's cells. A table's lines touch each other's ends; what is drawn in it touches none
of them, though it may cross some.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ingest.tables.find import find_grids
from ingest.tables.grids import Grid
from ingest.tables.settings import TABLES
from ingest.tables.touching import sets_of
from ingest.words.glyphs import Edges, Rule
from models.geometry import Box


@dataclass(slots=True)
class _Line:
    """A line as drawn, from its pieces; `at` is its place across, `start` and `end` along it."""

    is_level: bool
    at: float
    start: float
    end: float
    pieces: list[Rule]

    @property
    def edges(self) -> Edges:
        """The box that it takes."""
        if self.is_level:
            return self.start, self.at, self.end, self.at
        return self.at, self.start, self.at, self.end

    def ends_at(self, others: Iterable[_Line]) -> Iterator[_Line]:
        """Those of the lines across it on which its ends lie: of several close to each other the nearest."""
        low, high = self.at - TABLES.touch, self.at + TABLES.touch
        near = [other for other in others if other.start <= high and other.end >= low]
        for end in (self.start, self.end):
            touched = [o for o in near if -TABLES.touch <= o.at - end <= TABLES.touch]
            if len(touched) > 1:
                least = min([abs(other.at - end) for other in touched])
                touched = [o for o in touched if abs(o.at - end) <= least + TABLES.same_line]
            yield from touched

    def crosses(self, other: _Line) -> bool:
        """Whether the two lines cross, each going on on both sides."""
        return (
            self.is_level != other.is_level
            and self.start + TABLES.touch < other.at < self.end - TABLES.touch
            and other.start + TABLES.touch < self.at < other.end - TABLES.touch
        )

    def is_doubled_by(self, other: _Line) -> bool:
        """Whether the two lines run side by side as one border that is drawn twice, one within the other's corners."""
        apart = abs(self.at - other.at)
        return (
            self.is_level == other.is_level
            and TABLES.piece_level < apart <= TABLES.double_gap
            and abs(self.start - other.start) <= 2 * apart
            and abs(self.end - other.end) <= 2 * apart
        )

    def is_set_back_between(self, others: Iterable[_Line]) -> bool:
        """Whether both of its ends stop short of lines across it, by no more than a border's own thickness."""
        across = [
            other.at
            for other in others
            if other.is_level != self.is_level and other.start <= self.at <= other.end
        ]
        return all(
            any(abs(at - end) <= TABLES.double_gap for at in across)
            for end in (self.start, self.end)
        )


_Figure = Sequence[_Line]
"""Lines that touch each other."""


@dataclass(frozen=True, slots=True)
class Drawings:
    """The rules of what is drawn in tables: `nested` in one cell, `crossing` over the borders of several.

    `small` are those of small pictures, in tables or not.
    """

    nested: frozenset[Rule] = frozenset()
    crossing: frozenset[Rule] = frozenset()
    small: frozenset[Rule] = frozenset()


def find_drawings(page: int, rules: Sequence[Rule]) -> Drawings:
    """What of the page's rules is drawn in tables and is none of their borders."""
    small = _small(rules)
    lines = _lines([rule for rule in rules if rule not in small] if small else rules, TABLES.touch)
    if len(lines) > TABLES.most_lines:
        return Drawings(small=small)
    figures = sorted(_touching(lines), key=lambda figure: _area(_extent(figure)), reverse=True)
    nested, crossing = _in_tables(page, figures)
    return Drawings(nested, crossing, small)


def _in_tables(page: int, figures: Sequence[_Figure]) -> tuple[frozenset[Rule], frozenset[Rule]]:
    """Of the figures, the largest first, the rules of those within one cell of a table, and over several."""
    nested: set[Rule] = set()
    crossing: set[Rule] = set()
    tables: list[tuple[_Figure, Box]] = []
    for number, figure in enumerate(figures):
        extent = _extent(figure)
        around = [(table, box) for table, box in tables if _lies_in(extent, box[1:])]
        pieces = _pieces_of(figure)
        if _cross(figure, around):
            is_border = any(_is_border(figure, box, figures) for _, box in around)
            crossing.update([] if is_border else pieces)
        elif around:
            nested.update(_nested(page, figure, around, figures))
        elif _hold_any(extent, figures[number + 1 :]):
            tables += [(figure, box) for box in _tables_of(page, pieces)]
    return frozenset(nested), frozenset(crossing)


def _nested(
    page: int, figure: _Figure, around: Iterable[tuple[_Figure, Box]], figures: Iterable[_Figure]
) -> list[Rule]:
    """The rules of a figure within a table, if they are none of its borders: a table of its own, a box, or a bar."""
    pieces = _pieces_of(figure)
    is_bar = _is_bar(_extent(figure), [box for _, box in around], figures)
    return pieces if is_bar or find_grids(page, pieces) else []


def _is_bar(extent: Edges, tables: Iterable[Box], figures: Iterable[_Figure]) -> bool:
    """Whether what touches no line of a table is a bar or a dash in a cell: flat, and with few others at its height.

    Rows may be parted by lines that stop short of the columns' on both sides: those go on through most columns.
    """
    if extent[3] - extent[1] > 2 * TABLES.snap or extent[0] == extent[2]:
        return False
    beside = {
        other
        for other in map(_extent, figures)
        if abs(other[1] - extent[1]) <= TABLES.snap and abs(other[3] - extent[3]) <= TABLES.snap
    }
    return any(
        sum(x1 - x0 for x0, top, x1, bottom in beside if _lies_in((x0, top, x1, bottom), table[1:]))
        < TABLES.border_share_beside * (table.x1 - table.x0)
        for table in tables
    )


def _pieces_of(lines: Iterable[_Line]) -> list[Rule]:
    return [piece for line in lines for piece in line.pieces]


def _cross(figure: _Figure, tables: Iterable[tuple[_Figure, Box]]) -> bool:
    """Whether one of the figure's lines crosses one of a table's."""
    return any(a.crosses(b) for table, _ in tables for a in figure for b in table)


def _hold_any(extent: Edges, figures: Iterable[_Figure]) -> bool:
    return any(_lies_in(_extent(figure), extent) for figure in figures)


def _tables_of(page: int, rules: Sequence[Rule]) -> list[Box]:
    return [grid.box for grid in find_grids(page, rules) if _is_table(grid)]


def _small(rules: Sequence[Rule]) -> frozenset[Rule]:
    """The rules of small pictures: short lines that touch no long one, neither directly nor through others.

    The dashes of a line are no short lines, and doubled ones may be set back from the doubled ones that they run into.
    """
    if not any(_is_short(rule.x0 + rule.top, rule.x1 + rule.bottom) for rule in rules):
        return frozenset()
    lines = _lines(rules, TABLES.dash_gap)
    if len(lines) > TABLES.most_lines:
        return frozenset()
    short = [line for line in lines if _is_short(line.start, line.end)]
    long = [line for line in lines if not _is_short(line.start, line.end)]
    return frozenset(_pieces_of(_apart(short, long)))


def _apart(short: list[_Line], touched: list[_Line]) -> list[_Line]:
    """The short lines that do not touch the long ones, neither directly nor through others."""
    doubled = _doubled(touched)
    near = [line for line in _doubled(short) if line.is_set_back_between(doubled)]
    while short and touched:
        near += [line for line in short if any(_meet(line.edges, other.edges) for other in touched)]
        short = [line for line in short if line not in near]
        touched, near = near, []
    return short


def _doubled(lines: Sequence[_Line]) -> list[_Line]:
    """Those of the lines that run beside another one of nearly the same extent, as one border drawn twice."""
    return [line for line in lines if any(line.is_doubled_by(other) for other in lines)]


def _is_short(start: float, end: float) -> bool:
    return end - start <= TABLES.small_line


def _meet(one: Edges, other: Edges) -> bool:
    return (
        one[0] <= other[2] + TABLES.touch
        and other[0] <= one[2] + TABLES.touch
        and one[1] <= other[3] + TABLES.touch
        and other[1] <= one[3] + TABLES.touch
    )


def _lines(rules: Iterable[Rule], gap: float) -> list[_Line]:
    """The rules as lines, whose pieces follow each other at one place with no wider gaps than this (points)."""
    lines: list[_Line] = []
    for is_level in (True, False):
        pieces = sorted(_pieces(rules, is_level), key=lambda line: line.at)
        for _, level in groupby(pieces, key=_Levels()):
            last: _Line | None = None
            for line in sorted(level, key=lambda line: line.start):
                if last is not None and line.start <= last.end + gap:
                    last.end = max(last.end, line.end)
                    last.pieces += line.pieces
                else:
                    lines.append(line)
                    last = line
    return lines


def _pieces(rules: Iterable[Rule], is_level: bool) -> Iterator[_Line]:
    for rule in rules:
        if is_level and rule.top == rule.bottom:
            yield _Line(True, rule.top, rule.x0, rule.x1, [rule])
        elif not is_level and rule.x0 == rule.x1:
            yield _Line(False, rule.x0, rule.top, rule.bottom, [rule])


class _Levels:
    """Numbers the places of lines, in their order, so that those of one line have the same number."""

    def __init__(self) -> None:
        self._number, self._at = 0, float("-inf")

    def __call__(self, line: _Line) -> int:
        if line.at - self._at > TABLES.piece_level:
            self._number, self._at = self._number + 1, line.at
        return self._number


def _touching(lines: Sequence[_Line]) -> list[_Figure]:
    """Sets of lines that touch each other with their ends, directly or through others."""
    level = [line for line in lines if line.is_level]
    upright = [line for line in lines if not line.is_level]
    number_of = {id(line): number for number, line in enumerate(lines)}
    touching = (
        (number_of[id(one)], number_of[id(other)])
        for some, others in ((level, upright), (upright, level))
        for one in some
        for other in one.ends_at(others)
    )
    return [[lines[number] for number in numbers] for numbers in sets_of(len(lines), touching)]


def _extent(figure: _Figure) -> Edges:
    edges = [line.edges for line in figure]
    return (
        min(x0 for x0, *_ in edges),
        min(top for _, top, *_ in edges),
        max(x1 for *_, x1, _ in edges),
        max(bottom for *_, bottom in edges),
    )


def _area(edges: Edges) -> float:
    return (edges[2] - edges[0]) * (edges[3] - edges[1])


def _lies_in(inner: Edges, outer: Edges) -> bool:
    """Whether one box lies in another one that is much larger."""
    return (
        outer[0] <= inner[0]
        and outer[1] <= inner[1]
        and inner[2] <= outer[2]
        and inner[3] <= outer[3]
        and _area(inner) <= TABLES.drawing_share * _area(outer)
    )


def _is_table(grid: Grid) -> bool:
    columns = {cell.first_column for cell in grid.cells}
    rows = {cell.first_row for cell in grid.cells}
    return len(columns) > 1 and len(rows) > 1


def _is_border(figure: _Figure, table: Box, figures: Iterable[_Figure]) -> bool:
    """Whether a single line is one of a table's that stops short of its outline, as far on either side: it runs through
    nearly all of it, or through most of it beside others from the same place to the same one.
    """
    if len(figure) > 1:
        return False
    (line,) = figure
    start, end = (table.x0, table.x1) if line.is_level else (table.top, table.bottom)
    if abs(line.start - start - (end - line.end)) > TABLES.snap:
        return False
    alike = [
        other
        for (other, *others) in figures
        if not others
        and other.is_level == line.is_level
        and abs(other.start - line.start) <= TABLES.snap
        and abs(other.end - line.end) <= TABLES.snap
    ]
    return line.end - line.start >= (
        TABLES.border_share_beside if len(alike) > 1 else TABLES.border_share_alone
    ) * (end - start)
