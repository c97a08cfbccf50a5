"""Plans with measures and reports on them, in few words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256

from duckdb import DuckDBPyConnection

from models.geometry import Value
from models.plan import (
    Commitment,
    DocumentFacts,
    ExtractedDocument,
    Indicator,
    Measure,
    MeasureOrganisation,
    Target,
)
from models.progress import ExtractedReport, ProgressEntry, ProgressReport, Reporter, Status
from tests.warehouse.records import bare_commitment, document, organisation, plan, printed, text
from warehouse.judgements.review import Ruling, Verb, decide

OGI = "OGI-2020-2022"
DUE = {
    "B06": date(2021, 6, 30),
    "B12": date(2021, 12, 31),
    "B18": date(2022, 6, 30),
    "B24": date(2022, 12, 31),
}


@dataclass(frozen=True)
class Due:
    """A measure of a plan: its text, its body, and its targets by their periods."""

    text: str
    responsible: str = "Kementerian Contoh"
    targets: Mapping[str, str] = field(default_factory=lambda: {"B06": "Draf"})


def commitment(
    number: int,
    title: str,
    *measures: Due,
    indicators: tuple[str, ...] = (),
    plan_id: str = OGI,
) -> Commitment:
    key = f"{plan_id}/{number:02d}"
    return bare_commitment(plan_id, number).model_copy(
        update={
            "title": text(title),
            "indicators": tuple(
                Indicator(
                    indicator_id=f"{key}/indicator/{ordinal}",
                    ordinal=ordinal,
                    number_as_printed=None,
                    text=text(wording),
                )
                for ordinal, wording in enumerate(indicators, 1)
            ),
            "measures": tuple(
                _measure(f"{key}/measure/{ordinal}", ordinal, due)
                for ordinal, due in enumerate(measures, 1)
            ),
        }
    )


def _measure(measure_id: str, ordinal: int, due: Due) -> Measure:
    return Measure(
        measure_id=measure_id,
        ordinal=ordinal,
        goal=None,
        responsible=text(due.responsible),
        text=text(due.text),
        evidence=None,
        targets=tuple(
            Target(
                target_id=f"{measure_id}/{period}",
                period=period,
                due_date=DUE[period],
                text=text(wording),
            )
            for period, wording in due.targets.items()
        ),
        organisations=(
            MeasureOrganisation(
                measure_organisation_id=f"{measure_id}/organisation/1",
                name_as_printed=text(due.responsible),
                organisation_id=due.responsible.lower().replace(" ", "-"),
            ),
        ),
    )


def plan_document(
    *commitments: Commitment, plan_id: str = OGI, content: str = "rencana"
) -> ExtractedDocument:
    return document(plan(plan_id, *commitments), content=content, organisations=(organisation(),))


@dataclass(frozen=True)
class Said:
    """An entry of a report."""

    measure: str | None
    commitment: str = "1. Keterbukaan anggaran"
    responsible: str | None = "Kementerian Contoh"
    target: str | None = "Draf"
    achievement: str = "Draf selesai"
    status: Status | None = None
    percent: float | None = None


def report(
    *entries: Said,
    period: str | None = "B06",
    reporter: Reporter = Reporter.GOVERNMENT,
    family: str | None = "OGI",
    content: str = "laporan",
) -> ExtractedReport:
    fingerprint = sha256(content.encode()).hexdigest()
    key = fingerprint[:16]
    return ExtractedReport(
        facts=DocumentFacts(
            document_id=key,
            kind="progress_report",
            file_name=f"{content}.pdf",
            sha256=fingerprint,
            page_count=1,
            producer="Tes",
        ),
        reports=(
            ProgressReport(
                report_id=f"{key}/1",
                reporter=Value(reporter),
                period=Value(period) if period else None,
                plan_family=family,
                plan_years=(2020, 2022),
                entries=tuple(
                    _entry(f"{key}/1/{ordinal}", ordinal, said)
                    for ordinal, said in enumerate(entries, 1)
                ),
            ),
        ),
        findings=(),
        audit=(),
    )


def _entry(entry_id: str, ordinal: int, said: Said) -> ProgressEntry:
    return ProgressEntry(
        entry_id=entry_id,
        ordinal=ordinal,
        commitment_as_printed=text(said.commitment),
        responsible=_text(said.responsible),
        measure_as_printed=_text(said.measure),
        target_as_printed=_text(said.target),
        achievement=text(said.achievement),
        status=said.status,
        percent=None if said.percent is None else printed(said.percent, f"{said.percent}%"),
    )


def _text(content: str | None) -> Value[str] | None:
    return None if content is None else text(content)


def entry_id(ordinal: int = 1, content: str = "laporan") -> str:
    """The identifier of an entry of the report made of this content."""
    return f"{sha256(content.encode()).hexdigest()[:16]}/1/{ordinal}"


def assign(warehouse: DuckDBPyConnection, links: Mapping[str, str]) -> None:
    """Link entries with targets by a person's decision, whatever the program proposes."""
    decide(warehouse, [Ruling(entry, Verb.ASSIGN, to) for entry, to in links.items()], "Sari")
