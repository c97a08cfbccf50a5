"""The README shows what the commands really print."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.flows.conftest import Renaksi

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_queries_and_their_answers_are_real(
    renaksi: Renaksi, tmp_path: Path, loaded: Path, sample: Path
) -> None:
    warehouse = tmp_path / "renaksi.duckdb"
    warehouse.write_bytes(loaded.read_bytes())
    renaksi("load", *sorted(sample.parent.glob("report-*")), "--warehouse", warehouse)
    examples = re.findall(r'^\$ renaksi query "(.*?)"\n(.*?)^```', README, re.M | re.S)
    assert examples
    for sql, shown in examples:
        outcome = renaksi("query", sql, "--warehouse", warehouse)
        assert [line.rstrip() for line in outcome.out.splitlines()] == shown.splitlines()


def test_exit_codes_are_those_of_the_commands_page() -> None:
    commands = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    codes = re.compile(r"^\| (\d+) \|", re.M)
    assert codes.findall(README) == codes.findall(commands)


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])  # docs/ is seen to by the site
def test_links_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    targets = re.findall(r"\]\((?!https?://|#)([^)#]+)", text)
    assert targets
    assert [
        target for target in targets if not (ROOT / page).parent.joinpath(target).exists()
    ] == []
