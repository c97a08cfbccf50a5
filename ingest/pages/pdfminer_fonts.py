"""Fonts as pdfminer reads them, mended where it would guess a character, or lose one without a word."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from pdfminer.cmapdb import (
    CMapBase,
    IdentityCMap,
    IdentityCMapByte,
    IdentityUnicodeMap,
    UnicodeMap,
)
from pdfminer.encodingdb import name2unicode
from pdfminer.pdffont import PDFCIDFont, PDFFont, PDFSimpleFont
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psparser import literal_name

UNREADABLE = "\ufffd"
"""Stands for a glyph of which the file does not say what character it is."""

DINGBATS = {
    **{code: chr(0x2701 + code - 0x21) for code in range(0x21, 0x7F)},
    **{code: chr(0x2761 + code - 0xA1) for code in range(0xA1, 0xA8)},
    **{code: chr(0x2460 + code - 0xAC) for code in range(0xAC, 0xB6)},
    **{code: chr(0x2776 + code - 0xB6) for code in range(0xB6, 0xFF)},
    **dict(zip(b"%*+Hlnstuw", "☎☛☞★●■▲▼◆◗", strict=True)),
    **dict(zip(b"\xa8\xa9\xaa\xab\xd5\xd6\xd7", "♣♦♥♠→↔↕", strict=True)),
}
"""The built-in encoding of ZapfDingbats (ISO 32000-1, annex D.6), which pdfminer takes for that of letters."""

_FIRST_CODE = re.compile(rb"begincodespacerange\s*<\s*([0-9A-Fa-f]+)")


class Fonts(PDFResourceManager):
    """Makes the fonts of a document.

    pdfminer itself drops half a character (a surrogate without the other). In composite fonts it looks a character up
    by its glyph's number, where the file lists it by its code in the text; prints nothing where the file brings its
    own table of codes (an embedded CMap); and takes the glyphs' numbers in the text for those in the font program,
    though the file may number them anew. Codes in a font that the file lacks it takes for letters, and codes of glyphs
    whose names say nothing.
    """

    def get_font(self, objid: object, spec: Mapping[str, object]) -> PDFFont:
        """The font that this dictionary of the file describes."""
        font = super().get_font(objid, spec)
        if isinstance(font, PDFSimpleFont):
            _mend_simple(font, spec)
        elif isinstance(font, PDFCIDFont) and "DescendantFonts" not in spec:
            _mend(font, spec)
        return font


def nameless(spec: Mapping[str, object]) -> set[int]:
    """The codes of a simple font to which it gives glyphs whose names tell no character; readers take the codes for it.

    A name that is the code's number, as those of TeX's fonts are (`a65`), says that the code is the character.
    """
    encoding = resolve1(spec.get("Encoding"))
    found: set[int] = set()
    code = 0
    for entry in resolve1(encoding.get("Differences")) or () if isinstance(encoding, dict) else ():
        if isinstance(entry, int):
            code = entry
            continue
        if not _tells_a_character(str(literal_name(entry)), code):
            found.add(code)
        code += 1
    return found


def _tells_a_character(name: str, code: int) -> bool:
    try:
        return bool(name2unicode(name))
    except (KeyError, ValueError):
        return name == ".notdef" or name[len(name.rstrip("0123456789")) :] == str(code)


def _is_missing(spec: Mapping[str, object]) -> bool:
    """Whether the file has no such font: pdfminer would take its codes, of any length, for letters."""
    return "BaseFont" not in spec and getattr(spec.get("Subtype"), "name", "") != "Type3"


def _is_dingbats(spec: Mapping[str, object]) -> bool:
    """Whether the font is ZapfDingbats, which files that list its signs again list under its own codes."""
    name = str(getattr(spec.get("BaseFont"), "name", ""))
    return name.rpartition("+")[2] == "ZapfDingbats"


def _readable(characters: Mapping[int, str], font: PDFFont) -> dict[int, str]:
    """The table of characters, where a glyph that is given none but takes up room cannot be read."""
    return {
        code: text or (UNREADABLE if font.char_width(code) else "")
        for code, text in characters.items()
    }


def _mend_simple(font: PDFSimpleFont, spec: Mapping[str, object]) -> None:
    """Correct a simple font: what it lacks characters for cannot be read."""
    if _is_missing(spec):
        font.unicode_map, font.cid2unicode = None, defaultdict(lambda: UNREADABLE)
    elif _is_dingbats(spec) and not font.unicode_map:
        font.cid2unicode = DINGBATS
    else:
        if font.unicode_map:
            font.unicode_map.cid2unichr = _readable(font.unicode_map.cid2unichr, font)
        font.cid2unicode = font.cid2unicode | dict.fromkeys(nameless(spec), UNREADABLE)


def _mend(font: PDFCIDFont, spec: Mapping[str, object]) -> None:
    """Correct a composite font made from its descendant's dictionary, to which the outer one's tables were added."""
    encoding = resolve1(spec.get("Encoding"))
    is_listed = isinstance(spec.get("ToUnicode"), PDFStream)
    characters: Mapping[int, str] = font.unicode_map.cid2unichr if font.unicode_map else {}
    if isinstance(font.unicode_map, IdentityUnicodeMap):
        return
    if isinstance(encoding, PDFStream):
        font.cmap = _codes_as_they_are(encoding.get_data())
        characters = characters if is_listed else {}
    elif is_listed:
        characters = _by_glyph(characters, font.cmap)
    elif isinstance(resolve1(spec.get("CIDToGIDMap")), PDFStream) and "Identity" in font.cidcoding:
        characters = {}
    font.unicode_map = UnicodeMap()
    font.unicode_map.cid2unichr = defaultdict(lambda: UNREADABLE, _readable(characters, font))


def _codes_as_they_are(table: bytes) -> CMapBase:
    """Takes each code for its glyph's number: a file that brings a table of codes lists its characters by code."""
    first = _FIRST_CODE.search(table)
    return IdentityCMapByte() if first and len(first[1]) == 2 else IdentityCMap()


def _by_glyph(characters: Mapping[int, str], cmap: CMapBase) -> dict[int, str]:
    """Characters listed by code, by the numbers of the glyphs that these codes print."""
    if isinstance(cmap, IdentityCMap):
        return dict(characters)
    found: dict[int, str] = {}
    for code, text in characters.items():
        for length in (1, 2, 4):
            glyphs = tuple(cmap.decode(code.to_bytes(length, "big"))) if code < 256**length else ()
            if len(glyphs) == 1:
                found[glyphs[0]] = text
                break
    return found
