"""Plans of invented layouts, printed with reportlab, and read with a profile written for them."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Table, TableStyle

from extractors.plan.document import extract_document
from extractors.plan.profile import load_profiles
from ingest.pdf import open_pdf
from models.plan import ExtractedDocument

TEXT = ParagraphStyle("text", fontName="Helvetica", fontSize=10, leading=12)
BOLD = ParagraphStyle("bold", parent=TEXT, fontName="Helvetica-Bold")
TITLE = ParagraphStyle("title", parent=BOLD, fontSize=15, leading=18)

Span = tuple[tuple[int, int], tuple[int, int]]


def table(
    rows: Sequence[Sequence[str]], widths: Sequence[float], spans: Sequence[Span] = ()
) -> Table:
    """A ruled table; widths in points, spans as (column, row) of their first and last cells from 0."""
    style = [("GRID", (0, 0), (-1, -1), 0.5, "black"), ("VALIGN", (0, 0), (-1, -1), "TOP")]
    style += [("SPAN", first, last) for first, last in spans]
    cells = [[Paragraph(cell, TEXT) for cell in row] for row in rows]
    return Table(cells, colWidths=widths, style=TableStyle(style), splitInRow=1)


def plan(
    folder: Path, profile: str, *content: Flowable, cover: str = "Rencana Aksi Uji 2031-2033"
) -> ExtractedDocument:
    """What is read of a plan with this content by this profile; its cover names the plan."""
    (folder / "profiles").mkdir()
    (folder / "profiles" / "taught.toml").write_text(profile, encoding="utf-8")
    with open_pdf(printed(folder / "plan.pdf", content, cover)) as pdf:
        return extract_document(pdf.facts, pdf.pages(), load_profiles(folder / "profiles"))


def printed(path: Path, content: Sequence[Flowable], cover: str) -> Path:
    """The PDF with a cover and this content."""
    story = [Paragraph(cover, TITLE), PageBreak(), *deepcopy(list(content))]
    SimpleDocTemplate(str(path), pagesize=A4).build(story)
    return path
