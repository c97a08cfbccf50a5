"""The audit of words: each is in a field, kept, in a label, passed over, furniture, or unassigned and reported."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from pydantic import BaseModel

from extractors.audit.findings import Findings
from extractors.plan.forms import Form
from extractors.plan.matrix import Column, Matrix
from extractors.text.lines import words_in
from models.findings import PageAudit
from models.geometry import Aside, Value, Word
from models.list_markers import is_marker
from models.plan import Chapter, Citation, OtherField, Quantity, Section, SectionKind

Key = tuple[int, int]

_QUOTED = 12


class Printed(Protocol):
    """A page or sheet: its number and its words."""

    @property
    def number(self) -> int:
        """Its place in the document, from 1."""

    @property
    def words(self) -> tuple[Word, ...]:
        """Everything printed on it."""


@dataclass(frozen=True, slots=True)
class Audit:
    """What became of a document's words: the counts of each page, and the words that were not understood.

    The latter are in groups: a section, a table or a column that was kept; the words of a page that found no place.
    """

    pages: tuple[PageAudit, ...]
    not_understood: tuple[tuple[Word, ...], ...]


class Tally:
    """Counts what becomes of a document's words; the counting itself is a subtraction.

    `furniture` and `passed_over` are known from the pages alone: running heads; invisible text.
    """

    def __init__(
        self,
        pages: Sequence[Printed],
        furniture: Collection[Key] = (),
        passed_over: Collection[Key] = (),
    ) -> None:
        self._pages = [
            (page.number, [word for word in page.words if not word.drawn]) for page in pages
        ]
        self._furniture = set(furniture)
        self._passed_over = set(passed_over)
        self._known_heads: set[Key] = set()
        self._labels = {
            word.key for page in pages for word in page.words if word.aside == Aside.NOTE_MARK
        }
        self._named: set[Key] = set()
        self._signs: set[Key] = set()
        self._tables: list[tuple[Word, ...]] = []

    def furniture(self, words: Iterable[Word]) -> None:
        """These words are page furniture unless they are anything else."""
        self._furniture.update(word.key for word in words)

    def passed_over(self, words: Iterable[Word]) -> None:
        """These words are not read, by a profile's choice, unless they are a label or a value holds them."""
        self._passed_over.update(word.key for word in words)

    def table(self, words: tuple[Word, ...]) -> None:
        """These words are a table's that no profile knows: the chapter that holds them keeps them."""
        self._tables.append(words)

    def labels(self, words: Iterable[Word]) -> None:
        """These words are labels unless a value holds them."""
        self._labels.update(word.key for word in words)

    def named(self, words: Iterable[Word]) -> None:
        """A profile names what these words are, so they are in a field though no relation has one for it."""
        self._named.update(word.key for word in words)

    def known_heads(self, words: Iterable[Word]) -> None:
        """These words are known heads, and labels also where what is kept below them is named by them too."""
        self._known_heads.update(word.key for word in words)

    def signs(self, words: Iterable[Word]) -> None:
        """Signs of lists, and dashes for nothing, among the words of a value are labels unless it holds them."""
        self._signs.update(word.key for word in words if is_marker(word.text))

    def form(self, form: Form) -> None:
        """The form's labels, and the list signs among its words, are labels unless a value holds them."""
        self.labels(form.labels)
        self.passed_over(form.passed_over)
        self.named(form.named)
        for label, text in form.other_facts:
            self.named(words_in([*label, *text]))
        self.labels(form.number_words)
        self.signs(form.words)
        for section in form.sections:
            self.labels(words_in([*section.label, *section.heading]))

    def matrix(self, matrix: Matrix) -> None:
        """The matrix's heads and header labels are labels, its banner is furniture."""
        self.labels(matrix.labels)
        self.furniture(matrix.furniture)
        self.signs(matrix.words)
        for row in matrix.rows:
            for column, lines in row.lines.items():
                self._of_column(column, words_in(lines))
        self.signs(word for field in matrix.fields for word in words_in(field.value))

    def _of_column(self, column: Column, words: Sequence[Word]) -> None:
        """The words of columns that no relation has, by the profile's word."""
        match column.key:
            case "number":
                self.labels(words)
            case "passed_over":
                self.passed_over(words)
            case "other":
                self.named([*words_in(column.head), *words])

    def close(self, records: Iterable[BaseModel], findings: Findings) -> Audit:
        """The audit of every page; pages with unassigned words get a finding that quotes them."""
        held = _Held(self._tables, self._known_heads, self._named)
        for record in records:
            held.add(record)
        fields, kept = held.fields, held.kept
        labels = (self._labels | self._signs | self._known_heads) - fields - kept
        passed_over = self._passed_over - fields - kept - labels
        furniture = self._furniture - fields - kept - labels - passed_over
        parts = (fields, kept, labels, passed_over, furniture)
        placed = set().union(*parts)
        pages: list[PageAudit] = []
        groups = held.kept_groups()
        for number, words in self._pages:
            left = tuple(word for word in words if word.key not in placed)
            pages.append(_counted(number, words, parts, len(left)))
            if left:
                text = " ".join(word.text for word in left[:_QUOTED])
                findings.add("words-unassigned", words=left, count=len(left), text=text)
                groups.append(left)
        return Audit(tuple(pages), tuple(groups))


