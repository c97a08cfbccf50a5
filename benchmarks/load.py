"""Time `renaksi load` as a user runs it, cold, against PDF libraries alone on the same files, in one run.

    python -m benchmarks.load PLAN.pdf... [--copies N] [--rounds N]

Every contestant is a process of its own, interpreter and imports included; the median of some rounds, in each of which
all take their turn.
(a) pdfplumber's `extract_words()` and `find_tables()`; (b) pypdfium2's text and the box of each character; and,
where they are installed, (c) PyMuPDF's `find_tables()` and (d) camelot's lattice. The goals: a load of one plan 2.5
times as fast as (a); of ten, 5 times as fast as (a), and no more than 4 times as slow as (b). Then what a load's
time goes into, by stage, in one process; and the most memory a process takes.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

from benchmarks.copies import make_copies
from ingest.workers.pool import cores

FASTER_ONE, FASTER_TEN, SLOWER = 2.5, 5.0, 4.0

Work = Callable[[Sequence[Path]], object]


class Measure(NamedTuple):
    """What a process took: seconds, seconds of all its processors, and the MiB of the largest among its own."""

    seconds: float
    busy: float
    memory: float


def pdfplumber_alone(plans: Sequence[Path]) -> None:
    """What a load is compared with."""
    import pdfplumber

    for plan in plans:
        with pdfplumber.open(plan) as pdf:
            for page in pdf.pages:
                page.extract_words()
                page.find_tables()
                page.close()


def pypdfium2_alone(plans: Sequence[Path]) -> None:
    """What reading characters takes at the least."""
    import pypdfium2

    for plan in plans:
        with pypdfium2.PdfDocument(plan) as pdf:
            for page in pdf:
                text = page.get_textpage()
                text.get_text_range()
                for index in range(text.count_chars()):
                    text.get_charbox(index)
                text.close()
                page.close()


def pymupdf_alone(plans: Sequence[Path]) -> None:
    """Another table finder."""
    import pymupdf

    for plan in plans:
        with pymupdf.open(plan) as pdf:
            for page in pdf:
                page.find_tables()


def camelot_alone(plans: Sequence[Path]) -> None:
    """Another table finder, which looks at pictures of the pages."""
    import camelot

    for plan in plans:
        camelot.read_pdf(str(plan), pages="all", flavor="lattice")


def load(plans: Sequence[Path], *options: str) -> None:
    """The command, into the warehouse that the environment names, or a new one."""
    from flows.cli.program import program

    with TemporaryDirectory() as folder:
        warehouse = os.environ.get("RENAKSI_WAREHOUSE", str(Path(folder, "renaksi.duckdb")))
        sys.argv = ["renaksi", "load", *map(str, plans), "--warehouse", warehouse, *options]
        assert program() == 0


def load_alone(plans: Sequence[Path]) -> None:
    """The command, in one process."""
    load(plans, "--workers", "1")


def load_with_prefect(plans: Sequence[Path]) -> None:
    """The command as a Prefect flow, on a server started for it."""
    with TemporaryDirectory() as home:
        os.environ["PREFECT_HOME"] = home
        load(plans, "--prefect")


def read_alone(plans: Sequence[Path]) -> None:
    """Pages as a load reads them, in one process."""
    from ingest.pdf import open_pdf

    for plan in plans:
        with open_pdf(plan) as pdf:
            for _ in pdf.pages():
                pass


CONTESTANTS: dict[str, tuple[str | None, Work]] = {
    "renaksi load": (None, load),
    "renaksi load, one process": (None, load_alone),
    "renaksi load, as a Prefect flow": (None, load_with_prefect),
    "reading pages, one process": (None, read_alone),
    "(a) pdfplumber": (None, pdfplumber_alone),
    "(b) pypdfium2": (None, pypdfium2_alone),
    "(c) PyMuPDF": ("pymupdf", pymupdf_alone),
    "(d) camelot": ("camelot", camelot_alone),
}
"""Each with the library that must be installed for it."""


def compare(plans: Sequence[Path], rounds: int) -> None:
    """Print what each takes, its memory, and how many times as long as a load that is."""
    measured: dict[str, list[Measure]] = defaultdict(list)
    for _ in range(rounds):
        for name, (library, _work) in CONTESTANTS.items():
            if library is None or find_spec(library):
                measured[name].append(measure(name, plans))
    medians = {
        name: Measure(*map(median, zip(*runs, strict=True))) for name, runs in measured.items()
    }
    whole = medians["renaksi load"].seconds
    print("| | seconds | of a load | processor seconds | memory of its largest process |")
    print("|---|---:|---:|---:|---:|")
    for name, (seconds, busy, _) in medians.items():
        memory = max(run.memory for run in measured[name])
        share = seconds / whole
        print(f"| {name} | {seconds:.2f} | {share:.2f} | {busy:.2f} | {memory:.0f} MiB |")
    faster = medians["(a) pdfplumber"].seconds / whole
    slower = whole / medians["(b) pypdfium2"].seconds
    goal = FASTER_ONE if len(plans) == 1 else FASTER_TEN
    print(
        f"\n{faster:.1f} times as fast as (a), the goal being {goal}; {slower:.1f} times (b)",
        end="",
    )
    print(f", at most {SLOWER} wanted." if len(plans) > 1 else ".")


def show_stages(plans: Sequence[Path]) -> None:
    """Print what a load in one process goes into, modules imported meanwhile included."""
    start = perf_counter()
    from extractors.entities.language import tokeniser
    from extractors.plan.document import extract_document
    from extractors.plan.profile import load_profiles
    from flows.pipeline.storing import load_document
    from ingest.pages.pdf_source import open_source
    from ingest.pages.read import page_of
    from ingest.pages.readers import ReaderName, open_reader
    from ingest.pdf import open_pdf
    from warehouse.store.connection import open_warehouse

    stages: dict[str, float] = defaultdict(float)

    def lap(stage: str) -> None:
        nonlocal start
        stages[stage] += perf_counter() - start
        start = perf_counter()

    lap("import our modules")
    tokeniser()
    lap("import spaCy")
    with TemporaryDirectory() as folder:
        for plan in plans:
            with (
                open_pdf(plan) as pdf,
                closing(open_reader(open_source(plan), ReaderName.PDFIUM)) as reader,
            ):
                lap("open")
                glyphs = [reader.page(number) for number in range(1, pdf.page_count + 1)]
                lap("read characters and rules")
                pages = [page_of(page) for page in glyphs]
                lap("words and grids")
                extracted = extract_document(pdf.facts, pages, load_profiles())
                lap("extract and check")
            with open_warehouse(Path(folder, "renaksi.duckdb")) as connection:
                lap("make or open the warehouse")
                load_document(connection, extracted)
                lap("store")
    whole = sum(stages.values())
    print("\n| stage, in one process | seconds | share |\n|---|---:|---:|")
    for stage, seconds in stages.items():
        print(f"| {stage} | {seconds:.2f} | {seconds / whole:.0%} |")


def measure(name: str, plans: Sequence[Path], warehouse: Path | None = None) -> Measure:
    """Do this work alone in a process; a load into a new warehouse, or into this one."""
    command = [sys.executable, "-m", "benchmarks.load", "--only", name, *map(str, plans)]
    environment = os.environ | ({"RENAKSI_WAREHOUSE": str(warehouse)} if warehouse else {})
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # modules are compiled once, as for any user
    before, start = getrusage(RUSAGE_CHILDREN), perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    seconds, after = perf_counter() - start, getrusage(RUSAGE_CHILDREN)
    busy = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Measure(seconds, busy, float(done.stdout.split()[-1]))


def peak_mib() -> float:
    """The peak memory of this process or of its largest child, as Linux counts it."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    own = re.search(r"^VmHWM:\s+(\d+) kB", status, re.MULTILINE)
    assert own, "memory is measured on Linux only"
    return max(int(own[1]), getrusage(RUSAGE_CHILDREN).ru_maxrss) / 1024


def machine() -> str:
    """What the figures depend on."""
    model = re.search(r"model name\s*: (.+)", Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    processor = model[1] if model else platform.machine()
    load_average = os.getloadavg()[0]
    return (
        f"{cores()} processors ({processor}), Python {platform.python_version()}, {platform.system()}, "
        f"load average {load_average:.1f} at the start."
    )


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description="Time a load against PDF libraries alone.")
    parser.add_argument("plans", type=Path, nargs="+")
    parser.add_argument("--copies", type=int, help="make so many plans of these, of other periods")
    parser.add_argument("--rounds", type=int, default=3, help="take the median of so many (3)")
    parser.add_argument("--only", choices=CONTESTANTS, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.only:
        CONTESTANTS[asked.only][1](asked.plans)
        print(peak_mib())
        return
    with TemporaryDirectory() as folder:
        plans = (
            make_copies(asked.plans, asked.copies, Path(folder)) if asked.copies else asked.plans
        )
        print(f"{machine()}\n\n{len(plans)} documents.\n")
        compare(plans, asked.rounds)
        show_stages(plans)


if __name__ == "__main__":
    main()
