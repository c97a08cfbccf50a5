"""Tables that no rules divide into columns or rows: told by the heads of a report within a line, or a cell each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from extractors.plan.profile import Profile
from extractors.reports.heads import Heads
from extractors.reports.profile import load_report_layouts
from extractors.reports.scope import ScopeReader
from extractors.text.lines import Line
from extractors.text.rows import Element, RowCell

_BETWEEN_COLUMNS = 0.6
"""Between words of two columns there is more room than this share of the letters' size."""


def page_of_undivided_heads(
    pages: Iterable[Sequence[Element]], plans: Sequence[Profile]
) -> int | None:
    """The first page with a line, or a row of first lines, that prints the heads of a report; None if no page has."""
    layouts = load_report_layouts()
    scopes = ScopeReader(layouts, plans)
    known = [Heads(profile, scopes) for profile in layouts.profiles if profile.columns]
    for number, page in enumerate(pages, 1):
        if any(heads.is_head(cells) for cells in _candidates(page) for heads in known):
            return number
    return None


def _candidates(page: Sequence[Element]) -> Iterator[list[RowCell]]:
    """What may be the heads of a table: the texts in each line, and what the cells of each row begin with."""
    for element in page:
        if isinstance(element, Line):
            yield _texts(element)
        else:
            cells = [cell for cell in element.cells if cell.lines]
            yield [RowCell(cell.x0, cell.x1, cell.lines[:1], cell.starts) for cell in cells]
            yield from (_texts(line) for cell in cells for line in cell.lines)


def _texts(line: Line) -> list[RowCell]:
    """The texts that stand apart in a line, as if each were a cell."""
    groups = [[line.words[0]]]
    for word in line.words[1:]:
        if word.x0 - groups[-1][-1].x1 > _BETWEEN_COLUMNS * line.size:
            groups.append([])
        groups[-1].append(word)
    return [
        RowCell(group[0].x0, group[-1].x1, [Line(tuple(group), group[0].x0, group[-1].x1)])
        for group in groups
    ]
