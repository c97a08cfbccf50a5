"""The sample plan, from the PDF to the relations: what it prints is what the warehouse holds, field by field."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import duckdb
import pytest

from flows.cli.program import main
from samples.make_samples import HERE, make, read_content
from tests.golden.fields import differences, load_fields, plan_fields

SAMPLE = HERE / "plan.pdf"
UNCLEAR = ("OGI/01 section 3 text", "OPI/01 section 6 text")
"""Here a paragraph ends with a line as full as the others, and nothing else separates it from the next."""

RELATIONS: dict[str, list[dict[str, Any]]] = json.loads(
    (HERE / "expected" / "relations.json").read_text(encoding="utf-8")
)


@pytest.fixture(scope="module")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse with the sample plan."""
    path = tmp_path_factory.mktemp("sample") / "renaksi.duckdb"
    assert main(["load", str(SAMPLE), "--warehouse", str(path)]) == 0
    return path


def test_the_forms_yield_what_they_print(tmp_path: Path) -> None:
    parts, annexes = read_content()
    found = differences(plan_fields(parts, annexes), load_fields(SAMPLE, tmp_path), UNCLEAR)
    assert not found, f"{SAMPLE}\n{found}"


@pytest.mark.parametrize("relation", RELATIONS)
def test_a_relation_holds_what_the_plan_says(relation: str, warehouse: Path) -> None:
    want = RELATIONS[relation]
    columns = list(want[0])
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        rows = connection.execute(f"SELECT {', '.join(columns)} FROM {relation}").fetchall()
    got = [dict(zip(columns, map(_plain, row), strict=True)) for row in rows]
    missing = [row for row in want if row not in got]
    extra = [row for row in got if row not in want]
    assert not missing, f"missing: {missing}\nextra: {extra}"
    assert not extra, f"extra: {extra}"
    assert len(got) == len(want)


def test_every_word_is_accounted_for(warehouse: Path) -> None:
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        audit = "SELECT words, in_values + in_labels + furniture, unassigned FROM word_audit"
        pages = connection.execute(audit).fetchall()
    assert len(pages) > 5
    assert [page for page in pages if (page[0], page[2]) != (page[1], 0)] == []


def test_the_script_makes_the_sample_that_is_here(tmp_path: Path) -> None:
    make(tmp_path / "plan.pdf")
    assert (tmp_path / "plan.pdf").read_bytes() == SAMPLE.read_bytes()


def _plain(value: Any) -> Any:
    """A value as JSON would write it: dates as text."""
    return value if isinstance(value, str | int | float | list | None) else str(value)
