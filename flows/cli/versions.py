"""The commands about versions of a plan: `renaksi diff` and `renaksi rollback`."""

from __future__ import annotations

import sys
from dataclasses import astuple
from functools import partial
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli.behind import say_if_behind
from flows.cli.options import WAREHOUSE, Body, Profiles, Wait, Warehouse
from flows.cli.render import (
    Format,
    end_quietly_with_the_reader,
    tell,
    told_first,
    write_answer,
)
from warehouse import WAIT

if TYPE_CHECKING:
    from warehouse.ask.queries import Table
    from warehouse.ask.versions import Comparison

commands = typer.Typer()

PlanId = Annotated[
    str, typer.Argument(metavar="PLAN", help="The plan, as `renaksi status` names it.")
]


@commands.command()
def diff(
    plan_id: PlanId,
    from_version: Annotated[
        int | None,
        typer.Option("--from", metavar="VERSION", help="By default the one before the other."),
    ] = None,
    to_version: Annotated[
        int | None, typer.Option("--to", metavar="VERSION", help="By default the one shown.")
    ] = None,
    warehouse: Warehouse = WAREHOUSE,
    body: Body = None,
    form: Annotated[
        Format, typer.Option("--format", help="How to write the changes.")
    ] = Format.TABLE,
    wait: Wait = WAIT,
) -> None:
    """Show what changed from one version of a plan to another.

    What is the same in both is found by what it says, so that a commitment put in front, or a new number, makes
    nothing else differ. Of a body there are the changes in the commitments that it has a part in.

    \b
    renaksi diff OGI-2020-2022
    renaksi diff OGI-2020-2022 --from 1 --to 3
    renaksi diff OGI-2020-2022 --format csv > changes.csv
    """
    from warehouse.ask.versions import compare_versions
    from warehouse.store.connection import open_warehouse

    end_quietly_with_the_reader()
    say_if_behind(warehouse)
    with open_warehouse(warehouse, read_only=True, wait=wait) as connection:
        comparison = compare_versions(connection, plan_id, from_version, to_version, body)
    if form is Format.TABLE:
        from flows.cli.diff import write_comparison

        write_comparison(comparison, sys.stdout)
    else:
        write_answer(_as_table(comparison), form, sys.stdout)


def _as_table(comparison: Comparison) -> Table:
    """The changes as the relation `changes` would hold them."""
    from warehouse.ask.queries import Table
    from warehouse.store.changes import Change

    versions = (comparison.plan_id, comparison.from_version, comparison.to_version)
    return Table(
        ["plan_id", "from_version", "to_version", *Change.__slots__],
        [(*versions, *astuple(change)) for change in comparison.changes],
    )


@commands.command()
def rollback(
    plan_id: PlanId,
    to_version: Annotated[
        int | None,
        typer.Option("--to", metavar="VERSION", help="By default the one before the one shown."),
    ] = None,
    warehouse: Warehouse = WAREHOUSE,
    profiles: Profiles = None,
    wait: Wait = WAIT,
) -> None:
    """Show an earlier version of a plan again.

    No version is lost, and the step can be taken back. Progress reports are linked anew.

    \b
    renaksi rollback OGI-2020-2022
    renaksi rollback OGI-2020-2022 --to 3
    """
    from flows.pipeline.mirror import mirroring, to_change
    from flows.pipeline.storing import roll_back
    from warehouse.ask.versions import Rollback

    def step_back() -> Rollback:
        with to_change(warehouse, profiles, wait) as connection:
            return roll_back(connection, plan_id, to_version)

    with told_first(partial(mirroring, warehouse, wait, step_back)) as step:
        tell(
            f"{plan_id} now shows version {step.to_version} instead of {step.from_version}; "
            f"renaksi rollback {plan_id} --to {step.from_version} takes this back."
        )
