"""A report's tables: column heads under any declared name and in any order, a row per entry, and titles around them.

Rows and merged cells broken over pages become whole again; a commitment may stand in a column, merged over its rows,
or in a heading above its table.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from extractors.reports.head_rows import PrintedHeads, Side, find_heads, first_columns, overlap
from extractors.reports.heads import Column, Heads, counts_columns
from extractors.reports.merged_rows import are_several_rows
from extractors.reports.page_breaks import Cells, Readings, goes_on, is_rest, repeated
from extractors.reports.profile import PROGRESS, Vocabulary
from extractors.reports.raw import RawEntry, Reading
from extractors.reports.row_breaks import rest_of_row
from extractors.reports.scope import Scope, ScopeReader, Sources, of_table
from extractors.reports.statuses import StatusWords, parse_percent
from extractors.reports.surroundings import Surroundings
from extractors.reports.undrawn import SIDE, with_undrawn_cells
from extractors.text.joining import Joiner
from extractors.text.lines import Line, text_of, words_in
from extractors.text.lists import is_nothing
from extractors.text.row_continuation import UnclearRow
from extractors.text.rows import Element, Row, RowCell, go_on

Others = dict[Column, list[Line]]
"""The lines in columns that no profile knows."""

_FAR = 3
"""More empty columns of a sheet than these part what stands in a row outside tables."""

_SUBJECT = frozenset({"measure", "target", "external_id"})
"""A row without one of these fields, or of those that tell of progress, is a note and no entry."""


_TELLING = frozenset({"measure", "external_id", "status", "percent"})
"""Fields that each row has of its own."""

_DIVISIBLE = frozenset({"target", "achievement", "obstacles", "follow_up", "evidence"})
"""Fields whose cells may hold a table."""


_LEVEL_FIELDS = PROGRESS | {"measure", "target"}
"""Fields that a table may have for each of several levels."""


class TableReader:
    """Reads a document's elements page by page; `is_sheet` where cells are counted instead of printed."""

    def __init__(
        self,
        heads: Sequence[Heads],
        scopes: ScopeReader,
        joiner: Joiner,
        vocabulary: Vocabulary,
        *,
        is_sheet: bool,
    ) -> None:
        self.reading = Reading()
        self._heads = heads
        self._scopes = scopes
        self._is_sheet = is_sheet
        self._statuses = {h.profile.name: StatusWords(h.profile, vocabulary) for h in heads}
        self._around = Surroundings(heads, scopes, joiner, self.reading.labels)
        self._printed: PrintedHeads | None = None
        self._merges = self._numbers_merge = self._lacks_rules = False
        self._is_fresh_page = self._is_unnamed_page = self._is_below_heads = False
        self._first = self._block = 0
        self._last_top = self._entry_top = 0.0
        self._last_grid = -1

    def read(self, page: Sequence[Element], name: str = "", *, is_last: bool = False) -> None:
        """Read one page, or one sheet with its name; `is_last` if none follows."""
        self._is_fresh_page = True
        if self._is_sheet:
            self._begin_sheet(name)
        rest = page if self._is_sheet else self._with_undrawn_cells(page, is_last)
        while rest:
            rest = self._without_heads(rest)
            element, below = rest[0], next(iter(rest[1:2]), None)
            if isinstance(element, Line):
                self._around.pending.append(element)
                self._is_below_heads = False
            else:
                self._take(element, below)
            rest = rest[1:]

    def _without_heads(self, elements: Sequence[Element]) -> Sequence[Element]:
        """The elements without the heads that the first row begins with again, in cells that rows below may share."""
        row = elements[0]
        if not self._printed or not isinstance(row, Row):
            return elements
        for lines, below in self._printed.below_heads(row):
            self.reading.labels += words_in(lines[: len(lines) - len(below)])
            elements = [e.with_lines(lines, below) if isinstance(e, Row) else e for e in elements]
        return elements

    def _take(self, row: Row, below: Element | None) -> None:
        """One row: heads, a heading, an entry, or a line around the table; `below` is what follows on the page."""
        printed = self._printed
        right_below, self._is_below_heads = self._is_below_heads, False
        self._block += row.top > self._last_top + 1
        self._last_top = row.top
        if printed is not None and self._take_under_heads(printed, row, right_below):
            return
        if heads := find_heads(self._heads, row, below):
            self._around.take_lines(before_head=True)
            self._take_heads(heads, row)
        elif labelled := self._labelled_cell(row):
            self._around.take_labelled(row, *labelled)
        elif printed is not None and self._take_rest_of_row(printed, row):
            return
        elif self._is_lone(row):
            self._take_lone(row)
        elif printed is not None and self._fits(row):
            is_last = not isinstance(below, Row)
            is_only = is_last and (right_below or self._lacks_rules)
            self._take_fitting(printed, row, is_only=is_only)
        else:
            self._around.pending += self._as_lines(row)

    def _take_under_heads(self, printed: PrintedHeads, row: Row, right_below: bool) -> bool:
        return self._take_part_of_cell(printed, row) or self._take_heads_below(
            printed, row, right_below
        )

    def _take_heads_below(self, printed: PrintedHeads, row: Row, right_below: bool) -> bool:
        """Take a row of further heads, if it is one; `right_below` says that it follows heads."""
        if right_below and printed.repeat_further(row):
            self._is_below_heads = True
            self.reading.labels += row.own_words
        elif printed.go_on_in(row, right_below=right_below) or (
            right_below and self._offers(printed, row)
        ):
            self._take_more_heads(printed, row)
        else:
            return False
        return True

    def _with_undrawn_cells(self, page: Sequence[Element], is_last: bool) -> list[Element]:
        columns = self._printed.columns if self._printed else first_columns(self._heads, page)
        held = self._around.commitment
        elements, clipped = with_undrawn_cells(page, columns, held, is_last=is_last)
        self.reading.labels += words_in(clipped)
        return elements

    def _begin_sheet(self, name: str) -> None:
        """A sheet has heads of its own, and notes at its foot."""
        self._around.take_lines(before_head=False)
        self._drop_notes()
        self._printed = None
        self._around.begin_sheet(name)

    def close(self) -> None:
        """Read what is left, and let go of rows that are notes."""
        self._around.take_lines(before_head=False)
        self._drop_notes()
        wanted = _SUBJECT | PROGRESS
        entries = [side for entry in self.reading.entries for side in entry.parted()]
        self.reading.entries = [e for e in entries if any(map(e.cells.get, wanted))]

    def _drop_notes(self) -> None:
        """Let go of the rows below a sheet's table, after a gap, that tell nothing of a measure: notes, signatures."""
        entries = self.reading.entries
        while self._is_sheet and self._printed and len(entries) > self._first:
            last = [e for e in entries[self._first :] if e.block == entries[-1].block]
            is_all = len(last) == len(entries) - self._first
            if is_all or any(entry.tells(self._printed.keys) for entry in last):
                break
            del entries[-len(last) :]
        self._first = len(entries)
        self._entry_top = 0.0

    # Heads

    def _take_heads(self, heads: Heads, row: Row) -> None:
        self._around.in_titles, self._around.is_below_tables = False, True
        self._is_below_heads = True
        cells = [cell for cell in row.cells if cell.text]
        if self._printed and self._printed.is_repeated_by(row):
            self.reading.labels += [word for cell in cells for word in cell.words]
            return
        self._drop_notes()
        self._lacks_rules = False
        before, self._printed = self._printed, PrintedHeads(heads, row, self._around.scope.told)
        if before and before.keys != self._printed.keys:
            self._around.commitment = []
        self._note_heads(self._printed, self._printed.columns, cells)

    def _take_more_heads(self, printed: PrintedHeads, row: Row) -> None:
        self._is_below_heads = True
        cells = [cell for cell in row.cells if cell.text]
        if counts_columns(row):
            self.reading.labels += [word for cell in cells for word in cell.words]
            return
        columns, divided = printed.divide(row.cells)
        unknown, texts = self.reading.unknown_heads, {found.label for found in divided}
        self.reading.unknown_heads = [head for head in unknown if head.text not in texts]
        self._note_heads(printed, columns, cells)
        words = self._statuses[printed.profile.name]
        self.reading.divided_heads += [
            found for found in divided if any(words.status(c.text) is None for c in found.unread)
        ]

    def _offers(self, printed: PrintedHeads, row: Row) -> bool:
        """Whether the row, right below the heads, names statuses to tick."""
        words, own = self._statuses[printed.profile.name], [c.text for c in row.cells if c.starts]
        return len(own) > 1 and all(words.status(text) for text in own)

    def _note_heads(
        self, printed: PrintedHeads, columns: Sequence[Column], cells: Sequence[RowCell]
    ) -> None:
        """Heads are labels; those that no profile knows are remembered, with the first page that prints them."""
        statuses = self._statuses[printed.profile.name]
        self._note_levels(printed)
        for column, cell in zip([*columns], cells, strict=True):
            self.reading.labels += cell.words
            is_option = column.key in ("", "status") and statuses.status(cell.text) is not None
            if is_option:
                printed.offer(column, cell)
            is_noted = bool(column.key) or column.is_undecided
            if not (is_option or is_noted or printed.profile.passes_over_rest):
                self._note_unread(column, cell)

    def _note_levels(self, printed: PrintedHeads) -> None:
        """Remember the columns of another level than the one that is read."""
        unread = [c for c in printed.columns if c.is_undecided and not c.inherits]
        read = [c for c in printed.columns if c.key in _LEVEL_FIELDS]
        known = [[c.label for c in others] for _, others in self.reading.levels]
        if unread and [c.label for c in unread] not in known:
            self.reading.levels.append((read, unread))

    def _note_unread(self, column: Column, cell: RowCell) -> None:
        passed = [head.text for head, _ in self.reading.passed_heads]
        unknown = [head.text for head in self.reading.unknown_heads]
        if column.passed_over and cell.text not in passed:
            self.reading.passed_heads.append((cell, column.passed_over))
        elif not column.passed_over and cell.text not in unknown:
            self.reading.unknown_heads.append(cell)

    # Rows

    def _fits(self, row: Row) -> bool:
        """Whether the row lies under the heads."""
        if self._printed is None:
            return False
        printed = self._printed
        return not printed.are_over_a_note(row) if self._is_sheet else printed.are_over(row)

    def _is_lone(self, row: Row) -> bool:
        """Whether the row holds a single text, which may be a title or heading."""
        filled = [cell for cell in row.cells if cell.lines]
        if len(filled) != 1 or not filled[0].starts:
            return False
        if self._printed is None or (row.is_full_width and not self._is_sheet):
            return True
        return self._is_title_or_heading(self._printed, filled[0])

    def _is_title_or_heading(self, printed: PrintedHeads, cell: RowCell) -> bool:
        least = 0 if self._is_sheet else SIDE
        wide = sum(overlap(column, cell) > least for column in printed.columns) > 1
        bare = wide or self._awaits_heading(printed, cell)
        is_heading = self._around.heading_at(cell.lines, bare=bare)[1] is not None
        is_fact = self._is_sheet and self._scopes.is_fact(cell.lines[0])
        return is_heading or is_fact or (wide and self._scopes.is_title(cell.lines[0]))

    def _awaits_heading(self, printed: PrintedHeads, cell: RowCell) -> bool:
        """Whether the cell begins a row of a sheet whose columns leave the commitment to headings."""
        begins = cell.x0 <= min(column.x0 for column in printed.columns)
        return self._is_sheet and begins and "commitment" not in printed.keys

    def _labelled_cell(self, row: Row) -> tuple[str, RowCell] | None:
        """What a row outside the report's tables names in the cell beside its label: a commitment, or its body."""
        labelled = self._around.labelled_cell(row)
        is_own = labelled and self._printed and labelled[0] in self._printed.keys
        return None if is_own and self._fits(row) else labelled

    def _as_lines(self, row: Row) -> list[Line]:
        """A row outside the report's tables as one line: label and value stand in cells of their own.

        What stands far off in a sheet's row and says nothing of the report is no part of a title.
        """
        left, right, words = row.cells[0].x0, row.cells[-1].x1, row.own_words
        whole = [Line(words, left, right)] if words else []
        if not self._is_sheet:
            return whole
        cells = [cell for cell in row.cells if cell.starts and cell.words]
        for before, cell in pairwise(cells):
            rest = tuple(w for other in cells if other.x0 >= cell.x0 for w in other.words)
            stray = Line(rest, cell.x0, right)
            if cell.x0 - before.x1 > _FAR and not self._scopes.is_title(stray):
                return [Line(words[: -len(rest)], left, before.x1), stray]
        return whole

    def _take_lone(self, row: Row) -> None:
        lines = [line for cell in row.cells for line in cell.lines]
        self._around.pending += self._as_lines(row) if self._is_sheet else lines
        if self._printed:
            self._around.take_lines(before_head=True)

    def _take_fitting(self, printed: PrintedHeads, row: Row, *, is_only: bool) -> None:
        """Take the lines above a row that lies under the heads, and the row."""
        # A heading that fills a row stands outside the table where a page breaks there and draws no frame.
        fills_row = not self._is_sheet and "commitment" not in printed.keys
        self._around.take_lines(before_head=fills_row)
        self._take_row(printed, row, is_only=is_only)

    def _take_row(self, printed: PrintedHeads, row: Row, *, is_only: bool) -> None:
        cells, more, others = self._sorted(printed, row)
        if not any(cells.values()) or self._is_no_entry(printed, row, cells, is_only=is_only):
            return
        before = self._above_break(row)
        self._is_fresh_page = self._around.in_titles = self._around.is_begun = False
        own = {key: lines for key, lines in cells.items() if key != "commitment"}
        self._numbers_merge |= _merges(printed, printed.cells_of(row, "number"))
        is_rest_of_row = before is not None and self._goes_on(printed, cells, row)
        commitment = cells.get("commitment", [])
        self._take_commitment(printed, row, commitment, broken=before is not None)
        if before is not None and is_rest_of_row:
            self._append(before, own, others, row.last_page)
            before.cells["commitment"] = self._around.commitment
            return
        if self._around.responsible and "responsible" not in printed.keys:
            own["responsible"] = self._around.responsible
        elif before is not None:
            self._share_responsible(before, own)
        self.reading.entries.append(self._entry(printed, row, own, more, others))
        self._entry_top = row.top
        self._last_grid = row.grid
        if printed.show_colour_for("status", row):
            self.reading.coloured_rows.append(row.first_page)

    def _above_break(self, row: Row) -> RawEntry | None:
        """The entry above the page break that the row is the first one below, if it is."""
        entries = self.reading.entries
        if not entries or self._is_sheet or not self._is_fresh_page or self._around.is_begun:
            return None
        return entries[-1] if entries[-1].last_page < row.first_page else None

    def _take_part_of_cell(self, printed: PrintedHeads, row: Row) -> bool:
        """Add a row that divides one cell of the row above, as a table within it does, to that cell's text.

        All other cells of the row are merged with those above, what tells rows from each other among them.
        """
        if self._is_sheet or row.grid != self._last_grid:
            return False
        column = _divided_column(printed, row)
        if column is None:
            return False
        held = self.reading.entries[-1].cells.setdefault(printed.key_of(column), [])
        held.extend(line for cell in row.cells if cell.starts for line in cell.lines)
        return True

    def _take_rest_of_row(self, printed: PrintedHeads, row: Row) -> bool:
        """Add a sheet's row to the entry right above it, whose texts it goes on with, and nothing else.

        Where that is not sure the row is remembered to be reported.
        """
        above = self._right_above(row)
        if above is None:
            return False
        cells, _, others = self._sorted(printed, row)
        own = {key: lines for key, lines in cells.items() if not is_nothing(lines)}
        rest = rest_of_row(above.cells, own, self._statuses[printed.profile.name].status)
        if rest is None:
            return False
        self._drop_dashes(above.cells, cells)
        if not rest.is_sure:
            self.reading.continued_rows.append(row.own_words)
        self._append(above, own, others, row.last_page)
        self._entry_top = row.top
        return True

    def _right_above(self, row: Row) -> RawEntry | None:
        """The entry in the row above a sheet's row that shares no cell with it, if there is one."""
        entries = self.reading.entries
        if not self._is_sheet or len(entries) == self._first or row.top != self._entry_top + 1:
            return None
        return entries[-1] if all(cell.starts for cell in row.cells) else None

    def _drop_dashes(self, above: Cells, below: Cells) -> None:
        """Take a dash in one of two cells that are read as one for a sign; in the upper one it makes room."""
        for key, lines in below.items():
            if is_nothing(lines):
                self.reading.labels += words_in(lines)
            elif is_nothing(above.get(key, [])):
                self.reading.labels += words_in(above.pop(key, []))

    def _entry(
        self, printed: PrintedHeads, row: Row, cells: Cells, more: Readings, others: Others
    ) -> RawEntry:
        """The row as an entry; what periods side by side say is parted later."""
        sides = [
            (
                self._entry_scope(printed, cells, side),
                self._entry_sources(printed, side),
                frozenset(column.key for column in side.columns),
            )
            for side in printed.sides
        ]
        return RawEntry(
            profile=printed.profile,
            scope=sides[0][0],
            cells={**cells, "commitment": self._around.commitment},
            first_page=row.first_page,
            last_page=row.last_page,
            heading=self._around.heading,
            alternatives=more,
            sources=sides[0][1],
            block=self._block,
            sides=sides,
            others=others,
            columns=_by_column(printed, row) if printed.profile.is_ogp_data else {},
            box=printed.box_of(row),
            colours=printed.colours_in(row),
        )

    def _is_no_entry(self, printed: PrintedHeads, row: Row, cells: Cells, *, is_only: bool) -> bool:
        """Whether the row sums up others, or is several that no rule parts; it is remembered to be reported."""
        words = self._statuses[printed.profile.name]
        if printed.are_summed_up_by(row):
            self.reading.summed_rows.append(row.own_words)
            self.reading.passed_over += row.words
            return True
        is_several = is_only and (
            self._lacks_rules or _has_statuses(cells, words) or are_several_rows(cells)
        )
        if self._is_sheet or not (is_several or _is_unparted(cells)):
            return False
        self.reading.unparted_rows.append(row.own_words)
        self._lacks_rules = is_only
        return True

    def _sorted(self, printed: PrintedHeads, row: Row) -> tuple[Cells, Readings, Others]:
        """The row's lines by field, the readings of fields that have several columns in order of preference, and the
        lines in columns that no profile knows.
        """
        by_column = _by_column(printed, row)
        cells: Cells = {}
        more: Readings = {}
        others: Others = {}
        words = self._statuses[printed.profile.name]
        ticked: list[Line] = []
        for column in sorted(printed.columns, key=lambda c: c.rank):
            lines = by_column.get(column, [])
            mark = words.is_ticked(text_of(lines)) if column in printed.options else None
            if mark is not None:
                self.reading.labels += words_in(lines)
                ticked += printed.options[column] if mark else []
            elif column.passes_over or (printed.profile.passes_over_rest and not column.key):
                self.reading.passed_over += words_in(lines)
            elif not column.key:
                others[column] = lines
            elif (key := printed.key_of(column)) in cells:
                more.setdefault(key, []).append(lines)
            else:
                cells[key] = lines
        if ticked:
            cells["status"] = ticked
        return cells, more, others

    def _take_commitment(
        self, printed: PrintedHeads, row: Row, lines: list[Line], *, broken: bool
    ) -> None:
        """An empty or spanning cell means the commitment above; over a page break its text may go on.

        Where cells are merged, an empty one that begins before a page break has its text after it.
        """
        cells, above = printed.cells_of(row, "commitment"), self._around.commitment
        self._merges |= _merges(printed, cells)
        if lines and lines is not above:
            self._around.commitment = self._below_break(row, above, lines) if broken else lines
        elif self._merges and not broken and _begins_empty(cells):
            self._around.commitment = []
        # One empty cell along a whole page goes on from the page before, or begins what the next page names.
        if broken:
            self._is_unnamed_page = self._merges and not lines
        elif any(cell.starts for cell in cells):
            self._is_unnamed_page = False

    def _below_break(self, row: Row, above: list[Line], lines: list[Line]) -> list[Line]:
        """The commitment that the lines right below a page break name, or go on with."""
        if self._is_taken_for_rest(above, lines):
            return above
        if self._is_unnamed_page:
            self.reading.unnamed_pages.append(row.first_page - 1)
        return lines

    def _is_taken_for_rest(self, above: list[Line], lines: list[Line]) -> bool:
        """Add the lines to those of the commitment above the page break, if they are the rest, or these again."""
        if again := repeated(above, lines):
            self.reading.labels += words_in(lines[:again])
        elif not (is_rest(above, lines) if above else self._merges):
            return False
        above.extend(lines[again:])
        return True

    def _goes_on(self, printed: PrintedHeads, cells: Cells, row: Row) -> bool:
        """Whether the row goes on with the one before; a number that is merged over rows counts none."""
        rows = [*(entry.cells for entry in self.reading.entries), cells]
        if self._numbers_merge:
            rows = [{**one, "number": []} for one in rows]
        found = goes_on(rows[:-1], rows[-1], self._statuses[printed.profile.name])
        if not found.is_sure:
            self.reading.unclear_rows.append(UnclearRow(row.own_words, found.goes_on))
        return found.goes_on

    def _share_responsible(self, before: RawEntry, own: Cells) -> None:
        """A body's cell that a page break leaves empty, or with text in mid-sentence, is the one above the break."""
        lines, held = own.get("responsible", []), before.cells.get("responsible", [])
        if held and (not lines or lines[0].text[:1].islower()):
            go_on(held, lines)
            own["responsible"] = held

    def _append(self, before: RawEntry, rest: Cells, others: Others, last_page: int) -> None:
        """Add the rest of a row; in place, so that a merged cell has it in all of its rows, on either page."""
        for column, lines in others.items():
            held = before.others.get(column, [])
            before.others[column] = held if held is lines else [*held, *lines]
        for key, lines in rest.items():
            held = before.cells.setdefault(key, lines)
            if held is not lines:
                go_on(held, lines)
        before.last_page = last_page

    def _entry_scope(self, printed: PrintedHeads, cells: Cells, side: Side) -> Scope:
        """The facts that hold for the row: those of the titles, of the heads, of the form, and of its own cells."""
        around = self._around.scope
        scope = around.updated(side.said) if side.columns else around.completed(side.said)
        scope = scope.updated(of_table(printed.profile))
        start, end, plan = (text_of(cells.get(key)) for key in ("plan_start", "plan_end", "plan"))
        if start.isdigit() and end.isdigit():
            scope = scope.updated(Scope(years=((int(start), int(end)),)))
        named, period = (self._scopes.scope(text_of(cells.get(key))) for key in ("plan", "period"))
        scope = scope.updated(Scope(families=named.families, years=named.years, plan=plan or None))
        return scope.updated(Scope(periods=period.periods, spans=period.spans))

    def _entry_sources(self, printed: PrintedHeads, side: Side) -> Sources:
        """The words that say what holds for the row: titles, or else heads; what the form alone says has none."""
        told, around = {"periods": side.words, "spans": side.words}, self._around.sources
        sources = {**around, **told} if side.columns else {**told, **around}
        if printed.profile.reporter:
            sources.pop("reporters", None)
        return sources


