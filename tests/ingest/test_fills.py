"""Tables that the fills of their cells tell, alone or together with rules."""

from collections.abc import Sequence

import pytest

from ingest.pages.read import page_of
from ingest.tables.find import find_grids
from ingest.words.glyphs import Char, Fill, Glyphs, Rule, outline_of

WHOLE = [
    Fill(50, 100, 200, 140),
    Fill(202, 100, 500, 140),
    Fill(50, 142, 500, 160),
    Fill(50, 162, 200, 200),
    Fill(202, 162, 500, 200),
]
BANDS = [
    *(Fill(50, 100, 200, 140), Fill(200, 100, 500, 140)),
    *(Fill(50, 180, 200, 220), Fill(200, 180, 500, 220)),
]


def cells(
    fills: list[Fill], *places: tuple[str, float, float], rules: Sequence[Rule] = ()
) -> list[str]:
    """The text of each cell; texts are given with where they begin."""
    chars = [
        Char(c, x + 5 * i, top, x + 5 * i + 5, top + 10, 10, False, True)
        for text, x, top in places
        for i, c in enumerate(text)
    ]
    page = page_of(Glyphs(1, 600, 800, chars, list(rules), fills=fills))
    return [" ".join(w.text for w in cell.words) for grid in page.grids for cell in grid.cells]


def test_the_fills_of_cells_are_a_table() -> None:
    texts = (("a", 60, 110), ("b", 210, 110), ("c", 60, 145), ("d", 60, 170), ("e", 210, 170))
    assert cells([Fill(0, 0, 600, 800), *WHOLE], *texts) == ["a", "b", "c", "d", "e"]


def test_rows_between_bands_are_parted_as_their_words_show() -> None:
    texts = (("a", 60, 110), ("b", 210, 110), ("c", 60, 150), ("d", 210, 150), ("e", 60, 190))
    assert cells(BANDS, *texts) == ["a", "b", "c", "d", "e", ""]


def test_shaded_lines_and_single_boxes_are_no_table() -> None:
    assert find_grids(1, (), (), [Fill(50, 100, 500, 112), Fill(50, 112, 300, 124)]) == []
    assert find_grids(1, (), (), [Fill(50, 100, 200, 140), Fill(200, 100, 500, 140)]) == []
    assert find_grids(1, (), (), [Fill(50 + i, 100, 60 + i, 110) for i in range(2000)]) == []


STRIPES = [Fill(50, 140, 500, 160), Fill(50, 180, 500, 200)]
"""Every other row of a table, filled over its whole width."""

TABLE = [
    (text, x, 125 + 20 * row)
    for row, texts in enumerate(("no nama nilai", "1 kanal 75", "2 peta 40", "3 modul 90"))
    for text, x in zip(texts.split(), (60, 160, 320), strict=True)
]
"""The words of its heads and rows; the heads stand above the first stripe."""

EXPECTED = [text for text, *_ in TABLE]
NOTE = [*outline_of(50, 300, 250, 330), *outline_of(250, 300, 500, 330)]
"""A ruled box of two cells elsewhere on the page."""


@pytest.mark.parametrize("rules", [[], NOTE], ids=["alone", "beside a ruled box"])
def test_stripes_between_whose_words_a_gap_runs_down_are_rows(rules: list[Rule]) -> None:
    expected = [*EXPECTED, "", ""] if rules else EXPECTED
    assert cells(STRIPES, *TABLE, rules=rules) == expected


def test_titles_right_above_the_heads_of_a_striped_table_are_none_of_them() -> None:
    titles = [("laporancapaianpelaksanaanrencanaaksi", 50, 100), ("catatanataskaliangka", 100, 220)]
    assert cells(STRIPES, *TABLE, *titles) == EXPECTED


