"""Arabic and Hebrew: words whose letters run from right to left, given as a page prints them, from the left.

What is around them is taken for text that runs from the left, as Indonesian and English do.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby

_SHAPED = re.compile("[\ufb1d-\ufdff\ufe70-\ufefc]")
"""Hebrew and Arabic letters in the shape that they have within a word."""

_FROM_RIGHT = re.compile(f"[\u0590-\u08ff{_SHAPED.pattern[1:]}")
"""Letters of scripts that are read from right to left."""

_LETTERS = frozenset({"R", "AL"})
"""Unicode's classes of letters that are read from right to left."""

_NUMBER = frozenset({"EN", "AN", "ET"})
"""Unicode's classes of digits, and of signs beside them such as `%`."""

_BETWEEN = frozenset({"CS", "ES"})
"""Unicode's classes of marks between digits."""


def is_from_right(text: str) -> bool:
    """Whether a word is read from right to left."""
    return not text.isascii() and _FROM_RIGHT.search(text) is not None


def is_from_left(text: str) -> bool:
    """Whether a word is read from left to right: it has letters, and none of the other scripts."""
    return not is_from_right(text) and any(map(str.isalpha, text))


def in_reading_order(glyphs: Sequence[str]) -> list[str]:
    """The glyphs of a word that is read from right to left, which are given from the left.

    Numbers in it stay as they are, and Latin letters part it. Letters in the shape that they have within a word become
    plain ones.
    """
    letters: list[list[str]] = []
    for glyph in filter(None, glyphs):
        if letters and unicodedata.combining(glyph[0]):
            letters[-1].append(glyph)
        else:
            letters.append([glyph])
    kinds = [unicodedata.bidirectional(letter[0][0]) for letter in letters]
    ordered: list[int] = []
    pending: list[int] = []  # places of what is read from the right
    for from_right, places in groupby(range(len(letters)), lambda at: kinds[at] in _LETTERS):
        found = list(places)
        if from_right or "L" not in kinds[found[0] : found[-1] + 1]:
            pending += found
            continue
        ordered += (*_from_right(pending, kinds), *found)
        pending = []
    ordered += _from_right(pending, kinds)
    return [_SHAPED.sub(_plain, glyph) for at in ordered for glyph in letters[at]]


def _plain(shaped: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", shaped[0])


def _from_right(run: Sequence[int], kinds: Sequence[str]) -> Iterator[int]:
    """The places of letters from the right, those of numbers among them from the left."""
    for is_number, places in groupby(reversed(run), lambda at: _is_number(kinds, at)):
        found = list(places)
        yield from reversed(found) if is_number else found


def _is_number(kinds: Sequence[str], at: int) -> bool:
    """Whether there is a digit, a percent sign, or a mark between two digits."""
    if kinds[at] in _NUMBER:
        return True
    around = {*kinds[max(0, at - 1) : at], *kinds[at + 1 : at + 2]}
    return kinds[at] in _BETWEEN and around <= _NUMBER
