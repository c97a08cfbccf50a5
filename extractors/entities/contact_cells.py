"""Contacts that one cell prints whole: a person, a post and addresses, taken apart."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.entities.addresses import (
    ADDRESSES,
    LIKE_EMAIL,
    parse_emails,
    parse_phones,
    phone_places,
)
from extractors.entities.language import cut
from extractors.entities.names import is_rank, name_words
from models.geometry import Value
from models.patterns import any_of
from models.vocabularies import kept_per_folder

NAME_LETTERS = 4
"""A word of a name that an address may hold has so many letters: shorter ones stand in many."""

_WORD = re.compile(r"[^\W\d_]+")
_BETWEEN = re.compile(r"\s[-–—]\s|[()\n]")
_OUTER = " \t,.:;/|-–—"


@dataclass(frozen=True, slots=True)
class CellContact:
    """What a cell says of one contact."""

    person: Value[str] | None
    position: Value[str] | None
    emails: tuple[Value[str], ...]
    phones: tuple[Value[str], ...]


def contacts_in(cell: Value[str]) -> Iterator[CellContact]:
    """The contacts that a cell prints, one after the other; a semicolon stands between two."""
    start = 0
    for end in [*(m.start() for m in re.finditer(";", cell.value)), len(cell.value)]:
        part = cut(cell, start, end)
        if part.value:
            yield take_apart(part)
        start = end + 1


def take_apart(text: Value[str]) -> CellContact:
    """Person, post and addresses.

    The first words that are no address are the person, unless they begin as a post does.
    """
    emails, phones = parse_emails(text).found, parse_phones(text).found
    taken = [match.span() for match in LIKE_EMAIL.finditer(text.value)] + phone_places(text)
    rest = text.value
    for start, end in taken:
        rest = rest[:start] + " " * (end - start) + rest[end:]
    rest = _labels().sub(lambda match: " " * len(match[0]), rest)
    pieces = [piece for piece in _pieces(text, rest) if _WORD.search(piece.value)]
    posts = [piece for piece in pieces if _begins_a_post(piece.value)]
    person = next((p for p in pieces[:1] if p not in posts), None)
    return CellContact(person, _together([p for p in pieces if p is not person]), emails, phones)


def _together(pieces: Sequence[Value[str]]) -> Value[str] | None:
    """The pieces of a post as one."""
    if not pieces:
        return None
    words = dict.fromkeys(word for piece in pieces for word in piece.words)
    return Value(" – ".join(piece.value for piece in pieces), tuple(words))


def names_person(text: str, person: str) -> bool:
    """Whether a text prints a person's name."""
    return " ".join(_words(person)) in " ".join(_words(text)) if _words(person) else False


def holds_name(address: str, person: str) -> bool:
    """Whether what stands before the @ holds a word of a person's name."""
    local = "".join(_words(address.partition("@")[0]))
    return any(len(word) >= NAME_LETTERS and word in local for word in _words(person))


def is_contact_label(label: str) -> bool:
    """Whether a field of this label prints contacts."""
    return _contact_labels().match(label.strip()) is not None


def _pieces(text: Value[str], rest: str) -> Iterator[Value[str]]:
    """What is left of a text without its addresses, between dashes, brackets and line ends."""
    start = 0
    for match in [*_BETWEEN.finditer(rest), None]:
        end = match.start() if match else len(rest)
        piece = rest[start:end]
        left = len(piece) - len(piece.lstrip(_OUTER))
        stripped = piece.strip(_OUTER)
        if stripped:
            yield cut(text, start + left, start + left + len(stripped))
        start = match.end() if match else end


def _begins_a_post(text: str) -> bool:
    words = name_words(text)
    return bool(words) and (is_rank(words[0]) or words[0] in ADDRESSES.read().posts)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


@kept_per_folder()
def _labels() -> re.Pattern[str]:
    return re.compile(rf"\b{any_of(ADDRESSES.read().labels)}\b\s*[.:]?", re.IGNORECASE)


@kept_per_folder()
def _contact_labels() -> re.Pattern[str]:
    return re.compile(rf"{any_of(ADDRESSES.read().contacts)}\b", re.IGNORECASE)
