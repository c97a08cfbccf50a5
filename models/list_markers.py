"""What marks a list's item, and which number is the next: the one definition (`list_markers.toml`)."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from typing import Annotated, NamedTuple

from pydantic import Field

from models.declared import Table, Wordings, read_declared

_NUMBER = re.compile(r"(\(?)(\d{1,3}|[a-zA-Z]|[ivx]{2,5}|[IVX]{2,5})([.)])")
_GLUED = re.compile(r"(\(?\d{1,3}[.)])([“\"'(]?[^\W\d_].*)")
_OUTLINE = re.compile(r"\(?\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+")
_LEADING = re.compile(r"\W*(\d{1,3})\s*[.):](?:\s+|(?=[^\W\d_]))")
_LEADING_ROMAN = re.compile(r"\s*([IVX]{1,6})\s*[.)]\s+")

NUMBERS_IN_TEXT = re.compile(r"(?<!\S)\(?(?:\d{1,2}|\w)[.)](?=\s|[^\W\d])")
"""Numbers of items in running text; one of three digits rather ends a sentence there."""


class Ordinal(NamedTuple):
    """A number of a list: `style` is how it is written (`digit.`, `letter)`, `(roman)`), `number` its place from 1."""

    style: str
    number: int


class _Signs(Table):
    bullets: Wordings
    private_bullets: Annotated[Wordings, Field(min_length=2, max_length=2)]
    dashes: Wordings


@cache
def _signs() -> _Signs:
    return read_declared(_Signs, files("models").joinpath("list_markers.toml"))


@cache
def _bullets() -> frozenset[str]:
    first, last = map(ord, _signs().private_bullets)
    return frozenset(_signs().bullets) | frozenset(map(chr, range(first, last + 1)))


def is_bullet(word: str) -> bool:
    """Whether the word is a sign that marks an item wherever it begins a line."""
    return word in _bullets()


def is_dash(word: str) -> bool:
    """Whether the word is a sign that marks an item, or else stands in a sentence or for nothing."""
    return word in _signs().dashes


def is_number(word: str) -> bool:
    """Whether the word is written as an item's number: `3.`, `b)`, `(iv)`."""
    return _NUMBER.fullmatch(word) is not None


def is_marker(word: str) -> bool:
    """Whether the word is written as what marks an item: a bullet, a dash or a number."""
    return is_bullet(word) or is_dash(word) or is_number(word)


def is_outline_number(word: str) -> bool:
    """Whether the word is a number in digits, perhaps of several levels: `3.`, `1.2`, `1.2.`."""
    return _OUTLINE.fullmatch(word) is not None


def glued_number(word: str) -> tuple[str, str] | None:
    """The number and the word that are typed together without a space (`3.Peta`)."""
    found = _GLUED.fullmatch(word)
    return (found[1], found[2]) if found else None


@cache
def ordinals(word: str) -> tuple[Ordinal, ...]:
    """What the word may be as a number: `3.` digit 3; `i)` Roman 1 or the letter i, 9; none where it is no number."""
    if not (found := _NUMBER.fullmatch(word)):
        return ()
    before, core, after = found.groups()
    case = "capital " if core.isupper() else ""
    readings = (
        ("digit", int(core) if core.isdigit() else None),
        ("roman", None if core.isdigit() else roman_number(core)),
        ("letter", ord(core.lower()) - ord("a") + 1 if len(core) == 1 and core.isalpha() else None),
    )
    return tuple(Ordinal(f"{case}{before}{name}{after}", n) for name, n in readings if n)


def is_next(word: str, before: str) -> bool:
    """Whether the word is the number that follows the one `before`, written alike."""
    return any(Ordinal(style, number - 1) in ordinals(before) for style, number in ordinals(word))


def split_number(text: str, *, roman: bool = False) -> tuple[int | None, str]:
    """The number that a text begins with, if it does, and the text without it: `3. Peta` is 3 and `Peta`.

    `roman` says that it may be in Roman capitals.
    """
    if found := _LEADING.match(text):
        return int(found[1]), text[found.end() :]
    if roman and (found := _LEADING_ROMAN.match(text)) and (number := roman_number(found[1])):
        return number, text[found.end() :]
    return None, text


def roman_number(text: str) -> int | None:
    """The value of a Roman number up to 89, in either case; None for anything else."""
    if not text or not re.fullmatch(r"l?x{0,3}(ix|iv|v?i{0,3})", text, re.IGNORECASE):
        return None
    values = {"i": 1, "v": 5, "x": 10, "l": 50}
    numbers = [values[letter] for letter in text.lower()]
    return sum(
        -here if here < after else here
        for here, after in zip(numbers, [*numbers[1:], 0], strict=True)
    )
