"""The annex's matrices, printed from a spreadsheet: header fields, column heads, and a row a measure.

A matrix runs over pages with or without its heads repeated; heads printed on an earlier matrix only are carried over
by the columns' places. Cells merged over rows repeat their words in every row they cover.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import NamedTuple

from extractors.plan.profile import Profile
from extractors.text.dates import parse_single_period
from extractors.text.labels import LIKELY, NUMBER_SIGN, Match, Wordings
from extractors.text.languages import languages_beside
from extractors.text.lines import Line, text_of, words_in
from extractors.text.row_continuation import (
    Continuation,
    Halves,
    Role,
    UnclearRow,
    continuation,
    is_in_each_row,
)
from extractors.text.rows import Row, RowCell
from models.geometry import Word
from models.patterns import any_of, any_pattern
from models.periods import period_code

_HEADS = 3
"""A row with so many recognised column heads is the head of a matrix."""

_FIELDS = 2
"""So many header fields make the head of a matrix."""

_LABEL_WORDS = 8
_ALIGNED = 2.0
"""The colons of one column begin at most so many points from it."""

_TITLE_SHARE = 0.75
"""A text of which the plan's title is at least this share is a matrix's banner."""

_SIDE = 6.0
_MERGED = ("commitment", "goal", "responsible")
"""Columns whose cells are merged over rows."""

_ROLES = {
    **dict.fromkeys(_MERGED, Role.SHARED),
    "measure": Role.SUBJECT,
    "number": Role.NUMBER,
}


_FIRST, _LAST = (0, 0), (sys.maxsize, 0)
"""Before the first word of a document by its key, and after the last."""


class Period(NamedTuple):
    """A column of targets: its code, the month of its end counted from the start, and its printed year if any."""

    code: str
    months: int
    year: int | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the matrix: `key` is one of the profile's `COLUMNS` or `period`; "" where its head is not known.

    `head` are the lines of one that is kept as printed.
    """

    key: str
    x0: float
    x1: float
    period: Period | None = None
    head: tuple[Line, ...] = field(default=(), compare=False)

    def has_period_of(self, other: Column) -> bool:
        """Whether both are columns of targets for the same period, by its code."""
        return bool(self.period and other.period and self.period.code == other.period.code)


@dataclass(slots=True)
class MatrixField:
    """A header field as printed."""

    key: str
    label: list[Line]
    value: list[Line] = field(default_factory=list)


@dataclass(slots=True)
class MatrixRow:
    """A row's lines by column."""

    lines: dict[Column, list[Line]]
    last_page: int


@dataclass(slots=True, eq=False)
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
    repeated_heads: list[list[Line]] = field(default_factory=list)
    unclear_rows: list[UnclearRow] = field(default_factory=list)
    carried_heads: bool = False


