"""A column that is added to a record and to its relation's SQL is stored, shown, described and withheld at once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from duckdb import DuckDBPyConnection

from flows.pipeline.storing import load_document
from models.geometry import Value
from models.plan import Record, Section
from tests.warehouse.records import bare_commitment, document, full_commitment, plan, text
from warehouse import schema_docs
from warehouse.sql import sql
from warehouse.store import connection as connecting
from warehouse.store.rows import RELATIONS

PLAN = "OGI-2020-2022"
ADDED = {
    "CREATE TABLE history.sections (": "\n    remark VARCHAR,\n    author VARCHAR,",
    "CREATE VIEW sections AS\nSELECT": "\n    remark,\n    author,",
    "COMMENT ON VIEW sections IS\n": (
        "'';\nCOMMENT ON COLUMN sections.remark IS\n'What the form remarks.';\n"
        "COMMENT ON COLUMN sections.author IS\n'Personal data: who wrote it.';\n"
        "COMMENT ON VIEW sections IS\n"
    ),
}
"""What a contributor writes into the schema's file: after each of these lines, its addition."""


class Remarked(Section):
    """A section with two more fields: what a contributor writes into the record."""

    remark: Value[str] | None = None
    author: Value[str] | None = None


def _with_columns(name: str, **identifiers: str) -> str:
    statements = sql(name, **identifiers)
    if name == "schema/03_commitments":
        for line, addition in ADDED.items():
            assert statements.count(line) == 1
            statements = statements.replace(line, line + addition)
    return statements


@pytest.fixture
def widened(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[DuckDBPyConnection]:
    """A warehouse made with these columns, and a plan in it that fills them."""
    connecting._empty_warehouse.cache_clear()
    monkeypatch.setattr(connecting, "sql", _with_columns)
    monkeypatch.setattr("warehouse.store.writing._structures", {})
    record: type[Record] = Remarked
    monkeypatch.setitem(RELATIONS, record, "sections")
    with connecting.open_warehouse(tmp_path / "renaksi.duckdb") as connection:
        whole = full_commitment(PLAN, 1)
        more = {"remark": text("Hubungi a@contoh.go.id."), "author": text("Sari Contoh")}
        section = Remarked(**dict(whole.sections[0]) | more)
        remarked = whole.model_copy(update={"sections": (section,)})
        load_document(connection, document(plan(PLAN, remarked)))
        yield connection
    connecting._empty_warehouse.cache_clear()


def _one(connection: DuckDBPyConnection, query: str) -> tuple[object, ...]:
    ((*values,),) = connection.execute(query).fetchall()
    return tuple(values)


def test_new_column_is_shown_and_placed(widened: DuckDBPyConnection) -> None:
    shown = _one(widened, "SELECT remark, author FROM sections")
    assert shown == ("Hubungi a@contoh.go.id.", "Sari Contoh")
    placed = "SELECT DISTINCT field FROM provenance WHERE field IN ('remark', 'author') ORDER BY 1"
    assert widened.execute(placed).fetchall() == [("author",), ("remark",)]


def test_new_column_is_withheld_where_it_is_personal(widened: DuckDBPyConnection) -> None:
    columns = [row[0] for row in widened.execute("DESCRIBE public.sections").fetchall()]
    assert "remark" in columns
    assert "author" not in columns
    assert _one(widened, "SELECT remark FROM public.sections") == ("Hubungi […].",)


def test_new_column_is_kept_of_each_version(widened: DuckDBPyConnection) -> None:
    load_document(widened, document(plan(PLAN, bare_commitment(PLAN, 1)), content="baru"))
    assert widened.execute("FROM sections").fetchall() == []
    kept = _one(widened, f"SELECT author FROM sections_as_of('{PLAN}', 1)")
    assert kept == ("Sari Contoh",)


def test_new_column_is_described(widened: DuckDBPyConnection) -> None:
    row = "| `author` | VARCHAR | Personal data: who wrote it. |"
    assert row in schema_docs.schema_markdown()
    comment = "SELECT comment FROM duckdb_columns() WHERE schema_name = 'history' AND column_name = 'author'"
    assert _one(widened, comment) == ("Personal data: who wrote it.",)
