"""The commands that show what is there: `renaksi show` and `status`."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli.behind import say_if_behind
from flows.cli.options import (
    MEMORY,
    SECONDS,
    WAREHOUSE,
    Body,
    Lang,
    NoBody,
    NoDay,
    NoPeriod,
    NoPlan,
    Period,
    Plan,
    Profiles,
    ReaderOption,
    ReadingMemory,
    Seconds,
    Wait,
    Warehouse,
    Workers,
    reading_options,
    refuse_filters,
)
from flows.cli.progress import page_progress
from flows.cli.render import (
    counted,
    end_quietly_with_the_reader,
    language_for,
    say,
    tell,
    tell_of_findings,
    tell_waiting,
    tell_written,
    write_file,
    write_table,
)
from flows.cli.tables import TableForm
from ingest.pages.readers import ReaderName
from models.errors import UsageError
from warehouse import WAIT

if TYPE_CHECKING:
    from ingest.pages.readers import ReadOptions
    from models.languages import Language
    from warehouse.ask.queries import Status

commands = typer.Typer()

PICTURE = Path("page.png")
"""Where a page's picture goes, unless told otherwise."""

_MOST_PAGES = 100_000
"""No list of pages is longer."""


@commands.command()
def status(
    warehouse: Warehouse = WAREHOUSE,
    plan: Plan = None,
    period: Period = None,
    body: Body = None,
    language: Lang = None,
    wait: Wait = WAIT,
) -> None:
    """Show which plans, versions and documents there are.

    The versions are told of plans that have several, or of the one plan that is asked for. Of a period there are its
    reports; of a body its reports, and the documents of plans that name it.

    \b
    renaksi status
    renaksi status --plan OGI-2020-2022
    renaksi status --period B06
    renaksi status --warehouse plans.duckdb
    """
    from warehouse.ask.only import Only
    from warehouse.ask.queries import status as status_of
    from warehouse.store.connection import open_warehouse
    from warehouse.store.snapshot import or_snapshot

    def read(file: Path, wait: float) -> Status:
        with open_warehouse(file, read_only=True, wait=wait) as connection:
            return status_of(connection, Only(plan, period, body))

    end_quietly_with_the_reader()
    say_if_behind(warehouse)
    held = or_snapshot(warehouse, wait, read)
    for table in (held.plans, held.versions, held.documents):
        if table.rows or table is not held.versions:
            write_table(table.columns, table.rows, sys.stdout)
    if held.quality.rows:
        write_table(held.quality.columns, held.quality.rows, sys.stdout)
    tell_waiting(held.waiting)
    if held.has_findings:
        tell_of_findings(warehouse, WAREHOUSE, language)
    if held.outdated:
        files = counted(len(held.outdated), "file was", "files were")
        tell(
            f"{files} read by an older Renaksi: what it did not know is empty, and periods are of the kinds that it "
            "knew. renaksi rebuild reads them anew."
        )


@commands.command()
def show(
    subject: Annotated[
        Path,
        typer.Argument(
            metavar="FILE|ID",
            help="A document, or the identifier of what the warehouse holds: a plan, commitment, measure, indicator, "
            "entry, report, body, document or finding.",
        ),
    ],
    page: Annotated[
        str | None,
        typer.Option(
            "--page", "-p", metavar="N", help="The page of a FILE, from 1; of tables also 2,4-6."
        ),
    ] = None,
    tables: Annotated[
        bool, typer.Option("--tables", help="The tables of a FILE, of all pages or these.")
    ] = False,
    join: Annotated[
        bool, typer.Option("--join", help="With --tables: those that go on over pages as one.")
    ] = False,
    form: Annotated[
        TableForm | None,
        typer.Option(
            "--format",
            help="How to write tables, or (table or json) what an ID stands for.",
            show_default="table, or what --output ends with",
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            metavar="OUT",
            help="The picture or the tables to write; - for standard output.",
            show_default="page.png; tables go to standard output",
        ),
    ] = None,
    language: Lang = None,
    warehouse: Warehouse = WAREHOUSE,
    profiles: Profiles = None,
    reader: ReaderOption = ReaderName.PDFIUM,
    workers: Workers = None,
    memory: ReadingMemory = MEMORY,
    seconds: Seconds = SECONDS,
    plan: NoPlan = None,
    period: NoPeriod = None,
    body: NoBody = None,
    as_of: NoDay = None,
    wait: Wait = WAIT,
) -> None:
    """Show a page, the tables of a file, or what an ID stands for.

    A page is drawn as Renaksi reads it: cells outlined, each value's words coloured by field, a legend that counts
    them. An ID is shown with its values, the pages they stand on, its links and findings. Files need no warehouse.

    \b
    renaksi show plan.pdf --page 12 -o page-12.png
    renaksi show plan.pdf --tables --page 12-14 --format json
    renaksi show OGI-2020-2022/04
    """
    refuse_filters(
        {"--plan": plan, "--period": period, "--body": body, "--as-of": as_of},
        "one thing is shown, whole and as it is kept; renaksi search, status and query look for several.",
    )
    if not is_file(subject):
        about_files = {"--tables": tables, "--join": join, "--page": page, "--output": output}
        _refuse_about_files(subject, about_files)
        _show_entity(str(subject), warehouse, form, language or language_for(warehouse), wait)
        return
    refuse_filters(
        {"--lang": language}, "a file is shown as it is printed; findings of an ID have one."
    )
    options = reading_options(reader, workers, memory, seconds)
    if tables:
        _show_tables(subject, read_pages(page) if page else None, form, output, options, join=join)
        return
    if form or join:
        raise UsageError("--format and --join are about tables: give --tables too.")
    number = read_pages(page or "1")
    if len(number) > 1:
        raise UsageError("A picture shows one page: name one, or give --tables.")
    draw(subject, number[0], output or PICTURE, profiles, options)


