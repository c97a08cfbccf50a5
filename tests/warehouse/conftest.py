from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from duckdb import DuckDBPyConnection

from warehouse.store.connection import open_warehouse


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a warehouse may be made; the folder is empty."""
    folder = tmp_path / "warehouse"
    folder.mkdir()
    return folder / "renaksi.duckdb"


@pytest.fixture
def warehouse(path: Path) -> Iterator[DuckDBPyConnection]:
    """A new, empty warehouse at `path`."""
    with open_warehouse(path) as connection:
        yield connection
