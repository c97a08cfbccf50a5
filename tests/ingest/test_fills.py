"""Tables that nothing but the fills of their cells tells."""

from ingest.fills import rules_of_fills
from ingest.glyphs import Char, Fill, Glyphs
from ingest.page import page_of

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


def cells(fills: list[Fill], *places: tuple[str, float, float]) -> list[str]:
    """The text of each cell; texts are given with where they begin."""
    chars = [
        Char(c, x + 5 * i, top, x + 5 * i + 5, top + 10, 10, False, True)
        for text, x, top in places
        for i, c in enumerate(text)
    ]
    page = page_of(Glyphs(1, 600, 800, chars, fills=fills))
    return [" ".join(w.text for w in cell.words) for grid in page.grids for cell in grid.cells]


def test_the_fills_of_cells_are_a_table() -> None:
    texts = (("a", 60, 110), ("b", 210, 110), ("c", 60, 145), ("d", 60, 170), ("e", 210, 170))
    assert cells([Fill(0, 0, 600, 800), *WHOLE], *texts) == ["a", "b", "c", "d", "e"]


def test_rows_between_bands_are_parted_as_their_words_show() -> None:
    texts = (("a", 60, 110), ("b", 210, 110), ("c", 60, 150), ("d", 210, 150), ("e", 60, 190))
    assert cells(BANDS, *texts) == ["a", "b", "c", "d", "e", ""]


def test_shaded_lines_and_single_boxes_are_no_table() -> None:
    assert rules_of_fills([Fill(50, 100, 500, 112), Fill(50, 112, 300, 124)]) == []
    assert rules_of_fills([Fill(50, 100, 200, 140), Fill(200, 100, 500, 140)]) == []
    assert rules_of_fills([Fill(50 + i, 100, 60 + i, 110) for i in range(2000)]) == []
