"""Which files a load reads: those named, and what a folder stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from flows.quarantine import is_quarantine
from models.errors import UsageError
from warehouse.exports.folder import is_export
from warehouse.originals import is_kept

DOCUMENTS = {".pdf", ".xlsx", ".csv"}
"""What a folder stands for: its files with these endings."""

OPEN_IN_EXCEL = "~$"
"""Begins the name of the file that marks a workbook as open."""


def find_documents(paths: Iterable[Path], *, may_be_empty: bool = False) -> tuple[Path, ...]:
    """The files to load, each once and in the order given; a folder stands for the documents in it, by their names.

    A file that does not exist, or a folder that may not be looked into, stays in the list, to be reported with the
    others. Raises UsageError for a folder without documents, unless folders may be empty.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        files = _documents_in(path) if _is_folder(path) else [path]
        if not files and not may_be_empty:
            raise UsageError(
                f"{path}: there is no PDF, XLSX or CSV file in this folder; name another, or a file."
            )
        for file in files:
            found.setdefault(_one_spelling(file), file)
    return tuple(found.values())


def _is_folder(path: Path) -> bool:
    with suppress(OSError):  # what is wrong with it is said by who reads it
        return path.is_dir()
    return False


def _one_spelling(file: Path) -> Path:
    """What is the same for each name of a file; a link that leads in a circle is no other file."""
    try:
        return file.resolve()
    except (OSError, RuntimeError):
        return file.absolute()


def _documents_in(folder: Path) -> list[Path]:
    """The documents in a folder and the folders in it, but for what Renaksi itself keeps or wrote there."""
    try:
        entries = sorted(folder.iterdir(), key=_by_name)
        folders = {entry for entry in entries if entry.is_dir() and not entry.is_symlink()}
    except OSError:
        return [folder]
    found: list[Path] = []
    for entry in entries:
        if entry in folders:
            found += [] if _is_ours(entry) else _documents_in(entry)
        elif _is_document(entry):
            found.append(entry)
    return found


def _is_ours(folder: Path) -> bool:
    with suppress(OSError):
        return is_kept(folder) or is_export(folder) or is_quarantine(folder)
    return False


def _is_document(entry: Path) -> bool:
    """Whether it is called like a document, and is no pipe or device that would be waited for."""
    is_called_so = entry.suffix.lower() in DOCUMENTS and not entry.name.startswith(OPEN_IN_EXCEL)
    return is_called_so and (entry.is_file() or not entry.exists())


def _by_name(file: Path) -> tuple[list[str | int], str]:
    """What sorts files as people do: `plan`, `plan-2`, `plan-10`, in whatever case and with whatever ending."""
    parts = re.split(r"(\d+)", file.stem.casefold())
    return [int(part) if part.isdecimal() else part for part in parts], file.name
