"""PDFium reads what pdfplumber reads: word by word and cell by cell, on made-up pages and on every document at hand."""

import re
from collections.abc import Callable
from itertools import chain
from pathlib import Path

import pytest
import typst
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import FILL_EVEN_ODD, Canvas

from ingest.pdf import open_pdf
from tests.ingest.alike import assert_alike

ROOT = Path(__file__).parents[2]
CORPUS = ROOT.parent / "shared" / "corpus"


@pytest.mark.parametrize("path", sorted((ROOT / "samples").glob("*.pdf")), ids=lambda p: p.name)
def test_samples(path: Path) -> None:
    assert_alike(path)


@pytest.mark.slow
@pytest.mark.skipif(not CORPUS.exists(), reason="needs ../shared/corpus")
@pytest.mark.parametrize(
    "path", sorted(chain(CORPUS.glob("*.pdf"), CORPUS.glob("reports/*.pdf"))), ids=lambda p: p.name
)
def test_corpus(path: Path) -> None:
    assert_alike(path)


Draw = Callable[[Canvas], None]


def table(canvas: Canvas) -> None:
    """A form's first rows: full width, then label and value, with text on several lines."""
    canvas.setFont("Helvetica-Bold", 11)
    canvas.rect(50, 500, 400, 200)
    canvas.line(50, 660, 450, 660)
    canvas.line(150, 500, 150, 660)
    canvas.drawString(55, 675, "Judul Komitmen")
    canvas.setFont("Times-Roman", 10)
    for i, line in enumerate(("masing-", "masing pihak, mem-", "bahas (COVID-19)")):
        canvas.drawString(155, 640 - 12 * i, line)
    canvas.drawString(55, 640, "Label -")


def turned(canvas: Canvas) -> None:
    canvas.saveState()
    canvas.translate(100, 100)
    canvas.rotate(90)
    canvas.drawString(0, 0, "tegak lurus")
    canvas.rotate(45)
    canvas.drawString(20, 0, "miring")
    canvas.restoreState()
    canvas.drawString(100, 300, "datar")


def nested_forms(canvas: Canvas) -> None:
    canvas.beginForm("inner")
    canvas.setFont("Courier", 9)
    canvas.drawString(10, 10, "di dalam bentuk")
    canvas.rect(0, 0, 120, 30)
    canvas.line(60, 0, 60, 30)
    canvas.endForm()
    canvas.beginForm("outer")
    canvas.translate(30, 40)
    canvas.scale(1.5, 1.25)
    canvas.doForm("inner")
    canvas.endForm()
    canvas.translate(100, 200)
    canvas.doForm("outer")


def odd_text(canvas: Canvas) -> None:
    """Text that is invisible, stretched, raised, spaced, printed twice, and in the upper half of WinAnsi."""
    text = canvas.beginText(60, 700)
    text.setFont("Helvetica", 12)
    text.setTextRenderMode(3)
    text.textLine("tidak terlihat")
    text.setTextRenderMode(0)
    text.setHorizScale(70)
    text.textLine("sempit sekali")
    text.setHorizScale(100)
    text.setRise(4)
    text.textLine("naik")
    text.setRise(0)
    text.setCharSpace(6)
    text.textLine("R E N G G A N G jarang")
    text.setCharSpace(0)
    text.setWordSpace(20)
    text.textLine("kata yang berjauhan")
    text.setWordSpace(0)
    text.textLine("butir – “kutipan” é ½ •")
    text.textLine("")
    text.textLine("   ")
    canvas.drawText(text)
    for shift in (0, 0.3):
        canvas.drawString(60 + shift, 500, "Tebal dua kali")
    for i, letter in enumerate("satu huruf ll tt"):
        canvas.drawString(60 + 5.2 * i, 450, letter)


def actual_text(canvas: Canvas) -> None:
    canvas._code.append("/Span << /ActualText (lain sekali) >> BDC")
    canvas.drawString(60, 600, "yang dicetak")
    canvas._code.append("EMC")


def shapes(canvas: Canvas) -> None:
    """Rules as thin rectangles, dashed, doubled, as one path of several parts, curved, closed, and shadings."""
    canvas.rect(50, 600, 300, 0.8, stroke=0, fill=1)
    canvas.rect(50, 500, 300, 0.8, stroke=0, fill=1)
    for x in (50, 200, 349.2):
        canvas.rect(x, 500, 0.8, 100, stroke=0, fill=1)
    canvas.setDash(3, 2)
    canvas.grid([50, 150, 350], [300, 340, 400])
    canvas.setDash()
    canvas.rect(51.5, 301.5, 297, 97)
    path = canvas.beginPath()
    for y in (200, 230, 260):
        path.rect(50, y, 300, 0.5)
    path.moveTo(50, 200)
    path.lineTo(50, 260)
    path.lineTo(350, 260)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.circle(60, 560, 2, stroke=0, fill=1)
    canvas.roundRect(50, 100, 200, 50, 6)
    canvas.setFillGray(0.9)
    canvas.rect(50, 620, 300, 40, stroke=0, fill=1)
    canvas.setFillGray(0)
    for x, y in ((70, 556), (210, 556), (60, 320), (160, 360), (60, 210), (60, 120)):
        canvas.drawString(x, y, "isi sel")


