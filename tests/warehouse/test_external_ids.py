"""Other people's identifiers belong to commitments, not to their numbers, and only OGP's own data confirms them."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest
from duckdb import DuckDBPyConnection

from flows.pipeline.storing import load_document, load_report, roll_back
from models.plan import ExternalId
from tests.extractors.reports import read
from tests.warehouse.topics import OGI, commitment, of_commitments
from warehouse.exports.export import export_warehouse
from warehouse.exports.formats import ExportFormat
from warehouse.store.connection import open_warehouse


def load(connection: DuckDBPyConnection, *topics: str) -> None:
    """Load a plan of a commitment on each topic."""
    load_document(connection, of_commitments([*map(commitment, topics)], "-".join(topics)))


def ids(connection: DuckDBPyConnection, version: int | None = None) -> dict[str, str]:
    """The derived identifiers that are shown, or those of a version, by their commitments' topics."""
    of_version = f"('{OGI}', {version})" if version else ""
    suffix = "_as_of" if version else ""
    rows = connection.execute(
        f"SELECT title, value FROM external_ids{suffix}{of_version} "
        f"JOIN commitments{suffix}{of_version} USING (commitment_id) WHERE origin = 'derived'"
    ).fetchall()
    return {title.removeprefix("Mengumumkan "): value for title, value in rows}


def test_what_is_put_in_front_shifts_no_identifier(warehouse: DuckDBPyConnection) -> None:
    load(warehouse, "anggaran", "hutan")
    first = {"anggaran": "ID0001", "hutan": "ID0002"}
    assert ids(warehouse) == first
    load(warehouse, "laut", "anggaran", "hutan")
    assert ids(warehouse) == ids(warehouse, 2) == first


def test_what_is_put_in_its_place_inherits_none(warehouse: DuckDBPyConnection) -> None:
    load(warehouse, "anggaran", "hutan")
    load(warehouse, "anggaran", "laut")
    assert ids(warehouse) == {"anggaran": "ID0001"}
    assert ids(warehouse, 1) == {"anggaran": "ID0001", "hutan": "ID0002"}


def test_what_comes_back_has_its_identifier_again(warehouse: DuckDBPyConnection) -> None:
    load(warehouse, "anggaran", "hutan")
    load(warehouse, "laut")
    assert ids(warehouse) == {}
    load(warehouse, "laut", "hutan")
    assert ids(warehouse) == {"hutan": "ID0002"}
    roll_back(warehouse, OGI, 1)
    assert ids(warehouse) == ids(warehouse, 1) == {"anggaran": "ID0001", "hutan": "ID0002"}


def test_older_warehouses_are_read_the_same_way(path: Path) -> None:
    with open_warehouse(path) as connection:
        load(connection, "anggaran", "hutan")
        load(connection, "laut", "hutan")
        connection.execute("UPDATE history.schema_version SET version = 7")
        connection.execute("UPDATE history.external_ids SET origin = NULL")
        connection.execute("UPDATE history.commitments SET commitment_key = NULL")
        older = f"INSERT INTO history.external_ids VALUES ('{OGI}', 2, '{OGI}/01', 'ogp', 'ID0001', NULL)"
        connection.execute(older)
    with open_warehouse(path) as upgraded:
        assert ids(upgraded) == {"hutan": "ID0002"}


def test_a_printed_identifier_is_not_counted(warehouse: DuckDBPyConnection) -> None:
    document = of_commitments([*map(commitment, ("anggaran", "hutan"))], "asli")
    (plan,) = document.plans
    second = plan.commitments[1].model_copy(
        update={"external_ids": (ExternalId("ogp", "ID0001", "printed"),)}
    )
    plan = plan.model_copy(update={"commitments": (plan.commitments[0], second)})
    load_document(warehouse, document.model_copy(update={"plans": (plan,)}))
    assert warehouse.execute("FROM external_ids").fetchall() == [
        (f"{OGI}/02", "ogp", "ID0001", "printed")
    ]


@pytest.fixture
def exported(path: Path, tmp_path: Path) -> list[dict[str, str]]:
    """A plan of two commitments in the warehouse, as OGP's columns have it."""
    with open_warehouse(path) as connection:
        load(connection, "anggaran", "hutan")
    export_warehouse(path, tmp_path / "out", ExportFormat.OGP, derived_ids=True)
    with (tmp_path / "out" / "commitments-ogp.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def origins(path: Path, rows: list[dict[str, str]], folder: Path) -> dict[str, str]:
    """How each identifier is known after these rows were loaded as commitment data."""
    file = folder / "commitments.csv"
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    with open_warehouse(path) as connection:
        load_report(connection, read(file))
        found = connection.execute("SELECT value, origin FROM external_ids").fetchall()
    return dict(found)


def _unchanged(_: list[dict[str, str]]) -> None:
    pass


def _by_ogp(rows: list[dict[str, str]]) -> None:
    for row in rows:
        row["Action Plan Number"] = "6"


def _with_other_titles(rows: list[dict[str, str]]) -> None:
    _by_ogp(rows)
    titles = [row["Commitment Title"] for row in rows]
    for row, title in zip(rows, reversed(titles), strict=True):
        row["Commitment Title"] = title


@pytest.mark.parametrize(
    ("change", "origin"),
    [(_unchanged, "derived"), (_by_ogp, "confirmed"), (_with_other_titles, "derived")],
)
def test_only_ogps_own_data_with_the_same_title_confirms(
    exported: list[dict[str, str]],
    change: Callable[[list[dict[str, str]]], None],
    origin: str,
    path: Path,
    tmp_path: Path,
) -> None:
    change(exported)
    assert origins(path, exported, tmp_path) == {"ID0001": origin, "ID0002": origin}


@pytest.mark.slow
def test_what_is_confirmed_stays_with_its_commitment(
    exported: list[dict[str, str]], path: Path, tmp_path: Path
) -> None:
    _by_ogp(exported)
    origins(path, exported, tmp_path)
    with open_warehouse(path) as connection:
        load(connection, "laut", "hutan")
        assert connection.execute("FROM external_ids").fetchall() == [
            (f"{OGI}/02", "ogp", "ID0002", "confirmed")
        ]
