"""Filling in a letter's templates: `{{ badan }}` is a field, `{{ baris.target }}` a field of each item of a list.

What holds a field of a list (a line of text, a paragraph, a row of a table) is repeated for each of its items. Names
are all that a template may ask for: nothing in it is run.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from models.errors import UsageError
from models.shown import harmless

_BLANK = re.compile(r"\{\{\s*(\w+)(?:\.(\w+))?\s*\}\}")

Item = Mapping[str, str]
"""An item of a list: its fields by name."""


@dataclass(frozen=True, slots=True)
class Letter:
    """What fills in the templates for one body: its fields, and lists of items that all have the same fields."""

    fields: Item
    lists: Mapping[str, Sequence[Item]]


def has_blank(text: str) -> bool:
    """Whether the text has something to fill in."""
    return bool(_BLANK.search(text))


def list_in(text: str) -> str | None:
    """The list that a text names, by the items of which it is repeated."""
    return next((found[1] for found in _BLANK.finditer(text) if found[2]), None)


def items_of(letter: Letter, named: str) -> Sequence[Item]:
    """The items of a list; raises `UsageError` where there is no such list."""
    if named not in letter.lists:
        raise _unknown(named, letter.lists)
    return letter.lists[named]


def filled(text: str, letter: Letter, item: Item | None = None) -> str:
    """The text with its blanks filled in; raises `UsageError` for a name that nothing has."""

    def value(found: re.Match[str]) -> str:
        fields, name = (item or {}, found[2]) if found[2] else (letter.fields, found[1])
        if name not in fields:
            raise _unknown(found[0], fields)
        return harmless(fields[name])

    return _BLANK.sub(value, text)


def filled_lines(template: str, letter: Letter) -> str:
    """A template that is plain text; a line that is empty only because nothing fills its blanks goes."""
    lines: list[str] = []
    for line in template.splitlines():
        named = list_in(line)
        items: Sequence[Item | None] = items_of(letter, named) if named else [None]
        made = [filled(line, letter, item) for item in items]
        lines += [text for text in made if text.strip() or not has_blank(line)]
    kept = [
        text for place, text in enumerate(lines) if text.strip() or any(lines[place - 1 : place])
    ]
    return "\n".join(kept) + "\n"


def _unknown(name: str, known: Mapping[str, object]) -> UsageError:
    return UsageError(
        f"A template of the letters asks for {name}, which there is not: it may ask for {', '.join(known)}."
    )
