"""A line's characters, split into words: at spaces, at gaps, at rules, and where one text run overlaps another.

A text run is what one operator of the file prints. A gap is measured by its own run's letters, so that condensed and
letter-spaced print is split where a reader would; letters of two runs never mix, though one may run over the other.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise
from math import inf
from operator import attrgetter
from statistics import fmean, median
from typing import NamedTuple

from ingest.words.glyph_text import SOFT_HYPHEN
from ingest.words.glyphs import Char, Rule
from ingest.words.note_marks import RAISED, may_hold_marks, split_marks
from ingest.words.overflow import anchors_of, begins_anew, goes_straight_on, tangled
from ingest.words.spaced_out import SPACED_OUT, closed_up

WORD_GAP = 0.2
"""A gap wider than this share of the font size separates two words where no space is printed.

In print of usual width, that is two fifths of a letter (`_LETTER`). A space is three fifths of a letter (0.278 of the
font size in Helvetica), and justified lines narrow it by up to a third (TeX: by 1.11 of 3.33 points).
"""

SET_GAP = 0.13
"""The same on a page that prints no spaces at all: justified text sets words closer than a space is wide."""

SPACE = 0.05
"""The same where a space is printed: narrower ones have no width of their own, as a soft hyphen's have none."""

_SURE_GAP, _SURE_SPACE = WORD_GAP + SPACED_OUT, SPACE + SPACED_OUT
"""Wider gaps separate words whatever the spacing of the letters: print that is spaced more is joined afterwards."""

_LETTER = 0.5
"""The width of a letter, as a share of the font size, in print that is not condensed (Helvetica: 0.5, Times: 0.44)."""

_ENOUGH = 4
"""The least number of letters whose widths and gaps are taken for those of their text run."""

_KERNING = 0.2
"""Letters of one word overlap by no more than this share of the font size (Helvetica's comma under its P: 0.18)."""

_MOST = 0.4
"""Letters of one word that two text runs print overlap by no more than this share of the narrower one's width."""

_DOUBLED = 0.1
"""Text printed twice to look bold is moved by no more than this share of the font size."""

_SLACK = 1.0
"""A rule this close (points) to where two characters meet is between them; farther inside, it strikes through one."""

SAME = 0.01
"""Places and sizes that differ by less (points) are the same: readers round differently."""

_TOUCH = 0.5
"""Characters of one text run on both sides of a rule overlap by no more than this (points)."""

_HANGING = frozenset(".,;:!?")
"""Marks that no cell begins with; some producers let them hang over a full line's end, onto the rule beside it."""

_PUNCTUATION = _HANGING | frozenset("'’‘\"”“")
"""Narrow marks, which are kerned farthest."""

X0 = attrgetter("x0")


class Walls:
    """The page's vertical rules, which separate the words of neighbouring cells."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = sorted((rule for rule in rules if rule.x0 == rule.x1), key=X0)

    def beside(self, line: Sequence[Char]) -> list[Rule]:
        """The rules that reach to the line's height, from the left."""
        if not self._rules:
            return []
        top, bottom = min([char.top for char in line]), max([char.bottom for char in line])
        return [rule for rule in self._rules if rule.top <= bottom and rule.bottom >= top]


class LineWord(NamedTuple):
    """A word's characters from the left, or with `is_mark` a note's mark.

    Where the word's text runs over a rule, `anchor` is a place (x, in points) in the cell that it belongs to.
    """

    letters: Sequence[Char]
    anchor: float | None = None
    is_mark: bool = False


def words_in_line(
    line: list[Char], walls: Walls, word_gap: float, cut: Collection[Char]
) -> list[LineWord]:
    """The line's words, from the left; `cut` are characters that a clip cuts."""
    line.sort(key=X0)
    rules = walls.beside(line)
    splitter = _Splitter(line, rules, word_gap, cut)
    words, over = splitter.words(), splitter.over
    if splitter.overlaps and (apart := tangled(line, splitter.overlaps)):
        parts = [_Splitter(strand, rules, word_gap, cut) for strand in apart]
        words = [word for part in parts for word in part.words()]
        over = {run for part in parts for run in part.over}
    words = closed_up(words, line, splitter.is_wall_between)
    anchors = [*anchors_of(words, line, over, rules)] if over else len(words) * [None]
    if not (words and may_hold_marks(line)):
        return [LineWord(word, anchor) for word, anchor in zip(words, anchors, strict=True)]
    parts_of_all = split_marks(words, splitter.is_wall_between)
    return [
        LineWord(letters, anchor, is_mark)
        for parts, anchor in zip(parts_of_all, anchors, strict=True)
        for letters, is_mark in parts
    ]


