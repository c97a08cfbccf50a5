"""Tables without an outline are read as if it were drawn."""

from __future__ import annotations

from itertools import pairwise

import pytest

from ingest.tables.find import find_grids
from ingest.tables.grids import Grid, fill_grids
from ingest.words.glyphs import Rule, outline_of
from models.geometry import Word

LEFT, MIDDLE, RIGHT = 60.0, 200.0, 500.0


def across(y: float, *xs: float) -> list[Rule]:
    """A horizontal line, in pieces that meet at the given places."""
    return [Rule(x0, y, x1, y) for x0, x1 in pairwise(xs)]


def word(text: str, x0: float, top: float, width: float = 60) -> Word:
    return Word(1, 0, text, x0, top, x0 + width, top + 11, size=11)


def cells(rules: list[Rule], words: list[Word]) -> list[str]:
    """The cells' texts, row by row."""
    grids: list[Grid]
    grids, outside = fill_grids(find_grids(1, rules, words), words)
    assert not outside
    return [" ".join(w.text for w in cell.words) for grid in grids for cell in grid.cells]


def test_columns_are_where_the_borders_of_cells_meet() -> None:
    rules = [
        *across(100, LEFT, MIDDLE, RIGHT),
        *across(130, LEFT, MIDDLE, RIGHT),
        *across(160, LEFT, MIDDLE, RIGHT),
    ]
    words = [word("satu", 65, 110), word("dua", 205, 110), word("tiga", 65, 140)]
    assert cells(rules, words) == ["satu", "dua", "tiga", ""]


def test_columns_are_parted_by_white_space_where_nothing_else_parts_them() -> None:
    rules = [*across(100, LEFT, RIGHT), *across(130, LEFT, RIGHT), *across(160, LEFT, RIGHT)]
    words = [word("satu", 65, 110), word("dua", 205, 110), word("tiga", 65, 140, width=430)]
    assert cells(rules, words) == ["satu", "dua", "tiga"]


def test_a_ruled_table_as_wide_elsewhere_closes_no_open_one() -> None:
    rules = [*across(100, LEFT, RIGHT), *across(130, LEFT, RIGHT), *across(160, LEFT, RIGHT)]
    box = [*across(300, LEFT, RIGHT), *across(330, LEFT, RIGHT)]
    box += [Rule(x, 300, x, 330) for x in (LEFT, 350, RIGHT)]
    words = [word("satu", 65, 110), word("dua", 205, 110), word("tiga", 65, 140)]
    words += [word("empat", 205, 140), word("catatan", 65, 310)]
    assert cells([*rules, *box], words) == ["satu", "dua", "tiga", "empat", "catatan", ""]


def test_an_open_table_in_a_frame_is_one() -> None:
    rules = [rule for y in (100, 130, 160) for rule in across(y, LEFT, RIGHT)]
    rules += outline_of(20, 40, 560, 700)
    words = [word("satu", 65, 110), word("dua", 205, 110), word("tiga", 65, 140)]
    words += [word("empat", 205, 140), word("judul", 65, 60, width=300)]
    assert cells(rules, words) == ["judul", "satu", "dua", "tiga", "empat"]


def test_a_row_ends_where_an_inner_line_does() -> None:
    rules = [
        *across(100, LEFT, RIGHT),
        *across(130, LEFT, RIGHT),
        Rule(MIDDLE, 150, MIDDLE, 200),
        *across(200, LEFT, RIGHT),
    ]
    words = [
        word("judul", 65, 110, width=300),
        word("periode", 150, 135, width=200),
        word("label", 65, 170),
        word("isi", 205, 170),
    ]
    assert cells(rules, words) == ["judul", "periode", "label", "isi"]


def test_text_that_goes_on_below_the_last_rule_is_a_row() -> None:
    rules = [*across(100, LEFT, MIDDLE, RIGHT), *across(130, LEFT, MIDDLE, RIGHT)]
    words = [word("satu", 65, 110), word("dua", 205, 110), word("lanjut", 205, 133)]
    assert cells(rules, words) == ["satu", "dua", "", "lanjut"]


