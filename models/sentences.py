"""Sentences as data: with blanks for facts, in every language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import cache
from importlib.resources import files
from string import Formatter
from typing import Any, Self, TypeAlias

from pydantic import model_validator

from models.declared import Table, Wording, read_declared
from models.languages import Language

Fact: TypeAlias = str | int | float | list[str]
"""What fills a blank, as JSON can hold it: days are in ISO form."""

Facts: TypeAlias = dict[str, Fact]
"""Facts by the names of their blanks."""


class Unquoted(str):
    """A text that fills a blank and quotes nothing of a document's, such as a place in it."""


GAP = "[…]"
"""What stands in the place of what is withheld: other people's names, addresses and numbers."""


class Sentence(Table):
    """One sentence in every language, with the same blanks: `{name}`."""

    en: Wording
    id: Wording

    @model_validator(mode="after")
    def _same_blanks(self) -> Self:
        if differing := blanks(self.en) ^ blanks(self.id):
            raise ValueError(
                f"{', '.join(sorted(differing))} is a blank in one language only; expected the same blanks in all"
            )
        return self

    def wording(self, language: Language) -> str:
        """The sentence with its blanks."""
        return self.en if language is Language.ENGLISH else self.id

    def told(self, language: Language, facts: Mapping[str, Fact]) -> str:
        """The sentence with its blanks filled with facts; raises KeyError for a blank that none fills."""
        return _filler(language).vformat(self.wording(language), (), facts)

    def told_in_all(self, facts: Mapping[str, Fact]) -> dict[Language, str]:
        """The same in every language."""
        return {language: self.told(language, facts) for language in Language}


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


def masked(facts: Mapping[str, Fact]) -> Facts:
    """The facts without anything that they quote; numbers and places stay."""
    return {
        name: fact if isinstance(fact, int | float | Unquoted) else GAP
        for name, fact in facts.items()
    }


class _Filler(Formatter):
    """Fills the blanks of a sentence in one language.

    A list is joined by commas; a blank may say otherwise: `{plans:or}` puts the word "or" between its items.
    `{which:word}` holds words of Renaksi's own, which are told in the language; numbers have its decimal mark.
    `{count:page|pages}` is the number, or the items, with what is counted in the right form; `{count:~is|are}` that
    form alone.
    """

    def __init__(self, language: Language) -> None:
        self._words = _words()[language]

    def format_field(self, value: Any, format_spec: str) -> str:
        """The text that fills one blank."""
        if "|" in format_spec:
            return self._counted(value, format_spec)
        if isinstance(value, str | list):
            items = [value] if isinstance(value, str) else value
            if format_spec == "word":
                return self._joined([self._words.get(word, word) for word in items], "and")
            return self._joined(items, format_spec)
        text = str(super().format_field(value, format_spec))
        return text.replace(".", self._words["."]) if isinstance(value, float) else text

    def _counted(self, value: Any, forms: str) -> str:
        one, many = forms.removeprefix("~").split("|")
        form = one if value == 1 or (isinstance(value, list) and len(value) == 1) else many
        if forms.startswith("~"):
            return form
        told = self.format_field(value, "")
        return f"{form} {told}" if isinstance(value, list) else f"{told} {form}"

    def _joined(self, items: Sequence[str], word: str) -> str:
        return (f" {self._words[word]} " if word else ", ").join(items)


@cache
def _filler(language: Language) -> _Filler:
    return _Filler(language)


def word_in(word: str, language: Language) -> str:
    """A word of Renaksi's own in a language."""
    return _words()[language][word]


@cache
def _words() -> dict[Language, dict[str, str]]:
    return read_declared(dict[Language, dict[str, str]], files("models").joinpath("words.toml"))


def blanks(wording: str) -> set[str]:
    """The names of a wording's blanks; raises ValueError for braces that do not pair."""
    return {name for _, name, _, _ in Formatter().parse(wording) if name is not None}
