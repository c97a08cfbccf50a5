"""Rows over page breaks, in reports, matrices and forms: none is torn or merged without a word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest

from extractors.plan.matrix import MatrixReader
from extractors.plan.profile import load_profiles
from extractors.text.lines import text_of
from extractors.text.rows import Row, RowCell
from extractors.text.stitching import Stitcher
from tests.extractors.broken_rows import cut, draw_pages, wrapped
from tests.extractors.forms import LABELS, label
from tests.extractors.printing import lines
from tests.extractors.reports import codes, entries, read

LISTS = {
    "bullets": "• peta kanal\n• daftar kota yang diuji\n• jadwal uji bersama warga",
    "hyphens": "- peta kanal\n- daftar kota yang diuji\n- jadwal uji bersama warga",
    "dashes": "– peta kanal\n– daftar kota yang diuji\n– jadwal uji bersama warga",
    "the letter o": "o peta kanal\no daftar kota yang diuji\no jadwal uji bersama warga",
    "digits": "1. peta kanal\n2. daftar kota yang diuji\n3. jadwal uji bersama warga",
    "brackets": "1) Peta kanal\n2) Daftar kota yang diuji\n3) Jadwal uji bersama warga",
    "letters": "a. peta kanal\nb. daftar kota yang diuji\nc. jadwal uji bersama warga",
    "roman": "i. peta kanal\nii. daftar kota yang diuji\niii. jadwal uji bersama warga",
    "capitals": "A. Peta kanal\nB. Daftar kota yang diuji\nC. Jadwal uji bersama warga",
    "after a colon": "Kegiatan yang telah dilakukan:\n1. peta kanal\n2. daftar kota yang diuji",
    "after a text": "Kegiatan yang telah dilakukan\n• peta kanal\n• daftar kota yang diuji",
    "in a list": "1. Peta:\na. kanal\nb. sungai\n2. Daftar kota\na. barat\nb. timur",
    "none": "Peta kanal selesai disusun bersama dinas dan Daftar Kota Barat yang diuji oleh warga",
}
UNCLEAR = {"row-joined-unclear", "row-parted-unclear", "row-torn"}

HEADS = ["Komitmen", "Penanggung Jawab", "Ukuran Keberhasilan", "Target B06", "Capaian"]
HEADS += ["Data Pendukung", "Status", "%"]
WIDTHS = [16, 16, 24, 22, 24, 16, 12, 5]
FIRST = ["1. Anggaran sekolah", "Badan Satu", "Format data anggaran tersusun", "Draf tersedia"]
FIRST += ["Draf selesai disusun", "Notulen", "Selesai", "100"]
BROKEN = ["1. Anggaran sekolah", "Badan Dua", "Kanal pengaduan air bersih dibuka untuk warga"]
BROKEN += ["Kanal diuji di dua kota", "Kanal diuji oleh warga", "Laporan uji", "Dalam proses", "40"]
LAST = ["2. Arsip desa", "Badan Tiga", "Arsip desa dibuka", "Tiga arsip", "Dua arsip dibuka"]
LAST += ["Berita acara", "Dalam proses", "60"]
FIELDS = ["commitment_as_printed", "responsible", "measure_as_printed", "target_as_printed"]
FIELDS += ["achievement", "evidence", "status_as_printed", "percent"]
MEASURE, TARGET, ACHIEVEMENT, EVIDENCE, PERCENT = 2, 3, 4, 5, 7
NO_OUTCOMES = range(6)

Texts = Sequence[str]


def changed(row: Texts, *cells: tuple[int, str]) -> list[str]:
    new = list(row)
    for at, text in cells:
        new[at] = text
    return new


def printed(row: Texts, columns: Sequence[int] = range(8)) -> list[list[str]]:
    return [wrapped(row[at], WIDTHS[at]) for at in columns]


def read_pages(
    folder: Path,
    pages: Sequence[Sequence[Sequence[Sequence[str]]]],
    columns: Sequence[int] = range(8),
    *,
    again: bool = True,
) -> tuple[list[list[str]], set[str]]:
    """The entries' texts by column, and the codes of what is said about their rows."""
    path = folder / "laporan.pdf"
    heads, widths = ([of[at] for at in columns] for of in (HEADS, WIDTHS))
    draw_pages(
        path, [str(head) for head in heads], [int(str(w)) for w in widths], pages, again=again
    )
    report = read(path)
    values = [[getattr(entry, FIELDS[at]) for at in columns] for entry in entries(report)]
    texts = [[f"{v.value:g}" if isinstance(v and v.value, float) else folded(v.value if v else "")
              for v in row] for row in values]  # fmt: skip
    return texts, UNCLEAR & set(codes(report))


