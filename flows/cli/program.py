"""The command line `renaksi`: speaks to people, and leaves the work to the other modules.

Those are imported where they are used, so that `renaksi --help` and `renaksi query` answer at once.
"""

from __future__ import annotations

import gc
import io
import logging
import os
import sys
from collections.abc import Sequence
from typing import Annotated

import typer
from typer.exceptions import TyperException

from flows.cli.asking import commands as asking
from flows.cli.exporting import commands as exporting
from flows.cli.judging import commands as judging
from flows.cli.loading import commands as loading
from flows.cli.old_names import commands as old_names
from flows.cli.profiles import commands as profiles
from flows.cli.render import say
from flows.cli.review import review
from flows.cli.showing import commands as showing
from flows.cli.versions import commands as versions
from flows.desk.command import commands as desk
from flows.pipeline.faults import damaged, print_traceback
from flows.start import INTERRUPTED, finish_imports_first
from ingest.workers.library_messages import silence_libraries
from models.errors import (
    DiskFullError,
    ProfileError,
    RenaksiError,
    UnexpectedError,
    no_room,
    unexpected,
)
from warehouse.ask.interrupts import is_stuck, was_interrupted

EPILOG = """\
\b
Exit codes:
  0  all well                        5  the warehouse cannot be used,
  1  a fault in Renaksi itself          or the disk is full
  2  wrong usage                     6  the SQL is not accepted
  3  a file cannot be read           7  a layout profile is not valid
  4  nothing is recognised           8  refused until a person decides
                                   130  interrupted
Where several files fail, the first one decides.

\b
Files written: the warehouse and, while it is open, scratch files beside it;
beside it too a copy to be asked during loads (WAREHOUSE.snapshot.duckdb),
the originals of what was loaded and what people said (WAREHOUSE.files),
pages read (WAREHOUSE.cache, which may be deleted at any time) and what is needed to find
faults of Renaksi's own (WAREHOUSE.log); while they are loaded, the contents of
ZIP files and mails, in a private folder (TMPDIR); with --prefect also
Prefect's home (PREFECT_HOME, by default ~/.prefect); what export, review and
show are told to write; what is typed at query's prompt (~/.renaksi_history).
No account, telemetry or network is used.
"""

app = typer.Typer(
    name="renaksi", epilog=EPILOG, rich_markup_mode=None, pretty_exceptions_enable=False
)
for _commands in (
    loading, profiles, showing, asking, versions, review, judging, desk, exporting, old_names
):  # fmt: skip
    app.add_typer(_commands)


def program() -> int:
    """What the command `renaksi` runs: `main`, in a process of its own, which needs no pandas.

    DuckDB would import it, where it is installed, to look at the first parameter that is bound: that takes longer than
    most commands do.
    """
    finish_imports_first()
    sys.modules["pandas"] = None  # type: ignore[assignment]
    code = main()
    if code == INTERRUPTED and is_stuck():
        os._exit(code)  # the query would go on, and the process wait for it
    gc.freeze()  # all that is left goes with the process
    return code


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and give its exit code; every error is one sentence on stderr."""
    logging.getLogger("warehouse").handlers = [_SaidByTheWarehouse()]
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal may know fewer letters
    try:
        code = app(args=arguments, prog_name="renaksi", standalone_mode=False) or 0
        sys.stdout.flush()
    except UnexpectedError as error:
        return _fail_unexpectedly(error, error)
    except RenaksiError as error:
        return _fail(error, str(error), error.exit_code)
    except TyperException as error:
        from flows.cli.wrong_use import sentence_of

        return _fail(error, sentence_of(error), error.exit_code)
    except Exception as error:
        if was_interrupted(error):
            say("interrupted.")
            return INTERRUPTED
        if broken := damaged(error):
            return _fail(error, str(broken), broken.exit_code)
        if full := no_room(error):
            advice = "nothing more can be written there; free some space and do the same again."
            return _fail(error, f"{full}: {advice}", DiskFullError.exit_code)
        return _fail_unexpectedly(error, unexpected(error))
    if code == INTERRUPTED:
        say("interrupted.")
    return int(code)


class _SaidByTheWarehouse(logging.Handler):
    """Passes on to people what the warehouse logs: whom it waits for, and that it was upgraded."""

    def emit(self, record: logging.LogRecord) -> None:
        say(record.getMessage())


def _fail_unexpectedly(error: Exception, fault: UnexpectedError) -> int:
    advice = "with what the same command prints under RENAKSI_DEBUG=1."
    return _fail(
        error, f"{fault}; please report it as {fault.reference}, {advice}", fault.exit_code
    )


def _fail(error: Exception, sentence: str, code: int) -> int:
    print_traceback(error)
    # Each mistake in a profile is one of its own.
    for line in sentence.split("\n") if isinstance(error, ProfileError) else [sentence]:
        say(line)
    return code


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
    """Open Government action plans and their progress reports, from PDF, spreadsheets and Word into a DuckDB warehouse.

    \b
    renaksi load plan.pdf report-b06.xlsx
    renaksi query "SELECT commitment_id, title FROM commitments"
    """
    if debug:
        os.environ["RENAKSI_DEBUG"] = "1"
    silence_libraries()
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


if __name__ == "__main__":
    sys.exit(program())
