"""What the lines around a report's tables say: the report's facts in titles, a commitment's heading, its body."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from itertools import pairwise, takewhile

from extractors.reports.heads import Heads
from extractors.reports.scope import Scope, ScopeReader, Sources
from extractors.reports.undrawn import SIDE
from extractors.text.joining import Joiner
from extractors.text.lines import Line, words_in, would_fit
from extractors.text.rows import Row, RowCell
from models.geometry import Value, Word, words_between

_TITLE_WORDS = 30
"""A longer line around a table is no title."""

_HEADING_WORDS = 60
"""A longer text is no heading."""

_COLUMN_GAP = 1.5
"""White wider than this share of the letters' size may part columns."""

_COLUMN_GAPS = 3
"""So much of it in one line does; a heading may have some around its number and its colon."""


class Surroundings:
    """What holds for the next row: facts, and a commitment with its body, from a heading or the column's last cell.

    `pending` are lines not taken yet; `in_titles` says that no table came since the last titles, `is_begun` that no row
    came since the last heading. Words that are no values join `labels`.
    """

    def __init__(
        self, heads: Sequence[Heads], scopes: ScopeReader, joiner: Joiner, labels: list[Word]
    ) -> None:
        self.scope = Scope()
        self.sources: Sources = {}
        self.heading: Value[str] | None = None
        self.commitment: list[Line] = []
        self.responsible: list[Line] = []
        self.pending: list[Line] = []
        self.in_titles, self.is_begun, self.is_below_tables = True, False, False
        titles = [h.profile.titles for h in heads]
        self._headings = [re.compile(p, re.IGNORECASE) for t in titles for p in t.headings]
        self._bare = [re.compile(p, re.IGNORECASE) for t in titles for p in t.bare_headings]
        self._heads, self._scopes, self._joiner, self._labels = heads, scopes, joiner, labels

    def begin_sheet(self, name: str) -> None:
        """A sheet has headings of its own; what earlier ones say of the report holds unless it differs."""
        self.heading, self.commitment = None, []
        said = self._scopes.scope(name)
        self.scope = self.scope.updated(said)
        self.sources = {k: words for k, words in self.sources.items() if not getattr(said, k)}
        self.in_titles = self.is_below_tables = False

    def take_lines(self, *, before_head: bool) -> None:
        """Titles and headings among the lines since the last row."""
        lines, self.pending = self.pending, []
        titles: list[Line] = []
        while lines:
            length, heading = self.heading_at(lines, bare=before_head)
            if heading is not None:
                self._take_titles(titles)
                titles = []
                self._begin(heading)
                self._labels += words_in(lines[:length])
            elif self.is_begun and (words := self._labelled(lines[0])):
                beneath = [*takewhile(partial(_is_beneath, first=words[0]), lines[1:])]
                self.responsible = [Line(words, words[0].x0, lines[0].right), *beneath]
                length += len(beneath)
                self._labels += words_in(lines[:length])
            elif len(lines[0].words) <= _TITLE_WORDS and self._scopes.is_title(
                lines[0], below_tables=self.is_below_tables
            ):
                titles.append(lines[0])
            lines = lines[length:]
        self._take_titles(titles)

    def _begin(self, heading: Value[str]) -> None:
        """A commitment's heading: what follows belongs to it."""
        self.heading, self.commitment, self.responsible = heading, [], []
        self.is_begun = True

    def _take_titles(self, titles: list[Line]) -> None:
        """The report's facts; new ones end the commitment before, unless its heading has just begun."""
        if not titles:
            return
        found = self._scopes.block(titles)
        scope = self.scope | found if self.in_titles else self.scope.updated(found)
        if scope != self.scope and not self.is_begun:
            self.heading, self.commitment = None, []
        self.scope, self.in_titles = scope, True
        self.sources = {**self.sources, **self._scopes.sources(titles)}
        self._labels += words_in(titles)

    def heading_at(self, lines: Sequence[Line], *, bare: bool) -> tuple[int, Value[str] | None]:
        """The commitment's heading that begins with the first of these lines, and how many lines it has."""
        length = 1
        while length < len(lines) and _goes_on_below(lines[length - 1], lines[length]):
            length += 1
        if len(words_in(lines[:length])) > _HEADING_WORDS or any(map(_is_row, lines[:length])):
            return 1, None
        text = self._joiner.inline(lines[:length])
        for pattern in [*self._headings, *(self._bare if bare else ())]:
            if found := pattern.fullmatch(text.value):
                words = words_between(text, found.start("title"), found.end("title"))
                return length, Value(found["title"].strip(), words)
        return 1, None

    def _labelled(self, line: Line) -> tuple[Word, ...]:
        """The words behind the label of the body responsible, in a line below a commitment's heading."""
        text = self._joiner.inline([line])
        label, colon, rest = text.value.partition(":")
        if not (colon and rest.strip()) or self._field(label) != "responsible":
            return ()
        return words_between(text, len(label) + 1, len(text.value))

    def labelled_cell(self, row: Row) -> tuple[str, RowCell] | None:
        """What the row names in the cell beside its label, if it has no others: a commitment, or its body."""
        filled = [cell for cell in row.cells if cell.text.strip(" :")]
        if len(filled) != 2:
            return None
        label, value = filled
        field = self._field(label.text)
        is_known = field == "commitment" or (field == "responsible" and self.is_begun)
        return (field, value) if is_known else None

    def _field(self, label: str) -> str:
        """The field that the label names, as a column's head would."""
        keys = (heads.column(label.rstrip(" :"), 0, 0).key for heads in self._heads)
        return next(filter(None, keys), "")

    def take_labelled(self, row: Row, field: str, value: RowCell) -> None:
        """Take what `labelled_cell` found in the row."""
        self.take_lines(before_head=False)
        self._labels += row.words
        first, *rest = value.lines
        behind = Line(first.words[first.words[0].text == ":" :], first.left, first.right)
        lines = [*([behind] if behind.words else ()), *rest]
        if field == "responsible":
            self.responsible = lines
        else:
            self._begin(self._joiner.inline(lines))


def _is_row(line: Line) -> bool:
    """Whether the line is a row of several columns that nothing drawn parts."""
    gaps = [b.x0 - a.x1 for a, b in pairwise(line.words)]
    return sum(gap > _COLUMN_GAP * line.size for gap in gaps) >= _COLUMN_GAPS


def _is_beneath(line: Line, first: Word) -> bool:
    """Whether the line goes on what begins with this word behind a label: it begins where that does."""
    return abs(line.x0 - first.x0) <= SIDE and line.page == first.page


def _goes_on_below(line: Line, below: Line) -> bool:
    """Whether a heading's line is followed by its second: as bold and large, and close."""
    return (
        line.page == below.page
        and line.bold == below.bold
        and abs(line.size - below.size) < 0.5
        and 0 <= below.top - line.bottom + line.size * 0.5 < line.size
        and not would_fit(below.words[0], line)
    )
