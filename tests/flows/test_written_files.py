"""What commands write: never over a document, a warehouse or a person's decisions; whole, or not at all."""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.worksheet import Worksheet
from PIL import Image

from flows.cli.review_sheet import read_rulings, write_case_workbook
from models.progress import Decision
from tests.flows.conftest import Outcome, Renaksi
from tests.flows.test_bad_input import assert_refused
from tests.flows.test_review import (
    HOSTILE,
    MEASURE,
    OTHER,
    decided,
    doubtful,
    fill_in,
    sheet,
    warehouse,
)
from tests.warehouse.reported import OGI, entry_id
from warehouse.exports.cells import ACTIVE
from warehouse.judgements.review import Case, Verb
from warehouse.store.connection import open_warehouse

__all__ = [
    "doubtful",
    "warehouse",
]  # fixtures: two entries for review, and one that is linked with nothing

REPORT, INSPECT, SHEET, SAVE = (
    ["export", "--as", "report"],
    ["show", "plan.pdf", "-o"],
    ["review", "--all", "--export"],
    ["review", "save"],
)
COMMANDS = {".html": REPORT, ".png": INSPECT, ".csv": SHEET, ".xlsx": SHEET, ".json": SAVE}
slow = pytest.mark.slow


@pytest.fixture
def place(warehouse: Path, sample: Path) -> Path:
    """The folder that commands run in, with a warehouse and the document that is inspected."""
    shutil.copy(sample, warehouse.with_name("plan.pdf"))
    return warehouse.parent


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


# Over what


def documents(folder: Path) -> dict[str, Path]:
    """Files that somebody would miss, by their endings."""
    book = Workbook()
    book.create_sheet("Laporan")["A1"] = "Komitmen"
    book.save(folder / "laporan-B06.xlsx")
    Image.new("RGB", (40, 30), "red").save(folder / "foto.png")
    (folder / "berita.html").write_text("<!DOCTYPE html><title>Berita</title>")
    (folder / "data.csv").write_text("Nama;Jumlah\nA;1\n")
    (folder / "data.json").write_text('[{"a": 1}]')
    (folder / "surat.docx").write_bytes(b"PK\x03\x04 surat")
    (folder / "foto.jpg").write_bytes(b"\xff\xd8\xff\xe0")
    (folder / "catatan.txt").write_text("catatan")
    return {path.suffix: path for path in sorted(folder.iterdir()) if path.suffix != ".duckdb"}


@slow
@pytest.mark.parametrize("kind", COMMANDS)
def test_no_document_is_written_over(renaksi: Renaksi, place: Path, kind: str) -> None:
    endings = documents(place)
    before = snapshot(place)
    for path in endings.values():
        assert_refused(renaksi(*COMMANDS[kind], path.name), 2, path.name)
        assert_refused(renaksi(*COMMANDS[kind], path), 2, path.name)
    assert snapshot(place) == before


@pytest.mark.parametrize("kind", COMMANDS)
@pytest.mark.parametrize(
    "name", ["renaksi.duckdb", "renaksi.duckdb.wal", "renaksi.duckdb.files/x{}", "renaksi.duckdb.bak",
             "link{}", "hard{}", "lain/../renaksi.duckdb", "lain.duckdb"],
)  # fmt: skip
def test_no_warehouse_is_written_over(renaksi: Renaksi, place: Path, kind: str, name: str) -> None:
    for folder in ("renaksi.duckdb.files", "lain"):
        (place / folder).mkdir(exist_ok=True)
    open_warehouse(place / "lain.duckdb").close()
    (place / f"link{kind}").symlink_to("renaksi.duckdb")
    os.link(place / "renaksi.duckdb", place / f"hard{kind}")
    before = snapshot(place)
    assert_refused(renaksi(*COMMANDS[kind], name.format(kind)), 2)
    assert snapshot(place) == before


@pytest.mark.parametrize("name", ["plan.pdf", "link.png", "hard.png", "./plan.pdf"])
def test_what_is_inspected_is_not_written_over(renaksi: Renaksi, place: Path, name: str) -> None:
    (place / "link.png").symlink_to("plan.pdf")
    os.link(place / "plan.pdf", place / "hard.png")
    before = snapshot(place)
    assert_refused(renaksi("show", "plan.pdf", "-o", name), 2, "what this command reads")
    assert snapshot(place) == before


