"""The same work as Prefect flows: its steps as named tasks with states and retries, its summary as an artifact.

Import this module only where Prefect was asked for: Prefect takes a second to import, and some seconds more to
start a server of its own on this machine where PREFECT_API_URL names none. Nothing else leaves the machine.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial, wraps
from pathlib import Path
from threading import Lock
from typing import IO, Annotated, Any, NamedTuple, cast
from urllib.parse import unquote_to_bytes

# Read when Prefect is imported: no usage statistics, neither from its server nor from here.
os.environ["PREFECT_SERVER_ANALYTICS_ENABLED"] = "false"
os.environ["DO_NOT_TRACK"] = "1"
# The server's first start on a machine makes its database, which may take longer than Prefect would wait.
os.environ.setdefault("PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS", "120")

from prefect import flow, tags, task
from prefect.artifacts import create_markdown_artifact
from prefect.cache_policies import NO_CACHE
from prefect.client.orchestration import get_client
from prefect.client.schemas.objects import State, TaskRun
from prefect.futures import PrefectFuture
from prefect.logging import get_logger
from prefect.runtime import flow_run
from prefect.settings import PREFECT_API_URL, PREFECT_HOME, temporary_settings
from prefect.states import Failed
from prefect.task_runners import TaskRunner
from prefect.tasks import Task
from prefect.utilities.annotations import quote
from pydantic import Field

from flows.cli.options import MEMORY, SECONDS, followed, limits_asked
from flows.cli.summaries import (
    differences_summary,
    links_summary,
    rebuild_sentence,
    report_as_markdown,
)
from flows.pipeline.bytecode import compile_ahead
from flows.pipeline.documents import find_documents
from flows.pipeline.extraction import Extract, Extracted, OnPage, extract_file
from flows.pipeline.quarantine import load_inboxes
from flows.pipeline.rebuild import RebuildReport, RebuildRequest, rebuild
from flows.pipeline.reconcile import reconcile
from flows.pipeline.steps import (
    Arguments,
    LoadReport,
    LoadRequest,
    Result,
    Step,
    load_documents,
    read_options,
)
from ingest.files.content import shown_name
from ingest.files.left_out import LeftOut
from ingest.pages.parallel import read_pages
from ingest.pages.read import PackedPages
from ingest.pages.readers import ReaderName, ReadOptions
from ingest.pdf import unread_pages
from ingest.workers.library_messages import silence_libraries
from ingest.workers.reading import Job, Readers
from models.errors import (
    RenaksiError,
    UnpublishedError,
    UnreadableDocumentError,
    UsageError,
    WarehouseInUseError,
    unexpected,
)
from models.origin import Given, Origin, Reporter
from warehouse.ask.interrupts import was_interrupted
from warehouse.link.linked import ReportLinks

LOAD_SUMMARY = "load-summary"
LINKS_SUMMARY = "links-summary"
REBUILD_SUMMARY = "rebuild-summary"
"""The keys under which Prefect keeps the summaries of loads, of reconciliations, and of rebuilds."""

_WAITS = [1.0, 2.0, 5.0, 10.0, 20.0]
"""Seconds before each further try."""

_ANSWERS = 10
"""A cluster's scheduler answers within so many seconds."""

_RESTARTED = "1 hour"
"""A process of a local cluster that ended is running again within this time."""


def _load_name() -> str:
    parameters: dict[str, Any] = flow_run.get_parameters()
    names = ", ".join(shown_name(Path(path)) for path in parameters["paths"])
    return f"load {names} into {shown_name(Path(parameters['warehouse']))}"


