"""Findings in the report's language.

The warehouse holds their sentences in English; each is told anew from the facts that it was filled with.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from flows.finding_kinds import all_finding_kinds
from flows.html.texts import Language

_FACT = re.compile(r"\{(\w+)\}")

_OWN_WORDS = {"which", "facts", "reporter"}
"""Facts that are words of the program, not of a document."""


def finding_in(language: Language, code: str, message: str) -> tuple[str, Language]:
    """The finding's sentence, and the language it is in: English where it cannot be told in another one."""
    wordings = _wordings(language)
    sentence = wordings.get("sentences", {}).get(code)
    told = _pattern(code).fullmatch(message) if sentence else None
    if sentence is None or told is None:
        return message, Language.ENGLISH
    words = wordings["facts"]
    facts = {
        name: re.sub(r"\w+", lambda word: words.get(word[0], word[0]), fact)
        if name in _OWN_WORDS
        else fact
        for name, fact in told.groupdict().items()
    }
    return sentence.format(**facts), language


@cache
def _wordings(language: Language) -> dict[str, dict[str, str]]:
    file = files("flows.html").joinpath("texts", f"findings-{language}.toml")
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


@cache
def _pattern(code: str) -> re.Pattern[str]:
    """What finds the facts in a sentence of this code."""
    kinds = all_finding_kinds()
    pieces = _FACT.split(kinds[code].message)  # text and the names of facts by turns
    pieces[::2] = map(re.escape, pieces[::2])
    pieces[1::2] = [f"(?P<{name}>.*?)" for name in pieces[1::2]]
    return re.compile("".join(pieces), re.DOTALL)
