"""A line's characters, split into words: at spaces, at gaps, at rules, and where one text run overlaps another.

A text run is what one operator of the file prints. A gap is measured by its own run's letters, so that condensed and
letter-spaced print is split where a reader would; letters of two runs never mix, though one may run over the other.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise
from math import inf
from operator import attrgetter
from statistics import fmean, median
from typing import NamedTuple

from ingest.words.glyphs import SOFT_HYPHEN, Char, Rule
from ingest.words.note_marks import may_hold_marks, split_marks
from ingest.words.overflow import anchors_of, begins_anew, goes_straight_on, tangled
from ingest.words.settings import TEXT
from ingest.words.spaced_out import closed_up

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
    words = splitter.words_of_texts()
    words = closed_up(words, line, splitter.is_wall_between)
    over = splitter.over
    anchors = [*anchors_of(words, line, over, rules)] if over else len(words) * [None]
    if not (words and may_hold_marks(line)):
        return list(map(LineWord, words, anchors))
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
        self._xs = [*[rule.x0 for rule in rules], inf]
        self._at, self._wall = 0, self._xs[0]  # the first rule that is not left behind
        self._prints: dict[int, tuple[float, float]] = {}
        self._texts: dict[int, str] = {}
        self.overlaps: list[tuple[Char, Char]] = []
        self.over: set[int] = set()

    def words_of_texts(self) -> list[list[Char]]:
        """The words from the left; of texts that are printed over each other, those of one after the other's."""
        words = self.words()
        if not self.overlaps or not (texts := tangled(self._line, self.overlaps)):
            return words
        apart = [_Splitter(text, self._rules, self._word_gap, self._cut) for text in texts]
        words = [word for text in apart for word in text.words()]
        self.over = set().union(*(text.over for text in apart))
        return words

    def words(self) -> list[list[Char]]:
        """The words from the left, each with its characters."""
        words: list[list[Char]] = []
        word: list[Char] = []
        over, tight = self.over, TEXT.space
        # Wider gaps separate words whatever the spacing of the letters: print that is spaced more is joined afterwards.
        sure_gap, sure_space = TEXT.word_gap + TEXT.spaced_out, TEXT.space + TEXT.spaced_out
        for char, gap, space in self._letters():
            size = char.size
            is_near_wall = self._wall <= char.x0 + size
            if gap > (sure_gap if space is None else sure_space) * size:
                if space is not None and self._wall < char.x1:
                    self._note_space(word, char, gap - space)
                word = []
                words.append(word)
            elif (
                is_near_wall or over or space is not None or not -tight <= gap / size <= tight
            ) and self._ends_before(char, word, gap, space, is_near_wall=is_near_wall):
                word = []
                words.append(word)
            if self._wall < char.x1 + size:
                self._pass_walls(char)
            word.append(char)
        return words

    def _letters(self) -> Iterator[tuple[Char, float, float | None]]:
        """The line's letters, but those printed twice: each with the gap before it and the width of a space in it."""
        last: Char | None = None
        last_text, end = " ", -inf
        space: float | None = None
        for char in self._line:
            text = char.text
            if text.isspace():
                space = char.x1 - char.x0
                continue
            if text in (last_text, SOFT_HYPHEN) and self._is_no_letter(char, last):
                continue
            yield char, char.x0 - end, space
            last, last_text, end, space = char, text, char.x1, None

    def _is_no_letter(self, char: Char, last: Char | None) -> bool:
        """Whether the character prints the last one again, or is a soft hyphen without width."""
        is_moved = last and char.text == last.text and char.x0 - last.x0 < TEXT.doubled * char.size
        if last and is_moved and self._doubles(last, char):
            return True
        return char.text == SOFT_HYPHEN and char.x1 - char.x0 < TEXT.space * char.size

    def _ends_before(
        self,
        char: Char,
        word: Sequence[Char],
        gap: float,
        space: float | None,
        *,
        is_near_wall: bool,
    ) -> bool:
        """Whether the word ends before the character: by a small gap, at a rule, or where another text begins."""
        is_spaced = space is not None
        is_tight = -TEXT.space * char.size <= gap <= TEXT.space * char.size
        if (is_spaced or not is_tight) and self._ends(word, char, is_spaced=is_spaced):
            return True
        if is_near_wall and self._is_walled(word[-1], char):
            return True
        return bool(self.over) and self._begins_anew(word, char)

    def _pass_walls(self, char: Char) -> None:
        """Note a rule that strikes through the character, and go on to those beside or behind it."""
        self._note_strike(char)
        while self._wall < char.x1 - char.size:
            self._at += 1
            self._wall = self._xs[self._at]

    def is_wall_between(self, left: Char, right: Char, at: int = 0) -> bool:
        """Whether a rule is between two characters, at the height of the left one; `at`: the first rule to try."""
        slack = 0.2 * left.size if abs(right.x0 - left.x1) > TEXT.same else TEXT.wall_slack
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
        if gap < -TEXT.space * size:
            return last.run != char.run and self._ends_below(last, char, gap)
        if spacing > TEXT.spaced_out * size:
            return True
        share = TEXT.space if is_spaced else self._word_gap
        if not is_spaced and _is_raised_beside(last, char):
            share = TEXT.raised_gap
        return gap > share * min(size, width / TEXT.letter) or (
            gap > TEXT.space * size and _ends_list_number(word, char)
        )

    def _ends_below(self, last: Char, char: Char, gap: float) -> bool:
        """Whether the word ends where another run overlaps its last letter; smaller print may be raised beside it."""
        if last in self._cut:
            return True
        if not self._is_printed_over(last, char):
            small, large = sorted((last.size, char.size))
            kerning = TEXT.kerning * large
            if last.text not in _PUNCTUATION and char.text not in _PUNCTUATION:
                kerning = min(kerning, TEXT.overlap * min(last.x1 - last.x0, char.x1 - char.x0))
            if -gap <= kerning or small < TEXT.raised * large or _is_accent(last, char):
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
            and after.x0 - letter.x1 <= TEXT.space * letter.size
            and letter.x0 <= other.x0 < after.x0
        )

    def _is_walled(self, last: Char, char: Char) -> bool:
        """Whether the word ends at a rule before the character; text without a gap there runs over the rule."""
        gap = char.x0 - last.x1
        if gap <= _overlap(last, char) or not self.is_wall_between(last, char, self._at):
            return False
        is_one_run = last.run == char.run != 0 and gap <= TEXT.space * char.size
        if is_one_run or goes_straight_on(last, char):
            self.over.add(char.run)
            return False
        return not (char.text in _HANGING and gap < TEXT.same)

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

    def _note_strike(self, char: Char) -> None:
        """Note the character's run if a rule strikes through it."""
        middle = (char.top + char.bottom) / 2
        for rule in self._rules[self._at :]:
            if rule.x0 >= char.x1 - TEXT.wall_slack:
                break
            is_within = rule.x0 > char.x0 + TEXT.wall_slack
            if is_within and rule.top <= middle <= rule.bottom and char.run:
                self.over.add(char.run)

    def _note_space(self, word: Sequence[Char], char: Char, beside: float) -> None:
        """Note a character's run if a rule is in the one space after the word, where no cell's border would be.

        `beside` is the room (points) between the two that the space leaves.
        """
        if beside >= TEXT.space * char.size or word[-1].run != char.run or not char.run:
            return
        last, slack = word[-1], TEXT.wall_slack
        middle = (last.top + last.bottom) / 2
        if any(
            last.x1 - slack <= rule.x0 <= char.x0 + slack and rule.top <= middle <= rule.bottom
            for rule in self._rules[self._at :]
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
        pairs = [(left, right) for left, right in pairwise(letters) if _are_of_one_run(left, right)]
        inner = [gap for left, right in pairs if _is_inner(gap := right.x0 - left.x1, right.size)]
        if len(inner) < TEXT.enough_letters - 1:
            return None
        return fmean([right.x1 - right.x0 for _, right in pairs]), median(inner)


def _are_of_one_run(left: Char, right: Char) -> bool:
    """Whether two characters that follow each other are letters of one text run."""
    return left.run == right.run and not (left.text.isspace() or right.text.isspace())


def _is_inner(gap: float, size: float) -> bool:
    """Whether a gap may be one between letters of a word."""
    return -TEXT.letter < gap / size <= TEXT.word_gap


def _overlap(last: Char, char: Char) -> float:
    """How far two characters may overlap with a rule between them: a mark may hang over the rule."""
    if last.text in _HANGING:
        return -0.3 * last.size
    return -TEXT.run_touch if last.run == char.run else -TEXT.kerning * char.size


def _is_raised_beside(last: Char, char: Char) -> bool:
    """Whether the character is small and stands higher than the last one."""
    is_higher = char.top + char.bottom < last.top + last.bottom
    return is_higher and char.size < TEXT.raised * last.size


def _is_accent(*chars: Char) -> bool:
    """Whether any of the characters is a mark that some files print over the letter it belongs to."""
    return any(unicodedata.category(char.text[:1] or " ") in ("Mn", "Sk", "Lm") for char in chars)


def _ends_list_number(word: Sequence[Char], char: Char) -> bool:
    """Whether the word is a list number and the character begins its text: a narrow tab may be between them."""
    if not char.text.isalpha() or word[-1].text not in ".)" or not 1 < len(word) <= 3:
        return False
    return all(digit.text.isdigit() for digit in word[:-1])
