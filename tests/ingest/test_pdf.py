from collections.abc import Iterable
from pathlib import Path

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from ingest.pages.pdf_source import open_source
from ingest.pages.read import Page
from ingest.pdf import PdfFile, open_pdf
from ingest.words.glyphs import Drawing, Glyphs
from models.errors import UnreadableDocumentError
from models.geometry import Word


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """Two pages: a sentence above a table with one full-width row, then a sentence."""
    path = tmp_path / "rencana.pdf"
    canvas = Canvas(str(path), pagesize=(300, 400))
    canvas.drawString(20, 360, "Rencana aksi")
    canvas.rect(20, 280, 200, 40)
    canvas.line(20, 300, 220, 300)
    canvas.line(120, 280, 120, 300)
    for x, y, text in ((25, 305, "Deskripsi Komitmen"), (25, 285, "Label"), (125, 285, "isi sel")):
        canvas.drawString(x, y, text)
    canvas.showPage()
    canvas.drawString(20, 360, "Penutup")
    canvas.save()
    return path


def read(path: Path) -> list[Page]:
    with open_pdf(path) as pdf:
        return list(pdf.pages())


def text(words: Iterable[Word]) -> str:
    return " ".join(word.text for word in words)


def test_the_facts_name_the_file_by_its_content(plan: Path) -> None:
    copy = plan.with_name("salinan.pdf")
    copy.write_bytes(plan.read_bytes())
    with open_pdf(plan) as first, open_pdf(copy) as second:
        assert first.facts.document_id == second.facts.document_id == first.facts.sha256[:16]
        assert (second.facts.file_name, second.page_count) == ("salinan.pdf", 2)


def test_pages_hold_words_in_cells_and_outside_them(plan: Path) -> None:
    first, last = read(plan)
    assert text(first.outside) == "Rencana aksi"
    (grid,) = first.grids
    assert [text(cell.words) for cell in grid.cells] == ["Deskripsi Komitmen", "Label", "isi sel"]
    assert (last.number, text(last.words), last.grids) == (2, "Penutup", ())


def test_each_word_stands_in_a_cell_or_outside(plan: Path) -> None:
    for page in read(plan):
        inside = [word for grid in page.grids for cell in grid.cells for word in cell.words]
        assert sorted(w.key for w in [*inside, *page.outside]) == [w.key for w in page.words]


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with (
        pytest.raises(UnreadableDocumentError, match="cannot be opened"),
        open_pdf(tmp_path / "x.pdf"),
    ):
        pass


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is not a PDF"),
        (b"PK\x03\x04 a spreadsheet", "is not a PDF"),
        (b"%PDF-1.7\n%%EOF\n", "cannot be read as a PDF|no pages"),
    ],
)
def test_what_is_no_pdf_is_told(content: bytes, sentence: str, tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    path.write_bytes(content)
    with pytest.raises(UnreadableDocumentError, match=sentence), open_pdf(path):
        pass


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
def test_a_file_cut_short_is_told(share: float, plan: Path) -> None:
    data = plan.read_bytes()
    plan.write_bytes(data[: int(share * len(data))])
    with pytest.raises(UnreadableDocumentError, match="cut short"), open_pdf(plan):
        pass


def test_a_password_is_told(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    canvas = Canvas(str(path), encrypt=StandardEncryption("rahasia"))
    canvas.drawString(20, 360, "Rencana")
    canvas.save()
    with pytest.raises(UnreadableDocumentError, match="password"), open_pdf(path):
        pass


def test_pages_without_any_text_are_told(tmp_path: Path) -> None:
    path = tmp_path / "x.pdf"
    canvas = Canvas(str(path))
    canvas.rect(20, 280, 200, 40)
    canvas.save()
    with pytest.raises(UnreadableDocumentError, match="OCR"):
        read(path)


class Damaged:
    """A reader whose second page cannot be read."""

    page_count = 3
    producer: str | None = None

    def page(self, number: int) -> Glyphs:
        if number == 2:
            raise ValueError("bad stream\nat byte 7")
        return Glyphs(number, 100, 100)

    def draw(self, number: int, scale: float) -> Drawing:
        raise NotImplementedError

    def close(self) -> None:
        pass


def test_a_damaged_page_is_named_and_none_is_left_out(plan: Path) -> None:
    with open_pdf(plan) as whole:
        pages = PdfFile(whole.facts, Damaged(), open_source(plan)).pages()
        assert next(pages).number == 1
        with pytest.raises(UnreadableDocumentError, match=r"page 2 cannot be read \(bad stream\)"):
            next(pages)
