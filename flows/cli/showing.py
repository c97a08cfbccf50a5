"""The commands that show what is there: `renaksi show` and `status`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli.options import (
    MEMORY,
    SECONDS,
    WAREHOUSE,
    Lang,
    Plan,
    Profiles,
    ReaderOption,
    ReadingMemory,
    Seconds,
    Wait,
    Warehouse,
    Workers,
    reading_options,
)
from flows.cli.progress import page_progress
from flows.cli.render import (
    counted,
    end_quietly_with_the_reader,
    tell,
    tell_of_findings,
    tell_written,
    write_file,
    write_table,
)
from ingest.pages.readers import ReaderName
from warehouse import WAIT

if TYPE_CHECKING:
    from ingest.pages.readers import ReadOptions
    from warehouse.ask.queries import Status

commands = typer.Typer()

PICTURE = Path("page.png")
"""Where a page's picture goes, unless told otherwise."""


@commands.command()
def status(
    warehouse: Warehouse = WAREHOUSE,
    plan: Plan = None,
    language: Lang = None,
    wait: Wait = WAIT,
) -> None:
    """Show which plans, versions and documents there are.

    The versions are told of plans that have several, or of the one plan that is asked for.

    \b
    renaksi status
    renaksi status --plan OGI-2020-2022
    renaksi status --warehouse plans.duckdb
    """
    from warehouse.ask.queries import status as status_of
    from warehouse.store.connection import open_warehouse
    from warehouse.store.snapshot import or_snapshot

    def read(file: Path, wait: float) -> Status:
        with open_warehouse(file, read_only=True, wait=wait) as connection:
            return status_of(connection, plan)

    end_quietly_with_the_reader()
    held = or_snapshot(warehouse, wait, read)
    for table in (held.plans, held.versions, held.documents):
        if table.rows or table is not held.versions:
            write_table(table.columns, table.rows, sys.stdout)
    if held.has_findings:
        tell_of_findings(warehouse, WAREHOUSE, language)
    if held.outdated:
        files = counted(len(held.outdated), "file was", "files were")
        tell(
            f"{files} read by an older Renaksi, and what it did not know is empty: renaksi rebuild reads them anew."
        )


@commands.command()
def show(
    subject: Annotated[Path, typer.Argument(metavar="FILE", help="A PDF file.")],
    page: Annotated[int, typer.Option("--page", "-p", metavar="N", help="The page, from 1.")] = 1,
    output: Annotated[
        Path,
        typer.Option(
            "--output", "-o", metavar="PNG", help="The picture to write; - for standard output."
        ),
    ] = PICTURE,
    profiles: Profiles = None,
    reader: ReaderOption = ReaderName.PDFIUM,
    workers: Workers = None,
    memory: ReadingMemory = MEMORY,
    seconds: Seconds = SECONDS,
) -> None:
    """Draw a page of a file with its cells and values.

    Cells are outlined, each value's words coloured by field, and a legend counts the page's words: what to look
    at when a layout is read wrongly. No warehouse is needed.

    \b
    renaksi show plan.pdf --page 12 --output page-12.png
    """
    draw(subject, page, output, profiles, reading_options(reader, workers, memory, seconds))


def draw(file: Path, page: int, output: Path, profiles: Path | None, options: ReadOptions) -> None:
    """Draw a page of a PDF as Renaksi reads it."""
    from flows.cli.inspect import PICTURE, as_png, draw_page, view_page
    from warehouse.store.outputs import Output

    picture = Output(output, PICTURE, [file])
    picture.check()
    with page_progress() as on_page:
        view = view_page(file, page, profiles, options, on_page)
    write_file(picture, as_png(draw_page(view)))
    tell_written(output, f"shows page {page} of {file}.")
