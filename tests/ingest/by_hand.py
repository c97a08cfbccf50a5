"""PDF files written object by object, for what no program should write and some do."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


def write_pdf(path: Path, *objects: bytes) -> Path:
    """A file of these objects, numbered from 1; the first is the catalog."""
    data, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(data))
    path.write_bytes(data + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + trailer)
    return path


def stream(content: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)


def pages(path: Path, kids: bytes, count: int, texts: Sequence[str], attributes: str) -> Path:
    """Pages of one line each, numbered 4, 6, …; `kids` names them in the page tree, which says that it has `count`."""
    made = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d /MediaBox [0 0 300 200] >>" % (kids, count),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, text in enumerate(texts):
        resources = b"/Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R" % (5 + 2 * number)
        made.append(b"<< /Parent 2 0 R %s %s >>" % (resources, attributes.encode()))
        made.append(stream(b"BT /F1 12 Tf 20 100 Td (%s) Tj ET" % text.encode()))
    return write_pdf(path, *made)


def printed(path: Path, characters: Sequence[str]) -> Path:
    """A page with a line of glyphs, which a font's table says to be these characters (UTF-16, in hex digits)."""
    mapped = b"\n".join(b"<%04X> <%s>" % (n, c.encode()) for n, c in enumerate(characters, 1))
    table = (
        b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def "
        b"1 begincodespacerange <0000> <FFFF> endcodespacerange %d beginbfchar\n%s\nendbfchar "
        b"endcmap end end" % (len(characters), mapped)
    )
    codes = b"".join(b"%04X" % n for n in range(1, len(characters) + 1))
    descriptor = (
        b"<< /Type /FontDescriptor /FontName /ABCDEF+Emoji /Flags 4 /FontBBox [0 -200 1000 800] "
        b"/ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>"
    )
    return write_pdf(
        path,
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        stream(b"BT /F1 12 Tf 20 100 Td <%s> Tj ET" % codes),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /ABCDEF+Emoji /Encoding /Identity-H "
        b"/DescendantFonts [6 0 R] /ToUnicode 8 0 R >>",
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ABCDEF+Emoji /FontDescriptor 7 0 R "
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> "
        b"/W [1 [%s]] /DW 1000 >>" % b" ".join([b"1000"] * len(characters)),
        descriptor,
        stream(table),
    )
