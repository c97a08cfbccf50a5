"""What became of the plan, by figures worked out by hand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from duckdb import DuckDBPyConnection

from flows.pipeline.storing import load_document, load_report
from models.plan import OrganisationKind
from models.progress import Reporter, Status
from tests.warehouse.records import document, organisation, plan
from tests.warehouse.reported import (
    OGI,
    Due,
    Said,
    assign,
    commitment,
    entry_id,
    plan_document,
    report,
)
from warehouse.judgements.review import Ruling, Verb, decide
from warehouse.store.connection import open_warehouse

C1, C2, C3 = (f"{OGI}/{number:02d}" for number in (1, 2, 3))
FORMAT, SITE, FORMAT_BY_CIVIL_SOCIETY = (f"{C1}/measure/{number}" for number in (1, 2, 3))
AID, PORTAL = (f"{C2}/measure/{number}" for number in (1, 2))

MINISTRY, COALITION = "Kementerian Contoh", "Koalisi Contoh"
FORMAT_TEXT = "Format data anggaran"
PLAN = (
    commitment(
        1,
        "Anggaran",
        Due(FORMAT_TEXT, MINISTRY, {"B06": "Draf", "B12": "Terbit"}),
        Due("Situs anggaran", MINISTRY, {"B06": "Rancangan"}),
        Due(FORMAT_TEXT, COALITION, {"B06": "Masukan"}),
    ),
    commitment(
        2,
        "Bantuan hukum",
        Due("Layanan bantuan", MINISTRY, {"B12": "10 kota"}),
        Due("Portal bantuan", COALITION, {"B12": "Portal"}),
    ),
    commitment(3, "Parlemen", indicators=("Siaran langsung", "Risalah terbuka")),
)


def said(status: Status | None, percent: float | None = None, measure: str = "Ukuran") -> Said:
    return Said(measure, status=status, percent=percent)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DuckDBPyConnection]:
    """The plan, and what ministries, civil society and the independent reviewer say of it; only read from."""
    with open_warehouse(tmp_path_factory.mktemp("told") / "renaksi.duckdb") as connection:
        bodies = (
            organisation(MINISTRY),
            organisation(COALITION).model_copy(
                update={"organisation_id": "koalisi-contoh", "kind": OrganisationKind.CIVIL_SOCIETY}
            ),
        )
        load_document(connection, document(plan(OGI, *PLAN), organisations=bodies))
        for loaded in (
            report(
                said(Status.LIMITED, 40, "a"),
                said(Status.COMPLETE, 100, "b"),
                content="B06 pemerintah",
            ),
            report(
                said(Status.COMPLETE, 90),
                reporter=Reporter.CIVIL_SOCIETY,
                content="B06 oms",
            ),
            report(
                said(Status.COMPLETE, 100, "a"),
                said(Status.NOT_STARTED, 0, "b"),
                said(Status.COMPLETE, None, "c"),
                said(Status.SUBSTANTIAL, None, "d"),
                period="B12",
                content="B12 pemerintah",
            ),
            report(
                said(Status.SUBSTANTIAL),
                period=None,
                reporter=Reporter.INDEPENDENT,
                content="akhir",
            ),
        ):
            load_report(connection, loaded)
        assign(
            connection,
            {
                entry_id(1, "B06 pemerintah"): FORMAT,
                entry_id(2, "B06 pemerintah"): SITE,
                entry_id(1, "B06 oms"): FORMAT_BY_CIVIL_SOCIETY,
                entry_id(1, "B12 pemerintah"): FORMAT,
                entry_id(2, "B12 pemerintah"): AID,
                entry_id(3, "B12 pemerintah"): f"{C3}/indicator/1",
                entry_id(4, "B12 pemerintah"): f"{C3}/indicator/2",
                entry_id(1, "akhir"): C2,
            },
        )
        yield connection


def rows(connection: DuckDBPyConnection, query: str) -> list[tuple[Any, ...]]:
    return connection.execute(f"{query} ORDER BY ALL").fetchall()


def by_reporter(connection: DuckDBPyConnection, columns: str) -> list[tuple[Any, ...]]:
    """The rows of `commitment_progress` by period and commitment, those of all reporters together left out."""
    query = (
        f"SELECT {columns} FROM commitment_progress WHERE reporter <> 'all' AND entries_open = 0"
    )
    return connection.execute(f"{query} ORDER BY period, commitment_id, reporter").fetchall()


def test_commitment_progress_by_side(told: DuckDBPyConnection) -> None:
    """Each side is asked for its own measures alone, also where it is silent."""
    found = by_reporter(told, "* EXCLUDE (plan_id, entries_open, period_end, has_nothing_due)")
    assert found == [
        (C1, "B06", "civil_society", 1, 1, 1, 90, "complete", 1),
        (C1, "B06", "government", 2, 2, 1, 70, "limited", 2),
        (C1, "B12", "civil_society", 1, 0, 0, 90, "complete", 0),
        (C1, "B12", "government", 2, 1, 1, 100, "complete", 1),
        (C2, "B12", "civil_society", 1, 0, 0, None, None, 1),
        (C2, "B12", "government", 1, 1, 0, 0, "not_started", 1),
        (C3, "B12", "government", 2, 2, 1, None, "substantial", 0),
        (C2, None, "independent", 2, 0, 0, None, "substantial", 2),
    ]


def test_commitment_progress_of_all_together(told: DuckDBPyConnection) -> None:
    found = rows(
        told,
        "SELECT commitment_id, period, measures_due, measures_reported, measures_complete, percent, status"
        " FROM commitment_progress WHERE reporter = 'all'",
    )
    assert found == [
        (C1, "B06", 3, 3, 2, pytest.approx(230 / 3), "substantial"),
        (C1, "B12", 3, 1, 1, 100, "complete"),
        (C2, "B12", 2, 1, 0, 0, "not_started"),
        (C3, "B12", 2, 2, 1, None, "substantial"),
    ]


def test_plan_progress_sums_it_up(told: DuckDBPyConnection) -> None:
    found = rows(
        told, "SELECT * EXCLUDE (plan_id, period_end) FROM plan_progress WHERE reporter <> 'all'"
    )
    assert found == [
        ("B06", "civil_society", 1, 1, 1, 1, 1, 90, 1, 0),
        ("B06", "government", 1, 0, 2, 2, 1, 70, 2, 0),
        ("B12", "civil_society", 2, 1, 2, 0, 0, 90, 1, 0),
        ("B12", "government", 3, 1, 5, 4, 2, 50, 2, 0),
        (None, "independent", 1, 0, 2, 0, 0, None, 2, 0),
    ]


def test_latest_status_names_its_period(told: DuckDBPyConnection) -> None:
    found = rows(told, "SELECT * EXCLUDE (plan_id, period_end) FROM latest_status")
    assert found == [
        (C1, "all", "B12", "complete", 100),
        (C1, "civil_society", "B12", "complete", 90),
        (C1, "government", "B12", "complete", 100),
        (C2, "all", "B12", "not_started", 0),
        (C2, "civil_society", "B12", None, None),
        (C2, "government", "B12", "not_started", 0),
        (C2, "independent", None, "substantial", None),
        (C3, "all", "B12", "substantial", None),
        (C3, "government", "B12", "substantial", None),
    ]


@pytest.mark.parametrize(
    ("day", "overdue"),
    [
        ("2021-06-30", []),
        ("2021-07-01", [(f"{FORMAT}/B06", 1, "limited", 40)]),
        ("2021-07-31", [(f"{FORMAT}/B06", 31, "limited", 40)]),
        ("2022-01-10", [(f"{AID}/B12", 10, "not_started", 0), (f"{PORTAL}/B12", 10, None, None)]),
    ],
)
def test_overdue_as_of_a_day(
    told: DuckDBPyConnection, day: str, overdue: list[tuple[Any, ...]]
) -> None:
    found = rows(
        told, f"SELECT target_id, days_overdue, status, percent FROM overdue_on(DATE '{day}')"
    )
    assert found == overdue


def test_overdue_today(told: DuckDBPyConnection) -> None:
    assert rows(told, "FROM overdue_targets") == rows(told, "FROM overdue_on(current_date)")
    assert rows(
        told,
        "SELECT target_id, days_overdue = current_date - due_date, responsible, measure, target"
        " FROM overdue_targets",
    ) == [
        (f"{AID}/B12", True, MINISTRY, "Layanan bantuan", "10 kota"),
        (f"{PORTAL}/B12", True, COALITION, "Portal bantuan", "Portal"),
    ]


def test_unreported(told: DuckDBPyConnection) -> None:
    assert rows(told, "SELECT target_id, period, responsible FROM unreported_targets") == [
        (f"{PORTAL}/B12", "B12", COALITION)
    ]


def test_disagreement_on_what_says_the_same(told: DuckDBPyConnection) -> None:
    assert rows(told, "FROM reporter_disagreements") == [
        (
            OGI,
            C1,
            "B06",
            FORMAT,
            FORMAT_BY_CIVIL_SOCIETY,
            FORMAT_TEXT,
            "limited",
            "complete",
            40,
            90,
        )
    ]


def test_movement_between_periods(told: DuckDBPyConnection) -> None:
    assert rows(told, "FROM progress_movement") == [
        (OGI, C1, FORMAT, None, "government", "B06", "B12", "limited", "complete", 2, 60)
    ]


def test_per_body(told: DuckDBPyConnection) -> None:
    assert rows(
        told,
        "SELECT organisation_id, period, targets_due, targets_reported, targets_complete, percent"
        " FROM organisation_progress",
    ) == [
        ("kementerian-contoh", "B06", 2, 2, 1, 70),
        ("kementerian-contoh", "B12", 2, 2, 1, 50),
        ("koalisi-contoh", "B06", 1, 1, 1, 90),
        ("koalisi-contoh", "B12", 1, 0, 0, None),
    ]


DOCUMENTED = (Path(__file__).parents[2] / "docs" / "progress.md").read_text(encoding="utf-8")
QUERIES = re.findall(r"^```sql\n(.*?)^```", DOCUMENTED, re.M | re.S)


@pytest.mark.parametrize("query", QUERIES)
def test_documented_queries_answer(told: DuckDBPyConnection, query: str) -> None:
    assert told.execute(query).fetchall()


# The status of a commitment, from those of its parts

PARTS = commitment(1, "Anggaran", Due("Satu"), Due("Dua"), Due("Tiga"))


@pytest.mark.parametrize(
    ("statuses", "status"),
    [
        ("complete complete complete", "complete"),
        ("complete complete", "substantial"),  # the third is due, too
        ("complete complete withdrawn", "substantial"),
        ("complete substantial limited", "substantial"),
        ("complete limited limited", "limited"),
        ("substantial limited withdrawn", "limited"),
        ("substantial withdrawn withdrawn", "substantial"),
        ("limited not_started not_started", "limited"),
        ("not_started not_started no_evidence", "not_started"),
        ("no_evidence no_evidence", "no_evidence"),
        ("withdrawn withdrawn withdrawn", "withdrawn"),
        ("- -", None),
        ("- complete", "substantial"),
    ],
)
def test_status_by_the_measures(
    warehouse: DuckDBPyConnection, statuses: str, status: str | None
) -> None:
    load_document(warehouse, plan_document(PARTS))
    parts = [None if word == "-" else Status(word) for word in statuses.split()]
    entries = [said(part, None, f"Ukuran {number}") for number, part in enumerate(parts)]
    load_report(warehouse, report(*entries))
    assign(warehouse, {entry_id(n): f"{C1}/measure/{n}" for n in range(1, len(parts) + 1)})
    assert rows(warehouse, "SELECT DISTINCT status, percent FROM commitment_progress") == [
        (status, None)
    ]


def test_complete_with_what_was_completed_before(warehouse: DuckDBPyConnection) -> None:
    later = Due("Dua", targets={"B12": "Terbit"})
    load_document(warehouse, plan_document(commitment(1, "Anggaran", Due("Satu"), later)))
    for period in ("B06", "B12"):
        load_report(warehouse, report(said(Status.COMPLETE), period=period, content=period))
    assign(
        warehouse,
        {entry_id(1, "B06"): f"{C1}/measure/1", entry_id(1, "B12"): f"{C1}/measure/2"},
    )
    assert by_reporter(warehouse, "period, measures_due, status") == [
        ("B06", 1, "complete"),
        ("B12", 2, "complete"),
    ]


def test_indicators_stand_in_for_measures(warehouse: DuckDBPyConnection) -> None:
    load_document(warehouse, plan_document(commitment(1, "Parlemen", indicators=("Satu", "Dua"))))
    load_report(warehouse, report(said(Status.COMPLETE, 100), said(Status.COMPLETE, 80, "Lain")))
    columns = "measures_due, measures_reported, measures_complete, percent, status"
    assign(warehouse, {entry_id(1): f"{C1}/indicator/1"})
    decide(warehouse, [Ruling(entry_id(2), Verb.NO_MATCH)], "Sari")
    assert by_reporter(warehouse, columns) == [(2, 1, 1, 100, "substantial")]
    assign(warehouse, {entry_id(2): f"{C1}/indicator/2"})
    assert by_reporter(warehouse, columns) == [(2, 2, 2, 90, "complete")]


# Which entries count


def test_only_accepted_and_automatic_links_count(warehouse: DuckDBPyConnection) -> None:
    load_document(warehouse, plan_document(PARTS))
    load_report(warehouse, report(*(said(Status.LIMITED, None, text) for text in "abcdef")))
    decisions = ("auto", "review", "unmatched")
    for ordinal, decision in enumerate(decisions, 1):
        warehouse.execute(
            "UPDATE history.proposals SET decision = ?, commitment_id = ?, measure_id = ?"
            " WHERE entry_id = ?",
            [decision, C1, f"{C1}/measure/1", entry_id(ordinal)],
        )
    assign(warehouse, {entry_id(number): f"{C1}/measure/2" for number in (4, 5)})
    decide(
        warehouse,
        [Ruling(entry_id(5), Verb.REJECT), Ruling(entry_id(6), Verb.NO_MATCH)],
        "Sari",
    )
    assert rows(warehouse, "SELECT entry_id, measure_id FROM linked_entries") == sorted(
        [(entry_id(1), f"{C1}/measure/1"), (entry_id(4), f"{C1}/measure/2")]
    )
    assert rows(warehouse, "SELECT count(*), count(DISTINCT entry_id) FROM matches") == [(6, 6)]


def test_of_what_a_later_report_says_again_only_that_counts(warehouse: DuckDBPyConnection) -> None:
    """Both stand, for most of the first is not said again: it is no correction of the whole."""
    load_document(warehouse, plan_document(PARTS))
    others = (said(Status.LIMITED, 10, "Lain"), said(Status.LIMITED, 10, "Lagi"))
    load_report(warehouse, report(said(Status.COMPLETE, 100), *others, content="asli"))
    load_report(warehouse, report(said(Status.LIMITED, 30), content="susulan"))
    assign(warehouse, {entry_id(1, "susulan"): f"{C1}/measure/1"})
    query = (
        f"SELECT entries, status, percent FROM measure_progress WHERE measure_id = '{C1}/measure/1'"
    )
    assert rows(warehouse, query) == [(1, "limited", 30)]


def test_of_several_entries_the_least_complete_counts(warehouse: DuckDBPyConnection) -> None:
    load_document(warehouse, plan_document(PARTS))
    load_report(warehouse, report(said(Status.COMPLETE, 100), said(Status.LIMITED, 30)))
    assign(warehouse, {entry_id(n): f"{C1}/measure/1" for n in (1, 2)})
    assert rows(warehouse, "SELECT entries, status, percent FROM measure_progress") == [
        (2, "limited", 65)
    ]


UNEVEN = (70.1, 80.2, 100.0, 33.3, 12.1, 0.7)
"""Percentages whose sum depends on the order in which they are added."""


@pytest.mark.slow
def test_averages_do_not_depend_on_the_order_of_what_is_averaged(tmp_path: Path) -> None:
    """Of the entries on a measure, the measures of a commitment, the commitments of a plan, the targets of a body."""
    many = [Due(f"Ukuran {number}") for number in range(6)]
    others = [commitment(number, f"Judul {number}", Due("Ukuran")) for number in range(2, 9)]
    facts = [
        *((percent, f"{C1}/measure/{n}") for n, percent in enumerate(UNEVEN, 1)),
        *((percent, f"{C2}/measure/1") for percent in UNEVEN),
        *((percent, f"{OGI}/{n:02d}/measure/1") for n, percent in enumerate(UNEVEN, 3)),
    ]
    told = []
    for turn in range(len(UNEVEN)):
        turned = facts[turn:] + facts[:turn]
        entries = [said(None, percent, f"{percent} {target}") for percent, target in turned]
        with open_warehouse(tmp_path / f"{turn}.duckdb") as connection:
            load_document(connection, plan_document(commitment(1, "Satu", *many), *others))
            load_report(connection, report(*entries))
            assign(connection, {entry_id(n): to for n, (_, to) in enumerate(turned, 1)})
            percents = {
                relation: rows(connection, f"FROM {relation}")
                for relation in (
                    "measure_progress", "commitment_progress", "plan_progress",
                    "organisation_progress",
                )
            }  # fmt: skip
        told.append(percents)
    assert {row[7] for row in told[0]["commitment_progress"]} == {49.4, *UNEVEN}
    assert told == [told[0]] * len(UNEVEN)


def test_a_period_that_the_plan_does_not_have(warehouse: DuckDBPyConnection) -> None:
    load_document(warehouse, plan_document(PARTS))
    load_report(warehouse, report(said(Status.COMPLETE, 50), period="TW1"))
    assign(warehouse, {entry_id(): f"{C1}/measure/1"})
    assert by_reporter(warehouse, "period, measures_due, measures_reported") == [
        ("B06", 3, 0),
        ("TW1", 0, 1),
    ]


def test_an_empty_warehouse_answers_with_nothing(path: Path) -> None:
    with open_warehouse(path) as connection:
        for relation in (
            "commitment_progress",
            "plan_progress",
            "overdue_targets",
            "unreported_targets",
            "reporter_disagreements",
            "progress_movement",
            "organisation_progress",
        ):
            assert rows(connection, f"FROM {relation}") == []
