"""Time a complete load against pdfplumber alone on the same pages, and watch memory as pages grow.

    python -m benchmarks.load PLAN.pdf [--rounds N]

Both are measured in one process, in turn, the best of some rounds each; memory in processes of their own, on the
plan repeated. The goals: a load takes at most 1.5 times what pdfplumber's `extract_words()` and `find_tables()`
take, and reading takes the same memory however many pages there are.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import pdfplumber
import pypdfium2

from flows.steps import (
    Arguments,
    LoadRequest,
    Result,
    Step,
    extract_file,
    ignore_page,
    load_documents,
    run_in_process,
)
from ingest.pdf import open_pdf

GOAL = 1.5
COPIES = (1, 2, 4)

Seconds = dict[str, float]


def pdfplumber_alone(plan: Path) -> None:
    """What a load is compared with."""
    with pdfplumber.open(plan) as pdf:
        for page in pdf.pages:
            page.extract_words()
            page.find_tables()
            page.close()


def read_pages(plan: Path) -> int:
    """Read the pages as a load does, and do nothing with them; gives their number."""
    with open_pdf(plan) as pdf:
        return sum(1 for _ in pdf.pages())


def load(plan: Path) -> Seconds:
    """Load the plan into a new warehouse; gives the seconds each step took."""
    seconds: Seconds = defaultdict(float)

    def run(step: Step[*Arguments, Result], subject: str, *arguments: *Arguments) -> Result:
        start = perf_counter()
        try:
            return run_in_process(step, subject, *arguments)
        finally:
            seconds[step.name] += perf_counter() - start

    with TemporaryDirectory() as folder:
        report = load_documents(LoadRequest((plan,), Path(folder, "renaksi.duckdb")), run)
    for failure in report.failures:
        raise failure.error
    return seconds


def compare_times(plan: Path, rounds: int) -> None:
    """Print what each takes, what a load's time goes into, and how many times the one is the other."""
    load(plan)  # imports and caches are not what is measured
    alone = min(_seconds(pdfplumber_alone, plan) for _ in range(rounds))
    reading = min(_seconds(read_pages, plan) for _ in range(rounds))
    steps = min((load(plan) for _ in range(rounds)), key=lambda steps: sum(steps.values()))
    whole = sum(steps.values())
    steps["extract document"] -= reading
    print(f"pdfplumber alone     {alone:7.2f} s")
    print(f"a complete load      {whole:7.2f} s")
    for name, seconds in {"read pages": reading, **steps}.items():
        print(f"  {name:<28} {seconds:6.2f} s {seconds / whole:5.0%}")
    verdict = "within" if whole <= GOAL * alone else "MISSES"
    print(f"ratio                {whole / alone:7.2f}   {verdict} the goal of {GOAL}")


def compare_memory(plan: Path) -> None:
    """Print the peak memory of reading and of extracting, for the plan's pages once and several times over."""
    print(f"{'pages':>8} {'read pages':>14} {'extract document':>20}   peak memory")
    with TemporaryDirectory() as folder:
        for copies in COPIES:
            repeated = Path(folder, f"{copies}.pdf")
            pages = _repeat(plan, copies, repeated)
            read, extracted = (_peak_mib(task, repeated) for task in TASKS)
            print(f"{pages:>8} {read:>10.0f} MiB {extracted:>16.0f} MiB")


def _seconds(work: Callable[[Path], object], plan: Path) -> float:
    start = perf_counter()
    work(plan)
    return perf_counter() - start


def _repeat(plan: Path, copies: int, repeated: Path) -> int:
    """Write the plan's pages several times over; gives their number."""
    with pypdfium2.PdfDocument(plan) as source, pypdfium2.PdfDocument.new() as target:
        for _ in range(copies):
            target.import_pages(source)
        target.save(repeated)
        return len(target)


TASKS: dict[str, Callable[[Path], object]] = {
    "read": read_pages,
    "extract": lambda plan: extract_file(plan, None, ignore_page),
}


def _peak_mib(task: str, plan: Path) -> float:
    """The peak memory of a process that does nothing but this task."""
    command = [sys.executable, "-m", "benchmarks.load", str(plan), "--peak-of", task]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def _own_peak_mib() -> float:
    """The peak memory of this process, as Linux counts it (`getrusage` would count its parent's too)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    peak = re.search(r"^VmHWM:\s+(\d+) kB", status, re.MULTILINE)
    assert peak, "memory is measured on Linux only"
    return int(peak[1]) / 1024


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description="Time a load against pdfplumber alone.")
    parser.add_argument("plan", type=Path)
    parser.add_argument("--rounds", type=int, default=3, help="take the best of so many (3)")
    parser.add_argument("--peak-of", choices=TASKS, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.peak_of:
        TASKS[asked.peak_of](asked.plan)
        print(_own_peak_mib())
        return
    compare_times(asked.plan, asked.rounds)
    compare_memory(asked.plan)


if __name__ == "__main__":
    main()
