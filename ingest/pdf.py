"""Opening a PDF safely: what cannot be read says so in one sentence before anything else happens."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, nullcontext, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.files.content import read_content, shown_name
from ingest.ocr import pages as pictures
from ingest.pages.annotations import Annotation
from ingest.pages.overlays import is_hidden_text, is_note, is_printed
from ingest.pages.parallel import PAYS, PagePool, PagesAhead, page_pool
from ingest.pages.pdf_source import MARK, PdfSource, open_source
from ingest.pages.pdf_structure import Structure, placed
from ingest.pages.read import (
    ATTACHMENT,
    FORM_ONLY,
    HIDDEN_TEXT,
    LINKED_FILE,
    STALE_FIELD,
    Link,
    Note,
    PackedPages,
    Page,
    first_line,
    read_page,
    unpacked,
)
from ingest.pages.readers import ReaderName, ReadOptions, open_reader
from ingest.pages.turning import as_read
from ingest.words.glyphs import PageReader, PasswordNeededError
from models.errors import DocumentChangedError, UnreadableDocumentError
from models.geometry import Box
from models.plan import DocumentFacts

if TYPE_CHECKING:
    from ingest.pages.cache import KnownPages

_HEAD = 1024
"""Among so many bytes a file that is not named so says that it is a PDF."""


_HOW_TO_RECOGNISE = {
    False: 'install text recognition (OCR) with `pip install "renaksi[ocr]"` and load it again, or ',
    True: "nor did text recognition (OCR) find any in its pictures; ",
}
"""What to do about a document without text, by whether text in pictures is recognised."""


@dataclass(frozen=True, slots=True)
class PdfFile:
    """An open PDF: facts about the file, and its pages, each read once and in order, or remembered."""

    facts: DocumentFacts
    _reader: PageReader
    _source: PdfSource
    _known: KnownPages | None = None
    _ahead: PagesAhead | None = None
    _read: PackedPages | None = None

    @property
    def page_count(self) -> int:
        """How many pages the file has."""
        return self._reader.page_count

    @property
    def missing(self) -> Sequence[int]:
        """The numbers of the pages that are not remembered, and have to be read."""
        return self._known.missing if self._known else range(1, self.page_count + 1)

    def pages(self) -> Iterator[Page]:
        """The pages, each forgotten when the next is asked for; where several processes read, they begin at once.

        Raises UnreadableDocumentError where a page is damaged, and after the last page if none had any text.
        """
        if self._ahead:
            self._ahead.begin()
        return self._pages()

    def _pages(self) -> Iterator[Page]:
        words = 0
        for number in range(1, self.page_count + 1):
            page = self.page(number)
            words += len(page.words)
            yield page
        if not words:
            damaged = [
                n for n, frame in enumerate(self._source.structure.frames, 1) if frame.is_damaged
            ]
            if damaged:
                raise UnreadableDocumentError(
                    f"{self._source.path}: page {damaged[0]} is damaged, and none of its {self.page_count} pages holds "
                    "any text that can be read; get an undamaged copy, and load that."
                )
            raise UnreadableDocumentError(
                f"{self._source.path}: none of its {self.page_count} pages holds any text (a scan?); "
                f"{_HOW_TO_RECOGNISE[pictures.is_installed()]}get the document itself, saved as PDF and not scanned."
            )

    def page(self, number: int) -> Page:
        """A page by its number, from 1."""
        return _annotated(self._page(number), self._source.structure)

    def _page(self, number: int) -> Page:
        known = self._known.get(number) if self._known else None
        if known:
            return known
        page = self._newly_read(number)
        if self._known:
            self._known.put(page)
        return page

    def _newly_read(self, number: int) -> Page:
        if self._read and number in self._read:
            return unpacked(self._read[number])
        if self._ahead:
            return self._ahead.page(number)
        return read_page(self._reader, self._source.path, number)


def is_pdf(path: Path) -> bool:
    """Whether the file says that it is a PDF, by its first bytes or at least by its name; no workbook is named one."""
    is_named = path.suffix.lower() == ".pdf"
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return is_named
    return MARK in head or (is_named and not head.startswith(_ZIP))


_ZIP = b"PK\x03\x04"
"""How a workbook begins."""


@contextmanager
def open_pdf(
    path: Path,
    options: ReadOptions = ReadOptions(),  # noqa: B008
    pool: PagePool | None = None,
    read: PackedPages | None = None,
) -> Iterator[PdfFile]:
    """Open a PDF, to be read with the help of `pool` or, where that pays, of processes started for it.

    What was `read` of it elsewhere is not read again. Raises UnreadableDocumentError if it is missing, no PDF, cut
    short, encrypted or empty, and DocumentChangedError instead of whatever is raised while it is open and changes.
    """
    data_hash = _hash_of(path)
    with _unchanged(path, data_hash), ExitStack() as opened:
        source, reader = _open(path, options.reader)
        opened.callback(reader.close)
        if not reader.page_count:
            raise UnreadableDocumentError(f"{path}: the PDF has no pages; get a complete copy.")
        facts = DocumentFacts(
            document_id=data_hash[:16],
            kind="plan",
            file_name=shown_name(path),
            sha256=data_hash,
            page_count=reader.page_count,
            producer=reader.producer,
        )
        known = _known_pages(source, options)
        pdf = PdfFile(facts, reader, source, known, _read=read)
        missing = pdf.missing
        if options.workers == 1 or len(missing) < PAYS:
            yield pdf
        else:
            with nullcontext(pool) if pool else page_pool(options, path) as others:
                yield replace(pdf, _ahead=PagesAhead(others, path, reader, missing))
        if known:
            known.close()


@contextmanager
def _unchanged(path: Path, sha256: str) -> Iterator[None]:
    """Whatever fails meanwhile, as its parts are read one by one, fails because the file is another one by now."""
    try:
        yield
    except Exception as error:
        if _is_another(path, sha256):
            raise DocumentChangedError(
                f"{path}: was changed or removed while it was read; load it again."
            ) from error
        raise


def _is_another(path: Path, sha256: str) -> bool:
    """Whether the file is not there any more, or holds something else; a pipe, which is read once, is not asked."""
    if path.exists() and not path.is_file():
        return False
    try:
        return _hash_of(path) != sha256
    except UnreadableDocumentError:
        return True


def unread_pages(path: Path, options: ReadOptions) -> Sequence[int]:
    """The numbers of a PDF's pages that are not remembered; none of a file that cannot be opened as a PDF."""
    with suppress(Exception), open_pdf(path, replace(options, workers=1)) as pdf:
        return pdf.missing
    return ()  # who extracts it says what is wrong with it


