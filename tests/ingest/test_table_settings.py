"""What a table's lines, words and fills are on either side of a threshold: small pages with literal places."""

import pytest

from ingest.frames import without_frames
from ingest.pages.read import Page
from ingest.tables.cell_colours import is_coloured, with_colours
from ingest.tables.drawings import _is_border, _Line, find_drawings
from ingest.tables.fills import rules_of_fills
from ingest.tables.find import find_grids
from ingest.tables.grids import Cell, Grid, Sketch, fill_grids
from ingest.tables.lines import RuleLine
from ingest.tables.row_gaps import (
    Gap,
    by_their_spaces,
    follows_markers,
    is_corridor,
    share_a_gap,
    solid,
)
from ingest.tables.ruled import join_dots, ruled, without_underlines
from ingest.tables.stacks import separates_rows
from ingest.words.glyphs import Figure, Fill, Glyphs, Mark, Rule, outline_of
from models.geometry import Box, Word

BOTH = pytest.mark.parametrize
"""Cases come in pairs: one a little below the threshold, one a little above."""


def word(text: str, x0: float, top: float, x1: float) -> Word:
    """A word of 10 points."""
    return Word(1, 0, text, x0, top, x1, top + 10, 10)


def level(x0: float, x1: float, y: float = 100.0) -> Rule:
    return Rule(x0, y, x1, y)


def cells(grids: list[Grid]) -> int:
    return sum(len(grid.cells) for grid in grids)


@BOTH(("dots", "lines"), [(7, 0), (9, 1)])
def test_dotted_lines_have_many_dots(dots: int, lines: int) -> None:
    marks = [Mark(2 * i, 100, 2 * i + 1, 101) for i in range(dots)]
    assert len(join_dots(marks)[0]) == lines


@BOTH(("off", "lines"), [(0.08, 1), (0.15, 0)])
def test_dotted_lines_are_level(off: float, lines: int) -> None:
    marks = [Mark(2 * i, y := 100 + i % 2 * off, 2 * i + 1, y + 1) for i in range(12)]
    assert len(join_dots(marks)[0]) == lines


@BOTH(("size", "bullets"), [(0.8, 0), (1.2, 1)])
def test_marks_that_are_too_small_for_bullets(size: float, bullets: int) -> None:
    _, left = join_dots([Mark(10, 10, 10 + size, 10 + size)])
    assert len(left) == bullets


@BOTH(("gap", "lines"), [(2.0, 1), (4.5, 2)])
def test_dashes_are_one_line(gap: float, lines: int) -> None:
    sketch = Sketch(1, [level(0, 50), level(50 + gap, 100)])
    assert len(ruled(sketch).across) == lines


@BOTH(("length", "joints"), [(10.0, 0), (15.0, 1)])
def test_cells_meet_where_long_pieces_do(length: float, joints: int) -> None:
    (line,) = ruled(Sketch(1, [level(0, length), level(length, 2 * length)])).across
    assert len(line.joints) == joints


@BOTH(
    ("line", "is_left"),
    [
        (level(49.2, 100, 111), False),  # begins a little before the word
        (level(48.4, 100, 111), True),
        (level(50, 100, 112), False),  # so far below the word's box
        (level(50, 100, 113), True),
        (level(50, 103, 111), False),  # with a space after the word
        (level(50, 105, 111), True),
    ],
)
def test_underlines_are_no_rules(line: Rule, is_left: bool) -> None:
    assert without_underlines([line], [word("kata", 50, 100, 100)]) == [line] * is_left


@BOTH(("off", "is_left"), [(0.15, True), (0.3, False)])
def test_lines_as_long_as_a_tables_are_its_own(off: float, is_left: bool) -> None:
    under, other = level(50, 100, 111), level(50 + off, 100, 300)
    assert (under in without_underlines([under, other], [word("kata", 50, 100, 100)])) == is_left


@BOTH(("middle", "is_inside"), [(98.5, True), (97.5, False)])
def test_words_on_the_outer_border_are_inside(middle: float, is_inside: bool) -> None:
    grids = find_grids(1, outline_of(0, 100, 200, 200))
    _, outside = fill_grids(grids, [word("kata", 50, middle - 5, 100)])
    assert (not outside) == is_inside


@BOTH(("width", "grids"), [(80.0, 0), (130.0, 1)])
def test_open_tables_are_wide(width: float, grids: int) -> None:
    lines = [level(0, width, y) for y in (100, 120, 140)]
    words = [word("kata", x, y, x + 20) for x in (5, width - 25) for y in (105, 125)]
    assert len(find_grids(1, lines, words)) == grids


