"""Rows that were read as one: what a cell prints tells that it is several, or that it is the rest of another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from extractors.reports.page_breaks import Cells
from extractors.reports.statuses import StatusWords, parse_percent
from extractors.text.lines import Line, would_fit
from extractors.text.rows import RowCell
from models.list_markers import is_marker, is_outline_number, without_marker

_STATUS_LINES = 4
"""A status is printed on at most so many lines."""

_SAME_SIZE = 0.8
"""Letters smaller than this share of the others are a mark and no figure."""

_FILLED = 3
"""So many filled cells at least tell whether they are several rows together."""

_APART = 0.5
"""White as high as this share of the font size more than between the lines of a cell parts rows."""

_LEVEL = 2.0
"""Lines whose tops differ by no more than so many points are printed at one height."""


_SHARED = ("commitment", "responsible", "measure", "target", "achievement")
"""Fields whose cells may be merged over rows."""

_NUMBERED_ROWS = 3
_NUMBERED_SHARE = 0.8
"""Of so many rows this share has a number where each row is to have one."""


class Several(NamedTuple):
    """The field whose cell tells that an entry is several rows, and its lines."""

    field: str
    lines: list[Line]


def merged_rows(cells: Cells, words: StatusWords) -> Several | None:
    """What tells that these cells of one row are those of several.

    That is two statuses or two percentages one below the other, numbers in both the measure and one of these, or the
    commitment printed again. A list in one cell, or in those of target and achievement, tells nothing.
    """
    status, percent = cells.get("status", []), cells.get("percent", [])
    if _is_several(_statuses(status, words)):
        return Several("status", status)
    if _figures(percent) > 1:
        return Several("percent", percent)
    if _numbers(cells.get("measure", [])) > 1:
        for field, lines in (("status", status), ("percent", percent)):
            if _numbers(lines) > 1:
                return Several(field, lines)
    commitment = cells.get("commitment", [])
    return Several("commitment", commitment) if _is_printed_again(commitment) else None


def cells_of_several_rows(rows: Sequence[Cells]) -> dict[int, Several]:
    """What tells, of the first of rows that share a merged cell, that each has a text of its own in it.

    Rules that stop at a column leave its cells in one. White or numbers part the texts, and each stands at the height
    of what its own row prints.
    """
    found: dict[int, Several] = {}
    for field in _SHARED:
        first = 0
        for end in range(1, len(rows) + 1):
            cell = rows[first].get(field)
            if end < len(rows) and rows[end].get(field) is cell:
                continue
            if cell and _has_text_for_each(cell, rows[first:end]):
                found.setdefault(first, Several(field, cell))
            first = end
    return found


def _has_text_for_each(cell: Sequence[Line], rows: Sequence[Cells]) -> bool:
    """Whether the cell's texts each stand at the height of one of the rows, and not all of one."""
    page = cell[0].page
    texts = _texts([line for line in cell if line.page == page])
    own = [lines for lines in _own_lines(rows, page) if lines]
    places = [{n for n, lines in enumerate(own) if _are_level(text, lines)} for text in texts]
    return len(texts) > 1 and all(places) and len(frozenset().union(*places)) > 1


def _own_lines(rows: Sequence[Cells], page: int) -> Iterator[list[Line]]:
    """What each of the rows prints on the page in cells that no other one shares."""
    held = Counter(id(lines) for row in rows for lines in row.values())
    for row in rows:
        alone = (lines for lines in row.values() if held[id(lines)] == 1)
        yield [line for lines in alone for line in lines if line.page == page]