def folded(text: object) -> str:
    return " ".join(str(text).split())


def wanted(*rows: Texts, columns: Sequence[int] = range(8)) -> list[list[str]]:
    return [[folded(row[at]) for at in columns] for row in rows]


@pytest.mark.parametrize(
    "cells",
    [(MEASURE,), (ACHIEVEMENT,), (EVIDENCE,), (MEASURE, ACHIEVEMENT), (TARGET, EVIDENCE)],
    ids=["measure", "achievement", "evidence", "measure and achievement", "target and evidence"],
)
@pytest.mark.parametrize("kind", LISTS)
def test_a_list_of_a_report_is_one_again_wherever_it_broke(
    kind: str, cells: tuple[int, ...], tmp_path: Path
) -> None:
    row = changed(BROKEN, *((at, LISTS[kind]) for at in cells))
    for after in range(1, max(map(len, printed(row)))):
        upper, lower = cut(printed(row), after)
        pages = [[printed(FIRST), upper], [lower, printed(LAST)]]
        found = read_pages(tmp_path, pages, again=after % 2 == 0)
        assert found == (wanted(FIRST, row, LAST), set())


@pytest.mark.parametrize("kind", LISTS)
def test_a_list_is_one_again_without_a_column_of_outcomes(kind: str, tmp_path: Path) -> None:
    row = changed(BROKEN, (MEASURE, LISTS[kind]), (ACHIEVEMENT, LISTS[kind]))
    cells = printed(row, NO_OUTCOMES)
    for after in range(1, max(map(len, cells))):
        upper, lower = cut(cells, after)
        pages = [[printed(FIRST, NO_OUTCOMES), upper], [lower, printed(LAST, NO_OUTCOMES)]]
        texts, said = read_pages(tmp_path, pages, NO_OUTCOMES)
        assert texts == wanted(FIRST, row, LAST, columns=NO_OUTCOMES)
        assert said <= {"row-joined-unclear"}
        assert not said or kind == "after a text"


FULL = [
    (MEASURE, "Kanal pengaduan air yang dibuka untuk para warga"),
    (TARGET, "Kanal yang diuji dalam"),
]
FULL += [(ACHIEVEMENT, "Sudah diuji oleh dinas di")]
SMALL = [(MEASURE, "arsip desa yang tersedia"), (ACHIEVEMENT, "dua arsip dibuka")]
NEW_ROWS = {
    "small letters": (BROKEN, changed(LAST, *SMALL)),
    "below full lines": (changed(BROKEN, *FULL), LAST),
    "small letters below full lines": (changed(BROKEN, *FULL), changed(LAST, *SMALL)),
    "of the same body": (BROKEN, changed(LAST, (0, BROKEN[0]), (1, BROKEN[1]))),
    "the same again": (BROKEN, BROKEN),
    "numbered next": (
        changed(BROKEN, (MEASURE, "2. Kanal pengaduan air")),
        changed(LAST, (MEASURE, "3. Arsip desa dibuka")),
    ),
    "numbered next below full lines": (
        changed(BROKEN, *FULL, (MEASURE, "2. Kanal pengaduan air yang dibuka para warga")),
        changed(LAST, (MEASURE, "3. Arsip desa dibuka")),
    ),
    **{
        f"{kind} below {kind}": (
            changed(BROKEN, (MEASURE, LISTS[kind]), (ACHIEVEMENT, LISTS[kind])),
            changed(LAST, (MEASURE, LISTS[kind]), (ACHIEVEMENT, LISTS[kind])),
        )
        for kind in ("bullets", "hyphens", "digits", "letters")
    },
}


@pytest.mark.parametrize("columns", [range(8), NO_OUTCOMES], ids=["outcomes", "no outcomes"])
@pytest.mark.parametrize("kind", NEW_ROWS)
def test_a_row_that_begins_on_a_new_page_is_a_row(
    kind: str, columns: Sequence[int], tmp_path: Path
) -> None:
    above, below = NEW_ROWS[kind]
    pages = [[printed(row, columns) for row in (FIRST, above)], [printed(below, columns)]]
    texts, said = read_pages(tmp_path, pages, columns)
    assert texts == wanted(FIRST, above, below, columns=columns)
    assert said <= {"row-parted-unclear"}
    assert not said or kind == "small letters below full lines"


