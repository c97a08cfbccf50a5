"""Text that nobody can see, or that is struck out, is set aside, with the reason, by both readers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pikepdf import Array, Dictionary, Name, Pdf
from PIL import Image
from reportlab.lib.colors import Color, black, white
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ingest.pages.read import Page
from ingest.pages.readers import ReaderName, ReadOptions
from ingest.pdf import open_pdf
from models.geometry import Aside, Word
from tests.ingest.alike import assert_alike
from tests.ingest.by_hand import pages

GREY = Color(0.5, 0.5, 0.5)
PALE = Color(0.87, 0.87, 0.87)
NAVY = Color(0.1, 0.1, 0.4)


def drawn(path: Path, draw: Callable[[Canvas], None]) -> Page:
    """A page of 400 × 400 points; both readers must see it alike."""
    canvas = Canvas(str(path), pagesize=(400, 400))
    canvas.setFont("Helvetica", 10)
    canvas.drawString(40, 380, "Judul")
    draw(canvas)
    canvas.save()
    return read(path)


def read(path: Path) -> Page:
    assert_alike(path)
    with open_pdf(path) as pdf:
        return next(iter(pdf.pages()))


def asides(page: Page) -> dict[str, str]:
    return {word.text: word.aside for word in page.words}


def write(canvas: Canvas, text: str = "lama", x: float = 100, y: float = 300) -> None:
    canvas.drawString(x, y, text)


def white_on_white(canvas: Canvas) -> None:
    canvas.setFillColor(white)
    write(canvas)


def white_on(ground: Color, share: float, blend: str = "Normal") -> Callable[[Canvas], None]:
    """White print on a translucent or blended ground."""

    def draw(canvas: Canvas) -> None:
        canvas._extgstate.set(canvas, "BM", blend)
        canvas.setFillColor(ground, alpha=share)
        canvas.rect(80, 290, 100, 30, stroke=0, fill=1)
        canvas._extgstate.set(canvas, "BM", "Normal")
        canvas.setFillColor(white, alpha=1)
        write(canvas)

    return draw


def navy_on_navy(canvas: Canvas) -> None:
    canvas.setFillColor(NAVY)
    canvas.rect(80, 290, 100, 30, stroke=0, fill=1)
    canvas.setFillColor(Color(0.12, 0.1, 0.4))
    write(canvas)


def see_through(canvas: Canvas) -> None:
    canvas.setFillColor(black, alpha=0.0)
    write(canvas)


def painted_over(canvas: Canvas) -> None:
    write(canvas)
    canvas.setFillColor(white)
    canvas.rect(80, 290, 100, 30, stroke=0, fill=1)


def under_a_rounded_box(canvas: Canvas) -> None:
    write(canvas)
    canvas.setFillColor(GREY)
    canvas.roundRect(80, 285, 100, 40, 6, stroke=0, fill=1)


def outside_the_clip(canvas: Canvas) -> None:
    canvas.saveState()
    path = canvas.beginPath()
    path.rect(10, 290, 80, 30)
    canvas.clipPath(path, stroke=0)
    write(canvas)
    canvas.restoreState()


def invisible(canvas: Canvas) -> None:
    text = canvas.beginText(100, 300)
    text.setTextRenderMode(3)
    text.textOut("lama")
    canvas.drawText(text)


def as_a_clip(canvas: Canvas) -> None:
    text = canvas.beginText(100, 300)
    text.setTextRenderMode(7)
    text.textOut("lama")
    canvas.drawText(text)


def in_mode(mode: int, inside: Color, outline: Color) -> Callable[[Canvas], None]:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColor(inside)
        canvas.setStrokeColor(outline)
        text = canvas.beginText(100, 300)
        text.setTextRenderMode(mode)
        text.textOut("lama")
        canvas.drawText(text)

    return draw


def of_size(size: float, condensed: float = 100) -> Callable[[Canvas], None]:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(100, 300)
        text.setFont("Helvetica", size)
        text.setHorizScale(condensed)
        text.textOut("lama")
        canvas.drawText(text)

    return draw


def shading(canvas: Canvas) -> None:
    canvas.saveState()
    path = canvas.beginPath()
    path.rect(80, 290, 100, 30)
    canvas.clipPath(path, stroke=0)
    canvas.linearGradient(80, 290, 180, 320, (white, PALE))
    canvas.restoreState()


def under_a_shading(canvas: Canvas) -> None:
    write(canvas)
    shading(canvas)


@pytest.mark.parametrize(
    ("draw", "aside"),
    [
        (white_on_white, Aside.SAME_COLOUR),
        (navy_on_navy, Aside.SAME_COLOUR),
        (white_on(NAVY, 0.01), Aside.SAME_COLOUR),
        (see_through, Aside.TRANSPARENT),
        (painted_over, Aside.COVERED),
        (under_a_rounded_box, Aside.COVERED),
        (outside_the_clip, Aside.CLIPPED),
        (invisible, Aside.INVISIBLE),
        (as_a_clip, Aside.INVISIBLE),
        (in_mode(1, black, white), Aside.SAME_COLOUR),
        (in_mode(2, white, white), Aside.SAME_COLOUR),
        (of_size(0.4), Aside.TINY),
        (of_size(0.8), Aside.TINY),
        (of_size(7, 0.5), Aside.TINY),
        (under_a_shading, Aside.COVERED),
    ],
)
def test_what_cannot_be_seen_is_set_aside(
    draw: Callable[[Canvas], None], aside: Aside, tmp_path: Path
) -> None:
    assert asides(drawn(tmp_path / "a.pdf", draw)) == {"Judul": "", "lama": aside}


def white_on_dark(canvas: Canvas) -> None:
    canvas.setFillColor(NAVY)
    canvas.rect(80, 290, 100, 30, stroke=0, fill=1)
    canvas.setFillColor(white)
    write(canvas)


def pale(canvas: Canvas) -> None:
    canvas.setFillColor(PALE)
    write(canvas)


def on_a_later_pale_ground(canvas: Canvas) -> None:
    canvas.setFillColor(PALE)
    canvas.rect(80, 290, 100, 30, stroke=0, fill=1)
    canvas.setFillColor(black)
    write(canvas)


def beside_a_cover(canvas: Canvas) -> None:
    write(canvas)
    canvas.setFillColor(white)
    canvas.rect(80, 240, 100, 55, stroke=0, fill=1)


def under_a_translucent_fill(canvas: Canvas) -> None:
    write(canvas)
    canvas.setFillColor(GREY, alpha=0.3)
    canvas.rect(80, 290, 100, 30, stroke=0, fill=1)


def under_a_marker(canvas: Canvas) -> None:
    write(canvas)
    canvas._extgstate.set(canvas, "BM", "Multiply")
    canvas.setFillColor(Color(1, 1, 0))
    canvas.rect(80, 290, 100, 30, stroke=0, fill=1)


def outlined(canvas: Canvas) -> None:
    canvas.setFillColor(white)
    canvas.setStrokeColor(black)
    text = canvas.beginText(100, 300)
    text.setTextRenderMode(1)
    text.textOut("lama")
    canvas.drawText(text)


def painted_through(canvas: Canvas) -> None:
    canvas.saveState()
    as_a_clip(canvas)
    canvas.linearGradient(80, 290, 180, 320, (black, NAVY))
    canvas.restoreState()


def on_a_shading(canvas: Canvas) -> None:
    shading(canvas)
    write(canvas)


def beside_a_shading(canvas: Canvas) -> None:
    write(canvas, x=200)
    shading(canvas)


def in_a_ring(canvas: Canvas) -> None:
    write(canvas)
    canvas.setLineWidth(2)
    canvas.rect(80, 290, 100, 30, stroke=1, fill=0)


@pytest.mark.parametrize(
    "draw",
    [
        white_on_dark,
        pale,
        on_a_later_pale_ground,
        beside_a_cover,
        under_a_translucent_fill,
        under_a_marker,
        outlined,
        in_a_ring,
        white_on(NAVY, 0.7),
        white_on(NAVY, 1, "Multiply"),
        in_mode(2, white, black),
        in_mode(2, black, white),
        of_size(1),
        of_size(7, 40),
        painted_through,
        on_a_shading,
        beside_a_shading,
    ],
)
def test_what_can_be_seen_is_not(draw: Callable[[Canvas], None], tmp_path: Path) -> None:
    assert asides(drawn(tmp_path / "a.pdf", draw)) == {"Judul": "", "lama": ""}


def test_what_lies_outside_the_crop_box_is_off_the_page(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    drawn(path, write)
    with Pdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].CropBox = Array([0, 320, 400, 400])
        pdf.save(path)
    assert asides(read(path)) == {"Judul": "", "lama": Aside.OFF_PAGE}


@pytest.mark.parametrize(("x", "y"), [(-90, 300), (500, 300), (100, -60), (100, 900)])
def test_what_lies_outside_the_media_box_is_off_the_page(
    x: float, y: float, tmp_path: Path
) -> None:
    def beside(canvas: Canvas) -> None:
        canvas.drawString(x, y, "lama")

    assert asides(drawn(tmp_path / "a.pdf", beside)) == {"Judul": "", "lama": Aside.OFF_PAGE}


@pytest.mark.parametrize("is_off", [True, False])
def test_layers_that_are_switched_off_are_not_seen(is_off: bool, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    drawn(path, write)
    with Pdf.open(path, allow_overwriting_input=True) as pdf:
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name="Lama"))
        content = pdf.pages[0].Contents.read_bytes()
        start = content.index(b"BT", content.index(b"Judul"))
        end = content.index(b"ET", start) + 2
        on_layer = b"/OC /Lama BDC " + content[start:end] + b" EMC"
        pdf.pages[0].Contents = pdf.make_stream(content[:start] + on_layer + content[end:])
        pdf.pages[0].Resources.Properties = Dictionary(Lama=layer)
        states = Dictionary(OFF=Array([layer])) if is_off else Dictionary()
        pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=states)
        pdf.save(path)
    assert asides(read(path)) == {"Judul": "", "lama": Aside.LAYER_OFF if is_off else ""}


@pytest.mark.parametrize(("edge", "is_cut"), [(117.0, True), (130.0, False)])
def test_a_word_that_the_clip_cuts_is_whole_and_known_to_be_cut(
    edge: float, is_cut: bool, tmp_path: Path
) -> None:
    def clipped(canvas: Canvas) -> None:
        path = canvas.beginPath()
        path.rect(90, 290, edge - 90, 30)
        canvas.clipPath(path, stroke=0)
        write(canvas, "lama")

    word = drawn(tmp_path / "a.pdf", clipped).words[1]
    assert (word.text, word.aside, word.is_cut) == ("lama", "", is_cut)


def words(page: Page) -> list[Word]:
    return [word for word in page.words if word.text != "Judul"]


def test_the_recognised_text_of_a_scan_is_seen(tmp_path: Path) -> None:
    from PIL import Image

    picture = tmp_path / "a.png"
    Image.new("L", (100, 100), 255).save(picture)

    def scanned(canvas: Canvas) -> None:
        canvas.drawImage(str(picture), 0, 0, 400, 400)
        invisible(canvas)

    page = drawn(tmp_path / "a.pdf", scanned)
    assert asides(page)["lama"] == ""
    assert [tuple(map(round, box)) for box in page.pictures] == [(1, 0, 0, 400, 400)]


# Struck out


def struck(canvas: Canvas, x0: float, x1: float, height: float = 3.0) -> None:
    canvas.line(x0, 300 + height, x1, 300 + height)


@pytest.mark.parametrize(
    ("x0", "x1", "height", "gone"),
    [
        (100, 127, 3.0, ["Draf"]),
        (100, 127, 4.5, ["Draf"]),
        (100, 160, 3.0, ["Draf", "lama"]),
        (100, 127, -1.5, []),
        (100, 127, 9.0, []),
        (20, 380, 3.0, []),
        (90, 170, 3.0, ["Draf", "lama"]),
        (100, 110, 3.0, []),
    ],
)
def test_a_line_through_the_middle_of_words_strikes_them_out(
    x0: float, x1: float, height: float, gone: list[str], tmp_path: Path
) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 12)
        canvas.drawString(100, 300, "Draf")
        canvas.drawString(130, 300, "lama")
        struck(canvas, x0, x1, height)

    page = drawn(tmp_path / "a.pdf", draw)
    assert [word.text for word in page.words if word.aside == Aside.STRUCK] == gone


def test_a_line_through_several_cells_strikes_out_their_words(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        canvas.grid([40, 140, 240, 340], [260, 290, 320])
        for y in (300, 270):
            for x in (45, 145, 245):
                canvas.drawString(x, y, "Selesai")
        canvas.line(145, 303, 277, 303)

    page = drawn(tmp_path / "a.pdf", draw)
    struck = [word.aside == Aside.STRUCK for word in page.words[1:]]
    assert struck == [False, True, True, False, False, False]
    assert len(page.grids[0].cells) == 6


def test_a_struck_row_is_gone_and_parts_no_other(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        for y in (320, 300, 280, 260):
            canvas.line(40, y, 240, y)
        for x in (40, 140, 240):
            canvas.line(x, 260, x, 320)
        for y in (306, 286, 266):
            canvas.drawString(45, y, f"Komitmen {y}")
            canvas.drawString(145, y, f"Selesai {y}")
        canvas.line(45, 289, 235, 289)

    page = drawn(tmp_path / "a.pdf", draw)
    (grid,) = page.grids
    assert [" ".join(word.text for word in cell.words) for cell in grid.cells] == [
        "Komitmen 306", "Selesai 306", "", "", "Komitmen 266", "Selesai 266",
    ]  # fmt: skip
    assert [word.text for word in page.words if word.aside] == ["Komitmen", "286", "Selesai", "286"]


@pytest.mark.parametrize("name", ["CropBox", "MediaBox", "TrimBox"])
@pytest.mark.parametrize("box", ["[1]", "/Besar", "[0 0 (a) 9]", "null", "[0 0 0 0]"])
def test_a_box_that_is_none_hides_nothing(name: str, box: str, tmp_path: Path) -> None:
    path = pages(tmp_path / "x.pdf", b"4 0 R", 1, ["Yang terhormat"], f"/Type /Page /{name} {box}")
    assert_alike(path)
    with open_pdf(path) as pdf:
        (page,) = pdf.pages()
    assert [(word.text, word.aside) for word in page.words] == [("Yang", ""), ("terhormat", "")]


def curves(
    lines: int, letters: int, *, height: float = 7, apart: float = 12, x: float = 40
) -> Callable[[Canvas], None]:
    """Filled shapes in lines, each as a letter printed as curves."""
    left = x

    def draw(canvas: Canvas) -> None:
        for line in range(lines):
            for letter in range(letters):
                x, y = left + 8 * letter, 350 - apart * line
                path = canvas.beginPath()
                path.moveTo(x, y)
                for dx, dy in ((4, 0), (6, height / 2), (4, height), (2, height / 2), (0, height)):
                    path.lineTo(x + dx, y + dy)
                path.close()
                canvas.drawPath(path, stroke=0, fill=1)

    return draw


def both(*parts: Callable[[Canvas], None]) -> Callable[[Canvas], None]:
    """All that these draw."""

    def draw(canvas: Canvas) -> None:
        for part in parts:
            part(canvas)

    return draw


@pytest.mark.parametrize(
    ("draw", "count"),
    [
        (curves(3, 20), 60),
        (curves(3, 5), 0),
        (curves(2, 20, height=60, apart=100), 0),
        (curves(1, 6), 6),
        (white_on_dark, 0),
    ],
)
def test_shapes_in_lines_may_be_letters(
    draw: Callable[[Canvas], None], count: int, tmp_path: Path
) -> None:
    assert drawn(tmp_path / "a.pdf", draw).letter_shapes == count


@pytest.mark.parametrize(("letters", "top", "count"), [(2, 370, 1), (6, 370, 0), (2, 340, 0)])
def test_a_few_curves_in_a_cell(letters: int, top: float, count: int, tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        curves(1, letters)(canvas)
        canvas.grid([30, 100, 200], [320, 330, top])

    assert len(drawn(tmp_path / "a.pdf", draw).curves) == count


@pytest.mark.parametrize(
    ("draw", "places"),
    [
        (curves(1, 6), [(40, 43, 86, 50)]),
        (curves(1, 5), []),
        (both(curves(1, 6), curves(1, 6, x=120)), [(40, 43, 86, 50), (120, 43, 166, 50)]),
        (both(curves(1, 6), curves(1, 6, x=92)), [(40, 43, 138, 50)]),
    ],
)
def test_outlined_text_is_parted_where_cells_are(
    draw: Callable[[Canvas], None], places: list[tuple[float, ...]], tmp_path: Path
) -> None:
    assert [box[1:] for box in drawn(tmp_path / "a.pdf", draw).outlined] == places


def _without_gap(canvas: Canvas, pieces: list[tuple[str, bool]]) -> None:
    """Print the pieces one right after the other, those with a mark struck out by lines of their own."""
    x = 100.0
    for text, is_struck in pieces:
        canvas.setFont("Helvetica", 12)
        canvas.drawString(x, 300, text)
        end = x + canvas.stringWidth(text)
        if is_struck:
            struck(canvas, x, end, 3.5)
        x = end


@pytest.mark.parametrize(
    ("pieces", "gone", "kept"),
    [
        ([("4", True), ("0", False)], ["4"], ["0"]),
        ([("6", False), ("5", True)], ["5"], ["6"]),
        ([("6", False), ("0", True), ("5", False)], ["0"], ["6", "5"]),
        ([("Belum", True), ("Selesai", False)], ["Belum"], ["Selesai"]),
        ([("Su", True), ("dah", True)], ["Sudah"], []),
        ([("80", True), ("65", False), ("%", True)], ["80", "%"], ["65"]),
        ([("belum di", True), ("tinjau", False)], ["belum", "di"], ["tinjau"]),
    ],
)
def test_a_line_through_some_letters_strikes_out_those(
    pieces: list[tuple[str, bool]], gone: list[str], kept: list[str], tmp_path: Path
) -> None:
    page = drawn(tmp_path / "a.pdf", lambda canvas: _without_gap(canvas, pieces))
    words = [word for word in page.words if word.top > 50]
    assert [word.text for word in words if word.aside == Aside.STRUCK] == gone
    assert [word.text for word in words if not word.aside] == kept
    assert [word.index for word in page.words] == [*range(len(page.words))]


@pytest.mark.parametrize(
    ("line", "crossed"),
    [
        ((90, 296, 150, 326), ["Draf"]),
        ((170, 296, 110, 326), ["lama"]),
        ((90, 330, 170, 360), []),
        ((90, 303, 170, 303.2), []),
    ],
)
def test_a_slanted_line_through_words_is_seen_by_both_readers(
    line: tuple[float, float, float, float], crossed: list[str], tmp_path: Path
) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 12)
        canvas.drawString(100, 300, "Draf")
        canvas.drawString(130, 300, "lama")
        canvas.line(*line)

    drawn(tmp_path / "a.pdf", draw)
    for reader in ReaderName:
        with open_pdf(tmp_path / "a.pdf", ReadOptions(reader)) as pdf:
            (page,) = pdf.pages()
        assert [word.text for word in page.words if word.index in page.crossed] == crossed


@pytest.mark.parametrize(("clear", "aside"), [(0, "covered"), (40, ""), (3, "covered")])
def test_pictures_with_holes_hide_no_text(clear: int, aside: str, tmp_path: Path) -> None:
    """`clear` of the picture's hundred rows let through what is below, as between the lines of a stamp."""
    picture = Image.new("RGBA", (100, 100), (0, 0, 160, 255))
    picture.paste((0, 0, 0, 0), (0, 0, 100, clear))

    def draw(canvas: Canvas) -> None:
        write(canvas)
        canvas.drawImage(ImageReader(picture), 80, 280, 80, 60, mask="auto")

    assert asides(drawn(tmp_path / "a.pdf", draw))["lama"] == aside
