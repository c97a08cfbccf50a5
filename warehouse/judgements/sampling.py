"""Values drawn at random, to be looked at: how many of them are read as they are printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random
from typing import Any

from duckdb import DuckDBPyConnection

from warehouse.ask.entity import Place
from warehouse.judgements.lines import Kind, Line
from warehouse.judgements.saying import Saying, Subject, value_of
from warehouse.judgements.tables import CORRECTABLE, table_of
from warehouse.sql import sql


@dataclass(frozen=True, slots=True)
class Drawn:
    """A value that was drawn, as it was read; `number` counts those of its draw, which has a seed."""

    number: int
    seed: int
    subject: Subject
    field: str
    value: Any
    places: tuple[Place, ...]
    about: dict[str, Any]

    def judged(self, verdict: str, who: Saying) -> Line:
        """What somebody says of it: `right`, `wrong` or `cannot_tell`."""
        return who.line(Kind.VALUE, self.about | {"sample": self.seed}, verdict)


def drawn(connection: DuckDBPyConnection, count: int, seed: int) -> Iterator[Drawn]:
    """So many values, the same ones for the same seed; those that were looked at before are left out."""
    fields = {kind: table_of(connection, kind).fields for kind in CORRECTABLE}
    values = [
        value
        for value in connection.execute(sql("judgements/sample/values")).fetchall()
        if value[2] in fields.get(value[0], ())
    ]
    known = set(connection.execute(sql("judgements/sample/looked_at")).fetchall())
    chosen = Random(seed).sample(values, min(count, len(values)))
    for number, (kind, identifier, field) in enumerate(chosen, 1):
        if (kind, identifier, field) in known:
            continue
        subject = Subject(kind, identifier)
        _, about, _ = value_of(connection, subject, field)
        asked = {"entity_kind": kind, "id": identifier, "field": field}
        places = connection.execute(sql("judgements/sample/places"), asked).fetchall()
        told = tuple(Place(*place) for place in places)
        yield Drawn(number, seed, subject, field, about["old"], told, about)
