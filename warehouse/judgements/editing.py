"""Rows taken out of the tables of `history` and put into them by a person's word, so that each step can be undone.

What was read and is not shown is kept (`history.set_aside_rows`), and so is what was made (`history.made_rows`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from duckdb import DuckDBPyConnection

from warehouse.judgements.lines import Chosen, box_of
from warehouse.judgements.tables import Table, kinds, table_of
from warehouse.sql import sql
from warehouse.store.writing import insert_rows, structures

Content = dict[str, Any]
"""A row, by its columns."""

LINKS = ("commitment_id", "measure_id", "indicator_id", "owner_id", "entry_id")
"""The columns that say under what a row stands."""


class Place(NamedTuple):
    """Where rows count now: in a version of a plan, or in a load of a report; provenance is held by loads."""

    plan_id: str | None
    version: int | None
    load_id: int


class Store(NamedTuple):
    """A table, the column of its identifier, the one that tells apart the rows of one, and what they stand under."""

    relation: str
    identifier: str
    held: str
    links: tuple[str, ...] = ()


PROVENANCE = Store("provenance", "entity_id", "load_id")
_FINDINGS = Store("findings", "entity_id", "load_id")
_ABOVE = ("plan", "organisation", "progress_report")
"""The kinds of which nothing stands under others of theirs."""
_OF_PLANS = (Store("external_ids", "commitment_id", "version"),)


@dataclass(frozen=True)
class Editor:
    """Edits the rows that count at one place, on the strength of one judgement."""

    connection: DuckDBPyConnection
    judgement_id: str
    place: Place

    @cached_property
    def stores(self) -> list[Store]:
        """The tables whose rows stand under others."""
        held = "version" if self.place.plan_id else "load_id"
        tables = (table_of(self.connection, kind) for kind in kinds() if kind not in _ABOVE)
        found = [self.store_of(table) for table in tables if held in table.types]
        return [*found, *(_OF_PLANS if self.place.plan_id else ())]

    def store_of(self, table: Table) -> Store:
        """The table of a kind of entities."""
        held = "version" if self.place.plan_id else "load_id"
        return Store(table.relation, table.identifier, held, _links(table))

    def below(self, entity_id: str) -> Iterator[tuple[Store, list[str]]]:
        """What is an entity, or stands under it, by the tables that hold it."""
        for store in self.stores:
            columns = dict.fromkeys((store.identifier, *store.links))
            within = " OR ".join(f"history.is_within(stored.{name}, $id)" for name in columns)
            found = self._run("below", store, within=within, bound={"id": entity_id}).fetchall()
            if ids := sorted({name for (name,) in found}):
                yield store, ids

    def read(self, store: Store, ids: Collection[str]) -> list[Content]:
        """Rows by their identifiers."""
        found = self._run("read", store, bound={"ids": list(ids)}).fetchall()
        return [json.loads(content) for (content,) in found]

    def take(self, store: Store, ids: Collection[str]) -> None:
        """Take rows out; those that were read are kept."""
        self.take_for(store, dict.fromkeys(ids, self.judgement_id))

    def take_for(self, store: Store, judgements: Mapping[str, str]) -> None:
        """Take rows out, each on the strength of a judgement of its own; those that were read are kept."""
        asked = {"ids": list(judgements)}
        self._run("set_aside", store, bound=asked | {"judgements": list(judgements.values())})
        self._run("forget_made", store, bound=asked)
        self._run("remove", store, bound=asked)

    def take_whole(self, entity_id: str) -> None:
        """Take out an entity, what stands under it, where they stand on the pages, and what was found about them."""
        names: list[str] = []
        for store, ids in list(self.below(entity_id)):
            self.take(store, ids)
            names += ids
        for store in (PROVENANCE, _FINDINGS):
            self.take(store, names)

    def make(self, store: Store, rows: Iterable[Content]) -> None:
        """Put rows in."""
        self.make_for(store, ((self.judgement_id, row) for row in rows))

    def make_for(self, store: Store, rows: Iterable[tuple[str, Content]]) -> None:
        """Put rows in, each on the strength of a judgement of its own."""
        made = list(rows)
        noted = [
            {
                "judgement_id": judgement_id,
                "relation": store.relation,
                "entity_id": row[store.identifier],
                "held_by": store.held,
                "held": row[store.held],
                "content": row,
            }
            for judgement_id, row in made
        ]
        if made:
            rows_in = [row for _, row in made]
            insert_rows(self.connection, {store.relation: rows_in, "made_rows": noted})

    def on_no_page(
        self, entity_kind: str, entity_id: str, fields: Iterable[str]
    ) -> Iterator[Content]:
        """The places of values that are a person's word: they stand on no page."""
        place: Content = dict.fromkeys(("page", "x0", "top", "x1", "bottom")) | {
            "load_id": self.place.load_id, "plan_id": self.place.plan_id,
            "entity_kind": entity_kind, "entity_id": entity_id, "ordinal": 1, "confidence": None,
        }  # fmt: skip
        return (place | {"field": field} for field in fields)

    def reads(self, about: Mapping[str, Any]) -> bool:
        """Whether the file is read here that a judgement was made on: places in another one are other places."""
        asked = {"load_id": self.place.load_id}
        ((document,),) = self.connection.execute(sql("judgements/rows/document"), asked).fetchall()
        return bool(document == about.get("document_id"))

    def note_on_page(
        self, entity_kind: str, entity_id: str, field: str, words: Iterable[Chosen]
    ) -> None:
        """Note that a value is a person's word, and stands where that person chose its words."""
        place: Content = {
            "load_id": self.place.load_id, "plan_id": self.place.plan_id,
            "entity_kind": entity_kind, "entity_id": entity_id, "field": field, "confidence": None,
        }  # fmt: skip
        self.note_rewritten(entity_kind, entity_id, field, None)
        boxes = enumerate(words, 1)
        self.make(PROVENANCE, [place | box_of(word) | {"ordinal": n} for n, word in boxes])

    def rewrite(
        self, store: Store, ids: Collection[str], change: Callable[[Content], Content | None]
    ) -> None:
        """Put other rows in the place of some; none for those of which the change makes nothing."""
        rows = self.read(store, ids)
        self.take(store, ids)
        self.make(store, filter(None, map(change, rows)))

    def note_rewritten(self, entity_kind: str, entity_id: str, field: str, read: Any) -> None:
        """Note what was read of a value that is another one now."""
        told = {"entity_kind": entity_kind, "entity_id": entity_id, "field": field}
        known = self.connection.execute(sql("judgements/rows/rewritten"), told).fetchone()
        if known is None:
            row: Content = told | {"judgement_id": self.judgement_id, "as_read": _as_text(read)}
            whole = row | {"version": self.place.version}
            insert_rows(self.connection, {"rewritten_values": [whole]})

    def _run(
        self, name: str, store: Store, bound: dict[str, Any], **names: str
    ) -> DuckDBPyConnection:
        statement = sql(
            f"judgements/rows/{name}",
            relation=store.relation, identifier=store.identifier, held=store.held, **names,
        )  # fmt: skip
        at = self.place.version if store.held == "version" else self.place.load_id
        return self.connection.execute(statement, bound | {"at": at})


def take_rows_out(connection: DuckDBPyConnection) -> None:
    """Have the tables hold the rows that were read, within the caller's transaction."""
    identifiers = {store.relation: store.identifier for store in (PROVENANCE, _FINDINGS)}
    for kind in kinds():
        table = table_of(connection, kind)
        identifiers[table.relation] = table.identifier
    for relation, held in connection.execute(sql("judgements/rows/made")).fetchall():
        names = {"relation": relation, "held": held, "identifier": identifiers[relation]}
        connection.execute(sql("judgements/rows/take_out", **names))
    for (relation,) in connection.execute(sql("judgements/rows/relations")).fetchall():
        statement = sql("judgements/rows/put_back", relation=relation)
        connection.execute(statement, {"structure": structures(connection)[relation]})


def _links(table: Table) -> tuple[str, ...]:
    return tuple(name for name in LINKS if name in table.types)


def _as_text(value: Any) -> str | None:
    """A value as `provenance.value_as_read` has it."""
    if value is None:
        return None
    return "\n".join(map(str, value)) if isinstance(value, list) else str(value)
