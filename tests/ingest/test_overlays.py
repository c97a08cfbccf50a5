"""What is laid over pages is read as viewers show it, or said to be unread."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pikepdf import Array, Dictionary, Name, Pdf, String
from reportlab.pdfgen.canvas import Canvas

from ingest.pages.read import Page
from ingest.pages.readers import ReaderName, ReadOptions
from ingest.pdf import open_pdf
from models.geometry import Aside
from tests.ingest.alike import assert_alike
from tests.ingest.overlaid import annotated, field, note, printed

BOX = (100.0, 300.0, 300.0, 320.0)


def read(path: Path, reader: ReaderName = ReaderName.PDFIUM) -> Page:
    with open_pdf(path, ReadOptions(reader)) as pdf:
        return next(iter(pdf.pages()))


def texts(page: Page) -> str:
    return " ".join(word.text for word in page.words if not word.aside)


LONG = "Draf dibahas di lima provinsi dan disepakati oleh semua pihak yang hadir pada bulan Maret"


@pytest.mark.parametrize(
    ("laid", "shown"),
    [
        (field("a", BOX, String("Selesai 75%")), "Selesai 75%"),
        (field("a", BOX, String(LONG)), LONG),
        (field("a", (100, 280, 160, 320), String(LONG), Ff=1 << 12), LONG),
        (field("a", BOX, String("s"), "Ch", Opt=Array([Array([String("s"), String("Selesai")])])), "Selesai"),
        (field("a", BOX, Array([String("Satu"), String("Dua")]), "Ch"), "Satu; Dua"),
        (field("a", BOX, String("rahasia"), Ff=1 << 13), ""),
        (field("a", BOX, String("tersembunyi"), F=2), ""),
        (note("FreeText", BOX, "Diketik di atas", DA=String("/Helv 7 Tf")), "Diketik di atas"),
        (note("FreeText", BOX, "satu\rdua"), "satu dua"),
        (field("a", BOX, String("Diuji – 40 ✓ sekolah")), "Diuji – 40 ✓ sekolah"),
        (field("a", BOX, String("✗")), "✗"),
        (note("FreeText", BOX, RC=String("<p>Diuji di <b>40</b></p><p>sekolah</p>")), "Diuji di 40 sekolah"),
        (note("FreeText", BOX, "isi", RC=String("<body><p>lain</p></body>")), "isi"),
        (note("Text", BOX, "Koreksi: 60%"), ""),
        (note("Highlight", BOX), ""),
        (field("a", BOX, None, RV=String("<body><p>Diuji</p></body>"), Ff=1 << 25), "Diuji"),
        (note("Stamp", BOX, "DRAF"), ""),
        (note("Popup", BOX, "isi"), ""),
    ],
)  # fmt: skip
def test_what_is_laid_over_a_page_is_read_if_viewers_show_it_as_text(
    laid: dict[str, Any], shown: str, tmp_path: Path
) -> None:
    path = annotated(printed(tmp_path / "laporan.pdf", "Kepala"), laid)
    assert texts(read(path)) == f"Kepala {shown}".strip()
    assert_alike(path)


def test_fields_and_typed_text_stand_in_their_boxes(tmp_path: Path) -> None:
    laid = (field("a", BOX, String(LONG)), note("FreeText", (100, 200, 180, 240), LONG))
    page = read(annotated(printed(tmp_path / "laporan.pdf", "Kepala"), *laid))
    first, second = page.words[1:16], page.words[16:]
    assert all(word.x0 >= 100 and word.x1 <= 300 and word.top >= 80 for word in first)
    assert all(word.bottom <= 100 for word in first)
    assert all(word.x0 >= 100 and word.x1 <= 180 and word.top >= 160 for word in second)


def test_a_field_without_a_value_of_its_own_has_that_of_the_field_above(tmp_path: Path) -> None:
    path = annotated(printed(tmp_path / "laporan.pdf", "Kepala"), field("a", BOX, String("nilai")))
    with Pdf.open(path, allow_overwriting_input=True) as pdf:
        child = pdf.pages[0].Annots[0]
        above = Dictionary(FT=child.FT, V=child.V, T=child.T, Kids=Array([child]))
        child.Parent = pdf.make_indirect(above)
        for key in ("/FT", "/V", "/T"):
            del child[key]
        pdf.save(path)
    assert texts(read(path)) == "Kepala nilai"


@pytest.mark.parametrize("reader", ReaderName)
@pytest.mark.parametrize("style", ["check", "circle", "cross"])
def test_boxes_say_whether_they_are_ticked(style: str, reader: ReaderName, tmp_path: Path) -> None:
    path = tmp_path / "laporan.pdf"
    canvas = Canvas(str(path), pagesize=(400, 400))
    form = canvas.acroForm
    for number, ticked in enumerate([True, False]):
        canvas.drawString(40, 300 - 30 * number, "Selesai" if ticked else "Belum")
        form.checkbox(
            name=f"a{number}",
            x=100,
            y=298 - 30 * number,
            size=14,
            checked=ticked,
            buttonStyle=style,
        )
        form.radio(
            name="r", value=str(number), selected=ticked, x=140, y=298 - 30 * number, size=14
        )
    canvas.save()
    assert texts(read(path, reader)) == "Selesai ✔ ✔ Belum ❏ ❏"


@pytest.mark.parametrize(
    ("states", "ticks"),
    [(["satu", "dua", "tiga"], "❏ ✔ ❏"), ([None, None, None], "❏ ❏ ❏")],
)
def test_a_radio_button_is_on_where_its_field_is_in_its_state(
    states: list[str | None], ticks: str, tmp_path: Path
) -> None:
    boxes = [(100 + 20 * n, 300, 110 + 20 * n, 310) for n in range(3)]
    path = annotated(
        printed(tmp_path / "laporan.pdf", "Kepala"),
        *(field("a", box, Name("/dua"), "Btn", Ff=1 << 15) for box in boxes),
    )
    with Pdf.open(path, allow_overwriting_input=True) as pdf:
        look = pdf.make_stream(b"", Subtype=Name.Form, BBox=[0, 0, 10, 10])
        for button, state in zip(pdf.pages[0].Annots, states, strict=True):
            if state:
                button.AP = Dictionary(N=Dictionary({f"/{state}": look, "/Off": look}))
        pdf.save(path)
    assert texts(read(path)) == f"Kepala {ticks}"


def test_a_field_on_a_layer_that_is_off_is_hidden(tmp_path: Path) -> None:
    laid = (field("a", BOX, String("lama")), note("FreeText", (100, 200, 300, 220), "baru"))
    path = annotated(printed(tmp_path / "laporan.pdf", "Kepala"), *laid)
    with Pdf.open(path, allow_overwriting_input=True) as pdf:
        layers = [pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String(name))) for name in "ab"]
        for above, layer in zip(pdf.pages[0].Annots, layers, strict=True):
            above.OC = layer
        shown = Dictionary(OFF=Array(layers[:1]))
        pdf.Root.OCProperties = Dictionary(OCGs=Array(layers), D=shown)
        pdf.save(path)
    page = read(path)
    assert texts(page) == "Kepala baru"
    assert [(found.kind, found.text) for found in page.notes] == [("HiddenText", "lama")]


@pytest.mark.parametrize(
    ("laid", "kinds"),
    [
        ([field("a", BOX, String("tersembunyi"), F=2)], [("HiddenText", "tersembunyi")]),
        ([field("a", BOX, String("tersembunyi"), F=32)], [("HiddenText", "tersembunyi")]),
        ([field("a", BOX, String("rahasia"), Ff=1 << 13, F=2)], []),
        ([field("a", BOX, String(""), F=2)], []),
        ([note("Text", BOX, "Koreksi: 60%")], [("Text", "Koreksi: 60%")]),
        ([note("Stamp", BOX), note("Ink", BOX)], [("Stamp", ""), ("Ink", "")]),
        ([note("Highlight", BOX)], []),
        ([note("Highlight", BOX, "salah?")], [("Highlight", "salah?")]),
        ([note("Text", BOX, "lama", F=2)], []),
        ([note("FreeText", BOX, "一致")], [("FreeText", "一致")]),
        ([note("FreeText", BOX, "terbaca")], []),
        ([field("a", BOX, String("jumlah 一"))], [("Widget", "jumlah 一")]),
        ([field("a", BOX, String("jumlah ✓"))], []),
        (
            [note("Link", BOX, A=Dictionary(S=Name.Launch, F=String("b.pdf")))],
            [("Launch", "b.pdf")],
        ),
        (
            [note("Link", BOX, A=Dictionary(S=Name.GoToR, F=Dictionary(F=String("c.pdf"))))],
            [("Launch", "c.pdf")],
        ),
        ([note("Link", BOX, A=Dictionary(S=Name.GoTo, D=String("bab 2")))], []),
        ([note("Link", BOX)], []),
    ],
)
def test_what_is_not_read_is_noted(
    laid: list[dict[str, Any]], kinds: list[tuple[str, str]], tmp_path: Path
) -> None:
    page = read(annotated(printed(tmp_path / "laporan.pdf", "Kepala"), *laid))
    assert [(found.kind, found.text) for found in page.notes] == kinds
    for found in page.notes:
        assert found.box == (1, 100, 80, 300, 100)


@pytest.mark.parametrize(
    ("value", "printed_as", "shown"),
    [
        ("65", b"(25) Tj", "25"),
        ("65", b"(65) Tj", None),
        ("65", b"(65%) Tj", None),
        ("100", b"(1) Tj (0) Tj (0) Tj", None),
        ("Selesai semua (5)", b"(Selesai) Tj (semua \\(5\\)) Tj", None),
        ("Selesai", b"(Belum \\055) Tj", "Belum -"),
        (LONG, b"(Draf dibahas) Tj", None),
        ("", b"(contoh) Tj", None),
    ],
)
def test_a_field_that_shows_another_text_than_its_value_is_noted(
    value: str, printed_as: bytes, shown: str | None, tmp_path: Path
) -> None:
    path = annotated(printed(tmp_path / "a.pdf", "Kepala"), field("a", BOX, String(value)))
    with Pdf.open(path, allow_overwriting_input=True) as pdf:
        content = b"/Tx BMC BT /Helv 9 Tf %s ET EMC" % printed_as
        form = pdf.make_stream(content, Subtype=Name.Form, BBox=[0, 0, 200, 20])
        pdf.pages[0].Annots[0].AP = Dictionary(N=form)
        pdf.save(path)
    expected = [("StaleField", f"{shown} / {value}")] if shown else []
    assert [(found.kind, found.text) for found in read(path).notes] == expected


def test_links_are_known_by_their_boxes(tmp_path: Path) -> None:
    action = Dictionary(S=Name.URI, URI=String("https://data.example/a?b=1"))
    page = read(annotated(printed(tmp_path / "l.pdf", "Notulensi"), note("Link", BOX, A=action)))
    assert page.links == (("https://data.example/a?b=1", (1, 100, 80, 300, 100)),)


@pytest.mark.parametrize(
    ("action", "uri"),
    [
        (Dictionary(S=Name.URI, URI=String("bukti/1.pdf")), "https://data.example/bukti/1.pdf"),
        (Dictionary(S=Name.URI, URI=String("mailto:a@b.example")), "mailto:a@b.example"),
        (
            Dictionary(S=Name.Hide, Next=Dictionary(S=Name.URI, URI=String("https://b.example"))),
            "https://b.example",
        ),
        (
            Dictionary(S=Name.JavaScript, JS=String("app.launchURL('https://c.example/x', true)")),
            "https://c.example/x",
        ),
    ],
)
def test_where_a_link_leads(action: Dictionary, uri: str, tmp_path: Path) -> None:
    path = annotated(printed(tmp_path / "l.pdf", "Notulensi"), note("Link", BOX, A=action))
    with Pdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.Root.URI = Dictionary(Base=String("https://data.example/laporan.pdf"))
        pdf.save(path)
    assert [link.uri for link in read(path).links] == [uri]


@pytest.mark.parametrize("is_one_stream", [False, True])
def test_values_of_a_form_that_is_on_no_page_are_noted(is_one_stream: bool, tmp_path: Path) -> None:
    path = annotated(
        printed(tmp_path / "laporan.pdf", "Kepala"), field("a", BOX, String("Draf dibahas"))
    )
    data = (
        b'<xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><xfa:data><form1>'
        b"<a>Draf  dibahas</a><b>Modul diuji</b><c>40</c><d/></form1></xfa:data></xfa:datasets>"
    )
    with Pdf.open(path, allow_overwriting_input=True) as pdf:
        if is_one_stream:
            pdf.Root.AcroForm.XFA = pdf.make_stream(b"<xdp>%s</xdp>" % data)
        else:
            parts = {"template": b"<template/>", "datasets": data, "postamble": b"</xdp:xdp>"}
            pairs = [(String(name), pdf.make_stream(part)) for name, part in parts.items()]
            pdf.Root.AcroForm.XFA = Array([item for pair in pairs for item in pair])
        pdf.save(path)
    page = read(path)
    assert [(found.kind, found.text) for found in page.notes] == [("FormOnly", "Modul diuji")]


def test_a_form_whose_values_cannot_be_read_stops_nothing(tmp_path: Path) -> None:
    path = annotated(printed(tmp_path / "a.pdf", "Kepala"), field("a", BOX, String("isi")))
    with Pdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.Root.AcroForm.XFA = Array([String("datasets"), pdf.make_stream(b"<rusak")])
        pdf.save(path)
    assert texts(read(path)) == "Kepala isi"


def test_a_line_laid_over_words_strikes_them_out(tmp_path: Path) -> None:
    path = printed(tmp_path / "laporan.pdf", "Selesai belum")
    with open_pdf(path) as pdf:
        (first, _) = next(iter(pdf.pages())).words
    quad = [
        first.x0,
        400 - first.top,
        first.x1,
        400 - first.top,
        first.x0,
        400 - first.bottom,
        first.x1,
        400 - first.bottom,
    ]
    box = (first.x0, 400 - first.bottom, first.x1, 400 - first.top)
    annotated(path, note("StrikeOut", box, QuadPoints=Array(quad)))
    assert [word.aside for word in read(path).words] == [Aside.STRUCK, ""]
    assert_alike(path)


def test_an_annotation_that_makes_no_sense_stops_nothing(tmp_path: Path) -> None:
    path = annotated(printed(tmp_path / "laporan.pdf", "Kepala"), note("FreeText", BOX, "isi"))
    from pikepdf import Pdf

    with Pdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.pages[0].Annots[0].Rect = Array([1, 2])
        pdf.pages[0].Annots.append(String("apa?"))
        pdf.save(path)
    assert texts(read(path)) == "Kepala"


def test_files_that_a_document_carries_are_noted(tmp_path: Path) -> None:
    from pikepdf import AttachedFileSpec, Pdf

    path = printed(tmp_path / "laporan.pdf", "Kepala")
    with Pdf.open(path, allow_overwriting_input=True) as pdf:
        pdf.attachments["lampiran.xlsx"] = AttachedFileSpec(pdf, b"isi", filename="lampiran.xlsx")
        pdf.save(path)
    assert [(found.kind, found.text) for found in read(path).notes] == [
        ("FileAttachment", "lampiran.xlsx")
    ]
