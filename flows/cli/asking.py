"""The commands that ask the warehouse: `renaksi query` and `search`."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperCommand

from flows.cli.behind import say_if_behind
from flows.cli.options import (
    WAREHOUSE,
    AsOf,
    Body,
    Excel,
    Memory,
    NoBody,
    NoLang,
    NoPeriod,
    NoPlan,
    Period,
    Plain,
    Plan,
    TempSpace,
    Wait,
    Warehouse,
    refuse_filters,
)
from flows.cli.render import (
    CsvStyle,
    Format,
    end_quietly_with_the_reader,
    in_utf8,
    piped_in,
    say,
    write_answer,
)
from models.errors import UsageError
from warehouse import WAIT
from warehouse.ask.limits import MEMORY, TEMP_SPACE

commands = typer.Typer()


class _SqlCommand(TyperCommand):
    """A command that is given SQL, which may begin with a comment: `--` and a line break make no option."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        spaced = [f" {word}" if word.startswith("--") and "\n" in word else word for word in args]
        return super().parse_args(ctx, spaced)


@commands.command(cls=_SqlCommand)
def query(
    sql: Annotated[
        str | None,
        typer.Argument(
            metavar="[SQL]",
            help="What to ask; - reads one query from standard input, nothing opens a prompt.",
        ),
    ] = None,
    warehouse: Warehouse = WAREHOUSE,
    as_of: AsOf = None,
    form: Annotated[
        Format | None,
        typer.Option("--format", help="How to write the rows.", show_default="table"),
    ] = None,
    raw: Annotated[
        bool,
        typer.Option(
            "--raw",
            help="With CSV: leave texts as they are that a spreadsheet runs as formulas.",
        ),
    ] = False,
    excel: Excel = False,
    plain: Plain = False,
    memory: Memory = MEMORY,
    temp_space: TempSpace = TEMP_SPACE,
    plan: NoPlan = None,
    period: NoPeriod = None,
    body: NoBody = None,
    language: NoLang = None,
    wait: Wait = WAIT,
) -> None:
    """Ask the warehouse in SQL; nothing can be changed by it.

    It is one query, which Ctrl-C ends. Without SQL it asks question after question: in harlequin if that is installed
    (renaksi[ide]), else at a simple prompt, where .help says what it can do; or what is piped in.

    \b
    renaksi query "SELECT title, end_date FROM commitments ORDER BY end_date"
    renaksi query "FROM findings WHERE severity = 'error'" --format csv
    renaksi query "FROM overdue_targets" --as-of 2022-07-31
    renaksi query - --format json < question.sql
    renaksi query
    renaksi query < questions.sql
    """
    refuse_filters(
        {"--plan": plan, "--period": period, "--body": body, "--lang": language},
        "a query says itself what it asks for, as in WHERE plan_id = 'OGI-2020-2022' or lang = 'id'.",
    )
    if sql is None:
        if form or raw or excel or as_of:
            raise UsageError(
                "--format, --raw, --excel and --as-of are about one query: give the SQL, or - to read it."
            )
        raise typer.Exit(open_prompt(warehouse, wait, memory, temp_space, plain=plain))
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
    say_if_behind(warehouse)
    with asking(warehouse, asked, wait, limits, as_of) as answer:
        write_answer(answer, form or Format.TABLE, sys.stdout, CsvStyle(raw, excel))


def open_prompt(warehouse: Path, wait: float, memory: str, temp_space: str, *, plain: bool) -> int:
    """Answer question after question, typed or piped in; gives the exit code."""
    from flows.cli.shell import has_harlequin, open_harlequin, run_shell
    from warehouse.ask.limits import Limits, read_size

    limits = Limits(read_size(memory), read_size(temp_space))
    if sys.stdin.isatty() and not plain and has_harlequin():
        return open_harlequin(warehouse, wait)
    end_quietly_with_the_reader()
    return run_shell(warehouse, wait, limits, sys.stdout)


@commands.command()
def search(
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help="What to look for.")],
    warehouse: Warehouse = WAREHOUSE,
    plan: Plan = None,
    period: Period = None,
    body: Body = None,
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
    from warehouse.ask.only import Only
    from warehouse.ask.search import search as find

    end_quietly_with_the_reader()
    only = Only(plan, period, body)
    say_if_behind(warehouse)
    hits = find(warehouse, " ".join(words), only, limit=limit, wait=wait)
    if not hits:
        say("no passage holds any of these words.")
    write_answer(answer_of(hits, form), form, sys.stdout)
