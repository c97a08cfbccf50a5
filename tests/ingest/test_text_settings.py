"""What characters and shapes are on either side of a threshold: small pages with literal places."""

from contextlib import nullcontext

import pytest

from ingest.pages.pdfium import letter_shapes
from ingest.pages.pdfium_text import TextObject, UnclearTextError, _lie_over, _one_within
from ingest.words.behind import find_behind
from ingest.words.check_boxes import CheckBox, check_box_words, find_check_boxes
from ingest.words.glyphs import (
    Char,
    Figure,
    Glyphs,
    Mark,
    Point,
    Rule,
    Shapes,
    Slant,
    is_slanted,
    shape_parts,
)
from ingest.words.note_marks import _shape, split_marks
from ingest.words.overflow import anchors_of, begins_anew, goes_straight_on
from ingest.words.sight import with_sight
from ingest.words.spaced_out import _are_in_columns, closed_up
from ingest.words.strikes import Strikes, crossed_words, with_stroked_aside
from ingest.words.visibility import Ink, Paint, Seen, Visibility, fills_its_box
from ingest.words.words import _holds, words_of
from models.geometry import Aside, Word
from tests.ingest.typed import texts, typed, upright

BOTH = pytest.mark.parametrize
"""Cases come in pairs: one a little below the threshold, one a little above."""

BLACK = (0, 0, 0, 255)


def rectangle(width: float, height: float) -> list[Point]:
    return [(0, 0), (width, 0), (width, height), (0, height), (0, 0)]


def char(
    text: str, x0: float, width: float = 5.0, *, top: float = 0.0, size: float = 10.0, run: int = 1
) -> Char:
    return Char(text, x0, top, x0 + width, top + size, size, False, True, run=run)


def test_slanted_text() -> None:
    assert [is_slanted(1, climb) for climb in (0.15, 0.3)] == [False, True]


@BOTH(("height", "rules"), [(2.5, 1), (4.0, 0)])
def test_thin_shapes_are_lines(height: float, rules: int) -> None:
    assert len(shape_parts(rectangle(40, height), stroked=False, filled=True)[0]) == rules


@BOTH(("side", "is_mark"), [(0.15, False), (0.3, True), (7.0, True), (10.0, False)])
def test_marks_by_their_size(side: float, is_mark: bool) -> None:
    mark = shape_parts(rectangle(side, side), stroked=False, filled=True)[1]
    assert (mark is not None) == is_mark


@BOTH(("side", "figures"), [(1.2, 0), (2.0, 1), (18.0, 1), (25.0, 0)])
def test_figures_by_their_size(side: float, figures: int) -> None:
    shapes = Shapes()
    shapes.add_figure([rectangle(side, side)], stroked=True, colour=None)
    assert len(shapes.figures) == figures


@BOTH(("end", "slants"), [((2.5, 30), 0), ((4, 30), 1), ((5, 5), 0), ((7, 5), 1)])
def test_slanted_lines_by_their_length(end: Point, slants: int) -> None:
    shapes = Shapes()
    shapes.add([(0, 0), end], stroked=True, filled=False)
    assert len(shapes.slants) == slants


@BOTH(
    ("line", "text", "is_crossed"),
    [
        (Slant(10, 100, 26, 110, True), "100", True),
        (Slant(11, 100, 25, 110, True), "100", True),
        (Slant(11, 100, 22, 110, True), "100", False),
        (Slant(10, 100, 26, 110, True), "□", False),
        (Slant(0, 95, 18, 116, True), "100", True),
    ],
)
def test_short_slanted_lines_cross_whole_words(line: Slant, text: str, is_crossed: bool) -> None:
    word = Word(1, 0, text, 10, 100, 26, 110, 10)
    assert crossed_words([line], [word]) == ((0,) if is_crossed else ())


@BOTH(("hole", "is_ring"), [(6.0, False), (8.0, True)])
def test_holes_leave_rings(hole: float, is_ring: bool) -> None:
    shapes = Shapes()
    shapes.add_figure([rectangle(10, 10), rectangle(hole, hole)], stroked=False, colour=BLACK)
    assert shapes.figures[0].is_ring == is_ring


@BOTH(("corner", "is_ring"), [((10, 2), False), ((10, 0), True)])
def test_outlines_around_a_box(corner: Point, is_ring: bool) -> None:
    shapes = Shapes()
    shapes.add_figure([[(0, 0), corner, (10, 10), (0, 0)]], stroked=True, colour=None)
    assert shapes.figures[0].is_ring == is_ring


