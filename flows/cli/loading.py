"""The commands that fill the warehouse: `renaksi load` and `rebuild`."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from flows.cli.open_facts import ask_for_facts
from flows.cli.options import (
    MEMORY,
    PAGES_PER_TASK,
    SECONDS,
    WAREHOUSE,
    Profiles,
    ReaderOption,
    ReadingMemory,
    Runner,
    Seconds,
    Wait,
    Warehouse,
    Workers,
    is_typed,
    limits_asked,
)
from flows.cli.progress import page_progress, progress_to_stop
from flows.cli.render import (
    say,
    tell,
    tell_of_findings,
    tell_written,
    told_first,
    write_table,
)
from ingest.files.content import shown_name
from ingest.files.left_out import LeftOut
from ingest.pages.readers import ReaderName, ReadOptions
from models.errors import UsageError
from models.origin import Given, Reporter
from warehouse import WAIT

if TYPE_CHECKING:
    from flows.pipeline.faults import Failure
    from flows.pipeline.rebuild import RebuildReport
    from flows.pipeline.steps import LoadReport, LoadRequest
    from warehouse.link.linked import ReportLinks

commands = typer.Typer()

Prefect = Annotated[
    bool,
    typer.Option(
        "--prefect",
        help="Run as a Prefect flow, on the server that PREFECT_API_URL names (if that is set, this option is not "
        "needed) or on one started for this run.",
    ),
]

Cached = Annotated[
    bool,
    typer.Option(
        "--cache/--no-cache", help="Remember pages, and read only those that are new or changed."
    ),
]


@commands.command()
def load(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE...",
            help="PDF files, spreadsheets, Word tables; folders, ZIP files and mails that hold them.",
        ),
    ],
    warehouse: Warehouse = WAREHOUSE,
    profiles: Profiles = None,
    plan: Annotated[
        str | None,
        typer.Option(
            "--plan",
            metavar="PLAN",
            help="The plan that the reports are on, as OGI-2020-2022, where they do not print it.",
        ),
    ] = None,
    period: Annotated[
        str | None,
        typer.Option(
            "--period", metavar="PERIOD", help="The reports' period, as B06, where they do not."
        ),
    ] = None,
    reporter: Annotated[
        Reporter | None, typer.Option("--reporter", help="Who reports, where they do not.")
    ] = None,
    body: Annotated[
        str | None,
        typer.Option("--body", metavar="NAME", help="The body whose reports they are."),
    ] = None,
    force: Annotated[
        bool,
        typer.Option(
            "--force",
            help="Read also files that were read before, as they are; store also what is read worse than it is shown.",
        ),
    ] = False,
    dry_run: Annotated[
        bool,
        typer.Option(
            "--dry-run",
            help="Store nothing: only tell what a load would come to, and would change.",
        ),
    ] = False,
    strict: Annotated[
        bool,
        typer.Option(
            "--strict", help="End with exit code 8 while an error waits that nobody has seen."
        ),
    ] = False,
    restore: Annotated[
        bool, typer.Option("--restore", help="Have files back that somebody withdrew.")
    ] = False,
    cached: Cached = True,
    reader: ReaderOption = ReaderName.PDFIUM,
    workers: Workers = None,
    memory: ReadingMemory = MEMORY,
    seconds: Seconds = SECONDS,
    wait: Wait = WAIT,
    prefect: Prefect = False,
    runner: Annotated[
        Runner,
        typer.Option(
            "--runner",
            envvar="RENAKSI_RUNNER",
            help="Who reads several files: processes on this machine, or a Dask cluster (with --prefect).",
        ),
    ] = Runner.PROCESSES,
    cluster: Annotated[
        str | None,
        typer.Option(
            "--cluster",
            envvar="RENAKSI_CLUSTER",
            metavar="ADDRESS",
            help="The cluster's scheduler, as tcp://host:8786; without it, one is started here for the run.",
        ),
    ] = None,
    pages_per_task: Annotated[
        int,
        typer.Option(
            "--pages-per-task",
            envvar="RENAKSI_PAGES_PER_TASK",
            metavar="N",
            min=1,
            help="How many pages the cluster reads as one task.",
        ),
    ] = PAGES_PER_TASK,
    mask: Annotated[
        Path | None,
        typer.Option(
            "--mask",
            metavar="COPY",
            help="Load nothing: write a copy of FILE without what it says, to be shown to a maintainer.",
        ),
    ] = None,
) -> None:
    """Load action plans and progress reports.

    Each file is loaded as a whole or not at all; where one fails, the others are still loaded. A file that was
    loaded before is not read again, a changed plan becomes its next version. Folders, ZIP files and mails stand for the
    documents in them; a bundle of renaksi export is put together with what the warehouse holds. A report's entries are
    linked to the
    plan's measures; a report that says an earlier one again takes its place.

    What a report does not print of its plan, period and reporter is what you give, or else what the names of its file
    and folders say. What is still open is asked once for all files, on a terminal. What it prints counts, whatever is
    given; what was given with a file holds until something else is.

    \b
    renaksi load plan.pdf
    renaksi load plan.pdf report-b06.xlsx
    renaksi load plans/ extra.pdf --warehouse plans.duckdb
    renaksi load reports/ --plan OGI-2020-2022 --period B12 --reporter government
    renaksi load plan.pdf --profiles my-profiles/ --dry-run
    renaksi load plan.pdf --prefect
    renaksi load odd-report.xlsx --mask masked.xlsx
    """
    if mask:
        _write_masked(files, mask, profiles)
        return
    if dry_run:
        _refuse_with_dry_run({"--strict": strict, "--restore": restore, "--prefect": prefect})
    from flows.pipeline.bundle_file import bundles_apart
    from flows.pipeline.documents import find_documents
    from flows.pipeline.steps import LoadRequest, read_options
    from ingest.workers.pool import collect_rarely

    collect_rarely()
    limits = limits_asked(memory, seconds)
    options = read_options(warehouse, reader, workers, cached=cached, limits=limits)
    left_out = LeftOut()
    documents, bundles = bundles_apart(find_documents(files, left_out=left_out))
    if bundles:
        _refuse_with_bundles(dry_run=dry_run, prefect=_is_under_prefect(prefect))
        for bundle in bundles:
            _take_bundle(bundle, warehouse, options, wait)
        if not documents:
            return
    given = Given(plan, period, reporter, body)
    request = LoadRequest(
        documents, warehouse, profiles, options, force, wait, given, dry_run=dry_run
    )
    run = (
        partial(_run_on_dask, request, cluster, pages_per_task)
        if runner is Runner.DASK and not dry_run
        else partial(_run_load, request, under_prefect=not dry_run and _is_under_prefect(prefect))
    )
    with told_first(run) as report:
        if restore and report.withdrawn:
            report = _restored(report, warehouse, wait)
        _show_report(report.with_left_out(left_out), warehouse, dry_run=dry_run)
        if strict:
            _refuse_undecided(warehouse, wait)


def _refuse_with_bundles(*, dry_run: bool, prefect: bool) -> None:
    for name in (name for name, asked in (("--dry-run", dry_run), ("--prefect", prefect)) if asked):
        raise UsageError(f"A bundle is taken in whole, and here: leave {name} out.")


def _take_bundle(bundle: Path, warehouse: Path, options: ReadOptions, wait: float) -> None:
    """Take a bundle in, and tell what came of it."""
    from flows.cli.render import counted
    from flows.pipeline.bundles import Taken, take_bundle

    def take() -> Taken:
        with page_progress() as on_page:
            return take_bundle(bundle, warehouse, options, wait, on_page)

    with told_first(take) as taken:
        documents = counted(taken.documents, "document", "documents")
        judgements = counted(taken.judgements, "judgement", "judgements")
        tell(f"{shown_name(bundle)}: {documents} and {judgements} are new.")
        if taken.contradictions:
            both = counted(taken.contradictions, "thing", "things")
            tell(
                f"Of {both} both sides say otherwise, neither knowing of the other: renaksi review, and renaksi query "
                "\"FROM judgements WHERE state = 'open'\"."
            )
        if taken.settings:
            tell(f"The bundle sets otherwise: {', '.join(taken.settings)}; what is set here stays.")
        if taken.differing:
            tell(
                f"This Renaksi reads otherwise than the bundle's: {', '.join(taken.differing)} came out differently."
            )
        if taken.backup:
            tell(
                f"The documents of both were read in their order; the warehouse as it was is kept in {taken.backup}."
            )


def _restored(report: LoadReport, warehouse: Path, wait: float) -> LoadReport:
    """The report when the files that somebody withdrew are back."""
    from flows.cli.review import user_name
    from flows.pipeline.mirror import mirroring, to_change
    from flows.pipeline.storing import undo_judgement
    from warehouse.judgements.saying import Saying
    from warehouse.judgements.states import Judged, judged

    def have_back() -> Judged:
        with to_change(warehouse, None, wait) as connection:
            for said in report.withdrawn.values():
                undo_judgement(connection, said.judgement_id, Saying(user_name()))
            return judged(connection)

    for file, said in report.withdrawn.items():
        tell(f"{shown_name(file)} is back, which {said.by} had withdrawn.")
    return replace(report, judged=mirroring(warehouse, wait, have_back), withdrawn={})


def _refuse_with_dry_run(options: Mapping[str, bool]) -> None:
    for name in (name for name, is_asked in options.items() if is_asked):
        raise UsageError(
            f"{name} is about what a load leaves, and --dry-run leaves nothing: leave one out."
        )


def _refuse_undecided(warehouse: Path, wait: float) -> None:
    from flows.cli.render import refuse_undecided
    from warehouse.ask.queries import waiting
    from warehouse.store.connection import open_warehouse

    with open_warehouse(warehouse, read_only=True, wait=wait) as connection:
        refuse_undecided(waiting(connection))


def _write_masked(files: Sequence[Path], copy: Path, profiles: Path | None) -> None:
    from flows.cli.masking import mask_file

    mask_file(files, copy, profiles)
    tell_written(
        copy, f"shows how {shown_name(files[0])} is made; look through it before you send it."
    )


def _is_under_prefect(asked: bool) -> bool:
    return asked or "PREFECT_API_URL" in os.environ


def _run_on_dask(request: LoadRequest, cluster: str | None, pages_per_task: int) -> LoadReport:
    from flows.pipeline.prefect_flow import dask_runner, load_documents_flow, run_flow

    flow = load_documents_flow.with_options(
        task_runner=dask_runner(cluster, request.options.workers)
    )
    report: LoadReport = run_flow(flow, **_flow_parameters(request), pages_per_task=pages_per_task)
    return report


def _flow_parameters(request: LoadRequest) -> dict[str, object]:
    """The request as the flow takes it."""
    from flows.pipeline.prefect_flow import as_parameter

    options = request.options
    parameters: dict[str, object] = {
        "paths": [*map(as_parameter, request.files)],
        "warehouse": as_parameter(request.warehouse),
        "profiles": request.profiles and as_parameter(request.profiles),
        "force": request.force,
        "cached": options.cache is not None,
        "reader": options.reader,
        "workers": options.workers,
        "given": _as_given(request),
    }
    if options.limits:
        parameters |= {"memory": f"{options.limits.memory}B", "seconds": options.limits.seconds}
    return parameters


def _as_given(request: LoadRequest) -> dict[str, str] | None:
    """What is given, as a flow takes it."""
    return {name: str(said) for name, said in asdict(request.given).items() if said} or None


def _run_load(request: LoadRequest, *, under_prefect: bool) -> LoadReport:
    if under_prefect:
        from flows.pipeline.prefect_flow import load_documents_flow, run_flow

        report: LoadReport = run_flow(load_documents_flow, **_flow_parameters(request))
        return report
    from flows.pipeline.steps import ask_nobody, confirm_nothing, load_documents

    is_terminal = sys.stdin.isatty() and sys.stderr.isatty()
    with progress_to_stop() as (on_page, stop):

        def ask(unsaid: Mapping[str, Sequence[Path]]) -> Given:
            stop()
            return ask_for_facts(unsaid, request.profiles)

        def confirm(sentence: str) -> bool:
            stop()
            return typer.confirm(f"{sentence} Load it all the same?", err=True)

        return load_documents(
            request,
            on_page=on_page,
            ask=ask if is_terminal else ask_nobody,
            confirm=confirm if is_terminal and not request.dry_run else confirm_nothing,
        )


def _show_report(report: LoadReport, warehouse: Path, *, dry_run: bool = False) -> None:
    from flows.cli.summaries import (
        entries_to_review,
        names_of,
        remarks,
        summaries,
        unchanged_files,
    )

    for table in summaries(report):
        write_table(table.heads, table.rows, sys.stdout)
    for sentence in (*remarks(report), *unchanged_files(report)):
        tell(sentence)
    if waiting := entries_to_review(report):
        tell(f"Entries that wait for a person's decision: {waiting} (renaksi review)")
    if dry_run:
        _tell_what_would_change(report)
    elif any(document.findings for document in report.documents):
        tell_of_findings(warehouse, WAREHOUSE)
    _end_with(report.failures, names_of(report))


def _tell_what_would_change(report: LoadReport) -> None:
    from flows.cli.summaries import differences_summary

    if report.differences:
        table = differences_summary(report.differences)
        write_table(table.heads, table.rows, sys.stdout)
    would = "this would change" if report.differences else "nothing would change"
    tell(f"Nothing was stored, this was only tried; {would} in the warehouse.")


def _end_with(
    failures: Sequence[Failure], names: Mapping[Path, str] = MappingProxyType({})
) -> None:
    """Say which files have failed, each by its name among `names`; the first one's exit code is the command's."""
    for failure in failures:
        name = shown_name(failure.file)
        sentence = str(failure.error)
        begins = sentence.startswith(f"{name}:")
        say(names.get(failure.file, name) + sentence[len(name) :] if begins else sentence)
    if failures:
        raise typer.Exit(failures[0].error.exit_code)


class Rebuilt(StrEnum):
    """What `renaksi rebuild` makes anew."""

    ALL = "all"
    LINKS = "links"
    SCHEMA = "schema"


@commands.command()
def rebuild(
    context: typer.Context,
    what: Annotated[
        Rebuilt,
        typer.Argument(
            metavar="[WHAT]",
            help="all: everything, from the originals. links: only what entries of reports are linked with. "
            "schema: only the relations, of an older warehouse or a new one.",
        ),
    ] = Rebuilt.ALL,
    warehouse: Warehouse = WAREHOUSE,
    check: Annotated[
        bool, typer.Option("--check", help="Only tell what would come out; replace nothing.")
    ] = False,
    profiles: Profiles = None,
    cached: Cached = True,
    reader: ReaderOption = ReaderName.PDFIUM,
    workers: Workers = None,
    memory: ReadingMemory = MEMORY,
    seconds: Seconds = SECONDS,
    wait: Wait = WAIT,
    prefect: Prefect = False,
) -> None:
    """Make the warehouse anew from the originals, or a part of it.

    All that was loaded is read again: the files are kept beside the warehouse (in FILE.files). What people decided
    stays. Where something comes out otherwise, as it may with a newer Renaksi, that is told and the warehouse as it was
    is kept.

    A load links reports and brings the relations up to date by itself. rebuild links is for after a change of what is
    linked with (the folder linkage of --profiles, or RENAKSI_LINKAGE); rebuild schema for an older warehouse that is
    only read, or to make an empty one.

    \b
    renaksi rebuild
    renaksi rebuild --check --warehouse plans.duckdb
    renaksi rebuild links --profiles my-profiles/
    renaksi rebuild schema --warehouse new.duckdb
    """
    if check and what is not Rebuilt.ALL:
        raise UsageError("--check is about a rebuild of everything: renaksi rebuild --check.")
    if what is Rebuilt.ALL and is_typed(context, "profiles"):
        raise UsageError(
            "Each file is read with the profiles that it was loaded with: to read it with others, load it again "
            "(renaksi load FILE --profiles FOLDER); for linking, renaksi rebuild links --profiles FOLDER."
        )
    match what:
        case Rebuilt.LINKS:
            link_anew(warehouse, profiles, wait, prefect=prefect)
        case Rebuilt.SCHEMA:
            bring_up_to_date(warehouse, wait, make=True)
        case _:
            reading = _Reading(reader, workers, memory, seconds, cached)
            _rebuild_all(warehouse, check, reading, wait, prefect=prefect)


def link_anew(warehouse: Path, profiles: Path | None, wait: float, *, prefect: bool) -> None:
    """Link the entries of all reports anew and show how they are linked now."""
    from flows.cli.summaries import links_summary
    from flows.pipeline.reconcile import reconcile as run_reconcile

    def run() -> tuple[ReportLinks, ...]:
        if not _is_under_prefect(prefect):
            return run_reconcile(warehouse, profiles, wait)
        from flows.pipeline.prefect_flow import as_parameter, reconcile_flow, run_flow

        links: tuple[ReportLinks, ...] = run_flow(
            reconcile_flow, as_parameter(warehouse), profiles and as_parameter(profiles)
        )
        return links

    with told_first(run) as links:
        table = links_summary(links)
        write_table(table.heads, table.rows, sys.stdout)


def bring_up_to_date(warehouse: Path, wait: float, *, make: bool) -> None:
    """Upgrade a warehouse that an older Renaksi made, keeping a copy; make an empty one if it is missing."""
    from flows.pipeline.storing import judge_again
    from warehouse.store.connection import open_warehouse
    from warehouse.store.snapshot import keep_snapshot

    is_new = not warehouse.exists()
    with open_warehouse(warehouse, make=make, wait=wait) as connection:
        judge_again(connection)
    if is_new:
        tell(f"{warehouse} is ready.")
    else:
        keep_snapshot(warehouse)
        tell(f"{warehouse} is up to date.")


class _Reading(NamedTuple):
    """How files are to be read, as it was asked for."""

    reader: ReaderName
    workers: int | None
    memory: str
    seconds: float
    cached: bool


def _rebuild_all(
    warehouse: Path, check: bool, reading: _Reading, wait: float, *, prefect: bool
) -> None:
    from flows.cli.summaries import differences_summary, rebuild_sentence
    from flows.pipeline.rebuild import RebuildRequest
    from flows.pipeline.rebuild import rebuild as run_rebuild
    from flows.pipeline.steps import read_options

    reader, workers, memory, seconds, cached = reading

    def run() -> RebuildReport:
        if _is_under_prefect(prefect):
            from flows.pipeline.prefect_flow import as_parameter, rebuild_flow, run_flow

            report: RebuildReport = run_flow(
                rebuild_flow,
                as_parameter(warehouse),
                check,
                cached,
                reader,
                workers,
                memory,
                seconds,
            )
            return report
        with page_progress() as on_page:
            limits = limits_asked(memory, seconds)
            options = read_options(warehouse, reader, workers, cached=cached, limits=limits)
            request = RebuildRequest(warehouse, check, options, wait)
            return run_rebuild(request, on_page=on_page)

    with told_first(run) as report:
        if report.differences:
            table = differences_summary(report.differences)
            write_table(table.heads, table.rows, sys.stdout)
        tell(rebuild_sentence(warehouse, report))
        _end_with(report.failures)
