"""Values that the page cuts through are reported once, with their record."""

from __future__ import annotations

import pytest

from extractors.audit.cut_values import check_cut, end_of
from extractors.audit.findings import Findings
from ingest.pages.read import Page
from ingest.tables.grids import Cell, Grid
from models.geometry import Box, Value, Word
from models.plan import Measure, Target


def value(text: str, *, cut: bool, index: int, top: float = 10) -> Value[str]:
    words = text.split()
    last = len(words) - 1
    return Value(
        text,
        tuple(
            Word(
                3, index + n, word, 40.0 * n, top, 40.0 * n + 38, top + 10, is_cut=cut and n == last
            )
            for n, word in enumerate(words)
        ),
    )


def test_a_cut_value_is_reported_with_the_record_that_holds_it() -> None:
    target = Target(
        target_id="X/01/measure/1/B06",
        period="B06",
        due_date=None,
        text=value("Tersusun draf for", cut=True, index=9),
    )
    goal = value("Sasaran terpot", cut=True, index=20)
    measures = [
        Measure(
            measure_id=f"X/01/measure/{number}",
            ordinal=number,
            goal=goal,
            responsible=None,
            text=value("Tersusunnya format", cut=False, index=0),
            evidence=None,
            targets=(target,) if number == 1 else (),
        )
        for number in (1, 2)
    ]
    findings = Findings()
    words = (*target.text.words, *goal.words)
    shown = Page(3, 600.0, 800.0, words, (), words)
    check_cut([shown], measures, findings)
    assert [
        (found.code, found.entity_kind, found.entity_id, found.facts["text"])
        for found in findings.all()
    ] == [
        ("value-cut", "measure", "X/01/measure/1", "Sasaran terpot"),
        ("value-cut", "target", "X/01/measure/1/B06", "Tersusun draf for"),
    ]
    assert [box.x0 for found in findings.all() for box in found.boxes] == [40.0, 80.0]


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("Tersusun\ndraf for", "Tersusun draf for"),
        (
            "kata " * 20 + "Sosialisasi terkait pemanfaatan\n2. SP4N-",
            "… kata kata kata Sosialisasi terkait pemanfaatan 2. SP4N-",
        ),
    ],
)
def test_the_end_of_what_is_cut_is_quoted_in_whole_words(text: str, quoted: str) -> None:
    assert end_of(text) == quoted


def test_the_values_of_one_column_that_are_cut_are_one_finding() -> None:
    measures = [
        Measure(
            measure_id=f"X/01/measure/{number}",
            ordinal=number,
            goal=None,
            responsible=None,
            text=value(f"Tersusunnya form{number}", cut=True, index=number, top=20 * number),
            evidence=None,
            targets=(),
        )
        for number in (1, 2, 3)
    ]
    words = tuple(word for measure in measures for word in measure.text.words)
    findings = Findings()
    check_cut([Page(3, 600.0, 800.0, words, (), words)], measures, findings)
    (finding,) = findings.all()
    assert (finding.code, finding.facts["count"]) == ("values-cut", 3)
    assert "3 values in the column of the measure are cut off" in finding.message
    assert len(finding.boxes) == 3


def sheet(*rows: tuple[str, ...], cut: str) -> Page:
    """A page with a table of columns 60 points wide, whose letters are 5 wide; the word `cut` is cut by a clip."""
    cells: list[Cell] = []
    words: list[Word] = []
    for row, texts in enumerate(rows):
        for column, text in enumerate(texts):
            box = Box(3, 60.0 * column, 20.0 * row, 60.0 * column + 60, 20.0 * row + 20)
            inside = []
            for number, line in enumerate(text.split("\n")):
                x0, top = box.x0 + 2, box.top + 9 * number
                x1 = x0 + 5 * len(line)
                inside.append(
                    Word(3, len(words), line, x0, top, x1, top + 10, 10, is_cut=line == cut)
                )
                words.append(inside[-1])
            cells.append(Cell(box, row, row, column, column, tuple(inside)))
    grid = Grid(Box(3, 0, 0, 60.0 * len(rows[0]), 20.0 * len(rows)), tuple(cells))
    return Page(3, 600.0, 800.0, tuple(words), (grid,), ())


@pytest.mark.parametrize(
    ("rows", "cut", "reported"),
    [
        ([("Tersusunnya", "x"), ("Peta", "x")], "Peta", ["Tersusunnya", "Peta"]),
        ([("Tersusunnya", "x"), ("Peta", "x")], "", []),
        ([("Tersusunny", "x"), ("Peta", "x")], "Peta", ["Tersusunny", "Peta"]),
        ([("Tersusunn", "x"), ("Peta", "x")], "Peta", ["Peta"]),
        ([("10000000000", "x"), ("Peta", "x")], "Peta", ["Peta"]),
        ([("Kepala\nkolom", "Peta"), ("Tersusunnya", "x"), ("a", "b")], "Peta", ["Tersusunnya", "Peta"]),
        ([("satu\ndua", "Peta"), ("tiga\nempat", "x"), ("Tersusunnya", "y"), ("a", "b")], "Peta", ["Peta"]),
    ],
)  # fmt: skip
def test_full_cells_are_cut_where_a_table_cuts_others(
    rows: list[tuple[str, ...]], cut: str, reported: list[str]
) -> None:
    page = sheet(*rows, cut=cut)
    measures = [
        Measure(
            measure_id=f"X/01/measure/{number}",
            ordinal=number,
            goal=None,
            responsible=None,
            text=Value(" ".join(word.text for word in cell.words), cell.words),
            evidence=None,
            targets=(),
        )
        for number, cell in enumerate(page.grids[0].cells, 1)
    ]
    findings = Findings()
    check_cut([page], measures, findings)
    boxes = {box.x0 + box.top for found in findings.all() for box in found.boxes}
    expected = {word.x0 + word.top for word in page.words if word.text in reported}
    assert boxes == expected
