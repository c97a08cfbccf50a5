"""What is said of files that others took the place of: which version they hold, and how to bring it back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.flows.conftest import Renaksi

pytestmark = pytest.mark.slow  # each loads several documents, or starts processes

SAMPLES = Path(__file__).parents[2] / "samples"
PLAN, UPDATED = SAMPLES / "plan.pdf", SAMPLES / "plan-updated.pdf"


@pytest.fixture
def updated(renaksi: Renaksi) -> Renaksi:
    """`renaksi` where a plan and then its next edition were loaded."""
    assert renaksi("load", PLAN).code == 0
    assert renaksi("load", UPDATED).code == 0
    return renaksi


@pytest.mark.parametrize("options", [(), ("--force",)])
def test_a_plan_that_is_loaded_after_its_next_edition_says_which_version_it_holds(
    updated: Renaksi, options: tuple[str, ...]
) -> None:
    told = updated("load", PLAN, *options).out
    for plan in ("OGI-2030-2032", "OPI-2030-2032"):
        assert (
            f"plan.pdf holds version 1 of {plan}; shown is version 2, of plan-updated.pdf. "
            f"To show it again: renaksi rollback {plan} --to 1"
        ) in told
    assert "v2, unchanged" not in told
    if options:
        assert "OGI-2030-2032 v1 (shown: v2)" in told
        assert "(replaced: not listed)" in told


def test_nothing_is_said_of_a_version_that_was_brought_back(updated: Renaksi) -> None:
    for plan in ("OGI-2030-2032", "OPI-2030-2032"):
        assert updated("rollback", plan, "--to", "1").code == 0
    told = updated("load", PLAN).out
    assert told == "Judgements: 2 applied.\nplan.pdf: unchanged since it was loaded.\n"
    assert "plan-updated.pdf holds version 2 of OGI-2030-2032" in updated("load", UPDATED).out


def test_status_counts_nothing_of_a_document_that_was_replaced(updated: Renaksi) -> None:
    lines = updated("status").out.splitlines()
    head = next(line for line in lines if line.startswith("document_id"))
    replaced, shown = (
        next(line for line in lines if f" {name} " in line and " plan  " in line)
        for name in ("plan.pdf", "plan-updated.pdf")
    )
    counts = slice(head.index("page_count") + len("page_count"), head.index("loaded_at"))
    assert replaced[counts].strip() == ""
    assert shown[counts].split() == ["1993", "0", "0", "100.0%", "1", "0", "0"]


def test_a_file_that_another_of_the_same_load_replaced_says_so_in_its_row(renaksi: Renaksi) -> None:
    told = renaksi("load", PLAN, UPDATED).out
    first, second = told.split("plan-updated.pdf", 1)
    assert "(replaced: not listed)" in first
    assert "(replaced: not listed)" not in second


def test_a_report_that_another_of_the_same_load_corrects_says_so(
    renaksi: Renaksi, tmp_path: Path
) -> None:
    renaksi("load", PLAN)
    report = SAMPLES / "report-b06-oms.xlsx"
    import openpyxl

    book = openpyxl.load_workbook(report)
    sheet = book.active
    assert sheet is not None
    head = next(
        row for row in range(1, 15) if sheet.cell(row, 1).value and sheet.cell(row, 5).value
    )
    sheet.cell(head + 1, 5).value = f"{sheet.cell(head + 1, 5).value} lagi"
    corrected = tmp_path / "corrected.xlsx"
    book.save(corrected)
    told = renaksi("load", report, corrected).out
    row = told[told.index(report.name) :]
    assert "(corrected by another file)" in row
    assert "(replaced: not listed)" in row
    assert "is shown instead" in renaksi("load", report).out
