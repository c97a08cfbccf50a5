"""Documents and names that want to steer the terminal or forge a line, through every way in which they are shown."""

from __future__ import annotations

import io
import re
import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from flows.cli.program import main
from flows.cli.render import Format, write_answer
from flows.cli.summaries import Summary, report_as_markdown
from flows.pipeline.faults import Failure
from flows.pipeline.steps import LoadReport
from models.errors import UnreadableDocumentError
from tests.flows.conftest import SAMPLE, Renaksi
from warehouse.ask.queries import Table

NAME = "laporan\nrenaksi: all well\x1b[2J\u202egpj | <b>.xlsx"
"""A file that may be called so on Linux."""

TEXTS = [
    "ESC _x001B_[31mMERAH _x001B_]0;PWNED_x0007_ akhir",
    "_x0000_nul _x0008__x0008_ bs _x009B_31m",
    "\u202egnirts \u2066x",
    "=1+1",
    "satu_x000D_dua\u2028tiga",
]
"""As a workbook holds them; `_x001B_` stands for the character."""

STEERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse with the sample plan and a report of that name and those texts."""
    folder = tmp_path_factory.mktemp("hostile")
    book = load_workbook(SAMPLE.with_name("report-b06-oms.xlsx"))
    sheet = book.active
    assert sheet is not None
    cells = (
        cell for row in sheet.iter_rows(min_row=7) for cell in row if cell.column in (5, 8, 9, 10)
    )
    for number, cell in enumerate(cells):
        cell.value = TEXTS[number % len(TEXTS)]
        cell.data_type = "s"
    book.save(folder / NAME)
    warehouse = folder / "renaksi.duckdb"
    assert main(["load", str(SAMPLE), str(folder / NAME), "-w", str(warehouse)]) == 0
    return warehouse


@pytest.mark.slow
def test_a_load(renaksi: Renaksi, hostile: Path, tmp_path: Path) -> None:
    warehouse = shutil.copy(hostile, tmp_path / "mine.duckdb")
    outcome = renaksi("load", hostile.parent / NAME, "--force", "--no-cache", "-w", warehouse)
    assert outcome.code == 0
    shown = outcome.out + outcome.err
    assert not STEERS.search(shown)
    assert not re.search("^renaksi: all well", shown, re.MULTILINE)
    assert "laporan�renaksi" in shown


@pytest.mark.parametrize(
    "command",
    [
        ("query", "FROM documents"),
        ("query", "FROM progress_entries"),
        ("query", "FROM findings"),
        (
            "query",
            "SELECT chr(27) || 'a' AS \"b\x1b\", chr(8238), chr(0), [chr(155)], {'a\x9b': 1}",
        ),
        ("search", "MERAH"),
        ("search", "gnirts"),
        ("review", "--list", "--all"),
        ("status",),
        ("export", "-", "--as", "report"),
        pytest.param(
            ("export", "-", "--as", "report", "--with-contacts", "--lang", "en"),
            marks=pytest.mark.slow,
        ),
        ("query", "SELECT '\x1b[31m'::INTEGER"),
        ("query", 'FROM "a\x1b\nb"'),
        ("load", "missing\nrenaksi: all well\x1b.pdf"),
        ("show", "missing\nrenaksi: all well\x1b.pdf"),
        ("export", "a\x1b\nb.pdf", "--as", "report"),
        ("export", "a\x1b\nb/c"),
        ("review", "accept", "a\x1b\nrenaksi: all well"),
        ("status", "--plan", "a\x1b\nrenaksi: all well"),
        ("rollback", "a\x1b\nrenaksi: all well"),
        ("search", "data", "--plan", "a\x1b\nrenaksi: all well"),
        ("query", "SELECT 1", "--memory", "a\x1b\nrenaksi: all well"),
        ("query", "SELECT 1", "--format", "a\x1b\nrenaksi: all well"),
        ("query", "SELECT 1", "--wait", "a\x1b\nrenaksi: all well"),
        ("nothing\x1b\nrenaksi: all well",),
    ],
    ids=lambda command: repr(" ".join(command)),
)
def test_what_commands_show(renaksi: Renaksi, hostile: Path, command: tuple[str, ...]) -> None:
    named = () if command[0] in ("show", "nothing\x1b\nrenaksi: all well") else ("-w", hostile)
    outcome = renaksi(*command, *named)
    shown = outcome.out + outcome.err
    assert shown
    assert not STEERS.search(shown)
    assert not re.search("^renaksi: all well", shown, re.MULTILINE)
    if outcome.code:
        assert outcome.err.count("\n") == 1


def test_where_an_error_comes_from(
    renaksi: Renaksi, hostile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RENAKSI_DEBUG", "1")
    outcome = renaksi("query", "SELECT '\x1b[31m'::INTEGER", "-w", hostile)
    assert "Traceback" in outcome.err
    assert not STEERS.search(outcome.err)


@pytest.mark.parametrize("command", [("rebuild", "schema"), ("status",)])
def test_a_warehouse_of_that_name(
    renaksi: Renaksi, hostile: Path, command: tuple[str, ...]
) -> None:
    warehouse = hostile.parent / "a\nrenaksi: all well\x1b.duckdb"
    shutil.copy(hostile, warehouse)
    outcome = renaksi(*command, "-w", warehouse)
    assert outcome.code == 0
    assert not STEERS.search(outcome.out + outcome.err)
    assert not re.search("^renaksi: all well", outcome.out, re.MULTILINE)


class Terminal(io.StringIO):
    """What a terminal would be sent."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("form", Format)
