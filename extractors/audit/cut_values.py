"""Values whose last or first letter the page cuts off: they are kept as printed, and reported."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from extractors.audit.findings import Findings
from ingest.pages.read import Page
from ingest.tables.grids import Cell, Grid
from models.geometry import Value, Word
from models.plan import Record

_QUOTED = 60
"""Of a longer value than so many letters those at the end are quoted."""

_ROOM = 0.85
"""No letter is wider than this share of the font size, or hardly any: where less is left of a cell, none fits."""


class _Cut(NamedTuple):
    """A value that is cut off: the record it is a field of, the words of it that are cut, and its text."""

    owner: Record
    words: list[Word]
    text: str


def check_cut(pages: Iterable[Page], records: Iterable[Record], findings: Findings) -> None:
    """Report the words of the pages that are cut, with the first value that holds each; once for a page's column."""
    waiting: set[Word] = set()
    for page in pages:
        if cut := [word for word in page.words if word.is_cut]:
            waiting.update(cut, *map(_ended_by_borders, page.grids))
    columns: dict[tuple[int, str, str], list[_Cut]] = {}
    for record in records if waiting else ():
        for owner, name, value in owned_values(record):
            cut = [word for word in value.words if word in waiting]
            if cut:
                waiting.difference_update(cut)
                column = cut[0].page, owner.entity_kind, name.removesuffix("_as_printed")
                columns.setdefault(column, []).append(_Cut(owner, cut, end_of(str(value.value))))
    _report(columns, findings)


def _ended_by_borders(grid: Grid) -> Iterator[Word]:
    """The last words of cells that are full, in columns without a second line, of a table that cuts other cells off.

    Spreadsheets that do not wrap text print no letter of which nothing would be seen.
    """
    if not any(word.is_cut for cell in grid.cells for word in cell.words):
        return
    columns: defaultdict[tuple[int, int], list[Cell]] = defaultdict(list)
    for cell in grid.cells:
        if cell.words:
            columns[cell.first_column, cell.last_column].append(cell)
    for cells in columns.values():
        wrapped = sum(not _is_one_line(cell) for cell in cells)
        if wrapped <= 1 < len(cells) - wrapped:  # a head may be wrapped where nothing else is
            yield from (cell.words[-1] for cell in cells if _is_one_line(cell) and _is_full(cell))


def _is_one_line(cell: Cell) -> bool:
    middle = min(word.top + word.bottom for word in cell.words) / 2
    return max(word.top for word in cell.words) < middle


def _is_full(cell: Cell) -> bool:
    """Whether the cell's text runs from one border to the other; figures are never cut off."""
    room = _ROOM * cell.words[0].size
    begins = min(word.x0 for word in cell.words) - cell.box.x0 <= room
    ends = cell.box.x1 - max(word.x1 for word in cell.words) <= room
    return begins and ends and any(map(str.isalpha, cell.words[-1].text))


def _report(columns: Mapping[tuple[int, str, str], Sequence[_Cut]], findings: Findings) -> None:
    for (_, kind, name), (first, *others) in columns.items():
        entity = (kind, next(iter(first.owner))[1])
        if not others:
            findings.add("value-cut", words=first.words, entity=entity, text=first.text)
            continue
        found = [first, *others]
        words = [word for cut in found for word in cut.words]
        field = kind if name == "text" else name
        findings.add("values-cut", words=words, count=len(found), field=field, text=first.text)


def end_of(text: str) -> str:
    """The last words of a text, to be quoted where it is cut off."""
    if len(text) <= _QUOTED:
        return " ".join(text.split())
    _, _, words = text[-_QUOTED:].partition(" ")
    return f"… {' '.join(words.split())}"


def owned_values(record: Record) -> Iterator[tuple[Record, str, Value[object]]]:
    """Every value of the record and of those inside it, each with the record it is a field of, and the field's name."""
    for name, field in record:
        if isinstance(field, Value):
            yield record, name, field
        elif isinstance(field, tuple):
            for inner in field:
                if isinstance(inner, Record):
                    yield from owned_values(inner)
