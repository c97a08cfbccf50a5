"""The Indonesian dictionary: whether a text is a word of it, inflected or not."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files
from typing import Any


@cache
def is_word(text: str) -> bool:
    """Whether the text, in small letters, is an Indonesian word: its stem stands in the dictionary (Sastrawi).

    A stem itself is looked up alone: taking endings off needs some seventy modules more.
    """
    return text in _stems() or stem(text) in _stems()


@lru_cache(maxsize=10_000)
def stem(text: str) -> str:
    """A word in small letters without its affixes: `terbuka` and `pembukaan` are `buka`."""
    return str(_stemmer().stem(text))


@cache
def _stems() -> frozenset[str]:
    words = files("Sastrawi.Stemmer").joinpath("data", "kata-dasar.txt")
    return frozenset(words.read_text(encoding="utf-8").split("\n"))


@cache
def _stemmer() -> Any:
    from Sastrawi.Stemmer.StemmerFactory import StemmerFactory

    return StemmerFactory().create_stemmer()