@flow(name="load-documents", flow_run_name=_load_name, persist_result=False)
def load_documents_flow(
    paths: Annotated[list[Path], Field(min_length=1)],
    warehouse: Path,
    profiles: Path | None = None,
    force: bool = False,
    cached: bool = True,
    reader: ReaderName = ReaderName.PDFIUM,
    workers: int | None = None,
    memory: str = MEMORY,
    seconds: float = SECONDS,
    pages_per_task: Annotated[int | None, Field(gt=0)] = None,
    inbox: bool = False,
    given: dict[str, str] | None = None,
) -> LoadReport | State[LoadReport]:
    """Load files, and what is in folders; the run has failed if a file has.

    A folder may be empty: nothing has come in yet. A step that finds the warehouse in use does not wait, but is
    tried again. With `pages_per_task` the flow's task runner, a cluster's say, reads the documents, ranges of so many
    pages at a time, and extracts them. If the folders are an `inbox`, files that cannot be loaded are moved to its
    quarantine, so that the next run does not fail because of them, and files that are being written wait for it.
    What is `given` of the reports: their `plan`, `period`, `reporter` and `body`. Reading a file may take this `memory`
    and so many `seconds` of processor time.
    """
    paths, warehouse = [*map(_path_in, paths)], followed(_path_in(warehouse))
    profiles = profiles and _path_in(profiles)
    left_out = LeftOut()
    files = find_documents(paths, may_be_empty=True, left_out=left_out)
    limits = limits_asked(memory, seconds)
    options = read_options(warehouse, reader, workers, cached=cached, limits=limits)

    unpublished: list[UnpublishedError] = []

    def load(documents: tuple[Path, ...]) -> LoadReport:
        request = LoadRequest(
            documents, warehouse, profiles, options, force, wait=0, given=_given_in(given or {})
        )
        extraction = partial(_extract_by_tasks, pages_per_task) if pages_per_task else None
        return _done(
            partial(load_documents, request, run_as_task, extraction=extraction), unpublished
        ).with_left_out(left_out)

    if inbox:
        told = load_inboxes(paths, files, load)
        report, summary = told.load, report_as_markdown(told.load, told.aside, told.waiting)
    else:
        report = load(files)
        summary = report_as_markdown(report)
    return _kept(report, summary, LOAD_SUMMARY, unpublished)


@flow(name="reconcile", flow_run_name="reconcile {warehouse.name}", persist_result=False)
def reconcile_flow(
    warehouse: Path, profiles: Path | None = None
) -> tuple[ReportLinks, ...] | State[tuple[ReportLinks, ...]]:
    """Link the entries of all progress reports in the warehouse anew."""
    profiles = profiles and _path_in(profiles)
    unpublished: list[UnpublishedError] = []
    links = _done(
        partial(reconcile, followed(_path_in(warehouse)), profiles, wait=0, run=run_as_task),
        unpublished,
    )
    return _kept(links, links_summary(links).as_markdown(), LINKS_SUMMARY, unpublished)


@flow(name="rebuild", flow_run_name="rebuild {warehouse.name}", persist_result=False)
def rebuild_flow(
    warehouse: Path,
    check: bool = False,
    cached: bool = True,
    reader: ReaderName = ReaderName.PDFIUM,
    workers: int | None = None,
    memory: str = MEMORY,
    seconds: float = SECONDS,
) -> RebuildReport | State[RebuildReport]:
    """Make the warehouse anew from the originals of all that was loaded; the run has failed if one cannot be read."""
    warehouse = followed(_path_in(warehouse))
    limits = limits_asked(memory, seconds)
    options = read_options(warehouse, reader, workers, cached=cached, limits=limits)
    unpublished: list[UnpublishedError] = []
    request = RebuildRequest(warehouse, check, options, wait=0)
    report = _done(partial(rebuild, request, run_as_task), unpublished)
    told = [f"{rebuild_sentence(warehouse, report)}\n"]
    if report.differences:
        told.append(differences_summary(report.differences).as_markdown())
    told += [f"{failure.error}\n" for failure in report.failures]
    return _kept(report, "\n".join(told), REBUILD_SUMMARY, unpublished)


