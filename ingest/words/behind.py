"""What is printed behind or across a page's text, such as a watermark, so that it mixes with none of its lines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from statistics import median

from ingest.words.glyphs import Char

_LARGE = 2.5
"""Print so many times as large as the page's usual one may stand behind it."""


def parted_from_behind(chars: list[Char]) -> tuple[list[Char], list[Char]]:
    """The page's text, and what is printed behind it: slanted characters, and large ones that others run through.

    Large ones that stand free, as titles do, are text.
    """
    behind = [char for char in chars if char.slanted]
    level = [char for char in chars if not char.slanted] if behind else chars
    large = _LARGE * median([char.size for char in level]) if level else 0.0
    if not any(char.size > large for char in level):
        return level, behind
    small = [char for char in level if char.size <= large and not char.text.isspace()]
    text: list[Char] = []
    for is_large, run in groupby(level, lambda char: char.size > large):
        printed = list(run)
        (behind if is_large and _is_run_through(printed, small) else text).extend(printed)
    return text, behind


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
