"""The questions that analysts ask of the annex, answered on the sample plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import duckdb
import pytest

from flows.cli.program import main
from samples.make_samples import HERE


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    path = tmp_path_factory.mktemp("answers") / "renaksi.duckdb"
    assert main(["load", str(HERE / "plan.pdf"), "--warehouse", str(path)]) == 0
    with duckdb.connect(str(path), read_only=True) as connection:
        yield connection


def rows(connection: duckdb.DuckDBPyConnection, sql: str) -> list[tuple[object, ...]]:
    return connection.execute(sql).fetchall()


def test_what_is_due_by_a_day(sample: duckdb.DuckDBPyConnection) -> None:
    due = rows(
        sample,
        "SELECT due_date, responsible, target FROM due_targets "
        "WHERE due_date <= DATE '2031-06-30' ORDER BY target",
    )
    assert due == [
        (date(2031, 6, 30), "Kementerian Pekerjaan Umum", "Pemetaan kanal"),
        (date(2031, 6, 30), "Yayasan Buku Terbuka", "Penyusunan modul pelatihan"),
        (
            date(2031, 6, 30),
            "Kementerian Pendidikan Dasar dan Menengah",
            "Tersusunnya draf format data",
        ),
    ]


def test_what_a_body_has_to_reach_in_each_period(sample: duckdb.DuckDBPyConnection) -> None:
    load = rows(
        sample,
        "SELECT period, measures, targets FROM organisation_targets "
        "WHERE name = 'Kementerian Pekerjaan Umum' ORDER BY period",
    )
    assert load == [("B06", 1, 1), ("B12", 1, 1), ("B18", 1, 1), ("B24", 1, 1)]


def test_what_has_no_measures(sample: duckdb.DuckDBPyConnection) -> None:
    without = rows(
        sample, "SELECT commitment_id FROM commitments_without_measures ORDER BY commitment_id"
    )
    assert without == [("OGI-2030-2032/03",), ("OPI-2030-2032/01",), ("OPI-2030-2032/02",)]


def test_which_measure_serves_an_indicator(sample: duckdb.DuckDBPyConnection) -> None:
    best = rows(
        sample,
        "SELECT arg_max(measures.text, score) FROM indicator_measures "
        "JOIN indicators USING (indicator_id) JOIN measures USING (measure_id) "
        "WHERE indicators.commitment_id = 'OGI-2030-2032/01' GROUP BY indicator_id "
        "ORDER BY indicator_id",
    )
    assert best[:2] == [
        ("Tersusunnya format data anggaran sekolah",),
        ("Terpublikasinya anggaran minimal 60% sekolah menengah",),
    ]
