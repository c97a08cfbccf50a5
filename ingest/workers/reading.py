"""Who reads a command's files: processes that are held to limits, or this process where there are none.

They are started when they are first needed, and serve all files of the command.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from ingest.pages.readers import ReadOptions
from ingest.workers.cache_folder import is_empty, make_folder
from ingest.workers.confinement import Confinement
from ingest.workers.pool import (
    Begun,
    Heard,
    Prepare,
    WorkerPool,
    explained_death,
    hear_nothing,
    heard_here,
    nothing,
)

Result = TypeVar("Result")
Subject = TypeVar("Subject", bound=Hashable)

Job = Callable[[], Result]
"""What reads a file: a `partial` of a function that other processes can import."""


class Readers:
    """Reads files of a command by `count` processes, which may read these files and folders and write to others.

    Each of them `prepare`s before it is held to that.
    """

    def __init__(
        self,
        options: ReadOptions,
        readable: Sequence[Path | None] = (),
        writable: Sequence[Path | None] = (),
        count: int = 1,
        prepare: Prepare = nothing,
    ) -> None:
        self.count = count
        self._prepare = prepare
        self._cache = options.cache if options.limits else None
        self._confinement: Confinement | None = None
        if options.limits:
            writable = [*writable, self._cache]
            self._confinement = Confinement(
                options.limits, [*_with_targets(readable)], [*_with_targets(writable)]
            )
        self._pool: WorkerPool[Job[Any], Any] | None = None

    def run(self, job: Job[Result], subject: object, hear: Heard = hear_nothing) -> Result:
        """What the job gives, `subject` being what it reads; `hear` hears what it tells meanwhile.

        Raises the RenaksiError that the job raised or led to, or UnreadableDocumentError where it was killed, or took
        more than it may.
        """
        if self._is_here:
            with heard_here(hear):
                return job()
        return self._result(self._begin(job), subject, hear)

    def ahead(self, jobs: Mapping[Subject, Job[Result]]) -> Callable[..., Result]:
        """Gives what has the jobs' results, to be asked for in the order of what they read; raises as `run` does.

        As many are done ahead as there are processes. Whoever asks may say what is to `hear` what is told meanwhile.
        """
        if self._is_here:
            return lambda subject, hear=hear_nothing: self.run(jobs[subject], subject, hear)
        waiting = iter(jobs.values())
        begun = deque(map(self._begin, islice(waiting, self.count)))

        def result_for(subject: Subject, hear: Heard = hear_nothing) -> Result:
            begun.extend(map(self._begin, islice(waiting, 1)))
            return self._result(begun.popleft(), subject, hear)

        return result_for

    def end(self) -> None:
        """End the processes, whatever they are at."""
        if self._pool:
            self._pool.end()
        if self._cache and is_empty(self._cache):
            with suppress(OSError):  # there is none
                self._cache.rmdir()

    @property
    def _is_here(self) -> bool:
        return self.count == 1 and not self._confinement

    def _begin(self, job: Job[Result]) -> Begun[Result]:
        if not self._pool:
            if self._cache:  # which they may write into, but could not make
                with suppress(OSError):
                    make_folder(self._cache)
            self._pool = WorkerPool(
                _do, self.count, confinement=self._confinement, prepare=self._prepare
            )
        return self._pool.begin(job)

    def _result(self, begun: Begun[Result], subject: object, hear: Heard) -> Result:
        with explained_death(subject, self._confinement):
            return begun.result(hear)


def _do(job: Job[Result]) -> Result:
    return job()


def _with_targets(paths: Sequence[Path | None]) -> Iterator[Path]:
    """The paths themselves, and what links within the folders among them lead to."""
    for path in filter(None, paths):
        yield path.absolute()
        yield from (link.resolve() for link in path.rglob("*") if link.is_symlink())


@contextmanager
def readers(
    options: ReadOptions,
    readable: Sequence[Path | None] = (),
    writable: Sequence[Path | None] = (),
    count: int = 1,
    prepare: Prepare = nothing,
) -> Iterator[Readers]:
    """Readers of files, which end with the context."""
    made = Readers(options, readable, writable, count, prepare)
    try:
        yield made
    finally:
        made.end()
