"""Tables whose cells are told by their fills: the fills' sides stand for the rules that are not drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, pairwise

from ingest.tables.gaps import gaps
from ingest.tables.grids import Grid, Sketch
from ingest.tables.half_ruled import half_ruled
from ingest.tables.row_gaps import are_separated, share_a_gap, words_in_row
from ingest.tables.ruled import ruled
from ingest.tables.settings import TABLES
from ingest.words.glyphs import Edges, Fill, Rule, outline_of
from models.geometry import Box, Word

_WIDTH = 100.0
"""A stripe is at least this wide (points)."""

_Row = Sequence[Edges]
"""Fills side by side."""


def fills(sketch: Sketch) -> Sketch:
    """The page with the rules that its fills stand for; with these, tables are looked for anew."""
    if not sketch.fills:
        return sketch
    sides = rules_of_fills(sketch)
    if not sides:
        return sketch
    anew = replace(sketch, rules=[*sketch.rules, *sides], fills=())
    return gaps(half_ruled(ruled(anew)))


def rules_of_fills(sketch: Sketch) -> list[Rule]:
    """What rules the fills of tables stand for that the page's ruled grids lack.

    Over the columns of a grid a fill is a row, such as a title bar or every other row. Elsewhere two rows of cells side
    by side make a table, or one and another row as wide, or stripes between whose words columns show. Where each row is
    filled, all sides of its cells stand for rules. Where others are left white, only those above and below a row do:
    which columns the white ones have, their words must show.
    """
    words, drawn = sketch.words, sketch.rules
    shown = dict.fromkeys(fill[:4] for fill in sketch.fills if _is_cell(fill))
    grids = [_Lines.of(grid, drawn) for grid in sketch.grids] if shown else []
    cells = [fill for fill in shown if not any(lines.bound(fill) for lines in grids)]
    if not 0 < len(cells) <= TABLES.most_fills:
        return []
    rows = _rows(_without_grounds(cells))
    rules: list[Rule] = []
    for lines in grids:
        inside, rows = _split(rows, lines.hold)
        rules += _rules_within(lines, inside, words, drawn)
        heads, rows = _split(rows, partial(lines.head, words=words))
        rules += (side for row in heads for side in lines.columns_in(row))
    return rules + _rules_beside(grids, rows, words)


def _split(rows: Iterable[_Row], is_one: Callable[[_Row], bool]) -> tuple[list[_Row], list[_Row]]:
    """The rows of which this is true, and the others."""
    found: tuple[list[_Row], list[_Row]] = [], []
    for row in rows:
        found[not is_one(row)].append(row)
    return found


@dataclass(frozen=True, slots=True)
class _Lines:
    """Where a grid's cells end, from the left and from the top."""

    box: Box
    xs: Sequence[float]
    ys: Sequence[float]

    @classmethod
    def of(cls, grid: Grid, drawn: Iterable[Rule]) -> _Lines:
        """The lines of a grid; a frame that nothing but the words in it divide has none but its sides."""
        if not any(_is_inside(rule, grid.box) for rule in drawn):
            _, x0, top, x1, bottom = grid.box
            return cls(grid.box, (x0, x1), (top, bottom))
        xs = {x for cell in grid.cells for x in (cell.box.x0, cell.box.x1)}
        ys = {y for cell in grid.cells for y in (cell.box.top, cell.box.bottom)}
        return cls(grid.box, sorted(xs), sorted(ys))

    def bound(self, fill: Edges) -> bool:
        """Whether lines run along all sides of the fill."""
        x0, top, x1, bottom = fill
        return all(_is_near(x, self.xs) for x in (x0, x1)) and all(
            _is_near(y, self.ys) for y in (top, bottom)
        )

    def hold(self, row: _Row) -> bool:
        """Whether the fills lie in the grid; in a frame around a table those that reach from side to side do."""
        x0, top, x1, bottom = _extent(row)
        box = self.box
        if len(self.xs) == 2 and not (_is_near(x0, self.xs) and _is_near(x1, self.xs)):
            return False
        return (
            box.x0 - TABLES.snap <= x0
            and x1 <= box.x1 + TABLES.snap
            and box.top - TABLES.snap <= top
            and bottom <= box.bottom + TABLES.snap
        )

    def fit(self, row: _Row, *, several: bool) -> bool:
        """Whether the fills begin and end at lines; with `several`, whether they fill more than one column."""
        x0, _, x1, _ = _extent(row)
        if not (_is_near(x0, self.xs) and _is_near(x1, self.xs)):
            return False
        return not several or any(x0 + TABLES.snap < x < x1 - TABLES.snap for x in self.xs)

    def head(self, row: _Row, words: Sequence[Word]) -> bool:
        """Whether a single fill right above the grid holds its heads: words that its columns part."""
        x0, top, x1, bottom = _extent(row)
        if len(row) > 1 or not _is_near(bottom, self.ys[:1]):
            return False
        held = words_in_row((w for w in words if x0 <= w.x0 and w.x1 <= x1), top, bottom)
        return (
            _is_near(x0, self.xs[:1])
            and _is_near(x1, self.xs[-1:])
            and are_separated(self.xs, held)
        )

    def columns_in(self, row: _Row) -> list[Rule]:
        """The rules that part the fill as the grid's columns go on."""
        _, top, _, _ = _extent(row)
        down = [Rule(x, top, x, self.ys[0]) for x in self.xs]
        return [Rule(self.xs[0], top, self.xs[-1], top), *down]


