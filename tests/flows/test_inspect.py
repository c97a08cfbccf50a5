"""A page's picture: the right words in the right colours, also where no layout is recognised."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageChops
from pypdfium2 import PdfDocument

from flows.cli.inspect import LEGEND_WIDTH, SCALE, draw_page, view_page
from models.geometry import Word
from tests.flows import bad_documents
from tests.flows.conftest import Renaksi


def ink(picture: Image.Image, word: Word) -> tuple[int, ...]:
    """The colour of the paper behind a word: at its box's top left corner."""
    pixel = picture.getpixel((int(word.x0 * SCALE), int(word.top * SCALE)))
    assert isinstance(pixel, tuple)
    return pixel


def test_values_are_coloured_by_field(sample: Path) -> None:
    view = next(
        view
        for number in range(1, 10)
        if "section.text" in (view := view_page(sample, number)).fields
    )
    plain = draw_page(type(view)(view.page, view.picture))
    coloured = draw_page(view)

    assert coloured.width == plain.width == round(view.page.width * SCALE) + LEGEND_WIDTH
    colours = {ink(coloured, word) for word in view.fields["section.text"]}
    labels = {ink(coloured, word) for word in view.fields["section.label"]}
    assert colours.isdisjoint(labels)
    for words in view.fields.values():
        assert {word.page for word in words} == {view.page.number}
        assert all(ink(coloured, word) != ink(plain, word) for word in words)
    assert view.audit is not None
    assert view.audit.words == len(view.page.words)


def test_the_picture_is_written(renaksi: Renaksi, tmp_path: Path, sample: Path) -> None:
    outcome = renaksi("show", sample, "--page", "2", "--output", "two.png")
    assert outcome.code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["two.png"]
    with Image.open(tmp_path / "two.png") as picture:
        assert picture.format == "PNG"


@pytest.mark.parametrize("rotation", [90, 180])
def test_a_page_shown_turned_is_coloured_where_its_words_are_seen(
    rotation: int, tmp_path: Path, sample: Path
) -> None:
    turned = tmp_path / "turned.pdf"
    with PdfDocument(sample) as pdf:
        for page in pdf:
            page.set_rotation(rotation)
        pdf.save(turned)
    upright = alone(draw_page(view_page(sample, 4))).rotate(-rotation, expand=True)
    seen = alone(draw_page(view_page(turned, 4)))
    assert seen.size == upright.size
    different = ImageChops.difference(seen, upright).convert("L").point(lambda value: value > 64)
    assert different.histogram()[1] < 0.01 * seen.width * seen.height


def alone(picture: Image.Image) -> Image.Image:
    """The page without the legend beside it."""
    return picture.crop((0, 0, picture.width - LEGEND_WIDTH, picture.height))


def test_a_cropped_page_is_drawn_whole(tmp_path: Path, sample: Path) -> None:
    cropped = tmp_path / "cropped.pdf"
    with PdfDocument(sample) as pdf:
        for page in pdf:
            width, height = page.get_size()
            page.set_cropbox(10, 10, width - 10, height - 10)
        pdf.save(cropped)
    whole = draw_page(view_page(sample, 2))
    assert draw_page(view_page(cropped, 2)).tobytes() == whole.tobytes()


def test_a_page_of_an_unknown_layout_is_drawn_too(renaksi: Renaksi, tmp_path: Path) -> None:
    bad_documents.letter(tmp_path / "letter.pdf")
    outcome = renaksi("show", "letter.pdf", "--output", "letter.png")
    assert outcome.code == 0
    assert (tmp_path / "letter.png").exists()
    assert not view_page(tmp_path / "letter.pdf", 1).fields
