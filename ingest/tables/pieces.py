"""A page's words as lines of pieces: words that stand together, with wide white around them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ingest.tables.settings import TABLES
from models.geometry import Word

_LEADERS = re.compile(r"[.…·_\s]*(?:\.{2,}|…|·{2,}|_{2,})[.…·_\s]*$")
_NUMBER = re.compile(
    r"[(\[<>≤≥~±+\-−–—*$€£¥%]*\d[\d.,:/'\s]*[)\]%*†‡a-z]{0,3}|n/?a\.?|[-–—−.*…]+", re.IGNORECASE
)
_SIGNS = ("$", "€", "£", "¥", "Rp", "US$", "%", "<", ">", "±", "-", "–", "(", "~")
"""Stand before a number, however far."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one line with no wide white between them, and where they stand, in points."""

    words: tuple[Word, ...]
    x0: float
    x1: float
    top: float
    bottom: float
    size: float

    @property
    def text(self) -> str:
        """What it says."""
        return " ".join(word.text for word in self.words)

    @property
    def is_number(self) -> bool:
        """Whether it is a number, or a sign for none."""
        said = [word.text for word in self.words if word.text not in _SIGNS] or [self.text]
        return all(map(_NUMBER.fullmatch, said))

    @property
    def middle(self) -> float:
        """Half-way between its sides."""
        return (self.x0 + self.x1) / 2


Line = list[Piece]
"""The pieces at one height, from the left."""


def piece_of(words: Sequence[Word]) -> Piece:
    """The words as one piece."""
    return Piece(
        tuple(words),
        min(word.x0 for word in words),
        max(map(_ends_at, words)),
        min(word.top for word in words),
        max(word.bottom for word in words),
        max(map(_size, words)),
    )


def _size(word: Word) -> float:
    """Its font size, or of what is drawn its height."""
    return word.size or max(word.bottom - word.top, 1.0)


def lines_in(words: Iterable[Word]) -> list[Line]:
    """The words' lines from the top down; dots that lead to the next column are left out."""
    rows: list[list[Word]] = []
    printed = [word for word in words if not word.aside and not _LEADERS.fullmatch(word.text)]
    for word in sorted(printed, key=lambda word: (word.top + word.bottom) / 2):
        row = next((row for row in reversed(rows[-3:]) if is_level(row[0], word)), None)
        if row is None:
            rows.append([word])
        else:
            row.append(word)
    lines = [_pieces(sorted(row, key=lambda word: word.x0)) for row in rows]
    return sorted(lines, key=lambda line: line[0].bottom)


def is_level(one: Word | Piece, other: Word | Piece) -> bool:
    """Whether both stand on one line."""
    both = min(one.bottom, other.bottom) - max(one.top, other.top)
    return both > min(one.bottom - one.top, other.bottom - other.top) / 2


def gap_between(above: Sequence[Piece], below: Sequence[Piece]) -> float:
    """The white between two lines, in font sizes."""
    gap = min(piece.top for piece in below) - max(piece.bottom for piece in above)
    return gap / max(piece.size for piece in (*above, *below))


def _pieces(row: Sequence[Word]) -> Line:
    groups: list[list[Word]] = []
    for word in row:
        if groups and not _is_apart(groups[-1], word):
            groups[-1].append(word)
        else:
            groups.append([word])
    return [piece_of(group) for group in groups]


def _is_apart(group: Sequence[Word], word: Word) -> bool:
    """Whether white parts the word from those before it."""
    last = group[-1]
    gap = (word.x0 - _ends_at(last)) / max(_size(last), _size(word))
    if len(group) == 1 and last.text in _SIGNS:
        return gap > TABLES.sign_gap
    are_numbers = _NUMBER.fullmatch(last.text) and _NUMBER.fullmatch(word.text)
    return gap > (TABLES.number_gap if are_numbers else TABLES.piece_gap)


def _ends_at(word: Word) -> float:
    """Where the word ends, without the dots that lead from it to the next column."""
    said = _LEADERS.sub("", word.text)
    share = len(said) / len(word.text) if word.text else 1.0
    return word.x0 + share * (word.x1 - word.x0)
