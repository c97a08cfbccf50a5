"""The ledger's file (`renaksi.duckdb.files/judgements.jsonl`): reading what is new in it, and adding lines to it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import msgspec

from models.errors import WarehouseError
from warehouse.judgements.lines import Line, read_line
from warehouse.store.connection import reason
from warehouse.store.file_modes import make_file, make_folder, mode_within
from warehouse.store.originals import kept_beside

NAME = "judgements.jsonl"
_COPIES = "judgements*.jsonl"
"""What programs that synchronise folders call a copy: `judgements (1).jsonl`, `judgements-LAPTOP.jsonl`."""

_TAIL = 1 << 16
"""By so many bytes at its end a file is told to be the one that it was."""


class FileState(NamedTuple):
    """How a ledger's file was when the warehouse held the same lines: its size, and a digest of its end.

    `place`: the last of the warehouse's lines then. `copies`: the names and sizes of the file's copies.
    """

    size: int = -1
    place: int = 0
    tail: str = ""
    copies: str = ""


class News(NamedTuple):
    """What a file holds beside the warehouse's lines up to a place; all that it holds where that is 0."""

    lines: list[Line]
    place: int


def ledger_of(warehouse: Path) -> Path:
    """Where the ledger of a warehouse is, if there is one."""
    return kept_beside(warehouse) / NAME


def read_ledger(file: Path) -> list[Line]:
    """The lines of a ledger in their order, each once; none where there is no file.

    What a killed process left of a line at the end is no line. Raises `WarehouseError` where the file cannot be read,
    or holds what is no line.
    """
    return parsed(_content(file), file)


def parsed(content: bytes, file: Path) -> list[Line]:
    """The lines in the content of a ledger's file; raises `WarehouseError` for what is no line."""
    lines: dict[str, Line] = {}
    for number, text in enumerate(content.split(b"\n")[:-1], 1):
        if not text.strip():
            continue
        try:
            line = read_line(text)
        except msgspec.MsgspecError as error:
            raise WarehouseError(
                f"{file}, line {number}: this is no line of a ledger ({error}); mend it, or put a copy in its place."
            ) from error
        lines.setdefault(line.id, line)
    return list(lines.values())


def news_in(file: Path, known: FileState) -> News:
    """What came to the file since; where it was changed otherwise than by adding lines, all that it holds."""
    if not _is_continued(file, known):
        return News(read_ledger(file), 0)
    if size_of(file) == known.size:
        return News([], known.place)
    return News(parsed(_content(file, known.size), file), known.place)


def has_news(file: Path, known: FileState) -> bool:
    """Whether the file, or a copy of it, holds anything else than it did."""
    is_same = size_of(file) == known.size and _is_continued(file, known)
    return not is_same or copies_beside(file) != known.copies


def copies_of(file: Path) -> Iterator[Path]:
    """The copies of the file beside it, which a program that synchronises folders made of it."""
    return (copy for copy in sorted(file.parent.glob(_COPIES)) if copy.name != file.name)


def copies_beside(file: Path) -> str:
    """Their names and sizes."""
    return "\n".join(f"{copy.name} {size_of(copy)}" for copy in copies_of(file))


def append(file: Path, lines: Sequence[str]) -> None:
    """Add lines to the file, which is made if it is missing, and have them on the disk."""
    try:
        make_folder(file.parent)
        if not file.exists():
            make_file(file, mode_within(file.parent))
        with file.open("rb+") as ledger:
            end = ledger.seek(0, os.SEEK_END)
            while end and ledger.seek(end - 1) is not None and ledger.read(1) != b"\n":
                end -= 1  # what a killed process began is no line
            ledger.seek(end)
            ledger.truncate()
            ledger.write("".join(f"{line}\n" for line in lines).encode())
            ledger.flush()
            os.fsync(ledger.fileno())
    except OSError as error:
        raise WarehouseError(
            f"{file} cannot be written to, and nothing was changed: {reason(error)}"
        ) from error


def cut_back(file: Path | None, size: int) -> None:
    """Take lines off again of which nothing came."""
    if file is None or size_of(file) <= max(size, 0):
        return
    if size < 0:
        file.unlink()
    else:
        os.truncate(file, size)


def size_of(file: Path | None) -> int:
    """How many bytes the file has; -1 where there is none."""
    try:
        return file.stat().st_size if file else -1
    except OSError:
        return -1


def tail_of(file: Path, end: int) -> str:
    """A digest of what the file holds before this place."""
    start = max(end - _TAIL, 0)
    return sha256(_content(file, start)[: end - start]).hexdigest()


def _is_continued(file: Path, known: FileState) -> bool:
    """Whether the file holds what it held then, with or without more behind it."""
    return 0 <= known.size <= size_of(file) and tail_of(file, known.size) == known.tail


def _content(file: Path, start: int = 0) -> bytes:
    try:
        with file.open("rb") as ledger:
            ledger.seek(start)
            return ledger.read()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise WarehouseError(f"{file} cannot be read: {reason(error)}") from error