@BOTH(("away", "rows"), [(9.0, 4), (18.0, 3)])
def test_text_goes_on_below_the_last_rule(away: float, rows: int) -> None:
    lines = [level(0, 200, y) for y in (100, 120, 140, 160)]
    tops = (105, 125, 145, 160 + away)
    words = [word("kata", x, y, x + 30) for y in tops for x in (5, 150)]
    (grid,) = find_grids(1, lines, words)
    assert len({cell.first_row for cell in grid.cells}) == rows


@BOTH(
    ("xs", "pieces"),
    [
        ((0, 40, 80.2), 1),
        ((0, 40, 80.5), 3),  # the spaces differ
        ((0, 55, 110), 1),
        ((0, 65, 130), 3),  # too wide
    ],
)
def test_stretched_lines_are_one_piece(xs: tuple[float, ...], pieces: int) -> None:
    row = [word("kata", x, 100, x + 20) for x in xs] + [word("bawah", 0, 112, 30)]
    assert len([piece for piece in solid(row) if piece.top == 100]) == pieces


@BOTH(("off", "pieces"), [(0.4, 3), (0.8, 1)])
def test_a_text_below_may_be_aligned_to_a_stretched_lines(off: float, pieces: int) -> None:
    row = [word("kata", x, 100, x + 20) for x in (0, 40, 80)]
    row += [word("bawah", x, 112, 30 + x) for x in (0, 40 + off)]
    assert len([piece for piece in solid(row) if piece.top == 100]) == pieces


def _evenly_spaced(spaces: int) -> list[Word]:
    """One line of words of print whose spaces are 6 points wide, its size 10 points."""
    return [Word(1, n, "kata", 30 * n, 0, 30 * n + 24, 10, size=10.0) for n in range(spaces + 1)]


@BOTH(("spaces", "space", "is_open"), [(12, 6.5, False), (12, 6.7, True), (11, 6.5, True)])
def test_wide_spaces_part_no_columns(spaces: int, space: float, is_open: bool) -> None:
    """Where letters are all of one width, spaces are as wide."""
    word = by_their_spaces(_evenly_spaced(spaces))[0]
    assert Gap(0, space, word.size).is_open == is_open


def test_gaps_by_their_widths() -> None:
    assert [Gap(0, x, 10).is_open for x in (3.0, 4.0)] == [False, True]
    assert [Gap(0, x, 10).is_narrow for x in (4.5, 6.0)] == [False, True]
    assert [Gap(0, x, 10).is_wide for x in (7.0, 9.0)] == [False, True]


@BOTH(("lines", "is_one"), [(2, False), (3, True), (4, True)])
def test_narrow_gaps_separate_many_lines(lines: int, is_one: bool) -> None:
    tops = [100 + 12 * n for n in range(lines)]
    row = [word("kata", x, top, x + 30) for top in tops for x in (0, 36)]
    assert is_corridor(Gap(30, 36, 10), row) == is_one


@BOTH(("gap", "is_lists"), [(25.0, True), (40.0, False)])
def test_gaps_between_markers_and_items(gap: float, is_lists: bool) -> None:
    row = [word("1.", 0, 100, 8), word("kata", 8 + gap, 100, 70)]
    assert follows_markers(Gap(8, 8 + gap, 10), row) == is_lists


def test_one_gap_runs_down_through_rows() -> None:
    rows = [[word("kata", 0, y, 30), word("kata", 41, y, 70)] for y in (100, 120)]
    assert share_a_gap(rows)


def filled(width: float, height: float, gap: float = 0.0, off: float = 0.0) -> list[Fill]:
    """Two rows of two filled cells."""
    return [
        Fill(x + off * row, top, x + width, top + height)
        for row, top in enumerate((100.0, 100.0 + height))
        for x in (50.0, 50.0 + width + gap)
    ]


@BOTH(("height", "found"), [(7.0, 0), (10.0, 4)])
def test_filled_cells_are_as_high_as_print(height: float, found: int) -> None:
    assert cells(find_grids(1, (), (), filled(80, height))) == found


@BOTH(("gap", "found"), [(2.0, 4), (4.5, 0)])
def test_filled_cells_stand_close(gap: float, found: int) -> None:
    assert cells(find_grids(1, (), (), filled(80, 20, gap))) == found


@BOTH(("off", "found"), [(0.8, True), (1.5, False)])
def test_stripes_of_one_table_are_as_wide(off: float, found: bool) -> None:
    stripes = [Fill(50, 100, 250, 115), Fill(50 + off, 130, 250, 145)]
    words = [word("kata", x, y, x + 30) for x in (60, 200) for y in (102, 117, 132)]
    assert bool(find_grids(1, (), words, stripes)) == found


