"""A measure in nearly the words of another is for a person, the same measure in other words is linked."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from models.progress import Decision, Match
from tests.warehouse.link.plans import PLAN
from warehouse.link.linkage import link_entries
from warehouse.link.scorer import built_in_scorer
from warehouse.link.subjects import Candidate, Commitment, Entry, Spellings

PAIRS = tomllib.loads(Path(__file__).with_name("near_twins.toml").read_text(encoding="utf-8"))
BODY, TARGET = "Kementerian Pelabuhan", "Draf dibahas bersama pemangku kepentingan"
BESIDE = (
    "Terbitnya pedoman pelayanan kapal penumpang",
    "Tersedianya papan pengumuman tarif pelabuhan rakyat",
    "Meningkatnya penyelesaian keluhan penumpang kapal pada dermaga rakyat",
)


def linked(planned: str, printed: str) -> Match:
    """What becomes of an entry in which all but the measure agrees, where the plan has other measures beside."""
    commitment_id = f"{PLAN}/01"
    candidates = tuple(
        Candidate(
            "measure", f"{commitment_id}/measure/{place}", commitment_id, place, text, (BODY,),
            "government", {"B06": TARGET if place == 1 else f"Target lain {place}"},
        )
        for place, text in enumerate((planned, *BESIDE), 1)
    )  # fmt: skip
    plan = [Commitment(commitment_id, PLAN, 1, ("Keterbukaan layanan rakyat",), candidates)]
    heading = "1. Keterbukaan layanan rakyat"
    entry = Entry("r/1", "r", 1, "government", "B06", heading, BODY, printed, TARGET)
    (link,) = link_entries([entry], plan, Spellings({}), built_in_scorer())
    return link.match


@pytest.mark.parametrize(("planned", "printed"), PAIRS["twins"])
def test_a_near_twin_is_for_a_person(planned: str, printed: str) -> None:
    assert linked(planned, printed).decision == Decision.REVIEW
    assert linked(planned, planned).decision == Decision.AUTO


@pytest.mark.parametrize(("planned", "printed"), PAIRS["same"])
def test_the_same_in_other_words_is_linked(planned: str, printed: str) -> None:
    assert linked(planned, printed).decision == Decision.AUTO
