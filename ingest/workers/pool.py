"""Processes that share the work: started anew, so that they are alike on every system, and ended with it.

Each is at the end of pipes of its own. Processes that share one, as those of `concurrent.futures` do, leave their
parent waiting for ever where one of them is killed while it writes. Those that read files are held to limits
(`ingest.workers.confinement`), and what they send is unpacked with care (`ingest.workers.received`). Where one is
killed, what it was at has failed, and another takes its place.
"""

from __future__ import annotations

import gc
import os
import pickle
import signal
import subprocess
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager, suppress
from enum import IntEnum
from queue import SimpleQueue
from struct import Struct
from threading import Lock, Thread
from typing import IO, Any, Generic, TypeVar

from ingest.workers.confinement import ALL, MUCH, NO_MEMORY, Confinement, Watch, begin_file
from ingest.workers.library_messages import silence_libraries
from ingest.workers.received import unpack
from models.errors import (
    MemoryRanOutError,
    RenaksiError,
    UnreadableDocumentError,
    unexpected,
)

Subject = TypeVar("Subject")
Result = TypeVar("Result")

_START = """
import gc, pickle, sys
gc.set_threshold(100_000, 20, 20)
sys.path[:] = pickle.load(sys.stdin.buffer)
from ingest.workers.pool import serve
serve()
"""
"""What a process runs: not the program that started it, which need not be made for it.

Nor what lies in the folder that someone works in (`-P`): a document may have come with it.
"""


class KilledError(Exception):
    """A process was killed while it was at work, because it was overdue or for another reason.

    `code` is its exit code, `page` the page that it read last.
    """

    def __init__(
        self, code: int | None = None, page: int | None = None, *, is_overdue: bool = False
    ) -> None:
        super().__init__(code, page)
        self.code = code
        self.page = page
        self.is_overdue = is_overdue


class _Kind(IntEnum):
    """What a process sends: the number of a page that it begins, something told, an answer, or its last one."""

    PAGE, TOLD, ANSWER, LAST = range(4)


_HEAD = Struct(">BQ")
"""What comes before each thing sent: its kind and how many bytes it has."""

_MOST = {_Kind.PAGE: 4, _Kind.TOLD: 65_536, _Kind.ANSWER: 2**29, _Kind.LAST: 2**29}
"""So many bytes may be sent at once: a hundred times what a plan of a thousand pages yields."""

_MOST_TOLD = 100_000
"""At most so many messages may wait to be read."""


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


Heard = Callable[[Any], None]
"""Hears what a process tells while it works."""


def hear_nothing(_: object) -> None:
    """Let pass what a process tells."""


Prepare = Callable[[], None]
"""What a process does before it is held to limits, as long as it has not seen any file."""


def nothing() -> None:
    """Prepare nothing."""


class Begun(Generic[Result]):
    """What a process was asked for; `sent` is its answer, which is unpacked by who wants it.

    `page` is the page that it read last, `since` when it gave a sign of life (seconds of a clock that only goes on).
    """

    def __init__(self) -> None:
        self.sent = Future[bytes]()
        self.told = SimpleQueue[bytes | None]()
        self.page: int | None = None
        self.since = 0.0

    def done(self) -> bool:
        """Whether the result has arrived, or the reason why there is no result."""
        return self.sent.done()

    def end(self, answer: bytes | KilledError) -> None:
        """Take in the answer, or that there will be none."""
        self.told.put(None)
        if isinstance(answer, KilledError):
            self.sent.set_exception(answer)
        else:
            self.sent.set_result(answer)

    def result(self, hear: Heard = hear_nothing) -> Result:
        """Wait for the result, and `hear` meanwhile what is told.

        Raises the RenaksiError that the function raised or led to, or KilledError.
        """
        while (told := self.told.get()) is not None:
            hear(unpack(told))
        self.told.put(None)  # for whoever asks again
        result, error = unpack(self.sent.result())
        if error:
            raise error
        return result  # type: ignore[no-any-return]


