"""`quantities.toml`: how numbers are written and what is counted, which plans are read and reports are linked with."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal, TypeAlias

from extractors.knowledge import knowledge
from models.declared import JoinedPatterns, Table, Word, Wordings
from models.vocabularies import kept_per_folder

# Points part thousands, a comma begins the decimals.
NUMERAL = re.compile(r"(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?")


Sign: TypeAlias = Literal[">=", "<=", ">", "<"]


class Comparators(Table):
    """Wordings that compare, by their sign."""

    before: dict[Sign, Wordings]
    after: dict[Sign, Wordings]


class Numbers(Table):
    """Number words, and what may and may not stand beside a number."""

    fillers: Wordings
    ranges: Wordings
    between: frozenset[Word]
    between_and: frozenset[Word]
    teen: Word
    not_after: frozenset[Word]
    ones: dict[Word, int]
    tens: dict[Word, int]
    scales: dict[Word, float]


class Units(Table):
    """What is counted."""

    percent: frozenset[Word]
    currency: Wordings
    durations: frozenset[Word]
    nouns: frozenset[Word]
    not_nouns: frozenset[Word]


class Whole(Table):
    """What a share is of: the words that lead to it, and where it ends."""

    leading: frozenset[Word]
    ends: frozenset[Word]
    verbs: JoinedPatterns
    relative: Word


class Years(Table):
    """What stands before a year."""

    words: frozenset[Word]
    months: frozenset[Word]


class QuantityRules(Table):
    """The vocabulary of quantities: the comments in the file say what each key means."""

    comparators: Comparators
    numbers: Numbers
    units: Units
    of: Whole
    years: Years


QUANTITIES = knowledge(QuantityRules, "quantities")


@kept_per_folder()
def quantity_rules() -> QuantityRules:
    """The vocabulary, with what the folder in use adds to it."""
    return QUANTITIES.read()


def amount(number: Iterable[str]) -> float:
    """What a number comes to, in digits or in words in small letters: `dua ratus lima puluh`, `2,5 juta`."""
    numbers = quantity_rules().numbers
    total = part = 0.0
    for word in number:
        if word in numbers.ones:
            part += numbers.ones[word]
        elif word == numbers.teen:
            part += 10
        elif word in numbers.tens:
            digit = part % 10
            part += digit * (numbers.tens[word] - 1)
        elif word in numbers.scales:
            total, part = total + part * numbers.scales[word], 0.0
        else:
            part = float(word.replace(".", "").replace(",", "."))
    return total + part
