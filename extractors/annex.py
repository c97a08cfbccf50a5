"""The annex's matrices, printed from a spreadsheet: header fields, column heads, and a row a measure.

A matrix runs over pages with or without its heads repeated; heads printed on an earlier matrix only are carried over
by the columns' places. Cells merged over rows repeat their words in every row they cover.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum, auto
from typing import NamedTuple

from extractors.labels import LIKELY, Wordings
from extractors.lines import Line, would_fit
from extractors.profile import Profile
from extractors.rows import Row, RowCell
from models.geometry import Word

_HEADS = 3
"""A row with so many recognised column heads is the head of a matrix."""

_FIELDS = 2
"""So many header fields make the head of a matrix."""

_SIDE = 6.0


class Period(NamedTuple):
    """A column of targets: its code, the month of its end counted from the start, and its printed year if any."""

    code: str
    months: int
    year: int | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the matrix: `key` is `goal`, `responsible`, `measure`, `evidence` or `period`."""

    key: str
    x0: float
    x1: float
    period: Period | None = None


@dataclass(slots=True)
class MatrixField:
    """A header field as printed."""

    key: str
    label: list[Line]
    value: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class MatrixRow:
    """A row's lines by column, and which of its cells were begun in an earlier row."""

    lines: dict[Column, list[Line]]
    merged: set[Column]
    last_page: int
    bottom: float


@dataclass(slots=True)
class Matrix:
    """One commitment's matrix."""

    profile: Profile
    first_page: int
    fields: list[MatrixField] = field(default_factory=list)
    columns: list[Column] = field(default_factory=list)
    rows: list[MatrixRow] = field(default_factory=list)
    labels: list[Word] = field(default_factory=list)
    furniture: list[Word] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)
    unknown_heads: list[list[Line]] = field(default_factory=list)
    carried_heads: bool = False


