"""The prompt, the search and the export, as people call them."""

from __future__ import annotations

import io
import json
import os
import pty
import select
import subprocess
import sys
from pathlib import Path

import pytest

import flows.cli.shell
from tests.flows.conftest import Renaksi

ROOT = Path(__file__).parents[2]


@pytest.fixture
def pipe(monkeypatch: pytest.MonkeyPatch) -> io.StringIO:
    stream = io.StringIO()
    monkeypatch.setattr("sys.stdin", stream)
    return stream


def test_statements_piped_in(renaksi: Renaksi, loaded: Path, pipe: io.StringIO) -> None:
    pipe.write(
        "SELECT 'a;\nb' AS two,\n  count(*) AS plans\nFROM plans;\n\n.schema plans\n"
        "SELECT 5 AS five; SELECT 'c;d'; -- and ;\nSELECT 6; SELECT 7"
    )
    pipe.seek(0)
    outcome = renaksi("query", "-w", loaded)
    assert (outcome.code, outcome.err) == (0, "")
    assert "plans" in outcome.out
    assert "The plan's title as printed." in outcome.out
    assert [answer in outcome.out for answer in ("five", "c;d", "6")] == [True] * 3
    assert outcome.out.rstrip().endswith("7")


def test_a_wrong_statement_is_one_sentence_and_the_next_is_answered(
    renaksi: Renaksi, loaded: Path, pipe: io.StringIO
) -> None:
    pipe.write("SELCT 1;\n.nothing\n.schema nowhere\nDELETE FROM history.plans;\nSELECT 41 + 1;\n")
    pipe.seek(0)
    outcome = renaksi("query", "-w", loaded)
    assert outcome.code == 6
    assert outcome.err.count("\n") == outcome.err.count("renaksi: ") == 4
    assert "42" in outcome.out


def test_commands_of_the_prompt(renaksi: Renaksi, loaded: Path, pipe: io.StringIO) -> None:
    pipe.write(".help\n.tables\nFROM range(501);\n.quit\nSELECT 'never';\n")
    pipe.seek(0)
    outcome = renaksi("query", "-w", loaded)
    assert ".schema NAME" in outcome.out
    assert "One row per commitment of a plan." in outcome.out
    assert "the first 500 rows" in outcome.out
    assert "never" not in outcome.out


def test_no_warehouse_to_ask(renaksi: Renaksi, pipe: io.StringIO) -> None:
    assert renaksi("query").code == 5


def test_a_statement_begun_can_be_forgotten() -> None:
    lines: list[str | type[BaseException]] = [
        "SELECT oops",
        KeyboardInterrupt,
        "SELECT 1",
        "AS one;",
    ]

    def read(_: str) -> str:
        line = lines.pop(0) if lines else EOFError
        if isinstance(line, str):
            return line
        raise line

    assert list(flows.cli.shell.read_statements(read)) == ["SELECT 1\nAS one;"]


def test_the_prompt_on_a_terminal_keeps_what_was_typed(tmp_path: Path, loaded: Path) -> None:
    terminal, theirs = pty.openpty()
    environment = os.environ | {"HOME": str(tmp_path), "PYTHONPATH": str(ROOT), "TERM": "dumb"}
    command = [sys.executable, "-m", "flows.cli.program", "query", "--plain", "-w", str(loaded)]
    process = subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, env=environment, start_new_session=True
    )
    os.close(theirs)
    try:
        said = _until(terminal, b"renaksi> ")
        os.write(terminal, b"SELECT 6 *\n 7 AS answer;\n")
        said += _until(terminal, b"42")
        os.write(terminal, b".quit\n")
        assert process.wait(30) == 0
    finally:
        process.kill()
        os.close(terminal)
    assert b"for reading only" in said
    assert "7 AS answer;" in (tmp_path / ".renaksi_history").read_text()


def _until(terminal: int, wanted: bytes) -> bytes:
    """What the terminal shows up to these bytes; fails where nothing comes for half a minute."""
    said = b""
    while wanted not in said:
        ready, _, _ = select.select([terminal], [], [], 30)
        assert ready, said
        said += os.read(terminal, 4096)
    return said


def test_harlequin_is_opened_for_reading_where_it_is(
    renaksi: Renaksi, loaded: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[list[str]] = []

    def run(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        called.append(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr(flows.cli.shell, "find_spec", lambda _: object())
    monkeypatch.setattr(flows.cli.shell, "run", run)
    assert renaksi("query", "-w", loaded).code == 0
    assert called[0][-2:] == ["--read-only", str(loaded)]
    assert renaksi("query", "-w", "none.duckdb").code == 5


def test_search_shows_passages(renaksi: Renaksi, loaded: Path) -> None:
    outcome = renaksi("search", "naskah", "akademik", "-w", loaded)
    assert outcome.code == 0
    assert "**naskah** **akademik**" in outcome.out
    (first, *_) = json.loads(
        renaksi("search", "naskah akademik", "-n", "1", "--format", "json", "-w", loaded).out
    )
    assert first["plan_id"] == "OPI-2030-2032"
    assert first["page"]


def test_search_finds_nothing(renaksi: Renaksi, loaded: Path) -> None:
    outcome = renaksi("search", "antariksa", "-w", loaded)
    assert (outcome.code, outcome.err) == (0, "renaksi: no passage holds any of these words.\n")


@pytest.mark.slow
def test_export_says_what_it_wrote(renaksi: Renaksi, loaded: Path, tmp_path: Path) -> None:
    outcome = renaksi("export", "out", "-w", loaded)
    assert outcome.code == 0
    assert outcome.out.startswith("out holds ")
    assert (tmp_path / "out" / "commitments.csv").is_file()
    again = renaksi("export", "out", "-w", loaded)
    assert again.code == 2
    assert "--force" in again.err
    outcome = renaksi("export", "out", "--force", "--as", "ogp", "-w", loaded)
    assert outcome.code == 0
    assert outcome.out.splitlines()[0] == "out holds 1 file."
    assert "@parlemen.example" not in (tmp_path / "out" / "commitments-ogp.csv").read_text()


@pytest.mark.slow
def test_export_counts_days_up_to_the_one_asked_for(
    renaksi: Renaksi, loaded: Path, tmp_path: Path
) -> None:
    overdue = {}
    for day in ("2030-01-01", "2040-01-01"):
        assert renaksi("export", day, "--as-of", day, "-w", loaded).code == 0
        lines = (tmp_path / day / "overdue_targets.csv").read_text(encoding="utf-8").splitlines()
        overdue[day] = len(lines) - 1
    targets = (tmp_path / day / "targets.csv").read_text(encoding="utf-8").splitlines()
    assert overdue == {"2030-01-01": 0, "2040-01-01": len(targets) - 1}


@pytest.mark.parametrize("command", ["export", "search", "query", "show", "rebuild"])
def test_start_up_imports_nothing_heavy(command: str) -> None:
    program = f"import sys; from flows.cli.program import main; main([{command!r}, '--help']);"
    program += "print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    heavy = {"duckdb", "rich", "pdfplumber", "spacy", "prefect", "pandas", "xlsxwriter"}
    assert not heavy & set(done.stdout.splitlines()[-1].split())
