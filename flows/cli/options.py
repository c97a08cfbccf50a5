"""Options that several commands share."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from models.errors import UsageError

if TYPE_CHECKING:
    from ingest.workers.confinement import Limits

WAREHOUSE = Path("renaksi.duckdb")


PAGES_PER_TASK = 48
"""Reading so many pages takes most of a second, several times what a task costs."""


class Runner(StrEnum):
    """Who reads the documents of a load."""

    PROCESSES = "processes"
    DASK = "dask"


def followed(path: Path) -> Path:
    """The file itself where a link to it is named: what is kept beside a warehouse is found by either name.

    A name that the system cannot even look up stays as it is, and so does a link to nothing.
    """
    return path.resolve() if os.path.islink(path) and os.path.exists(path) else path  # noqa: PTH110, PTH114


Warehouse = Annotated[
    Path,
    typer.Option(
        "--warehouse",
        "-w",
        envvar="RENAKSI_WAREHOUSE",
        metavar="FILE",
        callback=followed,
        help="The DuckDB file.",
    ),
]

Wait = Annotated[
    float,
    typer.Option(
        "--wait",
        envvar="RENAKSI_WAIT",
        metavar="SECONDS",
        min=0,
        help="How long to wait for a warehouse that others use.",
    ),
]

Profiles = Annotated[
    Path | None,
    typer.Option(
        "--profiles",
        envvar="RENAKSI_PROFILES",
        metavar="FOLDER",
        help="Profiles of your own: those of plans (*.toml), those of reports in its folder reports, and what is added "
        "to vocabularies in its folders vocabularies and linkage.",
    ),
]

ReadingMemory = Annotated[
    str,
    typer.Option(
        "--memory",
        envvar="RENAKSI_MEMORY",
        metavar="SIZE",
        help="How much memory reading a file may take.",
    ),
]

Seconds = Annotated[
    float,
    typer.Option(
        "--seconds",
        envvar="RENAKSI_SECONDS",
        metavar="SECONDS",
        min=1,
        max=100_000,
        help="How much processor time reading a file may take; a page of it may take a third of that.",
    ),
]

MEMORY, SECONDS = "1.5GB", 60.0
"""What reading a file may take, unless more is asked for."""

Memory = Annotated[
    str,
    typer.Option(
        "--memory",
        envvar="RENAKSI_QUERY_MEMORY",
        metavar="SIZE",
        help="How much memory a query may use.",
    ),
]

TempSpace = Annotated[
    str,
    typer.Option(
        "--temp-space",
        envvar="RENAKSI_QUERY_TEMP_SPACE",
        metavar="SIZE",
        help="How much room on the disk it may use for what does not fit into memory.",
    ),
]

Excel = Annotated[
    bool,
    typer.Option(
        "--excel",
        help="With --format csv: as Excel opens it by a double click, with semicolons and decimal commas.",
    ),
]


def limits_asked(memory: str, seconds: float) -> Limits | None:
    """What reading a file may take; raises UsageError for what is no size, or too small."""
    from ingest.workers.confinement import LEAST, limits_of
    from warehouse.ask.limits import read_size

    size = read_size(memory)
    if size < LEAST:
        raise UsageError(
            f"Reading a file takes {LEAST // 10**6}MB of memory at least: give it more."
        )
    return limits_of(size, seconds)