def frames(canvas: Canvas) -> None:
    """Two cells open below, the border of each a shape within another, with nothing filled between them."""
    for x in (50, 250.75):
        path = canvas.beginPath()
        path.rect(x, 500, 200, 40)
        path.rect(x - 0.75, 500, 201.5, 40.75)
        canvas.drawPath(path, stroke=0, fill=1, fillMode=FILL_EVEN_ODD)
        canvas.drawString(x + 4, 515, f"isi {x}")


DRAWN: tuple[Draw, ...] = (table, turned, nested_forms, odd_text, actual_text, shapes, frames)


def drawn(path: Path, draw: Draw, **settings: int) -> None:
    canvas = Canvas(str(path), pagesize=A4, **settings)
    draw(canvas)
    canvas.showPage()
    canvas.save()


@pytest.mark.parametrize("draw", DRAWN, ids=lambda draw: draw.__name__)
def test_what_is_drawn(draw: Draw, tmp_path: Path) -> None:
    drawn(tmp_path / "x.pdf", draw)
    assert_alike(tmp_path / "x.pdf")


def test_borders_that_stand_alone_make_cells(tmp_path: Path) -> None:
    drawn(tmp_path / "x.pdf", frames)
    with open_pdf(tmp_path / "x.pdf") as document:
        (grid,) = next(iter(document.pages())).grids
    assert [" ".join(word.text for word in cell.words) for cell in grid.cells] == [
        "isi 50",
        "isi 250.75",
    ]


@pytest.mark.parametrize("draw", [table, turned, shapes], ids=lambda draw: draw.__name__)
@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
@pytest.mark.parametrize("box", ["20 30 615 872", "615 872 20 30", "-300 -421 295 421"])
def test_a_turned_page_whose_origin_is_elsewhere(
    draw: Draw, rotation: int, box: str, tmp_path: Path
) -> None:
    for name, corners in (("there", box), ("here", "0 0 595 842")):
        drawn_in_box(tmp_path / f"{name}.pdf", draw, rotation, corners)
        assert_alike(tmp_path / f"{name}.pdf")
    assert places(tmp_path / "there.pdf") == places(tmp_path / "here.pdf")


def drawn_in_box(path: Path, draw: Draw, rotation: int, box: str) -> None:
    left, bottom, right, top = map(int, box.split())

    def shown(canvas: Canvas) -> None:
        canvas.setPageRotation(rotation)
        canvas.translate(min(left, right), min(bottom, top))
        draw(canvas)

    drawn(path, shown)
    data = path.read_bytes()
    (printed,) = re.findall(rb"/MediaBox \[[^]]+\]", data)
    path.write_bytes(data.replace(printed, f"/MediaBox [{box}]".encode().ljust(len(printed))))


def places(path: Path) -> list[tuple[str, int, int]]:
    with open_pdf(path) as document:
        page = next(iter(document.pages()))
        return [(word.text, round(word.x0), round(word.top)) for word in page.words]


@pytest.mark.parametrize("draw", [table, turned], ids=lambda draw: draw.__name__)
def test_a_page_printed_upside_down_and_turned_back(draw: Draw, tmp_path: Path) -> None:
    def upside_down(canvas: Canvas) -> None:
        canvas.setPageRotation(180)
        canvas.translate(*A4)
        canvas.rotate(180)
        draw(canvas)

    drawn(tmp_path / "upright.pdf", draw)
    drawn(tmp_path / "turned.pdf", upside_down)
    assert_alike(tmp_path / "turned.pdf")
    assert places(tmp_path / "turned.pdf") == places(tmp_path / "upright.pdf")


@pytest.mark.parametrize("angle", [0, 90, 180, 270])
def test_a_turned_ligature_is_as_wide_as_it_is_printed(angle: int, tmp_path: Path) -> None:
    assert_alike(typeset(f"#rotate({angle}deg)[diverifikasi]", tmp_path))


def test_figures_of_several_widths_in_one_font_are_each_as_wide_as_printed(tmp_path: Path) -> None:
    kinds = ("tabular", "proportional")
    text = [f'#text(number-width: "{kind}")[11 Januari – 31 Desember 2021]' for kind in kinds]
    pdf = typeset("\n\n".join(text), tmp_path)
    assert_alike(pdf)
    assert [text for text, *_ in places(pdf)] == [
        "11",
        "Januari",
        "–",
        "31",
        "Desember",
        "2021",
    ] * 2


def typeset(text: str, folder: Path) -> Path:
    source, pdf = folder / "x.typ", folder / "x.pdf"
    source.write_text(text, encoding="utf-8")
    typst.compile(str(source), output=str(pdf))
    return pdf


@pytest.mark.parametrize("rotation", [0, 90])
@pytest.mark.parametrize("lean", [0.3, -0.3, 1.0])
def test_print_that_only_leans_has_its_words(lean: float, rotation: int, tmp_path: Path) -> None:
    path = tmp_path / "miring.pdf"
    canvas = Canvas(str(path), pagesize=(400, 400))
    canvas.setPageRotation(rotation)
    if rotation:
        canvas.transform(0, 1, -1, 0, 400, 0)
    text = canvas.beginText()
    text.setTextTransform(1, 0, lean, 1, 100, 200)
    text.textOut("Draf dibahas (lima) provinsi")
    canvas.drawText(text)
    canvas.save()
    with open_pdf(path) as pdf:
        words = next(iter(pdf.pages())).words
    assert [word.text for word in words] == ["Draf", "dibahas", "(lima)", "provinsi"]
    assert words[0].x0 == pytest.approx(100, abs=0.1)
    assert_alike(path)
