"""Sentences as data: wordings with blanks, one for each language, filled with facts."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from string import Formatter
from typing import Annotated, Any, TypeAlias

from pydantic import AfterValidator, TypeAdapter


class Language(StrEnum):
    """The languages that Renaksi tells people things in."""

    INDONESIAN = "id"
    ENGLISH = "en"


Fact: TypeAlias = str | int | float | list[str]
"""What fills a blank, as JSON can hold it: days are in ISO form."""

Facts: TypeAlias = dict[str, Fact]
"""Facts by the names of their blanks."""


def as_fact(value: object) -> Fact:
    """A value as a fact: days in ISO form, members of enumerations by their values, sequences as lists of text."""
    match value:
        case StrEnum():
            return value.value
        case str() | int() | float():
            return value
        case date():
            return value.isoformat()
        case Sequence():
            return [str(as_fact(item)) for item in value]
        case _:
            return str(value)


class _Filler(Formatter):
    """Fills the blanks of a sentence in one language.

    A list is joined by commas; a blank may say otherwise: `{plans:or}` puts the word "or" between its items.
    `{which:word}` holds words of Renaksi's own, which are told in the language; numbers have its decimal mark.
    """

    def __init__(self, language: Language) -> None:
        self._words = _words()[language]

    def format_field(self, value: Any, format_spec: str) -> str:
        """The text that fills one blank."""
        if isinstance(value, str | list):
            items = [value] if isinstance(value, str) else value
            if format_spec == "word":
                return self._joined([self._words.get(word, word) for word in items], "and")
            return self._joined(items, format_spec)
        text = str(super().format_field(value, format_spec))
        return text.replace(".", self._words["."]) if isinstance(value, float) else text

    def _joined(self, items: Sequence[str], word: str) -> str:
        return (f" {self._words[word]} " if word else ", ").join(items)


def fill(sentence: str, facts: Mapping[str, Fact], language: Language) -> str:
    """The sentence with its blanks filled; raises KeyError for a blank without a fact."""
    return _filler(language).vformat(sentence, (), facts)


def blanks(sentence: str) -> set[str]:
    """The names of the blanks in a sentence."""
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


@cache
def _filler(language: Language) -> _Filler:
    return _Filler(language)


@cache
def _words() -> dict[Language, dict[str, str]]:
    text = files("models").joinpath("words.toml").read_text(encoding="utf-8")
    return TypeAdapter(dict[Language, dict[str, str]]).validate_python(tomllib.loads(text))


def _in_every_language(wordings: dict[Language, str]) -> dict[Language, str]:
    """The wordings, if they say the same: each language has one, with the same blanks."""
    if missing := [language.value for language in Language if language not in wordings]:
        raise ValueError(f"has no sentence in {' and '.join(missing)}")
    if len({frozenset(blanks(sentence)) for sentence in wordings.values()}) > 1:
        raise ValueError("has other blanks in one language than in another")
    return wordings


GAP = "[…]"
"""What stands in the place of what is withheld: other people's names, addresses and numbers."""


def masked(facts: Mapping[str, Fact]) -> Facts:
    """The facts without anything that they quote; numbers stay."""
    return {name: fact if isinstance(fact, int | float) else GAP for name, fact in facts.items()}


Wordings: TypeAlias = Annotated[dict[Language, str], AfterValidator(_in_every_language)]
"""One sentence in every language."""


def told(wordings: Mapping[Language, str], facts: Mapping[str, Fact]) -> dict[Language, str]:
    """The sentence, filled with the facts, in every language that it is worded in."""
    return {language: fill(sentence, facts, language) for language, sentence in wordings.items()}
