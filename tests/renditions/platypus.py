"""The tree drawn by ReportLab's platypus. Deterministic: the same tree and look give the same bytes."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path
from typing import Any

from reportlab import rl_config
from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_CENTER, TA_JUSTIFY, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    NextPageTemplate,
    PageTemplate,
    Spacer,
)
from reportlab.platypus import PageBreak as NewPage
from reportlab.platypus import Paragraph as Text
from reportlab.platypus import Table as Grid

from tests.renditions.look import Look
from tests.renditions.tree import Block, PageBreak, Paragraph, Table, place, split_by_columns

DASHES = {"dashed": (3, 2), "dotted": (0.5, 1.5)}
EDGES = {"all": ("GRID",), "inner": ("INNERGRID",), "open": ("INNERGRID", "LINEABOVE", "LINEBELOW")}


def write_pdf(blocks: Iterable[Block], look: Look, pdf: Path) -> None:
    """Draw the document; fonts named in a look's `font` as `Regular.ttf|Bold.ttf` are embedded."""
    body, bold = _fonts(look.font)
    story: list[Flowable] = []
    annex = False
    for block in blocks:
        if isinstance(block, PageBreak):
            annex = block.annex
            story.append(NextPageTemplate("annex" if annex else "body"))
            story += [NewPage()] if len(story) > 1 else []
        elif isinstance(block, Paragraph):
            story.append(_text(block, look, (body, bold), annex=annex, after=6))
        else:
            # Platypus splits a row over pages only where no cell of the table is merged over columns.
            story += [
                _table(table, look, (body, bold), annex=annex) for table in split_by_columns(block)
            ]
            story.append(Spacer(1, 12))
    rl_config.invariant = 1
    template = BaseDocTemplate(
        str(pdf), title=look.name, pageTemplates=_pages(look, body), invariant=1
    )
    template.build(story, canvasmaker=_counting_canvas(look, body))


def _fonts(font: str) -> tuple[str, str]:
    if "|" not in font:
        return (font, f"{font}-Bold") if font != "Times-Roman" else (font, "Times-Bold")
    names = []
    for path in font.split("|"):
        names.append(Path(path).stem)
        pdfmetrics.registerFont(TTFont(names[-1], path))
    return names[0], names[1]


def _pages(look: Look, font: str) -> list[PageTemplate]:
    pages = []
    for name in ("body", "annex"):
        width, height = (side * mm for side in look.paper_size(annex=name == "annex"))
        margin = look.margin * mm * (0.5 if name == "annex" else 1)
        frame = Frame(margin, margin, width - 2 * margin, height - 2 * margin, 0, 0, 0, 0)
        pages.append(PageTemplate(name, [frame], pagesize=(width, height)))
    return pages


def _counting_canvas(look: Look, font: str) -> type[Canvas]:
    class Counting(Canvas):  # type: ignore[misc]
        """A canvas that knows the number of pages before it draws header and footer."""

        def __init__(self, *args: Any, **options: Any) -> None:
            super().__init__(*args, **options)
            self.finished: list[dict[str, Any]] = []

        def showPage(self) -> None:  # noqa: N802 (ReportLab's name)
            self.finished.append(dict(self.__dict__))
            self._startPage()

        def save(self) -> None:
            for page in self.finished:
                self.__dict__.update(page)
                self._running(len(self.finished))
                super().showPage()
            super().save()

        def _running(self, pages: int) -> None:
            width, height = self._pagesize
            self.setFont(font, 9)
            footer = look.footer.format(page=self._pageNumber, pages=pages)
            draw = {
                "left": self.drawString,
                "center": self.drawCentredString,
                "right": self.drawRightString,
            }
            x = {"left": 15 * mm, "center": width / 2, "right": width - 15 * mm}
            draw[look.footer_align](x[look.footer_align], 8 * mm, footer)
            self.drawCentredString(width / 2, height - 8 * mm, look.header)

    return Counting


def _table(table: Table, look: Look, fonts: tuple[str, str], *, annex: bool) -> Grid:
    widths, cells = place(table)
    total = (look.paper_size(annex=annex)[0] - 2 * look.margin * (0.5 if annex else 1)) * mm
    data: list[list[list[Text] | str]] = [[""] * len(widths) for _ in table.rows]
    style: list[tuple[Any, ...]] = [
        ("VALIGN", (0, 0), (-1, -1), look.valign.upper()),
        ("LEFTPADDING", (0, 0), (-1, -1), look.padding),
        ("RIGHTPADDING", (0, 0), (-1, -1), look.padding),
        ("TOPPADDING", (0, 0), (-1, -1), look.padding / 2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), look.padding),
        *_lines(look, framed=table.framed),
    ]
    for at in cells:
        area = (at.column, at.row), (at.column + at.columns - 1, at.row + at.rows - 1)
        data[at.row][at.column] = [_text(p, look, fonts, annex=annex) for p in at.cell.content]
        if at.columns > 1 or at.rows > 1:
            style.append(("SPAN", *area))
        if look.shade and at.cell.head:
            style.append(("BACKGROUND", *area, HexColor(look.shade)))
    return Grid(
        data,
        colWidths=[width * total for width in widths],
        style=style,
        repeatRows=table.heads,
        splitInRow=1,
        splitByRow=1,
    )


def _lines(look: Look, *, framed: bool) -> list[tuple[Any, ...]]:
    if not framed:
        return []
    ink: tuple[Any, ...] = (look.thickness, HexColor(look.ink), None, DASHES.get(look.border))
    whole = ((0, 0), (-1, -1))
    if look.border == "double":
        ink = (look.thickness, HexColor(look.ink), None, None, None, 2, 1)
    if look.lines == "horizontal":
        return [("LINEABOVE", *whole, *ink), ("LINEBELOW", *whole, *ink)]
    return [(command, *whole, *ink) for command in EDGES[look.lines]]


def _text(
    block: Paragraph, look: Look, fonts: tuple[str, str], *, annex: bool, after: float = 0
) -> Text:
    size = look.annex_size if annex else look.size * (1.1 if block.level else 1.0)
    indent = 1.5 * size * block.depth if look.lists != "flat" else 0
    style = ParagraphStyle(
        "p",
        fontName=fonts[1] if block.bold or block.level else fonts[0],
        fontSize=size,
        leading=size * look.leading * 1.1,
        alignment=TA_CENTER if block.centred else TA_JUSTIFY if look.justify else TA_LEFT,
        leftIndent=indent,
        bulletIndent=max(0.0, indent - 1.5 * size),
        bulletFontName=fonts[0],
        bulletFontSize=size,
        spaceAfter=after,
        splitLongWords=1,
    )
    hanging = block.marker if indent else None
    shown = block.text if hanging else f"{block.marker} {block.text}".strip()
    return Text(escape(shown, quote=False), style, bulletText=hanging)