def _by_column(printed: PrintedHeads, row: Row) -> dict[Column, list[Line]]:
    """The row's lines by column, those of cells that go on over page breaks whole."""
    found: dict[Column, list[Line]] = {}
    for cell in row.cells:
        column = printed.column_of(cell)
        if column is None or printed.have(cell) or (column in found and not cell.lines):
            continue
        if column.key != "commitment" or cell.starts:
            found[column] = cell.lines.whole
    return found


def _divided_column(printed: PrintedHeads, row: Row) -> Column | None:
    """The only column in which the row begins cells, if these may divide the cell above.

    What tells rows from each other must be merged with the row above.
    """
    begun = {printed.column_of(cell) for cell in row.cells if cell.starts}
    merged = {printed.column_of(cell) for cell in row.cells if not cell.starts}
    column = begun.pop() if len(begun) == 1 else None
    if column is None or column.key not in _DIVISIBLE:
        return None
    return None if _TELLING.isdisjoint(other.key for other in merged if other) else column


def _begins_empty(cells: Sequence[RowCell]) -> bool:
    """Whether an empty cell begins among these cells of a row."""
    return any(cell.starts and not cell.lines for cell in cells)


def _merges(printed: PrintedHeads, cells: Sequence[RowCell]) -> bool:
    """Whether one of these cells of a row is merged with one above."""
    return any(not cell.starts and not printed.have(cell) for cell in cells)


def _is_unparted(cells: Cells) -> bool:
    """Whether this is several rows that no rule parts: a number or percentage on each line, and as many statuses."""
    status = cells.get("status")
    return any(
        1 < len(lines) <= len(status or lines)
        and all(parse_percent(line.text.rstrip(".")) is not None for line in lines)
        for lines in (cells.get("number", []), cells.get("percent", []))
    )


def _has_statuses(cells: Cells, words: StatusWords) -> bool:
    """Whether each line of the status is one, some of them again, and no other cell that is filled has fewer lines.

    Options to choose from are printed once each, and a status over two lines is one as a whole.
    """
    lines = cells.get("status", [])
    return (
        len({line.text for line in lines}) < len(lines)
        and words.status(text_of(lines)) is None
        and all(words.status(line.text) for line in lines)
        and all(len(other) >= len(lines) for other in cells.values() if other)
    )
