"""Wrong use is one sentence with the nearest right command."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
import typer.main

import flows.cli.wrong_use
from flows.cli.program import app
from tests.flows.conftest import Renaksi

COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("lod", "x"), "did you mean renaksi load?"),
        (("muat",), "did you mean renaksi load?"),
        (("cari", "hukum"), "did you mean renaksi search?"),
        (("review", "acept"), "did you mean renaksi review accept?"),
        (("rencana.pdf",), "renaksi load rencana.pdf loads it, renaksi show rencana.pdf shows it"),
        (("OGI-2020-2022/04",), "renaksi show OGI-2020-2022/04 shows it"),
        (("SELECT 1",), 'renaksi query "SELECT 1"'),
        (("xyzzy",), "renaksi --help lists them"),
        (("load",), "renaksi load needs FILE...: renaksi load plan.pdf"),
        (("diff",), "renaksi diff needs PLAN: renaksi diff OGI-2020-2022"),
        (("load", "--wharehouse", "x"), "did you mean --warehouse?"),
        (("export", "out", "--as", "xl"), "see renaksi export --help"),
        (("diff", "a", "b"), "see renaksi diff --help"),
        (("export",), "renaksi export out --as csv"),
        (("export", "--as", "lake"), "--data FOLDER"),
        (("export", "out", "--lang", "id"), "--lang is for --as report"),
        (("export", "out", "--as", "report", "--force"), "--force is for --as csv"),
        (("query", "--format", "csv"), "give the SQL"),
        (("rebuild", "links", "--check"), "renaksi rebuild --check"),
        (("rebuild", "--profiles", "mine"), "renaksi rebuild links --profiles"),
    ],
)
def test_wrong_use_names_the_right_command(
    renaksi: Renaksi, arguments: tuple[str, ...], told: str
) -> None:
    outcome = renaksi(*arguments)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    assert told in outcome.err
    assert not list(Path().iterdir())


def test_every_word_that_means_a_command_means_one() -> None:
    file = Path(flows.cli.wrong_use.__file__).with_suffix(".toml")
    meant = tomllib.loads(file.read_text(encoding="utf-8"))
    assert meant.keys() <= COMMANDS.keys()
    words = [word for said in meant.values() for word in said]
    assert len(words) == len(set(words))
    assert not set(words) & COMMANDS.keys()
