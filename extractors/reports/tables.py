"""A report's tables: column heads under any declared name and in any order, a row per entry, and titles around them.

Rows and merged cells broken over pages become whole again; a commitment may stand in a column, merged over its rows,
or in a heading above its table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from extractors.joining import Joiner
from extractors.labels import plain
from extractors.lines import Line, text_of, would_fit
from extractors.reports.heads import Column, Heads, counts_columns
from extractors.reports.page_breaks import Cells, goes_on, is_rest, repeated
from extractors.reports.profile import PROGRESS, ReportProfile
from extractors.reports.scope import Scope, ScopeReader, Sources, of_table
from extractors.reports.statuses import parse_percent
from extractors.reports.undrawn import MERGED, SIDE, with_undrawn_cells
from extractors.rows import Element, Row, RowCell
from models.geometry import Value, Word, words_between

_SAME_HEADS = 0.7
"""A row of which this share of the heads is the same is the row of heads again."""

_TITLE_WORDS = 30
"""A longer line around a table is no title."""

_SUBJECT = frozenset({"measure", "target", "external_id"})
"""A row without one of these fields, or of those that tell of progress, is a note and no entry."""


_TOLD = PROGRESS | {"target"}
"""Fields that make no entry alone, without what they are about."""


@dataclass(slots=True)
class RawEntry:
    """One row, or one form: lines by field, further readings of a field under `alternatives`.

    `boxes` are the cells of a form that hold its check boxes and what they stand for, `sources` the words that say
    what the scope holds.
    """

    profile: ReportProfile
    scope: Scope
    cells: Cells
    first_page: int
    last_page: int
    heading: Value[str] | None = None
    alternatives: dict[str, list[list[Line]]] = field(default_factory=dict)
    boxes: list[RowCell] = field(default_factory=list)
    sources: Sources = field(default_factory=dict)


@dataclass(slots=True)
class Reading:
    """What the tables and forms of a document yield, and the words that are no values."""

    entries: list[RawEntry] = field(default_factory=list)
    labels: list[Word] = field(default_factory=list)
    passed_over: list[Word] = field(default_factory=list)
    unknown_heads: list[tuple[str, int]] = field(default_factory=list)
    summed_rows: list[int] = field(default_factory=list)
    unparted_rows: list[int] = field(default_factory=list)
    unnamed_pages: list[int] = field(default_factory=list)


class TableReader:
    """Reads a document's elements page by page; `is_sheet` where cells are counted instead of printed."""

    def __init__(
        self, heads: Sequence[Heads], scopes: ScopeReader, joiner: Joiner, *, is_sheet: bool
    ) -> None:
        self.reading = Reading()
        self._heads = heads
        self._scopes = scopes
        self._joiner = joiner
        self._is_sheet = is_sheet
        self._titles = {
            h.profile.name: (
                [re.compile(p, re.IGNORECASE) for p in h.profile.titles.headings],
                [re.compile(p, re.IGNORECASE) for p in h.profile.titles.bare_headings],
                {plain(total) for total in h.profile.titles.totals},
            )
            for h in heads
        }
        self._scope = Scope()
        self._sources: Sources = {}
        self._in_titles = True
        self._head: Heads | None = None
        self._head_row: Row | None = None
        self._merges = False
        self._columns: list[Column] = []
        self._heading: Value[str] | None = None
        self._commitment: list[Line] = []
        self._is_fresh_page = False
        self._is_unnamed_page = False
        self._pending: list[Line] = []
        self._is_below_heads = False
        self._is_begun = False

    def read(self, page: Sequence[Element], name: str = "") -> None:
        """Read one page, or one sheet with its name."""
        self._is_fresh_page = True
        if self._is_sheet:
            self._begin_sheet(name)
        elements = page if self._is_sheet else self._with_undrawn_cells(page)
        for element, below in zip_longest(elements, elements[1:]):
            if isinstance(element, Line):
                self._pending.append(element)
                self._is_below_heads = False
            else:
                self._take(element, below)

    def _take(self, row: Row, below: Element | None) -> None:
        """One row: heads, a heading, an entry, or a line around the table; `below` is what follows on the page."""
        self._cut_heads(row)
        is_more_head = self._is_more_head(row)
        self._is_below_heads = False
        if is_more_head:
            self._take_more_head(row)
        elif head := self._head_of(row, below):
            self._take_lines(before_head=True)
            self._take_head(head, row)
        elif commitment := self._labelled_commitment(row):
            self._take_labelled(row, commitment)
        elif self._is_lone(row):
            self._take_lone(row)
        elif self._fits(row):
            # A heading that fills a row stands outside the table where a page breaks there and draws no frame.
            fills_row = not self._is_sheet and "commitment" not in _keys(self._columns)
            self._take_lines(before_head=fills_row)
            self._take_row(row)
        else:
            self._pending += _as_lines(row)

    def _with_undrawn_cells(self, page: Sequence[Element]) -> list[Element]:
        columns = self._columns or self._columns_on(page)
        elements, clipped = with_undrawn_cells(page, columns, self._commitment)
        self.reading.labels += [word for line in clipped for word in line.words]
        return elements

    def _columns_on(self, page: Sequence[Element]) -> Sequence[Column]:
        """The columns of the page's first heads."""
        for row, below in zip_longest(page, page[1:]):
            if isinstance(row, Row) and (head := self._head_of(row, below)):
                return head.columns(row.cells)
        return []

    def _begin_sheet(self, name: str) -> None:
        """A sheet has heads and headings of its own; what earlier ones say of the report holds unless it differs."""
        self._take_lines(before_head=False)
        self._columns, self._heading, self._commitment = [], None, []
        said = self._scopes.scope(name)
        self._scope = self._scope.updated(said)
        self._sources = {k: words for k, words in self._sources.items() if not getattr(said, k)}
        self._in_titles = False

    def close(self) -> Scope:
        """Read what is left; gives the facts that hold at the end."""
        self._take_lines(before_head=False)
        self.reading.entries = [
            entry
            for entry in self.reading.entries
            if any(map(entry.cells.get, _SUBJECT | PROGRESS))
        ]
        return self._scope

    # Titles

    def _take_lines(self, *, before_head: bool) -> None:
        """Titles and headings among the lines since the last row."""
        lines, self._pending = self._pending, []
        titles: list[Line] = []
        number = 0
        while number < len(lines):
            length, heading = self._heading_at(lines[number:], bare=before_head)
            if heading is not None:
                self._take_titles(titles)
                titles = []
                self._begin(heading)
                block = lines[number : number + length]
                self.reading.labels += [word for line in block for word in line.words]
                number += length
                continue
            is_short = len(lines[number].words) <= _TITLE_WORDS
            below_tables = bool(self._columns)
            if is_short and self._scopes.is_title(lines[number], below_tables=below_tables):
                titles.append(lines[number])
            number += 1
        self._take_titles(titles)

    def _begin(self, heading: Value[str]) -> None:
        """A commitment's heading: what follows belongs to it."""
        self._heading, self._commitment = heading, []
        self._is_fresh_page, self._is_begun = False, True

    def _take_titles(self, titles: list[Line]) -> None:
        """The report's facts; new ones end the commitment before, unless its heading has just begun."""
        if not titles:
            return
        found = self._scopes.block(titles)
        scope = self._scope | found if self._in_titles else self._scope.updated(found)
        if scope != self._scope and not self._is_begun:
            self._heading, self._commitment = None, []
        self._scope, self._in_titles = scope, True
        self._sources = {**self._sources, **self._scopes.sources(titles)}
        self.reading.labels += [word for line in titles for word in line.words]

    def _heading_at(self, lines: Sequence[Line], *, bare: bool) -> tuple[int, Value[str] | None]:
        """The commitment's heading that begins with the first of these lines, and how many lines it has."""
        length = 1
        while length < len(lines) and _goes_on_below(lines[length - 1], lines[length]):
            length += 1
        text = self._joiner.inline(lines[:length])
        for headings, bare_headings, _ in self._titles.values():
            for pattern in [*headings, *(bare_headings if bare else ())]:
                if found := pattern.fullmatch(text.value):
                    words = words_between(text, found.start("title"), found.end("title"))
                    return length, Value(found["title"].strip(), words)
        return 1, None

    # Heads

    def _head_of(self, row: Row, below: Element | None) -> Heads | None:
        """The heads that the row has, alone or with the row below it, into which some of them span."""
        own = self._heads_of([cell for cell in row.cells if cell.text])
        if own or not isinstance(below, Row) or all(cell.starts for cell in below.cells):
            return own
        return self._heads_of(below.full_cells)

    def _heads_of(self, cells: Sequence[RowCell]) -> Heads | None:
        fitting = [heads for heads in self._heads if heads.is_head(cells)]
        return max(
            fitting,
            key=lambda heads: sum(bool(c.key) for c in heads.columns(cells)),
            default=None,
        )

    def _take_head(self, head: Heads, row: Row) -> None:
        self._in_titles = False
        self._is_below_heads = True
        cells = [cell for cell in row.cells if cell.text]
        if self._columns and self._head_row is not None and _repeats(row, self._head_row):
            self.reading.labels += [word for cell in cells for word in cell.words]
            return
        columns = head.columns(cells)
        if self._columns and _keys(columns) != _keys(self._columns):
            self._commitment = []
        self._head, self._head_row, self._columns = head, row, columns
        self._note_heads(columns, cells)

    def _is_more_head(self, row: Row) -> bool:
        """Whether the row belongs to the heads: it counts the columns, or it stands right below and names columns,
        all others being merged into it from above, or all it has.
        """
        if self._head is None or self._head_row is None:
            return False
        if counts_columns(row):
            return True
        own = [self._head.column(c.text, c.x0, c.x1) for c in row.cells if c.text]
        known = sum(bool(column.key) for column in own)
        spanned = sum(self._is_head_cell(cell) for cell in row.cells)
        if not own or not self._is_below_heads:
            return False
        if spanned and (spanned >= len(own) or 2 * known >= len(own)):
            return True
        return 1 < known == len(own) < len(self._columns)

    def _is_head_cell(self, cell: RowCell) -> bool:
        """Whether the cell is one of the heads, spanning into a row below."""
        heads = self._head_row.cells if self._head_row else []
        first = cell.words[0].key if cell.words else None
        return not cell.starts and any(first == word.key for h in heads for word in h.words[:1])

    def _cut_heads(self, row: Row) -> None:
        """Take the heads that are printed again off a row that no rule parts from them."""
        heads = self._head_row.cells if self._head_row else []
        counts = [len(head.lines) for head in heads]
        if len(heads) != len(row.cells) or not all(
            [line.text for line in cell.lines[:count]] == [line.text for line in head.lines]
            for head, cell, count in zip(heads, row.cells, counts, strict=True)
        ):
            return
        if all(len(cell.lines) == count for cell, count in zip(row.cells, counts, strict=True)):
            return
        for cell, count in zip(row.cells, counts, strict=True):
            self.reading.labels += [word for line in cell.lines[:count] for word in line.words]
            del cell.lines[:count]

    def _take_more_head(self, row: Row) -> None:
        assert self._head is not None
        assert self._head_row is not None
        own = [cell for cell in row.cells if cell.text]
        self._is_below_heads = True
        if counts_columns(row):
            self.reading.labels += [word for cell in own for word in cell.words]
            return
        above = self._columns
        kept = [column for column in above if not _is_over(column, own)]
        below = [self._below(above, cell) for cell in own]
        self._columns = sorted([*kept, *below], key=lambda column: column.x0)
        groups = {cell.text for cell in self._head_row.cells if _is_over(cell, own)}
        self.reading.unknown_heads = [
            head for head in self.reading.unknown_heads if head[0] not in groups
        ]
        self._note_heads(below, own)

    def _below(self, above: Sequence[Column], cell: RowCell) -> Column:
        """The column of a head under another one, which names it together with that or alone."""
        assert self._head is not None
        own = self._head.column(cell.text, cell.x0, cell.x1)
        over = max(above, key=lambda column: _overlap(column.x0, column.x1, cell.x0, cell.x1))
        key = own.key or over.key
        return Column(key, cell.x0, cell.x1, own.rank, own.periods or over.periods)

    def _note_heads(self, columns: Iterable[Column], cells: Iterable[RowCell]) -> None:
        """Heads are labels; those that no profile knows are remembered, with the first page that prints them."""
        assert self._head is not None
        for column, cell in zip(columns, cells, strict=True):
            self.reading.labels += cell.words
            is_read = column.key or self._head.profile.passes_over_rest
            known = {text for text, _ in self.reading.unknown_heads}
            if not is_read and cell.text not in known:
                self.reading.unknown_heads.append((cell.text, cell.words[0].page))

    # Rows

    def _fits(self, row: Row) -> bool:
        """Whether the row lies under the heads; on its left cells may lack that are merged over it and not drawn.

        In another printed table than theirs its cells begin where columns do.
        """
        if not self._columns or self._head_row is None:
            return bool(self._columns)
        if self._is_sheet:
            return not self._is_note(row)
        left, right = row.cells[0].x0, row.cells[-1].x1
        lacking = [column.x0 for column in self._columns if column.key in MERGED]
        begins = any(abs(left - x0) <= SIDE for x0 in _starts(self._columns, lacking))
        ends = abs(right - self._head_row.cells[-1].x1) <= SIDE
        return begins and ends and (row.grid == self._head_row.grid or self._is_aligned(row))

    def _is_note(self, row: Row) -> bool:
        """Whether the row says what became of something and not of what: a note or signature below the table."""
        columns = [self._column_of(cell) for cell in row.cells if cell.words]
        return len(columns) == 1 and columns[0] is not None and columns[0].key in _TOLD

    def _is_aligned(self, row: Row) -> bool:
        """Whether each cell begins with a column."""
        return all(
            any(abs(cell.x0 - column.x0) <= SIDE for column in self._columns) for cell in row.cells
        )

    def _is_lone(self, row: Row) -> bool:
        """Whether the row holds a single text, which may be a title or heading."""
        filled = [cell for cell in row.cells if cell.lines and cell.words]
        if len(filled) != 1 or not filled[0].starts:
            return False
        if not self._columns or (row.is_full_width and not self._is_sheet):
            return True
        (cell,) = filled
        least = 0 if self._is_sheet else SIDE
        wide = sum(_overlap(c.x0, c.x1, cell.x0, cell.x1) > least for c in self._columns) > 1
        heading = self._heading_at(cell.lines, bare=wide or self._awaits_heading(cell))[1]
        return heading is not None or (wide and self._scopes.is_title(cell.lines[0]))

    def _awaits_heading(self, cell: RowCell) -> bool:
        """Whether the cell begins a row of a sheet whose columns leave the commitment to headings."""
        begins = cell.x0 <= min(column.x0 for column in self._columns)
        return self._is_sheet and begins and "commitment" not in _keys(self._columns)

    def _labelled_commitment(self, row: Row) -> RowCell | None:
        """The commitment that a row outside the report's tables names in the cell beside its label."""
        filled = [cell for cell in row.cells if cell.text.strip(" :")]
        if len(filled) != 2 or self._fits(row):
            return None
        label, value = filled
        text = label.text.rstrip(" :")
        named = any(h.column(text, label.x0, label.x1).key == "commitment" for h in self._heads)
        return value if named else None

    def _take_labelled(self, row: Row, value: RowCell) -> None:
        self._take_lines(before_head=False)
        self._begin(self._joiner.inline(value.lines))
        self.reading.labels += [word for cell in row.cells if cell != value for word in cell.words]

    def _take_lone(self, row: Row) -> None:
        lines = [line for cell in row.cells for line in cell.lines]
        self._pending += _as_lines(row) if self._is_sheet else lines
        if self._columns:
            self._take_lines(before_head=True)

    def _take_row(self, row: Row) -> None:
        assert self._head is not None
        cells, more = self._sorted(row)
        if not any(cells.values()):
            return
        first = next(cell for cell in row.cells if cell.words)
        if plain(first.text) in self._titles[self._head.profile.name][2]:
            self.reading.summed_rows.append(row.first_page)
            self.reading.passed_over += [word for cell in row.cells for word in cell.words]
            return
        if not self._is_sheet and _is_unparted(cells):
            self.reading.unparted_rows.append(row.first_page)
            return
        entries = self.reading.entries
        before = entries[-1] if entries and self._is_fresh_page else None
        broken = before is not None and before.last_page < row.first_page and not self._is_sheet
        self._is_fresh_page = self._in_titles = self._is_begun = False
        own = {key: lines for key, lines in cells.items() if key != "commitment"}
        is_rest_of_row = before is not None and broken and goes_on(before.cells, own)
        commitment = cells.get("commitment", [])
        self._take_commitment(row, commitment, broken=broken)
        if before is not None and is_rest_of_row:
            _append(before, own, row.last_page)
            before.cells["commitment"] = self._commitment
            return
        if before is not None and broken and not own.get("responsible"):
            own["responsible"] = before.cells.get("responsible", [])
        entries.append(
            RawEntry(
                profile=self._head.profile,
                scope=self._entry_scope(own),
                cells={**own, "commitment": self._commitment},
                first_page=row.first_page,
                last_page=row.last_page,
                heading=self._heading,
                alternatives=more,
                sources=self._entry_sources(),
            )
        )

    def _sorted(self, row: Row) -> tuple[Cells, dict[str, list[list[Line]]]]:
        """The row's lines by field, and the readings of fields that have several columns in order of preference."""
        assert self._head is not None
        by_column: dict[Column, list[Line]] = {}
        for cell in row.cells:
            column = self._column_of(cell)
            if column is None or not cell.lines or self._is_head_cell(cell):
                continue
            if column.key != "commitment" or cell.starts:
                by_column[column] = cell.lines
        cells: Cells = {}
        more: dict[str, list[list[Line]]] = {}
        for column in sorted(self._columns, key=lambda c: c.rank):
            lines = by_column.get(column, [])
            if column.key == "passed_over" or (
                not column.key and self._head.profile.passes_over_rest
            ):
                self.reading.passed_over += [word for line in lines for word in line.words]
            elif column.key in cells:
                more.setdefault(column.key, []).append(lines)
            elif column.key:
                cells[column.key] = lines
        return cells, more

    def _take_commitment(self, row: Row, lines: list[Line], *, broken: bool) -> None:
        """An empty or spanning cell means the commitment above; over a page break its text may go on.

        Where cells are merged, an empty one that begins before a page break has its text after it.
        """
        cells = [
            cell
            for cell in row.cells
            if (column := self._column_of(cell)) and column.key == "commitment"
        ]
        self._merges |= any(not cell.starts and not self._is_head_cell(cell) for cell in cells)
        if not lines or lines is self._commitment:
            if self._merges and not broken and any(c.starts and not c.lines for c in cells):
                self._commitment = []
        elif broken and (again := repeated(self._commitment, lines)):
            self.reading.labels += [word for line in lines[:again] for word in line.words]
            self._commitment.extend(lines[again:])
        elif broken and (is_rest(self._commitment, lines) if self._commitment else self._merges):
            self._commitment.extend(lines)
        else:
            if broken and self._is_unnamed_page:
                self.reading.unnamed_pages.append(row.first_page - 1)
            self._commitment = lines
        # One empty cell along a whole page goes on from the page before, or begins what the next page names.
        if broken:
            self._is_unnamed_page = self._merges and not lines
        else:
            self._is_unnamed_page &= all(not cell.starts for cell in cells)

    def _column_of(self, cell: RowCell) -> Column | None:
        """The column that the cell lies in."""
        column = max(self._columns, key=lambda c: _overlap(c.x0, c.x1, cell.x0, cell.x1))
        return column if _overlap(column.x0, column.x1, cell.x0, cell.x1) > 0 else None

    def _entry_scope(self, cells: Cells) -> Scope:
        """The facts that hold for the row: those of the titles, of the heads, of the form, and of its own cells."""
        assert self._head is not None
        heads = [period for column in self._columns for period in column.periods if column.key]
        scope = self._scope.completed(Scope(periods=tuple(dict.fromkeys(heads))))
        scope = scope.updated(of_table(self._head.profile))
        start, end, plan = (text_of(cells.get(key)) for key in ("plan_start", "plan_end", "plan"))
        if start.isdigit() and end.isdigit():
            scope = scope.updated(Scope(years=((int(start), int(end)),)))
        return scope.updated(Scope(plan=plan or None))

    def _entry_sources(self) -> Sources:
        """The words that say what holds for the row: titles, or else heads; what the form alone says has none."""
        assert self._head is not None
        assert self._head_row is not None
        telling = [
            cell for cell in self._head_row.cells if cell.text and self._scopes.periods(cell.text)
        ]
        heads = {"periods": tuple(w for cell in telling for w in cell.words)} if telling else {}
        by_form = {"reporters"} if self._head.profile.reporter else set()
        sources = {**heads, **self._sources}
        return {name: words for name, words in sources.items() if name not in by_form}


