"""The words of a plan, and how much each tells: a word that few measures use tells them apart, `dan` does not.

This is what Fellegi and Sunter's model of record linkage calls the adjustment for term frequencies.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Annotated, TypeAlias

import numpy as np
from numpy.typing import NDArray
from pydantic import AfterValidator
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from models.declared import Table
from models.dictionary import is_word, stem
from models.mistakes import shown
from models.same import as_words
from models.vocabularies import VocabularyFile, kept_per_folder

Values: TypeAlias = NDArray[np.float32]
Places: TypeAlias = NDArray[np.intp]

AT_ONCE = 20_000
"""How many pairs are compared at a time: their words take memory."""
TEXTS_AT_ONCE = 250
"""How many texts are held against all others at a time."""
WHOLE = 0.999
"""As much of a text's weight is all of it."""
MISSPELT = 80
"""A word that the plan does not have is read as the most similar of its words, if as similar as this (out of 100)."""
LONG = 5
"""An empty word of so many letters is one even if it is misspelt."""
PART = 4
"""Of two words run together each has so many letters; an empty one may have one less, as `dan` has."""
ABOUT_AS_LIKE = 10
"""Of words that are so little less like it, out of 100, any may be the one that is meant."""

_NASAL = re.compile(r"[mp]e(m|n|ng|ny)(?=[aeiou])")
_TAKEN_IN = {"m": "p", "n": "t", "ng": "k", "ny": "s"}
_AGENT = re.compile(r"pe(?:m|n|ng|ny|r|l)?(?=[^mn]).*(?<!an)(?<!nya)")
"""Who does something, or gets it: `penyedia` is no `penyediaan`."""

_ABBREVIATED = re.compile(r"\b([^\W\d_]{2,}(?![aeiou])[^\W\d_])\.(?=\s*\w)", re.IGNORECASE)


def _one_plain_word(text: str) -> str:
    if len(words := as_words(text).split()) != 1:
        raise ValueError(
            f"{shown(text)} is compared with single words; expected one word of letters"
        )
    return words[0]


PlainWord: TypeAlias = Annotated[str, AfterValidator(_one_plain_word)]


class EmptyWords(Table):
    """`vocabulary.toml`: the comments there say what each key means."""

    joining: frozenset[PlainWord]
    announcing: frozenset[PlainWord]
    negations: frozenset[PlainWord]
    alike: tuple[tuple[PlainWord, ...], ...]
    opposites: tuple[tuple[frozenset[PlainWord], frozenset[PlainWord]], ...]
    prefixes: frozenset[PlainWord]
    directions: frozenset[PlainWord]
    sides: tuple[tuple[frozenset[PlainWord], frozenset[PlainWord]], ...]
    passing: frozenset[PlainWord]
    own: frozenset[PlainWord]


EMPTY_WORDS = VocabularyFile(
    EmptyWords, Path(__file__).with_name("vocabulary.toml"), "linkage/vocabulary.toml"
)


@kept_per_folder()
def empty_words() -> frozenset[str]:
    """The words that say nothing of what a measure is about."""
    words = EMPTY_WORDS.read()
    return words.joining | words.announcing


@kept_per_folder()
def negations() -> frozenset[str]:
    """The words that make a deed its opposite."""
    return EMPTY_WORDS.read().negations


