"""What is on a document's pages and is not read: damage, invisible text, comments."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence

from extractors.audit.crossed_rows import check_crossed_rows
from extractors.audit.findings import Findings, quoted
from extractors.audit.overprints import check_overprints
from extractors.audit.pages import is_askew
from extractors.audit.pictures import check_pictures
from extractors.text.lines import lines_of
from ingest.pages.read import (
    ATTACHMENT,
    FORM_ONLY,
    HIDDEN_TEXT,
    LINKED_FILE,
    STALE_FIELD,
    Note,
    Page,
)
from ingest.sheets.cells import Sheet, cell_name
from models.errors import UnrecognisedDocumentError
from models.geometry import UNSEEN, Aside, Box, Word

_QUOTED = 20
"""So many words are quoted at most."""

_ECHOED = frozenset({Aside.CLIPPED, Aside.OFF_PAGE})
"""Where spreadsheets leave the rest of a merged cell's text, which they print whole on another page."""


_TELLING = 12
"""Text of fewer letters than this may be printed in several rows: a status, a figure."""

_SAME_PLACE = 2.0
"""Text begins at the same place in a column on two pages if no more than this (points) is between."""

_SAID_ELSEWHERE = frozenset({ATTACHMENT, LINKED_FILE, STALE_FIELD, HIDDEN_TEXT, FORM_ONLY})

_OF_FIELDS = {
    STALE_FIELD: "field-shown-otherwise",
    HIDDEN_TEXT: "field-hidden",
}
"""The findings that quote what fields hold, by the kind of their notes."""

_MAIL = "mailto:"

_LEFT_OUT = UNSEEN | {Aside.STRUCK}


def words_left_out(pages: Iterable[Page]) -> set[tuple[int, int]]:
    """The keys of the words that no value may hold: struck out, or nowhere to be seen.

    Among the latter are those outside the page, where spreadsheets leave the clipped part of a merged cell.
    """
    keys: set[tuple[int, int]] = set()
    for page in pages:
        keys.update(word.key for word in page.words if word.aside in _LEFT_OUT)
        keys.update(word.key for word in page.outside if _is_off_page(word, page))
    return keys


def _is_off_page(word: Word, page: Page) -> bool:
    return word.bottom < 0 or word.top > page.height or word.x1 < 0 or word.x0 > page.width


def attachments_of(pages: Iterable[Page]) -> list[str]:
    """The names of the files that the document carries."""
    return [note.text for page in pages for note in page.notes if note.kind == ATTACHMENT]


def refuse_unread(file_name: str, pages: Sequence[Page | Sheet]) -> None:
    """Raises UnrecognisedDocumentError where a page is damaged or askew, or a form not read, as the reason why nothing
    was recognised.
    """
    for page in pages:
        if why := _why_not_read(page):
            raise UnrecognisedDocumentError(
                f"{file_name}: neither a commitment nor a progress report was recognised{why}"
            )


def _why_not_read(page: Page | Sheet) -> str:
    if isinstance(page, Page) and page.is_damaged:
        return (
            f", and page {page.number} is damaged, so that only a part of what it shows could be read; get an "
            "undamaged copy, and load that."
        )
    if isinstance(page, Page) and is_askew(page):
        return (
            f": page {page.number} is printed askew, so that the lines of its tables are none; get the document as it "
            "was first printed to PDF, or its spreadsheet, and load that."
        )
    if any(note.kind == FORM_ONLY for note in page.notes):
        return (
            ": it is a form whose values only Adobe Acrobat shows (XFA); open it there, print it to PDF, and load "
            "that."
        )
    return ""


def check_unread(pages: Sequence[Page], first_read: int, findings: Findings) -> None:
    """Report what of the pages is not read, or may not hold: other text is printed, or lines are drawn, over it.

    The plan's or report's own pages begin at `first_read`.
    """
    check_pictures(pages, first_read, findings)
    check_overprints(pages, findings)
    check_crossed_rows(pages, findings)
    _check_form(pages, findings)
    known = {address for page in pages for address in _addresses_over_words(page)}
    for place, page in enumerate(pages):
        _check_content(page, findings)
        _check_notes(page, findings)
        _check_links(page, known, findings)
        _check_struck(page.words, findings)
        around = [*pages[max(0, place - 1) : place], *pages[place + 1 : place + 2]]
        for reason, hidden in _hidden(page.words):
            echoes = reason in _ECHOED
            left = (
                [w for line in _unechoed(hidden, page, around) for w in line] if echoes else hidden
            )
            _report_hidden(reason, left, findings)


def check_unread_cells(sheets: Iterable[Sheet], findings: Findings) -> None:
    """Report what of the sheets is not read: notes, and words that are struck out, unseen, or error values."""
    for sheet in sheets:
        _check_notes(sheet, findings)
        _check_struck(sheet.aside, findings)
        for reason, hidden in _hidden(sheet.aside):
            _report_hidden(reason, hidden, findings)
        if errors := [word for word in sheet.aside if word.aside == Aside.ERROR]:
            cells = [f"{cell_name(word.box)}: {word.text}" for word in errors]
            findings.add(
                "cell-error", words=errors, count=len(errors), text=quoted(cells, _QUOTED, ", ")
            )


