"""How a known person may be named: `Rina Ayu Marlina`, `R. A. Marlina`, `Marlina, Rina Ayu`, `Rina Marlina`."""

from __future__ import annotations

from collections.abc import Iterator

Spelling = tuple[str, ...]
"""Words of a name in their order; of one letter where only that is written."""

_TELLING = 3
"""Letters of a first word that with the second alone names the person."""


def spellings(words: Spelling) -> set[Spelling]:
    """The ways to write the name with these words, of two words at least: a name of one word is written as it is."""
    if len(words) < 2:
        return {words} if words else set()
    return {words, *_turned(words), *_shortened(words)}


def _turned(words: Spelling) -> Iterator[Spelling]:
    """The last word first, as in lists."""
    *first, last = words
    yield (last, *first)
    yield (last, *(word[0] for word in first))
    yield (last, *first[: 1 if len(first[0]) >= _TELLING else 2])


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
        yield (first, middle[0], *(word[0] for word in middle[1:]), last)
        if len(first) >= _TELLING:
            yield (first, middle[0])
        else:  # `I Made Wirawan`: what comes before a name in Bali
            yield (*middle, last)
