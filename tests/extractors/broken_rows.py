"""A report's table drawn by hand, with each row's lines on the pages where a program would print them."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from itertools import accumulate
from pathlib import Path

from reportlab.pdfgen.canvas import Canvas

from tests.extractors.reports import TITLES

Cells = Sequence[Sequence[str]]
"""A row's cells, each by its printed lines."""

_SIZE, _PITCH, _PADDING = 7.0, 9.0, 3.0
_LETTER = 0.6 * _SIZE
_HEIGHT, _MARGIN = 420.0, 30.0


def wrapped(text: str, chars: int) -> list[str]:
    """The lines of a cell that is so many letters wide; each line of the text is a paragraph or an item."""
    return [line for part in text.split("\n") for line in textwrap.wrap(part, chars)]


def cut(row: Cells, after: int) -> tuple[Cells, Cells]:
    """The row's halves, where a page holds so many lines of it."""
    return [cell[:after] for cell in row], [cell[after:] for cell in row]


def draw_pages(
    path: Path,
    heads: Sequence[str],
    chars: Sequence[int],
    pages: Sequence[Sequence[Cells]],
    *,
    again: bool,
) -> None:
    """Draw the rows page by page; the heads are printed on the first, or `again` on each."""
    widths = [count * _LETTER + 2 * _PADDING + 0.5 for count in chars]
    edges = list(accumulate(widths, initial=_MARGIN))
    canvas = Canvas(str(path), pagesize=(edges[-1] + _MARGIN, _HEIGHT))
    for number, rows in enumerate(pages):
        canvas.setFont("Courier", _SIZE)
        y = _HEIGHT - _MARGIN
        for title in TITLES if not number else ():
            canvas.drawString(_MARGIN, y, title)
            y -= 2 * _PITCH
        head = [[wrapped(t, n) for t, n in zip(heads, chars, strict=True)]]
        for row in (*(head if again or not number else ()), *rows):
            height = max(map(len, row)) * _PITCH + 2 * _PADDING
            for cell, x0, x1 in zip(row, edges[:-1], edges[1:], strict=True):
                canvas.rect(x0, y - height, x1 - x0, height)
                for place, line in enumerate(cell, 1):
                    canvas.drawString(x0 + _PADDING, y - _PADDING - place * _PITCH + 2, line)
            y -= height
        canvas.showPage()
    canvas.save()
