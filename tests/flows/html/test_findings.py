"""Findings are told in the report's language, whatever they quote."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

import pytest

from flows.finding_kinds import all_finding_kinds
from flows.html.findings import finding_in
from flows.html.texts import Language

KINDS = all_finding_kinds()
SENTENCES: dict[str, str] = tomllib.loads(
    files("flows.html").joinpath("texts", "findings-id.toml").read_text(encoding="utf-8")
)["sentences"]


def facts_in(sentence: str) -> list[str]:
    return sorted(re.findall(r"\{(\w+)\}", sentence))


def test_each_finding_has_its_sentence() -> None:
    assert list(SENTENCES) == list(KINDS)
    assert {code: facts_in(text) for code, text in SENTENCES.items()} == {
        code: facts_in(kind.message) for code, kind in KINDS.items()
    }


@pytest.mark.parametrize("code", KINDS)
@pytest.mark.parametrize("quoted", ["{0} X", "dua\nbaris", "”: {text}", "<b>"])
def test_facts_are_quoted_as_they_are(code: str, quoted: str) -> None:
    facts = {name: f"{name} {quoted}" for name in facts_in(KINDS[code].message)}
    own = {
        "which": "start",
        "facts": "period and plan",
        "reporter": "government",
    }
    wanted = {
        "which": "mulai",
        "facts": "periode dan rencana aksi",
        "reporter": "pemerintah",
    }
    message = KINDS[code].message.format(**facts | own)
    said, language = finding_in(Language.INDONESIAN, code, message)
    assert language is Language.INDONESIAN
    assert said == SENTENCES[code].format(**facts | wanted)


def test_what_cannot_be_told_anew_stays_as_it_is() -> None:
    assert finding_in(Language.INDONESIAN, "date-order", "[…]") == ("[…]", Language.ENGLISH)
    assert finding_in(Language.INDONESIAN, "older-code", "x") == ("x", Language.ENGLISH)
    message = KINDS["report-row-summed"].message.format(page=3)
    assert finding_in(Language.ENGLISH, "report-row-summed", message) == (message, Language.ENGLISH)
