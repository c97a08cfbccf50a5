"""A character without text is reported with its page and word; a bullet of a symbol font is none."""

from __future__ import annotations

import pytest

from extractors.audit.characters import check_characters
from extractors.audit.findings import Findings
from models.findings import Finding
from tests.extractors.printing import line, page


def found(*texts: str) -> list[Finding]:
    findings = Findings()
    check_characters(
        [page(number, *line(text).words) for number, text in enumerate(texts, 1)], findings
    )
    return list(findings.all())


@pytest.mark.parametrize(
    ("word", "shown", "count"),
    [
        ("Pen(cid:21)daman", "Pen�daman", 1),
        ("per\x00aturan\x00", "per�aturan�", 2),
        ("\ufffd", "�", 1),
        ("Pe\ue010njara", "Pe�njara", 1),
    ],
)
def test_a_character_without_text_is_found(word: str, shown: str, count: int) -> None:
    (finding,) = found("isi sel", f"isi {word} sel")
    assert (finding.code, finding.page) == ("character-unreadable", 2)
    assert finding.message.startswith(f"{count} character{'s' * (count > 1)} of page 2")
    assert f"“{shown}”" in finding.message


def test_a_page_has_one_finding_that_quotes_its_first_words() -> None:
    (finding,) = found(" ".join(f"kata\x00{n}" for n in range(9)))
    assert finding.message.startswith("9 characters")
    assert "kata�4”" in finding.message


@pytest.mark.parametrize(
    "text", ["\uf0a8 isi", "• isi", "masing-masing é (c) (cid)", "“isi” – sel"]
)
def test_what_can_be_read_is_not_reported(text: str) -> None:
    assert found(text) == []
