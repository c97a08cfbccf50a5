"""PDFs written object by object, for what no library prints: composite fonts with tables that say little or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path


def write_pdf(path: Path, objects: list[bytes]) -> None:
    """A file of these objects, numbered from 1; the first is its catalogue."""
    parts, places, length = [b"%PDF-1.7\n"], [], 9
    for number, body in enumerate(objects, 1):
        part = b"%d 0 obj\n%s\nendobj\n" % (number, body)
        places.append(length)
        parts.append(part)
        length += len(part)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    parts.append(
        b"xref\n0 %d\n0000000000 65535 f \n%strailer <</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n"
        % (size, table, size, length)
    )
    path.write_bytes(b"".join(parts))


def stream(data: bytes, entries: bytes = b"") -> bytes:
    """A stream object of this data; `entries` stand in its dictionary."""
    return b"<<%s /Length %d>>\nstream\n%s\nendstream" % (entries, len(data), data)


def characters_of(texts: Mapping[int, str], width: int = 2) -> bytes:
    """A table of characters (ToUnicode): the texts by their codes; half a pair of surrogates is kept."""
    lines = "".join(
        f"<{code:0{2 * width}X}> <{text.encode('utf-16-be', 'surrogatepass').hex()}>\n"
        for code, text in texts.items()
    )
    return (
        f"begincmap 1 begincodespacerange <{'00' * width}> <{'FF' * width}> endcodespacerange\n"
        f"{len(texts)} beginbfchar\n{lines}endbfchar endcmap"
    ).encode()


def write_composite(
    path: Path,
    text: bytes,
    *,
    encoding: str = "Identity-H",
    ordering: str = "Identity",
    texts: bytes | None = None,
    codes: bytes | None = None,
    program: bytes | None = None,
    glyphs: bytes | None = None,
) -> None:
    """A page that prints `text` in a composite font, its letters as wide as high.

    `texts` is the font's table of characters, `codes` its own table of codes in place of the one that `encoding`
    names, `program` a TrueType font, and `glyphs` its table of glyphs.
    """
    content = b"BT /F1 12 Tf 50 600 Td <%s> Tj ET" % text.hex().encode()
    kind = "CIDFontType2" if ordering == "Identity" else "CIDFontType0"
    objects = [
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources <</Font <</F1 5 0 R>>>>>>",
        stream(content),
        f"<</Type /Font /Subtype /Type0 /BaseFont /Some /DescendantFonts [6 0 R]"
        f" /Encoding {'8 0 R' if codes else f'/{encoding}'}"
        f"{' /ToUnicode 9 0 R' if texts else ''}>>".encode(),
        f"<</Type /Font /Subtype /{kind} /BaseFont /Some /DW 1000 /W [1 [1000]]"
        f" /CIDSystemInfo <</Registry (Adobe) /Ordering ({ordering}) /Supplement 2>>"
        f" /FontDescriptor 7 0 R{' /CIDToGIDMap 11 0 R' if glyphs else ''}>>".encode(),
        b"<</Type /FontDescriptor /FontName /Some /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0"
        b" /Ascent 880 /Descent -120 /CapHeight 800 /StemV 80%s>>"
        % (b" /FontFile2 10 0 R" if program else b""),
        stream(codes or b"", b"/Type /CMap /CMapName /Own-H"),
        stream(texts or b""),
        stream(program or b""),
        stream(glyphs or b""),
    ]
    write_pdf(path, objects)
