"""A document that fails stops no other: why it failed is one sentence, and a fault of our own is found by a reference.

The traceback of such a fault goes to a log beside the warehouse, `renaksi.duckdb.log`, under the reference that the
sentence tells.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from ingest.files.content import shown_name
from models.errors import (
    DiskFullError,
    MemoryRanOutError,
    RenaksiError,
    UnexpectedError,
    WarehouseError,
    no_room,
    unexpected,
)
from models.shown import harmless
from warehouse.ask.interrupts import was_interrupted
from warehouse.store.file_modes import FILE

_LONGEST = 1_000_000
"""Bytes: a log that has grown beyond is begun anew."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be loaded, and why; what is `inside` a container by its name, where that failed alone."""

    file: Path
    error: RenaksiError
    inside: str | None = None


def log_of(warehouse: Path) -> Path:
    """Where the tracebacks of faults go that documents of this warehouse led to."""
    return warehouse.with_name(f"{warehouse.name}.log")


@contextmanager
def noted(file: Path, warehouse: Path, failures: dict[Path, RenaksiError]) -> Iterator[None]:
    """Note why the file failed, if it does, and go on; only an interruption is let through."""
    try:
        yield
    except Exception as error:
        if was_interrupted(error):
            raise KeyboardInterrupt from error
        print_traceback(error)
        failures[file] = _failure(error, file, warehouse)


def print_traceback(error: Exception) -> None:
    """Show where an error comes from, if that is asked for (RENAKSI_DEBUG=1)."""
    if os.environ.get("RENAKSI_DEBUG"):
        if isinstance(error, UnexpectedError):  # which may come from another process
            sys.stderr.write(harmless(error.details))
        else:
            sys.stderr.write(harmless("".join(traceback.format_exception(error))))


def damaged(error: Exception, warehouse: Path | None = None) -> WarehouseError | None:
    """What to tell where an error means that the warehouse is damaged; commands that need none do without DuckDB."""
    if "duckdb" not in sys.modules:
        return None
    from warehouse.store.connection import damage

    return damage(error, warehouse)


def fault_noted(error: Exception, what: Path, warehouse: Path) -> RenaksiError:
    """What to tell of an error in anything but a load, of which the log beside the warehouse has more."""
    if broken := damaged(error, warehouse):
        return broken
    if full := no_room(error):
        return DiskFullError(f"{full}; free some space and do the same again.")
    fault = error if isinstance(error, UnexpectedError) else unexpected(error)
    _write_log(fault, what, warehouse)
    sentence = f"{fault}; please report it as {fault.reference}, with what {log_of(warehouse)} has about it."
    return type(fault)(sentence, fault.reference, fault.details)


def _failure(error: Exception, file: Path, warehouse: Path) -> RenaksiError:
    """The error to tell people; it holds on to nothing of the document."""
    if isinstance(error, RenaksiError) and not isinstance(error, UnexpectedError):
        error.__cause__ = error.__context__ = None
        return error.with_traceback(None)
    if broken := damaged(error, warehouse):
        return broken
    if full := no_room(error):
        return DiskFullError(f"{file}: was not loaded: {full}; free some space and load it again.")
    fault = error if isinstance(error, UnexpectedError) else unexpected(error)
    found = (
        f"with what {log_of(warehouse)} has about it"
        if _write_log(fault, file, warehouse)
        else "with what the same command prints under RENAKSI_DEBUG=1"
    )
    advice = (
        "close other programs, or try again with --workers 1; if that does not help, report it"
        if isinstance(fault, MemoryRanOutError)
        else "this is a fault in Renaksi; please report it"
    )
    sentence = f"{file}: was not loaded: {fault}; {advice} as {fault.reference}, {found}."
    return type(fault)(sentence, fault.reference, fault.details)


def _write_log(fault: UnexpectedError, file: Path, warehouse: Path) -> bool:
    """Add a fault to the log, which only its owner may read; whether that could be done."""
    from importlib.metadata import version

    log = log_of(warehouse)
    head = (
        f"{fault.reference} {datetime.now(UTC):%Y-%m-%d %H:%M:%S} UTC, renaksi {version('renaksi')}"
    )
    entry = f"=== {head}, {shown_name(file)}\n{harmless(fault.details)}\n"
    with suppress(OSError):
        log.touch(FILE)
        is_long = log.stat().st_size > _LONGEST
        with log.open("w" if is_long else "a", encoding="utf-8", errors="replace") as opened:
            opened.write(entry)
        return True
    return False
