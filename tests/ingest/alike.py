"""Whether PDFium reads of a document what pdfplumber reads: word by word and cell by cell."""

from pathlib import Path

import pytest

from ingest.pages.read import Page
from ingest.pages.readers import ReaderName, ReadOptions
from ingest.pdf import open_pdf
from models.geometry import Box

TOLERANCE = 0.8
"""Points. PDFium rounds a glyph's advance to thousandths of the font size, which adds up along a line."""


def assert_alike(path: Path) -> None:
    with (
        open_pdf(path, ReadOptions(ReaderName.PDFIUM)) as fast,
        open_pdf(path, ReadOptions(ReaderName.PDFPLUMBER)) as exact,
    ):
        assert fast.facts == exact.facts
        for here, there in zip(fast.pages(), exact.pages(), strict=True):
            assert_pages_alike(here, there)


def assert_pages_alike(here: Page, there: Page) -> None:
    assert [word.text for word in here.words] == [word.text for word in there.words]
    for a, b in zip(here.words, there.words, strict=True):
        assert (a.bold, a.upright, a.drawn, a.aside) == (b.bold, b.upright, b.drawn, b.aside), a
        assert a.size == pytest.approx(b.size, abs=0.01)
        assert_boxes_alike(a.box, b.box)
    assert (here.width, here.height) == pytest.approx((there.width, there.height), abs=0.01)
    assert len(here.grids) == len(there.grids)
    for one, other in zip(here.grids, there.grids, strict=True):
        assert [[word.key for word in cell.words] for cell in one.cells] == [
            [word.key for word in cell.words] for cell in other.cells
        ]
        for cell, twin in zip(one.cells, other.cells, strict=True):
            assert_boxes_alike(cell.box, twin.box)


def assert_boxes_alike(here: Box, there: Box) -> None:
    """Alike within the tolerance; pdfplumber knows no width for a standard font's bullet."""
    assert (here.x0, here.top, here.bottom) == pytest.approx(
        (there.x0, there.top, there.bottom), abs=TOLERANCE
    )
    assert here.x1 == pytest.approx(there.x1, abs=TOLERANCE) or there.x0 == there.x1
