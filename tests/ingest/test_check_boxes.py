"""Check boxes that are drawn become words; what only looks like one stays what it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from ingest.pages.read import Page
from ingest.pages.readers import ReaderName, ReadOptions
from ingest.pdf import open_pdf
from tests.ingest.alike import assert_alike

Draw = Callable[[Canvas, float, float], None]
"""Draws something in a box of 8 points whose lower left corner is given."""

READERS = [ReaderName.PDFIUM, ReaderName.PDFPLUMBER]


def square(canvas: Canvas, x: float, y: float) -> None:
    canvas.rect(x, y, 8, 8)


def white_square(canvas: Canvas, x: float, y: float) -> None:
    canvas.setFillGray(1)
    canvas.rect(x, y, 8, 8, fill=1)
    canvas.setFillGray(0)


def outlined_twice(canvas: Canvas, x: float, y: float) -> None:
    square(canvas, x, y)
    canvas.rect(x + 0.3, y + 0.3, 7.4, 7.4)


def circle(canvas: Canvas, x: float, y: float) -> None:
    canvas.circle(x + 4, y + 4, 4)


def tick(canvas: Canvas, x: float, y: float) -> None:
    path = canvas.beginPath()
    path.moveTo(x + 1, y + 4)
    path.lineTo(x + 3, y + 1)
    path.lineTo(x + 8, y + 8)
    canvas.drawPath(path)


def cross(canvas: Canvas, x: float, y: float) -> None:
    canvas.line(x, y, x + 8, y + 8)
    canvas.line(x, y + 8, x + 8, y)


def dot(canvas: Canvas, x: float, y: float) -> None:
    canvas.circle(x + 4, y + 4, 2, stroke=0, fill=1)


def solid(canvas: Canvas, x: float, y: float) -> None:
    canvas.rect(x, y, 8, 8, fill=1)


def drawn(path: Path, box: Draw, mark: Draw) -> Path:
    """A table whose second row offers three options, of which the second is ticked."""
    canvas = Canvas(str(path), pagesize=(400, 200))
    canvas.setFont("Helvetica", 9)
    canvas.grid([40, 140, 260], [100, 150, 170])
    canvas.drawString(44, 156, "Capaian")
    canvas.drawString(144, 156, "Status")
    canvas.drawString(44, 138, "Kanal dibuka")
    for number, option in enumerate(("Selesai", "Dalam proses", "Belum dimulai")):
        y = 138 - 15 * number
        box(canvas, 142.5, y)
        if number == 1:
            mark(canvas, 142.5, y)
        canvas.drawString(154, y, option)
    canvas.showPage()
    canvas.save()
    return path


def page_in(path: Path, reader: ReaderName = ReaderName.PDFIUM) -> Page:
    with open_pdf(path, ReadOptions(reader)) as pdf:
        return next(iter(pdf.pages()))


def cells(page: Page) -> list[list[str]]:
    """The words of each cell from the top and then from the left."""
    return [
        [word.text for word in sorted(cell.words, key=lambda w: (round(w.bottom / 12), w.x0))]
        for grid in page.grids
        for cell in grid.cells
    ]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("mark", [tick, cross, dot, solid], ids=lambda mark: mark.__name__)
@pytest.mark.parametrize(
    "box", [square, white_square, outlined_twice, circle], ids=lambda box: box.__name__
)
def test_check_boxes_are_words_and_no_cells(
    box: Draw, mark: Draw, reader: ReaderName, tmp_path: Path
) -> None:
    page = page_in(drawn(tmp_path / "x.pdf", box, mark), reader)
    options = ["☐", "Selesai", "☑", "Dalam", "proses", "☐", "Belum", "dimulai"]
    assert cells(page) == [["Capaian"], ["Status"], ["Kanal", "dibuka"], options]
    assert [word.index for word in page.words] == list(range(len(page.words)))
    assert [word.text for word in page.words if word.drawn] == ["☐", "☑", "☐"]


def test_both_readers_see_the_same_boxes(tmp_path: Path) -> None:
    assert_alike(drawn(tmp_path / "x.pdf", white_square, tick))


def canvas_with(path: Path, draw: Callable[[Canvas], None]) -> Page:
    canvas = Canvas(str(path), pagesize=(400, 200))
    canvas.setFont("Helvetica", 9)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return page_in(path)


def test_small_cells_of_a_table_are_no_check_boxes(tmp_path: Path) -> None:
    def months(canvas: Canvas) -> None:
        for row in range(2):
            for column in range(6):
                canvas.rect(40 + 12 * column, 100 + 12 * row, 12, 12)
        canvas.drawString(43, 103, "x")

    page = canvas_with(tmp_path / "x.pdf", months)
    assert (len(page.grids), len(page.grids[0].cells)) == (1, 12)
    assert [word.text for word in page.words] == ["x"]


def test_a_box_around_a_letter_leaves_it_in_its_line(tmp_path: Path) -> None:
    def boxed(canvas: Canvas) -> None:
        canvas.grid([30, 200, 300], [90, 120, 150])
        canvas.rect(44, 104, 9, 9)
        canvas.drawString(46, 105, "X")
        canvas.drawString(60, 105, "Selesai")

    page = canvas_with(tmp_path / "x.pdf", boxed)
    assert cells(page) == [[], [], ["X", "Selesai"], []]


def test_squares_away_from_text_and_tables_are_nothing(tmp_path: Path) -> None:
    def chart(canvas: Canvas) -> None:
        canvas.drawString(40, 180, "Grafik")
        for number in range(5):
            canvas.rect(100 + 30 * number, 60 + 11 * number, 6, 6)

    page = canvas_with(tmp_path / "x.pdf", chart)
    assert ([word.text for word in page.words], page.grids) == (["Grafik"], ())
