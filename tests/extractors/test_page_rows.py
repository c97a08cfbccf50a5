"""The rows of a page are made once, for telling what a document is and for reading it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from extractors.text import rows
from extractors.text.rows import Element, PageRows
from flows.pipeline.extraction import extract_file
from ingest.pages.read import Page
from ingest.pages.readers import ReadOptions
from ingest.pdf import open_pdf

SAMPLE = Path(__file__).parents[2] / "samples" / "plan.pdf"


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Counter[int]:
    """How often the rows of each page are made."""
    count: Counter[int] = Counter()
    make = rows.page_elements

    def counted(page: Page, furniture: set[tuple[int, int]]) -> list[Element]:
        count[page.number] += 1
        return make(page, furniture)

    monkeypatch.setattr(rows, "page_elements", counted)
    return count


def test_rows_of_a_plan_are_made_once(made: Counter[int]) -> None:
    extract_file(SAMPLE, None, ReadOptions(workers=1))
    assert made == Counter(range(1, 17))


def test_rows_without_other_words_are_made_anew(made: Counter[int]) -> None:
    with open_pdf(SAMPLE) as pdf:
        page = next(iter(pdf.pages()))
    found = PageRows()
    whole = found.of(page, set())
    assert found.of(page, {(99, 1)}) == whole
    first = page.outside[0]
    assert found.of(page, {first.key}) != whole
    assert made == Counter({page.number: 2})
