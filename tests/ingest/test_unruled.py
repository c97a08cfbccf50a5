"""Tables that nothing draws, told by the white between words; and rows and columns that drawn tables lack."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from ingest.tables.columns import columns_of, placed
from ingest.tables.grids import Cell, Grid
from ingest.tables.pieces import lines_in
from ingest.tables.undivided import all_tables, divided
from ingest.tables.unruled import unruled
from models.geometry import Box, Word

WIDE, SIZE, LINE = 5.0, 10.0, 12.0
"""Points: a letter, a font and a line."""

PROSE = "yang dibuka untuk semua warga di desa"


def line(y: float, *texts: tuple[float, str]) -> list[Word]:
    """The words of texts that begin at these places, with spaces of 0.3 font sizes."""
    words = []
    for x, text in texts:
        for word in text.split():
            x1 = x + WIDE * len(word)
            words.append(Word(1, int(x * 10_000 + y), word, x, y, x1, y + SIZE, SIZE))
            x = x1 + 0.3 * SIZE
    return words


def page(rows: Sequence[Sequence[str]], xs: Sequence[float], y: float = 100.0) -> list[Word]:
    """The words of rows, a line each; an empty text prints nothing."""
    return [
        word
        for n, row in enumerate(rows)
        for word in line(y + n * LINE, *((x, t) for x, t in zip(xs, row, strict=True) if t))
    ]


def texts(grid: Grid) -> list[list[str]]:
    """The texts of each row's cells, with `*` for each further column that a cell spans."""
    rows: dict[int, list[str]] = {}
    for cell in grid.cells:
        text = " ".join(word.text for word in cell.words)
        more = cell.last_column - cell.first_column - 1
        rows.setdefault(cell.first_row, []).append(text + "*" * more)
    return list(rows.values())


def found(words: Sequence[Word]) -> list[list[list[str]]]:
    return [texts(grid) for grid in unruled(1, words)]


NUMBERS = [
    ["Daerah", "2031", "2032"],
    ["Utara", "12", "1.504"],
    ["Selatan", "7", "88"],
    ["Timur", "140", "9"],
]
XS = (50, 150, 250)


def test_wide_white_parts_pieces() -> None:
    words = line(0, (50, "dua kata"), (97, "lain"), (160, "12"), (177, "34"))
    (pieces,) = lines_in(words)
    assert [piece.text for piece in pieces] == ["dua kata lain", "12", "34"]


def test_a_sign_belongs_to_the_number_after_it() -> None:
    (pieces,) = lines_in(line(0, (50, "$"), (90, "1.504"), (150, "kas"), (190, "88")))
    assert [piece.text for piece in pieces] == ["$ 1.504", "kas", "88"]
    assert [piece.is_number for piece in pieces] == [True, False, True]


def test_dots_lead_to_the_next_column() -> None:
    rows = [["Utara......................", "12"], ["Selatan .....", "7"], ["Timur", "140"]]
    (table,) = found(page(rows, (50, 160)))
    assert [row[1] for row in table] == ["12", "7", "140"]


def test_numbers_below_one_another_are_a_table() -> None:
    assert found(page(NUMBERS, XS)) == [NUMBERS]


def test_columns_are_those_of_the_fullest_lines() -> None:
    rows = [["Data Utara", "", ""], ["pendek sekali", "14", ""], *NUMBERS[1:]]
    lines = lines_in(page(rows, XS))
    assert len(columns_of(lines)) == 3
    assert len(columns_of(lines[:2])) == 2


def test_narrow_white_shows_columns_of_many_lines() -> None:
    rows = [["aa", "bb"], ["cc", "dd"], ["ee", "ff"], ["gg", "hh"]]
    narrow = page([[*row, "1"] for row in rows], (50, 65, 150))
    assert len(columns_of(lines_in(narrow))) == 3
    assert len(columns_of(lines_in(narrow[:9]))) == 2


def test_one_of_many_lines_may_cross_the_white() -> None:
    long = line(90, (50, "Selatan yang sangat jauh"), (190, "5"), (250, "4"))
    few, many = (page([["Utara", "12", "3"]] * n, XS) for n in (5, 10))
    assert columns_of(lines_in([*long, *many]))[0] == (50, 75)
    assert columns_of(lines_in([*long, *few]))[0] == (50, 164)


def test_a_head_over_two_columns_stands_in_both() -> None:
    columns = [(50.0, 80.0), (150.0, 180.0), (250.0, 280.0)]
    (row,) = [placed(one, columns) for one in lines_in(line(0, (155, "Jumlah seluruh warga desa")))]
    assert [(one.first, one.last) for one in row] == [(1, 2)]
    (narrow,) = [placed(one, columns) for one in lines_in(line(0, (155, "Jumlah seluruh warga")))]
    assert [(one.first, one.last) for one in narrow] == [(1, 1)]


def test_a_head_in_the_middle_of_columns_is_over_them() -> None:
    words = [*line(88, (190, "Tahun")), *page(NUMBERS, XS)]
    assert found(words) == [[["", "Tahun*"], *NUMBERS]]


def test_a_head_of_two_lines_is_one() -> None:
    heads = [["Nama", "Desa", "Warga"], ["daerah", "terlayani", "terdata"]]
    (table,) = found(page([*heads, *NUMBERS[1:]], XS))
    assert table == [["Nama daerah", "Desa terlayani", "Warga terdata"], *NUMBERS[1:]]


