"""The records of a progress report, and of its reconciliation with a plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar, TypeAlias

from pydantic import InstanceOf

from models.findings import Finding, PageAudit
from models.geometry import Value
from models.origin import Reporter as Reporter
from models.plan import DocumentFacts, OtherField, Record


class Status(StrEnum):
    """OGP's completion scale."""

    WITHDRAWN = "withdrawn"
    NO_EVIDENCE = "no_evidence"
    NOT_STARTED = "not_started"
    LIMITED = "limited"
    SUBSTANTIAL = "substantial"
    COMPLETE = "complete"


class OgpCommitment(Record):
    """A row of OGP's commitment data, read as an entry: the heads of the columns that it fills, what is under each."""

    entity_kind: ClassVar[str] = "ogp_commitment"

    ogp_commitment_id: str
    entry_id: str
    headings: tuple[str, ...]
    texts: Value[list[str]]


class ProgressEntry(Record):
    """One row of a report, as printed; `status` is what its words mean, None where they mean nothing known.

    `has_obstacles` is None where nothing is printed of them, False where what is printed says that there are none.
    `external_id` is another people's identifier of the commitment where the report prints one (`ID0126`).
    Words of a spreadsheet have the sheet's number as page and count columns (x) and rows (y) instead of points.
    """

    entity_kind: ClassVar[str] = "progress_entry"

    entry_id: str
    ordinal: int
    commitment_as_printed: Value[str] | None = None
    responsible: Value[str] | None = None
    measure_as_printed: Value[str] | None = None
    target_as_printed: Value[str] | None = None
    achievement: Value[str] | None = None
    status_as_printed: Value[str] | None = None
    status: Status | None = None
    percent: Value[float] | None = None
    obstacles: Value[str] | None = None
    has_obstacles: bool | None = None
    follow_up: Value[str] | None = None
    evidence: Value[str] | None = None
    evidence_urls: Value[list[str]] | None = None
    external_id: Value[str] | None = None
    other_fields: tuple[OtherField, ...] = ()


class ProgressReport(Record):
    """What one reporter says about one plan at one period.

    `plan_family` and `plan_years` are what the report says of its plan; the warehouse finds the plan by them.
    `period` is like `B06` or `2031-Q1`, None for a report on the whole term. Where days tell it, `period_start` and
    `period_end` are the first and the last: the warehouse knows which of the plan's periods they are.
    `reporter_as_printed` is what a line that names the reporter says, in its own words. Those that are assumed, or
    said by no printed word, have no words. `body` identifies the body whose report it is where one is named, by the
    name in `body_as_named`. `correction` counts the corrections of a report, 0 for the original. `dated` is the day of
    the report itself, where it prints one.
    """

    entity_kind: ClassVar[str] = "progress_report"

    report_id: str
    reporter: Value[Reporter]
    period: Value[str] | None
    plan_family: str | None
    plan_years: tuple[int, int] | None
    reporter_as_printed: Value[str] | None = None
    period_start: Value[date] | None = None
    period_end: Value[date] | None = None
    body: str | None = None
    body_as_named: str | None = None
    correction: int = 0
    dated: Value[date] | None = None
    entries: tuple[ProgressEntry, ...]
    ogp_commitments: tuple[OgpCommitment, ...] = ()


class Doubt(Record):
    """Why a document may be no progress report: it names no title, period or plan of one.

    `heads` are the column heads of its table; `other_document` is what it calls itself instead, if anything.
    """

    heads: tuple[str, ...]
    other_document: str | None = None


class ExtractedReport(Record):
    """Everything one report document yields; with a `doubt` it is a report only if its entries link to a plan.

    `open_facts` are those of `plan`, `period` and `reporter` that neither it nor anybody says.
    """

    facts: DocumentFacts
    reports: tuple[ProgressReport, ...]
    findings: tuple[Finding, ...]
    audit: tuple[PageAudit, ...]
    doubt: Doubt | None = None
    open_facts: tuple[str, ...] = ()


class Decision(StrEnum):
    """What became of an entry: the first three are the program's, the others a person's."""

    AUTO = "auto"
    REVIEW = "review"
    UNMATCHED = "unmatched"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    NO_MATCH = "no_match"


Fact: TypeAlias = "str | int | Reason | tuple[Reason, ...]"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an entry was linked or not: a code, and the facts that its sentence is filled with.

    A fact may be a reason of its own, or several. Percentages are whole numbers.
    """

    code: str
    facts: Mapping[str, Fact] = field(default_factory=dict)

    def facts_as_json(self) -> dict[str, object]:
        """The facts; a reason among them is an object with its `code` beside its facts."""
        return {name: _as_json(fact) for name, fact in self.facts.items()}


def _as_json(fact: Fact) -> object:
    if isinstance(fact, Reason):
        return {"code": fact.code, **fact.facts_as_json()}
    return [_as_json(each) for each in fact] if isinstance(fact, tuple) else fact


class Match(Record):
    """What an entry was linked to, how surely (`score` from 0 to 1), and why."""

    entry_id: str
    commitment_id: str | None
    measure_id: str | None
    indicator_id: str | None
    score: float
    method: str
    decision: Decision
    decided_by: str | None = None
    decided_at: datetime | None = None
    reason: InstanceOf[Reason]
