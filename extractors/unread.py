"""What stands on a document's pages and is not read: pictures of text, damage, text that nobody sees, comments."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extractors.findings import Findings
from extractors.lines import lines_of
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


def attachments_of(pages: Iterable[Page]) -> list[str]:
    """The names of the files that the document carries."""
    return [note.text for page in pages for note in page.notes if note.kind == ATTACHMENT]


def check_unread(pages: Sequence[Page], first_read: int, findings: Findings) -> None:
    """Report what of the pages is not read; the plan's or report's own pages begin at `first_read`."""
    for place, page in enumerate(pages):
        _check_whole(page, first_read, findings)
        _check_notes(page, findings)
        _check_struck(page, findings)
        _check_hidden(page, pages[max(0, place - 1) : place + 2], findings)


def _check_whole(page: Page, first_read: int, findings: Findings) -> None:
    if page.is_damaged:
        findings.add("page-damaged", page=page.number)
    if not is_pictured(page):
        return
    words = [word for word in page.words if not (word.aside or word.drawn)]
    if len(words) >= _FEW:
        findings.add("page-recognised", page=page.number)
    elif page.number < first_read:
        findings.add("page-picture", page=page.number)
    else:
        findings.add("page-without-text", page=page.number)


def is_pictured(page: Page) -> bool:
    """Whether the page is one picture, perhaps cut into strips."""
    area = sum(
        (picture.x1 - picture.x0) * (picture.bottom - picture.top) for picture in page.pictures
    )
    return area >= _PICTURED * page.width * page.height


def _check_notes(page: Page, findings: Findings) -> None:
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


def _check_struck(page: Page, findings: Findings) -> None:
    struck = [word for word in page.words if word.aside == Aside.STRUCK]
    if struck:
        text = _quoted([word.text for word in struck])
        findings.add("text-struck", words=struck, count=len(struck), text=text)


def _check_hidden(page: Page, around: Sequence[Page], findings: Findings) -> None:
    for reason in sorted(UNSEEN):
        hidden = [word for word in page.words if word.aside == reason]
        if reason in _ECHOED:
            hidden = [word for line in _unechoed(hidden, page, around) for word in line]
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


def _quoted(words: Sequence[str]) -> str:
    return " ".join(words[:_QUOTED]) + (" …" if len(words) > _QUOTED else "")
