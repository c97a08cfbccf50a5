"""Printed lines, and the paragraphs and list items they make."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain, groupby, pairwise
from statistics import median

from msgspec import structs

from ingest.words.reading_order import is_from_left, is_from_right
from models.geometry import Word
from models.list_markers import counting, digits_of, glued_number, is_bullet, is_dash

_PADDING_LIMIT = 9.0
_SENTENCE_END = re.compile(r".*[.!?:;][”’\"')\]]*")
_BLANK = 0.25
"""A space is so wide as a share of the font size, where a line prints none."""

_FLUSH = 1.0
"""A line that ends within so many points of its column's edge fills it."""

_SHORT = 0.7
"""A line of a justified column with more room left than this share of the font size ends its paragraph."""

_WIDER = 0.45
"""A space wider than those before by this share of the font size separates paragraphs."""

_WIDER_THAN_EVEN = 0.3
"""So much is enough where those before are all alike."""

_EVEN = 0.05
"""They are alike if they differ by no more than this share of the font size."""

_STRETCH = 0.1
"""Spaces of a justified column differ from line to line by this share of the font size at least."""


@dataclass(frozen=True)
class Line:
    """Words printed on one line, from the left; `left` and `right` (points) limit the column they are set in."""

    words: tuple[Word, ...]
    left: float
    right: float

    @cached_property
    def text(self) -> str:
        """The line as printed, one space between words; inside it a soft hyphen is a hyphen."""
        text = " ".join([word.text for word in self.words])
        if "\u00ad" in text:
            last = len(text) - len(self.words[-1].text)
            text = text[:last].replace("\u00ad", "-") + text[last:]
        return text

    @property
    def page(self) -> int:
        """The page it stands on."""
        return self.words[0].page

    @property
    def top(self) -> float:
        """The upper edge of its highest word."""
        return min(word.top for word in self.words)

    @property
    def bottom(self) -> float:
        """The lower edge of its lowest word."""
        return max(word.bottom for word in self.words)

    @property
    def x0(self) -> float:
        """Where it begins, on the left."""
        first = self.words[0]
        return first.x0 if first.text.isascii() else min([word.x0 for word in self.words])

    @property
    def x1(self) -> float:
        """Where it ends, on the right."""
        last = self.words[-1]
        return last.x1 if last.text.isascii() else max([word.x1 for word in self.words])

    @property
    def size(self) -> float:
        """The font size of its largest word."""
        return max(word.size for word in self.words)

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(word.bold for word in self.words)


def lines_of(words: Iterable[Word], left: float, right: float) -> list[Line]:
    """Group one column's words (of one page) into lines; `left` and `right` are the column's edges.

    A column has the same padding on both sides, as far as its text shows, but for what runs over the edge. Lines of
    turned text come last.
    """
    words = list(words)
    turned = _turned_lines([word for word in words if not word.upright], left, right)
    rows = _rows_of([word for word in words if word.upright])
    if not rows:
        return turned
    padding = min(max(min(w.x0 for row in rows for w in row) - left, 0.0), _PADDING_LIMIT)
    edge = max([right - padding, *(w.x1 for row in rows for w in row if w.anchor is None)])
    return [*(Line(_in_reading_order(row), left, edge) for row in rows), *turned]


def _rows_of(words: Iterable[Word]) -> list[list[Word]]:
    """The words by their heights."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.top + word.bottom):
        middle = (word.top + word.bottom) / 2
        if rows and rows[-1][0].top < middle < rows[-1][0].bottom:
            rows[-1].append(word)
        else:
            rows.append([word])
    return rows


def _in_reading_order(row: Iterable[Word]) -> tuple[Word, ...]:
    """A line's words from the left; of those that are read from right to left each run the other way round."""
    words = tuple(sorted(row, key=lambda word: word.x0))
    if not any(is_from_right(word.text) for word in words):
        return words
    runs = groupby(words, lambda word: is_from_left(word.text))
    ordered = [
        run if is_left else _from_right(run) for is_left, run in ((k, [*r]) for k, r in runs)
    ]
    return tuple(chain.from_iterable(ordered))


def _from_right(words: Sequence[Word]) -> Sequence[Word]:
    """The words in the other order from the first to the last that is read from right to left, numbers among them."""
    at = [number for number, word in enumerate(words) if is_from_right(word.text)]
    if not at:
        return words
    first, end = at[0], at[-1] + 1
    return [*words[:first], *reversed(words[first:end]), *words[end:]]


def _turned_lines(words: Iterable[Word], left: float, right: float) -> list[Line]:
    """Lines of text that does not run from left to right, as the page prints them: each at one place across it."""
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: w.index):
        if rows and rows[-1][-1].x0 < (word.x0 + word.x1) / 2 < rows[-1][-1].x1:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [Line(tuple(row), left, right) for row in rows]


