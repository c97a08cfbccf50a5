"""From records to rows: which relation each record fills, told once; everything else is derived from its fields.

A record's first field is its identifier. Its other fields are the columns of the same names, except for tuples
of records, whose rows carry the identifiers of everything above them. Each `Value` is a column and, line by line
of its words, rows of `provenance`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache
from hashlib import sha256

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
    ExternalId,
    Indicator,
    IndicatorMeasure,
    Measure,
    MeasureOrganisation,
    Organisation,
    OtherField,
    Plan,
    Quantity,
    Record,
    Section,
    Target,
)
from models.progress import OgpCommitment, ProgressEntry, ProgressReport

Row = dict[str, object]
Rows = dict[str, list[Row]]
"""Rows by the name of their relation, in the records' order."""


RELATIONS: dict[type[Record], str] = {
    Plan: "plans",
    Chapter: "chapters",
    Commitment: "commitments",
    Section: "sections",
    Indicator: "indicators",
    CommitmentOrganisation: "commitment_organisations",
    Organisation: "organisations",
    Contact: "contacts",
    Citation: "citations",
    Quantity: "quantities",
    AnnexField: "annexes",
    Measure: "measures",
    Target: "targets",
    MeasureOrganisation: "measure_organisations",
    ProgressReport: "progress_reports",
    ProgressEntry: "progress_entries",
    IndicatorMeasure: "indicator_measures",
    OtherField: "other_fields",
    OgpCommitment: "ogp_commitments",
}
"""The relation that each record's row goes into."""


@cache
def tables_of_kinds() -> dict[str, tuple[str, str]]:
    """The relation of each kind of entities, and the column of its identifier."""
    return {
        record.entity_kind: (relation, next(iter(record.model_fields)))
        for record, relation in RELATIONS.items()
        if record.entity_kind
    }


_FINDING_ID = 12
"""Hexadecimal digits of a finding's identifier: enough to tell millions apart."""

PAIRS = {"external_ids": ExternalId._fields}
"""Fields that hold plain tuples instead of records: the relation of the same name, and its columns."""


def as_json(rows: object) -> str:
    """Rows as JSON, dates and times in ISO form."""
    return msgspec.json.encode(rows).decode()


def finding_rows(owner: str, findings: Iterable[Finding]) -> list[Row]:
    """The rows of what was found about a document or a report (`owner`: its identifier).

    A finding's identifier is made of what it says, so that it is the same when the same is found again; several that
    say the same are numbered.
    """
    said: Counter[str] = Counter()
    return [_finding_row(owner, finding, said) for finding in findings]


def _finding_row(owner: str, finding: Finding, said: Counter[str]) -> Row:
    row: Row = finding.model_dump(exclude={"boxes", "messages", "actions"})
    digest = sha256(msgspec.json.encode([owner, row])).hexdigest()[:_FINDING_ID]
    said[digest] += 1
    return row | {
        "finding_id": digest if said[digest] == 1 else f"{digest}-{said[digest]}",
        "message": finding.message,
        "messages": [
            {"lang": language, "message": message, "action": finding.actions.get(language)}
            for language, message in finding.messages.items()
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
    fields = list(record)
    id_field, identifier = fields[0]
    here = above | {id_field: identifier}
    row = dict(here)
    rows[RELATIONS[type(record)]].append(row)
    for name, field in fields[1:]:
        if isinstance(field, tuple) and all(isinstance(item, Record | tuple) for item in field):
            _add_children(rows, name, field, here)
        elif isinstance(field, Value):
            row[name] = field.value
            place: Row = {"entity_kind": record.entity_kind, "entity_id": identifier, "field": name}
            place["confidence"] = field.confidence if field.confidence < 1 else None
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
