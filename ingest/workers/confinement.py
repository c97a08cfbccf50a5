"""What a process that reads files may use: memory, processor time, files. The network it may not use at all.

A file may have been made to harm: to fill the memory, to be read for ever, or to take over what reads it. So it is read
by processes of their own (`ingest.workers.pool`) which the system holds to these limits:

- memory and processor time by the limits of POSIX (`setrlimit`, `setitimer`), which end the process whatever it is at;
- files by Landlock (Linux 5.13; https://docs.kernel.org/userspace-api/landlock.html), the network by that too and by
  refusing calls (`ingest.workers.refused_calls`).

A watchdog (`Watch`) ends besides what gives no sign of life by the clock on the wall; on a system without clocks for
processes, such as Windows, it stands for them. There, and on macOS, memory, files and network are not limited.
"""

from __future__ import annotations

import math
import mimetypes
import os
import re
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread

from ingest.files.fingerprint import PACKAGES, ROOT
from ingest.workers.refused_calls import refuse_calls

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

HAS_CLOCKS = resource is not None and hasattr(signal, "setitimer")
"""Whether the system ends processes that take too long."""

_PAGES = 3
"""A page may take a third of the processor time that its file may take."""


LEAST = 100_000_000
"""Bytes: with less memory a process cannot even import what reads a file."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What reading one file may take of a process: bytes of `memory`, and `seconds` of processor time.

    The usual time is that of some 900 full pages on a machine of 2020; no page may take more than a third of it.
    """

    memory: int = 1_500_000_000
    seconds: float = 60.0

    @property
    def page_seconds(self) -> float:
        """Seconds of processor time that a page may take."""
        return self.seconds / _PAGES


def limits_of(memory: int, seconds: float) -> Limits | None:
    """These limits; none where files are to be read in this very process (RENAKSI_READ_HERE=1).

    That is for those who look for a fault with a debugger or a profiler.
    """
    return None if os.environ.get("RENAKSI_READ_HERE") else Limits(memory, seconds)


def usual_limits() -> Limits | None:
    """The default limits."""
    usual = Limits()
    return limits_of(usual.memory, usual.seconds)


@dataclass(frozen=True, slots=True)
class Confinement:
    """The limits of a process that reads files, the files and folders it may read, and the folders it may write to.

    What Python itself needs, and our own code, it may read besides.
    """

    limits: Limits
    readable: Sequence[Path] = ()
    writable: Sequence[Path] = ()

    def begin(self) -> None:
        """Hold this process, and those that it starts, to the limits from now on, for good."""
        # One thread is enough, and each that NumPy's library starts takes memory for its own work.
        os.environ["OPENBLAS_NUM_THREADS"] = "1"
        if resource is not None:
            _lower(resource.RLIMIT_DATA, self.limits.memory)
            _lower(resource.RLIMIT_CORE, 0)
        _restrict_files(self.readable, self.writable)
        refuse_calls()
        global _clock
        _clock = _Clock(self.limits) if HAS_CLOCKS else None

    @property
    def silence(self) -> float:
        """Seconds by the clock on the wall after which a process that gives no sign of life is ended.

        What waits takes no processor time, and a busy machine makes everything slow.
        """
        return _SLOWLY * self.limits.seconds if HAS_CLOCKS else self.limits.seconds

    def share_taken(self) -> float:
        """The peak share of its memory limit that this process has used; 0 where the system does not say."""
        try:
            status = Path("/proc/self/status").read_text("ascii")
        except OSError:  # only Linux tells, and only there memory is limited
            return 0.0
        most = re.search(r"VmHWM:\s+(\d+) kB", status)
        return int(most[1]) * 1024 / self.limits.memory if most else 0.0

    def why_ended(self, code: int | None, page: int | None, *, is_overdue: bool = False) -> str:
        """What is told of a process that ended with this exit code, where a page was read last, and what to do."""
        if code == NO_MEMORY:
            return self.why_without_memory
        what = f"reading page {page}" if page else "reading it"
        if is_overdue:
            return f"{what} took more than {self.silence:g} seconds; {_ANEW}, or {self._longer}."
        seconds = None
        if HAS_CLOCKS and code == -signal.SIGPROF:
            seconds = self.limits.page_seconds
        elif HAS_CLOCKS and code == -signal.SIGXCPU:
            seconds, what = self.limits.seconds, "reading it"
        if seconds is None:
            return f"{what} ended the process ({_ending(code)}), as happens where memory runs out; {self._more_memory}"
        return f"{what} took more than {seconds:g} seconds of processor time; {_ANEW}, or {self._longer}."

    @property
    def _longer(self) -> str:
        return f"let it take longer with --seconds {3 * self.limits.seconds:g}"

    @property
    def why_without_memory(self) -> str:
        """What is told of a process that had not the memory that it needed, and what to do."""
        return f"reading it took more than {_megabytes(self.limits.memory)} of memory; {self._more_memory}"

    @property
    def _more_memory(self) -> str:
        return f"{_ANEW}, or let it take more with --memory {_megabytes(2 * self.limits.memory)}."


def _megabytes(size: int) -> str:
    return f"{size // 10**6}MB"


_SLOWLY = 10
"""A second of processor time may take so many on a busy machine."""

ALL, MUCH = 0.97, 0.5
"""Shares of the memory that a process may take: with this it is refused more, most often in large pieces; with this it
reads no further file, which would have less than the first.
"""