class MatrixReader:
    """Reads the matrices of one layout."""

    def __init__(self, profile: Profile) -> None:
        annex = profile.annex
        self._profile = profile
        self._fields = Wordings((k, w) for k, ws in annex.fields.items() for w in ws)
        self._columns = Wordings((k, w) for k, ws in annex.columns.items() for w in ws)
        self._banners = Wordings(("banner", wording) for wording in annex.banners)
        self._titles = [re.compile(title, re.IGNORECASE) for title in profile.plan.titles]
        self._period = _period_pattern(annex.periods)
        self._matrix: Matrix | None = None
        self._heads: list[Column] = []

    def begins(self, rows: Sequence[Row], before: Sequence[Line]) -> bool:
        """Whether this table, after these lines, is or begins a matrix."""
        return any(self._is_head(row) for row in rows) or self._field_count(rows, before) >= _FIELDS

    def takes(self, rows: Sequence[Row], before: Sequence[Line]) -> bool:
        """Whether this table is a matrix, or goes on with the one being read."""
        return self.begins(rows, before) or (
            self._matrix is not None and bool(self._heads) and _fits(rows[0], self._heads)
        )

    def read(self, rows: Sequence[Row], before: Sequence[Line]) -> tuple[list[Matrix], list[Line]]:
        """Read a table that this reader takes: the matrices it begins, and the lines that are not theirs."""
        begun: list[Matrix] = []
        rest = self._take_lines(before, begun)
        for number, row in enumerate(rows):
            if self._is_head(row):
                self._take_head(row, begun)
            elif found := self._field_row(row):
                self._take_field(found, row, begun)
            elif self._matrix is not None:
                self._take_row(
                    row, at_page_top=number == 0 or rows[number - 1].last_page < row.first_page
                )
        return begun, rest

    def close(self) -> None:
        """What follows is not part of the matrix read last."""
        self._matrix = None

    def _field_count(self, rows: Sequence[Row], before: Sequence[Line]) -> int:
        printed = {found[0] for line in before if (found := self._field_line(line))}
        framed = {found.key for row in rows if (found := self._field_row(row))}
        return len(printed | framed)

    # Header fields

    def _take_lines(self, lines: Sequence[Line], begun: list[Matrix]) -> list[Line]:
        """Header fields printed as lines `label : value`; wrapped labels and values stay in their columns."""
        rest: list[Line] = []
        colon = 0.0
        first = True
        for line in lines:
            if found := self._field_line(line):
                key, label, mark, value = found
                if first:
                    self._begin(line.page, begun)
                    first = False
                matrix = self._open(line.page, begun)
                matrix.fields.append(MatrixField(key, [label], [value] if value else []))
                matrix.labels += [*label.words, *([mark] if mark else [])]
                colon = mark.x0 if mark else (value.x0 if value else colon)
            elif not first and self._matrix and self._matrix.fields:
                _continue_field(self._matrix, line, colon)
            elif self._is_banner(line):
                self._open(line.page, begun).furniture += line.words
            elif self._is_echo(line):
                assert self._matrix is not None
                self._matrix.furniture += line.words
            else:
                rest.append(line)
        return rest

    def _field_line(self, line: Line) -> tuple[str, Line, Word | None, Line | None] | None:
        """A header field's key, label, colon and value, where the line begins one."""
        for i, word in enumerate(line.words):
            if not word.text.startswith(":") and not word.text.endswith(":"):
                continue
            alone = word.text == ":"
            label = replace(line, words=line.words[: i if alone else i + 1])
            if not label.words:
                return None
            found = self._fields.match(label.text.rstrip(": "), LIKELY)
            if not found:
                return None
            value = line.words[i + 1 :]
            return (
                found.key,
                label,
                word if alone else None,
                replace(line, words=value) if value else None,
            )
        return None

    def _field_row(self, row: Row) -> MatrixField | None:
        """A header field printed as a row: label, perhaps a colon, value."""
        if not 2 <= len(row.cells) <= 3 or not row.cells[0].text:
            return None
        found = self._fields.match(row.cells[0].text.rstrip(": "), LIKELY)
        if not found:
            return None
        value = [line for cell in row.cells[1:] for line in cell.lines]
        return MatrixField(found.key, row.cells[0].lines, _without_colon(value))

    def _take_field(self, found: MatrixField, row: Row, begun: list[Matrix]) -> None:
        matrix = self._matrix
        if matrix is None or matrix.rows or found.key in {f.key for f in matrix.fields}:
            matrix = self._begin(row.first_page, begun)
        matrix.fields.append(found)
        value = {word.key for line in found.value for word in line.words}
        matrix.labels += [w for cell in row.cells for w in cell.words if w.key not in value]

    def _is_banner(self, line: Line) -> bool:
        return bool(self._banners.match(line.text)) or any(
            title.search(line.text) for title in self._titles
        )

    def _is_echo(self, line: Line) -> bool:
        """A merged cell's text that a spreadsheet prints again, clipped, above the next page's part of it."""
        if self._matrix is None or not self._matrix.rows:
            return False
        printed = {
            word.text
            for lines in self._matrix.rows[-1].lines.values()
            for item in lines
            for word in item.words
        }
        return all(word.text in printed for word in line.words)

    # Heads and rows

    def _is_head(self, row: Row) -> bool:
        return sum(self._column(cell) is not None for cell in row.cells) >= _HEADS

    def _column(self, cell: RowCell) -> Column | None:
        if not cell.text:
            return None
        if found := self._period.fullmatch(" ".join(cell.text.split())):
            code = " ".join(re.sub(r"[-\s]+", " ", found["code"]).upper().split())
            code = code if code in self._profile.annex.periods else code.replace(" ", "")
            year = int(found["year"]) if found["year"] else None
            period = Period(code.replace(" ", ""), self._profile.annex.periods[code], year)
            return Column("period", cell.x0, cell.x1, period)
        match = self._columns.match(cell.text, LIKELY)
        return Column(match.key, cell.x0, cell.x1) if match else None

    def _take_head(self, row: Row, begun: list[Matrix]) -> None:
        columns = [column for cell in row.cells if (column := self._column(cell))]
        matrix = self._matrix
        if matrix is None or (matrix.rows and row.first_page == matrix.rows[-1].last_page):
            matrix = self._begin(row.first_page, begun)
        if not matrix.rows:
            matrix.columns = columns
            matrix.unknown_heads = [
                cell.lines for cell in row.cells if cell.text and not self._column(cell)
            ]
        matrix.carried_heads = False
        matrix.labels += [word for cell in row.cells for word in cell.words]
        self._heads = columns

    def _take_row(self, row: Row, *, at_page_top: bool) -> None:
        matrix = self._matrix
        assert matrix is not None
        if not matrix.columns:
            matrix.columns, matrix.carried_heads = self._heads, bool(self._heads)
        taken = _sorted_cells(row, matrix.columns)
        if not any(taken.lines.values()):
            return
        matrix.words += [word for cell in row.cells if cell.starts for word in cell.words]
        before = matrix.rows[-1] if matrix.rows else None
        if before and at_page_top and before.last_page < row.first_page:
            _carry_merged(matrix.rows, taken)
            if _goes_on(before, taken):
                _append(before, taken)
                return
        matrix.rows.append(taken)

    def _begin(self, page: int, begun: list[Matrix]) -> Matrix:
        self._matrix = Matrix(self._profile, page)
        begun.append(self._matrix)
        return self._matrix

    def _open(self, page: int, begun: list[Matrix]) -> Matrix:
        return self._matrix if self._matrix is not None else self._begin(page, begun)


