"""What counts as personal data in a text: addresses, telephone and identity numbers, and names.

Names are those known beforehand, and those that follow words such as `Sdr.` or `Narahubung`. Each pattern also holds
where a line breaks within it, of which a space or a line end is left.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from models.emails import AT, DOT_AS_WORD
from models.sentences import GAP

# The last label of a domain may follow a line break: only what looks like one is taken then.
_LABEL = r"[a-z0-9][\w-]*"
_EMAIL = (
    r"(?-i:(?<!\w)[a-z0-9_-]+[._-]\s)?[\w.+-]*\w[\w.+-]*\s?"
    rf"{AT}\s?{_LABEL}"
    rf"(?:(?:\.|{DOT_AS_WORD}){_LABEL}|\.\s(?-i:ac|co|com|desa|edu|go|gov|id|info|mil|net|or|org|sch|web)\b"
    rf"|\s\.{_LABEL})+"
)
_BREAK = r"(?:[^\S\n]|[().\-–]|\n(?!\d{1,2}[.)]\s)){0,3}"
"""Between two digits; a line that begins with a list's number is another item."""
_INTERNATIONAL = rf"\(?\+\d{{1,3}}(?:{_BREAK}\d){{6,13}}"
_MOBILE = rf"\(?(?:62{_BREAK}|0)8(?:{_BREAK}\d){{7,11}}"
_LANDLINE = rf"\(?(?:62{_BREAK}|0)[2-7,9]\d{{1,2}}{_BREAK}\d{{3,4}}(?:{_BREAK}\d{{3,4}}|\d{{0,4}})"
_PHONE = rf"(?<![\d+.,])(?:{_INTERNATIONAL}|{_MOBILE}|{_LANDLINE})(?:/\d{{1,4}})?(?!\d)"
_IDENTITY = r"(?<![\d.,])\d(?:[\s.\-]?\d){15,17}(?!\d)"

_DATE = re.compile(r"\d{1,2}[-./]\d{1,2}[-./](?:19|20)\d\d")
_THOUSANDS = re.compile(r"\d{1,3}(?:[.\s]\d{3})+")

_TITLES = re.compile(r"^(?:\w+\.\s*)+")
"""Before a name: `Prof. Dr. Ir.`"""
_TOKEN = re.compile(r"[^\W_]+")
_BETWEEN_TOKENS = re.compile(r"[\s._,’'+-]{1,4}")
_NAME_WORD = r"[^\W\d_a-z][\w’'-]*\.?"
_LONGEST_NAME = 5
"""Words of a name after such a word as `Sdr.`"""


class Vocabulary(BaseModel):
    """`vocabulary.toml`: the comments there say what each key means."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    persons: tuple[str, ...]
    no_names: frozenset[str]
    bodies: frozenset[str]
    telephones: tuple[str, ...]
    offices: tuple[str, ...]
    identities: tuple[str, ...]


class Span(NamedTuple):
    """A stretch of a text, from `start` up to `end`."""

    start: int
    end: int


@cache
def vocabulary() -> Vocabulary:
    """The words by which personal data is known."""
    import tomllib

    text = Path(__file__).with_name("vocabulary.toml").read_text(encoding="utf-8")
    return Vocabulary.model_validate(tomllib.loads(text))


def is_name(text: str) -> bool:
    """Whether a text may be a person's name and no body's, post's or team's: then it is withheld wherever it stands."""
    words = [word.casefold() for word in _TOKEN.findall(_bare(text))]
    known = vocabulary()
    return (
        0 < len(words) <= _LONGEST_NAME
        and words[0] not in known.no_names
        and known.bodies.isdisjoint(words)
        and not any(word.isdigit() for word in words)
    )


def names_marked_in(text: str) -> list[str]:
    """The names of several words that a text has after words such as `Sdr.`: to be known elsewhere too."""
    if not _quick().search(text):
        return []
    spans = (_name_at(text, match.end()) for match in _patterns().person.finditer(text))
    names = (text[span.start : span.end].strip() for span in spans if span)
    return [name for name in names if " " in name and is_name(name)]


def holds_number(text: str) -> bool:
    """Whether somebody's address, telephone or identity number stands in a text."""
    return next(_by_form(text), None) is not None


class Withholder:
    """Takes personal data out of texts; `people` are names to know wherever they stand, with or without titles."""

    def __init__(self, people: Iterable[str] = ()) -> None:
        self._names: defaultdict[str, list[tuple[list[str], str]]] = defaultdict(list)
        for name in {variant for person in people for variant in (person, _bare(person))}:
            words = _TOKEN.findall(name)
            if words:
                self._names[words[0].casefold()].append((words, name))
        for variants in self._names.values():
            variants.sort(key=lambda variant: -len(variant[0]))

    def __call__(self, text: str) -> str:
        """The text with `GAP` in the place of what is personal; the same text where nothing is."""
        spans = sorted({*self._known_names(text), *_found(text)}) if self._may_hold(text) else []
        kept, end = [], 0
        for span in spans:
            if span.start >= end:
                kept += [text[end : span.start], GAP]
            end = max(end, span.end)
        return "".join([*kept, text[end:]]) if spans else text

    def _may_hold(self, text: str) -> bool:
        """Whether the text has anything of what personal data begins with: most have not."""
        return bool(_quick().search(text)) or any(
            word.casefold() in self._names for word in _TOKEN.findall(text)
        )

    def _known_names(self, text: str) -> Iterator[Span]:
        tokens = list(_TOKEN.finditer(text))
        for place, token in enumerate(tokens):
            for words, name in self._names.get(token[0].casefold(), ()):
                said = tokens[place : place + len(words)]
                if _is_said(words, said, text):
                    end = said[-1].end()
                    yield Span(
                        token.start(), end + (name.endswith(".") and text[end : end + 1] == ".")
                    )
                    break


