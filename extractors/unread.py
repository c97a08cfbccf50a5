"""What stands on a document's pages and is not read: pictures of text, damage, text that nobody sees, comments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extractors.crossed_rows import check_crossed_rows
from extractors.findings import Findings
from extractors.lines import lines_of
from extractors.overprints import check_overprints
from ingest.cells import Sheet, cell_name
from ingest.page import ATTACHMENT, Note, Page
from models.geometry import UNSEEN, Aside, Word

_PICTURED = 0.7
"""A page that pictures cover by at least this share is one picture, such as a scan; photographs leave more room."""

_FEW = 20
"""A scan with fewer words than this beside it, such as a running head, is not read."""

_QUOTED = 20
"""So many words are quoted at most."""

_ECHOED = frozenset({Aside.CLIPPED, Aside.OFF_PAGE})
"""Where spreadsheets leave the rest of a merged cell's text, which they print whole on another page."""


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


def check_unread(pages: Sequence[Page], first_read: int, findings: Findings) -> None:
    """Report what of the pages is not read, or may not hold: other text is printed, or lines are drawn, over it.

    The plan's or report's own pages begin at `first_read`.
    """
    check_overprints(pages, findings)
    check_crossed_rows(pages, findings)
    for place, page in enumerate(pages):
        _check_whole(page, first_read, findings)
        _check_notes(page, findings)
        _check_struck(page.words, findings)
        around = pages[max(0, place - 1) : place + 2]
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
            findings.add("cell-error", words=errors, count=len(errors), text=_quoted(cells, ", "))


def _check_whole(page: Page, first_read: int, findings: Findings) -> None:
    if page.is_damaged:
        findings.add("page-damaged", page=page.number)
    if not _is_pictured(page):
        return
    words = [word for word in page.words if not (word.aside or word.drawn)]
    if len(words) >= _FEW:
        findings.add("page-recognised", page=page.number)
    elif page.number < first_read:
        findings.add("page-picture", page=page.number)
    else:
        findings.add("page-without-text", page=page.number)


def _is_pictured(page: Page) -> bool:
    """Whether the page is one picture, perhaps cut into strips."""
    area = sum(
        (picture.x1 - picture.x0) * (picture.bottom - picture.top) for picture in page.pictures
    )
    return area >= _PICTURED * page.width * page.height


def _check_notes(page: Page | Sheet, findings: Findings) -> None:
    for note in page.notes:
        if note.kind == ATTACHMENT:
            findings.add("attachment-unread", page=page.number, file=note.text)
    notes = [note for note in page.notes if note.kind != ATTACHMENT]
    if notes:
        findings.add(
            "note-unread",
            words=[note.box for note in notes],
            count=len(notes),
            notes=[f"“{_saying(note)}”" for note in notes],
        )


def _saying(note: Note) -> str:
    """What the note says, or what it is."""
    return _quoted(note.text.split()) or note.kind


def _check_struck(words: Iterable[Word], findings: Findings) -> None:
    struck = [word for word in words if word.aside == Aside.STRUCK]
    if struck:
        text = _quoted([word.text for word in struck])
        findings.add("text-struck", words=struck, count=len(struck), text=text)


def _hidden(words: Sequence[Word]) -> Iterator[tuple[Aside, list[Word]]]:
    """The words that nobody sees, by why that is."""
    for reason in sorted(UNSEEN):
        yield reason, [word for word in words if word.aside == reason]


def _report_hidden(reason: Aside, hidden: Sequence[Word], findings: Findings) -> None:
    if any(char.isalnum() for word in hidden for char in word.text):
        text = _quoted([word.text for word in hidden])
        findings.add("text-hidden", words=hidden, why=f"hidden_{reason}", text=text)


def _unechoed(
    hidden: Sequence[Word], page: Page, around: Sequence[Page]
) -> Iterator[tuple[Word, ...]]:
    """The hidden lines that can be seen nowhere on the pages around."""
    if not hidden:
        return
    printed = "\n".join(_joined(word for word in other.words if not word.aside) for other in around)
    for line in lines_of(hidden, 0.0, page.width):
        if _joined(line.words) not in printed:
            yield tuple(line.words)


def _joined(words: Iterable[Word]) -> str:
    return "".join(word.text for word in words)


def _quoted(words: Sequence[str], between: str = " ") -> str:
    return between.join(words[:_QUOTED]) + (f"{between}…" if len(words) > _QUOTED else "")
