"""Boxes, nested tables and lines from cell to cell are no borders of the table that they are drawn in."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from ingest.pages.read import Page, page_of
from ingest.tables.drawings import find_drawings
from ingest.words.glyphs import Char, Glyphs, Rule, outline_of

Draw = Callable[[tuple[float, ...], tuple[float, ...]], list[Rule]]

XS, YS = (50.0, 200.0, 350.0, 500.0), (100.0, 150.0, 200.0, 250.0)


def ruled(xs: tuple[float, ...], ys: tuple[float, ...]) -> list[Rule]:
    """The rules of a table, drawn from border to border."""
    down = [Rule(x, ys[0], x, ys[-1]) for x in xs]
    return [*down, *(Rule(xs[0], y, xs[-1], y) for y in ys)]


def cell_by_cell(xs: tuple[float, ...], ys: tuple[float, ...]) -> list[Rule]:
    """The rules of a table whose cells are drawn one by one."""
    return [
        side
        for x0, x1 in pairwise(xs)
        for top, bottom in pairwise(ys)
        for side in outline_of(x0, top, x1, bottom)
    ]


def level(x0: float, x1: float, y: float) -> Rule:
    return Rule(x0, y, x1, y)


def path(*corners: tuple[float, float]) -> list[Rule]:
    """A line from corner to corner."""
    return [
        Rule(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))
        for (ax, ay), (bx, by) in pairwise(corners)
    ]


def page_with(rules: list[Rule], *places: tuple[str, float, float]) -> Page:
    chars = [
        Char(c, x + 5 * i, top, x + 5 * i + 5, top + 10, 10, False, True)
        for text, x, top in places
        for i, c in enumerate(text)
    ]
    return page_of(Glyphs(1, 600, 800, chars, rules))


def cells(page: Page) -> list[str]:
    return [" ".join(w.text for w in cell.words) for grid in page.grids for cell in grid.cells]


TABLE = [
    (f"{row}{column}", x + 10, y + 20)
    for row, y in enumerate(YS[:3])
    for column, x in enumerate(XS[:3])
]
EXPECTED = [text for text, *_ in TABLE]


@pytest.mark.parametrize("drawn", [ruled, cell_by_cell], ids=["lines", "cells"])
@pytest.mark.parametrize("padding", [1.5, 2.0, 6.0])
def test_a_table_within_a_cell_is_part_of_its_text(drawn: Draw, padding: float) -> None:
    x0, x1, top, bottom = XS[1] + padding, XS[2] - padding, 165.0, YS[2] - padding
    nested = drawn((x0, 275.0, x1), (top, 180.0, bottom))
    inside = [("a", x0 + 5, 167), ("b", 280, 167), ("c", x0 + 5, 185), ("d", 280, 185)]
    texts = [(t, x, y) if t != "11" else (t, x, 153.0) for t, x, y in TABLE]
    found = cells(page_with([*drawn(XS, YS), *nested], *texts, *inside))
    assert found == [*EXPECTED[:4], "11 a b c d", *EXPECTED[5:]]


def test_boxes_around_texts_leave_them_in_their_cells() -> None:
    boxes = [*outline_of(52, 118, 198, 132), *outline_of(205, 160, 240, 190)]
    found = cells(page_with([*ruled(XS, YS), *boxes], *TABLE))
    assert found == EXPECTED


@pytest.mark.parametrize(
    "drawing",
    [
        path((120, 115), (120, 240)),
        path((80, 140), (430, 140)),
        path((80, 145), (280, 145), (280, 230), (420, 230)),
        [
            *outline_of(250, 110, 300, 130),
            *outline_of(250, 215, 300, 235),
            *path((275, 130), (275, 215)),
        ],
    ],
    ids=["down", "across", "elbow", "boxes"],
)
def test_lines_from_cell_to_cell_part_neither_cells_nor_words(drawing: list[Rule]) -> None:
    texts = [*TABLE, ("melintang", 95, 220), ("terus", 250, 170)]
    found = page_with([*ruled(XS, YS), *drawing], *texts)
    assert cells(found) == [*EXPECTED[:4], "11 terus", "12", "20 melintang", *EXPECTED[7:]]


def test_lines_from_cell_to_cell_may_be_alike() -> None:
    rules = [*ruled(XS, YS), *path((120, 130), (120, 230)), *path((420, 130), (420, 230))]
    long = [("melintang", 95, 180), ("melintang", 395, 180)]
    found = cells(page_with([*ruled(XS, YS), *path((120, 140), (120, 210))], *TABLE, *long))
    assert found[3] == "10 melintang"
    assert cells(page_with(rules, *TABLE, *long))[5] == "12 melintang"


def test_a_row_whose_rule_stops_short_of_the_outline_is_one() -> None:
    rules = [*ruled(XS, (YS[0], YS[2])), Rule(60, YS[1], 490, YS[1])]
    assert cells(page_with(rules, *TABLE[:6])) == EXPECTED[:6]


def test_rows_whose_rules_stop_short_of_the_outline_are_rows() -> None:
    rules = [*ruled(XS, (YS[0], YS[-1])), *(Rule(60, y, 490, y) for y in YS[1:-1])]
    assert cells(page_with(rules, *TABLE)) == EXPECTED


def test_rules_that_run_on_over_the_outline_are_borders() -> None:
    rules = [*ruled(XS, (YS[0], YS[-1])), *(Rule(48, y, 502, y) for y in YS[1:-1])]
    assert cells(page_with(rules, *TABLE)) == EXPECTED


def test_a_table_in_a_frame_of_several_cells_is_one() -> None:
    """Where it takes most of the frame, the frame is a page's layout."""
    frame = [*ruled((20, 60, 580), (20, 80, 700)), *ruled((80, 250, 400, 560), (100, 300, 690))]
    grids = page_with(frame).grids
    assert sorted(len(grid.cells) for grid in grids) == [4, 6]