@BOTH(("end", "is_small"), [(100.6, False), (101.0, True)])
def test_short_lines_that_touch_no_long_one_are_small(end: float, is_small: bool) -> None:
    short = Rule(50, end, 50, end + 15)
    assert (short in find_drawings(1, [level(0, 200), short]).small) == is_small


@BOTH(("length", "is_small"), [(18.0, True), (25.0, False)])
def test_short_lines_alone_are_small(length: float, is_small: bool) -> None:
    assert bool(find_drawings(1, [level(0, length)]).small) == is_small


@BOTH(("off", "is_small"), [(0.4, False), (0.7, True)])
def test_pieces_at_one_place_are_a_line(off: float, is_small: bool) -> None:
    pieces = [level(0, 15), level(15, 30, 100 + off)]
    assert bool(find_drawings(1, pieces).small) == is_small


@BOTH(("lines", "is_drawing"), [(380, False), (420, True)])
def test_many_lines_are_a_drawing(lines: int, is_drawing: bool) -> None:
    short = [Rule(0, 5 * n, 15, 5 * n) for n in range(lines)]
    assert (not find_drawings(1, short).small) == is_drawing


@BOTH(("spread", "is_one"), [(30, False), (50, True)])
def test_greys_are_no_colours(spread: int, is_one: bool) -> None:
    assert is_coloured((100, 100, 100 + spread, 255)) == is_one


@BOTH(
    ("figure", "colour"),
    [
        (Figure(20, 20, 30, 30, False, (110, 110, 110, 255)), "#000000"),
        (Figure(20, 20, 30, 30, False, (150, 150, 150, 255)), ""),
        (Figure(1.3, 20, 30, 30, False, (255, 0, 0, 255)), "#ff0000"),
        (Figure(0.8, 20, 30, 30, False, (255, 0, 0, 255)), ""),
    ],
)
def test_figures_colour_their_cells(figure: Figure, colour: str) -> None:
    grid = Grid(Box(1, 0, 0, 100, 100), (Cell(Box(1, 0, 0, 100, 100), 0, 1, 0, 1),))
    (shown,) = with_colours([grid], Glyphs(1, 600, 800, figures=[figure]))
    assert shown.cells[0].colour == colour


def framed(number: int, frame: Box, *inside: Box) -> Page:
    grids = [Grid(box, (Cell(box, 0, 1, 0, 1),)) for box in (frame, *inside)]
    return Page(number, 100, 100, (), tuple(grids), ())


@BOTH(("off", "left"), [(2.0, 0), (4.0, 1)])
def test_a_frame_is_the_same_on_each_page(off: float, left: int) -> None:
    first = framed(1, Box(1, 10, 10, 90, 90), Box(1, 20, 20, 80, 80))
    _, second = without_frames([first, framed(2, Box(2, 10 + off, 10, 90, 90))])
    assert len(second.grids) == left


@BOTH(("width", "left"), [(55.0, 2), (70.0, 1)])
def test_a_frame_takes_most_of_the_page(width: float, left: int) -> None:
    page = framed(1, Box(1, 10, 5, 10 + width, 95), Box(1, 20, 20, 30, 80))
    assert len(without_frames([page])[0].grids) == left


@BOTH(("rows", "found"), [(500, True), (501, False)])
def test_more_fills_than_tables_have_are_a_drawing(rows: int, found: bool) -> None:
    fills = [Fill(x, 12.0 * n, x + 80, 12.0 * n + 12) for n in range(rows) for x in (50.0, 130.0)]
    assert bool(rules_of_fills(Sketch(1, fills=fills))) == found


@BOTH(("width", "parts"), [(28.0, False), (32.0, True)])
def test_short_lines_separate_rows_beside_merged_cells(width: float, parts: bool) -> None:
    stack = [RuleLine(y, 50, 150) for y in (100.0, 140.0, 180.0)]
    assert separates_rows(RuleLine(120, 150 - width, 150), stack) == parts


@BOTH(("apart", "touched"), [(0.04, 2), (0.06, 1)])
def test_lines_at_one_place_are_touched_alike(apart: float, touched: int) -> None:
    line = _Line(True, 100, 50, 150, [])
    across = [_Line(False, at, 50, 150, []) for at in (150.1, 150.1 + apart)]
    assert len([*line.ends_at(across)]) == touched


@BOTH(
    ("length", "others", "is_border"),
    [(48, 1, False), (52, 1, True), (78, 0, False), (82, 0, True)],
)
def test_borders_that_stop_short_of_the_outline(
    length: float, others: int, is_border: bool
) -> None:
    start, end = 50 - length / 2, 50 + length / 2
    lines = [(_Line(True, 100 + 20 * n, start, end, []),) for n in range(1 + others)]
    assert _is_border(lines[0], Box(1, 0, 90, 100, 200), lines) == is_border
