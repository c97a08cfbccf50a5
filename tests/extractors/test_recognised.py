"""Values read from pictures whose reading is not sure are reported, and left as they were read."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from extractors.audit.findings import Findings
from extractors.audit.recognised import check_recognised
from ingest.pages.read import Page
from models.geometry import Value, Word
from models.plan import Record
from tests.warehouse.records import full_commitment


def read(text: str, confidence: float) -> tuple[Word, ...]:
    return tuple(
        Word(1, n, part, 10.0 * n, 10.0, 10.0 * n + 8, 20.0, 10.0, confidence=confidence)
        for n, part in enumerate(text.split())
    )


def found_of(words: Sequence[Word], *, is_recognised: bool = True) -> list[str]:
    section = full_commitment("OGI-2020-2022", 1).sections[0]
    text = Value(" ".join(word.text for word in words), tuple(words))
    record: Record = section.model_copy(update={"text": text})
    page = Page(1, 100.0, 100.0, tuple(words), (), tuple(words), is_recognised=is_recognised)
    findings = Findings()
    check_recognised([page], [record], findings)
    return [each.code for each in findings.all()]


@pytest.mark.parametrize(
    ("text", "confidence", "is_doubtful"),
    [
        ("dokumen", 0.65, False),  # `least`
        ("dokumen", 0.55, True),
        ("2021", 0.75, True),  # `least_telling`
        ("2021", 0.85, False),
        ("sari@contoh.go.id", 0.75, True),  # `telling`
        ("45%", 0.75, True),
        ("2O21", 0.99, True),
        ("202l", 0.99, True),  # `odd`
        ("do2kumen", 0.99, True),
        ("SP4N-LAPOR!", 0.99, False),
        ("1.705.245", 0.99, False),
    ],
)
def test_doubtful_readings(text: str, confidence: float, is_doubtful: bool) -> None:
    found = found_of(read(text, confidence))
    assert found == ["page-recognised-here", *(["doubtful-reading"] if is_doubtful else [])]


def test_printed_words_are_no_readings() -> None:
    assert found_of(read("202l", 1.0), is_recognised=False) == []


def test_a_value_is_as_sure_as_its_least_sure_word() -> None:
    words = (*read("satu", 0.9), *read("dua", 0.7))
    assert Value("satu dua", words).confidence == 0.7
    assert Value("tiga").confidence == 1.0
