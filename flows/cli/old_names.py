"""The names that commands had before: each does its work for one more release, and says what it is called now."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from flows.cli.asking import open_prompt
from flows.cli.exporting import PAGE, Documents, Plans, publish_to, write_page
from flows.cli.loading import Prefect, bring_up_to_date, link_anew
from flows.cli.options import (
    MEMORY,
    SECONDS,
    WAREHOUSE,
    AsOf,
    Lang,
    Memory,
    Plain,
    Profiles,
    ReaderOption,
    ReadingMemory,
    Seconds,
    TempSpace,
    Wait,
    Warehouse,
    WithContacts,
    Workers,
    reading_options,
)
from flows.cli.render import end_quietly_with_the_reader, say, write_table
from flows.cli.showing import PICTURE, draw
from flows.pipeline.mirror import LAKE, LAKE_DATA
from ingest.pages.readers import ReaderName
from warehouse import WAIT
from warehouse.ask.limits import MEMORY as QUERY_MEMORY
from warehouse.ask.limits import TEMP_SPACE

commands = typer.Typer()

NEW_NAMES = {
    "init": "rebuild schema",
    "upgrade": "rebuild schema",
    "reconcile": "rebuild links",
    "versions": "status",
    "inspect": "show FILE",
    "sql": "query",
    "report": "export OUT --as report",
    "publish": "export CATALOGUE --as lake --data FOLDER",
}
"""What each is called now."""


def _say_new_name(old: str, new: str = "") -> None:
    new = new or NEW_NAMES[old]
    say(f"renaksi {old} is called renaksi {new} now; the old name goes on working for one release.")


@commands.command(hidden=True)
def init(warehouse: Warehouse = WAREHOUSE, wait: Wait = WAIT) -> None:
    """Make an empty warehouse: now renaksi rebuild schema."""
    from warehouse.store.connection import open_warehouse

    _say_new_name("init")
    open_warehouse(warehouse, wait=wait).close()
    typer.echo(f"{warehouse} is ready.")


@commands.command(hidden=True)
def upgrade(warehouse: Warehouse = WAREHOUSE, wait: Wait = WAIT) -> None:
    """Bring an older warehouse up to date: now renaksi rebuild schema."""
    _say_new_name("upgrade")
    bring_up_to_date(warehouse, wait, make=False)


@commands.command(hidden=True)
def reconcile(
    warehouse: Warehouse = WAREHOUSE,
    profiles: Profiles = None,
    wait: Wait = WAIT,
    prefect: Prefect = False,
) -> None:
    """Link the entries of all reports anew: now renaksi rebuild links."""
    _say_new_name("reconcile")
    link_anew(warehouse, profiles, wait, prefect=prefect)


@commands.command(hidden=True)
def versions(
    plan_id: Annotated[str | None, typer.Argument(metavar="[PLAN]")] = None,
    warehouse: Warehouse = WAREHOUSE,
    wait: Wait = WAIT,
) -> None:
    """List the versions of plans: now renaksi status --plan PLAN."""
    from warehouse.ask.versions import list_versions
    from warehouse.store.connection import open_warehouse

    _say_new_name("versions", f"status --plan {plan_id}" if plan_id else "")
    end_quietly_with_the_reader()
    with open_warehouse(warehouse, read_only=True, wait=wait) as connection:
        table = list_versions(connection, plan_id)
    write_table(table.columns, table.rows, sys.stdout)


@commands.command(hidden=True)
def inspect(
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    page: Annotated[int, typer.Option("--page", "-p", metavar="N")] = 1,
    output: Annotated[Path, typer.Option("--output", "-o", metavar="PNG")] = PICTURE,
    profiles: Profiles = None,
    reader: ReaderOption = ReaderName.PDFIUM,
    workers: Workers = None,
    memory: ReadingMemory = MEMORY,
    seconds: Seconds = SECONDS,
) -> None:
    """Draw a page with its cells and values: now renaksi show FILE."""
    _say_new_name("inspect")
    draw(file, page, output, profiles, reading_options(reader, workers, memory, seconds))


@commands.command(hidden=True, name="sql")
def shell(
    warehouse: Warehouse = WAREHOUSE,
    plain: Plain = False,
    memory: Memory = QUERY_MEMORY,
    temp_space: TempSpace = TEMP_SPACE,
    wait: Wait = WAIT,
) -> None:
    """Ask in SQL, question after question: now renaksi query."""
    _say_new_name("sql")
    raise typer.Exit(open_prompt(warehouse, wait, memory, temp_space, plain=plain))


@commands.command(hidden=True)
def report(
    output: Annotated[Path, typer.Option("--output", "-o", metavar="HTML")] = PAGE,
    plans: Plans = None,
    language: Lang = None,
    as_of: AsOf = None,
    documents: Documents = None,
    with_contacts: WithContacts = False,
    warehouse: Warehouse = WAREHOUSE,
    wait: Wait = WAIT,
) -> None:
    """Write one HTML page about the plans: now renaksi export OUT --as report."""
    _say_new_name("report")
    write_page(
        warehouse,
        output,
        plans=plans,
        language=language,
        as_of=as_of,
        documents=documents,
        with_contacts=with_contacts,
        wait=wait,
    )


@commands.command(hidden=True)
def publish(
    catalogue: Annotated[str, typer.Argument(envvar=LAKE, metavar="CATALOGUE")],
    data: Annotated[Path, typer.Argument(envvar=LAKE_DATA, metavar="DATA")],
    warehouse: Warehouse = WAREHOUSE,
    with_contacts: WithContacts = False,
    wait: Wait = WAIT,
) -> None:
    """Put every relation into a DuckLake: now renaksi export CATALOGUE --as lake --data FOLDER."""
    _say_new_name("publish")
    publish_to(catalogue, data, warehouse, with_contacts=with_contacts, wait=wait)
