"""Rows as a prompt or a notebook shows them, without any library: the first ones, with their columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

from models.shown import harmless

MOST_ROWS = 20
"""Rows that are shown of an answer."""

_WIDEST = 60
"""Characters of a cell that are shown in a text."""


def text_table(heads: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """The rows below their heads, in columns."""
    lines = [[_cut(cell) for cell in line] for line in (heads, *rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    lines.insert(1, ["─" * width for width in widths])
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def html_table(heads: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    """The same as a table of a web page, with cells in full."""
    head = "".join(f"<th>{escape(text)}</th>" for text in heads)
    body = "\n".join(
        f"<tr>{''.join(f'<td>{escape(_told(value))}</td>' for value in row)}</tr>" for row in rows
    )
    return f"<table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}\n</tbody>\n</table>"


def _told(value: Any) -> str:
    return "" if value is None else harmless(str(value))


def _cut(value: Any) -> str:
    text = " ".join(_told(value).split())
    return text if len(text) <= _WIDEST else f"{text[: _WIDEST - 1]}…"
