"""Whether a printed title is a commitment's, in its own language or in the other one of the two that plans are in.

Beside an identifier that only this asks for: a title alone is found by its letters (`features.title`). Words mean the
same if they are equal, if both languages have borrowed them (*legislation*, *legislasi*), if a vocabulary says so
(`titles.toml`), or if one is the initials of the other's words (*OPI*, *Open Parliament Indonesia*).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Annotated, TypeAlias

from pydantic import AfterValidator
from rapidfuzz import fuzz

from models.declared import Pattern, Table, Word
from models.dictionary import is_word, stem
from models.same import as_words
from models.vocabularies import VocabularyFile, kept_per_folder
from warehouse.link.subjects import Commitment, without_number
from warehouse.link.vocabulary import MISSPELT, negations, telling_words

SAME = 0.75
"""From this share of words that both titles have, in the mean of both, they are one title."""
NEARER = 0.1
"""By so much the title must be nearer to its commitment's than to any other of the plan."""
_LONG = 4
"""Words of fewer letters are not taken for borrowed or misspelt ones."""
_INITIALS = 3
"""Fewer letters are no initials."""

Spelling: TypeAlias = tuple[Pattern, Annotated[str, AfterValidator(str)]]


class TitleWords(Table):
    """`titles.toml`: the comments there say what each key means."""

    endings: tuple[Word, ...]
    spellings: tuple[Spelling, ...]
    words: dict[Word, tuple[Word, ...]]


TITLE_WORDS = VocabularyFile(
    TitleWords, Path(__file__).with_name("titles.toml"), "linkage/titles.toml"
)


def is_title_of(
    printed: str | None, commitment: Commitment, commitments: Sequence[Commitment]
) -> bool:
    """Whether the printed title is this commitment's, and no other's of its plan among `commitments`."""
    share = _nearest(printed, commitment)
    others = (
        item for item in commitments if item.plan_id == commitment.plan_id and item != commitment
    )
    return share >= SAME and all(share >= _nearest(printed, item) + NEARER for item in others)


def _nearest(printed: str | None, commitment: Commitment) -> float:
    title = without_number(printed)
    return max((title_share(title, as_words(name)) for name in commitment.names), default=0.0)


def title_share(one: str, other: str) -> float:
    """How much of two titles says the same, from 0 to 1; 0 where a word of one says what another word denies."""
    if one == other:
        return float(bool(one))
    left, right = telling_words(one), telling_words(other)
    if not left or not right:
        return 0.0
    in_left, in_right = _common(left, right)
    rest = [word for place, word in enumerate(left) if place not in in_left]
    missing = [word for place, word in enumerate(right) if place not in in_right]
    if _is_another_thing(rest, missing):
        return 0.0
    return (len(in_left) / len(left) + len(in_right) / len(right)) / 2


def _is_another_thing(rest: Sequence[str], missing: Sequence[str]) -> bool:
    """Whether words that only one title has deny it, or mean something and are put in the place of such words."""
    if not negations().isdisjoint([*rest, *missing]):
        return True
    return any(map(_is_understood, rest)) and any(map(_is_understood, missing))


def _is_understood(word: str) -> bool:
    """Whether it is known what the word means, so that it is known to mean nothing that the other title says."""
    return bool(_meanings(word)) or (len(word) >= _LONG and is_word(word))


def _common(left: Sequence[str], right: Sequence[str]) -> tuple[set[int], set[int]]:
    """The places of the words of each title that the other one has too."""
    pairs = [
        (row, column)
        for row, one in enumerate(left)
        for column, other in enumerate(right)
        if _mean_the_same(one, other)
    ]
    in_left, in_right = {row for row, _ in pairs}, {column for _, column in pairs}
    for words, others, found, found_there in (
        (left, right, in_left, in_right),
        (right, left, in_right, in_left),
    ):
        for place, first, end in _initials(words, others):
            found.add(place)
            found_there.update(range(first, end))
    return in_left, in_right


def _initials(words: Sequence[str], others: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """Each word that is the initials of words side by side, with the first of them and the end."""
    letters = "".join(word[0] for word in others)
    for place, word in enumerate(words):
        if len(word) >= _INITIALS and (first := letters.find(word)) >= 0:
            yield place, first, first + len(word)


def _mean_the_same(one: str, other: str) -> bool:
    return one == other or _translates(one, other) or _translates(other, one) or _alike(one, other)


def _translates(english: str, indonesian: str) -> bool:
    return not {indonesian, stem(indonesian)}.isdisjoint(_meanings(english))


@kept_per_folder(4096)
def _meanings(english: str) -> frozenset[str]:
    """The Indonesian words that an English one in any of its forms may stand for."""
    words = TITLE_WORDS.read()
    forms = {english}
    for ending in words.endings:
        if english.endswith(ending):
            short = english.removesuffix(ending)
            forms |= {short, f"{short}e", f"{short}y"}
    return frozenset(meaning for form in forms for meaning in words.words.get(form, ()))


def _alike(one: str, other: str) -> bool:
    is_long = min(len(one), len(other)) >= _LONG
    return is_long and fuzz.ratio(_respelled(one), _respelled(other)) >= MISSPELT


@kept_per_folder(4096)
def _respelled(word: str) -> str:
    """The word as Indonesian spells what it has borrowed."""
    for respell in _spellings():
        word = respell(word)
    return word


@kept_per_folder()
def _spellings() -> tuple[Callable[[str], str], ...]:
    return tuple(
        lambda word, find=re.compile(pattern), put=put: find.sub(put, word)
        for pattern, put in TITLE_WORDS.read().spellings
    )
