"""The warehouse's snapshot as the desk reads it: opened once for all who read at the same time."""

from __future__ import annotations

import os
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Condition, Lock
from typing import Any, TypeVar

from duckdb import DuckDBPyConnection

from models.errors import WarehouseError
from warehouse.store.connection import open_warehouse
from warehouse.store.snapshot import keep_snapshot, snapshot_of

_T = TypeVar("_T")
_State = tuple[int, int, int]

_STAYS_OPEN = os.name == "posix"
"""Whether a file may be replaced that is open: then it stays open when nobody reads, since to open it takes 25 ms."""


class Snapshot:
    """What is read of a warehouse while others may change it.

    DuckDB gives who opens a path that is open already what is open, though another file may have taken its place: so
    whoever comes after that waits until the last one has closed the old file.
    """

    def __init__(self, warehouse: Path, wait: float) -> None:
        self._warehouse, self._wait = warehouse, wait
        self.changing = Lock()
        """Held by whoever changes the warehouse."""
        self._is_settling = False
        self._turn = Condition()
        self._opened: DuckDBPyConnection | None = None
        self._state: _State | None = None
        self._readers = 0
        self._answers: dict[Hashable, tuple[_State, Any]] = {}

    @contextmanager
    def reading(self) -> Iterator[DuckDBPyConnection]:
        """The warehouse as of its last change, which whoever changes it does not hold up.

        Raises `WarehouseError` where it cannot be used.
        """
        with self._turn:
            while self._readers and self._state != self._now():
                self._turn.wait()
            if not self._readers:
                self._open()
            self._readers += 1
            assert self._opened
            cursor = self._opened.cursor()
        try:
            with cursor:
                yield cursor
        finally:
            with self._turn:
                self._readers -= 1
                if not self._readers:
                    if not _STAYS_OPEN:
                        self._close()
                    self._turn.notify_all()

    def _open(self) -> None:
        """Have the newest snapshot open, which nobody reads yet."""
        file = self.file()
        if self._state != self._now():
            self._close()
        if self._opened is None:
            self._state = self._now()
            self._opened = open_warehouse(file, read_only=True, wait=self._wait)

    def _close(self) -> None:
        if self._opened:
            self._opened.close()
            self._opened = None

    def end(self) -> None:
        """Close what is open."""
        with self._turn:
            self._close()

    def answer(self, what: Hashable, ask: Callable[[DuckDBPyConnection], _T]) -> _T:
        """What is asked of the warehouse, worked out again only when it has changed.

        While what was said is put in force, the last answer is given.
        """
        held = self._answers.get(what)
        if held and (self._is_settling or held[0] == self._now()):
            return held[1]  # type: ignore[no-any-return]
        return self.ask_again(what, ask)

    @contextmanager
    def settling(self) -> Iterator[None]:
        """Meanwhile the warehouse comes to hold what was said here, of which the last answers are told."""
        self._is_settling = True
        try:
            yield
        finally:
            self._is_settling = False

    def is_answered(self, what: Hashable) -> bool:
        """Whether an answer is at hand that holds."""
        held = self._answers.get(what)
        return held is not None and held[0] == self._now()

    def ask_again(self, what: Hashable, ask: Callable[[DuckDBPyConnection], _T]) -> _T:
        """The answer of the warehouse as it is now."""
        with self.reading() as connection:
            state = self._state
            answer = ask(connection)
        if state:
            self._answers[what] = state, answer
        return answer

    def file(self) -> Path:
        """The snapshot, made anew where another program has changed the warehouse."""
        snapshot = snapshot_of(self._warehouse)
        if self.changing.acquire(blocking=False):
            try:
                keep_snapshot(self._warehouse)
            finally:
                self.changing.release()
        if not snapshot.is_file():
            raise WarehouseError(
                f"{self._warehouse} has no snapshot to read: see that there is room beside it, and load a file."
            )
        return snapshot

    @property
    def is_open(self) -> bool:
        """Whether somebody reads the snapshot now."""
        return self._opened is not None

    def renew(self) -> None:
        """Have the snapshot made anew when nobody reads the old one, which some systems do not let be replaced.

        To be called by whoever is changing the warehouse.
        """
        with self._turn:
            while self._readers:
                self._turn.wait()
            self._close()
            keep_snapshot(self._warehouse)

    def _now(self) -> _State | None:
        """What is another when there is another snapshot."""
        try:
            told = snapshot_of(self._warehouse).stat()
        except OSError:
            return None
        return told.st_ino, told.st_size, told.st_mtime_ns
