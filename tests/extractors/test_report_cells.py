"""What a report's cells say beside their words: percentages by their column, colours, torn rows, formulas, notes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.worksheet.worksheet import Worksheet

from models.errors import UnreadableDocumentError
from models.languages import Language
from models.progress import ExtractedReport
from tests.extractors.reports import HEADS, ROW, TITLES, codes, entries, read, read_rows, shown

TOP = len(TITLES) + 3
"""The sheet's row of the first entry."""

COLUMNS = [*HEADS, "Kendala", "Data Dukung"]
ENTRY = [*ROW, "-", "Notulensi"]
NEXT = [
    "2. Air bersih",
    "Kementerian Dua",
    "Kanal",
    "Peta",
    "Peta disusun",
    "Proses",
    "40",
    "-",
    "Foto",
]
GREEN, YELLOW, RED, BLUE = "00B050", "FFEB9C", "FFC7CE", "DDEBF7"


def written(
    folder: Path,
    rows: Sequence[Sequence[object]],
    edit: Callable[[Worksheet], object] = lambda sheet: None,
) -> ExtractedReport:
    """The report that a workbook with these rows makes."""
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    for row in [*([title] for title in TITLES), [], COLUMNS, *rows]:
        sheet.append([*row])
    edit(sheet)
    path = folder / "laporan.xlsx"
    book.save(path)
    return read(path)


def percents(report: ExtractedReport) -> list[object]:
    return [shown(entry).get("percent") for entry in entries(report)]


@pytest.mark.parametrize(
    ("values", "formats", "read_as", "found"),
    [
        ([1, 0.4, 0], "0%", [100, 40, 0], []),
        ([1, 0.405, 0], '_-* 0%_-;-* 0%_-;_-* "-"%_-;_-@_-', [100, 40.5, 0], []),
        ([100, 40, 0], '0"%"', [100, 40, 0], []),
        ([1, 0.4, 0], "", [100, 40, 0], ["percents-as-fractions"]),
        (["1,00", "0,40", "0"], "", [100, 40, 0], ["percents-as-fractions"]),
        (["100%", "40,5 %", "75 persen"], "", [100, 40.5, 75], []),
        ([100, 40, 1], "", [100, 40, 1], []),
        (["100%", 0.4, 0], "", [100, None, 0], ["percent-doubtful"]),
        ([100, 0.4, 0], "", [100, None, 0], ["percent-doubtful"]),
        ([1, 1, 0], "", [None, None, 0], ["percent-doubtful"] * 2),
        (["100%", 1, "40%"], "", [100, None, 40], ["percent-doubtful"]),
        (["100%", "±42%", "~ 40"], "", [100, 42, 40], ["percent-about"] * 2),
    ],
)
def test_a_percentage_is_read_by_its_format_and_its_column(
    values: list[object],
    formats: str,
    read_as: list[float | None],
    found: list[str],
    tmp_path: Path,
) -> None:
    def edit(sheet: Worksheet) -> None:
        for row in range(TOP, TOP + len(values)):
            sheet.cell(row, 7).number_format = formats or "General"

    report = written(tmp_path, [[*ENTRY[:6], value, *ENTRY[7:]] for value in values], edit)
    assert percents(report) == read_as
    assert codes(report) == found


@pytest.mark.parametrize("text", ["1.000", "1.000%", "75.000 persen"])
def test_a_point_before_three_digits_marks_thousands(text: str, tmp_path: Path) -> None:
    report = written(tmp_path, [[*ENTRY[:6], text, *ENTRY[7:]]])
    assert percents(report) == [None]
    assert codes(report) == ["percent-unreadable", "words-unassigned"]


def test_one_cell_without_the_format_of_its_column_is_doubtful(tmp_path: Path) -> None:
    def edit(sheet: Worksheet) -> None:
        sheet.cell(TOP, 7).number_format = "0%"

    rows = [[*ENTRY[:6], value, *ENTRY[7:]] for value in (1, 0.4)]
    report = written(tmp_path, rows, edit)
    assert percents(report) == [100, None]
    assert codes(report) == ["percent-doubtful"]