def _given_in(given: dict[str, str]) -> Given:
    """What a flow's parameter says is given; raises UsageError for what it cannot say."""
    try:
        said = dict(given)
        reporter = Reporter(said.pop("reporter")) if "reporter" in said else None
        return Given(**said, reporter=reporter)
    except (TypeError, ValueError) as error:
        raise UsageError(
            f"given: {error}; expected plan, period, reporter and body, the reporter one of {', '.join(Reporter)}."
        ) from error


class FailedFilesError(RenaksiError):
    """Why a run has failed: the sentences of the files that did; `report` tells of the others too."""

    def __init__(self, report: LoadReport | RebuildReport) -> None:
        super().__init__(" ".join(str(failure.error) for failure in report.failures))
        self.report = report


def _done(work: Callable[[], Result], unpublished: list[UnpublishedError]) -> Result:
    """What `work` gives, though it could not be published; that is added to what is `unpublished`."""
    try:
        return work()
    except UnpublishedError as error:
        unpublished.append(error)
        return cast("Result", error.outcome)


def _kept(
    outcome: Result, summary: str, key: str, unpublished: Sequence[UnpublishedError]
) -> Result | State[Result]:
    """Keep the summary of what was done, and give what was; the state of a failed run where anything failed.

    Prefect raises its exception if the result is not asked for.
    """
    sentences = [f"{error}\n" for error in unpublished]
    create_markdown_artifact("\n".join([summary, *sentences]), key=key)
    if unpublished:
        error: RenaksiError = UnpublishedError(unpublished[-1].why, outcome)
    elif isinstance(outcome, LoadReport | RebuildReport) and outcome.failures:
        error = FailedFilesError(outcome)
    else:
        return outcome
    return Failed(message=str(error), data=error)


def as_parameter(path: Path) -> Path:
    """The path as a flow takes it, which is sent as JSON: one that is not UTF-8 as its `file:` URL."""
    try:
        str(path).encode()
    except UnicodeEncodeError:
        return Path(path.absolute().as_uri())
    return path


def _path_in(parameter: Path) -> Path:
    """The path that `as_parameter` made this of."""
    text = str(parameter)
    if not text.startswith(_URL):
        return parameter
    return Path(os.fsdecode(unquote_to_bytes(text.removeprefix(_URL))))


_URL = "file:"


def run_flow(to_run: Callable[..., Any], *arguments: object, **named: object) -> Any:
    """Run a flow here, under Prefect's engine, and give its result, a failed run's too; raises what it raised."""
    _start_server()
    with tags("renaksi"):
        state: State[Any] = to_run(*arguments, **named, return_state=True)
    outcome = state.result(raise_on_failure=False)
    if isinstance(outcome, FailedFilesError):
        return outcome.report
    if isinstance(outcome, BaseException):
        raise outcome
    return outcome


def run_as_task(step: Step[*Arguments, Result], subject: str, *arguments: *Arguments) -> Result:
    """Run a step as a Prefect task: the `Run` of a load under Prefect.

    What goes in is not looked into (`quote`) and what comes out is not kept: a document stays in this process.
    """
    as_task: Callable[..., Result] = _as_task(step, subject)
    return as_task(*map(quote, arguments))


def _as_task(step: Step[*Arguments, Result], subject: str) -> Task[..., Result]:
    return task(
        name=step.name,
        task_run_name=lambda: f"{step.name}: {subject}",
        retries=step.retries,
        retry_delay_seconds=_WAITS[: step.retries],
        retry_condition_fn=_may_pass,
        cache_policy=NO_CACHE,
        persist_result=False,
    )(_telling_faults(step.function))


def _telling_faults(function: Callable[..., Result]) -> Callable[..., Result]:
    """The function, which raises nothing but errors that are told as one sentence: Prefect prints others in full."""

    @wraps(function)
    def told(*arguments: object) -> Result:
        try:
            return function(*arguments)
        except RenaksiError:
            raise
        except Exception as error:
            if was_interrupted(error):
                raise KeyboardInterrupt from error
            raise unexpected(error) from None

    return told


