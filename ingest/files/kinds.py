"""What a file is: its bytes and what it holds say so, and its name only where it is too damaged for that."""

from __future__ import annotations

from contextlib import suppress
from enum import StrEnum, auto
from pathlib import PurePath
from typing import IO
from zipfile import ZipFile

DOCUMENTS = frozenset(
    {".pdf", ".xlsx", ".xlsm", ".xls", ".ods", ".csv", ".tsv", ".docx"},
)
"""How the names of the documents end that a folder or a container stands for."""

CONTAINERS = frozenset({".zip", ".eml", ".msg"})
"""How the names of files end that are opened like folders."""

READABLE = "PDF, XLSX, XLS, ODS, CSV or DOCX"
"""What can be read, as sentences name it."""

_MOST_IN_DIRECTORY = 4_000_000
"""Bytes: a longer list of a ZIP file's members would take memory and minutes to read."""

_END, _END_SIZE = b"PK\x05\x06", 22
_COMMENT = 65_535
_SPREADSHEET = b"application/vnd.oasis.opendocument.spreadsheet"


class Kind(StrEnum):
    """The kinds of files that are told apart."""

    PDF = auto()
    TEXT = auto()
    WORKBOOK = auto()
    BINARY_WORKBOOK = auto()
    OLD_WORKBOOK = auto()
    OPEN_SPREADSHEET = auto()
    WORD = auto()
    OLD_WORD = auto()
    LOCKED = auto()
    OTHER_OFFICE = auto()
    OTHER_OLE = auto()
    OTHER_ARCHIVE = auto()
    ZIP = auto()
    MAIL = auto()
    OUTLOOK = auto()


_BEGINNINGS = (
    (b"%PDF", Kind.PDF),
    (b"Rar!\x1a\x07", Kind.OTHER_ARCHIVE),
    (b"7z\xbc\xaf\x27\x1c", Kind.OTHER_ARCHIVE),
    (b"\x1f\x8b", Kind.OTHER_ARCHIVE),
    (_END, Kind.ZIP),
)
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"

_STREAMS = (
    ("EncryptedPackage", Kind.LOCKED),
    ("__properties_version1.0", Kind.OUTLOOK),
    ("Workbook", Kind.OLD_WORKBOOK),
    ("Book", Kind.OLD_WORKBOOK),
    ("WordDocument", Kind.OLD_WORD),
)
"""What each kind of OLE file alone holds."""

_BY_NAME = {
    ".zip": Kind.ZIP,
    ".docx": Kind.WORD,
    ".ods": Kind.OPEN_SPREADSHEET,
    ".msg": Kind.OUTLOOK,
    ".xls": Kind.OLD_WORKBOOK,
}


REFUSALS = {
    Kind.LOCKED: "is protected by a password; save a copy without one and load that.",
    Kind.BINARY_WORKBOOK: "is a binary workbook (XLSB); save it as XLSX and load that.",
    Kind.OLD_WORD: "is in the format of Word 97-2003; save it as DOCX or PDF and load that.",
    Kind.OTHER_OFFICE: "is neither a workbook nor a Word document; save it as PDF and load that.",
    Kind.OTHER_OLE: (
        "is damaged, protected by a password, or of a kind that is not read; open it in the program that made it, and "
        "save it as XLSX or PDF without a password."
    ),
    Kind.OTHER_ARCHIVE: "is an archive other than ZIP; unpack it, and load the folder with what was in it.",
    Kind.OUTLOOK: "is a mail; save its attachments and load them.",
}
"""Why a file of some kinds is not read as a document, and what to do."""


class TooManyMembersError(Exception):
    """A ZIP file lists more members than are looked at."""


def kind_of(content: IO[bytes], name: str) -> Kind:
    """What the file with this content and name is; raises OSError, and TooManyMembersError for an endless ZIP file."""
    suffix = PurePath(name).suffix.lower()
    content.seek(0)
    beginning = content.read(8)
    if beginning.startswith(_ZIP):
        return _kind_of_zip(content, suffix)
    if beginning.startswith(_OLE):
        return _kind_of_ole(content, suffix)
    known = next((kind for mark, kind in _BEGINNINGS if beginning.startswith(mark)), None)
    return known or (Kind.MAIL if suffix == ".eml" else Kind.TEXT)


def check_directory(content: IO[bytes]) -> None:
    """Raises TooManyMembersError where the list of a ZIP file's members is too long to be read."""
    size = content.seek(0, 2)
    content.seek(max(0, size - _COMMENT - _END_SIZE))
    end = content.read()
    place = end.rfind(_END)
    if 0 <= place <= len(end) - _END_SIZE:
        length = int.from_bytes(end[place + 12 : place + 16], "little")
        if length > _MOST_IN_DIRECTORY:  # also where the length stands elsewhere, as in huge files
            raise TooManyMembersError


def _kind_of_zip(content: IO[bytes], suffix: str) -> Kind:
    check_directory(content)
    try:
        with ZipFile(content) as archive:
            names = set(archive.namelist())
            mimetype = b""
            if "mimetype" in names:
                with archive.open("mimetype") as member:
                    mimetype = member.read(len(_SPREADSHEET))
    except Exception:  # whatever a damaged one leads to
        return _BY_NAME.get(suffix, Kind.WORKBOOK)
    if "xl/workbook.bin" in names:
        return Kind.BINARY_WORKBOOK
    if mimetype:
        return Kind.OPEN_SPREADSHEET if mimetype == _SPREADSHEET else Kind.OTHER_OFFICE
    if not names & {"[Content_Types].xml", "xl/workbook.xml", "word/document.xml"}:
        return Kind.ZIP
    folders = {name.partition("/")[0] for name in names if "/" in name}
    if "xl" in folders:
        return Kind.WORKBOOK
    return Kind.WORD if "word" in folders else Kind.OTHER_OFFICE


def _kind_of_ole(content: IO[bytes], suffix: str) -> Kind:
    from olefile import OleFileIO

    content.seek(0)
    with suppress(Exception), OleFileIO(content) as file:  # whatever a damaged one leads to
        return next((kind for name, kind in _STREAMS if file.exists(name)), Kind.OTHER_OLE)
    return _BY_NAME.get(suffix, Kind.OTHER_OLE)
