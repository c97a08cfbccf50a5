"""Linking the entries of all progress reports anew: a step of its own, run in process or under Prefect."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from flows.pipeline.extraction import check_profiles
from flows.pipeline.mirror import mirroring, to_change
from flows.pipeline.steps import Run, Step, run_in_process
from flows.pipeline.storing import relink_reports
from warehouse import WAIT
from warehouse.link.linked import ReportLinks
from warehouse.store.in_use import profiles_in_use


def reconcile(
    warehouse: Path,
    profiles: Path | None = None,
    wait: float = WAIT,
    run: Run = run_in_process,
) -> tuple[ReportLinks, ...]:
    """Link anew, with what a folder of profiles adds; gives how each report's entries are linked now.

    Raises WarehouseError where there is no warehouse or it cannot be used, ProfileError where the folder cannot, and
    UnpublishedError, of which this is the outcome, if all was done but publishing.
    """
    check_profiles(profiles_in_use(warehouse, profiles))
    relink = partial(run, RECONCILE, warehouse.name, warehouse, profiles, wait)
    return mirroring(warehouse, wait, relink)


def _relink(warehouse: Path, profiles: Path | None, wait: float) -> tuple[ReportLinks, ...]:
    with to_change(warehouse, profiles, wait) as connection:
        return relink_reports(connection)


RECONCILE = Step("reconcile reports", _relink, retries=5)
