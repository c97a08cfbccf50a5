"""The door for Python: every relation, in the form asked for, and nothing can be changed through it."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pandas
import polars
import pyarrow
import pytest

import warehouse
from flows.pipeline.storing import load_document
from models.errors import QueryError, UsageError, WarehouseError
from tests.warehouse.records import full_document
from warehouse import Warehouse
from warehouse.store import connection


@pytest.fixture
def opened(path: Path) -> Warehouse:
    with connection.open_warehouse(path) as written:
        load_document(written, full_document())
    return warehouse.open_warehouse(path)


def test_a_relation_in_every_form(opened: Warehouse) -> None:
    with opened:
        indicators = opened.indicators
        frame, table, panda = indicators.polars(), indicators.arrow(), indicators.pandas()
        assert isinstance(frame, polars.DataFrame)
        assert isinstance(table, pyarrow.Table)
        assert isinstance(panda, pandas.DataFrame)
        rows = indicators.rows()
        assert frame.to_dicts() == table.to_pylist() == rows == list(indicators)
        assert len(panda) == len(rows) == 3
        assert frame["start_date"][0] == date(2021, 1, 1)
        assert frame["details"].to_list()[0] == ["satu", "dua"]


@pytest.mark.slow
def test_relations_say_what_they_mean(opened: Warehouse) -> None:
    with opened:
        assert opened.relations["commitments"] == "One row per commitment of a plan."
        assert set(opened.relations) <= set(dir(opened))
        assert ("version", "INTEGER") in [column[:2] for column in opened.columns("plans")]
        for name in opened.relations:
            opened.relation(name).table()


def test_sql_with_parameters(opened: Warehouse) -> None:
    with opened:
        answer = opened.sql("SELECT count(*) AS n FROM plans WHERE family = $family", family="OGI")
        assert answer.rows() == [{"n": 1}]


def test_no_column_is_lost_in_rows(opened: Warehouse) -> None:
    with opened:
        answer = opened.sql("SELECT 1 AS n, 2 AS n")
        assert answer.table().rows == [(1, 2)]
        with pytest.raises(QueryError, match="same name"):
            answer.rows()


def test_nothing_can_be_changed_or_reached(opened: Warehouse, tmp_path: Path) -> None:
    with opened:
        for query in ("DELETE FROM history.plans", f"COPY plans TO '{tmp_path}/x.csv'"):
            with pytest.raises(QueryError):
                opened.sql(query).polars()
            with pytest.raises(QueryError):
                opened.sql(query).rows()


def test_a_closed_warehouse_says_so(opened: Warehouse) -> None:
    plans = opened.plans
    opened.close()
    for fetch in (plans.rows, plans.polars, opened.sql("SELECT 1").table):
        with pytest.raises(QueryError, match="warehouse is closed: open it again"):
            fetch()


def test_several_queries_at_once_are_refused(opened: Warehouse) -> None:
    with opened:
        answer = opened.sql("FROM plans; FROM commitments")
        for fetch in (answer.rows, answer.polars):
            with pytest.raises(QueryError, match="These are 2 queries"):
                fetch()


def test_a_relation_that_is_not_there(opened: Warehouse) -> None:
    with opened:
        with pytest.raises(QueryError, match="no relation commitment: there are"):
            opened.relation("commitment")
        with pytest.raises(AttributeError, match="no relation commitment"):
            _ = opened.commitment


def test_a_missing_library_is_said(opened: Warehouse, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("warehouse.ask.access.find_spec", lambda _: None)
    with opened:
        for form in ("polars", "pandas", "arrow"):
            with pytest.raises(UsageError, match=r"pip install 'renaksi\[analysis\]'"):
                getattr(opened.plans, form)()
        assert opened.plans.rows()


def test_no_warehouse(tmp_path: Path) -> None:
    with pytest.raises(WarehouseError, match="no warehouse"):
        warehouse.open_warehouse(tmp_path / "none.duckdb")


def test_the_package_starts_without_duckdb() -> None:
    program = "import sys, warehouse; print('duckdb' in sys.modules); warehouse.open_warehouse; "
    program += "print('duckdb' in sys.modules, 'pandas' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["False", "True", "False"]
