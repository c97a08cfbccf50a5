"""What is concluded from texts that are a person's word: citations, quantities, days and bodies.

It takes the place of what was concluded from the texts as they were read, and stands on no page. Texts that nobody
touched keep what they have.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from duckdb import DuckDBPyConnection

from models.geometry import Value
from models.plan import Citation, CitationKind, Quantity, Record
from warehouse.judgements.editing import PROVENANCE, Content, Editor, Place, Store
from warehouse.judgements.tables import Table, table_of
from warehouse.sql import sql
from warehouse.store.rows import as_json, record_rows
from warehouse.store.writing import insert_rows

if TYPE_CHECKING:
    from warehouse.link.speakers import BodyNames

_DAYS = {
    "indicator": {"start_as_printed": ("start_date", False), "end_as_printed": ("end_date", True)},
}
"""Of printed days the fields that are read from them, and whether it is a period's last day."""


_CONCLUDED: dict[str, tuple[str, ...]] = {
    "citation": ("place", "kind", "value", "text", "article"),
    "quantity": ("value", "unit", "comparator", "year", "text", "of", "kind"),
}
"""What is concluded from texts, each with what tells whether the same is concluded again."""

_HELD = {"citation": "owner_id", "quantity": "owner_id", "measure_organisation": "measure_id"}
"""The tables of what is concluded, each with the column that names from what."""


def derive_again(connection: DuckDBPyConnection) -> None:
    """Conclude anew from what people say, within the caller's transaction, before values are put into their tables."""
    said = [_Said(*row) for row in connection.execute(sql("judgements/derive/owners")).fetchall()]
    for place, owners in groupby(said, key=lambda one: one.place):
        conclusions = _Conclusions(Editor(connection, "", place))
        for kind, own in groupby(owners, key=lambda one: one.kind):
            _derive(conclusions, table_of(connection, kind), list(own))
        conclusions.put()


def _derive(conclusions: _Conclusions, table: Table, said: Sequence[_Said]) -> None:
    """Conclude anew from the texts of one kind of entities, in one version of a plan."""
    editor = conclusions.editor
    ids = [one.entity_id for one in said]
    rows = {row[table.identifier]: row for row in editor.read(editor.store_of(table), ids)}
    held: dict[tuple[str, str], list[Content]] = {}
    for kind, owner in _HELD.items():
        store = conclusions.store(kind)
        for row in editor.read(store._replace(identifier=owner), ids):
            held.setdefault((kind, row[owner]), []).append(row)
    for one in said:
        row = rows[one.entity_id] | {name: json.loads(told) for name, told in one.corrected or ()}
        own = {kind: held.get((kind, one.entity_id), []) for kind in _HELD}
        _Owner(conclusions, one.judgement_id, table, row, own).derive(set(one.fields))


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
class _Conclusions:
    """What is concluded of one version of a plan, to be put into the tables all at once, and what serves all of it."""

    editor: Editor
    taken: dict[Store, dict[str, str]] = field(default_factory=dict)
    made: dict[Store, list[tuple[str, Content]]] = field(default_factory=dict)
    days: list[Content] = field(default_factory=list)

    def store(self, kind: str) -> Store:
        """The table of a kind of what is concluded."""
        return self.editor.store_of(table_of(self.editor.connection, kind))

    def replace(
        self,
        judgement_id: str,
        kind: str,
        held: Iterable[Content],
        rows: Iterable[Content],
        fields: Sequence[str],
    ) -> None:
        """Have rows in the place of those that are held, on no page."""
        store = self.store(kind)
        columns = dict.fromkeys(table_of(self.editor.connection, kind).types)
        for row in held:
            for table in (store, PROVENANCE):
                self.taken.setdefault(table, {})[str(row[store.identifier])] = judgement_id
        for row in rows:
            self.made.setdefault(store, []).append((judgement_id, columns | row))
            places = self.editor.on_no_page(kind, str(row[store.identifier]), fields)
            self.made.setdefault(PROVENANCE, []).extend((judgement_id, place) for place in places)

    def put(self) -> None:
        """Put all of it into the tables."""
        for store, judgements in self.taken.items():
            self.editor.take_for(store, judgements)
        for store, rows in self.made.items():
            self.editor.make_for(store, rows)
        if self.days:
            insert_rows(self.editor.connection, {"corrected_values": self.days})

    @cached_property
    def ordinals(self) -> dict[str, int]:
        """The places of the measures."""
        return dict(self._run("ordinals"))

    @cached_property
    def corrected(self) -> set[tuple[str, str, str]]:
        """The values that somebody corrected, by kind, identifier and field."""
        return set(self._run("said"))

    @cached_property
    def law_names(self) -> Mapping[str, str]:
        """The laws as the plan calls them."""
        from extractors.entities.citations import law_names

        return law_names(content for (content,) in self._run("texts"))

    @cached_property
    def body_names(self) -> BodyNames:
        """The bodies that are known, by their names."""
        from warehouse.link.speakers import read_body_names
        from warehouse.link.subjects import Spellings

        connection = self.editor.connection
        acronyms = dict(connection.execute(sql("link/spellings")).fetchall())
        return read_body_names(connection, Spellings(acronyms))

    def _run(self, name: str) -> list[tuple[Any, ...]]:
        place = self.editor.place
        asked = {"plan_id": place.plan_id, "version": place.version}
        return self.editor.connection.execute(sql(f"judgements/derive/{name}"), asked).fetchall()


