"""Asking reads, and does nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.pipeline.storing import load_document
from models.errors import QueryError, WarehouseError
from tests.warehouse.records import full_document
from warehouse.ask.queries import run_query, status
from warehouse.store.connection import open_warehouse


@pytest.fixture
def loaded(path: Path) -> Path:
    with open_warehouse(path) as connection:
        load_document(connection, full_document())
    return path


def test_a_query_gives_columns_and_rows(loaded: Path) -> None:
    table = run_query(loaded, "SELECT plan_id, version FROM plans ORDER BY plan_id")
    assert table.columns == ["plan_id", "version"]
    assert table.rows == [("OGI-2020-2022", 1), ("OPI-2020-2022", 1)]


@pytest.mark.parametrize(
    "query",
    [
        "DELETE FROM history.plans",
        "INSERT INTO history.schema_version VALUES (2)",
        "DROP VIEW plans",
        "CREATE TABLE mine (a INTEGER)",
        "COPY plans TO '{folder}/out.csv'",
        "EXPORT DATABASE '{folder}/out'",
        "ATTACH '{folder}/out.duckdb'",
        "SELECT * FROM read_text('{folder}/secret.csv')",
        "SELECT * FROM '{folder}/secret.csv'",
        "SELECT * FROM glob('{folder}/*')",
        "SET enable_external_access = true",
        "SET temp_directory = '{folder}/elsewhere'",
        "INSTALL httpfs",
        "CREATE PERSISTENT SECRET mine (TYPE http)",
        "SELECT * FROM table",  # a Python variable that is in reach
    ],
)
def test_a_query_can_neither_write_nor_reach_files(loaded: Path, query: str) -> None:
    (loaded.parent / "secret.csv").write_text("a\n1\n")
    before = {
        entry.name: entry.read_bytes() for entry in loaded.parent.iterdir() if entry.is_file()
    }
    with pytest.raises(QueryError):
        run_query(loaded, query.format(folder=loaded.parent))
    assert {
        entry.name: entry.read_bytes() for entry in loaded.parent.iterdir() if entry.is_file()
    } == before


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("SELCT 1", 'syntax error at or near "SELCT"'),
        ("SELECT * FROM plan", "Did you mean"),
        ("SELECT 'x'::INTEGER", "Could not convert"),
        (" -- nothing", "The query is empty"),
        ("SELECT 1; SELECT 2; PIVOT plans ON family", "These are 3 queries"),
    ],
)
def test_wrong_sql_is_answered_in_one_sentence(loaded: Path, query: str, sentence: str) -> None:
    with pytest.raises(QueryError, match=sentence) as refused:
        run_query(loaded, query)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT count(*) FROM plans; -- all of them",
        "SELECT count(*) AS plans FROM (PIVOT plans ON family USING count(*))",
        "CREATE TEMP MACRO two() AS 2; SELECT two()",
    ],
)
def test_what_only_prepares_a_query_is_none(loaded: Path, query: str) -> None:
    assert run_query(loaded, query).rows == [(2,)]


def test_a_query_without_a_warehouse(path: Path) -> None:
    with pytest.raises(WarehouseError, match="no warehouse"):
        run_query(path, "SELECT 1")
    assert not path.exists()


def test_status_counts_what_is_there(loaded: Path) -> None:
    with open_warehouse(loaded, read_only=True) as connection:
        plans, _, documents, outdated, waits, _ = status(connection)
    counts = ["plan_id", "version", "commitments", "indicators", "contacts", "measures"]
    assert [[row[plans.columns.index(name)] for name in counts] for row in plans.rows] == [
        ["OGI-2020-2022", 1, 2, 2, 2, 1],
        ["OPI-2020-2022", 1, 1, 1, 1, 1],
    ]
    sums = ["file_name", "is_current", "words", "unassigned", "kept", "understood"]
    sums += ["errors", "warnings", "notes"]
    assert [[row[documents.columns.index(name)] for name in sums] for row in documents.rows] == [
        ["rencana.pdf", True, 11, 1, 1, "75.0%", 1, 0, 1]
    ]
    assert outdated == []
    assert waits == (1, 0, 0, 0)


def test_status_of_an_empty_warehouse(path: Path) -> None:
    with open_warehouse(path) as connection:
        plans, versions, documents, outdated, waits, quality = status(connection)
    assert (plans.rows, versions.rows, documents.rows, outdated) == ([], [], [], [])
    assert quality.rows == []
    assert waits == (0, 0, 0, 0)
