"""PDFs made to harm whoever reads them: each is small, and asks for more than there is, or says what cannot be."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from random import Random

TEXT = b"BT /F 12 Tf 72 700 Td (Halo dunia) Tj ET"
_HELVETICA = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
_FONT_ALONE = b"<</Font<</F 4 0 R>>>>"
_WITH_FORM = b"<</Font<</F 4 0 R>>/XObject<</X 6 0 R>>>>"
_CMAP = (
    b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap "
    b"1 begincodespacerange <0000> <ffff> endcodespacerange "
)


def pdf_of(objects: Mapping[int, bytes]) -> bytes:
    """A PDF of these objects by their numbers, the first of which is its catalogue."""
    made, places = bytearray(b"%PDF-1.7\n"), {}
    for number, content in objects.items():
        places[number] = len(made)
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start, size = len(made), max(objects) + 1
    made += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        made += b"%010d 00000 %c \n" % (places.get(number, 0), b"n" if number in places else b"f")
    made += b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, start)
    return bytes(made)


def stream(content: bytes, entries: bytes = b"") -> bytes:
    """A stream object with these further entries in its dictionary."""
    return b"<</Length %d%s>>stream\n%s\nendstream" % (len(content), entries, content)


def squeezed(content: bytes, times: int = 1, entries: bytes = b"") -> bytes:
    """The content as a stream that is compressed so many times."""
    for _ in range(times):
        content = zlib.compress(content, 9)
    return stream(content, b"/Filter[%s]%s" % (b"/FlateDecode " * times, entries))


def page_of(
    content: bytes = TEXT,
    *,
    entries: bytes = b"/MediaBox[0 0 595 842]",
    resources: bytes = _FONT_ALONE,
    others: Mapping[int, bytes] | None = None,
) -> bytes:
    """A PDF with one page, whose content is given as it is printed, or as a stream object."""
    page = b"<</Type/Page/Parent 2 0 R%s/Resources%s/Contents 5 0 R>>" % (entries, resources)
    is_stream = content.endswith(b"endstream")
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: page,
        4: _HELVETICA,
        5: content if is_stream else stream(content),
    }
    return pdf_of({**objects, **(others or {})})


def text_in(to_unicode: bytes, widths: bytes = b"[0 [500 500 500]]") -> bytes:
    """A PDF whose text's font has this map of characters, and these widths."""
    font = (
        b"<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo"
        b"<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/W %s>>" % widths
    )
    whole = (
        b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H"
        b"/DescendantFonts[6 0 R]/ToUnicode 7 0 R>>"
    )
    is_stream = to_unicode.endswith(b"endstream")
    others = {4: whole, 6: font, 7: to_unicode if is_stream else stream(to_unicode)}
    return page_of(b"BT /F 12 Tf 72 700 Td <004800610061> Tj ET", others=others)


def form(content: bytes, resources: bytes = _FONT_ALONE) -> bytes:
    """A form that draws this."""
    entries = b"/Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources%s" % resources
    return stream(content, entries)


def forms_in_forms(depth: int, times: int) -> bytes:
    """Each form draws the next so many times."""
    others = {
        6 + level: form(
            b"/X Do " * times if level < depth else TEXT,
            b"<</Font<</F 4 0 R>>/XObject<</X %d 0 R>>>>" % (7 + level)
            if level < depth
            else _FONT_ALONE,
        )
        for level in range(depth + 1)
    }
    return page_of(b"/X Do", resources=_WITH_FORM, others=others)


def many_pages(count: int, content: bytes) -> bytes:
    """So many pages with one content."""
    kids = b" ".join(b"%d 0 R" % (10 + number) for number in range(count))
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/MediaBox[0 0 595 842]/Resources<</Font<</F 4 0 R>>>>/Kids[%s]/Count %d>>"
        % (kids, count),
        4: _HELVETICA,
        5: stream(content),
    }
    page = b"<</Type/Page/Parent 2 0 R/Contents 5 0 R>>"
    return pdf_of({**objects, **{10 + number: page for number in range(count)}})


def _scattered(count: int) -> bytes:
    random = Random(1)
    words = [
        b"1 0 0 1 %d %d Tm (kata)Tj" % (random.randrange(595), random.randrange(842))
        for _ in range(count)
    ]
    return b"BT /F 2 Tf %s ET" % b" ".join(words)


def _rules(count: int) -> bytes:
    random = Random(2)
    return b" ".join(
        b"%d %d m %d %d l S"
        % ((x := random.randrange(595)), (y := random.randrange(842)), x + random.randrange(50), y)
        for _ in range(count)
    )


_RESOLVES_FOR_EVER = {6: b"7 0 R", 7: b"8 0 R", 8: b"6 0 R"}

