"""From characters to words: the first step, and the last one that looks at single characters.

Lines are clusters of characters of about the same height on the page; `ingest.words.line_words` cuts them into words.
The same idea as pdfplumber's `WordExtractor`, with a gap that scales with the print, text runs that never mix, and
rules that part words in neighbouring cells.
"""

from __future__ import annotations

import string
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from ingest.words.behind import find_behind
from ingest.words.glyphs import SOFT_HYPHEN, Char, Figure, Fill, Glyphs, Mark, Rule
from ingest.words.line_words import LineWord, Walls, words_in_line
from ingest.words.reading_order import in_reading_order, is_from_right
from ingest.words.settings import TEXT
from models.geometry import UNSEEN, Aside, Word

_LIGATURES = {
    "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st", "Ĳ": "IJ", "ĳ": "ij",
}  # fmt: skip
_SYMBOL_BULLETS = dict.fromkeys("\uf0b7\uf0a7\uf076\uf0d8\uf0fc", "•")
"""Bullets of symbol fonts come as private code points that mean nothing outside the font."""
_INVISIBLE = dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff", "")
_TRANSLATION = str.maketrans({**_LIGATURES, **_SYMBOL_BULLETS, **_INVISIBLE})

_SWAPPED = {chr(ord(letter) << 8): letter for letter in string.ascii_letters}
"""Letters with their two bytes swapped; alone, each is a character of its own: 一 (U+4E00) is no `N`."""


def words_of(glyphs: Glyphs) -> tuple[Word, ...]:
    """The page's words in reading order (lines from the top, each from the left), then its drawn bullets.

    The marks of notes, what is printed behind the text, and what cannot be seen come last of the printed words.
    """
    behind = find_behind(glyphs.chars, glyphs.rules)
    cut = set(glyphs.cut)
    found = printed_words(glyphs, without(behind, glyphs.chars))
    words: list[Word] = []
    for letters, anchor, is_mark in found:
        is_cut = bool(cut) and not cut.isdisjoint(letters)
        if not is_mark and (
            word := _word(glyphs.number, len(words), letters, anchor=anchor, is_cut=is_cut)
        ):
            words.append(word)
    asides = [(Aside.NOTE_MARK, word.letters) for word in found if word.is_mark]
    asides += _unread([glyphs.chars[at] for at in behind], glyphs)
    for aside, letters in asides:
        if word := _word(glyphs.number, len(words), letters, aside=aside):
            words.append(word)
    return (*words, *_drawn_bullets(glyphs, words))


def without(places: Collection[int], chars: list[Char]) -> list[Char]:
    """The characters but those at these places."""
    if not places:
        return chars
    gone = set(places)
    return [char for at, char in enumerate(chars) if at not in gone]


def _unread(behind: Sequence[Char], glyphs: Glyphs) -> Iterator[tuple[Aside, Sequence[Char]]]:
    """The words printed behind the text, and those that cannot be seen."""
    for letters in _rotated(behind):
        yield Aside.BEHIND, letters
    for why in sorted(UNSEEN):
        for letters in _rotated([char for char, aside in glyphs.unseen if aside is why]):
            yield why, letters


def printed_words(glyphs: Glyphs, chars: Sequence[Char]) -> list[LineWord]:
    """The words that these of the page's characters print: those that run from left to right first."""
    walls = Walls(glyphs.rules)
    gap = TEXT.word_gap if any(char.text.isspace() for char in chars) else TEXT.set_gap
    upright = [
        word
        for line in _lines([char for char in chars if char.upright])
        for word in words_in_line(line, walls, gap, glyphs.cut)
    ]
    turned = _rotated([char for char in chars if not char.upright])
    return [*upright, *map(LineWord, turned)]


def _lines(chars: list[Char]) -> Iterator[list[Char]]:
    """Characters grouped into printed lines: those whose middles lie within a third of a font size.

    A mark goes with the character it is printed after: a hyphen of another font has a box at another height, which may
    be that of a line in the next cell. So does small print, however much it is raised or lowered.
    """
    levels: defaultdict[tuple[float, float, float], list[Char]] = defaultdict(list)
    level: list[Char] = []
    at = (0.0, 0.0, 0.0)
    for char in chars:
        here = char.top, char.bottom, char.size
        if here != at and not (level and _goes_on(level[-1], char, at)):
            level, at = levels[here], here
        level.append(char)
    line: list[Char] = []
    middle = size = 0.0
    for (top, bottom, height), level in sorted(
        levels.items(), key=lambda item: item[0][0] + item[0][1]
    ):
        its_middle = (top + bottom) / 2
        if line and its_middle - middle > max(size, height) / 3 + TEXT.same:
            yield line
            line = []
        if not line or height > size + TEXT.same:
            middle, size = its_middle, height
        line += level
    if line:
        yield line