def cut_line(line: Line, end: int) -> tuple[tuple[Word, ...], list[Line]]:
    """The words of the line's first `end` characters, and the line without them."""
    count, length = 0, 0
    for word in line.words:
        if length >= end:
            break
        length += len(word.text) + 1
        count += 1
    rest = line.words[count:]
    return line.words[:count], [replace(line, words=rest)] if rest else []


def text_of(lines: Iterable[Line] | None) -> str:
    """The lines as printed, with a space between them; of none, nothing."""
    return " ".join(line.text for line in lines or ())


def words_in(lines: Iterable[Line]) -> tuple[Word, ...]:
    """The words of the lines, in their order."""
    return tuple(word for line in lines for word in line.words)


def would_fit(word: Word, line: Line) -> bool:
    """Whether the word would have fitted at the line's end: then the line was ended on purpose."""
    return line.right - line.x1 > (word.x1 - word.x0) + 0.4 * word.size + 1.0


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or one list item with its marker; `lines` hold the words after the marker.

    `number` is the item's place in its list where the marker counts (`3.` 3, `c.` 3, `iv.` 4), else None. An item whose
    number is typed without a space before its first word has a number and no marker.
    """

    lines: tuple[Line, ...]
    marker: Word | None = None
    number: int | None = None

    @property
    def kind(self) -> str | None:
        """How it is marked, in digits, letters or bullets: a list's items are all marked as its first one is."""
        if self.number is None:
            return "bullet" if self.marker else None
        is_digit = self.marker is None or digits_of(self.marker.text) is not None
        return "digit" if is_digit else "letter"

    @property
    def printed(self) -> list[Line]:
        """Its lines with the marker in its place."""
        if self.marker is None or not self.lines:
            return list(self.lines)
        first = self.lines[0]
        return [replace(first, words=(self.marker, *first.words)), *self.lines[1:]]


@dataclass(slots=True)
class _Lists:
    """Which list markers are open in a column: a number only counts where its predecessor stands before it.

    `dashes` are those that mark items, or some of each list.
    """

    dashes: Sequence[Word]
    last: dict[str, int] = field(default_factory=dict)

    def accepts(self, line: Line, *, is_first: bool, is_last: bool) -> tuple[bool, int | None]:
        """Whether the line's first word is a list marker here, and the number it stands for; remembers it.

        A number whose item begins on the next line, for want of room, counts on from another or is the column's first.
        One that is typed together with the item's first word is no marker, but counts.
        """
        first = line.words[0]
        if glued := glued_number(first.text):
            return False, self._counted(glued[0], begins=is_first)
        if is_bullet(first.text):
            return True, None
        is_alone = len(line.words) < 2
        if is_alone and is_last:
            return False, None
        if is_dash(first.text):
            return not is_alone and any(_is_alike(first, dash) for dash in self.dashes), None
        place = self._counted(first.text, begins=is_first or not is_alone)
        return place is not None, place

    def _counted(self, marker: str, *, begins: bool) -> int | None:
        """The number that this marker stands for where it counts on, or begins a list, if it may; remembers it."""
        for style, number in sorted(counting(marker), key=lambda one: one.style not in self.last):
            if (begins and number == 1) or (style in self.last and number == self.last[style] + 1):
                self._remember(style, number)
                return number
        return None

    def parted(self, line: Line, marker: Word | None) -> Line:
        """The line, with the number that its first word begins with as a word, where the list goes on with that.

        A number of two digits may be too wide for the list's hanging indent: then no space is printed after it.
        """
        first = line.words[0]
        glued = glued_number(first.text)
        if not glued or not glued[0][1].isdigit() or not marker or abs(first.x0 - marker.x0) > 1.0:
            return line
        number, text = glued
        if not any(self.last.get(style) == place - 1 for style, place in counting(number)):
            return line
        parts = structs.replace(first, text=number), structs.replace(first, text=text)
        return replace(line, words=(*parts, *line.words[1:]))

    def _remember(self, style: str, number: int) -> None:
        """The list's last number; one in digits closes the lists inside its items."""
        self.last[style] = number
        if "digit" in style:
            self.last = {style: number}


@dataclass(frozen=True, slots=True)
class _Setting:
    """How a column is set: its least spacing (points), whether its lines are stretched, and broken inside compounds."""

    spacing: float
    is_justified: bool
    breaks_compounds: bool


