"""Words that are printed letter by letter, as in `L A P O R A N`, joined again."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median

from ingest.words.glyphs import Char
from ingest.words.settings import TEXT


def closed_up(
    words: list[list[Char]], line: Sequence[Char], is_parted: Callable[[Char, Char], bool]
) -> list[list[Char]]:
    """The line's words from the left, with those joined that are printed letter by letter.

    `line` are all its characters; `is_parted` says whether a rule is between two of them.
    """
    if sum([len(word) == 1 for word in words]) <= TEXT.spaced_letters:
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
        if letter.x0 - last.x1 > TEXT.spaced_reach * letter.size or is_parted(last, letter):
            yield stretch
            stretch = []
        stretch.append(letter)
    yield stretch


def _closed(letters: Sequence[Char], line: Sequence[Char]) -> list[list[Char]]:
    """The words that the letters print, or none if they are no spaced-out print."""
    gaps = [right.x0 - left.x1 for left, right in pairwise(letters)]
    if len(letters) <= TEXT.spaced_letters or not all(map(_is_print, letters)):
        return []
    usual, size = median(gaps), letters[0].size
    are_single = 2 * len({letter.run for letter in letters}) > len(letters)
    widest = TEXT.widest_single if are_single else TEXT.widest_in_run
    if not TEXT.spaced_out * size <= usual <= widest * size:
        return []
    return _words_at(letters, line, usual, are_single=are_single)


def _words_at(
    letters: Sequence[Char], line: Sequence[Char], usual: float, *, are_single: bool
) -> list[list[Char]]:
    """The words of letters with this usual gap, or none if they may be marks in a row; `are_single`: one a run."""
    words = _parted(letters, TEXT.between_words * usual)
    is_typed = any(_has_spaces(line, word) for word in words)
    printed = [word for word in words if _is_word(word, TEXT.spaced_letters + is_typed)]
    if any(not (are_single and _are_in_columns(word)) for word in printed):
        return words
    is_close = usual <= TEXT.widest_single * letters[0].size
    is_sure = not (are_single or is_typed) and is_close and _differ(letters)
    return words if is_sure else []


def _parted(letters: Sequence[Char], widest: float) -> list[list[Char]]:
    """The letters as words, between which there are wider gaps than this."""
    words = [[letters[0]]]
    for last, letter in pairwise(letters):
        if letter.x0 - last.x1 > widest:
            words.append([])
        words[-1].append(letter)
    return words


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
    return max(pitches) - min(pitches) <= 2 * (max(gaps) - min(gaps)) + TEXT.equal_pitch


def _differ(letters: Sequence[Char]) -> bool:
    return len({letter.text for letter in letters}) > 1


def _has_spaces(line: Sequence[Char], letters: Sequence[Char]) -> bool:
    """Whether the page prints spaces between the letters."""
    return any(char.text.isspace() and letters[0].x0 < char.x0 < letters[-1].x0 for char in line)
