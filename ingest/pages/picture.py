"""A page as a picture, as a person sees it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PIL.Image import Image

POINTS_AN_INCH = 72


class Drawn(NamedTuple):
    """A page's picture, and the page's sizes in points."""

    image: Image
    width: float
    height: float


def draw_page(path: Path, number: int, scale: float) -> Drawn:
    """A page of a PDF, from 1, with `scale` pixels a point; the boxes of its words fit the picture."""
    import pypdfium2

    with pypdfium2.PdfDocument(path) as pdf:
        page = pdf[number - 1]
        page.set_cropbox(*page.get_mediabox())  # the boxes of words count from the MediaBox
        width, height = page.get_size()
        return Drawn(page.render(scale=scale).to_pil().convert("RGB"), width, height)
