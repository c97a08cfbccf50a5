"""A copy of the warehouse beside it, as of its last change: to be asked while the warehouse itself is held by a load.

It is made after each change, by copying the file, and put in its place at once: who has the copy before it open goes on
with that, and holds up nobody.
"""

from __future__ import annotations

import logging
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, TypeVar

import duckdb

from models.errors import WarehouseError, WarehouseInUseError
from warehouse.store.connection import damage, open_warehouse
from warehouse.store.digest import relation_digests
from warehouse.store.file_modes import make_file
from warehouse.store.outputs import SNAPSHOT, written_state
from warehouse.store.scratch import keep_mode, scratch_beside

_log = logging.getLogger(__name__)

_T = TypeVar("_T")


def snapshot_of(path: Path) -> Path:
    """Where the snapshot of the warehouse at `path` is, if there is one."""
    return path.with_name(f"{path.name}{SNAPSHOT}")


def keep_snapshot(path: Path) -> None:
    """Leave a snapshot of the warehouse at `path`, which this process must not have open: closing it here would let go
    of DuckDB's lock.

    Where the warehouse has not changed since the last one, or another process is writing to it (and will leave its
    own), nothing is done. What goes wrong is said to the log, and never raised: the change itself is stored. No older
    snapshot is left then.
    """
    snapshot = snapshot_of(path)
    try:
        if path.is_file() and not _is_current(snapshot, path):
            _replace(snapshot, path)
    except Exception as error:  # whatever it is: what was loaded is stored
        with suppress(OSError):
            snapshot.unlink(missing_ok=True)
        with suppress(OSError):
            _say_once(path, getattr(error, "strerror", None) or str(error))


def _say_once(path: Path, why: str) -> None:
    """Say that there is no snapshot: of each state of the warehouse once, whoever tries again."""
    told = path.stat()
    state = (path, told.st_size, told.st_mtime_ns)
    if state not in _said:
        _said.add(state)
        _log.warning(
            "%s is stored, but not its snapshot (%s): until the next change there is none.",
            *(path, why),
        )


_said: set[tuple[Path, int, int]] = set()


def _is_current(snapshot: Path, path: Path) -> bool:
    """Whether the snapshot is of the warehouse as it is: then it has its size, time and heads."""
    made, told = written_state(snapshot), written_state(path)
    return made is not None and told is not None and made[1:] == told[1:]


def _replace(snapshot: Path, path: Path) -> None:
    with scratch_beside(path.absolute()) as folder:
        made = folder / snapshot.name
        if copy_whole(path, made):
            keep_mode(path, made)
            # What somebody wrote to the one before would be repeated in the new one.
            snapshot.with_name(f"{snapshot.name}.wal").unlink(missing_ok=True)
            made.replace(snapshot)


def copy_whole(path: Path, to: Path) -> bool:
    """Copy the warehouse's file to a new one, with its time; whether that could be done: not while others write to it.

    Raises OSError where the copy cannot be written, or DuckDB's log holds what the file does not.
    """
    log = path.with_name(f"{path.name}.wal")
    with path.open("rb") as source:
        if not _shared(source):
            return False
        if log.exists() and log.stat().st_size:
            raise OSError(f"{log.name} holds what is not in the file yet")
        make_file(to)
        with to.open("r+b") as target:
            _copy(source, target)
            target.flush()
            os.fsync(target.fileno())
        told = os.fstat(source.fileno())
        os.utime(to, ns=(told.st_atime_ns, told.st_mtime_ns))
    return True


def _shared(file: BinaryIO) -> bool:
    """Keep writers away until the file is closed, as DuckDB's readers do; not where there is one."""
    try:
        import fcntl
    except ImportError:  # on Windows nobody can open what DuckDB writes to
        return True
    try:
        fcntl.lockf(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _copy(source: BinaryIO, target: BinaryIO) -> None:
    """Copy all of a file: within the disk where the system can, which shares the blocks if the disk can."""
    left = os.fstat(source.fileno()).st_size
    with suppress(AttributeError, OSError):  # not Linux, or not this disk
        while left:
            copied = os.copy_file_range(source.fileno(), target.fileno(), left)
            if not copied:
                break
            left -= copied
    if left:
        source.seek(0)
        target.seek(0)
        shutil.copyfileobj(source, target, 1 << 20)


def or_snapshot(path: Path, wait: float, use: Callable[[Path, float], _T]) -> _T:
    """What `use` makes of the warehouse at `path`, or of its snapshot where another process writes to the warehouse.

    `use` is given the file and how many seconds to wait for it. Which of the two it was is said to the log. Raises what
    `use` raises for the warehouse.
    """
    try:
        return use(path, 0)
    except WarehouseInUseError:
        snapshot = snapshot_of(path)
        if not snapshot.is_file():
            return use(path, wait)
        made = datetime.fromtimestamp(snapshot.stat().st_mtime, UTC)
        try:
            used = use(snapshot, 0)
        except (WarehouseError, duckdb.Error):  # of an older schema, or damaged
            return use(path, wait)
        _log.warning(
            "%s is being written to: its snapshot of %s UTC answers.",
            path,
            f"{made:%Y-%m-%d %H:%M:%S}",
        )
        return used


def copy_of(path: Path, to: Path, wait: float) -> None:
    """Copy the warehouse, or its snapshot where another process writes to the warehouse, to a new file.

    All of the copy is read once: a damaged file is not passed on. Raises `WarehouseError` where neither can be used or
    the copy is damaged, OSError where it cannot be written.
    """

    def checked(file: Path, wait: float) -> Path:
        open_warehouse(file, read_only=True, wait=wait).close()
        return file

    source = or_snapshot(path, wait, checked)
    if not copy_whole(source, to):
        raise WarehouseInUseError(f"{path} is in use again: try again when it is free.")
    try:
        with open_warehouse(to, read_only=True) as copy:
            relation_digests(copy, "history")
    except duckdb.Error as error:
        raise damage(error, source) or error from error
