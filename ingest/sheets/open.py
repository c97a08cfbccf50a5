"""Files that hold tables as sheets of cells made of words, each kind by a reader of its own."""

from __future__ import annotations

import hashlib
import io
import re
from dataclasses import dataclass
from pathlib import Path

from ingest.files.content import read_content, shown_name
from ingest.files.kinds import READABLE, REFUSALS, Kind, TooManyMembersError, kind_of
from ingest.sheets.cells import Sheet
from ingest.sheets.delimited_text import read_text
from models.errors import UnreadableDocumentError
from models.plan import DocumentFacts

_LOOKED_AT = 4096
"""So many bytes say what a text file is."""

_OTHERS = {
    "a web page (HTML)": re.compile(
        rb"<(?:!doctype\s+html|html|head|body|table|meta|style)\b", re.IGNORECASE
    ),
    "a web page in one file (MHTML)": re.compile(rb"MIME-Version:", re.IGNORECASE),
    "a workbook of Excel 2003 in XML": re.compile(rb"urn:schemas-microsoft-com:office:spreadsheet"),
}
"""What often has the name of a spreadsheet, and how it begins; spreadsheet programs open all of them."""

_NO_TABLES = {
    "a text document (RTF)": re.compile(rb"\{\\rtf"),
    "data for programs (JSON)": re.compile(rb"\[?\s*[{\[]\s*\""),
}


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
    """The sheets, by the reader for what the file is."""
    try:
        kind = kind_of(io.BytesIO(data), path.name)
    except TooManyMembersError as error:
        raise UnreadableDocumentError(f"{path}: unpacks to more than a report can hold.") from error
    if refusal := REFUSALS.get(kind):
        raise UnreadableDocumentError(f"{path}: {refusal}")
    match kind:
        case Kind.WORKBOOK | Kind.ZIP:
            from ingest.sheets.workbooks import read_workbook

            return read_workbook(path, data)
        case Kind.OLD_WORKBOOK:
            from ingest.sheets.old_workbooks import read_old_workbook

            return read_old_workbook(path, data)
        case Kind.OPEN_SPREADSHEET:
            from ingest.sheets.open_spreadsheets import read_open_spreadsheet

            return read_open_spreadsheet(path, data)
        case Kind.WORD:
            from ingest.sheets.word_documents import read_word_document

            return read_word_document(path, data)
        case _:
            return [_text(path, data)]


def _text(path: Path, data: bytes) -> Sheet:
    """The sheet of a text file; raises UnreadableDocumentError for what only has the name of one."""
    begin = data[:_LOOKED_AT].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    for kind, pattern in _NO_TABLES.items():
        if pattern.match(begin):
            raise UnreadableDocumentError(
                f"{path}: is {kind}, whatever its name says; give the report as a {READABLE} file."
            )
    for kind, pattern in _OTHERS.items():
        if pattern.search(begin[: _LOOKED_AT if begin.startswith(b"<") else 64]):
            raise UnreadableDocumentError(
                f"{path}: is {kind}, whatever its name says; open it in a spreadsheet program, "
                "save it as an XLSX workbook and load that."
            )
    return read_text(path, data)
