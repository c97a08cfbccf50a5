"""The site builds with every link alive, and the tutorials show commands that work."""

from __future__ import annotations

import re
import shlex
import shutil
import tomllib
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import pytest

from flows.pipeline.findings_docs import findings_markdown
from tests.flows.conftest import Renaksi, renaksi  # noqa: F401

ROOT = Path(__file__).parents[2]
TUTORIALS = sorted((ROOT / "docs").glob("tutorial-*.md"))


@pytest.mark.slow
@pytest.mark.parametrize("tutorial", TUTORIALS, ids=lambda path: path.stem)
def test_every_command_works_and_prints_what_is_shown(
    renaksi: Renaksi,  # noqa: F811
    tmp_path: Path,
    tutorial: Path,
) -> None:
    shutil.copytree(ROOT / "samples", tmp_path / "samples")
    blocks = re.findall(
        r"^```console\n(.*?)^```", tutorial.read_text(encoding="utf-8"), re.M | re.S
    )
    steps = [step for block in blocks for step in re.split(r"^\$ ", block, flags=re.M) if step]
    assert len(steps) >= 5
    for step in steps:
        command, *shown = step.splitlines()
        program, *arguments = shlex.split(command)
        assert program == "renaksi"
        outcome = renaksi(*arguments)
        assert outcome.code == 0, f"{command}\n{outcome.err}"
        missing = [line for line in shown if line and line not in outcome.out]
        assert not missing, f"{command}\n{outcome.out}"


def test_the_site_builds_with_every_link_alive(tmp_path: Path) -> None:
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    build(load_config(str(ROOT / "mkdocs.yml"), site_dir=str(tmp_path / "site"), strict=True))
    pages = {page.stem: page.read_text("utf-8") for page in (tmp_path / "site").glob("*.html")}
    assert {page.stem for page in (ROOT / "docs").glob("*.md")} <= pages.keys()
    fetched = r'(?:src|href)="(?:https?:)?//[^"]*\.(?:js|css|woff2?)"'
    assert [name for name, page in pages.items() if re.search(fetched, page)] == []


def test_every_page_is_in_the_navigation() -> None:
    from mkdocs.config import load_config

    told = re.findall(r"[\w-]+\.md", str(load_config(str(ROOT / "mkdocs.yml")).nav))
    assert sorted(told) == sorted(page.name for page in (ROOT / "docs").glob("*.md"))


def test_the_page_of_findings_is_up_to_date() -> None:
    page = (ROOT / "docs" / "findings.md").read_text(encoding="utf-8")
    assert page == findings_markdown(), "run `make docs-findings`"


def test_the_house_is_drawn_as_its_rooms_may_import() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
    floors = [floor.split(" | ") for floor in contracts["contracts"][0]["layers"]]
    drawn = (ROOT / "docs" / "pictures" / "house.svg").read_text(encoding="utf-8")
    rooms = re.findall(r'class="room" x="\d+" y="(\d+)"[^>]*>(\w+)<', drawn)
    assert [[name for _, name in floor] for _, floor in groupby(rooms, itemgetter(0))] == floors
