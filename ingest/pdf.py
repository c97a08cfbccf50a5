"""Opening a PDF safely: what cannot be read says so in one sentence before anything else happens."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, nullcontext, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.content import read_content, shown_name
from ingest.glyphs import PageReader, PasswordNeededError
from ingest.page import PackedPages, Page, first_line, read_page, unpacked
from ingest.parallel import PAYS, PagePool, PagesAhead, page_pool
from ingest.readers import ReaderName, ReadOptions, open_reader
from models.errors import DocumentChangedError, UnreadableDocumentError
from models.plan import DocumentFacts

if TYPE_CHECKING:
    from ingest.cache import KnownPages

_MARK, _HEAD = b"%PDF-", 1024
_END_MARK, _TAIL = b"%%EOF", 4096


@dataclass(frozen=True, slots=True)
class PdfFile:
    """An open PDF: facts about the file, and its pages, each read once and in order, or remembered."""

    facts: DocumentFacts
    _reader: PageReader
    _path: Path
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
            page = self._page(number)
            words += len(page.words)
            yield page
        if not words:
            raise UnreadableDocumentError(
                f"{self._path}: none of its {self.page_count} pages holds any text (a scan?); "
                "run text recognition (OCR) on it first."
            )

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
        return read_page(self._reader, self._path, number)


def is_pdf(path: Path) -> bool:
    """Whether the file says that it is a PDF, by its first bytes or at least by its name."""
    if path.suffix.lower() == ".pdf":
        return True
    try:
        with path.open("rb") as file:
            return _MARK in file.read(_HEAD)
    except OSError:
        return False


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
    data_hash = _checked_hash(path)
    with _unchanged(path, data_hash), closing(_open_reader(path, options.reader)) as reader:
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
        known = _known_pages(path, options)
        pdf = PdfFile(facts, reader, path, known, _read=read)
        missing = pdf.missing
        if options.workers == 1 or len(missing) < PAYS:
            yield pdf
        else:
            with nullcontext(pool) if pool else page_pool(options) as others:
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
        return hashlib.sha256(read_content(path)).hexdigest() != sha256
    except UnreadableDocumentError:
        return True


def unread_pages(path: Path, options: ReadOptions) -> Sequence[int]:
    """The numbers of a PDF's pages that are not remembered; none of a file that cannot be opened as a PDF."""
    with suppress(Exception), open_pdf(path, replace(options, workers=1)) as pdf:
        return pdf.missing
    return ()  # who extracts it says what is wrong with it


def _known_pages(path: Path, options: ReadOptions) -> KnownPages | None:
    if options.cache is None:
        return None
    from ingest.cache import PageCache

    return PageCache(options.cache).of(path, options.reader)


def _checked_hash(path: Path) -> str:
    """The file's SHA-256, after a look at its first and last bytes."""
    data = read_content(path)
    if _MARK not in data[:_HEAD]:
        raise UnreadableDocumentError(f"{path}: is not a PDF; give the document's PDF file.")
    if _END_MARK not in data[-_TAIL:]:
        raise UnreadableDocumentError(
            f"{path}: the file is cut short (its end mark is missing); copy or download it again."
        )
    return hashlib.sha256(data).hexdigest()


def _open_reader(path: Path, reader: ReaderName) -> PageReader:
    try:
        return open_reader(path, reader)
    except PasswordNeededError as error:
        raise UnreadableDocumentError(
            f"{path}: is protected by a password; save a copy without one and load that."
        ) from error
    except Exception as error:
        raise UnreadableDocumentError(
            f"{path}: cannot be read as a PDF ({first_line(error)}); get an undamaged copy."
        ) from error
