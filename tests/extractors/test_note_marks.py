"""A number's note mark whose note is nowhere printed is reported; marks are labels in the audit of words."""

from __future__ import annotations

import pytest
from msgspec import structs

from extractors.audit.findings import Findings
from extractors.audit.note_marks import check_note_marks
from extractors.audit.tally import Tally
from ingest.pages.read import Page
from models.findings import Finding
from models.geometry import Aside, Word
from tests.extractors.printing import line, page


def marked(number: str, mark: str, *below: str, on: int = 1) -> Page:
    """A page that prints a number with a note's mark, and lines below it."""
    lines = [line(text, top=40.0 + 12 * i) for i, text in enumerate(below)]
    (word,) = line(number).words
    raised = Word(1, 0, mark, word.x1, -2, word.x1 + 3, 4, 6.0, aside=Aside.NOTE_MARK)
    found = page(on, word, *(word for text in lines for word in text.words), raised)
    text = tuple(word for word in found.words if not word.aside)
    return Page(found.number, found.width, found.height, found.words, (), text)


def findings_of(*pages: Page) -> list[Finding]:
    findings = Findings()
    check_note_marks(pages, findings)
    return list(findings.all())


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        ("1)", "1) data sementara"),
        ("1", "1 data sementara"),
        ("¹⁾", "1) data sementara"),
        ("1", "(1) data sementara"),
        ("*)", "*) angka belum diaudit"),
        ("**", "**angka belum diaudit"),
        ("a", "a) data sementara"),
        ("†", "† data sementara"),
    ],
)
def test_a_mark_whose_note_is_printed_is_not_reported(mark: str, note: str) -> None:
    assert findings_of(marked("100", mark, "isi lain", note)) == []
    assert findings_of(marked("100", mark), marked("isi", mark, note, on=2)) == []


@pytest.mark.parametrize(
    ("mark", "below"),
    [
        ("1)", "data sementara"),
        ("1", "1. Pendahuluan"),
        ("2", "1) data sementara"),
        ("1,2", "1) data sementara"),
        ("*", "**) data sementara"),
        ("a", "a data without a note"),
    ],
)
def test_a_number_whose_note_is_missing_is_reported(mark: str, below: str) -> None:
    (finding,) = findings_of(marked("100", mark, below), marked("Selesai", mark, on=2))
    assert (finding.code, finding.page) == ("note-missing", 1)
    assert f"“100 {mark}”" in finding.message
    assert len(finding.boxes) == 2


def test_an_earlier_pages_note_is_another_one() -> None:
    pages = marked("isi", "1", "1) data sementara"), marked("75%", "1", on=2)
    assert [finding.page for finding in findings_of(*pages)] == [2]


def test_a_raised_letter_begins_a_note() -> None:
    only = marked("100", "a", "a data sementara")
    first = only.outside[1]
    small = structs.replace(first, size=6.0)
    outside = tuple(small if word is first else word for word in only.outside)
    assert findings_of(Page(1, 600.0, 800.0, only.words, (), outside)) == []


def test_a_mark_is_a_label_in_the_audit() -> None:
    only = marked("100", "1)")
    findings = Findings()
    tally = Tally([only], set())
    tally.furniture(only.outside)
    (audit,) = tally.close([], findings).pages
    assert (audit.words, audit.in_labels, audit.furniture, audit.unassigned) == (2, 1, 1, 0)
