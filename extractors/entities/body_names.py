"""The bodies that a title or a name holds among other words, and the one body that several mentions name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from extractors.entities.names import WORD, gazetteer, head_kind, name_words, says_something, slug
from extractors.entities.organisations import resolve_organisations
from models.geometry import Value
from models.plan import CommitmentOrganisation, Role

_LONGEST = 12
"""No body's name has more words."""

_ACRONYM = 3
"""Letters of the shortest acronym that is taken for a body among other words."""

_NO_WORD = 5
"""Letters from which on an acronym is no other word, in small letters either."""


@dataclass(frozen=True, slots=True)
class BodyName:
    """A body: its identifier, its name as given, and its kind (None where it is not known)."""

    organisation_id: str
    name: str
    kind: str | None


def body_called(name: str) -> BodyName | None:
    """The body that the whole text names: one of the state's, or one whose name says what it is."""
    if known := gazetteer().find(name):
        return BodyName(known, name, gazetteer().kinds[known])
    words = name_words(name)
    kind = head_kind(words)
    return BodyName(slug(name), name, kind) if kind and says_something(words) else None


def bodies_in(text: str) -> tuple[BodyName, ...]:
    """The bodies of the state that the text names among other words, the longest names first found."""
    words = WORD.findall(text)
    found: dict[str, BodyName] = {}
    start = 0
    while start < len(words):
        for length in range(min(_LONGEST, len(words) - start), 0, -1):
            name = " ".join(words[start : start + length])
            if body := _known(name, is_word=length == 1):
                found.setdefault(body.organisation_id, body)
                start += length - 1
                break
        start += 1
    return tuple(found.values())


def _known(name: str, *, is_word: bool) -> BodyName | None:
    """The body of the state of this name; a single word must be written as an acronym is."""
    if is_word and not (name.isupper() and len(name) >= _ACRONYM) and len(name) < _NO_WORD:
        return None
    found = gazetteer().find(name)
    return BodyName(found, name, gazetteer().kinds[found]) if found else None


def bodies_of_mentions(mentions: Iterable[Value[str]]) -> tuple[BodyName, ...]:
    """The bodies that these cells name, each once; one that cannot be told is left out."""
    distinct = {mention.value: mention for mention in mentions}
    resolved = resolve_organisations(
        [
            CommitmentOrganisation(
                mention_id=str(number),
                role=Role.RESPONSIBLE,
                ordinal=number,
                name_as_printed=mention,
            )
            for number, mention in enumerate(distinct.values(), 1)
        ],
        (),
    )
    named = {body for found in resolved.mentions.values() for body in found.organisation_ids}
    return tuple(
        BodyName(body.organisation_id, body.name.value, body.kind.value)
        for body in resolved.organisations
        if body.organisation_id in named
    )
