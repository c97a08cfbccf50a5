"""The findings of a document: each sentence once, with all its places."""

from extractors.audit.findings import Findings
from models.geometry import Box
from models.languages import Language


def test_what_is_found_again_in_the_same_words_is_one_finding() -> None:
    findings = Findings()
    first, second = Box(3, 0, 0, 10, 10), Box(3, 0, 50, 10, 60)
    for box in (first, second, first):
        findings.add("table-unknown", words=[box])
    findings.add("table-unknown", words=[Box(4, 0, 0, 10, 10)])
    assert [(finding.page, finding.boxes) for finding in findings.all()] == [
        (3, (first, second)),
        (4, (Box(4, 0, 0, 10, 10),)),
    ]


def test_no_finding_of_a_spreadsheet_speaks_of_a_page() -> None:
    sheets = Findings(of_sheets=True)
    sheets.add(
        "little-understood",
        page=2,
        why=["understood_little"],
        share=12,
        things=["“Lain” (9)"],
        pages=[2, 3],
    )
    (found,) = sheets.all()
    assert found.message.endswith("“Lain” (9) (sheets 2, 3)")
    assert found.messages[Language.INDONESIAN].endswith("(lembar 2, 3)")
    assert found.actions[Language.ENGLISH].startswith("Look at these sheets")
