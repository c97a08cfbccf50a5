"""The places in the code that documentation names are there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
ROOMS = "models|ingest|extractors|warehouse|flows|renaksi|tests|benchmarks|samples"
PLACE = re.compile(rf"`((?:{ROOMS})/[\w./*-]+)`")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_each_place_that_a_page_names_exists(page: Path) -> None:
    named = PLACE.findall(page.read_text(encoding="utf-8"))
    assert [place for place in named if not any(ROOT.glob(place.rstrip("/")))] == []


def test_places_are_named_at_all() -> None:
    assert sum(len(PLACE.findall(page.read_text(encoding="utf-8"))) for page in PAGES) > 50
