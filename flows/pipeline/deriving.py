"""What is concluded from texts that are a person's word: citations, quantities, days and bodies.

It takes the place of what was concluded from the texts as they were read, and stands on no page. Texts that nobody
touched keep what they have.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import Any, NamedTuple

from duckdb import DuckDBPyConnection

from models.geometry import Value
from models.plan import Citation, CitationKind, Quantity, Record
from warehouse.judgements.editing import Content, Editor, Place, Store
from warehouse.judgements.tables import Table, table_of
from warehouse.sql import sql
from warehouse.store.rows import as_json, record_rows
from warehouse.store.writing import insert_rows

_DAYS = {
    "indicator": {"start_as_printed": ("start_date", False), "end_as_printed": ("end_date", True)},
}
"""Of printed days the fields that are read from them, and whether it is a period's last day."""


_CONCLUDED: dict[str, tuple[str, ...]] = {
    "citation": ("place", "kind", "value", "text", "article"),
    "quantity": ("value", "unit", "comparator", "year", "text", "of", "kind"),
}
"""What is concluded from texts, each with what tells whether the same is concluded again."""


def derive_again(connection: DuckDBPyConnection) -> None:
    """Conclude anew from what people say, within the caller's transaction, before values are put into their tables."""
    said = [_Said(*row) for row in connection.execute(sql("judgements/derive/owners")).fetchall()]
    for (kind, place), owners in groupby(said, key=lambda one: (one.kind, one.place)):
        _derive(connection, table_of(connection, kind), place, list(owners))


def _derive(
    connection: DuckDBPyConnection, table: Table, place: Place, said: Sequence[_Said]
) -> None:
    """Conclude anew from the texts of one kind of entities, in one version of a plan."""
    editor = Editor(connection, said[0].judgement_id, place)
    ids = [one.entity_id for one in said]
    rows = {row[table.identifier]: row for row in editor.read(editor.store_of(table), ids)}
    held: dict[tuple[str, str], list[Content]] = {}
    for kind in _CONCLUDED:
        store = editor.store_of(table_of(connection, kind))
        for row in editor.read(store._replace(identifier="owner_id"), ids):
            held.setdefault((kind, row["owner_id"]), []).append(row)
    for one in said:
        row = rows[one.entity_id] | {name: json.loads(told) for name, told in one.corrected or ()}
        own = {kind: held.get((kind, one.entity_id), []) for kind in _CONCLUDED}
        _Owner(replace(editor, judgement_id=one.judgement_id), table, row, own).derive(
            set(one.fields)
        )


class _Said(NamedTuple):
    """An entity with texts that are a person's word: which of its fields, and what is corrected."""

    kind: str
    entity_id: str
    plan_id: str
    version: int
    load_id: int
    judgement_id: str
    fields: list[str]
    corrected: list[tuple[str, str]] | None

    @property
    def place(self) -> Place:
        """Where it counts."""
        return Place(self.plan_id, self.version, self.load_id)


