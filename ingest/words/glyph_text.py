"""What a word's glyphs say in plain characters: ligatures as letters, bullets of symbol fonts as bullets.

Some files' own tables of characters are wrong in known ways, which are put right here.
"""

from __future__ import annotations

import string
import unicodedata
from collections.abc import Sequence

from ingest.words.reading_order import in_reading_order, is_from_right

SOFT_HYPHEN = "\u00ad"
"""Printed, it is a hyphen like any other (some producers name all of theirs so); without width it is not printed."""

_LIGATURES = {
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "Ĳ": "IJ", "ĳ": "ij",
}  # fmt: skip
_SYMBOL_BULLETS = dict.fromkeys("\uf0b7\uf0a7\uf076\uf0d8\uf0fc", "•")
"""Bullets of symbol fonts come as private code points that mean nothing outside the font."""
_INVISIBLE = dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff", "")
_TRANSLATION = str.maketrans({**_LIGATURES, **_SYMBOL_BULLETS, **_INVISIBLE})

_SWAPPED = {chr(ord(letter) << 8): letter for letter in string.ascii_letters}
"""Letters with their two bytes swapped; alone, each is a character of its own: 一 (U+4E00) is no `N`."""


def text_of(glyphs: Sequence[str]) -> str:
    """The text of a word's glyphs, which are given from the left, in Unicode's form NFC."""
    text = "".join(glyphs)
    if text.isascii() and "(" not in text:
        return text
    if is_from_right(text):
        glyphs = in_reading_order(glyphs)
    text = "".join(map(_readable, glyphs)).translate(_TRANSLATION)
    text = unicodedata.normalize("NFC", text[:-1].replace(SOFT_HYPHEN, "-") + text[-1:])
    return "-" if text == SOFT_HYPHEN else text


def _readable(glyph: str) -> str:
    """A glyph's text, mended where the file's table of it is wrong in a known way.

    Ghostscript writes the letters of a ligature with their two bytes swapped (U+7400 U+6900 for `ti`); codes that a
    standard encoding leaves unused stand for its bullet (ISO 32000-1, annex D.2, note 3), which pdfminer calls
    `(cid:127)`.
    """
    if glyph.isascii():
        return "•" if glyph == "(cid:127)" else glyph
    if len(glyph) > 1:
        glyph = glyph.replace(SOFT_HYPHEN, "")
        if all(char in _SWAPPED for char in glyph):
            return "".join(_SWAPPED[char] for char in glyph)
    return glyph
