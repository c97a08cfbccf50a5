"""Sentences say the same in each language, whatever they are filled with."""

from __future__ import annotations

from datetime import date

import pytest
from pydantic import ValidationError

from models.languages import Language
from models.progress import Reporter
from models.sentences import GAP, Fact, Sentence, as_fact, blanks, masked

ID, EN = Language.INDONESIAN, Language.ENGLISH


@pytest.mark.parametrize(
    ("sentence", "fact", "indonesian", "english"),
    [
        ("{x}", "apa {adanya}", "apa {adanya}", "apa {adanya}"),
        ("{x}", 1200, "1200", "1200"),
        ("{x:.2f}", 0.755, "0,76", "0.76"),
        ("{x}", ["A", "B", "C"], "A, B, C", "A, B, C"),
        ("{x:or}", ["A", "B"], "A atau B", "A or B"),
        ("{x:and}", ["A"], "A", "A"),
        ("{x:or}", "A", "A", "A"),
        ("{x:word}", "start", "mulai", "start"),
        ("{x:word}", ["period", "plan"], "periode dan rencana aksi", "period and plan"),
        ("{x:word}", "sesuatu", "sesuatu", "sesuatu"),
        ("{x:row|rows}", 1, "1 row", "1 row"),
        ("{x:row|rows} {x:~is|are} left", 2, "2 rows are left", "2 rows are left"),
        ("{x:~is|are}", 1, "is", "is"),
        ("({x:page|pages})", ["1"], "(page 1)", "(page 1)"),
        ("({x:page|pages})", ["1", "3"], "(pages 1, 3)", "(pages 1, 3)"),
        ("{x}%", 100.39, "100,39%", "100.39%"),
    ],
)
def test_blanks_are_filled_as_each_language_writes_it(
    sentence: str, fact: Fact, indonesian: str, english: str
) -> None:
    same = Sentence(en=sentence, id=sentence)
    assert same.told_in_all({"x": fact}) == {ID: indonesian, EN: english}


@pytest.mark.parametrize(
    ("value", "fact"),
    [
        (date(2031, 6, 30), "2031-06-30"),
        (Reporter.CIVIL_SOCIETY, "civil_society"),
        ((date(2031, 6, 30), "B06"), ["2031-06-30", "B06"]),
        (3, 3),
        (0.5, 0.5),
    ],
)
def test_facts_are_what_json_can_hold(value: object, fact: Fact) -> None:
    assert as_fact(value) == fact


def test_a_blank_without_a_fact_is_an_error() -> None:
    with pytest.raises(KeyError):
        Sentence(en="{x} {y}", id="{x} {y}").told(EN, {"x": 1})


def test_masked_facts_quote_nothing() -> None:
    assert masked({"text": "rahasia", "names": ["A", "B"], "count": 3}) == {
        "text": GAP,
        "names": GAP,
        "count": 3,
    }


@pytest.mark.parametrize(
    "wordings",
    [
        {"en": "only English"},
        {"en": "{a} of {b}", "id": "{a}"},
        {"en": "a", "xx": "b"},
        {"en": "{", "id": "{"},
    ],
)
def test_wordings_that_do_not_say_the_same_are_refused(wordings: dict[str, str]) -> None:
    with pytest.raises(ValidationError):
        Sentence.model_validate(wordings)


def test_blanks_are_known_by_their_names() -> None:
    assert blanks("{a} of {b:or}, {{not}} {a}") == {"a", "b"}
