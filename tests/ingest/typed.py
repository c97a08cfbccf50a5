"""Characters as a page prints them, each 5 points wide and 10 high, and the words that are read of them."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.words.glyphs import Char, Glyphs, Mark, Rule
from ingest.words.words import words_of
from models.geometry import Word

SIZE, LETTER = 10.0, 5.0


def typed(
    text: str,
    x: float = 0.0,
    top: float = 0.0,
    spacing: float = 0.0,
    *,
    width: float = LETTER,
    size: float = SIZE,
    run: int = 0,
) -> list[Char]:
    """The characters of one line, blanks among them, by one text run."""
    step = width + spacing
    return [
        Char(c, x + i * step, top, x + i * step + width, top + size, size, False, True, run=run)
        for i, c in enumerate(text)
    ]


def read(
    *chars: Char, rules: Sequence[Rule] = (), marks: Sequence[Mark] = (), cut: Sequence[Char] = ()
) -> tuple[Word, ...]:
    """The words of a page with these characters."""
    return words_of(Glyphs(1, 600, 800, list(chars), list(rules), list(marks), cut=list(cut)))


def texts(*chars: Char, rules: Sequence[Rule] = ()) -> list[str]:
    """The texts of the page's words."""
    return [word.text for word in read(*chars, rules=rules)]


def upright(*xs: float) -> list[Rule]:
    """Vertical rules at these places, as high as the first lines of a page."""
    return [Rule(x, 0, x, 100) for x in xs]
