"""The flows deployed by `prefect.yaml` to a real server on this machine, run there by a worker."""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple
from urllib.request import Request, urlopen

import pytest

from tests.flows import bad_documents
from warehouse.store.connection import open_warehouse

pytestmark = [pytest.mark.prefect, pytest.mark.slow]

WORKER_LOG = "worker.log"
"""What the worker printed."""

DEPLOYMENTS = Path(__file__).parents[2] / "prefect.yaml"


class Server(NamedTuple):
    """A Prefect server that runs, and the folder that its deployments count their paths from."""

    folder: Path
    environment: dict[str, str]

    def run(self, *arguments: str) -> str:
        """Run Python there, and give what it printed."""
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=120,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout + done.stderr

    def ask(self, what: str) -> list[dict[str, Any]]:
        """What the server keeps of one sort: `flow_runs`, `deployments`, `artifacts`."""
        address = f"{self.environment['PREFECT_API_URL']}/{what}/filter"
        headers = {"Content-Type": "application/json"}
        with urlopen(Request(address, b"{}", headers)) as answer:
            found: list[dict[str, Any]] = json.load(answer)
        return found

    def prefect(self, *arguments: str) -> str:
        """Run Prefect's own command."""
        return self.run("-m", "prefect", "--no-prompt", *arguments)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("server")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    unwanted = ("PREFECT_", "RENAKSI_", "COV")
    environment = {k: v for k, v in os.environ.items() if not k.startswith(unwanted)} | {
        "PREFECT_HOME": str(folder / "prefect"),
        "PREFECT_API_URL": f"http://127.0.0.1:{port}/api",
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "DO_NOT_TRACK": "1",
        "PYTHONPATH": os.pathsep.join(sys.path[1:]),
    }
    shutil.copy(DEPLOYMENTS, folder)
    (folder / "inbox").mkdir()
    command = [sys.executable, "-m", "prefect", "server", "start", "--port", str(port)]
    with (
        (folder / "server.log").open("wb") as log,
        subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log) as process,
    ):
        try:
            _wait_for(environment["PREFECT_API_URL"] + "/health")
            yield Server(folder, environment)
        finally:
            process.terminate()


def _wait_for(address: str) -> None:
    for _ in range(240):
        try:
            with urlopen(address):
                return
        except OSError:
            time.sleep(0.5)
    pytest.fail(f"{address} does not answer")


@pytest.fixture(scope="module")
def deployed(server: Server, sample: Path) -> Server:
    """The server after its deployments have run, that of the inbox twice."""
    server.prefect("work-pool", "create", "renaksi", "--type", "process")
    server.prefect("deploy", "--all")
    shutil.copy(sample, server.folder / "inbox")
    bad_documents.letter(server.folder / "inbox" / "surat.pdf")
    for file in (server.folder / "inbox").iterdir():  # laid there some time ago
        os.utime(file, (time.time() - 60,) * 2)
    for deployment in ("load-documents/inbox", "load-documents/inbox", "reconcile/reconcile"):
        server.prefect("deployment", "run", deployment)
        told = server.prefect("worker", "start", "--pool", "renaksi", "--run-once")
        with (server.folder / WORKER_LOG).open("a", encoding="utf-8") as log:
            log.write(told)
    return server


def test_a_file_that_fails_is_told_of_in_its_sentence_alone(deployed: Server) -> None:
    told = (deployed.folder / WORKER_LOG).read_text(encoding="utf-8")
    assert "surat.pdf" in told
    assert "Traceback" not in told
    assert "TypeError" not in told
    assert "unexpected exception" not in told


def test_deployments_stand_with_their_schedules(deployed: Server) -> None:
    schedules = {
        deployment["name"]: [schedule["schedule"]["cron"] for schedule in deployment["schedules"]]
        for deployment in deployed.ask("deployments")
    }
    assert schedules == {"inbox": ["0 * * * *"], "reconcile": []}


def test_runs_are_named_tagged_and_complete(deployed: Server) -> None:
    runs = sorted(
        (run["name"], *run["tags"], run["state"]["name"])
        for run in deployed.ask("flow_runs")
        if run["state"]["name"] != "Scheduled"
    )
    assert runs == [
        ("load inbox into renaksi.duckdb", "renaksi", "Completed"),
        ("load inbox into renaksi.duckdb", "renaksi", "Failed"),
        ("reconcile renaksi.duckdb", "renaksi", "Completed"),
    ]


def test_summaries_are_artifacts(deployed: Server) -> None:
    told = deployed.ask("artifacts")
    assert sorted(artifact["key"] for artifact in told) == [
        *("links-summary", "load-summary", "load-summary")
    ]
    assert sum("It was moved to inbox/karantina/surat.pdf." in told["data"] for told in told) == 1


def test_a_bad_file_is_set_aside_once(deployed: Server) -> None:
    inbox = deployed.folder / "inbox"
    aside = {path.name for path in (inbox / "karantina").iterdir()}
    assert aside == {"surat.pdf", "surat.pdf.txt", "BACA-SAYA.txt"}
    assert not (inbox / "surat.pdf").exists()


def test_what_lay_in_the_inbox_is_in_the_warehouse(deployed: Server) -> None:
    with open_warehouse(deployed.folder / "renaksi.duckdb", read_only=True) as connection:
        assert connection.execute("SELECT count(*) FROM plans").fetchall() == [(2,)]
