"""What a person says, as lines of the ledger: each is checked against what the warehouse holds, and keyed by that."""

from __future__ import annotations

import dataclasses
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from difflib import get_close_matches
from math import inf
from typing import Any

from duckdb import DuckDBPyConnection

from models.errors import UsageError
from models.geometry import Box
from warehouse.ask.bodies import require_body
from warehouse.ask.entity import find
from warehouse.ask.queries import plan_ids, require_plan
from warehouse.judgements.bodies import Tie
from warehouse.judgements.lines import Chosen, Kind, Line
from warehouse.judgements.plan_identities import ReadAs, is_held, would_be
from warehouse.judgements.rows import ADDED, SPLIT, Verb, named, parted
from warehouse.judgements.tables import CORRECTABLE, NAMED_BY, Table, scope_of, table_of
from warehouse.sql import sql
from warehouse.store.plan_names import read_names

REPORT_FIELDS = ("period", "plan", "reporter", "body")
"""What can be said of a report."""

NO_WORDS = "Words are chosen for a value: say --words with FIELD is VALUE, or with FIELD right."


@dataclass(frozen=True, slots=True)
class Subject:
    """What the warehouse holds under an identifier: its kind, named as in `provenance`, and the identifier."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class Saying:
    """Who says something, why, and when (UTC); of a value also on which words it stands, in the order of reading.

    Of nothing else can words be chosen. `renaksi judge … is VALUE --words PAGE:X0,TOP,X1,BOTTOM` (once for each box)
    gives them, or whoever calls `say_of` with `Saying(by, note, words=(Box(page, x0, top, x1, bottom), …))`: boxes as
    `provenance` has them, in the file that the value is read from. Of a row that is added, `words_of` has those of each
    field.
    """

    by: str
    note: str | None = None
    at: datetime | None = None
    words: tuple[Box, ...] = ()
    words_of: Mapping[str, tuple[Box, ...]] = dataclasses.field(default_factory=dict)

    @property
    def boxes(self) -> list[Box]:
        """All words that are chosen."""
        return [*self.words, *(box for boxes in self.words_of.values() for box in boxes)]

    def line(self, kind: Kind, subject: dict[str, Any], verdict: str, value: Any = None) -> Line:
        """The line in which this person says so."""
        if not self.by.strip():
            raise UsageError("A judgement needs a name: say with --by who decides.")
        if self.words and kind is not Kind.VALUE:
            raise UsageError(NO_WORDS)
        at = self.at or datetime.now(UTC).replace(tzinfo=None)
        return Line(
            kind=kind, subject=subject, verdict=verdict, value=value,
            note=self.note, by=self.by.strip(), at=at,
            words=self._chosen() or None,
        )  # fmt: skip

    def _chosen(self) -> list[Chosen]:
        words = [Chosen(**box._asdict()) for box in self.words]
        return words + [
            Chosen(**box._asdict(), field=name)
            for name, boxes in self.words_of.items()
            for box in boxes
        ]


def find_subject(connection: DuckDBPyConnection, identifier: str) -> Subject:
    """What has this identifier, in whatever letters; raises `UsageError` where nothing has."""
    merged = connection.execute(sql("judgements/bodies/find"), {"id": identifier}).fetchone()
    if merged:
        return Subject("organisation", merged[0])
    found = find(connection, identifier)
    return Subject(found.kind, found.id)


def correct(
    connection: DuckDBPyConnection, subject: Subject, field: str, values: Sequence[str], who: Saying
) -> Line:
    """That a value is another one than was read; raises `UsageError` where that cannot be said of it."""
    table, about, said = value_of(connection, subject, field)
    value = _typed(connection, table, field, values)
    _require_words(connection, about, who)
    if _same(value, said) and not (who.words and about["old"] != said):
        raise UsageError(f"{field} of {subject.id} says so already.")
    if _same(value, about["old"]):
        raise UsageError(
            f"{field} of {subject.id} was read so: say `renaksi judge {subject.id} {field} right`."
        )
    return who.line(Kind.VALUE, about, "corrected", value)


def confirm(connection: DuckDBPyConnection, subject: Subject, field: str, who: Saying) -> Line:
    """That a value is right as it was read."""
    _, about, _ = value_of(connection, subject, field)
    _require_words(connection, about, who)
    return who.line(Kind.VALUE, about, "right")


def _require_words(connection: DuckDBPyConnection, about: Mapping[str, Any], who: Saying) -> None:
    """Raise `UsageError` for chosen words that cannot be on a page of the file that a value is from."""
    if not who.boxes:
        return
    document = about["document_id"]
    found = connection.execute(sql("judgements/values/pages"), {"id": document}).fetchone()
    if found is None:
        raise UsageError(f"{about['entity_id']} stands in no file in which words could be chosen.")
    for box in who.boxes:
        if not 1 <= box.page <= found[0]:
            raise UsageError(f"There is no page {box.page}: {document} has {found[0]}.")
        if not (0 <= box.x0 < box.x1 < inf and 0 <= box.top < box.bottom < inf):
            raise UsageError(
                f"{','.join(f'{edge:g}' for edge in box[1:])}: this is no box; say x0,top,x1,bottom, in points from "
                "the page's top left."
            )


def drop(connection: DuckDBPyConnection, subject: Subject, who: Saying) -> Line:
    """That a row is none: it leaves all relations, with all that stands under it."""
    return who.line(Kind.ROW, _row(connection, subject)[1], Verb.DROPPED)


def add(
    connection: DuckDBPyConnection,
    subject: Subject,
    entity_kind: str,
    said: Sequence[tuple[str, str]],
    who: Saying,
) -> Line:
    """That something has a row more than was read; raises `UsageError` where it can have none such."""
    kinds = ADDED.get(subject.kind, ())
    if entity_kind not in kinds:
        what = _one(subject.kind)
        known = (
            f"to {what} can be added: {', '.join(kinds)}."
            if kinds
            else f"nothing is added to {what}."
        )
        raise UsageError(f"{entity_kind}: {known}")
    _, about, _ = _row(connection, subject)
    table = table_of(connection, entity_kind)
    texts: dict[str, list[str]] = {}
    for field, text in said:
        _require_field(table, field)
        texts.setdefault(field, []).append(text)
    values = {field: _typed(connection, table, field, told) for field, told in texts.items()}
    given = {"level", "kind", "place"} | set(values)
    if missing := [field for field in table.required if field not in given]:
        raise UsageError(
            f'{_one(entity_kind).capitalize()} has no {missing[0]} yet: say {missing[0]}="…" too.'
        )
    if not named(table, values):
        raise UsageError(f"What is it called? Say {' or '.join(NAMED_BY[entity_kind])}.")
    _require_words(connection, about, who)
    return who.line(Kind.ROW, about, Verb.ADDED, {"entity_kind": entity_kind, "values": values})


def split(connection: DuckDBPyConnection, subject: Subject, at: str, who: Saying) -> Line:
    """That a row is two, the second of which begins with these words."""
    if subject.kind not in SPLIT:
        raise UsageError(f"{subject.id} is {_one(subject.kind)}, which cannot be split.")
    table, about, row = _row(connection, subject)
    field = SPLIT[subject.kind]
    _refuse_corrected(connection, table, subject, field)
    if parted(row[field], at) is None:
        raise UsageError(
            f"{at}: {field} of {subject.id} does not have these words, has them first or twice; say those "
            "with which the second half begins."
        )
    return who.line(Kind.ROW, about, Verb.SPLIT, " ".join(at.split()))


def join(connection: DuckDBPyConnection, subject: Subject, identifier: str, who: Saying) -> Line:
    """That two rows are one, known by the first."""
    other = find_subject(connection, identifier)
    if other.kind != subject.kind or other.id == subject.id:
        raise UsageError(
            f"{subject.id} is {_one(subject.kind)}: it is joined with another of its kind."
        )
    table, about, row = _row(connection, subject)
    _, given, given_row = _row(connection, other)
    if about["plan_id"] != given["plan_id"] or row.get("report_id") != given_row.get("report_id"):
        raise UsageError(f"{subject.id} and {other.id} do not stand in one plan or report.")
    for one in (subject, other):
        _refuse_corrected(connection, table, one, *NAMED_BY[subject.kind])
    return who.line(Kind.ROW, about, Verb.JOINED, given)


def tie(
    connection: DuckDBPyConnection, subject: Subject, verdict: Tie, other: str, who: Saying
) -> Line:
    """That a body is another one, is not, or is a unit of it; raises `UsageError` where that cannot be."""
    body = require_body(connection, _merged_into(connection, other) or other)
    if body == subject.id and verdict is not Tie.NOT_SAME:
        raise UsageError(f"{subject.id} is {other} already.")
    ((name,),) = connection.execute(sql("judgements/bodies/name"), {"id": subject.id}).fetchall()
    about = _about(subject, entity_key=subject.id, field="parent_id", old=name)
    if verdict is not Tie.UNIT:
        about |= {"entity_key": " = ".join(sorted((subject.id, body))), "field": "organisation_id"}
    return who.line(Kind.BODY, about, verdict, {"entity_kind": "organisation", "entity_id": body})


def _merged_into(connection: DuckDBPyConnection, identifier: str) -> str | None:
    """The body as which one is counted, of which somebody said that it is another one."""
    found = connection.execute(sql("judgements/bodies/find"), {"id": identifier}).fetchone()
    return found[1] if found else None


def withdraw(subject: Subject, who: Saying) -> Line:
    """That a file does not belong in the warehouse."""
    about = _about(subject, entity_key=subject.id, document_id=subject.id)
    return who.line(Kind.DOCUMENT, about, "withdrawn")


def replace(connection: DuckDBPyConnection, subject: Subject, identifier: str, who: Saying) -> Line:
    """That a file is to be counted instead of another."""
    other = find_subject(connection, identifier)
    if other.kind != "document" or other.id == subject.id:
        raise UsageError(f"{subject.id} replaces another document: {identifier} is none.")
    key = f"{subject.id} > {other.id}"
    about = _about(subject, entity_key=key, document_id=subject.id)
    given = {"entity_kind": other.kind, "entity_id": other.id}
    return who.line(Kind.DOCUMENT, about, "replaces", given)


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


def tell_plan(
    connection: DuckDBPyConnection, subject: Subject, field: str, value: str, who: Saying
) -> tuple[Line, str]:
    """What a plan's family, issuer or years are, whatever it prints, and the identifier that it is shown by then.

    Raises `UsageError` where that cannot be said, and where another plan is called so.
    """
    found = connection.execute(sql("judgements/plans/told"), {"id": subject.id}).fetchall()
    family, issuer, document_id, lacks_issuer = found[0]
    read = read_names(connection).read(subject.id)
    has_issuer = lacks_issuer or len(read.removeprefix(family).strip("-")) > len("2020-2022")
    plan = ReadAs(read, family, has_issuer)
    old = {"family": family, "issuer": issuer, "years": plan.years}[field]
    value = _of_plan(field, value)
    shown = would_be(connection, plan, field, value)
    if value == old:
        raise UsageError(
            f"{field} of {subject.id} was read so: what was said of it otherwise is taken back by renaksi undo."
        )
    if shown != subject.id and is_held(connection, shown):
        raise UsageError(
            f"{subject.id} would be {shown} then, and there is a {shown} already: two plans are not made one; load one "
            "of them into another warehouse."
        )
    about = _about(
        subject, entity_key=subject.id, plan_id=subject.id, document_id=document_id, field=field, old=old
    )  # fmt: skip
    about |= {"family": family, "has_issuer": has_issuer}
    return who.line(Kind.PLAN, about, "corrected", value), shown


def _of_plan(field: str, value: str) -> str:
    """A plan's family or years as identifiers have them; an issuer as it is."""
    if field == "family":
        if not re.fullmatch(r"[A-Za-z][A-Za-z0-9]*(-[A-Za-z]+)*", value):
            raise UsageError(f"{value}: a family is called by letters, as in OGI.")
        return value.upper()
    if field == "years":
        found = re.fullmatch(r"(\d{4})\s*[-–/]\s*(\d{4})", value)
        if not found or found[1] > found[2]:
            raise UsageError(
                f"{value}: which years are these? Say the first and the last, as in 2020-2022."
            )
        return f"{found[1]}-{found[2]}"
    return " ".join(value.split())


