"""Values whose last or first letter the page cuts off: they are kept as printed, and reported."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractors.findings import Findings
from ingest.page import Page
from models.geometry import Value
from models.plan import Record

_QUOTED = 60
"""Of a longer value than so many letters those at the end are quoted."""


def check_cut(pages: Iterable[Page], records: Iterable[Record], findings: Findings) -> None:
    """Report each word of the pages that is cut, with the first value that holds it."""
    waiting = {word for page in pages for word in page.words if word.is_cut}
    for record in records if waiting else ():
        for owner, value in _owned(record):
            cut = [word for word in value.words if word in waiting]
            if cut:
                waiting.difference_update(cut)
                entity = (owner.entity_kind, next(iter(owner))[1])
                findings.add("value-cut", words=cut, entity=entity, text=end_of(str(value.value)))


def end_of(text: str) -> str:
    """The last words of a text, to be quoted where it is cut off."""
    if len(text) <= _QUOTED:
        return " ".join(text.split())
    _, _, words = text[-_QUOTED:].partition(" ")
    return f"… {' '.join(words.split())}"


def _owned(record: Record) -> Iterator[tuple[Record, Value[object]]]:
    """Every value of the record and of those inside it, each with the record it is a field of."""
    for _, field in record:
        if isinstance(field, Value):
            yield record, field
        elif isinstance(field, tuple):
            for inner in field:
                if isinstance(inner, Record):
                    yield from _owned(inner)
