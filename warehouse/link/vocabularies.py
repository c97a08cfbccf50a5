"""All vocabularies that reports are linked with, and that a folder of profiles may add to (docs/linkage.md)."""

from __future__ import annotations

from typing import Any

from extractors.knowledge.organisations import ORGANISATIONS
from extractors.knowledge.quantities import QUANTITIES
from models.declared import collect_mistakes
from models.vocabularies import VocabularyFile
from warehouse.link.scorer import SCORER, Scorer, configured_scorer
from warehouse.link.subjects import ABBREVIATIONS
from warehouse.link.titles import TITLE_WORDS
from warehouse.link.vocabulary import EMPTY_WORDS

VOCABULARIES: tuple[VocabularyFile[Any], ...] = (ABBREVIATIONS, EMPTY_WORDS, TITLE_WORDS, SCORER)


def checked_scorer() -> Scorer:
    """The scorer to link with; raises ProfileError with all mistakes in its settings and in the other vocabularies."""
    with collect_mistakes() as mistakes:
        for file in (ORGANISATIONS, QUANTITIES, ABBREVIATIONS, EMPTY_WORDS, TITLE_WORDS):
            with mistakes.noted():
                file.read()
        with mistakes.noted():
            scorer = configured_scorer()
    return scorer
