"""The libraries that can read a PDF's pages, each behind the interface of `ingest.words.glyphs`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.workers.confinement import Limits

if TYPE_CHECKING:
    from ingest.pages.pdf_source import PdfSource
    from ingest.words.glyphs import PageReader


class ReaderName(StrEnum):
    """The fast reader, and the one it is held equal to."""

    PDFIUM = "pdfium"
    PDFPLUMBER = "pdfplumber"


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """How files are read: PDFs with which library, and by how many processes, this one included.

    With a folder for a `cache`, pages are remembered there (`ingest.pages.cache`). With `limits`, files are read by
    processes that are held to them (`ingest.workers.confinement`), without them here.
    """

    reader: ReaderName = ReaderName.PDFIUM
    workers: int = 1
    cache: Path | None = None
    limits: Limits | None = None


def open_reader(source: PdfSource, name: ReaderName) -> PageReader:
    """Open a PDF to read its pages; raises the library's own errors."""
    if name is ReaderName.PDFPLUMBER:
        from ingest.pages.plumber import PlumberReader

        return PlumberReader(source)
    from ingest.pages.pdfium import PdfiumReader

    return PdfiumReader(source)
