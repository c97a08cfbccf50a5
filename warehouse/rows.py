"""From records to rows: which relation each record fills, told once; everything else is derived from its fields.

A record's first field is its identifier. Its other fields are the columns of the same names, except for tuples
of records, whose rows carry the identifiers of everything above them. Each `Value` is a column and, line by line
of its words, rows of `provenance`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from hashlib import sha256
from typing import NamedTuple

import msgspec

from models.findings import Finding
from models.geometry import Value
from models.plan import (
    AnnexField,
    Chapter,
    Citation,
    Commitment,
    CommitmentOrganisation,
    Contact,
    Indicator,
    IndicatorMeasure,
    Measure,
    MeasureOrganisation,
    Organisation,
    Plan,
    Quantity,
    Record,
    Section,
    Target,
)
from models.progress import ProgressEntry, ProgressReport

Row = dict[str, object]
Rows = dict[str, list[Row]]
"""Rows by the name of their relation, in the records' order."""


class Relation(NamedTuple):
    """Where a record's row goes, and what `provenance` and `findings` call it."""

    name: str
    entity_kind: str


RELATIONS: dict[type[Record], Relation] = {
    Plan: Relation("plans", "plan"),
    Chapter: Relation("chapters", "chapter"),
    Commitment: Relation("commitments", "commitment"),
    Section: Relation("sections", "section"),
    Indicator: Relation("indicators", "indicator"),
    CommitmentOrganisation: Relation("commitment_organisations", "commitment_organisation"),
    Organisation: Relation("organisations", "organisation"),
    Contact: Relation("contacts", "contact"),
    Citation: Relation("citations", "citation"),
    Quantity: Relation("quantities", "quantity"),
    AnnexField: Relation("annexes", "annex"),
    Measure: Relation("measures", "measure"),
    Target: Relation("targets", "target"),
    MeasureOrganisation: Relation("measure_organisations", "measure_organisation"),
    ProgressReport: Relation("progress_reports", "progress_report"),
    ProgressEntry: Relation("progress_entries", "progress_entry"),
    IndicatorMeasure: Relation("indicator_measures", "indicator_measure"),
}

_FINDING_ID = 12
"""Hexadecimal digits of a finding's identifier: enough to tell millions apart."""

PAIRS = {"external_ids": ("scheme", "value")}
"""Fields that hold pairs instead of records: the relation of the same name, and its columns."""


def finding_rows(owner: str, findings: Iterable[Finding]) -> list[Row]:
    """The rows of what was found about a document or a report (`owner`: its identifier).

    A finding's identifier is made of what it says, so that it is the same when the same is found again; several that
    say the same are numbered.
    """
    said: Counter[str] = Counter()
    return [_finding_row(owner, finding, said) for finding in findings]


def _finding_row(owner: str, finding: Finding, said: Counter[str]) -> Row:
    row: Row = finding.model_dump(exclude={"boxes", "messages"})
    digest = sha256(msgspec.json.encode([owner, row])).hexdigest()[:_FINDING_ID]
    said[digest] += 1
    return row | {
        "finding_id": digest if said[digest] == 1 else f"{digest}-{said[digest]}",
        "message": finding.message,
        "messages": [
            {"lang": language, "message": message} for language, message in finding.messages.items()
        ],
        "boxes": [box._asdict() for box in finding.boxes],
    }


def record_rows(*records: Record) -> Rows:
    """The rows of the records and of everything in them, `provenance` included."""
    rows: Rows = defaultdict(list)
    for record in records:
        _add_record(rows, record, {})
    return rows


def _add_record(rows: Rows, record: Record, above: Row) -> None:
    """Add the record's row, then the rows of what it holds; `above` has the identifiers it stands under."""
    relation, entity_kind = RELATIONS[type(record)]
    fields = list(record)
    id_field, identifier = fields[0]
    here = above | {id_field: identifier}
    row = dict(here)
    rows[relation].append(row)
    for name, field in fields[1:]:
        if isinstance(field, tuple) and all(isinstance(item, Record | tuple) for item in field):
            _add_children(rows, name, field, here)
        elif isinstance(field, Value):
            row[name] = field.value
            place: Row = {"entity_kind": entity_kind, "entity_id": identifier, "field": name}
            rows["provenance"] += [
                place | box._asdict() | {"ordinal": ordinal}
                for ordinal, box in enumerate(field.boxes, 1)
            ]
        else:
            row[name] = field


def _add_children(rows: Rows, name: str, children: tuple[object, ...], above: Row) -> None:
    for child in children:
        if isinstance(child, Record):
            _add_record(rows, child, above)
        elif isinstance(child, tuple):
            rows[name].append(above | dict(zip(PAIRS[name], child, strict=True)))
