"""A load that is only tried (`--dry-run`): told is what it would come to, and nothing is written."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import pytest

from tests.flows.conftest import SAMPLE, Renaksi

UPDATED = SAMPLE.with_name("plan-updated.pdf")
NOTHING = "Nothing was stored, this was only tried; "


def files_in(folder: Path) -> dict[str, str]:
    """All files below a folder, each with its digest."""
    return {
        str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in folder.rglob("*")
        if file.is_file()
    }


def would_change(out: str) -> dict[str, tuple[int, int]]:
    """The relations of the last table, each with the rows lost and gained."""
    told = out[out.index("Rows lost") :]
    rows = re.findall(r"^(\w+) +(\d+) +(\d+) *$", told, re.M)
    return {name: (int(lost), int(gained)) for name, lost, gained in rows}


@pytest.mark.slow
def test_a_warehouse_that_is_tried_on_is_not_made(renaksi: Renaksi, tmp_path: Path) -> None:
    outcome = renaksi("load", SAMPLE, "--dry-run")
    assert (outcome.code, outcome.err) == (0, "")
    assert "OGI-2030-2032 v1" in outcome.out
    assert would_change(outcome.out)["commitments"] == (0, 5)
    assert f"{NOTHING}this would change in the warehouse." in outcome.out
    assert not files_in(tmp_path)


@pytest.mark.slow
def test_what_a_new_version_would_change_is_told(
    renaksi: Renaksi, held: Path, tmp_path: Path
) -> None:
    before = files_in(tmp_path)
    outcome = renaksi("load", UPDATED, "--dry-run", "--no-cache")
    assert (outcome.code, outcome.err) == (0, "")
    assert "OGI-2030-2032 v2" in outcome.out
    assert would_change(outcome.out)["changes"] == (0, 12)
    assert "renaksi query" not in outcome.out
    assert files_in(tmp_path) == before


@pytest.mark.slow
def test_a_file_that_is_known_changes_nothing(renaksi: Renaksi, held: Path) -> None:
    outcome = renaksi("load", SAMPLE, "--dry-run", "--force")
    assert outcome.code == 0
    assert outcome.out.endswith(f"{NOTHING}nothing would change in the warehouse.\n")


def test_a_bad_file_ends_a_trial_as_it_ends_a_load(renaksi: Renaksi, tmp_path: Path) -> None:
    bad = tmp_path / "plan.pdf"
    bad.write_bytes(b"no PDF")
    tried, loaded = renaksi("load", bad, "--dry-run"), renaksi("load", bad)
    assert (tried.code, tried.err) == (loaded.code, loaded.err) == (3, loaded.err)


def test_a_place_that_is_no_warehouses_is_told(renaksi: Renaksi, tmp_path: Path) -> None:
    outcome = renaksi("load", SAMPLE, "--dry-run", "-w", tmp_path / "missing" / "w.duckdb")
    assert outcome.code == 5
    assert "does not exist" in outcome.err


@pytest.mark.parametrize("option", ["--strict", "--restore", "--prefect"])
def test_what_a_trial_cannot_do_is_refused(renaksi: Renaksi, option: str) -> None:
    outcome = renaksi("load", SAMPLE, "--dry-run", option)
    assert outcome.code == 2
    assert option in outcome.err