class MatrixReader:
    """Reads the matrices of one layout."""

    def __init__(self, profile: Profile) -> None:
        annex = profile.annex
        self.profile = profile
        self._fields = Wordings((k, w) for k, ws in annex.fields.items() for w in ws)
        columns = [(k, w) for k, ws in annex.columns.items() for w in ws]
        self._columns = Wordings([*columns, ("number", NUMBER_SIGN)] if columns else [])
        self._banners = Wordings(("banner", wording) for wording in annex.banners)
        self._titles = profile.plan.title_patterns()
        self._period = _period_pattern(annex.periods)
        self._months = {_code(code): months for code, months in annex.periods.items()}
        self._targets = re.compile(rf"{any_of(annex.targets)}\s*(?P<period>.+)", re.IGNORECASE)
        self._languages = languages_beside(profile.language)
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
        banner, rest = self._take_lines(before, rows[0].first_page, begun)
        for row in rows:
            if parted := self._parted_head(row):
                self._take_parted_head(parted, row)
            elif self._is_head(row):
                self._take_head(row, begun)
            elif found := self._field_row(row):
                self._take_field(found, row, begun)
            elif len(texts := [cell.text for cell in row.cells if cell.text]) == 1 and (
                self._is_banner(texts[0])
            ):
                banner += row.words
            elif self._matrix is not None:
                self._take_row(self._matrix, row)
        if self._matrix is not None:
            self._matrix.furniture += banner
        return begun, rest

    def close(self) -> None:
        """What follows is not part of the matrix read last."""
        self._matrix = None

    def _field_count(self, rows: Sequence[Row], before: Sequence[Line]) -> int:
        printed = {found.key for line in before if (found := self._field_line(line))}
        framed = {found.key for row in rows if (found := self._field_row(row))}
        return len(printed | framed)

    # Header fields

    def _take_lines(
        self, lines: Sequence[Line], page: int, begun: list[Matrix]
    ) -> tuple[list[Word], list[Line]]:
        """Header fields printed as lines `label : value`; gives the banner's words and all other lines."""
        colon = _colon_column(lines)
        aligned = [_colon_at(line, colon) for line in lines]
        single = [self._field_line(line) is not None for line in lines]
        in_columns = sum(aligned) >= max(_FIELDS, sum(single))
        begins = aligned if in_columns else single
        start = begins.index(True) if True in begins else len(lines)
        banner, rest = self._part_banner(lines[:start], page)
        if start < len(lines):
            block = lines[start:]
            fields = self._field_block(block, colon) if in_columns else self._field_lines(block)
            for group, words in _by_matrix(fields, words_in(block)):
                matrix = self._begin(words[0].page, begun)
                matrix.fields += group
                values = {word.key for found in group for word in words_in(found.value)}
                matrix.labels += [word for word in words if word.key not in values]
        return banner, rest

    def _field_lines(self, lines: Sequence[Line]) -> list[MatrixField]:
        """Fields one below the other, each label with its colon right before the value, which may wrap."""
        fields: list[MatrixField] = []
        for line in lines:
            if found := self._field_line(line):
                fields.append(found)
            elif fields:
                fields[-1].value.append(line)
        return fields

    def _part_banner(self, lines: Sequence[Line], page: int) -> tuple[list[Word], list[Line]]:
        """The words of banners and of clipped repetitions among the lines of the table's page, and the other lines."""
        banner: list[Word] = []
        rest: list[Line] = []
        for i, line in enumerate(lines):
            around = (lines[max(0, i - 1) : i + 1], lines[i : i + 2])
            if line.page == page and (
                self._is_echo(line)
                or self._is_banner(_text([line]))
                or any(self._is_broken_banner(*pair) for pair in around if len(pair) > 1)
            ):
                banner += line.words
            else:
                rest.append(line)
        return banner, rest

    def _field_block(self, lines: Sequence[Line], colon: float) -> list[MatrixField]:
        """Fields in two columns: each colon begins a value; the labels beside them are cut where they match best.

        A label may stand above, beside or below the first line of its value, as the cells are aligned.
        """
        labels: list[Line] = []
        values: list[list[Line]] = []
        for line in lines:
            left = tuple(word for word in line.words if word.x0 < colon - _ALIGNED)
            right = line.words[len(left) :]
            if left:
                labels.append(replace(line, words=left))
            if right and right[0].text == ":":
                values.append([])
                right = right[1:]
            if right and values:
                values[-1].append(replace(line, words=right))
        groups = self._partition(labels, len(values))
        return [
            MatrixField(self._nearest(label).key, label, value)
            for label, value in zip(groups, values, strict=True)
        ]

    def _nearest(self, label: Sequence[Line]) -> Match[str]:
        return self._fields.nearest(_text(label)) or Match("", 0.0)

    def _partition(self, labels: list[Line], count: int) -> list[list[Line]]:
        """Cut the label column into so many labels, most like the known ones (dynamic programming over the cuts)."""
        best: list[tuple[float, list[list[Line]]]] = [(0.0, [])]
        best += [(-1.0, [])] * len(labels)
        for _ in range(count):
            following: list[tuple[float, list[list[Line]]]] = [(-1.0, [])] * (len(labels) + 1)
            for end in range(len(labels) + 1):
                for start in range(end + 1):
                    score, groups = best[start]
                    if score < 0:
                        continue
                    label = labels[start:end]
                    score += self._nearest(label).score if label else 0.0
                    if score > following[end][0]:
                        following[end] = (score, [*groups, label])
            best = following
        return best[-1][1]

    def _field_line(self, line: Line) -> MatrixField | None:
        """The header field that begins on this line, if one does: a known label up to a colon, and the rest."""
        for i, word in enumerate(line.words[:_LABEL_WORDS]):
            if not word.text.endswith(":"):
                continue
            label = replace(line, words=line.words[: i if word.text == ":" else i + 1])
            found = self._fields.match(_text([label]), LIKELY) if label.words else None
            if not found:
                return None
            value = line.words[i + 1 :]
            return MatrixField(found.key, [label], [replace(line, words=value)] if value else [])
        return None

    def _field_row(self, row: Row) -> MatrixField | None:
        """A header field printed as a row: label, perhaps a colon, value.

        Among more cells, as where an open table's columns run on through its fields, a colon must begin the value.
        """
        printed = [cell for cell in row.cells if cell.text]
        has_colon = len(printed) > 1 and printed[1].text.startswith(":")
        if not 2 <= len(printed if has_colon else row.cells) <= 3 or not row.cells[0].text:
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
        value = {word.key for word in words_in(found.value)}
        matrix.labels += [w for cell in row.cells for w in cell.words if w.key not in value]

    def _is_banner(self, text: str) -> bool:
        """Whether the text is a banner or the plan's title, and little more: a sentence may name the plan too."""
        return bool(self._banners.match(text)) or self._title_share(text) >= _TITLE_SHARE

    def _is_broken_banner(self, first: Line, second: Line) -> bool:
        """Whether a banner stands on two lines, neither of which is one."""
        pair = (_text([first]), _text([second]))
        return self._is_banner(" ".join(pair)) and not any(
            self._is_banner(text) or self._title_share(text) for text in pair
        )

    def _title_share(self, text: str) -> float:
        """The share of the text that is the plan's title, from 0 to 1."""
        titles = (title.search(text) for title in self._titles)
        return max((len(title[0]) / len(text) for title in titles if title), default=0.0)

    def _is_echo(self, line: Line) -> bool:
        """A merged cell's text that a spreadsheet prints again, clipped, above the next page's part of it."""
        if self._matrix is None or not self._matrix.rows:
            return False
        printed = {
            word.text for lines in self._matrix.rows[-1].lines.values() for word in words_in(lines)
        }
        return all(word.text in printed for word in line.words)

    # Heads and rows

    def _is_head(self, row: Row) -> bool:
        return sum(self._column(cell) is not None for cell in row.cells) >= _HEADS

    def _column(self, cell: RowCell) -> Column | None:
        if not cell.text:
            return None
        if found := self._period.fullmatch(" ".join(cell.text.split())):
            code = _code(found["code"])
            year = int(found["year"]) if found["year"] else None
            period = Period(code, self._months[code], year)
            return Column("period", cell.x0, cell.x1, period)
        if dated := self._dated(cell.text):
            return Column("period", cell.x0, cell.x1, dated)
        if match := self._columns.match(cell.text, LIKELY):
            head = tuple(cell.lines) if match.key == "other" else ()
            return Column(match.key, cell.x0, cell.x1, head=head)
        return None

    def _dated(self, text: str) -> Period | None:
        """The period of a column of targets with its year in the head: `Target 2031`."""
        found = self._targets.fullmatch(" ".join(text.split()))
        days = found and parse_single_period(found["period"], self._languages)
        code = days and period_code(days)
        return Period(code, days.end.month, days.end.year) if days and code else None

    def _take_head(self, row: Row, begun: list[Matrix]) -> None:
        columns: list[Column] = []
        repeated: list[list[Line]] = []
        for cell in (cell for cell in row.cells if cell.text):
            column = self._column(cell) or Column("", cell.x0, cell.x1, head=tuple(cell.lines))
            if any(column.has_period_of(other) for other in columns):
                repeated.append(cell.lines)
            else:
                columns.append(column)
        matrix = self._matrix
        if matrix is None or (matrix.rows and row.first_page == matrix.rows[-1].last_page):
            matrix = self._begin(row.first_page, begun)
        if not matrix.rows:
            matrix.columns = columns
            matrix.repeated_heads = repeated
        matrix.carried_heads = False
        matrix.labels += row.words
        self._heads = columns

    def _parted_head(self, row: Row) -> list[Column]:
        """The columns of a head's second row, which prints periods below one cell of the first: all the matrix's."""
        matrix = self._matrix
        own = [cell for cell in row.cells if cell.starts and cell.text]
        if matrix is None or matrix.rows or not own:
            return []
        above = [_above(cell, matrix.columns) for cell in own]
        periods = list(filter(None, map(self._below, own, above)))
        if len(periods) < len(own):
            return []
        others = [column for column in matrix.columns if column not in above]
        return sorted([*others, *periods], key=lambda column: column.x0)

    def _below(self, cell: RowCell, above: Column | None) -> Column | None:
        """The column of targets that a cell of a head's second row names, alone or with what stands above it."""
        if above is None:
            return None
        texts = (cell.text, f"{text_of(above.head)} {cell.text}")
        period = next(filter(None, map(self._dated, texts)), None)
        return Column("period", cell.x0, cell.x1, period) if period else None

    def _take_parted_head(self, columns: list[Column], row: Row) -> None:
        if self._matrix is not None:
            self._matrix.columns = self._heads = columns
            self._matrix.labels += row.words

    def _take_row(self, matrix: Matrix, row: Row) -> None:
        if not matrix.columns:
            matrix.columns, matrix.carried_heads = self._heads, bool(self._heads)
        taken = _sorted_cells(row, matrix.columns)
        if not any(taken.lines.values()):
            return
        matrix.words += [word for cell in row.cells if cell.starts for word in cell.words]
        before = matrix.rows[-1] if matrix.rows else None
        if before:
            broken = before.last_page < row.first_page
            _carry_merged(matrix.rows, taken, upwards=broken)
            if broken and self._goes_on(matrix, taken, row):
                _append(before, taken, matrix.rows[:-1])
                return
        matrix.rows.append(taken)

    def _goes_on(self, matrix: Matrix, taken: MatrixRow, row: Row) -> bool:
        found = _continuation(matrix.rows, taken)
        if not found.is_sure:
            matrix.unclear_rows.append(UnclearRow(row.own_words, found.goes_on))
        return found.goes_on

    def _begin(self, page: int, begun: list[Matrix]) -> Matrix:
        self._matrix = Matrix(self.profile, page)
        begun.append(self._matrix)
        return self._matrix


