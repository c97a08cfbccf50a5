"""Indicators that a form lists under a label instead of a table: an item each, perhaps with its date in brackets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from msgspec import structs

from extractors.plan.indicator_table import FormIndicator
from extractors.text.dates import parse_date, parse_period, says_last_day
from extractors.text.lines import Block, Line, blocks_of, words_in
from models.geometry import Word

_OPEN, _CLOSE = "([", ")]"
_STOPS = ".;,"


class _Bracket(NamedTuple):
    """What stands in brackets at a text's end: its lines, and those of the text with what follows the bracket."""

    text: list[Line]
    inside: list[Line]


def listed_indicators(
    lines: Sequence[Line], languages: tuple[str, ...]
) -> tuple[list[FormIndicator], list[Word]]:
    """The indicators of a list, and the words in their brackets that are no date.

    Items marked otherwise than the first belong to the one above them.
    """
    rows: list[FormIndicator] = []
    said: list[Word] = []
    top = ""
    for block in blocks_of(lines):
        if rows and block.kind != top:
            rows[-1].cells["text"] += block.printed
            continue
        top = block.kind or ""
        row, words = _with_date(_printed(block), languages)
        rows.append(row)
        said += words
    return rows, said


def _printed(block: Block) -> list[Line]:
    """An item's lines with its number; other markers say nothing."""
    return block.printed if block.number else list(block.lines)


def _with_date(lines: list[Line], languages: tuple[str, ...]) -> tuple[FormIndicator, list[Word]]:
    """The indicator that the lines print, and the words of its bracket before the date, where it has one."""
    bracket = _bracket(lines)
    if bracket is None:
        return FormIndicator({"text": lines}), []
    words = words_in(bracket.inside)
    for at in range(len(words)):
        text = " ".join(word.text for word in words[at:])
        if says_last_day(text, languages):
            continue
        name = "period" if parse_period(text, languages) else "end_date"
        if name == "period" or parse_date(text, end=True, languages=languages):
            inside = _without(bracket.inside, words[:at])
            return FormIndicator({"text": bracket.text, name: inside}), list(words[:at])
    return FormIndicator({"text": lines}), []


def _bracket(lines: Sequence[Line]) -> _Bracket | None:
    """The bracket that ends the lines, if one does."""
    words = words_in(lines)
    last = words[-1].text.rstrip(_STOPS) if words else ""
    begin = next((n for n in range(len(words) - 1, 0, -1) if words[n].text[0] in _OPEN), None)
    if begin is None or not last.endswith(tuple(_CLOSE)):
        return None
    stop = words[-1].text[len(last) :]
    inside = {word.key: word.text for word in words[begin:]}
    inside[words[-1].key] = last[:-1]
    first = words[begin].key
    inside[first] = inside[first][1:]
    before = words[begin - 1]
    text = {word.key: word.text for word in words[:begin]}
    text[before.key] = before.text + stop
    return _Bracket(_spelled(lines, text), _spelled(lines, inside))


def _spelled(lines: Sequence[Line], texts: Mapping[tuple[int, int], str]) -> list[Line]:
    """The lines with these words alone, spelled so."""
    kept = (
        replace(
            line,
            words=tuple(
                structs.replace(word, text=texts[word.key])
                for word in line.words
                if texts.get(word.key)
            ),
        )
        for line in lines
    )
    return [line for line in kept if line.words]


def _without(lines: Sequence[Line], words: Sequence[Word]) -> list[Line]:
    left_out = {word.key for word in words}
    texts = {w.key: w.text for line in lines for w in line.words if w.key not in left_out}
    return _spelled(lines, texts)
