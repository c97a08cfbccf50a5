"""PDF files that break a rule and can be read all the same, alike by both readers."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from ingest.files.content import whole_characters
from ingest.pages.cache import page_digests
from ingest.pages.pdf_structure import read_structure
from ingest.pages.readers import ReaderName, ReadOptions
from ingest.pdf import open_pdf
from models.errors import UnreadableDocumentError
from tests.hostile.pdfs import page_of
from tests.ingest.by_hand import pages, printed

SHARED = Path(__file__).parents[3] / "shared"

TEXTS = ("Halaman satu", "Halaman dua", "Halaman tiga")
KIDS = (b"4 0 R", b"6 0 R", b"8 0 R")


def read(path: Path, reader: ReaderName, cache: Path | None = None) -> list[str]:
    """The text of each page."""
    with open_pdf(path, ReadOptions(reader, cache=cache)) as pdf:
        return [" ".join(word.text for word in page.words) for page in pdf.pages()]


@pytest.mark.parametrize("reader", ReaderName)
@pytest.mark.parametrize(
    ("kids", "attributes", "expected"),
    [
        ((0, 1, 2), "/Type /Page", (0, 1, 2)),
        ((0, 1, 2), "", (0, 1, 2)),  # no type, as some scanners write
        ((0, 1, 0, 2, 2), "/Type /Page", (0, 1, 0, 2, 2)),  # one object, several pages
        ((2, 2), "", (2, 2)),
    ],
)
def test_page_trees(
    tmp_path: Path,
    reader: ReaderName,
    kids: Sequence[int],
    attributes: str,
    expected: Sequence[int],
) -> None:
    names = b" ".join(KIDS[n] for n in kids)
    path = pages(tmp_path / "plan.pdf", names, len(kids), TEXTS, attributes)
    for _ in range(2):  # read, and then remembered
        assert read(path, reader, tmp_path / "cache") == [TEXTS[n] for n in expected]


@pytest.mark.parametrize("reader", ReaderName)
def test_a_page_without_a_size_is_as_large_as_a_letter(tmp_path: Path, reader: ReaderName) -> None:
    path = pages(tmp_path / "plan.pdf", KIDS[0], 1, TEXTS[:1], "/Type /Page")
    data = path.read_bytes().replace(b"/MediaBox [0 0 300 200]", b"/MediaBix [0 0 300 200]")
    path.write_bytes(data)
    with open_pdf(path, ReadOptions(reader)) as pdf:
        (page,) = pdf.pages()
    assert (page.width, page.height) == (612, 792)


def test_pages_that_are_not_there_are_told(tmp_path: Path) -> None:
    path = pages(tmp_path / "plan.pdf", KIDS[0], 3, TEXTS, "/Type /Page")
    with pytest.raises(UnreadableDocumentError, match="1 of its 3 pages are there"):
        read(path, ReaderName.PDFIUM)


def test_a_page_tree_that_leads_in_a_circle(tmp_path: Path) -> None:
    path = pages(tmp_path / "plan.pdf", b"2 0 R 4 0 R", 1, TEXTS[:1], "/Type /Page")
    assert read(path, ReaderName.PDFIUM) == [TEXTS[0]]


@pytest.mark.parametrize("reader", ReaderName)
@pytest.mark.parametrize(
    ("characters", "text"),
    [
        (["0041", "D83DDE00", "0042"], "A😀B"),
        (["D83DDE00", "0041"], "😀A"),
        (["D83DDC4DD83CDFFD", "0041"], "👍🏽A"),  # two of them in one glyph
        (["D835DC00", "D835DC01"], "𝐀𝐁"),
    ],
)
def test_characters_beyond_the_first_65536(
    tmp_path: Path, reader: ReaderName, characters: Sequence[str], text: str
) -> None:
    assert read(printed(tmp_path / "plan.pdf", characters), reader) == [text]


def test_references_to_references_lead_to_their_end_or_nowhere(tmp_path: Path) -> None:
    size = b"/MediaBox 6 0 R/Annots 9 0 R"
    end = {6: b"7 0 R", 7: b"8 0 R", 8: b"[0 0 200 300]", 9: b"9 0 R"}
    circle = {6: b"7 0 R", 7: b"8 0 R", 8: b"6 0 R", 9: b"8 0 R"}
    for objects, width in ((end, 200), (circle, 612)):
        path = tmp_path / f"{width}.pdf"
        path.write_bytes(page_of(entries=size, others=objects))
        assert read_structure(path).frames[0].box[2] == width
        assert len(page_digests(path)) == 1


def test_half_of_a_character_is_no_text(tmp_path: Path) -> None:
    path = printed(tmp_path / "plan.pdf", ["0041", "D83D", "0042"])
    assert read(path, ReaderName.PDFIUM) == ["A�B"]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("abc", "abc"),
        ("\ud83d\ude00", "😀"),
        ("a\ud83d", "a�"),
        ("\ude00\ud83d", "��"),
        ("😀\ud83d\ude00é", "😀😀é"),
        ("", ""),
    ],
)
def test_halves_of_characters_are_put_together(text: str, whole: str) -> None:
    assert whole_characters(text) == whole


@pytest.mark.skipif(not SHARED.is_dir(), reason="the shared cases are not here")
@pytest.mark.parametrize("reader", ReaderName)
def test_the_shared_case_of_an_emoji(reader: ReaderName) -> None:
    (text,) = read(SHARED / "cases" / "real" / "emoji3.pdf", reader)
    assert any(ord(character) > 0xFFFF for character in text)
    text.encode()
