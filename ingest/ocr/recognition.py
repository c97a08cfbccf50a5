"""A page read from its picture: what a reader of PDFs would give of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

import cv2
import numpy as np

from ingest.ocr.engine import Edges, Picture, engine
from ingest.ocr.prints import PrintedLine, printed_line, sized_alike
from ingest.ocr.rulings import Rulings, find_rulings
from ingest.ocr.settings import OCR
from ingest.ocr.straightening import Matrix, lit_evenly, straightened
from ingest.words.glyphs import Glyphs, Rule
from ingest.words.words import text_of
from models.geometry import Turn, Word


class Recognised(NamedTuple):
    """A page read from its picture: its rules and sizes, its words, and how it lies on the page as seen."""

    glyphs: Glyphs
    words: tuple[Word, ...]
    turn: Turn


def recognise(number: int, picture: Picture, scale: float) -> Recognised:
    """Read the picture of a page, which has `scale` pixels a point."""
    straight = straightened(lit_evenly(picture), picture)
    flat, back = straight
    rulings = find_rulings(flat, scale)
    places = _found(rulings, scale)
    quarters = _quarters(places)
    if quarters:
        flat, back = _turned(flat, back, quarters)
        rulings = find_rulings(flat, scale)
        places = _found(rulings, scale)
    lines = _read(rulings, places)
    if quarters or _mean(lines) < OCR.upside_down:
        other, its_back = _turned(flat, back, 2)
        its_rulings = find_rulings(other, scale)
        its_lines = _read(its_rulings, _found(its_rulings, scale))
        if _mean(its_lines) > _mean(lines):
            flat, back, rulings, lines = other, its_back, its_rulings, its_lines
    height, width = flat.shape
    seen_height, seen_width = picture.shape
    turn = _turn(back, scale, seen_width, seen_height)
    words = tuple(_words(number, lines, scale, turn))
    rules = list(_rules(rulings, scale))
    return Recognised(Glyphs(number, width / scale, height / scale, rules=rules), words, turn)


def _found(rulings: Rulings, scale: float) -> list[Edges]:
    """Where lines of text stand; none goes over a ruling line."""
    picture = rulings.without
    shrink = min(1.0, OCR.found_at / (scale * 72))
    places = [
        piece for place in engine().find(picture, shrink) for piece in _between(place, rulings.down)
    ]
    places = [place for place in places if place.x1 - place.x0 > 2 and place.bottom - place.top > 2]
    return [*places, *_left_over(picture, places)]


def _left_over(picture: Picture, places: Sequence[Edges]) -> list[Edges]:
    """Small print that was not found, such as a dash or a colon alone: what is dark and lies in none of the places.

    Each is as high as the line beside it, or as most are.
    """
    if not places:
        return []
    high = int(np.median([place.bottom - place.top for place in places]))
    dark = (picture < OCR.ink_dark).astype(np.uint8)
    for x0, top, x1, bottom in places:
        dark[top:bottom, x0:x1] = 0
    joined = cv2.dilate(dark, np.ones((high // 3 | 1, high // 3 | 1), np.uint8))
    count, marks, stats, _ = cv2.connectedComponentsWithStats(joined)
    inked = np.bincount(marks.ravel(), weights=dark.ravel(), minlength=count)
    found = []
    for (x, y, wide, tall, _), ink in zip(stats[1:count], inked[1:], strict=True):
        if ink >= (OCR.least_ink * high) ** 2 and tall <= OCR.most_left * high:
            middle = int(y + tall / 2)
            beside = [p for p in places if p.top < middle < p.bottom]
            near = min(beside, key=partial(_apart, int(x)), default=None)
            top = near.top if near else max(0, middle - high // 2)
            bottom = near.bottom if near else min(len(picture), middle + high - high // 2)
            found.append(Edges(int(x), top, int(x + wide), bottom))
    return found


def _apart(x: int, place: Edges) -> int:
    """How far a place is from this one along the line."""
    return min(abs(place.x0 - x), abs(place.x1 - x))


def _between(place: Edges, down: Iterable[Edges]) -> Iterator[Edges]:
    """The pieces of a place that upright lines leave of it, but for slivers."""
    middle, least = (place.top + place.bottom) // 2, OCR.sliver * (place.bottom - place.top)
    start = place.x0
    for x0, top, x1, bottom in sorted(down):
        if top <= middle <= bottom and start < (x0 + x1) / 2 < place.x1:
            if x0 - start > least:
                yield place._replace(x0=start, x1=x0)
            start = x1
    if start == place.x0 or place.x1 - start > least:
        yield place._replace(x0=start)


def _quarters(places: Sequence[Edges]) -> int:
    """The quarter turns by which the page's lines are off running along it: 1 where most are higher than wide."""
    across = sum((p.x1 - p.x0) ** 2 for p in places if p.x1 - p.x0 > p.bottom - p.top)
    down = sum((p.bottom - p.top) ** 2 for p in places if p.x1 - p.x0 < p.bottom - p.top)
    return int(down > across)


