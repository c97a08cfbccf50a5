"""A version of a plan as the tree of its entities, and what is compared of each kind.

Compared is what the document prints and what is read from it directly. Left out: identifiers and pages, which shift
with whatever stands before; and what is concluded from printed texts (citations, quantities, organisations behind
names, …), whose changes would repeat those of the texts. Texts are compared by their words: where lines and paragraphs
end is told from the layout, which is another producer's matter.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple

from duckdb import DuckDBPyConnection

from warehouse.sql import sql

BELOW = "below"
"""Stands among `Kind.weights` for the names of all that an entity holds: its texts, without labels."""


@dataclass(frozen=True, slots=True, eq=False)
class Kind:
    """What is compared of one relation's entities, and what tells which one is which.

    `weights`: how much each field says about that, in parts of 1; two entities are one if they are alike by at least
    `threshold`, or share `key`, and never if they differ in `within`. `named_by`: the fields of which the first one
    filled names an entity. `place`: the printed order; `number`: the column of the printed number. `readings`: printed
    forms, each with the field read from it.
    """

    name: str
    relation: str
    identifier: str
    fields: tuple[str, ...]
    weights: Mapping[str, float]
    named_by: tuple[str, ...]
    threshold: float = 0.5
    key: str | None = None
    within: str | None = None
    place: str = "ordinal"
    number: str | None = None
    readings: Mapping[str, str] = field(default_factory=dict)
    children: tuple[Kind, ...] = ()

    @property
    def columns(self) -> tuple[str, ...]:
        """All columns that are read of the relation."""
        single = (self.identifier, self.lasting, self.place, self.number, self.key, self.within)
        return tuple(dict.fromkeys((*filter(None, single), *self.fields)))

    @property
    def lasting(self) -> str | None:
        """The column of the key that lasts; None for plans, whose identifiers do."""
        return None if self.name == "plan" else f"{self.identifier.removesuffix('_id')}_key"

    def below(self) -> Iterator[Kind]:
        """The kinds of all that an entity of this kind holds, at any depth."""
        for child in self.children:
            yield child
            yield from child.below()


CHAPTER = Kind(
    "chapter", "chapters", "chapter_id",
    fields=("level", "heading", "text"),
    weights={"heading": 0.5, "text": 0.5},
    named_by=("heading", "text"),
)  # fmt: skip
SECTION = Kind(
    "section", "sections", "section_id",
    fields=("kind", "label", "text", "heading"),
    weights={"label": 0.5, "text": 0.5},
    named_by=("text",),
)  # fmt: skip
INDICATOR = Kind(
    "indicator", "indicators", "indicator_id",
    fields=(
        "text", "details", "start_date", "end_date", "expected_output",
        "start_as_printed", "end_as_printed", "responsible", "budget", "place", "period",
    ),
    weights={"text": 0.7, "details": 0.15, "expected_output": 0.15},
    named_by=("text",),
    number="number_as_printed",
    readings={"start_as_printed": "start_date", "end_as_printed": "end_date"},
)  # fmt: skip
ORGANISATION = Kind(
    "commitment_organisation", "commitment_organisations", "mention_id",
    fields=("name_as_printed", "unit"),
    weights={"name_as_printed": 1},
    named_by=("name_as_printed",),
    threshold=0.75,
    key="organisation_id",
    within="role",
)  # fmt: skip
CONTACT = Kind(
    "contact", "contacts", "contact_id",
    fields=(
        "person", "position_as_printed", "organisation_as_printed", "units", "emails", "phones",
    ),
    # An address may be that of all contacts of the block: it says little.
    weights={"person": 0.55, "position_as_printed": 0.3, "emails": 0.1, "phones": 0.05},
    named_by=("person", "position_as_printed", "emails", "phones"),
)  # fmt: skip
ANNEX_FIELD = Kind(
    "annex", "annexes", "annex_field_id",
    fields=("label", "value"),
    weights={"label": 0.5, "value": 0.5},
    named_by=("value",),
)  # fmt: skip
OTHER_FIELD = Kind(
    "other_field", "other_fields", "other_field_id",
    fields=("label", "text"),
    weights={"label": 0.5, "text": 0.5},
    named_by=("text",),
)  # fmt: skip
TARGET = Kind(
    "target", "targets", "target_id",
    fields=("period", "due_date", "text"),
    weights={"text": 0.5, "period": 0.5},
    named_by=("text",),
    place="period",
)  # fmt: skip
MEASURE = Kind(
    "measure", "measures", "measure_id",
    fields=("goal", "responsible", "text", "evidence"),
    weights={"text": 0.6, "goal": 0.1, "responsible": 0.1, BELOW: 0.2},
    named_by=("text",),
    children=(TARGET,),
)  # fmt: skip
COMMITMENT = Kind(
    "commitment", "commitments", "commitment_id",
    fields=("title", "start_date", "end_date", "period_as_printed"),
    weights={"title": 0.5, BELOW: 0.5},
    named_by=("title",),
    place="number",
    number="number",
    children=(ORGANISATION, SECTION, INDICATOR, CONTACT, ANNEX_FIELD, MEASURE, OTHER_FIELD),
)  # fmt: skip
PLAN = Kind(
    "plan", "plans", "plan_id",
    fields=("family", "title", "period_start", "period_end", "issuer"),
    weights={"title": 1},
    named_by=("title",),
    place="plan_id",
    children=(CHAPTER, COMMITMENT),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity of one version: its fields as text (None where empty), and what it holds, by kind and in order."""

    kind: Kind
    entity_id: str
    place: str | None
    number: str | None
    key: str | None
    lasting_key: str | None
    within: str | None
    values: Mapping[str, str | None]
    compared: Mapping[str, str | None]
    """The values without the lines of their texts."""
    children: tuple[tuple[Entity, ...], ...]
    content: tuple[object, ...]
    """All that is compared, its own and its children's: equal where nothing changed."""

    @property
    def name(self) -> str | None:
        """What names it to people."""
        return next(filter(None, map(self.values.get, self.kind.named_by)), None)

    def text(self, source: str) -> str:
        """The text of a field, or the names of all that it holds (`BELOW`)."""
        if source != BELOW:
            return self.values[source] or ""
        below = (child for children in self.children for child in children)
        return " ".join(filter(None, (text for c in below for text in (c.name, c.text(BELOW)))))