def test_each_sheet_has_its_own_scale(tmp_path: Path) -> None:
    def edit(sheet: Worksheet) -> None:
        assert sheet.parent is not None
        other = sheet.parent.copy_worksheet(sheet)
        for row, value in enumerate((100, 40), TOP):
            other.cell(row, 7).value = value

    rows = [[*entry[:6], value, *entry[7:]] for entry, value in ((ENTRY, 1), (NEXT, 0.4))]
    report = written(tmp_path, rows, edit)
    assert percents(report) == [100, 40, 100, 40]
    assert codes(report) == ["percents-as-fractions"]


def fill(column: int | None, *colours: str) -> Callable[[Worksheet], None]:
    """Fill the entries' cells in the column, or in all of them."""

    def edit(sheet: Worksheet) -> None:
        for row, colour in enumerate(colours, TOP):
            for at in [column] if column else range(1, len(COLUMNS) + 1):
                sheet.cell(row, at).fill = PatternFill("solid", fgColor=colour)

    return edit


@pytest.mark.parametrize(
    ("column", "colours", "is_said"),
    [
        (6, [GREEN, RED], True),
        (6, ["FFFFFF", RED], True),
        (6, ["D9D9D9", "D9D9D9"], False),
        (5, [GREEN, YELLOW], True),
        (None, [GREEN, RED], True),
        (None, [BLUE, "FFFFFF"], False),
        (1, [GREEN, RED], False),
    ],
)
def test_a_status_that_colours_alone_tell_is_said(
    column: int | None, colours: list[str], is_said: bool, tmp_path: Path
) -> None:
    rows = [[*entry[:5], None, *entry[6:]] for entry in (ENTRY, NEXT)]
    report = written(tmp_path, rows, fill(column, *colours))
    assert codes(report) == (["status-coloured"] if is_said else [])
    assert codes(written(tmp_path, [ENTRY, NEXT], fill(column, *colours))) == []


NONE = None

BARE = [[*row[:5], None, None, *row[7:]] for row in (ENTRY, NEXT)]
"""Rows that tell neither a status nor a percentage."""

SAME = [BARE[0], [ENTRY[0], *BARE[1][1:]]]
"""The same, of one commitment."""


@pytest.mark.parametrize(
    ("rows", "column", "colours", "is_said"),
    [
        (BARE, 1, [GREEN, RED], True),
        (BARE, 3, [GREEN, RED], True),
        (SAME, 1, [GREEN, RED], True),
        (BARE, len(COLUMNS) + 1, [GREEN, RED], True),
        (BARE, 1, [GREEN, GREEN], False),
        (BARE, 1, [BLUE, "FFFFFF"], False),
        ([*SAME, [NEXT[0], *BARE[1][1:]]], 1, [GREEN, GREEN, RED], False),
    ],
)
def test_colours_of_what_a_row_is_about_tell_a_status_where_nothing_else_does(
    rows: list[list[object]], column: int, colours: list[str], is_said: bool, tmp_path: Path
) -> None:
    report = written(tmp_path, rows, fill(column, *colours))
    assert codes(report) == (["status-coloured"] if is_said else [])


@pytest.mark.parametrize(
    ("area", "colours", "is_said"),
    [
        ("F1:F1048576", [GREEN, RED], True),
        (f"A{TOP}:I{TOP + 1}", [GREEN, YELLOW, RED], True),
        ("F1:F1048576", [RED], False),
        ("F1:F1048576", ["D9D9D9", "FFFFFF"], False),
        (f"F{TOP + 2}:F{TOP + 9}", [GREEN, RED], False),
    ],
)
def test_a_status_that_rules_colour_is_said(
    area: str, colours: list[str], is_said: bool, tmp_path: Path
) -> None:
    def edit(sheet: Worksheet) -> None:
        for colour in colours:
            shown = DifferentialStyle(fill=PatternFill("solid", bgColor=colour))
            rule = Rule("expression", dxf=shown, formula=["TRUE"])
            sheet.conditional_formatting.add(area, rule)

    assert codes(written(tmp_path, BARE, edit)) == (["status-coloured"] if is_said else [])
    assert codes(written(tmp_path, [ENTRY, NEXT], edit)) == []


