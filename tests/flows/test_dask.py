"""Ranges of pages spread over a local Dask cluster: the same outcome as without, whatever becomes of a document."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.flows import bad_documents
from warehouse.store.connection import open_warehouse
from warehouse.store.digest import relation_digests

pytestmark = [pytest.mark.prefect, pytest.mark.slow]
pytest.importorskip("prefect_dask", reason="needs renaksi[scale]")

SPREAD = ("--runner", "dask", "--workers", "2", "--pages-per-task", "5")


DEADLY = """
import os
import {module}

opened = {module}.open_reader

def open_reader(source, name):
    if source.path.name == "deadly.pdf":
        os._exit(9)
    return opened(source, name)

{module}.open_reader = open_reader
"""
"""Run by each process when it starts: one that reads pages of this file, or opens it, ends as if it had been killed."""


def load(
    folder: Path, *arguments: str, read_here: bool = False
) -> subprocess.CompletedProcess[str]:
    """Load the documents in a folder's `in` into its warehouse, by a process with a Prefect home of its own.

    A `sitecustomize.py` in the folder is run by that process and those that it starts, when they start. If files are
    `read_here`, the cluster's own processes read them, and none that are held to limits.
    """
    environment = os.environ | {
        "PREFECT_HOME": str(folder / "prefect"),
        "PYTHONPATH": os.pathsep.join([str(folder), *sys.path[1:]]),
        # As if the machine were so busy that a process that ended takes longer than Dask waits for it.
        "DASK_DISTRIBUTED__DEPLOY__LOST_WORKER_TIMEOUT": "100ms",
    }
    environment |= {"RENAKSI_READ_HERE": "1" if read_here else ""}
    environment.pop("PREFECT_API_URL", None)
    return subprocess.run(
        [sys.executable, "-m", "flows.cli.program", "load", "in", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
    )


def ranges_read(done: subprocess.CompletedProcess[str]) -> list[str]:
    """What the tasks that read pages were given, as Prefect logs it."""
    return sorted(re.findall(r"'read pages: (.+)' - Finished in state Completed", done.stderr))


def digest(folder: Path) -> dict[str, str]:
    with open_warehouse(folder / "renaksi.duckdb", read_only=True) as warehouse:
        return relation_digests(warehouse)


def test_spread_pages_yield_the_same(tmp_path: Path, sample: Path) -> None:
    here, spread = tmp_path / "here", tmp_path / "spread"
    for folder in (here, spread):
        (folder / "in").mkdir(parents=True)
        shutil.copy(sample, folder / "in" / "plan.pdf")
        shutil.copy(sample.with_name("report-b06-oms.xlsx"), folder / "in" / "a-report.xlsx")
        bad_documents.letter(folder / "in" / "letter.pdf")
        bad_documents.truncated(folder / "in" / "cut.pdf")
        done = load(folder, *(SPREAD if folder is spread else ()))
        assert done.returncode == 3, done.stderr
        assert "Traceback" not in done.stderr
        assert "| distributed." not in done.stderr, "what Dask tells of its work is no news here"
        assert len(re.findall(r"^renaksi: .*(?:cut|letter)\.pdf: ", done.stderr, re.MULTILINE)) == 2
    assert digest(here) == digest(spread)
    numbers = ("1 to 5", "11 to 15", "16 to 16", "6 to 10")
    assert ranges_read(done) == [f"plan.pdf, {some}" for some in numbers]


def test_pages_that_are_remembered_are_not_sent(tmp_path: Path, sample: Path) -> None:
    (tmp_path / "in").mkdir()
    shutil.copy(sample, tmp_path / "in")
    assert load(tmp_path).returncode == 0
    before = digest(tmp_path)

    done = load(tmp_path, "--force", *SPREAD)

    assert done.returncode == 0, done.stderr
    assert "'extract pages: plan.pdf' - Finished in state Completed" in done.stderr
    assert not ranges_read(done)
    assert digest(tmp_path) == before


@pytest.mark.parametrize("read_here", [True, False])
def test_processes_that_die_of_a_document_do_not_stop_the_others(
    read_here: bool, tmp_path: Path, sample: Path
) -> None:
    (tmp_path / "in").mkdir()
    shutil.copy(sample, tmp_path / "in" / "deadly.pdf")
    shutil.copy(sample, tmp_path / "in" / "plan.pdf")
    deadly = DEADLY.format(module="ingest.pages.parallel" if read_here else "ingest.pages.readers")
    (tmp_path / "sitecustomize.py").write_text(deadly)

    done = load(tmp_path, *SPREAD, read_here=read_here)

    assert done.returncode == 3, done.stderr
    (told,) = re.findall(r"^renaksi: .*", done.stderr, re.MULTILINE)
    lost = "the cluster lost its processes" if read_here else "reading it ended the process"
    assert f"deadly.pdf: {lost}" in told
    assert "'store document: plan.pdf' - Finished in state Completed" in done.stderr


def test_a_cluster_without_a_server_is_told(tmp_path: Path, sample: Path) -> None:
    (tmp_path / "in").mkdir()
    shutil.copy(sample, tmp_path / "in")

    done = load(tmp_path, *SPREAD, "--cluster", "tcp://127.0.0.1:8786")

    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "PREFECT_API_URL" in done.stderr
    assert not (tmp_path / "renaksi.duckdb").exists()
