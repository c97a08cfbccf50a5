"""A plan and its update, from the PDFs to the changes: exactly the edits made to it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from duckdb import DuckDBPyConnection

from flows.cli.program import main
from samples.make_samples import HERE
from samples.make_updated import make, read_updated_content
from tests.golden.fields import differences, load_fields, plan_fields
from warehouse.store.connection import open_warehouse

UPDATED = HERE / "plan-updated.pdf"
UNCLEAR = ("OGI/02 section 3 text", "OPI/01 section 6 text")
"""Here a paragraph ends with a line as full as the others, and nothing else separates it from the next."""

EXPECTED = json.loads((HERE / "expected" / "changes.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse with the sample plan and then its update."""
    path = tmp_path_factory.mktemp("versions") / "renaksi.duckdb"
    for pdf in (HERE / "plan.pdf", UPDATED):
        assert main(["load", str(pdf), "--warehouse", str(path)]) == 0
    return path


def rows(connection: DuckDBPyConnection, relation: str) -> list[dict[str, object]]:
    """A relation's rows by column."""
    answer = connection.execute(f"FROM {relation}")
    columns = [column[0] for column in answer.description or []]
    return [dict(zip(columns, row, strict=True)) for row in answer.fetchall()]


@pytest.mark.slow
def test_changes_are_the_edits_and_nothing_else(path: Path) -> None:
    with open_warehouse(path, read_only=True) as connection:
        found = rows(connection, "changes")
    assert {(row.pop("from_version"), row.pop("to_version")) for row in found} == {(1, 2)}
    missing = [row for row in EXPECTED if row not in found]
    extra = [row for row in found if row not in EXPECTED]
    assert (missing, extra, len(found)) == ([], [], len(EXPECTED))


def test_the_updated_plan_yields_what_it_prints(tmp_path: Path) -> None:
    parts, annexes = read_updated_content()
    found = differences(plan_fields(parts, annexes), load_fields(UPDATED, tmp_path), UNCLEAR)
    assert not found, f"{UPDATED}\n{found}"


def test_the_script_makes_the_update_that_is_here(tmp_path: Path) -> None:
    make(tmp_path / "plan.pdf")
    assert (tmp_path / "plan.pdf").read_bytes() == UPDATED.read_bytes()
