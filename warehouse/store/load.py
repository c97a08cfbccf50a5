"""Storing what a document yielded: a new version only where a plan's values changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from duckdb import DuckDBPyConnection

from models.findings import Finding
from models.plan import DocumentFacts, ExtractedDocument
from models.progress import ExtractedReport
from warehouse.privacy.withheld import note_discreet
from warehouse.sql import sql
from warehouse.store.connection import SCHEMA_VERSION
from warehouse.store.corrections import find_corrections
from warehouse.store.keys import Version, add_first_keys, hand_on_keys
from warehouse.store.plan_names import PlanNames, read_names, refuse_taken
from warehouse.store.recipe import Recipe
from warehouse.store.rows import Row, Rows, as_json, finding_rows, record_rows
from warehouse.store.writing import insert_rows


@dataclass(frozen=True, slots=True)
class PlanVersion:
    """The version of a plan that is shown after a load; `changed` where the load made it."""

    plan_id: str
    version: int
    changed: bool


@dataclass(frozen=True, slots=True)
class LoadSummary:
    """What a load did; `changed` is false where the same result had been loaded before: nothing was written."""

    document_id: str
    changed: bool
    plans: tuple[PlanVersion, ...]


def store_plans(
    connection: DuckDBPyConnection, extracted: ExtractedDocument, recipe: Recipe | None = None
) -> LoadSummary:
    """Write everything a document yielded, within the caller's transaction; note how it was read.

    The same result of the same file changes nothing. A plan whose values differ from those shown becomes its next
    version; one with the same values keeps its version and is from now on read from this document.
    """
    facts, names = extracted.facts, read_names(connection)
    plans = [(plan.plan_id, record_rows(plan)) for plan in extracted.plans]
    refuse_taken(names, (plan_id for plan_id, _ in plans), facts.file_name)
    document = record_rows(*extracted.organisations) | _trust(extracted)
    contact_pages = _contact_pages(rows for _, rows in plans)
    digest, shown = _digest([document, plans]), names.shown_rows(document)
    load_id = _store_load(connection, facts, digest, shown, recipe)
    if load_id is None:
        shown_ids = [names.shown(plan_id) for plan_id, _ in plans]
        versions = [
            PlanVersion(plan_id, _shown(connection, facts, plan_id)[0], changed=False)
            for plan_id in shown_ids
        ]
    else:
        note_discreet(connection, extracted.findings, contact_pages)
        versions = [
            _load_plan(connection, facts, load_id, (names.shown(plan_id), rows), names)
            for plan_id, rows in plans
        ]
    return LoadSummary(facts.document_id, load_id is not None, tuple(versions))


def store_reports(
    connection: DuckDBPyConnection, extracted: ExtractedReport, recipe: Recipe | None = None
) -> tuple[bool, list[Finding]]:
    """Write a document's progress reports, within the caller's transaction, in which their entries must be linked.

    A report that corrects earlier ones takes their place. Gives whether anything was new, and what the comparison with
    earlier reports found.
    """
    facts = extracted.facts
    rows = record_rows(*extracted.reports) | _trust(extracted)
    digest = _digest(rows)  # before the corrections are among them
    corrections = find_corrections(connection, facts, rows)
    load_id = _store_load(connection, facts, digest, rows, recipe)
    return load_id is not None, corrections


def _compare(connection: DuckDBPyConnection, plan_id: str, shown: int, version: int) -> None:
    """Compare with the versions before; what that needs is imported only where there is one."""
    from warehouse.store.changes import record_changes

    record_changes(connection, plan_id, shown, version)
    hand_on_keys(connection, Version(plan_id, version, shown))


def _contact_pages(plans: Iterable[Rows]) -> set[object]:
    """The pages that print contacts."""
    return {
        row["page"]
        for rows in plans
        for row in rows["provenance"]
        if row["entity_kind"] == "contact"
    }


def _trust(extracted: ExtractedDocument | ExtractedReport) -> Rows:
    return {
        "findings": finding_rows(extracted.facts.document_id, extracted.findings),
        "word_audit": [page.model_dump() for page in extracted.audit],
    }


def _store_load(
    connection: DuckDBPyConnection,
    facts: DocumentFacts,
    digest: str,
    rows: Rows,
    recipe: Recipe | None,
) -> int | None:
    """Store what belongs to the document, and give the load's number; None if this result was loaded before."""
    key: Row = {"document_id": facts.document_id, "digest": digest}
    unknown: Row = dict.fromkeys(("read_by", "profiles", "folders", "given"))
    read = recipe.as_row() if recipe else unknown
    read["schema_version"] = SCHEMA_VERSION
    known, load_id = _row(connection, "store/known", **key)
    if known:
        connection.execute(sql("store/read_by"), key | read)
        return None
    load = facts.model_dump() | key | read | {"load_id": load_id}
    load["loaded_at"] = datetime.now(UTC).replace(tzinfo=None).isoformat()
    insert_rows(connection, {"loads": [load]})
    of_no_plan = dict.fromkeys(("plan_id", "version", "commitment_id", "other_field_key"))
    insert_rows(connection, rows, load_id=load_id, **of_no_plan)
    return int(load_id)


