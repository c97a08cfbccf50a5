"""Spreadsheets as sheets of rows of cells made of words: XLSX by openpyxl, delimited text by the csv module.

What else holds tables has a reader of its own: `old_workbooks`, `open_spreadsheets`, `word_documents`.

A word of a sheet has the sheet's number as its page and the lines between columns and rows, counted from 1, as its
coordinates: cell B7 reaches from 2 to 3 across and from 7 to 8 down. What a file is, its first bytes say, not its name.
"""

from __future__ import annotations

import csv
import hashlib
import io
import os
import re
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ingest.content import read_content, shown_name, whole_characters
from ingest.kinds import READABLE, REFUSALS, Kind, TooManyMembersError, kind_of
from ingest.page import Link
from models.errors import UnreadableDocumentError
from models.geometry import Box, Word
from models.plan import DocumentFacts

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

DELIMITERS = ";,\t|"
"""What may part the columns of a text file."""

MOST_BYTES = 400_000_000
"""What a workbook may unpack to."""

_MOST_MERGED = 1_000_000
_SAMPLE = 200
_MERGED = re.compile(rb"""<(?:\w+:)?mergeCell\s+ref=["']([A-Z]+\d+:[A-Z]+\d+)""")
_UNCOMPUTED = re.compile(
    rb"""<(?:\w+:)?c\s(?![^<>]*\bt=["']str["'])[^<>]*>\s*"""
    rb"""<(?:\w+:)?f(?:\s[^<>]*)?(?:/>|>[^<]*</(?:\w+:)?f>)\s*"""
    rb"""(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"""
)
"""A cell with a formula and no value; an empty text is one."""
_LITERAL = re.compile(r'"[^"]*"|\\.')
"""What a number format prints as it stands: a percent sign there multiplies nothing."""
_LINKING = b"HYPERLINK("
_FORMULA_LINK = re.compile(r'=\s*HYPERLINK\(\s*"((?:[^"]|"")*)"', re.IGNORECASE)
_INVISIBLE = re.compile("[\u200b-\u200f\u2060\ufeff]")

Text = tuple[tuple[str, ...], ...]
"""A cell's lines of words."""


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A filled cell and its words, line by line; `last_column` is its last one where it is merged over several.

    `starts` is False in the lower rows of a cell merged over rows, which holds the same words in each.
    """

    column: int
    last_column: int
    lines: tuple[tuple[Word, ...], ...]
    starts: bool = True


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its filled cells row by row, from the left; rows without any are left out.

    The sheet of a text file has no name. Rows and columns that are hidden, by a filter perhaps, count as others do.
    `links` are what cells lead to. `is_bare` where its reader looks at texts and numbers alone: not at colours, struck
    text or notes.
    """

    number: int
    name: str
    rows: tuple[tuple[SheetCell, ...], ...]
    is_hidden: bool = False
    links: tuple[Link, ...] = ()
    is_bare: bool = False

    @property
    def words(self) -> tuple[Word, ...]:
        """All words, each once, in reading order."""
        return tuple(
            word
            for row in self.rows
            for cell in row
            if cell.starts
            for line in cell.lines
            for word in line
        )


@dataclass(frozen=True, slots=True)
class SheetFile:
    """A spreadsheet: facts about the file (its pages are sheets), and the sheets that hold anything."""

    facts: DocumentFacts
    sheets: tuple[Sheet, ...]


def read_sheets(path: Path) -> SheetFile:
    """Read a spreadsheet; raises UnreadableDocumentError if it is missing, none, damaged, encrypted or empty."""
    data = read_content(path)
    sheets = _sheets(path, data)
    if not any(sheet.rows for sheet in sheets):
        raise UnreadableDocumentError(f"{path}: has no filled cell; get a complete copy.")
    digest = hashlib.sha256(data).hexdigest()
    facts = DocumentFacts(
        document_id=digest[:16],
        kind="progress_report",
        file_name=shown_name(path),
        sha256=digest,
        page_count=len(sheets),
        producer=None,
    )
    return SheetFile(facts, tuple(sheet for sheet in sheets if sheet.rows))


