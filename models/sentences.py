"""Sentences as data: with blanks for facts, in every language."""

from __future__ import annotations

from string import Formatter
from typing import Self

from pydantic import model_validator

from models.declared import Table, Wording
from models.languages import Language


class Sentence(Table):
    """One sentence in every language, with the same blanks: `{name}`."""

    en: Wording
    id: Wording

    @model_validator(mode="after")
    def _same_blanks(self) -> Self:
        blanks = {language: _blanks(self.wording(language)) for language in Language}
        if differing := blanks[Language.ENGLISH] ^ blanks[Language.INDONESIAN]:
            raise ValueError(
                f"{', '.join(sorted(differing))} is a blank in one language only; expected the same blanks in all"
            )
        return self

    def wording(self, language: Language) -> str:
        """The sentence with its blanks."""
        return self.en if language is Language.ENGLISH else self.id


def _blanks(wording: str) -> set[str]:
    """The names of a wording's blanks; raises ValueError for braces that do not pair."""
    return {name for _, name, _, _ in Formatter().parse(wording) if name is not None}
