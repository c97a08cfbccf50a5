from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.tables.find import find_grids
from ingest.tables.grids import Cell, fill_grids
from ingest.tables.ruled import join_dots, on_page
from ingest.words.glyphs import Mark, Rule, shape_parts
from models.geometry import Box, Word

Side = tuple[float, float, float, float]
PRINTS = ("lines", "sides", "boxes", "bars", "dashes", "doubled")


@dataclass(frozen=True)
class Table:
    """The sides of columns and rows in points, and each cell's (first row, last row, first column, last column)."""

    xs: list[float]
    ys: list[float]
    spans: list[tuple[int, int, int, int]]

    @property
    def boxes(self) -> list[Side]:
        """The cells' boxes from the top and then from the left."""
        return [
            (self.xs[c0], self.ys[r0], self.xs[c1], self.ys[r1]) for r0, r1, c0, c1 in self.spans
        ]


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Tables with merged cells."""
    sizes = st.lists(st.integers(12, 90), min_size=1, max_size=5)
    xs, ys = draw(sizes), draw(sizes)
    free = {(r, c) for r in range(len(ys)) for c in range(len(xs))}
    spans = []
    while free:
        r0, c0 = min(free)
        r1, c1 = r0 + draw(st.integers(1, 3)), c0 + draw(st.integers(1, 3))
        tiles = {(r, c) for r in range(r0, r1) for c in range(c0, c1)}
        if not tiles <= free:
            r1, c1, tiles = r0 + 1, c0 + 1, {(r0, c0)}
        free -= tiles
        spans.append((r0, r1, c0, c1))
    return Table(_sums(xs), _sums(ys), spans)


def _sums(sizes: list[int]) -> list[float]:
    return [50.0 + sum(sizes[:i]) for i in range(len(sizes) + 1)]


def sides(box: Side) -> Iterator[Side]:
    x0, top, x1, bottom = box
    yield from ((x0, top, x1, top), (x0, bottom, x1, bottom))
    yield from ((x0, top, x0, bottom), (x1, top, x1, bottom))


def rules(table: Table, style: str) -> list[Rule]:
    """The table's borders as one producer or another draws them."""
    found: list[Rule] = []
    for box in table.boxes:
        x0, top, x1, bottom = box
        corners = [(x0, top), (x1, top), (x1, bottom), (x0, bottom), (x0, top)]
        if style == "boxes":
            found += shape_parts(corners, stroked=True, filled=True)[0]
            continue
        for side in sides(box):
            found += _side(side, style)
    return _whole(found) if style == "lines" else found


def _side(side: Side, style: str) -> list[Rule]:
    x0, top, x1, bottom = side
    if style == "bars":
        bar = [
            (x0 - 0.5, top - 0.5),
            (x1 + 0.5, top - 0.5),
            (x1 + 0.5, bottom + 0.5),
            (x0 - 0.5, bottom + 0.5),
        ]
        return shape_parts(bar, stroked=False, filled=True)[0]
    if style == "dashes":
        length = int(x1 - x0 + bottom - top)
        starts = range(0, length, 5)
        if top == bottom:
            return [Rule(x0 + s, top, min(x0 + s + 3, x1), top) for s in starts]
        return [Rule(x0, top + s, x0, min(top + s + 3, bottom)) for s in starts]
    if style == "doubled":
        dx, dy = (0.0, 0.75) if top == bottom else (0.75, 0.0)
        return [Rule(x0 + s * dx, top + s * dy, x1 + s * dx, bottom + s * dy) for s in (-1, 1)]
    return [Rule(*side)]


def _whole(pieces: list[Rule]) -> list[Rule]:
    """Pieces that meet end to end as one rule."""
    found: list[Rule] = []
    for rule in sorted(
        set(pieces), key=lambda r: (r.x0 == r.x1, r.top if r.top == r.bottom else r.x0, r)
    ):
        last = found[-1] if found else None
        if last and rule.top == last.top == rule.bottom == last.bottom and rule.x0 == last.x1:
            found[-1] = last._replace(x1=rule.x1)
        elif last and rule.x0 == last.x0 == rule.x1 == last.x1 and rule.top == last.bottom:
            found[-1] = last._replace(bottom=rule.bottom)
        else:
            found.append(rule)
    return found


def cells(drawn: list[Rule]) -> list[Cell]:
    (grid,) = find_grids(1, drawn)
    return list(grid.cells)


