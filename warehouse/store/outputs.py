"""The files that a command is asked to write: each completely or not at all, and never over a file that is not ours.

A file is made beside its place and moved there when it is whole. It takes the place of an earlier file of the same
kind that Renaksi wrote, and of nothing else.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from errno import ELOOP
from pathlib import Path
from typing import IO

from models.errors import DiskFullError, RenaksiError, UsageError, no_room
from warehouse.store.scratch import put_in_place, scratch_beside

STDOUT = Path("-")
"""Given for a file to write, it stands for standard output."""

DEVICES = Path("/dev")
"""Where devices stand; some of them lead to standard output."""

_COMPANIONS = (".files", ".cache", ".wal", ".tmp", ".log", ".bak")
"""How the names of what stands beside a warehouse end."""

SNAPSHOT = ".snapshot.duckdb"
"""How the name of a warehouse's snapshot ends."""

_DATABASE = slice(8, 12), b"DUCK"
"""Where each DuckDB file says that it is one."""


_HEADS = 3 * 4096
"""Bytes at the beginning of each DuckDB file: what it is, and twice what was written last."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: what to call it (`a web page`), how its names end, and which earlier files are not replaced.

    `kept_because` says why an existing file is not replaced and what to do about it (`is not ours: delete it first`);
    None where it may be.
    """

    name: str
    endings: tuple[str, ...]
    kept_because: Callable[[Path], str | None]


@dataclass(frozen=True, slots=True)
class Output:
    """A file to write, or standard output; `inputs` are the files that the same command reads, its warehouse too."""

    file: Path
    kind: Kind
    inputs: Sequence[Path] = ()

    def check(self) -> None:
        """Raise UsageError where it cannot be written, or something would be lost: to be asked before the long work."""
        with writing(self.file):
            if self.file.is_dir():
                raise UsageError(f"{self.file} is a folder; name a file in it.")
            if self._is_file():
                self._check_file(_resolved(self.file))

    def write(self, content: bytes) -> None:
        """Write all of it; raises UsageError or DiskFullError, with an earlier file as it was."""
        self._make(lambda made: made.write_bytes(content), lambda out: out.write(content))

    def fill(self, fill: Callable[[IO[bytes]], object]) -> None:
        """Have `fill` write all of it; raises as `write` does."""

        def make(file: Path) -> None:
            with file.open("wb") as made:
                fill(made)

        self._make(make, fill)

    def _make(self, make: Callable[[Path], object], fill: Callable[[IO[bytes]], object]) -> None:
        """Have `make` make the file, or `fill` fill standard output."""
        self.check()  # again: the work may have taken long
        with writing(self.file):
            if self.file == STDOUT:
                fill(sys.stdout.buffer)
            elif self._is_file():
                place = _resolved(self.file)  # a link stays, and leads to the new file
                with scratch_beside(place) as folder:
                    made = folder / place.name
                    make(made)
                    put_in_place(made, place)
            else:
                make(self.file)

    def _is_file(self) -> bool:
        """Whether it is a file, new or old: no standard output, device or pipe, wherever that may lead."""
        if self.file == STDOUT or self.file.is_relative_to(DEVICES):
            return False
        return self.file.is_file() or not self.file.exists()

    def _check_file(self, place: Path) -> None:
        if not place.parent.is_dir():
            raise UsageError(f"{self.file}: its folder does not exist; make it, or name another.")
        refuse_companions(place, self.inputs)
        for name in (self.file, place):
            if name.suffix and name.suffix.lower() not in self.kind.endings:
                better = name.with_suffix(self.kind.endings[0]).name
                raise UsageError(
                    f"{name}: what is written is {self.kind.name}; name it {better} instead."
                )
        if not place.exists() or not place.stat().st_size:
            return
        if reason := self.kind.kept_because(place):
            raise UsageError(f"{self.file} {reason}, or name another file.")
        if not os.access(place, os.W_OK):
            raise UsageError(f"{self.file} may not be written to; name another file.")


def refuse_companions(place: Path, inputs: Sequence[Path] = ()) -> None:
    """Raise UsageError where a file or folder is an input, a database, or what belongs to a warehouse."""
    place = _resolved(place)
    for file in inputs:
        if place == _resolved(file) or (place.exists() and file.exists() and place.samefile(file)):
            raise UsageError(f"{place} is what this command reads; name another file.")
    for part in (place, *place.parents):
        if is_database(part):
            raise UsageError(f"{part} is a warehouse or another database; name another file.")
        if owner := _owner(part, inputs):
            raise UsageError(
                f"{part} belongs to the warehouse {owner.name}; name another place to write to."
            )


def is_snapshot(path: Path) -> bool:
    """Whether this is the snapshot of a warehouse, beside it, or a link to one."""
    return _resolved(path).name.endswith(SNAPSHOT) and _snapshots_warehouse(path).is_file()


def _snapshots_warehouse(path: Path) -> Path:
    place = _resolved(path)
    return place.with_name(place.name.removesuffix(SNAPSHOT))


def refuse_snapshot(path: Path) -> None:
    """Raise UsageError for the snapshot of a warehouse: what is written to it would be gone with the next."""
    if is_snapshot(path):
        name = _snapshots_warehouse(path).name
        raise UsageError(
            f"{path} is the snapshot of {name}, made anew by each change; name that one."
        )


def is_database(file: Path) -> bool:
    """Whether the file is DuckDB's, as every warehouse is.

    Not to be asked of one that this process has open: closing it here would let go of DuckDB's lock.
    """
    place, mark = _DATABASE
    try:
        with file.open("rb") as opened:
            return opened.read(place.stop)[place] == mark
    except OSError:
        return False


def written_state(path: Path) -> tuple[int, int, int, bytes] | None:
    """What is another once DuckDB has written to a file, or it was replaced; None without a file.

    Its heads count the times that it was written to: sizes come again, and so do times where the clock is set back or
    the disk keeps whole seconds. Not to be asked of a file that this process has open, as `is_database` is not.
    """
    try:
        told = path.stat()
        with path.open("rb") as opened:
            return told.st_ino, told.st_size, told.st_mtime_ns, opened.read(_HEADS)
    except OSError:  # what is wrong with it, if anything, is said by who opens it
        return None


@contextmanager
def writing(place: Path) -> Iterator[None]:
    """What writes there; raises DiskFullError or UsageError where it cannot."""
    try:
        yield
    except RenaksiError:
        raise
    except Exception as error:
        if full := no_room(error):
            raise DiskFullError(
                f"{place}: cannot be written ({full}); free some space, or write elsewhere."
            ) from error
        if isinstance(error, OSError):
            raise UsageError(f"{place}: cannot be written ({error.strerror}).") from error
        raise


def _owner(part: Path, inputs: Sequence[Path]) -> Path | None:
    """The warehouse that this file or folder stands beside and belongs to, by its name."""
    own = [_resolved(file) for file in inputs]
    if part.name.endswith(SNAPSHOT):
        owner = part.with_name(part.name.removesuffix(SNAPSHOT))
        return owner if owner in own or is_database(owner) else None
    if part.suffix not in _COMPANIONS:
        return None
    owner = part
    while owner.suffix:  # as many as `renaksi.duckdb.schema-2.bak` has
        owner = owner.with_suffix("")
        if owner in own or is_database(owner):
            return owner
    return None


def _resolved(file: Path) -> Path:
    """The file's one spelling, all links followed; raises OSError where they lead in a circle."""
    try:
        return file.resolve()
    except RuntimeError as error:  # Python 3.11 and 3.12
        raise OSError(ELOOP, os.strerror(ELOOP)) from error
