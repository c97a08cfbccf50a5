"""The schema is what analysts were promised, and says what it means."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from duckdb import DuckDBPyConnection

from models.plan import Record
from warehouse.schema_docs import schema_markdown
from warehouse.store.rows import PAIRS, RELATIONS

CONTRACT: dict[str, list[str]] = tomllib.loads(
    Path(__file__).with_name("contract.toml").read_text(encoding="utf-8")
)
ROOT = Path(__file__).parents[2]


def columns(connection: DuckDBPyConnection, relation: str) -> list[str]:
    return [row[0] for row in connection.execute(f"DESCRIBE {relation}").fetchall()]


@pytest.mark.parametrize("relation", CONTRACT)
def test_relation_has_the_contracts_columns_first(
    warehouse: DuckDBPyConnection, relation: str
) -> None:
    promised = CONTRACT[relation]
    assert columns(warehouse, relation)[: len(promised)] == promised


ANSWERS = {
    "reading_quality",
    "measure_organisations",
    "indicator_measures",
    "due_targets",
    "organisation_targets",
    "commitments_without_measures",
    "finding_list",
    "plan_versions",
    "match_candidates",
    "decisions",
    "linked_entries",
    "measure_progress",
    "joint_progress",
    "figure_entries",
    "plan_progress",
    "progress_movement",
    "overdue_targets",
    "unreported_targets",
    "reporter_disagreements",
    "organisation_progress",
}
"""Relations beside the contract: they answer questions that analysts ask."""


def test_main_holds_the_contract_and_the_answers(warehouse: DuckDBPyConnection) -> None:
    found = warehouse.execute(
        "SELECT table_name FROM information_schema.tables WHERE table_schema = 'main'"
    ).fetchall()
    assert {name for (name,) in found} == set(CONTRACT) | ANSWERS


def test_everything_says_what_it_means(warehouse: DuckDBPyConnection) -> None:
    silent = warehouse.execute("""
        SELECT schema_name, table_name, '' FROM duckdb_tables() WHERE comment IS NULL
        UNION ALL
        SELECT schema_name, view_name, '' FROM duckdb_views() WHERE NOT internal AND comment IS NULL
        UNION ALL
        SELECT schema_name, table_name, column_name FROM duckdb_columns()
        WHERE schema_name IN ('main', 'history') AND NOT internal AND comment IS NULL
        UNION ALL
        SELECT schema_name, function_name, '' FROM duckdb_functions()
        WHERE suffix(function_name, '_as_of') AND comment IS NULL
    """).fetchall()
    assert silent == []


@pytest.mark.parametrize(("record", "relation"), RELATIONS.items(), ids=lambda item: str(item))
def test_each_field_of_a_record_has_its_column(
    warehouse: DuckDBPyConnection, record: type[Record], relation: str
) -> None:
    fields = {
        name
        for name, field in record.model_fields.items()
        if not str(field.annotation).startswith("tuple[")
    }
    assert fields <= set(columns(warehouse, f"history.{relation}"))


def test_each_record_has_a_relation() -> None:
    held = {
        held.__name__
        for record in RELATIONS
        for name, field in record.model_fields.items()
        if str(field.annotation).startswith("tuple[") and name not in PAIRS
        for held in getattr(field.annotation, "__args__", ())
        if isinstance(held, type) and issubclass(held, Record)
    }
    assert held <= {record.__name__ for record in RELATIONS}
    assert "Target" in held  # the reading of the annotations above works


def test_documented_schema_is_up_to_date() -> None:
    documented = (ROOT / "docs" / "schema.md").read_text(encoding="utf-8")
    assert documented == schema_markdown(), "run `make docs-schema`"