class _Paragraph:
    """The lines of a paragraph so far; it knows the white between them, in points, where two are on one page."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._pairs = 0
        self._least, self._most = math.inf, -math.inf

    def add(self, line: Line) -> None:
        """Go on with this line."""
        if self.lines and self.lines[-1].page == line.page:
            white = line.top - self.lines[-1].bottom
            self._pairs += 1
            self._least, self._most = min(self._least, white), max(self._most, white)
        self.lines.append(line)

    def ends_before(self, line: Line, setting: _Setting, *, in_list: bool) -> bool:
        """Whether the line opens a new paragraph: the last one was ended early, or the space is wider."""
        if not self.lines:
            return False
        last = self.lines[-1]
        if in_list and line.x0 >= self.lines[0].x0 - 2.0:
            return False
        if _ended_early(last, line.words[0], setting):
            return True
        if last.page != line.page:
            return False
        gap = line.top - last.bottom
        if not self._pairs:
            return gap > _WIDER * line.size + max(setting.spacing, _WIDER * line.size)
        is_even = self._pairs > 1 and self._most - self._least <= _EVEN * line.size
        return gap > (_WIDER_THAN_EVEN if is_even else _WIDER) * line.size + self._least


def blocks_of(lines: Sequence[Line], *, breaks_compounds: bool = False) -> list[Block]:
    """Cut a column's lines into paragraphs and list items, in printed order.

    `breaks_compounds` says that the document breaks words like `Undang-Undang` at their hyphens.
    """
    blocks: list[Block] = []
    current = _Paragraph()
    marker: Word | None = None
    number: int | None = None
    lists = _Lists(_dashes(lines))
    setting = _Setting(_spacing(lines), _is_justified(lines), breaks_compounds)
    for at, line in enumerate(lines, 1):
        line = lists.parted(line, marker)
        is_item, place = lists.accepts(line, is_first=at == 1, is_last=at == len(lines))
        is_listed = is_item or place is not None
        in_list = marker is not None
        if (current.lines or marker) and (
            is_listed or current.ends_before(line, setting, in_list=in_list)
        ):
            blocks.append(Block(tuple(current.lines), marker, number))
            current, marker, number = _Paragraph(), None, None
        if is_item:
            marker, line = line.words[0], replace(line, words=line.words[1:])
        if is_listed:
            number = place
        if line.words:
            current.add(line)
    if current.lines or marker:
        blocks.append(Block(tuple(current.lines), marker, number))
    return blocks


def _dashes(lines: Sequence[Line]) -> list[Word]:
    """The dashes at lines' beginnings that surely mark items; one inside a sentence may stand there too.

    They are set apart from their text, or begin the column, or had room on the line before.
    """
    return [
        line.words[0]
        for before, line in zip([None, *lines], lines, strict=False)
        if is_dash(line.words[0].text) and len(line.words) > 1
        if before is None
        or line.words[1].x0 - line.words[0].x1 > 0.5 * line.words[0].size
        or would_fit(line.words[0], before)
    ]


def _is_alike(dash: Word, other: Word) -> bool:
    """Whether two dashes mark items of one list: the same ones, one below the other."""
    return dash.text == other.text and abs(dash.x0 - other.x0) <= 1.0


def _spacing(lines: Sequence[Line]) -> float:
    """The least white between the column's lines, in points, where there are enough to tell how it is spaced."""
    white = [b.top - a.bottom for a, b in pairwise(lines) if a.page == b.page]
    return min(white) if len(white) > 1 else 0.0


def _is_justified(lines: Sequence[Line]) -> bool:
    """Whether the column's lines are stretched to fill it: then the spaces differ between those that do."""
    full = [line for line in lines if line.right - line.x1 <= _FLUSH and len(line.words) > 2]
    spaces = [median(b.x0 - a.x1 for a, b in pairwise(line.words)) for line in full]
    return len(full) > 2 and max(spaces) - min(spaces) > _STRETCH * full[0].size


def _ended_early(last: Line, following: Word, setting: _Setting) -> bool:
    """Whether a line was ended on purpose: the next word had room, or the line alone is not stretched.

    Where a sentence ends, it is enough that the next one's first word, or its first half, just fits.
    """
    room = last.right - last.x1
    if setting.is_justified and len(last.words) > 1 and room > _SHORT * last.size:
        return True
    if would_fit(following, last):
        return True
    if not _SENTENCE_END.fullmatch(last.words[-1].text) or following.text[0].islower():
        return False
    blank = min((b.x0 - a.x1 for a, b in pairwise(last.words)), default=_BLANK * last.size)
    half = following.text[: following.text.find("-", 1) + 1] if setting.breaks_compounds else ""
    share = len(half or following.text) / len(following.text)
    return room > blank + share * (following.x1 - following.x0)
