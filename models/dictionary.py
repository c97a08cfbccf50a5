"""The Indonesian dictionary: whether a text is a word of it, inflected or not."""

from __future__ import annotations

from functools import cache
from typing import Any


@cache
def is_word(text: str) -> bool:
    """Whether the text, in small letters, is an Indonesian word: its stem stands in the dictionary (Sastrawi)."""
    stemmer, stems = _sastrawi()
    return stemmer.stem(text) in stems


@cache
def _sastrawi() -> tuple[Any, frozenset[str]]:
    from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

    factory = StemmerFactory()
    return factory.create_stemmer(), frozenset(factory.get_words())
