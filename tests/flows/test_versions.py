"""The commands about versions, as people see them."""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import sys
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from flows.cli.program import main
from tests.flows.conftest import SAMPLE, Renaksi

OGI, OPI = "OGI-2030-2032", "OPI-2030-2032"


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse with the sample plan and its update; only read from it."""
    path = tmp_path_factory.mktemp("versions") / "renaksi.duckdb"
    for name in ("plan.pdf", "plan-updated.pdf"):
        assert main(["load", str(SAMPLE.with_name(name)), "--warehouse", str(path)]) == 0
    return path


@pytest.fixture
def own(both: Path, tmp_path: Path) -> Path:
    """A copy of it to change."""
    return Path(shutil.copy(both, tmp_path / "own.duckdb"))


@pytest.mark.slow
def test_changes_stand_under_their_commitments(renaksi: Renaksi, both: Path) -> None:
    outcome = renaksi("diff", OGI, "--warehouse", both)
    assert (outcome.code, outcome.err) == (0, "")
    lines = [" ".join(line.split()) for line in outcome.out.splitlines()]
    assert lines[0] == f"{OGI}, version 1 → 2: 9 changes."
    second = lines.index(f"{OGI}/02 Keterbukaan Data Anggaran Sekolah Menengah")
    assert "indicator/1 end_date 2031-06-30 → 2031-09-30" in lines[second:]
    assert lines[second + 1].startswith("section/1 text Dana operasional")
    assert "lebih dari [-40.000-] {+42.000+} sekolah" in lines[second + 1]
    removed = lines.index(
        f"{OGI}/02 Kanal Pengaduan Layanan Air Bersih yang Ramah bagi Penyandang Disabilitas"
    )
    assert lines[removed + 1] == "removed"
    assert lines[-1] == "The same commitments under other numbers: 01 → 02."


def test_the_documented_example_is_real(renaksi: Renaksi, both: Path) -> None:
    page = (Path(__file__).parents[2] / "docs" / "versions.md").read_text(encoding="utf-8")
    plan_id, shown = re.findall(
        r"^    \$ renaksi diff (\S+)\n\n```\n(.*?)\n```", page, re.M | re.S
    )[0]
    lines = renaksi("diff", plan_id, "-w", both).out.splitlines()
    assert [line.rstrip() for line in lines] == shown.splitlines()


def test_changes_for_programs_are_those_of_the_relation(renaksi: Renaksi, both: Path) -> None:
    relation = renaksi(
        "query", f"FROM changes WHERE plan_id = '{OPI}'", "--format", "csv", "-w", both
    )
    as_csv = renaksi("diff", OPI, "--format", "csv", "-w", both)
    assert sorted(as_csv.out.splitlines()) == sorted(relation.out.splitlines())
    as_json = json.loads(renaksi("diff", OPI, "--format", "json", "-w", both).out)
    assert [row["change"] for row in as_json] == ["added", "removed", "changed"]
    assert list(as_json[0]) == next(csv.reader(io.StringIO(as_csv.out)))


def test_backwards(renaksi: Renaksi, both: Path) -> None:
    outcome = renaksi("diff", OGI, "--from", "2", "--to", "1", "-w", both)
    assert "2031-09-30 → 2031-06-30" in outcome.out
    assert outcome.out.startswith(f"{OGI}, version 2 → 1: 9 changes.")


def test_nothing_differs(renaksi: Renaksi, both: Path) -> None:
    outcome = renaksi("diff", OGI, "--from", "2", "-w", both)
    assert outcome.out == f"{OGI}, version 2 → 2: no changes.\n"


def test_words_are_coloured_on_a_terminal(
    renaksi: Renaksi, both: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    out = renaksi("diff", OGI, "-w", both).out
    assert "\x1b[9;31m40.000\x1b[0m" in out
    assert "\x1b[32m42.000\x1b[0m" in out
    assert "[-" not in out


@pytest.mark.slow
def test_rollback_and_back(renaksi: Renaksi, own: Path) -> None:
    count = f"SELECT count(*) FROM indicators WHERE starts_with(indicator_id, '{OGI}')"
    assert renaksi("query", count, "--format", "csv", "-w", own).out.splitlines()[1] == "7"
    outcome = renaksi("rollback", OGI, "-w", own)
    assert outcome == (
        0,
        f"{OGI} now shows version 1 instead of 2; renaksi rollback {OGI} --to 2 takes this back.\n",
        "",
    )
    assert renaksi("query", count, "--format", "csv", "-w", own).out.splitlines()[1] == "6"
    assert renaksi("rollback", OGI, "-w", own).code == 2
    assert renaksi("rollback", OGI, "--to", "2", "-w", own).code == 0
    assert renaksi("query", count, "--format", "csv", "-w", own).out.splitlines()[1] == "7"


def test_the_list_of_versions(renaksi: Renaksi, both: Path) -> None:
    lines = [line.split() for line in renaksi("status", "-w", both).out.splitlines()]
    assert [
        line[:4] for line in lines if line[0] in (OGI, OPI) and line[2] in ("true", "false")
    ] == [
        [OGI, "1", "false", "plan.pdf"],
        [OGI, "2", "true", "plan-updated.pdf"],
        [OPI, "1", "false", "plan.pdf"],
        [OPI, "2", "true", "plan-updated.pdf"],
    ]
    told = renaksi("status", "--plan", OPI, "-w", both).out
    assert (OPI in told, OGI in told) == (True, False)


@pytest.mark.slow
def test_of_two_files_of_a_plan_the_later_is_shown_and_the_other_named(
    renaksi: Renaksi, tmp_path: Path
) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    for name in ("plan.pdf", "plan-updated.pdf"):
        shutil.copy(SAMPLE.with_name(name), inbox)
    outcome = renaksi("load", "inbox")
    for plan_id in (OGI, OPI):
        assert (
            f"{plan_id}: plan.pdf, plan-updated.pdf differ; shown is plan-updated.pdf, the last of them. "
            f"To show another: renaksi rollback {plan_id} --to 1\n"
        ) in outcome.out
    assert "new version" not in outcome.out


@pytest.mark.slow
def test_a_file_saved_anew_is_known_and_changes_nothing(
    renaksi: Renaksi, own: Path, tmp_path: Path
) -> None:
    again = tmp_path / "again.pdf"
    with PdfDocument(SAMPLE.with_name("plan-updated.pdf")) as document:
        document.save(again)
    seen = ("commitments", "indicators", "plan_versions", "changes")
    count = f"SELECT {', '.join(f'(SELECT count(*) FROM {name})' for name in seen)}"
    before = renaksi("query", count, "-w", own)
    outcome = renaksi("load", again, "-w", own)
    assert (outcome.code, outcome.err) == (0, "")
    assert (
        "again.pdf: nothing in it differs from what was loaded; no plan has a new version.\n"
        in outcome.out
    )
    assert renaksi("query", count, "-w", own) == before
    assert renaksi("load", again, "-w", own).out == "again.pdf: unchanged since it was loaded.\n"


@pytest.mark.parametrize("command", ["diff", "rollback", "status --plan"])
def test_what_is_not_there_is_one_sentence(renaksi: Renaksi, both: Path, command: str) -> None:
    unknown = renaksi(*command.split(), "OGI", "-w", both)
    assert (unknown.code, unknown.out) == (2, "")
    assert (
        unknown.err == f"renaksi: There is no plan OGI in this warehouse: it holds {OGI}, {OPI}.\n"
    )
    missing = renaksi(*command.split(), OGI, "-w", "nowhere.duckdb")
    assert missing.code == 5
    assert "There is no warehouse at" in missing.err
    assert not Path("nowhere.duckdb").exists()
