"""Text that is struck out: a line runs through its middle, from where it begins to where it ends."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence

import msgspec

from ingest.glyphs import Rule
from models.geometry import Aside, Word

_ABOVE, _BELOW = 0.25, 0.3
"""A line through a word keeps so far from its upper and lower edge, in font sizes: it is no line above or below."""

_OVERHANG = 2.0
"""A line that strikes out words ends no farther from them than this (points)."""

_STRUCK = 0.5
"""A longer line strikes out a whole row if words cover this share of it; a table's border crosses few words at most."""

_ROUNDING = 1.0
"""A line that ends so little (points) before a word does runs through all of it."""


def find_struck(
    words: tuple[Word, ...], rules: Sequence[Rule]
) -> tuple[tuple[Word, ...], Sequence[Rule]]:
    """The words, those set aside that are struck out, and the rules without the lines that do so."""
    lines = sorted({rule for rule in rules if rule.top == rule.bottom}, key=lambda rule: rule.top)
    if not lines:
        return words, rules
    tops = [line.top for line in lines]
    crossed: defaultdict[Rule, list[Word]] = defaultdict(list)
    for word in words:
        first = bisect_left(tops, word.top + _ABOVE * word.size)
        last = bisect_right(tops, word.bottom - _BELOW * word.size)
        if word.upright and not word.drawn:
            for line in lines[first:last]:
                if line.x0 <= word.x0 + _ROUNDING and word.x1 - _ROUNDING <= line.x1:
                    crossed[line].append(word)
    strikes = {line: under for line, under in crossed.items() if _strikes(line, under)}
    if not strikes:
        return words, rules
    struck = {word.index for under in strikes.values() for word in under}
    left = tuple(
        msgspec.structs.replace(word, aside=Aside.STRUCK)
        if word.index in struck and not word.aside
        else word
        for word in words
    )
    return left, [rule for rule in rules if rule not in strikes]


def _strikes(line: Rule, words: Sequence[Word]) -> bool:
    """Whether the line strikes out the words that it crosses."""
    x0, x1 = min(word.x0 for word in words), max(word.x1 for word in words)
    if x0 - line.x0 <= _OVERHANG and line.x1 - x1 <= _OVERHANG:
        return True
    return sum(word.x1 - word.x0 for word in words) >= _STRUCK * (line.x1 - line.x0)
