"""What lines read from a picture print: words with their places, sizes and weights."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from statistics import median
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from ingest.ocr.engine import Edges, Letter, Picture, Reading
from ingest.ocr.settings import OCR

Ink = NDArray[np.float64]
"""How dark a picture is: 0 is paper."""

_DASHES = "-–—"
_CLOSING = frozenset(".,;:!?)”")
"""Marks that end a word: none begins with them, but where much room is before."""

_ENDING = frozenset(',;!?)”"')
"""Marks behind which a word ends."""

_TALL = frozenset("bdfhkl")


@dataclass(frozen=True, slots=True)
class Print:
    """A word of a line, from where to where it runs (pixels), how sure its reading is, and the other reading if any."""

    text: str
    x0: float
    x1: float
    confidence: float


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """The words of a line; its base line and size (em) in pixels, of which some lines alone cannot tell."""

    place: Edges
    words: tuple[Print, ...]
    base: float
    size: float
    is_bold: bool
    is_sure: bool


class _Gap(NamedTuple):
    """Columns without ink between print: from where to where."""

    start: int
    end: int

    @property
    def width(self) -> int:
        return self.end - self.start

    @property
    def middle(self) -> float:
        return (self.start + self.end) / 2


def printed_line(place: Edges, picture: Picture, reading: Reading) -> PrintedLine | None:
    """What a line says, by its picture and its reading; None where it says nothing."""
    text = "".join(letter.text for letter in reading).strip()
    ink = 255.0 - picture.astype(np.float64)
    ink[ink < OCR.faint] = 0
    if not text or not ink.any():
        return None
    size, base = _size(text, ink)
    words = tuple(_words(place, ink, reading, size))
    is_bold = bool(_weight(ink) - OCR.blur > OCR.bold * size)
    is_sure = sum(sign.isalnum() for sign in text) >= OCR.sure_letters
    return PrintedLine(place, words, place.top + base, size, is_bold, is_sure)


def sized_alike(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines with sizes as they were meant: those that are nearly alike are one."""
    lines = _without_odd(lines)
    sure = sorted(size for line in lines if line.is_sure for size in len(line.words) * [line.size])
    groups: list[list[float]] = []
    for size in sure:
        if groups and size <= OCR.same_size * median(groups[-1]):
            groups[-1].append(size)
        else:
            groups.append([size])
    if not groups:
        return list(lines)
    sizes, usual = np.array([median(group) for group in groups]), median(sure)
    return [
        replace(
            line, size=float(sizes[np.argmin(np.abs(sizes - line.size))]) if line.is_sure else usual
        )
        for line in lines
    ]


