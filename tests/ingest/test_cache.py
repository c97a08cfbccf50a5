"""A page that was read is remembered by what it is made of, and nothing is taken for it that it is not."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

import ingest.pages.cache
import ingest.pdf
from ingest.pages.cache import PageCache, page_digests
from ingest.pages.parallel import PAYS, PagesAhead, read_pages
from ingest.pages.read import Page, read_page
from ingest.pages.readers import ReaderName, ReadOptions
from ingest.pdf import open_pdf, unread_pages
from ingest.words.glyphs import PageReader

SAMPLE = Path(__file__).parents[2] / "samples" / "plan.pdf"

Draw = Callable[[Canvas], object]


def a_page(text: str) -> Draw:
    """A page with a ruled cell and this text in it."""

    def draw(canvas: Canvas) -> None:
        canvas.grid([50, 250, 450], [600, 700, 800])
        canvas.drawString(60, 720, text)

    return draw


def pdf(path: Path, *pages: Draw, size: tuple[float, float] = (595, 842)) -> Path:
    """A PDF of pages drawn so."""
    canvas = Canvas(str(path), pagesize=size, invariant=True)
    for draw in pages:
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return path


def read(path: Path, cache: Path | None = None) -> list[Page]:
    with open_pdf(path, ReadOptions(cache=cache)) as file:
        return list(file.pages())


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


@pytest.fixture
def pages_read(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The numbers of the pages that are read and not remembered."""
    numbers: list[int] = []

    def watched(reader: PageReader, path: Path, number: int) -> Page:
        numbers.append(number)
        return read_page(reader, path, number)

    monkeypatch.setattr(ingest.pdf, "read_page", watched)
    return numbers


def test_what_is_remembered_is_what_was_read(cache: Path, pages_read: list[int]) -> None:
    first = read(SAMPLE, cache)
    assert any(page.grids for page in first)
    pages_read.clear()
    assert read(SAMPLE, cache) == first == read(SAMPLE)
    assert pages_read == [page.number for page in first]  # by the last, which has no cache


def test_only_changed_pages_are_read(tmp_path: Path, cache: Path, pages_read: list[int]) -> None:
    texts = [f"Halaman {number}" for number in range(8)]
    read(pdf(tmp_path / "old.pdf", *map(a_page, texts)), cache)
    texts[2], texts[5] = "Diubah", "Diganti"
    pages_read.clear()
    new = pdf(tmp_path / "new.pdf", *map(a_page, texts))
    assert read(new, cache) == read(new)
    assert pages_read[:2] == [3, 6]
    assert len(pages_read) == 2 + 8


def test_pages_that_moved_are_remembered_under_their_new_numbers(
    tmp_path: Path, cache: Path, pages_read: list[int]
) -> None:
    read(SAMPLE, cache)
    pages_read.clear()
    with pypdfium2.PdfDocument(SAMPLE) as source, pypdfium2.PdfDocument.new() as target:
        target.new_page(595, 842)
        target.import_pages(source)  # as other objects, under other numbers
        target.save(tmp_path / "moved.pdf")
    moved = read(tmp_path / "moved.pdf", cache)
    assert pages_read == [1]
    assert moved == read(tmp_path / "moved.pdf")


@pytest.mark.parametrize(
    "change",
    [
        lambda canvas: canvas.setPageRotation(90),
        lambda canvas: canvas.setCropBox((0, 0, 300, 300)),
        lambda canvas: canvas.setFont("Times-Roman", 12),
        lambda canvas: canvas.line(0, 0, 9, 9),
        lambda canvas: canvas.setPageSize((842, 595)),
    ],
)
def test_what_changes_a_page_changes_its_digest(tmp_path: Path, change: Draw) -> None:
    def changed(canvas: Canvas) -> None:
        change(canvas)
        a_page("Teks")(canvas)

    (before,) = page_digests(pdf(tmp_path / "before.pdf", a_page("Teks")))
    (after,) = page_digests(pdf(tmp_path / "after.pdf", changed))
    assert before != after


def test_what_a_font_or_the_page_tree_says_changes_the_digest(tmp_path: Path) -> None:
    """The page itself says nothing of either: it refers to the one, and inherits from the other."""
    path = pdf(tmp_path / "page.pdf", a_page("Teks"))
    (before,) = page_digests(path)
    content = path.read_bytes()
    for old, new in (
        (b"/WinAnsiEncoding", b"/MacRomanEncodin"),
        (b"/Type /Pages", b"/Rotate 90/A"),
    ):
        assert content.count(old) == 1
        path.write_bytes(content.replace(old, new))
        assert page_digests(path) != [before]


def test_the_page_before_does_not_count(tmp_path: Path) -> None:
    one = page_digests(pdf(tmp_path / "1.pdf", a_page("satu"), a_page("dua")))
    other = page_digests(pdf(tmp_path / "2.pdf", a_page("lain"), a_page("dua")))
    assert one[0] != other[0]
    assert one[1] == other[1]


