"""Words that are printed letter by letter, as in `L A P O R A N`, joined again."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median

from ingest.words.glyphs import Char

SPACED_OUT = 0.15
"""Letters farther apart than this share of the font size are spaced out; capitals are often set 0.05 to 0.12 apart."""

_WIDEST, _WIDEST_SINGLE = 1.0, 0.6
"""Letters of one word are no farther apart (in font sizes) where text runs print several of them, or one each."""

_BETWEEN_WORDS = 1.5
"""A gap between two words is so many times as wide as the usual one between letters, or wider."""

_REACH = 2.5
"""Letters farther apart than this (in font sizes) do not belong to one text."""

_ROUNDING = 0.1
"""Distances that differ by less (points) are equal."""

_LEAST = 3
"""So many letters, not all the same, make a word and no row of marks; where spaces are typed between them, one more."""


def closed_up(
    words: list[list[Char]], line: Sequence[Char], is_parted: Callable[[Char, Char], bool]
) -> list[list[Char]]:
    """The line's words from the left, with those joined that are printed letter by letter.

    `line` are all its characters; `is_parted` says whether a rule is between two of them.
    """
    if sum([len(word) == 1 for word in words]) <= _LEAST:
        return words
    found: list[list[Char]] = []
    for is_letter, run in groupby(words, lambda word: len(word) == 1):
        if is_letter:
            for letters in _stretches([word[0] for word in run], is_parted):
                found += _closed(letters, line) or [[letter] for letter in letters]
        else:
            found += run
    return found


def _stretches(
    letters: Sequence[Char], is_parted: Callable[[Char, Char], bool]
) -> Iterator[list[Char]]:
    """Runs of letters that are near each other, with no rule between them."""
    stretch = [letters[0]]
    for last, letter in pairwise(letters):
        if letter.x0 - last.x1 > _REACH * letter.size or is_parted(last, letter):
            yield stretch
            stretch = []
        stretch.append(letter)
    yield stretch


def _closed(letters: Sequence[Char], line: Sequence[Char]) -> list[list[Char]]:
    """The words that the letters print, or none if they are no spaced-out print."""
    gaps = [right.x0 - left.x1 for left, right in pairwise(letters)]
    if len(letters) <= _LEAST or not all(_is_print(letter) for letter in letters):
        return []
    usual, size = median(gaps), letters[0].size
    are_single = 2 * len({letter.run for letter in letters}) > len(letters)
    if not SPACED_OUT * size <= usual <= (_WIDEST_SINGLE if are_single else _WIDEST) * size:
        return []
    words = [[letters[0]]]
    for gap, letter in zip(gaps, letters[1:], strict=True):
        if gap > _BETWEEN_WORDS * usual:
            words.append([])
        words[-1].append(letter)
    is_typed = any(_has_spaces(line, word) for word in words)
    if any(
        _is_word(word, _LEAST + is_typed) and not (are_single and _are_in_columns(word))
        for word in words
    ):
        return words
    is_sure = not (are_single or is_typed) and usual <= _WIDEST_SINGLE * size and _differ(letters)
    return words if is_sure else []


def _is_print(letter: Char) -> bool:
    """Whether the character is one of spaced-out print: an arithmetic sign shows that it is not."""
    return unicodedata.category(letter.text[0]) not in ("Sm", "So")


def _is_word(letters: Sequence[Char], least: int) -> bool:
    """Whether the letters may be a word: not `xxx`, and not `ABC`, which names columns or choices."""
    codes = [ord(letter.text[0]) for letter in letters if letter.text.isalpha()]
    return (
        len(codes) >= least and len(set(codes)) > 1 and any(b - a != 1 for a, b in pairwise(codes))
    )


def _are_in_columns(letters: Sequence[Char]) -> bool:
    """Whether the letters begin at equal distances, as marks in columns do, rather than have equal gaps."""
    pitches = [right.x0 - left.x0 for left, right in pairwise(letters)]
    gaps = [right.x0 - left.x1 for left, right in pairwise(letters)]
    return max(pitches) - min(pitches) <= 2 * (max(gaps) - min(gaps)) + _ROUNDING


def _differ(letters: Sequence[Char]) -> bool:
    return len({letter.text for letter in letters}) > 1


def _has_spaces(line: Sequence[Char], letters: Sequence[Char]) -> bool:
    """Whether the page prints spaces between the letters."""
    return any(char.text.isspace() and letters[0].x0 < char.x0 < letters[-1].x0 for char in line)