@pytest.mark.parametrize("kind", [pytest.param(".html", marks=slow), *list(COMMANDS)[1:]])
def test_an_earlier_file_of_the_same_command_is(renaksi: Renaksi, place: Path, kind: str) -> None:
    name = f"hasil{kind}"
    first = renaksi(*COMMANDS[kind], name)
    assert (first.code, first.err) == (0, "")
    (place / name).chmod(0o640)
    os.utime(place / name, (0, 0))
    assert renaksi(*COMMANDS[kind], name) == first
    assert (place / name).stat().st_mtime > 0
    assert (place / name).stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("kind", COMMANDS)
@pytest.mark.parametrize("ending", [".pdf", ".docx", ".xls", ".duckdb"])
def test_the_ending_agrees_with_what_is_written(
    renaksi: Renaksi, place: Path, kind: str, ending: str
) -> None:
    before = snapshot(place)
    assert_refused(
        renaksi(*COMMANDS[kind], f"hasil{ending}"), 2, f"hasil{ending}", "name it hasil."
    )
    assert snapshot(place) == before


@pytest.mark.parametrize("kind", COMMANDS)
def test_nothing_is_done_for_a_file_that_cannot_be_written(
    renaksi: Renaksi, place: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("flows.cli.inspect.view_page", None)
    monkeypatch.setattr("flows.page.command.read_content", None)
    monkeypatch.setattr("warehouse.judgements.review.review_cases", None)
    assert_refused(renaksi(*COMMANDS[kind], f"nowhere/hasil{kind}"), 2, f"nowhere/hasil{kind}")


@slow
@pytest.mark.skipif(not Path("/dev/stdout").exists(), reason="no such device")
def test_standard_output_may_lead_to_a_file_of_any_name(place: Path) -> None:
    command = [sys.executable, "-m", "flows.cli.program", *REPORT, "/dev/stdout"]
    with (place / "hasil.txt").open("wb") as out:
        done = subprocess.run(command, cwd=place, stdout=out, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert (place / "hasil.txt").read_bytes().startswith(b"<!DOCTYPE html>")


# Exports


@pytest.mark.parametrize(
    "name",
    ["renaksi.duckdb.files", "renaksi.duckdb.cache", "renaksi.duckdb.cache/out", "renaksi.duckdb"],
)
def test_no_export_goes_where_the_warehouse_keeps_things(
    renaksi: Renaksi, place: Path, name: str
) -> None:
    (place / "renaksi.duckdb.cache").mkdir()
    before = snapshot(place)
    for options in ([], ["--force"]):
        assert_refused(renaksi("export", name, *options), 2, "renaksi.duckdb")
    assert snapshot(place) == before


def test_an_export_that_people_changed_stays(renaksi: Renaksi, place: Path) -> None:
    assert renaksi("export", "out", "--as", "ogp").code == 0
    assert renaksi("export", "out", "--force", "--as", "ogp").code == 0
    with (place / "out" / "commitments-ogp.csv").open("a") as table:
        table.write("catatan saya\n")
    before = snapshot(place)
    assert_refused(renaksi("export", "out", "--force"), 2, "commitments-ogp.csv was changed")
    assert snapshot(place) == before


def test_a_link_to_a_folder_stays_one(renaksi: Renaksi, place: Path) -> None:
    (place / "there").mkdir()
    (place / "out").symlink_to("there")
    assert renaksi("export", "out", "--as", "ogp").code == 0
    assert (place / "out").is_symlink()
    assert (place / "there" / "commitments-ogp.csv").exists()


@pytest.mark.slow
@pytest.mark.parametrize(
    "forms", [("ogp",), pytest.param(("csv", "parquet", "json", "xlsx"), marks=slow)]
)
def test_what_leaves_follows_the_umask(renaksi: Renaksi, place: Path, forms: Sequence[str]) -> None:
    before = os.umask(0o027)
    try:
        for kind, command in COMMANDS.items():
            assert renaksi(*command, f"hasil{kind}").code == 0
        for form in forms:
            assert renaksi("export", f"out-{form}", "--as", form).code == 0
    finally:
        os.umask(before)
    made = [*place.glob("hasil.*"), *place.glob("out-*/*")]
    assert len(made) > (100 if len(forms) > 1 else len(COMMANDS))
    assert {path.stat().st_mode & 0o777 for path in made} == {0o640}
    assert {path.stat().st_mode & 0o777 for path in place.glob("out-*")} == {0o750}


# Decisions


@pytest.fixture
def exported(renaksi: Renaksi, place: Path) -> Path:
    assert "3 entries" in renaksi("review", "--unmatched", "--export", "cases.csv").out
    return place / "cases.csv"


@slow
@pytest.mark.parametrize(
    "filled",
    [
        {"decision": "accept"},
        {"decision": "assign", "assign_to": OTHER},
        {"note": "tanyakan lagi"},
        {"assign_to": OTHER},
        {"decision": "entahlah"},
    ],
)
def test_a_sheet_that_is_filled_in_stays_until_it_is_stored(
    renaksi: Renaksi, exported: Path, filled: dict[str, str]
) -> None:
    fill_in(exported, filled, {}, {})
    before = exported.read_bytes()
    for options in ([], ["--all"], ["--unmatched"]):
        outcome = renaksi("review", "--export", exported, *options)
        assert_refused(outcome, 2, "renaksi review --apply cases.csv", "or name another file")
        assert exported.read_bytes() == before
    if filled.get("decision") in ("accept", "assign"):
        assert renaksi("review", "--apply", exported, "--by", "Sari").code == 0
        assert renaksi("review", "--export", exported).code == 0


@slow
def test_decisions_that_were_filled_in_by_the_program_may_go(
    renaksi: Renaksi, exported: Path
) -> None:
    renaksi("review", "accept", entry_id(1), "--by", "Sari", "--note", "Sama.")
    assert renaksi("review", "--all", "--export", exported).code == 0
    assert [row["decision"] for row in sheet(exported)] == ["accept", "", ""]
    assert renaksi("review", "--all", "--export", exported).code == 0
    fill_in(exported, {"note": "Sama sekali."}, {}, {})
    assert_refused(renaksi("review", "--all", "--export", exported), 2, "not stored")


def test_columns_of_ones_own_stay(renaksi: Renaksi, exported: Path) -> None:
    rows = sheet(exported)
    with exported.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [*rows[0], "catatan saya"])
        writer.writeheader()
        writer.writerows([row | {"catatan saya": "telepon Budi"} for row in rows])
    before = exported.read_bytes()
    assert_refused(renaksi("review", "--export", exported), 2, "columns of your own")
    assert exported.read_bytes() == before


@slow
def test_saved_decisions_that_the_warehouse_lacks_stay(
    renaksi: Renaksi, place: Path, tmp_path: Path
) -> None:
    renaksi("review", "accept", entry_id(1), "--by", "Sari")
    assert renaksi("review", "save", "decisions.json").code == 0
    before = (place / "decisions.json").read_bytes()
    renaksi("rebuild", "schema", "-w", "new.duckdb")
    outcome = renaksi("review", "save", "decisions.json", "-w", "new.duckdb")
    assert_refused(outcome, 2, "holds 1 decision that", "renaksi review restore")
    assert (place / "decisions.json").read_bytes() == before
    assert renaksi("review", "restore", "decisions.json", "-w", "new.duckdb").code == 0
    assert renaksi("review", "save", "decisions.json", "-w", "new.duckdb").code == 0


# A workbook to fill in


@pytest.fixture
def book(renaksi: Renaksi, place: Path) -> Path:
    outcome = renaksi("review", "--unmatched", "--export", "cases.xlsx")
    assert (outcome.code, outcome.err) == (0, "")
    assert "renaksi review --apply cases.xlsx" in outcome.out
    return place / "cases.xlsx"


def test_a_workbook_is_one_and_holds_no_formula(book: Path) -> None:
    (cases,) = load_workbook(book).worksheets
    heads, *rows = cases.iter_rows()
    named = [str(cell.value) for cell in heads]
    assert [*named[:2], *named[-3:]] == ["entry_id", "plan", "decision", "assign_to", "note"]
    assert len(rows) == 3
    cells = [cell for row in rows for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert HOSTILE in {cell.value for cell in cells}
    active = [cell for cell in cells if str(cell.value).startswith(ACTIVE)]
    assert active
    assert all(getattr(cell, "quotePrefix") for cell in active)  # noqa: B009 (not in its types)


def write_into(book: Path, *rulings: Sequence[str]) -> None:
    """Fill in decision, assign_to and note line by line, as a spreadsheet program saves it."""
    opened = load_workbook(book)
    cases = opened.worksheets[0]
    last = cases.max_column
    for row, ruling in enumerate(rulings, 2):
        for column, text in enumerate(ruling, last - 2):
            cases.cell(row, column, text or None)
    opened.save(book)


@slow
def test_a_workbook_is_stored_as_it_was_filled_in(
    renaksi: Renaksi, place: Path, book: Path
) -> None:
    write_into(book, ["accept", "", "-1 °C"], ["assign", OTHER, ""], ["no match", "", "tidak"])
    before = book.read_bytes()
    assert_refused(renaksi("review", "--export", book), 2, "renaksi review --apply cases.xlsx")
    assert book.read_bytes() == before
    assert renaksi("review", "--apply", book, "--by", "Sari").out == "3 decisions stored.\n"
    assert decided(place / "renaksi.duckdb") == [
        (1, "accepted", MEASURE, "Sari"),
        (2, "accepted", OTHER, "Sari"),
        (3, "no_match", None, "Sari"),
    ]
    assert renaksi("review", "--all", "--export", book).code == 0
    again = renaksi("review", "--apply", book)
    assert again.out == "0 decisions stored; 3 entries stood so already.\n"


@pytest.mark.parametrize(
    "text", ["=1+1", "@x", "a\x07b", "_x0041_", "12", "2031-01-01", " a  b ", "😀"]
)
def test_texts_come_back_from_a_workbook(tmp_path: Path, text: str) -> None:
    case = Case(
        "abc/1/1", OGI, "B06", "government", text, text, text, text, text, Decision.REJECTED, MEASURE,
        text, 0.5, text, "Sari", None, text, (),
    )  # fmt: skip
    out = io.BytesIO()
    assert write_case_workbook([case], out) == []
    (tmp_path / "cases.xlsx").write_bytes(out.getvalue())
    (ruling,) = read_rulings(tmp_path / "cases.xlsx")
    assert (ruling.verb, ruling.note) == (Verb.REJECT, " ".join(text.split()))
    assert ruling.target_text == ruling.note


# A full disk


RUN_WITHOUT_ROOM = """
import resource, sys
from flows.cli.program import main

code = main(["--version"])
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
sys.exit(main(sys.argv[2:]))
"""


def without_room(folder: Path, room: int, *arguments: str) -> Outcome:
    """Run a command in a process of which no file may grow beyond `room` bytes."""
    done = subprocess.run(
        [sys.executable, "-c", RUN_WITHOUT_ROOM, str(room), *arguments],
        cwd=folder,
        env={k: v for k, v in os.environ.items() if not k.startswith("RENAKSI_")},
        capture_output=True,
        text=True,
        check=False,
    )
    return Outcome(done.returncode, done.stdout, done.stderr)


posix = pytest.mark.skipif(os.name != "posix", reason="no such limits")


@posix
@pytest.mark.parametrize(
    "kind", [".png", *(pytest.param(kind, marks=slow) for kind in (".html", ".csv", ".xlsx"))]
)
def test_a_full_disk_is_exit_5_and_leaves_the_earlier_file(
    renaksi: Renaksi, place: Path, kind: str
) -> None:
    renaksi(*COMMANDS[kind], f"hasil{kind}")
    before = snapshot(place)
    outcome = without_room(place, 500, *COMMANDS[kind], f"hasil{kind}")
    assert_refused(outcome, 5, f"hasil{kind}", "File too large", "free some space")
    assert snapshot(place) == before
    assert not list(place.glob(".*"))


@posix
@pytest.mark.parametrize(
    "form",
    [
        "ogp",
        *(
            pytest.param(form, marks=slow)
            for form in ("csv", "parquet", "json", "xlsx", "datapackage")
        ),
    ],
)
def test_a_full_disk_leaves_no_export(renaksi: Renaksi, place: Path, form: str) -> None:
    before = snapshot(place)
    outcome = without_room(place, 100, "export", "out", "--as", form)
    assert_refused(outcome, 5, "out", "File too large")
    assert snapshot(place) == before
    assert not (place / "out").exists()


@posix
@pytest.mark.parametrize(
    "room", [*(pytest.param(room, marks=slow) for room in (0, 10_000, 60_000)), 1_000_000]
)
def test_a_full_disk_stops_a_load_and_changes_nothing(place: Path, sample: Path, room: int) -> None:
    before = (place / "renaksi.duckdb").read_bytes()
    outcome = without_room(place, room, "load", "plan.pdf", "--workers", "1")
    if room == 1_000_000:
        # DuckDB keeps the change in its log; only a snapshot of that cannot be made.
        assert (outcome.code, outcome.err.count("\n")) == (0, 1)
        assert "is stored, but not its snapshot (" in outcome.err
        assert not list(place.glob("*.snapshot.duckdb"))
        return
    assert_refused(outcome, 5, "plan.pdf", "File too large; free some space")
    assert (place / "renaksi.duckdb").read_bytes() == before
    assert not list(place.rglob("*.files/*/*"))


@slow
@posix
def test_a_full_disk_makes_no_warehouse(tmp_path: Path, sample: Path) -> None:
    outcome = without_room(tmp_path, 10_000, "load", str(sample), "--workers", "1")
    assert_refused(outcome, 5, "File too large")
    assert not (tmp_path / "renaksi.duckdb").exists()
    outcome = without_room(tmp_path, 10_000, "rebuild", "schema")
    assert_refused(outcome, 5, "File too large")
    assert not (tmp_path / "renaksi.duckdb").exists()


def _add_line(book: Workbook) -> None:
    cases(book).cell(cases(book).max_row + 2, 1, "sudah ditanyakan kepada Budi")


def _edit_key(book: Workbook) -> None:
    cases(book)["A2"] = "tanya Budi"


def _add_note(book: Workbook) -> None:
    cases(book)["I2"].comment = Comment("setuju", "Sari")


def _colour(book: Workbook) -> None:
    cases(book)["I2"].fill = PatternFill("solid", fgColor="FFFF00")


def _colour_empty(book: Workbook) -> None:
    cell = next(c for c in cases(book)[2] if not c.value)
    cell.fill = PatternFill("solid", fgColor="00FF00")


def _strike(book: Workbook) -> None:
    cases(book)["I2"].font = Font(strike=True)


def _add_sheet(book: Workbook) -> None:
    book.create_sheet("Catatan").append(["rapat"])


def cases(book: Workbook) -> Worksheet:
    sheet = book["cases"]
    assert isinstance(sheet, Worksheet)
    return sheet


@pytest.mark.parametrize(
    "change", [_add_line, _edit_key, _add_note, _colour, _colour_empty, _strike, _add_sheet]
)
def test_what_people_marked_in_a_workbook_stays(
    renaksi: Renaksi, place: Path, change: Callable[[Workbook], None]
) -> None:
    path = place / "cases.xlsx"
    for _ in range(2):  # as it was written it may be replaced
        assert renaksi("review", "--all", "--export", path).code == 0
    book = load_workbook(path)
    change(book)
    book.save(path)
    before = path.read_bytes()
    assert_refused(renaksi("review", "--all", "--export", path), 2, "stays")
    assert path.read_bytes() == before


def test_a_line_below_the_cases_stays(renaksi: Renaksi, exported: Path) -> None:
    with exported.open("a", encoding="utf-8") as file:
        file.write("catatan: tanya Budi\n")
    assert_refused(renaksi("review", "--export", exported), 2, "lines of your own")