def _load_plan(
    connection: DuckDBPyConnection,
    facts: DocumentFacts,
    load_id: int,
    plan: tuple[str, Rows],
    names: PlanNames,
) -> PlanVersion:
    """Store a plan's rows as its next version; only where they stand, if its values are those shown.

    A document that another took the place of does not come back because it is now read otherwise.
    """
    plan_id, rows = plan
    shown, shown_digest, next_version, is_superseded = _shown(connection, facts, plan_id)
    if is_superseded:
        return PlanVersion(plan_id, shown, changed=False)
    provenance = names.shown_rows({"provenance": rows.pop("provenance", [])})
    digest = _digest(_without_pages(rows))
    changed = digest != shown_digest
    version = next_version if changed else shown
    key: Row = {"plan_id": plan_id, "version": version}
    plan_load = key | {"load_id": load_id}
    loaded: Rows = {"plan_loads": [{"digest": digest}]}
    insert_rows(connection, loaded | provenance, **plan_load)
    if changed:
        add_first_keys(rows, version)
        if version > 1:  # what is counted belongs to what version 1 counted (history.given_ids)
            rows["external_ids"] = [
                row for row in rows.get("external_ids", ()) if row["origin"] != "derived"
            ]
        insert_rows(connection, names.shown_rows(rows), **plan_load)
    else:
        commitments = names.shown_rows({"commitments": rows["commitments"]})["commitments"]
        connection.execute(sql("store/pages"), {"rows": as_json(commitments), **key})
    if changed and shown is not None:
        _compare(connection, plan_id, shown, version)
    connection.execute(sql("store/show"), plan_load)
    return PlanVersion(plan_id, version, changed)


def _without_pages(rows: Rows) -> Rows:
    """The rows without the pages on which commitments stand: another place is no other value."""
    pages = {"first_page", "last_page"}
    commitments = [
        {name: value for name, value in row.items() if name not in pages}
        for row in rows["commitments"]
    ]
    return rows | {"commitments": commitments}


def _shown(connection: DuckDBPyConnection, facts: DocumentFacts, plan_id: str) -> tuple[Any, ...]:
    """The version of a plan shown now, its digest (both None for a new plan), and the next version.

    And whether the plan was read from this document before, and is now shown as another one has it.
    """
    return _row(connection, "store/versions", plan_id=plan_id, document_id=facts.document_id)


def _row(connection: DuckDBPyConnection, name: str, **parameters: object) -> tuple[Any, ...]:
    """The only row that `warehouse/sql/<name>.sql` yields."""
    return connection.execute(sql(name), parameters).fetchall()[0]


def _digest(rows: object) -> str:
    return sha256(as_json(rows).encode()).hexdigest()
