"""The characters of a page as PDFium knows them, each printed one once, in the order the page prints them.

PDFium's text page is made for copying text: it puts in blanks and line ends, turns a hyphen at a line's end into a
mark of its own, replaces text by its `ActualText`, leaves out what it takes for a second printing, and sorts. All of
that is undone here, so that what comes out is what pdfplumber gives: what is printed, with its advance boxes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from ctypes import create_string_buffer
from dataclasses import dataclass, field
from math import sin
from typing import NamedTuple

from ingest.files.content import whole_characters
from ingest.pages import pdfium_calls as pdfium
from ingest.pages.pdf_structure import FontFacts, Matrix
from ingest.pages.pdfium_calls import times
from ingest.words.glyphs import SOFT_HYPHEN, Char, is_slanted, quarter_turns
from ingest.words.settings import TEXT

_LINE_END_HYPHEN = "\x02"
_NO_CHARACTER = "a glyph without a character"
_BAND = 4.0
"""Text objects that lie over each other have their middles in one band so high (points), or in two next to it."""

_LAST_OF_16_BITS = "\uffff"
_HALF = re.compile("[\ud800-\udfff]")
"""Half of a character beyond 16 bits (a surrogate): PDFium tells the two apart."""


_BELOW_SURROGATES = "\ud7ff"
"""PDFium gives a character beyond U+FFFF as two halves, which are greater than this."""


_BLANKS = frozenset(" \u00a0\u2002\u2003\u2009\u200b\u200c\u200d\u2060\u3000\ufeff")
"""What shows nothing; a file may call letters so, and nobody can copy them."""

_HAIR = 0.05
"""What is thinner (points) is no stroke of any print."""

_NO_LETTER = "\ufffd"


class UnclearTextError(Exception):
    """A page prints what PDFium cannot tell: a glyph without a character, a turned ligature, a font without a name."""


class TextObject(NamedTuple):
    """A text object, the form it stands in (0: the page itself), and the matrix from there to the page as seen.

    `edges` are the left, upper, right and lower edge of its ink on that page, in points.
    """

    handle: int
    form: int
    outer: Matrix
    edges: tuple[float, float, float, float]


@dataclass(slots=True)
class Font:
    """What is asked of PDFium once a font; lengths are shares of the font size."""

    handle: int
    bold: bool
    descent: float
    guesses: dict[str, float]
    varying: dict[str, set[float]]
    widths: dict[str, float] = field(default_factory=dict)


class _Style(NamedTuple):
    """What the characters of one text object share, in points as seen: where a box lies around its origin."""

    font: Font
    along_x: float
    along_y: float
    level: bool
    left: float
    right: float
    above: float
    below: float
    upright: bool
    slanted: bool
    turn: int


_Glyph = tuple[str, float, float, int]
"""One printed glyph: its text, its origin in the page's user space, and its place in PDFium's text page."""


class Fonts:
    """The document's fonts, of which the file has told `facts`.

    Each is kept in memory by a text object that uses it, taken off its page: so its handle stays its own, and PDFium
    need not load it again for the next page.
    """

    def __init__(self, facts: Mapping[str, FontFacts]) -> None:
        self._facts = facts
        self._known: dict[int, Font] = {}
        self._users: list[TextObject] = []
        self._kept: list[int] = []

    def of(self, text: TextObject) -> Font:
        """The font of a text object; raises UnclearTextError where PDFium may have guessed all it prints."""
        handle = pdfium.font_of(text.handle)
        font = self._known.get(handle)
        if font is None:
            name = pdfium.font_name_of(handle)
            facts = self._facts.get(name)
            if facts is None or facts.guesses is None:
                raise UnclearTextError(f"the font {name}")
            font = Font(handle, "bold" in name.lower(), facts.descent, facts.guesses, facts.varying)
            self._known[handle] = font
            self._users.append(text)
        return font

    def keep(self, page: int) -> None:
        """Keep the fonts that were first seen on this page; nothing may be read from it afterwards."""
        for user in self._users:
            if user.form:
                pdfium.remove_form_object(user.form, user.handle)
            else:
                pdfium.remove_object(page, user.handle)
            self._kept.append(user.handle)
        self._users.clear()

    def close(self) -> None:
        """Let go of the fonts, before their document is closed."""
        for handle in self._kept:
            pdfium.destroy_object(handle)
        self._kept.clear()


def read_chars(
    page: int, texts: Sequence[TextObject], base: Matrix, fonts: Fonts
) -> dict[int, list[Char]]:
    """The characters of each text object; `base` is the matrix from the page's user space to the page as seen.

    Raises UnclearTextError.
    """
    reader = _PageText(texts, base, fonts)
    found, unsure = reader.read(page)
    unsure |= _overlapping(texts)
    for text in texts:
        if text.handle not in found:
            if blank := reader.blank(text.handle):
                found[text.handle] = [blank]
            else:
                unsure.add(text.handle)
    if unsure:
        for text in texts:
            pdfium.set_active(text.handle, False)
        for handle in unsure:
            pdfium.set_active(handle, True)
            alone, still_unsure = reader.read(page)
            if still_unsure:
                raise UnclearTextError(_NO_CHARACTER)
            found.update(alone)
            pdfium.set_active(handle, False)
    return found


def _overlapping(texts: Iterable[TextObject]) -> set[int]:
    """Text objects that lie over each other: of two equal characters at one place, PDFium gives one only."""
    found: set[int] = set()
    farthest: dict[int, TextObject] = {}
    for text in sorted(texts, key=lambda text: text.edges[0]):
        left, top, right, bottom = text.edges
        band = int((top + bottom) / 2 // _BAND)
        for near in (band - 1, band, band + 1):
            other = farthest.get(near)
            if other and other.edges[2] > left and _lie_over(text, other):
                found.update((text.handle, other.handle))
        if band not in farthest or farthest[band].edges[2] < right:
            farthest[band] = text
    return found


def _lie_over(text: TextObject, other: TextObject) -> bool:
    """Whether the text object begins over the other one: by more than letters are kerned, and at about its height."""
    (left, top, _, bottom), (_, other_top, right, other_bottom) = text.edges, other.edges
    height = min(bottom - top, other_bottom - other_top)
    common = min(bottom, other_bottom) - max(top, other_top)
    return right - left > TEXT.ink_overlap * height and 2 * common > height


class _PageText:
    """Reads the active text objects of one page."""

    def __init__(self, texts: Iterable[TextObject], base: Matrix, fonts: Fonts) -> None:
        self._texts = {text.handle: text for text in texts}
        self._runs = {handle: run for run, handle in enumerate(self._texts, 1)}
        self._base = base
        self._fonts = fonts
        self._styles: dict[int, _Style] = {}

    def read(self, page: int) -> tuple[dict[int, list[Char]], set[int]]:
        """The characters by text object, and the objects at whose end PDFium hides which hyphen is printed."""
        text_page = pdfium.load_text(page)
        try:
            glyphs, unsure = _glyphs(text_page)
            return {
                handle: self._chars(text_page, handle, printed)
                for handle, printed in glyphs.items()
            }, unsure
        finally:
            pdfium.close_text(text_page)

    def blank(self, handle: int) -> Char | None:
        """A text object of blanks, which PDFium leaves out: it has a place, but no extent."""
        left, bottom, right, top = pdfium.bounds_of(handle)
        if left != right or bottom != top:
            return None
        style = self._style(handle)
        a, b, c, d, e, f = self._texts[handle].outer
        x, y = a * left + c * bottom + e, b * left + d * bottom + f
        return Char(
            text=" ",
            x0=x + style.left,
            top=y + style.above,
            x1=x + style.right,
            bottom=y + style.below,
            size=style.below - style.above,
            bold=style.font.bold,
            upright=style.upright,
            slanted=style.slanted,
            turn=style.turn,
            run=self._runs[handle],
        )

    def _chars(self, text_page: int, handle: int, glyphs: list[_Glyph]) -> list[Char]:
        style = self._style(handle)
        font, along_x, along_y, level, left, right, above, below, upright, slanted, turn = style
        a, b, c, d, e, f = self._base
        size, bold, widths, run = below - above, font.bold, font.widths, self._runs[handle]
        new = tuple.__new__  # as `Char(…)`, in half the time
        chars = []
        for text, x, y, index in glyphs:
            width = widths.get(text)
            if width is None:
                width = _width(text_page, index, text, x, font, along_x if level else 0.0)
                if not (text == SOFT_HYPHEN or text in font.guesses or text in font.varying):
                    widths[text] = width
            if text > _BELOW_SURROGATES:
                text = whole_characters(text)
            x, y = a * x + c * y + e, b * x + d * y + f
            if level:
                x0, x1 = x + left, x + right + along_x * width
                top, bottom, height = y + above, y + below, size
            else:
                dx, dy = along_x * width, along_y * width
                x0, x1 = x + left + min(dx, 0.0), x + right + max(dx, 0.0)
                top, bottom = y + above + min(dy, 0.0), y + below + max(dy, 0.0)
                height = size + abs(dy)
            chars.append(
                new(Char, (text, x0, top, x1, bottom, height, bold, upright, slanted, turn, run))
            )
        return chars

    def _style(self, handle: int) -> _Style:
        style = self._styles.get(handle)
        if style is None:
            text = self._texts[handle]
            font, size = self._fonts.of(text), pdfium.font_size_of(handle)
            own = pdfium.matrix_of(handle)
            a, b, c, d, _, _ = (size * value for value in times(own, text.outer))
            low, high = font.descent, font.descent + 1.0
            turn = quarter_turns(a, b)
            style = _Style(
                font=font,
                along_x=a,
                along_y=b,
                level=own[1] == 0 and a > 0 and b == c == 0 and self._base[0] > 0,
                left=min(c * low, c * high) if b else 0.0,  # print that only leans has its advances
                right=max(c * low, c * high) if b else 0.0,
                above=min(d * low, d * high),
                below=max(d * low, d * high),
                upright=a * d < 0 and b * c >= 0 and not turn,
                slanted=is_slanted(a, b),
                turn=turn,
            )
            self._styles[handle] = style
        return style


def _glyphs(text_page: int) -> tuple[dict[int, list[_Glyph]], set[int]]:
    """The printed glyphs by text object, and the objects that end in a hyphen PDFium has replaced.

    Several characters of one object at one place are one glyph: a ligature.
    """
    is_generated = pdfium.is_generated
    glyphs: dict[int, list[_Glyph]] = {}
    unsure: set[int] = set()
    printed: list[_Glyph] = []
    last_handle, last_x, last_y = 0, 0.0, 0.0
    chars = _characters(text_page)
    for index, char, handle, x, y in _printed(text_page, chars):
        if char in _BLANKS:
            if is_generated(text_page, index):
                continue
            if _is_drawn(text_page, index):
                char = _NO_LETTER
        if char == _LINE_END_HYPHEN:
            unsure.add(handle)
        if handle != last_handle:
            printed = glyphs.setdefault(handle, [])
            last_handle = handle
        elif x == last_x and y == last_y and _is_one_glyph(text_page, index - 1, index):
            printed[-1] = (printed[-1][0] + char, x, y, index)
            continue
        printed.append((char, x, y, index))
        last_x, last_y = x, y
    return (_with_whole_characters(glyphs) if _HALF.search("".join(chars)) else glyphs), unsure


def _printed(text_page: int, chars: Sequence[str]) -> Iterator[tuple[int, str, int, float, float]]:
    """The characters that text objects print, by index, each with its object and its origin."""
    count = len(chars)
    xs, ys = pdfium.char_origins(text_page, count)
    found = zip(range(count), chars, pdfium.text_objects_of(text_page, count), xs, ys, strict=True)
    if "\0" not in chars and not pdfium.are_some_unmapped(text_page, count):
        return (each for each in found if each[2])  # type: ignore[misc]
    kept = [each for each in found if each[2]]
    for index, char, *_ in kept:
        is_blank = char == " " and pdfium.is_generated(text_page, index)
        if not is_blank and (char == "\0" or pdfium.is_unmapped(text_page, index)):
            raise UnclearTextError(_NO_CHARACTER)
    return iter(kept)  # type: ignore[arg-type]


def _with_whole_characters(glyphs: Mapping[int, Iterable[_Glyph]]) -> dict[int, list[_Glyph]]:
    return {
        handle: [(_whole(text), x, y, index) for text, x, y, index in printed]
        for handle, printed in glyphs.items()
    }


def _whole(text: str) -> str:
    """The text with both halves of a character in one; a half without the other cannot be read."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _characters(text_page: int) -> Sequence[str]:
    """PDFium's characters, by index: from its text as a whole where that leaves none out."""
    count = pdfium.count_chars(text_page)
    buffer = create_string_buffer(2 * count + 2)
    written = pdfium.get_text(text_page, 0, count, buffer)
    text = buffer.raw[: max(0, 2 * written - 2)].decode("utf-16-le", "replace")
    if len(text) == count and "\ufffe" not in text:
        return text
    return [chr(pdfium.unicode_of(text_page, index)) for index in range(count)]


