"""Time a load and one judgement beside few judgements and beside many.

    python -m benchmarks.judgements PLAN.pdf REPORT [--counts 0 10 10000] [--rounds N]

The judgements are about values of the plan, most of them right, some corrected. Each time is that of the best of some
rounds, without starting Python. Goals: a load takes at most 5 % longer beside 10,000 judgements than beside none, and
one judgement not much longer than beside ten.
"""

from __future__ import annotations

import argparse
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import NamedTuple

from duckdb import DuckDBPyConnection

from flows.pipeline.mirror import mirroring
from flows.pipeline.steps import LoadRequest, load_documents
from flows.pipeline.storing import judge_again
from warehouse.judgements.lines import Line
from warehouse.judgements.saying import Saying, Subject, confirm, correct
from warehouse.store.connection import open_warehouse
from warehouse.store.originals import kept_beside

_SEEN = "SELECT DISTINCT entity_kind, entity_id, field FROM provenance WHERE field = $field ORDER BY ALL"
_FIELDS = ("title", "text", "status_quo", "objectives", "responsible")
_CORRECTED = 5
"""One of so many values is corrected, the others are right."""


class Seconds(NamedTuple):
    """What was timed."""

    load: float
    judgement: float


def lines(connection: DuckDBPyConnection, count: int) -> Iterator[Line]:
    """So many judgements on values that are shown, the same ones again where these are too few."""
    start = datetime.now(UTC).replace(tzinfo=None)
    values = [
        (Subject(kind, identifier), field)
        for field in _FIELDS
        for kind, identifier, _ in connection.execute(_SEEN, {"field": field}).fetchall()
        if kind in ("commitment", "indicator", "measure", "target")
    ]
    known: dict[tuple[Subject, str], Line] = {}
    for number, (subject, field) in enumerate(islice(cycle(values), count)):
        who = Saying("Sari", f"judgement {number}", start + timedelta(milliseconds=number))
        if (subject, field) not in known:
            is_other = len(known) % _CORRECTED == 0
            known[subject, field] = (
                correct(connection, subject, field, ["Lain"], who)
                if is_other
                else confirm(connection, subject, field, who)
            )
        line = known[subject, field]
        yield who.line(line.kind, dict(line.subject), line.verdict, line.value)


def timed(plan: Path, report: Path, count: int, rounds: int) -> Seconds:
    """The time of loading a report, and of one judgement, where so many were made before."""
    with TemporaryDirectory() as folder:
        made = Path(folder, "made.duckdb")
        load_documents(LoadRequest((plan,), made))
        with open_warehouse(made) as connection:
            (last,) = lines(connection, 1)
            judge_again(connection, list(lines(connection, count)))
        loads, judgements = [], []
        for number in range(rounds):
            path = Path(folder, str(number), "renaksi.duckdb")
            path.parent.mkdir()
            shutil.copy(made, path)
            shutil.copytree(kept_beside(made), kept_beside(path))
            start = perf_counter()
            load_documents(LoadRequest((report,), path))
            loads.append(perf_counter() - start)
            start = perf_counter()
            mirroring(path, 0, partial(_judge, path, last))
            judgements.append(perf_counter() - start)
        return Seconds(min(loads), min(judgements))


def _judge(path: Path, line: Line) -> None:
    with open_warehouse(path) as connection:
        who = Saying("Budi", "once more")
        judge_again(connection, [who.line(line.kind, dict(line.subject), "right")])


def main() -> None:
    """Time what the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("plan", type=Path)
    parser.add_argument("report", type=Path)
    parser.add_argument("--counts", type=int, nargs="+", default=[0, 10, 10_000])
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    first: Seconds | None = None
    for count in asked.counts:
        found = timed(asked.plan, asked.report, count, asked.rounds)
        first = first or found
        print(
            f"{count:>7} judgements: load {found.load:6.3f} s ({found.load / first.load:6.1%}), "
            f"one judgement {found.judgement:6.3f} s ({found.judgement / first.judgement:6.1%})"
        )


if __name__ == "__main__":
    main()
