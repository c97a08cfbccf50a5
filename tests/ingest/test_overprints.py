"""Letters of two texts never mix where one is printed over the other; both readers read them alike."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from ingest.pdf import open_pdf
from models.geometry import Word
from tests.ingest.alike import assert_alike


def words_over(path: Path, over: str, size: float, x: float, y: float, font: str) -> list[Word]:
    """The words of a page that prints `Dalam proses` at 100, 300, 7 points high, and another text over it."""
    canvas = Canvas(str(path), pagesize=(400, 400))
    canvas.setFont("Helvetica", 7)
    canvas.drawString(100, 300, "Dalam proses")
    canvas.setFont(font, size)
    canvas.drawString(x, y, over)
    canvas.save()
    assert_alike(path)
    with open_pdf(path) as pdf:
        (page,) = pdf.pages()
    return [word for word in page.words if not word.aside]


@pytest.mark.parametrize("x", [102.0, 108.5, 119.7, 121.3, 124.4, 127.6, 131.0])
@pytest.mark.parametrize(
    ("over", "size", "font"),
    [
        ("rm", 8.0, "Helvetica-Oblique"),
        ("BATAL", 9.0, "Helvetica-Bold"),
        ("ASLI", 7.0, "Helvetica"),
        ("lunas", 7.0, "Times-Roman"),
    ],
)
def test_letters_of_two_texts_never_mix(
    over: str, size: float, font: str, x: float, tmp_path: Path
) -> None:
    words = words_over(tmp_path / "a.pdf", over, size, x, 299.5, font)
    assert sorted(word.text for word in words) == sorted(["Dalam", "proses", over])
