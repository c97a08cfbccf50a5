"""What is printed behind or across a page's text, such as a watermark, so that it mixes with none of its lines."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from statistics import median

from ingest.words.glyphs import Char, Edges, Rule
from ingest.words.settings import TEXT


def find_behind(chars: Sequence[Char], rules: Sequence[Rule] = ()) -> list[int]:
    """Which of the characters are printed behind the page's text: slanted ones, and large ones that others run through.

    So do the lines of tables: no cell's text is that large and crosses its borders. Large characters that stand free,
    as titles do, are text.
    """
    behind = [at for at, char in enumerate(chars) if char.slanted]
    level = [char for char in chars if not char.slanted] if behind else chars
    large = TEXT.large * median([char.size for char in level]) if level else 0.0
    if max(map(_size, level), default=0.0) <= large:
        return behind
    return behind + _large_behind(chars, large, rules)


def _large_behind(chars: Sequence[Char], large: float, rules: Sequence[Rule]) -> list[int]:
    """Which of the characters that are not slanted are larger than this and run through."""
    level = [(at, char) for at, char in enumerate(chars) if not char.slanted]
    small = [char for _, char in level if _size(char) <= large and not char.text.isspace()]
    behind: list[int] = []
    for is_large, run in groupby(level, lambda item: _size(item[1]) > large):
        places, printed = zip(*run, strict=True)
        if is_large and (_is_run_through(printed, small) or _is_cut(printed, rules)):
            behind += places
    return behind


def _size(char: Char) -> float:
    """How large it is printed (points): of one that stands upright its size, of one on its side its width."""
    return char.size if char.upright else char.x1 - char.x0


def _is_cut(run: Sequence[Char], rules: Sequence[Rule]) -> bool:
    """Whether a line runs through the middle of one of the run's characters, and on beyond the run."""
    edges = _extent(run)
    through = [rule for rule in rules if _goes_on_beyond(rule, edges)]
    return any(_runs_through(rule, char) for rule in through for char in run)


def _extent(run: Sequence[Char]) -> Edges:
    x0s, tops, x1s, bottoms = zip(*[char[1:5] for char in run], strict=True)
    return min(x0s), min(tops), max(x1s), max(bottoms)


def _goes_on_beyond(rule: Rule, edges: Edges) -> bool:
    """Whether the line runs through a box, and on beyond one of its sides."""
    x0, top, x1, bottom = edges
    if (
        top < rule.top < bottom
        and not x0 - TEXT.border_overhang <= rule.x0 <= rule.x1 <= x1 + TEXT.border_overhang
    ):
        return True
    return (
        x0 < rule.x0 < x1
        and not top - TEXT.border_overhang
        <= rule.top
        <= rule.bottom
        <= bottom + TEXT.border_overhang
    )


def _runs_through(rule: Rule, char: Char) -> bool:
    if char.text.isspace():
        return False
    if rule.top == rule.bottom:
        edge = TEXT.border_edge * (char.bottom - char.top)
        is_beside = rule.x1 <= char.x0 or char.x1 <= rule.x0
        return char.top + edge < rule.top < char.bottom - edge and not is_beside
    edge = TEXT.border_edge * (char.x1 - char.x0)
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
