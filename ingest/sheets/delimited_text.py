"""Delimited text (CSV) as a sheet of cells: its encoding, its delimiter, and its rows even where quotes are amiss."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ingest.files.kinds import READABLE
from ingest.sheets.cells import Area, Filler, Oddity, Run, Sheet
from models.errors import UnreadableDocumentError

DELIMITERS = ";,\t|"
"""What may part the columns of a text file."""

_SAMPLE = 200
"""The delimiter shows in so many lines."""

_BREAK = re.compile("\r\n|\n|\r")
_PROSE = 0.1
"""A delimiter that a space follows counts so much: it is one of prose."""

_REGULAR = 0.5
"""Where at least this share of a table's rows has as many columns as its heads, fewer are odd."""

_HEADS = 3
"""The first row of so many columns, more than half of the widest row's and none empty, names those of the table."""

_LINES = 100
"""A cell has no more lines than this."""

_BAD_BYTES = 0.2
"""In text that is UTF-8 but for damage, so few of the bytes beyond ASCII are no part of a character."""


@dataclass(slots=True)
class _Row:
    """A row: its cells, and what is wrong with it, if anything."""

    cells: list[str]
    oddity: Oddity | None = None
    text: str = ""


def read_text(path: Path, data: bytes) -> Sheet:
    """The text's only sheet; raises UnreadableDocumentError for what is no text or no table."""
    text = decoded(path, data).rstrip("\0\x1a")
    try:
        rows = _parsed(text)
    except csv.Error as error:
        raise UnreadableDocumentError(
            f"{path}: cannot be read as delimited text ({error}); save it as CSV anew."
        ) from error
    filled = Filler(1)
    for number, row in enumerate(rows, 1):
        for column, cell in enumerate(row.cells, 1):
            filled.put(Area(number, column, number, column), [Run(cell)])
        if row.oddity:
            filled.odd(row.oddity, Area(number, 1, number, max(1, len(row.cells))), row.text)
    sheet = filled.sheet("")
    if sheet.rows and max(cell.column for row in sheet.rows for cell in row) == 1:
        raise UnreadableDocumentError(
            f"{path}: is no table: no semicolon, comma, tab or bar parts it into columns; "
            f"give a {READABLE} file."
        )
    return sheet


def decoded(path: Path, data: bytes) -> str:
    """The text in whichever encoding Indonesian Excel wrote it."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    data = data if b"\0" in data.rstrip(b"\0") else data.rstrip(b"\0")
    if b"\0" in data:
        even, odd = data[::2].count(0), data[1::2].count(0)
        if max(even, odd) < len(data) / 8 or min(even, odd) > max(even, odd) / 4:
            raise UnreadableDocumentError(
                f"{path}: is neither a spreadsheet nor text; give a {READABLE} file."
            )
        return data.decode("utf-16-le" if odd > even else "utf-16-be", errors="replace")
    if _is_damaged_utf8(data):
        return data.decode("utf-8-sig", errors="replace")
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether the text is UTF-8 with a few bytes that are not."""
    lost = data.decode("utf-8", errors="replace").count("\ufffd")
    beyond = sum(byte > 127 for byte in data) if lost else 0
    return 0 < lost < _BAD_BYTES * beyond


# Rows


def _parsed(text: str) -> list[_Row]:
    """The rows, parted by the delimiter that makes the most even table of them."""
    if named := re.match(r"sep=(.)\r?\n", text, re.IGNORECASE):
        return _rows(text[named.end() :], named[1])
    sample = _BREAK.split(text, _SAMPLE)[:_SAMPLE]
    return _rows(text, max(DELIMITERS, key=lambda delimiter: _evenness(sample, delimiter)))


def _evenness(lines: Sequence[str], delimiter: str) -> float:
    """How many delimiters the rows of the commonest number of columns have; those of prose count little."""
    rows = [_fields(line, delimiter) for line in lines if delimiter in line]
    widths = Counter(map(len, rows))
    most = max((count * (width - 1) for width, count in widths.items()), default=0)
    later = [cell for row in rows for cell in row[1:]]
    spaced = sum(cell.startswith(" ") for cell in later) / max(len(later), 1)
    return most * (1 - spaced * (1 - _PROSE))


def _rows(text: str, delimiter: str) -> list[_Row]:
    """The rows as quotation marks have them, or line by line where these are amiss."""
    try:
        cells = [*csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)]
    except csv.Error as error:
        if "field larger" in str(error):
            raise
        cells = []
    width = _width(cells)
    if not cells or any(_swallows(row, delimiter, width) for row in cells):
        return _with_odd_rows([*_by_lines(_BREAK.split(text), delimiter)])
    return _with_odd_rows([*map(_Row, cells)])


def _width(rows: Sequence[Sequence[str]]) -> int:
    """How many columns the table has: those of its heads, or else of most rows."""
    filled = [_without_end(row) for row in rows]
    half = max(map(len, filled), default=0) / 2
    for row, whole in zip(filled, rows, strict=True):
        if len(row) >= _HEADS and len(row) > half and all(cell.strip() for cell in row):
            return len(whole)
    widths = Counter(map(len, rows))
    return max(widths, key=lambda width: (widths[width] * (width - 1), width), default=0)