def _above(cell: RowCell, columns: Iterable[Column]) -> Column | None:
    """The column within the sides of which the cell stands."""
    inside = (c for c in columns if c.x0 - _SIDE <= cell.x0 and cell.x1 <= c.x1 + _SIDE)
    return next(inside, None)


def _by_matrix(
    fields: Sequence[MatrixField], words: Sequence[Word]
) -> Iterator[tuple[Sequence[MatrixField], list[Word]]]:
    """The header fields matrix by matrix, each with the words printed from its first field on."""
    groups = _begun_again(fields)
    firsts = (words_in((*group[0].label, *group[0].value)) for group in groups[1:])
    begins = [_FIRST, *(min(word.key for word in first) for first in firsts), _LAST]
    for group, (begin, end) in zip(groups, pairwise(begins), strict=True):
        yield group, [word for word in words if begin <= word.key < end]


def _begun_again(fields: Sequence[MatrixField]) -> list[Sequence[MatrixField]]:
    """The fields parted where the first two come again, as they do where all between two matrices is damaged."""
    keys = [found.key for found in fields]
    again = [n for n in range(2, len(keys)) if keys[n : n + 2] == keys[:2]]
    return [fields[start:end] for start, end in pairwise([0, *again, len(fields)])]


def _code(printed: str) -> str:
    """A period's code, however it is spaced or written."""
    return re.sub(r"[-\s]+", "", printed).upper()


