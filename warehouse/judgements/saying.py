"""What a person says, as lines of the ledger: each is checked against what the warehouse holds, and keyed by that."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from difflib import get_close_matches
from typing import Any

from duckdb import DuckDBPyConnection

from models.errors import UsageError
from warehouse.ask.bodies import require_body
from warehouse.ask.entity import find
from warehouse.ask.queries import plan_ids, require_plan
from warehouse.judgements.applying import CORRECTABLE, Table, scope_of, table_of
from warehouse.judgements.lines import Kind, Line
from warehouse.sql import sql

REPORT_FIELDS = ("period", "plan", "reporter", "body")
"""What can be said of a report."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What the warehouse holds under an identifier: its kind, named as in `provenance`, and the identifier."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Saying:
    """Who says something, why, and when (UTC)."""

    by: str
    note: str | None = None
    at: datetime | None = None

    def line(self, kind: Kind, subject: dict[str, Any], verdict: str, value: Any = None) -> Line:
        """The line in which this person says so."""
        if not self.by.strip():
            raise UsageError("A judgement needs a name: say with --by who decides.")
        at = self.at or datetime.now(UTC).replace(tzinfo=None)
        return Line(
            kind=kind, subject=subject, verdict=verdict, value=value,
            note=self.note, by=self.by.strip(), at=at,
        )  # fmt: skip


def find_subject(connection: DuckDBPyConnection, identifier: str) -> Subject:
    """What has this identifier, in whatever letters; raises `UsageError` where nothing has."""
    found = find(connection, identifier)
    return Subject(found.kind, found.id)


def correct(
    connection: DuckDBPyConnection, subject: Subject, field: str, values: Sequence[str], who: Saying
) -> Line:
    """That a value is another one than was read; raises `UsageError` where that cannot be said of it."""
    table, about, said = _value(connection, subject, field)
    value = _typed(connection, table, field, values)
    if _same(value, said):
        raise UsageError(f"{field} of {subject.id} says so already.")
    if _same(value, about["old"]):
        raise UsageError(
            f"{field} of {subject.id} was read so: say `renaksi judge {subject.id} {field} right`."
        )
    return who.line(Kind.VALUE, about, "corrected", value)


def confirm(connection: DuckDBPyConnection, subject: Subject, field: str, who: Saying) -> Line:
    """That a value is right as it was read."""
    _, about, _ = _value(connection, subject, field)
    return who.line(Kind.VALUE, about, "right")


def withdraw(subject: Subject, who: Saying) -> Line:
    """That a file does not belong in the warehouse."""
    about = _about(subject, entity_key=subject.id, document_id=subject.id)
    return who.line(Kind.DOCUMENT, about, "withdrawn")


def see(connection: DuckDBPyConnection, subject: Subject, who: Saying) -> Line:
    """That a finding asks for nothing to be done."""
    ((document_id, is_seen),) = connection.execute(
        sql("judgements/finding"), {"id": subject.id}
    ).fetchall()[:1]
    if is_seen:
        raise UsageError(f"The finding {subject.id} was seen already.")
    return who.line(
        Kind.FINDING, _about(subject, entity_key=subject.id, document_id=document_id), "seen"
    )


def tell_report(
    connection: DuckDBPyConnection, subject: Subject, field: str, value: str, who: Saying
) -> Line:
    """What a report's period, plan, reporter or body is, whatever it prints."""
    rows = connection.execute(sql("judgements/report"), {"id": subject.id}).fetchall()
    period, plan, reporter, body, document_id = rows[0]
    said = dict(zip(REPORT_FIELDS, (period, plan, reporter, body), strict=True))
    read = dict(connection.execute(sql("judgements/report_as_read"), {"id": subject.id}).fetchall())
    if field == "plan":
        require_plan(value, plan_ids(connection))
    elif field == "body":
        value = require_body(connection, value)
    if said[field] == value:
        raise UsageError(f"{field} of {subject.id} is {value} already.")
    about = _about(subject, entity_key=subject.id, document_id=document_id)
    old = read.get(field, said[field])
    return who.line(Kind.REPORT, about | {"field": field, "old": old}, "corrected", value)


def take_back(judgement_id: str, who: Saying) -> Line:
    """That a judgement does not hold any more."""
    return who.line(Kind.UNDO, {"judgement": judgement_id}, "undone")


def _about(subject: Subject, **more: Any) -> dict[str, Any]:
    return {"entity_kind": subject.kind, "entity_id": subject.id, **more}


def _value(
    connection: DuckDBPyConnection, subject: Subject, field: str
) -> tuple[Table, dict[str, Any], Any]:
    """A value's table, what a judgement on it is keyed by, and what it says now."""
    if subject.kind not in CORRECTABLE:
        raise UsageError(
            f"{subject.id} is a {subject.kind.replace('_', ' ')}, of which no value can be corrected."
        )
    table = table_of(connection, subject.kind)
    if field not in table.fields:
        near = get_close_matches(field, table.fields, 1)
        there = f"did you mean {near[0]}?" if near else f"it has {', '.join(table.fields)}."
        raise UsageError(f"A {subject.kind.replace('_', ' ')} has no value {field}: {there}")
    names = scope_of(table, field)
    rows = connection.execute(sql("judgements/values/row", **names), {"id": subject.id}).fetchall()
    key, plan_id, stored, _ = rows[0]
    asked = {"entity_kind": subject.kind, "id": subject.id}
    read = connection.execute(sql("judgements/values/as_read"), asked | {"field": field}).fetchone()
    place = connection.execute(sql("judgements/values/document"), asked).fetchone()
    said = _plain(stored)
    about = _about(
        subject,
        entity_key=key or subject.id,
        plan_id=plan_id,
        document_id=place[0] if place else None,
        field=field,
        old=_plain(read[0]) if read else said,
    )
    return table, about, said


def _plain(stored: str | None) -> Any:
    return None if stored is None else json.loads(stored)


def _typed(connection: DuckDBPyConnection, table: Table, field: str, values: Sequence[str]) -> Any:
    """The value as its column takes it; raises `UsageError` where it does not."""
    data_type = table.types[field]
    base = data_type.removesuffix("[]")
    is_list = base != data_type
    texts = list(values) if is_list else [" ".join(values)]
    typed = []
    for text in texts:
        if not text.strip():
            raise UsageError(f"{field} of what? Say what it is: is VALUE.")
        ((found,),) = connection.execute(
            sql("judgements/values/typed", type=base), {"text": text}
        ).fetchall()
        if found is None:
            raise UsageError(f"{field} is a {base}, and {text} is none.")
        typed.append(json.loads(found))
    return typed if is_list else typed[0]


def _same(value: Any, other: Any) -> bool:
    """Whether two values are the same but for white space."""
    if isinstance(value, str) and isinstance(other, str):
        return value.split() == other.split()
    return bool(value == other)
