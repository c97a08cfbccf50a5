from dataclasses import replace
from itertools import zip_longest

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import structs

from extractors.text.lines import Line
from extractors.text.rows import CellLines, Element, Row, RowCell
from extractors.text.stitching import Stitcher
from tests.extractors.forms import LABELS, label
from tests.extractors.printing import line, row, wrap

HEAD = row(
    [label("indicators.head")], [label("indicators.start_date")], [label("indicators.end_date")]
)
WORDS = st.sampled_from(
    ["warga", "desa", "dapat", "memantau", "anggaran", "terbuka", "dan", "setiap", "bulan"]
)
TEXT = st.lists(WORDS, min_size=8, max_size=40).map(" ".join)


def stitch(*pages: list[Element]) -> list[list[str]]:
    """The cells of each row, and each line outside tables, after stitching."""
    return [
        [element.text] if isinstance(element, Line) else [cell.text for cell in element.cells]
        for element in Stitcher([LABELS]).stitch(pages)
    ]


def cut(whole: Row, at: int) -> tuple[Row, Row]:
    """The row's two halves, the second on the next page, cut after so many lines."""
    upper = replace(whole, cells=[replace(c, lines=CellLines(c.lines[:at])) for c in whole.cells])
    lower = [
        RowCell(c.x0, c.x1, [_on_next_page(item) for item in c.lines[at:]]) for c in whole.cells
    ]
    return upper, replace(whole, cells=lower, first_page=2, last_page=2, grid=2000)


def _on_next_page(item: Line) -> Line:
    return replace(item, words=tuple(structs.replace(word, page=2) for word in item.words))


def texts(whole: Row) -> list[str]:
    return [cell.text for cell in whole.cells]


def height(whole: Row) -> int:
    return max(len(cell.lines) for cell in whole.cells)


@settings(max_examples=80, deadline=None)
@given(TEXT, st.data())
def test_a_full_width_text_cut_anywhere_is_one_again(text: str, data: st.DataObject) -> None:
    title, whole = row([label("sections.commitment")]), row(wrap(text, 24))
    upper, lower = cut(whole, data.draw(st.integers(1, height(whole) - 1)))
    assert stitch([title, upper], [lower]) == [texts(title), texts(whole)]


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(["sections.problem", "sections.alignment", "organisations.proposer"]),
    st.integers(12, 40),
    TEXT,
    st.data(),
)
def test_a_labelled_row_cut_anywhere_is_one_again(
    key: str, chars: int, text: str, data: st.DataObject
) -> None:
    whole = row(wrap(label(key), chars), wrap(text, 24))
    upper, lower = cut(whole, data.draw(st.integers(1, height(whole) - 1)))
    before = row([label("sections.commitment")], ["Membuka data."])
    assert stitch([before, upper], [lower]) == [texts(before), texts(whole)]


@settings(max_examples=80, deadline=None)
@given(TEXT, st.sampled_from(["", "1. ", "2) "]), st.data())
def test_an_indicator_cut_anywhere_is_one_again(
    text: str, number: str, data: st.DataObject
) -> None:
    whole = row(wrap(number + text, 24), ["Januari 2021"], ["Mei 2022"])
    upper, lower = cut(whole, data.draw(st.integers(1, height(whole) - 1)))
    assert stitch([HEAD, upper], [lower]) == [texts(HEAD), texts(whole)]


def test_an_indicator_cut_inside_its_dates_is_one_again() -> None:
    whole = row(["Warga dapat", "memantau."], ["Januari", "2021"], ["Mei", "2022"])
    upper, lower = cut(whole, 1)
    assert stitch([HEAD, upper], [lower]) == [texts(HEAD), texts(whole)]


def test_a_row_cut_twice_is_one_row() -> None:
    whole = row([label("sections.problem")], ["satu", "dua", "tiga"])
    upper, rest = cut(whole, 1)
    middle, lower = cut(rest, 1)
    (found,) = Stitcher([LABELS]).stitch([[upper], [middle], [lower]])
    assert isinstance(found, Row)
    assert texts(found) == texts(whole)


def test_a_joined_row_keeps_its_pages_and_words() -> None:
    whole = row([label("sections.problem")], ["satu", "dua"])
    upper, lower = cut(whole, 1)
    (found,) = Stitcher([LABELS]).stitch([[upper], [lower]])
    assert isinstance(found, Row)
    assert (found.first_page, found.last_page) == (1, 2)
    assert [word.page for word in found.cells[1].words] == [1, 2]


def test_actors_cut_under_their_merged_label_are_one_again() -> None:
    merged = row(
        [label("headings.plain")], [label("organisations.government_actor")], ["Badan A", "Badan B"]
    )
    upper, lower = cut(merged, 1)
    assert stitch([upper], [lower]) == [texts(merged)]


PAIRS = {
    "label rows": (
        row([label("sections.problem")], ["Warga tidak tahu."]),
        row([label("sections.alignment")], ["Sesuai rencana."]),
    ),
    "a text and a label": (row(["Warga tidak tahu."]), row([label("sections.commitment")])),
    "a label and its text": (row([label("sections.commitment")]), row(["Membuka data."])),
    "a text and a period": (row(["Warga tidak tahu."]), row(["Januari 2021 – Mei 2022"])),
    "other columns": (row(["Warga tidak tahu."], ["satu"]), row(["dan"], ["dua"], ["tiga"])),
    "an empty text and a label": (row(["Tanya"], ["-"]), row([label("sections.problem")], ["-"])),
}


@pytest.mark.parametrize("pair", PAIRS)
def test_two_rows_at_a_page_break_stay_two(pair: str) -> None:
    first, second = PAIRS[pair]
    assert stitch([first], [second]) == [texts(first), texts(second)]