def _starts(columns: Sequence[Column], lacking: Sequence[float]) -> Iterator[float]:
    """Where a row may begin: with the first column, or after leading ones that may lack."""
    for column in sorted(columns, key=lambda column: column.x0):
        yield column.x0
        if column.x0 not in lacking:
            return


def _is_unparted(cells: Cells) -> bool:
    """Whether this is several rows that no rule parts: a number or percentage on each line, and as many statuses."""
    status = cells.get("status")
    return any(
        1 < len(lines) <= len(status or lines)
        and all(parse_percent(line.text.rstrip(".")) is not None for line in lines)
        for lines in (cells.get("number", []), cells.get("percent", []))
    )


def _repeats(row: Row, heads: Row) -> bool:
    """Whether these are the heads again; clipped text of a merged cell may be printed over some of them."""
    pairs = list(zip(row.cells, heads.cells, strict=False))
    same = sum(cell.text == head.text for cell, head in pairs)
    return (
        len(row.cells) == len(heads.cells)
        and all(abs(cell.x0 - head.x0) <= SIDE for cell, head in pairs)
        and same >= _SAME_HEADS * len(pairs)
    )


def _keys(columns: Iterable[Column]) -> list[str]:
    return [column.key for column in columns]


def _overlap(a0: float, a1: float, b0: float, b1: float) -> float:
    return min(a1, b1) - max(a0, b0)


