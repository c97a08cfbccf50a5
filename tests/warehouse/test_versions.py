"""Any version of a plan can be asked for, compared and shown again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from duckdb import DuckDBPyConnection

from flows.pipeline.storing import load_document, load_report, roll_back
from models.errors import UsageError
from models.geometry import Value
from models.plan import DocumentFacts, ExtractedDocument
from models.progress import ExtractedReport, ProgressEntry, ProgressReport, Reporter
from tests.warehouse.records import (
    bare_commitment,
    document,
    found,
    full_commitment,
    full_document,
    plan,
    text,
)
from warehouse.ask.versions import Rollback, compare_versions, list_versions
from warehouse.store.digest import relation_digests

OGI, OPI = "OGI-2020-2022", "OPI-2020-2022"


def rows(connection: DuckDBPyConnection, query: str) -> list[tuple[Any, ...]]:
    return connection.execute(query).fetchall()


def version(number: int) -> ExtractedDocument:
    """A document whose plan has so many commitments, with a finding of its own."""
    commitments = (full_commitment(OGI, at) for at in range(1, number + 1))
    finding = found("tes", f"Terbitan {number}.")
    return document(
        plan(OGI, *commitments, title=f"Terbitan {number}"),
        content=f"terbitan-{number}",
        findings=(finding,),
    )


@pytest.fixture
def three(warehouse: DuckDBPyConnection) -> DuckDBPyConnection:
    """A warehouse with three versions of a plan."""
    for number in (1, 2, 3):
        load_document(warehouse, version(number))
    return warehouse


def shown(connection: DuckDBPyConnection) -> list[tuple[Any, ...]]:
    return rows(
        connection,
        "SELECT version, title, (SELECT count(*) FROM commitments), (SELECT message FROM findings),"
        " (SELECT any_value(file_name) FROM documents WHERE is_current),"
        " (SELECT count(DISTINCT document_id) FROM provenance) FROM plans",
    )


def state(number: int) -> list[tuple[Any, ...]]:
    return [
        (number, f"Terbitan {number}", number, f"Terbitan {number}.", f"terbitan-{number}.pdf", 1)
    ]


MACROS = {
    relation: "plan_as_of" if relation == "plans" else f"{relation}_as_of"
    for relation in (
        "plans", "chapters", "commitments", "sections", "indicators", "commitment_organisations", "contacts",
        "external_ids", "citations", "quantities", "annexes", "measures", "targets",
    )
}  # fmt: skip


def test_as_of_is_what_was_shown(warehouse: DuckDBPyConnection) -> None:
    load_document(warehouse, full_document())
    before = {relation: warehouse.execute(f"FROM {relation}").description for relation in MACROS}
    held = {relation: rows(warehouse, f"FROM {relation} ORDER BY ALL") for relation in MACROS}
    load_document(warehouse, document(plan(OGI, title="Baru"), content="koreksi"))
    for relation, macro in MACROS.items():
        both = f"FROM {macro}('{OGI}', 1) UNION ALL FROM {macro}('{OPI}', 1) ORDER BY ALL"
        assert held[relation], relation
        assert rows(warehouse, both) == held[relation], relation
        assert warehouse.execute(both).description == before[relation], relation
        assert rows(warehouse, f"FROM {macro}('{OGI}', 9)") == [], relation


@pytest.mark.parametrize("relation", ["organisations", "provenance", "findings"])
def test_as_of_has_what_its_document_says(warehouse: DuckDBPyConnection, relation: str) -> None:
    load_document(warehouse, full_document())
    before = warehouse.execute(f"FROM {relation}").description
    held = rows(warehouse, f"FROM {relation} ORDER BY ALL")
    load_document(warehouse, document(plan(OGI, title="Baru"), content="koreksi"))
    both = f"FROM {relation}_as_of('{OGI}', 1) UNION FROM {relation}_as_of('{OPI}', 1) ORDER BY ALL"
    assert held
    assert rows(warehouse, both) == held
    assert warehouse.execute(both).description == before
    assert rows(warehouse, f"FROM {relation}_as_of('{OGI}', 9)") == []


def test_as_of_has_nothing_of_other_plans(warehouse: DuckDBPyConnection) -> None:
    load_document(warehouse, full_document())
    found = "SELECT entity_id FROM findings_as_of('{}', 1) ORDER BY ALL"
    assert rows(warehouse, found.format(OGI)) == [(f"{OGI}/02/contact/1",), (None,)]
    assert rows(warehouse, found.format(OPI)) == [(None,)]
    placed = f"SELECT DISTINCT left(entity_id, 3) FROM provenance_as_of('{OPI}', 1) ORDER BY ALL"
    assert rows(warehouse, placed) == [("OPI",), ("kem",)]
    load_document(warehouse, document(plan(OGI), content="koreksi"))
    assert rows(warehouse, f"FROM organisations_as_of('{OGI}', 2)") == []


def test_macros_join(three: DuckDBPyConnection) -> None:
    joined = "SELECT count(*) FROM commitments_as_of('{0}', {1}) JOIN sections_as_of('{0}', {1}) USING (commitment_id)"
    assert [rows(three, joined.format(OGI, number)) for number in (1, 2, 3)] == [
        [(1,)],
        [(2,)],
        [(3,)],
    ]


def test_the_list_of_versions(three: DuckDBPyConnection) -> None:
    table = list_versions(three, OGI)
    assert table.columns == ["plan_id", "version", "shown", "file_name", "document_id", "loaded_at"]
    assert [row[:4] for row in table.rows] == [
        (OGI, 1, False, "terbitan-1.pdf"),
        (OGI, 2, False, "terbitan-2.pdf"),
        (OGI, 3, True, "terbitan-3.pdf"),
    ]
    assert list_versions(three) == table


def test_a_rollback_shows_the_version_before_with_all_that_belongs_to_it(
    three: DuckDBPyConnection,
) -> None:
    assert shown(three) == state(3)
    assert roll_back(three, OGI) == Rollback(3, 2)
    assert shown(three) == state(2)
    assert roll_back(three, OGI) == Rollback(2, 1)
    assert shown(three) == state(1)
    with pytest.raises(UsageError, match=f"Version 1 of {OGI} is its first"):
        roll_back(three, OGI)
    assert roll_back(three, OGI, 3) == Rollback(1, 3)
    assert shown(three) == state(3)
    assert rows(three, "SELECT from_version, to_version, load_id FROM history.rollbacks") == [
        (3, 2, 3), (2, 1, 3), (1, 3, 3),
    ]  # fmt: skip


@pytest.mark.slow
def test_a_rollback_is_as_if_the_later_version_had_not_come(warehouse: DuckDBPyConnection) -> None:
    load_document(warehouse, version(1))
    before = relation_digests(warehouse)
    load_document(warehouse, version(2))
    roll_back(warehouse, OGI)
    after = relation_digests(warehouse)
    differing = {relation for relation in before if before[relation] != after[relation]}
    assert differing == {"documents", "plan_versions", "changes", "judgements"}


def test_the_same_file_again_does_not_undo_a_rollback(three: DuckDBPyConnection) -> None:
    roll_back(three, OGI)
    for number in (1, 2, 3):
        assert not load_document(three, version(number)).changed
    assert shown(three) == state(2)


def test_what_is_loaded_after_a_rollback_is_compared_with_what_is_shown(
    three: DuckDBPyConnection,
) -> None:
    roll_back(three, OGI, 1)
    summary = load_document(three, version(2).model_copy(update={"facts": version(4).facts}))
    assert [(item.version, item.changed) for item in summary.plans] == [(4, True)]
    assert rows(
        three,
        "SELECT from_version, change, entity_kind FROM changes WHERE to_version = 4 ORDER BY ALL",
    ) == [(1, "added", "commitment"), (1, "changed", "plan")]
    assert roll_back(three, OGI) == Rollback(4, 3)


def test_content_that_is_shown_already_makes_no_version(three: DuckDBPyConnection) -> None:
    roll_back(three, OGI)
    summary = load_document(three, version(2).model_copy(update={"facts": version(4).facts}))
    assert [(item.version, item.changed) for item in summary.plans] == [(2, False)]


def test_any_two_versions_can_be_compared(three: DuckDBPyConnection) -> None:
    def added(first: int | None, second: int | None) -> tuple[int, int, list[tuple[str, str]]]:
        found = compare_versions(three, OGI, first, second)
        commitments = [c for c in found.changes if c.entity_kind == "commitment"]
        return found.from_version, found.to_version, [(c.entity_id, c.change) for c in commitments]

    second, third = f"{OGI}/02", f"{OGI}/03"
    assert added(None, None) == (2, 3, [(third, "added")])
    assert added(1, None) == (1, 3, [(second, "added"), (third, "added")])
    assert added(3, 1) == (3, 1, [(second, "removed"), (third, "removed")])
    assert added(None, 2) == (1, 2, [(second, "added")])
    assert added(2, 2) == (2, 2, [])


def test_commitments_under_other_numbers_are_named(warehouse: DuckDBPyConnection) -> None:
    load_document(warehouse, document(plan(OGI, full_commitment(OGI, 1)), content="asli"))
    moved = full_commitment(OGI, 2).model_copy(update={"title": full_commitment(OGI, 1).title})
    load_document(warehouse, document(plan(OGI, bare_commitment(OGI, 1), moved), content="koreksi"))
    found = compare_versions(warehouse, OGI)
    assert found.renumbered == [(f"{OGI}/01", f"{OGI}/02")]
    assert found.titles == {f"{OGI}/01": "Komitmen tanpa isi", f"{OGI}/02": "Judul komitmen 1"}
    assert [(c.entity_id, c.change) for c in found.changes] == [(f"{OGI}/01", "added")]


REFUSALS: dict[str, Callable[[DuckDBPyConnection], object]] = {
    f"There is no plan OGI in this warehouse: it holds {OGI}.": lambda c: list_versions(c, "OGI"),
    f"There is no plan OPI in this warehouse: it holds {OGI}.": lambda c: roll_back(c, "OPI"),
    f"{OGI} has no version 7: it has 1, 2, 3.": lambda c: compare_versions(c, OGI, 7),
    f"{OGI} has no version 0: it has 1, 2, 3.": lambda c: compare_versions(c, OGI, None, 0),
    f"{OGI} has no version 4: it has 1, 2, 3.": lambda c: roll_back(c, OGI, 4),
    f"Version 3 of {OGI} is the one shown already.": lambda c: roll_back(c, OGI, 3),
    f"Version 1 of {OGI} is its first, with none before it: name another version.": (
        lambda c: compare_versions(c, OGI, None, 1)
    ),
}


def test_what_is_not_there(three: DuckDBPyConnection) -> None:
    for sentence, act in REFUSALS.items():
        with pytest.raises(UsageError) as refused:
            act(three)
        assert str(refused.value) == sentence
    assert shown(three) == state(3)
    assert rows(three, "FROM history.rollbacks") == []


def test_progress_reports_follow_the_version_that_is_shown(warehouse: DuckDBPyConnection) -> None:
    def linked() -> list[tuple[Any, ...]]:
        return rows(warehouse, "SELECT commitment_id FROM matches")

    entry = ProgressEntry(entry_id="lapor/1", ordinal=1, external_id=text("ID0002"))
    report = ProgressReport(
        report_id="lapor", reporter=Value(Reporter.INDEPENDENT), period=None,
        plan_family="OGI", plan_years=(2020, 2022), entries=(entry,),
    )  # fmt: skip
    facts = DocumentFacts(
        document_id="lapor", kind="progress_report", file_name="lapor.pdf",
        sha256="0" * 64, page_count=1, producer=None,
    )  # fmt: skip
    load_document(warehouse, version(2))
    load_report(warehouse, ExtractedReport(facts=facts, reports=(report,), findings=(), audit=()))
    assert linked() == [(f"{OGI}/02",)]
    load_document(warehouse, version(1))
    assert linked() == [(None,)]
    roll_back(warehouse, OGI)
    assert linked() == [(f"{OGI}/02",)]
    roll_back(warehouse, OGI, 2)
    assert linked() == [(None,)]