class WorkerPool(Generic[Subject, Result]):
    """Some processes that apply a function to subjects, in the order in which those were begun.

    Each is given the next subject when it is done with one, or `depth` of them at a time where they are small. They
    are held to a `confinement` if there is one, and `prepare` before that.
    """

    def __init__(
        self,
        function: Callable[[Subject], Result],
        count: int,
        *,
        depth: int = 1,
        confinement: Confinement | None = None,
        prepare: Prepare = nothing,
    ) -> None:
        self.confinement = confinement
        self._start = pickle.dumps(sys.path) + pickle.dumps((function, confinement, prepare))
        self._depth = depth
        self._lock = Lock()
        self._is_ended = False
        self._watch: Watch | None = None
        self._waiting: deque[tuple[Subject, Begun[Result]]] = deque()
        self._workers: list[_Worker[Subject, Result]] = []
        self._replaced: list[_Worker[Subject, Result]] = []
        try:
            for _ in range(count):
                self._workers.append(self._new_worker())
        except OSError:
            if not self._workers:
                raise
        if confinement:
            self._watch = Watch(self._overdue)

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
        if self._watch:
            self._watch.end()
        with self._lock:
            self._is_ended = True
            workers = [*self._replaced, *self._workers]
        for worker in workers:
            worker.process.kill()
        for worker in workers:
            worker.close()

    def _new_worker(self) -> _Worker[Subject, Result]:
        worker = _Worker[Subject, Result](self._start)
        worker.thread = Thread(target=self._take_in, args=(worker,), daemon=True)
        worker.thread.start()
        return worker

    def _hand_out(self) -> None:
        """Give those who wait to the processes that have room; one that has ended is replaced when it is wanted."""
        while self._waiting and not self._is_ended:
            place, worker = min(
                enumerate(self._workers), key=lambda each: (len(each[1].begun), each[1].is_ended)
            )
            if len(worker.begun) >= self._depth:
                return
            subject, begun = self._waiting.popleft()
            if worker.is_ended:
                try:
                    self._replaced.append(worker)
                    worker = self._workers[place] = self._new_worker()
                except OSError:  # no process can be had any more
                    begun.end(KilledError())
                    continue
            worker.begun.append((subject, begun))
            begun.since = time.monotonic()
            with suppress(OSError, ValueError):  # it was killed just now: its thread learns of it
                worker.send(subject)

    def _take_in(self, worker: _Worker[Subject, Result]) -> None:
        """Take in what a process sends, as long as it lives, and give it more to do."""
        with suppress(Exception):  # whatever it sent: it is not listened to any more
            while True:
                self._hear(worker, *worker.receive())
        worker.process.kill()
        code = worker.process.wait()
        with self._lock:
            worker.is_ended = True
            if worker.begun:  # it was at the first of them, and the others are for another process
                _, begun = worker.begun.popleft()
                begun.end(KilledError(code, begun.page, is_overdue=worker.is_overdue))
            self._waiting.extendleft(reversed(worker.begun))
            worker.begun.clear()
            worker.close_pipes()
            self._hand_out()

    def _hear(self, worker: _Worker[Subject, Result], kind: int, sent: bytes) -> None:
        with self._lock:
            _, begun = worker.begun[0]
            begun.since = time.monotonic()
            if kind == _Kind.PAGE:
                begun.page = int.from_bytes(sent)
            elif kind == _Kind.TOLD:
                if begun.told.qsize() < _MOST_TOLD:
                    begun.told.put(sent)
            else:
                worker.begun.popleft()
                # Only now is it given more, unless this was its last answer.
                worker.is_ended = kind == _Kind.LAST
                begun.end(sent)
                self._hand_out()

    def _overdue(self, now: float) -> list[Callable[[], None]]:
        """What ends the processes that have given no sign of life for longer than they may by the clock on the wall."""
        assert self.confinement
        longest = self.confinement.silence
        with self._lock:
            return [
                worker.kill_overdue
                for worker in self._workers
                if worker.begun and now - worker.begun[0][1].since > longest
            ]


class _Worker(Generic[Subject, Result]):
    """One process, its pipes, the thread that listens to it, and what it was given."""

    thread: Thread

    def __init__(self, start: bytes) -> None:
        self.begun: deque[tuple[Subject, Begun[Result]]] = deque()
        self.is_ended = self.is_overdue = False
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-c", _START], stdin=subprocess.PIPE, stdout=subprocess.PIPE
        )
        assert self.process.stdin
        assert self.process.stdout
        self._to, self._from = self.process.stdin, self.process.stdout
        with suppress(OSError):  # it was killed at once: its thread learns of it
            self._write(start)

    def send(self, subject: Subject) -> None:
        """Give it a subject; raises OSError where it is no more."""
        self._write(pickle.dumps(subject))

    def receive(self) -> tuple[int, bytes]:
        """What it sends next, by kind; raises EOFError where it sends no more, or more than it may."""
        kind, size = _HEAD.unpack(self._exactly(_HEAD.size))
        if size > _MOST[_Kind(kind)]:
            raise EOFError
        return kind, self._exactly(size)

    def kill_overdue(self) -> None:
        """End it because it takes too long."""
        self.is_overdue = True
        self.process.kill()

    def close(self) -> None:
        """Wait until it has ended, and free what it took."""
        self.process.wait()
        self.thread.join()
        self.close_pipes()

    def close_pipes(self) -> None:
        """Let go of the pipes, which are of no use when it has ended."""
        with suppress(OSError):  # something was still to be sent
            self._to.close()
        self._from.close()

    def _write(self, content: bytes) -> None:
        self._to.write(content)
        self._to.flush()

    def _exactly(self, size: int) -> bytes:
        content = self._from.read(size)
        if len(content) < size:
            raise EOFError
        return content