def take_back(judgement_id: str, who: Saying) -> Line:
    """That a judgement does not hold any more."""
    return who.line(Kind.UNDO, {"judgement": judgement_id}, "undone")


def _about(subject: Subject, **more: Any) -> dict[str, Any]:
    return {"entity_kind": subject.kind, "entity_id": subject.id, **more}


def value_of(
    connection: DuckDBPyConnection, subject: Subject, field: str
) -> tuple[Table, dict[str, Any], Any]:
    """A value's table, what a judgement on it is keyed by, and what it says now."""
    if subject.kind not in CORRECTABLE:
        raise UsageError(
            f"{subject.id} is {_one(subject.kind)}, of which no value can be corrected."
        )
    table = table_of(connection, subject.kind)
    _require_field(table, field)
    names = scope_of(table, field)
    rows = connection.execute(sql("judgements/values/row", **names), {"id": subject.id}).fetchall()
    key, plan_id, stored, _ = rows[0]
    asked = {"entity_kind": subject.kind, "id": subject.id}
    read = connection.execute(sql("judgements/values/as_read"), asked | {"field": field}).fetchone()
    said = _plain(stored)
    about = _about(
        subject,
        entity_key=key or subject.id,
        plan_id=plan_id,
        document_id=_document(connection, subject),
        field=field,
        old=_plain(read[0]) if read else said,
    )
    return table, about, said


