"""The PDF producers: each takes the tree and a look and writes a PDF. Some need a program to be installed."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Sequence
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from tests.renditions.look import Look
from tests.renditions.tree import Block, soft_hyphenate
from tests.renditions.web import html_page

CHROMIUM_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
)
Producer = Callable[[Sequence[Block], Look, Path], None]


def weasyprint(blocks: Sequence[Block], look: Look, pdf: Path) -> None:
    """WeasyPrint: HTML laid out in Python, cells as filled and stroked paths."""
    from weasyprint import HTML

    HTML(string=html_page(blocks, look)).write_pdf(pdf)


def chromium(blocks: Sequence[Block], look: Look, pdf: Path) -> None:
    """Chromium's print to PDF (Skia): borders are filled rectangles, list bullets are drawn shapes.

    A look whose header is `browser` gets the browser's own header and footer (date, title, address, page).
    """
    program = chromium_program()
    if program is None:
        raise FileNotFoundError("chromium")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "plan.html"
        page.write_text(html_page(blocks, look), encoding="utf-8")
        furniture = [] if look.header == "browser" else ["--no-pdf-header-footer"]
        profile = f"--user-data-dir={folder}/profile"
        _run(
            [program, *CHROMIUM_FLAGS, profile, *furniture, f"--print-to-pdf={pdf}", page.as_uri()]
        )


def libreoffice(blocks: Sequence[Block], look: Look, pdf: Path) -> None:
    """LibreOffice Writer, from a Word document."""
    from tests.renditions.word import write_docx

    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{pdf.stem}.docx"
        write_docx(blocks, look, source)
        _office(source, pdf, folder)


def libreoffice_html(blocks: Sequence[Block], look: Look, pdf: Path) -> None:
    """LibreOffice Writer, from the HTML page; its import knows borders by attribute only."""
    page = html_page(blocks, look).replace(
        "<table class='f'>", "<table class='f' border='1' width='100%'>"
    )
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"{pdf.stem}.html"
        source.write_text(page, encoding="utf-8")
        _office(source, pdf, folder, "--infilter=HTML (StarWriter)")


def reportlab(blocks: Sequence[Block], look: Look, pdf: Path) -> None:
    """ReportLab platypus: stroked lines, rows split over pages."""
    from tests.renditions.platypus import write_pdf

    write_pdf(blocks, look, pdf)


def typst(blocks: Sequence[Block], look: Look, pdf: Path) -> None:
    """Typst, whose tables break in any cell."""
    import typst as compiler

    from tests.renditions.markup import typst_source

    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "plan.typ"
        source.write_text(typst_source(blocks, look), encoding="utf-8")
        compiler.compile(source, output=pdf)


def wkhtmltopdf(blocks: Sequence[Block], look: Look, pdf: Path) -> None:
    """Qt's WebKit, of 2012: one paper for all pages, no page numbers without its patches."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "plan.html"
        page.write_text(html_page(blocks, look), encoding="utf-8")
        _run(
            ["wkhtmltopdf", "--quiet", "--page-size", look.paper, str(page), str(pdf)], screen=False
        )


PRODUCERS: dict[str, Producer] = {
    "weasyprint": weasyprint,
    "chromium": chromium,
    "libreoffice": libreoffice,
    "libreoffice_html": libreoffice_html,
    "reportlab": reportlab,
    "typst": typst,
    "wkhtmltopdf": wkhtmltopdf,
}


def draw(blocks: Sequence[Block], look: Look, pdf: Path) -> None:
    """Write the blocks as the look's producer prints them.

    Raises:
        KeyError: the look names no producer.
        subprocess.CalledProcessError: the producer's program failed.
    """
    PRODUCERS[look.producer](
        soft_hyphenate(blocks) if look.hyphens == "soft" else blocks, look, pdf
    )


def chromium_program() -> str | None:
    """The installed Chromium or Chrome, or None."""
    return next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
    )


def missing(producer: str, font: str = "") -> str | None:
    """What must be installed before `producer` can draw, in `font` if that is one of the system's, or None."""
    return _missing_program(producer) or _missing_font(producer, font)


def _missing_program(producer: str) -> str | None:
    if producer == "chromium":
        return None if chromium_program() else "chromium"
    if producer.startswith("libreoffice"):
        return None if shutil.which("soffice") else "libreoffice"
    if producer == "wkhtmltopdf":
        return None if shutil.which(producer) else producer
    if find_spec(producer) is None:
        return producer
    return _missing_library() if producer == "weasyprint" else None


def _missing_font(producer: str, font: str) -> str | None:
    """Another font breaks lines elsewhere; those that a producer brings, or finds in a file, are always there."""
    if not (producer in _OF_THE_SYSTEM and font) or not shutil.which("fc-list"):
        return None
    there = font in _OF_THE_SYSTEM[producer] or font in _system_fonts()
    return None if there else f"the font {font}"


_OF_THE_SYSTEM: dict[str, tuple[str, ...]] = {
    "chromium": (),
    "libreoffice": (),
    "libreoffice-tagged": (),
    "typst": ("Libertinus Serif", "New Computer Modern", "DejaVu Sans Mono"),
    "weasyprint": (),
    "wkhtmltopdf": (),
}
"""Producers that print in the system's fonts, with those that they bring."""


@cache
def _system_fonts() -> frozenset[str]:
    """The families of fonts that are installed."""
    listed = subprocess.run(
        ["fc-list", ":", "family"], capture_output=True, text=True, check=False, timeout=60
    )
    return frozenset(
        name.strip() for line in listed.stdout.splitlines() for name in line.split(",")
    )


def _missing_library() -> str | None:
    """WeasyPrint needs the system's Pango, and says so only when it is imported."""
    try:
        import weasyprint  # noqa: F401
    except OSError:
        return "pango"
    return None


def _office(source: Path, pdf: Path, folder: str, *options: str) -> None:
    profile = f"-env:UserInstallation=file://{folder}/profile"
    target = ["--convert-to", "pdf:writer_pdf_Export", "--outdir", folder]
    _run(["soffice", profile, "--headless", *options, *target, str(source)])
    shutil.move(source.with_suffix(".pdf"), pdf)


def _run(command: list[str], *, screen: bool = True) -> None:
    environment = None if screen else {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    subprocess.run(command, check=True, capture_output=True, timeout=240, env=environment)
