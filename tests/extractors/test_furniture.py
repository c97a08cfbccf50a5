from dataclasses import replace

from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec import structs

from extractors.text.furniture import find_furniture
from extractors.text.rows import Row, page_elements
from ingest.pages.read import Page
from ingest.tables.grids import Cell, Grid
from models.geometry import Aside, Box, Word
from tests.extractors.printing import line, page

HEIGHT = 800.0
HEAD, BODY, FOOT = 20.0, 300.0, 770.0


def document(*pages: dict[float, str]) -> list[Page]:
    """Pages given by their lines: the height of each and its text."""
    return [
        page(
            number,
            *(word for top, text in sheet.items() for word in line(text, left=60, top=top).words),
        )
        for number, sheet in enumerate(pages, 1)
    ]


def furniture(pages: list[Page]) -> list[str]:
    """What is furniture on each page."""
    keys = find_furniture(pages)
    return [" ".join(word.text for word in sheet.words if word.key in keys) for sheet in pages]


def test_a_running_head_is_furniture_and_the_text_below_it_is_not() -> None:
    sheets = document(*({HEAD: "Rencana Uji", BODY: "Isi rencana"} for _ in range(4)))
    assert furniture(sheets) == ["Rencana Uji"] * 4


def test_a_head_that_counts_is_one_head() -> None:
    sheets = document(*({HEAD: f"Bab {n} Rencana Uji", BODY: "Isi"} for n in (1, 1, 2, 3)))
    assert furniture(sheets) == [f"Bab {n} Rencana Uji" for n in (1, 1, 2, 3)]


def test_a_head_may_waver_by_a_few_points() -> None:
    sheets = document(*({HEAD + waver: "Rencana Uji", BODY: "Isi"} for waver in (0, 3.2, 0.5, 2.8)))
    assert furniture(sheets) == ["Rencana Uji"] * 4


def test_what_returns_only_twice_is_text() -> None:
    sheets = document({HEAD: "Rencana Uji"}, {HEAD: "Rencana Uji"}, {HEAD: "Penutup"})
    assert furniture(sheets) == ["", "", ""]


def test_what_returns_at_other_heights_is_text() -> None:
    sheets = document(*({top: "Rencana Uji"} for top in (10.0, 35.0, 60.0)))
    assert furniture(sheets) == ["", "", ""]


def turned(sheet: Page) -> Page:
    """The page on paper that is turned: what stands at its foot stands higher."""
    words = tuple(
        structs.replace(word, top=word.top - 200, bottom=word.bottom - 200)
        if word.top > BODY
        else word
        for word in sheet.words
    )
    return replace(sheet, width=HEIGHT, height=600.0, words=words, outside=words)


def test_a_running_foot_is_furniture_on_a_single_page_of_another_size_too() -> None:
    sheets = document(*({HEAD: "Rencana", FOOT: f"{n} | Rencana Uji"} for n in range(1, 5)))
    sheets[3] = turned(sheets[3])
    assert furniture(sheets) == [f"Rencana {n} | Rencana Uji" for n in range(1, 5)]
    middle = structs.replace(sheets[3].words[-1], top=BODY, bottom=BODY + 10)
    sheets[3] = replace(sheets[3], words=(middle,), outside=(middle,))
    assert furniture(sheets)[3] == ""


def test_a_heading_at_another_height_is_no_running_head_though_it_says_the_same() -> None:
    sheets = document(
        *({HEAD: "Rencana Uji", BODY: "Isi"} for _ in range(3)), {60.0: "Rencana Uji"}
    )
    assert furniture(sheets)[3] == ""


FORMS = st.sampled_from(
    ["{}", "- {} -", "| {} |", "Halaman {}", "hlm. {}", "Page {} of 40", "{}/40", "{} dari 40"]
)


@settings(max_examples=80, deadline=None)
@given(FORMS, st.integers(0, 300), st.sets(st.integers(1, 12), min_size=2), st.booleans())
def test_numbers_that_count_on_with_the_pages_are_furniture(
    form: str, offset: int, numbered: set[int], varying: bool
) -> None:
    tops = {n: FOOT - (8 * (n % 3) if varying else 0) for n in numbered}
    texts = [form.format(n + offset) if n in numbered else "" for n in range(1, 13)]
    sheets = [{BODY: "Isi", **({tops[n]: text} if text else {})} for n, text in enumerate(texts, 1)]
    assert furniture(document(*sheets)) == texts


def test_roman_numbers_count_on_too() -> None:
    numbers = ["i", "ii", "iii", "iv", "v"]
    assert furniture(document(*({FOOT: number, BODY: "Isi"} for number in numbers))) == numbers


