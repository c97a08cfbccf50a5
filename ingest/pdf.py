"""Opening a PDF safely: what cannot be read says so in one sentence before anything else happens."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from ingest.glyphs import PageReader
from ingest.page import Page, page_of
from models.errors import UnreadableDocumentError
from models.plan import DocumentFacts

_END_MARK, _TAIL = b"%%EOF", 4096


@dataclass(frozen=True, slots=True)
class PdfFile:
    """An open PDF: facts about the file, and its pages, each read once and in order."""

    facts: DocumentFacts
    _reader: PageReader
    _path: Path

    @property
    def page_count(self) -> int:
        """How many pages the file has."""
        return self._reader.page_count

    def pages(self) -> Iterator[Page]:
        """Yield the pages, holding one at a time.

        Raises UnreadableDocumentError where a page is damaged, and after the last page if none had any text.
        """
        words = 0
        glyphs = self._reader.pages()
        for number in range(1, self.page_count + 1):
            try:
                page = page_of(next(glyphs))
            except Exception as error:
                raise UnreadableDocumentError(
                    f"{self._path}: page {number} cannot be read ({_first_line(error)}); "
                    "get an undamaged copy or print the file to PDF again."
                ) from error
            words += len(page.words)
            yield page
        if not words:
            raise UnreadableDocumentError(
                f"{self._path}: none of its {self.page_count} pages holds any text (a scan?); "
                "run text recognition (OCR) on it first."
            )


@contextmanager
def open_pdf(path: Path) -> Iterator[PdfFile]:
    """Open a PDF; raises UnreadableDocumentError if it is missing, no PDF, cut short, encrypted or empty."""
    data_hash = _checked_hash(path)
    reader = _open_reader(path)
    try:
        if not reader.page_count:
            raise UnreadableDocumentError(f"{path}: the PDF has no pages; get a complete copy.")
        facts = DocumentFacts(
            document_id=data_hash[:16],
            kind="plan",
            file_name=path.name,
            sha256=data_hash,
            page_count=reader.page_count,
            producer=reader.producer,
        )
        yield PdfFile(facts, reader, path)
    finally:
        reader.close()


def _checked_hash(path: Path) -> str:
    """The file's SHA-256, after a look at its first and last bytes."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableDocumentError(
            f"{path}: cannot be opened ({error.strerror}); check the name and its permissions."
        ) from error
    if b"%PDF-" not in data[:1024]:
        raise UnreadableDocumentError(f"{path}: is not a PDF; give the plan's PDF file.")
    if _END_MARK not in data[-_TAIL:]:
        raise UnreadableDocumentError(
            f"{path}: the file is cut short (its end mark is missing); copy or download it again."
        )
    return hashlib.sha256(data).hexdigest()


def _open_reader(path: Path) -> PageReader:
    from pdfminer.pdfdocument import PDFPasswordIncorrect

    from ingest.plumber import PlumberReader

    try:
        return PlumberReader(path)
    except Exception as error:
        if isinstance(error, PDFPasswordIncorrect) or any(
            isinstance(cause, PDFPasswordIncorrect) for cause in (error.__cause__, *error.args)
        ):
            raise UnreadableDocumentError(
                f"{path}: is protected by a password; save a copy without one and load that."
            ) from error
        raise UnreadableDocumentError(
            f"{path}: cannot be read as a PDF ({_first_line(error)}); get an undamaged copy."
        ) from error


def _first_line(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0][:120]
