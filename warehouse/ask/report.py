"""What a report shows of the warehouse: the rows of `warehouse/sql/report/*.sql` as records.

Each record has the columns of the query it is read by; what they mean stands in docs/report.md.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from duckdb import DuckDBPyConnection

from models.languages import Language
from warehouse.ask.queries import plan_ids, read_table, require_plan
from warehouse.store.connection import shown_schema, sql

Record = TypeVar("Record")


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan, and how many of its targets are due and overdue."""

    plan_id: str
    family: str
    title: str | None
    version: int
    document_id: str
    commitments: int
    indicators: int
    measures: int
    targets: int
    targets_due: int
    targets_overdue: int


@dataclass(frozen=True, slots=True)
class Commitment:
    """A commitment, and the identifiers of the bodies responsible for it."""

    commitment_id: str
    plan_id: str
    number: int
    title: str
    start_date: datetime.date | None
    end_date: datetime.date | None
    period_as_printed: str | None
    document_id: str
    first_page: int
    last_page: int
    organisations: list[str]


@dataclass(frozen=True, slots=True)
class Section:
    """A labelled part of a commitment's narrative."""

    commitment_id: str
    section_id: str
    label: str
    heading: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Participant:
    """A body that takes part in a commitment."""

    commitment_id: str
    mention_id: str
    role: str
    name: str
    unit: str | None


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator or milestone."""

    commitment_id: str
    indicator_id: str
    number: str | None
    text: str
    details: list[str]
    start_date: datetime.date | None
    end_date: datetime.date | None
    start_as_printed: str | None
    end_as_printed: str | None
    expected_output: str | None


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure of success."""

    commitment_id: str
    measure_id: str
    goal: str | None
    responsible: str | None
    text: str
    evidence: str | None


@dataclass(frozen=True, slots=True)
class Target:
    """What a measure is to have reached by a period's end; `days_overdue` is None where it is not overdue."""

    commitment_id: str
    measure_id: str
    target_id: str
    period: str
    due_date: datetime.date | None
    text: str
    responsible: str | None
    days_overdue: int | None
    status: str | None
    percent: float | None


@dataclass(frozen=True, slots=True)
class Period:
    """A column of a plan's heat map; `period` is None for the whole term."""

    plan_id: str
    period: str | None
    ends_on: datetime.date | None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a commitment had come by a period, as one reporter tells it."""

    commitment_id: str
    period: str | None
    reporter: str
    measures_due: int
    measures_reported: int
    measures_complete: int
    percent: float | None
    status: str | None


@dataclass(frozen=True, slots=True)
class StatusCount:
    """How many commitments one reporter gives a status; None: does not report on."""

    plan_id: str
    period: str | None
    reporter: str
    status: str | None
    commitments: int


@dataclass(frozen=True, slots=True)
class Entry:
    """What a reporter last said of a measure, an indicator or a whole commitment."""

    commitment_id: str
    measure_id: str | None
    indicator_id: str | None
    entry_id: str
    period: str | None
    reporter: str
    status: str | None
    percent: float | None
    achievement: str | None
    obstacles: str | None
    follow_up: str | None


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body, and its load."""

    organisation_id: str
    name: str
    kind: str
    commitments: int
    measures: int
    targets: int
    targets_due: int
    targets_overdue: int


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to ask about a commitment; without contacts only the office."""

    commitment_id: str
    office: str | None
    person: str | None = None
    emails: Sequence[str] = ()
    phones: Sequence[str] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """What could not be read, does not add up, or was left out, and what to do; `lang` is the language of both."""

    severity: str
    code: str
    message: str
    lang: str
    action: str | None
    document_id: str
    page: int | None


@dataclass(frozen=True, slots=True)
class Document:
    """A file that was read."""

    document_id: str
    kind: str
    file_name: str
    sha256: str
    page_count: int
    loaded_at: datetime.datetime


@dataclass(frozen=True, slots=True)
class Place:
    """The page on which the first value of an entity stands."""

    entity_kind: str
    entity_id: str
    document_id: str
    page: int


@dataclass(frozen=True, slots=True)
class Content:
    """All that a report shows, in the order it is shown."""

    plans: list[Plan]
    commitments: list[Commitment]
    sections: list[Section]
    participants: list[Participant]
    indicators: list[Indicator]
    measures: list[Measure]
    targets: list[Target]
    periods: list[Period]
    progress: list[Progress]
    statuses: list[StatusCount]
    entries: list[Entry]
    organisations: list[Organisation]
    contacts: list[Contact]
    findings: list[Finding]
    documents: list[Document]
    places: list[Place]


def read_content(
    connection: DuckDBPyConnection,
    plans: Iterable[str],
    as_of: datetime.date,
    *,
    language: Language,
    with_contacts: bool,
) -> Content:
    """What a report on these plans (none named: all) shows; what is due and overdue is so on `as_of`.

    Without `with_contacts` it is read from the schema `public`, which holds no personal data. Findings are in the
    report's language where they can be. Raises `UsageError` for a plan that is not in the warehouse.
    """
    of_plans = {"plans": _chosen(connection, list(plans))}
    shown = shown_schema(with_contacts=with_contacts)

    def read(name: str, record: type[Record], **parameters: object) -> list[Record]:
        table = read_table(connection, sql(f"report/{name}", shown=shown), parameters)
        return [record(**row) for row in table.as_dicts()]

    documents = read("documents", Document, **of_plans)
    of_documents = {"documents": [document.document_id for document in documents]}
    return Content(
        plans=read("plans", Plan, **of_plans, as_of=as_of),
        commitments=read("commitments", Commitment, **of_plans),
        sections=read("sections", Section, **of_plans),
        participants=read("participants", Participant, **of_plans),
        indicators=read("indicators", Indicator, **of_plans),
        measures=read("measures", Measure, **of_plans),
        targets=read("targets", Target, **of_plans, as_of=as_of),
        periods=read("periods", Period, **of_plans),
        progress=read("progress", Progress, **of_plans),
        statuses=read("statuses", StatusCount, **of_plans),
        entries=read("entries", Entry, **of_plans),
        organisations=read("organisations", Organisation, **of_plans, as_of=as_of),
        contacts=read("contacts" if with_contacts else "offices", Contact, **of_plans),
        findings=read("findings", Finding, **of_documents, lang=language.value),
        documents=documents,
        places=read("places", Place, **of_documents),
    )


def _chosen(connection: DuckDBPyConnection, wanted: list[str]) -> list[str]:
    """The plans wanted, or all, once it is known that the warehouse holds them."""
    held = plan_ids(connection)
    for plan_id in wanted:
        require_plan(plan_id, held)
    return wanted or held
