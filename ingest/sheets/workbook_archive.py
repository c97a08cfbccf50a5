"""A workbook's archive made small and safe before it is read.

Spreadsheet programs store every cell that anybody ever formatted, down to the last row and column of a sheet, and
libraries make an object of each. What holds nothing and stands in no row or column with a value is left out here, as
bytes and piece by piece: a million formatted rows cost seconds and next to no memory.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from ingest.files.kinds import READABLE
from models.errors import UnreadableDocumentError

_MOST_BYTES = 200_000_000
"""So much of a workbook is read at most: pictures and formatted cells without a value cost nothing."""

_MOST_FORMATTED = 4_000_000_000
"""So many bytes of sheets are looked through at most."""

_MOST_MERGED = 1_000_000
_LAST_COLUMN = 16_384
_PIECE = 4_000_000
_LOOKED_AT = 50_000
"""So many bytes at the end of a piece are likely to hold the beginning of a row."""
_NAME = rb"(?:\w+:)?"
_ROW = re.compile(rb"<" + _NAME + rb"row[\s/>]")
_CONTENT = re.compile(rb"[<:](?:v|is|f)[\s/>]")
"""What a cell that holds anything has, and perhaps others too."""
_NO_CELL = rb"<" + _NAME + rb"c\b[^<>]*+(?:(?<=/)>|>\s*+</" + _NAME + rb"c>)\s*+"
_EMPTY_ROW = re.compile(
    rb"<" + _NAME + rb"row\s(?=[^<>]*\br=)[^<>]*+"
    rb"(?:(?<=/)>|>\s*+(?:" + _NO_CELL + rb")*+</" + _NAME + rb"row>)"
)
"""A row that says which it is, of cells that hold nothing."""
_CELL = rb"<" + _NAME + rb"c\s(?:[^<>]*\s)?r=[\"']([A-Z]+)\d+[\"'][^<>]*+"
_EMPTY_CELL = re.compile(_CELL + rb"(?<=/)>")
_FILLED_CELL = re.compile(_CELL + rb"(?<!/)>")
_MERGED = re.compile(rb"""<(?:\w+:)?mergeCell\s+ref=["']([A-Z]+\d+:[A-Z]+\d+)""")
_UNCOMPUTED = re.compile(
    rb"""<(?:\w+:)?c\s(?![^<>]*\bt=["']str["'])[^<>]*>\s*"""
    rb"""<(?:\w+:)?f(?:\s[^<>]*)?(?:/>|>[^<]*</(?:\w+:)?f>)\s*"""
    rb"""(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"""
)
"""A cell with a formula and no value; an empty text is one."""
_LINKING = b"HYPERLINK("
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
"""The names that strict OOXML has for the vocabularies of the usual kind."""


UNDERSCORE = "\ue05f"
"""Takes the place of an underscore before what would be an escape (`_x0041_`): openpyxl loses the mark it has there."""


@dataclass(frozen=True, slots=True)
class WorkbookArchive:
    """A workbook to be read, and whether formulas lead to addresses or lack their values."""

    data: bytes
    has_formula_links: bool
    has_uncomputed: bool


def slim_archive(path: Path, data: bytes) -> WorkbookArchive:
    """The workbook without its pictures and its empty cells far off.

    Raises UnreadableDocumentError for what is no workbook or would exhaust memory, and whatever `zipfile` raises.
    """
    made = io.BytesIO()
    sheets: list[bytes] = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(made, "w") as slim:
        entries = archive.infolist()
        if not any(entry.filename.startswith("xl/") for entry in entries):
            raise UnreadableDocumentError(
                f"{path}: is no workbook but another kind of file (a Word document? a zip?); "
                f"give a {READABLE} file."
            )
        left = _room_for_sheets(path, entries)
        for entry in entries:
            content = b""
            if _is_sheet(entry):
                with archive.open(entry) as part:
                    content = _slim_sheet(path, part, left)
                left -= len(content)
                sheets.append(content)
            elif _is_text(entry):
                content = archive.read(entry)
            content = _STRICT.sub(rb"http://schemas.openxmlformats.org/\1/2006/", content)
            content = content.replace(b"_x005F_", UNDERSCORE.encode())
            slim.writestr(entry.filename, content)
    _check_merged(path, sheets)
    return WorkbookArchive(
        made.getvalue(),
        any(_LINKING in sheet for sheet in sheets),
        any(_UNCOMPUTED.search(sheet) for sheet in sheets),
    )


