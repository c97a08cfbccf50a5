"""Addresses behind words and in evidence reach the record that they belong to."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from extractors.audit.links import Links
from ingest.pages.read import Link
from models.geometry import Box, Value, Word
from models.progress import ProgressEntry


@dataclass(frozen=True)
class Linked:
    number: int
    links: tuple[Link, ...]


def value(text: str, page: int = 1, left: float = 100.0) -> Value[str]:
    words = tuple(
        Word(page, n, word, left + 50 * n, 10, left + 50 * n + 40, 20, 10)
        for n, word in enumerate(text.split())
    )
    return Value(text, words)


def urls(entry: ProgressEntry, *links: Link) -> list[str] | None:
    found = Links([Linked(1, links)]).of(entry).evidence_urls
    return found.value if found else None


def entry(**fields: Value[str]) -> ProgressEntry:
    return ProgressEntry(entry_id="a/1", ordinal=1, **fields)


LINK = Link("https://data.example/notulensi", Box(1, 100, 8, 240, 22))


def test_a_link_over_words_belongs_to_their_record() -> None:
    assert urls(entry(evidence=value("Notulensi rapat")), LINK) == [LINK.uri]
    assert urls(entry(achievement=value("Notulensi rapat")), LINK) == [LINK.uri]


@pytest.mark.parametrize("elsewhere", [value("Notulensi", page=2), value("Notulensi", left=300.0)])
def test_a_link_over_other_words_does_not(elsewhere: Value[str]) -> None:
    assert urls(entry(evidence=elsewhere), LINK) is None


def test_a_link_that_runs_over_lines_is_one() -> None:
    second = LINK._replace(box=Box(1, 250, 8, 400, 22))
    assert urls(entry(evidence=value("satu dua tiga empat")), LINK, second) == [LINK.uri]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("Notulensi https://data.example/a?b=1, hal. 2", ["https://data.example/a?b=1"]),
        ("(www.example.go.id)", ["www.example.go.id"]),
        (
            "https://a.example/x. https://b.example/y",
            ["https://a.example/x", "https://b.example/y"],
        ),
        ("laman kementerian", None),
    ],
)
def test_addresses_that_the_evidence_prints_are_taken(
    printed: str, expected: list[str] | None
) -> None:
    assert urls(entry(evidence=value(printed))) == expected


def test_an_address_has_the_words_that_it_stands_behind() -> None:
    linked = Links([Linked(1, (LINK,))]).of(entry(evidence=value("Notulensi rapat lengkap sekali")))
    assert linked.evidence_urls
    assert [word.text for word in linked.evidence_urls.words] == ["Notulensi", "rapat", "lengkap"]
