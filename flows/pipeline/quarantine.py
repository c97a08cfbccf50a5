"""An inbox: what cannot be loaded is set aside with a note that says why, and what is still being written waits.

So a bad file is told once, and not again by every run. Files are put back by who has mended them.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from flows.pipeline.faults import Failure
from ingest.files.content import shown_name
from models.declared import Table, read_declared
from models.errors import (
    DocumentChangedError,
    UnexpectedError,
    UnreadableDocumentError,
    UnrecognisedDocumentError,
)

if TYPE_CHECKING:
    from flows.pipeline.steps import LoadReport

QUARANTINE = "karantina"
"""The folder within an inbox."""

READ_ME = "BACA-SAYA.txt"
"""Says what the folder is for, and marks it."""

SETTLED = 10.0
"""Seconds: a file that was written to since then may still be being copied."""

_FAULTS = (UnreadableDocumentError, UnrecognisedDocumentError, UnexpectedError)
"""What a file itself leads to; a warehouse in use, say, is not its fault."""

_LOCKS = ("~${}", ".~lock.{}#")
"""The files that Excel and LibreOffice put beside one that they have open."""


@dataclass(frozen=True, slots=True)
class InboxReport:
    """A load of what lay in inboxes; `aside` tells where failed files were moved, `waiting` what the next run loads."""

    load: LoadReport
    aside: dict[Path, Path]
    waiting: tuple[Path, ...]


def is_quarantine(folder: Path) -> bool:
    """Whether files were set aside in this folder."""
    return folder.name == QUARANTINE and (folder / READ_ME).is_file()


def load_inboxes(
    inboxes: Sequence[Path],
    documents: Sequence[Path],
    load: Callable[[tuple[Path, ...]], LoadReport],
) -> InboxReport:
    """Load those of the documents in the folders that nobody is writing, and set aside those that cannot be loaded."""
    waiting = [file for file in documents if _is_being_written(file)]
    before = {file: _state(file) for file in documents if file not in waiting}
    report = load(tuple(before))
    failed = _by_file(report.failures)
    changed = [file for file in failed if _has_changed(failed[file], before[file])]
    waiting += changed
    bad = {file: failed[file] for file in failed if file not in changed}
    aside = _all_set_aside(bad, inboxes)
    told = tuple(failure for failure in report.failures if failure.file not in waiting)
    return InboxReport(replace(report, failures=told), aside, tuple(waiting))


def _by_file(failures: Iterable[Failure]) -> dict[Path, list[Failure]]:
    """The failures of each file: a container may have several."""
    failed: dict[Path, list[Failure]] = {}
    for failure in failures:
        failed.setdefault(failure.file, []).append(failure)
    return failed


def _all_set_aside(
    failed: Mapping[Path, Sequence[Failure]], inboxes: Sequence[Path]
) -> dict[Path, Path]:
    """Move those of these files that are at fault into their inboxes' quarantines; gives where each is now."""
    aside: dict[Path, Path] = {}
    for file, failures in failed.items():
        if _is_at_fault(failures) and (inbox := _inbox_of(file, inboxes)):
            with suppress(OSError):  # then it stays, and is told by the next run too
                aside[file] = _set_aside(file, inbox, failures)
    return aside


def _has_changed(failures: Sequence[Failure], before: tuple[int, int] | None) -> bool:
    """Whether the file that failed was written to meanwhile."""
    is_said = any(isinstance(failure.error, DocumentChangedError) for failure in failures)
    return is_said or _state(failures[0].file) != before


def _is_at_fault(failures: Sequence[Failure]) -> bool:
    """Whether it is the file that is at fault, in whatever way it failed."""
    return all(isinstance(failure.error, _FAULTS) for failure in failures)


def _is_being_written(file: Path) -> bool:
    """Whether the file was written to a moment ago, or a spreadsheet program has it open."""
    if any(file.with_name(lock.format(file.name)).exists() for lock in _LOCKS):
        return True
    state = _state(file)
    return state is not None and 0 <= time.time() - state[1] / 1e9 < SETTLED


def _state(file: Path) -> tuple[int, int] | None:
    """The file's size and when it was last written to; None where there is none."""
    try:
        told = file.stat()
    except OSError:
        return None
    return told.st_size, told.st_mtime_ns


def _inbox_of(file: Path, inboxes: Sequence[Path]) -> Path | None:
    """The folder that the file, or what is called a file, lies in."""
    is_there = file.is_file() or file.is_symlink()
    return next((inbox for inbox in inboxes if is_there and file.is_relative_to(inbox)), None)


def _set_aside(file: Path, inbox: Path, failures: Sequence[Failure]) -> Path:
    """Move the file into the inbox's quarantine, and write beside it why; gives where it is now."""
    folder = inbox / QUARANTINE
    if not folder.is_dir():
        folder.mkdir()
        shutil.copymode(inbox, folder)
    with suppress(FileExistsError), (folder / READ_ME).open("x", encoding="utf-8") as read_me:
        read_me.write(_texts().read_me.lstrip())
    place = _moved(file, folder)
    why = dict.fromkeys(_why(place, failure) for failure in failures)
    sentences = [" ".join(str(failure.error).split()) for failure in failures]
    note = "\n".join((*why, "", *sentences, ""))
    with (
        suppress(OSError),  # the run tells why too
        _note_of(place).open("x", encoding="utf-8", errors="replace") as opened,
    ):
        opened.write(note)
    return place


def _note_of(place: Path) -> Path:
    """Where it stands why a file was set aside."""
    return place.with_name(f"{place.name}.txt")


def _moved(file: Path, folder: Path) -> Path:
    """Move the file under its own name or, where that is taken, with a number."""
    return next(place for place in _places(file, folder) if _put(file, place))


def _put(file: Path, place: Path) -> bool:
    """Move the file there, if nothing is there, nor where its note would be."""
    if os.path.lexists(place) or os.path.lexists(_note_of(place)):
        return False
    try:
        if not file.is_symlink():
            os.link(file, place)  # which, unlike a move, fails if the name has just been taken
            file.unlink()
            return True
    except FileExistsError:
        return False
    except OSError:  # a disk without links
        pass
    file.rename(place)
    return True


def _places(file: Path, folder: Path) -> Iterator[Path]:
    yield folder / file.name
    for number in count(2):
        yield folder / f"{file.stem} ({number}){file.suffix}"


def _why(place: Path, failure: Failure) -> str:
    """The sentence in Indonesian."""
    error = failure.error
    kind = next(kind for kind in _FAULTS if isinstance(error, kind))
    reference = error.reference if isinstance(error, UnexpectedError) else ""
    name = "/".join((shown_name(place), *(failure.inside or "").split("/")[1:]))
    return _texts().why[kind.__name__].format(name=name, reference=reference)


class _Texts(Table):
    """`quarantine.toml`: the comments there say what each key means."""

    read_me: str
    why: dict[str, str]


@cache
def _texts() -> _Texts:
    return read_declared(_Texts, files("flows.pipeline").joinpath("quarantine.toml"))
