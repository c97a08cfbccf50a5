"""Small documents for the tests: one commitment that fills every field, on pages of made-up words."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from typing import Any, TypeVar

from models.findings import Finding, FindingKind, PageAudit, Severity
from models.geometry import Value, Word
from models.plan import (
    AnnexField,
    Chapter,
    Citation,
    CitationKind,
    Commitment,
    CommitmentOrganisation,
    Contact,
    DocumentFacts,
    ExternalId,
    ExtractedDocument,
    Indicator,
    Measure,
    Organisation,
    OrganisationKind,
    OtherField,
    Plan,
    Quantity,
    Role,
    Section,
    SectionKind,
    Target,
)

T = TypeVar("T")


def printed(value: T, text: str, page: int = 1, top: float = 100) -> Value[T]:
    """A value that stands on `page`, each line of `text` 20 points below the one before."""
    words = [
        Word(
            page,
            100 * line + column,
            word,
            40 * column,
            top + 20 * line,
            40 * column + 35,
            top + 20 * line + 10,
        )
        for line, words in enumerate(text.split("\n"))
        for column, word in enumerate(words.split())
    ]
    return Value(value, tuple(words))


def text(content: str, page: int = 1) -> Value[str]:
    """A text value, printed as it is."""
    return printed(content, content, page)


def full_commitment(plan_id: str, number: int) -> Commitment:
    """A commitment with one of everything, and no field of it empty."""
    key = f"{plan_id}/{number:02d}"
    return Commitment(
        commitment_id=key,
        number=printed(number, str(number)),
        title=text(f"Judul komitmen {number}"),
        start_date=printed(date(2021, 1, 1), "Januari 2021"),
        end_date=printed(date(2022, 12, 31), "Desember 2022"),
        period_as_printed=text("Januari 2021 – Desember 2022"),
        first_page=2,
        last_page=3,
        sections=(
            Section(
                section_id=f"{key}/section/1",
                ordinal=1,
                kind=SectionKind.PROBLEM,
                label=text("Apa masalahnya?"),
                text=text("Baris pertama\nbaris kedua", page=2),
                heading=text("Definisi Masalah"),
            ),
        ),
        indicators=(
            Indicator(
                indicator_id=f"{key}/indicator/1",
                ordinal=1,
                number_as_printed=text("1."),
                text=text("Tersedianya 200 desa"),
                details=printed(["satu", "dua"], "• satu • dua"),
                start_date=printed(date(2021, 1, 1), "Januari 2021"),
                end_date=printed(date(2021, 6, 30), "Juni 2021"),
                start_as_printed=text("Januari 2021"),
                end_as_printed=text("Juni 2021"),
                expected_output=text("Laporan"),
            ),
        ),
        organisations=(
            CommitmentOrganisation(
                mention_id=f"{key}/organisation/1",
                role=Role.RESPONSIBLE,
                ordinal=1,
                name_as_printed=text("Kementerian Contoh – Biro Hukum"),
                organisation_id="kementerian-contoh",
                unit=text("Biro Hukum"),
            ),
        ),
        contacts=(
            Contact(
                contact_id=f"{key}/contact/1",
                ordinal=1,
                person=text("Sari Contoh"),
                position_as_printed=text("Kementerian Contoh – Kepala Biro; Staf"),
                organisation_as_printed=text("Kementerian Contoh"),
                units=printed(["Kepala Biro", "Staf"], "Kepala Biro; Staf"),
                emails=printed(["sari@example.org"], "Sari@example.org"),
                phones=printed(["+62215550100;ext=3504"], "(021) 5550100 ext 3504"),
            ),
        ),
        external_ids=(ExternalId("ogp", f"ID{number:04d}"),),
        citations=(
            Citation(
                citation_id=f"{key}/citation/1",
                place="section/1",
                kind=CitationKind.LAW,
                value=printed("UU 14/2008", "UU No. 14 Tahun 2008"),
                text=text("UU No. 14 Tahun 2008"),
            ),
        ),
        quantities=(
            Quantity(
                quantity_id=f"{key}/quantity/1",
                owner_kind="indicator",
                owner_id=f"{key}/indicator/1",
                value=printed(45.1, "45,1%"),
                unit=text("%"),
                comparator=">=",
                year=printed(2022, "2022"),
                text=text("minimal 45,1% tahun 2022"),
            ),
        ),
        annex_fields=(
            AnnexField(
                annex_field_id=f"{key}/annex/1",
                ordinal=1,
                label=text("Bappenas"),
                value=text("Direktorat Contoh"),
            ),
        ),
        measures=(
            Measure(
                measure_id=f"{key}/measure/1",
                ordinal=1,
                goal=text("Sasaran"),
                responsible=text("Kementerian Contoh"),
                text=text("Ukuran keberhasilan"),
                evidence=text("Data pendukung"),
                targets=(
                    Target(
                        target_id=f"{key}/measure/1/B06",
                        period="B06",
                        due_date=date(2021, 6, 30),
                        text=text("Target tengah tahun", page=9),
                    ),
                ),
            ),
        ),
        other_fields=(
            OtherField(
                other_field_id=f"{key}/indicator/1/other/1",
                owner_kind="indicator",
                owner_id=f"{key}/indicator/1",
                ordinal=1,
                label=text("Anggaran"),
                text=text("Rp 5 miliar"),
            ),
        ),
    )


def bare_commitment(plan_id: str, number: int) -> Commitment:
    """A commitment of which only what is required could be read."""
    key = f"{plan_id}/{number:02d}"
    return Commitment(
        commitment_id=key,
        number=printed(number, str(number)),
        title=text("Komitmen tanpa isi"),
        start_date=None,
        end_date=None,
        period_as_printed=None,
        first_page=4,
        last_page=4,
        contacts=(Contact(contact_id=f"{key}/contact/1", ordinal=1),),
        indicators=(
            Indicator(
                indicator_id=f"{key}/indicator/1",
                ordinal=1,
                number_as_printed=None,
                text=text("Indikator"),
            ),
        ),
    )


def plan(plan_id: str, *commitments: Commitment, title: str = "Rencana Aksi") -> Plan:
    """A plan of these commitments, with one chapter."""
    return Plan(
        plan_id=plan_id,
        family=plan_id.partition("-")[0],
        title=text(title),
        period_start=printed(date(2020, 1, 1), "2020"),
        period_end=printed(date(2022, 12, 31), "2022"),
        chapters=(
            Chapter(
                chapter_id=f"{plan_id}/chapter/1",
                ordinal=1,
                level=1,
                heading=text("Pendahuluan"),
                text=text("Isi bab"),
            ),
        ),
        commitments=commitments,
    )


def organisation(
    name: str = "Kementerian Contoh", aliases: tuple[str, ...] = ("Kemcontoh",)
) -> Organisation:
    """The ministry that the full commitment names."""
    return Organisation(
        organisation_id="kementerian-contoh",
        name=text(name),
        acronym=text("KC"),
        kind=OrganisationKind.MINISTRY_OR_AGENCY,
        aliases=printed(list(aliases), " ".join(aliases)),
    )


def document(
    *plans: Plan,
    content: str = "rencana",
    organisations: tuple[Organisation, ...] = (),
    findings: tuple[Finding, ...] = (),
) -> ExtractedDocument:
    """What a file with this content yields: the plans, and one audited page."""
    fingerprint = sha256(content.encode()).hexdigest()
    return ExtractedDocument(
        facts=DocumentFacts(
            document_id=fingerprint[:16],
            kind="plan",
            file_name=f"{content}.pdf",
            sha256=fingerprint,
            page_count=1,
            producer="Tes",
        ),
        plans=plans,
        organisations=organisations,
        findings=findings,
        audit=(
            PageAudit(
                page=1,
                words=11,
                in_values=4,
                in_labels=3,
                furniture=2,
                unassigned=1,
                in_fields=3,
                kept=1,
                passed_over=1,
            ),
        ),
    )


def found(code: str, sentence: str, severity: Severity = Severity.INFO, **about: Any) -> Finding:
    """A finding whose sentence, the same in both languages, quotes nothing."""
    kind = FindingKind(severity=severity, en=sentence, id=sentence, means="-", action="-")
    return kind.found(code, **about)


def full_document() -> ExtractedDocument:
    """A document of two plans that fills every relation a plan fills."""
    ogi, opi = "OGI-2020-2022", "OPI-2020-2022"
    return document(
        plan(ogi, full_commitment(ogi, 1), bare_commitment(ogi, 2)),
        plan(opi, full_commitment(opi, 1)),
        organisations=(organisation(),),
        findings=(
            found("missing_commitment", "Satu hilang.", Severity.ERROR),
            found("empty_cell", "Kosong.", page=4, entity=("contact", f"{ogi}/02/contact/1")),
        ),
    )
