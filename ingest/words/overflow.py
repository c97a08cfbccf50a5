"""Text that runs over its cell's border: it mixes with no other text, and its words belong to its own cell."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import repeat
from math import inf

from ingest.words.glyphs import Char, Rule
from ingest.words.settings import TEXT


def tangled(line: Sequence[Char], overlaps: Iterable[tuple[Char, Char]]) -> list[list[Char]] | None:
    """The line's texts, each with its characters, if one has letters on both sides of another's that overlap them.

    `line` are characters from the left; in `overlaps`, the second of two overlaps the first. Texts are in the order in
    which they begin.
    """
    found = _strands(line)
    strand_of = {id(char): number for number, strand in enumerate(found) for char in strand}
    for last, after in overlaps:
        one, other = strand_of.get(id(last)), strand_of.get(id(after))
        if one is None or other is None:
            return found
        if found[one][-1].x0 > after.x0 or found[other][0].x0 < last.x0:
            return found
    return None


def _strands(line: Sequence[Char]) -> list[list[Char]]:
    """The line's text runs, each joined with those that continue it; shadows are left out."""
    runs: defaultdict[int, list[Char]] = defaultdict(list)
    for char in line:
        runs[char.run].append(char)
    found: list[list[Char]] = []
    for _, run in sorted(runs.items()):
        before = next((strand for strand in found if _goes_on(strand, run[0])), None)
        if before:
            before += run
        elif not any(_is_shadow(run, strand) for strand in found):
            found.append(run)
    return sorted(found, key=lambda strand: strand[0].x0)


def goes_straight_on(last: Char, first: Char) -> bool:
    """Whether the character is printed next after the last one, exactly where that ends."""
    return first.run == last.run + 1 and abs(first.x0 - last.x1) <= TEXT.pen * first.size


def _goes_on(text: Sequence[Char], first: Char) -> bool:
    """Whether the character may continue the text: it is printed next, and near the text's end.

    In place of a soft hyphen that is not shown, some files print a space and go back.
    """
    letter = next((char for char in reversed(text) if not char.text.isspace()), text[-1])
    return 0 <= first.run - text[-1].run <= 1 and any(
        TEXT.run_back * first.size <= first.x0 - last.x1 <= TEXT.run_on * first.size
        for last in (text[-1], letter)
    )


def _is_shadow(run: Sequence[Char], strand: Sequence[Char]) -> bool:
    near = abs(run[0].x0 - strand[0].x0) < TEXT.shadow * run[0].size
    return near and [char.text for char in run] == [char.text for char in strand]


def anchors_of(
    words: Sequence[list[Char]], line: Sequence[Char], over: Set[int], rules: Sequence[Rule]
) -> Iterator[float | None]:
    """For each of the line's words the anchor of its text, or None if none of the text's runs is in `over`.

    `over` are the runs that run over a rule.
    """
    text: list[list[Char]] = []
    for word in words:
        if text and not _continues(text[-1][-1], word[0], line, over, rules):
            yield from _anchors(text, over, rules)
            text = []
        text.append(word)
    yield from _anchors(text, over, rules)


def begins_anew(last: Char, first: Char, line: Sequence[Char], rules: Sequence[Rule]) -> bool:
    """Whether a new run begins a new text, where this or the last one runs over a rule.

    It does unless it is printed next; and if it is, where it neither goes straight on nor follows a space, but begins
    behind a rule, as a cell's text does, or before one, farther away than a word would.
    """
    if first.run != last.run + 1:
        return True
    if goes_straight_on(last, first) or _is_after_space(last, first, line):
        return False
    is_far = first.x0 - last.x1 > TEXT.most_space * first.size
    before = first.size if is_far else 0.0
    return any(-before <= first.x0 - rule.x0 <= first.size for rule in _at(rules, first))


def _is_after_space(last: Char, first: Char, line: Sequence[Char]) -> bool:
    """Whether a space is printed between two characters or, in a line without any, a gap is as wide as one."""
    spaces = [char.x0 for char in line if char.text.isspace()]
    if spaces:
        return any(last.x0 < space < first.x0 for space in spaces)
    return TEXT.least_space <= (first.x0 - last.x1) / first.size <= TEXT.most_space


def _continues(
    last: Char, first: Char, line: Sequence[Char], over: Set[int], rules: Sequence[Rule]
) -> bool:
    """Whether a word continues the text of the last one: across a rule only within a run, after a space."""
    if not _goes_on([last], first):
        return False
    if first.run != last.run and over & {last.run, first.run}:
        return not begins_anew(last, first, line, rules)
    start, end = (last.x0 + last.x1) / 2, (first.x0 + first.x1) / 2
    if not any(start <= rule.x0 <= end for rule in _at(rules, last)):
        return True
    return last.run == first.run and _is_after_space(last, first, line)


def _anchors(
    text: Sequence[list[Char]], over: Set[int], rules: Sequence[Rule]
) -> Iterator[float | None]:
    is_over = any(char.run in over for word in text for char in word)
    return repeat(_anchor(text[0][0], text[-1][-1], rules) if is_over else None, len(text))


def _anchor(first: Char, last: Char, rules: Sequence[Rule]) -> float:
    """A place in the cell to which the text with these first and last characters belongs.

    That is where it begins, unless it does not begin beside a rule: then it may be centred in a cell and run over both
    its sides, or be aligned to the right and end beside a rule.
    """
    xs = sorted(rule.x0 for rule in _at(rules, first))
    begin, end = (first.x0 + first.x1) / 2, (last.x0 + last.x1) / 2
    middle = (first.x0 + last.x1) / 2
    if first.x0 - _around(xs, begin)[0] <= first.size:
        return begin
    left, right = _around(xs, middle)
    if abs(left + right - 2 * middle) <= 2 * TEXT.centred:
        return middle
    return end if _around(xs, end)[1] - last.x1 <= last.size else begin


def _around(xs: Sequence[float], x: float) -> tuple[float, float]:
    """The nearest of the places (in order) to the left and to the right; infinitely far where there is none."""
    at = bisect_right(xs, x)
    return (xs[at - 1] if at else -inf), (xs[at] if at < len(xs) else inf)


def _at(rules: Sequence[Rule], char: Char) -> Iterator[Rule]:
    """The rules at a character's height."""
    middle = (char.top + char.bottom) / 2
    return (rule for rule in rules if rule.top <= middle <= rule.bottom)