def same_boxes(found: list[Cell], table: Table) -> bool:
    """Whether the cells are the table's own within a printer's tolerance of 2 points."""
    got = sorted(tuple(cell.box[1:]) for cell in found)
    want = table.boxes
    return len(got) == len(want) and all(
        any(all(abs(a - b) <= 2.0 for a, b in zip(g, w, strict=True)) for g in got) for w in want
    )


@pytest.mark.parametrize("style", PRINTS)
@settings(max_examples=40, deadline=None)
@given(table=tables())
def test_a_table_has_the_same_cells_however_its_borders_are_drawn(style: str, table: Table) -> None:
    assert same_boxes(cells(rules(table, style)), table)


@settings(max_examples=80, deadline=None)
@given(tables(), st.sampled_from(["lines", "sides", "dashes"]), st.data())
def test_wavering_borders_make_the_same_cells(
    table: Table, style: str, data: st.DataObject
) -> None:
    waver = st.floats(-1.0, 1.0)
    moved = []
    for rule in rules(table, style):
        if rule.top == rule.bottom:
            y = rule.top + data.draw(waver)
            moved.append(Rule(rule.x0, y, rule.x1, y))
        else:
            x = rule.x0 + data.draw(waver)
            moved.append(Rule(x, rule.top, x, rule.bottom))
    assert same_boxes(cells(moved), table)


@settings(max_examples=60, deadline=None)
@given(tables(), st.sampled_from(PRINTS), st.floats(0.2, 0.8), st.floats(0.2, 0.8))
def test_each_word_lands_in_the_cell_it_is_printed_in(
    table: Table, style: str, x: float, y: float
) -> None:
    words = [
        word_at(x0 + x * (x1 - x0), top + y * (bottom - top), i)
        for i, (x0, top, x1, bottom) in enumerate(table.boxes)
    ]
    outside = word_at(20, 20, len(words))
    (grid,), rest = fill_grids(find_grids(1, rules(table, style)), [*words, outside])
    assert rest == [outside]
    for word, box in zip(words, table.boxes, strict=True):
        (home,) = (cell for cell in grid.cells if word in cell.words)
        assert home.words == (word,)
        assert home.box[1:] == pytest.approx(box, abs=2.0)


@settings(max_examples=40, deadline=None)
@given(tables())
def test_rows_and_columns_count_the_grids_lines(table: Table) -> None:
    found = cells(rules(table, "lines"))
    for a in found:
        for b in found:
            assert (a.first_row < b.first_row) == (a.box.top < b.box.top)
            assert (a.last_column <= b.first_column) == (a.box.x1 <= b.box.x0)


def word_at(x: float, y: float, index: int) -> Word:
    return Word(1, index, "x", x - 2, y - 2, x + 2, y + 2, 4)


def test_a_side_left_open_by_a_page_break_is_closed() -> None:
    open_below = [Rule(0, 0, 200, 0), Rule(0, 0, 0, 80), Rule(90, 0, 90, 80), Rule(200, 0, 200, 80)]
    assert [cell.box for cell in cells(open_below)] == [
        Box(1, 0, 0, 90, 80),
        Box(1, 90, 0, 200, 80),
    ]


def test_tables_that_do_not_touch_are_two_from_the_top_down() -> None:
    lower, upper = (rules(Table([0, 50], [y, y + 20], [(0, 1, 0, 1)]), "lines") for y in (100, 0))
    assert [grid.box.top for grid in find_grids(1, lower + upper)] == [0, 100]


@pytest.mark.parametrize(
    "drawn",
    [[], [Rule(0, 0, 200, 0)], [Rule(0, 0, 200, 0), Rule(0, 20, 200, 20)], [Rule(0, 0, 0, 50)]],
)
def test_lines_that_enclose_nothing_are_no_table(drawn: list[Rule]) -> None:
    assert find_grids(1, drawn) == []


@pytest.mark.parametrize("apart", [1.5, 3.0, 4.5, 6.0])
def test_doubled_borders_are_one_though_the_inner_ones_stop_short_of_the_frame(
    apart: float,
) -> None:
    """So LibreOffice draws them: two frames, and pairs of lines inside that touch neither."""
    half, stop = apart / 2, 2 * apart - 0.5
    drawn: list[Rule] = []
    for side in (-half, half):
        box = (100 - side, 100 - side, 400 + side, 300 + side)
        drawn += [Rule(*each) for each in sides(box)]
        drawn.append(Rule(100 + stop, 122 + side, 400 - stop, 122 + side))
        for top, bottom in ((100 + stop, 122 - half), (122 + half, 300 - stop)):
            drawn.append(Rule(250 + side, top, 250 + side, bottom))
    assert same_boxes(cells(drawn), Table([100, 250, 400], [100, 122, 300], _every(2, 2)))


