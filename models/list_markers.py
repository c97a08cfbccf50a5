"""What marks a list's item, and which number is the next: the one definition (`list_markers.toml`)."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

_NUMBER = re.compile(r"(\(?)(\d{1,3}|[a-zA-Z]|[ivx]{2,5}|[IVX]{2,5})([.)])")
_GLUED = re.compile(r"(\(?\d{1,3}[.)])([“\"'(]?[^\W\d_].*)")
_OUTLINE = re.compile(r"\(?\d{1,2}(?:\.\d{1,2})*[.)]|\d{1,2}(?:\.\d{1,2})+")
_LEADING = re.compile(r"\W*(\d{1,3})\s*[.):](?:\s+|(?=[^\W\d_]))")
_LEADING_ROMAN = re.compile(r"\s*([IVX]{1,6})\s*[.)]\s+")
# "7. …", "Komitmen 7: …", "Komitmen No. 7", "OGI-07", "K7"; a number in mid-sentence counts something else.
_HEADING = re.compile(
    r"\W*(?:(?:[^\W\d]+\W+)?(?:[^\W\d]{1,2}\W*)?(?=\d+\W*(?:[.:)–-]|$)))?(\d{1,3})\b[.:)–-]?"
)
# "Indikator 2: …", "1.2 …", "U-3.1: …", "4 - …"; "1.200 …" and "1,2 …" count something.
_NAMED = re.compile(
    r"\A\W*(?:"
    r"(?:[^\W\d]+\W+)?(?:[^\W\d]{1,3}[.-]?)?\d{1,2}(?:[.-]\d{1,2})*\s*[:.)](?=\s)"
    r"|(?:[^\W\d]{1,3}[.-]?)?\d{1,2}(?:[.-]\d{1,2})+(?=\s)"
    r"|\d{1,2}\s+[-–](?=\s)"
    r")"
)

NUMBER_IN_LIST = r"\d{1,2}[.)]"
"""A regular expression for the number of an item, in digits."""

NUMBERS_IN_TEXT = re.compile(r"(?<!\S)\(?(?:\d{1,2}|\w)[.)](?=\s|[^\W\d])")
"""Numbers of items in running text; one of three digits rather ends a sentence there."""


class Ordinal(NamedTuple):
    """A number of a list: `style` is how it is written (`digit.`, `letter)`, `(roman)`), `number` its place from 1."""

    style: str
    number: int


@cache
def _signs() -> dict[str, list[str]]:
    """The file as it is: nobody adds to it, and what checks others takes each process that reads pages some 50 ms."""
    return tomllib.loads(files("models").joinpath("list_markers.toml").read_text(encoding="utf-8"))


@cache
def _bullets() -> frozenset[str]:
    first, last = map(ord, _signs()["private_bullets"])
    return frozenset(_signs()["bullets"]) | frozenset(map(chr, range(first, last + 1)))


def is_bullet(word: str) -> bool:
    """Whether the word is a sign that marks an item wherever it begins a line."""
    return word in _bullets()


def box(word: str) -> bool | None:
    """Whether a check box before a choice is checked; None of a word that is no box."""
    if word in _signs()["checked_boxes"]:
        return True
    return False if word in _signs()["empty_boxes"] else None


def is_dash(word: str) -> bool:
    """Whether the word is a sign that marks an item, or else stands in a sentence or for nothing."""
    return word in _signs()["dashes"] or word in _signs()["other_signs"]


def is_plain_dash(text: str) -> bool:
    """Whether the text is a dash alone, which may stand for nothing."""
    return text in _signs()["dashes"]


@cache
def item_signs() -> str:
    """The signs that mark an item, letters apart, as a regular expression has them in a class of characters."""
    signs = [*_bullets(), *_signs()["dashes"], *_signs()["other_signs"]]
    return "".join(re.escape(sign) for sign in sorted(signs) if not sign.isalnum())


def is_number(word: str) -> bool:
    """Whether the word is written as an item's number: `3.`, `b)`, `(iv)`."""
    return _NUMBER.fullmatch(word) is not None


def is_marker(word: str) -> bool:
    """Whether the word is written as what marks an item: a bullet, a dash or a number."""
    return is_bullet(word) or is_dash(word) or is_number(word)


def is_outline_number(word: str) -> bool:
    """Whether the word is a number in digits, perhaps of several levels: `3.`, `1.2`, `1.2.`."""
    return _OUTLINE.fullmatch(word) is not None


def without_marker(text: str) -> str:
    """The text without the sign or number of an item, if it begins with one and goes on."""
    first, _, rest = text.partition(" ")
    return rest if rest and is_marker(first) else text


def begun_number(word: str) -> str:
    """The number that the word is, or that is typed together with it; else the word."""
    glued = glued_number(word)
    return glued[0] if glued else word


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


def counting(word: str) -> tuple[Ordinal, ...]:
    """The same where it counts; a capital with a dot may as well be a person's initial."""
    return () if word.strip("(.)").isupper() else ordinals(word)


def digits_of(word: str) -> int | None:
    """The number that the word is in digits: `3.`, `(3)`; None for any other."""
    return next((one.number for one in ordinals(word) if "digit" in one.style), None)


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


def without_number(text: str) -> str:
    """The text without the number that it begins with, if it does."""
    return split_number(text)[1]


def split_heading(text: str) -> tuple[int | None, str]:
    """The number in the name that a heading begins with (`7. …`, `Komitmen 7: …`), if it does, and what follows."""
    found = _HEADING.match(text)
    return (int(found[1]), text[found.end() :]) if found else (None, text)


def without_name(text: str) -> str:
    """The text without the numbered name of its own that it begins with (`Indikator 2: …`), if it does."""
    return _NAMED.sub("", text)


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