def _goes_on(before: Char, char: Char, level: tuple[float, float, float]) -> bool:
    """Whether a character goes on from the one before, though it stands at another height than that one's level.

    So does a mark of the same size at about its height, and what is raised or lowered beside it.
    """
    top, bottom, size = level
    gap = abs(char.x0 - before.x1)
    if gap >= TEXT.word_gap * size:
        return False
    if char.size < TEXT.raised * size or gap < TEXT.space * size:
        return min(bottom, char.bottom) - max(top, char.top) > char.size / 3
    return (
        not char.text.isalnum()
        and abs(char.size - before.size) < TEXT.same
        and abs(char.top + char.bottom - before.top - before.bottom) < char.size
    )


def _rotated(chars: Sequence[Char]) -> list[list[Char]]:
    """Words of text that does not run from left to right, in the order the page prints them."""
    words: list[list[Char]] = []
    word: list[Char] = []
    for char in chars:
        near = word and _distance(word[-1], char) <= TEXT.word_gap * char.size
        if char.text.isspace() or (word and not near):
            if word:
                words.append(word)
            word = []
        if not char.text.isspace():
            word.append(char)
    return [*words, word] if word else words


def _distance(a: Char, b: Char) -> float:
    """The gap between two boxes, in points."""
    return max(max(a.x0, b.x0) - min(a.x1, b.x1), max(a.top, b.top) - min(a.bottom, b.bottom), 0.0)


def _word(
    page: int,
    index: int,
    letters: Sequence[Char],
    *,
    aside: str = "",
    is_cut: bool = False,
    anchor: float | None = None,
) -> Word | None:
    """The word that these characters print, if any of them can be seen."""
    texts, x0s, tops, x1s, bottoms, sizes, bolds, uprights, *_ = zip(*letters, strict=True)
    text = text_of(texts)
    if not text:
        return None
    return Word(
        page,
        index,
        text,
        min(x0s),
        min(tops),
        max(x1s),
        max(bottoms),
        sizes[0],
        all(bolds),
        uprights[0],
        aside=aside,
        is_cut=is_cut,
        anchor=anchor,
    )


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


def _drawn_bullets(glyphs: Glyphs, words: list[Word]) -> Iterator[Word]:
    """Marks that stand before a line's first word at its height, as bullet words numbered after the printed ones.

    Pieces of a picture, such as a file icon, are not bullets.
    """
    index = len(words)
    text = [word for word in words if not word.aside]
    for mark in glyphs.marks:
        if _stands_before_text(mark, text) and not _is_piece(mark, glyphs):
            yield Word(
                glyphs.number, index, "•", mark.x0, mark.top, mark.x1, mark.bottom, drawn=True
            )
            index += 1


def _stands_before_text(mark: Mark, words: list[Word]) -> bool:
    middle = (mark.top + mark.bottom) / 2
    return any(
        word.top < middle < word.bottom
        and 0 < word.x0 - mark.x1 < 2.5 * word.size
        and mark.bottom - mark.top < 0.7 * word.size
        for word in words
    )


def _is_piece(mark: Mark, glyphs: Glyphs) -> bool:
    """Whether the mark is drawn as part of a larger shape that is small itself, or right beside or on another one."""
    if any(_holds(figure, mark) and _is_larger(figure, mark) for figure in glyphs.figures):
        return True
    others: list[Mark | Rule | Fill] = [*glyphs.marks, *glyphs.rules, *glyphs.fills]
    return any(
        _adjoins(mark, other)
        for other in others
        if max(other.x1 - other.x0, other.bottom - other.top) <= TEXT.picture
    )


def _is_larger(figure: Figure, mark: Mark) -> bool:
    width, height = figure.x1 - figure.x0, figure.bottom - figure.top
    return width > TEXT.larger * (mark.x1 - mark.x0) or height > TEXT.larger * (
        mark.bottom - mark.top
    )


def _adjoins(mark: Mark, other: Mark | Rule | Fill) -> bool:
    """Whether the other lies over the mark or close to it; a dot's outline or hole does not."""
    if _holds(mark, other) or (isinstance(other, Mark) and _holds(other, mark)):
        return False
    across = max(other.x0 - mark.x1, mark.x0 - other.x1)
    down = max(other.top - mark.bottom, mark.top - other.bottom)
    return max(across, down) <= TEXT.beside * (mark.bottom - mark.top)


def _holds(outer: Mark | Figure, inner: Mark | Rule | Fill) -> bool:
    return (
        outer.x0 - TEXT.same <= inner.x0
        and inner.x1 <= outer.x1 + TEXT.same
        and outer.top - TEXT.same <= inner.top
        and inner.bottom <= outer.bottom + TEXT.same
    )
