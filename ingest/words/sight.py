"""What cannot be seen of a page that pdfplumber read, which does not say in what order a page is drawn: PDFium does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ingest.words.glyphs import Char, Glyphs
from ingest.words.settings import TEXT


def with_sight(glyphs: Glyphs, other: Glyphs) -> Glyphs:
    """The page with its characters sorted into those that can be seen and those that cannot, as another reader sorts
    its own; fills, figures and slanted lines are those of that one, which knows the former's colours.

    A character of the other reader without text stands for a whole text object.
    """
    visible = [twin for twin in other.chars if not twin.text]
    by_text: defaultdict[str, list[Char]] = defaultdict(list)
    for char in glyphs.chars:
        by_text[char.text].append(char)
    unseen = [
        (char, aside)
        for twin, aside in other.unseen
        for char in (
            _twins(twin, by_text) if twin.text else _held_alone(twin, glyphs.chars, visible)
        )
    ]
    hidden = {id(char) for char, _ in unseen}
    return replace(
        glyphs,
        chars=[char for char in glyphs.chars if id(char) not in hidden],
        unseen=unseen,
        cut=[char for twin in other.cut for char in _twins(twin, by_text)],
        fills=other.fills,
        figures=other.figures,
        slants=other.slants,
        pictures=other.pictures,
        letter_shapes=other.letter_shapes,
        outlined=other.outlined,
        curves=other.curves,
    )


def _twins(twin: Char, by_text: dict[str, list[Char]]) -> Iterator[Char]:
    """The same character as the other reader has it, if it is not taken yet."""
    for char in by_text.get(twin.text, ()):
        if (
            abs(char.x0 - twin.x0) <= TEXT.twin_distance
            and abs(char.top - twin.top) <= TEXT.twin_distance
        ):
            by_text[twin.text].remove(char)
            yield char
            return


def _held_alone(holder: Char, chars: Iterable[Char], others: Iterable[Char]) -> Iterator[Char]:
    """The characters in the middle of this text object and of no other that can be seen."""
    others = list(others)
    for char in chars:
        x, y = (char.x0 + char.x1) / 2, (char.top + char.bottom) / 2
        if _is_at(holder, x, y) and not any(_is_at(other, x, y) for other in others):
            yield char


def _is_at(held: Char, x: float, y: float) -> bool:
    return held.x0 <= x <= held.x1 and held.top <= y <= held.bottom