def read_version(connection: DuckDBPyConnection, plan_id: str, version: int) -> Entity:
    """A version of a plan, which must exist, with everything in it, as it was read, whatever people corrected."""
    asked = {"plan_id": plan_id, "version": version}
    read = _AsRead(plan_id, version, {}, set(), defaultdict(list))
    for relation, entity_id, column, stored in connection.execute(
        sql("store/corrected_values"), asked
    ).fetchall():
        read.values.setdefault((relation, entity_id), {})[column] = json.loads(stored)
    for relation, entity_id, content in connection.execute(
        sql("store/judged_rows"), asked
    ).fetchall():
        if content is None:
            read.made.add((relation, entity_id))
        else:
            read.set_aside[relation].append(json.loads(content))
    ((plan,),) = _read(connection, PLAN, "plan_id", read).values()
    return plan


class _AsRead(NamedTuple):
    """A version of a plan as it was read: by relation and identifier the values where others are shown, the rows that
    were not read, and by relation the rows that are not shown."""

    plan_id: str
    version: int
    values: dict[tuple[str, str], dict[str, Any]]
    made: set[tuple[str, str]]
    set_aside: defaultdict[str, list[dict[str, Any]]]

    def rows(self, kind: Kind, shown: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """The rows of a kind as they were read, of those that are shown."""
        names = [(kind.relation, row[kind.identifier]) for row in shown]
        read = [
            row | self.values.get(name, {})
            for name, row in zip(names, shown, strict=True)
            if name not in self.made
        ]
        if kept := self.set_aside[kind.relation]:
            columns = [name for name in (kind.within, kind.place) if name]
            return sorted([*read, *kept], key=lambda row: [row[name] for name in columns])
        return read


def _read(
    connection: DuckDBPyConnection, kind: Kind, above: str, asked: _AsRead
) -> dict[str, tuple[Entity, ...]]:
    """The entities of a kind in printed order, by the identifier of what holds them (column `above`)."""
    below = [_read(connection, child, kind.identifier, asked) for child in kind.children]
    place = ", ".join(filter(None, (kind.within, kind.place)))
    columns = list(dict.fromkeys((above, *kind.columns)))
    query = sql("store/entities", columns=", ".join(columns), relation=kind.relation, place=place)
    found = defaultdict[str, tuple[Entity, ...]](tuple)
    plan_version = {"plan_id": asked.plan_id, "version": asked.version}
    shown = connection.execute(query, plan_version).fetchall()
    for row in asked.rows(kind, [dict(zip(columns, values, strict=True)) for values in shown]):
        children = tuple(by_holder.get(row[kind.identifier], ()) for by_holder in below)
        found[row[above]] += (make_entity(kind, row, children),)
    return found


def make_entity(
    kind: Kind, row: Mapping[str, Any], children: tuple[tuple[Entity, ...], ...]
) -> Entity:
    """The entity that a row of its relation tells of, with `children` for each of the kinds that it holds."""

    def told(column: str | None) -> str | None:
        return _as_text(row[column]) if column else None

    compared = {name: _as_text(_in_one_line(row[name])) for name in kind.fields}
    within = told(kind.within)
    return Entity(
        kind,
        str(row[kind.identifier]),
        place=told(kind.place),
        number=told(kind.number),
        key=told(kind.key),
        lasting_key=told(kind.lasting),
        within=within,
        values={name: told(name) for name in kind.fields},
        compared=compared,
        children=children,
        content=(
            within,
            *compared.values(),
            *(tuple(c.content for c in group) for group in children),
        ),
    )


def _in_one_line(value: Any) -> Any:
    """A text, or each of a list, with its words separated by one space."""
    match value:
        case str():
            return " ".join(value.split())
        case list():
            return [_in_one_line(item) for item in value]
        case _:
            return value


def _as_text(value: Any) -> str | None:
    """A value as text: dates in ISO form, a list's items one a line; None where there is nothing."""
    match value:
        case None | []:
            return None
        case list():
            return "\n".join(map(str, value))
        case date():
            return value.isoformat()
        case _:
            return str(value)
