"""All vocabularies that documents are read with, and that a folder of profiles may add to (docs/profiles.md)."""

from __future__ import annotations

from typing import Any

from extractors.entities.addresses import ADDRESSES
from extractors.entities.citations import CITATIONS
from extractors.knowledge.endings import ENDINGS
from extractors.knowledge.organisations import ORGANISATIONS
from extractors.knowledge.quantities import QUANTITIES
from extractors.plan.counts import COUNTS
from extractors.reports.profile import REPORT_WORDS
from extractors.text.languages import DATES, language_files
from models.vocabularies import VocabularyFile

VOCABULARIES: tuple[VocabularyFile[Any], ...] = (
    ADDRESSES,
    CITATIONS,
    COUNTS,
    DATES,
    ENDINGS,
    ORGANISATIONS,
    QUANTITIES,
    REPORT_WORDS,
)


def all_vocabularies() -> tuple[VocabularyFile[Any], ...]:
    """These and the languages, those that the folder in use brings among them."""
    return (*VOCABULARIES, *language_files().values())
