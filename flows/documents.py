"""Which files a load reads: those named, and what a folder stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from models.errors import UsageError
from warehouse.exports.folder import is_export
from warehouse.originals import is_kept

DOCUMENTS = {".pdf", ".xlsx", ".csv"}
"""What a folder stands for: its files with these endings."""

OPEN_IN_EXCEL = "~$"
"""Begins the name of the file that marks a workbook as open."""


def find_documents(paths: Iterable[Path], *, may_be_empty: bool = False) -> tuple[Path, ...]:
    """The files to load, each once and in the order given; a folder stands for the documents in it, by their names.

    A file that does not exist stays in the list, to be reported with the others. Raises UsageError for a folder
    without documents, unless folders may be empty.
    """
    found: dict[Path, Path] = {}
    for path in paths:
        files = _documents_in(path) if path.is_dir() else [path]
        if not files and not may_be_empty:
            raise UsageError(
                f"{path}: there is no PDF, XLSX or CSV file in this folder; name another, or a file."
            )
        for file in files:
            found.setdefault(file.resolve(), file)
    return tuple(found.values())


def _documents_in(folder: Path) -> list[Path]:
    """The documents in a folder and the folders in it, but for what Renaksi itself keeps or wrote there."""
    found: list[Path] = []
    for entry in sorted(folder.iterdir(), key=_by_name):
        if entry.is_dir() and not entry.is_symlink():
            found += [] if is_kept(entry) or is_export(entry) else _documents_in(entry)
        elif entry.suffix.lower() in DOCUMENTS and not entry.name.startswith(OPEN_IN_EXCEL):
            found.append(entry)
    return found


def _by_name(file: Path) -> tuple[list[str | int], str]:
    """What sorts files as people do: `plan`, `plan-2`, `plan-10`, in whatever case and with whatever ending."""
    parts = re.split(r"(\d+)", file.stem.casefold())
    return [int(part) if part.isdecimal() else part for part in parts], file.name
