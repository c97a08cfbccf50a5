"""Time loading a plan again: as it was, and with two of its pages changed.

    python -m benchmarks.reload PLAN.pdf [--rounds N] [--reader pdfplumber] [--workers 1]

Each load is a process of its own, as people run it, and is timed from its start to its end; beside it stands what the
load takes within the process, without starting Python and importing libraries. The best of some rounds counts.
Goals, set when pdfplumber read the pages: an unchanged plan takes under 5% of its first load, one with two changed
pages under 20%.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

from benchmarks.copies import set_text
from flows.pipeline.steps import LoadRequest, load_documents, read_options
from ingest.pages.read import Page
from ingest.pages.readers import ReaderName
from ingest.pdf import open_pdf
from ingest.workers.pool import cores
from models.geometry import Word

GOALS = {"first": 1.0, "unchanged": 0.05, "two pages changed": 0.2}
NOTE = "(diubah)"


class Seconds(NamedTuple):
    """What a load takes as a whole process, and within one that has imported everything."""

    process: float
    within: float


def change_pages(plan: Path, whole: Path, changed: Path) -> None:
    """Write the plan as it is, and with a word added at the end of a cell on two pages, at a third and at two thirds.

    Both are written by PDFium, since it writes sizes a little otherwise than others.
    """
    with open_pdf(plan) as pdf:
        pages = list(pdf.pages())
    with pypdfium2.PdfDocument(plan) as document:
        document.save(whole)
        for start in (len(pages) // 3, 2 * len(pages) // 3):
            _add_word(document, *next(_with_room(pages[start:])))
        document.save(changed)


def _add_word(document: pypdfium2.PdfDocument, height: float, last: Word) -> None:
    """Print a word behind another; `height` is the page's."""
    page = document[last.page - 1]
    added = raw.FPDFPageObj_NewTextObj(document, b"Helvetica", last.size)
    set_text(added, NOTE)
    base = height - last.bottom + 0.2 * last.size
    raw.FPDFPageObj_Transform(added, 1, 0, 0, 1, last.x1 + 3, base)
    raw.FPDFPage_InsertObject(page, added)
    raw.FPDFPage_GenerateContent(page)
    page.close()


def _with_room(pages: list[Page]) -> Iterator[tuple[float, Word]]:
    """Last words of cells that end in mid-line, each with its page's height."""
    for page in pages:
        for grid in page.grids:
            for cell in grid.cells:
                if len(cell.words) > 8 and cell.words[-1].x1 < cell.box.x1 - 80:
                    yield page.height, cell.words[-1]


class Reading(NamedTuple):
    """What reads, and in how many processes."""

    reader: ReaderName
    workers: int


def measure(plan: Path, changed: Path, reading: Reading) -> dict[str, Seconds]:
    """Load the plan, load it again, and load it changed: first in processes of their own, then here."""
    with TemporaryDirectory() as folder:
        loads = dict(zip(GOALS, (plan, plan, changed), strict=True))
        by_process, within = Path(folder, "process.duckdb"), Path(folder, "within.duckdb")
        return {
            name: Seconds(
                _timed(_load_apart, file, by_process, reading),
                _timed(_load_here, file, within, reading),
            )
            for name, file in loads.items()
        }


def _timed(
    load: Callable[[Path, Path, Reading], None], plan: Path, warehouse: Path, reading: Reading
) -> float:
    start = perf_counter()
    load(plan, warehouse, reading)
    return perf_counter() - start


def _load_apart(plan: Path, warehouse: Path, reading: Reading) -> None:
    command = [
        sys.executable,
        "-m",
        "flows.cli.program",
        "load",
        str(plan),
        "--warehouse",
        str(warehouse),
    ]
    options = ["--reader", reading.reader, "--workers", str(reading.workers)]
    subprocess.run([*command, *options], check=True, stdout=subprocess.DEVNULL)


def _load_here(plan: Path, warehouse: Path, reading: Reading) -> None:
    options = read_options(warehouse, *reading, cached=True)
    for failure in load_documents(LoadRequest((plan,), warehouse, options=options)).failures:
        raise failure.error


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description="Time loading a plan again.")
    parser.add_argument("plan", type=Path)
    parser.add_argument("--rounds", type=int, default=3, help="take the best of so many (3)")
    parser.add_argument("--reader", type=ReaderName, default=ReaderName.PDFIUM, choices=ReaderName)
    parser.add_argument("--workers", type=int, default=cores(), help="as of load")
    asked = parser.parse_args()
    reading = Reading(asked.reader, asked.workers)
    with TemporaryDirectory() as folder:
        whole, changed = Path(folder, "whole.pdf"), Path(folder, "changed.pdf")
        change_pages(asked.plan, whole, changed)
        _load_here(whole, Path(folder, "warm.duckdb"), reading)  # imports are not what is measured
        rounds = [measure(whole, changed, reading) for _ in range(asked.rounds)]
    best = {
        name: Seconds(*map(min, zip(*(r[name] for r in rounds), strict=True))) for name in GOALS
    }
    print(f"{'load':<20}{'whole process':>16}{'within it':>18}")
    for name, goal in GOALS.items():
        shares = [taken / first for taken, first in zip(best[name], best["first"], strict=True)]
        cells = (
            f"{taken:8.2f} s {share:6.1%}" for taken, share in zip(best[name], shares, strict=True)
        )
        verdict = (
            ""
            if name == "first"
            else f"   {'within' if shares[0] < goal else 'MISSES'} the goal of {goal:.0%}"
        )
        print(f"{name:<20}{''.join(cells)}{verdict}")


if __name__ == "__main__":
    main()
