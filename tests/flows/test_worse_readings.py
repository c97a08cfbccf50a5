"""A plan that is read worse than it is shown is not stored, unless somebody says so."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from extractors.plan import profile
from flows.pipeline.steps import LoadRequest, load_documents
from models.errors import WorseReadingError
from tests.flows.conftest import SAMPLE, Renaksi, asked

BUILT_IN = Path(profile.__file__).parent / "profiles" / "ogi-2020-id.toml"
INDICATORS = "SELECT count(*) FROM indicators WHERE commitment_id LIKE 'OGI-%'"


def without(folder: Path, *tables: str) -> Path:
    """A folder with the profile of the sample plan, but for some of its tables."""
    parts = BUILT_IN.read_text(encoding="utf-8").split("\n[")
    folder.mkdir(exist_ok=True)
    kept = [part for part in parts if part.split("]")[0] not in tables]
    (folder / BUILT_IN.name).write_text("\n[".join(kept), encoding="utf-8")
    return folder


@pytest.fixture
def held(tmp_path: Path, loaded: Path) -> Path:
    """A warehouse with the sample plan, and its original."""
    shutil.copytree(loaded.with_name(f"{loaded.name}.files"), tmp_path / f"{loaded.name}.files")
    return Path(shutil.copy(loaded, tmp_path / loaded.name))


def test_a_plan_is_not_read_without_its_indicators(
    renaksi: Renaksi, held: Path, tmp_path: Path
) -> None:
    profiles = without(tmp_path / "profiles", "indicators")
    before = held.read_bytes()
    outcome = renaksi("load", SAMPLE, "--profiles", profiles)
    assert (outcome.code, outcome.out) == (8, "")
    assert outcome.err.count("\n") == 1
    assert "OGI-2030-2032 is read worse than its version 1" in outcome.err
    assert "it has no indicators, of which there are 6" in outcome.err
    assert held.read_bytes() == before


@pytest.mark.slow
def test_a_plan_of_which_less_is_understood_is_not_stored(
    renaksi: Renaksi, held: Path, tmp_path: Path
) -> None:
    sections = (
        BUILT_IN.read_text(encoding="utf-8")
        .replace("relevance = ", "#")
        .replace("contribution = ", "#")
    )
    profiles = tmp_path / "profiles"
    profiles.mkdir()
    (profiles / BUILT_IN.name).write_text(sections, encoding="utf-8")
    outcome = renaksi("load", SAMPLE, "--profiles", profiles, "--dry-run")
    assert outcome.code == 8
    assert "of its words are understood instead of 100.0%" in outcome.err


@pytest.mark.slow
def test_force_stores_what_is_worse_and_a_rebuild_repeats_it(
    renaksi: Renaksi, held: Path, tmp_path: Path
) -> None:
    profiles = without(tmp_path / "profiles", "indicators")
    assert renaksi("load", SAMPLE, "--profiles", profiles, "--force").code == 0
    assert asked(renaksi, INDICATORS) == ["0"]
    assert renaksi("rebuild").code == 0
    assert asked(renaksi, INDICATORS) == ["0"]


@pytest.mark.parametrize("answer", [True, False])
def test_a_person_may_say_yes(held: Path, tmp_path: Path, answer: bool, renaksi: Renaksi) -> None:
    asked_for: list[str] = []

    def confirm(sentence: str) -> bool:
        asked_for.append(sentence)
        return answer

    request = LoadRequest((SAMPLE,), held, without(tmp_path / "profiles", "indicators"))
    report = load_documents(request, confirm=confirm)
    assert len(asked_for) == 1
    assert [type(failure.error) for failure in report.failures] == (
        [] if answer else [WorseReadingError]
    )
    assert asked(renaksi, INDICATORS) == ["0" if answer else "6"]


def test_an_edition_with_other_commitments_is_no_worse(renaksi: Renaksi, held: Path) -> None:
    assert renaksi("load", SAMPLE.with_name("plan-updated.pdf")).code == 0
