"""The records of a plan: what the warehouse's relations are filled from.

Each field that a document prints is a `Value`: the value and its words. Fields without words are derived
(ordinals, kinds, roles). Identifiers are given where the record is made and are stable for the same content:
`OGI-2020-2022`, `OGI-2020-2022/01`, `OGI-2020-2022/01/indicator/2`, …
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar, NamedTuple

from pydantic import BaseModel, ConfigDict

from models.findings import Finding, PageAudit
from models.geometry import Value


class Record(BaseModel):
    """A record: immutable, and strict about its fields, of which the first is its identifier.

    `entity_kind` is what `provenance` and `findings` call such records; empty for what is no entity.
    """

    entity_kind: ClassVar[str] = ""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class SectionKind(StrEnum):
    """What a narrative section answers."""

    PROBLEM = "problem"
    COMMITMENT = "commitment"
    CONTRIBUTION = "contribution"
    RELEVANCE = "relevance"
    ALIGNMENT = "alignment"
    ADDITIONAL = "additional"
    OTHER = "other"


class Role(StrEnum):
    """How an organisation takes part in a commitment."""

    PROPOSER = "proposer"
    RESPONSIBLE = "responsible"
    GOVERNMENT_ACTOR = "government_actor"
    NON_GOVERNMENT_ACTOR = "non_government_actor"
    ANNEX_RESPONSIBLE = "annex_responsible"
    ANNEX_RELATED = "annex_related"
    ANNEX_COUNTERPART = "annex_counterpart"
    ANNEX_PARTNER = "annex_partner"


class OrganisationKind(StrEnum):
    """What sort of body an organisation is."""

    MINISTRY_OR_AGENCY = "ministry_or_agency"
    PARLIAMENT = "parliament"
    LOCAL_GOVERNMENT = "local_government"
    CIVIL_SOCIETY = "civil_society"
    UNIT = "unit"
    OTHER = "other"


class Level(StrEnum):
    """How far a body's reach goes."""

    NATIONAL = "national"
    PROVINCIAL = "provincial"
    LOCAL = "local"
    VILLAGE = "village"
    INTERNATIONAL = "international"


class Chapter(Record):
    """One heading of the plan's own narrative with the text under it, in printed order; `level` 1 to 3."""

    entity_kind: ClassVar[str] = "chapter"

    chapter_id: str
    ordinal: int
    level: int
    heading: Value[str] | None
    text: Value[str]


class Section(Record):
    """One narrative section of a commitment; `heading` is the group it stands under in two-level forms."""

    entity_kind: ClassVar[str] = "section"

    section_id: str
    ordinal: int
    kind: SectionKind
    label: Value[str]
    text: Value[str]
    heading: Value[str] | None = None


class Indicator(Record):
    """One row of the indicator or milestone table; `details` are its bullets without their markers.

    `responsible`, `budget`, `place` and `period` are columns that some forms have, as printed.
    """

    entity_kind: ClassVar[str] = "indicator"

    indicator_id: str
    ordinal: int
    number_as_printed: Value[str] | None
    text: Value[str]
    details: Value[list[str]] | None = None
    start_date: Value[date] | None = None
    end_date: Value[date] | None = None
    start_as_printed: Value[str] | None = None
    end_as_printed: Value[str] | None = None
    expected_output: Value[str] | None = None
    responsible: Value[str] | None = None
    budget: Value[str] | None = None
    place: Value[str] | None = None
    period: Value[str] | None = None


class CommitmentOrganisation(Record):
    """An organisation as a commitment names it; `organisation_id` is an `Organisation`'s, as `unit_id` is its unit's.

    A mention that names several has a record for each, with its ordinal and name.
    """

    entity_kind: ClassVar[str] = "commitment_organisation"

    mention_id: str
    role: Role
    ordinal: int
    name_as_printed: Value[str]
    organisation_id: str | None = None
    unit: Value[str] | None = None
    unit_id: str | None = None


class Contact(Record):
    """One contact: a person, a post, or both, with the addresses that belong to it.

    `place` is `form` (its contact block) or `annex`; `organisation_id` is an `Organisation`'s.
    """

    entity_kind: ClassVar[str] = "contact"

    contact_id: str
    ordinal: int
    person: Value[str] | None = None
    position_as_printed: Value[str] | None = None
    organisation_as_printed: Value[str] | None = None
    units: Value[list[str]] | None = None
    emails: Value[list[str]] | None = None
    phones: Value[list[str]] | None = None
    organisation_id: str | None = None
    place: str = "form"


class CitationKind(StrEnum):
    """What a citation refers to."""

    LAW = "law"
    BILL = "bill"
    SDG = "sdg"
    RPJMN = "rpjmn"


class Citation(Record):
    """A law or draft, SDG goal or target, or RPJMN page that a commitment refers to.

    `place` names the field it stands in (`title`, `section/3`, `indicator/2`, …), `owner_kind` and `owner_id` the
    record; `value` is normalised (`UU 14/2008`, `16.10`), `text` as printed; `article` is the law's (`69`, `5(1)`).
    """

    entity_kind: ClassVar[str] = "citation"

    citation_id: str
    place: str
    kind: CitationKind
    value: Value[str]
    text: Value[str]
    owner_kind: str | None = None
    owner_id: str | None = None
    article: Value[str] | None = None


