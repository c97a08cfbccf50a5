"""Several processes read what one does, in the same order; what befalls one of them is told in one sentence."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import psutil
import pypdfium2
import pytest

from ingest.pages.parallel import PAYS, read_pages
from ingest.pages.read import unpacked
from ingest.pages.readers import ReaderName, ReadOptions
from ingest.pdf import open_pdf, unread_pages
from ingest.workers.confinement import Limits
from ingest.workers.pool import KilledError, cores, worker_pool
from ingest.workers.reading import Readers
from models.errors import MemoryRanOutError, UnexpectedError, UnreadableDocumentError

SAMPLE = Path(__file__).parents[2] / "samples" / "plan.pdf"


def children() -> list[psutil.Process]:
    """The processes that this one started to share its work."""
    found = psutil.Process().children()
    return [child for child in found if "ingest.workers.pool" in " ".join(child.cmdline())]


@pytest.fixture
def long_plan(tmp_path: Path) -> Path:
    """The sample's pages twice over: enough for it to be read by several processes."""
    path = tmp_path / "plan.pdf"
    with pypdfium2.PdfDocument(SAMPLE) as source, pypdfium2.PdfDocument.new() as target:
        for _ in range(2):
            target.import_pages(source)
        target.save(path)
        assert len(target) >= PAYS
    return path


def test_pages_are_the_same_in_the_same_order(long_plan: Path) -> None:
    with open_pdf(long_plan) as alone, open_pdf(long_plan, ReadOptions(workers=3)) as shared:
        pages = list(shared.pages())
        assert pages == list(alone.pages())
    assert [page.number for page in pages] == list(range(1, len(pages) + 1))
    assert not children()


def test_a_range_of_pages_is_read_up_to_one_that_cannot_be() -> None:
    with open_pdf(SAMPLE) as pdf:
        expected = list(pdf.pages())[2:5]
    read = read_pages(SAMPLE, ReaderName.PDFIUM, [3, 4, 5, 1000, 6])
    assert [unpacked(read[number]) for number in (3, 4, 5)] == expected
    assert list(read) == [3, 4, 5]


def test_no_pages_are_wanted_of_what_is_no_pdf(tmp_path: Path) -> None:
    (tmp_path / "report.csv").write_text("a,b\n")
    for name in ("report.csv", "missing.pdf"):
        assert not unread_pages(tmp_path / name, ReadOptions())
        assert not read_pages(tmp_path / name, ReaderName.PDFIUM, [1])


def test_processes_end_where_reading_is_given_up(long_plan: Path) -> None:
    def interrupted() -> None:
        with open_pdf(long_plan, ReadOptions(workers=2)) as pdf:
            next(pdf.pages())
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert not children()


def test_a_process_that_is_killed_is_told(long_plan: Path) -> None:
    def killed() -> None:
        with open_pdf(long_plan, ReadOptions(workers=2)) as pdf:
            for child in children():
                child.kill()
            list(pdf.pages())

    with pytest.raises(UnreadableDocumentError, match=r"plan\.pdf: .* was killed.*--workers 1"):
        killed()


def test_a_script_need_not_be_made_for_it(long_plan: Path, tmp_path: Path) -> None:
    """Its processes do not run it anew."""
    script = tmp_path / "script.py"
    script.write_text(
        f"""
from pathlib import Path
from ingest.pdf import open_pdf
from ingest.pages.readers import ReadOptions
with open_pdf(Path({str(long_plan)!r}), ReadOptions(workers=2)) as pdf:
    print(sum(1 for page in pdf.pages()))
"""
    )
    done = subprocess.run(
        [sys.executable, script],
        capture_output=True,
        text=True,
        env={"PYTHONPATH": str(SAMPLE.parents[1])},
    )
    assert (int(done.stdout), done.stderr) == (32, "")


