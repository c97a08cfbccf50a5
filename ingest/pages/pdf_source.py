"""A PDF as it is read: without what is no PDF before and after it, and with what is laid over its pages printed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from pdfminer.pdfdocument import PDFPasswordIncorrect

from ingest.files.content import read_content
from ingest.pages.overlays import is_printed, with_overlays
from ingest.pages.pdf_structure import Structure, read_structure
from ingest.words.glyphs import PasswordNeededError
from models.errors import UnreadableDocumentError

MARK = b"%PDF-"
_HEAD = 65_536
"""Bytes in which a PDF must begin; mail and web servers put less before it."""

_END = b"%%EOF"
_UPDATE = re.compile(rb"\d+ \d+ obj\b")
"""What an update of a PDF begins with."""


@dataclass(frozen=True, slots=True)
class PdfSource:
    """What readers open in place of the file at `path`: the file itself, or other bytes.

    `structure` is the file's own, `printed` that of what is opened.
    """

    path: Path
    content: Path | bytes
    structure: Structure
    printed: Structure


def open_source(path: Path) -> PdfSource:
    """Look a PDF over; raises UnreadableDocumentError, PasswordNeededError or pdfminer's errors."""
    data = read_content(path)
    whole = whole_pdf(path, data)
    content = path if len(whole) == len(data) else whole
    del data, whole
    try:
        structure = read_structure(content)
    except PDFPasswordIncorrect as error:
        raise PasswordNeededError from error
    overlays = (annotation for frame in structure.frames for annotation in frame.annotations)
    if not any(map(is_printed, overlays)):
        return PdfSource(path, content, structure, structure)
    content = with_overlays(content, structure.frames)
    return PdfSource(path, content, structure, read_structure(content))


def whole_pdf(path: Path, data: bytes) -> bytes:
    """The PDF among a file's bytes; raises UnreadableDocumentError if there is none, or not all of it."""
    start = data.find(MARK, 0, _HEAD)
    if start < 0:
        if not data:
            raise UnreadableDocumentError(
                f"{path}: is not a PDF but empty (0 bytes); get a complete copy."
            )
        raise UnreadableDocumentError(f"{path}: is not a PDF; give the document's PDF file.")
    end = data.rfind(_END)
    if end < start or _UPDATE.search(data, end):
        raise UnreadableDocumentError(
            f"{path}: the file is cut short (its end mark is missing); copy or download it again."
        )
    rest = data[end + len(_END) :]
    return data[start : end + len(_END)] if start or rest.strip() else data