def test_doubled_borders_are_no_boxes_in_cells() -> None:
    frame = outline_of(48, 98, 502, 252)
    inner = [
        side
        for x0, x1 in pairwise(XS)
        for top, bottom in pairwise(YS)
        for side in outline_of(x0 + 1, top + 1, x1 - 1, bottom - 1)
    ]
    assert find_drawings(1, [*frame, *inner]).nested == frozenset()
    assert cells(page_with([*frame, *inner], *TABLE)) == EXPECTED


ICONS = {
    "two bars": [Rule(70, 112, 70, 122), Rule(75, 112, 75, 122)],
    "far bars": [Rule(70, 112, 70, 122), Rule(78, 112, 78, 122)],
    "growing bars": [Rule(70, 118, 70, 122), Rule(74, 114, 74, 122), Rule(78, 110, 78, 122)],
    "a letter": path((70, 122), (70, 112), (76, 112)) + path((70, 117), (75, 117)),
    "a menu": [Rule(70, y, 82, y) for y in (112, 116, 120)],
    "a plus": [Rule(70, 117, 80, 117), Rule(75, 112, 75, 122)],
    "a dash": [Rule(70, 117, 84, 117)],
}


@pytest.mark.parametrize("draw", [ruled, cell_by_cell])
@pytest.mark.parametrize("icon", ICONS)
def test_the_bars_of_small_pictures_are_no_borders(draw: Draw, icon: str) -> None:
    page = page_with([*draw(XS, YS), *ICONS[icon]], *TABLE)
    assert cells(page) == [text for text, *_ in TABLE]
    (grid,) = page.grids
    assert [cell.colour for cell in grid.cells] == ["#000000", *8 * [""]]


def test_short_borders_stay() -> None:
    """Cells no larger than an icon, borders of dashes, and a short line between two others."""
    xs, ys = tuple(50.0 + 14 * n for n in range(5)), (100.0, 114.0, 128.0)
    places = [("a", x + 4, y + 2) for x in xs[:4] for y in ys[:2]]
    assert cells(page_with(cell_by_cell(xs, ys), *places)) == 8 * ["a"]
    dashes = [
        Rule(rule.x0 + along, rule.top, rule.x0 + along + 3, rule.top)
        if rule.top == rule.bottom
        else Rule(rule.x0, rule.top + along, rule.x0, rule.top + along + 3)
        for rule in ruled(XS, YS)
        for along in range(0, int(rule.x1 - rule.x0 + rule.bottom - rule.top), 5)
    ]
    assert cells(page_with(dashes, *TABLE)) == [text for text, *_ in TABLE]
    row = [Rule(50, 100, 350, 100), Rule(50, 112, 350, 112)]
    bars = [Rule(x, 100, x, 112) for x in (50, 200, 350)]
    assert cells(page_with([*row, *bars], ("kiri", 60, 101), ("kanan", 210, 101))) == [
        "kiri",
        "kanan",
    ]


@pytest.mark.parametrize("apart", [2.0, 4.5, 6.0])
@pytest.mark.parametrize("icon", ICONS)
def test_short_doubled_borders_may_be_set_back_from_the_doubled_ones_across(
    apart: float, icon: str
) -> None:
    """As word processors draw thick double borders between the cells of a row; pictures in the cells are none."""
    xs, (top, bottom) = (50.0, 200.0, 350.0, 500.0), (100.0, 100.0 + 19 + 4 * apart)
    outline = [
        side
        for away in (0, apart)
        for side in outline_of(xs[0] + away, top + away, xs[-1] - away, bottom - away)
    ]
    inner = [
        Rule(x + d, top + 2 * apart, x + d, bottom - 2 * apart)
        for x in xs[1:-1]
        for d in (-apart / 2, apart / 2)
    ]
    picture = [
        Rule(rule.x0 + 70, rule.top + 5, rule.x1 + 70, rule.bottom + 5) for rule in ICONS[icon]
    ]
    places = [(text, x + 15, top + apart + 2) for text, x in zip("abc", xs, strict=False)]
    assert cells(page_with([*outline, *inner, *picture], *places)) == ["a", "b", "c"]


@pytest.mark.parametrize(
    ("bars", "count"),
    [
        ([level(355, 495, 190)], 9),  # in one cell: a bar
        ([level(355, 495, 188), level(355, 420, 190)], 9),
        ([level(353, 497, 190)], 9),
        ([level(x + 3, x + 147, 190) for x in XS[:3]], 12),  # in all columns: rows are parted so
    ],
)
def test_bars_in_cells_part_no_rows(bars: list[Rule], count: int) -> None:
    page = page_with([*ruled(XS, YS), *bars], *TABLE)
    assert len(page.grids[0].cells) == count
