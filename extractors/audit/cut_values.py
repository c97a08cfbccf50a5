"""Values whose last or first letter the page cuts off: they are kept as printed, and reported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from extractors.audit.findings import Findings
from ingest.pages.read import Page
from models.geometry import Value, Word
from models.plan import Record

_QUOTED = 60
"""Of a longer value than so many letters those at the end are quoted."""


class _Cut(NamedTuple):
    """A value that is cut off: the record it is a field of, the words of it that are cut, and its text."""

    owner: Record
    words: list[Word]
    text: str


def check_cut(pages: Iterable[Page], records: Iterable[Record], findings: Findings) -> None:
    """Report the words of the pages that are cut, with the first value that holds each; once for a page's column."""
    waiting = {word for page in pages for word in page.words if word.is_cut}
    columns: dict[tuple[int, str, str], list[_Cut]] = {}
    for record in records if waiting else ():
        for owner, name, value in _owned(record):
            cut = [word for word in value.words if word in waiting]
            if cut:
                waiting.difference_update(cut)
                column = cut[0].page, owner.entity_kind, name.removesuffix("_as_printed")
                columns.setdefault(column, []).append(_Cut(owner, cut, end_of(str(value.value))))
    _report(columns, findings)


def _report(columns: Mapping[tuple[int, str, str], Sequence[_Cut]], findings: Findings) -> None:
    for (_, kind, name), (first, *others) in columns.items():
        entity = (kind, next(iter(first.owner))[1])
        if not others:
            findings.add("value-cut", words=first.words, entity=entity, text=first.text)
            continue
        found = [first, *others]
        words = [word for cut in found for word in cut.words]
        field = kind if name == "text" else name
        findings.add("values-cut", words=words, count=len(found), field=field, text=first.text)


def end_of(text: str) -> str:
    """The last words of a text, to be quoted where it is cut off."""
    if len(text) <= _QUOTED:
        return " ".join(text.split())
    _, _, words = text[-_QUOTED:].partition(" ")
    return f"… {' '.join(words.split())}"


def _owned(record: Record) -> Iterator[tuple[Record, str, Value[object]]]:
    """Every value of the record and of those inside it, each with the record it is a field of, and the field's name."""
    for name, field in record:
        if isinstance(field, Value):
            yield record, name, field
        elif isinstance(field, tuple):
            for inner in field:
                if isinstance(inner, Record):
                    yield from _owned(inner)