@pytest.mark.parametrize(
    ("first", "second"), [("Janji 3", "Membuka data anggaran"), ("Warga tidak tahu.", "Janji 4")]
)
def test_a_number_of_its_own_stays_a_row(first: str, second: str) -> None:
    assert stitch([row([first])], [row([second])]) == [[first], [second]]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (["Satu.", "Januari 2021", "Mei 2021"], ["Dua.", "Juni 2021", "Mei 2022"]),
        (["1. Satu.", "", ""], ["2. Dua.", "", ""]),
        (["1. Satu.", "", "Mei 2021"], ["2. Dua.", "", ""]),
    ],
)
def test_two_indicators_at_a_page_break_stay_two(first: list[str], second: list[str]) -> None:
    rows = [row(*([text] if text else [] for text in cells)) for cells in (first, second)]
    assert stitch([HEAD, rows[0]], [rows[1]]) == [texts(HEAD), first, second]


def test_a_row_does_not_go_on_after_a_line_between() -> None:
    upper, lower = cut(row([label("sections.problem")], ["satu", "dua"]), 1)
    between = line("Lanjutan di bawah ini", page=2)
    assert stitch([upper], [between, lower]) == [texts(upper), [between.text], texts(lower)]


def test_rows_of_one_page_are_never_joined() -> None:
    upper, lower = cut(row([label("sections.problem")], ["satu", "dua"]), 1)
    assert stitch([upper, lower]) == [texts(upper), texts(lower)]


def test_a_label_printed_between_the_rules_of_an_open_table_is_a_row_of_it() -> None:
    table = row([label("sections.problem")], ["Warga tidak tahu."])
    found = list(
        Stitcher([LABELS]).stitch([[line(label("headings.plain")), line("isinya"), table]])
    )
    assert [type(element) for element in found] == [Row, Row, Row]


def test_lines_away_from_tables_stay_lines() -> None:
    assert stitch([line(label("headings.plain")), line("isinya")]) == [
        [label("headings.plain")],
        ["isinya"],
    ]


def test_a_list_goes_on_at_the_top_of_the_page_though_no_rule_is_printed_above_it() -> None:
    upper = row([label("organisations.proposer")], ["1. Warga A", "2. Warga B"])
    items = [line("3. Warga C", page=2, left=125), line("4. Warga D", page=2, left=125, top=12)]
    below = row([label("sections.commitment")], ["Membuka data."], page=2)
    assert stitch([upper], [*items, below])[0] == [
        label("organisations.proposer"),
        "1. Warga A 2. Warga B 3. Warga C",
    ]
    assert stitch([upper], [*items[1:], below])[0] == texts(upper)  # 4 does not follow 2


def test_a_page_without_a_rule_is_the_rest_of_a_row_if_it_stands_in_the_rows_columns() -> None:
    wording = wrap(label("sections.problem"), 20)
    upper = row(wording[:1], ["Warga tidak"])
    left = [line(text, page=2, left=5, top=12 * i) for i, text in enumerate(wording[1:])]
    right = [line(t, page=2, left=125, top=12 * i) for i, t in enumerate(["dapat", "memantau"])]
    rest: list[Element] = [_beside(line, other) for line, other in zip_longest(left, right)]
    assert stitch([upper], rest) == [[label("sections.problem"), "Warga tidak dapat memantau"]]
    whole = row(wording, ["Warga tidak"])
    assert stitch([whole], [*right]) == [[label("sections.problem"), "Warga tidak dapat memantau"]]
    item = row(wording, ["1. Warga tidak", "   dapat"])
    assert len(stitch([item], [line("memantau", page=2, left=140)])) == 1  # below the item's text
    for elsewhere in (110, 131):
        other = line("Bab II", page=2, left=elsewhere, top=24)
        assert stitch([whole], [other])[0] == texts(whole)


def _beside(left: Line | None, right: Line | None) -> Line:
    parts = [part for part in (left, right) if part]
    return replace(parts[0], words=tuple(word for part in parts for word in part.words))


def test_a_mark_left_over_from_a_label_goes_on_with_it() -> None:
    wording = label("sections.commitment").rstrip("?")
    halves = row([wording], ["Membuka"]), row(["?"], ["data."], page=2)
    assert stitch([halves[0]], [halves[1]]) == [[f"{wording} ?", "Membuka data."]]


def test_what_a_label_asks_for_may_be_printed_below_the_last_rule() -> None:
    asked = row([label("organisations.proposer")])
    below = [
        line(text, left=5, top=20 + 12 * i) for i, text in enumerate(["1. Warga A", "2. Warga B"])
    ]
    after: list[Element] = [
        line("3. Warga C", page=2, left=5),
        row(["Mei 2021 – Mei 2022"], page=2),
    ]
    elements = [*Stitcher([LABELS]).stitch([[asked, *below], after])]
    assert all(isinstance(element, Row) for element in elements)


@pytest.mark.parametrize(("right", "joined"), [(240.0, True), (243.0, False)])
def test_a_side_that_is_not_drawn_may_lie_anywhere_between_two_texts(
    right: float, joined: bool
) -> None:
    upper = Row(
        [RowCell(0, 150, [line("Aktor lain")]), RowCell(150, 500, [line("1. Badan", left=240)])],
        *(1, 1, 1000, 0.0),
    )
    rest = [line("2. Dinas", page=2, left=right)]
    lower = Row([RowCell(0, 190, []), RowCell(190, 500, rest)], 2, 2, 2000, 0.0)
    assert (len(stitch([upper], [lower])) == 1) == joined
