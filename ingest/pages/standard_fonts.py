"""Text in the standard fonts of PDF, which every viewer has: which letters they have, how wide, and how it is made."""

from __future__ import annotations

from ctypes import cast, create_string_buffer
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium
from pdfminer.fontmetrics import FONT_METRICS

SANS, BOLD_SANS, SIGNS = "Helvetica", "Helvetica-Bold", "ZapfDingbats"

_USUAL = 556
"""The width of most letters, for those that the metrics do not list (thousandths of the font size)."""


def has_letter(letter: str) -> bool:
    """Whether the fonts for letters have this one."""
    try:
        letter.encode("cp1252")
    except UnicodeEncodeError:
        return False
    return True


def letter_width(letter: str, font: str = SANS) -> int:
    """How wide the letter is, in thousandths of the font size."""
    width: int = FONT_METRICS[font][1].get(letter, _USUAL)
    return width


def descent(font: str) -> float:
    """How far the font's letters reach below their line, in font sizes."""
    return -float(str(FONT_METRICS[font][0]["Descent"])) / 1000


def text_object(pdf: pypdfium2.PdfDocument, text: str, font: str, size: float) -> Any:
    """PDFium's handle of the text, at the lower left corner of a page until it is moved."""
    made = pdfium.FPDFPageObj_NewTextObj(pdf, font.encode(), size)
    encoded = create_string_buffer((text + "\0").encode("utf-16-le"))
    pdfium.FPDFText_SetText(made, cast(encoded, pdfium.FPDF_WIDESTRING))
    return made