@dataclass(frozen=True)
class _Owner:
    """An entity with texts, as it is to be shown, and what was concluded from them as they were read."""

    conclusions: _Conclusions
    judgement_id: str
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
        for name in fields:
            self._read_days(name)

    @property
    def _is_added(self) -> bool:
        return self.id.endswith(self.judgement_id) and not self.held["measure_organisation"]

    def _texts(self) -> Iterator[tuple[str, str]]:
        """Its texts, with the names of the places."""
        row = self.row
        match self.kind:
            case "commitment":
                yield "title", row["title"]
            case "target":
                ordinal = self.conclusions.ordinals[row["measure_id"]]
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
                names = self.conclusions.law_names
                found = find_citations(place, Value(text), self.id, count, names=names, owner=owner)
            count += len(found)
            yield from found

    def _quantities(self) -> Iterator[Quantity]:
        from extractors.entities.quantities import find_quantities

        for place, text in self._texts():
            detail = place.partition("/detail/")[2]
            for quantity in find_quantities(self.kind, self.id, Value(text)):
                name = quantity.quantity_id + (f"/detail/{detail}" if detail else "")
                yield quantity.model_copy(update={"quantity_id": name})

    def _put(self, kind: str, records: Iterator[Citation] | Iterator[Quantity]) -> None:
        """Have records concluded from its texts, in the place of those that were, unless these are the same."""
        made: list[Record] = list(records)
        rows = record_rows(*made).get(self.conclusions.store(kind).relation, [])
        if _told(kind, rows) != _told(kind, self.held[kind]):
            self._replace(kind, rows, ("text", "value"))

    def _replace(self, kind: str, rows: Iterable[Content], fields: Sequence[str]) -> None:
        above = {name: self.row[name] for name in ("plan_id", "version", "commitment_id")}
        whole = (row | above for row in rows)
        self.conclusions.replace(self.judgement_id, kind, self.held[kind], whole, fields)

    def _name_bodies(self) -> None:
        """Have the bodies that a measure's cell names, of those that are known."""
        named = self.conclusions.body_names.named_in(self.row["responsible"])
        rows = (
            {
                "measure_organisation_id": f"{self.id}/organisation/{place}",
                "measure_id": self.id,
                "name_as_printed": self.row["responsible"],
                "organisation_id": body,
            }
            for place, body in enumerate(sorted(filter(None, named)), 1)
        )
        self._replace("measure_organisation", rows, ("name_as_printed",))

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
            is_said = (self.kind, self.id, name) in self.conclusions.corrected
            if told and not is_said:
                self._correct(name, told.isoformat())

    def _correct(self, field: str, value: str) -> None:
        place = self.conclusions.editor.place
        read = self.row[field]
        row: Content = {
            "judgement_id": self.judgement_id, "relation": self.table.relation,
            "entity_kind": self.kind, "entity_id": self.id, "field": field,
            "plan_id": place.plan_id, "version": place.version, "load_id": None,
            "as_read": read, "stored": read, "corrected": value,
        }  # fmt: skip
        self.conclusions.days.append(row)


def _told(kind: str, rows: Iterable[Mapping[str, Any]]) -> list[str]:
    """What rows conclude, in an order of its own."""
    return sorted(as_json([row.get(name) for name in _CONCLUDED[kind]]) for row in rows)


def _is_named(citation: Citation) -> bool:
    """Whether a law is cited by its name alone."""
    is_law = citation.kind is CitationKind.LAW
    return is_law and not any(letter.isdigit() for letter in citation.value.value)
