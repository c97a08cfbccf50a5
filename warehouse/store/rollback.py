"""Showing another version of a plan, which is recorded."""

from __future__ import annotations

from datetime import UTC, datetime

from duckdb import DuckDBPyConnection

from warehouse.sql import sql
from warehouse.store.writing import insert_rows


def show_version(
    connection: DuckDBPyConnection,
    plan_id: str,
    from_version: int,
    to_version: int,
    by: str | None = None,
) -> None:
    """Have another version of a plan shown, within the caller's transaction."""
    newest = show_again(connection, plan_id, to_version)
    row: dict[str, object] = {
        "plan_id": plan_id,
        "from_version": from_version,
        "to_version": to_version,
        "load_id": newest,
        "rolled_back_at": datetime.now(UTC).replace(tzinfo=None).isoformat(),
        "rolled_back_by": by,
        "judgement_id": None,
    }
    insert_rows(connection, {"rollbacks": [row]})


def show_again(connection: DuckDBPyConnection, plan_id: str, version: int) -> int:
    """Have a version of a plan shown, which nothing records; gives the newest load of the warehouse."""
    facts: dict[str, object] = {"plan_id": plan_id, "version": version}
    ((yielded_by, newest),) = connection.execute(sql("store/version_loads"), facts).fetchall()
    connection.execute(sql("store/show"), facts | {"load_id": yielded_by})
    return int(newest)