class _Splitter:
    """Splits a line, or one of the texts in it, into words.

    `over` are the text runs that run over a rule, `overlaps` pairs of letters of which the second overlaps the first.
    """

    def __init__(
        self, line: Sequence[Char], rules: Sequence[Rule], word_gap: float, cut: Collection[Char]
    ) -> None:
        self._line, self._rules, self._word_gap, self._cut = line, rules, word_gap, cut
        self._prints: dict[int, tuple[float, float]] = {}
        self._texts: dict[int, str] = {}
        self.overlaps: list[tuple[Char, Char]] = []
        self.over: set[int] = set()

    def words(self) -> list[list[Char]]:
        """The words from the left, each with its characters."""
        words: list[list[Char]] = []
        word: list[Char] = []
        over = self.over
        xs = [*(rule.x0 for rule in self._rules), inf]
        at, wall = 0, xs[0]
        is_spaced, space = False, 0.0
        last_text, last_x0, end = " ", 0.0, -inf
        for char in self._line:
            text, x0, _, x1, _, size, *_ = char
            if text.isspace():
                is_spaced, space = True, x1 - x0
                continue
            gap = x0 - end
            if (
                text == last_text
                and x0 - last_x0 < _DOUBLED * size
                and self._doubles(word[-1], char)
            ) or (text == SOFT_HYPHEN and x1 - x0 < SPACE * size):
                continue
            if gap > (_SURE_SPACE if is_spaced else _SURE_GAP) * size:
                if wall < x1 and is_spaced and gap - space < SPACE * size:
                    self._note_space(word[-1], char, at)
                word = []
                words.append(word)
            elif (
                (is_spaced or not -SPACE * size <= gap <= SPACE * size)
                and self._ends(word, char, is_spaced=is_spaced)
            ) or (
                (wall <= x0 + size and self._is_walled(word[-1], char, at))
                or (over and self._begins_anew(word, char))
            ):
                word = []
                words.append(word)
            if wall < x1 + size:
                self._note_strike(char, at)
                while wall < x1 - size:
                    at += 1
                    wall = xs[at]
            word.append(char)
            is_spaced = False
            last_text, last_x0, end = text, x0, x1
        return words

    def is_wall_between(self, left: Char, right: Char, at: int = 0) -> bool:
        """Whether a rule is between two characters, at the height of the left one; `at`: the first rule to try."""
        slack = 0.2 * left.size if abs(right.x0 - left.x1) > SAME else _SLACK
        middle = (left.top + left.bottom) / 2
        start, end = left.x1 - slack, right.x0 + slack
        for rule in self._rules[at:]:
            if rule.x0 > end:
                break
            if rule.x0 >= start and rule.top <= middle <= rule.bottom:
                return True
        return False

    def _ends(self, word: Sequence[Char], char: Char, *, is_spaced: bool) -> bool:
        """Whether the word ends before the character, though the gap between them is small or negative."""
        last, size = word[-1], char.size
        width, spacing = self._print(last.run)
        gap = char.x0 - last.x1 - spacing
        if gap < -SPACE * size:
            return last.run != char.run and self._ends_below(last, char, gap)
        if spacing > SPACED_OUT * size:
            return True
        share = SPACE if is_spaced else self._word_gap
        return gap > share * min(size, width / _LETTER) or (
            gap > SPACE * size and _ends_list_number(word, char)
        )

    def _ends_below(self, last: Char, char: Char, gap: float) -> bool:
        """Whether the word ends where another run overlaps its last letter; smaller print may be raised beside it."""
        if last in self._cut:
            return True
        if not self._is_printed_over(last, char):
            small, large = sorted((last.size, char.size))
            kerning = _KERNING * large
            if last.text not in _PUNCTUATION and char.text not in _PUNCTUATION:
                kerning = min(kerning, _MOST * min(last.x1 - last.x0, char.x1 - char.x0))
            if -gap <= kerning or small < RAISED * large or _is_accent(last, char):
                return False
        self.overlaps.append((last, char))
        return True

    def _is_printed_over(self, last: Char, char: Char) -> bool:
        """Whether one of two letters stands over another text's, which goes on right behind it without a gap."""
        return not _is_accent(last, char) and any(
            self._goes_on_behind(letter, other) for letter, other in ((last, char), (char, last))
        )

    def _goes_on_behind(self, letter: Char, other: Char) -> bool:
        """Whether the letter's run has its next letter right behind it, and the other one begins between the two."""
        following = [
            char for char in self._line if char.run == letter.run != 0 and char.x0 > letter.x0
        ]
        if not following or letter.text.isspace():
            return False
        after = following[0]
        return (
            not after.text.isspace()
            and after.x0 - letter.x1 <= SPACE * letter.size
            and letter.x0 <= other.x0 < after.x0
        )

    def _is_walled(self, last: Char, char: Char, at: int) -> bool:
        """Whether the word ends at a rule before the character; text without a gap there runs over the rule."""
        gap = char.x0 - last.x1
        if gap <= _overlap(last, char) or not self.is_wall_between(last, char, at):
            return False
        if (last.run == char.run != 0 and gap <= SPACE * char.size) or goes_straight_on(last, char):
            self.over.add(char.run)
            return False
        return not (char.text in _HANGING and gap < SAME)

    def _doubles(self, last: Char, char: Char) -> bool:
        """Whether the character prints the last one again, as some producers do for bold: both runs have one text."""
        one, other = self._text(last.run), self._text(char.run)
        return one in other or other in one

    def _text(self, run: int) -> str:
        if run not in self._texts:
            chars = [char.text for char in self._line if char.run == run]
            self._texts[run] = "".join(chars).strip()
        return self._texts[run]

    def _begins_anew(self, word: Sequence[Char], char: Char) -> bool:
        """Whether the word ends where another text begins, one of which has run over a rule."""
        return (
            char.run != word[-1].run
            and any(letter.run in self.over for letter in (*word, char))
            and begins_anew(word[-1], char, self._line, self._rules)
        )

    def _note_strike(self, char: Char, at: int) -> None:
        """Note the character's run if a rule strikes through it."""
        middle = (char.top + char.bottom) / 2
        for rule in self._rules[at:]:
            if rule.x0 >= char.x1 - _SLACK:
                break
            if rule.x0 > char.x0 + _SLACK and rule.top <= middle <= rule.bottom and char.run:
                self.over.add(char.run)

    def _note_space(self, last: Char, char: Char, at: int) -> None:
        """Note the characters' run if a rule is in the one space between them, where no cell's border would be."""
        middle = (last.top + last.bottom) / 2
        if last.run == char.run != 0 and any(
            last.x1 - _SLACK <= rule.x0 <= char.x0 + _SLACK and rule.top <= middle <= rule.bottom
            for rule in self._rules[at:]
        ):
            self.over.add(char.run)

    def _print(self, run: int) -> tuple[float, float]:
        """The mean width of the run's letters and the usual gap between them (negative if they overlap), in points.

        For a short run, those of the whole line; for a short line, those of print that is not condensed.
        """
        if run not in self._prints:
            self._prints[run] = self._measured(run) or self._measured(None) or (inf, 0.0)
        return self._prints[run]

    def _measured(self, run: int | None) -> tuple[float, float] | None:
        """The same of one run, or of all runs (None), if there are enough letters."""
        letters = [char for char in self._line if run in (char.run, None)]
        pairs = [
            (left, right)
            for left, right in pairwise(letters)
            if left.run == right.run and not (left.text.isspace() or right.text.isspace())
        ]
        gaps = [right.x0 - left.x1 for left, right in pairs]
        sizes = [right.size for _, right in pairs]
        inner = [
            gap for gap, size in zip(gaps, sizes, strict=True) if -_LETTER < gap / size <= WORD_GAP
        ]
        if len(inner) < _ENOUGH - 1:
            return None
        return fmean(right.x1 - right.x0 for _, right in pairs), median(inner)


def _overlap(last: Char, char: Char) -> float:
    """How far two characters may overlap with a rule between them: a mark may hang over the rule."""
    if last.text in _HANGING:
        return -0.3 * last.size
    return -_TOUCH if last.run == char.run else -_KERNING * char.size


def _is_accent(*chars: Char) -> bool:
    """Whether any of the characters is a mark that some files print over the letter it belongs to."""
    return any(unicodedata.category(char.text[:1] or " ") in ("Mn", "Sk", "Lm") for char in chars)


def _ends_list_number(word: Sequence[Char], char: Char) -> bool:
    """Whether the word is a list number and the character begins its text: a narrow tab may be between them."""
    if not char.text.isalpha() or word[-1].text not in ".)" or not 1 < len(word) <= 3:
        return False
    return all(digit.text.isdigit() for digit in word[:-1])
