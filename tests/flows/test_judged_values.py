"""A reading is scored against all that people said of its values."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.judged_values import Score, scores
from models.geometry import Box
from tests.flows.conftest import SAMPLE, Renaksi

PLAN = "OGI-2030-2032"


@pytest.mark.slow
def test_a_reading_is_scored_by_judgements(renaksi: Renaksi, tmp_path: Path) -> None:
    renaksi("load", SAMPLE)
    for words in (("title", "right"), ("start_date", "is", "2031-02-03")):
        renaksi("judge", f"{PLAN}/01", *words, "--by", "Sari")
    for subject, name in ((f"{PLAN}/02", "title"), (f"{PLAN}/01/indicator/1", "text")):
        assert renaksi("judge", subject, name, "right", "--by", "Sari").code == 0
    found = scores(tmp_path / "renaksi.duckdb")
    assert (found.values.hits, found.values.false, found.values.missed) == (3, 1, 1)
    assert found.places.f1 == 1.0
    assert found.places.hits > 3


def test_values_are_equal_but_for_white_space() -> None:
    score = Score()
    score.add_value("satu  dua", "satu\ndua")
    score.add_value("satu", None)
    score.add_value("salah", "salah", is_wrong=True)
    score.add_value("salah", "benar", is_wrong=True)
    assert (score.hits, score.false, score.missed) == (1, 1, 1)
    assert score.f1 == 0.5


def test_boxes_are_the_same_that_share_half() -> None:
    score = Score()
    box = Box(1, 0, 0, 10, 10)
    score.add_boxes([box, box], [Box(1, 0, 0, 10, 6), Box(2, 0, 0, 10, 10)])
    assert (score.hits, score.false, score.missed) == (1, 1, 1)
