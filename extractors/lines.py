"""Printed lines, and the paragraphs and list items they make."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from models.geometry import Word

_BULLET = re.compile(r"[•●▪■◦○‣➢➤✓✔❖◆\uf000-\uf0ff]")
_DASH = re.compile(r"[-–*o]")
_NUMBER = re.compile(r"\(?(\d{1,2}|[a-zA-Z]|[ivxIVX]{1,5})[.)]")
_PADDING_LIMIT = 9.0


@dataclass(frozen=True, slots=True)
class Line:
    """Words printed on one line, from the left; `left` and `right` (points) limit the column they are set in."""

    words: tuple[Word, ...]
    left: float
    right: float

    @property
    def text(self) -> str:
        """The line as printed, one space between words; inside it a soft hyphen is a hyphen."""
        *inner, last = (word.text for word in self.words)
        return " ".join([*(text.replace("\u00ad", "-") for text in inner), last])

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
        """Where its first word begins."""
        return self.words[0].x0

    @property
    def x1(self) -> float:
        """Where its last word ends."""
        return self.words[-1].x1

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

    A column has the same padding on both sides, as far as its text shows.
    """
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda w: w.top + w.bottom):
        middle = (word.top + word.bottom) / 2
        if rows and rows[-1][0].top < middle < rows[-1][0].bottom:
            rows[-1].append(word)
        else:
            rows.append([word])
    if not rows:
        return []
    padding = min(max(min(w.x0 for row in rows for w in row) - left, 0.0), _PADDING_LIMIT)
    edge = max(right - padding, max(w.x1 for row in rows for w in row))
    return [Line(tuple(sorted(row, key=lambda w: w.x0)), left, edge) for row in rows]


def would_fit(word: Word, line: Line) -> bool:
    """Whether the word would have fitted at the line's end: then the line was ended on purpose."""
    return line.right - line.x1 > (word.x1 - word.x0) + 0.4 * word.size + 1.0


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or one list item with its marker; `lines` hold the words after the marker."""

    lines: tuple[Line, ...]
    marker: Word | None = None

    @property
    def number(self) -> int | None:
        """The item's number where the marker counts (`3.`, `c.`), else None."""
        return _ordinal(self.marker.text) if self.marker else None

    @property
    def is_top_level_number(self) -> bool:
        """Whether the marker is a number in digits."""
        return bool(self.marker and self.marker.text.strip("().").isdigit())


@dataclass(slots=True)
class _Lists:
    """Which list markers are open in a column: a number only counts where its predecessor stands before it."""

    last: dict[str, int] = field(default_factory=dict)

    def accepts(self, line: Line) -> bool:
        """Whether the line's first word is a list marker here; remembers it if so."""
        if len(line.words) < 2 and not _BULLET.fullmatch(line.words[0].text):
            return False
        first = line.words[0]
        if _BULLET.fullmatch(first.text):
            return True
        if _DASH.fullmatch(first.text):
            return line.words[1].x0 - first.x1 > 0.5 * first.size
        number = _ordinal(first.text)
        if number is None:
            return False
        style = _style(first.text)
        if number != self.last.get(style, 0) + 1 and number != 1:
            return False
        self.last[style] = number
        if style.startswith("digit"):
            self.last = {key: value for key, value in self.last.items() if key == style}
        return True


def blocks_of(lines: Sequence[Line]) -> list[Block]:
    """Cut a column's lines into paragraphs and list items, in printed order."""
    blocks: list[Block] = []
    current: list[Line] = []
    marker: Word | None = None
    lists = _Lists()
    for line in lines:
        is_item = lists.accepts(line)
        if current or marker:
            if is_item or _breaks(current, line, in_list=marker is not None):
                blocks.append(Block(tuple(current), marker))
                current, marker = [], None
        if is_item:
            marker = line.words[0]
            line = replace(line, words=line.words[1:])
        if line.words:
            current.append(line)
    if current or marker:
        blocks.append(Block(tuple(current), marker))
    return blocks


def _breaks(paragraph: list[Line], line: Line, *, in_list: bool) -> bool:
    """Whether the line opens a new paragraph after these: the next word had room, or the space is wider."""
    if not paragraph:
        return False
    last = paragraph[-1]
    if in_list and line.x0 >= paragraph[0].x0 - 2.0:
        return False
    if would_fit(line.words[0], last):
        return True
    if last.page != line.page:
        return False
    gap = line.top - last.bottom
    usual = [
        b.top - a.bottom for a, b in zip(paragraph, paragraph[1:], strict=False) if a.page == b.page
    ]
    return gap > 0.45 * line.size + (min(usual) if usual else 0.35 * line.size)


def _ordinal(text: str) -> int | None:
    """The number a list marker stands for: `3.` 3, `c)` 3, `iv.` 4; None for anything else."""
    if not _NUMBER.fullmatch(text):
        return None
    core = text.strip("().")
    if core.isdigit():
        return int(core)
    if len(core) == 1 and core.lower() not in "ivx":
        return ord(core.lower()) - ord("a") + 1
    if core.lower() == "i":
        return 1
    return _roman(core.lower())


def _roman(text: str) -> int | None:
    values = {"i": 1, "v": 5, "x": 10}
    total = 0
    for here, after in zip(text, [*text[1:], ""], strict=True):
        value = values[here]
        total += -value if values.get(after, 0) > value else value
    return total or None


def _style(text: str) -> str:
    """Markers of one list look alike: digits or letters, and the same brackets."""
    core = text.strip("().")
    kind = "digit" if core.isdigit() else "lower" if core.islower() else "upper"
    return kind + text.replace(core, "")


def by_page(lines: Iterable[Line]) -> list[tuple[int, list[Line]]]:
    """Lines grouped by page, in order."""
    return [(page, list(group)) for page, group in groupby(lines, key=lambda line: line.page)]
