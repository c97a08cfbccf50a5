"""Loading what a document yielded: one transaction, a new version only where a plan's values changed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256
from typing import Any

import duckdb
from duckdb import DuckDBPyConnection

from models.errors import WarehouseError
from models.plan import ExtractedDocument
from warehouse.connection import sql
from warehouse.rows import Row, Rows, record_rows


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


def load_document(connection: DuckDBPyConnection, extracted: ExtractedDocument) -> LoadSummary:
    """Bring everything a document yielded into the warehouse, or nothing at all.

    The same result of the same file changes nothing. A plan whose values differ from those shown becomes its next
    version; one with the same values keeps its version and is from now on read from this document.
    Raises `WarehouseError` when the records cannot be stored (two with one identifier, a full disk, …).
    """
    facts = extracted.facts
    plans = [(plan.plan_id, record_rows(plan)) for plan in extracted.plans]
    document = record_rows(*extracted.organisations) | {
        "findings": [finding.model_dump() for finding in extracted.findings],
        "word_audit": [page.model_dump() for page in extracted.audit],
    }
    digest = _digest([document, plans])
    with _transaction(connection, facts.file_name):
        known, load_id = _row(
            connection, "load/known", document_id=facts.document_id, digest=digest
        )
        if known:
            versions = [
                PlanVersion(plan_id, _shown(connection, plan_id)[0], changed=False)
                for plan_id, _ in plans
            ]
        else:
            load: Row = facts.model_dump() | {"load_id": load_id, "digest": digest}
            load["loaded_at"] = datetime.now(UTC).replace(tzinfo=None).isoformat()
            _insert(connection, {"loads": [load]})
            _insert(connection, document, load_id=load_id, plan_id=None)
            versions = [_load_plan(connection, load_id, plan_id, rows) for plan_id, rows in plans]
    return LoadSummary(facts.document_id, not known, tuple(versions))


def _load_plan(
    connection: DuckDBPyConnection, load_id: int, plan_id: str, rows: Rows
) -> PlanVersion:
    """Store a plan's rows as its next version; only where they stand, if its values are those shown."""
    provenance = rows.pop("provenance", [])
    digest = _digest(rows)
    shown, shown_digest, next_version = _shown(connection, plan_id)
    changed = digest != shown_digest
    version = next_version if changed else shown
    plan_load: Row = {"plan_id": plan_id, "version": version, "load_id": load_id}
    _insert(connection, {"plan_loads": [{"digest": digest}], "provenance": provenance}, **plan_load)
    if changed:
        _insert(connection, rows, **plan_load)
    connection.execute(sql("load/show"), plan_load)
    return PlanVersion(plan_id, version, changed)


def _shown(connection: DuckDBPyConnection, plan_id: str) -> tuple[Any, ...]:
    """The version of a plan shown now, its digest (both None for a new plan), and the next version."""
    return _row(connection, "load/versions", plan_id=plan_id)


def _insert(connection: DuckDBPyConnection, rows: Rows, **keys: object) -> None:
    """Write rows into the tables of `history` named; each table takes of the keys those it has columns for."""
    structures = dict(connection.execute(sql("load/structures")).fetchall())
    for table, entries in rows.items():
        connection.execute(
            sql("load/insert", table=table),
            {"rows": _json([row | keys for row in entries]), "structure": structures[table]},
        )


def _row(connection: DuckDBPyConnection, name: str, **parameters: object) -> tuple[Any, ...]:
    """The only row that `warehouse/sql/<name>.sql` yields."""
    return connection.execute(sql(name), parameters).fetchall()[0]


def _json(rows: object) -> str:
    return json.dumps(rows, default=date.isoformat)


def _digest(rows: object) -> str:
    return sha256(_json(rows).encode()).hexdigest()


@contextmanager
def _transaction(connection: DuckDBPyConnection, file_name: str) -> Iterator[None]:
    """All or nothing: commit at the end, roll back on any exception."""
    connection.begin()
    try:
        yield
        connection.commit()
    except BaseException as error:
        with suppress(duckdb.Error):  # where the commit itself failed, nothing is left to roll back
            connection.rollback()
        if isinstance(error, duckdb.Error):
            reason = str(error).splitlines()[0]
            raise WarehouseError(
                f"{file_name} could not be stored, and nothing was changed: {reason}"
            ) from error
        raise