def _check_content(page: Page, findings: Findings) -> None:
    if page.is_damaged:
        findings.add("page-damaged", page=page.number)
    for doubt in sorted(page.doubts):
        findings.add("text-doubtful", page=page.number, why=f"doubt_{doubt}")


def _check_notes(page: Page | Sheet, findings: Findings) -> None:
    for note in page.notes:
        if note.kind == ATTACHMENT:
            findings.add("attachment-unread", page=page.number, file=note.text)
    _check_fields(page, findings)
    if notes := [note for note in page.notes if note.kind not in _SAID_ELSEWHERE]:
        findings.add(
            "note-unread",
            words=[note.box for note in notes],
            count=len(notes),
            notes=[f"“{_saying(note)}”" for note in notes],
        )


def _check_fields(page: Page | Sheet, findings: Findings) -> None:
    for kind, code in _OF_FIELDS.items():
        _quote_fields(code, [note for note in page.notes if note.kind == kind], findings)


def _check_form(pages: Sequence[Page], findings: Findings) -> None:
    """Report the values of a form that are printed on no page."""
    notes = [note for page in pages for note in page.notes if note.kind == FORM_ONLY]
    if notes:
        words = (word for page in pages for word in page.words if not word.aside)
        printed = _joined(words).casefold()
        is_printed = ["".join(note.text.split()).casefold() in printed for note in notes]
        unread = [note for note, there in zip(notes, is_printed, strict=True) if not there]
        _quote_fields("form-unread", unread, findings)


def _quote_fields(code: str, notes: Sequence[Note], findings: Findings) -> None:
    """Report what these fields hold, if there are any."""
    if notes:
        findings.add(
            code,
            words=[note.box for note in notes],
            count=len(notes),
            fields=[f"“{_saying(note)}”" for note in notes[:_QUOTED]],
        )


def _check_links(page: Page, known: Container[str], findings: Findings) -> None:
    """Report links to files beside the document, and those in tables that lead from no word: no value has them."""
    unread = [(note.text, note.box) for note in page.notes if note.kind == LINKED_FILE]
    for link in page.links:
        is_kept = link.uri in known or link.uri.startswith(_MAIL)
        if not is_kept and _is_in_table(link.box, page):
            unread.append((link.uri, page.turn.seen(link.box) if page.turn else link.box))
    if unread:
        targets = list(dict.fromkeys(target for target, _ in unread))
        findings.add("link-unread", words=[box for _, box in unread], targets=targets)


def _addresses_over_words(page: Page) -> Iterator[str]:
    """What words of the page lead to."""
    for link in page.links:
        if any(link.box.holds(word) for word in page.words if not word.aside):
            yield link.uri


def _is_in_table(box: Box, page: Page) -> bool:
    return any(grid.box.holds(box) for grid in page.grids if len(grid.cells) > 1)


def _saying(note: Note) -> str:
    """What the note says, or what it is."""
    return quoted(note.text.split(), _QUOTED) or note.kind


def _check_struck(words: Iterable[Word], findings: Findings) -> None:
    struck = [word for word in words if word.aside == Aside.STRUCK]
    if struck:
        text = quoted([word.text for word in struck], _QUOTED)
        findings.add("text-struck", words=struck, count=len(struck), text=text)


def _hidden(words: Sequence[Word]) -> Iterator[tuple[Aside, list[Word]]]:
    """The invisible words, grouped by the reason why they cannot be seen."""
    for reason in sorted(UNSEEN):
        yield reason, [word for word in words if word.aside == reason]


def _report_hidden(reason: Aside, hidden: Sequence[Word], findings: Findings) -> None:
    if any(char.isalnum() for word in hidden for char in word.text):
        text = quoted([word.text for word in hidden], _QUOTED)
        findings.add("text-hidden", words=hidden, why=f"hidden_{reason}", text=text)


def _unechoed(
    hidden: Sequence[Word], page: Page, around: Sequence[Page]
) -> Iterator[tuple[Word, ...]]:
    """The hidden lines that can be seen nowhere on the pages around: one that is short, nowhere at the same `x`."""
    if not hidden:
        return
    seen = [[word for word in other.words if not word.aside] for other in around]
    printed = "\n".join(map(_joined, seen))
    for line in lines_of(hidden, 0.0, page.width):
        text = _joined(line.words)
        is_short = len(text) < _TELLING
        if text not in printed or (is_short and not _is_below_or_above(line.words, seen)):
            yield tuple(line.words)


def _is_below_or_above(hidden: Sequence[Word], pages: Iterable[Sequence[Word]]) -> bool:
    """Whether one of the pages prints these words, beginning as far from the left as here."""
    text, x0 = _joined(hidden), hidden[0].x0
    return any(
        abs(word.x0 - x0) <= _SAME_PLACE and _joined(words[at : at + len(hidden)]) == text
        for words in pages
        for at, word in enumerate(words)
    )


def _joined(words: Iterable[Word]) -> str:
    return "".join(word.text for word in words)
