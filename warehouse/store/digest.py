"""Fingerprints of relations: whether two warehouses hold the same."""

from __future__ import annotations

from duckdb import DuckDBPyConnection

from warehouse.sql import sql


def relation_digests(connection: DuckDBPyConnection, schema: str = "main") -> dict[str, str]:
    """A SHA-256 for each relation of the schema: equal where it holds the same rows, in whatever order.

    The time of a load (`loaded_at`) is left out, so that loading the same again gives the same digests, and so is how
    the ledger's file ends (`tail`), which tells times. Of a schema that has tables these count alone: its views show
    what they hold.
    """
    held = connection.execute(sql("store/held"), {"schema": schema}).fetchall()
    return {
        relation: connection.execute(
            sql("store/digest", schema=schema, relation=relation)
        ).fetchall()[0][0]
        for (relation,) in held
    }
