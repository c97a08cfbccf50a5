"""A process that reads files is held to limits, and what it sends is no order to anybody."""

from __future__ import annotations

import importlib
import os
import pickle
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from ingest.files.left_out import LeftOut, Reason
from ingest.pages.readers import ReadOptions
from ingest.workers.confinement import HAS_CLOCKS, Limits, page_clock
from ingest.workers.pool import tell, tell_page
from ingest.workers.reading import Readers, readers
from ingest.workers.received import unpack
from models.errors import UnexpectedError, UnreadableDocumentError
from models.geometry import Box, Value, Word
from models.mail import Mail
from models.progress import Reporter

pytestmark = pytest.mark.skipif(not HAS_CLOCKS, reason="no limits of POSIX here")

TESTS = Path(__file__).parents[1]
"""Where the functions are that the processes call here."""

linux_only = pytest.mark.skipif(sys.platform != "linux", reason="memory and files: Linux only")


def landlock() -> int:
    """The version of Landlock that the kernel has; 0 for none."""
    if sys.platform != "linux":
        return 0
    from landlockpy import abi_version

    return abi_version()


needs_landlock = pytest.mark.skipif(not landlock(), reason="the kernel has no Landlock")


@contextmanager
def held_to(limits: Limits, *readable: Path, writable: Path | None = None) -> Iterator[Readers]:
    """Who reads within these limits."""
    with readers(ReadOptions(limits=limits), [TESTS, *readable], [writable]) as made:
        yield made


def all_is_well() -> str:
    return "well"


def take(size: int) -> int:
    return len(bytearray(size))


