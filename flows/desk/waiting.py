"""What was said on the desk and the warehouse has not taken over yet: kept at once, put in force in the background."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from threading import Event, Lock, Thread
from typing import NamedTuple

from models.errors import RenaksiError
from warehouse.judgements.lines import Kind, Line
from warehouse.judgements.pending import pending_in, set_down
from warehouse.judgements.review import Case

_log = logging.getLogger(__name__)

_PAUSE = 1.0
"""Seconds until it is tried again, where another process holds the warehouse."""


class Said(NamedTuple):
    """A line, what it is about (an entry or a finding), and the case that was decided."""

    line: Line
    about: str
    case: Case | None = None


class Waiting:
    """Lines that wait: `put_in_force` is called until it succeeds; only then they do not wait any more."""

    def __init__(self, warehouse: Path, put_in_force: Callable[[], object]) -> None:
        self._warehouse, self._put_in_force = warehouse, put_in_force
        self._said: list[Said] = []
        self._earlier: list[Said] = []
        self._lock = Lock()
        self._called, self._ended = Event(), Event()
        self.trouble: str | None = None
        self._is_busy = False
        if pending_in(warehouse).is_dir():  # of a desk that was killed
            self._called.set()
        self._thread = Thread(target=self._work, daemon=True)
        self._thread.start()

    @property
    def count(self) -> int:
        """How many lines wait."""
        return len(self._said)

    @property
    def last(self) -> Line | None:
        """The line that was said last."""
        return self._said[-1].line if self._said else None

    def say(self, line: Line, about: str, case: Case | None = None) -> Line:
        """Keep a line, on the disk when this returns; raises `WarehouseError` where it cannot be written."""
        kept = set_down(self._warehouse, line)
        with self._lock:
            self._said.append(Said(kept, about, case))
        self._called.set()
        return kept

    def find(self, judgement: str) -> Said | None:
        """What was said here under this identifier, whether it waits or not."""
        with self._lock:
            told = [*self._earlier, *self._said]
        return next((one for one in told if one.line.id == judgement), None)

    def judged(self) -> set[str]:
        """The entries and findings that are settled by lines that wait."""
        return {about for about, one in self._newest().items() if not _undoes(one)}

    def restored(self) -> list[Case]:
        """The cases that wait for a decision again, though the warehouse may not say so yet."""
        return [one.case for one in self._newest().values() if _undoes(one) and one.case]

    def taken_back(self) -> set[str]:
        """The judgements that lines which wait take back."""
        with self._lock:
            return {one.line.subject["judgement"] for one in self._said if _undoes(one)}

    def call(self) -> None:
        """Have what waits put in force now."""
        self._called.set()

    def wait(self, seconds: float) -> bool:
        """Wait until nothing waits any more; whether that is so."""
        for _ in range(int(seconds * 20)):
            if not (self._said or self._called.is_set() or self._is_busy):
                return True
            self._ended.wait(0.05)
        return False

    def end(self) -> None:
        """Stop; what still waits is on the disk."""
        self._ended.set()
        self._called.set()
        self._thread.join(timeout=10)

    def _newest(self) -> dict[str, Said]:
        """What was said last of each entry and finding."""
        with self._lock:
            return {one.about: one for one in self._said}

    def _work(self) -> None:
        while not self._ended.is_set():
            self._is_busy = False
            self._called.wait()
            self._is_busy = True
            self._called.clear()
            if self._ended.is_set():
                return
            with self._lock:
                batch = [*self._said]
            try:
                self._put_in_force()
            except Exception as error:  # what was said is kept, and tried again
                self.trouble = str(error)
                if not isinstance(error, RenaksiError):
                    _log.exception("What waits cannot be put in force")
                self._ended.wait(_PAUSE)
                self._called.set()
                continue
            self.trouble = None
            with self._lock:
                self._said = [one for one in self._said if one not in batch]
                self._earlier += batch


def _undoes(one: Said) -> bool:
    return one.line.kind is Kind.UNDO
