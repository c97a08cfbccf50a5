"""The sentences of reasons (`reasons.toml`), with the facts of a reason filled in."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from models.declared import read_declared
from models.languages import Language
from models.progress import Fact, Reason
from models.sentences import Sentence


@cache
def sentences() -> dict[str, Sentence]:
    """Every code with its sentence."""
    return read_declared(dict[str, Sentence], Path(__file__).with_name("reasons.toml"))


def render(reason: Reason, language: Language = Language.ENGLISH) -> str:
    """The reason's sentence."""
    facts = {name: _rendered(fact, language) for name, fact in reason.facts.items()}
    return sentences()[reason.code].told(language, facts)


def _rendered(fact: Fact, language: Language) -> str:
    match fact:
        case Reason():
            return render(fact, language)
        case tuple():
            return ", ".join(render(each, language) for each in fact)
        case _:
            return str(fact)
