"""From characters to words: the first step, and the last one that looks at single characters.

Lines are clusters of characters of about the same height on the page; a word ends at a space, at a gap wider than the
line's own letter spacing allows, or at a ruling line. The same idea as pdfplumber's `WordExtractor`, with a gap that
scales with the font size and rules that part words in neighbouring cells.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from math import inf
from operator import attrgetter
from statistics import median

from ingest.behind import parted_from_behind
from ingest.glyph_text import SOFT_HYPHEN, text_of
from ingest.glyphs import Char, Glyphs, Mark, Rule
from models.geometry import UNSEEN, Aside, Word

WORD_GAP = 0.2
"""A gap wider than this share of the font size (beyond the line's letter spacing) parts two words."""

SET_GAP = 0.13
"""The same on a page that prints no spaces at all: justified text sets words closer than a space is wide."""

SPACE = 0.05
"""The same where a space is printed: narrower ones have no width of their own, as a soft hyphen's have none."""

_SLACK = 1.0
"""A rule that parts two characters without a gap stands no farther (points) from where they meet."""

SAME = 0.01
"""Heights and sizes that differ by less (points) are the same: readers round differently."""

_HANGING = frozenset(".,;:!?")
"""Marks that no cell begins with; some producers let them hang over a full line's end, onto the rule beside it."""

_X0 = attrgetter("x0")


def words_of(glyphs: Glyphs) -> tuple[Word, ...]:
    """The page's words in reading order (lines from the top, each from the left), then its drawn bullets.

    What is printed behind the text, and what cannot be seen, comes last of the printed words.
    """
    chars, behind = parted_from_behind(glyphs.chars)
    columns = _Columns(glyphs.rules)
    gap = WORD_GAP if any(char.text.isspace() for char in chars) else SET_GAP
    runs = [
        run
        for line in _lines([char for char in chars if char.upright])
        for run in _runs(line, columns, gap)
    ]
    runs += _rotated_runs([char for char in chars if not char.upright])
    cut = set(glyphs.cut)
    words: list[Word] = []
    for run in runs:
        is_cut = bool(cut) and not cut.isdisjoint(run)
        if word := _word(glyphs.number, len(words), run, is_cut=is_cut):
            words.append(word)
    unseen = [(aside, [char for char, why in glyphs.unseen if why is aside]) for aside in UNSEEN]
    for aside, chars in ((Aside.BEHIND, behind), *sorted(unseen)):
        for run in _rotated_runs(chars):
            if word := _word(glyphs.number, len(words), run, aside=aside):
                words.append(word)
    return (*words, *_drawn_bullets(glyphs, words))


def _lines(chars: list[Char]) -> Iterator[list[Char]]:
    """Characters grouped into printed lines: those whose middles lie within a third of a font size.

    A mark goes with the character it is printed after: a hyphen of another font has a box at another height, which may
    be that of a line in the next cell.
    """
    levels: defaultdict[tuple[float, float, float], list[Char]] = defaultdict(list)
    level: list[Char] = []
    for char in chars:
        if char.text.isalnum() or not (level and _goes_on(level[-1], char)):
            level = levels[char.top, char.bottom, char.size]
        level.append(char)
    line: list[Char] = []
    middle = size = 0.0
    for (top, bottom, height), level in sorted(
        levels.items(), key=lambda item: item[0][0] + item[0][1]
    ):
        here = (top + bottom) / 2
        if line and here - middle > max(size, height) / 3 + SAME:
            yield line
            line = []
        if not line or height > size + SAME:
            middle, size = here, height
        line += level
    if line:
        yield line


def _goes_on(before: Char, char: Char) -> bool:
    """Whether a character of the same size begins where the one before ends, at about its height."""
    near = WORD_GAP * char.size
    return (
        abs(char.x0 - before.x1) < near
        and abs(char.size - before.size) < SAME
        and abs(char.top + char.bottom - before.top - before.bottom) < char.size
    )


def _runs(line: list[Char], columns: _Columns, word_gap: float) -> Iterator[list[Char]]:
    """The line's words, as runs of characters."""
    line.sort(key=_X0)
    spacing = _letter_spacing(line)
    parted = columns.between(line)
    run: list[Char] = []
    spaced = False
    for char in line:
        text, x0, size = char.text, char.x0, char.size
        if text.isspace():
            spaced = True
            continue
        if text == SOFT_HYPHEN and char.x1 - x0 < SPACE * size:
            continue
        if run:
            last = run[-1]
            if last.text == text and x0 - last.x0 < 0.1 * size:
                continue  # printed again on top of itself, as some producers do for bold
            gap = x0 - last.x1
            if (
                gap > (SPACE if spaced else word_gap) * size + spacing
                or (gap > _overlap(last) and parted(last, char) and not _hangs(char, gap))
                or (gap > 0.05 * size + spacing and _ends_list_number(run, char))
            ):
                yield run
                run = []
        run.append(char)
        spaced = False
    if run:
        yield run


def _hangs(char: Char, gap: float) -> bool:
    """Whether the character is a mark that follows its word without a gap: then it is that word's, rule or not."""
    return char.text in _HANGING and gap < SAME


def _overlap(last: Char) -> float:
    """How far two characters may overlap, and a rule still stand between: one that hangs over it may be the next's."""
    return -0.3 * last.size if last.text in _HANGING else -0.5


def _ends_list_number(run: list[Char], char: Char) -> bool:
    """Whether the run is a list number and the character begins its text: a narrow tab may part them."""
    if not char.text.isalpha() or run[-1].text not in ".)" or len(run) > 3:
        return False
    return all(digit.text.isdigit() for digit in run[:-1]) and len(run) > 1


def _letter_spacing(line: list[Char]) -> float:
    """The line's usual gap between letters, in points: 0 unless it is set s p a c e d."""
    letters = [not char.text.isspace() for char in line]
    starts, ends = [char.x0 for char in line[1:]], [char.x1 for char in line]
    gaps = [
        start - end
        for start, end, left, right in zip(starts, ends, letters, letters[1:], strict=False)
        if left and right
    ]
    if len(gaps) < 3 or 2 * sum([gap > SAME for gap in gaps]) < len(gaps):
        return 0.0
    return max(0.0, median(gaps))


class _Columns:
    """The page's vertical rules, to see whether one stands between two characters."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = sorted((rule for rule in rules if rule.x0 == rule.x1), key=_X0)

    def between(self, line: list[Char]) -> Callable[[Char, Char], bool]:
        """Tells whether a rule runs between two characters of a line, at the height of the left one."""
        top, bottom = min([char.top for char in line]), max([char.bottom for char in line])
        rules = [rule for rule in self._rules if rule.top <= bottom and rule.bottom >= top]
        if not rules:
            return _unparted
        xs = [*(rule.x0 for rule in rules), inf]

        def parted(left: Char, right: Char) -> bool:
            slack = 0.2 * left.size if abs(right.x0 - left.x1) > SAME else _SLACK
            at = bisect_left(xs, left.x1 - slack)
            end = right.x0 + slack
            if xs[at] > end:
                return False
            middle = (left.top + left.bottom) / 2
            return any(rule.x0 <= end and rule.top <= middle <= rule.bottom for rule in rules[at:])

        return parted


def _unparted(left: Char, right: Char) -> bool:
    return False


def _rotated_runs(chars: list[Char]) -> list[list[Char]]:
    """Words of text that does not run from left to right, in the order the page prints them."""
    runs: list[list[Char]] = []
    run: list[Char] = []
    for char in chars:
        near = run and _distance(run[-1], char) <= WORD_GAP * char.size
        if char.text.isspace() or (run and not near):
            if run:
                runs.append(run)
            run = []
        if not char.text.isspace():
            run.append(char)
    return [*runs, run] if run else runs


def _distance(a: Char, b: Char) -> float:
    """The gap between two boxes, in points."""
    return max(max(a.x0, b.x0) - min(a.x1, b.x1), max(a.top, b.top) - min(a.bottom, b.bottom), 0.0)


def _word(
    page: int, index: int, run: list[Char], *, aside: str = "", is_cut: bool = False
) -> Word | None:
    """The word that a run of characters prints, if any of them can be seen."""
    texts, x0s, tops, x1s, bottoms, sizes, bolds, uprights, _, _ = zip(*run, strict=True)
    text = text_of(texts)
    if not text:
        return None
    return Word(
        page,
        index,
        text,
        min(x0s),
        min(tops),
        max(x1s),
        max(bottoms),
        sizes[0],
        all(bolds),
        uprights[0],
        aside=aside,
        is_cut=is_cut,
    )


def _drawn_bullets(glyphs: Glyphs, words: list[Word]) -> Iterator[Word]:
    """Marks that stand before a line's first word at its height, as bullet words numbered after the printed ones."""
    index = len(words)
    text = [word for word in words if not word.aside]
    for mark in glyphs.marks:
        if _stands_before_text(mark, text):
            yield Word(
                glyphs.number, index, "•", mark.x0, mark.top, mark.x1, mark.bottom, drawn=True
            )
            index += 1


def _stands_before_text(mark: Mark, words: list[Word]) -> bool:
    middle = (mark.top + mark.bottom) / 2
    return any(
        word.top < middle < word.bottom
        and 0 < word.x0 - mark.x1 < 2.5 * word.size
        and mark.bottom - mark.top < 0.7 * word.size
        for word in words
    )
