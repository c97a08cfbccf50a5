"""Each entity of a plan keeps the key that it was given at first sight, and no other entity ever gets it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pytest
from duckdb import DuckDBPyConnection
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.pipeline.storing import load_document, roll_back
from models.errors import UsageError
from tests.warehouse.records import full_document
from tests.warehouse.topics import OGI, TOPICS, commitment, of_commitments
from warehouse.store.connection import open_warehouse
from warehouse.store.entities import PLAN
from warehouse.store.keys import take_over_keys

_files = map(str, count())
"""What tells each file from all others."""


def load(connection: DuckDBPyConnection, *topics: str) -> None:
    """Load a new file with a plan of a commitment on each topic."""
    made = [commitment(topic) for topic in topics]
    load_document(connection, of_commitments(made, next(_files)))


def keys(connection: DuckDBPyConnection, version: int | None = None) -> dict[str, str]:
    """The keys of the commitments shown, or of those of a version, by their topics."""
    relation = f"commitments_as_of('{OGI}', {version})" if version else "commitments"
    query = f"SELECT title, commitment_key FROM {relation} ORDER BY number"
    rows = connection.execute(query).fetchall()
    return {title.removeprefix("Mengumumkan "): key for title, key in rows}


def all_keys(connection: DuckDBPyConnection) -> list[tuple[object, ...]]:
    """Every key of every version, of whatever is in a plan."""
    return [
        row
        for kind in PLAN.below()
        for row in connection.execute(
            f"SELECT '{kind.relation}', version, {kind.identifier}, {kind.lasting} "
            f"FROM history.{kind.relation} ORDER BY ALL"
        ).fetchall()
    ]


def test_every_entity_has_a_key(warehouse: DuckDBPyConnection) -> None:
    load_document(warehouse, full_document())
    for kind in PLAN.below():
        ((rows, given, different),) = warehouse.execute(
            f"SELECT count(*), count({kind.lasting}), count(DISTINCT {kind.lasting}) "
            f"FROM {kind.relation}"
        ).fetchall()
        assert rows == given == different > 0, kind.relation


def test_what_stands_in_front_takes_no_key(warehouse: DuckDBPyConnection) -> None:
    load(warehouse, *TOPICS)
    first = keys(warehouse)
    assert first["anggaran"] == f"{OGI}/01~1"
    load(warehouse, "laut", *TOPICS)
    assert keys(warehouse) == {"laut": f"{OGI}/01~2"} | first


def test_another_in_its_place_gets_a_key_of_its_own(warehouse: DuckDBPyConnection) -> None:
    load(warehouse, "anggaran", "hutan")
    load(warehouse, "anggaran", "laut")
    assert keys(warehouse) == {"anggaran": f"{OGI}/01~1", "laut": f"{OGI}/02~2"}


def test_what_a_commitment_holds_goes_with_it(warehouse: DuckDBPyConnection) -> None:
    load(warehouse, "hutan")
    load(warehouse, "laut", "hutan")
    query = "SELECT measure_id, measure_key FROM measures ORDER BY measure_id"
    ((_, new), (moved, kept)) = warehouse.execute(query).fetchall()
    assert moved.startswith(f"{OGI}/02/")
    assert kept == f"{moved.replace('/02/', '/01/')}~1"
    assert new == f"{moved.replace('/02/', '/01/')}~2"


def test_what_comes_back_has_its_key_again(warehouse: DuckDBPyConnection) -> None:
    load(warehouse, "anggaran", "hutan")
    before = all_keys(warehouse)
    load(warehouse, "anggaran")
    load(warehouse, "laut", "anggaran", "hutan")
    assert keys(warehouse) == {"laut": f"{OGI}/01~3"} | keys(warehouse, 1)
    assert set(before) <= set(all_keys(warehouse))


def test_what_was_stepped_back_from_is_known_again(warehouse: DuckDBPyConnection) -> None:
    load(warehouse, "anggaran")
    load(warehouse, "anggaran", "hutan")
    roll_back(warehouse, OGI)
    load(warehouse, "hutan", "anggaran", "laut")
    assert keys(warehouse) == keys(warehouse, 2) | {"laut": f"{OGI}/03~3"}


PLANS = st.lists(st.sampled_from(TOPICS), min_size=1, max_size=4, unique=True)


@pytest.mark.slow
@given(st.lists(PLANS | st.integers(1, 4), min_size=2, max_size=6))
@settings(max_examples=12, deadline=None)
def test_keys_last_whatever_is_loaded_and_shown(steps: Sequence[list[str] | int]) -> None:
    with (
        TemporaryDirectory() as folder,
        open_warehouse(Path(folder, "renaksi.duckdb")) as connection,
    ):
        load(connection, "anggaran")
        known = keys(connection)
        for step in steps:
            if isinstance(step, int):
                try:
                    roll_back(connection, OGI, step)
                except UsageError:
                    continue
            else:
                load(connection, *step)
            now = keys(connection)
            assert now | known == known | now  # each topic has the key it had
            known |= now
            assert len(set(known.values())) == len(known)
        check_upgrade(connection)


def check_upgrade(connection: DuckDBPyConnection) -> None:
    """The keys that an older Renaksi did not give come out as they would have been given."""
    from warehouse.store.keys import complete_keys

    given_at_once = all_keys(connection)
    for kind in PLAN.below():
        connection.execute(f"UPDATE history.{kind.relation} SET {kind.lasting} = NULL")
    complete_keys(connection)
    assert all_keys(connection) == given_at_once


@pytest.mark.slow
def test_an_upgrade_keeps_the_keys_there_are(path: Path) -> None:
    with open_warehouse(path) as connection:
        load(connection, "anggaran", "hutan")
        load(connection, "laut", "hutan")
        connection.execute("UPDATE history.schema_version SET version = 7")
        connection.execute(
            "UPDATE history.commitments SET commitment_key = 'mine' WHERE number = 2"
        )
        before = all_keys(connection)
    with open_warehouse(path) as upgraded:
        assert all_keys(upgraded) == before


def test_a_rebuilt_warehouse_has_the_keys_of_the_old(path: Path, tmp_path: Path) -> None:
    with open_warehouse(path) as old, open_warehouse(tmp_path / "made.duckdb") as made:
        for connection in (old, made):
            load(connection, "anggaran", "hutan")
            load(connection, "laut", "hutan")
        old.execute("UPDATE history.commitments SET commitment_key = 'mine' WHERE number = 2")
        take_over_keys(old, made)
        assert all_keys(made) == all_keys(old)


def test_what_is_read_otherwise_now_keeps_its_key(path: Path, tmp_path: Path) -> None:
    with open_warehouse(path) as old, open_warehouse(tmp_path / "made.duckdb") as made:
        load(old, "anggaran", "hutan")
        load(old, "hutan", "pajak")
        load(
            made, "laut", "anggaran", "hutan"
        )  # the first file, in which a newer Renaksi sees more
        take_over_keys(old, made)
        assert keys(made) == {"laut": f"{OGI}/01~1.2"} | keys(old, 1)


def test_keys_hold_no_names(warehouse: DuckDBPyConnection) -> None:
    load_document(warehouse, full_document())
    given_keys = [str(row[-1]) for row in all_keys(warehouse)]
    assert not any("sari" in key.lower() for key in given_keys)
    shown = "SELECT contact_key FROM public.contacts ORDER BY 1"
    assert warehouse.execute(shown).fetchall() == sorted(
        (key,) for relation, *_, key in all_keys(warehouse) if relation == "contacts"
    )


def test_older_files_are_upgraded_with_keys(path: Path) -> None:
    with duckdb.connect(path) as connection:
        older = Path(__file__).with_name("schema-1.sql").read_text(encoding="utf-8")
        connection.execute(older)
    with open_warehouse(path) as upgraded:
        found = all_keys(upgraded)
    assert len(found) > 10
    assert all(key for *_, key in found)
