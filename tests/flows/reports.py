"""Progress reports on the sample plan, written from its measures."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from flows.pipeline.extraction import extract_file
from models.plan import ExtractedDocument

HEADS = ("Komitmen", "Penanggung Jawab", "Ukuran Keberhasilan", "Target", "Capaian", "Status")
TITLES = ("RENCANA AKSI OPEN GOVERNMENT INDONESIA 2030-2032", "Periode B06")


def measures_of(
    plan: Path,
    path: Path,
    *,
    titles: Iterable[str] = TITLES,
    commitments: Iterable[int] = range(1, 100),
    achievement: str = "Sudah terlaksana",
) -> Path:
    """Write a report that says the same of every measure of these commitments, each with the first of its targets."""
    wanted = set(commitments)
    rows = [row for number, row in _rows(plan) if number in wanted]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerows([*([title] for title in titles), HEADS])
        writer.writerows((*row, achievement, "Selesai") for row in rows)
    return path


@cache
def _rows(plan: Path) -> list[tuple[int, tuple[str, ...]]]:
    extracted = extract_file(plan, None)
    assert isinstance(extracted, ExtractedDocument)
    return [
        (
            commitment.number.value,
            (
                commitment.title.value,
                measure.responsible.value if measure.responsible else "-",
                measure.text.value,
                measure.targets[0].text.value if measure.targets else "-",
            ),
        )
        for commitment in extracted.plans[0].commitments
        for measure in commitment.measures
    ]
