"""The shared progress reports, read field by field as their gold says, where they are at hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from models.progress import ExtractedReport, Reporter, Status
from tests.extractors.reports import TEXTS, differences, entries, read, said

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
REPORTS = ["b06-pemerintah.pdf", "b06-oms.xlsx", "b12-pemerintah.csv", "b18-pemerintah.pdf"]

pytestmark = pytest.mark.skipif(
    not CORPUS.is_dir(), reason=f"the shared reports are not here ({CORPUS})"
)


@pytest.fixture(scope="module", params=REPORTS)
def report(request: pytest.FixtureRequest) -> tuple[ExtractedReport, dict[str, Any]]:
    """A report as read, and its gold."""
    path = CORPUS / "reports" / request.param
    gold = path.with_name(f"gold-{path.stem}.json").read_text(encoding="utf-8")
    return read(path), json.loads(gold)


def test_every_field_of_every_entry_is_exact(
    report: tuple[ExtractedReport, dict[str, Any]],
) -> None:
    found, gold = report
    assert not differences(gold["entries"], entries(found))


def test_the_report_says_what_it_is(report: tuple[ExtractedReport, dict[str, Any]]) -> None:
    found, gold = report
    (only,) = found.reports
    assert said(only) == (gold["period"], gold["reporter"])
    assert only.plan_family in (gold["plan"], None)


def test_every_word_is_accounted_for(report: tuple[ExtractedReport, dict[str, Any]]) -> None:
    for page in report[0].audit:
        assert page.words == page.in_values + page.in_labels + page.furniture
        assert page.unassigned == 0


def test_a_values_words_are_its_text(report: tuple[ExtractedReport, dict[str, Any]]) -> None:
    fields = [getattr(entry, name) for entry in entries(report[0]) for name in TEXTS]
    values = [value for value in fields if value]
    assert len(values) > len(fields) / 2
    for value in values:
        letters = "".join(word.text for word in value.words).replace("-", "")
        assert letters == "".join(value.value.split()).replace("-", "")


@pytest.mark.slow
def test_the_real_commitment_data_is_a_report_per_plan() -> None:
    found = read(CORPUS / "ogp" / "commitments-indonesia.csv")
    ours = {
        entry.external_id.value: entry.status
        for part in found.reports
        if part.plan_years == (2020, 2022)
        for entry in part.entries
        if entry.external_id
    }
    limited = dict.fromkeys(["ID0126", "ID0130", "ID0131", "ID0133", "ID0134"], Status.LIMITED)
    assert ours == limited | {"ID0129": Status.SUBSTANTIAL, "ID0132": Status.NOT_STARTED}
    assert len(entries(found)) == 16
    assert {part.reporter.value for part in found.reports} == {Reporter.INDEPENDENT}
    assert sum(page.unassigned for page in found.audit) == 0
