"""Numbers as both sides of a link are read: in digits, whichever way they are printed."""

from __future__ import annotations

import re

from extractors.knowledge.quantities import NUMERAL, amount, quantity_rules
from models.patterns import any_of
from models.vocabularies import kept_per_folder

_HUNDRED = 100
"""Words from here on are gone on with by further ones: `seratus dua`."""

_AGAIN = re.compile(r"\)|\s*\(1\)")
"""What stands behind a one that is printed twice: `1 (satu)`, `satu (1)`."""

_YEAR = re.compile(r"(?:19|20)\d\d")


def in_digits(text: str) -> str:
    """The text with its numbers in digits, each said once, and `%` as a word.

    `200 (dua ratus) desa` and `dua ratus desa` are `200 desa`, `2,5 juta` and `2.500.000` are `2500000`. A lone `satu`
    is rather an article than a number. What compares is said by the first of its wordings: `paling sedikit 3` is
    `minimal 3`. What is all in capitals stays so, since names are told by them.
    """
    told = _percents().sub(f" {_percent()} ", _numbers().sub(_number_in_digits, text))
    told = _said_again().sub(r"\1 ", " ".join(told.split())).strip()
    for sign, wordings in _comparing():
        told = wordings.sub(f"{sign} ", told)
    return told.upper() if text == text.upper() else told


def is_percent(word: str) -> bool:
    """Whether a word that `in_digits` left says that a number is of a hundred."""
    return word == _percent()


def names_no_amount(before: str, number: str) -> bool:
    """Whether a number is no amount of anything: a year, or one that the word before names (`tahap 2`, `pasal 5`)."""
    return bool(_YEAR.fullmatch(number)) or before in quantity_rules().numbers.not_after


def _number_in_digits(found: re.Match[str]) -> str:
    value = amount(found[0].casefold().split())
    is_article = value == 1 and found[0].isalpha() and not _AGAIN.match(found.string, found.end())
    return found[0] if is_article else f"{value:.10f}".rstrip("0").rstrip(".").replace(".", ",")


@kept_per_folder()
def _percents() -> re.Pattern[str]:
    """How a hundredth is written."""
    words = sorted(quantity_rules().units.percent, key=len, reverse=True)
    return re.compile("|".join(rf"\b{w}\b" if w.isalpha() else re.escape(w) for w in words), re.I)


@kept_per_folder()
def _percent() -> str:
    """A hundredth, as a word."""
    return max(word for word in quantity_rules().units.percent if word.isalpha())


@kept_per_folder()
def _numbers() -> re.Pattern[str]:
    """Numbers in digits or words."""
    numbers = quantity_rules().numbers
    large = {word for word, value in numbers.ones.items() if value >= _HUNDRED}
    one, times = any_of(numbers.ones), any_of({*numbers.tens, *numbers.scales, numbers.teen})
    more = rf"(?:\s+{times})"
    part = rf"(?:{any_of(large)}{more}*|{one}{more}+)"
    words = rf"\b(?:{part}\s+)*(?:{part}|{one})\b"
    digits = rf"(?<![\w.,/-]){NUMERAL.pattern}(?![\w/-]|[.,]\w)(?:{more}+\b)?"
    return re.compile(f"{digits}|{words}", re.IGNORECASE)


@kept_per_folder()
def _said_again() -> re.Pattern[str]:
    """A number and, in brackets, the same again: `9 (9)`, `60 persen (60 persen)`."""
    percent = rf"(?:\s+{re.escape(_percent())})?"
    return re.compile(rf"\b(\d+(?:,\d+)?{percent})\s*\(\s*\1\s*\)\s*", re.IGNORECASE)


@kept_per_folder()
def _comparing() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The ways to compare with a number that follows, by the first of each sign."""
    fillers = any_of(quantity_rules().numbers.fillers)
    return tuple(
        (
            wordings[0],
            re.compile(rf"\b{any_of(wordings)}\s+(?:{fillers}\s+)?(?=\d)", re.IGNORECASE),
        )
        for wordings in quantity_rules().comparators.before.values()
    )
