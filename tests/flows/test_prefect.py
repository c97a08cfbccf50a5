"""The flow under Prefect's own engine, in a fresh process with its own server, as a user starts it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Timer
from typing import Any, NamedTuple

import pytest

from tests.flows import bad_documents
from warehouse.store.connection import open_warehouse
from warehouse.store.digest import relation_digests

pytestmark = [pytest.mark.prefect, pytest.mark.slow]

WATCH_NETWORK = """
import os, sys

def watch(event, arguments):
    if event == "socket.connect" and isinstance(arguments[1], tuple):
        host = arguments[1][0]
    elif event == "socket.getaddrinfo":
        host = arguments[0]
    else:
        return
    if host not in {"127.0.0.1", "::1", "localhost", "0.0.0.0", None, ""}:
        with open(os.environ["NETWORK_LOG"], "a") as log:
            print(event, host, sys.argv, file=log)

sys.addaudithook(watch)
"""

READ_BACK = """
import json
import flows.pipeline.prefect_flow
from prefect.client.orchestration import get_client

with get_client(sync_client=True) as client:
    print(json.dumps({
        "flows": [flow.name for flow in client.read_flows()],
        "runs": [[run.name, sorted(run.tags), run.state.name] for run in client.read_flow_runs()],
        "tasks": [[run.name, run.state.name] for run in client.read_task_runs()],
        "artifacts": [[artifact.key, artifact.data] for artifact in client.read_artifacts()],
    }))
"""


class PrefectRun(NamedTuple):
    """A load of a good and a bad file into a warehouse that is in use at first.

    What the process left and printed, the folders it could write to, and what Prefect kept.
    """

    code: int
    out: str
    err: str
    folder: Path
    kept: dict[str, Any]


def start(folder: Path, *arguments: str | Path) -> subprocess.Popen[str]:
    """Start Python in a process group of its own, with all it may write to in the folder, its network watched."""
    unwanted = ("PREFECT_", "RENAKSI_", "CI", "DO_NOT_TRACK", "COV")
    environment = {k: v for k, v in os.environ.items() if not k.startswith(unwanted)} | {
        "HOME": str(folder / "home"),
        "TMPDIR": str(folder / "tmp"),
        "PREFECT_HOME": str(folder / "prefect"),
        "PYTHONPATH": os.pathsep.join([str(folder / "site"), *sys.path[1:]]),
        "NETWORK_LOG": str(folder / "network.log"),
    }
    return subprocess.Popen(
        [sys.executable, *arguments],
        cwd=folder / "work",
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def act_at(process: subprocess.Popen[str], mark: str, act: Callable[[], None]) -> tuple[str, str]:
    """Act once the process has printed the mark to standard error; gives all it printed on both, at its end."""
    assert process.stderr
    printed = ""
    hung = Timer(120, os.killpg, (process.pid, signal.SIGKILL))
    hung.start()
    for line in process.stderr:
        printed += line
        if mark in line:
            act()
    hung.cancel()
    out, _ = process.communicate(timeout=60)
    return out, printed


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory, sample: Path) -> PrefectRun:
    folder = tmp_path_factory.mktemp("prefect")
    for name in ("home", "tmp", "work", "site"):
        (folder / name).mkdir()
    (folder / "site" / "sitecustomize.py").write_text(WATCH_NETWORK)
    letter = folder / "{letter}.pdf"
    bad_documents.letter(letter)

    with open_warehouse(folder / "work" / "renaksi.duckdb") as held:
        load = start(folder, "-m", "flows.cli.program", "load", sample, letter, "--prefect")
        out, err = act_at(load, "Retry 1/", held.close)
    read = start(folder, "-c", READ_BACK)
    kept, complaint = read.communicate(timeout=120)
    assert read.returncode == 0, complaint
    return PrefectRun(load.returncode, out, err, folder, json.loads(kept))


def test_exit_is_clean(run: PrefectRun) -> None:
    assert run.code == 4, run.err
    assert "Traceback" not in run.err
    assert run.err.count("renaksi: ") == 1
    assert "v1" in run.out


def test_a_warehouse_in_use_is_tried_again(run: PrefectRun) -> None:
    assert run.err.count("Retry 1/") == 1
    assert "in use" in next(line for line in run.err.splitlines() if "Retry 1/" in line)


def test_flow_has_names_states_and_tags(run: PrefectRun, sample: Path) -> None:
    assert run.kept["flows"] == ["load-documents"]
    name = f"load {sample.name}, {{letter}}.pdf into renaksi.duckdb"
    assert run.kept["runs"] == [[name, ["renaksi"], "Failed"]]
    assert sorted(run.kept["tasks"]) == [
        ["check warehouse: renaksi.duckdb", "Completed"],
        [f"extract document: {sample.name}", "Completed"],
        ["extract document: {letter}.pdf", "Failed"],
        [f"store document: {sample.name}", "Completed"],
        [f"summarise document: {sample.name}", "Completed"],
    ]


def test_summary_is_an_artifact(run: PrefectRun, sample: Path) -> None:
    ((key, text),) = run.kept["artifacts"]
    assert key == "load-summary"
    assert f"| {sample.name} | " in text
    assert "{letter}.pdf" in text.partition("Not loaded:")[2]


def test_result_is_the_same_as_in_process(run: PrefectRun, loaded: Path) -> None:
    with (
        open_warehouse(run.folder / "work" / "renaksi.duckdb", read_only=True) as by_prefect,
        open_warehouse(loaded, read_only=True) as in_process,
    ):
        assert relation_digests(by_prefect) == relation_digests(in_process)


def test_nothing_is_written_elsewhere(run: PrefectRun) -> None:
    kept = {path.name for path in (run.folder / "work").iterdir()}
    companions = {".files", ".cache", ".snapshot.duckdb"}
    assert kept == {"renaksi.duckdb", *(f"renaksi.duckdb{ending}" for ending in companions)}
    assert not list((run.folder / "home").iterdir())
    assert not list((run.folder / "tmp").iterdir())


def test_nothing_leaves_the_machine(run: PrefectRun) -> None:
    log = run.folder / "network.log"
    assert not log.exists(), log.read_text()


def test_interrupt_ends_the_run_cleanly(run: PrefectRun) -> None:
    endless = run.folder / "endless.pdf"
    os.mkfifo(endless)
    new = run.folder / "new.duckdb"  # knows no file: none is read to be compared
    load = start(run.folder, "-m", "flows.cli.program", "load", endless, "-w", new, "--prefect")

    def interrupt_reading() -> None:
        with endless.open("wb"):  # waits until the load has opened it too
            os.killpg(load.pid, signal.SIGINT)
            time.sleep(1)

    _, err = act_at(load, "Completed", interrupt_reading)

    assert load.returncode == 130, err
    assert err.count("renaksi: interrupted.") == 1
    assert "Traceback" not in err
    assert "Finished in state Crashed" in err, "Prefect was told"