NO_MEMORY = 71
"""The exit code of a process that has not even the memory to say so (EX_OSERR of sysexits.h)."""

_ANEW = "save or print the document anew"
"""What to do first: a file that takes so much was most often damaged, or made by a faulty program."""


def _ending(code: int | None) -> str:
    if code is None or code >= 0:
        return f"exit code {code}"
    with suppress(ValueError):
        return signal.Signals(-code).name
    return f"signal {-code}"


class _Clock:
    """The processor time that this process may take for a file and for a page of it; past it the system ends it."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits

    def begin_file(self) -> None:
        hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
        soft = math.ceil(time.process_time() + self._limits.seconds)
        if hard != resource.RLIM_INFINITY:
            soft = min(soft, hard)
        resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))

    def lengthen(self) -> None:
        """Let the file take as much longer as a page may take."""
        soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
        soft += math.ceil(self._limits.page_seconds)
        if hard != resource.RLIM_INFINITY:
            soft = min(soft, hard)
        resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))

    def begin_page(self) -> None:
        signal.setitimer(signal.ITIMER_PROF, self._limits.page_seconds)

    def end_page(self) -> None:
        signal.setitimer(signal.ITIMER_PROF, 0)


_clock: _Clock | None = None
"""Of a process that is held to limits."""


def begin_file() -> None:
    """Count the time from now on for another file; nothing in a process without limits."""
    if _clock:
        _clock.begin_file()


def more_time() -> None:
    """Let the file take a page's time more, for a page that is a picture; nothing in a process without limits.

    Recognising a page takes a hundred times as long as reading one: a long scan would take more than a file may.
    """
    if _clock:
        _clock.lengthen()


@contextmanager
def page_clock() -> Iterator[None]:
    """Count the time meanwhile for a page; nothing in a process without limits."""
    if not _clock:
        yield
        return
    _clock.begin_page()
    try:
        yield
    finally:
        _clock.end_page()


def _lower(which: int, limit: int) -> None:
    """Lower a limit of this process, where the system lets it; one that is lower already stays."""
    hard = resource.getrlimit(which)[1]
    if hard != resource.RLIM_INFINITY:
        limit = min(limit, hard)
    with suppress(OSError, ValueError):
        resource.setrlimit(which, (limit, limit))


_SYSTEM = (
    *("/usr", "/lib", "/lib64", "/etc/ld.so.cache"),
    *("/proc", "/sys/devices/system/cpu", "/sys/fs/cgroup"),
    *mimetypes.knownfiles,
)
"""Where a process finds libraries, what machine it runs on, and which kinds of files there are."""

_DEVICES = ("/dev/null", "/dev/urandom")


def _restrict_files(readable: Sequence[Path], writable: Sequence[Path]) -> None:
    """Let this process open these files and folders alone, and no connection; nothing where there is no Landlock."""
    if sys.platform != "linux":
        return
    from landlockpy import AccessFS, LandlockError, Ruleset, Scope

    read = AccessFS.READ_FILE | AccessFS.READ_DIR
    of_files = (
        AccessFS.EXECUTE | AccessFS.READ_FILE | AccessFS.WRITE_FILE | AccessFS.TRUNCATE
    )  # all that a rule about a single file may name
    change = AccessFS.WRITE_FILE | AccessFS.TRUNCATE | AccessFS.REFER
    change |= AccessFS.MAKE_REG | AccessFS.MAKE_DIR | AccessFS.REMOVE_FILE | AccessFS.REMOVE_DIR
    allowed = [(Path(path), read | AccessFS.EXECUTE) for path in (*_SYSTEM, *_python())]
    allowed.append((ROOT, AccessFS.READ_DIR))  # where the packages are found, beside other folders
    allowed += [(Path(path), read | AccessFS.WRITE_FILE) for path in _DEVICES]
    allowed += [(path, read) for path in readable]
    allowed += [(path, read | change) for path in writable]
    with (
        suppress(LandlockError),
        Ruleset(scoped=Scope.ABSTRACT_UNIX_SOCKET | Scope.SIGNAL) as rules,
    ):
        for path, access in allowed:
            with suppress(
                OSError
            ):  # it is not there, or not for us: then it cannot be opened either
                rules.allow_path(path, access if path.is_dir() else access & of_files)
        rules.restrict()


def _python() -> set[str]:
    """Where Python, its packages and our own code are; the folder that someone works in is no such place."""
    places = {sys.prefix, sys.base_prefix, *(str(ROOT / package) for package in PACKAGES)}
    here = None
    with suppress(OSError):  # the folder was deleted
        here = Path.cwd()
    return places | {place for place in sys.path if place and Path(place) not in (here, ROOT)}


class Watch:
    """What ends processes that take too long where the system does not: it goes by the clock on the wall.

    `overdue` gives the processes to end, each by what kills it, at the moment that it is told (seconds).
    """

    def __init__(self, overdue: Callable[[float], Sequence[Callable[[], None]]]) -> None:
        self._overdue = overdue
        self._ended = Event()
        self._thread = Thread(target=self._look, daemon=True)
        self._thread.start()

    def end(self) -> None:
        """Watch no longer."""
        self._ended.set()
        self._thread.join()

    def _look(self) -> None:
        while not self._ended.wait(_LOOKS):
            for kill in self._overdue(time.monotonic()):
                kill()


_LOOKS = 0.2
"""Seconds between two looks."""