def _is_drawn(text_page: int, index: int) -> bool:
    """Whether what is called a blank shows ink: PDFium gives a blank a line without height."""
    left, bottom, right, top = pdfium.ink_box(text_page, index)
    ink = min(right - left, top - bottom)
    if ink < _HAIR or abs(sin(2 * pdfium.char_angle(text_page, index))) > TEXT.aslant:
        return False  # a blank's line has a high box where it climbs
    left, bottom, right, top = pdfium.loose_box(text_page, index)
    return ink > TEXT.blank_ink * max(right - left, top - bottom)


def _is_one_glyph(text_page: int, first: int, second: int) -> bool:
    return pdfium.loose_box(text_page, first) == pdfium.loose_box(text_page, second)


def _width(text_page: int, index: int, text: str, x: float, font: Font, along: float) -> float:
    """The advance of a glyph as a share of the font size.

    PDFium tells the box around ink and advance: where no ink stands out on the right and text runs level (`along`,
    the font size in points, is not 0), that box ends where the advance does. Raises UnclearTextError where the
    advance is that of a glyph whose character is guessed, or may be, or of a ligature that does not run level.
    """
    ink_start, _, ink_end, _ = pdfium.ink_box(text_page, index)
    end = pdfium.loose_box(text_page, index)[2]
    is_composed = len(text) > 1 or text > _LAST_OF_16_BITS  # of characters that PDFium tells apart
    if is_composed and not along:
        raise UnclearTextError("a turned ligature")
    measured = along and (is_composed or end > ink_end + TEXT.same_advance * along)
    if measured:
        exact = (end - x) / along
    elif text in font.varying:
        exact = _one_within(font.varying[text], along and (end - x) / along)
    else:
        exact = pdfium.glyph_width_of(font.handle, ord(text[0]))
    width = round(exact, 3)
    guess = font.guesses.get(text)
    if guess is None:
        return width
    # Without an advance a glyph is an accent, printed to the left.
    unmeasured = bool(guess or ink_start + ink_end < 2 * x)
    is_guessed = abs(width - guess) < TEXT.same_advance if measured else unmeasured
    return _sure(width, is_guessed=is_guessed)


def _sure(width: float, *, is_guessed: bool) -> float:
    if is_guessed:
        raise UnclearTextError(_NO_CHARACTER)
    return width


def _one_within(widths: Iterable[float], most: float) -> float:
    """The only one of these widths that is no greater; raises UnclearTextError if there are several or none."""
    fitting = [width for width in widths if width <= most + TEXT.same_advance]
    if len(fitting) != 1:
        raise UnclearTextError("a character of several widths")
    return fitting[0]
