"""Where links lead: the addresses behind the words of a record, and those that its evidence prints."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

from extractors.audit.tally import values_in
from ingest.pages.read import Link
from models.geometry import Value, Word, words_between
from models.plan import Measure
from models.progress import ProgressEntry

_PRINTED = re.compile(r"(?:https?://|www\.)[^\s<>\"“”]+[^\s<>\"“”.,;:!?)\]]", re.IGNORECASE)

Linked = TypeVar("Linked", Measure, ProgressEntry)


class _Linking(Protocol):
    """A page or sheet, as far as it leads anywhere."""

    @property
    def number(self) -> int:
        """Its place in the document, from 1."""

    @property
    def links(self) -> tuple[Link, ...]:
        """What it leads to."""


class Links:
    """The links of a document, to be found by the words that they lie over."""

    def __init__(self, pages: Iterable[_Linking]) -> None:
        self._links: defaultdict[int, list[Link]] = defaultdict(list)
        for page in pages:
            if page.links:
                self._links[page.number] += page.links

    def of(self, record: Linked) -> Linked:
        """The record with the addresses of its evidence: those its words lead to, and those its evidence prints."""
        words = (word for value in values_in(record) for word in value.words)
        found: dict[str, list[Word]] = self._under(words) if self._links else {}
        if record.evidence:
            for address, under in _printed(record.evidence):
                found.setdefault(address, []).extend(under)
        if not found:
            return record
        linked = tuple(dict.fromkeys(word for under in found.values() for word in under))
        return record.model_copy(update={"evidence_urls": Value([*found], linked)})

    def _under(self, words: Iterable[Word]) -> dict[str, list[Word]]:
        """The addresses that the words lead to, in their order, each with its words."""
        found: defaultdict[str, list[Word]] = defaultdict(list)
        for word in words:
            for link in self._links.get(word.page, ()):
                if link.box.holds(word):
                    found[link.uri].append(word)
        return dict(found)


def _printed(evidence: Value[str]) -> Iterator[tuple[str, tuple[Word, ...]]]:
    """The addresses that the text prints, each with its words."""
    for address in _PRINTED.finditer(evidence.value):
        yield address[0], words_between(evidence, *address.span())
