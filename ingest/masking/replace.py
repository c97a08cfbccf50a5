"""Letters and digits replaced, so that a real document's form can be shown to people who may not see its contents."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise
from random import Random, SystemRandom
from string import ascii_lowercase, digits

from models.emails import AT

_TOKEN = re.compile(r"[^\W\d_]+|\d+(?:[.,:/-]\d+)*")
"""A word, or a number with what separates its groups: `1.705.245`, `12/03/2021`, `40,5`, `0812-3456-7891`."""

_ADDRESS = re.compile(rf"{AT}|%40")
"""In the word that it stands in no part stays: `wulan.sari@data.go.id` may be made of words that forms have too."""

_LETTERS = re.compile(r"[^\W\d_]{2,}")
_ENDS_LABEL = re.compile(r".*:|\d{1,2}[.):]?")
_SPACES = re.compile(r"(\s+)")
_BETWEEN_LINES = re.compile(r"([\r\n\t;]+)")

_GROUP = re.compile(r"\d+")
_KEPT_GROUP = re.compile(r"\d{1,2}|0\d\d|100|(?:19|20)\d\d")
"""Short numbers, area codes, the whole, and years."""
_DIALLED = 7
"""Numbers of so many digits may be telephone numbers."""
_LONGEST = 15
"""International numbers have no more digits (ITU-T E.164)."""
_COUNTRY = "62"
"""What numbers of Indonesia begin with where others dial them."""
_MOST_GROUPS = 3
"""Numbers of at most so many groups that may be kept are numbering, percentages, dates and periods."""

_MOSTLY = 0.75
"""A line is a label, head, status or title if this share of its words is known; otherwise it was filled in."""

_PIECE = 3
"""A word is cut after so many letters at least."""


class Masker:
    """Replaces words and numbers, the same one always by the same, another one by another.

    The words `known` (in lower case) tell a document's form: they stay in lines that are mostly made of them. So do
    single letters, and numbers that are numbering, percentages, dates or years. Punctuation stays. `random` chooses
    what takes their place: by default what nobody can work out again. Words of `people`'s names never stay.
    """

    def __init__(
        self, known: Collection[str], random: Random | None = None, people: Collection[str] = ()
    ) -> None:
        self._people = frozenset(people)
        self._known = frozenset(known) - self._people
        # A word that is cut at the end of a line goes on in the next.
        self._beginnings = (
            {word[:n] for word in known for n in range(_PIECE, len(word))}
            - self._known
            - self._people
        )
        self._ends = {word[n:] for word in known for n in range(1, len(word) - 1)}
        self._ends -= self._known | self._people
        self._random = random or SystemRandom()
        self._masks: dict[str, str] = {}
        self._taken: set[str] = set()

    def text(self, text: str) -> str:
        """The text with its words and numbers replaced, each line as long as before."""
        parts = _BETWEEN_LINES.split(text)
        return "".join(
            part if place % 2 else "".join(self.line(_SPACES.split(part)))
            for place, part in enumerate(parts)
        )

    def line(self, words: Sequence[str]) -> list[str]:
        """The words of one line or cell, masked; up to a colon or number it is a line of its own: `Komitmen 2.`."""
        label = next((n for n, word in enumerate(words, 1) if _ENDS_LABEL.fullmatch(word)), 0)
        return [*self._line(words[:label]), *self._line(words[label:])]

    def _line(self, words: Sequence[str]) -> list[str]:
        tokens = [token.casefold() for word in words for token in _LETTERS.findall(word)]
        known = [token for token in tokens if token in self._known]
        known += [token for token in tokens[-1:] if token in self._beginnings]
        known += [token for token in tokens[:1] if token in self._ends]
        stay = frozenset(known if len(known) >= _MOSTLY * len(tokens) else ())
        return [self._word(word, () if _ADDRESS.search(word) else stay) for word in words]

    def _word(self, word: str, stay: Collection[str]) -> str:
        return _TOKEN.sub(
            lambda found: self._token(found[0], stay, found.string[: found.start()]), word
        )

    def number(self, number: float) -> float:
        """A spreadsheet's number: shares and percentages stay, all others keep their length and sign."""
        if abs(number) <= 100 or (number == int(number) and 1900 <= number <= 2100):
            return number
        return type(number)(self._token(f"{number:f}".rstrip("0").rstrip(".").replace("-", "")))

    def _token(self, token: str, stay: Collection[str] = (), before: str = "") -> str:
        if token[0].isdigit():
            kept = _dialled(token, is_international=before.endswith("+"))
            return token if _may_stay(token) else self._masked(token, digits, kept)
        if len(token) == 1 or token.casefold() in stay:
            return token
        masked = self._masked(token.casefold(), ascii_lowercase)
        return "".join(
            new.upper() if old.isupper() else new for old, new in zip(token, masked, strict=False)
        ).ljust(len(token), "x")

    def _masked(self, token: str, characters: str, kept: int = 0) -> str:
        """Another token of these characters; the first ones are `kept`, and then the first of each group of digits."""
        if token not in self._masks:
            masked = token
            for _ in range(_TRIES):
                first = token[:kept] or self._first(token[0], characters)
                rest = (
                    new if kept and not before.isalnum() else self._another(new, characters)
                    for before, new in pairwise(token[len(first) - 1 :])
                )
                masked = first + "".join(rest)
                if masked not in self._taken and masked not in self._known and masked != token:
                    break
            self._masks[token] = masked
            self._taken.add(masked)
        return self._masks[token]

    def _first(self, old: str, characters: str) -> str:
        """Another first letter or digit; a number that begins with a nought still does, and no other."""
        return old if old == "0" else self._another(old, characters.lstrip("0"))

    def _another(self, old: str, characters: str) -> str:
        return self._random.choice(characters) if old.isalnum() else old


_TRIES = 50
"""Short words have few others that may take their place."""


def _dialled(number: str, *, is_international: bool) -> int:
    """How much of a telephone number says what kind it is: its prefix or area code; nothing of another number."""
    length = sum(map(str.isdigit, number))
    if length < _DIALLED:
        return 0
    if number[0] == "0":
        return 4
    return 5 if is_international or (number.startswith(_COUNTRY) and length <= _LONGEST) else 3


def _may_stay(number: str) -> bool:
    groups = _GROUP.findall(number)
    return len(groups) <= _MOST_GROUPS and all(map(_KEPT_GROUP.fullmatch, groups))
