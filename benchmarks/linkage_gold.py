"""Reports whose every entry is known to belong to a measure, or to none: a plan, its reports, and their gold.

A folder holds one plan as PDF, and `reports/` with the reports and `gold-NAME.json` for each: per entry, in printed
order, the commitment (`OGI/07`) and the place of the measure in it, or null.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from duckdb import DuckDBPyConnection

from flows.pipeline.extraction import extract_file
from flows.pipeline.storing import load_document, load_report
from models.plan import ExtractedDocument
from models.progress import ExtractedReport
from warehouse.link.reports import read_entries, read_library
from warehouse.link.scorer import built_in_scorer
from warehouse.link.subjects import Candidate, Commitment, Entry, Spellings
from warehouse.store.connection import open_warehouse


@dataclass(frozen=True, slots=True)
class Known:
    """An entry, and what it belongs to: a commitment and a measure of it, or None."""

    entry: Entry
    commitment_id: str | None
    candidate_id: str | None


@dataclass(frozen=True, slots=True)
class Gold:
    """Known entries, and the commitments of the plan they are about."""

    known: list[Known]
    commitments: list[Commitment]
    spellings: Spellings

    def without(self, candidate_ids: Iterable[str]) -> list[Commitment]:
        """The commitments as if the plan had not these measures."""
        gone = set(candidate_ids)
        return [
            replace(
                item, candidates=tuple(c for c in item.candidates if c.candidate_id not in gone)
            )
            for item in self.commitments
        ]


def read_plan(path: Path) -> ExtractedDocument:
    """The plan in a PDF."""
    plan = extract_file(path, None)
    assert isinstance(plan, ExtractedDocument), path
    return plan


def read_report(path: Path) -> ExtractedReport:
    """The report in a PDF or a spreadsheet."""
    report = extract_file(path, None)
    assert isinstance(report, ExtractedReport), path
    return report


def read_gold(folder: Path) -> Gold:
    """Load the plan and the reports of a folder into a warehouse, and take from it what linkage is given."""
    (plan,) = folder.glob("*.pdf")
    with TemporaryDirectory() as place, open_warehouse(Path(place, "gold.duckdb")) as connection:
        load_document(connection, read_plan(plan))
        known: list[Known] = []
        library = read_library(connection, built_in_scorer())
        for gold in sorted((folder / "reports").glob("gold-*.json")):
            (report,) = (folder / "reports").glob(f"{gold.stem.removeprefix('gold-')}.*")
            known += _known(
                connection, report, json.loads(gold.read_text("utf-8")), library.commitments
            )
    (plan_id,) = {item.commitment_id.split("/")[0] for item in known if item.commitment_id}
    commitments = [item for item in library.commitments if item.plan_id == plan_id]
    return Gold(known, commitments, library.spellings)


def _known(
    connection: DuckDBPyConnection,
    report: Path,
    gold: dict[str, Any],
    commitments: Sequence[Commitment],
) -> Iterator[Known]:
    """The entries of a report with what its gold says of them."""
    by_place = {
        (f"{item.plan_id.split('-')[0]}/{item.number:02}", candidate.ordinal): candidate
        for item in commitments
        for candidate in item.candidates
    }
    names = {name: candidate.commitment_id for (name, _), candidate in by_place.items()}
    (stored,) = load_report(connection, read_report(report)).reports
    entries = read_entries(connection, stored.report_id)
    for entry, truth in zip(entries, gold["entries"], strict=True):
        measure: Candidate | None = by_place.get((truth["commitment"], truth["measure"]))
        yield Known(
            entry, names.get(truth["commitment"]), measure.candidate_id if measure else None
        )
