"""What a search found, as a table for people or rows for programs."""

from __future__ import annotations

from collections.abc import Sequence

from flows.cli.render import Format
from warehouse.ask.queries import Table
from warehouse.ask.search import Hit

_SHOWN = ("commitment_id", "kind", "page", "snippet")


def answer_of(hits: Sequence[Hit], form: Format) -> Table:
    """The hits as rows: in a table what a person needs to go on reading, else every field."""
    columns = _SHOWN if form is Format.TABLE else Hit._fields
    return Table(list(columns), [tuple(getattr(hit, name) for name in columns) for hit in hits])
