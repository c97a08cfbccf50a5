"""Values that the page cuts through are reported once, with their record."""

from __future__ import annotations

import pytest

from extractors.audit.cut_values import check_cut, end_of
from extractors.audit.findings import Findings
from ingest.pages.read import Page
from models.geometry import Value, Word
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