def test_shaded_headings_over_paragraphs_are_no_table() -> None:
    text = [("pendahuluan", 60, 145), ("latarbelakang", 60, 185)]
    text += [(word, 60 + 70 * n, 165) for n, word in enumerate(["paragraf"] * 5)]
    assert cells(STRIPES, *text) == []


def test_a_table_of_fills_is_one_in_a_frame_too() -> None:
    texts = (("a", 60, 110), ("b", 210, 110), ("c", 60, 145), ("d", 60, 170), ("e", 210, 170))
    assert cells(WHOLE, *texts, rules=outline_of(20, 20, 580, 780)) == ["", *"abcde"]


@pytest.mark.parametrize("rules", [[], NOTE], ids=["alone", "beside a ruled box"])
def test_a_table_of_fills_is_one_beside_a_ruled_box_too(rules: list[Rule]) -> None:
    texts = (("a", 60, 110), ("b", 210, 110), ("c", 60, 145), ("d", 60, 170), ("e", 210, 170))
    found = cells(WHOLE, *texts, rules=rules)
    assert found[:5] == ["a", "b", "c", "d", "e"]
    assert len(found) == (7 if rules else 5)


DOWN = [Rule(x, 120, x, 220) for x in (50, 140, 300, 500)]


def test_stripes_part_rows_that_only_vertical_rules_are_drawn_for() -> None:
    heads = [Fill(50, 120, 140, 140), Fill(140, 120, 300, 140), Fill(300, 120, 500, 140)]
    bands = [Fill(50, 160, 500, 180), Fill(50, 200, 500, 220)]
    assert cells([*heads, *bands], *TABLE, ("4", 60, 205), rules=DOWN)[:12] == EXPECTED


BODY = [
    *(Rule(50, y, 500, y) for y in (140, 160, 180, 200)),
    *(Rule(x, 140, x, 200) for x in (50, 140, 300, 500)),
]
"""The ruled rows below heads that are not."""


@pytest.mark.parametrize(
    "heads",
    [
        [Fill(50, 120, 140, 140), Fill(140, 120, 300, 140), Fill(300, 120, 500, 140)],
        [Fill(50, 120, 500, 140)],
    ],
    ids=["one by one", "as a whole"],
)
def test_filled_heads_belong_to_the_ruled_rows_right_below_them(heads: list[Fill]) -> None:
    assert cells(heads, *TABLE, rules=BODY) == EXPECTED


def test_a_title_filled_right_above_a_table_is_none_of_its_rows() -> None:
    title = ("komitmenyangpanjangsekalijudulnya", 60, 125)
    assert cells([Fill(50, 120, 500, 140)], title, *TABLE[3:], rules=BODY) == EXPECTED[3:]


def test_a_title_bar_without_rules_of_its_own_is_a_row() -> None:
    rules = [Rule(50, y, 500, y) for y in (120, 140, 200)]
    rules += [Rule(x, 120, x, 200) for x in (50, 500)]
    rules += [Rule(x, y, x, z) for x in (140, 300) for y, z in ((120, 160), (180, 200))]
    rows = [*TABLE[:6], ("komitmen", 60, 165), *TABLE[9:]]
    found = cells([Fill(50, 160, 500, 180)], *rows, rules=rules)
    assert found == [*EXPECTED[:6], "komitmen", *EXPECTED[9:]]


def test_a_fill_within_one_cell_parts_nothing() -> None:
    rules = [Rule(50, y, 500, y) for y in (120, 140, 200)]
    rules += [Rule(x, 120, x, 200) for x in (50, 140, 300, 500)]
    inside = [Fill(142, 142, 298, 160), Fill(60, 150, 90, 160)]
    assert len(cells(inside, *TABLE, rules=rules)) == 6


def test_a_shaded_paragraph_in_a_frame_makes_no_rows_of_it() -> None:
    frame = outline_of(50, 100, 500, 400)
    assert cells([Fill(50, 200, 500, 240)], ("teks", 60, 110), ("abu", 60, 210), rules=frame) == [
        "teks abu"
    ]