@contextmanager
def _extract_by_tasks(
    pages_per_task: int,
    readers: Readers,
    files: Sequence[Path],
    request: LoadRequest,
    on_page: OnPage,
) -> Iterator[Extract]:
    """What extracts the files by tasks that the flow's task runner places; their pages are not shown.

    All tasks are handed out at once, and a result stays with the runner until it is asked for.
    """
    with get_client(sync_client=True) as client:
        server = str(client.api_url)  # else each of the runner's processes would start its own
    options = replace(
        request.options, workers=1, cache=request.options.cache and request.options.cache.absolute()
    )
    profiles = request.profiles and request.profiles.absolute()
    asked = Asked(tuple(file.absolute() for file in request.files), profiles, options)
    with temporary_settings({PREFECT_API_URL: server}):
        waiting = {
            file: _begun(readers, file.absolute(), asked, pages_per_task, request.origins.get(file))
            for file in files
        }

        def result_for(file: Path) -> Extracted:
            with _explained_loss(file):
                result = waiting.pop(file).result()
            if isinstance(result, RenaksiError):
                raise result
            return result

        yield result_for


class Asked(NamedTuple):
    """What all tasks of a load have in common: its files, by which profiles and how they are read."""

    files: tuple[Path, ...]
    profiles: Path | None
    options: ReadOptions


def _begun(
    readers: Readers, file: Path, asked: Asked, pages_per_task: int, origin: Origin | None
) -> PrefectFuture[Extracted | RenaksiError]:
    """Have the pages of a file read that are not remembered, in ranges, and the whole extracted from them.

    Where they would be a single range, who extracts reads them: a task costs as much as reading some ten pages.
    """
    missing: Sequence[int] = ()
    with suppress(RenaksiError):  # who extracts it says what is wrong with it
        missing = readers.run(partial(unread_pages, file, asked.options), file)
    starts = range(0, len(missing), pages_per_task)
    ranges = [missing[start : start + pages_per_task] for start in starts]
    read = [
        _as_task(READ_PAGES, f"{shown_name(file)}, {numbers[0]} to {numbers[-1]}").submit(
            file, asked, numbers
        )
        for numbers in (ranges if len(ranges) > 1 else [])
    ]
    return _as_task(EXTRACT_PAGES, shown_name(file)).submit(file, asked, read, origin)


def _read_range(file: Path, asked: Asked, numbers: Sequence[int]) -> PackedPages:
    """Some of a file's pages; none where reading them was more than it may be: who extracts them says so."""
    silence_libraries()
    with suppress(RenaksiError):
        return _readers_for(asked).run(
            partial(read_pages, file, asked.options.reader, numbers), file
        )
    return {}


def _extract_pages(
    file: Path, asked: Asked, read: list[PackedPages], origin: Origin | None
) -> Extracted | RenaksiError:
    """What a file yields, or why it yields nothing: an error that is raised in a task is printed with its traceback."""
    silence_libraries()
    pages = {number: page for some in read for number, page in some.items()}
    job: Job[Extracted] = partial(
        extract_file, file, asked.profiles, asked.options, read=pages, origin=origin
    )
    try:
        return _readers_for(asked).run(job, file)
    except RenaksiError as error:
        return error
    except Exception as error:
        return unexpected(error)


_serving: dict[Asked, Readers] = {}
_lock = Lock()


def _readers_for(asked: Asked) -> Readers:
    """Who reads a load's files for this process of a runner, from its first task of the load to another load's."""
    with _lock:
        if asked not in _serving:
            for earlier in [*_serving]:
                _serving.pop(earlier).end()
            files = [*asked.files, asked.profiles]
            _serving[asked] = Readers(asked.options, files, prepare=compile_ahead)
        return _serving[asked]


READ_PAGES = Step("read pages", _read_range)
EXTRACT_PAGES = Step("extract pages", _extract_pages)


