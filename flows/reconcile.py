"""Linking the entries of all progress reports anew: a step of its own, run in process or under Prefect."""

from __future__ import annotations

from pathlib import Path

from flows.steps import Run, Step, run_in_process
from warehouse import WAIT
from warehouse.connection import open_warehouse
from warehouse.load import ReportLinks, relink_reports
from warehouse.mirror import mirrored


def reconcile(
    warehouse: Path, wait: float = WAIT, run: Run = run_in_process
) -> tuple[ReportLinks, ...]:
    """Link anew, as after a change of the linkage's settings; gives how each report's entries are linked now.

    Raises WarehouseError where there is no warehouse or it cannot be used.
    """
    with mirrored(warehouse, wait):
        return run(RECONCILE, warehouse.name, warehouse, wait)


def _relink(warehouse: Path, wait: float) -> tuple[ReportLinks, ...]:
    with open_warehouse(warehouse, make=False, wait=wait) as connection:
        return relink_reports(connection)


RECONCILE = Step("reconcile reports", _relink, retries=5)
