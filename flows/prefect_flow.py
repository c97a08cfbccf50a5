"""The same load as a Prefect flow: its steps as named tasks with states and retries, its summary as an artifact.

Import this module only where Prefect was asked for: Prefect takes a second to import, and some seconds more to
start a server of its own on this machine where PREFECT_API_URL names none. Nothing else leaves the machine.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

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
from prefect.logging import get_logger
from prefect.settings import PREFECT_API_URL, PREFECT_HOME
from prefect.states import Failed
from prefect.tasks import Task
from prefect.utilities.annotations import quote

from flows.report import report_as_markdown
from flows.steps import Arguments, LoadReport, LoadRequest, Result, Step, load_documents
from models.errors import RenaksiError, WarehouseError

ARTIFACT = "load-summary"
"""The key under which Prefect keeps the summaries of loads."""

_WAITS = [1.0, 2.0, 5.0, 10.0, 20.0]
"""Seconds before each further try."""


@flow(name="load-documents", persist_result=False)
def load_documents_flow(
    files: list[Path], warehouse: Path, profiles: Path | None = None
) -> LoadReport | State[LoadReport]:
    """Load the files and keep the summary as an artifact; the run has failed if a file has."""
    report = load_documents(LoadRequest(tuple(files), warehouse, profiles), run_as_task)
    create_markdown_artifact(report_as_markdown(report), key=ARTIFACT)
    if report.failures:
        sentences = " ".join(str(failure.error) for failure in report.failures)
        return Failed(message=sentences, data=report)
    return report


def load_with_prefect(request: LoadRequest) -> LoadReport:
    """Run a load under Prefect's engine and give its report, also where files have failed."""
    logging.getLogger("prefect.task_runs").addFilter(_without_traceback)
    logging.getLogger("prefect.flow_runs").addFilter(_without_traceback)
    _start_server()
    name = f"load {', '.join(file.name for file in request.files)}"
    with tags("renaksi"):
        state: State[Any] = load_documents_flow.with_options(flow_run_name=lambda: name)(
            list(request.files), request.warehouse, request.profiles, return_state=True
        )
    outcome: LoadReport | BaseException = state.result(raise_on_failure=False)
    if isinstance(outcome, BaseException):
        raise outcome
    return outcome


def run_as_task(step: Step[*Arguments, Result], subject: str, *arguments: *Arguments) -> Result:
    """Run a step as a Prefect task: the `Run` of a load under Prefect.

    What goes in is not looked into (`quote`) and what comes out is not kept: a document stays in this process.
    """
    as_task: Callable[..., Result] = task(
        name=step.name,
        task_run_name=lambda: f"{step.name}: {subject}",
        retries=step.retries,
        retry_delay_seconds=_WAITS[: step.retries],
        retry_condition_fn=_may_pass,
        cache_policy=NO_CACHE,
        persist_result=False,
    )(step.function)
    return as_task(*map(quote, arguments))


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
    return isinstance(state.data, WarehouseError)


def _without_traceback(record: logging.LogRecord) -> bool:
    """Let every record pass, but an error that is meant for people as its sentence alone."""
    if record.exc_info and isinstance(record.exc_info[1], RenaksiError):
        record.exc_info = None
    return True
