"""A page as everything after reading sees it: words, and the grids that hold some of them."""

from __future__ import annotations

from dataclasses import dataclass

from ingest.glyphs import Glyphs
from ingest.grids import Grid, fill_grids, find_grids
from ingest.words import words_of
from models.geometry import Word


@dataclass(frozen=True, slots=True)
class Page:
    """One page, its sizes in points: all its words, its filled grids, and the words outside them."""

    number: int
    width: float
    height: float
    words: tuple[Word, ...]
    grids: tuple[Grid, ...]
    outside: tuple[Word, ...]


def page_of(glyphs: Glyphs) -> Page:
    """Words and grids from one page's characters and rules."""
    words = words_of(glyphs)
    grids, outside = fill_grids(find_grids(glyphs.number, glyphs.rules, words), words)
    return Page(glyphs.number, glyphs.width, glyphs.height, words, tuple(grids), tuple(outside))
