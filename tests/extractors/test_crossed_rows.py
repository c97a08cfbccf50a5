"""A row that a line runs through is named, level or slanted; borders are not taken for such lines."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extractors.audit.crossed_rows import check_crossed_rows
from extractors.audit.findings import Findings
from ingest.pages.read import page_of
from ingest.words.glyphs import Char, Glyphs, Rule, Slant
from tests.ingest.typed import typed

LEFT, WIDTH, LEADING = 50.0, 150.0, 12.0
HEAD = ("Ukuran", "Capaian", "Status")
ROWS = (
    ("Portal/anggaran", "diuji/40/sekolah", "Selesai"),
    ("Pelatihan/komite/sekolah", "selesai/di 50/desa", "Belum"),
    ("Kanal", "dua/kanal", "Selesai"),
    ("Uji/akses", "belum", "Belum/mulai"),
)


def table(
    padding: float, lines: Sequence[float] = (), slants: Sequence[Slant] = ()
) -> list[tuple[str, str]]:
    """What is found of a ruled table with such lines: its rows' tops are 100, then as high as their text needs."""
    chars: list[Char] = []
    tops = [100.0]
    for row in (HEAD, *ROWS):
        for number, cell in enumerate(row):
            for line, text in enumerate(cell.split("/")):
                x, top = LEFT + number * WIDTH + 5, tops[-1] + padding + LEADING * line
                chars += typed(text, x, top)
        height = LEADING * max(cell.count("/") + 1 for cell in row) + 2 * padding
        tops.append(tops[-1] + height)
    right = LEFT + 3 * WIDTH
    rules = [Rule(LEFT, top, right, top) for top in (*tops, *lines)]
    rules += [Rule(LEFT + n * WIDTH, 100, LEFT + n * WIDTH, tops[-1]) for n in range(4)]
    findings = Findings()
    check_crossed_rows([page_of(Glyphs(1, 600, 800, chars, rules, slants=[*slants]))], findings)
    return [
        (
            found.code,
            str(found.facts.get("text") or f"{found.facts['above']} | {found.facts['below']}"),
        )
        for found in findings.all()
    ]


@pytest.mark.parametrize(
    ("line", "above", "below"),
    [
        (189.0, "Pelatihan selesai Belum", "komite di 50 sekolah desa"),
        (201.0, "Pelatihan selesai Belum komite di 50", "sekolah desa"),
    ],
)
def test_a_line_between_the_lines_of_a_row_is_named(line: float, above: str, below: str) -> None:
    (found,) = table(6.0, [line])
    words = [sorted(text.split()) for text in found[1].split(" | ")]
    assert (found[0], words) == ("row-cut", [sorted(above.split()), sorted(below.split())])


@pytest.mark.parametrize("padding", [0.0, 1.0, 3.0, 6.0])
def test_borders_between_rows_are_none(padding: float) -> None:
    assert table(padding) == []


@pytest.mark.parametrize(
    ("slant", "text"),
    [
        (Slant(50, 172, 500, 200, True), "selesai"),
        (Slant(350, 174, 400, 194, False), "Belum"),
        (Slant(50, 168, 100, 190, True), "Pelatihan"),
        (Slant(400, 168, 490, 210, True), ""),
        (Slant(50, 420, 500, 460, True), ""),
    ],
)
def test_words_that_a_slanted_line_runs_through_are_named(slant: Slant, text: str) -> None:
    assert table(6.0, slants=[slant]) == ([("text-crossed", text)] if text else [])