def test_a_terminal_is_not_steered_by_data(form: Format) -> None:
    answer = Table(["a\x1b"], [("\x1b[31m\u202e",), ("\x9b31m",), (["\x9b"],)])
    terminal = Terminal()
    write_answer(answer, form, terminal)
    own = (
        re.sub("\x1b\\[[0-9;]*m", "", terminal.getvalue())
        if form is Format.TABLE
        else terminal.getvalue()
    )
    assert not STEERS.search(own.replace("\\u001b", ""))


def test_programs_are_given_what_is_there() -> None:
    for form in (Format.CSV, Format.JSON):
        out = io.StringIO()
        write_answer(Table(["a"], [("\x9b\u202e",)]), form, out)
        assert "\x9b\u202e" in out.getvalue()


def test_markdown_of_a_load() -> None:
    file = Path(NAME)
    failure = Failure(file, UnreadableDocumentError(f"{file}: is damaged."))
    told = report_as_markdown(LoadReport((), (failure,)), waiting=[file])
    assert not STEERS.search(told)
    lines = [line for line in told.splitlines() if line]
    assert len(lines) == 4
    assert r"\| \<b\>" in lines[1]
    table = Summary(("a|b", "c"), [("1\n2", "<img>")]).as_markdown()
    assert table == "| a\\|b | c |\n| --- | --- |\n| 1<br>2 | \\<img\\> |\n"


def test_a_folders_name_forges_no_mistake_in_a_profile(renaksi: Renaksi, tmp_path: Path) -> None:
    folder = tmp_path / "a\nrenaksi: all is well"
    folder.mkdir()
    outcome = renaksi("load", SAMPLE, "--profiles", folder)
    assert (outcome.code, outcome.err.count("\n")) == (7, 1)


@pytest.mark.parametrize("name", ["a  b", "a\nb", "a\x1b[2Jb", "a\u202eb"])
def test_what_is_in_a_container_is_called_after_it_whatever_its_name(
    renaksi: Renaksi, tmp_path: Path, name: str
) -> None:
    """Not after the private folder that it was unpacked to."""
    with ZipFile(tmp_path / f"{name}.zip", "w") as container:
        container.writestr("bad.pdf", "no PDF")
    outcome = renaksi("load", f"{name}.zip")
    assert (outcome.code, outcome.err.count("\n")) == (3, 1)
    assert "unpacked" not in outcome.err
    assert ".zip/bad.pdf: is not a PDF" in outcome.err
