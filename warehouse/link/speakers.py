"""Whom the entries of reports speak for: the bodies that they name, of those that plans name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from duckdb import DuckDBPyConnection
from rapidfuzz import fuzz, process

from warehouse.link.subjects import Entry, Spellings
from warehouse.sql import sql
from warehouse.store.rows import Row
from warehouse.store.writing import insert_rows

_ITEMS = re.compile(r"[;\n•]+")
"""What stands between two bodies, whatever they are called."""
_MISSPELT = 90
"""An item that names no body is one that is as like as this, out of 100."""


@dataclass(frozen=True, slots=True)
class BodyNames:
    """The bodies that plans name, by every name in plain words; the longest names come first."""

    bodies: Mapping[str, frozenset[str]]
    spellings: Spellings

    def named_in(self, cell: str | None) -> frozenset[str | None]:
        """The bodies that the cell names; None alone where it names only others, nothing where it is empty."""
        items = [self.spellings.spell_out(item) for item in _ITEMS.split(cell or "")]
        found = frozenset[str | None]().union(*map(self._of_item, items))
        return found or frozenset([None] if any(items) else [])

    def _of_item(self, item: str) -> frozenset[str]:
        found = frozenset[str]().union(*self._within(item))
        if found or not item:
            return found
        names = list(self.bodies)
        alike = process.extractOne(item, names, scorer=fuzz.ratio, score_cutoff=_MISSPELT)
        return self.bodies[alike[0]] if alike else found

    def _within(self, item: str) -> Iterator[frozenset[str]]:
        """The bodies whose names stand in the item, but for a name that is only part of a longer one."""
        rest = f" {item} "
        for name, bodies in self.bodies.items():
            if f" {name} " in rest:
                yield bodies
                rest = rest.replace(f" {name} ", " | ")


def read_body_names(connection: DuckDBPyConnection, spellings: Spellings) -> BodyNames:
    """The names of the bodies in the warehouse."""
    rows = connection.execute(sql("link/body_names")).fetchall()
    bodies: dict[str, frozenset[str]] = {}
    for printed, body in rows:
        if name := spellings.spell_out(printed):
            bodies[name] = bodies.get(name, frozenset()) | {body}
    longest_first = sorted(bodies.items(), key=lambda item: (-len(item[0]), item[0]))
    return BodyNames(dict(longest_first), spellings)


def note_bodies(
    connection: DuckDBPyConnection, report_id: str, entries: Iterable[Entry], names: BodyNames
) -> None:
    """Store which bodies each entry of the report names."""
    rows: list[Row] = [
        {"entry_id": entry.entry_id, "organisation_id": body}
        for entry in entries
        for body in sorted(names.named_in(entry.responsible), key=str)
    ]
    insert_rows(connection, {"entry_bodies": rows}, report_id=report_id)