def _without_odd(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """The lines, of which those that would print over the line above or below are as large as that."""
    lefts, rights = np.array([line.place[0::2] for line in lines]).reshape(-1, 2).T
    bases, sizes = np.array([[line.base, line.size] for line in lines]).reshape(-1, 2).T
    found = []
    for line in lines:
        away = np.abs(bases - line.base)
        is_beside = (lefts < line.place.x1) & (rights > line.place.x0)
        near = np.where(
            is_beside & (away > OCR.same_level * np.minimum(sizes, line.size)), away, np.inf
        )
        beside = int(np.argmin(near))
        is_odd = line.size > OCR.leading * near[beside] and sizes[beside] < line.size
        found.append(replace(line, size=float(sizes[beside])) if is_odd else line)
    return found


def _size(text: str, ink: Ink) -> tuple[float, float]:
    """The size of the line's print and its base line: where the ink of its rows rises and falls most steeply.

    The lines above and below may reach into the picture.
    """
    rows = ink.sum(axis=1)
    padded = np.pad(rows, 2, mode="edge")  # ink at the picture's edge is of other lines
    steps = (
        padded[2:-1] + padded[3:] - padded[1:-2] - padded[:-3]
    )  # over two rows, since edges are not sharp
    steps = np.append(steps, 0.0)
    small = sum(sign.islower() and sign not in _TALL for sign in text)
    is_small = small > sum(sign.isalnum() for sign in text) - small
    tallest = OCR.tallest if is_small else OCR.tallest_capitals
    middle, most = round(OCR.base_from * len(rows)), round(tallest * len(rows))
    base = middle + int(np.argmin(steps[middle:]))
    highest = max(0, base - most)
    lowest = max(base - round(OCR.lowest * len(rows)), highest + 1)
    top = highest + int(np.argmax(steps[highest:lowest]))
    level = float(np.median(rows[top:base])) if base > top else 0.0
    height = _crossing(rows, base, level, -1) - _crossing(rows, top, level, 1)
    size = max(height, 1.0) / (OCR.x_height if is_small else OCR.capital)
    return float(size), float(_crossing(rows, base, level, -1))


def _crossing(rows: NDArray[np.float64], edge: int, level: float, way: int) -> float:
    """Where the rows' ink passes half of its level, to parts of a pixel; `edge` is between two rows."""
    inside, outside = (edge - 1, edge) if way < 0 else (edge, edge - 1)
    here = rows[inside] if 0 <= inside < len(rows) else 0.0
    there = rows[outside] if 0 <= outside < len(rows) else 0.0
    if level <= 0 or here <= there:
        return float(edge)
    share = min(1.0, max(-1.0, (there - level / 2) / level + (here - level) / level))
    return edge - way * share / 2


def _words(place: Edges, ink: Ink, reading: Reading, size: float) -> Iterator[Print]:
    """The line's words, which end where the picture has a gap."""
    letters = [letter for letter in reading if letter.text != " "]
    left, right = _ends(ink, letters)
    start, first = left, 0
    for after, gap in _breaks(reading, ink, size):
        if gap.start > start:
            yield _print(place, ink, letters[first:after], start, gap.start, size)
            start, first = gap.end, after
    yield _print(place, ink, letters[first:], start, max(right, start + 1), size)


def _ends(ink: Ink, letters: Sequence[Letter]) -> tuple[int, int]:
    """Where the line's print begins and ends; specks that stand apart from its letters are none of it."""
    width = ink.shape[1]
    first, last = letters[0].at * width, letters[-1].at * width
    gaps = _gaps(ink)
    columns = np.flatnonzero(ink.sum(axis=0))
    left = max((gap.end for gap in gaps if gap.middle < first), default=int(columns[0]))
    right = min((gap.start for gap in gaps if gap.middle > last), default=int(columns[-1]) + 1)
    return left, right


def _breaks(reading: Reading, ink: Ink, size: float) -> list[tuple[int, _Gap]]:
    """Where words end: before which letter (spaces not counted), and at which gap of the picture.

    A space stands at the widest gap near it; a gap as wide as those is a space that was not read.
    """
    letters = [letter for letter in reading if letter.text != " "]
    middles = np.array([letter.at for letter in letters]) * ink.shape[1]
    between = (middles[:-1] + middles[1:]) / 2
    free = _gaps(ink)
    found: dict[int, _Gap] = {}
    for count in _spaced(reading):
        found[count] = _take_gap(free, float(between[count - 1]), size)
    for gap in free:
        if middles[0] < gap.middle < middles[-1]:
            count = 1 + int(np.argmin(np.abs(between - gap.middle)))
            if gap.width >= _least_space(letters[count - 1 : count + 1], found.values(), size):
                found.setdefault(count, gap)
    return [each for each in sorted(found.items()) if _may_begin(letters[each[0]], each[1], size)]


def _least_space(around: Sequence[Letter], found: Collection[_Gap], size: float) -> float:
    """How wide a gap between two letters is at least that is a space, though none was read there.

    Behind a mark that no name or address has a word ends wherever there is a gap.
    """
    before, after = around
    if before.text in _ENDING and after.text.isalpha():
        return OCR.mark_space * size
    return max(OCR.sure_space * _usual_space(found, size), OCR.least_space * size)


def _usual_space(gaps: Collection[_Gap], size: float) -> float:
    """How wide the line's spaces are, which were read at these gaps."""
    return median(gap.width for gap in gaps) if gaps else OCR.space * size


def _may_begin(letter: Letter, gap: _Gap, size: float) -> bool:
    """Whether a word may begin with the letter behind the gap: marks that end words begin none, but far away."""
    return letter.text not in _CLOSING or gap.width > OCR.before_mark * size


def _take_gap(free: list[_Gap], at: float, size: float) -> _Gap:
    """The gap of the space that was read at this place, which is free no more; a narrow one where there is none."""
    best = max(free, key=partial(_fits, at, size), default=None)
    if best is None or abs(best.middle - at) > OCR.space_off * size:
        return _Gap(round(at - size / 20), round(at + size / 20))
    free.remove(best)
    return best


def _spaced(reading: Reading) -> list[int]:
    """The letters, counted from 0, before which a space was read."""
    found: list[int] = []
    count = 0
    for letter in reading:
        if letter.text != " ":
            count += 1
        elif count:
            found.append(count)
    return sorted({each for each in found if each < count})


def _fits(at: float, size: float, gap: _Gap) -> float:
    """How well a gap fits a space that was read at this place."""
    return gap.width / (1 + ((gap.middle - at) / (OCR.space_near * size)) ** 2)


def _gaps(ink: Ink) -> list[_Gap]:
    """The gaps between what is printed."""
    blank = np.concatenate([[False], ink.sum(axis=0) <= 0, [False]])
    edges = np.flatnonzero(blank[1:] != blank[:-1]).reshape(-1, 2)
    return [_Gap(int(a), int(b)) for a, b in edges if a > 0 and b < ink.shape[1]]


def _print(
    place: Edges, ink: Ink, word: Sequence[Letter], start: int, end: int, size: float
) -> Print:
    """A word from where to where it runs in its line."""
    piece = ink[:, start:end]
    text = "".join(letter.text for letter in word)
    if text in _DASHES:
        text = _dash(piece, size)
    sure = min((letter.confidence for letter in word), default=0.0)
    if text in _DASHES:  # which its length told
        sure = max(sure, OCR.dash)
    return Print(text, place.x0 + start, place.x0 + end, sure)


def _dash(ink: Ink, size: float) -> str:
    """Which dash is printed: that is told by its length alone."""
    inked = np.flatnonzero(ink.sum(axis=0))
    length = (inked[-1] - inked[0] + 1) / size if len(inked) else 0.0
    if length < OCR.en_dash:
        return "-"
    return "–" if length < OCR.em_dash else "—"


def _weight(ink: Ink) -> float:
    """How thick the print's strokes are, in pixels: ink for each edge that is crossed along the rows."""
    edges = np.abs(np.diff(ink, axis=1, prepend=0, append=0)).sum()
    return float(2 * ink.sum() / edges) if edges else 0.0
