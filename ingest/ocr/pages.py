"""Which pages are pictures, and their reading from them: nothing is loaded for it until there is such a page."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING

from ingest.ocr.settings import OCR
from ingest.words.glyphs import Fill, Glyphs, PageReader
from ingest.workers.confinement import more_time

if TYPE_CHECKING:
    from ingest.ocr.recognition import Recognised

PACKAGES = ("rapidocr", "onnxruntime", "cv2")
"""What the extra `ocr` brings."""


@cache
def is_installed() -> bool:
    """Whether the extra `ocr` is installed."""
    return all(find_spec(package) for package in PACKAGES)


def recognised(reader: PageReader, glyphs: Glyphs) -> Recognised | None:
    """A page that is a picture, read from it; None of one whose picture holds little more text than the page itself."""
    if not (glyphs.pictures or glyphs.letter_shapes >= OCR.curves) or not is_picture(glyphs):
        return None
    if not is_installed():
        return None
    from ingest.ocr.recognition import recognise

    more_time()
    found = recognise(glyphs.number, *reader.draw(glyphs.number, 0))
    letters = sum(len(word.text) for word in found.words)
    return found if letters > OCR.more_text * (_letters(glyphs) - glyphs.laid) else None


def is_picture(glyphs: Glyphs) -> bool:
    """Whether the page is a picture, a large one beside next to no text, or one under or over recognised text."""
    area = glyphs.width * glyphs.height
    letters = _letters(glyphs)
    is_bare = letters < OCR.few_letters
    if is_bare and glyphs.letter_shapes >= OCR.curves:
        return True
    shares = [_area(picture) / area for picture in glyphs.pictures]
    if not shares:
        return False
    if is_bare:
        return sum(shares) >= OCR.whole_page or max(shares) >= OCR.large_picture
    return sum(shares) >= OCR.whole_page and glyphs.laid >= OCR.mostly_laid * letters


def _letters(glyphs: Glyphs) -> int:
    return sum(not char.text.isspace() for char in glyphs.chars)


def _area(picture: Fill) -> float:
    return (picture.x1 - picture.x0) * (picture.bottom - picture.top)