def _annotated(page: Page, structure: Structure) -> Page:
    """The page with what the file's structure says of it; what is on no page is noted on the first."""
    frame = structure.frames[page.number - 1]
    carried = list(_carried(structure)) if page.number == 1 else []
    page = replace(
        page,
        is_damaged=frame.is_damaged,
        doubts=frame.doubts,
        has_pattern_picture=frame.has_pattern_picture,
    )
    if not (frame.annotations or carried):
        return page
    matrix = frame.as_seen()[2]
    above = [(note, Box(page.number, *placed(note.box, matrix))) for note in frame.annotations]
    whole = Box(page.number, 0.0, 0.0, page.width, page.height)
    notes = [note for each, box in above for note in _notes_of(each, box)]
    return replace(
        page,
        notes=(*notes, *(Note(kind, text, whole) for kind, text in carried)),
        links=tuple(Link(note.uri, as_read(box, page.turn)) for note, box in above if note.uri),
    )


def _carried(structure: Structure) -> Iterator[tuple[str, str]]:
    """What the document holds beside its pages: the kind of note, and what that says."""
    for name in structure.attachments:
        yield ATTACHMENT, name
    for value in structure.form_only:
        yield FORM_ONLY, value


def _notes_of(annotation: Annotation, box: Box) -> Iterator[Note]:
    """What is to be said of an annotation, whether it is read or not."""
    if is_note(annotation):
        yield Note(annotation.kind, annotation.text, box)
    if is_hidden_text(annotation):
        yield Note(HIDDEN_TEXT, annotation.text, box)
    if annotation.file:
        yield Note(LINKED_FILE, annotation.file, box)
    if annotation.shown and is_printed(annotation):
        yield Note(STALE_FIELD, f"{annotation.shown} / {annotation.text}", box)


def _known_pages(source: PdfSource, options: ReadOptions) -> KnownPages | None:
    if options.cache is None:
        return None
    from ingest.pages.cache import PageCache

    return PageCache(options.cache).of(source.content, options.reader)


def _hash_of(path: Path) -> str:
    return hashlib.sha256(read_content(path)).hexdigest()


def _open(path: Path, reader: ReaderName) -> tuple[PdfSource, PageReader]:
    try:
        source = open_source(path)
        return source, open_reader(source, reader)
    except UnreadableDocumentError:
        raise
    except PasswordNeededError as error:
        raise UnreadableDocumentError(
            f"{path}: is protected by a password; save a copy without one and load that."
        ) from error
    except Exception as error:
        raise UnreadableDocumentError(
            f"{path}: cannot be read as a PDF ({first_line(error)}); get an undamaged copy."
        ) from error