def test_a_font_that_only_another_page_uses_does_not_count(tmp_path: Path) -> None:
    """Though all pages share one dictionary of fonts."""

    def other(canvas: Canvas) -> None:
        canvas.setFont("Times-Roman", 12)
        a_page("dua")(canvas)

    one = page_digests(pdf(tmp_path / "1.pdf", a_page("satu"), a_page("dua")))
    two = page_digests(pdf(tmp_path / "2.pdf", a_page("satu"), other))
    assert (tmp_path / "2.pdf").read_bytes().count(b"/Times-Roman") == 1
    assert one[0] == two[0]
    assert one[1] != two[1]


def test_a_file_that_cannot_be_taken_apart_has_no_digests(tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(b"%PDF-1.7 and no more")
    assert page_digests(tmp_path / "x.pdf") == []
    assert page_digests(tmp_path / "missing.pdf") == []


@pytest.mark.parametrize("damage", [b"", b"no page", None])
def test_a_damaged_entry_is_read_anew(
    cache: Path, pages_read: list[int], damage: bytes | None
) -> None:
    first = read(SAMPLE, cache)
    pages_read.clear()
    entries = sorted(cache.iterdir())
    content = entries[0].read_bytes()
    entries[0].write_bytes(content[:-9] + bytes(9) if damage is None else damage)
    assert read(SAMPLE, cache) == first
    assert len(pages_read) == 1
    assert entries[0].read_bytes() == content


def test_other_code_finds_nothing(
    cache: Path, pages_read: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = read(SAMPLE, cache)
    pages_read.clear()
    monkeypatch.setattr(ingest.pages.cache, "_code", lambda: "of other code")
    assert read(SAMPLE, cache) == pages
    assert len(pages_read) == len(pages)


def test_one_reader_does_not_find_what_another_read(cache: Path, pages_read: list[int]) -> None:
    pages = read(SAMPLE, cache)
    pages_read.clear()
    with open_pdf(SAMPLE, ReadOptions(ReaderName.PDFPLUMBER, cache=cache)) as file:
        assert [page.number for page in file.pages()] == pages_read
    assert len(list(cache.iterdir())) == 2 * len(pages)


def test_processes_read_what_is_not_remembered(
    tmp_path: Path, cache: Path, pages_read: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [f"Halaman {number}" for number in range(2 * PAYS)]
    pages = read(pdf(tmp_path / "whole.pdf", *map(a_page, texts)))
    part = pdf(tmp_path / "part.pdf", *map(a_page, texts[:PAYS]))
    begun: list[int] = []

    def watched(ahead: PagesAhead, number: int) -> Page:
        begun.append(number)
        return page_ahead(ahead, number)

    page_ahead = PagesAhead.page
    monkeypatch.setattr(PagesAhead, "page", watched)
    read(part, cache)
    next(cache.iterdir()).write_bytes(b"damaged")
    pages_read.clear()
    with open_pdf(tmp_path / "whole.pdf", ReadOptions(workers=2, cache=cache)) as file:
        assert list(file.pages()) == pages
    assert len(begun) == PAYS + 1
    assert set(begun) > set(range(PAYS + 1, 2 * PAYS + 1))
    assert not pages_read
    assert read(tmp_path / "whole.pdf", cache) == pages
    assert not pages_read


def test_the_cache_keeps_within_its_limit_what_was_used_last(tmp_path: Path, cache: Path) -> None:
    page = read(SAMPLE)[0]
    kept = PageCache(cache, limit=10**9)
    for name in "abcdef":
        kept.put(name, page)
    size = (cache / "a").stat().st_size
    for name in "cabdef":
        assert kept.get(name) == page
    PageCache(cache, limit=3 * size + 1).trim()
    assert sorted(entry.name for entry in cache.iterdir()) == ["d", "e", "f"]


def test_a_cache_that_cannot_be_written_to_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert read(SAMPLE, tmp_path / "file" / "cache") == read(SAMPLE)


def test_a_cache_that_goes_while_pages_are_read_is_done_without(cache: Path) -> None:
    whole = read(SAMPLE, cache)
    with open_pdf(SAMPLE, ReadOptions(cache=cache)) as file:
        pages = file.pages()
        first = next(pages)
        shutil.rmtree(cache)
        cache.touch()
        assert [first, *pages] == whole


def test_a_cache_that_may_not_be_looked_into_is_done_without(tmp_path: Path) -> None:
    unreachable = tmp_path / ("x" * 300)  # the system refuses it whoever asks, root too
    assert read(SAMPLE, unreachable) == read(SAMPLE)


def test_pages_read_elsewhere_are_remembered_and_not_read_again(
    tmp_path: Path, cache: Path, pages_read: list[int]
) -> None:
    path = pdf(tmp_path / "plan.pdf", *map(a_page, "abcde"))
    options = ReadOptions(cache=cache)
    expected = read(path)
    pages_read.clear()
    elsewhere = read_pages(path, ReaderName.PDFIUM, [2, 3, 4])

    with open_pdf(path, options, read=elsewhere) as file:
        assert list(file.pages()) == expected
    assert pages_read == [1, 5]
    assert not unread_pages(path, options)
    pdf(path, *map(a_page, "abXde"))
    assert unread_pages(path, options) == [3]
    assert list(unread_pages(path, ReadOptions())) == [1, 2, 3, 4, 5]
