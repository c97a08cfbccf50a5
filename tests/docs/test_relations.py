"""The pages of relations say what the rows hold, where they come from, and nothing of people."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from warehouse.ask.queries import run_query
from warehouse.relation_docs import Page, index_markdown, page_markdown, read_pages

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def pages(sample: Path) -> Mapping[str, Page]:
    return {page.name: page for page in read_pages(sample)}


def test_every_relation_has_a_page(pages: Mapping[str, Page], sample: Path) -> None:
    held = "SELECT view_name FROM duckdb_views() WHERE schema_name = 'main' AND NOT internal"
    assert {name for (name,) in run_query(sample, held)[1]} == pages.keys()
    index = index_markdown([*pages.values()])
    assert all(f"]({name}.md)" in index for name in pages)


@pytest.mark.parametrize("column", ["evidence", "responsible", "ordinal"])
def test_counts_are_those_of_the_rows(
    pages: Mapping[str, Page],
    sample: Path,
    column: str,
) -> None:
    query = f"SELECT count(*), count({column}), count(DISTINCT {column}) FROM measures"
    _, [(rows, filled, different)] = run_query(sample, query)
    page = pages["measures"]
    (told,) = [held for held in page.columns if held.name == column]
    assert (page.rows, told.filled, told.different) == (rows, filled, different)


def test_a_column_is_told_once_with_its_share_of_empty_rows(pages: Mapping[str, Page]) -> None:
    page = page_markdown(pages["measures"], [])
    (row,) = re.findall(r"^\| `evidence` \| VARCHAR .*", page, re.M)
    assert "| 33% | 4 | Keputusan Menteri tentang format data |" in row


def test_personal_data_is_left_out(pages: Mapping[str, Page], sample: Path) -> None:
    page = page_markdown(pages["contacts"], [])
    assert re.search(r"^\| `emails` .*\| \*left out\* \|$", page, re.M)
    _, people = run_query(sample, "SELECT DISTINCT person FROM contacts WHERE person IS NOT NULL")
    assert people
    assert not [name for (name,) in people if name in page]


def test_origins_are_the_relations_that_the_statement_reads(pages: Mapping[str, Page]) -> None:
    # By a macro that answers for a day, past what it names WITH itself.
    assert (pages["overdue_targets"].reads, pages["overdue_targets"].tables) == (
        ["due_targets"],
        ["statements"],
    )
    assert {"commitments", "measures", "targets"} <= {*pages["due_targets"].reads}
    # By a view of `history`, down to its table.
    assert "loads" in pages["documents"].tables
    assert pages["documents"].reads == []


def test_what_documents_are_read_into_says_on_which_pages(pages: Mapping[str, Page]) -> None:
    places = {place.field: place[1:] for place in pages["measures"].places}
    assert places["text"] == ("plan.pdf", 15, 16)
    assert pages["due_targets"].places == []


def test_links_are_told_both_ways(pages: Mapping[str, Page]) -> None:
    page = page_markdown(pages["measures"], ["targets"])
    assert "- `commitment_id` → [commitments](commitments.md) (`commitment_id`)" in page
    assert "Referred to by [targets](targets.md)." in page
    assert '<a href="targets.html">' in page
