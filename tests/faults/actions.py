"""What is done to a warehouse while its process is killed or its disk is full: each action in one function.

They run in processes forked from one that has imported this module, so that little but the action itself takes time.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
from collections.abc import Callable
from hashlib import sha256
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, cast

import duckdb
import pandas  # noqa: F401  (loaded before forking, since DuckDB would load it when it binds a parameter)

import warehouse.link.reports  # noqa: F401  (and this, since a report's load needs it)
from flows.pipeline.rebuild import RebuildRequest, rebuild
from flows.pipeline.steps import EXTRACT, Run
from flows.pipeline.storing import load_document, load_report
from models.errors import WarehouseError
from models.geometry import Value
from models.plan import DocumentFacts, ExtractedDocument
from models.progress import ExtractedReport, ProgressEntry, ProgressReport, Reporter
from tests.warehouse.records import document, full_commitment, organisation, plan, text
from warehouse.store.connection import open_warehouse
from warehouse.store.originals import keep_original

OLDER = Path(__file__).parents[1] / "warehouse" / "schema-1.sql"
PLAN = "OGI-2020-2022"

Action = Callable[[Path], None]

MOVES = {"os.link", "os.rename", "shutil.rmtree"}
"""What Python tells its audit hooks before a file appears, moves or vanishes."""


def plan_document(plan_id: str, first: int, last: int) -> ExtractedDocument:
    """A document with one plan of the commitments of these numbers."""
    commitments = [full_commitment(plan_id, number) for number in range(first, last + 1)]
    made = plan(plan_id, *commitments)
    return document(made, content=f"{plan_id} {first}-{last}", organisations=(organisation(),))


def report_document() -> ExtractedReport:
    """A document with one report on the plan, an entry for each commitment."""
    entries = tuple(
        ProgressEntry(
            entry_id=f"lapor/{number}",
            ordinal=number,
            commitment_as_printed=text(f"Judul komitmen {number}"),
            measure_as_printed=text("Ukuran keberhasilan"),
        )
        for number in range(1, 5)
    )
    report = ProgressReport(
        report_id="lapor",
        reporter=Value(Reporter.GOVERNMENT),
        period=text("B06"),
        plan_family="OGI",
        plan_years=(2020, 2022),
        entries=entries,
    )
    facts = DocumentFacts(
        document_id="lapor",
        kind="progress_report",
        file_name="lapor.pdf",
        sha256="0" * 64,
        page_count=1,
        producer=None,
    )
    return ExtractedReport(facts=facts, reports=(report,), findings=(), audit=())


FIRST = plan_document(PLAN, 1, 4)
CHANGED = plan_document(PLAN, 2, 5)
ANOTHER = plan_document("OPI-2020-2022", 1, 4)
REPORT = report_document()
ORIGINALS = {extracted.facts.sha256: extracted for extracted in (FIRST, ANOTHER)}


def make_older(path: Path) -> None:
    """Make a warehouse of schema 1."""
    with duckdb.connect(path) as connection:
        connection.execute(OLDER.read_text(encoding="utf-8"))


def upgrade(path: Path) -> None:
    """Open the warehouse for writing, which makes it or upgrades it."""
    open_warehouse(path).close()


def load_first(path: Path) -> None:
    """Load the plan."""
    with open_warehouse(path) as connection:
        load_document(connection, FIRST)


def load_another(path: Path) -> None:
    """Load another plan."""
    with open_warehouse(path) as connection:
        load_document(connection, ANOTHER)


def load_changed(path: Path) -> None:
    """Load the plan's next version, which reconciles its report anew."""
    with open_warehouse(path) as connection:
        load_document(connection, CHANGED)


def load_the_report(path: Path) -> None:
    """Load the report on the plan, and link it."""
    with open_warehouse(path) as connection:
        load_report(connection, REPORT)


def load_with_originals(path: Path) -> None:
    """Load two plans, each with its file kept as a rebuild needs it."""
    with TemporaryDirectory() as folder, open_warehouse(path) as connection:
        for extracted in ORIGINALS.values():
            file = Path(folder, extracted.facts.file_name)
            file.write_text(file.stem, encoding="utf-8")
            keep_original(path, file, extracted.facts.sha256)
            load_document(connection, extracted)


def leave_a_log(path: Path) -> None:
    """Add a row, and leave it in the log beside the file, as one who is killed after storing does."""
    with duckdb.connect(path) as connection:
        connection.execute("PRAGMA disable_checkpoint_on_shutdown")
        connection.execute(
            "INSERT INTO history.word_audit "
            "SELECT * REPLACE (99 AS page) FROM history.word_audit WHERE load_id = 1"
        )


def rebuild_all(path: Path) -> None:
    """Make the warehouse anew from the originals; what is read from them is known here."""

    def run(step: Any, subject: str, *arguments: Any) -> Any:
        if step is EXTRACT:
            _, file = arguments
            return ORIGINALS[sha256(file.read_bytes()).hexdigest()]
        return step.function(*arguments)

    rebuild(RebuildRequest(path), cast("Run", run))


def perform(
    action: Action, path: Path, told: Connection, room: int | None = None, last: int | None = None
) -> None:
    """Do it in this process; tells "ready" before, and "done" or the error's sentence at its end.

    No file grows beyond `room` bytes, as on a full disk. The process kills itself before the step of this number, from
    0, of those in which files appear, move and vanish in the warehouse's folder.
    """
    if room is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
    if last is not None:
        _die_at(last, path.parent)
    told.send("ready")
    try:
        action(path)
    except WarehouseError as error:
        told.send(str(error))
    else:
        told.send("done")


def _die_at(last: int, folder: Path) -> None:
    steps = count()

    def die(event: str, arguments: tuple[Any, ...]) -> None:
        moves = event in MOVES and str(arguments[0]).startswith(str(folder))
        opens = event == "open" and str(arguments[0]) == str(
            folder
        )  # to lock it, or to have it written
        if (moves or opens) and next(steps) == last:
            os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(die)
