"""The audit of words: each word of each page is in a value, in a label, furniture, or unassigned and reported."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Protocol

from pydantic import BaseModel

from extractors.annex import Matrix
from extractors.findings import Findings
from extractors.form import Form
from extractors.lines import words_in
from models.findings import PageAudit
from models.geometry import Aside, Value, Word

Key = tuple[int, int]

_LIST_SIGN = re.compile(
    r"\(?(\d{1,2}|[a-zA-Z]|[ivxIVX]{1,5})[.)]|[-–—•●▪■◦○‣➢➤✓✔❖◆*o\uf000-\uf0ff]"
)
"""What a form prints to order a list or to say that there is nothing: neither is part of a value."""

_QUOTED = 12


class Printed(Protocol):
    """A page or sheet: its number and its words."""

    @property
    def number(self) -> int:
        """Its place in the document, from 1."""

    @property
    def words(self) -> tuple[Word, ...]:
        """Everything printed on it."""


class Tally:
    """Counts what becomes of a document's words; the counting itself is a subtraction."""

    def __init__(self, pages: Sequence[Printed], furniture: set[Key]) -> None:
        self._pages = [
            (page.number, [word for word in page.words if not word.drawn]) for page in pages
        ]
        self._furniture = set(furniture)
        self._labels = {
            word.key for page in pages for word in page.words if word.aside == Aside.NOTE_MARK
        }
        self._signs: set[Key] = set()

    def furniture(self, words: Iterable[Word]) -> None:
        """These words are page furniture."""
        self._furniture.update(word.key for word in words)

    def labels(self, words: Iterable[Word]) -> None:
        """These words are labels unless a value holds them."""
        self._labels.update(word.key for word in words)

    def signs(self, words: Iterable[Word]) -> None:
        """The list signs among the words of a value are labels unless it holds them."""
        self._signs.update(word.key for word in words if _LIST_SIGN.fullmatch(word.text))

    def form(self, form: Form) -> None:
        """The form's labels, and the list signs among its words, are labels unless a value holds them."""
        self.labels(form.labels)
        self.labels(form.number_words)
        self.signs(form.words)
        for section in form.sections:
            self.labels(words_in([*section.label, *section.heading]))

    def matrix(self, matrix: Matrix) -> None:
        """The matrix's heads and header labels are labels, its banner is furniture."""
        self.labels(matrix.labels)
        self.furniture(matrix.furniture)
        self.signs(matrix.words)
        self.signs(word for field in matrix.fields for word in words_in(field.value))

    def close(self, records: Iterable[BaseModel], findings: Findings) -> tuple[PageAudit, ...]:
        """The audit of every page; pages with unassigned words get a finding that quotes them."""
        values = {word.key for item in records for value in values_in(item) for word in value.words}
        labels = (self._labels | self._signs) - values
        furniture = self._furniture - values - labels
        return tuple(
            self._audit(number, words, (values, labels, furniture), findings)
            for number, words in self._pages
        )

    @staticmethod
    def _audit(
        page: int, words: Sequence[Word], sets: tuple[set[Key], ...], findings: Findings
    ) -> PageAudit:
        printed = {word.key for word in words}
        in_values, in_labels, furniture = (len(printed & keys) for keys in sets)
        unassigned = printed.difference(*sets)
        if unassigned:
            left = [word for word in words if word.key in unassigned]
            text = " ".join(word.text for word in left[:_QUOTED])
            findings.add("words-unassigned", words=left, count=len(left), text=text)
        return PageAudit(
            page=page,
            words=len(words),
            in_values=in_values,
            in_labels=in_labels,
            furniture=furniture,
            unassigned=len(unassigned),
        )


def values_in(record: BaseModel) -> Iterator[Value[Any]]:
    """Every value of a record and of the records inside it."""
    for name in type(record).model_fields:
        yield from _values(getattr(record, name))


def _values(item: object) -> Iterator[Value[Any]]:
    if isinstance(item, Value):
        yield item
    elif isinstance(item, BaseModel):
        yield from values_in(item)
    elif isinstance(item, tuple):
        for member in item:
            yield from _values(member)
