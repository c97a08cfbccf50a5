"""The findings of a document: each sentence once, with all its places."""

from extractors.findings import Findings
from models.geometry import Box


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