def test_a_number_with_a_unit_is_no_percentage(tmp_path: Path) -> None:
    def edit(sheet: Worksheet) -> None:
        for column in (5, 7):
            sheet.cell(TOP, column).number_format = '0 "dokumen"'

    report = written(tmp_path, [[*ENTRY[:4], 3, ENTRY[5], 3, *ENTRY[7:]]], edit)
    assert shown(entries(report)[0])["achievement"] == "3 dokumen"
    assert percents(report) == [None]
    assert codes(report) == ["percent-unreadable", "words-unassigned"]


@pytest.mark.parametrize(
    ("rest", "field", "text", "found"),
    [
        ([*[NONE] * 4, "dan disahkan", NONE, NONE, NONE, "Foto"], "evidence", "Notulensi Foto", []),
        ([*[NONE] * 4, "dan disahkan", NONE, NONE, "dana", "Foto"], "obstacles", "dana", []),
        (
            [NONE, NONE, "per desa", NONE, "dan disahkan"],
            "measure_as_printed",
            "Format data per desa",
            [],
        ),
        (
            [*[NONE] * 4, "dan disahkan"],
            "achievement",
            "Draf selesai dan disahkan",
            ["report-row-continued"],
        ),
        (
            [*[NONE] * 4, "Disahkan", NONE, NONE, NONE, "Foto"],
            "evidence",
            "Notulensi Foto",
            ["report-row-continued"],
        ),
    ],
)
def test_a_row_that_goes_on_with_the_one_above_is_part_of_it(
    rest: list[object], field: str, text: str, found: list[str], tmp_path: Path
) -> None:
    report = written(tmp_path, [ENTRY, rest, NEXT])
    first, second = (shown(entry) for entry in entries(report))
    assert " ".join(str(first[field]).split()) == text
    assert second["commitment_as_printed"] == NEXT[0]
    assert codes(report) == found


@pytest.mark.parametrize(
    ("item", "following", "is_rest"),
    [
        ("• Draf selesai", "• Uji coba", True),
        ("- Draf selesai", "- Uji coba", True),
        ("b) Draf selesai", "c) uji coba", True),
        ("2. Draf selesai", "3. Uji coba", True),
        ("2. Draf selesai", "4. Uji coba", False),
        ("• Draf selesai", "➢ Uji coba", False),
        ("Draf selesai", "• Uji coba", False),
    ],
)
def test_rows_continued_by_the_next_item(
    item: str, following: str, is_rest: bool, tmp_path: Path
) -> None:
    first: list[object] = [*ENTRY[:4], item, *ENTRY[5:]]
    rest: list[object] = [*[NONE] * 4, following]
    report = written(tmp_path, [first, rest, NEXT])
    achieved = str(shown(entries(report)[0])["achievement"])
    assert (following.split()[-1] in achieved) is is_rest
    assert codes(report) == ["report-row-continued" if is_rest else "words-unassigned"]


def test_rows_with_items_of_their_own_stay_apart(tmp_path: Path) -> None:
    first = [*ENTRY[:3], "• Peta", "• Draf", *ENTRY[5:]]
    report = written(tmp_path, [first, [*[NONE] * 3, "• Kamus", "• Uji coba"], NEXT])
    assert len(entries(report)) == 3


