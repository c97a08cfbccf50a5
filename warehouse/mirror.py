"""What follows each change of a warehouse: a new snapshot beside it, and a new state in a lake, where one is named."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from warehouse import WAIT

LAKE, LAKE_DATA = "RENAKSI_LAKE", "RENAKSI_LAKE_DATA"
"""The settings: DuckLake's catalogue and the folder of its Parquet files, as `warehouse.lake` takes them."""


@contextmanager
def mirrored(path: Path, wait: float = WAIT) -> Iterator[None]:
    """Meanwhile the warehouse at `path` may be changed; if it was, it has a new snapshot beside it.

    It is published too, without personal data, where the settings name a lake.

    Raises `WarehouseError` where that fails: the warehouse then stays changed, and the lake as it was until the next
    change or `renaksi publish`.
    """
    lake, data = os.environ.get(LAKE), os.environ.get(LAKE_DATA)
    before = _state(path)
    yield
    if _state(path) != before:
        from warehouse.snapshot import keep_snapshot

        keep_snapshot(path)
    if lake and data and _state(path) != before:
        from warehouse.lake import publish_warehouse

        publish_warehouse(path, lake, Path(data), wait=wait)


def _state(path: Path) -> tuple[int, int, int] | None:
    """What differs where a file was written to, or replaced; None without a file."""
    try:
        told = path.stat()
    except OSError:  # what is wrong with it, if anything, is said by who opens it
        return None
    return told.st_ino, told.st_size, told.st_mtime_ns
