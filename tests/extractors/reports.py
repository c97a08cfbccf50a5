"""Small reports to read: from rows of text, or drawn as HTML."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from extractors.plan.profile import load_profiles
from extractors.reports.document import extract_report
from extractors.reports.profile import load_report_layouts
from extractors.reports.recognition import Recognised
from ingest.pdf import open_pdf
from ingest.sheets.open import read_sheets
from models.progress import ExtractedReport, ProgressEntry, ProgressReport, Reporter

TITLES = [
    "LAPORAN CAPAIAN PELAKSANAAN",
    "RENCANA AKSI NASIONAL OPEN GOVERNMENT INDONESIA 2030-2032",
    "Periode B06 (Januari – Juni 2031)",
    "Pelapor: Kementerian/Lembaga",
]
HEADS = [
    "Komitmen",
    "Penanggung Jawab",
    "Ukuran Keberhasilan",
    "Target B06",
    "Capaian",
    "Status",
    "%",
]
ROW = [
    "1. Anggaran sekolah",
    "Kementerian Satu",
    "Format data",
    "Draf",
    "Draf selesai",
    "Selesai",
    "100",
]

TEXTS = (
    "commitment_as_printed",
    "responsible",
    "measure_as_printed",
    "target_as_printed",
    "achievement",
    "status_as_printed",
    "obstacles",
    "follow_up",
    "evidence",
)


def read(path: Path) -> ExtractedReport:
    """The report in the file."""
    layouts, plans = load_report_layouts(), load_profiles()
    if path.suffix == ".pdf":
        with open_pdf(path) as pdf:
            return extract_report(pdf.facts, Recognised(list(pdf.pages()), layouts, plans))
    file = read_sheets(path)
    return extract_report(file.facts, Recognised(file.sheets, layouts, plans))


def read_rows(
    rows: Sequence[Sequence[str]], folder: Path, name: str = "isian.csv"
) -> ExtractedReport:
    """The report that these rows make as a text file."""
    path = folder / name
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    return read(path)


def read_table(
    folder: Path, *rows: Sequence[str], heads: Sequence[str] = HEADS, titles: Sequence[str] = TITLES
) -> ExtractedReport:
    """The report with these titles, heads and rows."""
    return read_rows([*([title] for title in titles), [], heads, *rows], folder)


def read_html(body: str, folder: Path) -> ExtractedReport:
    """The report that the HTML prints."""
    from weasyprint import HTML

    style = (
        "@page{size:A5 landscape;margin:10mm} body{font:8pt DejaVu Sans} h1{font-size:11pt;margin:0}"
        "h2{font-size:9pt} table{border-collapse:collapse;width:100%}"
        "td,th{border:.5pt solid;padding:2pt;vertical-align:top;orphans:1;widows:1}"
    )
    path = folder / "laporan.pdf"
    HTML(string=f"<style>{style}</style>{body}").write_pdf(str(path))
    return read(path)


def entries(report: ExtractedReport) -> list[ProgressEntry]:
    """All entries of all the document's reports."""
    return [entry for part in report.reports for entry in part.entries]


def shown(entry: ProgressEntry) -> dict[str, object]:
    """The entry's filled fields as plain values."""
    return {
        name: getattr(value, "value", value)
        for name in type(entry).model_fields
        if name not in ("entry_id", "ordinal", "other_fields")
        and (value := getattr(entry, name)) is not None
    }


def kept(entry: ProgressEntry) -> list[tuple[str, str]]:
    """The labels and texts that are kept without being known."""
    return [(field.label.value, field.text.value) for field in entry.other_fields]


def codes(report: ExtractedReport) -> list[str]:
    """The codes of the findings."""
    return [finding.code for finding in report.findings]


def differences(want: Sequence[Mapping[str, Any]], got: Sequence[ProgressEntry]) -> list[str]:
    """Every field that is not as printed, white space aside; a printed dash is an empty field."""
    if len(want) != len(got):
        measures = [entry.measure_as_printed and entry.measure_as_printed.value for entry in got]
        return [f"{len(got)} entries instead of {len(want)}: {measures}"]
    return [
        f"entry {number}, {name}: {there[name]!r} instead of {printed!r}"
        for number, (entry, there) in enumerate(zip(want, map(_plain, got), strict=True), 1)
        for name, printed in _printed(entry).items()
        if printed != there[name]
    ]


def _printed(entry: Mapping[str, Any]) -> dict[str, Any]:
    texts = {name: "" if entry[name] == "-" else " ".join(entry[name].split()) for name in TEXTS}
    return {**texts, "status": entry.get("status"), "percent": entry["percent"]}


def _plain(entry: ProgressEntry) -> dict[str, Any]:
    values = {name: getattr(entry, name) for name in TEXTS}
    texts = {name: " ".join(value.value.split()) if value else "" for name, value in values.items()}
    return {
        **texts,
        "status": entry.status.value if entry.status else None,
        "percent": entry.percent.value if entry.percent else None,
    }


def said(report: ProgressReport) -> tuple[str | None, Reporter]:
    """The report's period and reporter."""
    return report.period.value if report.period else None, report.reporter.value
