"""The body that a person means: by its name, an acronym, an alias or its identifier."""

from __future__ import annotations

from duckdb import DuckDBPyConnection

from models.errors import UsageError
from warehouse.sql import sql


def require_body(
    connection: DuckDBPyConnection, named: str, organisations: str = "organisations"
) -> str:
    """The body's identifier in the relation `organisations`, which may be named with its database.

    Raises `UsageError` where none, or more than one, is called so.
    """
    asked = {"body": " ".join(named.split())}
    found = connection.execute(sql("ask/bodies", organisations=organisations), asked).fetchall()
    if not found:
        raise UsageError(
            f'No body here is called {named}: renaksi query "SELECT name, acronym FROM organisations" lists them.'
        )
    if len(found) > 1:
        several = ", ".join(identifier for identifier, _ in found)
        raise UsageError(
            f"Several bodies are called {named}: say which one by its identifier ({several})."
        )
    return str(found[0][0])
