"""Commitments printed as text, without tables: where each begins and ends among the lines.

A title tells its beginning, if one of the profile's labels stands soon after it: in a table of contents none does. A
heading as large as the title, which is neither a title nor a label, ends it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from extractors.text.labels import LABEL_LINES, Labels, Opening
from extractors.text.lines import Line

_TITLE_LINES = 6
"""A title has at most so many lines."""

_LABEL_WITHIN = 8
"""A label stands within so many lines below a commitment's title."""

_ALIKE = 1.0
"""The sizes of a title's lines differ by no more than so many points."""


REACH = _TITLE_LINES + _LABEL_WITHIN + LABEL_LINES
"""What a line begins is told by so many lines from it on."""


class TextTitle(NamedTuple):
    """A commitment's title in running text: what it is numbered by, and its lines."""

    numbered: re.Match[str]
    lines: Sequence[Line]


def title_at(lines: Sequence[Line], labels: Labels) -> TextTitle | None:
    """The title that these lines begin with, if they begin a commitment."""
    found = labels.line_number(lines[0].text)
    if found is None:
        return None
    title, _ = title_lines(lines[:_TITLE_LINES])
    own = next((n for n in range(1, len(title)) if label_at(title[n:], labels)), len(title))
    below = lines[own : own + _LABEL_WITHIN]
    for place, line in enumerate(below):
        if labels.line_number(line.text):
            return None
        if label_at(below[place:], labels):
            return TextTitle(found, title[:own])
    return None


def label_at(lines: Sequence[Line], labels: Labels) -> Opening | None:
    """The label that the lines begin with: before its value, or on a line of its own."""
    if opening := labels.opening(lines[: LABEL_LINES + 1]):
        return opening
    found = labels.match(lines[0].text)
    return Opening(found.key, [lines[0]], []) if found else None


def ends_form(line: Line, title: Sequence[Line]) -> bool:
    """Whether the line is a heading as large as the commitment's title: what follows is not the commitment's."""
    return bool(title) and line.size >= title[0].size and line.bold == title[0].bold


def title_lines(lines: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The lines printed like the first one, and those after them."""
    for i, (line, after) in enumerate(pairwise(lines), 1):
        last, first = line.words[-1], after.words[0]
        if last.bold != first.bold or abs(line.size - after.size) > _ALIKE:
            return list(lines[:i]), list(lines[i:])
    return list(lines), []
