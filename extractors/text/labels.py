"""Recognising a form's labels in spite of case, spacing, punctuation and small changes of wording."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Generic, NamedTuple, TypeVar

from rapidfuzz import fuzz, process

from extractors.plan.profile import LabelGroup, LabelKey, Profile
from extractors.text.lines import Line, text_of
from models.same import as_label

SURE = 90.0
"""Likeness (rapidfuzz ratio, 0 to 100) from which a wording counts as a label wherever it stands."""

LIKELY = 80.0
"""The same where a label is expected: in a label column."""

SHORT = 22
"""A text with fewer characters must be surely a label: few letters are easily alike."""

MARGIN = 6.0
"""The best label must beat every other one by this margin; otherwise the text matches no label."""


LABEL_LINES = 3
"""A label printed in one cell with its value has at most so many lines."""

NUMBER_SIGN = "#"
"""Heads a column of numbers in any language."""

_COUNT = LabelKey(LabelGroup.INDICATORS, "number")

_ENDS = (":", "?")
"""What a label ends with that its value follows on the same line."""

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Match(Generic[Key]):
    """A recognised label: its key and its likeness (0 to 100)."""

    key: Key
    score: float


class Wordings(Generic[Key]):
    """Wordings under their keys, recognised by likeness: labels, column heads, header fields."""

    def __init__(self, pairs: Iterable[tuple[Key, str]]) -> None:
        self._keys: list[Key] = []
        self._wordings: list[str] = []
        for key, wording in pairs:
            self._keys.append(key)
            self._wordings.append(_as_label(wording))
        self._cache: dict[str, Match[Key] | None] = {}

    def match(self, text: str, at_least: float = SURE) -> Match[Key] | None:
        """The label that this text matches; None if none does, or if two labels fit equally well."""
        if text not in self._cache:
            self._cache[text] = self._looked_up(text)
        found = self._cache[text]
        if len(text) < SHORT:
            at_least = max(at_least, SURE)
        return found if found and found.score >= at_least else None

    def nearest(self, text: str) -> Match[Key] | None:
        """The wording most like the text, however little; None where there are no wordings."""
        found = process.extractOne(_as_label(text), self._wordings, scorer=fuzz.ratio)
        return Match(self._keys[found[2]], found[1]) if found else None

    def _looked_up(self, text: str) -> Match[Key] | None:
        """The likeliest label of a text as it is printed: asked once for each text."""
        return self._best(_as_label(text))

    def _best(self, text: str) -> Match[Key] | None:
        if not text:
            return None
        ranked = process.extract(
            text, self._wordings, scorer=fuzz.ratio, limit=None, score_cutoff=LIKELY - MARGIN
        )
        if not ranked or ranked[0][1] < LIKELY:
            return None
        _, score, best = ranked[0]
        rival = next((other for _, other, i in ranked if self._keys[i] != self._keys[best]), 0.0)
        if score < 100 and (score - rival < MARGIN or self._is_piece(text, self._keys[best])):
            return None
        return Match(self._keys[best], score)

    def _is_piece(self, text: str, key: Key) -> bool:
        """Whether the text is a piece of another label than that: of one that is broken over pages, say."""
        known = zip(self._keys, self._wordings, strict=True)
        return any(text in wording for other, wording in known if other != key)

    def begins(self, text: str) -> bool:
        """Whether the text is the beginning of a label, but not yet all of it."""
        text = as_label(text)
        return len(text) > 2 and any(
            len(wording) > len(text) + 1 and fuzz.ratio(wording[: len(text)], text) >= SURE
            for wording in self._wordings
        )


class Opening(NamedTuple):
    """A label that a cell or paragraph begins with: its lines, and those of the value behind or below it."""

    key: LabelKey
    label: list[Line]
    value: list[Line]


class Labels(Wordings[LabelKey]):
    """The labels of one profile's form, and the patterns of its numbers and titles."""

    def __init__(self, profile: Profile) -> None:
        super().__init__([*profile.labels(), (_COUNT, NUMBER_SIGN)])
        self._numbers = [re.compile(rows, re.IGNORECASE) for rows in profile.titles.rows]
        self._titles = [re.compile(above, re.IGNORECASE) for above in profile.titles.above]
        self._lines = [re.compile(line, re.IGNORECASE) for line in profile.titles.lines]

    def _looked_up(self, text: str) -> Match[LabelKey] | None:
        """What only numbers a commitment is no label, though one sounds alike."""
        numbers = any(above.fullmatch(text.strip(" .:")) for above in self._titles)
        return None if numbers else super()._looked_up(text)

    def number(self, text: str) -> int | None:
        """The commitment's number, where the text is a row that prints it."""
        for pattern in self._numbers:
            if found := pattern.fullmatch(text.strip(" .:")):
                return int(found["number"])
        return None

    def opening(self, lines: Sequence[Line]) -> Opening | None:
        """The label that the lines begin with, before a colon, a question mark, other print or the end of a line."""
        best: tuple[float, Opening] | None = None
        for label, value in _cuts(lines):
            found = self.match(text_of(label))
            below = self.match(text_of(label[1:])) if found and len(label) > 1 else None
            if found and below and below.score > found.score:
                continue  # its first line ends what stands before the label
            if found and (best is None or found.score > best[0]):
                best = found.score, Opening(found.key, label, value)
        return best and best[1]

    @property
    def are_in_text(self) -> bool:
        """Whether the layout's commitments are printed as running text, among which tables may stand."""
        return bool(self._lines)

    def line_number(self, text: str) -> re.Match[str] | None:
        """The beginning of a title in running text, with the group `number`."""
        return next((found for line in self._lines if (found := line.match(text))), None)

    def named_title(self, text: str) -> re.Match[str] | None:
        """The beginning of a title that names what it numbers, as `Commitment 3:`: a number alone may be a list's."""
        found = self.title_number(text)
        return (
            found if found and any(map(str.isalpha, found[0])) and found.end() < len(text) else None
        )

    def title_number(self, text: str) -> re.Match[str] | None:
        """The beginning of a title printed above its table, with the group `number`."""
        return next((found for above in self._titles if (found := above.match(text))), None)


def _as_label(text: str) -> str:
    """A text as labels are compared; a sign alone is itself."""
    return as_label(text) or text.strip()


def _cuts(lines: Sequence[Line]) -> Iterator[tuple[list[Line], list[Line]]]:
    """The ways to part a label at the beginning of the lines from a value."""
    for i, line in enumerate(lines[:LABEL_LINES]):
        for n, (word, after) in enumerate(pairwise(line.words), 1):
            if word.text.endswith(_ENDS) or (word.bold and not after.bold):
                label, value = (
                    replace(line, words=line.words[:n]),
                    replace(line, words=line.words[n:]),
                )
                yield [*lines[:i], label], [value, *lines[i + 1 :]]
        if i + 1 < len(lines):
            yield list(lines[: i + 1]), list(lines[i + 1 :])