def _without_end(row: Sequence[str]) -> Sequence[str]:
    """The row without the empty cells at its end."""
    last = max((number for number, cell in enumerate(row, 1) if cell.strip()), default=0)
    return row[:last]


def _swallows(row: Sequence[str], delimiter: str, width: int) -> bool:
    """Whether a cell may hold the rest of its row and more, as one does whose quotation mark is not closed."""
    return any(
        cell.count(delimiter) >= max(width - 1, 1) and _BREAK.search(cell) is not None
        for cell in row
    )


def _by_lines(lines: Sequence[str], delimiter: str) -> Iterator[_Row]:
    """The rows that the lines make: one each, or several where a quotation mark is closed on a later one."""
    width = _width([_fields(line, delimiter) for line in lines])
    number = 0
    while number < len(lines):
        line, length = lines[number], 1
        cells = _fields(line, delimiter)
        open_cell = next((cell for cell in cells if _is_open(cell)), "")
        found = _over_lines(lines[number : number + _LINES], delimiter) if open_cell else None
        if found and _is_better(found[0], cells, delimiter, width):
            cells, length = found
        is_amiss = open_cell and length == 1
        yield _Row(cells, Oddity.OPEN_QUOTE, open_cell) if is_amiss else _Row(cells)
        number += length


def _is_better(whole: Sequence[str], cells: Sequence[str], delimiter: str, width: int) -> bool:
    """Whether a row over several lines is meant, rather than what its first line holds alone."""
    if len(cells) != width:
        return True
    return len(whole) == width and not _swallows(whole, delimiter, width)


def _over_lines(lines: Sequence[str], delimiter: str) -> tuple[list[str], int] | None:
    """The row that begins with the first of the lines and whose quotation marks are all closed, and its lines."""
    for length, last in enumerate(lines[1:], 2):
        if '"' not in last:
            continue
        text = io.StringIO("\n".join(lines[:length]), newline="")
        try:
            (row,) = csv.reader(text, delimiter=delimiter, strict=True)
        except (csv.Error, ValueError):
            continue
        return row, length
    return None


def _fields(line: str, delimiter: str) -> list[str]:
    """The cells of one line; a quotation mark that is not closed before a delimiter is a character like others."""
    found = [*_field_pattern(delimiter).finditer(line)]
    return [_cell(field) for field in found] if line else []


@cache
def _field_pattern(delimiter: str) -> re.Pattern[str]:
    """A cell with the delimiter before it: in quotes, in quotes with others in it, or as it stands."""
    mark, end = re.escape(delimiter), rf" *(?={re.escape(delimiter)}|\Z)"
    return re.compile(
        rf'(?:\A|{mark})(?:"(?P<quoted>(?:[^"]|"")*+)"{end}'
        rf'|"(?P<loose>(?:[^"{mark}]|"(?!{end}))*+)"{end}'
        rf"|(?P<plain>[^{mark}]*+))"
    )


def _cell(field: re.Match[str]) -> str:
    quoted, loose, plain = field.group("quoted", "loose", "plain")
    return quoted.replace('""', '"') if quoted is not None else loose or plain or ""


def _is_open(cell: str) -> bool:
    return cell.startswith('"') and cell.count('"') % 2 == 1


# Rows that do not fit


def _with_odd_rows(rows: list[_Row]) -> list[_Row]:
    """The rows below the heads put together where a line break tore them, and those marked that still do not fit."""
    width = _width([row.cells for row in rows])
    heads = next((n for n, row in enumerate(rows, 1) if len(row.cells) == width), len(rows))
    made, at = rows[:heads], heads
    while at < len(rows):
        length = _torn(rows[at : at + _LINES], width)
        made.append(_joined(rows[at : at + length]) if length > 1 else rows[at])
        at += length
    _mark_uneven([row for row in made[heads:] if len(row.cells) > 1], width)
    return made


def _mark_uneven(parted: Sequence[_Row], width: int) -> None:
    """Mark the rows that have too few cells among others of the table's width, or too many."""
    is_regular = sum(len(row.cells) >= width for row in parted) >= _REGULAR * len(parted)
    for row in parted:
        is_short = is_regular and len(row.cells) < width
        if not row.oddity and (is_short or len(_without_end(row.cells)) > width):
            row.oddity, row.text = Oddity.UNEVEN, " ".join(row.cells)


def _torn(rows: Sequence[_Row], width: int) -> int:
    """How many rows are the first one, torn by line breaks within its cells; together they have the table's width."""
    total = len(rows[0].cells)
    if not 1 < total < width or not rows[0].cells[-1].strip():
        return 1
    for length, row in enumerate(rows[1:], 2):
        cells = row.cells or [""]
        total += len(cells) - 1
        if len(cells) >= width or total > width or (len(cells) > 1 and not cells[0].strip()):
            return 1
        if total == width:
            return length if len(cells) > 1 else 1
    return 1


def _joined(rows: Sequence[_Row]) -> _Row:
    """One row of all of these, whose ends are lines of one cell."""
    cells = [*rows[0].cells]
    for row in rows[1:]:
        first, *others = row.cells or [""]
        cells = [*cells[:-1], f"{cells[-1]}\n{first}", *others]
    return _Row(cells, Oddity.REJOINED, " ".join(cells))
