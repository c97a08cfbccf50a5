"""Options that several commands share."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from flows.pipeline.days import read_day
from ingest.pages.readers import ReaderName
from models.errors import UsageError
from models.languages import Language

if TYPE_CHECKING:
    from ingest.pages.readers import ReadOptions
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

ReaderOption = Annotated[
    ReaderName,
    typer.Option(
        "--reader",
        envvar="RENAKSI_READER",
        help="What reads the PDFs: PDFium, or the slow pdfplumber, which it is held equal to.",
    ),
]
Workers = Annotated[
    int | None,
    typer.Option(
        "--workers",
        envvar="RENAKSI_WORKERS",
        metavar="N",
        min=1,
        show_default="the processors",
        help="How many processes read, each held to its own limits.",
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

Plain = Annotated[
    bool,
    typer.Option("--plain", help="Use the simple prompt even where harlequin is installed."),
]

Excel = Annotated[
    bool,
    typer.Option(
        "--excel",
        help="With CSV: as Excel opens it by a double click, with semicolons and decimal commas.",
    ),
]

WithContacts = Annotated[
    bool,
    typer.Option(
        "--with-contacts", help="Also people's names, e-mail addresses and telephone numbers."
    ),
]

# The filters: they are called and read alike in every command.

Plan = Annotated[
    str | None,
    typer.Option("--plan", metavar="PLAN", help="Only this plan, as OGI-2020-2022."),
]

Period = Annotated[
    str | None, typer.Option("--period", metavar="PERIOD", help="Only this period, as B06.")
]

Body = Annotated[
    str | None,
    typer.Option(
        "--body", metavar="NAME", help="Only this body, by its name, acronym or identifier."
    ),
]

AsOf = Annotated[
    date | None,
    typer.Option(
        "--as-of",
        parser=read_day,
        metavar="DAY",
        help="The day to tell what is due and overdue on, as 2022-07-31 or 31 Juli 2022; by default today.",
    ),
]

Lang = Annotated[
    Language | None,
    typer.Option("--lang", help="The language of findings and reasons; by default RENAKSI_LANG's."),
]


def _no_filter(name: str, metavar: str) -> Any:
    """A filter that is known, so that it can be refused with a reason where it means nothing."""
    return typer.Option(name, metavar=metavar, hidden=True)


NoPlan = Annotated[str | None, _no_filter("--plan", "PLAN")]
NoPeriod = Annotated[str | None, _no_filter("--period", "PERIOD")]
NoBody = Annotated[str | None, _no_filter("--body", "NAME")]
NoDay = Annotated[str | None, _no_filter("--as-of", "DAY")]
NoLang = Annotated[str | None, _no_filter("--lang", "LANG")]


def refuse_filters(filters: Mapping[str, object], reason: str) -> None:
    """Raise UsageError for the first of these filters that is given: it would narrow nothing."""
    for name, value in filters.items():
        if value is not None:
            raise UsageError(f"{name} means nothing here: {reason}")


def is_typed(context: typer.Context, name: str) -> bool:
    """Whether an option was given on the command line, and not by a setting."""
    source = context.get_parameter_source(name)
    return source is not None and source.name == "COMMANDLINE"


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


def reading_options(
    reader: ReaderName, workers: int | None, memory: str, seconds: float
) -> ReadOptions:
    """How a file is to be read that is only looked at: no page of it is remembered."""
    from ingest.pages.readers import ReadOptions
    from ingest.workers.pool import cores

    return ReadOptions(reader, workers or cores(), limits=limits_asked(memory, seconds))
