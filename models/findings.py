"""What Renaksi says about a document instead of guessing: findings, and the audit of words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Self

from pydantic import BaseModel, ConfigDict

from models.declared import Source, Wording, read_declared
from models.geometry import Box, Word, line_boxes
from models.languages import Language
from models.sentences import Facts, Sentence, as_fact, masked, word_in


class Severity(StrEnum):
    """How much a finding matters to the reader of the data."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Finding(BaseModel):
    """One thing that could not be read, does not add up, or was left out. `code` stands in docs/findings.md.

    `facts` are what the code's sentence is filled with, `messages` the sentence in each language, `discreet` the
    same without what it quotes; `actions` say what to do about it. `boxes` are where the words stand that it is about,
    as those of a value. `is_personal`: what it quotes belongs to a person.
    """

    model_config = ConfigDict(frozen=True)

    severity: Severity
    code: str
    messages: dict[Language, str]
    discreet: dict[Language, str] = {}
    actions: dict[Language, str] = {}
    is_personal: bool = False
    facts: Facts = {}
    page: int | None = None
    entity_kind: str | None = None
    entity_id: str | None = None
    boxes: tuple[Box, ...] = ()

    @property
    def message(self) -> str:
        """The sentence in English."""
        return self.messages[Language.ENGLISH]


class FindingKind(Sentence):
    """What one code stands for: how much it matters, its sentence in each language, what it means, what to do.

    `personal`: it quotes what belongs to a person, such as an address. `action_id` is the action in Indonesian;
    `action_sheet` and `action_sheet_id` are those in a spreadsheet, where that differs.
    """

    severity: Severity
    personal: bool = False
    means: Wording
    action: Wording
    action_id: str = ""
    action_sheet: str = ""
    action_sheet_id: str = ""

    @property
    def actions(self) -> dict[Language, str]:
        """What to do about it, in each language."""
        return {
            Language.ENGLISH: self.action,
            Language.INDONESIAN: self.action_id or self.action,
        }

    def of_sheets(self) -> Self:
        """The same of a spreadsheet, which has sheets and no pages, with what to do there."""
        told = {
            Language.ENGLISH: (self.en, self.action_sheet),
            Language.INDONESIAN: (self.id, self.action_sheet_id),
        }
        (en, action), (of_id, action_id) = (
            (_of_sheet(sentence, language), action) for language, (sentence, action) in told.items()
        )
        changed = {"en": en, "id": of_id}
        if action:
            changed |= {"action": action, "action_id": action_id}
        return self.model_copy(update=changed)

    def found(
        self,
        code: str,
        *,
        words: Iterable[Word | Box] = (),
        page: int | None = None,
        entity: tuple[str, str] | None = None,
        **facts: object,
    ) -> Finding:
        """A finding of this kind, about some words (or their boxes) or else a page (from 1).

        `entity` is a kind and an identifier. The sentence's blanks are filled with the facts, and
        `page`, `entity` or the entity's kind with those. Raises KeyError for a blank that nothing fills.
        """
        words = tuple(words)
        page = words[0].page if words else page
        entity_kind, entity_id = entity or (None, None)
        told_of = {name: as_fact(fact) for name, fact in facts.items()}
        around = {"page": page, "entity": entity_id, entity_kind: entity_id}
        named = {name: value for name, value in around.items() if name and value is not None}
        return Finding(
            severity=self.severity,
            code=code,
            messages=self.told_in_all({**named, **told_of}),
            discreet=self.told_in_all({**masked(told_of), **named}),
            actions=self.actions,
            is_personal=self.personal,
            facts=told_of,
            page=page,
            entity_kind=entity_kind,
            entity_id=entity_id,
            boxes=tuple(_boxes(words)),
        )


def _of_sheet(sentence: str, language: Language) -> str:
    """The sentence with the word for a sheet in the place of that for a page, beside the blank for its number."""
    page, sheet = word_in("page", language), word_in("sheet", language)
    counted = f"{{pages:{page}|{page}s}}", f"{{pages:{sheet}|{sheet}s}}"
    return sentence.replace(f"{page} {{page", f"{sheet} {{page").replace(*counted)


def _boxes(words: Iterable[Word | Box]) -> Iterator[Box]:
    yield from (box for box in words if isinstance(box, Box))
    yield from line_boxes(word for word in words if isinstance(word, Word))


def read_kinds(file: Source) -> dict[str, FindingKind]:
    """The codes that a TOML file declares, in its order."""
    return read_declared(dict[str, FindingKind], file)


class WordCounts(BaseModel):
    """What became of printed words: `words = in_values + in_labels + passed_over + furniture + unassigned`, always.

    `in_values` are `in_fields`, and `kept`: text that the warehouse holds without knowing what it is, such as a section
    under a label, or a column under a head, that no profile knows. `passed_over` is what a profile chooses not to read,
    and what is struck out or cannot be seen.
    """

    model_config = ConfigDict(frozen=True)

    words: int = 0
    in_values: int = 0
    in_labels: int = 0
    furniture: int = 0
    unassigned: int = 0
    in_fields: int = 0
    kept: int = 0
    passed_over: int = 0

    @property
    def readable(self) -> int:
        """The words that are there to be understood: all but page furniture and what is passed over."""
        return self.words - self.furniture - self.passed_over

    @property
    def understood(self) -> float | None:
        """The share of these that are part of a field or label, from 0 to 1; None where there are none."""
        return (self.in_fields + self.in_labels) / self.readable if self.readable else None


class PageAudit(WordCounts):
    """What became of the words of one page; pages count from 1."""

    page: int


def added_up(counts: Iterable[WordCounts]) -> WordCounts:
    """The counts of several pages together."""
    totals = dict.fromkeys(WordCounts.model_fields, 0)
    for each in counts:
        for name in totals:
            totals[name] += getattr(each, name)
    return WordCounts(**totals)
