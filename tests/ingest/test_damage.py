"""A page whose content is not whole is known to be damaged, and one whose text may not be seen to be doubtful."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from ingest.pages.pdf_structure import read_structure
from ingest.pdf import open_pdf
from models.errors import UnreadableDocumentError
from models.geometry import Doubt

CONTENT = b"".join(b"BT /F1 10 Tf 40 %d Td (baris %d) Tj ET\n" % (360 - n, n) for n in range(60))


def packed(change: str = "") -> bytes:
    """The content, compressed and perhaps spoilt."""
    data = bytearray(zlib.compress(CONTENT))
    match change:
        case "flipped":
            data[len(data) // 2] ^= 0x55
        case "cut":
            del data[len(data) // 2 :]
        case "no checksum":
            del data[-4:]
        case "wrong checksum":
            data[-1] ^= 0xFF
        case "more after":
            data += b"\r\n"
    return bytes(data)


def written(path: Path, data: bytes, filters: list[str], *, in_form: bool = False) -> Path:
    """A page whose content is these bytes, or one that draws a form made of them."""
    with Pdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(400, 400))
        stream = Stream(pdf, b"")
        stream.write(data, filter=[Name(f"/{name}") for name in filters])
        if in_form:
            stream.Subtype = Name.Form
            page.Resources = Dictionary(XObject=Dictionary(Fm=stream))
            page.Contents = Stream(pdf, b"/Fm Do")
        else:
            page.Contents = stream
        pdf.save(path, compress_streams=False)
    return path


@pytest.mark.parametrize("in_form", [False, True])
@pytest.mark.parametrize(
    ("change", "damaged"),
    [
        ("", False),
        ("flipped", True),
        ("cut", True),
        ("no checksum", False),
        ("wrong checksum", True),
        ("more after", False),
    ],
)
def test_a_page_is_damaged_if_its_content_cannot_be_unpacked(
    change: str, damaged: bool, in_form: bool, tmp_path: Path
) -> None:
    path = written(tmp_path / "a.pdf", packed(change), ["FlateDecode"], in_form=in_form)
    assert [frame.is_damaged for frame in read_structure(path).frames] == [damaged]


def test_encrypted_and_encoded_contents_are_looked_into(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    canvas = Canvas(str(path), encrypt=StandardEncryption("", "pemilik", strength=128))
    canvas.drawString(40, 300, "isi")
    canvas.save()
    assert [frame.is_damaged for frame in read_structure(path).frames] == [False]
    from base64 import a85encode

    for change, damaged in (("", False), ("flipped", True)):
        data = a85encode(packed(change)) + b"~>"
        written(path, data, ["ASCII85Decode", "FlateDecode"])
        assert [frame.is_damaged for frame in read_structure(path).frames] == [damaged]


def content(path: Path, data: bytes, **resources: Dictionary) -> bool:
    """Whether a page with this content, as it is, is damaged."""
    with Pdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(400, 400))
        page.Resources = Dictionary({f"/{key}": value for key, value in resources.items()})
        page.Contents = pdf.make_stream(data)
        pdf.save(path, compress_streams=False)
    return read_structure(path).frames[0].is_damaged


@pytest.mark.parametrize(
    ("data", "damaged"),
    [
        (CONTENT, False),
        (CONTENT + b"BT /F1 10 Tf (bar", True),
        (CONTENT + b"BT /F1 10 Tf (baris) Tj", True),
        (CONTENT + b"q 1 0 0 1 56.69", True),
        (CONTENT + b"/Span <</ActualText (isi", True),
        (CONTENT + b"/Span <</ActualText <FEFF00", True),
        (CONTENT + b"/Span <</ActualText (\\( ET)>> BDC EMC\n\0", False),
        (b"BT ((baris) Tj ET\n" + CONTENT, True),
        (b"BT (\\(baris) Tj (suku bunga BI (acuan)) Tj ET\n" + CONTENT, False),
        (b"q BI /W 1 /H 1 /BPC 8 /CS /G ID (\n" + CONTENT, True),
        (b"q BI /W 1 /H 1 /BPC 8 /CS /G ID (\nEI Q\n" + CONTENT, False),
        (b"0 0 10 10 re f*", False),
        (b"0 0 10 10 re f\n/Gone Do", True),
        (b"  ", False),
    ],
)
def test_a_page_is_damaged_if_its_content_breaks_off(
    data: bytes, damaged: bool, tmp_path: Path
) -> None:
    assert content(tmp_path / "a.pdf", data) is damaged


def test_what_is_drawn_must_be_there(tmp_path: Path) -> None:
    gone = Dictionary(Fm=Dictionary(Type=Name.XObject))
    assert content(tmp_path / "a.pdf", b"/Fm Do", XObject=gone)
    path = written(tmp_path / "b.pdf", CONTENT, [], in_form=True)
    assert [frame.is_damaged for frame in read_structure(path).frames] == [False]


@pytest.mark.parametrize("head", [b"\0\0", b"\x78\x9d"])
def test_compressed_content_needs_its_head(head: bytes, tmp_path: Path) -> None:
    path = written(tmp_path / "a.pdf", head + packed()[2:], ["FlateDecode"])
    assert [frame.is_damaged for frame in read_structure(path).frames] == [True]


def test_content_that_decodes_to_nothing_is_damaged(tmp_path: Path) -> None:
    path = written(tmp_path / "a.pdf", b"zzzz zzzz zzzz zzzz>", ["ASCIIHexDecode"])
    assert [frame.is_damaged for frame in read_structure(path).frames] == [True]
    path = written(tmp_path / "b.pdf", CONTENT.hex().encode() + b">", ["ASCIIHexDecode"])
    assert [frame.is_damaged for frame in read_structure(path).frames] == [False]


def test_a_place_without_a_page_is_damaged_and_a_blank_page_is_not(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    with Pdf.new() as pdf:
        for _ in range(2):
            pdf.add_blank_page(page_size=(400, 400))
        pdf.Root.Pages.Kids[1] = Dictionary()
        pdf.save(path)
    assert [frame.is_damaged for frame in read_structure(path).frames] == [False, True]


TEXT = b"BT /F1 10 Tf 40 300 Td (isi) Tj ET"


@pytest.mark.parametrize(
    ("data", "doubts"),
    [
        (b"q /Mask gs %s Q" % TEXT, {Doubt.MASKED}),
        (b"q /Mask gs /Fm Do Q", {Doubt.MASKED}),
        (b"q /Mask gs 0 0 9 9 re f Q %s" % TEXT, set()),
        (b"q /Mask gs 0 0 9 9 re f /Plain gs %s Q" % TEXT, set()),
        (b"q /Plain gs %s Q" % TEXT, set()),
        (b"q /Ink cs 1 scn %s Q" % TEXT, {Doubt.INK}),
        (b"q /Ink cs 1 scn 0 g %s Q" % TEXT, set()),
        (b"q /Ink cs 1 scn 0 0 9 9 re f Q %s" % TEXT, set()),
        (b"q /Black cs 1 scn %s Q" % TEXT, set()),
    ],
)
def test_text_that_may_not_be_seen_makes_its_page_doubtful(
    data: bytes, doubts: set[Doubt], tmp_path: Path
) -> None:
    path = tmp_path / "a.pdf"
    with Pdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(400, 400))
        form = pdf.make_stream(TEXT, Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 400, 400])
        mask = Dictionary(S=Name.Luminosity, G=pdf.make_stream(b"", Subtype=Name.Form))
        tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[1], C1=[0], N=1)
        inks = {
            name: Array([Name.Separation, Name(f"/{ink}"), Name.DeviceGray, tint])
            for name, ink in (("/Ink", "None"), ("/Black", "Black"))
        }
        page.Resources = Dictionary(
            ExtGState=Dictionary(
                Mask=Dictionary(SMask=mask), Plain=Dictionary(SMask=Name("/None"))
            ),
            ColorSpace=Dictionary(inks),
            XObject=Dictionary(Fm=form),
        )
        page.Contents = pdf.make_stream(data)
        pdf.save(path)
    (frame,) = read_structure(path).frames
    assert (frame.is_damaged, frame.doubts) == (False, frozenset(doubts))


@pytest.mark.parametrize(("side", "is_picture"), [(400, True), (8, False)])
def test_a_large_picture_in_a_pattern_is_known(side: int, is_picture: bool, tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    with Pdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(400, 400))
        tile = pdf.make_stream(b"/Im Do", PatternType=1, BBox=[0, 0, side, side])
        image = pdf.make_stream(b"x", Subtype=Name.Image)
        tile.Resources = Dictionary(XObject=Dictionary(Im=image))
        page.Resources = Dictionary(Pattern=Dictionary(P=tile))
        pdf.save(path)
    assert read_structure(path).frames[0].has_pattern_picture is is_picture


def test_damage_is_named_where_no_text_is_left(tmp_path: Path) -> None:
    path = written(tmp_path / "rusak.pdf", packed()[:2] + bytes(20), ["FlateDecode"])
    with open_pdf(path) as pdf, pytest.raises(UnreadableDocumentError, match="page 1 is damaged"):
        list(pdf.pages())


@pytest.mark.parametrize("there", [False, True])
def test_a_piece_of_content_that_is_not_in_the_file_is_damage(there: bool, tmp_path: Path) -> None:
    path = tmp_path / "laporan.pdf"
    with Pdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(400, 400))
        first = Stream(pdf, CONTENT)
        second = Stream(pdf, CONTENT) if there else pdf.make_indirect(Dictionary())
        page.Contents = Array([first, second])
        pdf.save(path)
    assert read_structure(path).frames[0].is_damaged == (not there)


@pytest.mark.parametrize(("length", "damaged"), [(None, False), (60, True)])
def test_a_broken_look_of_typed_text_is_damage(
    length: int | None, damaged: bool, tmp_path: Path
) -> None:
    path = tmp_path / "laporan.pdf"
    with Pdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(400, 400))
        look = Stream(pdf, b"", Subtype=Name.Form, BBox=[0, 0, 200, 20])
        look.write(zlib.compress(CONTENT)[:length], filter=Name.FlateDecode)
        above = Dictionary(Type=Name.Annot, Subtype=Name.FreeText, Rect=[100, 280, 300, 300])
        above.AP = Dictionary(N=pdf.make_indirect(look))
        page.Annots = Array([pdf.make_indirect(above)])
        pdf.save(path)
    assert read_structure(path).frames[0].is_damaged == damaged
