"""Gaps that run down between the words of a row of a table, and whether they separate columns."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from msgspec import structs

from ingest.tables.settings import TABLES
from ingest.tables.stacks import OpenTable
from models.geometry import Word
from models.list_markers import is_marker


def words_in_row(words: Iterable[Word], top: float, bottom: float) -> list[Word]:
    """The words whose middles lie between two heights."""
    return [word for word in words if top <= (word.top + word.bottom) / 2 <= bottom]


def by_their_spaces(words: Sequence[Word]) -> Sequence[Word]:
    """The words, their sizes those of print whose spaces are as wide: gaps are told from spaces by sizes.

    In most print a space is a quarter to a third of the size; where letters are all of one width, it is more than half.
    """
    usual = _usual_space(words)
    if usual <= TABLES.word_space:
        return words
    wider = TABLES.space_spread * usual / TABLES.word_space
    return [structs.replace(word, size=wider * word.size) for word in words]


def _usual_space(words: Sequence[Word]) -> float:
    """The usual white between two words of a line, in font sizes; none of too few words."""
    ordered = sorted((word for word in words if word.upright and word.size), key=_by_line)
    spaces = sorted(
        gap
        for one, other in pairwise(ordered)
        if abs(one.top - other.top) <= 1
        and 0 < (gap := (other.x0 - one.x1) / other.size) <= TABLES.piece_gap
    )
    return spaces[len(spaces) // 2] if len(spaces) >= TABLES.enough_spaces else 0.0


def _by_line(word: Word) -> tuple[int, float]:
    return round(word.top + word.bottom), word.x0


def solid(row: Iterable[Word]) -> list[Word]:
    """The row's words, with those of each stretched line as one: its spaces are wide only to fill the column.

    Stretched are three words and more, equally far apart, above a line that begins where they do; they are no columns,
    for nothing else begins where one of them does.
    """
    row = list(row)
    starts = sorted(word.x0 for word in row)
    out: list[Word] = []
    for run in _evenly_spaced(row):
        is_stretched = (
            len(run) > 2
            and _begin(starts, run[0].x0) > 1
            and all(_begin(starts, word.x0) == 1 for word in run[1:])
        )
        out += [_as_one(run)] if is_stretched else run
    return out


def _evenly_spaced(row: Sequence[Word]) -> Iterator[list[Word]]:
    """Words that follow each other on a line with the same space between them."""
    run: list[Word] = []
    for word in sorted(row, key=_by_line):
        if run:
            last = run[-1]
            gap = word.x0 - last.x1
            ends = not 0 < gap < TABLES.stretched_space * word.size or abs(last.top - word.top) > 1
            if ends or (
                len(run) > 1 and abs(gap - (last.x0 - run[-2].x1)) > TABLES.even_spaces * word.size
            ):
                kept = [last] if len(run) == 2 and not ends else []
                yield run[: len(run) - len(kept)]
                run = kept
        run.append(word)
    if run:
        yield run


def _begin(starts: Sequence[float], x: float) -> int:
    """How many words begin here."""
    return bisect_right(starts, x + TABLES.aligned) - bisect_left(starts, x - TABLES.aligned)


def _as_one(run: Sequence[Word]) -> Word:
    return structs.replace(run[0], text=" ".join(word.text for word in run), x1=run[-1].x1)


@dataclass(frozen=True, slots=True)
class Gap:
    """White space through all lines of a row, beside print of this size."""

    x0: float
    x1: float
    size: float

    @property
    def is_wide(self) -> bool:
        """Whether it parts columns by itself."""
        return TABLES.wide_gap * self.size < self.x1 - self.x0 < float("inf")

    @property
    def is_open(self) -> bool:
        """Whether it is wider than a space between two words may be."""
        return TABLES.word_space * self.size < self.x1 - self.x0 < float("inf")

    @property
    def is_narrow(self) -> bool:
        """Whether it is wider than the spaces of prose, and may part columns."""
        return TABLES.narrow_gap * self.size < self.x1 - self.x0 < float("inf")


def gaps_in(row: Sequence[Word]) -> Iterator[Gap]:
    """The white space between a row's words, seen from above, from the left; the outermost have no end."""
    reach = float("-inf")
    for word in sorted(row, key=lambda w: w.x0):
        if word.x0 > reach:
            yield Gap(reach, word.x0, word.size)
        reach = max(reach, word.x1)
    yield Gap(reach, float("inf"), 0.0)