@pytest.mark.parametrize("y", [86, 133], ids=["above", "below"])
@pytest.mark.parametrize(("title", "rest"), [(20.0, 83.0), (500.0, 436.0)], ids=["left", "right"])
def test_a_title_that_begins_outside_the_table_is_no_row(
    title: float, rest: float, y: float
) -> None:
    rules = [*across(100, LEFT, MIDDLE, RIGHT), *across(130, LEFT, MIDDLE, RIGHT)]
    words = [word("satu", 65, 110), word("dua", 205, 110)]
    outside = [word("Periode", title, y), word("B06", rest, y)]
    grids, left = fill_grids(find_grids(1, rules, [*words, *outside]), [*words, *outside])
    assert [[w.text for w in cell.words] for grid in grids for cell in grid.cells] == [
        ["satu"],
        ["dua"],
    ]
    assert [w.text for w in left] == ["Periode", "B06"]


def test_vertical_lines_alone_part_the_rest_of_a_row() -> None:
    rules = [Rule(x, 70, x, 100) for x in (MIDDLE, 350)]
    words = [word("satu", 65, 80), word("dua", 205, 80), word("tiga", 355, 80)]
    assert cells(rules, words) == ["satu", "dua", "tiga"]


def test_a_line_under_a_running_head_and_one_over_the_foot_make_no_table() -> None:
    rules = [*across(60, LEFT, RIGHT), *across(740, LEFT, RIGHT)]
    words = [word("teks", 65, 300), word("biasa", 128, 300)]
    grids, outside = fill_grids(find_grids(1, rules, words), words)
    assert (grids, outside) == ([], words)


def test_rows_of_many_columns_share_them_though_cells_are_empty() -> None:
    ys = (100, 130, 160, 190)
    rules = [rule for y in ys for rule in across(y, LEFT, 600)]
    heads = [word(f"kepala{n}", 65 + 100 * n, 110) for n in range(5)]
    row = [word(f"isi{n}", 65 + 100 * n, 140, width=90) for n in range(5)]
    last = [word("awal", 65, 170, width=40), word("akhir", 465, 170)]
    found = cells(rules, [*heads, *row, *last])
    assert found[10:] == ["awal", "", "", "", "akhir"]


def test_a_cell_spans_the_rules_that_stop_at_it() -> None:
    rules = [
        *across(100, LEFT, 600),
        *across(130, LEFT, 600),
        *across(160, 160, 600),
        *across(190, LEFT, 600),
    ]
    words = [
        word(f"{name}{n}", 65 + 100 * n, y)
        for name, y in (("a", 110), ("b", 140))
        for n in range(5)
    ]
    words += [word(f"c{n}", 65 + 100 * n, 170) for n in range(1, 5)]
    assert len(cells(rules, words)) == 14


def test_narrow_white_beside_many_lines_parts_columns() -> None:
    rules = [*across(100, LEFT, RIGHT), *across(130, LEFT, RIGHT), *across(200, LEFT, RIGHT)]
    rows = [140, 154, 168]
    words = [word("judul", 65, 110), *(word("label", 65, y) for y in rows)]
    words += [word("isi", 132, y, width=300) for y in rows]
    assert cells(rules, words) == ["judul", "label label label", "isi isi isi"]


def test_narrow_white_before_text_aligned_to_another_rows_parts_columns() -> None:
    rules = [*across(100, LEFT, RIGHT), *across(130, LEFT, RIGHT), *across(160, LEFT, RIGHT)]
    words = [word("satu", 65, 110, width=40), word("dua", 132, 110)]
    words += [word("tiga", 65, 140), word("empat", 132, 140, width=300)]
    assert cells(rules, words) == ["satu", "dua", "tiga", "empat"]
    words[3] = word("geser", 133, 140, width=300)
    assert cells(rules, words)[2:] == ["tiga geser"]


def test_the_numbers_of_items_are_no_column() -> None:
    rules = [*across(100, LEFT, RIGHT), *across(130, LEFT, RIGHT), *across(200, LEFT, RIGHT)]
    words = [word("judul", 65, 110), word("isi", 300, 110)]
    for number, y in enumerate((140, 154, 168), 1):
        words += [word(f"{number}.", 65, y, width=8), word("butir", 80, y, width=300)]
    assert cells(rules, words) == ["judul", "isi", "1. butir 2. butir 3. butir"]


