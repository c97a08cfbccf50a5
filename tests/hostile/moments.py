"""What a process does to a warehouse that is to die within a commit: it tells when it is in one, and when it is out."""

from __future__ import annotations

import resource
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import duckdb

from tests.faults.actions import Action


class Watched:
    """A connection that tells when DuckDB begins and ends to write what is to stay."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, told: Connection) -> None:
        self._connection = connection
        self._told = told

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)

    def __enter__(self) -> Watched:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _writing(self) -> Iterator[None]:
        began = time.perf_counter()
        self._told.send("in")
        yield
        self._told.send(time.perf_counter() - began)

    def commit(self) -> None:
        """Write the transaction to the log."""
        with self._writing():
            self._connection.commit()

    def execute(self, query: str, *arguments: Any, **named: Any) -> Any:
        """Run a statement; a checkpoint moves the log into the file."""
        if not query.startswith("CHECKPOINT"):
            return self._connection.execute(query, *arguments, **named)
        with self._writing():
            return self._connection.execute(query, *arguments, **named)

    def close(self) -> None:
        """Close the file, which is a checkpoint too where something was written."""
        with self._writing():
            self._connection.close()


def act(action: Action, path: Path, told: Connection) -> None:
    """Do it; tells "in" when DuckDB begins to write, and how many seconds that took when it ends; "done" at last."""
    connect = duckdb.connect

    def watched(*arguments: Any, **named: Any) -> Any:
        connection = connect(*arguments, **named)
        reads = named.get("read_only") or not arguments
        return connection if reads else Watched(connection, told)

    duckdb.connect = watched
    action(path)
    told.send("done")


def act_until(action: Action, path: Path, told: Connection, room: int) -> None:
    """Do it, and be killed by the system in the midst of what would write to a file beyond so many bytes."""
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
    action(path)
    told.send("done")
