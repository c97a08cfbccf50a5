"""Whether a plan was read worse than the version shown, whose place the reading would take."""

from __future__ import annotations

from collections.abc import Iterator

from duckdb import DuckDBPyConnection

from models.errors import WorseReadingError
from models.findings import WordCounts, added_up
from models.plan import ExtractedDocument, Plan
from warehouse.sql import sql
from warehouse.store.entities import OTHER_FIELD, PLAN
from warehouse.store.plan_names import read_names
from warehouse.store.rows import Rows, record_rows

_POINTS = 3.0
"""A reading is worse that understands over so many points less of its words [percent]."""

_RELATIONS = [kind.relation for kind in PLAN.below() if kind is not OTHER_FIELD]
"""What a plan does not lose unasked; that nothing is left without a field of its own is a gain."""


def refuse_worse(connection: DuckDBPyConnection, extracted: ExtractedDocument) -> None:
    """Raise `WorseReadingError` where a plan of the document would be shown as this worse reading has it.

    Worse is what understands less than the shown version's document, or lacks a kind of entities of that version.
    """
    now = added_up(extracted.audit)
    told = [
        sentence
        for plan in extracted.plans
        if (sentence := _how_much_worse(connection, extracted, plan, now))
    ]
    if told:
        raise WorseReadingError(
            f"{extracted.facts.file_name}: was not loaded: {'; '.join(told)}. To load it all the same: --force."
        )


def _how_much_worse(
    connection: DuckDBPyConnection, extracted: ExtractedDocument, plan: Plan, now: WordCounts
) -> str:
    plan_id = read_names(connection).shown(plan.plan_id)
    asked = {"plan_id": plan_id, "document_id": extracted.facts.document_id}
    version, _, _, is_superseded = connection.execute(sql("store/versions"), asked).fetchall()[0]
    if version is None or is_superseded:
        return ""
    reasons = [
        *_less_understood(connection, plan_id, now),
        *_lacking(connection, plan_id, record_rows(plan), version),
    ]
    return (
        f"{plan_id} is read worse than its version {version}: {', '.join(reasons)}"
        if reasons
        else ""
    )


def _less_understood(
    connection: DuckDBPyConnection, plan_id: str, now: WordCounts
) -> Iterator[str]:
    (row,) = connection.execute(sql("store/shown_words"), {"plan_id": plan_id}).fetchall()
    before = WordCounts(**dict(zip(("words", "in_fields", "in_labels"), row, strict=True)))
    if before.understood is None or now.understood is None:
        return
    if 100 * (before.understood - now.understood) > _POINTS:
        yield f"{now.understood:.1%} of its words are understood instead of {before.understood:.1%}"


def _lacking(
    connection: DuckDBPyConnection, plan_id: str, rows: Rows, version: int
) -> Iterator[str]:
    for relation in _RELATIONS:
        if not rows.get(relation):
            query = sql("store/count", relation=relation)
            asked = {"plan_id": plan_id, "version": version}
            ((count,),) = connection.execute(query, asked).fetchall()
            if count:
                yield f"it has no {relation.replace('_', ' ')}, of which there are {count}"
