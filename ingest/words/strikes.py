"""Text that is struck out: a line runs through its middle, from where it begins to where it ends.

Or each of its letters is typed with a stroke (U+0335 to U+0338), as web pages make struck text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from msgspec.structs import replace

from ingest.words.glyphs import Char, Glyphs, Rule, Slant
from ingest.words.settings import TEXT
from ingest.words.words import text_of
from models.geometry import Aside, Word

_STROKE = re.compile("[\u0335-\u0338]")

_SAME = 0.01
"""Places that differ by less (points) are the same."""


class _Crossed(NamedTuple):
    """What of a word a line runs through, from `x0` to `x1`; `letters` are counted from 0 if that is not all of it."""

    word: Word
    x0: float
    x1: float
    letters: range | None = None


class Strikes:
    """The `lines` that strike out words of a page, each with what it runs through of them.

    So may lines that are `crossing` the borders of a table, which are none of its rules: those through several cells.
    Words that are set aside already are not looked at: a border that runs through a watermark strikes nothing out.
    """

    def __init__(
        self, words: Sequence[Word], glyphs: Glyphs, crossing: Iterable[Rule] = ()
    ) -> None:
        level = {rule for rule in (*glyphs.rules, *crossing) if rule.top == rule.bottom}
        self._letters = _Letters(glyphs.chars)
        crossed = _crossed_by(sorted(level, key=lambda rule: rule.top), words, self._letters)
        self.lines = {
            line: found for line, found in crossed.items() if found and _strikes(line, found)
        }

    def set_aside(self, words: Sequence[Word]) -> tuple[Word, ...]:
        """The words, numbered anew, with what is struck of them set aside: a word struck in part is split there."""
        struck = [under for found in self.lines.values() for under in found]
        return _set_aside(words, struck, self._letters)


def with_stroked_aside(words: tuple[Word, ...]) -> tuple[Word, ...]:
    """The words, those set aside of which most letters have a stroke."""
    if not _STROKE.search("".join([word.text for word in words])):
        return words
    return tuple(
        [
            replace(word, aside=Aside.STRUCK) if not word.aside and _is_stroked(word.text) else word
            for word in words
        ]
    )


def _is_stroked(text: str) -> bool:
    return 2 * len(_STROKE.findall(text)) > sum(map(str.isalnum, text))


def _crossed_by(
    lines: Sequence[Rule], words: Iterable[Word], letters: _Letters
) -> dict[Rule, list[_Crossed]]:
    """For each of the horizontal lines, which come from the top, what it runs through of the words."""
    tops = [line.top for line in lines]
    crossed: defaultdict[Rule, list[_Crossed]] = defaultdict(list)
    for word in words:
        first = bisect_left(tops, word.top + TEXT.strike_above * word.size)
        last = bisect_right(tops, word.bottom - TEXT.strike_below * word.size)
        if word.upright and not (word.drawn or word.aside):
            for line in lines[first:last]:
                crossed[line] += _what_is_crossed(word, line, letters)
    return crossed


def _what_is_crossed(word: Word, line: Rule, letters: _Letters) -> Iterable[_Crossed]:
    """The word as a whole, some of its letters, or nothing."""
    if line.x0 <= word.x0 + TEXT.strike_end and word.x1 - TEXT.strike_end <= line.x1:
        return [_Crossed(word, word.x0, word.x1)]
    if line.x0 < word.x1 and word.x0 < line.x1:
        return letters.crossed(word, line)
    return []


def _strikes(line: Rule, crossed: Sequence[_Crossed]) -> bool:
    """Whether the line strikes out the words that it crosses."""
    x0, x1 = min(under.x0 for under in crossed), max(under.x1 for under in crossed)
    if x0 - line.x0 <= TEXT.overhang and line.x1 - x1 <= TEXT.overhang:
        return True
    return sum(under.x1 - under.x0 for under in crossed) >= TEXT.struck * (line.x1 - line.x0)


class _Letters:
    """The letters of a page's words, looked up only where a line ends within a word."""

    def __init__(self, chars: Sequence[Char]) -> None:
        self._chars = chars
        self._known: dict[int, list[Char]] = {}

    def of(self, word: Word) -> list[Char]:
        """The word's letters from the left; none where those in its box do not print it alone."""
        if word.index not in self._known:
            letters = [
                char
                for char in self._chars
                if word.x0 - _SAME <= char.x0
                and char.x1 <= word.x1 + _SAME
                and word.top - _SAME <= char.top
                and char.bottom <= word.bottom + _SAME
                and not char.text.isspace()
            ]
            letters.sort(key=lambda char: char.x0)
            is_whole = text_of([char.text for char in letters]) == word.text
            self._known[word.index] = letters if is_whole else []
        return self._known[word.index]

    def crossed(self, word: Word, line: Rule) -> Iterator[_Crossed]:
        """Those letters of the word that the line runs through, if it begins and ends between letters."""
        letters = self.of(word)
        at = [n for n, char in enumerate(letters) if line.x0 < (char.x0 + char.x1) / 2 < line.x1]
        if at:
            under = _Crossed(word, letters[at[0]].x0, letters[at[-1]].x1, range(at[0], at[-1] + 1))
            begins = line.x0 <= word.x0 or abs(under.x0 - line.x0) <= TEXT.strike_end
            ends = line.x1 >= word.x1 or abs(under.x1 - line.x1) <= TEXT.strike_end
            if begins and ends:
                yield under


