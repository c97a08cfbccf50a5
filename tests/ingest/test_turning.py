"""Pages printed sideways or upside down read like upright ones, and their boxes lie where the print is seen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from msgspec import structs
from reportlab.pdfgen.canvas import Canvas

from ingest.pages.read import Page, packed, unpacked
from ingest.pages.readers import ReaderName, ReadOptions
from ingest.pdf import open_pdf
from models.geometry import Box, line_boxes
from tests.ingest.alike import assert_pages_alike

WIDTH, HEIGHT = 700, 400
"""Of the page as it reads; printed sideways it is as much higher as it is wide."""

PLACES: dict[int, tuple[float, float]] = {
    0: (0, 0),
    1: (0, WIDTH),
    2: (WIDTH, HEIGHT),
    3: (HEIGHT, 0),
}
"""Where the reading page's origin lies on the printed one, by the quarter turns clockwise it is printed off."""


def askew(path: Path, degrees: float, *, lines: int = 6) -> Path:
    """A page whose lines climb by so many degrees."""
    canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT))
    canvas.rotate(degrees)
    for number in range(lines):
        canvas.drawString(60, 300 - 20 * number, "Laporan capaian")
    canvas.save()
    return path


READERS = [ReaderName.PDFIUM, ReaderName.PDFPLUMBER]

Draw = Callable[[Canvas], None]


def table(canvas: Canvas) -> None:
    """A title and a table of two rows, one cell on two lines, one filled, one with a dotted border above it."""
    canvas.setFont("Helvetica-Bold", 12)
    canvas.drawString(60, 360, "Laporan capaian")
    canvas.setFillGray(0.9)
    canvas.rect(60, 300, 200, 30, stroke=0, fill=1)
    canvas.setFillGray(0)
    canvas.setFont("Helvetica", 10)
    canvas.grid([60, 260, 420, 640], [200, 300, 330])
    for x, y, text in (
        (65, 310, "Ukuran"),
        (265, 310, "Capaian (%)"),
        (425, 310, "Data dukung"),
        (65, 285, "Terbukanya kanal"),
        (65, 273, "pengaduan"),
        (265, 285, "75,5"),
        (425, 285, "Peta"),
    ):
        canvas.drawString(x, y, text)


def printed(path: Path, quarters: int, *drawn: Draw) -> Path:
    """The drawings one over the other on a page that is printed off by so many quarter turns clockwise."""
    size = (WIDTH, HEIGHT) if quarters % 2 == 0 else (HEIGHT, WIDTH)
    canvas = Canvas(str(path), pagesize=size)
    canvas.translate(*PLACES[quarters])
    canvas.rotate(-90 * quarters)
    for draw in drawn:
        canvas.saveState()
        draw(canvas)
        canvas.restoreState()
    canvas.showPage()
    canvas.save()
    return path


def page_in(path: Path, reader: ReaderName = ReaderName.PDFIUM) -> Page:
    with open_pdf(path, ReadOptions(reader)) as pdf:
        return next(iter(pdf.pages()))


def as_read(page: Page) -> Page:
    """The page with the boxes of its words as they were read, not as they are seen."""
    return replace(page, words=tuple(structs.replace(word, turn=None) for word in page.words))


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_turned_page_reads_like_an_upright_one(
    quarters: int, reader: ReaderName, tmp_path: Path
) -> None:
    upright = page_in(printed(tmp_path / "0.pdf", 0, table), reader)
    turned = page_in(printed(tmp_path / "x.pdf", quarters, table), reader)
    assert_pages_alike(as_read(turned), upright)
    assert (upright.turn, turned.turn and turned.turn.quarters) == (None, quarters)
    assert not turned.is_mixed
    assert unpacked(packed(turned)) == turned


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_boxes_lie_on_the_words_as_rendered(
    quarters: int, reader: ReaderName, tmp_path: Path
) -> None:
    def text(canvas: Canvas) -> None:
        for number, line in enumerate(("satu dua", "tiga", "empat lima enam")):
            canvas.drawString(60, 360 - 30 * number, line)

    path = printed(tmp_path / "x.pdf", quarters, text)
    page = page_in(path, reader)
    for boxes in ([word.box for word in page.words], line_boxes(page.words)):
        ink = rendered(path)
        held = [ink[pixels(box)] for box in boxes]
        assert all((part < 128).any() for part in held)
        for part in held:
            part[:] = 255
        assert ink.min() > 128, "print outside the boxes"


