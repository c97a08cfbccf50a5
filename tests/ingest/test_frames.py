from ingest.frames import without_frames
from ingest.pages.read import Page, page_of
from ingest.words.glyphs import Char, Glyphs, Rule
from models.geometry import Box

FRAME = (20.0, 20.0, 580.0, 780.0)
TABLE = (50.0, 200.0, 550.0, 400.0)
TEXT, CELL = (60.0, 100.0), (60.0, 300.0)


def box(x0: float, top: float, x1: float, bottom: float) -> list[Rule]:
    return [
        Rule(x0, top, x1, top),
        Rule(x0, bottom, x1, bottom),
        Rule(x0, top, x0, bottom),
        Rule(x1, top, x1, bottom),
    ]


def printed(number: int, *, table: bool) -> Page:
    """A page with a frame around it, a word in the frame alone, and maybe a table with a word."""
    places = [TEXT, CELL] if table else [TEXT]
    chars = [Char("x", x, y, x + 5, y + 10, 10, False, True) for x, y in places]
    rules = [*box(*FRAME), *(box(*TABLE) if table else [])]
    return page_of(Glyphs(number, 600, 800, chars, rules))


def test_a_frame_around_the_page_is_no_table() -> None:
    with_table, without = without_frames([printed(1, table=True), printed(2, table=False)])
    (grid,) = with_table.grids
    assert grid.box == Box(1, *TABLE)
    assert [word.x0 for cell in grid.cells for word in cell.words] == [CELL[0]]
    assert [(w.x0, w.top) for w in with_table.outside] == [TEXT]
    assert (without.grids, [(w.x0, w.top) for w in without.outside]) == ((), [TEXT])


def test_a_table_as_large_as_the_page_is_one_if_no_other_stands_in_it() -> None:
    (page,) = without_frames([printed(1, table=False)])
    assert len(page.grids) == 1
    assert not page.outside
