"""Errors a person can act on: one sentence (what, where, what to do) and an exit code.

An unforeseen exception is a fault of Renaksi's own: `unexpected` makes of it an error with a reference to find it by.
"""

from __future__ import annotations

import os
import traceback
from errno import EDQUOT, EFBIG, ENOSPC
from hashlib import sha256
from pathlib import Path

from models.shown import one_line

_FULL = (ENOSPC, EDQUOT, EFBIG)
_MESSAGE = 200
"""Characters of an unforeseen error's own message that are told."""


class RenaksiError(Exception):
    """Base of every error shown to people; `exit_code` is the process's status.

    `str(error)` is the sentence: one line, whatever the names and texts that it quotes hold.
    """

    exit_code = 1

    def __str__(self) -> str:
        return one_line(super().__str__())

    def call(self, place: Path, name: str) -> None:
        """Let the sentence call the file at this place by the name that people know it by."""
        told, *others = self.args
        for path in (str(place), one_line(str(place))):  # as it is, or as another error has told it
            told = str(told).replace(path, name)
        self.args = (told, *others)


class UsageError(RenaksiError):
    """The command was called in a way that makes no sense: change the command."""

    exit_code = 2


class UnreadableDocumentError(RenaksiError):
    """The file cannot be read as a document: replace or repair the file."""

    exit_code = 3


class DocumentChangedError(UnreadableDocumentError):
    """The file was replaced, written to or removed while it was read: load it again."""


class UnrecognisedDocumentError(RenaksiError):
    """The file was read, but holds nothing any profile recognises: add or fix a profile."""

    exit_code = 4


class WarehouseError(RenaksiError):
    """The warehouse file cannot be used: choose another file, free it or make it writable."""

    exit_code = 5


class OlderWarehouseError(WarehouseError):
    """The warehouse is of an older schema, and was opened for reading: opened for writing, it is upgraded."""


class WarehouseInUseError(WarehouseError):
    """Another process held the warehouse for longer than one was willing to wait: try again later."""


class UnpublishedError(RenaksiError):
    """What was asked for is done and stored, but `why` kept it from being published too.

    `outcome` is what was done: people are to be told of it before they are told why.
    """

    def __init__(self, why: Exception, outcome: object = None) -> None:
        super().__init__(str(why))
        self.why = why
        self.outcome = outcome
        self.exit_code = why.exit_code if isinstance(why, RenaksiError) else 1


class DiskFullError(RenaksiError):
    """Nothing more can be written there: free some space, or write elsewhere."""

    exit_code = 5


class QueryError(RenaksiError):
    """The SQL is not accepted: change the query."""

    exit_code = 6


class ProfileError(RenaksiError):
    """Profiles are not valid: each mistake, of which `args` are the sentences, names the file and the key.

    `str(error)` has a line for each of them, and no more: whatever their names hold.
    """

    exit_code = 7

    def __init__(self, *mistakes: str) -> None:
        super().__init__(*mistakes)

    def __str__(self) -> str:
        return "\n".join(one_line(str(mistake)) for mistake in self.args)


class UndecidedError(RenaksiError):
    """Refused until a person has decided on what waits: decide, and do the same again."""

    exit_code = 8


class WorseReadingError(UndecidedError):
    """A plan was read worse than it is shown: look at what was read, or have it loaded all the same."""


class UnexpectedError(RenaksiError):
    """A fault in Renaksi itself: to be reported with its `reference`, by which its `details` are found.

    `reference` is the same wherever the same fault occurs; `details` is the traceback.
    """

    exit_code = 1

    def __init__(self, sentence: str, reference: str, details: str) -> None:
        super().__init__(
            sentence, reference, details
        )  # all of it, so that processes can hand it on
        self.reference = reference
        self.details = details

    def __str__(self) -> str:
        return one_line(str(self.args[0]))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.args[0]!r})"  # logs need not have the details


class MemoryRanOutError(UnexpectedError):
    """There was not enough memory, which may be the document's fault, the machine's or ours."""


def unexpected(error: BaseException) -> UnexpectedError:
    """What can be said of an unforeseen exception; it keeps no reference to the exception's objects."""
    frames = traceback.extract_tb(error.__traceback__)
    places = dict.fromkeys(
        (Path(frame.filename).stem, frame.name, frame.lineno) for frame in frames
    )
    name = type(error).__name__
    reference = sha256(repr((name, *places)).encode()).hexdigest()[:8]
    details = "".join(traceback.format_exception(error))
    if isinstance(error, MemoryError):
        return MemoryRanOutError("memory ran out", reference, details)
    return UnexpectedError(f"unexpected {name}{_message(error)}", reference, details)


def _message(error: BaseException) -> str:
    """What the error says itself, on one line after a colon; nothing where it says nothing."""
    text = " ".join(_said(error).split())
    if len(text) > _MESSAGE:
        text = f"{text[:_MESSAGE]}…"
    return f": {text}" if text else ""


def _said(error: BaseException) -> str:
    try:
        return str(error)
    except Exception:  # its own __str__ is at fault
        return ""


def no_room(error: BaseException) -> str | None:
    """How the system says that a disk, a quota or a file's greatest size is used up, if that is what went wrong.

    DuckDB and others hand on no more than its words.
    """
    if isinstance(error, OSError) and error.errno is not None:
        return os.strerror(error.errno) if error.errno in _FULL else None
    said = next((told for told in map(os.strerror, _FULL) if told in _said(error)), None)
    return said or (no_room(error.__cause__) if error.__cause__ else None)