def _set_aside(
    words: Sequence[Word], struck: Iterable[_Crossed], letters: _Letters
) -> tuple[Word, ...]:
    """The words, numbered anew, with what is struck of them set aside."""
    whole = {under.word.index for under in struck if under.letters is None}
    partly: defaultdict[int, set[int]] = defaultdict(set)
    for under in struck:
        partly[under.word.index].update(under.letters or ())
    left: list[Word] = []
    for word in words:
        if word.aside:
            left.append(word)
        elif word.index in whole:
            left.append(replace(word, aside=Aside.STRUCK))
        else:
            left += (
                _split(word, letters.of(word), partly[word.index]) if partly[word.index] else [word]
            )
    return tuple([replace(word, index=index) for index, word in enumerate(left)])


def _split(word: Word, letters: Sequence[Char], struck: Container[int]) -> Iterator[Word]:
    """The word in pieces: of letters that are struck, and of letters that are not."""
    for is_struck, numbered in groupby(enumerate(letters), lambda item: item[0] in struck):
        piece = [char for _, char in numbered]
        yield replace(
            word,
            text=text_of([char.text for char in piece]),
            x0=piece[0].x0,
            x1=piece[-1].x1,
            aside=Aside.STRUCK if is_struck else "",
        )


def crossed_words(slants: Iterable[Slant], words: Sequence[Word]) -> tuple[int, ...]:
    """The indexes of the words that slanted lines run through, as lines do that cancel a row or a cell."""
    drawn: dict[int, list[Slant]] = defaultdict(list)
    for line in slants:
        drawn[line.scribble].append(line)
    lines, scribbles = drawn.pop(0, []), [*drawn.values()]
    if not (lines or scribbles):
        return ()

    def is_crossed(word: Word) -> bool:
        by_line = any(_runs_through(line, word) for line in lines)
        return by_line or any(_covers(pieces, word) for pieces in scribbles)

    return tuple([word.index for word in words if not word.drawn and is_crossed(word)])


def _covers(lines: Iterable[Slant], word: Word) -> bool:
    """Whether these lines go through nearly all of the word, as a scribble does to and fro."""
    through = [line for line in lines if _goes_through(line, word)]
    width = sum(min(line.x1, word.x1) - max(line.x0, word.x0) for line in through)
    is_text = any(map(str.isalnum, word.text))
    return is_text and width >= TEXT.slant_over * (word.x1 - word.x0)


def _runs_through(line: Slant, word: Word) -> bool:
    """Whether the line runs through the word, and not only over its upper or lower edge.

    A short one may be a tick, or belong to a drawing, unless it crosses the letters from end to end.
    """
    is_short = max(line.x1 - line.x0, line.bottom - line.top) < TEXT.slant_length
    return _covers([line], word) if is_short else _goes_through(line, word)


def _goes_through(line: Slant, word: Word) -> bool:
    """Whether the line passes between the word's upper and lower edge."""
    start, end = max(line.x0, word.x0), min(line.x1, word.x1)
    if start >= end:
        return False
    slope = (line.bottom - line.top) / (line.x1 - line.x0)
    low, high = sorted(
        line.top + slope * (x - line.x0 if line.falls else line.x1 - x) for x in (start, end)
    )
    return (
        low < word.bottom - TEXT.strike_below * word.size
        and word.top + TEXT.strike_above * word.size < high
    )