def _sheets(path: Path, data: bytes) -> list[Sheet]:
    """The sheets by the reader for what the file is."""
    try:
        kind = kind_of(io.BytesIO(data), path.name)
    except TooManyMembersError as error:
        raise UnreadableDocumentError(f"{path}: unpacks to more than a report can hold.") from error
    if refusal := REFUSALS.get(kind):
        raise UnreadableDocumentError(f"{path}: {refusal}")
    match kind:
        case Kind.WORKBOOK | Kind.ZIP:
            return _workbook(path, data)
        case Kind.OLD_WORKBOOK:
            from ingest.old_workbooks import read_old_workbook

            return read_old_workbook(path, data)
        case Kind.OPEN_SPREADSHEET:
            from ingest.open_spreadsheets import read_open_spreadsheet

            return read_open_spreadsheet(path, data)
        case Kind.WORD:
            from ingest.word_documents import read_word_document

            return read_word_document(path, data)
        case _:
            return [_text_sheet(path, data)]


# Workbooks


def _workbook(path: Path, data: bytes) -> list[Sheet]:
    os.environ.setdefault(
        "OPENPYXL_LXML", "False"
    )  # one parser, also where lxml happens to be installed
    from openpyxl import load_workbook
    from openpyxl.worksheet.worksheet import Worksheet

    try:
        has_formula_links = _check_size(path, data)
        book = load_workbook(io.BytesIO(data), data_only=True)
        formulas = load_workbook(io.BytesIO(data)) if has_formula_links else None
    except (UnreadableDocumentError, MemoryError):
        raise
    except Exception as error:  # openpyxl lets through whatever its parsers raise
        raise UnreadableDocumentError(
            f"{path}: cannot be read as an XLSX workbook ({type(error).__name__}); "
            "open it in a spreadsheet program and save it anew."
        ) from error
    sheets = [sheet for sheet in book.worksheets if isinstance(sheet, Worksheet)]
    return [
        _sheet(number, sheet, formulas[sheet.title] if formulas else None)
        for number, sheet in enumerate(sheets, 1)
    ]


def _check_size(path: Path, data: bytes) -> bool:
    """Refuse, before it is read, what is no workbook, one made to exhaust memory, or one without its values.

    Returns whether formulas lead anywhere: only then they are read too.
    """
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
        if not any(entry.filename.startswith("xl/") for entry in entries):
            raise UnreadableDocumentError(
                f"{path}: is no workbook but another kind of file; give a {READABLE} file."
            )
        if sum(entry.file_size for entry in entries) > MOST_BYTES:
            raise UnreadableDocumentError(f"{path}: unpacks to more than a report can hold.")
        sheets = [
            archive.read(entry) for entry in entries if entry.filename.startswith("xl/worksheets/")
        ]
        if any(_UNCOMPUTED.search(sheet) for sheet in sheets):
            raise UnreadableDocumentError(
                f"{path}: has formulas that were never computed; open it in a spreadsheet program and save it."
            )
        merged = (reference for sheet in sheets for reference in _MERGED.findall(sheet))
        if sum(_area(reference.decode()) for reference in merged) > _MOST_MERGED:
            raise UnreadableDocumentError(
                f"{path}: merges more cells than a report can hold; unmerge whole rows and columns."
            )
        return any(_LINKING in sheet for sheet in sheets)


def _area(reference: str) -> int:
    from openpyxl.utils import range_boundaries

    left, top, right, bottom = (int(bound or 0) for bound in range_boundaries(reference))
    return (right - left + 1) * (bottom - top + 1)


def _sheet(number: int, sheet: Worksheet, formulas: Any = None) -> Sheet:
    """The sheet's filled cells; a merged cell is repeated in each row that it covers.

    `formulas` is the same sheet with its formulas in the place of their values.
    """
    spans = {
        (area.min_row, area.min_col): (area.max_row, area.max_col)
        for area in sheet.merged_cells.ranges
    }
    filled = SheetFiller(number)
    for row in sheet.iter_rows():
        for cell in row:
            if cell.value is None or cell.row is None or cell.column is None:
                continue
            last = spans.get((cell.row, cell.column), (cell.row, cell.column))
            text = printed_value(cell.value, cell.number_format)
            filled.put(cell.row, cell.column, *last, text)
            if uri := _target(cell, formulas):
                filled.link(cell.row, cell.column, *last, uri)
    return filled.sheet(sheet.title, is_hidden=sheet.sheet_state != "visible")


def _target(cell: Any, formulas: Any) -> str | None:
    """The address that the cell leads to."""
    if cell.hyperlink:
        return cell.hyperlink.target or None
    formula = formulas.cell(cell.row, cell.column).value if formulas else None
    found = _FORMULA_LINK.match(formula) if isinstance(formula, str) else None
    return found[1].replace('""', '"') if found else None