def test_a_row_of_which_only_the_measure_is_filled_in_is_a_row(tmp_path: Path) -> None:
    new = changed(LAST, *((at, "") for at in range(TARGET, 8)))
    pages = [[printed(FIRST), printed(BROKEN)], [printed(new)]]
    assert read_pages(tmp_path, pages) == (wanted(FIRST, BROKEN, new), set())


def test_a_row_without_its_measure_is_said(tmp_path: Path) -> None:
    new = changed(LAST, (MEASURE, ""))
    pages = [[printed(FIRST), printed(BROKEN)], [printed(new)]]
    assert read_pages(tmp_path, pages) == (wanted(FIRST, BROKEN, new), {"row-torn"})


def test_paragraphs_that_all_begin_below_the_break_are_joined_and_said(tmp_path: Path) -> None:
    text = "Peta selesai.\nKanal selesai.\nDaftar kota disusun."
    row = changed(BROKEN, (MEASURE, text), (TARGET, "Dua kota"), (ACHIEVEMENT, text))
    upper, lower = cut(printed(row), 2)
    pages = [[printed(FIRST), upper], [lower, printed(LAST)]]
    assert read_pages(tmp_path, pages) == (wanted(FIRST, row, LAST), {"row-joined-unclear"})


@pytest.mark.parametrize(
    ("cells", "next_cells"),
    [
        (["Kanal diuji di dua kota", "Kanal diuji"], ["Tiga arsip", "Dua arsip dibuka"]),
        (["Kanal sungai diuji di", "Kanal sungai diuji oleh"], ["Arsip desa dibuka"] * 2),
    ],
    ids=["something begins", "nothing goes on"],
)
@pytest.mark.parametrize("filled", [0, 1], ids=["upper outcomes", "lower outcomes"])
def test_two_rows_of_one_outcome_are_not_silently_one(
    filled: int, cells: Sequence[str], next_cells: Sequence[str], tmp_path: Path
) -> None:
    above = changed(BROKEN, *zip((TARGET, ACHIEVEMENT), cells, strict=True))
    below = changed(LAST, (0, BROKEN[0]), *zip((TARGET, ACHIEVEMENT), next_cells, strict=True))
    rows = [above, below]
    rows[1 - filled] = changed(rows[1 - filled], (6, ""), (PERCENT, ""))
    texts, said = read_pages(tmp_path, [[printed(rows[0])], [printed(rows[1])]])
    assert texts == wanted(*rows) or said


# Matrices

MATRIX_HEADS = ["Sasaran Keberhasilan", "Penanggung Jawab", "Ukuran Keberhasilan"]
MATRIX_HEADS += ["B06 (2031)", "B12 (2031)"]
MATRIX_WIDTHS = [16, 16, 24, 24, 24]
MATRIX = [
    ["Anggaran terbuka", "Badan Satu", "Format data tersusun", "Draf tersedia", "Format disahkan"],
    ["Air bersih", "Badan Dua", "Kanal pengaduan air dibuka", "Kanal diuji", "Kanal dipakai"],
    ["Arsip desa", "Badan Tiga", "Arsip desa dibuka", "Tiga arsip", "Lima arsip"],
]


def drawn(
    rows: Sequence[Sequence[Sequence[Sequence[str]]]], widths: Sequence[int]
) -> list[list[Row]]:
    """Rows page by page, with each word of its own."""
    numbers = count(0, 1000)

    def cell(texts: Sequence[str], at: int, page: int) -> RowCell:
        x0 = sum(5.0 * width + 10 for width in widths[:at])
        x1 = x0 + 5.0 * widths[at] + 10
        own = lines(*texts, page=page, left=x0 + 5, first=next(numbers)) if texts else []
        return RowCell(x0, x1, [replace(line, right=x1 - 5) for line in own])

    return [
        [
            Row(
                [cell(texts, at, page) for at, texts in enumerate(row)],
                page,
                page,
                page * 1000,
                0.0,
            )
            for row in page_rows
        ]
        for page, page_rows in enumerate(rows, 1)
    ]


def wrapped_row(row: Texts, widths: Sequence[int]) -> list[list[str]]:
    return [wrapped(text, width) for text, width in zip(row, widths, strict=True)]


def read_matrix(
    pages: Sequence[Sequence[Sequence[Sequence[str]]]],
) -> tuple[list[list[str]], list[bool]]:
    """The matrix's rows, and how the unclear ones were read."""
    reader = next(MatrixReader(p) for p in load_profiles() if p.annex.columns)
    heads = wrapped_row(MATRIX_HEADS, MATRIX_WIDTHS)
    found = drawn([[heads, *pages[0]], *pages[1:]], MATRIX_WIDTHS)
    (matrix,), _ = reader.read([row for page in found for row in page], [])
    texts = [[text_of(lines) for lines in row.lines.values()] for row in matrix.rows]
    return texts, [row.goes_on for row in matrix.unclear_rows]