def test_a_text_that_had_no_room_goes_on_below() -> None:
    rows = [NUMBERS[0], ["Utara dan pesisir", "", ""], ["barat", "12", "3"], *NUMBERS[2:]]
    (table,) = found(page(rows, XS))
    assert table[1] == ["Utara dan pesisir barat", "12", "3"]
    apart = page(rows[:2], XS) + page(rows[2:], XS, 100 + 2 * LINE + 8)
    assert found(apart)[0][1] == ["Utara dan pesisir", "", ""]


def test_a_caption_is_no_row() -> None:
    caption = [*line(76, (50, "Tabel 3."), (110, PROSE)), *line(88, (110, "tahun ini"))]
    assert found([*caption, *page(NUMBERS, XS)]) == [NUMBERS]
    note = line(100 + 4 * LINE, (50, "Sumber:"), (150, "Biro Data"), (250, "2032"))
    assert found([*page(NUMBERS, XS), *note]) == [NUMBERS]


def test_tables_far_apart_are_two() -> None:
    assert len(found(page(NUMBERS, XS) + page(NUMBERS, XS, 100 + 4 * LINE + 24))) == 2
    assert len(found(page(NUMBERS, XS) + page(NUMBERS, XS, 100 + 4 * LINE + 4))) == 1


def test_a_table_ends_before_text() -> None:
    rest = page([[f"{PROSE} {PROSE}"]] * 4, (50,), 100 + 4 * LINE)
    assert found([*page(NUMBERS, XS), *rest]) == [NUMBERS]


def test_prose_in_two_columns_is_no_table() -> None:
    assert not found(page([[PROSE, PROSE]] * 12, (50, 300)))


def test_prose_beside_a_table_is_none_of_its_columns() -> None:
    rows = [[PROSE, *row] for row in NUMBERS]
    assert found(page(rows, (50, 300, 400, 460))) == [NUMBERS]


def test_short_texts_in_columns_are_a_table() -> None:
    rows = [["Badan", "Program", "Kota"], ["Dinas Desa", "Rapat", "Ambon"]] * 2
    assert found(page(rows, XS)) == [rows]
    assert not found(page(rows[:3], XS))


def test_labels_with_colons_are_no_table() -> None:
    rows = [["Komitmen", ": Data izin"], ["Mitra", ": Warga"], ["Bappenas", ""], ["Kode", ": 7"]]
    assert not found(page([*rows, rows[0]], (50, 150)))


def test_scattered_words_are_no_table() -> None:
    rows = [["1" if column in (row, row + 1) else "" for column in range(6)] for row in range(5)]
    assert not found(page(rows, range(50, 350, 50)))


def test_two_lines_of_two_numbers_are_no_table() -> None:
    rows = [["Utara", "12"], ["Selatan", "7"]]
    assert not found(page(rows, (50, 150)))
    assert found(page([*rows, ["Timur", "1"]], (50, 150)))


@pytest.mark.parametrize("is_below", [True, False])
def test_an_axis_is_no_table(is_below: bool) -> None:
    axis = [["kasus", "80"], ["per", "60"], ["warga", "40"], ["desa", "20"]]
    if is_below:
        bars = [["9", "14", "3", "8"], ["4", "6", "7", "1"], ["2031", "2032", "2033", "2034"]]
        assert not found(page(bars, (50, 150, 250, 350)))
    else:
        assert not found(page(axis, (50, 150)))


def drawn(rows: Sequence[Sequence[tuple[float, float, list[Word]]]], height: float) -> Grid:
    """A grid of rows of cells, each with its sides and words."""
    xs = sorted({x for row in rows for x0, x1, _ in row for x in (x0, x1)})
    cells = [
        Cell(
            Box(1, x0, 95 + n * height, x1, 95 + (n + 1) * height),
            n,
            n + 1,
            xs.index(x0),
            xs.index(x1),
            tuple(words),
        )
        for n, row in enumerate(rows)
        for x0, x1, words in row
    ]
    return Grid(Box(1, xs[0], 95, xs[-1], 95 + len(rows) * height), tuple(cells))


def test_columns_that_only_the_heads_draw() -> None:
    edges = (45, 145, 245, 345)
    words = [page([row], XS, 100 + n * LINE) for n, row in enumerate(NUMBERS)]
    heads = [(x0, x1, [word]) for x0, x1, word in zip(edges, edges[1:], words[0], strict=False)]
    grid = drawn([heads, *([(45.0, 345.0, own)] for own in words[1:])], LINE)
    assert texts(divided(grid)) == NUMBERS


def test_rows_that_nothing_draws_in_a_drawn_table() -> None:
    words = page(NUMBERS[1:], XS)
    columns = [[word for word in words if x - 5 <= word.x0 < x + 95] for x in XS]
    cells = [(x - 5.0, x + 95.0, own) for x, own in zip(XS, columns, strict=True)]
    assert texts(divided(drawn([cells], 3 * LINE))) == NUMBERS[1:]
    prose = [(x - 5.0, x + 95.0, page([["dibuka untuk"]] * 3, (x,))) for x in XS]
    assert divided(drawn([prose], 3 * LINE)) == drawn([prose], 3 * LINE)


def test_a_table_of_which_only_the_heads_are_drawn() -> None:
    words = page(NUMBERS, XS)
    heads = [(x - 5.0, x + 95.0, [word]) for x, word in zip(XS, words[:3], strict=True)]
    grid = drawn([heads], LINE)
    assert [texts(table) for table in all_tables(1, [grid], words[3:])] == [NUMBERS]
    below = page([["Biro Data", "telepon"]], (50, 150), 400)
    assert all_tables(1, [grid], below) == [grid]
