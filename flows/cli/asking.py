"""The commands that give what the warehouse holds: `renaksi query`, `search`, `sql`, `report`, `export`, `publish`."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from flows.cli.options import (
    WAREHOUSE,
    Excel,
    Memory,
    TempSpace,
    Wait,
    Warehouse,
)
from flows.cli.render import (
    CsvStyle,
    Format,
    counted,
    end_quietly_with_the_reader,
    in_utf8,
    piped_in,
    say,
    tell,
    tell_written,
    write_answer,
)
from models.errors import UsageError
from models.languages import Language
from warehouse import WAIT
from warehouse.ask.limits import MEMORY, TEMP_SPACE
from warehouse.exports.formats import ExportFormat
from warehouse.store.mirror import LAKE, LAKE_DATA

commands = typer.Typer()

WithContacts = Annotated[
    bool,
    typer.Option(
        "--with-contacts", help="Also people's names, e-mail addresses and telephone numbers."
    ),
]

AsOf = Annotated[
    datetime | None,
    typer.Option(
        formats=["%Y-%m-%d"], help="The day to tell what is overdue on; by default today."
    ),
]


class _SqlCommand(TyperCommand):
    """A command that is given SQL, which may begin with a comment: `--` and a line break make no option."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        spaced = [f" {word}" if word.startswith("--") and "\n" in word else word for word in args]
        return super().parse_args(ctx, spaced)


@commands.command(cls=_SqlCommand)
def query(
    sql: Annotated[
        str, typer.Argument(metavar="SQL", help="What to ask; - reads it from standard input.")
    ],
    warehouse: Warehouse = WAREHOUSE,
    form: Annotated[Format, typer.Option("--format", help="How to write the rows.")] = Format.TABLE,
    raw: Annotated[
        bool,
        typer.Option(
            "--raw",
            help="With --format csv: leave texts as they are that a spreadsheet runs as formulas.",
        ),
    ] = False,
    excel: Excel = False,
    memory: Memory = MEMORY,
    temp_space: TempSpace = TEMP_SPACE,
    wait: Wait = WAIT,
) -> None:
    """Ask the warehouse in SQL; nothing can be changed by it.

    It is one query, which Ctrl-C ends.

    \b
    renaksi query "SELECT title, end_date FROM commitments ORDER BY end_date"
    renaksi query "FROM findings WHERE severity = 'error'" --format csv
    renaksi query - --format json < question.sql
    """
    from warehouse.ask.limits import Limits, read_size
    from warehouse.ask.queries import asking

    if (raw or excel) and form is not Format.CSV:
        raise UsageError("--raw and --excel are about CSV: give --format csv too.")
    limits = Limits(read_size(memory), read_size(temp_space))
    end_quietly_with_the_reader()
    # Python may take the system to know fewer letters than it does.
    asked = piped_in().read() if sql == "-" else os.fsencode(sql).decode("utf-8", "replace")
    if excel:
        in_utf8(sys.stdout)
    with asking(warehouse, asked, wait, limits) as answer:
        write_answer(answer, form, sys.stdout, CsvStyle(raw, excel))


@commands.command()
def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help="What to look for.")],
    warehouse: Warehouse = WAREHOUSE,
    plan: Annotated[
        str | None, typer.Option("--plan", metavar="PLAN_ID", help="Look into this plan only.")
    ] = None,
    limit: Annotated[
        int, typer.Option("--limit", "-n", metavar="N", min=1, help="How many passages at most.")
    ] = 10,
    form: Annotated[Format, typer.Option("--format", help="How to write them.")] = Format.TABLE,
    wait: Wait = WAIT,
) -> None:
    """Find what plans and reports say about something.

    The best passages come first. Words are compared by their Indonesian stems: bantuan finds dibantu too.

    \b
    renaksi search bantuan hukum
    renaksi search "keterbukaan kontrak" --plan OGI-2020-2022 --limit 5
    """
    from flows.cli.search import answer_of
    from warehouse.ask.search import search as find

    end_quietly_with_the_reader()
    hits = find(warehouse, " ".join(words), plan=plan, limit=limit, wait=wait)
    if not hits:
        say("no passage holds any of these words.")
    write_answer(answer_of(hits, form), form, sys.stdout)


