"""Letting Ctrl-C end a query: Python handles signals only between two of DuckDB's answers, which may never come."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

_T = TypeVar("_T")

_unheeded: list[threading.Event] = []
"""The ends of queries that did not heed their interruption."""

_PATIENCE = 1.0
"""Seconds that an interrupted query is given to end by itself: DuckDB looks up between rows, not within a value."""


def interruptible(connection: DuckDBPyConnection, work: Callable[[], _T]) -> _T:
    """What `work` on the connection gives; raises what it raises.

    It is done in a thread beside, so that the main thread is free to hear of Ctrl-C: then the query is interrupted,
    and `KeyboardInterrupt` raised.
    """
    if threading.current_thread() is not threading.main_thread():  # which alone is interrupted
        return work()
    done = threading.Event()
    given: list[_T] = []
    raised: list[BaseException] = []

    def run() -> None:
        try:
            given.append(work())
        except BaseException as error:
            raised.append(error)
        finally:
            done.set()

    try:
        threading.Thread(target=run, daemon=True).start()
        while not done.wait(0.5):  # on Windows a wait without an end hears of nothing
            pass
    except KeyboardInterrupt:
        end = monotonic() + _PATIENCE
        while not done.is_set() and monotonic() < end:
            connection.interrupt()  # which is forgotten where the query has not quite begun
            done.wait(0.05)
        if not done.is_set():
            _unheeded.append(done)
        raise
    if raised:
        raise raised[0]
    return given[0]


def was_interrupted(error: BaseException) -> bool:
    """Whether this is how DuckDB says that Ctrl-C came while it was at work in the main thread."""
    return isinstance(error, RuntimeError) and str(error) == "Query interrupted"


@contextmanager
def closed_unless_stuck(connection: DuckDBPyConnection) -> Iterator[DuckDBPyConnection]:
    """The connection, closed at the end; not where a query did not heed its interruption: closing would wait for it."""
    try:
        yield connection
    finally:
        if not is_stuck():
            connection.close()


def is_stuck() -> bool:
    """Whether a query goes on that did not heed its interruption: only the end of the process ends it."""
    return not all(done.is_set() for done in _unheeded)