def rendered(path: Path) -> np.ndarray:
    """The page in grey, two pixels a point."""
    with pypdfium2.PdfDocument(path) as pdf:
        return np.array(pdf[0].render(scale=2).to_pil().convert("L"))


def pixels(box: Box) -> tuple[slice, slice]:
    _, x0, top, x1, bottom = (2 * edge for edge in box)
    return slice(int(top) - 1, int(bottom) + 2), slice(int(x0) - 1, int(x1) + 2)


def vertical_heads(canvas: Canvas) -> None:
    canvas.grid([60, 160, 260, 360], [200, 240, 280, 380])
    for x in (60, 160, 260):
        canvas.saveState()
        canvas.translate(x + 20, 290)
        canvas.rotate(90)
        canvas.drawString(0, 0, "Triwulan kesatu")
        canvas.restoreState()
        for y in (200, 240):
            canvas.drawString(x + 5, y + 10, "isi sel")


def test_vertical_heads_turn_no_page(tmp_path: Path) -> None:
    page = page_in(printed(tmp_path / "x.pdf", 0, vertical_heads))
    assert (page.turn, page.is_mixed) == (None, False)
    (grid,) = page.grids
    heads = [" ".join(word.text for word in cell.words) for cell in grid.cells[:3]]
    assert heads == ["Triwulan kesatu"] * 3


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_turned_table_beside_as_much_upright_text_is_told(
    quarters: int, reader: ReaderName, tmp_path: Path
) -> None:
    def beside(canvas: Canvas) -> None:
        canvas.translate(350, 200)
        canvas.rotate(-90 * quarters)
        canvas.scale(0.5, 0.5)
        canvas.translate(-350, -200)
        table(canvas)

    def text(canvas: Canvas) -> None:
        for number in range(3):
            canvas.drawString(10, 30 + 20 * number, "teks tegak di sisi")

    page = page_in(printed(tmp_path / "x.pdf", 0, text, beside), reader)
    assert page.is_mixed
    assert {"Laporan", "Ukuran", "pengaduan", "tegak"} <= {word.text for word in page.words}


@pytest.mark.parametrize("quarters", [0, 1, 2, 3])
@pytest.mark.parametrize(("width", "is_cut"), [(57, True), (80, False)])
def test_turned_text_is_cut_where_its_line_is(
    quarters: int, width: float, is_cut: bool, tmp_path: Path
) -> None:
    def clipped(canvas: Canvas) -> None:
        path = canvas.beginPath()
        path.rect(60, 199, width, 9)
        canvas.clipPath(path, stroke=0)
        canvas.drawString(62, 200, "Ketersedia")

    page = page_in(printed(tmp_path / "x.pdf", quarters, clipped))
    (word,) = [word for word in page.words if not word.aside]
    assert word.is_cut is is_cut


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(
    ("climb", "lines", "skew"),
    [(0.0, 6, 0.0), (0.1, 6, 0.0), (0.5, 6, -0.5), (-1.5, 6, 1.5), (1.0, 1, 0.0)],
)
def test_pages_printed_askew(
    climb: float, lines: int, skew: float, reader: ReaderName, tmp_path: Path
) -> None:
    path = askew(tmp_path / "miring.pdf", climb, lines=lines)
    with open_pdf(path, ReadOptions(reader)) as pdf:
        page = next(iter(pdf.pages()))
    assert page.skew == pytest.approx(skew, abs=0.02)
    assert unpacked(packed(page)).skew == page.skew


def test_a_page_of_which_a_part_is_askew_is_not(tmp_path: Path) -> None:
    path = tmp_path / "stempel.pdf"
    canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT))
    for number in range(4):
        canvas.drawString(60, 200 - 20 * number, "Laporan capaian")
    canvas.rotate(3)
    canvas.drawString(60, 300, "Diterima oleh sekretariat")
    canvas.save()
    with open_pdf(path) as pdf:
        assert next(iter(pdf.pages())).skew == 0.0
