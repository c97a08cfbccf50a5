"""What is printed behind or across a page's text, such as a watermark, so that it mixes with none of its lines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from statistics import median

from ingest.words.glyphs import Char, Rule

_LARGE = 2.5
"""Print so many times as large as the page's usual one may stand behind it."""

_OVER = 2.0
"""A line that runs through print and on beyond it by more than this (points) is a table's, and strikes nothing out."""

_EDGE = 0.25
"""A line that runs through a character keeps so far from its edges, as a share of its size."""


def parted_from_behind(
    chars: list[Char], rules: Sequence[Rule] = ()
) -> tuple[list[Char], list[Char]]:
    """The page's text, and what is printed behind it: slanted characters, and large ones that others run through.

    So do the lines of tables: no cell's text is that large and crosses its borders. Large characters that stand free,
    as titles do, are text.
    """
    behind = [char for char in chars if char.slanted]
    level = [char for char in chars if not char.slanted] if behind else chars
    large = _LARGE * median([char.size for char in level]) if level else 0.0
    if not any(_size(char) > large for char in level):
        return level, behind
    small = [char for char in level if _size(char) <= large and not char.text.isspace()]
    text: list[Char] = []
    for is_large, run in groupby(level, lambda char: _size(char) > large):
        printed = list(run)
        is_behind = is_large and (_is_run_through(printed, small) or _is_cut(printed, rules))
        (behind if is_behind else text).extend(printed)
    return text, behind


def _size(char: Char) -> float:
    """How large it is printed (points): of one that stands upright its size, of one on its side its width."""
    return char.size if char.upright else char.x1 - char.x0


def _is_cut(run: Sequence[Char], rules: Sequence[Rule]) -> bool:
    """Whether a line runs through the middle of one of the run's characters, and on beyond the run."""
    x0, x1 = min(char.x0 for char in run), max(char.x1 for char in run)
    top, bottom = min(char.top for char in run), max(char.bottom for char in run)
    through = [
        rule
        for rule in rules
        if ((rule.x0 < x0 - _OVER or x1 + _OVER < rule.x1) and top < rule.top < bottom)
        or ((rule.top < top - _OVER or bottom + _OVER < rule.bottom) and x0 < rule.x0 < x1)
    ]
    return any(_runs_through(rule, char) for rule in through for char in run)


def _runs_through(rule: Rule, char: Char) -> bool:
    if char.text.isspace():
        return False
    if rule.top == rule.bottom:
        edge = _EDGE * (char.bottom - char.top)
        is_beside = rule.x1 <= char.x0 or char.x1 <= rule.x0
        return char.top + edge < rule.top < char.bottom - edge and not is_beside
    edge = _EDGE * (char.x1 - char.x0)
    is_beside = rule.bottom <= char.top or char.bottom <= rule.top
    return char.x0 + edge < rule.x0 < char.x1 - edge and not is_beside


def _is_run_through(run: Sequence[Char], chars: Sequence[Char]) -> bool:
    """Whether any of the characters stands in the middle of one of the run, away from where lines may be set tight."""
    top, bottom = min(char.top for char in run), max(char.bottom for char in run)
    near = [char for char in chars if top < (char.top + char.bottom) / 2 < bottom]
    return any(
        big.x0 < (char.x0 + char.x1) / 2 < big.x1
        and abs(big.top + big.bottom - char.top - char.bottom) < (big.bottom - big.top) / 2
        for big in run
        for char in near
    )
