"""Progress reports as page content: the same entries under other titles, heads, columns and layouts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from tests.renditions.look import Look
from tests.renditions.tree import Block, Cell, Paragraph, Row, Table

Entry = dict[str, str]
"""What is printed of an entry, by the field's name in `progress_entries`; `percent` with its sign."""

WIDTHS = {
    "number": 3,
    "commitment_as_printed": 11,
    "responsible": 10,
    "measure_as_printed": 15,
    "target_as_printed": 14,
    "achievement": 17,
    "status_as_printed": 9,
    "percent": 7,
    "obstacles": 11,
    "follow_up": 11,
    "evidence": 11,
}


@dataclass(frozen=True)
class ReportForm:
    """A report's form: its columns in order with their heads, and where the commitment stands.

    `commitment` is `heading` (above a table each), `merged` (over its rows), `repeated` or `band` (a full-width row);
    `groups` are heads above heads as (head, columns below).
    """

    name: str
    titles: tuple[str, ...]
    columns: tuple[tuple[str, str], ...]
    commitment: str
    heading: str = "{}"
    groups: tuple[tuple[str, tuple[str, ...]], ...] = ()
    repeat_heads: bool = True


def report(entries: Sequence[Entry], form: ReportForm, look: Look) -> list[Block]:
    """The report's titles and tables."""
    blocks: list[Block] = [Paragraph(title, bold=True, centred=True) for title in form.titles]
    fields = [field for field, _ in form.columns]
    total = sum(WIDTHS[field] for field in fields)
    widths = {field: WIDTHS[field] / total for field in fields}
    numbered = [{"number": str(number), **entry} for number, entry in enumerate(entries, 1)]
    heads = _heads(form, widths, look)
    groups = [list(run) for _, run in groupby(numbered, key=lambda e: e["commitment_as_printed"])]
    shown = len(heads) if form.repeat_heads else 0
    if form.commitment == "heading":
        for group in groups:
            title = form.heading.format(group[0]["commitment_as_printed"])
            blocks += [Paragraph(title, bold=True)]
            blocks += [Table((*heads, *_rows(group, form, widths)), heads=shown)]
        return blocks
    rows = [row for group in groups for row in _rows(group, form, widths)]
    return [*blocks, Table((*heads, *rows), heads=shown)]


def _heads(form: ReportForm, widths: dict[str, float], look: Look) -> list[Row]:
    names = dict(form.columns)
    if not form.groups:
        return [tuple(_head(names[field], widths[field]) for field in names)]
    above = {field: (head, below) for head, below in form.groups for field in below}
    first: list[Cell] = []
    second: list[Cell] = []
    for field, name in form.columns:
        if field not in above:
            first.append(_head(name, widths[field], rows=2))
            continue
        head, below = above[field]
        if field == below[0]:
            first.append(_head(head, sum(widths[f] for f in below)))
        second.append(_head(name, widths[field]))
    return [tuple(first), tuple(second)]


def _rows(group: Sequence[Entry], form: ReportForm, widths: dict[str, float]) -> list[Row]:
    rows: list[Row] = []
    if form.commitment == "band":
        text = form.heading.format(group[0]["commitment_as_printed"])
        rows.append((Cell(1.0, (Paragraph(text, bold=True),)),))
    for number, entry in enumerate(group):
        cells: list[Cell] = []
        for field, width in widths.items():
            merged = field == "commitment_as_printed" and form.commitment == "merged"
            if merged and number:
                continue
            cells.append(Cell(width, _lines(entry[field]), rows=len(group) if merged else 1))
        rows.append(tuple(cells))
    return rows


def _head(text: str, width: float, rows: int = 1) -> Cell:
    return Cell(width, (Paragraph(text, bold=True, centred=True),), rows=rows, head=True)


def _lines(text: str) -> tuple[Paragraph, ...]:
    return tuple(Paragraph(line) for line in text.split("\n") if line.strip())
