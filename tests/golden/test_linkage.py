"""The shared reports, linked with the shared plan in a warehouse as their gold says, where they are at hand."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from duckdb import DuckDBPyConnection

from benchmarks.linkage_gold import read_plan
from flows.pipeline.storing import load_document, load_report
from tests.extractors.reports import read
from warehouse.store.connection import open_warehouse

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
PLAN = "OGI-2020-2022"
REPORTS = ["b06-pemerintah.pdf", "b06-oms.xlsx", "b12-pemerintah.csv", "b18-pemerintah.pdf"]

pytestmark = pytest.mark.skipif(
    not CORPUS.is_dir(), reason=f"the shared reports are not here ({CORPUS})"
)

Row = tuple[Any, ...]


@pytest.fixture(scope="module")
def linked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DuckDBPyConnection]:
    """A warehouse that got the reports first, and then the plan they are about."""
    path = tmp_path_factory.mktemp("linkage") / "renaksi.duckdb"
    with open_warehouse(path) as connection:
        for name in REPORTS:
            before = load_report(connection, read(CORPUS / "reports" / name))
            assert [report.unmatched == report.entries for report in before.reports] == [True]
        load_report(connection, read(CORPUS / "ogp" / "commitments-indonesia.csv"))
        assert _codes(connection) >= {"plan-not-loaded"}
        load_document(connection, read_plan(CORPUS / "ran-ogi-opi-2020-2022.pdf"))
        yield connection


def _codes(connection: DuckDBPyConnection) -> set[str]:
    return {code for (code,) in connection.execute("SELECT code FROM findings").fetchall()}


@pytest.fixture(scope="module")
def outcomes(linked: DuckDBPyConnection) -> list[tuple[Row, str | None, str | None]]:
    """Per entry of the half-year reports what became of it, and the commitment and measure of the gold."""
    found: list[tuple[Row, str | None, str | None]] = []
    for name in REPORTS:
        text = (CORPUS / "reports" / f"gold-{Path(name).stem}.json").read_text(encoding="utf-8")
        matches = linked.execute(
            """
            SELECT decision, commitment_id, matches.measure_id, entry_id, reason
            FROM matches
            INNER JOIN progress_entries USING (entry_id)
            INNER JOIN progress_reports USING (report_id)
            INNER JOIN documents USING (document_id)
            WHERE file_name = ?
            ORDER BY progress_entries.ordinal
            """,
            [name],
        ).fetchall()
        for match, entry in zip(matches, json.loads(text)["entries"], strict=True):
            commitment = entry["commitment"] and f"{PLAN}/{entry['commitment'][-2:]}"
            measure = entry["measure"] and f"{commitment}/measure/{entry['measure']}"
            found.append((match, commitment, measure))
    return found


def test_no_link_made_unasked_is_wrong(
    outcomes: list[tuple[Row, str | None, str | None]],
) -> None:
    assert [
        (match, measure)
        for match, _, measure in outcomes
        if match[0] == "auto" and match[2] != measure
    ] == []


def test_all_that_can_be_linked_is(
    outcomes: list[tuple[Row, str | None, str | None]],
) -> None:
    linkable = [match for match, _, measure in outcomes if measure]
    assert [match[0] for match in linkable] == ["auto"] * 133


def test_the_right_one_is_among_those_shown(
    linked: DuckDBPyConnection, outcomes: list[tuple[Row, str | None, str | None]]
) -> None:
    rows = linked.execute("SELECT entry_id, measure_id FROM match_candidates WHERE rank <= 3")
    shown = set(rows.fetchall())
    assert {(match[3], measure) for match, _, measure in outcomes if measure} <= shown


def test_an_entry_of_no_measure_stays_under_its_commitment(
    outcomes: list[tuple[Row, str | None, str | None]],
) -> None:
    others = [(match[:3], commitment) for match, commitment, measure in outcomes if not measure]
    assert len(others) == 19
    assert [found for found, _ in others] == [("unmatched", told, None) for _, told in others]


def test_every_entry_has_one_match(linked: DuckDBPyConnection) -> None:
    counted = linked.execute(
        "SELECT count(*), count(DISTINCT entry_id), (SELECT count(*) FROM progress_entries) FROM matches"
    ).fetchone()
    assert counted == (168, 168, 168)


def test_the_real_commitment_data_is_linked_by_identifier(linked: DuckDBPyConnection) -> None:
    rows = linked.execute(
        """
        SELECT external_id, decision, commitment_id, measure_id, status
        FROM matches
        INNER JOIN progress_entries USING (entry_id)
        WHERE external_id IS NOT NULL
        ORDER BY external_id
        """
    ).fetchall()
    opi = "OPI-2020-2022"
    assert [row for row in rows if row[1] == "auto"] == [
        ("ID0126", "auto", f"{PLAN}/16", None, "limited"),
        ("ID0129", "auto", f"{opi}/01", None, "substantial"),
        ("ID0130", "auto", f"{opi}/02", None, "limited"),
        ("ID0131", "auto", f"{opi}/03", None, "limited"),
        ("ID0132", "auto", f"{opi}/04", None, "not_started"),
        ("ID0133", "auto", f"{opi}/05", None, "limited"),
        ("ID0134", "auto", f"{opi}/06", None, "limited"),
    ]
    others = [row for row in rows if row[1] != "auto"]
    assert len(others) == 9
    assert {row[1:4] for row in others} == {("unmatched", None, None)}


def test_the_real_commitment_data_confirms_its_titles(linked: DuckDBPyConnection) -> None:
    confirmed = "SELECT value FROM external_ids WHERE origin = 'confirmed' ORDER BY value"
    assert [value for (value,) in linked.execute(confirmed).fetchall()] == [
        "ID0126", "ID0129", "ID0130", "ID0131", "ID0132", "ID0133", "ID0134",
    ]  # fmt: skip
    counted = linked.execute("SELECT origin, count(*) FROM external_ids GROUP BY ALL").fetchall()
    assert dict(counted) == {"confirmed": 7, "derived": 17}


def test_the_real_commitment_data_is_kept_whole(linked: DuckDBPyConnection) -> None:
    with (CORPUS / "ogp" / "commitments-indonesia.csv").open(encoding="utf-8-sig", newline="") as f:
        printed = {row["Commitment Unique Identifier"]: row for row in csv.DictReader(f)}
    kept = linked.execute("FROM ogp_commitments")
    heads = [column[0] for column in kept.description or ()]
    rows = [dict(zip(heads, row, strict=True)) for row in kept.fetchall()]
    assert len(rows) == len(printed) == 16
    for row in rows:
        for head, text in printed[row["Commitment Unique Identifier"]].items():
            assert "".join((row[head] or "").split()) == "".join(text.split()), head
        assert (row["other_columns"], row["other_texts"]) == ([], [])


def test_the_reports_find_their_plan_when_it_is_loaded_later(linked: DuckDBPyConnection) -> None:
    plans = linked.execute(
        "SELECT DISTINCT plan_id FROM progress_reports WHERE reporter <> 'independent'"
    ).fetchall()
    assert plans == [(PLAN,)]