@commands.command(name="sql")
def shell(
    warehouse: Warehouse = WAREHOUSE,
    plain: Annotated[
        bool, typer.Option("--plain", help="Use the simple prompt even where harlequin is there.")
    ] = False,
    memory: Memory = MEMORY,
    temp_space: TempSpace = TEMP_SPACE,
    wait: Wait = WAIT,
) -> None:
    """Ask in SQL, question after question.

    Nothing can be changed by it. Opens harlequin if that is installed (renaksi[ide]), else a simple prompt; .help says
    what it can do.

    \b
    renaksi sql --warehouse plans.duckdb
    renaksi sql < questions.sql
    """
    from flows.cli.shell import has_harlequin, open_harlequin, run_shell
    from warehouse.ask.limits import Limits, read_size

    limits = Limits(read_size(memory), read_size(temp_space))
    if sys.stdin.isatty() and not plain and has_harlequin():
        raise typer.Exit(open_harlequin(warehouse, wait))
    end_quietly_with_the_reader()
    raise typer.Exit(run_shell(warehouse, wait, limits, sys.stdout))


@commands.command()
def report(
    output: Annotated[
        Path,
        typer.Option(
            "--output", "-o", metavar="HTML", help="The page to write; - for standard output."
        ),
    ] = Path("report.html"),
    plans: Annotated[
        list[str] | None,
        typer.Option(
            "--plan", metavar="PLAN_ID", help="Only this plan; may be given several times."
        ),
    ] = None,
    language: Annotated[
        Language, typer.Option("--lang", help="Indonesian or English.")
    ] = Language.INDONESIAN,
    as_of: AsOf = None,
    documents: Annotated[
        Path | None,
        typer.Option(
            metavar="FOLDER", help="Where the loaded files are; by default where the page is."
        ),
    ] = None,
    with_contacts: Annotated[
        bool, typer.Option("--with-contacts", help="Also show people's names and addresses.")
    ] = False,
    warehouse: Warehouse = WAREHOUSE,
    wait: Wait = WAIT,
) -> None:
    """Write one HTML page about the plans, for people who decide.

    It shows how far each commitment is, what is overdue and who is responsible, and links to the pages of the
    documents. The page is complete in itself and needs no network.

    \b
    renaksi report --output report.html
    renaksi report --plan OGI-2020-2022 --as-of 2022-07-31 --documents plans/
    renaksi report --lang en -o report-en.html
    """
    from flows.page.command import write_report

    count = write_report(
        warehouse,
        output,
        plans=plans or (),
        language=language,
        as_of=as_of.date() if as_of else None,
        documents=documents,
        with_contacts=with_contacts,
        wait=wait,
    )
    tell_written(output, f"shows {counted(count, 'commitment', 'commitments')}.")


@commands.command()
def export(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to make.")],
    warehouse: Warehouse = WAREHOUSE,
    form: Annotated[
        ExportFormat, typer.Option("--format", help="What to write.")
    ] = ExportFormat.CSV,
    with_contacts: WithContacts = False,
    as_of: AsOf = None,
    excel: Excel = False,
    force: Annotated[bool, typer.Option("--force", help="Replace an earlier export.")] = False,
    wait: Wait = WAIT,
) -> None:
    """Take every relation away as files.

    The folder appears whole or not at all. Personal data of contacts stays behind unless asked for.

    \b
    renaksi export out
    renaksi export out --format xlsx --as-of 2022-07-31 --force
    renaksi export package --format datapackage
    """
    from warehouse.exports.export import export_warehouse

    done = export_warehouse(
        warehouse,
        folder,
        form,
        with_contacts=with_contacts,
        as_of=as_of.date() if as_of else None,
        for_excel=excel,
        replace=force,
        wait=wait,
    )
    for note in done.notes:
        say(note)
    tell(f"{folder} holds {counted(len(done.files), 'file', 'files')}.")


@commands.command()
def publish(
    catalogue: Annotated[
        str,
        typer.Argument(
            envvar=LAKE,
            metavar="CATALOGUE",
            help="postgres: and a connection string, or a file.",
        ),
    ],
    data: Annotated[
        Path,
        typer.Argument(
            envvar=LAKE_DATA,
            metavar="DATA",
            help="The folder of the Parquet files, on a disk that all readers see.",
        ),
    ],
    warehouse: Warehouse = WAREHOUSE,
    with_contacts: WithContacts = False,
    wait: Wait = WAIT,
) -> None:
    """Put every relation into a DuckLake, for many readers at once.

    All relations change at once or not at all; what was published before stays in the lake's snapshots.

    \b
    renaksi publish "postgres:dbname=renaksi host=db.example.org" /mnt/lake
    renaksi publish catalogue.ducklake lake
    """
    from warehouse.exports.lake import publish_warehouse

    count = publish_warehouse(warehouse, catalogue, data, with_contacts=with_contacts, wait=wait)
    tell(f"{count} relations of {warehouse} are published.")