def _is_said(words: list[str], said: list[re.Match[str]], text: str) -> bool:
    """Whether these tokens are the name's words, one after the other; one word alone only written as a name is."""
    if len(said) < len(words):
        return False
    if len(words) == 1:
        return said[0][0] in (words[0], words[0].upper())
    return all(
        word.casefold() == token[0].casefold() for word, token in zip(words, said, strict=True)
    ) and all(
        _BETWEEN_TOKENS.fullmatch(text, left.end(), right.start()) for left, right in pairwise(said)
    )


def _bare(name: str) -> str:
    """A name without titles before and degrees, remarks or addresses after it."""
    return re.split(r"[,;:(/|]|\s[-–]\s", _TITLES.sub("", name), maxsplit=1)[0].strip()


def _found(text: str) -> Iterator[Span]:
    """What is personal by its form, or by the word before it."""
    yield from _by_form(text)
    for match in _patterns().person.finditer(text):
        if span := _name_at(text, match.end()):
            yield span


def _by_form(text: str) -> Iterator[Span]:
    """Addresses, telephone and identity numbers."""
    for match in _patterns().email.finditer(text):
        yield Span(*match.span())
    for match in _patterns().called.finditer(text):
        yield Span(*match.span(match.lastgroup or 0))
    for match in _patterns().phone.finditer(text):
        if not _DATE.match(match[0]):
            is_half = match[0].startswith("(") and ")" not in match[0]
            yield Span(match.start() + is_half, match.end())
    for match in _patterns().identity.finditer(text):
        if _is_identity(match[0]):
            yield Span(*match.span())


def _is_identity(text: str) -> bool:
    """Whether 16 or 18 digits are a person's number (NIK, NIP), written in one or with its day in the right place."""
    digits = re.sub(r"\D", "", text)
    if len(digits) == 17 or _THOUSANDS.fullmatch(text):
        return False
    if text.isdigit():
        return True
    if len(digits) == 18:
        return digits[:2] in ("19", "20") and 1 <= int(digits[4:6]) <= 12
    day = int(digits[6:8])
    return 11 <= int(digits[:2]) <= 94 and 1 <= day % 40 <= 31 and 1 <= int(digits[8:10]) <= 12


def _name_at(text: str, start: int) -> Span | None:
    """The name that begins here; one ends before a word that no name has."""
    end = start
    position = start
    for _ in range(_LONGEST_NAME):
        match = _patterns().name_word.match(text, position)
        if match is None or _TOKEN.findall(match[0])[0].casefold() in vocabulary().no_names:
            break
        end, position = match.end(), match.end()
    said = text[start:end].rstrip(" .")
    return Span(start, start + len(said)) if said else None


class _Patterns(NamedTuple):
    email: re.Pattern[str]
    called: re.Pattern[str]
    phone: re.Pattern[str]
    identity: re.Pattern[str]
    person: re.Pattern[str]
    name_word: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    known = vocabulary()
    separator = r"[\s.:_()\-/]*"
    numbers = "|".join(
        (
            rf"{_any_of(known.telephones)}{separator}(?P<telephone>[+\d](?:[\s().\-–]?\d){{4,}})",
            rf"{_any_of(known.offices)}{separator}(?P<office>\d(?:[\s\-–]?\d){{6,}})",
            rf"{_any_of(known.identities)}{separator}(?P<identity>\d(?:[\s.\-–]?\d){{7,}})",
        )
    )
    return _Patterns(
        email=re.compile(_EMAIL, re.IGNORECASE),
        called=re.compile(rf"(?<![^\W_])(?:{numbers})", re.IGNORECASE),
        phone=re.compile(_PHONE),
        identity=re.compile(_IDENTITY),
        person=re.compile(
            rf"(?<![^\W_])(?:{_any_of(known.persons)}[\s.:/()_-]*)+(?:[^\W\d_]{{2,5}}\.\s*)*",
            re.IGNORECASE,
        ),
        name_word=re.compile(rf"\s{{0,2}}(?:(?:al|bin|binti|de|van)[\s-])?{_NAME_WORD}(?![^\W_])"),
    )


def _any_of(phrases: Iterable[str]) -> str:
    """A pattern for the phrases as whole words, however they are spaced."""
    spelled = (r"\s+".join(map(re.escape, phrase.split())) for phrase in phrases)
    return f"(?:{'|'.join(sorted(spelled, key=len, reverse=True))})(?![^\\W_])"


def quick_pattern() -> str:
    """What finds something in every text that holds personal data by its form, and in few others; in any case.

    It is for RE2 as well, which knows no look-around.
    """
    persons = "|".join(r"\s+".join(phrase.split()) for phrase in vocabulary().persons)
    return rf"@|[\[({{]\s?at\s?[\])}}]|\d(?:\D{{0,3}}\d){{4}}|{persons}"


def naming_pattern(people: Iterable[str]) -> str:
    """What finds something in every text that names one of these people; in any case, and for RE2 as well."""
    names = {tuple(_TOKEN.findall(_bare(name))) for name in people}
    return "|".join(r"[\W_]+".join(words) for words in sorted(names) if words)


@cache
def _quick() -> re.Pattern[str]:
    return re.compile(quick_pattern(), re.IGNORECASE)