@pytest.mark.parametrize(
    "row",
    [
        [*[NONE] * 4, "Uji coba di dua desa", "Proses", 20],
        [NONE, "Kepala Biro", NONE, NONE, "Sekretaris"],
    ],
)
def test_a_row_that_names_no_measure_is_said(row: list[object], tmp_path: Path) -> None:
    report = written(tmp_path, [ENTRY, row, NEXT])
    assert len(entries(report)) == 3
    assert codes(report) == ["row-torn"]


@pytest.mark.parametrize("state", ["visible", "hidden", "veryHidden"])
def test_a_formula_without_its_value_on_another_sheet_stops_nothing(
    state: str, tmp_path: Path
) -> None:
    def edit(sheet: Worksheet) -> None:
        assert sheet.parent is not None
        other = sheet.parent.create_sheet("Rekap")
        other["A1"], other.sheet_state = "=AVERAGE(Sheet!G7:G8)", state

    report = written(tmp_path, [ENTRY, NEXT], edit)
    assert len(entries(report)) == 2
    assert codes(report) == []


@pytest.mark.parametrize(
    "row",
    [[*ENTRY[:6], "=50+50", *ENTRY[7:]], [f"=Data!{letter}1" for letter in "ABCDEFGHI"]],
)
def test_a_formula_without_its_value_in_an_entry_is_refused(
    row: list[object], tmp_path: Path
) -> None:
    with pytest.raises(UnreadableDocumentError, match="never computed"):
        written(tmp_path, [ENTRY, row])


def test_a_formula_without_its_value_outside_the_entries_is_said(tmp_path: Path) -> None:
    report = written(tmp_path, [ENTRY, ["TOTAL", *[None] * 5, "=AVERAGE(G7:G7)"]])
    assert percents(report) == [100]
    assert codes(report) == ["report-row-summed", "formula-uncomputed"]


def test_what_is_struck_unseen_broken_or_noted_is_said_with_its_words(tmp_path: Path) -> None:
    def edit(sheet: Worksheet) -> None:
        for cell in sheet[TOP]:
            cell.font = Font(strike=True)
        for cell in sheet[TOP + 1]:
            cell.font = Font(color="FFFFFF")
        sheet.cell(TOP + 2, 5).value = "#REF!"
        sheet.cell(TOP + 2, 7).comment = Comment("Mestinya 70%", "Petugas")

    report = written(tmp_path, [ENTRY, NEXT, ENTRY], edit)
    (entry,) = entries(report)
    assert "achievement" not in shown(entry)
    facts = {finding.code: finding.message for finding in report.findings}
    assert set(facts) == {"note-unread", "text-struck", "text-hidden", "cell-error"}
    assert "Draf selesai Selesai" in facts["text-struck"]
    assert "Peta disusun Proses" in facts["text-hidden"]
    assert "E9: #REF!" in facts["cell-error"]
    assert "G9: Mestinya 70%" in facts["note-unread"]
    assert sum(page.unassigned for page in report.audit) == 0


def test_an_uneven_row_is_said_only_if_it_is_an_entry(tmp_path: Path) -> None:
    rows = [*([title] for title in TITLES), HEADS, [*ROW, "lagi"], ROW, ["Mengetahui", "Kepala"]]
    report = read_rows(rows, tmp_path)
    found = [finding for finding in report.findings if finding.code == "row-uneven"]
    assert [finding.facts["row"] for finding in found] == [6]


def test_a_finding_on_an_entry_says_where_it_stands_and_what_it_is_about(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Laporan"
    for row in [*([title] for title in TITLES), HEADS, [*ROW[:6], "lebih"]]:
        sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    finding = next(f for f in read(tmp_path / "a.xlsx").findings if f.code == "percent-unreadable")
    assert finding.message.startswith("sheet “Laporan”, G6, “Format data”: “lebih”")
    assert finding.messages[Language.INDONESIAN].startswith("lembar “Laporan”, G6, “Format data”")
    assert finding.discreet[Language.ENGLISH].startswith("sheet “Laporan”, G6, “[…]”: “[…]”")
    assert finding.entity_kind == "progress_entry"
