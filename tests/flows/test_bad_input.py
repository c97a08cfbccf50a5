"""What cannot be loaded is refused in one sentence, with its exit code, and changes nothing."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import duckdb
import pytest

from tests.flows import bad_documents
from tests.flows.conftest import Outcome, Renaksi
from warehouse.store.connection import open_warehouse


def assert_refused(outcome: Outcome, code: int, *mentioned: str) -> None:
    """The outcome is one sentence on standard error that mentions what it is about, and the exit code."""
    lines = outcome.err.splitlines()
    assert len(lines) == 1, outcome.err
    assert lines[0].startswith("renaksi: ")
    assert "unexpected" not in lines[0]
    for word in mentioned:
        assert word in lines[0]
    assert outcome.code == code


def assert_mistakes_told(outcome: Outcome, name: str) -> None:
    """The outcome is a sentence on a line of its own for each mistake in the profile of this name."""
    lines = outcome.err.splitlines()
    assert lines
    assert all(line.startswith("renaksi: ") and name in line for line in lines)
    assert outcome.code == 7


@pytest.mark.parametrize(
    ("make", "code", "reason"),
    [
        (bad_documents.not_a_pdf, 3, "not a PDF"),
        (bad_documents.empty, 3, "not a PDF but empty"),
        (bad_documents.truncated, 3, "cut short"),
        (bad_documents.damaged, 3, "cannot be read"),
        (bad_documents.encrypted, 3, "password"),
        (bad_documents.no_pages, 3, "no pages"),
        (bad_documents.no_text, 3, "any text"),
        (bad_documents.letter, 4, "no table with lines"),
    ],
)
def test_bad_pdf(
    renaksi: Renaksi, tmp_path: Path, make: Callable[[Path], None], code: int, reason: str
) -> None:
    assert_nothing_is_loaded(renaksi, tmp_path / "document.pdf", make, code, reason)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "make", "code", "reason"),
    [
        ("laporan.csv", bad_documents.empty, 3, "no filled cell"),
        ("laporan.xlsx", bad_documents.note, 3, "is no table"),
        ("laporan.docx", bad_documents.word_document, 3, "Word document"),
        ("laporan.xlsx", bad_documents.truncated_workbook, 3, "XLSX workbook"),
        ("laporan.xlsx", bad_documents.encrypted_workbook, 3, "password"),
        ("laporan.xlsx", bad_documents.exploding_workbook, 3, "unpacks to more"),
        ("laporan.csv", bad_documents.other_table, 4, "docs/reports.md"),
        ("laporan.xls", bad_documents.not_a_pdf, 3, "is a web page"),
        ("foto.jpg", bad_documents.picture, 3, "neither a spreadsheet nor text"),
    ],
)
def test_bad_spreadsheet(
    renaksi: Renaksi,
    tmp_path: Path,
    name: str,
    make: Callable[[Path], None],
    code: int,
    reason: str,
) -> None:
    assert_nothing_is_loaded(renaksi, tmp_path / name, make, code, reason)


def assert_nothing_is_loaded(
    renaksi: Renaksi, document: Path, make: Callable[[Path], None], code: int, reason: str
) -> None:
    """The document, made anew, is refused, and neither the warehouse nor its folder changed by it."""
    warehouse = document.with_name("renaksi.duckdb")
    make(document)
    renaksi("rebuild", "schema")
    before = warehouse.read_bytes()

    outcome = renaksi("load", document)

    assert_refused(outcome, code, document.name, reason)
    assert warehouse.read_bytes() == before
    left = {path.name for path in document.parent.iterdir()}
    assert left - {f"{warehouse.name}.cache"} == {document.name, warehouse.name}


@pytest.mark.parametrize("make", [bad_documents.no_text, bad_documents.recognised_scan])
def test_a_scan_is_not_sent_where_nothing_helps(
    renaksi: Renaksi, tmp_path: Path, make: Callable[[Path], None]
) -> None:
    make(tmp_path / "pindai.pdf")
    said = renaksi("load", "pindai.pdf").err
    assert "get the document itself, saved as PDF and not scanned" in said
    assert "profile" not in said
    assert "run text recognition" not in said


def test_bad_document_makes_no_warehouse(renaksi: Renaksi, tmp_path: Path) -> None:
    bad_documents.letter(tmp_path / "letter.pdf")

    assert_refused(renaksi("load", "letter.pdf"), 4, "letter.pdf")

    assert not (tmp_path / "renaksi.duckdb").exists()


def test_missing_document(renaksi: Renaksi) -> None:
    assert_refused(renaksi("load", "missing.pdf"), 3, "missing.pdf")


@pytest.mark.parametrize("name", ["missing.xlsx", "missing.csv", "missing"])
def test_missing_spreadsheet(renaksi: Renaksi, name: str) -> None:
    assert_refused(renaksi("load", name), 3, name, "cannot be opened")


@pytest.mark.parametrize("name", ["mine.toml", "vocabulary.toml"])
def test_bad_report_profile(renaksi: Renaksi, tmp_path: Path, sample: Path, name: str) -> None:
    profiles = tmp_path / "profiles"
    (profiles / "reports").mkdir(parents=True)
    (profiles / "reports" / name).write_text('about = "lacking"\nlone = 1\n')

    outcome = renaksi("load", sample, "--profiles", profiles)
    assert_mistakes_told(outcome, name)


def test_folder_without_documents(renaksi: Renaksi, tmp_path: Path) -> None:
    (tmp_path / "plans").mkdir()
    (tmp_path / "plans" / "notes.txt").touch()

    assert_refused(renaksi("load", "plans"), 2, "plans", "no PDF, XLSX, XLS, ODS, CSV or DOCX file")


def test_others_are_loaded_when_one_fails(renaksi: Renaksi, tmp_path: Path, sample: Path) -> None:
    bad_documents.letter(tmp_path / "letter.pdf")
    bad_documents.not_a_pdf(tmp_path / "page.pdf")

    outcome = renaksi("load", "letter.pdf", sample, "page.pdf")

    sentences = outcome.err.splitlines()
    assert [sentence.split(":")[1].strip() for sentence in sentences] == ["letter.pdf", "page.pdf"]
    assert outcome.code == 4, "the first failure decides"
    held = renaksi("query", "SELECT file_name FROM documents", "--format", "csv")
    assert held.out == f"file_name\n{sample.name}\n"


def text_file(path: Path) -> None:
    path.write_text("Not a database, although it is longer than a header.\n" * 100)


def other_duckdb(path: Path) -> None:
    with duckdb.connect(path) as connection:
        connection.execute("CREATE TABLE documents (document_id VARCHAR)")


def sqlite_file(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE plans (plan_id TEXT)")


@pytest.mark.parametrize("make", [text_file, other_duckdb, sqlite_file])
@pytest.mark.parametrize("command", ["rebuild", "load", "status", "query"])
def test_foreign_warehouse(
    renaksi: Renaksi, tmp_path: Path, sample: Path, make: Callable[[Path], None], command: str
) -> None:
    warehouse = tmp_path / "other.duckdb"
    make(warehouse)
    before = warehouse.read_bytes()
    arguments = {"load": [str(sample)], "query": ["SELECT 1"], "rebuild": ["schema"]}.get(
        command, []
    )

    outcome = renaksi(command, *arguments, "--warehouse", warehouse)

    assert_refused(outcome, 5, "other.duckdb")
    assert warehouse.read_bytes() == before
    assert list(tmp_path.iterdir()) == [warehouse]


@pytest.mark.parametrize(
    "warehouse",
    [
        "missing/renaksi.duckdb",
        ".",
        pytest.param(
            "/proc/renaksi.duckdb",  # a folder where not even root may make a file
            marks=pytest.mark.skipif(sys.platform != "linux", reason="needs /proc"),
        ),
    ],
)
def test_impossible_warehouse(renaksi: Renaksi, sample: Path, warehouse: str) -> None:
    assert_refused(renaksi("load", sample, "--warehouse", warehouse), 5)


def test_warehouse_in_use(tmp_path: Path, sample: Path) -> None:
    command = [sys.executable, "-m", "flows.cli.program", "load", str(sample), "--wait", "0"]
    with open_warehouse(tmp_path / "renaksi.duckdb"):
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    assert_refused(Outcome(done.returncode, done.stdout, done.stderr), 5, "in use")


@pytest.mark.parametrize("command", ["status", "query"])
def test_reading_makes_no_warehouse(renaksi: Renaksi, tmp_path: Path, command: str) -> None:
    arguments = ["SELECT 1"] if command == "query" else []

    assert_refused(renaksi(command, *arguments), 5, "renaksi.duckdb")

    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("arguments", "mentioned"),
    [
        (["load", "--fast", "plan.pdf"], "--fast"),
        (["load"], "FILE"),
        (["lode", "plan.pdf"], "load"),
        (["query", "SELECT 1", "--format", "xml"], "xml"),
        (["show", "plan.pdf", "--page", "two"], "--page"),
        (["show", "plan.pdf", "--page", "-1"], "--page -1"),
        (["--quick"], "--quick"),
    ],
)
def test_wrong_usage(renaksi: Renaksi, arguments: list[str], mentioned: str) -> None:
    assert_refused(renaksi(*arguments), 2, mentioned)


@pytest.mark.parametrize("page", [0, 1000])
def test_page_out_of_range(renaksi: Renaksi, sample: Path, page: int) -> None:
    assert_refused(renaksi("show", sample, "--page", str(page)), 2, "pages 1 to", str(page))


def test_picture_that_cannot_be_written(renaksi: Renaksi, sample: Path) -> None:
    assert_refused(renaksi("show", sample, "--output", "missing/page.png"), 2, "missing/page.png")


@pytest.mark.parametrize(
    "sql",
    [
        "SELEC 1",
        "SELECT missing FROM plans",
        "DELETE FROM history.loads",
        "CREATE TABLE mine (a INTEGER)",
        "COPY (SELECT 1) TO 'stolen.csv'",
        "SELECT * FROM 'plan.csv'",
        "ATTACH 'other.duckdb'",
        "",
    ],
)
def test_sql_that_is_not_accepted(renaksi: Renaksi, tmp_path: Path, loaded: Path, sql: str) -> None:
    before = loaded.read_bytes()

    assert_refused(renaksi("query", sql, "--warehouse", loaded), 6)

    assert loaded.read_bytes() == before
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("text", ["not = [toml", 'about = "no names"\n'])
def test_bad_profile(renaksi: Renaksi, tmp_path: Path, sample: Path, text: str) -> None:
    (tmp_path / "profiles").mkdir()
    (tmp_path / "profiles" / "mine.toml").write_text(text, encoding="utf-8")

    assert_mistakes_told(renaksi("load", sample, "--profiles", "profiles"), "mine.toml")

    assert not (tmp_path / "renaksi.duckdb").exists()