def _period_pattern(periods: Iterable[str]) -> re.Pattern[str]:
    spelled = (re.sub(r"(?<=[A-Z])(?=\d)|\\ ", r"[-\\s]*", re.escape(code)) for code in periods)
    return re.compile(
        rf"(?:target\s+)?(?P<code>{any_pattern(spelled)})\s*[(,]?\s*(?:tahun\s+)?(?P<year>\d{{4}})?\s*\)?",
        re.IGNORECASE,
    )


def _colon_column(lines: Sequence[Line]) -> float:
    """Where most of the colons that stand alone begin, in points."""
    places = Counter(
        round(word.x0) for line in lines for word in line.words[:_LABEL_WORDS] if word.text == ":"
    )
    return places.most_common(1)[0][0] if places else -1.0


def _colon_at(line: Line, place: float) -> bool:
    return place >= 0 and any(
        word.text == ":" and abs(word.x0 - place) <= _ALIGNED for word in line.words
    )


def _text(lines: Sequence[Line]) -> str:
    return text_of(lines).rstrip(" :")


def _without_colon(lines: list[Line]) -> list[Line]:
    if not lines or lines[0].words[0].text != ":":
        return lines
    first = lines[0].words[1:]
    return [*([replace(lines[0], words=first)] if first else []), *lines[1:]]


