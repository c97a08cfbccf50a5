"""Score how documents are read now against all that people have said of their values: each word of theirs is a test.

    python -m benchmarks.judged_values renaksi.duckdb [--no-cache]

The originals beside the warehouse are read anew, into a warehouse that is gone afterwards. A value is right where it is
the one that was said to be (white space aside); its words are where they are to be where a box of theirs and one of
those chosen, or else of those read when it was judged, share half of both or more (IoU). A value that was said to be
wrong, and nothing more, counts against the reading as long as it is read so.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from duckdb import DuckDBPyConnection

from flows.pipeline.rebuild import repeat_loads
from flows.pipeline.steps import read_options
from ingest.pages.readers import ReaderName
from models.errors import UsageError
from models.geometry import Box
from warehouse.judgements.saying import Subject, value_of
from warehouse.store.connection import make_empty, open_warehouse
from warehouse.store.rebuilding import past_loads

LEAST_SHARED = 0.5
"""Two boxes are the same where they share so much of what both cover (IoU)."""

_JUDGED = """
SELECT entity_kind, entity_id, field, verdict, subject -> 'old' AS old, assigned, words
FROM history.judgements
WHERE kind = 'value' AND NOT is_undone AND state NOT IN ('open', 'orphan') AND verdict <> 'cannot_tell'
QUALIFY 1 = row_number() OVER (
    PARTITION BY entity_kind, entity_key, field ORDER BY verdict = 'corrected' DESC, decided_at DESC
)
"""
_BOXES = """
SELECT page, x0, top, x1, bottom FROM provenance
WHERE entity_kind = $kind AND entity_id = $id AND field = $field
"""


def area(box: Box) -> float:
    """What a box covers, square points."""
    return max(box.x1 - box.x0, 0) * max(box.bottom - box.top, 0)


def shared(box: Box, other: Box) -> float:
    """The part of what two boxes cover that both cover."""
    if box.page != other.page:
        return 0.0
    width = min(box.x1, other.x1) - max(box.x0, other.x0)
    height = min(box.bottom, other.bottom) - max(box.top, other.top)
    both = max(width, 0) * max(height, 0)
    return both / (area(box) + area(other) - both) if both else 0.0


@dataclass(slots=True)
class Score:
    """What was found, what was found that should not be, and what was not found."""

    hits: int = 0
    false: int = 0
    missed: int = 0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.hits / max(2 * self.hits + self.false + self.missed, 1)

    def add_value(self, truth: Any, read: Any, *, is_wrong: bool = False) -> None:
        """Count a value that should be read, or, where it `is_wrong`, should not."""
        is_same = folded(truth) == folded(read)
        if is_wrong:
            self.false += is_same
            return
        self.hits += is_same
        self.missed += not is_same
        self.false += not is_same and read is not None

    def add_boxes(self, truth: Sequence[Box], read: Sequence[Box]) -> None:
        """Count the boxes that are the same, each once."""
        left = list(read)
        for box in truth:
            best = max(left, key=partial(shared, box), default=None)
            if best is not None and shared(box, best) >= LEAST_SHARED:
                left.remove(best)
                self.hits += 1
            else:
                self.missed += 1
        self.false += len(left)


@dataclass(frozen=True, slots=True)
class Scores:
    """How values are read, and where."""

    values: Score = field(default_factory=Score)
    places: Score = field(default_factory=Score)


def folded(value: Any) -> Any:
    """A value without what only white space makes of it."""
    if isinstance(value, list):
        return [folded(item) for item in value]
    return " ".join(value.split()) if isinstance(value, str) else value


def scores(warehouse: Path, *, cached: bool = True) -> Scores:
    """How the documents of a warehouse are read now, by what people said of it."""
    options = read_options(warehouse, ReaderName.PDFIUM, None, cached=cached)
    found = Scores()
    with TemporaryDirectory() as folder:
        made = Path(folder, warehouse.name)
        make_empty(made)
        with open_warehouse(warehouse, read_only=True) as before:
            loads = past_loads(before)
            if failures := repeat_loads(warehouse, made, loads, options):
                raise failures[0].error
            with open_warehouse(made, read_only=True) as now:
                for judged in before.execute(_JUDGED).fetchall():
                    _count(found, before, now, *judged)
    return found


def _count(
    found: Scores,
    before: DuckDBPyConnection,
    now: DuckDBPyConnection,
    kind: str,
    identifier: str,
    name: str,
    verdict: str,
    old: str | None,
    assigned: str | None,
    words: list[dict[str, float]] | None,
) -> None:
    import json

    truth = json.loads((assigned if verdict == "corrected" else old) or "null")
    read = _read(now, Subject(kind, identifier), name)
    found.values.add_value(truth, read, is_wrong=verdict == "wrong")
    if verdict != "wrong":
        asked = {"kind": kind, "id": identifier, "field": name}
        places = [tuple(word.values()) for word in words or ()] or before.execute(
            _BOXES, asked
        ).fetchall()
        found.places.add_boxes(_boxes(places), _boxes(now.execute(_BOXES, asked).fetchall()))


def _boxes(rows: Iterable[tuple[Any, ...]]) -> list[Box]:
    return [Box(*row) for row in rows]


def _read(connection: DuckDBPyConnection, subject: Subject, name: str) -> Any:
    """What is read there now; None where nothing is."""
    try:
        _, about, _ = value_of(connection, subject, name)
    except (UsageError, IndexError):  # no such field, or nothing of this identifier
        return None
    return about["old"]


def main() -> None:
    """Score what the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("warehouse", type=Path)
    parser.add_argument("--no-cache", action="store_true", help="read every page anew")
    asked = parser.parse_args()
    found = scores(asked.warehouse, cached=not asked.no_cache)
    for name, score in (("values", found.values), ("word boxes", found.places)):
        print(
            f"{name}: F1 {score.f1:.3f} ({score.hits} right, {score.false} wrong, {score.missed} missed)"
        )


if __name__ == "__main__":
    main()