class Quantity(Record):
    """A measurable target: `minimal 45% dari jumlah … tahun 2022` is 45, `%`, `>=`, 2022, of `jumlah …`."""

    entity_kind: ClassVar[str] = "quantity"

    quantity_id: str
    owner_kind: str
    owner_id: str
    value: Value[float]
    unit: Value[str] | None
    comparator: str
    year: Value[int] | None
    text: Value[str]
    of: Value[str] | None = None
    kind: str | None = None


class ExternalId(NamedTuple):
    """Another people's identifier of a commitment: `printed` in the plan, or `derived` from the commitment's number."""

    scheme: str
    value: str
    origin: str = "derived"


class AnnexField(Record):
    """One header field of an annex matrix, as printed."""

    entity_kind: ClassVar[str] = "annex"

    annex_field_id: str
    ordinal: int
    label: Value[str]
    value: Value[str]


class Target(Record):
    """What a measure is to have reached by one half-year."""

    entity_kind: ClassVar[str] = "target"

    target_id: str
    period: str
    due_date: date | None
    text: Value[str]


class MeasureOrganisation(Record):
    """One body that a measure's responsible cell names."""

    entity_kind: ClassVar[str] = "measure_organisation"

    measure_organisation_id: str
    name_as_printed: Value[str]
    organisation_id: str
    unit: Value[str] | None = None
    unit_id: str | None = None


class IndicatorMeasure(Record):
    """A measure that serves an indicator, by the likeness of their texts: `score` from 0 to 1."""

    entity_kind: ClassVar[str] = "indicator_measure"

    indicator_measure_id: str
    indicator_id: str
    measure_id: str
    score: float


class Measure(Record):
    """One row of an annex matrix (ukuran keberhasilan) with its targets."""

    entity_kind: ClassVar[str] = "measure"

    measure_id: str
    ordinal: int
    goal: Value[str] | None
    responsible: Value[str] | None
    text: Value[str]
    evidence: Value[str] | None
    evidence_urls: Value[list[str]] | None = None
    targets: tuple[Target, ...] = ()
    organisations: tuple[MeasureOrganisation, ...] = ()


class OtherField(Record):
    """What a form or table prints and no field is for: a cell under an unknown head, a fact that a profile keeps.

    `owner_kind` and `owner_id` are what it is of: a commitment, an indicator, a measure or a report's entry.
    """

    entity_kind: ClassVar[str] = "other_field"

    other_field_id: str
    owner_kind: str
    owner_id: str
    ordinal: int
    label: Value[str]
    text: Value[str]


class Commitment(Record):
    """One commitment with everything its form and its annex matrix say."""

    entity_kind: ClassVar[str] = "commitment"

    commitment_id: str
    number: Value[int]
    title: Value[str]
    start_date: Value[date] | None
    end_date: Value[date] | None
    period_as_printed: Value[str] | None
    first_page: int
    last_page: int
    sections: tuple[Section, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    organisations: tuple[CommitmentOrganisation, ...] = ()
    contacts: tuple[Contact, ...] = ()
    external_ids: tuple[ExternalId, ...] = ()
    citations: tuple[Citation, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    annex_fields: tuple[AnnexField, ...] = ()
    measures: tuple[Measure, ...] = ()
    indicator_measures: tuple[IndicatorMeasure, ...] = ()
    other_fields: tuple[OtherField, ...] = ()


class Organisation(Record):
    """One real organisation across its spellings; `name` stands where it was first printed in full.

    `parent_id` is the organisation that it is a unit of, `level` how far its reach goes; `is_generic` one stands for
    many (`Pemerintah Daerah`).
    """

    entity_kind: ClassVar[str] = "organisation"

    organisation_id: str
    name: Value[str]
    acronym: Value[str] | None
    kind: OrganisationKind
    aliases: Value[list[str]]
    parent_id: str | None = None
    level: Level | None = None
    is_generic: bool = False


class Plan(Record):
    """One action plan: its narrative chapters and its commitments."""

    entity_kind: ClassVar[str] = "plan"

    plan_id: str
    family: str
    title: Value[str] | None
    period_start: Value[date] | None
    period_end: Value[date] | None
    issuer: Value[str] | None = None
    chapters: tuple[Chapter, ...] = ()
    commitments: tuple[Commitment, ...] = ()


def document_id_of(sha256: str) -> str:
    """The identifier of the document whose file has this SHA-256."""
    return sha256[:16]


class DocumentFacts(Record):
    """The file itself. `document_id` is the first 16 hex digits of `sha256`; the mail is the one that brought it."""

    document_id: str
    kind: str
    file_name: str
    sha256: str
    page_count: int
    producer: str | None
    mail_sender: str | None = None
    mail_subject: str | None = None
    mail_sent_at: datetime | None = None


class ExtractedDocument(Record):
    """Everything one document yields: what `warehouse.store.load` takes, in one piece."""

    facts: DocumentFacts
    plans: tuple[Plan, ...]
    organisations: tuple[Organisation, ...]
    findings: tuple[Finding, ...]
    audit: tuple[PageAudit, ...]