@BOTH(("moved", "text"), [(2.0, "A"), (4.0, "AA")])
def test_letters_printed_twice(moved: float, text: str) -> None:
    assert "".join(texts(char("A", 0, run=1), char("A", moved, run=2))) == text


@BOTH(("moved", "text"), [(0.8, "l"), (1.2, "ll")])
def test_narrow_letters_printed_twice(moved: float, text: str) -> None:
    assert "".join(texts(char("l", 0, 2, run=1), char("l", moved, 2, run=2))) == text


@BOTH(("letters", "words"), [(3, 3), (4, 1)])
def test_gaps_are_measured_on_enough_letters(letters: int, words: int) -> None:
    assert len(texts(*typed("a" * letters, spacing=1.5, run=1))) == words


@BOTH(("overlap", "words"), [(0.4, ["a", "b"]), (0.6, ["ab"])])
def test_letters_that_overlap_where_a_rule_is(overlap: float, words: list[str]) -> None:
    line = [char("a", 0, run=0), char("b", 5 - overlap, run=0)]
    assert texts(*line, rules=upright(5 - overlap / 2)) == words


@BOTH(("over", "holds"), [(0.008, True), (0.012, False)])
def test_places_that_are_the_same(over: float, holds: bool) -> None:
    assert _holds(Mark(0, 0, 5, 5), Mark(0, 0, 5 + over, 5)) == holds


@BOTH(("over", "fits"), [(0.0015, True), (0.0025, False)])
def test_widths_that_are_the_same(over: float, fits: bool) -> None:
    with nullcontext() if fits else pytest.raises(UnclearTextError):
        assert _one_within([0.5 + over, 0.9], 0.5) == 0.5 + over


@BOTH(("at", "words"), [(10.8, ["a", "b"]), (11.3, ["ab"])])
def test_rulings_close_to_where_letters_meet(at: float, words: list[str]) -> None:
    found = texts(char("a", 5, run=1), char("b", 10, run=5), rules=[Rule(at, 0, at, 20)])
    assert found == words


@BOTH(
    ("text", "gap", "are_single", "is_closed"),
    [
        ("KERJA", 1.2, False, False),
        ("KERJA", 2.0, False, True),
        ("KERJA", 9.0, False, True),
        ("KERJA", 12.0, False, False),
        ("KERJA", 5.0, True, True),
        ("KERJA", 7.0, True, False),
        ("KEJ", 4.0, False, False),
        ("KERJ", 4.0, False, True),
    ],
)
def test_letters_that_are_spaced_out(
    text: str, gap: float, are_single: bool, is_closed: bool
) -> None:
    starts, widths = (0, 4, 10, 15, 18), (4, 6, 5, 3, 6)
    line = [
        char(c, starts[n] + n * gap, widths[n], run=1 + n * are_single) for n, c in enumerate(text)
    ]
    words = closed_up([[letter] for letter in line], line, lambda *_: False)
    assert (len(words) == 1) == is_closed


@BOTH(
    ("mark", "is_mark"),
    [
        (char("1", 20, 3, top=1.7, size=6), False),  # hardly raised
        (char("1", 20, 3, top=1.2, size=6), True),
        (char("1", 20, 5, top=-1.5, run=2), False),  # as large
        (char("1", 20, 5, top=-2.5, run=2), True),
        (char("1", 28, 3, top=0, size=6), True),
        (char("1", 32, 3, top=0, size=6), False),  # too far away
    ],
)
def test_marks_of_notes_are_raised(mark: Char, is_mark: bool) -> None:
    word = [char(c, 5 * n) for n, c in enumerate("kata")]
    parts = split_marks([word, [mark]], lambda *_: False)
    assert parts[1][0].is_mark == is_mark


@BOTH(
    ("stem", "size", "is_mark"),
    [("70", 7.0, True), ("70", 8.0, False), ("B0", 7.0, False), ("7,", 7.0, False)],
)
def test_small_figures_behind_figures_mark_notes(stem: str, size: float, is_mark: bool) -> None:
    word = [char(c, 5 * n) for n, c in enumerate(stem)]
    mark = char("1", 10, 3, top=9.5 - 0.9 * size, size=size)
    parts = split_marks([[*word, mark]], lambda *_: False)
    assert [part.is_mark for part in parts[0]] == [False, True][: 1 + is_mark]