@dataclass(frozen=True)
class _Owner:
    """An entity with texts, as it is to be shown, and what was concluded from them as they were read."""

    editor: Editor
    table: Table
    row: Content
    held: Mapping[str, list[Content]]

    @property
    def kind(self) -> str:
        """What it is."""
        return self.table.entity_kind

    @property
    def id(self) -> str:
        """Its identifier."""
        return str(self.row[self.table.identifier])

    def derive(self, fields: set[str]) -> None:
        """Conclude anew from these of its fields."""
        if fields & {"title", "text", "details"}:
            self._put("citation", self._citations())
        if fields & {"text", "details"} and self.kind != "section":
            self._put("quantity", self._quantities())
        if "responsible" in fields or (self.kind == "measure" and self._is_added):
            self._name_bodies()
        for field in fields:
            self._read_days(field)

    @cached_property
    def _is_added(self) -> bool:
        return self.id.endswith(self.editor.judgement_id) and not self._bodies

    @cached_property
    def _bodies(self) -> list[str]:
        asked = {"version": self.editor.place.version, "owner": self.id}
        return [name for (name,) in self._run("measure_bodies", asked)]

    def _texts(self) -> Iterator[tuple[str, str]]:
        """Its texts, with the names of the places."""
        row = self.row
        match self.kind:
            case "commitment":
                yield "title", row["title"]
            case "target":
                asked = {"version": row["version"], "measure_id": row["measure_id"]}
                ((ordinal,),) = self._run("ordinal", asked)
                yield f"target/{ordinal}/{row['period']}", row["text"]
            case kind:
                place = f"{kind}/{row['ordinal']}"
                yield place, row["text"]
                for number, detail in enumerate(row.get("details") or (), 1):
                    yield f"{place}/detail/{number}", detail

    def _citations(self) -> Iterator[Citation]:
        from extractors.entities.citations import find_citations

        count, owner = 1, (self.kind, self.id)
        for place, text in self._texts():
            found = find_citations(place, Value(text), self.id, count, owner=owner)
            if any(_is_named(citation) for citation in found):  # as its plan may call a law
                names = self._law_names()
                found = find_citations(place, Value(text), self.id, count, names=names, owner=owner)
            count += len(found)
            yield from found

    def _law_names(self) -> Mapping[str, str]:
        from extractors.entities.citations import law_names

        place = self.editor.place
        asked = {"plan_id": place.plan_id, "version": place.version}
        return law_names(content for (content,) in self._run("texts", asked))

    def _quantities(self) -> Iterator[Quantity]:
        from extractors.entities.quantities import find_quantities

        for place, text in self._texts():
            detail = place.partition("/detail/")[2]
            for quantity in find_quantities(self.kind, self.id, Value(text)):
                name = quantity.quantity_id + (f"/detail/{detail}" if detail else "")
                yield quantity.model_copy(update={"quantity_id": name})

    def _put(self, kind: str, records: Iterator[Citation] | Iterator[Quantity]) -> None:
        """Have records concluded from its texts, in the place of those that were, unless these are the same."""
        store = self._store(kind)
        made: list[Record] = list(records)
        rows = record_rows(*made).get(store.relation, [])
        if _told(kind, rows) != _told(kind, self.held[kind]):
            self.editor.take_with_places(store, [row[store.identifier] for row in self.held[kind]])
            self._make(kind, store, rows)

    def _make(self, kind: str, store: Store, rows: list[dict[str, object]]) -> None:
        names = ("plan_id", "version", "commitment_id")
        above = {name: self.row[name] for name in names}
        columns = table_of(self.editor.connection, kind).types
        self.editor.make(store, [dict.fromkeys(columns) | row | above for row in rows])
        for row in rows:
            self.editor.note_on_no_page(kind, str(row[store.identifier]), ("text", "value"))

    def _name_bodies(self) -> None:
        """Have the bodies that a measure's cell names, of those that are known."""
        from warehouse.link.speakers import read_body_names
        from warehouse.link.subjects import Spellings

        connection = self.editor.connection
        acronyms = dict(connection.execute(sql("link/spellings")).fetchall())
        named = read_body_names(connection, Spellings(acronyms)).named_in(self.row["responsible"])
        store = self._store("measure_organisation")
        self.editor.take_with_places(store, self._bodies)
        rows: list[dict[str, object]] = [
            {
                store.identifier: f"{self.id}/organisation/{place}",
                "measure_id": self.id,
                "name_as_printed": self.row["responsible"],
                "organisation_id": body,
            }
            for place, body in enumerate(sorted(filter(None, named)), 1)
        ]
        above = {name: self.row[name] for name in ("plan_id", "version", "commitment_id")}
        columns = table_of(connection, "measure_organisation").types
        self.editor.make(store, [dict.fromkeys(columns) | row | above for row in rows])
        for row in rows:
            name = str(row[store.identifier])
            self.editor.note_on_no_page("measure_organisation", name, ("name_as_printed",))

    def _read_days(self, field: str) -> None:
        """Have the days that a printed one tells, where nobody said which they are."""
        from extractors.text.dates import parse_date, parse_period

        days: dict[str, date | None] = {}
        if self.kind == "commitment" and field == "period_as_printed":
            period = parse_period(self.row[field] or "")
            days = dict(zip(("start_date", "end_date"), period or (None, None), strict=True))
        elif field in _DAYS.get(self.kind, {}):
            day, is_end = _DAYS[self.kind][field]
            days = {day: parse_date(self.row[field] or "", end=is_end)}
        for name, told in days.items():
            asked = {"entity_kind": self.kind, "entity_id": self.id, "field": name}
            ((is_said,),) = self._run("is_said", asked)
            if told and not is_said:
                self._correct(name, told.isoformat())

    def _correct(self, field: str, value: str) -> None:
        place = self.editor.place
        read = self.row[field]
        row: Content = {
            "judgement_id": self.editor.judgement_id, "relation": self.table.relation,
            "entity_kind": self.kind, "entity_id": self.id, "field": field,
            "plan_id": place.plan_id, "version": place.version, "load_id": None,
            "as_read": read, "stored": read, "corrected": value,
        }  # fmt: skip
        insert_rows(self.editor.connection, {"corrected_values": [row]})

    def _store(self, kind: str) -> Store:
        return self.editor.store_of(table_of(self.editor.connection, kind))

    def _run(self, name: str, asked: Mapping[str, Any]) -> list[tuple[Any, ...]]:
        statement = sql(f"judgements/derive/{name}")
        return self.editor.connection.execute(statement, dict(asked)).fetchall()


def _told(kind: str, rows: Iterable[Mapping[str, Any]]) -> list[str]:
    """What rows conclude, in an order of its own."""
    return sorted(as_json([row.get(name) for name in _CONCLUDED[kind]]) for row in rows)


def _is_named(citation: Citation) -> bool:
    """Whether a law is cited by its name alone."""
    is_law = citation.kind is CitationKind.LAW
    return is_law and not any(letter.isdigit() for letter in citation.value.value)
