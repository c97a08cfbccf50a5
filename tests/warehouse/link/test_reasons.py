"""Reasons are codes with facts; each has a sentence in each language."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from models.declared import read_declared
from models.errors import ProfileError
from models.languages import Language
from models.progress import Decision, Reason
from models.sentences import Sentence
from warehouse.link import reasons
from warehouse.link.features import FEATURES
from warehouse.link.sentences import render, sentences
from warehouse.store import decided
from warehouse.store.decided import BY_PEOPLE

ROOT = Path(reasons.__file__).parent
INDONESIAN = Language.INDONESIAN


def strings(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def test_every_code_that_is_declared_is_given_and_every_one_given_is_declared() -> None:
    written = {text for path in ROOT.glob("*.py") for text in strings(path)}
    assert sentences().keys() <= written
    of_features = {f.contradicts for f in FEATURES} | {f.says for f in FEATURES if f.says}
    assert of_features <= sentences().keys()
    assert decided.sentences().keys() == BY_PEOPLE.keys()


@pytest.mark.parametrize("code", sentences() | decided.sentences())
def test_each_sentence_is_of_its_language(code: str) -> None:
    sentence = (sentences() | decided.sentences())[code]
    own_words = re.sub(r"\{\w+\}", "", sentence.en).strip()
    assert (sentence.en != sentence.id) == bool(own_words)
    assert sentence.en.endswith((".", "}")) == sentence.id.endswith((".", "}"))


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ('en = "{a} and {b}"\nid = "{a} dan"', "linked: b is a blank in one language only"),
        ('en = "{a}"\nid = "{b}"', "linked: a, b is a blank in one language only"),
        ('en = "{a"\nid = "{a}"', "linked: "),
        ('en = "a"', "linked.id: is missing; expected a text in quotes"),
        ('en = "a"\nid = ""', "linked.id: is empty; expected a text"),
    ],
)
def test_a_sentence_without_its_twin_is_refused(table: str, told: str, tmp_path: Path) -> None:
    path = tmp_path / "reasons.toml"
    path.write_text(f"[linked]\n{table}\n")
    with pytest.raises(ProfileError) as raised:
        read_declared(dict[str, Sentence], path)
    assert str(raised.value).startswith(f"{path}: {told}")


WORDS = Reason("words-agree", {"percent": 95})
LINKED = Reason("linked", {"agreement": (WORDS, Reason("numbers-agree", {"percent": 100}))})


@pytest.mark.parametrize(
    ("reason", "english", "indonesian"),
    [
        (
            LINKED,
            "It fits this measure and no other: 95% telling words of the measure, 100% numbers agree.",
            "Cocok dengan ukuran ini dan tidak dengan yang lain; yang sesuai: 95% kata khas ukuran, 100% angka.",
        ),
        (
            Reason("held-back", {"doubt": Reason("period-missing"), "reason": LINKED}),
            "The report names no period. It fits this measure and no other: 95% telling words of the "
            "measure, 100% numbers agree.",
            "Laporan tidak menyebut periode. Cocok dengan ukuran ini dan tidak dengan yang lain; yang "
            "sesuai: 95% kata khas ukuran, 100% angka.",
        ),
        (
            Reason("period-not-in-plan", {"period": "B30"}),
            "The plan has no period B30.",
            "Rencana aksi tidak memiliki periode B30.",
        ),
        (
            reasons.identified("ID0126"),
            "The report gives ID0126, which is this commitment's identifier.",
            "Laporan mencantumkan ID0126, yaitu pengenal komitmen ini.",
        ),
    ],
)
def test_a_reason_is_told_in_each_language(reason: Reason, english: str, indonesian: str) -> None:
    assert (render(reason), render(reason, INDONESIAN)) == (english, indonesian)


def test_facts_with_braces_stay_as_they_are() -> None:
    assert "{note}" in render(reasons.identified("{note}"))


def test_a_reason_within_another_is_a_code_of_its_own() -> None:
    doubt = Reason("rival-measure", {"percent": 34})
    reason = Reason("doubtful", {"doubt": doubt, "agreement": (WORDS,)})
    assert json.loads(json.dumps(reason.facts_as_json())) == {
        "doubt": {"code": "rival-measure", "percent": 34},
        "agreement": [{"code": "words-agree", "percent": 95}],
    }


VALUES = {"words": 0.954, "target": float("nan"), "names": 1.0, "title": 1.0}


@pytest.mark.parametrize(
    ("decision", "doubt", "rival", "sentence"),
    [
        (Decision.AUTO, None, 0.5, "It fits this measure and no other: {}."),
        (Decision.UNMATCHED, None, 0.0, "It fits no measure; with the nearest agree {}."),
        (Decision.REVIEW, None, 0.1, "It may be this measure, but too little agrees: {}."),
        (Decision.REVIEW, None, 0.34, "It may be this measure, but the next measure has 34%: {}."),
        (
            Decision.REVIEW,
            reasons.RIVAL_ENTRY,
            0.34,
            "It may be this measure, but another entry of the report fits this measure as well: {}.",
        ),
    ],
)
def test_what_was_compared_is_told_with_how_far_it_agrees(
    decision: Decision, doubt: Reason | None, rival: float, sentence: str
) -> None:
    agreement = "95% telling words of the measure, 100% of the commitment's title agree"
    told = render(reasons.compared(decision, VALUES, doubt, rival))
    expected = sentence.format(agreement)
    assert told == (
        expected.replace(" agree.", ".") if decision == Decision.UNMATCHED else expected
    )


def test_where_nothing_can_be_compared_the_sentence_is_still_one() -> None:
    told = render(reasons.compared(Decision.UNMATCHED, {"position": 1.0}, None, 0.0))
    assert told == "It fits no measure; with the nearest agree no telling words."


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.name)
def test_whatever_feature_is_required_its_contradiction_is_told(feature: object) -> None:
    (one,) = (known for known in FEATURES if known is feature)
    told = render(reasons.contradiction(one.name))
    assert told in {sentence.en for sentence in sentences().values()}