def _one(kind: str) -> str:
    """One of a kind of entities, in words."""
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind.replace('_', ' ')}"


def _require_field(table: Table, field: str) -> None:
    if field not in table.fields:
        near = get_close_matches(field, table.fields, 1)
        there = f"did you mean {near[0]}?" if near else f"it has {', '.join(table.fields)}."
        raise UsageError(f"{_one(table.entity_kind).capitalize()} has no value {field}: {there}")


def _row(
    connection: DuckDBPyConnection, subject: Subject
) -> tuple[Table, dict[str, Any], dict[str, Any]]:
    """A row's table, what a judgement on it is keyed by, and the row as it was read."""
    if subject.kind not in NAMED_BY:
        raise UsageError(f"{subject.id} is {_one(subject.kind)}, which is no row.")
    table = table_of(connection, subject.kind)
    names = scope_of(table)
    found = connection.execute(sql("judgements/rows/row", **names), {"id": subject.id}).fetchall()
    key, plan_id, content = found[0]
    row: dict[str, Any] = json.loads(content)
    asked = {"entity_kind": subject.kind, "id": subject.id}
    for field, stored in connection.execute(sql("judgements/rows/read_values"), asked).fetchall():
        row[field] = _plain(stored)
    about = _about(
        subject,
        entity_key=key or subject.id,
        plan_id=plan_id,
        document_id=_document(connection, subject),
        old=named(table, row) or None,
    )
    return table, about, row


def _document(connection: DuckDBPyConnection, subject: Subject) -> str | None:
    """The file that something is read from."""
    asked = {"entity_kind": subject.kind, "id": subject.id}
    place = connection.execute(sql("judgements/values/document"), asked).fetchone()
    return place[0] if place else None


def _refuse_corrected(
    connection: DuckDBPyConnection, table: Table, subject: Subject, *fields: str
) -> None:
    """Raise `UsageError` where one of these values is corrected: that would not hold for a row that is another one."""
    asked = {"entity_kind": subject.kind, "id": subject.id}
    for field, judgement_id in connection.execute(
        sql("judgements/rows/corrections"), asked
    ).fetchall():
        if field in fields:
            raise UsageError(
                f"{field} of {subject.id} was put right before: take that back (renaksi undo {judgement_id}), "
                "and put it right after this."
            )


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
