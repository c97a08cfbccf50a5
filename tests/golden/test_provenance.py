"""Values stand where they say, and no word is lost: on the sample plan, and on the whole plan where it is at hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from extractors.audit.tally import values_in
from extractors.plan.document import extract_document
from extractors.plan.profile import load_profiles
from ingest.pages.read import Page
from ingest.pdf import open_pdf
from models.geometry import Box, Value, Word
from models.plan import ExtractedDocument
from samples.make_samples import HERE

PLANS = [
    HERE / "plan.pdf",
    HERE.parents[1] / "shared" / "corpus" / "ran-ogi-opi-2020-2022.pdf",
]


@dataclass(frozen=True)
class Read:
    """A document as its pages show it and as it was extracted."""

    path: Path
    pages: dict[int, Page]
    document: ExtractedDocument

    def values(self) -> Iterator[Value[Any]]:
        """Every value of the document."""
        for record in (*self.document.plans, *self.document.organisations):
            yield from values_in(record)


@pytest.fixture(scope="module", params=PLANS, ids=lambda path: path.stem)
def read(request: pytest.FixtureRequest) -> Read:
    path: Path = request.param
    if not path.exists():
        pytest.skip(f"{path.name} is not beside the repository")
    with open_pdf(path) as pdf:
        pages = list(pdf.pages())
        return Read(
            path, {p.number: p for p in pages}, extract_document(pdf.facts, pages, load_profiles())
        )


@pytest.mark.slow
def test_the_words_inside_a_values_boxes_are_its_words(read: Read) -> None:
    wrong = []
    assert len(list(read.values())) > 100
    for value in read.values():
        inside = {word for box in value.boxes for word in _words_inside(box, read.pages[box.page])}
        if inside != set(value.words):
            wrong.append((value.value, [word.text for word in inside ^ set(value.words)]))
    assert not wrong, f"{read.path}: {len(wrong)}, such as {wrong[:5]}"


def test_a_values_words_are_printed_on_their_pages(read: Read) -> None:
    for value in read.values():
        for word in value.words:
            assert read.pages[word.page].words[word.index] == word
        assert len(set(value.words)) == len(value.words)


def test_the_audit_counts_every_word_of_every_page(read: Read) -> None:
    printed = {number: sum(not w.drawn for w in page.words) for number, page in read.pages.items()}
    assert {part.page: part.words for part in read.document.audit} == printed
    for part in read.document.audit:
        assert part.in_values == part.in_fields + part.kept
        placed = part.in_values + part.in_labels + part.passed_over + part.furniture
        assert placed + part.unassigned == part.words


def test_no_word_of_a_commitments_pages_is_lost(read: Read) -> None:
    pages = {
        number
        for plan in read.document.plans
        for commitment in plan.commitments
        for number in range(commitment.first_page, commitment.last_page + 1)
    }
    assert pages
    lost = {part.page: part.unassigned for part in read.document.audit if part.unassigned}
    assert not {page: count for page, count in lost.items() if page in pages}


def test_words_of_fields_are_used_once(read: Read) -> None:
    """Narrative sections, indicators and titles share no word: a page break gives each half to one row only."""
    owners: dict[Word, set[str]] = defaultdict(set)
    for plan in read.document.plans:
        for commitment in plan.commitments:
            owned = {commitment.commitment_id: commitment.title}
            owned |= {section.section_id: section.text for section in commitment.sections}
            owned |= {indicator.indicator_id: indicator.text for indicator in commitment.indicators}
            for name, value in owned.items():
                for word in value.words:
                    owners[word].add(name)
    assert not {word.text: names for word, names in owners.items() if len(names) > 1}


def _words_inside(box: Box, page: Page) -> Iterator[Word]:
    for word in page.words:
        x, y = (word.x0 + word.x1) / 2, (word.top + word.bottom) / 2
        if box.x0 <= x <= box.x1 and box.top <= y <= box.bottom:
            yield word