def test_runs_that_go_straight_on() -> None:
    last = char("a", 0)
    assert [goes_straight_on(last, char("b", 5 + d, run=2)) for d in (0.02, 0.04)] == [True, False]


@BOTH(("gap", "is_new"), [(1.5, True), (2.5, False), (3.2, False), (4.0, True)])
def test_texts_that_begin_beside_a_rule_or_after_a_space(gap: float, is_new: bool) -> None:
    line = [char("a", 0), char("b", 5 + gap, run=2)]
    assert begins_anew(line[0], line[1], line, [Rule(5, 0, 5, 20)]) == is_new


@BOTH(("gap", "is_new"), [(3.2, False), (4.0, True)])
def test_a_centred_text_begins_anew_before_the_rule_that_it_runs_over(
    gap: float, is_new: bool
) -> None:
    """A head that is wider than its column, far enough behind the head beside it."""
    line = [char("a", 0), char("b", 5 + gap, run=2)]
    rules = [Rule(5 + gap + 2.5, 0, 5 + gap + 2.5, 20)]
    anchors = list(anchors_of([[line[0]], [line[1]]], line, {2}, rules))
    assert begins_anew(line[0], line[1], line, rules) == is_new
    assert (anchors[0] is None) == is_new


@BOTH(("gap", "is_one"), [(8.0, True), (12.0, False), (-1.5, True), (-2.5, False)])
def test_runs_that_go_on_in_one_text(gap: float, is_one: bool) -> None:
    line = [char("a", 0), char("b", 5 + gap, run=2)]
    anchors = list(anchors_of([[line[0]], [line[1]]], line, {1}, []))
    assert (anchors[1] is not None) == is_one


@BOTH(("off", "anchor"), [(0.8, 50.8), (1.3, 22.5)])
def test_centred_text_is_its_middles_cells(off: float, anchor: float) -> None:
    word = [char("a", 20), char("b", 75 + 2 * off)]
    assert list(anchors_of([word], word, {1}, [Rule(0, 0, 0, 20), Rule(100, 0, 100, 20)])) == [
        anchor
    ]


@BOTH(("size", "bullets"), [(18.0, 0), (25.0, 1)])
def test_marks_beside_a_small_shape_are_pieces_of_a_picture(size: float, bullets: int) -> None:
    page = Glyphs(1, 600, 800, typed("kata", 20), [Rule(14.5, 0, 14.5, size)], [Mark(10, 3, 14, 7)])
    assert sum(word.drawn for word in words_of(page)) == bullets


@BOTH(
    ("word", "line", "is_struck"),
    [
        ((50, 52), (48.5, 53.5), True),
        ((50, 52), (47, 55), False),  # ends too far from it
        ((50, 90), (30, 97), True),
        ((50, 90), (20, 140), False),  # most of it crosses nothing
        ((50, 90), (50.8, 90), True),
        ((50, 90), (51.5, 90), False),  # begins within it
    ],
)
def test_lines_that_strike_out(
    word: tuple[float, float], line: tuple[float, float], is_struck: bool
) -> None:
    assert is_aside(Rule(line[0], 105, line[1], 105), *word) == is_struck


@BOTH(("y", "is_struck"), [(102, False), (103, True), (107, True), (108, False)])
def test_lines_through_the_middle_strike_out(y: float, is_struck: bool) -> None:
    assert is_aside(Rule(50, y, 90, y), 50, 90) == is_struck


def is_aside(line: Rule, x0: float, x1: float) -> bool:
    word = Word(1, 0, "kata", x0, 100, x1, 110, 10)
    (found,) = Strikes([word], Glyphs(1, 600, 800, rules=[line])).set_aside([word])
    return found.aside == Aside.STRUCK


def seen(letter: Char, ink: Ink, *paints: Paint) -> Seen:
    found = Seen()
    Visibility(paints, 100, 100, (0, 0, 100, 100)).sort([letter], ink, found)
    return found


LETTER = char("a", 20, top=40)
INK = Ink(0, (20, 40, 25, 50), (BLACK,))


@BOTH(("opacity", "is_seen"), [(10, False), (16, True)])
def test_transparent_print(opacity: int, is_seen: bool) -> None:
    ink = Ink(0, INK.edges, ((0, 0, 0, opacity),))
    assert bool(seen(LETTER, ink).chars) == is_seen


