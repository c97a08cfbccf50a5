"""Cells that list several things: bodies, people, posts, addresses, each with its number or without."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from extractors.text.lines import Line, blocks_of, text_of
from models.geometry import Word
from models.list_markers import box, is_plain_dash


@dataclass(slots=True)
class Item:
    """One thing of a list: its lines without the marker, and the number it is printed with."""

    lines: list[Line]
    number: int | None = None


def is_nothing(lines: Sequence[Line]) -> bool:
    """Whether a cell prints nothing, or only the dash that stands for nothing."""
    text = text_of(lines)
    return not text or is_plain_dash(text)


def items_of(lines: Sequence[Line]) -> list[Item]:
    """The things that a cell lists: its numbered or bulleted items, or else its paragraphs; a dash lists none.

    What follows an item without a number of its own belongs to it.
    """
    items: list[Item] = []
    top: str | None = None
    for block in blocks_of(lines):
        if is_nothing(block.lines) and not block.marker:
            continue
        if items and top and block.kind != top:
            items[-1].lines += block.printed
            continue
        top = top or block.kind
        items.append(Item(list(block.lines), block.number))
    return [item for item in items if not is_nothing(item.lines)]


def checked(lines: Sequence[Line]) -> tuple[list[Line], list[Word]]:
    """The lines without boxes and unchecked choices, and the words left out; a choice goes on to the next box."""
    kept: list[Line] = []
    left_out: list[Word] = []
    is_checked = True
    for line in lines:
        run: list[Word] = []
        for word in line.words:
            sign = box(word.text)
            if sign is None and is_checked:
                run.append(word)
                continue
            left_out.append(word)
            if sign is not None:
                kept += [replace(line, words=tuple(run))] if run else []
                is_checked, run = sign, []
        kept += [replace(line, words=tuple(run))] if run else []
    return kept, left_out
