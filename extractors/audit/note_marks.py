"""Marks of notes after numbers whose note is nowhere printed: they may be figures of the numbers, or exponents."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extractors.audit.findings import Findings
from extractors.text.lines import Line, lines_of
from ingest.pages.read import Page
from models.geometry import Aside, Word
from models.same import unstyled

_MARK = re.compile(r"\d+|[a-z]|[*∗]+|[†‡§¶]")
"""Each of the marks that may be printed together."""

_NOTE = re.compile(rf"[(\[]?({_MARK.pattern})[)\]]|(\d{{1,2}}|[a-z])\s|([*∗]+|[†‡§¶])")
"""How a note begins: with its mark in brackets, or alone."""

_NUMBER = re.compile(r"\d\W*$")
_QUOTED = 5


def check_note_marks(pages: Sequence[Page], findings: Findings) -> None:
    """Report each page with marked numbers of which neither it nor a later page prints the note."""
    marked_on = {page.number: [*_marked_numbers(page)] for page in pages}
    if not any(marked_on.values()):
        return
    noted: set[str] = set()
    for page in reversed(pages):
        noted.update(_notes(page))
        marked_on[page.number] = [
            (number, mark)
            for number, mark in marked_on[page.number]
            if not noted.issuperset(_MARK.findall(unstyled(mark.text)))
        ]
    for marked in filter(None, marked_on.values()):
        findings.add(
            "note-missing",
            words=[word for pair in marked for word in pair],
            count=len(marked),
            text="; ".join(f"{number.text} {mark.text}" for number, mark in marked[:_QUOTED]),
        )


def _marked_numbers(page: Page) -> Iterator[tuple[Word, Word]]:
    """The page's numbers that a mark follows, each with it."""
    for mark in page.words:
        if mark.aside != Aside.NOTE_MARK:
            continue
        before = [word for word in page.words if not word.aside and _is_before(word, mark)]
        number = max(before, key=lambda word: word.x1, default=None)
        if number and _NUMBER.search(number.text):
            yield number, mark


def _is_before(word: Word, mark: Word) -> bool:
    middle = (mark.top + mark.bottom) / 2
    return word.x0 < mark.x0 and word.top - word.size / 2 < middle < word.bottom


def _notes(page: Page) -> Iterator[str]:
    """The marks of the notes that the page prints: outside its tables, or in a table's last row."""
    ends = [
        cell.words
        for grid in page.grids
        for cell in grid.cells
        if cell.last_row == max(cell.last_row for cell in grid.cells)
    ]
    for words in (page.outside, *ends):
        for line in lines_of(words, 0.0, page.width):
            note = _NOTE.match(unstyled(line.text))
            if note and (note[2] is None or not note[2].isalpha() or _is_raised(line)):
                yield next(filter(None, note.groups()))


def _is_raised(line: Line) -> bool:
    """Whether the line begins with a letter set above it: `a` may be a word."""
    first, second = line.words[:2]
    return first.size < second.size or first.text != unstyled(first.text)