def serve() -> None:
    """Apply a function to each job until the parent closes the pipe: the main loop of a new process."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C reaches every process of a terminal
    silence_libraries()
    collect_rarely()
    global _goes_out, _listener
    comes_in, _goes_out = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    _listener = _tell_over
    os.dup2(2, 1)  # whatever a library prints is no answer
    function, confinement, prepare = pickle.load(comes_in)
    if not os.environ.get("RENAKSI_DEBUG"):
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)  # a library's message at exit is dropped
    if confinement:
        prepare()
        confinement.begin()
    kind = _Kind.ANSWER
    try:
        while kind is _Kind.ANSWER:
            kind, answer = _answer(function, comes_in, confinement)
            _send(kind, answer)
    except (EOFError, ConnectionError):  # the parent closed the pipe
        return
    except MemoryError:
        os._exit(NO_MEMORY)


_goes_out: IO[bytes] | None = None
"""Where a process that serves another sends what it has to say."""

_listener: Heard | None = None
"""Who hears what is told in this process."""


def tell(message: object) -> None:
    """Tell whoever waits for what this process does, if somebody does."""
    if _listener:
        _listener(message)


@contextmanager
def heard_here(hear: Heard) -> Iterator[None]:
    """Have what is told meanwhile heard in this process itself."""
    global _listener
    before, _listener = _listener, hear
    try:
        yield
    finally:
        _listener = before


def tell_page(number: int) -> None:
    """Tell which page is read now, as a sign of life; nothing in a process that serves nobody."""
    if _goes_out:
        _send(_Kind.PAGE, number.to_bytes(4))


def _tell_over(message: object) -> None:
    _send(_Kind.TOLD, pickle.dumps(message))


def _send(kind: _Kind, content: bytes) -> None:
    assert _goes_out
    _goes_out.write(_HEAD.pack(kind, len(content)) + content)
    _goes_out.flush()


def _answer(
    function: Callable[[Any], object], comes_in: IO[bytes], confinement: Confinement | None
) -> tuple[_Kind, bytes]:
    """The function's result for what comes in, and why there is none, one of them None, packed to be sent.

    It is the last answer where memory ran out, or might for the next subject. It has run out also where nearly all of
    it was taken: libraries go on without what they could not have.
    """
    taken = confinement.share_taken if confinement else lambda: 0.0
    try:
        answer = _packed(function, comes_in)
        ran_out = taken() > ALL
    except MemoryError:
        ran_out = True
    if ran_out:  # and what was read is let go by now
        return _Kind.LAST, pickle.dumps((None, unexpected(MemoryError())))
    return _Kind.LAST if taken() > MUCH else _Kind.ANSWER, answer


def _packed(function: Callable[[Any], object], comes_in: IO[bytes]) -> bytes:
    try:
        subject = pickle.load(comes_in)
        begin_file()
        return pickle.dumps((function(subject), None))
    except (EOFError, ConnectionError):  # the parent closed the pipe
        raise
    except RenaksiError as error:
        if _comes_of_memory(error):
            raise MemoryError from None
        failure = error
    except MemoryError:
        raise
    except Exception as error:  # which need not bear being sent
        failure = unexpected(error)
    return pickle.dumps((None, failure))


def _comes_of_memory(error: BaseException | None) -> bool:
    """Whether memory ran out before what was told instead."""
    while error and not isinstance(error, MemoryError):
        error = error.__cause__ or error.__context__
    return error is not None


@contextmanager
def worker_pool(
    function: Callable[[Subject], Result],
    count: int,
    *,
    depth: int = 1,
    confinement: Confinement | None = None,
) -> Iterator[WorkerPool[Subject, Result]]:
    """A pool of `count` processes, which end with it."""
    pool = WorkerPool(function, count, depth=depth, confinement=confinement)
    try:
        yield pool
    finally:
        pool.end()


@contextmanager
def explained_death(subject: object, confinement: Confinement | None) -> Iterator[None]:
    """Raises UnreadableDocumentError where a process was killed, or had not the memory that it needed."""
    try:
        yield
    except KilledError as error:
        if confinement:
            why = confinement.why_ended(error.code, error.page, is_overdue=error.is_overdue)
        else:
            why = "a process at work on it was killed, as happens where memory runs out; try again with --workers 1."
        raise UnreadableDocumentError(f"{subject}: {why}") from error
    except MemoryRanOutError as error:
        if not confinement:
            raise
        raise UnreadableDocumentError(f"{subject}: {confinement.why_without_memory}") from error


def collect_rarely() -> None:
    """Have Python look for unused cycles less often: words and records, made by the million, are in none."""
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)
