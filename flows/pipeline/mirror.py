"""What follows each change of a warehouse: a new snapshot beside it, and a new state in a lake, where one is named."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from models.errors import RenaksiError, UnpublishedError
from warehouse import WAIT
from warehouse.store.outputs import written_state

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

LAKE, LAKE_DATA = "RENAKSI_LAKE", "RENAKSI_LAKE_DATA"
"""The settings: DuckLake's catalogue and the folder of its Parquet files, as `warehouse.exports.lake` takes them."""

_T = TypeVar("_T")


@contextmanager
def mirrored(path: Path, wait: float = WAIT) -> Iterator[None]:
    """Meanwhile the warehouse at `path` may be changed; if it was, it has a new snapshot beside it.

    It is published too, without personal data, where the settings name a lake.

    Raises `UnpublishedError` where that fails: the warehouse then stays changed, and the lake as it was until the next
    change or `renaksi export --as lake`.
    """
    lake, data = os.environ.get(LAKE), os.environ.get(LAKE_DATA)
    before = written_state(path)
    _take_over_ledger(path)
    yield
    if written_state(path) != before:
        from warehouse.store.snapshot import keep_snapshot

        keep_snapshot(path)
    if lake and data and written_state(path) != before:
        from warehouse.exports.lake import publish_warehouse

        try:
            publish_warehouse(path, lake, Path(data), wait=wait)
        except Exception as error:
            raise UnpublishedError(error) from error


def _take_over_ledger(path: Path) -> None:
    """Have the warehouse and its ledger hold the same where they do not, as after a killed process or a copy.

    Whatever keeps this from being done is for what follows to complain of.
    """
    import duckdb

    from warehouse.judgements.ledger import is_behind
    from warehouse.store.connection import is_there, open_warehouse

    with suppress(RenaksiError, duckdb.Error):
        if not is_there(path):
            return
        with open_warehouse(path, read_only=True, wait=0) as connection:
            if not is_behind(connection):
                return
        from flows.pipeline.storing import judge_again

        with to_change(path, None, 0) as connection:
            judge_again(connection)


@contextmanager
def to_change(warehouse: Path, profiles: Path | None, wait: float) -> Iterator[DuckDBPyConnection]:
    """A warehouse that is there, to be changed and linked with what a folder of profiles adds.

    Raises WarehouseError where there is none or it cannot be used, ProfileError where the folder cannot.
    """
    from models.vocabularies import using_folder
    from warehouse.store.connection import open_warehouse
    from warehouse.store.in_use import profiles_in_use

    with (
        using_folder(profiles_in_use(warehouse, profiles)),
        open_warehouse(warehouse, make=False, wait=wait) as connection,
    ):
        yield connection


def mirroring(path: Path, wait: float, work: Callable[[], _T]) -> _T:
    """What `work` gives, which may change the warehouse and is mirrored; it is the outcome of an `UnpublishedError`."""
    given: list[_T] = []
    try:
        with mirrored(path, wait):
            given.append(work())
    except UnpublishedError as error:
        error.outcome = given[0]
        raise
    return given[0]