def _room_for_sheets(path: Path, entries: Iterable[zipfile.ZipInfo]) -> int:
    """How many bytes are left for the sheets beside all other texts; refuses a workbook that is too large."""
    texts = [entry for entry in entries if _is_text(entry)]
    of_sheets = sum(entry.file_size for entry in texts if _is_sheet(entry))
    left = _MOST_BYTES - sum(entry.file_size for entry in texts if not _is_sheet(entry))
    if left < 0 or of_sheets > _MOST_FORMATTED:
        raise _too_large(path)
    return left


def _is_text(entry: zipfile.ZipInfo) -> bool:
    return entry.filename.endswith((".xml", ".rels"))


def _is_sheet(entry: zipfile.ZipInfo) -> bool:
    return entry.filename.startswith("xl/worksheets/") and entry.filename.endswith(".xml")


def _too_large(path: Path) -> UnreadableDocumentError:
    return UnreadableDocumentError(
        f"{path}: unpacks to more than a report can hold; copy the report's own sheet into a new workbook."
    )


def _slim_sheet(path: Path, part: IO[bytes], most: int) -> bytes:
    """The sheet without its empty rows, and without empty cells in columns that neither have a value nor stand right
    beside one that has: there people colour what they have no column for.
    """
    kept: list[bytes] = []
    length = 0
    for piece, is_rows in _pieces(part):
        if is_rows and not _CONTENT.search(piece):
            continue
        slim = _EMPTY_ROW.sub(b"", piece)
        length += len(slim)
        if length > most:
            raise _too_large(path)
        kept.append(slim)
    sheet = b"".join(kept)
    columns = {
        name for filled in {*_FILLED_CELL.findall(sheet)} for name in (filled, _next(filled))
    }
    return _EMPTY_CELL.sub(lambda cell: cell[0] if cell[1] in columns else b"", sheet)


def _next(column: bytes) -> bytes:
    """The letters of the column on the right."""
    from openpyxl.utils import column_index_from_string, get_column_letter

    number = min(column_index_from_string(column.decode()) + 1, _LAST_COLUMN)
    return get_column_letter(number).encode()


def _pieces(part: IO[bytes]) -> Iterator[tuple[bytes, bool]]:
    """The sheet's text in pieces that end before a row where they can, and whether one is whole rows and no more."""
    rest, is_at_row = b"", False
    while read := part.read(_PIECE):
        rest += read
        cut = _last_row(rest, len(rest) - _LOOKED_AT) or _last_row(rest, 0)
        piece, rest = (rest[:cut], rest[cut:]) if cut > 0 else (rest, b"")
        yield piece, is_at_row and cut > 0 and b"sheetData" not in piece
        is_at_row = _ROW.match(rest) is not None
    yield rest, False


def _last_row(text: bytes, begin: int) -> int:
    """Where the last row begins, if any does from there on; else 0."""
    return max((row.start() for row in _ROW.finditer(text, max(0, begin))), default=0)


def _check_merged(path: Path, sheets: list[bytes]) -> None:
    merged = (reference for sheet in sheets for reference in _MERGED.findall(sheet))
    if sum(_area(reference.decode()) for reference in merged) > _MOST_MERGED:
        raise UnreadableDocumentError(
            f"{path}: merges more cells than a report can hold; unmerge whole rows and columns."
        )


def _area(reference: str) -> int:
    from openpyxl.utils import range_boundaries

    left, top, right, bottom = (int(bound or 0) for bound in range_boundaries(reference))
    return (right - left + 1) * (bottom - top + 1)
