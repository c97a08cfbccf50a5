"""The command `renaksi review`: what the program is not sure of, shown to people, and what they decide."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows.cli.behind import say_if_behind
from flows.cli.options import WAREHOUSE, Body, Lang, Period, Plan, Wait, Warehouse
from flows.cli.render import (
    counted,
    language_for,
    say,
    tell,
    tell_written,
    told_first,
    write_file,
)
from models.errors import RenaksiError, UnpublishedError, UsageError
from warehouse import WAIT

if TYPE_CHECKING:
    from models.languages import Language
    from warehouse.judgements.review import Case, Ruling
    from warehouse.store.outputs import Output

review = typer.Typer(name="review", rich_markup_mode=None)

Entry = Annotated[
    str, typer.Argument(metavar="ENTRY", help="The entry, as `renaksi review` names it.")
]
Note = Annotated[str | None, typer.Option("--note", metavar="TEXT", help="Why.")]
By = Annotated[
    str | None,
    typer.Option("--by", metavar="NAME", help="Who decides; by default who is logged in."),
]


@review.callback(invoke_without_command=True)
def cases(
    context: typer.Context,
    warehouse: Warehouse = WAREHOUSE,
    plan: Plan = None,
    period: Period = None,
    body: Body = None,
    language: Lang = None,
    unmatched: Annotated[
        bool,
        typer.Option("--unmatched", help="Also the entries that the program links with nothing."),
    ] = False,
    everything: Annotated[
        bool, typer.Option("--all", help="Every entry: also what is linked, and what is decided.")
    ] = False,
    listed: Annotated[
        bool, typer.Option("--list", help="Only list them, without asking, on a terminal too.")
    ] = False,
    export: Annotated[
        Path | None,
        typer.Option(
            "--export", metavar="CSV", help="Write them as a sheet to fill in; CSV or XLSX."
        ),
    ] = None,
    apply: Annotated[
        Path | None,
        typer.Option(
            "--apply", metavar="CSV", help="Store what was filled in: all of it or nothing."
        ),
    ] = None,
    sample: Annotated[
        int | None,
        typer.Option(
            "--sample",
            metavar="N",
            min=1,
            help="Draw so many values at random, and ask of each whether it is read as it is printed.",
        ),
    ] = None,
    seed: Annotated[
        int | None,
        typer.Option("--seed", metavar="N", min=0, help="With --sample: draw those of this seed."),
    ] = None,
    by: By = None,
    wait: Wait = WAIT,
) -> None:
    """Decide which measures doubtful entries speak of.

    Shows the doubtful entries with their likeliest candidates; on a terminal it asks for each what to do. What is
    decided is kept through later loads, until the plan changes what the measure says.

    \b
    renaksi review
    renaksi review accept 3f2a9c5d1e0b7a64/1/12 --note "same workshop"
    renaksi review assign 3f2a9c5d1e0b7a64/1/13 OGI-2020-2022/04/measure/2
    renaksi review --export cases.xlsx
    renaksi review --apply cases.xlsx --by Sari
    renaksi review --sample 60 --seed 7
    """
    if context.invoked_subcommand is not None:
        return
    language = language or language_for(warehouse)
    if sample:
        _sample(warehouse, wait, sample, seed, by, language)
        return
    if apply:
        _apply(warehouse, wait, apply, by, export)
        return
    _show_cases(
        warehouse, wait, plan, period, body, language, by, export,
        unmatched=unmatched, everything=everything, listed=listed,
    )  # fmt: skip


def _sample(
    warehouse: Path, wait: float, count: int, seed: int | None, by: str | None, language: Language
) -> None:
    from flows.cli.sampling import ask_sample

    ask_sample(warehouse, count, seed, by or user_name(), wait, language)


def _show_cases(
    warehouse: Path,
    wait: float,
    plan: str | None,
    period: str | None,
    body: str | None,
    language: Language,
    by: str | None,
    export: Path | None,
    *,
    unmatched: bool,
    everything: bool,
    listed: bool,
) -> None:
    """Write the entries to a sheet, ask of each, or list them."""
    from models.progress import Decision
    from warehouse.judgements.review import OPEN, review_cases
    from warehouse.store.connection import open_warehouse

    sheet = _sheet(warehouse, wait, export) if export else None
    decisions = (*OPEN, Decision.UNMATCHED) if unmatched else OPEN
    wanted = None if everything else decisions
    say_if_behind(warehouse)
    with open_warehouse(warehouse, read_only=True, wait=wait) as connection:
        found = review_cases(
            connection, plan_id=plan, period=period, body=body, language=language, decisions=wanted
        )
    if sheet:
        _export(found, sheet)
    elif not found:
        tell("Nothing is left to decide.")
    elif _on_a_terminal() and not listed:
        _ask(warehouse, wait, found, by, language)
    else:
        _list(found, language)


@review.command()
def assign(
    entry: Entry,
    to: Annotated[
        str,
        typer.Argument(metavar="TO", help="A measure, an indicator or a commitment, by its id."),
    ],
    note: Note = None,
    by: By = None,
    warehouse: Warehouse = WAREHOUSE,
    wait: Wait = WAIT,
) -> None:
    """Say what an entry speaks of, whatever is proposed.

    \b
    renaksi review assign 3f2a9c5d1e0b7a64/1/12 OGI-2020-2022/04/measure/2
    """
    _rule(warehouse, wait, by, entry, "assign", to, note)


def _add_command(name: str, meaning: str) -> None:
    """A command that decides on an entry by nothing but its verb."""

    def command(
        entry: Entry,
        note: Note = None,
        by: By = None,
        warehouse: Warehouse = WAREHOUSE,
        wait: Wait = WAIT,
    ) -> None:
        _rule(warehouse, wait, by, entry, name.replace("-", " "), note=note)

    example = f"renaksi review {name} 3f2a9c5d1e0b7a64/1/12"
    review.command(name, help=f"{meaning}\n\n\b\n{example}")(command)


_add_command("accept", "Accept what is proposed for an entry.")
_add_command("reject", "Reject what is proposed for an entry: it is not this one.")
_add_command("no-match", "Say that an entry speaks of nothing in the plan.")
_add_command("withdraw", "Take a decision back: the program's proposal counts again.")


@review.command()
def save(
    file: Annotated[Path, typer.Argument(metavar="JSON", help="The file to write.")],
    warehouse: Warehouse = WAREHOUSE,
    wait: Wait = WAIT,
) -> None:
    """Write all decisions to a file, for another warehouse.

    \b
    renaksi review save decisions.json
    """
    from warehouse.judgements.review import dump_decisions
    from warehouse.store.connection import open_warehouse
    from warehouse.store.outputs import Kind, Output

    def kept_because(earlier: Path) -> str | None:
        return _decisions_kept_because(warehouse, wait, earlier)

    output = Output(file, Kind("a JSON file", (".json",), kept_because), [warehouse])
    output.check()
    with open_warehouse(warehouse, read_only=True, wait=wait) as connection:
        dumped = dump_decisions(connection)
    write_file(output, f"{dumped}\n".encode())
    tell_written(file, "holds the decisions.")


@review.command()
def restore(
    file: Annotated[Path, typer.Argument(metavar="JSON", help="What `renaksi review save` wrote.")],
    warehouse: Warehouse = WAREHOUSE,
    wait: Wait = WAIT,
) -> None:
    """Take over a file's decisions; those that the warehouse has stay.

    \b
    renaksi review restore decisions.json --warehouse new.duckdb
    """
    from flows.pipeline.mirror import mirroring
    from warehouse.judgements.review import restore_decisions
    from warehouse.store.connection import open_warehouse

    dumped = _saved(file)

    def take_over() -> int:
        with open_warehouse(warehouse, make=False, wait=wait) as connection:
            return restore_decisions(connection, dumped)

    with told_first(partial(mirroring, warehouse, wait, take_over)) as count:
        tell(f"{counted(count, 'decision', 'decisions')} taken over.")


def _saved(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(
            f"{file}: cannot be read; give a file of `renaksi review save`."
        ) from error


def _decisions_kept_because(warehouse: Path, wait: float, file: Path) -> str | None:
    """Why a saved file is not replaced: it is not a file of decisions, or holds some that the warehouse has not."""
    from warehouse.judgements.review import count_not_held
    from warehouse.store.connection import open_warehouse

    try:
        with open_warehouse(warehouse, read_only=True, wait=wait) as connection:
            count = count_not_held(connection, _saved(file))
    except UsageError:
        return "is no file that `renaksi review save` wrote, and stays; move it away first"
    if not count:
        return None
    return (
        f"holds {counted(count, 'decision', 'decisions')} that the warehouse does not hold, and stays; take them over "
        "with `renaksi review restore` first"
    )


def _sheet(warehouse: Path, wait: float, file: Path) -> Output:
    """The sheet to export to; raises UsageError where something would be lost."""
    from warehouse.store.outputs import Kind, Output

    def kept_because(earlier: Path) -> str | None:
        return _sheet_kept_because(warehouse, wait, earlier)

    kind = Kind("a sheet, CSV or XLSX", (".csv", ".xlsx"), kept_because)
    output = Output(file, kind, [warehouse])
    output.check()
    return output


def _sheet_kept_because(warehouse: Path, wait: float, file: Path) -> str | None:
    """Why a sheet is not replaced: it is not one of ours, or holds answers that are not stored yet."""
    from flows.cli.review_sheet import own_things_in, read_rulings
    from warehouse.judgements.review import count_new
    from warehouse.store.connection import open_warehouse

    try:
        if own := own_things_in(file):
            return f"has {own} of your own, and stays; move it away first"
    except RenaksiError:
        return "is no sheet that `renaksi review --export` wrote, and stays; move it away first"
    try:
        rulings = read_rulings(file)
        with open_warehouse(warehouse, read_only=True, wait=wait) as connection:
            if not count_new(connection, rulings):
                return None
    except UsageError:  # a line that --apply complains of is not stored either
        pass
    return f"holds what is not stored yet, and stays; store it with `renaksi review --apply {file.name}` first"


def _on_a_terminal() -> bool:
    return sys.stdin.isatty() and sys.stdout.isatty()


def _decide(warehouse: Path, wait: float, by: str | None, rulings: Sequence[Ruling]) -> int:
    """Store the rulings; the warehouse is held only meanwhile, and none is made."""
    from flows.pipeline.mirror import mirroring
    from warehouse.judgements.review import decide
    from warehouse.store.connection import open_warehouse

    def store() -> int:
        with open_warehouse(warehouse, make=False, wait=wait) as connection:
            return decide(connection, rulings, by or user_name())

    return mirroring(warehouse, wait, store)


def _rule(
    warehouse: Path,
    wait: float,
    by: str | None,
    entry: str,
    verb: str,
    to: str | None = None,
    note: str | None = None,
) -> None:
    from warehouse.judgements.review import Ruling, Verb

    rulings = [Ruling(entry, Verb(verb), to, note=note)]
    done = _DONE[Verb(verb)] + (f" to {to}" if to else "")
    with told_first(partial(_decide, warehouse, wait, by, rulings)) as count:
        tell(f"{entry}: {done}." if count else f"{entry} stands so already.")


_DONE = {
    "accept": "accepted",
    "reject": "rejected",
    "assign": "assigned",
    "no match": "set down as speaking of nothing in the plan",
    "withdraw": "the decision is taken back, and the program's proposal counts again",
}
"""What is said of an entry that was decided on, by the decision's `Verb`."""


