"""A plan is shown as people say that it is: its identifier follows, with all that stands in it and was said before."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from duckdb import DuckDBPyConnection

from flows.pipeline.storing import load_document, load_report, roll_back, undo_judgement
from models.errors import UndecidedError, UsageError
from tests.warehouse.judged import SARI, copied, digests, judge, rows
from tests.warehouse.reported import (
    OGI,
    Due,
    Said,
    commitment,
    entry_id,
    plan_document,
    report,
)
from warehouse.judgements.ledger_file import ledger_of, read_ledger
from warehouse.store.connection import open_warehouse

OTHER = "OPI-2020-2022"
FIRST = commitment(1, "Keterbukaan anggaran", Due("Format data"), Due("Portal kontrak"))
SECOND = commitment(2, "Bantuan hukum", Due("Layanan"), indicators=("Jumlah layanan",))
SAID = [
    ("{}/01", "title", "is", "Keterbukaan data"),
    ("{}/02/indicator/1", "text", "is", "Jumlah 200 desa"),
    ("{}/01/measure/1", "split", "at", "data"),
    ("{}/02", "add", "indicator", "text=Jumlah lain"),
    (entry_id(2), "measure", "{}/02/measure/1"),
]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("made") / "renaksi.duckdb"
    with open_warehouse(path) as connection:
        load_document(connection, plan_document(FIRST, SECOND))
        load_report(connection, report(Said("Format data"), Said("Portal kontrak"), family=None))
    return path


@pytest.fixture
def connection(made: Path, path: Path) -> Iterator[DuckDBPyConnection]:
    with copied(made, path) as connection:
        yield connection


def say_all(connection: DuckDBPyConnection, plan: str) -> None:
    for words in SAID:
        subject, *said = (word.format(plan) for word in words)
        judge(connection, subject, *said)


def named(connection: DuckDBPyConnection, plan: str) -> list[str]:
    """The relations that name a plan in any of their columns that name entities."""
    columns = rows(
        connection,
        "SELECT table_name, column_name FROM duckdb_columns() WHERE schema_name = 'main' "
        "AND database_name = current_database() AND data_type = 'VARCHAR' AND column_name LIKE '%\\_id' ESCAPE '\\'",
    )
    return [
        f"{table}.{column}"
        for table, column in columns
        if rows(connection, f"FROM {table} WHERE {column} = '{plan}' OR {column} ^@ '{plan}/'")
    ]


@pytest.mark.parametrize("is_first", [True, False])
def test_all_that_stands_in_a_plan_follows_it(
    connection: DuckDBPyConnection, path: Path, is_first: bool
) -> None:
    before = digests(connection)
    if not is_first:
        say_all(connection, OGI)
    told = [judge(connection, OGI, "family", "OPI")]
    if is_first:
        say_all(connection, OTHER)
    assert named(connection, OGI) == []
    assert {"plans.plan_id", "targets.target_id", "provenance.entity_id"} <= {
        *named(connection, OTHER)
    }
    assert rows(connection, "SELECT DISTINCT state FROM judgements") == [("applied",)]
    assert rows(connection, "SELECT plan_id, family FROM plans") == [(OTHER, "OPI")]
    assert rows(
        connection, f"SELECT title FROM commitments WHERE commitment_id = '{OTHER}/01'"
    ) == [("Keterbukaan data",)]
    assert rows(connection, "SELECT measure_id FROM matches WHERE decided_by = 'Sari'") == [
        (f"{OTHER}/02/measure/1",)
    ]
    assert rows(connection, "FROM changes") == []
    ids = [str(line.subject.get("entity_id")) for line in read_ledger(ledger_of(path))]
    assert not [name for name in ids if name.startswith(OTHER)]
    for (judgement,) in rows(
        connection, "SELECT judgement_id FROM judgements WHERE kind <> 'plan'"
    ):
        undo_judgement(connection, str(judgement), SARI)
    undo_judgement(connection, told[0], SARI)
    assert named(connection, OTHER) == []
    del before["decisions"]
    after = digests(connection)
    assert {name: after[name] for name in before} == before


def test_what_was_said_stays_when_the_identity_is_taken_back(
    connection: DuckDBPyConnection,
) -> None:
    say_all(connection, OGI)
    before = digests(connection)
    judgement = judge(connection, OGI, "years", "2023-2025")
    told = rows(connection, "SELECT plan_id, year(period_start), year(period_end) FROM plans")
    assert told == [("OGI-2023-2025", 2023, 2025)]
    undo_judgement(connection, judgement, SARI)
    assert digests(connection) == before


def test_a_report_that_was_given_the_plan_as_read_finds_it(connection: DuckDBPyConnection) -> None:
    shown = "SELECT plan_id FROM history.report_plans ORDER BY ALL NULLS FIRST"
    load_report(connection, report(Said("Format data"), content="lain"))  # names OGI-2020-2022
    judge(connection, OGI, "years", "2023-2025")
    assert rows(connection, shown) == [(None,), ("OGI-2023-2025",)]  # one names its years alone


def test_a_new_edition_is_a_version_of_the_plan_that_is_shown(
    connection: DuckDBPyConnection,
) -> None:
    judge(connection, OGI, "family", "OPI")
    same = load_document(connection, plan_document(FIRST, SECOND))
    assert [(plan.plan_id, plan.changed) for plan in same.plans] == [(OTHER, False)]
    new = load_document(connection, plan_document(FIRST, content="baru"))
    assert [(plan.plan_id, plan.version) for plan in new.plans] == [(OTHER, 2)]
    told = rows(connection, "SELECT entity_id, change FROM changes WHERE field IS NULL")
    assert told == [(f"{OTHER}/02", "removed")]
    assert rows(connection, "SELECT family FROM plans") == [("OPI",)]
    roll_back(connection, OTHER, 1, "Sari")
    assert len(rows(connection, "FROM commitments")) == 2


def test_a_plan_that_another_is_shown_as_is_refused(connection: DuckDBPyConnection) -> None:
    judgement = judge(connection, OGI, "family", "OPI")
    other = plan_document(content="lain", plan_id=OTHER)
    with pytest.raises(UndecidedError, match=f"somebody says that {OGI} is that"):
        load_document(connection, other)
    undo_judgement(connection, judgement, SARI)
    load_document(connection, other)
    with pytest.raises(UsageError, match=f"there is a {OTHER} already"):
        judge(connection, OGI, "family", "OPI")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("years", "2023"), "2023: which years are these?"),
        (("years", "2025-2023"), "which years are these?"),
        (("years", "2020-2022"), "was read so"),
        (("family", "a/b"), "a family is called by letters"),
        (("famili", "OPI"), "did you mean"),
    ],
)
def test_what_no_plan_can_be_is_refused(
    connection: DuckDBPyConnection, words: tuple[str, ...], told: str
) -> None:
    with pytest.raises(UsageError) as refused:
        judge(connection, OGI, *words)
    assert told in str(refused.value)
    assert rows(connection, "FROM judgements") == []