def _texts(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines of a cell by its texts: a number begins one, or a capital below more white than between two lines."""
    pieces = [[lines[0]]]
    for above, line in pairwise(lines):
        first = line.words[0].text
        is_apart = line.top - above.bottom > _APART * line.size and first[0].isupper()
        if is_apart or is_outline_number(first):
            pieces.append([])
        pieces[-1].append(line)
    return pieces


def _are_level(lines: Sequence[Line], others: Sequence[Line]) -> bool:
    """Whether two cells' lines begin at one height, or have their middles there."""
    (top, bottom), (other_top, other_bottom) = (
        (min(line.top for line in cell), max(line.bottom for line in cell))
        for cell in (lines, others)
    )
    apart = abs(top - other_top), abs(top + bottom - other_top - other_bottom) / 2
    return min(apart) <= _LEVEL / 2


def _is_printed_again(lines: Sequence[Line]) -> bool:
    """Whether the lines are a text of several words twice or more on one page, each time from a line's beginning.

    A cell that goes on over a page break may have its text again on the next page.
    """
    if len({line.page for line in lines}) > 1:
        return False
    texts = [line.text for line in lines]
    for count in range(1, len(texts) // 2 + 1):
        first = " ".join(texts[:count])
        if " " in first and len(texts) % count == 0:
            parts = (texts[at : at + count] for at in range(0, len(texts), count))
            if all(" ".join(part) == first for part in parts):
                return True
    return False


def _statuses(lines: Sequence[Line], words: StatusWords) -> list[tuple[str, str]]:
    """The statuses that the lines print one below the other, with their texts; none where all are one, or no status."""
    texts = [without_marker(line.text) for line in lines]
    if not _may_be_statuses(lines, texts, words):
        return []
    ends: dict[int, list[tuple[str, str]]] = {0: []}
    for end in range(1, len(lines) + 1):
        for start in range(max(0, end - _STATUS_LINES), end):
            if start not in ends or not (start == 0 or _begins(lines, start)):
                continue
            text = " ".join(texts[start:end])
            status = words.status(text)
            if status is not None:
                ends[end] = [*ends[start], (status.value, text.casefold())]
                break
    return ends.get(len(lines), [])


def _may_be_statuses(lines: Sequence[Line], texts: Sequence[str], words: StatusWords) -> bool:
    """Whether there are lines below each other that are neither one status nor options beside check boxes."""
    if len(lines) < 2 or not _are_in_one_cell(lines) or words.status(" ".join(texts)) is not None:
        return False
    return not words.offers([RowCell(lines[0].left, lines[0].right, list(lines))])


def _are_in_one_cell(lines: Sequence[Line]) -> bool:
    """Whether the lines stand below each other; those of options that are ticked are heads side by side."""
    return max(line.left for line in lines) < min(line.right for line in lines)


def _is_several(statuses: Sequence[tuple[str, str]]) -> bool:
    """Whether these are several statuses, not one in two languages: they differ, or one is printed again."""
    meanings, texts = {status for status, _ in statuses}, {text for _, text in statuses}
    return len(meanings) > 1 or len(texts) < len(statuses)


def _begins(lines: Sequence[Line], place: int) -> bool:
    """Whether the line at this place begins something new, instead of going on with the line above."""
    first = lines[place].words[0]
    return not first.text[0].islower() or would_fit(first, lines[place - 1])


def _figures(lines: Sequence[Line]) -> int:
    """How many percentages the lines print, each on its own line, and nothing else; marks in small print aside."""
    largest = max((word.size for line in lines for word in line.words), default=0.0)
    texts = [
        " ".join(word.text for word in line.words if word.size >= _SAME_SIZE * largest)
        for line in lines
    ]
    figures = [text for text in map(without_marker, texts) if text.strip(" %")]
    return len(figures) if all(parse_percent(text) is not None for text in figures) else 0


def _numbers(lines: Sequence[Line]) -> int:
    return sum(is_outline_number(line.words[0].text) for line in lines)


def key_fields(rows: Sequence[Cells]) -> tuple[str, ...]:
    """The fields of which a document's rows each fill the cell, so that one that does not is part of another row.

    The measure is one wherever there is a column for it, a number where nearly every row has one.
    """
    numbered = [bool(cells["number"]) for cells in rows if "number" in cells]
    counts = len(numbered) >= _NUMBERED_ROWS and sum(numbered) >= _NUMBERED_SHARE * len(numbered)
    return ("measure", "number") if counts else ("measure",)


def are_several_rows(cells: Cells) -> bool:
    """Whether the only row below a table's heads is several that nothing parts.

    White runs through all of its cells, with text above and below in each; or all begin a new paragraph at one height.
    """
    filled = [lines for lines in cells.values() if lines]
    if len(filled) < _FILLED or len({line.page for lines in filled for line in lines}) > 1:
        return False
    return _has_white_between(filled) or _begin_together(filled)


def _has_white_between(cells: Sequence[list[Line]]) -> bool:
    size = max(line.size for lines in cells for line in lines)
    gaps = [b.top - a.bottom for lines in cells for a, b in pairwise(lines)]
    least = min(gaps, default=0.0) + _APART * size
    ordered = sorted((line for lines in cells for line in lines), key=lambda line: line.top)
    bottom = ordered[0].bottom
    for line in ordered[1:]:
        is_apart = line.top - bottom >= max(least, _APART * size)
        if is_apart and all(_stands_around(lines, line.top) for lines in cells):
            return True
        bottom = max(bottom, line.bottom)
    return False


def _stands_around(lines: Sequence[Line], top: float) -> bool:
    """Whether some of the lines begin above this height, and some at it or below."""
    return min(line.top for line in lines) < top <= max(line.top for line in lines)


def _begin_together(cells: Sequence[list[Line]]) -> bool:
    """Whether all cells begin something new at one height below their first lines, and not all of them a list's item.

    In half of them at least, what begins had room on the line above.
    """
    for line in cells[0][1:]:
        pairs = [_at_height(lines, line.top) for lines in cells]
        begun = [pair for pair in pairs if pair and not pair[1].text[0].islower()]
        anew = sum(would_fit(below.words[0], above) for above, below in begun)
        if len(begun) == len(cells) <= 2 * anew and not all(
            is_marker(below.words[0].text) for _, below in begun
        ):
            return True
    return False


def _at_height(lines: Sequence[Line], top: float) -> tuple[Line, Line] | None:
    """The cell's line at this height, after the one above it; None where its first line or none is there."""
    return next((pair for pair in pairwise(lines) if abs(pair[1].top - top) <= _LEVEL), None)
