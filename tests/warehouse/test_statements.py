"""Each kind of SQL that does more than read is refused before it runs, and what reads is not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
from duckdb import DuckDBPyConnection

from flows.pipeline.storing import load_document
from models.errors import QueryError
from tests.warehouse.records import full_document
from warehouse.ask.queries import ask
from warehouse.ask.statements import require_reading
from warehouse.store.connection import open_warehouse

HOSTILE = [
    # Writing files.
    "COPY (SELECT 1) TO '{folder}/x.csv'",
    "COPY (SELECT 1) TO '/dev/stdout'",
    "COPY plans TO '{folder}/x.parquet' (FORMAT parquet)",
    "COPY commitments FROM '/etc/passwd'",
    "COPY FROM DATABASE renaksi TO memory",
    "EXPORT DATABASE '{folder}/exported'",
    "IMPORT DATABASE '{folder}/exported'",
    "PRAGMA import_database('{folder}/exported')",
    "ATTACH '{folder}/y.duckdb' AS y",
    "ATTACH ':memory:' AS y",
    "DETACH renaksi",
    "USE temp",
    # Reading files, and memory.
    "SELECT * FROM read_csv('/etc/passwd')",
    "FROM READ_CSV_AUTO('/etc/passwd')",
    "FROM \"read_csv\" /* ( */ ('/etc/passwd')",
    "FROM system.main.read_text('/etc/passwd')",
    "SELECT * FROM read_text('/etc/passwd')",
    "SELECT * FROM read_blob('/etc/passwd')",
    "SELECT * FROM read_json('/etc/passwd')",
    "SELECT * FROM read_parquet('/etc/passwd')",
    "SELECT * FROM parquet_scan('/etc/passwd')",
    "SELECT * FROM parquet_metadata('/etc/passwd')",
    "SELECT * FROM read_duckdb('{folder}/renaksi.duckdb')",
    "SELECT * FROM sniff_csv('/etc/passwd')",
    "SELECT * FROM glob('/etc/*')",
    "SELECT (SELECT count(*) FROM glob('/etc/*'))",
    "WITH a AS (FROM glob('/*')) FROM a",
    "PIVOT (FROM glob('/*')) ON file",
    "SELECT * FROM plans, LATERAL (FROM read_text('/etc/' || plan_id))",
    "FROM '/etc/passwd'",
    "FROM '/etc/passwd.csv'",
    "SUMMARIZE '/etc/passwd.csv'",
    "DESCRIBE '/etc/passwd.csv'",
    "FROM query('FROM glob(''/*'')')",
    "SELECT * FROM query('COPY (SELECT 1) TO ''x''')",
    "FROM json_execute_serialized_sql(json_serialize_sql('SELECT 7'))",
    "PRAGMA json_execute_serialized_sql('x')",
    "SELECT * FROM sys",
    "SELECT * FROM folder",
    "SELECT * FROM arrow_scan(1, 2, 3)",
    "SELECT * FROM pandas_scan(1234567)",
    "SELECT * FROM arrow_scan_dumb(1, 2, 3)",
    "SELECT * FROM python_map_function(1)",
    "SELECT * FROM seq_scan()",
    "SELECT * FROM duckdb_secrets()",
    "SELECT * FROM which_secret('s3://x', 's3')",
    "SELECT getenv('HOME')",
    "CREATE TEMP MACRO files() AS TABLE FROM glob('/*'); FROM files()",
    "CREATE TEMP VIEW files AS FROM glob('/*'); FROM files",
    # Changing settings.
    "SET enable_external_access = true",
    "SET lock_configuration = false",
    "SET GLOBAL memory_limit = '1GB'",
    "SET threads = 1",
    "SET VARIABLE x = 1",
    "SET VARIABLE a = 5; SELECT getvariable('a')",
    "SET log_query_path = '{folder}/log.txt'",
    "RESET threads",
    "RESET VARIABLE x",
    "PRAGMA enable_profiling",
    "PRAGMA profiling_output = '{folder}/p.json'",
    "PRAGMA disable_optimizer",
    "PRAGMA memory_limit = '1GB'",
    "PRAGMA verify_parallelism",
    "CALL enable_logging()",
    "CALL enable_logging(storage = 'file', storage_config = {{'path': '{folder}/log'}})",
    "CALL pragma_version()",
    "CALL disable_logging()",
    "FROM enable_logging()",
    "FROM enable_profiling()",
    "FROM truncate_duckdb_logs()",
    # Extensions and secrets.
    "INSTALL httpfs",
    "FORCE INSTALL httpfs FROM community",
    "LOAD httpfs",
    "LOAD 'x.duckdb_extension'",
    "UPDATE EXTENSIONS",
    "CREATE SECRET s (TYPE s3, KEY_ID 'a')",
    "CREATE TEMP SECRET s (TYPE s3, KEY_ID 'a')",
    "CREATE OR REPLACE PERSISTENT SECRET s (TYPE s3)",
    "DROP SECRET s",
    # Changing the warehouse.
    "CREATE TABLE t AS SELECT 1",
    "CREATE OR REPLACE TABLE t AS SELECT 1",
    "CREATE VIEW v AS SELECT 1",
    "CREATE SCHEMA s",
    "CREATE MACRO m(a) AS a",
    "CREATE TYPE t AS ENUM ('a')",
    "CREATE SEQUENCE s",
    "CREATE UNIQUE INDEX i ON history.plans (plan_id)",
    "INSERT INTO history.loads SELECT * FROM history.loads",
    "UPDATE history.contacts SET person = 'x'",
    "DELETE FROM history.contacts",
    "TRUNCATE history.contacts",
    "MERGE INTO history.plans USING plans ON true WHEN MATCHED THEN DELETE",
    "DROP VIEW commitments",
    "ALTER TABLE history.contacts RENAME TO z",
    "COMMENT ON VIEW commitments IS 'x'",
    "CHECKPOINT",
    "FORCE CHECKPOINT",
    "FROM force_checkpoint()",
    "FROM checkpoint()",
    "VACUUM",
    "ANALYZE",
    "BEGIN",
    "BEGIN; DELETE FROM history.contacts; COMMIT; SELECT 1",
    # Around the corner.
    "PREPARE p AS SELECT 1",
    "PREPARE p AS SELECT 1; EXECUTE p",
    "EXECUTE p",
    "DEALLOCATE p",
    "EXPLAIN DELETE FROM history.contacts",
    "EXPLAIN ANALYZE DELETE FROM history.contacts",
    "EXPLAIN ANALYZE CALL enable_logging()",
    "EXPLAIN (ANALYZE, FORMAT json) COPY (SELECT 1) TO '{folder}/x.csv'",
    "explain /* x */ analyze -- y\n SET VARIABLE x = 1",
    "EXPLAIN ANALYZE FROM glob('/*')",
    "SELECT 1; SELECT 2",
    "SELECT 1; DROP VIEW commitments",
    "COPY (SELECT 1) TO '{folder}/x.csv'; SELECT 1",
    "SELECT 1 INTO t",
    "",
    ";",
    "/**/",
    "--",
    "SELECT \x00 1",
    "SELECT sleep(100)",
]

READING = [
    "SELECT 1",
    "-- a ; DROP VIEW plans\nSELECT 1",
    "SELECT /* ; DROP VIEW plans */ 1;",
    "SELECT 'read_csv(''x'')' AS \"glob\"",
    "FROM plans",
    "TABLE plans",
    "VALUES (1), (2)",
    "WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 9) FROM t",
    "FROM range(3), generate_series(1, 2)",
    "SELECT unnest([1, 2])",
    "FROM json_each('[1]')",
    "FROM query_table('history.contacts')",
    "FROM commitments_as_of('OGI-2020-2022', 1)",
    "FROM duckdb_tables()",
    "FROM pragma_table_info('plans')",
    "PRAGMA table_info('plans')",
    "PRAGMA show_tables",
    "PRAGMA version",
    "DESCRIBE plans",
    "SUMMARIZE plans",
    "SHOW ALL TABLES",
    "PIVOT plans ON plan_id USING count(*)",
    "FROM plans UNPIVOT (a FOR b IN (title))",
    "EXPLAIN SELECT 1",
    "EXPLAIN ANALYZE FROM plans",
    "EXPLAIN (ANALYZE, FORMAT json) SELECT 'é'",
    "CREATE TEMP TABLE t AS SELECT 42 AS a; FROM t",
    "CREATE OR REPLACE TEMPORARY VIEW v AS SELECT 1; FROM v",
    "SELECT chr(8238) || 'abc', chr(0), chr(27)",
    "SELECT 170141183460469231731687303715884105727::HUGEINT, 'NaN'::DOUBLE, 'infinity'::DATE",
    "SELECT '\\x00\\xff'::BLOB, INTERVAL 1 YEAR, DATE '5881580-07-10'",
    "SELECT ((((((((((((((((((((1))))))))))))))))))))",
]


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("asked") / "renaksi.duckdb"
    with open_warehouse(path) as connection:
        load_document(connection, full_document())
    return path


@pytest.fixture
def reader(path: Path) -> Iterator[DuckDBPyConnection]:
    with open_warehouse(path, read_only=True) as connection:
        yield connection


@pytest.mark.parametrize("query", HOSTILE)
def test_what_does_more_than_read_is_refused(
    path: Path, reader: DuckDBPyConnection, query: str
) -> None:
    before = {
        file: file.read_bytes() for file in path.parent.iterdir() if file.is_file() and file != path
    }
    with pytest.raises(QueryError) as refused:
        ask(reader, query.format(folder=path.parent))
    assert "\n" not in str(refused.value)
    assert "INTERNAL" not in str(refused.value)
    assert {
        file: file.read_bytes() for file in path.parent.iterdir() if file.is_file() and file != path
    } == before
    assert ask(reader, "SELECT 1").rows == [(1,)]


@pytest.mark.parametrize("query", READING)
def test_what_reads_is_answered(reader: DuckDBPyConnection, query: str) -> None:
    assert ask(reader, query).columns


@pytest.mark.parametrize(
    "query", ["CALL enable_logging()", "FROM enable_logging()", "SET VARIABLE x = 1"]
)
def test_it_is_refused_before_it_runs(reader: DuckDBPyConnection, query: str) -> None:
    """DuckDB itself would run these on a warehouse that is opened for reading."""
    with pytest.raises(QueryError):
        require_reading(reader, query)
    ask(reader, "SELECT 1")
    assert ask(
        reader, "SELECT value FROM duckdb_settings() WHERE name = 'enable_logging'"
    ).rows == [("0",)]


def test_what_has_no_name_of_its_own_is_called_by_its_first_word(
    reader: DuckDBPyConnection,
) -> None:
    with pytest.raises(QueryError, match=r"^UPDATE is not accepted"):
        require_reading(reader, "/* all */ UPDATE EXTENSIONS")


def test_every_function_that_yields_a_table_is_decided_on(reader: DuckDBPyConnection) -> None:
    """A new DuckDB may bring new ones: they are refused until somebody has looked at them."""
    names = reader.execute(
        "SELECT DISTINCT function_name FROM duckdb_functions() WHERE function_type = 'table'"
    ).fetchall()
    allowed = set()
    for (name,) in names:
        try:
            require_reading(reader, f"FROM {name}()")
        except QueryError:
            continue
        allowed.add(name)
    assert {name for name in allowed if not name.startswith(("duckdb_", "pragma_"))} == {
        "generate_series",
        "icu_calendar_names",
        "json_each",
        "json_tree",
        "pg_timezone_names",
        "query_table",
        "range",
        "repeat",
        "repeat_row",
        "summary",
        "unnest",
    }
    assert "duckdb_secrets" not in allowed


def test_a_tokenizer_that_counts_bytes() -> None:
    assert [place for place, _ in duckdb.tokenize("SELECT 'é', 1")] == [0, 7, 11, 13]