def test_a_rule_that_stops_at_a_merged_cell_shows_where_that_ends() -> None:
    rules = [
        *across(100, LEFT, RIGHT),
        *across(130, LEFT, RIGHT),
        *across(160, 130, RIGHT),
        *across(190, 130, RIGHT),
        *across(220, LEFT, RIGHT),
    ]
    words = [word("judul", 65, 110), word("aktor", 65, 140), word("pemerintah", 132, 140)]
    words += [word("satu", 300, 140), word("lainnya", 132, 170), word("dua", 300, 170)]
    words += [word("akhir", 132, 200)]
    assert cells(rules, words) == [
        "judul",
        "aktor",
        "pemerintah",
        "satu",
        "lainnya",
        "dua",
        "akhir",
        "",
    ]


def test_a_merged_cell_beside_one_merged_over_more_rows_stays_by_itself() -> None:
    ys = (100, 130, 160, 190, 220)
    starts = dict(zip(ys, (LEFT, LEFT, 260, 260, LEFT), strict=True))
    rules = [rule for y in ys for rule in across(y, starts[y], 600)]
    words = [word(f"{n}", 65 + 100 * n, 110, width=80) for n in range(5)]
    words += [word(f"a{n}", 65 + 100 * n, 140, width=80) for n in range(5)]
    words += [
        word(f"{x}{n}", 65 + 100 * n, y, width=80)
        for x, y in (("b", 170), ("c", 200))
        for n in (2, 3, 4)
    ]
    assert cells(rules, words)[5:10] == ["a0", "a1", "a2", "a3", "a4"]
    assert len(cells(rules, words)) == 16


def test_a_frame_around_rows_that_white_parts_closes_columns() -> None:
    frame = [Rule(x, 100, x, 200) for x in (LEFT, RIGHT)]
    rules = [*across(100, LEFT, RIGHT), *across(130, LEFT, RIGHT), *across(160, LEFT, RIGHT)]
    words = [word("satu", 65, 110), word("dua", 205, 110), word("tiga", 65, 140)]
    words += [word("empat", 205, 140), word("lima", 65, 170), word("enam", 205, 170)]
    assert cells([*rules, *frame], words) == ["satu", "dua", "tiga", "empat", "lima", "enam"]


def test_a_frame_around_rows_of_one_cell_parts_no_words() -> None:
    frame = [Rule(x, 100, x, 160) for x in (LEFT, RIGHT)]
    rules = [*across(100, LEFT, RIGHT), *across(130, LEFT, RIGHT), *across(160, LEFT, RIGHT)]
    words = [word("1.", 65, 110, width=8), word("butir", 90, 110), word("isi", 65, 140)]
    assert cells([*rules, *frame], words) == ["1. butir", "isi"]


def test_rules_drawn_in_pieces_for_every_column_part_only_what_white_parts() -> None:
    """So Chromium draws a form: its rows have different columns, each rule is cut at the edges of all of them."""
    every = (LEFT, 160, MIDDLE, 300, RIGHT)
    rules = [rule for y in (100, 130, 160, 190) for rule in across(y, *every)]
    words = [word("judul", 150, 110, width=100), word("label", 65, 140), word("isi", 205, 140)]
    words += [word("indikator", 65, 170, width=130), word("mulai", 305, 170)]
    assert cells(rules, words) == ["judul", "label", "isi", "indikator", "mulai"]


def test_two_rules_around_a_row_whose_lines_white_parts_are_a_table() -> None:
    rules = [*across(100, LEFT, RIGHT), *across(160, LEFT, RIGHT)]
    words = [word("label", 65, y) for y in (110, 124, 138)]
    words += [word("isi", 205, y) for y in (110, 124, 138)]
    assert cells(rules, words) == ["label label label", "isi isi isi"]
    (grid,) = find_grids(1, rules, words)
    assert len(grid.cells) == 2