def _counted(
    page: int, words: Sequence[Word], parts: Sequence[set[Key]], unassigned: int
) -> PageAudit:
    printed = {word.key for word in words}
    fields, kept, labels, passed_over, furniture = (len(printed & keys) for keys in parts)
    return PageAudit(
        page=page,
        words=len(words),
        in_values=fields + kept,
        in_labels=labels,
        furniture=furniture,
        unassigned=unassigned,
        in_fields=fields,
        kept=kept,
        passed_over=passed_over,
    )


class _Held:
    """The words that records hold: those of `fields`, and those that are `kept` without being understood."""

    def __init__(
        self, tables: Sequence[tuple[Word, ...]], known_heads: set[Key], named: set[Key]
    ) -> None:
        self.fields: set[Key] = set()
        self._named = named
        self._known_heads = known_heads
        self._kept: dict[str, list[Word]] = {}
        self._table_of = {
            word.key: f"table {n}" for n, words in enumerate(tables) for word in words
        }

    @property
    def kept(self) -> set[Key]:
        """The keys of the words that are kept, and in no field."""
        words = {word.key for words in self._kept.values() for word in words}
        return words - self.fields - self._known_heads

    def kept_groups(self) -> list[tuple[Word, ...]]:
        """The same words, those of one section, table or column together."""
        unique = (dict.fromkeys(words) for words in self._kept.values())
        known = self.fields | self._known_heads
        groups = (tuple(w for w in words if w.key not in known) for words in unique)
        return [group for group in groups if group]

    def add(self, record: BaseModel) -> None:
        """Take the words of a record and of those inside it; what is derived from other texts has none of its own."""
        match record:
            case Citation() | Quantity():
                return
            case Section(kind=SectionKind.OTHER):
                self._keep(record.section_id, (*record.label.words, *record.text.words))
                self._take(record.heading)
            case OtherField():
                self._keep(record.label.value, (*record.label.words, *record.text.words))
            case Chapter():
                for word in (*(record.heading.words if record.heading else ()), *record.text.words):
                    if table := self._table_of.get(word.key):
                        self._keep(table, [word])
                    else:
                        self.fields.add(word.key)
            case _:
                for name in type(record).model_fields:
                    self._take(getattr(record, name))

    def _take(self, item: object) -> None:
        if isinstance(item, Value):
            self.fields.update(word.key for word in item.words)
        elif isinstance(item, BaseModel):
            self.add(item)
        elif isinstance(item, tuple):
            for member in item:
                self._take(member)

    def _keep(self, name: str, words: Iterable[Word]) -> None:
        for word in words:
            if word.key in self._named:
                self.fields.add(word.key)
            else:
                self._kept.setdefault(name, []).append(word)


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