def take_and_hide(size: int) -> int:
    """As a library does that goes on without what it could not have."""
    kept = bytearray(size * 9 // 10)
    try:
        return len(kept) + len(bytearray(size))
    except MemoryError:
        return 0


def spin() -> None:
    while True:
        pass


def spin_on_page(number: int) -> None:
    tell_page(number)
    with page_clock():
        spin()


def never_match() -> object:
    """One call of C code that no other thread of the process could end."""
    return re.match("(a*)*b", 60 * "a")


def many_pages() -> None:
    for number in count(1):
        tell_page(number)
        with page_clock():
            until = time.process_time() + 0.1
            while time.process_time() < until:
                pass


def crash() -> None:
    os.write(2, b"last words\n")
    os.kill(os.getpid(), signal.SIGSEGV)


@linux_only
@pytest.mark.parametrize("greedy", [take, take_and_hide])
def test_memory_that_it_may_not_take_is_the_documents_failure(
    greedy: Callable[[int], int],
) -> None:
    with held_to(Limits(memory=300_000_000)) as read:
        for _ in range(2):
            with pytest.raises(
                UnreadableDocumentError,
                match=r"^rakus\.pdf: reading it took more than 300MB of memory; .*--memory 600MB\.$",
            ):
                read.run(partial(greedy, 290_000_000), "rakus.pdf")
            assert read.run(all_is_well, "plan.pdf") == "well"
        assert read.run(partial(take, 100_000_000), "plan.pdf") == 100_000_000


@linux_only
def test_a_process_that_took_much_reads_no_further_file() -> None:
    """The next would have less than the first."""
    with held_to(Limits(memory=300_000_000)) as read:
        first = read.run(os.getpid, "plan.pdf")
        assert read.run(os.getpid, "plan.pdf") == first
        read.run(partial(take, 200_000_000), "plan.pdf")
        assert read.run(os.getpid, "plan.pdf") != first


@pytest.mark.slow
@pytest.mark.parametrize("endless", [spin, never_match, many_pages])
def test_a_file_that_takes_too_long(endless: Callable[[], object]) -> None:
    with held_to(Limits(seconds=1)) as read:
        with pytest.raises(
            UnreadableDocumentError,
            match=r"^lama\.pdf: reading it took more than 1 seconds of processor time; .*--seconds 3\.$",
        ):
            read.run(endless, "lama.pdf")
        assert read.run(all_is_well, "plan.pdf") == "well"


@pytest.mark.slow
def test_a_page_that_takes_too_long_is_named() -> None:
    with held_to(Limits(seconds=3)) as read:
        with pytest.raises(
            UnreadableDocumentError,
            match=r"^lama\.pdf: reading page 7 took more than 1 seconds of processor time; ",
        ):
            read.run(partial(spin_on_page, 7), "lama.pdf")
        assert read.run(all_is_well, "plan.pdf") == "well"


def test_a_process_that_ends_is_told_with_how_it_ended(capfd: pytest.CaptureFixture[str]) -> None:
    with held_to(Limits()) as read:
        with pytest.raises(
            UnreadableDocumentError, match=r"^aneh\.pdf: reading it ended the process \(SIGSEGV\)"
        ):
            read.run(crash, "aneh.pdf")
        assert read.run(all_is_well, "plan.pdf") == "well"
    assert capfd.readouterr().err == ""


def test_a_watchdog_where_the_system_has_no_clocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """It goes by the clock on the wall: what sleeps takes no processor time, so that nothing else could end it."""
    monkeypatch.setattr("ingest.workers.confinement.HAS_CLOCKS", False)
    with held_to(Limits(seconds=1)) as read:
        with pytest.raises(
            UnreadableDocumentError, match=r"^lama\.pdf: reading it took more than 1 seconds; "
        ):
            read.run(partial(time.sleep, 600), "lama.pdf")
        assert read.run(all_is_well, "plan.pdf") == "well"


def test_what_waits_is_ended_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ingest.workers.confinement._SLOWLY", 2)
    with (
        held_to(Limits(seconds=1)) as read,
        pytest.raises(UnreadableDocumentError, match=r"^lama\.pdf: reading it took more than 2 s"),
    ):
        read.run(partial(time.sleep, 600), "lama.pdf")


def read_text(path: Path) -> str:
    return path.read_text("utf-8")


def write_text(path: Path) -> None:
    path.write_text("tulis", "utf-8")


def read_by_another(path: Path) -> str:
    return subprocess.run(["cat", path], capture_output=True, text=True, check=True).stdout


@needs_landlock
@pytest.mark.parametrize("reads", [read_text, read_by_another])
def test_files_that_were_not_given_are_not_opened(
    reads: Callable[[Path], str], tmp_path: Path
) -> None:
    given, other = tmp_path / "plan.pdf", tmp_path / "rahasia.txt"
    for path in (given, other):
        path.write_text(path.name, "utf-8")
    with held_to(Limits(), given) as read:
        assert read.run(partial(read_text, given), given) == "plan.pdf"
        with pytest.raises(UnexpectedError):
            read.run(partial(reads, other), other)
        with pytest.raises(UnexpectedError, match="PermissionError"):
            read.run(partial(write_text, given), given)
        with pytest.raises(UnexpectedError, match="PermissionError"):
            read.run(partial(write_text, tmp_path / "baru.txt"), given)
    assert given.read_text("utf-8") == "plan.pdf"


@needs_landlock
def test_folders_may_be_given_to_write_to(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    cache.mkdir()
    with held_to(Limits(), writable=cache) as read:
        read.run(partial(write_text, cache / "halaman"), "plan.pdf")
    assert (cache / "halaman").read_text("utf-8") == "tulis"


def connect(port: int) -> None:
    socket.create_connection(("127.0.0.1", port), timeout=10).close()


@linux_only
def test_no_connection_is_made() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, held_to(Limits()) as read:
        port = server.getsockname()[1]
        connect(port)
        for reach in (partial(connect, port), send, meet):
            with pytest.raises(UnexpectedError, match="PermissionError"):
                read.run(reach, "plan.pdf")


@linux_only
def test_nobody_is_given_rights(tmp_path: Path) -> None:
    """Not even to a file that may be read and written."""
    path = tmp_path / "plan.pdf"
    path.touch(0o600)
    with held_to(Limits(), writable=tmp_path) as read:
        with pytest.raises(UnexpectedError, match="PermissionError"):
            read.run(partial(os.chmod, path, 0o777), path)
        with pytest.raises(UnexpectedError, match="PermissionError"):
            read.run(partial(os.setpriority, os.PRIO_PROCESS, os.getpid(), 19), path)
    assert path.stat().st_mode & 0o777 == 0o600


def send() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as to:
        to.sendto(b"rahasia", ("127.0.0.1", 9))


def meet() -> None:
    socket.socket(socket.AF_UNIX).connect("/tmp/somebody")


def told_and_done() -> str:
    tell(("plan.pdf", 1))
    sys.stdout.write("no answer\n")
    tell(("plan.pdf", 2))
    return "done"


@pytest.mark.parametrize("limits", [None, Limits()], ids=["here", "held"])
def test_what_is_told_meanwhile_is_heard_in_order(limits: Limits | None) -> None:
    heard: list[object] = []
    with readers(ReadOptions(limits=limits), [TESTS]) as read:
        assert read.run(told_and_done, "plan.pdf", heard.append) == "done"
    assert heard == [("plan.pdf", 1), ("plan.pdf", 2)]


class Order:
    """An object that, unpacked as usual, has a function called."""

    def __init__(self, function: Callable[..., object], *arguments: object) -> None:
        self._called = function, arguments

    def __reduce__(self) -> Any:
        return self._called


def send_an_order(mark: Path) -> object:
    return Order(os.mkdir, str(mark))


def test_what_a_process_sends_is_no_order(tmp_path: Path) -> None:
    mark = tmp_path / "terjadi"
    with held_to(Limits()) as read, pytest.raises(pickle.UnpicklingError, match="mkdir"):
        read.run(partial(send_an_order, mark), "plan.pdf")
    assert not mark.exists()


@pytest.mark.parametrize(
    "name",
    [
        "os system",
        "builtins eval",
        "functools partial",
        "models.errors os.system",
        "models.errors unexpected",
        "models.errors Path",
        "ingest.workers.pool _Worker",
        "ingest.workers.pool WorkerPool.begin",
        "ingest.workers.reading Readers",
        "ingest.workers.received _Unpickler",
        "flows.pipeline.steps Step",
    ],
)
def test_only_classes_of_ours_may_be_named(name: str) -> None:
    module, attribute = name.split()
    pickled = f"c{module}\n{attribute}\n.".encode()
    with pytest.raises(pickle.UnpicklingError, match=re.escape(f"{module}.{attribute}")):
        unpack(pickled)


@pytest.mark.parametrize(
    "name",
    [
        "models.geometry Box",
        "models.geometry Word",
        "models.plan Plan",
        "models.progress Reporter",
        "ingest.files.left_out LeftOut",
        "pathlib PosixPath",
        "datetime date",
    ],
)
def test_no_class_is_changed(name: str) -> None:
    """A pickle sets the state of what it names: here an attribute of the class itself."""
    module, attribute = name.split()
    named = getattr(importlib.import_module(module), attribute)
    state = pickle.dumps((None, {"terjadi": 1}), protocol=2)[2:-1]
    pickled = f"c{module}\n{attribute}\n".encode() + state + b"b."
    with suppress(Exception):
        unpack(pickled)
    assert not hasattr(named, "terjadi")


@pytest.mark.parametrize(
    "sent",
    [
        Value("B06", ()),
        Reporter.GOVERNMENT,
        {"boxes": frozenset({Box(1, 2.0, 3.0, 4.0, 5.0)}), "on": date(2031, 6, 30)},
        Path("laporan b06.csv"),
        LeftOut({Reason.LOCK: ["~$b06.xlsx"]}),
        Mail("Sari", None, datetime(2031, 7, 3, 3, 0)),
        Word(1, 2, "kata", 1.0, 2.0, 3.0, 4.0),
    ],
    ids=lambda sent: type(sent).__name__,
)
def test_what_reading_yields_may_be_sent(sent: object) -> None:
    assert unpack(pickle.dumps(sent)) == sent