@pytest.mark.parametrize("is_merged", [False, True], ids=["own goals", "merged goals"])
@pytest.mark.parametrize("cells", [(2,), (3,), (2, 3)], ids=["measure", "target", "both"])
@pytest.mark.parametrize("kind", LISTS)
def test_a_row_of_a_matrix_is_one_again_or_said(
    kind: str, cells: tuple[int, ...], is_merged: bool
) -> None:
    first, broken, last = (list(row) for row in MATRIX)
    for at in cells:
        broken[at] = LISTS[kind]
    rows = [wrapped_row(row, MATRIX_WIDTHS) for row in (first, broken, last)]
    if is_merged:
        for row, own in zip(rows[1:], (broken, last), strict=True):
            row[:2], own[:2] = [[], []], first[:2]
    want = [[folded(text) for text in row] for row in (first, broken, last)]
    for after in range(1, max(map(len, rows[1]))):
        upper, lower = cut(rows[1], after)
        texts, unclear = read_matrix([[rows[0], upper], [lower, rows[2]]])
        assert unclear or texts == want
        assert not unclear or len(cells) > 1
    assert read_matrix([rows[:2], rows[2:]])[0] == want


def test_a_measure_that_is_merged_over_the_break_is_said() -> None:
    rows = [wrapped_row(row, MATRIX_WIDTHS) for row in MATRIX]
    below: list[list[str]] = [[], [], [], *rows[2][3:]]
    _, unclear = read_matrix([rows[:2], [below]])
    assert len(unclear) == 1


# Forms

FORM_WIDTHS = [30, 14, 14]
FORM_HEADS = [[label(f"indicators.{key}")] for key in ("head", "start_date", "end_date")]


def read_form(
    pages: Sequence[Sequence[Sequence[Sequence[str]]]],
) -> tuple[list[list[str]], list[bool]]:
    """The indicators, and how the unclear ones were read."""
    stitcher = Stitcher([LABELS])
    found = drawn([[FORM_HEADS, *pages[0]], *pages[1:]], FORM_WIDTHS)
    rows = [row for row in stitcher.stitch([[*page] for page in found]) if isinstance(row, Row)]
    texts = [[cell.text for cell in row.cells] for row in rows[1:]]
    return texts, [row.goes_on for row in stitcher.unclear_rows]


@pytest.mark.parametrize(
    "dates", [("Januari 2031", "Mei 2032"), ("", "")], ids=["dated", "undated"]
)
@pytest.mark.parametrize("kind", LISTS)
def test_an_indicator_is_one_again_and_its_neighbours_stay_apart(
    kind: str, dates: tuple[str, str]
) -> None:
    first, broken, last = (
        [text, *dates] for text in ("Data anggaran dibuka", LISTS[kind], "Arsip desa dibuka")
    )
    rows = [wrapped_row(row, FORM_WIDTHS) for row in (first, broken, last)]
    want = [[folded(text) for text in row] for row in (first, broken, last)]
    for after in range(1, len(rows[1][0])):
        upper, lower = cut(rows[1], after)
        texts, unclear = read_form([[rows[0], upper], [lower, rows[2]]])
        assert texts == want
        assert not (unclear and dates[0])
    texts, unclear = read_form([rows[:2], rows[2:]])
    assert texts == want if dates[0] else unclear == [True]


@pytest.mark.parametrize(
    ("first", "second", "unclear"),
    [
        (["1. Satu.", "", ""], ["2. Dua.", "", ""], [False]),
        (["2. Satu.", "", ""], ["3. Dua.", "", ""], []),
        (["1. Satu.", "Mei 2031", "Mei 2032"], ["2. Dua.", "", ""], [True]),
        (["1. Satu.", "Mei 2031", "Mei 2032"], ["2. Dua.", "Mei 2031", "Mei 2032"], []),
    ],
)
def test_a_number_that_may_count_rows_or_items_is_said(
    first: list[str], second: list[str], unclear: list[bool]
) -> None:
    rows = [wrapped_row(row, FORM_WIDTHS) for row in (first, second)]
    texts, found = read_form([rows[:1], rows[1:]])
    assert found == unclear
    assert texts == [first, second] or unclear == [True]
