"""Processes that share the work: started anew, so that they are alike on every system, and ended with it.

Each is at the end of a pipe of its own. Processes that share one, as those of `concurrent.futures` do, leave their
parent waiting for ever where one of them is killed while it writes.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from itertools import islice
from multiprocessing import get_context
from multiprocessing.connection import Connection
from threading import Lock, Thread
from traceback import format_exc
from types import ModuleType
from typing import Generic, TypeVar

from ingest.quiet_libraries import silence_libraries
from models.errors import UnreadableDocumentError

Subject = TypeVar("Subject")
Result = TypeVar("Result")

_PROCESSES = get_context("spawn")


class KilledError(Exception):
    """A process was killed while it was at work."""


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Begun(Generic[Result]):
    """What a process was asked for; `sent` is its answer, which is unpacked by who wants it."""

    def __init__(self) -> None:
        self.sent = Future[bytes]()

    def done(self) -> bool:
        """Whether the result, or why there is none, is here."""
        return self.sent.done()

    def result(self) -> Result:
        """Wait for the result; raises what the function raised, or KilledError."""
        result, error = pickle.loads(self.sent.result())
        if error:
            raise error
        return result  # type: ignore[no-any-return]


class WorkerPool(Generic[Subject, Result]):
    """Some processes that apply a function to subjects, in the order in which those were begun.

    Each is given the next subject when it is done with one, or `depth` of them at a time where they are small.
    """

    def __init__(
        self, function: Callable[[Subject], Result], count: int, *, depth: int = 1
    ) -> None:
        self._depth = depth
        self._lock = Lock()
        self._waiting: deque[tuple[Subject, Begun[Result]]] = deque()
        self._workers = [_Worker(function) for _ in range(count)]
        self._threads = [
            Thread(target=self._take_in, args=(worker,), daemon=True) for worker in self._workers
        ]
        for thread in self._threads:
            thread.start()

    def begin(self, subject: Subject) -> Begun[Result]:
        """Have the function applied to the subject as soon as a process is free."""
        begun = Begun[Result]()
        with self._lock:
            self._waiting.append((subject, begun))
            self._hand_out()
        return begun

    def take_back(self) -> Subject | None:
        """The first subject that no process was given yet: the caller sees to it. None if there is none."""
        with self._lock:
            return self._waiting.popleft()[0] if self._waiting else None

    def end(self) -> None:
        """End all processes, whatever they are at."""
        for worker in self._workers:
            worker.process.kill()
        for worker, thread in zip(self._workers, self._threads, strict=True):
            worker.process.join()
            thread.join()
            worker.pipe.close()

    def _hand_out(self) -> None:
        """Give those who wait to the processes that have room; where none lives, tell them."""
        living = [worker for worker in self._workers if not worker.ended]
        while self._waiting:
            worker = min(living, key=lambda worker: len(worker.begun), default=None)
            if worker and len(worker.begun) >= self._depth:
                return
            subject, begun = self._waiting.popleft()
            if worker is None:
                begun.sent.set_exception(KilledError())
                continue
            worker.begun.append(begun)
            with suppress(OSError):  # it was killed just now: its thread learns of it too
                worker.pipe.send(subject)

    def _take_in(self, worker: _Worker[Subject, Result]) -> None:
        """Take in what a process sends, as long as it lives, and give it more to do."""
        with suppress(EOFError, OSError):
            while True:
                sent = worker.pipe.recv_bytes()
                with self._lock:
                    worker.begun.popleft().sent.set_result(sent)
                    self._hand_out()
        with self._lock:
            worker.ended = True
            for begun in worker.begun:
                begun.sent.set_exception(KilledError())
            self._hand_out()


class _Worker(Generic[Subject, Result]):
    """One process, its pipe, and what it was given."""

    def __init__(self, function: Callable[[Subject], Result]) -> None:
        self.begun: deque[Begun[Result]] = deque()
        self.ended = False
        self.pipe, others = _PROCESSES.Pipe()
        self.process = _PROCESSES.Process(target=_serve, args=(function, others), daemon=True)
        with _another_main():
            self.process.start()
        others.close()  # now the pipe ends with the process


@contextmanager
def _another_main() -> Iterator[None]:
    """Keep a process from running the main module anew, which it does not need and may not be made for it."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def _serve(function: Callable[[Subject], Result], pipe: Connection) -> None:
    """Apply the function to what comes in, until nobody is there to ask."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C reaches every process of a terminal
    collect_rarely()
    silence_libraries()
    with suppress(EOFError, ConnectionError):
        while True:
            subject = pipe.recv()
            try:
                answer: tuple[Result | None, Exception | None] = function(subject), None
            except Exception as error:
                error.add_note(format_exc())
                answer = None, error
            pipe.send(answer)


@contextmanager
def worker_pool(
    function: Callable[[Subject], Result], count: int, *, depth: int = 1
) -> Iterator[WorkerPool[Subject, Result]]:
    """A pool of `count` processes, which end with it."""
    pool = WorkerPool(function, count, depth=depth)
    try:
        yield pool
    finally:
        pool.end()


@contextmanager
def ahead(
    function: Callable[[Subject], Result], subjects: Sequence[Subject], workers: int
) -> Iterator[Callable[[Subject], Result]]:
    """Gives what has the function's results for the subjects, to be asked for in their order.

    Some processes work while nobody asks, on no more subjects than there are processes. Asking raises what the function
    raised, or UnreadableDocumentError where a process was killed.
    """
    waiting = iter(subjects)
    with worker_pool(function, min(workers, len(subjects))) as pool:
        begun = deque(map(pool.begin, islice(waiting, workers)))

        def result_for(subject: Subject) -> Result:
            begun.extend(map(pool.begin, islice(waiting, 1)))
            with explained_death(subject):
                return begun.popleft().result()

        yield result_for


@contextmanager
def explained_death(subject: object) -> Iterator[None]:
    """Raises UnreadableDocumentError where a process was killed: most often memory ran out."""
    try:
        yield
    except KilledError as error:
        raise UnreadableDocumentError(
            f"{subject}: a process at work on it was killed, as happens where memory runs out; "
            "try again with --workers 1."
        ) from error


def collect_rarely() -> None:
    """Have Python look for unused cycles less often: words and records, made by the million, are in none."""
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)
