"""A plan whose labels differ from the profile's: variants are read, and what is unknown is kept and told."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from tests.golden.fields import Fields, differences, forms_only, load_fields, plan_fields
from tests.renditions.forms import Part, document
from tests.renditions.look import read_looks
from tests.renditions.producers import draw, missing

CONTENT = Path(__file__).parents[1] / "renditions" / "content" / "ogi-2018-en.json"
LOOK = next(look for look in read_looks() if look.producer == "reportlab")
UNKNOWN = {
    "What is the commitment": "Which deed is promised here",
    "How will the commitment": "What changes by it for people",
    "Why is this commitment relevant to OGP": "Virtues",
}
"""How labels begin, and what is printed in their stead."""

Renamed = Callable[[str], str]


def read(folder: Path, renamed: Renamed) -> tuple[Fields, Fields, Counter[str]]:
    """The fields printed and found, and how often each code was reported, with the sections' labels renamed."""
    if absent := missing(LOOK.producer, LOOK.font):
        pytest.skip(f"{absent} is not installed")
    part = Part(**json.loads(CONTENT.read_text(encoding="utf-8")))
    for commitment in part.commitments:
        for section in commitment["sections"]:
            section["label"] = renamed(section["label"])
    pdf = folder / "plan.pdf"
    draw(document([part], [], LOOK), LOOK, pdf)
    found = load_fields(pdf, folder)
    with duckdb.connect(str(folder / "plan.duckdb"), read_only=True) as connection:
        codes = connection.execute("SELECT code FROM findings").fetchall()
    return plan_fields([part]), found, Counter(code for (code,) in codes)


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> Counter[str]:
    """What is reported with every label as its profile has it."""
    *_, codes = read(tmp_path_factory.mktemp("usual"), lambda label: label)
    return codes


@pytest.mark.parametrize(
    "renamed",
    [
        lambda label: f"{label}:",
        lambda label: label.rstrip("?"),
        lambda label: label.upper(),
        lambda label: label.replace("to solve", "to solving"),
        lambda label: label.replace("public problem", "publics problem"),
    ],
    ids=["colon", "no question mark", "capitals", "to solving", "slip"],
)
def test_a_variant_of_a_label_is_the_same_label(
    renamed: Renamed, usual: Counter[str], tmp_path: Path
) -> None:
    want, got, codes = read(tmp_path, renamed)
    assert not differences(want, got)
    assert codes == usual


@pytest.mark.parametrize("count", [1, len(UNKNOWN)])
def test_what_stands_under_unknown_labels_is_kept_and_told(
    count: int, usual: Counter[str], tmp_path: Path
) -> None:
    unknown = dict(list(UNKNOWN.items())[:count])

    def renamed(label: str) -> str:
        return next((new for old, new in unknown.items() if label.startswith(old)), label)

    want, got, codes = read(tmp_path, renamed)
    assert not differences(want, got)
    forms = len({name.split()[0] for name in forms_only(want)})
    told = {"label-unknown": count * forms}
    if count == len(UNKNOWN):
        told |= {"layout-unfamiliar": forms, "little-understood": 1}
    assert codes - usual == told
