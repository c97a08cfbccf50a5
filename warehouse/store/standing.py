"""Which documents are not shown, or not all of them: another file took their place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from duckdb import DuckDBPyConnection

from warehouse.sql import sql


@dataclass(frozen=True, slots=True)
class OtherVersion:
    """A plan whose version `held` a document holds, where another, `shown`, is shown, as `file_name` has it."""

    plan_id: str
    held: int
    shown: int
    file_name: str


@dataclass(frozen=True, slots=True)
class Standing:
    """A document that is not shown as it is; where `is_current` is False, nothing of it is, nor are its findings."""

    is_current: bool
    plans: tuple[OtherVersion, ...] = ()


def read_without_profiles(
    connection: DuckDBPyConnection, document_ids: Collection[str]
) -> frozenset[str]:
    """Those of the documents whose last reading was without the profiles of one's own that the one before had."""
    parameters = {"documents": [*document_ids]}
    rows = connection.execute(sql("store/without_profiles"), parameters).fetchall()
    return frozenset(document_id for (document_id,) in rows)


def standings(connection: DuckDBPyConnection, document_ids: Collection[str]) -> dict[str, Standing]:
    """How the documents stand of which not everything is shown, by identifier."""
    rows = connection.execute(sql("store/standing"), {"documents": [*document_ids]}).fetchall()
    current: dict[str, bool] = {}
    plans: defaultdict[str, list[OtherVersion]] = defaultdict(list)
    for document_id, is_current, *plan in rows:
        current[document_id] = is_current
        if plan[0] is not None:
            plans[document_id].append(OtherVersion(*plan))
    return {
        document_id: Standing(is_current, tuple(plans[document_id]))
        for document_id, is_current in current.items()
    }
