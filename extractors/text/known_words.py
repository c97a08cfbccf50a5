"""The words that tell a document's form: those of labels, heads, statuses, months and whatever else is declared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from extractors.entities.addresses import ADDRESSES
from extractors.entities.citations import CITATIONS
from extractors.knowledge.organisations import ORGANISATIONS
from extractors.knowledge.quantities import QUANTITIES
from extractors.plan.counts import COUNTS
from extractors.plan.profile import load_profiles
from extractors.reports.profile import load_report_layouts
from extractors.text.languages import DATES, language_files
from models.vocabularies import VocabularyFile, using_folder

_WORD = re.compile(r"[^\W\d_]{2,}")
_ESCAPED = re.compile(r"\\\w")
"""Regular expressions are full of such letters, which are no part of a word."""


_VOCABULARIES: tuple[VocabularyFile[Any], ...] = (
    *(DATES, COUNTS, ADDRESSES, CITATIONS, ORGANISATIONS, QUANTITIES),
)


def known_words(profiles: Path | None = None) -> frozenset[str]:
    """Every word, in lower case, of the profiles and the vocabularies.

    `profiles` is a folder that adds to them. Raises ProfileError.
    """
    with using_folder(profiles):
        declared = [
            vocabulary.read() for vocabulary in (*_VOCABULARIES, *language_files().values())
        ]
        declared += [*load_profiles(profiles), load_report_layouts(profiles)]
    return frozenset(
        word.casefold()
        for text in _texts(declared)
        for word in _WORD.findall(_ESCAPED.sub(" ", text))
    )


def _texts(declared: object) -> Iterator[str]:
    """The texts in declared data, keys among them."""
    if isinstance(declared, str):
        yield declared
    elif isinstance(declared, re.Pattern):
        yield declared.pattern
    elif isinstance(declared, BaseModel):
        yield from _texts([value for _, value in declared])
    elif isinstance(declared, Mapping):
        yield from _texts([*declared.keys(), *declared.values()])
    elif isinstance(declared, list | tuple | set | frozenset):
        for item in declared:
            yield from _texts(item)
