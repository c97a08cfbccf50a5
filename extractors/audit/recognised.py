"""Values recognised in pictures that may be misread: some of their letters are not sure, or they break their own rules.

Nothing is corrected: a value stays as it was read, and whoever looks at its place decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from pydantic import Field

from extractors.audit.cut_values import owned_values
from extractors.audit.findings import Findings
from ingest.pages.read import Page
from models.declared import Table, read_declared
from models.geometry import Value, Word
from models.plan import Record


class Doubt(Table):
    """`recognised.toml`: what makes the reading of a word doubtful (see there)."""

    least: float = Field(gt=0, lt=1)
    least_telling: float = Field(gt=0, lt=1)
    telling: str
    odd: str


@cache
def _doubt() -> Doubt:
    return read_declared(Doubt, Path(__file__).with_name("recognised.toml"))


def check_recognised(pages: Sequence[Page], records: Iterable[Record], findings: Findings) -> None:
    """Report the pages that were read from their pictures, and the values there whose reading is doubtful."""
    recognised = {page.number for page in pages if page.is_recognised}
    for number in sorted(recognised):
        findings.add("page-recognised-here", page=number)
    for record in records if recognised else ():
        for owner, name, value in owned_values(record):
            if words := list(_doubtful(value)):
                entity = owner.entity_kind, next(iter(owner))[1]
                text = " ".join(dict.fromkeys(word.text for word in words))
                findings.add("doubtful-reading", words=words, entity=entity, field=name, text=text)


def _doubtful(value: Value[object]) -> Iterator[Word]:
    """The words of a value that may be misread."""
    doubt = _doubt()
    for word in value.words:
        if word.confidence < 1.0:
            is_telling = re.search(doubt.telling, word.text) is not None
            least = doubt.least_telling if is_telling else doubt.least
            if word.confidence < least or re.fullmatch(doubt.odd, word.text):
                yield word
