"""Which files a load reads: those named, and what a folder stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from ingest.files.content import shown_name
from ingest.files.kinds import CONTAINERS, DOCUMENTS, READABLE
from ingest.files.left_out import LeftOut, Reason, reason_in
from models.errors import UsageError
from warehouse.exports.folder import is_export
from warehouse.store.originals import is_kept

_WAREHOUSE = ".duckdb"


def find_documents(
    paths: Iterable[Path], *, may_be_empty: bool = False, left_out: LeftOut | None = None
) -> tuple[Path, ...]:
    """The files to load, each once and in the order given; a folder stands for the documents in it, by their names.

    A file that does not exist, or a folder that may not be looked into, stays in the list, to be reported with the
    others. What else lies in folders is added to `left_out`. Raises UsageError for a folder without documents, unless
    folders may be empty.
    """
    found: dict[Path, Path] = {}
    left_out = LeftOut() if left_out is None else left_out
    for path in paths:
        files = _documents_in(path, path, left_out) if _is_folder(path) else [path]
        if not files and not may_be_empty:
            raise UsageError(
                f"{path}: there is no {READABLE} file in this folder, nor any other that can be read; name "
                "another folder, or a file."
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


def _documents_in(folder: Path, named: Path, left_out: LeftOut) -> list[Path]:
    """The documents in a folder and the folders in it, but for what Renaksi itself keeps or wrote there.

    What is left out of them is told by its place in the folder that was `named`.
    """
    try:
        entries = sorted(folder.iterdir(), key=by_name)
        folders = {entry for entry in entries if entry.is_dir()}
    except OSError:
        return [folder]
    found: list[Path] = []
    for entry in entries:
        if _is_ours(entry):
            continue
        if reason := _why_left_out(entry, is_folder=entry in folders):
            left_out.add(reason, _place(entry, named))
        elif entry in folders:
            found += _documents_in(entry, named, left_out)
        else:
            found.append(entry)
    return found


def _why_left_out(entry: Path, *, is_folder: bool) -> Reason | None:
    if reason := reason_in(entry.name):
        return reason
    if is_folder:
        return Reason.LINK if entry.is_symlink() else None
    if entry.exists() and not entry.is_file():  # which would be waited for
        return Reason.SPECIAL
    return None if entry.suffix.lower() in DOCUMENTS | CONTAINERS else Reason.ENDING


def _place(entry: Path, folder: Path) -> str:
    return "/".join(shown_name(Path(part)) for part in entry.relative_to(folder).parts)


def _is_ours(entry: Path) -> bool:
    """Whether Renaksi wrote this, or keeps it beside a warehouse."""
    from flows.pipeline.quarantine import is_quarantine  # only in folders: it takes a while

    warehouse, mark, _ = entry.name.partition(_WAREHOUSE)
    with suppress(OSError):
        if entry.is_dir() and (is_kept(entry) or is_export(entry) or is_quarantine(entry)):
            return True
        is_wanted = entry.suffix.lower() in DOCUMENTS | CONTAINERS
        return bool(mark) and not is_wanted and entry.with_name(f"{warehouse}{mark}").is_file()
    return False


def by_name(file: Path) -> tuple[list[str | int], str]:
    """What sorts files as people do: `plan`, `plan-2`, `plan-10`, in whatever case and with whatever ending."""
    parts = re.split(r"(\d+)", file.stem.casefold())
    return [int(part) if part.isdecimal() else part for part in parts], file.name
