"""Of the real plan hardly a sentence is touched by what is withheld."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from flows.cli.program import main
from models.sentences import GAP
from warehouse.store.connection import open_warehouse

PLAN = Path(__file__).parents[3] / "shared" / "corpus" / "ran-ogi-opi-2020-2022.pdf"


@pytest.mark.slow
@pytest.mark.skipif(not PLAN.is_file(), reason=f"the shared plan is not here ({PLAN})")
def test_at_most_five_of_a_thousand_sentences_are_touched(tmp_path: Path) -> None:
    path = tmp_path / "renaksi.duckdb"
    assert main(["load", str(PLAN), "--warehouse", str(path)]) == 0
    texts = "SELECT text FROM public.{0} WHERE text IS NOT NULL"
    relations = ("chapters", "sections", "indicators", "measures", "targets")
    with open_warehouse(path, read_only=True) as warehouse:
        said = [
            sentence
            for relation in relations
            for (text,) in warehouse.execute(texts.format(relation)).fetchall()
            for sentence in re.split(r"(?<=[.;:])\s+|\n", text)
            if sentence.strip()
        ]
    assert len(said) > 1_000
    assert sum(GAP in sentence for sentence in said) <= len(said) * 5 / 1_000
