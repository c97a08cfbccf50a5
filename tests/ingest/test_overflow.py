"""Text that runs over its cell mixes with no other, and belongs to the cell that it comes from."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from ingest.pages.read import Page
from ingest.pdf import open_pdf
from ingest.words.glyphs import Char
from tests.ingest.alike import assert_alike
from tests.ingest.typed import read, texts, typed, upright


def one_by_one(text: str, x: float, run: int) -> list[Char]:
    """The same characters, each printed by a run of its own; spaces are left out."""
    return [
        char._replace(run=run + i)
        for i, char in enumerate(typed(text, x=x))
        if not char.text.isspace()
    ]


def anchors(*chars: Char, walls: tuple[float, ...]) -> list[tuple[str, float | None]]:
    return [(word.text, word.anchor) for word in read(*chars, rules=upright(*walls))]


@pytest.mark.parametrize("shift", [0.0, 0.1, 1.0, 2.4, 3.3, 4.9])
def test_letters_of_two_runs_never_mix(shift: float) -> None:
    over = typed("Terselenggarakannya", run=1)
    for other in (typed("modul", x=50 + shift, run=2), typed("karakan", x=50 + shift, run=7)):
        found = texts(*over, *other)
        assert sorted(found) == sorted(["Terselenggarakannya", "".join(c.text for c in other)])


@pytest.mark.parametrize("shift", [0.1, 1.0, 2.4, 3.3])
def test_nor_do_letters_that_are_printed_one_by_one(shift: float) -> None:
    over = one_by_one("Terselenggarakannya", 0, 1)
    assert texts(*over, *one_by_one("modul", 50 + shift, 40)) == ["Terselenggarakannya", "modul"]


def test_kerned_letters_of_two_runs_are_one_word() -> None:
    assert texts(*typed("KSP", run=1), *typed(",", x=13.3, run=2)) == ["KSP,"]
    assert texts(*typed("KAV", run=1), *typed("A", x=13.5, run=2)) == ["KAVA"]
    assert texts(*typed("KSP", run=1), *typed(",", x=12.7, run=2)) == ["KSP", ","]
    assert texts(*typed("KAV", run=1), *typed("A", x=12.9, run=2)) == ["KAV", "A"]


def test_the_shadow_of_a_text_is_no_text() -> None:
    assert texts(*typed("Judul", run=1), *typed("Judul", x=1.5, run=2)) == ["Judul"]


@pytest.mark.parametrize("wall", [12.0, 13.5, 15.0, 16.5, 17.5])
def test_a_word_is_not_cut_by_a_rule_that_it_runs_over(wall: float) -> None:
    for chars in (typed("alamat", run=1), one_by_one("alamat", 0, 1)):
        assert texts(*chars, rules=upright(-2, wall)) == ["alamat"]
    pieces = [*typed("ala", run=1), *typed("mat", x=15, run=2)]
    assert texts(*pieces, rules=upright(-2, wall)) == ["alamat"]


@pytest.mark.parametrize("x", [20.0, 20.9, 22.0])
def test_another_cells_text_is_not_joined_to_one_that_ends_beside_it(x: float) -> None:
    over = typed("Data", run=1)
    assert texts(*over, *typed("Ya", x=x, run=3), rules=upright(-2, 17, 40)) == ["Data", "Ya"]
    assert texts(*over, *typed("Ya", x=x + 0.2, run=2), rules=upright(-2, 17, 40)) == ["Data", "Ya"]


def test_words_belong_where_their_text_begins() -> None:
    chars = typed("draf dibahas di sini", run=1)
    assert anchors(*chars, walls=(-3, 33, 58, 200)) == [
        (word, 2.5) for word in ("draf", "dibahas", "di", "sini")
    ]


def test_a_rule_in_the_width_of_one_space_is_run_over() -> None:
    assert {anchor for _, anchor in anchors(*typed("draf di", run=1), walls=(-3, 22.5))} == {2.5}
    assert {anchor for _, anchor in anchors(*typed("draf   di", run=1), walls=(-3, 27.5))} == {None}


def test_texts_of_a_row_that_one_run_prints_are_those_of_its_cells() -> None:
    """As Ghostscript prints it, which moves on within the run."""
    row = [*typed("satu,", run=1), *typed("dua", x=30, run=1)]
    assert anchors(*row, walls=(-3, 23, 60)) == [("satu,", 2.5), ("dua", 32.5)]


def test_centred_text_belongs_to_the_middle_cell_and_text_at_the_right_to_the_last() -> None:
    centred = typed("Persentase", x=15, run=1)
    assert {anchor for _, anchor in anchors(*centred, walls=(0, 30, 50, 80))} == {40.0}
    at_the_right = typed("1.250.000", x=15, run=1)
    assert {anchor for _, anchor in anchors(*at_the_right, walls=(0, 40, 63))} == {57.5}


def test_a_clip_ends_a_word_and_marks_it_as_cut() -> None:
    left, right = typed("Keterb", run=1), typed("Target", x=28.9, run=2)
    found = read(*left, *right, rules=upright(-2, 28), cut=left[-1:])
    assert [(word.text, word.is_cut, word.anchor) for word in found] == [
        ("Keterb", True, 2.5),
        ("Target", False, None),
    ]


def page_of(path: Path) -> Page:
    """The only page, which both readers must read alike."""
    assert_alike(path)
    with open_pdf(path) as document:
        return next(iter(document.pages()))


WORDS = ("data", "anggaran", "sekolah", "Terselenggarakannya", "100", "75%", "Selesai", "dan", "-")


@pytest.mark.parametrize("seed", range(12))
def test_tables_whose_text_runs_over(seed: int, tmp_path: Path) -> None:
    """Whatever runs over whatever, each word is whole, and in the cell that it was written into."""
    random = Random(seed)
    size, font = random.choice([6, 8, 9, 11]), random.choice(["Helvetica", "Times-Roman"])
    padding = random.choice([1.5, 3.0, 5.0])
    xs = [50.0]
    while len(xs) < 6:
        xs.append(xs[-1] + random.uniform(25, 90))
    rows = [
        [" ".join(random.choices(WORDS, k=random.choice([0, 1, 1, 2, 3]))) for _ in xs[1:]]
        for _ in range(5)
    ]
    canvas = Canvas(str(tmp_path / "x.pdf"), pagesize=(900, 600))
    canvas.setFont(font, size)
    for number, row in enumerate(rows):
        for x, text in zip(xs, row, strict=False):
            canvas.drawString(x + padding, 500 - 2 * size * number, text)
    ys = [500 + 1.3 * size - 2 * size * number for number in range(len(rows) + 1)]
    canvas.grid(xs, ys)
    canvas.save()
    page = page_of(tmp_path / "x.pdf")
    (grid,) = page.grids
    found = {
        (cell.first_row, cell.first_column): " ".join(word.text for word in cell.words)
        for cell in grid.cells
    }
    assert found == {
        (number, column): text for number, row in enumerate(rows) for column, text in enumerate(row)
    }


def test_equal_letters_of_two_texts_at_one_place_are_both_read(tmp_path: Path) -> None:
    canvas = Canvas(str(tmp_path / "x.pdf"))
    before = stringWidth("Terselenggar", "Helvetica", 10)
    canvas.setFont("Helvetica", 10)
    canvas.drawString(50, 700, "Terselenggarakannya")
    canvas.drawString(50.2 + before, 700, "angka")
    canvas.save()
    assert [word.text for word in page_of(tmp_path / "x.pdf").words] == [
        "Terselenggarakannya",
        "angka",
    ]


@pytest.mark.parametrize(("edge", "is_cut"), [(70.0, True), (66.0, True), (200.0, False)])
def test_what_a_clip_leaves_of_a_text_is_cut(edge: float, is_cut: bool, tmp_path: Path) -> None:
    """Whether it cuts through a letter or between two of them (each is 6 points wide)."""
    canvas = Canvas(str(tmp_path / "x.pdf"))
    canvas.setFont("Courier", 10)
    path = canvas.beginPath()
    path.rect(30, 650, edge - 30, 100)
    canvas.clipPath(path, stroke=0, fill=0)
    canvas.drawString(30, 700, "Keterbukaan")
    canvas.save()
    word = page_of(tmp_path / "x.pdf").words[0]
    assert (word.is_cut, "Keterbukaan".startswith(word.text)) == (is_cut, True)
