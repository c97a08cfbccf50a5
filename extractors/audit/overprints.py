"""Text that is printed over other text: initials, a stamp, a correction. Values hold both, so it is reported."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from extractors.audit.findings import Findings
from ingest.pages.read import Page
from models.geometry import Word

_BAND = 4.0
"""Height (points) of the bands in which words that overlap are looked up."""

_ACROSS = 0.3
"""Words overlap by so much of the font size at least; kerned ones by less."""

_DOWN = 0.5
"""Words overlap by so much of the lower one's height at least; lines that are set tight by less."""

_LEVEL = 0.1
"""Words of one line end no farther below each other than this share of the font size, and differ so little in it."""

_QUOTED = 10
"""So many pairs of words are quoted at most."""


def check_overprints(pages: Iterable[Page], findings: Findings) -> None:
    """Report the words of each page that are printed over each other."""
    for page in pages:
        overlapping = [*_overlapping(page.words)]
        cells = _cells_of_words(page) if overlapping else {}
        if pairs := [pair for pair in overlapping if not _runs_over(*pair, cells)]:
            quoted = [f"“{one.text}” / “{other.text}”" for one, other in pairs[:_QUOTED]]
            findings.add(
                "text-overprinted",
                words=[word for pair in pairs for word in pair],
                count=len(pairs),
                text=", ".join(quoted) + (" …" if len(pairs) > _QUOTED else ""),
            )


def _overlapping(words: Iterable[Word]) -> Iterator[tuple[Word, Word]]:
    """Each two words that overlap, from the left; of several that one overlaps, the one that reaches farthest."""
    farthest: dict[int, Word] = {}
    found: set[tuple[int, int]] = set()
    upright = [word for word in words if word.upright and not (word.aside or word.drawn)]
    for word in sorted(upright, key=lambda word: word.x0):
        for band in range(int(word.top // _BAND), int(word.bottom // _BAND) + 1):
            other = farthest.get(band)
            if other is None:
                farthest[band] = word
                continue
            if other.x1 > word.x0 and _overlap(other, word):
                pair = other.index, word.index
                if pair not in found:
                    found.add(pair)
                    yield other, word
            if other.x1 < word.x1:
                farthest[band] = word


def _overlap(one: Word, other: Word) -> bool:
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    height = min(one.bottom - one.top, other.bottom - other.top)
    return across >= _ACROSS * min(one.size, other.size) and down >= _DOWN * height > 0


def _cells_of_words(page: Page) -> dict[int, set[tuple[int, int]]]:
    """The cells that each word stands in, by the word's index: the numbers of the grid and of the cell in it."""
    found: defaultdict[int, set[tuple[int, int]]] = defaultdict(set)
    for grid_number, grid in enumerate(page.grids):
        for number, cell in enumerate(grid.cells):
            for word in cell.words:
                found[word.index].add((grid_number, number))
    return found


def _runs_over(one: Word, other: Word, cells: Mapping[int, set[tuple[int, int]]]) -> bool:
    """Whether the words are of one line in two cells: a long one runs over the border between them."""
    slack = _LEVEL * one.size
    if abs(one.bottom - other.bottom) > slack or abs(one.size - other.size) > slack:
        return False
    return cells.get(one.index, set()).isdisjoint(cells.get(other.index, ()))
