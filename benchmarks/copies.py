"""Other plans made of one: of other periods, so that all their values are new, on pages that no cache knows."""

from __future__ import annotations

import re
from ctypes import POINTER, c_ushort, cast, create_string_buffer
from itertools import cycle, islice
from pathlib import Path

import pypdfium2
from pypdfium2 import raw

_YEAR = re.compile(r"20[12]\d")
_TERM = 3
"""Years from one plan to the next."""

_TERMS = 20
"""Then the periods begin anew: later ones are no years of this century."""


def make_copies(plans: list[Path], count: int, folder: Path) -> list[Path]:
    """Write so many plans into a folder, made of these in turn."""
    copies = []
    for number, plan in enumerate(islice(cycle(plans), count)):
        copies.append(folder / f"{number:03d}-{plan.name}")
        copy_apart(plan, copies[-1], number)
    return copies


def copy_apart(plan: Path, target: Path, number: int) -> None:
    """Write the plan of another period, on pages a little wider; number 0 is the plan itself."""
    with pypdfium2.PdfDocument(plan) as pdf:
        for page in pdf:
            left, bottom, right, top = page.get_mediabox()
            page.set_mediabox(left, bottom, right + number / 1000, top)
            if _postpone(page, _TERM * (number % _TERMS)):
                raw.FPDFPage_GenerateContent(page.raw)
            page.close()
        pdf.save(target)


def _postpone(page: pypdfium2.PdfPage, years: int) -> bool:
    """Print later years on the page; says whether there were any."""
    text_page = page.get_textpage()
    later = [
        (text.raw, printed)
        for text in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT])
        if years
        and (before := _text(text.raw, text_page.raw))
        != (printed := _YEAR.sub(lambda year: str(int(year[0]) + years), before))
    ]
    text_page.close()
    for text, printed in later:
        set_text(text, printed)
    return bool(later)


def set_text(text: raw.FPDF_PAGEOBJECT, printed: str) -> None:
    """Have a text object print something else."""
    content = create_string_buffer(printed.encode("utf-16-le") + b"\0\0")
    raw.FPDFText_SetText(text, cast(content, POINTER(c_ushort)))


def _text(text: raw.FPDF_PAGEOBJECT, text_page: raw.FPDF_TEXTPAGE) -> str:
    """What a text object prints."""
    length = raw.FPDFTextObj_GetText(text, text_page, None, 0)
    buffer = create_string_buffer(length)
    raw.FPDFTextObj_GetText(text, text_page, cast(buffer, POINTER(c_ushort)), length)
    return buffer.raw[: length - 2].decode("utf-16-le")
