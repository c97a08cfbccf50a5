"""Cells that list several things: bodies, people, posts, addresses, each with its number or without."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from extractors.lines import Block, Line, blocks_of

_NOTHING = frozenset({"", "-", "–", "—"})


@dataclass(slots=True)
class Item:
    """One thing of a list: its lines without the marker, and the number it is printed with."""

    lines: list[Line]
    number: int | None = None


def is_nothing(lines: Sequence[Line]) -> bool:
    """Whether a cell prints nothing, or only the dash that stands for nothing."""
    return " ".join(line.text for line in lines) in _NOTHING


def items_of(lines: Sequence[Line]) -> list[Item]:
    """The things that a cell lists: its numbered or bulleted items, or else its paragraphs; a dash lists none.

    What follows an item without a number of its own belongs to it.
    """
    items: list[Item] = []
    top: str | None = None
    for block in blocks_of(lines):
        if is_nothing(block.lines) and not block.marker:
            continue
        kind = _kind(block)
        if items and top and kind != top:
            items[-1].lines += _all_lines(block)
            continue
        top = top or kind
        items.append(Item(list(block.lines), block.number))
    return [item for item in items if not is_nothing(item.lines)]


def _kind(block: Block) -> str | None:
    """How the block is marked, in digits, letters or bullets: a list's items are all marked as its first one is."""
    if block.marker is None:
        return None
    if block.number is None:
        return "bullet"
    return "digit" if block.is_top_level_number else "letter"


def _all_lines(block: Block) -> list[Line]:
    """The block's lines with its marker back in its place."""
    if block.marker is None or not block.lines:
        return list(block.lines)
    first = block.lines[0]
    return [Line((block.marker, *first.words), first.left, first.right), *block.lines[1:]]
