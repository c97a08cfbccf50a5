"""How a load and its warehouse grow with the number of documents: 1, 10, 100.

    python -m benchmarks.growth PLAN.pdf... [--counts 1 10 100]

The plans are taken in turn, as often as needed, each time with later years on pages a little wider: so they are other
plans, of which no page is remembered. For each number a new warehouse is filled in one command. How long answers take
at many plans is told by `benchmarks.questions`.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.copies import make_copies
from benchmarks.load import machine, measure
from warehouse.ask.queries import run_query


def grow(plans: list[Path], count: int, folder: Path) -> str:
    """Load so many documents into a new warehouse; gives a row of the table."""
    files = make_copies(plans, count, folder)
    warehouse = folder / "renaksi.duckdb"
    taken = measure("renaksi load", files, warehouse)
    pages = int(run_query(warehouse, "SELECT sum(page_count) FROM documents").rows[0][0])
    size = warehouse.stat().st_size / 2**20
    return (
        f"| {count} | {pages} | {taken.seconds:.1f} | {1000 * taken.seconds / pages:.0f} "
        f"| {1000 * taken.busy / pages:.0f} | {taken.memory:.0f} MiB | {size:.1f} MiB |"
    )


def main() -> None:
    """Measure what the command line asks for."""
    parser = argparse.ArgumentParser(description="Watch a warehouse grow.")
    parser.add_argument("plans", type=Path, nargs="+")
    parser.add_argument("--counts", type=int, nargs="+", default=[1, 10, 100])
    asked = parser.parse_args()
    print(f"{machine()}\n")
    print(
        "| documents | pages | seconds | ms a page | processor ms a page | largest process "
        "| warehouse |\n|---:|---:|---:|---:|---:|---:|---:|"
    )
    for count in asked.counts:
        with TemporaryDirectory() as folder:
            print(grow(asked.plans, count, Path(folder)), flush=True)


if __name__ == "__main__":
    main()