def printed_value(value: Any, number_format: str) -> str:
    """A value as the sheet shows it, but a number with all of its digits."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        if "%" in _LITERAL.sub("", number_format):
            return f"{printed_number(value * 100)}%"
        return f"{printed_number(value)}%" if "%" in number_format else printed_number(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, date):
        return value.isoformat()
    from openpyxl.utils.escape import unescape

    return str(unescape(str(value)))


def printed_number(value: float) -> str:
    """A number with the digits that it has, but for those that only a computer's arithmetic adds."""
    return f"{round(value, 9):.12g}"


# Delimited text


def _text_sheet(path: Path, data: bytes) -> Sheet:
    text = _decoded(path, data)
    try:
        rows = _parsed(text)
    except csv.Error as error:
        raise UnreadableDocumentError(
            f"{path}: cannot be read as delimited text ({error}); save it as CSV anew."
        ) from error
    filled = SheetFiller(1)
    for number, row in enumerate(rows, 1):
        for column, cell in enumerate(row, 1):
            filled.put(number, column, number, column, cell)
    sheet = filled.sheet("")
    if sheet.rows and max(cell.column for row in sheet.rows for cell in row) == 1:
        raise UnreadableDocumentError(
            f"{path}: is no table: no semicolon, comma, tab or bar parts it into columns; "
            f"give a {READABLE} file."
        )
    return sheet


def _decoded(path: Path, data: bytes) -> str:
    """The text in whichever encoding Indonesian Excel wrote it."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    if b"\0" in data:
        even, odd = data[::2].count(0), data[1::2].count(0)
        if max(even, odd) < len(data) / 8 or min(even, odd) > max(even, odd) / 4:
            raise UnreadableDocumentError(
                f"{path}: is neither a spreadsheet nor text; give a {READABLE} file."
            )
        return data.decode("utf-16-le" if odd > even else "utf-16-be", errors="replace")
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("latin-1")


def _parsed(text: str) -> list[list[str]]:
    """The rows, parted by the delimiter that gives most of them the same number of columns."""
    if named := re.match(r"sep=(.)\r?\n", text, re.IGNORECASE):
        return list(csv.reader(io.StringIO(text[named.end() :], newline=""), delimiter=named[1]))
    best = max(DELIMITERS, key=lambda delimiter: _regularity(_rows(text, delimiter)))
    return list(_rows(text, best))


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _regularity(rows: Iterable[Sequence[str]]) -> tuple[int, int]:
    """How many of the first rows have the commonest number of columns above one, and that number."""
    widths = Counter(len(row) for _, row in zip(range(_SAMPLE), rows, strict=False) if len(row) > 1)
    width, count = widths.most_common(1)[0] if widths else (0, 0)
    return count, width


# Words


class SheetFiller:
    """Puts text into the cells of one sheet, numbering its words in reading order."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._index = 0
        self._rows: dict[int, list[SheetCell]] = {}
        self._links: list[Link] = []

    def put(self, top: int, left: int, bottom: int, right: int, text: str) -> None:
        """Fill the cell that reaches from its first row and column to its last, if there is any text."""
        lines = tuple(
            tuple(self._word(word, top, left, bottom, right) for word in line)
            for line in _lines(text)
        )
        if lines:
            for row in range(top, bottom + 1):
                cell = SheetCell(left, right, lines, starts=row == top)
                self._rows.setdefault(row, []).append(cell)

    def sheet(self, name: str, *, is_hidden: bool = False, is_bare: bool = False) -> Sheet:
        """The filled sheet."""
        rows = (sorted(self._rows[row], key=lambda cell: cell.column) for row in sorted(self._rows))
        links = tuple(self._links)
        return Sheet(self._number, name, tuple(map(tuple, rows)), is_hidden, links, is_bare)

    def link(self, top: int, left: int, bottom: int, right: int, uri: str) -> None:
        """Have the cell lead to an address."""
        self._links.append(Link(uri, Box(self._number, left, top, right + 1, bottom + 1)))

    def _word(self, text: str, top: int, left: int, bottom: int, right: int) -> Word:
        self._index += 1
        return Word(self._number, self._index - 1, text, left, top, right + 1, bottom + 1)


def _lines(text: str) -> Text:
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", whole_characters(text)))
    return tuple(words for line in text.splitlines() if (words := tuple(line.split())))