def _rules_within(
    lines: _Lines, rows: Sequence[_Row], words: Sequence[Word], drawn: Sequence[Rule]
) -> list[Rule]:
    """The rules above and below the rows of a grid that are told by their fills.

    They fill more than one of its columns; in a frame they are stripes.
    """
    has_columns = len(lines.xs) > 2
    told = [row for row in rows if lines.fit(row, several=has_columns)]
    if not has_columns and not _are_stripes(told, words):
        return []
    rules = (rule for row in told for rule in _above_and_below(row))
    return [rule for rule in rules if not any(_covers(other, rule) for other in drawn)]


def _rules_beside(
    grids: Iterable[_Lines], rows: Sequence[_Row], words: Sequence[Word]
) -> list[Rule]:
    """The rules of the tables that fills make outside all grids, or right above or below one."""
    boxes = [lines.box[1:] for lines in grids]
    if not _make_a_table(rows, boxes):
        tables = [stripes for stripes in _of_one_extent(rows) if _are_stripes(stripes, words)]
        rows = list(chain.from_iterable(tables))
    elif _leave_no_row_out(rows, boxes):
        return [side for row in rows for cell in row for side in outline_of(*cell)]
    return [rule for row in rows for rule in _above_and_below(row)]


def _make_a_table(rows: Sequence[_Row], boxes: Sequence[Edges]) -> bool:
    """Whether there are two rows of cells side by side, or one and another row or grid as wide."""
    parted = [row for row in rows if len(row) > 1]
    return len(parted) > 1 or any(_has_another(row, rows, boxes) for row in parted)


def _leave_no_row_out(rows: Sequence[_Row], boxes: Iterable[Edges]) -> bool:
    """Whether each row begins where another one, or a grid, ends."""
    bottoms = {round(cell[3]) for row in rows for cell in row} | {round(box[3]) for box in boxes}
    reach = TABLES.cell_gap + TABLES.stripe_waver
    return all(any(abs(row[0][1] - bottom) <= reach for bottom in bottoms) for row in rows[1:])


def _above_and_below(row: _Row) -> list[Rule]:
    return [Rule(x0, y, x1, y) for x0, top, x1, bottom in row for y in (top, bottom)]


def _covers(drawn: Rule, rule: Rule) -> bool:
    """Whether a rule is drawn along another one, or a piece of it is."""
    return (
        abs(drawn.top - rule.top) <= TABLES.snap
        and drawn.bottom == drawn.top
        and (min(drawn.x1, rule.x1) - max(drawn.x0, rule.x0) > TABLES.snap)
    )