@BOTH(("height", "is_seen"), [(45.0, False), (60.0, True)])
def test_a_picture_over_most_of_the_page_is_a_scan(height: float, is_seen: bool) -> None:
    picture = Paint(1, ((0, 10, 100, 10 + height),), None, True, True)
    assert bool(seen(LETTER, INK, picture).chars) == is_seen


@BOTH(("height", "is_seen"), [(2.5, True), (4.0, False)])
def test_lines_cover_no_print(height: float, is_seen: bool) -> None:
    line = Paint(1, ((0, 45 - height / 2, 100, 45 + height / 2),), BLACK)
    assert bool(seen(LETTER, INK, line).chars) == is_seen


@BOTH(("width", "is_seen"), [(0.3, False), (0.8, True)])
def test_letters_that_are_too_narrow(width: float, is_seen: bool) -> None:
    assert bool(seen(char("a", 20, width, top=40), INK).chars) == is_seen


@BOTH(("beyond", "is_cut"), [(0.03, False), (0.08, True)])
def test_letters_that_a_clip_cuts(beyond: float, is_cut: bool) -> None:
    ink = Ink(0, INK.edges, (BLACK,), clip=(0, 0, 25 - beyond, 100))
    assert bool(seen(LETTER, ink).cut) == is_cut


def test_shapes_that_fill_their_boxes() -> None:
    cut = [[(c, 0), (10, 0), (10, 10 - c), (10 - c, 10), (0, 10), (0, c)] for c in (4.0, 2.0)]
    assert [fills_its_box(corners) for corners in cut] == [False, True]


@BOTH(("off", "is_hidden"), [(0.8, True), (1.3, False)])
def test_one_character_as_two_readers_place_it(off: float, is_hidden: bool) -> None:
    other = Glyphs(1, 100, 100, unseen=[(char("a", 20 + off), Aside.COVERED)])
    assert bool(with_sight(Glyphs(1, 100, 100, [char("a", 20)]), other).unseen) == is_hidden


def boxes(*figures: Figure, rules: tuple[Rule, ...] = ()) -> int:
    found, _ = find_check_boxes(Glyphs(1, 600, 800, rules=list(rules), figures=list(figures)))
    return len(found)


def ring(x: float, width: float, height: float) -> Figure:
    return Figure(x, 100, x + width, 100 + height, True)


@BOTH(
    ("width", "height", "found"),
    [(2.5, 2.5, 0), (4, 4, 1), (14, 14, 1), (18, 18, 0), (10, 7, 0), (10, 9, 1)],
)
def test_check_boxes_by_their_sides(width: float, height: float, found: int) -> None:
    assert boxes(ring(50, width, height)) == found


@BOTH(("side", "found"), [(12.0, 2), (14.5, 1)])
def test_filled_check_boxes_are_as_large_as_the_empty_ones(side: float, found: int) -> None:
    assert boxes(ring(50, 10, 10), Figure(100, 100, 100 + side, 100 + side, False, BLACK)) == found


@BOTH(("away", "found"), [(0.8, 0), (1.3, 1)])
def test_check_boxes_stand_clear_of_lines(away: float, found: int) -> None:
    assert boxes(ring(50, 10, 10), rules=(Rule(50 - away, 50, 50 - away, 200),)) == found


