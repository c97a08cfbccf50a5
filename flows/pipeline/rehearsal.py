"""A load that is only tried: on a copy of the warehouse, which is gone afterwards."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from models.errors import OlderWarehouseError, WarehouseError, WarehouseInUseError
from warehouse.judgements.ledger import lay_beside
from warehouse.store.connection import (
    is_there,
    make_empty,
    open_warehouse,
    reason,
    require_place,
)
from warehouse.store.rebuilding import Difference, differences
from warehouse.store.snapshot import copy_whole

if TYPE_CHECKING:
    from flows.pipeline.steps import LoadReport, LoadRequest


def rehearsed(request: LoadRequest, load: Callable[[LoadRequest], LoadReport]) -> LoadReport:
    """What the load would come to, with the relations it would change; the warehouse stays as it is, or missing.

    Pages are remembered only where they were before. Raises `WarehouseError` where the warehouse cannot be used.
    """
    with TemporaryDirectory(prefix="renaksi-tried-") as folder:
        before, copy = Path(folder, "before.duckdb"), Path(folder, request.warehouse.name)
        if is_there(request.warehouse):
            _copy(request, before)
            _copy(request, copy)
            lay_beside(request.warehouse, copy)
        else:
            require_place(request.warehouse)
            make_empty(before)
        cache = request.options.cache
        kept = cache if cache and cache.is_dir() else None
        options = replace(request.options, cache=kept)
        tried_for = request.warehouse
        report = load(replace(request, warehouse=copy, options=options, tried_for=tried_for))
        return replace(report, differences=_between(before, copy))


def _copy(request: LoadRequest, to: Path) -> None:
    """Copy the warehouse as it is, when nobody is writing to it."""
    with suppress(OlderWarehouseError):  # the copy is brought up to date
        open_warehouse(request.warehouse, read_only=True, wait=request.wait).close()
    try:
        if not copy_whole(request.warehouse, to):
            raise WarehouseInUseError(f"{request.warehouse} is being written to: try again later.")
    except OSError as error:
        raise WarehouseError(f"{request.warehouse} cannot be copied: {reason(error)}") from error


def _between(before: Path, after: Path) -> tuple[Difference, ...]:
    if not is_there(after):
        return ()
    open_warehouse(before).close()  # brings it up to date as the other one was
    with (
        open_warehouse(before, read_only=True) as old,
        open_warehouse(after, read_only=True) as new,
    ):
        return tuple(differences(old, new))
