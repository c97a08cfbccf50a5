"""A finding is a code, facts and places; its sentences are rendered from them."""

from __future__ import annotations

import pytest

from flows.pipeline.finding_kinds import all_finding_kinds
from models.findings import Finding
from models.geometry import Box, Word
from models.languages import Language
from models.sentences import GAP, blanks

KINDS = all_finding_kinds()
ENTITIES = ("commitment", "plan", "indicator", "measure", "target", "progress_entry")


def word(index: int, text: str, page: int = 3, top: float = 10) -> Word:
    return Word(page, index, text, 10.0 * index, top, 10.0 * index + 8, top + 10)


def found(code: str, quoted: str) -> tuple[Finding, set[str]]:
    """A finding of this code on a page about an entity; the names of its own facts, which quote this."""
    sentence = KINDS[code].en
    kind = next((name for name in ENTITIES if f"{{{name}}}" in sentence), "commitment")
    own = blanks(sentence) - {"page", "entity", kind}
    facts: dict[str, object] = {
        name: 0.5 if f"{{{name}:.2f}}" in sentence else quoted for name in own
    }
    finding = KINDS[code].found(code, words=(), page=7, entity=(kind, "X/01"), **facts)
    return finding, {name for name in own if facts[name] == quoted}


@pytest.mark.parametrize("code", KINDS)
@pytest.mark.parametrize("quoted", ["{0} X", "dua\nbaris", "”: {text}", "<b>"])
def test_facts_are_quoted_as_they_are(code: str, quoted: str) -> None:
    finding, own = found(code, quoted)
    assert set(finding.messages) == set(Language)
    for message in finding.messages.values():
        assert (quoted in message) == bool(own)


@pytest.mark.parametrize("code", KINDS)
def test_every_finding_says_what_to_do_in_each_language(code: str) -> None:
    finding, _ = found(code, "isi")
    english, indonesian = (finding.actions[language] for language in Language)
    assert english != indonesian
    assert min(map(len, (english, indonesian))) > 10


@pytest.mark.parametrize("code", KINDS)
def test_discreet_sentences_quote_nothing(code: str) -> None:
    finding, own = found(code, "rahasia")
    for message in finding.discreet.values():
        assert "rahasia" not in message
        assert (GAP in message) == bool(own)


def test_a_finding_stands_where_its_words_do() -> None:
    words = [word(4, "satu"), word(5, "dua"), word(9, "tiga", top=40)]
    found = KINDS["value-cut"].found(
        "value-cut", words=words, page=1, entity=("target", "X/01"), text="satu dua tiga"
    )
    assert found.page == 3
    assert found.boxes == (Box(3, 40.0, 10, 58.0, 20), Box(3, 90.0, 40, 98.0, 50))
    assert found.facts == {"text": "satu dua tiga"}
    assert found.message == "X/01: is cut off: “satu dua tiga”"
    assert found.messages[Language.INDONESIAN].startswith("X/01: terpotong")


def test_a_finding_without_words_is_about_its_page() -> None:
    found = KINDS["section-missing"].found(
        "section-missing", words=(), page=5, entity=("commitment", "X/01"), kind="Masalah"
    )
    assert (found.page, found.boxes) == (5, ())