@BOTH(("number", "found"), [(200, 200), (400, 0)])
def test_many_outlines_are_a_drawing(number: int, found: int) -> None:
    rings = [
        Figure(12 * (n % 40), y := 12 * (n // 40), 12 * (n % 40) + 8, y + 8, True)
        for n in range(number)
    ]
    assert boxes(*rings) == found


@BOTH(
    ("side", "size", "gap", "found"),
    [(4, 10, 5, 0), (6, 10, 5, 1), (14, 7, 5, 1), (14, 6, 5, 0), (8, 10, 22, 1), (8, 10, 28, 0)],
)
def test_check_boxes_beside_words(side: float, size: float, gap: float, found: int) -> None:
    box = CheckBox(0, 105 - side / 2, side, 105 + side / 2, False)
    word = Word(1, 0, "Ya", side + gap, 105 - size / 2, side + gap + 20, 105 + size / 2, size)
    assert len(check_box_words(1, [box], [word], [], None)) == found


@BOTH(("light", "found"), [(180, 2), (220, 1)])
def test_light_fills_are_none(light: int, found: int) -> None:
    solid = Figure(100, 100, 110, 110, False, (light, light, light, 255))
    assert boxes(ring(50, 10, 10), solid) == found


STROKE = chr(0x336)


@BOTH(
    ("text", "aside"),
    [
        ("".join(letter + STROKE for letter in "40%"), Aside.STRUCK),
        ("e" + STROKE + "fisien", ""),
        ("Selesai", ""),
    ],
)
def test_letters_typed_with_a_stroke_are_struck(text: str, aside: str) -> None:
    word = Word(1, 0, text, 10, 100, 30, 110, 10)
    (found,) = with_stroked_aside((word,))
    assert found.aside == aside


@BOTH(
    ("gap", "size", "found"), [(1.6, 7.0, ["χ²"]), (2.0, 7.0, ["χ", "²"]), (1.6, 10.0, ["χ", "2"])]
)
def test_raised_print_stands_off_a_leaning_letter(
    gap: float, size: float, found: list[str]
) -> None:
    letter = Char("χ", 10, 100, 16, 110, 10.0, False, True, run=1)
    raised = Char(
        "²" if size < 10 else "2", 16 + gap, 99, 20 + gap, 99 + size, size, False, True, run=2
    )
    words = words_of(Glyphs(1, 600, 800, [letter, raised]))
    assert [word.text for word in words] == found


@BOTH(("over", "is_behind"), [(1.9, False), (2.1, True)])
def test_lines_that_end_with_large_print_put_it_not_behind(over: float, is_behind: bool) -> None:
    small = [char("a", 10 * n) for n in range(9)]
    large = Char("B", 100, 100, 140, 140, 40, False, True)
    line = Rule(100 - over, 120, 140 + over, 120)
    assert bool(find_behind([*small, large], [line])) == is_behind


@BOTH(("height", "letters"), [(1.4, 0), (1.6, 30), (39, 30), (41, 0)])
def test_letters_drawn_as_curves_are_neither_dots_nor_figures(height: float, letters: int) -> None:
    shapes = [(8.0 * n, 100.0, 8.0 * n + 5, 100 + height) for n in range(30)]
    assert letter_shapes(shapes) == letters


@BOTH(("over", "lie_over"), [(0.9, False), (1.1, True)])
def test_text_objects_lie_over_each_other(over: float, lie_over: bool) -> None:
    matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
    first = TextObject(1, 0, matrix, (10, 100, 50, 110))
    second = TextObject(2, 0, matrix, (50 - over, 100, 90, 110))
    assert _lie_over(second, first) == lie_over


@BOTH(("wider", "are_in_columns"), [(0.08, True), (0.15, False)])
def test_equal_pitches_are_those_of_columns(wider: float, are_in_columns: bool) -> None:
    widths = (5.0, 5.0 + wider, 5.0)
    places = (0.0, 15.0, 30.0 + wider)
    letters = [char("x", x, width) for x, width in zip(places, widths, strict=True)]
    assert _are_in_columns(letters) == are_in_columns


@BOTH(("small", "shape"), [(2, "\u00b9"), (3, "1")])
def test_marks_are_raised_from_the_last_letters(small: int, shape: str) -> None:
    letter = char("B", 0, size=14)
    between = [char("m", 10.0 * (i + 1), top=-1, size=7) for i in range(small)]
    assert _shape([char("1", 40, top=-1, size=7)], [letter, *between]) == shape


def _zigzag(step: float, corners: int) -> list[Point]:
    return [(10 + step * n, 100 + 12 * (n % 2)) for n in range(corners)]


@BOTH(
    ("points", "is_crossed"),
    [
        (_zigzag(3, 12), True),
        (_zigzag(3, 6), False),  # half of the word
        (_zigzag(3, 201), False),  # a chart
        ([*_zigzag(3, 12), (10, 100)], False),  # closed: a drawing
        ([(10, 130), (20, 140), (30, 130), (40, 140)], False),  # below the word
    ],
)
def test_scribbles_run_through_words(points: list[Point], is_crossed: bool) -> None:
    shapes = Shapes()
    shapes.add(points, stroked=True, filled=False)
    word = Word(1, 0, "Selesai", 10, 100, 43, 112, 10)
    assert bool(crossed_words(shapes.slants, [word])) == is_crossed
