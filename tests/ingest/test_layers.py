"""What is on a layer that is off is not seen, however the file says so; where none can tell, the page is doubtful."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf, String
from reportlab.pdfgen.canvas import Canvas

from ingest.pages.read import Page
from ingest.pdf import open_pdf
from models.geometry import Aside, Doubt
from tests.ingest.alike import assert_alike

Maker = Callable[[Pdf, Object, Object], tuple[Object, Dictionary]]
"""Of a file and two of its layers: what the first text is on, and how the layers are shown at first."""


def read(path: Path, make: Maker, names: tuple[str | bytes, str] = ("Lama", "Baru")) -> Page:
    """A page that prints “lama” on what is made, and “baru” on the second layer."""
    canvas = Canvas(str(path), pagesize=(400, 400), pageCompression=0)
    canvas.drawString(40, 300, "lama")
    canvas.drawString(40, 200, "baru")
    canvas.save()
    with Pdf.open(path, allow_overwriting_input=True) as pdf:
        one, other = (
            pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(name))) for name in names
        )
        below, states = make(pdf, one, other)
        page = pdf.pages[0]
        content = page.Contents.read_bytes()
        middle = content.index(b"ET", content.index(b"lama")) + 2
        page.Contents = pdf.make_stream(
            b"/OC /a BDC " + content[:middle] + b" EMC /OC /b BDC " + content[middle:] + b" EMC"
        )
        page.Resources.Properties = Dictionary(a=below, b=other)
        pdf.Root.OCProperties = Dictionary(OCGs=Array([one, other]), D=states)
        pdf.save(path)
    assert_alike(path)
    with open_pdf(path) as opened:
        return next(iter(opened.pages()))


def asides(page: Page) -> list[str]:
    """Of “lama”, and of “baru” where it is printed."""
    return [word.aside for word in sorted(page.words, key=lambda word: word.text, reverse=True)]


def off(pdf: Pdf, one: Object, other: Object) -> tuple[Object, Dictionary]:
    return one, Dictionary(OFF=Array([one]))


@pytest.mark.parametrize("name", ["Lama", "Draf – lama", "Draf é", b"Draf \xff", ""])
def test_a_layer_is_told_whatever_its_name(name: str | bytes, tmp_path: Path) -> None:
    page = read(tmp_path / "a.pdf", off, (name, "Baru"))
    assert (asides(page), page.doubts) == ([Aside.LAYER_OFF, ""], frozenset())


def membership(policy: str, *, is_off: bool = True) -> Maker:
    def make(pdf: Pdf, one: Object, other: Object) -> tuple[Object, Dictionary]:
        both = Dictionary(Type=Name.OCMD, OCGs=Array([one, other]), P=Name(f"/{policy}"))
        return pdf.make_indirect(both), Dictionary(OFF=Array([one] if is_off else []))

    return make


def condition(operator: str, *, is_off: bool) -> Maker:
    def make(pdf: Pdf, one: Object, other: Object) -> tuple[Object, Dictionary]:
        both = Array([Name(f"/{operator}"), Array([Name.Not, one]), other])
        entry = Dictionary(Type=Name.OCMD, VE=both)
        return pdf.make_indirect(entry), Dictionary(OFF=Array([one] if is_off else []))

    return make


def used(event: str) -> Maker:
    def make(pdf: Pdf, one: Object, other: Object) -> tuple[Object, Dictionary]:
        one.Usage = Dictionary(View=Dictionary(ViewState=Name.OFF))
        use = Dictionary(Event=Name(f"/{event}"), Category=Array([Name.View]), OCGs=Array([one]))
        return one, Dictionary(AS=Array([use]))

    return make


def all_but_the_other(pdf: Pdf, one: Object, other: Object) -> tuple[Object, Dictionary]:
    return one, Dictionary(BaseState=Name.OFF, ON=Array([other]))


@pytest.mark.parametrize(
    ("make", "is_off"),
    [
        (all_but_the_other, True),
        (membership("AllOn"), True),
        (membership("AllOn", is_off=False), False),
        (membership("AnyOn"), False),
        (membership("AnyOff"), False),
        (membership("AnyOff", is_off=False), True),
        (membership("AllOff"), True),
        (condition("And", is_off=True), False),
        (condition("And", is_off=False), True),
        (condition("Or", is_off=False), False),
        (used("View"), True),
        (used("Print"), False),
    ],
)
def test_layers_are_off_as_viewers_show_them(make: Maker, is_off: bool, tmp_path: Path) -> None:
    page = read(tmp_path / "a.pdf", make)
    assert (asides(page), page.doubts) == ([Aside.LAYER_OFF if is_off else "", ""], frozenset())


def test_two_layers_of_one_name_make_the_page_doubtful(tmp_path: Path) -> None:
    page = read(tmp_path / "a.pdf", off, ("Layer 1", "Layer 1"))
    assert asides(page) == ["", ""]
    assert page.doubts == {Doubt.LAYER}


@pytest.mark.parametrize("is_off", [True, False])
def test_a_form_on_a_layer_that_is_off_makes_the_page_doubtful(
    is_off: bool, tmp_path: Path
) -> None:
    def in_form(pdf: Pdf, one: Object, other: Object) -> tuple[Object, Dictionary]:
        form = pdf.make_stream(b"", Type=Name.XObject, Subtype=Name.Form, OC=one)
        form.BBox = Array([0, 0, 10, 10])
        pdf.pages[0].Resources.XObject = Dictionary(Fm=form)
        return other, Dictionary(OFF=Array([one] if is_off else []))

    page = read(tmp_path / "a.pdf", in_form)
    assert page.doubts == ({Doubt.LAYER} if is_off else frozenset())


@pytest.mark.parametrize("is_off", [True, False])
def test_text_in_a_form_is_off_with_it(is_off: bool, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    canvas = Canvas(str(path), pagesize=(400, 400), pageCompression=0)
    canvas.beginForm("f")
    canvas.drawString(40, 300, "lama")
    canvas.endForm()
    canvas.doForm("f")
    canvas.save()
    with Pdf.open(path, allow_overwriting_input=True) as pdf:
        layer = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Draf")))
        page = pdf.pages[0]
        page.Contents = pdf.make_stream(b"/OC /a BDC " + page.Contents.read_bytes() + b" EMC")
        page.Resources.Properties = Dictionary(a=layer)
        states = Dictionary(OFF=Array([layer] if is_off else []))
        pdf.Root.OCProperties = Dictionary(OCGs=Array([layer]), D=states)
        pdf.save(path)
    assert_alike(path)
    with open_pdf(path) as opened:
        assert asides(next(iter(opened.pages()))) == [Aside.LAYER_OFF if is_off else ""]
