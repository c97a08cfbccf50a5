"""Rows and merged cells of reports over page breaks, on lines made by hand."""

from __future__ import annotations

import pytest

from extractors.reports.heads import Column
from extractors.reports.page_breaks import Cells, goes_on, repeated
from extractors.reports.profile import load_report_layouts
from extractors.reports.statuses import StatusWords
from extractors.reports.undrawn import with_undrawn_cells
from extractors.text.lines import Line, text_of
from extractors.text.rows import Element, Row, RowCell
from models.geometry import Word


def lines(*texts: str, x: float = 40, top: float = 100) -> list[Line]:
    """Lines of one column, 100 points wide, one below the other."""
    made = []
    for number, text in enumerate(texts):
        y, words, x0 = top + 10 * number, [], x
        for place, word in enumerate(text.split()):
            words.append(Word(1, 100 * number + place, word, x0, y, x0 + 5 * len(word), y + 9, 8))
            x0 += 5 * len(word) + 3
        made.append(Line(tuple(words), x, x + 100))
    return made


def row(**texts: str) -> Cells:
    return {key: lines(text) for key, text in texts.items()}


LAYOUTS = load_report_layouts()
STATUSES = StatusWords(LAYOUTS.profiles[0], LAYOUTS.vocabulary)
FILLED = "kata yang panjang se"


@pytest.mark.parametrize(
    ("above", "below", "is_one"),
    [
        (
            row(measure=FILLED),
            row(number="4", measure="kali", status="Selesai", percent="5%"),
            True,
        ),
        (
            row(number="3", measure=FILLED, status="Selesai", percent="5%"),
            row(number="4", measure="kali", status="Selesai", percent="5%"),
            False,
        ),
        (
            row(responsible="Kementerian Keuangan;"),
            row(responsible="Pertanian", measure="m", status="Selesai", percent="5%"),
            True,
        ),
        (row(measure="m", percent="5%"), row(measure="n", percent="6%"), False),
        (
            row(measure=FILLED, target="1. Draf", status="Selesai", percent="5%"),
            row(measure="kali", target="2. Naskah"),
            True,
        ),
    ],
)
def test_a_row_goes_on_where_one_side_has_what_the_other_lacks(
    above: Cells, below: Cells, is_one: bool
) -> None:
    assert goes_on([above], below, STATUSES) == (is_one, True)


@pytest.mark.parametrize(
    ("old", "new", "count"),
    [
        (["2. Kanal", "air", "bersih"], ["air", "bersih"], 2),
        (["2. Kanal", "air"], ["2. Kanal", "air", "bersih"], 2),
        (["2. Kanal", "air"], ["air", "bersih"], 0),
        (["2. Kanal"], ["3. Jalan"], 0),
        ([], ["3. Jalan"], 0),
    ],
)
def test_a_merged_cell_is_printed_again_line_by_line(
    old: list[str], new: list[str], count: int
) -> None:
    assert repeated(lines(*old), lines(*new)) == count


COMMITMENT = Column("commitment", 30, 150)


def drawn(*cells: RowCell, top: float) -> Row:
    return Row(list(cells), 1, 1, 1000, top)


def test_a_cell_without_borders_stands_beside_its_rows() -> None:
    rows = [drawn(RowCell(150, 300, lines("ukuran", x=160, top=y)), top=y) for y in (90, 120)]
    beside = lines("2. Kanal", "air", top=98)
    elements, clipped = with_undrawn_cells(
        [rows[0], *beside, rows[1]], [COMMITMENT], [], is_last=False
    )
    assert clipped == []
    first, second = (element for element in elements if isinstance(element, Row))
    assert [first.cells[1:], second.cells[1:]] == [row.cells for row in rows]
    assert text_of(first.cells[0].lines) == "2. Kanal air"
    assert first.cells[0].lines is second.cells[0].lines
    assert (first.cells[0].starts, second.cells[0].starts) == (True, False)


def test_a_merged_cell_goes_on_below_the_last_row_if_nothing_else_does() -> None:
    cell = RowCell(30, 150, lines("2. Kanal", top=100))
    last = drawn(cell, RowCell(150, 300, lines("ukuran", x=160, top=100)), top=95)
    below = lines("air", "bersih", top=110)
    note = lines("Catatan umum", x=160, top=140)
    kept, _ = with_undrawn_cells([last, *below, *note], [COMMITMENT], [], is_last=False)
    assert kept == [last, *below, *note]
    taken, _ = with_undrawn_cells([last, *below], [COMMITMENT], [], is_last=False)
    (whole,) = (element for element in taken if isinstance(element, Row))
    assert [text_of(cell.lines) for cell in whole.cells] == ["2. Kanal air bersih", "ukuran"]


@pytest.mark.parametrize(
    ("note", "row_text", "is_last"),
    [
        (lines("1) data", top=110), [], False),
        (lines("*) angka", top=110), [], False),
        (lines("Catatan", x=31, top=110), [], False),
        (lines("air", top=110), ["satu", "dua", "tiga"], False),
        (lines("air", top=110), [], True),
    ],
    ids=["numbered", "starred", "elsewhere", "with room above", "on the last page"],
)
def test_a_note_below_the_last_row_is_no_rest_of_its_cell(
    note: list[Line], row_text: list[str], is_last: bool
) -> None:
    cell = RowCell(30, 150, lines("2. Kanal", top=100))
    beside = lines(*(row_text or ["ukuran"]), x=160, top=100)
    page: list[Element] = [drawn(cell, RowCell(150, 300, beside), top=95), *note]
    kept, _ = with_undrawn_cells(page, [COMMITMENT], [], is_last=is_last)
    assert (kept, text_of(cell.lines)) == (page, "2. Kanal")


def test_clipped_lines_of_the_cell_before_are_nobodys() -> None:
    above = lines("2. Kanal", top=60)
    last = drawn(RowCell(30, 150, lines("air", top=100)), top=95)
    elements, clipped = with_undrawn_cells(
        [*above, last], [COMMITMENT], lines("2. Kanal", "air"), is_last=False
    )
    assert (elements, clipped) == ([last], above)
