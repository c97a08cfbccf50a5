"""The summary of a load: one row a document, for a terminal or for Prefect."""

from __future__ import annotations

from flows.steps import DocumentReport, LoadReport
from models.findings import Severity

HEADS = (
    "Document",
    "Plans",
    "Commitments",
    "Indicators",
    "Contacts",
    "Words\naccounted for",
    "Findings",
)

_NAMES = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.INFO: ("note", "notes"),
}


def report_rows(report: LoadReport) -> list[tuple[str, ...]]:
    """The cells under `HEADS`; a cell with several entries holds one a line."""
    return [_cells(document) for document in report.documents]


def report_as_markdown(report: LoadReport) -> str:
    """The rows as a Markdown table, and under it the files that could not be loaded."""
    table = [HEADS, ("---",) * len(HEADS), *report_rows(report)]
    lines = [f"| {' | '.join(cells)} |".replace("\n", "<br>") for cells in table]
    if report.failures:
        lines += ["", "Not loaded:", "", *(f"- {failure.error}" for failure in report.failures)]
    return "\n".join(lines) + "\n"


def _cells(document: DocumentReport) -> tuple[str, ...]:
    plans = (
        f"{plan.plan_id} v{plan.version}{'' if plan.changed else ', unchanged'}"
        for plan in document.stored.plans
    )
    return (
        document.file.name,
        "\n".join(plans),
        str(document.commitments),
        str(document.indicators),
        str(document.contacts),
        _accounted(document),
        "\n".join(
            f"{document.findings[severity]} {names[document.findings[severity] != 1]}"
            for severity, names in _NAMES.items()
        ),
    )


def _accounted(document: DocumentReport) -> str:
    """Rounded down: all but one word of many is not 100%."""
    accounted = document.words - document.unassigned
    percent = 1000 * accounted // document.words / 10 if document.words else 0
    return f"{accounted:,} of {document.words:,}\n({percent:.1f}%)"
