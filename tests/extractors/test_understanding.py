"""A document of which little was understood is an error that names what was not."""

from __future__ import annotations

import pytest

from extractors.audit.findings import Findings
from extractors.audit.tally import Audit
from extractors.audit.understanding import check_understood
from models.findings import Finding, PageAudit
from models.geometry import Box, Word
from tests.extractors.printing import line


def counts(words: int, in_fields: int, **others: int) -> PageAudit:
    left = words - in_fields - others.get("furniture", 0) - others.get("passed_over", 0)
    return PageAudit(
        page=1, words=words, in_values=in_fields, in_fields=in_fields, unassigned=left, **others
    )


def found(
    page: PageAudit, *groups: tuple[Word, ...], dated: tuple[tuple[Word, ...], ...] = ()
) -> list[Finding]:
    findings = Findings()
    check_understood(Audit((page,), groups), findings, dated)
    return list(findings.all())


def text(printed: str, page: int = 1, top: float = 0.0) -> tuple[Word, ...]:
    return line(printed, page=page, top=top).words


@pytest.mark.parametrize(
    ("page", "is_reported"),
    [
        (counts(100, 84), True),
        (counts(100, 85), False),
        (counts(200, 84, furniture=50, passed_over=50), True),
        (counts(200, 85, furniture=50, passed_over=50), False),
        (counts(100, 0, furniture=100), False),
    ],
)
def test_under_the_share_it_is_an_error(page: PageAudit, is_reported: bool) -> None:
    assert [finding.code for finding in found(page, text("sisa"))] == (
        ["little-understood"] if is_reported else []
    )


def test_the_biggest_things_that_were_not_understood_are_named_and_framed() -> None:
    small, big, table = text("kecil"), text("satu dua tiga empat lima enam tujuh"), text("a b", 3)
    (finding,) = found(counts(100, 84), small, big, table, text("x", 2))
    assert finding.facts == {
        "share": 84,
        "why": "understood_little",
        "things": ["“satu dua tiga empat lima enam …” (7)", "“a b” (2)", "“kecil” (1)"],
        "pages": ["1", "3"],
    }
    assert finding.boxes == (
        Box(1, big[0].x0, 0, big[-1].x1, 10),
        Box(3, table[0].x0, 0, table[-1].x1, 10),
        Box(1, small[0].x0, 0, small[-1].x1, 10),
    )
    assert "84% of the words" in finding.message


def test_a_table_of_dates_without_a_milestone_is_reason_enough() -> None:
    rows = text("Pedoman Mei 2026 Juni 2027", 2)
    (finding,) = found(counts(100, 99), text("sisa"), dated=(rows,))
    assert finding.facts["things"] == ["“Pedoman Mei 2026 Juni 2027” (5)", "“sisa” (1)"]
    assert finding.page == 2
    assert "not read as milestones" in finding.message