def _period_pattern(periods: Iterable[str]) -> re.Pattern[str]:
    codes = "|".join(
        re.sub(r"(?<=[A-Z])(?=\d)|\\ ", r"[-\\s]*", re.escape(code))
        for code in sorted(periods, key=len, reverse=True)
    )
    return re.compile(
        rf"(?:target\s+)?(?P<code>{codes or '(?!)'})\s*[(,]?\s*(?:tahun\s+)?(?P<year>\d{{4}})?\s*\)?",
        re.IGNORECASE,
    )


def _continue_field(matrix: Matrix, line: Line, colon: float) -> None:
    """A line that goes on with the field above: what stands left of the colon is its label's, the rest its value's."""
    last = matrix.fields[-1]
    label = tuple(word for word in line.words if word.x1 <= colon + _SIDE)
    value = tuple(word for word in line.words if word.x1 > colon + _SIDE)
    if label:
        last.label.append(replace(line, words=label))
        matrix.labels += label
    if value:
        last.value.append(replace(line, words=value))


def _without_colon(lines: list[Line]) -> list[Line]:
    if not lines or lines[0].words[0].text != ":":
        return lines
    first = lines[0].words[1:]
    return [*([replace(lines[0], words=first)] if first else []), *lines[1:]]


def _fits(row: Row, columns: Sequence[Column]) -> bool:
    """Whether the row's cells lie under the columns, one each."""
    return len(row.cells) == len(columns) and all(
        abs(cell.x0 - column.x0) <= _SIDE and abs(cell.x1 - column.x1) <= _SIDE
        for cell, column in zip(row.cells, columns, strict=True)
    )


def _sorted_cells(row: Row, columns: Sequence[Column]) -> MatrixRow:
    """The row's lines under the column that each cell overlaps most."""
    lines: dict[Column, list[Line]] = {column: [] for column in columns}
    merged: set[Column] = set()
    for cell in row.cells:
        column = max(columns, key=lambda c: min(cell.x1, c.x1) - max(cell.x0, c.x0), default=None)
        if column is None or min(cell.x1, column.x1) <= max(cell.x0, column.x0):
            continue
        lines[column] += cell.lines
        if not cell.starts:
            merged.add(column)
    return MatrixRow(lines, merged, row.last_page, row.bottom)


def _carry_merged(rows: list[MatrixRow], taken: MatrixRow) -> None:
    """A goal or responsible cell merged over a page break has its text on one of the pages: give it to both."""
    for column, lines in taken.lines.items():
        if column.key not in ("goal", "responsible"):
            continue
        above = rows[-1].lines.get(column, [])
        if above and not lines:
            taken.lines[column] = above
        elif lines and not above:
            for row in reversed(rows):
                if row.lines.get(column):
                    break
                row.lines[column] = lines


def _goes_on(before: MatrixRow, row: MatrixRow) -> bool:
    """Whether the row at a page's top is the rest of the one above the break.

    It is if it has no measure of its own. Else each column has a say: text that goes on in mid-sentence or counts on
    speaks for it; a list begun anew, a word that had room on the line above, or a cell empty above against it.
    """
    pairs = [
        (before.lines.get(column, []), lines)
        for column, lines in row.lines.items()
        if lines and column.key not in ("goal", "responsible")
    ]
    measure = next((lines for column, lines in row.lines.items() if column.key == "measure"), [])
    if not pairs or not measure:
        return bool(pairs)
    votes = {_vote(old, new) for old, new in pairs}
    if _Vote.NEW in votes or _Vote.REST in votes:
        return _Vote.NEW not in votes
    return _Vote.EMPTY_ABOVE not in votes


class _Vote(Enum):
    """What one column says about a row at a page's top."""

    REST = auto()
    NEW = auto()
    EMPTY_ABOVE = auto()
    EITHER = auto()


def _vote(old: list[Line], new: list[Line]) -> _Vote:
    first = new[0].words[0]
    if not old:
        return _Vote.EMPTY_ABOVE
    if _is_successor(old, first.text):
        return _Vote.REST
    if first.text in ("1.", "1)") or would_fit(first, old[-1]):
        return _Vote.NEW
    if first.text[:1].islower():
        return _Vote.REST
    return _Vote.NEW if old[-1].text.endswith(".") else _Vote.EITHER


def _is_successor(old: list[Line], first: str) -> bool:
    number = re.fullmatch(r"(\d{1,2})[.)]", first)
    if not number:
        return False
    starts = [re.fullmatch(r"(\d{1,2})[.)]", line.words[0].text) for line in old]
    return any(start and int(start[1]) == int(number[1]) - 1 for start in starts)


def _append(before: MatrixRow, row: MatrixRow) -> None:
    for column, lines in row.lines.items():
        if column.key in ("goal", "responsible") and before.lines.get(column) is lines:
            continue
        before.lines[column] = [*before.lines.get(column, []), *lines]
    before.last_page, before.bottom = row.last_page, row.bottom
