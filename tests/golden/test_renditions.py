"""The same forms from every producer, however they look, yield the same fields; so does each known form."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from samples.make_samples import read_content
from tests.golden.fields import (
    differences,
    forms_only,
    load_fields,
    plan_fields,
    without_hyphens,
)
from tests.ingest.alike import assert_alike
from tests.renditions.forms import Json, Part, document
from tests.renditions.look import Look, read_looks
from tests.renditions.producers import draw, missing

LOOKS = read_looks()
FORMS = sorted((Path(__file__).parents[1] / "renditions" / "content").glob("*.json"))
UPRIGHT = (
    "libreoffice_html",
    "wkhtmltopdf",
)  # cannot turn the page or begin a new one, and cut off a wide matrix
PLAIN_HYPHENS = ("libreoffice", "reportlab")  # print a soft hyphen as a compound's


def _every_look() -> Iterator[object]:
    """All looks; where there is little time, of each producer that is installed with Python the first."""
    seen = {"chromium", "libreoffice", "libreoffice_html", "wkhtmltopdf"}
    for look in LOOKS:
        can_wait = look.producer in seen
        yield pytest.param(look, id=look.name, marks=[pytest.mark.slow] if can_wait else [])
        seen.add(look.producer)


@pytest.mark.slow
@pytest.mark.parametrize("look", [*_every_look()])
def test_a_plan_reads_the_same_however_it_is_printed(look: Look, tmp_path: Path) -> None:
    parts, annexes = read_content()
    pdf = _draw(parts, annexes, look, tmp_path)
    assert_alike(pdf)
    want, got = plan_fields(parts, annexes, look.bullet), load_fields(pdf, tmp_path)
    if look.producer in UPRIGHT:
        want, got = forms_only(want), forms_only(got)
    if look.hyphens == "soft" and look.producer in PLAIN_HYPHENS:
        want, got = without_hyphens(want), without_hyphens(got)
    found = differences(want, got, look.unclear)
    assert not found, f"{pdf}\n{found}"


@pytest.mark.parametrize("producer", ["reportlab", "weasyprint"])
@pytest.mark.parametrize("content", FORMS, ids=lambda path: path.stem)
def test_a_known_form_is_read_by_its_profile(content: Path, producer: str, tmp_path: Path) -> None:
    part = Part(**json.loads(content.read_text(encoding="utf-8")))
    look = next(look for look in LOOKS if look.producer == producer)
    pdf = _draw([part], [], look, tmp_path)
    found = differences(plan_fields([part]), load_fields(pdf, tmp_path))
    assert not found, f"{pdf}\n{found}"


def test_forms_of_two_layouts_may_follow_each_other_without_a_word_between(tmp_path: Path) -> None:
    parts, _ = read_content()
    look = next(look for look in LOOKS if look.producer == "reportlab")
    pdf = _draw([Part(part.commitments) for part in parts], [], look, tmp_path)
    want = forms_only(plan_fields(parts))
    assert not differences(want, forms_only(load_fields(pdf, tmp_path)), look.unclear)


def _draw(parts: list[Part], annexes: list[Json], look: Look, folder: Path) -> Path:
    if absent := missing(look.producer, look.font):
        pytest.skip(f"{absent} is not installed")
    pdf = folder / f"{look.name}.pdf"
    draw(document(parts, annexes, look), look, pdf)
    return pdf
