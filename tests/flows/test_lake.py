"""A setting keeps a lake as the warehouse is, whatever command changes it."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from flows.pipeline.mirror import LAKE, LAKE_DATA
from tests.flows.conftest import Renaksi
from warehouse.sql import sql
from warehouse.store.extensions import load_extension

ROOT = Path(__file__).parents[2]
PLAN = "OGI-2030-2032"


def in_the_lake(question: str) -> list[tuple[object, ...]]:
    with duckdb.connect() as connection:
        load_extension(connection, "ducklake")
        connection.execute(
            sql("exports/lake/attach", catalogue="a.ducklake", data=str(Path("lake").absolute()))
        )
        connection.execute("USE lake")
        return connection.execute(question).fetchall()


@pytest.mark.slow
def test_what_is_loaded_and_rolled_back_is_in_the_lake(
    renaksi: Renaksi, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(LAKE, "a.ducklake")
    monkeypatch.setenv(LAKE_DATA, "lake")
    assert renaksi("load", sample).code == 0
    shown = f"SELECT version FROM plans WHERE plan_id = '{PLAN}'"
    assert in_the_lake(shown) == [(1,)]
    assert renaksi("load", ROOT / "samples" / "plan-updated.pdf").code == 0
    assert in_the_lake(shown) == [(2,)]
    assert renaksi("rollback", PLAN).code == 0
    assert in_the_lake(shown) == [(1,)]
    snapshots = in_the_lake("SELECT count(*) FROM lake.snapshots()")
    assert renaksi("load", sample).code == 0  # known
    assert in_the_lake("SELECT count(*) FROM lake.snapshots()") == snapshots


@pytest.mark.slow
def test_a_lake_that_cannot_be_written_is_told(
    renaksi: Renaksi, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(LAKE, "nowhere/a.ducklake")
    monkeypatch.setenv(LAKE_DATA, "lake")
    outcome = renaksi("load", sample)
    assert outcome.code == 5
    assert "OGI-2030-2032 v1" in outcome.out, "what was done is told first"
    assert "could not be published, and the lake is as it was" in outcome.err
    assert renaksi("query", "SELECT count(*) FROM plans", "--format", "csv").out.split()[-1] == "2"