@kept_per_folder()
def opposites() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Words of which a text means the opposite of another that has those beside them."""
    return EMPTY_WORDS.read().opposites


@kept_per_folder()
def prefixes() -> tuple[str, ...]:
    """The prefixes by which a word is another than the one behind them."""
    return tuple(sorted(EMPTY_WORDS.read().prefixes))


@kept_per_folder()
def directions() -> frozenset[str]:
    """The words whose sides may not be exchanged."""
    return EMPTY_WORDS.read().directions


@kept_per_folder()
def sides() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """The words before somebody who is on one side of a deed, and before somebody on the other."""
    return EMPTY_WORDS.read().sides


@kept_per_folder()
def passing() -> frozenset[str]:
    """The words that may be added to any measure."""
    return EMPTY_WORDS.read().passing


@kept_per_folder()
def _own() -> frozenset[str]:
    """The words that mean something else than their roots."""
    return EMPTY_WORDS.read().own


def is_declared(word: str) -> bool:
    """Whether others are declared alike to a word, as to some that no dictionary has: `monitoring`."""
    return stem(word) in _groups()


@kept_per_folder()
def _groups() -> dict[str, frozenset[str]]:
    """For each stem of a word that is declared alike to others, the first words of its groups."""
    found: dict[str, set[str]] = {}
    for group in EMPTY_WORDS.read().alike:
        for word in group:
            found.setdefault(stem(word), set()).add(group[0])
    return {word: frozenset(firsts) for word, firsts in found.items()}


def meanings_of(word: str) -> frozenset[str]:
    """What a word may mean: its stems, and a word for each group of words that are declared alike."""
    if word in _own():
        return frozenset([word])
    stems = {stem(word), *_other_stems(word)}
    return frozenset(stems).union(*(_groups().get(stemmed, frozenset()) for stemmed in stems))


def _other_stems(word: str) -> Iterator[str]:
    """The words whose first letter the prefix of this one may have taken in: `memetakan` is of `peta`."""
    if found := _NASAL.match(word):
        for letter in _TAKEN_IN[found[1]]:
            stemmed = stem(letter + word[found.end() :])
            if is_word(stemmed):
                yield stemmed


def says_nothing(word: str) -> bool:
    """Whether a word is an empty one in another form, or misspelt; who does something, or a root alone, is none."""
    is_form = not (_AGENT.fullmatch(word) or word == stem(word)) or word in empty_words()
    if is_form and not _empty_meanings().isdisjoint(meanings_of(word)):
        return True
    meant = process.extract(word, _long_empty_words(), scorer=fuzz.ratio, score_cutoff=MISSPELT)
    # A word of the dictionary is no slip for one of another language: `provinsi` for `provision`.
    return any(
        may_be_misspelt(word, empty) and (is_word(empty) or not is_word(word))
        for empty, *_ in meant
    )


def may_be_misspelt(word: str, other: str) -> bool:
    """Whether one word may be a slip for the other.

    Where both are words, that is only one letter too few or too many, or two of them exchanged, behind the first.
    """
    if is_word(word) and is_word(other):
        is_slip = len(word) != len(other) or sorted(word) == sorted(other)
        return word[0] == other[0] and is_slip and OSA.distance(word, other, score_cutoff=1) == 1
    return fuzz.ratio(word, other) >= MISSPELT


@kept_per_folder()
def _long_empty_words() -> tuple[str, ...]:
    """The empty words that are so even misspelt; one of a few letters is too like others."""
    return tuple(sorted(word for word in empty_words() if len(word) >= LONG))


@kept_per_folder()
def _empty_meanings() -> frozenset[str]:
    return frozenset(chain.from_iterable(map(meanings_of, EMPTY_WORDS.read().announcing)))


def telling_words(text: str | None) -> list[str]:
    """The words of a text that say something."""
    empty = empty_words()
    return [word for word in as_words(text).split() if word not in empty]


def abbreviated_in(text: str | None) -> Iterable[str]:
    """The words of a text that are broken off by a dot, plain: after a consonant, and with more behind them."""
    return map(as_words, _ABBREVIATED.findall(text or ""))


@dataclass(frozen=True, slots=True)
class Reading:
    """Texts as a vocabulary of so many words reads them: their words, text by text, and what each weighs there.

    A word of the place behind the last (`vocabulary`) is one that the vocabulary does not know: it is in no other text.
    """

    texts: Places
    words: Places
    weights: Values
    totals: Values
    vocabulary: int

    def share_in(self, other: Reading, rows: Places, others: Places) -> Values:
        """How much of each of these texts stands in another too, by weight, pair by pair; NaN for no words."""
        found = np.empty(len(rows), dtype=np.float32)
        begins = np.searchsorted(self.texts, np.arange(len(self.totals) + 1))
        for first in range(0, len(rows), AT_ONCE):
            some = slice(first, first + AT_ONCE)
            row = rows[some]
            counts = np.diff(begins)[row]
            told = _ranges(begins[row], counts)
            held, place = np.unique(others[some], return_inverse=True)
            is_held = other._has_words(held)[np.repeat(place, counts), self.words[told]]
            pair = np.repeat(np.arange(len(row)), counts)
            common = np.bincount(pair, self.weights[told] * is_held, minlength=len(row))
            with np.errstate(invalid="ignore"):
                found[some] = common / self.totals[row]
        return found

    def _has_words(self, texts: Places) -> NDArray[np.bool_]:
        """Which words each of these texts (ascending) has (texts × words)."""
        has = np.zeros((len(texts), self.vocabulary + 1), dtype=np.bool_)
        place = np.full(len(self.totals), -1)
        place[texts] = np.arange(len(texts))
        meant = (place[self.texts] >= 0) & (self.words < self.vocabulary)
        has[place[self.texts[meant]], self.words[meant]] = True
        return has

    def common_with(self, other: Reading, first: int = 0, last: int | None = None) -> Values:
        """What these texts, or some, have in common with each of the others, by weight (texts × others)."""
        last = len(self.totals) if last is None else min(last, len(self.totals))
        order = np.argsort(other.words, kind="stable")
        begins = np.searchsorted(other.words[order], np.arange(self.vocabulary + 2))
        begins[-1] = begins[-2]
        some = slice(*np.searchsorted(self.texts, (first, last)))
        counts = np.diff(begins)[self.words[some]]
        held = other.texts[order[_ranges(begins[self.words[some]], counts)]]
        shape = (last - first, len(other.totals))
        cells = np.repeat((self.texts[some] - first) * shape[1], counts) + held
        weights = np.repeat(self.weights[some], counts)
        common = np.bincount(cells, weights, minlength=shape[0] * shape[1])
        return common.astype(np.float32).reshape(shape)

    def nearest_share_in(self, other: Reading) -> Values:
        """How much of each of these texts stands in the one of the others that has most of it; NaN for no words."""
        found = [np.empty(0, dtype=np.float32)]
        for first in range(0, len(self.totals), TEXTS_AT_ONCE):
            common = self.common_with(other, first, first + TEXTS_AT_ONCE)
            found.append(common.max(axis=1, initial=0))
        with np.errstate(invalid="ignore"):
            return np.asarray(np.concatenate(found) / self.totals, dtype=np.float32)

    def whole_in(self, other: Reading) -> NDArray[np.bool_]:
        """Which of these texts (columns) stand in which of the others (rows) with all of their words."""
        common = self.common_with(other)
        return np.asarray((common > 0) & (common > self.totals[:, None] * WHOLE)).T


def _ranges(begins: Places, counts: Places) -> Places:
    """The numbers from each beginning on, so many of each, one after the other."""
    before = np.cumsum(counts) - counts
    return np.repeat(begins - before, counts) + np.arange(counts.sum())


class Vocabulary:
    """The telling words of some texts, each weighed by how few of the texts have it."""

    def __init__(self, texts: Sequence[str]) -> None:
        held = Counter(word for text in texts for word in set(telling_words(text)))
        self._place = {word: place for place, word in enumerate(sorted(held))}
        self._empty = empty_words()
        self._meanings = [*self._place, *_long_empty_words()]
        count = np.array([held[word] for word in self._place], dtype=np.float32)
        # The last place is for words that the texts do not have; they tell as much as the rarest.
        self._weight = np.log1p(len(texts) / np.append(count, 1)).astype(np.float32)

    def read(self, texts: Sequence[str]) -> Reading:
        """The texts' telling words; strange ones are read as the plan's that they are meant to be."""
        spoken = [dict.fromkeys(telling_words(text)) for text in texts]
        unknown = len(self._place)
        strange = set(chain.from_iterable(spoken)) - self._place.keys()
        meant = self._meant(strange, frozenset(chain.from_iterable(map(abbreviated_in, texts))))
        places = {word: self._places(words) for word, words in meant.items()}
        for word in set(chain.from_iterable(spoken)) - places.keys():
            places[word] = (self._place.get(word, unknown),)
        told = [[place for word in words for place in places[word]] for words in spoken]
        rows = np.repeat(np.arange(len(texts)), [len(held) for held in told])
        columns = np.fromiter(chain.from_iterable(told), np.intp)
        cells, counts = np.unique(rows * (unknown + 1) + columns, return_counts=True)
        rows, columns = np.divmod(cells, unknown + 1)
        # A word, and another misspelt for it, count once.
        counts[columns != unknown] = 1
        weights = (counts * self._weight[columns]).astype(np.float32)
        totals = np.bincount(rows, weights, minlength=len(texts)).astype(np.float32)
        return Reading(rows, columns, weights, totals, unknown)

    def as_meant(self, words: Collection[str]) -> dict[str, frozenset[str]]:
        """The words that say something, each with those it may be meant for: itself, or the plan's it is like."""
        told = frozenset(words) - self._empty
        joined = {word: parts for word in told - self._place.keys() if (parts := self._parts(word))}
        told = told.difference(joined).union(*joined.values()) - self._empty
        meant = {word: frozenset([word]) for word in told}
        for word, alike in zip(*self._alike(told - self._place.keys()), strict=True):
            if (best := alike.max()) > 0:
                near = (alike > 0) & (alike.astype(int) >= int(best) - ABOUT_AS_LIKE)
                meant[word] = frozenset(self._meanings[place] for place in np.flatnonzero(near))
        return {word: any_of for word, any_of in meant.items() if not any_of & self._empty}

    def _meant(
        self, words: Iterable[str], abbreviated: Collection[str]
    ) -> dict[str, Sequence[str]]:
        """What those of these words are meant to be that can be told: abbreviated, run together, or misspelt."""
        meant: dict[str, Sequence[str]] = {}
        for word in words:
            whole = [w for w in self._meanings if w.startswith(word)] if word in abbreviated else ()
            if found := whole if len(whole) == 1 else self._parts(word):
                meant[word] = found
        for word, alike in zip(*self._alike(set(words) - meant.keys()), strict=True):
            if alike.any():
                meant[word] = (self._meanings[int(alike.argmax())],)
        return meant

    def _parts(self, word: str) -> tuple[str, ...]:
        """The two words that are run together in this one; none where it may be parted in several ways."""
        parted = [
            (word[:end], word[end:])
            for end in range(PART - 1, len(word) - PART + 2)
            if self._is_part(word[:end]) and self._is_part(word[end:])
        ]
        return parted[0] if len(parted) == 1 else ()

    def _is_part(self, word: str) -> bool:
        return word in self._empty or (len(word) >= PART and word in self._place)

    def _places(self, words: Iterable[str]) -> tuple[int, ...]:
        """Where these words stand; empty ones nowhere."""
        return tuple(self._place[word] for word in words if word in self._place)

    def _alike(self, words: Iterable[str]) -> tuple[list[str], NDArray[np.uint8]]:
        """How like the plan's words and empty ones those are that may be misspelt; a word with a digit never is."""
        left = sorted(word for word in words if word.isalpha())
        if not left or not self._place:
            return [], np.empty((0, 0), np.uint8)
        alike = process.cdist(
            left, self._meanings, scorer=fuzz.ratio, score_cutoff=MISSPELT, dtype=np.uint8, workers=-1
        )  # fmt: skip
        return left, alike
