"""Phrases found in text as whole words, each with what it says."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Generic, TypeVar

Fact = TypeVar("Fact")


class Phrases(Generic[Fact]):
    """Phrases and what each of them says, found as whole words; a longer one hides those inside it."""

    def __init__(self, pairs: Iterable[tuple[Fact, str]]) -> None:
        ranked = sorted(pairs, key=lambda pair: -len(pair[1]))
        self._patterns = [
            (re.compile(rf"(?<!\w){re.escape(phrase)}(?!\w)", re.IGNORECASE), fact)
            for fact, phrase in ranked
        ]

    def take(self, text: str) -> tuple[tuple[Fact, ...], str]:
        """What the text says, in no order of its own, and the text without it."""
        found: list[Fact] = []
        for pattern, fact in self._patterns:
            text, count = pattern.subn(" ", text)
            found += [fact] * bool(count)
        return tuple(dict.fromkeys(found)), text