def test_beside_two_merged_cells_columns_go_on() -> None:
    rules = [
        *across(100, LEFT, 130, 200, 300, RIGHT),
        *across(130, LEFT, 130, 200, 300, RIGHT),
        *across(160, 200, 300, RIGHT),
        *across(190, 200, 300, RIGHT),
        *across(220, LEFT, 130, 200, 300, RIGHT),
    ]
    words = [word(text, x, 110) for text, x in (("a", 65), ("b", 135), ("c", 205), ("d", 305))]
    words += [word("sasaran", 65, 140), word("lembaga", 135, 140)]
    words += [word(text, x, y) for y in (140, 170, 200) for text, x in (("c", 205), ("d", 305))]
    assert cells(rules, words) == ["a", "b", "c", "d", "sasaran", "lembaga", *"cdcdcd"]


def test_a_column_merged_over_the_whole_page_is_closed_by_the_table_beside_it() -> None:
    """So pdfmake draws a merged cell that goes on over a page break: without borders above and below."""
    down = [Rule(x, 100, x, 160) for x in (LEFT, MIDDLE, RIGHT)]
    rules = [*down, *(rule for y in (100.2, 130, 159.8) for rule in across(y, MIDDLE, RIGHT))]
    words = [word("sasaran", 65, 110), word("satu", 205, 110), word("dua", 205, 140)]
    assert cells(rules, words) == ["sasaran", "satu", "dua"]


def test_a_head_in_the_middle_has_no_columns_of_the_row_above() -> None:
    rules = [
        *across(100, LEFT, RIGHT),
        *across(130, LEFT, MIDDLE, RIGHT),
        *across(160, LEFT, RIGHT),
        *across(190, LEFT, MIDDLE, RIGHT),
    ]
    words = [word("satu", 65, 110), word("dua", 205, 110), word("judul", 220, 140, width=120)]
    words += [word("tiga", 65, 170)]
    assert cells(rules, words) == ["satu", "dua", "judul", "tiga", ""]


def test_a_short_rule_below_the_last_full_one_parts_rows_beside_a_merged_cell() -> None:
    rules = [*across(100, LEFT, 250, RIGHT), *across(130, LEFT, 250, RIGHT)]
    rules += across(146, 160, 300, RIGHT)
    words = [word("satu", 65, 110), word("dua", 255, 110)]
    words += [word("aktor", 65, 132), word("tiga", 165, 132, width=100), word("empat", 305, 132)]
    words += [word("lima", 165, 149, width=100), word("enam", 305, 149)]
    assert cells(rules, words) == ["satu", "dua", "aktor", "tiga", "empat", "lima", "enam"]


def test_the_spaces_of_a_stretched_line_are_no_columns() -> None:
    rules = [*across(100, LEFT, RIGHT), *across(130, LEFT, RIGHT), *across(160, LEFT, RIGHT)]
    label = [word("Sesuai", 65, 103, 30), word("dengan", 110, 103, 30), word("RPJMN", 155, 103, 30)]
    words = [
        *label,
        word("isi", 205, 103),
        word("SDGs", 65, 116, 30),
        word("satu", 65, 140),
        word("dua", 205, 140),
    ]
    assert cells(rules, words) == ["Sesuai dengan RPJMN SDGs", "isi", "satu", "dua"]


def test_narrow_white_parts_columns_before_a_list() -> None:
    rules = [*across(100, LEFT, RIGHT), *across(130, LEFT, RIGHT), *across(160, LEFT, RIGHT)]
    words = [
        word("pelaku", 65, 103, 127),
        *(word("1.", 200, 103, 8), word("satu", 212, 103)),
        *(word("2.", 200, 116, 8), word("dua", 212, 116)),
        word("kosong", 65, 140),
    ]
    assert cells(rules, words) == ["pelaku", "1. satu 2. dua", "kosong"]


def test_a_column_that_is_empty_in_the_next_row_begins_where_its_text_does() -> None:
    rules = [
        *across(100, LEFT, RIGHT),
        *across(130, LEFT, RIGHT),
        *across(160, 150, RIGHT),
        *across(190, LEFT, RIGHT),
    ]
    words = [
        *(word("judul", 65, 110, 100), word("isi", 240, 110)),
        *(word("aktor", 65, 140), word("negara", 155, 140), word("kantor", 280, 140)),
        word("masyarakat sipil", 155, 165, 115),
    ]
    assert cells(rules, words)[-4:] == ["negara", "kantor", "masyarakat sipil", ""]
