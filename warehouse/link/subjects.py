"""What linkage compares: entries of reports on one side, commitments with their measures on the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

from pydantic import AfterValidator

from extractors.knowledge.organisations import ORGANISATIONS
from models.list_markers import NUMBERS_IN_TEXT, split_heading, without_name
from models.mistakes import shown
from models.same import as_words
from models.vocabularies import VocabularyFile, kept_per_folder
from warehouse.link.amounts import in_digits

_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
# A word that begins with a capital in the middle of a sentence, or an acronym wherever it stands.
_NAME = re.compile(r"(?<=[\w,(] )(?:\()?([A-Z][a-z]{2,})\b|\b([A-Z]{3,})\b")

_NO_INITIALS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a report: its own words, and the report's period and reporter."""

    entry_id: str
    report_id: str
    ordinal: int
    reporter: str
    period: str | None
    commitment: str | None
    responsible: str | None
    measure: str | None
    target: str | None
    external_id: str | None = None

    @property
    def speaks_of_a_measure(self) -> bool:
        """Whether it says more than which commitment it is about."""
        return bool(as_words(self.measure) or as_words(self.target))

    def without_label(self) -> Entry:
        """The entry without the number that its report gives the measure."""
        return replace(self, measure=self.measure and without_name(self.measure))

    def in_digits(self) -> Entry:
        """The entry with the numbers of its texts in digits."""
        return replace(
            self,
            measure=self.measure and in_digits(self.measure),
            target=self.target and in_digits(self.target),
        )


@dataclass(frozen=True, slots=True)
class Candidate:
    """A measure, or an indicator of a commitment without measures, that an entry may speak of.

    `bodies` are the responsible bodies in every known spelling, `reporter` is who would report on them (None: anyone
    may), `elsewhere` other texts of the plan that say the same: the goal, and the indicators it serves.
    """

    kind: str
    candidate_id: str
    commitment_id: str
    ordinal: int
    text: str
    bodies: tuple[str, ...] = ()
    reporter: str | None = None
    targets: Mapping[str, str] = field(default_factory=dict)
    elsewhere: tuple[str, ...] = ()

    def in_digits(self) -> Candidate:
        """The candidate with the numbers of its texts in digits."""
        return replace(
            self,
            text=in_digits(self.text),
            targets={period: in_digits(text) for period, text in self.targets.items()},
            elsewhere=tuple(map(in_digits, self.elsewhere)),
        )


@dataclass(frozen=True, slots=True)
class Commitment:
    """A commitment: its number, the names its form and its annex print, and what an entry may speak of in it."""

    commitment_id: str
    plan_id: str
    number: int
    names: tuple[str, ...]
    candidates: tuple[Candidate, ...] = ()
    external_ids: frozenset[str] = frozenset()

    @property
    def identifiers(self) -> frozenset[str]:
        """Other people's identifiers of the commitment, and the plan's own of what an entry may speak of in it."""
        return self.external_ids.union(item.candidate_id for item in self.candidates)


def measures_of(commitments: Iterable[Commitment]) -> frozenset[str]:
    """The plan's own identifiers of what an entry may speak of in these commitments."""
    return frozenset(item.candidate_id for each in commitments for item in each.candidates)


def numbers_in(text: str) -> frozenset[str]:
    """The numbers in a text, which rewording keeps; list markers and a label's number do not count."""
    return frozenset(_NUMBER.findall(NUMBERS_IN_TEXT.sub(" ", without_name(text))))


def names_in(text: str) -> frozenset[str]:
    """The words of a text that are written as names, plain; none where everything is in capitals."""
    if text == text.upper():
        return frozenset()
    return frozenset(as_words(found[0]) for found in _NAME.finditer(text))


def printed_number(heading: str | None) -> int | None:
    """The number a printed commitment begins with (`7. …`, `Komitmen 7: …`); None where it has none."""
    return split_heading(heading or "")[0]


def without_number(heading: str | None) -> str:
    """A printed commitment's words without the number it begins with."""
    return as_words(split_heading(heading or "")[1])


def _made_plain(text: str) -> str:
    if not (made := as_words(text)):
        raise ValueError(f"{shown(text)} has no letters; expected a name")
    return made


ABBREVIATIONS = VocabularyFile(
    dict[Annotated[str, AfterValidator(_made_plain)], Annotated[str, AfterValidator(as_words)]],
    Path(__file__).with_name("bodies.toml"),
    "linkage/bodies.toml",
)


class Spellings:
    """The names that acronyms, abbreviations and former names of bodies stand for: the gazetteer's, and the plans'."""

    def __init__(self, names_by_acronym: Mapping[str, str]) -> None:
        own = {as_words(acronym): as_words(name) for acronym, name in names_by_acronym.items()}
        self._names = _usual_names() | own
        self._phrases = [(short, name) for short, name in self._names.items() if " " in short]

    def spell_out(self, body: str | None, initials: Mapping[str, str] = _NO_INITIALS) -> str:
        """A body's plain words, each acronym replaced by its name, without what tells no body from another.

        `initials`, in capitals, stand for the names they are given with, where nothing else is known of them.
        """
        printed = {
            as_words(word): name
            for word in _WORD.findall(body or "")
            if (name := initials.get(word))
        }
        names = printed | self._names
        words = self._with_phrases(as_words(body))
        words = self._with_phrases(" ".join(names.get(word, word) for word in words.split()))
        return " ".join(words.split())

    def _with_phrases(self, words: str) -> str:
        """With what stands for several words in their place."""
        for phrase, name in self._phrases:
            if phrase in words:
                words = f" {words} ".replace(f" {phrase} ", f" {name} ").strip()
        return words


@kept_per_folder()
def _usual_names() -> dict[str, str]:
    """What stands for what, plain: the gazetteer's, then what only reports write."""
    rules = ORGANISATIONS.read()
    names = {as_words(short): as_words(long) for short, long in rules.expansions.items()}
    for body in rules.gazetteer.values():
        shorts = (*body.acronyms, *(former.name for former in body.former))
        names |= {as_words(short): as_words(body.names[0]) for short in shorts}
    return names | ABBREVIATIONS.read()