def _fits(row: Row, columns: Sequence[Column]) -> bool:
    """Whether the row's cells lie under the columns, one each; the table's outer sides may be drawn or not.

    The first columns may not be drawn at all where they are merged over the whole page.
    """
    merged = len(columns) - len(row.cells)
    if merged < 0 or any(column.key not in _MERGED for column in columns[:merged]):
        return False
    return all(
        abs(cell.x1 - column.x1) <= _SIDE
        for cell, column in zip(row.cells[:-1], columns[merged:-1], strict=True)
    )


def _sorted_cells(row: Row, columns: Sequence[Column]) -> MatrixRow:
    """The row's lines under the column that each cell overlaps most."""
    lines: dict[Column, list[Line]] = {column: [] for column in columns}
    for cell in row.cells:
        column = max(columns, key=lambda c: min(cell.x1, c.x1) - max(cell.x0, c.x0), default=None)
        if column is None or min(cell.x1, column.x1) <= max(cell.x0, column.x0):
            continue
        lines[column] += cell.lines
    return MatrixRow(lines, row.last_page)


def _carry_merged(rows: list[MatrixRow], taken: MatrixRow, *, upwards: bool) -> None:
    """An empty goal or responsible cell means the one above; merged over a page break, its text may stand below."""
    for column, lines in taken.lines.items():
        if column.key not in _MERGED:
            continue
        above = rows[-1].lines.get(column, [])
        if above and not lines:
            taken.lines[column] = above
        elif lines and not above and upwards:
            for row in rows:
                row.lines[column] = row.lines.get(column) or lines


def _continuation(rows: Sequence[MatrixRow], row: MatrixRow) -> Continuation:
    """Whether the row at a page's top is the rest of the last of the rows above the break."""
    halves = []
    for column, lines in row.lines.items():
        above = [one.lines.get(column, []) for one in rows]
        own = (
            [] if lines is above[-1] else lines
        )  # what is merged over the break is not printed below it
        role = _ROLES.get(column.key, Role.TEXT)
        halves.append(Halves(role, above[-1], own, is_in_each_row=is_in_each_row(above)))
    return continuation(halves, is_first=len(rows) < 2)


def _append(before: MatrixRow, row: MatrixRow, rows: Sequence[MatrixRow]) -> None:
    """Add the rest of a row to its beginning; what that has from the `rows` above it gives way to its own."""
    for column, lines in row.lines.items():
        begun = before.lines.get(column, [])
        if column.key in _MERGED and begun is lines:
            continue
        if column.key in _MERGED and rows and begun is rows[-1].lines.get(column):
            begun = []
        before.lines[column] = [*begun, *lines]
    before.last_page = row.last_page
