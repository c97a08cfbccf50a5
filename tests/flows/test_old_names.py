"""What commands were called before goes on working, and says what it is called now."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
import typer.main

from flows.cli.exporting import Form
from flows.cli.old_names import NEW_NAMES
from flows.cli.program import app
from tests.flows.conftest import Renaksi
from warehouse.exports.formats import ExportFormat

DOCUMENTED = (Path(__file__).parents[2] / "docs" / "commands.md").read_text(encoding="utf-8")
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]

MOST_VERBS = 13
LATER = {"profile", "judge", "undo", "desk"}
"""Verbs that there is to be room for; `rollback` goes when `judge` comes."""

WORK = {
    "init": ((), "renaksi.duckdb is "),
    "upgrade": ((), "renaksi.duckdb is up to date."),
    "reconcile": ((), "Unmatched"),
    "versions": (("OGI-2030-2032",), "plan.pdf"),
    "inspect": (("plan.pdf", "-p", "2"), "page.png shows page 2 of plan.pdf."),
    "sql": ((), ""),
    "report": (("--lang", "en"), "report.html shows 5 commitments."),
    "publish": (("a.ducklake", "lake"), "relations of renaksi.duckdb are published."),
}


def test_there_are_few_verbs() -> None:
    verbs = {name for name, command in COMMANDS.items() if not command.hidden}
    assert len((verbs | LATER) - {"rollback"}) <= MOST_VERBS
    assert NEW_NAMES.keys() == {name for name, command in COMMANDS.items() if command.hidden}


@pytest.mark.parametrize(
    "old",
    [
        pytest.param(old, marks=pytest.mark.slow) if old in ("report", "publish") else old
        for old in NEW_NAMES
    ],
)
def test_an_old_name_works_and_tells_the_new(
    renaksi: Renaksi, held: Path, sample: Path, old: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(sample, held.parent)
    arguments, told = WORK[old]
    monkeypatch.setattr("sys.stdin", (held.parent / "plan.pdf").with_suffix(".sql").open("w+"))
    outcome = renaksi(old, *arguments)
    new = NEW_NAMES[old] if old != "versions" else "status --plan OGI-2030-2032"
    assert outcome.code == 0
    assert told in outcome.out
    assert outcome.err == (
        f"renaksi: renaksi {old} is called renaksi {new} now; the old name goes on working for one release.\n"
    )


@pytest.mark.parametrize("old", NEW_NAMES)
def test_an_old_name_is_documented_and_hidden(renaksi: Renaksi, old: str) -> None:
    table = DOCUMENTED.partition("## Old names")[2].partition("\n## ")[0]
    (row,) = re.findall(rf"^\|.*`renaksi {old}\b.*$", table, re.M)
    assert f"`renaksi {NEW_NAMES[old]}" in row
    assert not re.search(rf"^  {old} ", renaksi("--help").out, re.M)


@pytest.mark.slow
def test_what_an_export_is_was_called_its_format(renaksi: Renaksi, held: Path) -> None:
    outcome = renaksi("export", "out", "--format", "json", "-w", held)
    assert (outcome.code, Path("out/plans.json").exists()) == (0, True)
    assert "--as" in outcome.err
    assert "--format" not in renaksi("export", "--help").out


def test_every_format_of_an_export_is_there() -> None:
    assert {*ExportFormat} <= {*map(str, Form)}
