"""The plan of 2020-2022, read field by field as its gold says, paragraphs and lists too, where it is at hand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.golden.fields import Fields, content_fields, differences, load_fields, matrix_fields
from tests.renditions.forms import Json

CORPUS = Path(__file__).parents[3] / "shared" / "corpus"
PLAN = CORPUS / "ran-ogi-opi-2020-2022.pdf"
UNCLEAR = ("OGI/14 section 1 text", "OPI/01 section 1 text", "OPI/02 section 1 text")
"""Here a paragraph ends with a line as full as the others, and nothing else separates it from the next."""

pytestmark = pytest.mark.skipif(not PLAN.is_file(), reason=f"the plan is not here ({PLAN})")


def gold(name: str) -> list[Json]:
    content: list[Json] = json.loads((CORPUS / "gold" / name).read_text(encoding="utf-8"))
    return content


def test_every_field_is_exact(tmp_path: Path) -> None:
    want = content_fields([*gold("ogi.json"), *gold("opi.json")]) | matrix_fields(
        gold("annex.json")
    )
    assert len(want) > 600
    labelled = {_part(name) for name in want}
    found: Fields = {
        name: value
        for name, value in load_fields(PLAN, tmp_path).items()
        if _part(name) in labelled
    }
    assert not differences(want, found, UNCLEAR)


def _part(name: str) -> tuple[str, bool]:
    """The form or the matrix that a field is in: the gold has some of them."""
    commitment, field, *_ = name.split()
    return commitment, field in ("annex", "measure")