def _is_over(head: Column | RowCell, cells: Iterable[RowCell]) -> bool:
    """Whether some of these cells of the row below lie under the head."""
    return any(_overlap(head.x0, head.x1, cell.x0, cell.x1) > 0 for cell in cells)


def _as_lines(row: Row) -> list[Line]:
    """A row outside the report's tables as one line: label and value stand in cells of their own."""
    words = tuple(word for cell in row.cells if cell.starts for word in cell.words)
    return [Line(words, row.cells[0].x0, row.cells[-1].x1)] if words else []


def _goes_on_below(line: Line, below: Line) -> bool:
    """Whether a heading's line is followed by its second: as bold and large, and close."""
    return (
        line.page == below.page
        and line.bold == below.bold
        and abs(line.size - below.size) < 0.5
        and 0 <= below.top - line.bottom + line.size * 0.5 < line.size
        and would_not_fit(below, line)
    )


def would_not_fit(below: Line, line: Line) -> bool:
    """Whether the line was full: it reaches farther than the one below it leaves room for."""
    return not would_fit(below.words[0], line)


def _append(before: RawEntry, rest: Cells, last_page: int) -> None:
    """Add the rest of a row; in place, so that a merged cell has it in all of its rows."""
    for key, lines in rest.items():
        held = before.cells.get(key)
        if held and lines:
            held.extend(lines)
        elif lines:
            before.cells[key] = lines
    before.last_page = last_page