def test_a_page_number_in_a_cell_that_runs_on_over_the_margin_is_furniture() -> None:
    """So Chromium draws the borders of some rows that break over pages."""
    sheets = []
    for sheet in document(*({690.0: "Isi sel", FOOT: str(n)} for n in range(1, 4))):
        box = Box(sheet.number, 50, 600, 500, HEIGHT)
        grid = Grid(box, (Cell(box, 0, 1, 0, 1, sheet.words),))
        sheets.append(replace(sheet, grids=(grid,), outside=()))
    assert furniture(sheets) == ["1", "2", "3"]
    (row,) = page_elements(sheets[0], find_furniture(sheets))
    assert isinstance(row, Row)
    assert [cell.text for cell in row.cells] == ["Isi sel"]


def test_a_lone_number_is_text() -> None:
    assert furniture(document({FOOT: "2045", BODY: "Isi"}, {BODY: "Isi"}, {FOOT: "17"})) == [
        "",
        "",
        "",
    ]


def test_numbers_in_the_middle_of_pages_are_text() -> None:
    assert furniture(document(*({BODY: str(n)} for n in range(1, 5)))) == [""] * 4


def test_a_page_number_in_an_open_row_is_furniture_and_the_text_above_it_is_not() -> None:
    def open_table(number: int) -> Page:
        words = page(
            number,
            *(*line("Isi", left=60, top=720).words, *line(str(number), left=60, top=FOOT).words),
        ).words
        cell = Cell(Box(number, 50, 600, 500, HEIGHT), 0, 1, 0, 1, words)
        return Page(number, 600.0, HEIGHT, words, (Grid(cell.box, (cell,)),), ())

    sheets = [open_table(number) for number in (4, 5, 6)]
    assert furniture(sheets) == ["4", "5", "6"]
    (row,) = page_elements(sheets[0], find_furniture(sheets))
    assert isinstance(row, Row)
    assert row.cells[0].text == "Isi"


def test_a_row_of_dates_at_the_foot_of_three_pages_is_text() -> None:
    sheets = []
    for number in (1, 2, 3):
        dates = (line(text, left=left, top=FOOT) for text, left in (("2031", 60), ("2032", 300)))
        words = page(number, *(word for date in dates for word in date.words)).words
        cells = tuple(
            Cell(Box(number, x0, 760, x0 + 240, 780), 0, 1, column, column + 1, (word,))
            for column, (x0, word) in enumerate(zip((50, 290), words, strict=True))
        )
        grid = Grid(Box(number, 50, 760, 530, 780), cells)
        sheets.append(Page(number, 600.0, HEIGHT, words, (grid,), ()))
    assert furniture(sheets) == [""] * 3


def test_large_print_that_begins_in_the_margin_may_be_a_head() -> None:
    head = Word(1, 0, "DRAF", 60, 30, 250, 130, 90)
    assert furniture([page(number, head) for number in (1, 2, 3)]) == ["DRAF"] * 3


TEXT = st.sampled_from(["Rencana Uji", "1", "2", "iv", "Isi", "Halaman 3", "2021"])
SHEETS = st.lists(
    st.dictionaries(st.sampled_from([HEAD, 60.0, 100.0, BODY, 690.0, FOOT]), TEXT, max_size=4),
    max_size=6,
)


@settings(max_examples=100, deadline=None)
@given(SHEETS)
@example([{HEAD: "Rencana Uji", BODY: "Rencana Uji", FOOT: "2"}] * 3)
def test_only_margins_hold_furniture(sheets: list[dict[float, str]]) -> None:
    pages = document(*sheets)
    within = {
        word.key
        for sheet in pages
        for word in sheet.words
        if word.top >= 0.12 * HEIGHT and word.bottom <= 0.88 * HEIGHT
    }
    assert find_furniture(pages) & within == set()


def test_a_label_at_the_top_of_many_pages_is_part_of_the_form() -> None:
    pages = document(*({HEAD: f"Janji {number}", BODY: "Isi"} for number in range(1, 6)))
    assert find_furniture(pages)
    assert not find_furniture(pages, lambda text: text.startswith("Janji"))


def test_a_watermark_is_furniture_also_where_no_text_stands_on_it() -> None:
    mark = Word(1, 0, "DRAF", 60, 300, 500, 390, 90, aside=Aside.BEHIND)
    sheets = [page(n, mark) for n in (1, 2, 3)] + [page(4, structs.replace(mark, aside=""))]
    assert furniture(sheets) == ["DRAF"] * 4


def test_what_is_printed_behind_a_single_page_is_reported() -> None:
    assert furniture([page(1, Word(1, 0, "DRAF", 60, 300, 500, 390, 90, aside=Aside.BEHIND))]) == [
        ""
    ]
