"""The columns that lines of pieces share, and which of them each piece stands in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from ingest.tables.pieces import Line, Piece, piece_of
from ingest.tables.settings import TABLES
from models.geometry import Word

Span = tuple[float, float]
"""Where a column begins and ends, in points."""


class Placed(NamedTuple):
    """A piece with the first and the last column it stands in."""

    first: int
    last: int
    piece: Piece


Row = list[Placed]


def columns_of(lines: Sequence[Line]) -> list[Span]:
    """The columns that most of the lines share, from the left: what no white parts in them all."""
    counts = sorted(len(line) for line in lines if len(line) > 1)
    if not counts:
        return []
    usual = counts[int(len(counts) * TABLES.usual_line)]
    body = [line for line in lines if len(line) >= max(2, TABLES.full_line * usual)]
    size = median(piece.size for line in body for piece in line)
    are_many = len(body) >= TABLES.many_lines
    printed = [
        span
        for line in body
        for span in _joined(_spans(line, word_by_word=are_many), TABLES.column_gap * size)
    ]
    columns = _covered(printed, allowed=int(len(body) * TABLES.crossing_lines))
    return _joined(columns, (TABLES.column_gap if are_many else TABLES.piece_gap) * size)


def _spans(line: Line, *, word_by_word: bool) -> list[Span]:
    if word_by_word:
        return [(word.x0, word.x1) for piece in line for word in piece.words]
    return [(piece.x0, piece.x1) for piece in line]


def _covered(spans: Iterable[Span], allowed: int) -> list[Span]:
    """Where more than so many of the spans lie over one another."""
    edges = sorted(edge for x0, x1 in spans for edge in ((x0, 1), (x1, -1)))
    out: list[Span] = []
    depth, start = 0, 0.0
    for x, step in edges:
        before, depth = depth, depth + step
        if before <= allowed < depth:
            start = x
        elif depth <= allowed < before:
            out.append((start, x))
    return out


def _joined(spans: Iterable[Span], white: float) -> list[Span]:
    """The spans with no narrower white between them."""
    out: list[Span] = []
    for x0, x1 in sorted(spans):
        if out and x0 - out[-1][1] <= white:
            out[-1] = out[-1][0], max(out[-1][1], x1)
        else:
            out.append((x0, x1))
    return out


def placed(line: Line, columns: Sequence[Span]) -> Row:
    """The line's pieces in the columns they stand in, cut where white parts words of two columns."""
    out: Row = []
    for piece in line:
        for part in _parts(piece, columns):
            over = _over(part, columns)
            if out and out[-1].last >= over[0]:
                before = out.pop()
                part = piece_of([*before.piece.words, *part.words])
                over = [before.first, max(before.last, over[-1])]
            out.append(Placed(over[0], over[-1], part))
    return out


def _over(piece: Piece, columns: Sequence[Span]) -> list[int]:
    """The columns that the piece covers, or the nearest one."""
    over = [
        n
        for n, (x0, x1) in enumerate(columns)
        if min(piece.x1, x1) - max(piece.x0, x0)
        > TABLES.touched_share * min(piece.x1 - piece.x0, x1 - x0)
    ]
    away = [max(x0 - piece.middle, piece.middle - x1) for x0, x1 in columns]
    return over or [away.index(min(away))]


def _parts(piece: Piece, columns: Sequence[Span]) -> list[Piece]:
    groups: list[tuple[int, list[Word]]] = []
    for word in piece.words:
        inside = [
            n for n, (x0, x1) in enumerate(columns) if x0 - 1 <= word.x0 and word.x1 <= x1 + 1
        ]
        if not inside:
            return [piece]
        if groups and groups[-1][0] == inside[0]:
            groups[-1][1].append(word)
        else:
            groups.append((inside[0], [word]))
    gaps = [right[0].x0 - left[-1].x1 for (_, left), (_, right) in pairwise(groups)]
    if not gaps or min(gaps) < TABLES.column_gap * piece.size:
        return [piece]
    return [piece_of(words) for _, words in groups]