@contextmanager
def doing(
    function: Callable[[int], object], numbers: Sequence[int], workers: int
) -> Iterator[Callable[..., Any]]:
    """Gives what has the function's results for the numbers, by so many processes."""
    options = ReadOptions(limits=Limits() if workers == 1 else None)
    pool = Readers(options, [Path(__file__).parents[1]], count=workers)
    try:
        yield pool.ahead({number: partial(function, number) for number in numbers})
    finally:
        pool.end()


def doubled_or_refused(number: int) -> int:
    if number == 2:
        raise ValueError("two")
    return 2 * number


def test_results_come_as_asked_for_and_errors_with_them() -> None:
    with doing(doubled_or_refused, [1, 2, 3], workers=2) as result_for:
        assert result_for(1) == 2
        with pytest.raises(UnexpectedError, match="unexpected ValueError: two") as told:
            result_for(2)
        assert re.fullmatch("[0-9a-f]{8}", told.value.reference)
        assert "in doubled_or_refused" in told.value.details
        assert result_for(3) == 6


class UnspeakableError(Exception):
    """It can neither be told nor sent."""

    def __init__(self, one: object, two: object) -> None:
        super().__init__(lambda: (one, two))

    def __str__(self) -> str:
        raise RuntimeError("no words")


def cannot_be_sent(number: int) -> object:
    match number:
        case 1:
            raise UnspeakableError(1, 2)
        case 2:
            return lambda: 2
        case 3:
            raise MemoryError
        case _:
            return number


@pytest.mark.parametrize("workers", [1, 2])
def test_whatever_cannot_be_sent_is_told(workers: int, capfd: pytest.CaptureFixture[str]) -> None:
    """Where memory ran out another process goes on; it is the document's failure where memory is limited."""
    ran_out: tuple[type[Exception], str] = (
        UnreadableDocumentError,
        "3: reading it took more than 1500MB of memory",
    )
    if workers == 2:
        ran_out = (MemoryRanOutError, "memory ran out")
    with doing(cannot_be_sent, [1, 2, 3, 4], workers) as result_for:
        with pytest.raises(UnexpectedError, match=r"unexpected UnspeakableError$"):
            result_for(1)
        with pytest.raises(UnexpectedError, match="pickle"):
            result_for(2)
        with pytest.raises(ran_out[0], match=ran_out[1]):
            result_for(3)
        assert result_for(4) == 4
    assert capfd.readouterr().err == ""


def killed_or_answered(number: int) -> bytes:
    """More than a pipe holds."""
    if number == 2:
        os.kill(os.getpid(), signal.SIGKILL)
    return bytes(1_000_000)


def test_one_process_is_killed_and_another_goes_on() -> None:
    with doing(killed_or_answered, [1, 2, 3, 4], workers=2) as result_for:
        assert result_for(1)
        with pytest.raises(UnreadableDocumentError, match=r"2: .* was killed"):
            result_for(2)
        assert result_for(3)
        assert result_for(4)


@pytest.mark.slow
def test_processes_killed_at_any_moment_are_missed() -> None:
    """Also in the midst of an answer, which nobody then completes."""
    missed = 0
    for moment in range(10):
        with worker_pool(killed_or_answered, 1) as pool:
            begun = [pool.begin(1) for _ in range(20)]
            begun[0].result()
            time.sleep(moment / 5_000)
            for child in children():
                child.kill()
            for answer in begun:
                try:
                    assert answer.result() == bytes(1_000_000)
                except KilledError:
                    missed += 1
    assert missed


@pytest.mark.slow
def test_processes_that_died_leave_nothing_open() -> None:
    with worker_pool(killed_or_answered, 1) as pool:
        before = psutil.Process().num_fds()
        for _ in range(10):
            with pytest.raises(KilledError):
                pool.begin(2).result()
        assert pool.begin(1).result()
        assert psutil.Process().num_fds() == before


def test_a_pool_is_empty_in_the_end() -> None:
    with worker_pool(doubled_or_refused, 2) as pool:
        assert [begun.result() for begun in map(pool.begin, [1, 3])] == [2, 6]
    assert not children()
    assert cores() in range(1, (os.cpu_count() or 1) + 1)
