"""Words that are printed over each other are reported; those of tight lines and of neighbouring cells are not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from extractors.audit.findings import Findings
from extractors.audit.overprints import check_overprints
from ingest.pages.read import Page
from ingest.tables.grids import Cell, Grid
from models.geometry import Aside, Box, Word
from tests.extractors.printing import page

DIUJI = Word(1, 0, "diuji", 100, 300, 125, 310, 10)


def said(*words: Word, grids: tuple[Grid, ...] = ()) -> list[tuple[int | None, str]]:
    findings = Findings()
    shown: Page = replace(page(1, *words), words=words, grids=grids)
    check_overprints([shown], findings)
    return [(finding.page, str(finding.facts["text"])) for finding in findings.all()]


def other(x0: float, top: float, size: float = 10, aside: str = "", text: str = "BATAL") -> Word:
    return Word(1, 1, text, x0, top, x0 + 3 * size, top + size, size, aside=aside)


@pytest.mark.parametrize(
    ("x0", "top", "size"), [(110, 297, 14), (90, 301, 8), (110, 305, 10), (80, 294, 20)]
)
def test_words_over_each_other_are_quoted(x0: float, top: float, size: float) -> None:
    over = other(x0, top, size)
    first, last = sorted((DIUJI, over), key=lambda word: word.x0)
    assert said(DIUJI, over) == [(1, f"“{first.text}” / “{last.text}”")]


@pytest.mark.parametrize(
    "word",
    [
        other(124, 300),
        other(110, 306),
        other(126, 297, 14),
        other(110, 300, 12, Aside.BEHIND),
        other(110, 300, 12, Aside.COVERED),
    ],
)
def test_words_beside_tight_lines_and_what_is_set_aside_are_not(word: Word) -> None:
    assert said(DIUJI, word) == []


@pytest.mark.parametrize(("border", "count"), [(110.0, 0), (200.0, 1)])
def test_a_word_that_runs_over_its_cell_is_no_overprint(border: float, count: int) -> None:
    word = other(112, 300)
    inside = (DIUJI, word) if word.x0 < border else (DIUJI,)
    cells = [
        Cell(Box(1, 90, 290, border, 320), 0, 1, 0, 1, inside),
        Cell(Box(1, border, 290, 300, 320), 0, 1, 1, 2, (word,)[len(inside) - 1 :]),
    ]
    grid = Grid(Box(1, 90, 290, 300, 320), tuple(cells))
    assert len(said(DIUJI, word, grids=(grid,))) == count