def user_name() -> str:
    """Who is logged in; raises `UsageError` where that is not known."""
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError) as error:
        raise UsageError("It is not known who you are: say with --by who decides.") from error


def _export(found: Sequence[Case], sheet: Output) -> None:
    import io

    from flows.cli.review_sheet import write_case_workbook, write_cases
    from warehouse.store.outputs import writing

    if sheet.file.suffix.lower() == ".xlsx":
        book = io.BytesIO()
        with writing(sheet.file):  # parts of it go to temporary files
            notes = write_case_workbook(found, book)
        for note in notes:
            say(note)
        content = book.getvalue()
    else:
        text = io.StringIO(newline="")
        write_cases(found, text)
        # Without the mark that utf-8-sig puts first Excel takes UTF-8 for cp1252.
        content = text.getvalue().encode("utf-8-sig")
    write_file(sheet, content)
    tell_written(
        sheet.file,
        f"holds {counted(len(found), 'entry', 'entries')} as reported, with the personal data in them (memuat data "
        f"pribadi): fill in decision, assign_to and note, then renaksi review --apply {sheet.file}",
    )


def _apply(warehouse: Path, wait: float, path: Path, by: str | None, export: Path | None) -> None:
    from flows.cli.review_sheet import read_rulings

    if export:
        raise UsageError("Give either --export or --apply.")
    rulings = read_rulings(path)
    with told_first(partial(_decide, warehouse, wait, by, rulings)) as count:
        already = (
            f"; {counted(len(rulings) - count, 'entry', 'entries')} stood so already"
            if count < len(rulings)
            else ""
        )
        tell(f"{counted(count, 'decision', 'decisions')} stored{already}.")


def _list(found: Sequence[Case], language: Language) -> None:
    from flows.cli.review_cases import show_cases

    show_cases(found, language)
    tell(f"{counted(len(found), 'entry', 'entries')} to look at.")


def _ask(
    warehouse: Path, wait: float, found: Sequence[Case], by: str | None, language: Language
) -> None:
    from flows.cli.review_cases import ask_cases

    unpublished: list[UnpublishedError] = []

    def store(ruling: Ruling) -> int:
        try:
            count = _decide(warehouse, wait, by, [ruling])
        except UnpublishedError as error:  # which need not end the asking
            unpublished[:] = [error]
            return 1
        if count:  # and with it all before
            unpublished.clear()
        return count

    count = ask_cases(found, store, language)
    tell(f"{counted(count, 'decision', 'decisions')} stored.")
    if unpublished:
        raise unpublished[0].why