def _refuse_about_files(subject: Path, options: Mapping[str, object]) -> None:
    """Refuse the first of these options that is given: each is about a file, and there is none."""
    for name, value in options.items():
        if value:
            raise UsageError(
                f"{name} is about a file, and there is no file {subject}: name one that is there."
            )


def is_file(subject: Path) -> bool:
    """Whether a file is meant, though it may not be there: an identifier has no file's ending."""
    from ingest.files.kinds import CONTAINERS, DOCUMENTS

    return subject.exists() or subject.suffix.lower() in DOCUMENTS | CONTAINERS


def read_pages(text: str) -> list[int]:
    """The pages that are meant by `3`, `2,4-6`; raises UsageError for anything else."""
    pages: list[int] = []
    for part in text.replace(" ", "").split(","):
        first, dash, last = part.partition("-")
        if not (first.isdecimal() and (last.isdecimal() or not dash)):
            raise UsageError(f"--page {text}: write pages like 3 or 2,4-6.")
        if int(last or first) - int(first) > _MOST_PAGES:
            raise UsageError(f"--page {text}: so many pages no document has.")
        pages += range(int(first), int(last or first) + 1)
    return pages


def _show_entity(
    identifier: str, warehouse: Path, form: TableForm | None, language: Language, wait: float
) -> None:
    from flows.cli.entity import write_entity, write_entity_as_json
    from warehouse.ask.entity import Entity, entity
    from warehouse.store.connection import open_warehouse
    from warehouse.store.snapshot import or_snapshot

    if form not in (None, TableForm.TABLE, TableForm.JSON):
        raise UsageError(f"--format {form} is about tables of files: write table or json.")

    def read(file: Path, wait: float) -> Entity:
        with open_warehouse(file, read_only=True, wait=wait) as connection:
            return entity(connection, identifier, language)

    end_quietly_with_the_reader()
    say_if_behind(warehouse)
    held = or_snapshot(warehouse, wait, read)
    write = write_entity_as_json if form is TableForm.JSON else write_entity
    write(held, sys.stdout)


def _show_tables(
    file: Path,
    pages: list[int] | None,
    form: TableForm | None,
    output: Path | None,
    options: ReadOptions,
    *,
    join: bool,
) -> None:
    """Write the tables of a file to standard output, or to a new file."""
    from flows.cli.tables import KINDS, form_of, written_tables
    from flows.pipeline.tables import read_tables
    from models.shown import harmless
    from warehouse.store.outputs import STDOUT, Output

    form = form or form_of(output)
    target = Output(output or STDOUT, KINDS[form], [file])
    target.check()
    with page_progress() as on_page:
        found = read_tables(file, pages, join=join, options=options, on_page=on_page)
    content = written_tables(found, form)
    if target.file == STDOUT and sys.stdout.isatty() and form is not TableForm.XLSX:
        content = harmless(content.decode()).encode()
    write_file(target, content)
    if not found:
        say(f"{file}: no table was found there.")
    tell_written(target.file, f"holds {counted(len(found), 'table', 'tables')}.")


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
