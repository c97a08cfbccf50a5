"""Letters to the bodies: what they ask for, and that what is filled in loads back with every entry linked."""

from __future__ import annotations

import itertools
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from openpyxl import load_workbook

from extractors.reports.profile import load_report_layouts
from extractors.reports.statuses import StatusWords
from flows.letters.filling import Letter, filled_lines
from flows.letters.letters import read_words
from flows.letters.word import fill_document
from models.errors import UsageError
from models.progress import Status
from tests.flows.conftest import Renaksi, asked

TEMPLATES = Path(__file__).parents[3] / "flows" / "letters" / "templates"
WORDS = read_words(TEMPLATES / "kata.toml")
DAY = "2032-01-31"
STATUSES = [WORDS.status[status] for status in Status]
CAPTION, STATUS, PERCENT = "Capaian", "Status", "Persen (%)"


@pytest.fixture
def letters(renaksi: Renaksi, reported: Path, tmp_path: Path) -> Path:
    """All letters on the second half-year of the sample plan, of which the first is reported."""
    done = renaksi("export", "letters", "--as", "letters", "--period", "B12", "--as-of", DAY)
    assert done.code == 0, done.err
    return tmp_path / "letters"


def fill_sheet(file: Path, to: Path) -> int:
    """Fill in a workbook as a person would: its yellow columns."""
    book = load_workbook(file)
    sheet: Any = book.worksheets[0]
    heads = next(row for row in sheet.iter_rows() if row[0].value == "No.")
    place = {str(cell.value): cell.column for cell in heads}
    rows = range(heads[0].row + 1, sheet.max_row + 1)
    for row, status in zip(rows, itertools.cycle(STATUSES)):
        assert sheet.cell(row, place["Kode Ukuran"]).value
        sheet.cell(row, place[CAPTION]).value = "Sudah dibahas dalam rapat"
        sheet.cell(row, place[STATUS]).value = status
        sheet.cell(row, place[PERCENT]).value = 40
    book.save(to / file.name)
    return len(rows)


def fill_table(file: Path, to: Path) -> int:
    """Fill in the table of a document in the same way."""
    document = Document(str(file))
    (table,) = document.tables
    place = {cell.text: number for number, cell in enumerate(table.rows[0].cells)}
    for row, status in zip(table.rows[1:], itertools.cycle(STATUSES)):
        for choice in row.cells[place[STATUS]]._tc.xpath(".//w:sdt"):
            choice.getparent().remove(choice)
        row.cells[place[STATUS]].text = status
        row.cells[place[CAPTION]].text = "Sudah dibahas dalam rapat"
        row.cells[place[PERCENT]].text = "40"
    document.save(str(to / file.name))
    return len(table.rows) - 1


@pytest.mark.slow
@pytest.mark.parametrize(("ending", "fill"), [("xlsx", fill_sheet), ("docx", fill_table)])
def test_letters_filled_in_load_back_with_every_entry_linked(
    renaksi: Renaksi,
    letters: Path,
    loaded: Path,
    tmp_path: Path,
    ending: str,
    fill: Callable[[Path, Path], int],
) -> None:
    back = tmp_path / "back"
    back.mkdir()
    files = sorted(letters.glob(f"*.{ending}"))
    rows = sum(fill(file, back) for file in files)
    fresh = tmp_path / "fresh.duckdb"
    fresh.write_bytes(loaded.read_bytes())
    assert renaksi("load", back, "--warehouse", fresh).code == 0

    def told(sql: str) -> list[str]:
        return renaksi("query", sql, "--format", "csv", "--warehouse", fresh).out.splitlines()[1:]

    assert told("SELECT decision, method, count(*) FROM matches GROUP BY ALL") == [
        f"auto,external_id,{rows}"
    ]
    reports = told(
        "SELECT period, plan_id, body FROM progress_reports JOIN documents USING (document_id) "
        "ORDER BY file_name"
    )
    assert reports == [f"B12,OGI-2030-2032,{file.stem.removeprefix('B12-')}" for file in files]
    counted = told("SELECT count(*) FROM body_progress WHERE entries = 1 AND period = 'B12'")
    assert counted == [str(rows)]
    found = told(
        "SELECT DISTINCT code FROM findings JOIN progress_reports USING (document_id) "
        "WHERE severity <> 'info'"
    )
    assert found == []


def test_a_letter_asks_for_what_is_due_and_what_is_overdue(renaksi: Renaksi, letters: Path) -> None:
    due = asked(
        renaksi,
        "SELECT DISTINCT organisation_id, measure_id FROM due_targets "
        "JOIN measure_organisations USING (measure_id) WHERE period = 'B12' UNION "
        f"SELECT organisation_id, measure_id FROM body_overdue_on(DATE '{DAY}') "
        "WHERE period = 'B06' ORDER BY ALL",
    )
    rows = []
    for file in sorted(letters.glob("*.xlsx")):
        sheet: Any = load_workbook(file).worksheets[0]
        heads = next(row for row in sheet.iter_rows() if row[0].value == "No.")
        code = next(cell.column for cell in heads if cell.value == "Kode Ukuran")
        body = file.stem.removeprefix("B12-")
        rows += [
            f"{body},{sheet.cell(row, code).value}"
            for row in range(heads[0].row + 1, sheet.max_row + 1)
        ]
    assert sorted(rows) == due


