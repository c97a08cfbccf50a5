"""Text that is printed over other text: initials, a stamp, a correction. Values hold both, so it is reported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractors.findings import Findings
from ingest.page import Page
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
        if pairs := [pair for pair in _overlapping(page.words) if not _runs_over(*pair, page)]:
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
            pair = other.index, word.index
            if other.x1 > word.x0 and pair not in found and _overlap(other, word):
                found.add(pair)
                yield other, word
            if other.x1 < word.x1:
                farthest[band] = word


def _overlap(one: Word, other: Word) -> bool:
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    height = min(one.bottom - one.top, other.bottom - other.top)
    return across >= _ACROSS * min(one.size, other.size) and down >= _DOWN * height > 0


def _runs_over(one: Word, other: Word, page: Page) -> bool:
    """Whether the words are of one line in two cells: a long one runs over the border between them."""
    slack = _LEVEL * one.size
    if abs(one.bottom - other.bottom) > slack or abs(one.size - other.size) > slack:
        return False
    cells = [
        {word.index for word in cell.words} & {one.index, other.index}
        for grid in page.grids
        for cell in grid.cells
    ]
    return not any(len(held) == 2 for held in cells)
