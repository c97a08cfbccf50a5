"""Tables that a spreadsheet prints over several pages side by side are whole again, row by row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from extractors.plan.profile import load_profiles
from extractors.reports.column_pages import ColumnPages
from extractors.reports.heads import Heads
from extractors.reports.profile import load_report_layouts
from extractors.reports.scope import ScopeReader
from extractors.text.rows import Element, Row
from tests.extractors.printing import lines, row

WIDTH, HEIGHT = 120.0, 45.0

HEADS = ["Komitmen", "Ukuran", "Target", "Capaian", "Status", "%", "Kendala"]
FIRST = [HEADS, *([f"{head} {number}" for head in HEADS] for number in range(1, 4))]
"""The heads and three rows, each text told by its column and row."""

NEXT = [[f"{head} {number}" for head in HEADS] for number in range(4, 8)]
"""Four rows more, on pages without heads."""


@pytest.fixture(scope="module")
def heads() -> list[Heads]:
    layouts = load_report_layouts()
    scopes = ScopeReader(layouts, load_profiles())
    return [Heads(profile, scopes) for profile in layouts.profiles if profile.columns]


def printed(page: int, rows: Sequence[Sequence[str]], *columns: int) -> list[Element]:
    """These columns of the rows on a page of their own, each row as high as the others."""
    made: list[Element] = []
    for number, texts in enumerate(rows):
        cells = [[texts[column]] if texts[column] else [] for column in columns]
        made.append(replace(row(*cells, page=page, width=WIDTH), top=100 + HEIGHT * number))
    return made


def texts(page: Sequence[Element]) -> list[list[str]]:
    return [[cell.text for cell in element.cells] for element in page if isinstance(element, Row)]


def test_columns_on_the_next_pages_stand_beside_the_first_ones(heads: list[Heads]) -> None:
    parts = [(0, 1, 2), (3, 4, 5), (6,)]
    found = ColumnPages([printed(n, FIRST, *part) for n, part in enumerate(parts, 1)], heads)
    assert [texts(page) for page in found.pages] == [FIRST, [], []]
    assert found.split == {1: 0, 2: 0}
    whole = found.pages[0][1]
    assert isinstance(whole, Row)
    assert [cell.x0 for cell in whole.cells] == [WIDTH * n for n in range(len(HEADS))]
    assert {word.page for word in whole.words} == {1, 2, 3}


@pytest.mark.parametrize("down_first", [True, False])
@pytest.mark.parametrize("repeats_heads", [True, False])
def test_rows_may_go_on_over_pages_too(
    down_first: bool, repeats_heads: bool, heads: list[Heads]
) -> None:
    rows = [FIRST, [HEADS, *NEXT[:3]] if repeats_heads else NEXT]
    left, right = (0, 1, 2, 3), (4, 5, 6)
    order = [(0, left), (1, left), (0, right), (1, right)]
    if not down_first:
        order = [(0, left), (0, right), (1, left), (1, right)]
    pages = [printed(n, rows[part], *columns) for n, (part, columns) in enumerate(order, 1)]
    found = ColumnPages(pages, heads)
    assert [texts(page) for page in found.pages if page] == rows


def test_columns_that_are_printed_again_are_so_once(heads: list[Heads]) -> None:
    found = ColumnPages([printed(1, FIRST, 0, 1, 2, 3), printed(2, FIRST, 0, 4, 5, 6)], heads)
    assert texts(found.pages[0]) == FIRST
    assert " ".join(word.text for word in found.repeated) == (
        "Komitmen Komitmen 1 Komitmen 2 Komitmen 3"
    )


def test_columns_whose_rows_are_in_another_order_are_set_aside(heads: list[Heads]) -> None:
    first, second, third = FIRST[1:]
    further = printed(2, [HEADS, second, first, third], 0, 4, 5, 6)
    found = ColumnPages([printed(1, FIRST, 0, 1, 2, 3), further], heads)
    assert texts(found.pages[0]) == [row[:4] for row in FIRST]
    assert not found.split
    assert [unmatched.other for unmatched in found.unmatched] == [0]


def test_rows_that_are_empty_in_the_further_columns_stay_whole(heads: list[Heads]) -> None:
    rows = [*FIRST[:3], [*FIRST[3][:4], "", "", ""]]
    further = printed(2, rows, 4, 5, 6)[:-1]
    found = ColumnPages([printed(1, rows, 0, 1, 2, 3), further], heads)
    assert texts(found.pages[0]) == rows


def test_unknown_heads_of_further_columns_are_heads(heads: list[Heads]) -> None:
    rows = [[*HEADS[:6], "Paraf"], *FIRST[1:]]
    found = ColumnPages([printed(1, rows, *range(6)), printed(2, rows, 6)], heads)
    assert texts(found.pages[0]) == rows


@pytest.mark.parametrize(
    "second",
    [NEXT, [HEADS, *NEXT[:3]], [["Lain", *HEADS[1:]], *NEXT[:3]]],
    ids=["more rows", "the heads again", "a table of the same columns"],
)
def test_rows_of_the_same_columns_on_the_next_page_stay_there(
    second: list[list[str]], heads: list[Heads]
) -> None:
    every = range(len(HEADS))
    found = ColumnPages([printed(1, FIRST, *every), printed(2, second, *every)], heads)
    assert [texts(page) for page in found.pages] == [FIRST, second]
    assert not found.split


@pytest.mark.parametrize("first", [2, 5, 6])
def test_columns_that_begin_lower_on_their_page_stand_beside_the_others(
    first: int, heads: list[Heads]
) -> None:
    further = moved(printed(2, FIRST, *range(first, 7)), 20)
    found = ColumnPages([printed(1, FIRST, *range(first)), further], heads)
    assert [texts(page) for page in found.pages] == [FIRST, []]


def moved(page: list[Element], down: float, stretch: float = 1) -> list[Element]:
    """The rows, further down and with other heights."""
    rows = [e for e in page if isinstance(e, Row)]
    return [replace(e, top=rows[0].top + down + (e.top - rows[0].top) * stretch) for e in rows]


@pytest.mark.parametrize(("first", "aside"), [(2, 0), (5, 1), (6, 1)])
def test_columns_whose_rows_have_other_heights_are_set_aside(
    first: int, aside: int, heads: list[Heads]
) -> None:
    parts = range(first), range(first, 7)
    further = [moved(printed(n, rows, *parts[1]), 0, 1.3) for n, rows in ((2, FIRST), (3, NEXT))]
    found = ColumnPages([printed(1, FIRST, *parts[0]), *further], heads)
    (unmatched,) = found.unmatched
    assert [cell.text for cell in unmatched.heads] == [HEADS[n] for n in parts[aside]]
    assert [bool(texts(page)) for page in found.pages] == [aside == 1, aside == 0, aside == 0]


def test_a_table_with_a_title_of_its_own_is_no_part_of_the_one_before(heads: list[Heads]) -> None:
    further = [*lines("1. Anggaran", page=2), *moved(printed(2, FIRST, 3, 4, 5, 6), 20)]
    found = ColumnPages([printed(1, FIRST, 0, 1, 2), further], heads)
    assert not found.split
    assert not found.unmatched


def test_lines_around_the_tables_stay_on_their_pages(heads: list[Heads]) -> None:
    title, foot = lines("Laporan", page=1), lines("Halaman 2", page=2)
    found = ColumnPages(
        [[*title, *printed(1, FIRST, 0, 1, 2, 3)], [*printed(2, FIRST, 4, 5, 6), *foot]], heads
    )
    assert found.pages[0][0] is title[0]
    assert texts(found.pages[0]) == FIRST
    assert found.pages[1] == foot