def test_the_statuses_to_choose_from_are_read_as_what_they_mean() -> None:
    sheet: Any = load_workbook(TEMPLATES / "isian.xlsx").worksheets[0]
    (choices,) = (v.formula1 for v in sheet.data_validations.dataValidation if v.type == "list")
    assert sorted(choices.strip('"').split(",")) == sorted(STATUSES)
    layouts = load_report_layouts()
    profile = next(each for each in layouts.profiles if each.name == "letter-id")
    words = StatusWords(profile, layouts.vocabulary)
    assert {status: words.status(word) for status, word in WORDS.status.items()} == {
        status: status for status in Status
    }


def test_a_drop_down_reaches_all_rows_of_its_table(letters: Path) -> None:
    file = max(letters.glob("*.xlsx"), key=lambda path: load_workbook(path).worksheets[0].max_row)
    sheet: Any = load_workbook(file).worksheets[0]
    (area,) = next(
        v.sqref.ranges for v in sheet.data_validations.dataValidation if v.type == "list"
    )
    assert (area.min_row, area.max_row) == (9, sheet.max_row)
    assert sheet.max_row > 9


def test_a_letter_of_one_body_and_a_period_that_is_none(renaksi: Renaksi, reported: Path) -> None:
    body = asked(
        renaksi,
        "SELECT organisation_id FROM measure_organisations JOIN due_targets "
        "USING (measure_id) WHERE period = 'B12' ORDER BY 1",
    )[0]
    told = ("export", "one", "--as", "letters", "--as-of", DAY)
    assert renaksi(*told, "--period", "B12", "--body", body).code == 0
    names = sorted(path.name for path in Path("one").iterdir())
    assert names == [
        *(f"B12-{body}.{end}" for end in ("docx", "txt", "xlsx")),
        "renaksi-export.json",
    ]
    assert "--period" in renaksi("export", "two", "--as", "csv", "--period", "B12").err
    assert "name it" in renaksi("export", "two", "--as", "letters").err
    wrong = renaksi("export", "two", "--as", "letters", "--period", "B99")
    assert wrong.code == 2
    assert "B06" in wrong.err
    assert not Path("two").exists()


def test_templates_are_files_to_edit(renaksi: Renaksi, reported: Path, tmp_path: Path) -> None:
    told = ("export", "out", "--as", "letters", "--period", "B12", "--as-of", DAY)
    assert "edit them" in renaksi(*told, "--templates", "ours").err
    (tmp_path / "ours" / "pesan.txt").write_text("Kepada {{ badan }}\n", encoding="utf-8")
    assert renaksi(*told, "--templates", "ours", "--force").code == 0
    (message, *_) = sorted((tmp_path / "out").glob("*.txt"))
    assert message.read_text(encoding="utf-8").startswith("Kepada ")
    (tmp_path / "ours" / "pesan.txt").write_text("{{ gaji }}\n", encoding="utf-8")
    wrong = renaksi(*told, "--templates", "ours", "--force")
    assert (wrong.code, "gaji" in wrong.err) == (2, True)


LETTER = Letter(
    {"badan": "A & <B>\nC", "kosong": ""}, {"ragu": [{"k": "x"}, {"k": "=1"}], "nol": []}
)


def test_a_line_is_repeated_for_each_item_and_goes_where_nothing_fills_it() -> None:
    template = "{{ badan }}\n\n{{ kosong }}\n- {{ ragu.k }}\n- {{ nol.k }}\nAkhir\n"
    assert filled_lines(template, LETTER) == "A & <B>\nC\n\n- x\n- =1\nAkhir\n"
    with pytest.raises(UsageError, match="lain"):
        filled_lines("{{ lain.k }}", LETTER)


def test_a_blank_that_a_word_processor_has_parted_is_filled_in(tmp_path: Path) -> None:
    document = Document()
    paragraph = document.add_paragraph("Yth. {{ ba")
    paragraph.add_run("dan }} di tempat").bold = True
    document.add_paragraph("{{ nol.k }}")
    document.add_paragraph("{{ ragu.k }}")
    document.save(str(tmp_path / "t.docx"))
    (tmp_path / "made.docx").write_bytes(fill_document(tmp_path / "t.docx", LETTER))
    made: Any = Document(str(tmp_path / "made.docx"))
    assert [p.text for p in made.paragraphs] == ["Yth. A & <B>\nC di tempat", "x", "=1"]


def test_nothing_in_a_workbook_is_a_formula(letters: Path) -> None:
    for file in letters.glob("*.xlsx"):
        with zipfile.ZipFile(file) as archive:
            sheets = [archive.read(n) for n in archive.namelist() if "worksheets/sheet" in n]
        assert not [sheet for sheet in sheets if re.search(rb"<f[ >]", sheet)]