def narrowed(corridor: Gap, gaps: Iterable[Gap]) -> Gap | None:
    """What these gaps leave of the corridor, or None; of several parts the first, for text begins at its left."""
    left = (Gap(max(corridor.x0, gap.x0), min(corridor.x1, gap.x1), corridor.size) for gap in gaps)
    return next((gap for gap in left if gap.x1 - gap.x0 > TABLES.word_space * gap.size), None)


def _lines_beside(gap: Gap, row: Sequence[Word]) -> int:
    """How many lines have a word at the left of the white, not just an item's number, and print at its right."""
    right = [((word.top + word.bottom) / 2) for word in row if word.x0 >= gap.x1]
    beside = {
        round(word.top)
        for word in row
        if word.x1 <= gap.x0
        and word.text[:3].isalpha()
        and any(word.top < middle < word.bottom for middle in right)
    }
    return len(beside)


def _is_long(gap: Gap, row: Sequence[Word]) -> bool:
    """Whether narrow white parts columns, for many lines have print on both sides of it."""
    return gap.is_narrow and _lines_beside(gap, row) >= TABLES.gap_lines


def is_corridor(gap: Gap, row: Sequence[Word]) -> bool:
    """Whether the white parts the row's columns by itself."""
    parts = gap.is_wide or _is_long(gap, row) or _precedes_list(gap, row)
    return parts and not follows_markers(gap, row)


def _precedes_list(gap: Gap, row: Sequence[Word]) -> bool:
    """Whether a list of two items or more begins at its right: no text runs on into one."""
    begun = [word.text for word in row if abs(word.x0 - gap.x1) <= TABLES.aligned]
    return gap.is_narrow and len(begun) > 1 and all(map(is_marker, begun))


def follows_markers(gap: Gap, row: Sequence[Word]) -> bool:
    """Whether it is the white between a list's markers and its items."""
    if gap.x1 - gap.x0 > TABLES.list_indent * gap.size:
        return False
    before = max(
        (other.x1 for other in gaps_in(row) if other.x1 < gap.x1 and other.is_narrow), default=0.0
    )
    left = [word.text for word in row if before <= word.x0 and word.x1 <= gap.x0]
    return bool(left) and all(map(is_marker, left))


def share_a_gap(rows: Sequence[Sequence[Word]]) -> bool:
    """Whether one wide gap runs down through all of the rows, with words beside each other at its sides in two."""
    rows = [solid(row) for row in rows]
    gaps = [gap for gap in gaps_in([word for row in rows for word in row]) if gap.is_wide]
    return any(sum(_lines_beside(gap, row) > 0 for row in rows) > 1 for gap in gaps)


def are_separated(xs: Sequence[float], row: Sequence[Word]) -> bool:
    """Whether the row's words stand in several columns that end at these places, and run on over none of them."""
    filled = {bisect_right(xs, (word.x0 + word.x1) / 2) for word in row}
    return len(filled) > 1 and all(separates(x, row) for x in xs)


def runs_over_columns(line: Sequence[Word], rows: Sequence[Word]) -> bool:
    """Whether the line's text is one, and closes a gap that runs down through the rows whose words these are."""
    gaps = list(gaps_in(line))
    return not any(gap.is_wide for gap in gaps) and any(
        gap.is_wide and not narrowed(gap, gaps) for gap in gaps_in(solid(rows))
    )


def separates(x: float, row: Sequence[Word]) -> bool:
    """Whether two cells' borders that meet here part columns in this row: no text runs on over the place."""
    if any(runs_over(x, word) for word in row):
        return False
    left = [word for word in row if x - word.size < word.x1 <= x + 1]
    right = [word for word in row if x - 1 <= word.x0 < x + word.size]
    return not any(
        b.x0 - a.x1 < TABLES.word_space * b.size and a.top < (b.top + b.bottom) / 2 < a.bottom
        for a in left
        for b in right
    )


def runs_over(x: float, word: Word) -> bool:
    """Whether the word stands on both sides of the place."""
    return word.x0 < x - 1 and word.x1 > x + 1


def shows_columns(ys: Sequence[float], table: OpenTable, words: Sequence[Word]) -> bool:
    """Whether gaps separate columns: at one place in two rows, along many lines of one, or where rules are drawn in
    two.
    """
    joined = any(line.joints for line in table.stack)
    own = table.words_in(words)
    found: list[Gap] = []
    for top, bottom in pairwise(ys):
        row = solid(words_in_row(own, top, bottom))
        beside = [gap for gap in gaps_in(row) if _lines_beside(gap, row)]
        wide = [gap for gap in beside if gap.is_wide]
        if any(joined or narrowed(gap, found) for gap in wide):
            return True
        if any(_is_long(gap, row) for gap in beside):
            return True
        found += wide
    return False
