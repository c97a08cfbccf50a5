"""A PDF is found among what is around it, and is refused where a part of it is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.pages.readers import ReaderName, ReadOptions
from ingest.pdf import open_pdf
from models.errors import UnreadableDocumentError
from tests.ingest.overlaid import printed


def first_words(path: Path, reader: ReaderName) -> list[str]:
    with open_pdf(path, ReadOptions(reader)) as pdf:
        return [word.text for word in next(iter(pdf.pages())).words]


@pytest.mark.parametrize("reader", ReaderName)
@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"HTTP/1.1 200 OK\r\nX: " + 3000 * b"y" + b"\r\n\r\n", b""),
        (b"\xef\xbb\xbf", b""),
        (b"", 500 * b"\n<!-- cache -->"),
        (b"", 5000 * b"\0"),
        (b"--batas\r\n\r\n", b"\r\n--batas--\r\n"),
    ],
)
def test_what_is_around_a_pdf_is_passed_over(
    before: bytes, after: bytes, reader: ReaderName, tmp_path: Path
) -> None:
    path = printed(tmp_path / "laporan.pdf", "Selesai semua")
    path.write_bytes(before + path.read_bytes() + after)
    assert first_words(path, reader) == ["Selesai", "semua"]


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_a_pdf_cut_short_is_refused(share: float, tmp_path: Path) -> None:
    path = printed(tmp_path / "laporan.pdf", "Selesai semua")
    data = path.read_bytes()
    path.write_bytes(data[: int(share * len(data))])
    with pytest.raises(UnreadableDocumentError, match="is cut short"):
        first_words(path, ReaderName.PDFIUM)


def test_an_update_cut_short_is_refused(tmp_path: Path) -> None:
    path = printed(tmp_path / "laporan.pdf", "Selesai semua")
    path.write_bytes(path.read_bytes() + b"\n7 0 obj\n<< /Type /Page /Contents 8 0 R")
    with pytest.raises(UnreadableDocumentError, match="is cut short"):
        first_words(path, ReaderName.PDFIUM)


def test_a_file_that_begins_as_no_pdf_is_none(tmp_path: Path) -> None:
    path = tmp_path / "laporan.pdf"
    path.write_bytes(70_000 * b"x" + b"%PDF-1.7\n%%EOF")
    with pytest.raises(UnreadableDocumentError, match="is not a PDF"):
        first_words(path, ReaderName.PDFIUM)
