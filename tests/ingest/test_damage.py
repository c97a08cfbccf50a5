"""A page whose content cannot be unpacked whole is known to be damaged, and no other is."""

from __future__ import annotations

import zlib
from pathlib import Path

import pytest
from pikepdf import Dictionary, Name, Pdf, Stream
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from ingest.pdf_structure import read_structure

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