def _are_stripes(rows: Sequence[_Row], words: Sequence[Word]) -> bool:
    """Whether the fills are rows of one table: one gap runs down between the words on and between them."""
    if len(rows) < 2:
        return False
    extents = sorted(map(_extent, rows), key=lambda extent: extent[1])
    x0, x1 = extents[0][0], extents[0][2]
    inside = [word for word in words if x0 - TABLES.snap <= word.x0 and word.x1 <= x1 + TABLES.snap]
    edges = sorted(y for _, top, _, bottom in extents for y in (top, bottom))
    bands = [words_in_row(inside, top, bottom) for top, bottom in pairwise(edges)]
    return x1 - x0 >= _WIDTH and share_a_gap(bands)


def _of_one_extent(rows: Iterable[_Row]) -> list[list[_Row]]:
    """The rows gathered by where they begin and end."""
    groups: list[list[_Row]] = []
    for row in rows:
        x0, _, x1, _ = _extent(row)
        for group in groups:
            first = _extent(group[0])
            if (
                abs(first[0] - x0) <= TABLES.stripe_waver
                and abs(first[2] - x1) <= TABLES.stripe_waver
            ):
                group.append(row)
                break
        else:
            groups.append([row])
    return groups


def _extent(row: _Row) -> Edges:
    return row[0][0], row[0][1], row[-1][2], max(cell[3] for cell in row)


def _is_inside(rule: Rule, box: Box) -> bool:
    """Whether the rule runs within the box, away from its sides."""
    if rule.x0 == rule.x1:
        meets = rule.top < box.bottom and box.top < rule.bottom
        return meets and box.x0 + TABLES.snap < rule.x0 < box.x1 - TABLES.snap
    meets = rule.x0 < box.x1 and box.x0 < rule.x1
    return meets and box.top + TABLES.snap < rule.top < box.bottom - TABLES.snap


def _is_near(at: float, lines: Iterable[float]) -> bool:
    return any(abs(at - line) <= TABLES.snap for line in lines)


def _is_cell(fill: Fill) -> bool:
    return fill.x1 - fill.x0 >= TABLES.least_cell and fill.bottom - fill.top >= TABLES.least_cell


def _without_grounds(fills: Sequence[Edges]) -> list[Edges]:
    """The fills but the grounds that others lie on, such as a page's, and marks that lie on a cell."""
    left_out: set[Edges] = set()
    for fill in fills:
        inside = {other for other in fills if other != fill and _holds(fill, other)}
        beside = (other for other in fills if other not in inside and _is_beside(fill, other))
        if inside:
            left_out.update(inside if any(beside) else [fill])
    return [fill for fill in fills if fill not in left_out]


def _is_beside(fill: Edges, other: Edges) -> bool:
    """Whether two fills are cells of one row, one next to the other."""
    return (
        abs(fill[1] - other[1]) <= TABLES.stripe_waver
        and abs(fill[3] - other[3]) <= TABLES.stripe_waver
        and min(abs(fill[0] - other[2]), abs(fill[2] - other[0])) <= TABLES.cell_gap
    )


def _holds(fill: Edges, other: Edges) -> bool:
    """Whether the other lies within the fill."""
    return (
        fill[0] <= other[0] and fill[1] <= other[1] and other[2] <= fill[2] and other[3] <= fill[3]
    )


def _rows(cells: Iterable[Edges]) -> list[_Row]:
    """Cells that begin at one height and stand side by side, from the top."""
    rows: list[list[Edges]] = []
    for cell in sorted(cells, key=lambda c: (round(c[1]), c[0])):
        last = rows[-1][-1] if rows else None
        if (
            last
            and abs(cell[1] - last[1]) <= TABLES.stripe_waver
            and abs(cell[0] - last[2]) <= TABLES.cell_gap
        ):
            rows[-1].append(cell)
        else:
            rows.append([cell])
    return [*rows]


def _has_another(row: _Row, rows: Iterable[_Row], grids: Iterable[Edges]) -> bool:
    """Whether another row, or a grid right above or below, begins and ends where this one does."""
    x0, top, x1, bottom = _extent(row)
    others = [_extent(other) for other in rows if other is not row]
    others += [
        grid for grid in grids if min(abs(grid[1] - bottom), abs(grid[3] - top)) <= TABLES.cell_gap
    ]
    return any(
        abs(other[0] - x0) <= TABLES.cell_gap and abs(other[2] - x1) <= TABLES.cell_gap
        for other in others
    )
