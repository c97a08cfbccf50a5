"""An entry that is several rows is told by its cells; lists in one cell are none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from msgspec import structs

from extractors.reports.merged_rows import (
    are_several_rows,
    cells_of_several_rows,
    key_fields,
    merged_rows,
)
from extractors.reports.page_breaks import Cells
from extractors.reports.profile import load_report_layouts
from extractors.reports.statuses import StatusWords
from extractors.text.lines import Line
from tests.extractors.printing import PITCH, line, lines

LAYOUTS = load_report_layouts()
WORDS = StatusWords(LAYOUTS.profiles[0], LAYOUTS.vocabulary)


def told(**cells: Sequence[str]) -> str | None:
    """The field that tells of several rows, in cells given by their printed lines."""
    several = merged_rows({field: lines(*texts) for field, texts in cells.items()}, WORDS)
    return several.field if several else None


@pytest.mark.parametrize(
    "status",
    [
        ["Selesai", "Belum dimulai"],
        ["Selesai", "Selesai"],
        ["Selesai", "Dalam proses", "Belum mulai"],
        ["Dalam", "proses", "Belum", "dimulai"],
        ["Sebagian besar", "tercapai", "Selesai"],
        ["1. Selesai", "2. Belum dimulai"],
        ["- Selesai", "- Selesai"],
        ["100%", "40%"],
    ],
)
def test_two_statuses_below_each_other(status: list[str]) -> None:
    assert told(measure=["Pedoman"], status=status) == "status"


@pytest.mark.parametrize(
    "status",
    [
        ["Selesai"],
        ["Dalam", "proses"],
        ["Sebagian besar", "tercapai"],
        ["Selesai", "Completed"],
        ["Selesai /", "Completed"],
        ["Selesai", "sebagian"],
        ["Telah dilaksanakan", "sebagian"],
        ["Selesai", "menunggu tanda tangan"],
        ["Belum", "selesai"],
    ],
)
def test_one_status_on_lines_of_its_own(status: list[str]) -> None:
    assert told(measure=["Pedoman"], status=status) is None


@pytest.mark.parametrize(
    ("percent", "field"),
    [
        (["100%", "40%"], "percent"),
        (["100", "40", "0"], "percent"),
        (["1. 100%", "2. 40%"], "percent"),
        (["100%"], None),
        (["75,5", "%"], None),
        (["12 dari", "20"], None),
        (["40%", "(revisi)"], None),
        (["-"], None),
    ],
)
def test_two_figures_in_the_column_of_percentages(percent: list[str], field: str | None) -> None:
    assert told(measure=["Pedoman"], percent=percent) == field


def test_a_note_mark_on_a_line_of_its_own_is_no_figure() -> None:
    figure, mark = lines("100%", "1)")
    small = replace(mark, words=tuple(structs.replace(word, size=6.0) for word in mark.words))
    assert merged_rows({"percent": [figure, small]}, WORDS) is None


@pytest.mark.parametrize(
    ("cells", "field"),
    [
        ({"measure": ["1. A", "2. B"], "status": ["1. Selesai", "2. menunggu rapat"]}, "status"),
        ({"measure": ["1. A", "2. B"], "percent": ["1. penuh", "2. setengah"]}, "percent"),
        ({"measure": ["1.1 A", "1.2 B"], "status": ["1.1 Baik", "1.2 Buruk"]}, "status"),
        ({"measure": ["1. A", "2. B"], "status": ["Selesai"]}, None),
        ({"measure": ["1. A", "2. B"], "target": ["1. C", "2. D"], "percent": ["50%"]}, None),
        (
            {"target": ["1. C", "2. D"], "achievement": ["1. E", "2. F"], "status": ["Selesai"]},
            None,
        ),
        ({"measure": ["A"], "status": ["1. menunggu", "2. rapat"]}, None),
    ],
)
def test_numbers_in_the_measure_and_in_its_outcome(
    cells: dict[str, list[str]], field: str | None
) -> None:
    assert told(**cells) == field


@pytest.mark.parametrize(
    ("numbers", "is_key"),
    [
        (["1", "2", "3", "4", ""], True),
        (["1", "", "2", ""], False),  # of the commitments
        (["1", ""], False),
        ([], False),
    ],
)
def test_a_number_is_a_key_where_nearly_each_row_has_one(numbers: list[str], is_key: bool) -> None:
    rows: list[Cells] = [{"number": lines(number) if number else []} for number in numbers]
    assert key_fields(rows) == (("measure", "number") if is_key else ("measure",))


@pytest.mark.parametrize(
    ("commitment", "is_told"),
    [
        (["1. Anggaran sekolah", "1. Anggaran sekolah"], True),
        (["1. Anggaran", "sekolah", "1. Anggaran", "sekolah", "1. Anggaran", "sekolah"], True),
        (["1. Anggaran sekolah", "2. Kanal air"], False),
        (["1. Anggaran", "sekolah"], False),
        (["Sekolah", "Sekolah"], False),
        (["Anggaran sekolah dan", "anggaran sekolah"], False),
    ],
)
def test_a_commitment_that_is_printed_again(commitment: list[str], is_told: bool) -> None:
    assert told(commitment=commitment, measure=["A", "B"]) == ("commitment" if is_told else None)


def test_a_commitment_may_be_printed_again_on_the_next_page() -> None:
    cell = [*lines("1. Anggaran sekolah"), *lines("1. Anggaran sekolah", page=2)]
    assert merged_rows({"commitment": cell}, WORDS) is None


def test_ticked_options_side_by_side_are_no_lines_of_a_cell() -> None:
    options = [*lines("Selesai"), *lines("Belum dimulai", left=200)]
    assert merged_rows({"status": options}, WORDS) is None


def placed(*texts: tuple[float, str]) -> list[Line]:
    """Lines at these heights, in a column twenty letters wide."""
    return [line(text, top=top, chars=20) for top, text in texts]


def test_white_through_all_cells_parts_rows() -> None:
    apart = 2 * PITCH + 6
    cells: Cells = {
        "measure": placed((0, "Pedoman yang"), (PITCH, "panjang"), (apart, "Kanal")),
        "target": placed((0, "Draf"), (apart, "Rancangan")),
        "achievement": placed((PITCH, "Selesai diuji"), (apart, "Belum ada")),
    }
    assert are_several_rows(cells)
    cells["target"] = cells["target"][:1]
    assert not are_several_rows(cells)


def test_cells_that_begin_anew_at_one_height_are_rows() -> None:
    cells: Cells = {
        "commitment": placed((0, "Air bersih"), (PITCH, "Air bersih")),
        "measure": placed((0, "Pedoman"), (PITCH, "Kanal")),
        "achievement": placed((0, "Telah diuji"), (PITCH, "Belum ada")),
    }
    assert are_several_rows(cells)


@pytest.mark.parametrize(
    "second",
    [
        ("yang panjang", "Kanal", "Belum ada"),  # the rest of a sentence
        ("2. Air", "2. Kanal", "2. Belum ada"),  # items of lists
    ],
)
def test_lines_at_one_height_in_one_row_are_none(second: tuple[str, str, str]) -> None:
    cells: Cells = {
        field: placed((0, "Pedoman"), (PITCH, text))
        for field, text in zip(("commitment", "measure", "achievement"), second, strict=True)
    }
    assert not are_several_rows(cells)


def rows_beside(cell: list[Line], tops: Sequence[float]) -> list[Cells]:
    """Rows that share the cell, each with a measure of one line at its height."""
    return [
        {"commitment": cell, "measure": [line("Pedoman", top=top, first=50 + n)]}
        for n, top in enumerate(tops)
    ]


@pytest.mark.parametrize(
    ("texts", "is_said"),
    [
        ([("1. Anggaran", 0.0), ("2. Kanal", 30.0)], True),
        ([("Anggaran", 0.0), ("sekolah", PITCH), ("Kanal", 30.0)], True),
        ([("Anggaran", -PITCH), ("sekolah", 0.0), ("satu", PITCH), ("Kanal", 60.0)], True),
        ([("1. Anggaran", 0.0), ("sekolah", PITCH), ("menengah", 2 * PITCH)], False),
        ([("1. Anggaran", 0.0), ("(Kementerian Satu)", 30.0)], False),
        ([("1. Anggaran", 0.0), ("Kementerian Satu", 40.0)], False),
        ([("1. Anggaran", 30.0)], False),
    ],
    ids=["numbers", "white", "middles", "lines", "a remark", "elsewhere", "one text"],
)
def test_texts_at_their_rows_heights_in_one_cell(
    texts: Sequence[tuple[str, float]], is_said: bool
) -> None:
    cell = [line(text, top=top, first=10 * n) for n, (text, top) in enumerate(texts)]
    several = cells_of_several_rows(rows_beside(cell, (0.0, 30.0, 60.0)))
    assert {n: one.field for n, one in several.items()} == ({0: "commitment"} if is_said else {})


def test_rows_with_commitments_of_their_own_share_none() -> None:
    rows = [*rows_beside(lines("1. Anggaran"), (0.0,)), *rows_beside(lines("2. Kanal"), (30.0,))]
    assert cells_of_several_rows(rows) == {}
