"""What people answer in a review, as they say it: `ya`, `tolak`, `no match`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from models.declared import Table, Uncased, read_declared
from models.languages import Language
from models.progress import Decision
from warehouse.judgements.review import Verb


class Heads(Table):
    """What stands over and beside entries and candidates in a language, and what a decision is called in it."""

    report: str
    measure: str
    target: str
    body: str
    no_commitment: str
    decided: str
    count: str
    decisions: dict[Decision, str]


class _Answers(Table):
    """`answers.toml`: the comments there say what each key means."""

    accept: tuple[Uncased, ...]
    reject: tuple[Uncased, ...]
    no_match: tuple[Uncased, ...]
    assign: tuple[Uncased, ...]
    withdraw: tuple[Uncased, ...]
    skip: tuple[Uncased, ...]
    quit: tuple[Uncased, ...]
    sample: dict[str, tuple[Uncased, ...]]
    sample_asked: dict[Language, str]
    heads: dict[Language, Heads]
    asked: dict[Language, str]


SKIP, QUIT = "skip", "quit"
"""The answers that decide nothing."""


@cache
def _answers() -> _Answers:
    return read_declared(_Answers, Path(__file__).with_name("answers.toml"))


@cache
def _meanings() -> dict[str, str]:
    """What each answer means: the value of a `Verb`, `SKIP` or `QUIT`."""
    answers = _answers()
    said = {verb.value: getattr(answers, verb.name.lower()) for verb in Verb}
    said |= {SKIP: answers.skip, QUIT: answers.quit}
    return {word: meaning for meaning, words in said.items() for word in words}


def sample_asked_of(language: Language) -> str:
    """What is asked of each value that was drawn."""
    return _answers().sample_asked[language]


def verdict_of(answer: str) -> tuple[str | None, str]:
    """What an answer about a drawn value says: a verdict, `SKIP` or `QUIT` (None for anything else), and the note."""
    said = {word: verdict for verdict, words in _answers().sample.items() for word in words}
    said |= dict.fromkeys(_answers().skip, SKIP) | dict.fromkeys(_answers().quit, QUIT)
    return _meant(answer, said)


def heads_in(language: Language) -> Heads:
    """What stands over and beside the entries."""
    return _answers().heads[language]


def asked_of(language: Language) -> str:
    """What is asked for each entry."""
    return _answers().asked[language]


def meaning_of(answer: str) -> tuple[str | None, str]:
    """What the answer begins with, of `Verb`'s values, `SKIP` and `QUIT` (None for anything else), and what follows."""
    return _meant(answer, _meanings())


def _meant(answer: str, meanings: Mapping[str, str]) -> tuple[str | None, str]:
    words = answer.split(maxsplit=2)
    for count in (2, 1):
        meant = meanings.get(" ".join(words[:count]).casefold())
        if meant and len(words) >= count:
            return meant, " ".join(answer.split(maxsplit=count)[count:])
    return None, answer


def verb_of(answer: str) -> Verb | None:
    """What an answer decides that is nothing but one of these words; None for anything else."""
    meant, rest = meaning_of(answer)
    return Verb(meant) if meant and not rest and meant in list(Verb) else None