def _turned(picture: Picture, back: Matrix, quarters: int) -> tuple[Picture, Matrix]:
    """The picture turned by so many quarters against the clock, and what maps its places back."""
    height, width = picture.shape
    if quarters == 1:  # what was at the right is above
        undo = np.array([[0, -1, width], [1, 0, 0], [0, 0, 1]], np.float64)
    else:
        undo = np.array([[-1, 0, width], [0, -1, height], [0, 0, 1]], np.float64)
    return np.ascontiguousarray(np.rot90(picture, quarters)), back @ undo


def _read(rulings: Rulings, places: Sequence[Edges]) -> list[PrintedLine]:
    crops = [rulings.without[p.top : p.bottom, p.x0 : p.x1] for p in places]
    readings = engine().read(crops)
    lines = [printed_line(*each) for each in zip(places, crops, readings, strict=True)]
    return sized_alike([line for line in lines if line])


def _mean(lines: Sequence[PrintedLine]) -> float:
    sure = [word.confidence for line in lines for word in line.words]
    return sum(sure) / len(sure) if sure else 0.0


def _words(number: int, lines: Sequence[PrintedLine], scale: float, turn: Turn) -> Iterator[Word]:
    """The words of the lines in reading order; pieces of lines at the same height are one line."""
    index = 0
    for row in _rows(lines):
        for line in sorted(row, key=lambda line: line.place.x0):
            top = (row[0].base - OCR.ascender * line.size) / scale
            size = line.size / scale
            for word in line.words:
                yield Word(
                    number,
                    index,
                    text_of(word.text),
                    word.x0 / scale,
                    top,
                    word.x1 / scale,
                    top + size,
                    size,
                    line.is_bold,
                    turn=turn,
                    confidence=round(word.confidence, 3),
                )
                index += 1


def _rows(lines: Sequence[PrintedLine]) -> Iterator[list[PrintedLine]]:
    """The lines by the height of their base lines."""
    row: list[PrintedLine] = []
    for line in sorted(lines, key=lambda line: line.base):
        if row and line.base - row[0].base > OCR.same_level * min(line.size, row[0].size):
            yield row
            row = []
        row.append(line)
    if row:
        yield row


def _rules(rulings: Rulings, scale: float) -> Iterator[Rule]:
    for x0, top, x1, bottom in rulings.across:
        y = (top + bottom) / 2 / scale
        yield Rule(x0 / scale, y, x1 / scale, y)
    for x0, top, x1, bottom in rulings.down:
        x = (x0 + x1) / 2 / scale
        yield Rule(x, top / scale, x, bottom / scale)


def _turn(back: Matrix, scale: float, width: int, height: int) -> Turn:
    """How places of the page as read (points) lie on the page as seen."""
    points = np.diag([1 / scale, 1 / scale, 1.0]) @ back @ np.diag([scale, scale, 1.0])
    points /= points[2, 2]
    return Turn(0, width / scale, height / scale, tuple(float(n) for n in points.ravel()))
