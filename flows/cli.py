"""The command line `renaksi`: speaks to people, and leaves the work to the other modules.

Those are imported where they are used, so that `renaksi --help` and `renaksi query` answer at once.
"""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from typer.exceptions import TyperException

from flows.render import Format, write_answer, write_table
from models.errors import RenaksiError, UsageError

if TYPE_CHECKING:
    from rich.progress import TaskID

    from flows.steps import LoadReport, LoadRequest, OnPage
    from ingest.page import Page
    from models.plan import DocumentFacts

EPILOG = """\
\b
Exit codes:
  0  all well                        5  the warehouse cannot be used
  1  a fault in Renaksi itself       6  the SQL is not accepted
  2  wrong usage                     7  a layout profile is not valid
  3  a file cannot be read         130  interrupted
  4  nothing in a file is recognised
Where several files fail, the first one decides.

\b
Files written: the warehouse and, while it is open, scratch files beside it;
with --prefect also Prefect's home (PREFECT_HOME, by default ~/.prefect).
There is no cache; no account, telemetry or network is used.
"""

app = typer.Typer(
    name="renaksi", epilog=EPILOG, rich_markup_mode=None, pretty_exceptions_enable=False
)

Warehouse = Annotated[
    Path,
    typer.Option(
        "--warehouse", "-w", envvar="RENAKSI_WAREHOUSE", metavar="FILE", help="The DuckDB file."
    ),
]
Profiles = Annotated[
    Path | None,
    typer.Option(
        "--profiles",
        envvar="RENAKSI_PROFILES",
        metavar="FOLDER",
        help="Layout profiles of your own (*.toml); one named like a built-in profile replaces it.",
    ),
]
WAREHOUSE = Path("renaksi.duckdb")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit code; every error is one sentence on stderr."""
    try:
        code = app(args=arguments, standalone_mode=False) or 0
    except RenaksiError as error:
        return _fail(error, str(error), error.exit_code)
    except TyperException as error:
        return _fail(
            error, f"{error.format_message().rstrip('.')}; see renaksi --help.", error.exit_code
        )
    except Exception as error:
        sentence = f"unexpected {type(error).__name__}: {error}"
        advice = "please report it, with what the same command prints under RENAKSI_DEBUG=1."
        return _fail(error, f"{sentence}; {advice}", 1)
    if code == 130:
        _say("interrupted.")
    return int(code)


def _fail(error: Exception, sentence: str, code: int) -> int:
    if os.environ.get("RENAKSI_DEBUG"):
        traceback.print_exception(error)
    _say(" ".join(sentence.split()))
    return code


def _say(sentence: str) -> None:
    print(f"renaksi: {sentence}", file=sys.stderr)  # noqa: T201


def _show_version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"renaksi {version('renaksi')}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def renaksi(
    context: typer.Context,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_show_version, is_eager=True, help="Show the version and exit."
        ),
    ] = False,
    debug: Annotated[
        bool,
        typer.Option("--debug", help="Show where an error comes from (also RENAKSI_DEBUG=1)."),
    ] = False,
) -> None:
    """Open Government action plans, from PDF into a DuckDB warehouse.

    \b
    renaksi load plan.pdf
    renaksi query "SELECT commitment_id, title FROM commitments"
    """
    if debug:
        os.environ["RENAKSI_DEBUG"] = "1"
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


@app.command()
def init(warehouse: Warehouse = WAREHOUSE) -> None:
    """Make an empty warehouse with all its relations.

    \b
    renaksi init --warehouse plans.duckdb
    """
    from warehouse.connection import open_warehouse

    open_warehouse(warehouse).close()
    typer.echo(f"{warehouse} is ready.")


@app.command()
def load(
    files: Annotated[
        list[Path], typer.Argument(metavar="FILE...", help="PDF files, or folders of them.")
    ],
    warehouse: Warehouse = WAREHOUSE,
    profiles: Profiles = None,
    prefect: Annotated[
        bool,
        typer.Option(
            "--prefect",
            help="Run as the Prefect flow load-documents, on the server that PREFECT_API_URL names "
            "(if that is set, this option is not needed) or on one started for this run.",
        ),
    ] = False,
) -> None:
    """Read action plans and load them into the warehouse.

    Each file is loaded as a whole or not at all; where one fails, the others are still loaded. Loading the same
    plan again changes nothing, loading a changed plan makes its next version.

    \b
    renaksi load plan.pdf
    renaksi load plans/ extra.pdf --warehouse plans.duckdb
    renaksi load plan.pdf --prefect
    """
    from flows.steps import LoadRequest, find_documents

    request = LoadRequest(find_documents(files), warehouse, profiles)
    report = _run_load(request, under_prefect=prefect or "PREFECT_API_URL" in os.environ)
    _show_report(report)
    if report.failures:
        raise typer.Exit(report.failures[0].error.exit_code)


def _run_load(request: LoadRequest, *, under_prefect: bool) -> LoadReport:
    if under_prefect:
        from flows.prefect_flow import load_with_prefect

        return load_with_prefect(request)
    from flows.steps import load_documents

    with _page_progress() as on_page:
        return load_documents(request, on_page=on_page)


def _show_report(report: LoadReport) -> None:
    from flows.report import HEADS, report_rows

    if report.documents:
        write_table(HEADS, report_rows(report), sys.stdout)
    if any(document.findings for document in report.documents):
        typer.echo(
            'What was found: renaksi query "SELECT severity, code, page, message FROM findings"'
        )
    for failure in report.failures:
        _say(str(failure.error))


@app.command()
def status(warehouse: Warehouse = WAREHOUSE) -> None:
    """Show which plans and documents the warehouse holds.

    \b
    renaksi status --warehouse plans.duckdb
    """
    from warehouse.connection import open_warehouse
    from warehouse.queries import status as status_of

    _end_quietly_with_the_reader()
    with open_warehouse(warehouse, read_only=True) as connection:
        held = status_of(connection)
    write_table(held.plans.columns, held.plans.rows, sys.stdout)
    write_table(held.documents.columns, held.documents.rows, sys.stdout)


@app.command()
def query(
    sql: Annotated[
        str, typer.Argument(metavar="SQL", help="What to ask; - reads it from standard input.")
    ],
    warehouse: Warehouse = WAREHOUSE,
    form: Annotated[Format, typer.Option("--format", help="How to write the rows.")] = Format.TABLE,
) -> None:
    """Ask the warehouse in SQL; nothing can be changed by it.

    \b
    renaksi query "SELECT title, end_date FROM commitments ORDER BY end_date"
    renaksi query "FROM findings WHERE severity = 'error'" --format csv
    renaksi query - --format json < question.sql
    """
    from warehouse.queries import run_query

    _end_quietly_with_the_reader()
    answer = run_query(warehouse, sys.stdin.read() if sql == "-" else sql)
    write_answer(answer, form, sys.stdout)


@app.command()
def inspect(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="A PDF file.")],
    page: Annotated[int, typer.Option("--page", "-p", metavar="N", help="The page, from 1.")] = 1,
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="PNG", help="The picture to write.")
    ] = Path("page.png"),
    profiles: Profiles = None,
) -> None:
    """Draw a page with its cells and values.

    Cells are outlined, each value's words coloured by field, and a legend counts the page's words: what to look
    at when a layout is read wrongly. No warehouse is needed.

    \b
    renaksi inspect plan.pdf --page 12 --output page-12.png
    """
    from flows.inspect import draw_page, view_page

    with _page_progress() as on_page:
        view = view_page(file, page, profiles, on_page)
    try:
        draw_page(file, view).save(output, format="PNG")
    except OSError as error:
        raise UsageError(f"{output}: cannot be written ({error.strerror}).") from error
    typer.echo(f"{output} shows page {page} of {file}.")


@contextmanager
def _page_progress() -> Iterator[OnPage]:
    """A progress bar that counts each document's pages, if standard error is a terminal."""
    from flows.steps import ignore_page

    if not sys.stderr.isatty():
        yield ignore_page
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn())
    with Progress(
        *columns, TimeElapsedColumn(), console=Console(stderr=True), transient=True
    ) as bar:
        documents: dict[str, TaskID] = {}

        def advance(facts: DocumentFacts, page: Page) -> None:
            if facts.document_id not in documents:
                documents[facts.document_id] = bar.add_task(facts.file_name, total=facts.page_count)
            bar.advance(documents[facts.document_id])

        yield advance


def _end_quietly_with_the_reader() -> None:
    """Let `renaksi query … | head` end as other filters do when nobody reads on."""
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)


if __name__ == "__main__":
    sys.exit(main())
