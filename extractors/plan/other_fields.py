"""Cells under heads, and texts beside labels, that no profile knows: kept as printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extractors.text.joining import Joiner
from extractors.text.lines import Line
from extractors.text.lists import is_nothing
from models.plan import OtherField


def other_fields(
    joiner: Joiner,
    owner_kind: str,
    owner_id: str,
    printed: Iterable[tuple[Sequence[Line], Sequence[Line]]],
) -> Iterator[OtherField]:
    """The records of what is `printed` beside a row that its profile knows: pairs of a label and its text."""
    filled = ((label, lines) for label, lines in printed if not is_nothing(lines))
    for ordinal, (label, lines) in enumerate(filled, 1):
        yield OtherField(
            other_field_id=f"{owner_id}/other/{ordinal}",
            owner_kind=owner_kind,
            owner_id=owner_id,
            ordinal=ordinal,
            label=joiner.inline(label),
            text=joiner.value(lines),
        )
