"""The command line teaches, starts fast, ends cleanly, and is documented."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest
import typer.main

import flows.pipeline.steps
import ingest.pdf
from flows.cli.program import app
from models import errors
from models.errors import RenaksiError
from tests.flows.conftest import Renaksi

DOCUMENTED = (Path(__file__).parents[2] / "docs" / "commands.md").read_text(encoding="utf-8")
COMMANDS = {
    name: command
    for name, command in typer.main.get_command(app).commands.items()  # type: ignore[attr-defined]
    if not command.hidden
}


def section(heading: str) -> str:
    """The text under a second-level heading of docs/commands.md."""
    found = re.search(rf"^## {re.escape(heading)}$(.*?)(?=^## |\Z)", DOCUMENTED, re.M | re.S)
    assert found, f"docs/commands.md has no section {heading}"
    return found[1]


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_is_documented(name: str) -> None:
    text = section(f"`renaksi {name}`")
    assert f"renaksi {name}" in text, "an example"
    shown = [
        parameter for parameter in COMMANDS[name].params if not getattr(parameter, "hidden", False)
    ]
    further = getattr(COMMANDS[name], "commands", {}).values()
    shown += [parameter for command in further for parameter in command.params]
    options = {option for parameter in shown for option in parameter.opts}
    options = {option for option in options if option.startswith("-")} - {"--help"}
    assert options
    assert [option for option in sorted(options) if f"`{option}`" not in text] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_whoever_uses_a_warehouse_can_say_how_long_to_wait(name: str) -> None:
    command = COMMANDS[name]
    for used in (command, *getattr(command, "commands", {}).values()):
        options = {option for parameter in used.params for option in parameter.opts}
        assert ("--wait" in options) == ("--warehouse" in options), used.name


def test_every_global_option_is_documented() -> None:
    text = section("`renaksi`")
    for parameter in typer.main.get_command(app).params:
        assert f"`{parameter.opts[0]}`" in text


def test_every_exit_code_is_documented(renaksi: Renaksi) -> None:
    codes = {0, 130} | {
        error.exit_code
        for error in vars(errors).values()
        if isinstance(error, type) and issubclass(error, RenaksiError)
    }
    table = {int(code) for code in re.findall(r"^\| (\d+) \|", section("Exit codes"), re.M)}
    helped = {int(code) for code in re.findall(r"(?<=  )(\d+)(?=  \w)", renaksi("--help").out)}
    assert table == helped == codes


@pytest.mark.parametrize("name", COMMANDS)
def test_every_help_has_an_example(renaksi: Renaksi, name: str) -> None:
    outcome = renaksi(name, "--help")
    assert re.search(rf"^  renaksi {name}", outcome.out, re.M)
    assert outcome.code == 0
    for further in getattr(COMMANDS[name], "commands", {}):
        assert f"\n  renaksi {name} {further} " in renaksi(name, further, "--help").out


def test_each_command_is_summed_up_whole(renaksi: Renaksi) -> None:
    for command in ([], ["review"]):
        assert "..." not in renaksi(*command, "--help").out.partition("Commands:")[2]


def test_no_arguments_show_the_help(renaksi: Renaksi) -> None:
    assert renaksi() == renaksi("--help")


def test_version(renaksi: Renaksi) -> None:
    assert re.fullmatch(r"renaksi \d+\.\d+\.\d+\n", renaksi("--version").out)


@pytest.mark.parametrize(
    ("arguments", "heavy"),
    [
        (["--help"], {"duckdb", "rich", "pdfplumber", "spacy", "prefect"}),
        (["--version"], {"duckdb", "rich", "pdfplumber", "spacy", "prefect"}),
        (["query", "SELECT 1"], {"pdfplumber", "spacy", "prefect"}),
        (["status"], {"pdfplumber", "spacy", "prefect", "minilsap"}),
        (["load", "missing.pdf"], {"prefect"}),
    ],
)
def test_start_up_imports_nothing_heavy(
    tmp_path: Path, arguments: list[str], heavy: set[str]
) -> None:
    program = (
        "import sys; from flows.cli.program import main; main(['rebuild', 'schema']); imported = set(sys.modules);"
        if arguments[0] in {"query", "status"}
        else "import sys; from flows.cli.program import main;"
    )
    program += f"main({arguments!r}); print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert not heavy & set(done.stdout.splitlines()[-1].split())


def test_interrupt(renaksi: Renaksi, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(flows.pipeline.steps, "load_documents", interrupt)
    assert renaksi("load", "plan.pdf") == (130, "", "renaksi: interrupted.\n")


def test_fault_of_our_own(renaksi: Renaksi, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("of all\nthings")

    monkeypatch.setattr(flows.pipeline.steps, "load_documents", fail)
    monkeypatch.setenv("RENAKSI_DEBUG", "")

    outcome = renaksi("load", "plan.pdf")
    assert outcome.code == 1
    assert outcome.err.count("\n") == 1
    assert "unexpected ZeroDivisionError: of all things" in outcome.err
    assert "report" in outcome.err

    assert "Traceback (most recent call last)" in renaksi("--debug", "load", "plan.pdf").err


def test_a_wrong_choice_is_told_what_there_is(renaksi: Renaksi) -> None:
    outcome = renaksi("export", "out", "--as", "doc")
    assert outcome.code == 2
    assert outcome.err.startswith("renaksi: Invalid value for '--as': 'doc' is not one of 'csv',")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize(
    "command", [["--version"], ["query", "SELECT 1", "--format", "csv"], ["query", "SELECT 1"]]
)
def test_no_room_for_the_output(loaded: Path, command: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "flows.cli.program", *command],
            env=os.environ | {"RENAKSI_WAREHOUSE": str(loaded)},
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 5
    assert done.stderr.startswith("renaksi: No space left on device: nothing more can be written")
    assert done.stderr.count("\n") == 1


def test_a_reader_that_stops_reading(tmp_path: Path, loaded: Path) -> None:
    command = [
        sys.executable,
        "-m",
        "flows.cli.program",
        "query",
        "FROM range(500000)",
        "--format",
        "csv",
    ]
    with subprocess.Popen(
        [*command, "--warehouse", str(loaded)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        assert process.stdout.readline() == b"range\n"
        process.stdout.close()
        assert process.stderr.read() == b""


def test_load_tells_what_it_found(renaksi: Renaksi, sample: Path) -> None:
    first, again = renaksi("load", sample), renaksi("load", sample, "--force")
    assert first.code == again.code == 0
    assert sample.name in first.out
    assert "v1" in first.out
    assert "unchanged" not in first.out
    assert "v1, unchanged" in again.out
    assert first.err == again.err == ""


def test_a_file_loaded_before_is_not_read_again(
    renaksi: Renaksi, sample: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    renaksi("load", sample)
    monkeypatch.setattr(ingest.pdf, "open_pdf", None)
    assert renaksi("load", sample) == (0, f"{sample.name}: unchanged since it was loaded.\n", "")


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """The warehouse of an older Renaksi in the folder that commands run in."""
    statements = Path(__file__).parents[1] / "warehouse" / "schema-1.sql"
    with duckdb.connect(tmp_path / "renaksi.duckdb") as connection:
        connection.execute(statements.read_text(encoding="utf-8"))
    return tmp_path / "renaksi.duckdb"


@pytest.mark.usefixtures("older")
def test_an_older_warehouse_is_upgraded_on_demand(renaksi: Renaksi, tmp_path: Path) -> None:
    refused = renaksi("query", "FROM plans")
    assert refused.code == 5
    assert "renaksi rebuild schema" in refused.err
    upgraded = renaksi("rebuild", "schema")
    assert (upgraded.code, upgraded.out) == (0, "renaksi.duckdb is up to date.\n")
    assert "renaksi.duckdb.schema-1.bak" in upgraded.err
    assert renaksi("query", "FROM plans").code == 0
    assert renaksi("upgrade", "--warehouse", "missing.duckdb").code == 5
    assert not (tmp_path / "missing.duckdb").exists()


@pytest.mark.parametrize(
    ("code", "command"),
    [
        (0, ("rebuild", "links")),
        (2, ("rollback", "OGI-2020-2022")),  # it has one version
        (5, ("rebuild",)),  # no originals are kept beside it
        (3, ("load", "missing.pdf")),
    ],
)
def test_what_writes_upgrades_an_older_warehouse_and_makes_none(
    renaksi: Renaksi, older: Path, code: int, command: tuple[str, ...]
) -> None:
    outcome = renaksi(*command)
    assert (outcome.code, "was upgraded from schema 1" in outcome.err) == (code, True)
    assert older.with_name("renaksi.duckdb.schema-1.bak").exists()
    assert renaksi("query", "FROM plans").code == 0
    missing = renaksi(*command, "--warehouse", "missing.duckdb")
    assert missing.err.count("\n") == 1
    assert not Path("missing.duckdb").exists()


def test_only_looking_at_a_rebuild_upgrades_nothing(renaksi: Renaksi, older: Path) -> None:
    before = older.read_bytes()
    refused = renaksi("rebuild", "--check")
    assert (refused.code, "renaksi rebuild schema" in refused.err) == (5, True)
    assert older.read_bytes() == before


def test_status_lists_plans_and_documents(renaksi: Renaksi, loaded: Path, sample: Path) -> None:
    outcome = renaksi("status", "--warehouse", loaded)
    plans = renaksi("query", "SELECT plan_id FROM plans", "--format", "csv", "-w", loaded)
    assert outcome.code == 0
    for plan in plans.out.splitlines()[1:]:
        assert plan in outcome.out
    assert sample.name in outcome.out
    *_, heads, _, document, waits, _ = outcome.out.splitlines()
    told = dict(zip(heads.split(), document.split(), strict=False))
    counts = [told[name] for name in ("words", "unassigned", "kept", "understood")]
    assert counts == ["2207", "0", "0", "100.0%"]
    assert waits.startswith("For a person to decide: ")
    assert "SELECT file_name, severity, page, message, action FROM finding_list" in outcome.out


@pytest.mark.parametrize(
    ("setting", "language"), [("id_ID.UTF-8", "id"), ("C.UTF-8", "en"), ("", "en")]
)
def test_the_query_that_is_recommended_lists_the_findings_in_the_systems_language(
    loaded: Path,
    renaksi: Renaksi,
    monkeypatch: pytest.MonkeyPatch,
    setting: str,
    language: str,
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", setting)
    *_, told = renaksi("status", "-w", loaded).out.splitlines()
    query = told.split('"')[1]
    listed = renaksi("query", query, "-w", loaded, "--format", "csv").out.splitlines()
    severities = [line.split(",")[1] for line in listed[1:]]
    assert severities == ["error", "info"]
    assert all(line.startswith("plan.pdf,") for line in listed[1:])
    assert ("rencana menyebut" if language == "id" else "the plan says") in listed[1]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("command", "begins"),
    [
        (["export", "-", "--as", "report"], b"<!DOCTYPE html>"),
        (["show", "{sample}", "-o", "-"], b"\x89PNG"),
        (["review", "save", "-"], b"[]\n"),
        (["review", "--all", "--export", "-"], b"\xef\xbb\xbfentry_id,"),
    ],
)
def test_a_file_to_write_may_be_standard_output(
    renaksi: Renaksi,
    loaded: Path,
    sample: Path,
    monkeypatch: pytest.MonkeyPatch,
    command: list[str],
    begins: bytes,
) -> None:
    out = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(out))
    monkeypatch.setenv("RENAKSI_WAREHOUSE", str(loaded))
    assert renaksi(*(word.format(sample=sample) for word in command)).code == 0
    assert out.getvalue().startswith(begins)
    assert not list(Path().iterdir())


@pytest.mark.parametrize("before", [[], ["--"]])
def test_a_query_may_begin_with_a_comment(
    renaksi: Renaksi, loaded: Path, before: list[str]
) -> None:
    query = "-- of --all\nSELECT 40 + 2 AS answer"
    outcome = renaksi("query", "-w", loaded, "--format", "csv", *before, query)
    assert (outcome.out, outcome.err) == ("answer\n42\n", "")


def test_query_from_standard_input(
    renaksi: Renaksi, loaded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("SELECT 40 + 2 AS answer"))
    outcome = renaksi("query", "-", "--format", "csv", "--warehouse", loaded)
    assert outcome.out == "answer\n42\n"


def test_warehouse_named_by_the_environment(
    renaksi: Renaksi, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RENAKSI_WAREHOUSE", "ours.duckdb")
    renaksi("rebuild", "schema")
    assert [path.name for path in tmp_path.iterdir()] == ["ours.duckdb"]