@contextmanager
def _explained_loss(file: Path) -> Iterator[None]:
    """Raises UnreadableDocumentError where Dask gives up on a file: processes died of it, or its scheduler is gone."""
    try:
        yield
    except Exception as error:
        dask = sys.modules.get("distributed")  # imported where it is what runs tasks
        if dask and isinstance(error, dask.KilledWorker | dask.CancelledError):
            raise UnreadableDocumentError(
                f"{file}: the cluster lost its processes at work on it, as happens where memory runs out; "
                "try again without --runner dask."
            ) from error
        raise


def dask_runner(address: str | None, workers: int) -> TaskRunner[Any]:
    """A task runner on the Dask cluster at this address, or on a local one of so many processes, made for the run.

    Raises UsageError where prefect-dask is not installed, nothing answers at the address, or no Prefect server is named
    for a cluster: its processes hold on to the first server they are told of, so one for each run would not do.
    """
    try:
        import dask
        from distributed import Client
        from prefect_dask.task_runners import DaskTaskRunner
    except ImportError as error:
        raise UsageError("Dask is not installed: install renaksi[scale].") from error
    # What it tells of its closing has tracebacks.
    logging.getLogger("distributed").setLevel(logging.WARNING)
    if address:
        if not PREFECT_API_URL.value():
            raise UsageError(
                "A cluster needs a Prefect server that its processes reach: `prefect server start`, and name it in "
                "PREFECT_API_URL."
            )
        try:
            with Client(address, timeout=_ANSWERS, set_as_default=False):  # type: ignore[no-untyped-call]
                pass
        except (OSError, ValueError) as error:
            raise UsageError(
                f"{address}: no Dask scheduler answers there; start it, or name its address as tcp://host:8786."
            ) from error
        return DaskTaskRunner(address=address)
    # A process that ends is started anew; one not back within this time, as on a busy machine, would be given up.
    dask.config.set({"distributed.deploy.lost-worker-timeout": _RESTARTED})
    local = {"n_workers": workers, "threads_per_worker": 1, "dashboard_address": None}
    return DaskTaskRunner(cluster_kwargs=local)


def _start_server() -> None:
    """Start Prefect's own server on this machine, unless a server is named.

    Ctrl-C must not reach it, so that an interrupted run can still tell it so; and what it prints goes to a file in
    Prefect's home, since it may end in tracebacks of the work it drops.
    """
    if PREFECT_API_URL.value():
        return
    path = PREFECT_HOME.value() / "renaksi-server.log"
    get_logger().info("Starting a server for this run; its log is %s", path)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as log, _inherited_by_children(log), get_client(sync_client=True):
        pass


@contextmanager
def _inherited_by_children(log: IO[bytes]) -> Iterator[None]:
    """Processes started meanwhile have the file as standard error, and SIGINT blocked where there is such a thing."""
    sys.stderr.flush()
    own_stderr = os.dup(2)
    os.dup2(log.fileno(), 2)
    mask = getattr(signal, "pthread_sigmask", None)
    unblocked = mask(signal.SIG_BLOCK, {signal.SIGINT}) if mask else None
    try:
        yield
    finally:
        sys.stderr.flush()
        os.dup2(own_stderr, 2)
        os.close(own_stderr)
        if mask:
            mask(signal.SIG_SETMASK, unblocked)


def _may_pass(_task: Task[Any, Any], _run: TaskRun, state: State[Any]) -> bool:
    """Whether a failed step may succeed if it is tried again: the warehouse may be free by then."""
    return isinstance(state.data, WarehouseInUseError)


def _without_traceback(record: logging.LogRecord) -> bool:
    """Let records pass, but an error that is meant for people as its sentence alone, and one told before not again."""
    error = record.exc_info and record.exc_info[1]
    if isinstance(error, RenaksiError):
        record.exc_info = None
    # The state that the run ended in, which is logged, has said this already.
    return not isinstance(error, FailedFilesError)


for _name in ("prefect.engine", "prefect.flow_runs", "prefect.task_runs"):
    # Here, since a worker runs the flows and nothing else of ours.
    logging.getLogger(_name).addFilter(_without_traceback)
