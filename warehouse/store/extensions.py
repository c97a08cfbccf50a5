"""DuckDB's extensions as their wheels bring them: nothing is fetched."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import duckdb
from duckdb import DuckDBPyConnection

from models.errors import UsageError


def load_extension(connection: DuckDBPyConnection, name: str) -> None:
    """Load an extension; raises UsageError where its wheel is not installed."""
    place = Path("extensions", f"v{duckdb.__version__}", f"{name}.duckdb_extension")
    try:
        file = files(f"duckdb_extension_{name}").joinpath(*place.parts)
    except ModuleNotFoundError as error:
        raise UsageError(
            f"DuckDB's extension {name} is not installed: install renaksi[scale]."
        ) from error
    connection.load_extension(str(file))
