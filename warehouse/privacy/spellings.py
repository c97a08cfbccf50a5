"""How a known person may be named: `Rina Ayu Marlina`, `R. A. Marlina`, `Marlina, Rina Ayu`, `Rina Marlina`."""

from __future__ import annotations

from collections.abc import Iterator

Spelling = tuple[str, ...]
"""Words of a name in their order; of one letter where only that is written."""


def spellings(words: Spelling) -> set[Spelling]:
    """The ways to write the name with these words, of two words at least: a name of one word is written as it is."""
    if len(words) < 2:
        return {words} if words else set()
    return {words, *_turned(words), *_shortened(words)}


def _turned(words: Spelling) -> Iterator[Spelling]:
    """The last word first, as in lists."""
    *first, last = words
    yield (last, *first)


def _shortened(words: Spelling) -> Iterator[Spelling]:
    first, *middle, last = words
    initials = [word[0] for word in middle]
    yield (first[0], *middle, last)
    yield (first[0], *initials, last)
    yield (first, *initials, last)
    yield (first, *middle, last[0])
    if middle:
        yield (first, last)
        yield (first[0], last)