def test_a_doubled_border_may_be_as_short_as_a_line_of_text() -> None:
    frames = [
        each
        for side in (-2.5, 2.5)
        for each in sides((100 - side, 100 - side, 400 + side, 131 + side))
    ]
    inner = [Rule(x, 109, x, 122) for x in (247.5, 252.5)]
    drawn = [Rule(*each) for each in frames] + inner
    assert same_boxes(cells(drawn), Table([100, 250, 400], [100, 131], _every(1, 2)))


def test_a_cell_into_which_a_rule_ends_is_cut_there() -> None:
    """So browsers leave the rest of a row's frame at the foot of a page, without the rule between its columns."""
    frame = [Rule(*each) for each in sides((100, 100, 400, 200))]
    table = Table([100, 250, 400], [100, 180, 200], [(0, 1, 0, 1), (0, 1, 1, 2), (1, 2, 0, 2)])
    assert same_boxes(cells([*frame, Rule(250, 100, 250, 180), Rule(250, 180, 400, 180)]), table)


def test_a_narrow_cell_with_text_in_it_is_no_doubled_border() -> None:
    table = Table([100, 106, 400], [100, 120], _every(1, 2))
    (grid,) = find_grids(1, rules(table, "lines"), [word_at(103, 110, 0)])
    assert len(grid.cells) == 2


def _every(rows: int, columns: int) -> list[tuple[int, int, int, int]]:
    return [(r, r + 1, c, c + 1) for r in range(rows) for c in range(columns)]


@pytest.mark.parametrize("pieces", [[(102, 170)], [(102, 139.5), (140, 173)]])
@pytest.mark.parametrize("y", [118.0, 122.0])
def test_a_line_that_underlines_words_or_strikes_them_out_is_no_border(
    y: float, pieces: list[tuple[float, float]]
) -> None:
    words = [
        Word(1, 0, "surat", 102, 110, 138, 121, 11),
        Word(1, 1, "edaran", 141, 110, 170, 121, 11),
    ]
    table = Table([100, 200, 300], [100, 140], _every(1, 2))
    drawn = rules(table, "sides") + [Rule(x0, y, x1, y) for x0, x1 in pieces]
    assert len(find_grids(1, drawn, words)[0].cells) == 2
    beyond = [*drawn, Rule(99, y, 102, y)]
    assert len(find_grids(1, beyond, words)[0].cells) == 3


def test_a_rule_below_a_line_that_fills_its_row_is_no_underline() -> None:
    full = Word(1, 0, "judul", 50.6, 110, 399.4, 121, 11)
    drawn = [Rule(50, y, 400, y) for y in (100, 122, 140)]
    drawn += [Rule(x, 100, x, 140) for x in (50, 400)]
    assert len(find_grids(1, drawn, [full])[0].cells) == 2


def test_a_shading_rules_nothing() -> None:
    assert shape_parts([(0, 0), (90, 0), (90, 20), (0, 20)], stroked=False, filled=True) == (
        [],
        None,
    )


def test_a_small_filled_square_may_be_a_bullet() -> None:
    found, mark = shape_parts([(0, 0), (4, 0), (4, 4), (0, 4)], stroked=False, filled=True)
    assert (found, mark) == ([], (0, 0, 4, 4))


def test_dots_in_a_row_are_a_line_and_others_may_be_bullets() -> None:
    across = [Mark(100 + 2 * n, 50, 101 + 2 * n, 51) for n in range(40)]
    down = [Mark(100, 50 + 2 * n, 101, 51 + 2 * n) for n in range(40)]
    bullets = [Mark(60, 70 + 20 * n, 63, 73 + 20 * n) for n in range(12)]
    speck = Mark(300, 300, 300.5, 300.5)
    rules, left = join_dots([*across, *down, *bullets, speck])
    assert rules == [Rule(100, 50.5, 179, 50.5), Rule(100.5, 50, 100.5, 129)]
    assert left == bullets


def test_rules_beyond_the_pages_edge_are_cut_off_or_left_out() -> None:
    seen, beyond, below = Rule(100, 0, 100, 90), Rule(100, 90, 100, 140), Rule(0, 120, 50, 120)
    assert on_page([seen, beyond, below], 200, 100) == [seen, Rule(100, 90, 100, 100)]