PDFS: dict[str, Callable[[], bytes]] = {
    # What refers to itself.
    "pages that are their own parent": lambda: pdf_of(
        {
            1: b"<</Type/Catalog/Pages 2 0 R>>",
            2: b"<</Type/Pages/Kids[2 0 R]/Count 1/Parent 2 0 R>>",
        }
    ),
    "a page's size that resolves for ever": lambda: page_of(
        entries=b"/MediaBox 6 0 R", others=_RESOLVES_FOR_EVER
    ),
    "resources that resolve for ever": lambda: page_of(
        resources=b" 6 0 R", others=_RESOLVES_FOR_EVER
    ),
    "contents that hold themselves": lambda: page_of(
        entries=b"/MediaBox[0 0 595 842]/Contents 6 0 R", others={6: b"[6 0 R 5 0 R]"}
    ),
    "a form that draws itself": lambda: page_of(
        b"/X Do", resources=_WITH_FORM, others={6: form(b"/X Do " + TEXT, _WITH_FORM)}
    ),
    "two forms that draw each other": lambda: page_of(
        b"/X Do",
        resources=_WITH_FORM,
        others={
            6: form(b"/Y Do", b"<</XObject<</Y 7 0 R>>>>"),
            7: form(b"/X Do " + TEXT, _WITH_FORM),
        },
    ),
    "notes that resolve for ever": lambda: page_of(
        entries=b"/MediaBox[0 0 595 842]/Annots 6 0 R", others=_RESOLVES_FOR_EVER
    ),
    # What becomes many.
    "forms in forms, twice each, 22 deep": lambda: forms_in_forms(22, 2),
    "forms in forms, eight times each": lambda: forms_in_forms(8, 8),
    "forms in forms, 1,500 deep": lambda: forms_in_forms(1_500, 1),
    "a form drawn 30,000 times": lambda: page_of(
        b"/X Do " * 30_000, resources=_WITH_FORM, others={6: form(TEXT)}
    ),
    "marks in marks, 100,000 deep": lambda: page_of(
        b"/Span <</ActualText(x)>> BDC " * 100_000 + TEXT + b" EMC" * 100_000
    ),
    "arrays in arrays, a million deep": lambda: page_of(
        b"[" * 1_000_000 + b"]" * 1_000_000 + b" TJ " + TEXT
    ),
    "a million saved states": lambda: page_of(
        squeezed(b"q " * 1_000_000 + TEXT + b" Q" * 1_000_000)
    ),
    "a million letters in one place": lambda: page_of(
        squeezed(b"BT /F 1 Tf 10 10 Td " + b"(ABCDEFGHIJ) Tj " * 100_000 + b" ET")
    ),
    "50,000 words in any place": lambda: page_of(squeezed(_scattered(50_000))),
    "200,000 rules": lambda: page_of(squeezed(_rules(200_000) + TEXT)),
    "50,000 pages": lambda: many_pages(50_000, TEXT),
    "50,000 empty pages": lambda: many_pages(50_000, b""),
    # What is large once it is unpacked.
    "half a gigabyte of blanks": lambda: page_of(squeezed(b" " * 500_000_000 + TEXT)),
    "a gigabyte of drawing": lambda: page_of(squeezed(b"0 0 m 1 1 l S\n" * 70_000_000)),
    "300 megabytes, compressed three times": lambda: page_of(squeezed(bytes(300_000_000), 3)),
    "a picture of 100,000 by 100,000": lambda: page_of(
        TEXT + b" q 500 0 0 500 0 0 cm /X Do Q",
        resources=_WITH_FORM,
        others={
            6: squeezed(
                bytes(100_000),
                entries=b"/Type/XObject/Subtype/Image/Width 100000/Height 100000"
                b"/BitsPerComponent 8/ColorSpace/DeviceRGB",
            )
        },
    ),
    "a predictor with two billion columns": lambda: page_of(
        squeezed(
            b"abc" * 100,
            entries=b"/DecodeParms[<</Predictor 15/Columns 2147483647/Colors 2147483647"
            b"/BitsPerComponent 32>>]",
        )
    ),
    # Fonts.
    "a map of four billion characters": lambda: text_in(
        _CMAP + b"1 beginbfrange <00000000> <ffffffff> <0041> endbfrange endcmap"
    ),
    "the same map 300 times": lambda: text_in(
        _CMAP + b"100 beginbfrange " + b"<0000> <ffff> <0041> " * 300 + b"endbfrange endcmap"
    ),
    "a map that is one long array": lambda: text_in(b"[" * 200_000),
    "400 megabytes of map": lambda: text_in(squeezed(b" " * 400_000_000)),
    "widths of two billion characters": lambda: text_in(
        _CMAP + b"endcmap", widths=b"[0 2000000000 500]"
    ),
    "widths that hold themselves": lambda: text_in(_CMAP + b"endcmap", widths=b" 6 0 R"),
    # What cannot be.
    "letters of no size": lambda: page_of(b"BT /F nan Tf 72 700 Td (Halo dunia) Tj ET"),
    "letters of any size": lambda: page_of(b"BT /F 1e30 Tf 72 700 Td (Halo dunia) Tj ET"),
    "a page of no end": lambda: page_of(entries=b"/MediaBox[0 0 1e9 1e9]"),
    "a page of no size": lambda: page_of(entries=b"/MediaBox[0 0 nan inf]"),
    "a place beyond all numbers": lambda: page_of(b"1e38 0 0 1e38 1e38 1e38 cm " + TEXT),
    "control characters for a terminal": lambda: page_of(
        b"BT /F 12 Tf 72 700 Td (Halo \\033[2J\\033]0;judul\\007 dunia) Tj ET"
    ),
    "a stream that lies elsewhere": lambda: page_of(stream(b"x", b"/F(/etc/passwd)")),
}
"""By what is hostile in them, what makes them."""
