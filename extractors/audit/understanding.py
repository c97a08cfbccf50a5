"""Whether enough of a document was understood: if not, that is an error, however well its words are accounted for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby
from pathlib import Path

from pydantic import Field

from extractors.audit.findings import Findings, quoted
from extractors.audit.tally import Audit
from models.declared import Table, read_declared
from models.findings import added_up
from models.geometry import Box, Word

_NAMED = 3
"""So many of the biggest things that were not understood are named."""

_QUOTED = 6
"""So many words of each are quoted, those at its beginning."""


class Understanding(Table):
    """`understanding.toml`: `least` is the share of words, from 0 to 1, below which too little was understood."""

    least: float = Field(gt=0, lt=1)


@cache
def _understanding() -> Understanding:
    return read_declared(Understanding, Path(__file__).with_name("understanding.toml"))


def check_understood(
    audit: Audit, findings: Findings, dated: Sequence[tuple[Word, ...]] = ()
) -> None:
    """Report a document of which too little was understood, with the biggest things that were not.

    `dated` are tables of dates that were not read as milestones: they are reason enough.
    """
    share = added_up(audit.pages).understood
    is_little = share is not None and share < _understanding().least
    if share is None or not (is_little or dated):
        return
    others = sorted(audit.not_understood, key=len, reverse=True)
    named = [*dated, *others][:_NAMED]
    findings.add(
        "little-understood",
        words=[box for words in named for box in _frames(words)],
        share=int(100 * share),
        why="understood_little" if is_little else "understood_no_milestone",
        things=[f"“{_opening(words)}” ({len(words)})" for words in named],
        pages=sorted({word.page for words in named for word in words}),
    )


def _opening(words: Sequence[Word]) -> str:
    return quoted([word.text for word in words], _QUOTED)


def _frames(words: Sequence[Word]) -> Iterator[Box]:
    """A box around the words of each page."""
    for page, group in groupby(words, key=lambda word: word.page):
        own = list(group)
        yield Box(
            page,
            min(word.x0 for word in own),
            min(word.top for word in own),
            max(word.x1 for word in own),
            max(word.bottom for word in own),
        )
