"""A folder that appears whole or not at all, and knows its own files when it is made again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from models.errors import UsageError
from warehouse.scratch import scratch_beside

MANIFEST = "renaksi-export.json"
"""Lists a folder's files with their SHA-256, so that nothing that others put there is ever removed."""


@contextmanager
def publishing(folder: Path, *, replace: bool) -> Iterator[Path]:
    """A folder to write into, which becomes `folder` at the end, or vanishes on any exception.

    A `folder` that exists is only replaced where it is empty, or, with `replace`, where all in it was published by us.
    Raises `UsageError` where it is not, or cannot be written.
    """
    folder = folder.absolute()
    _refuse_others(folder, replace=replace)
    try:
        with scratch_beside(folder) as scratch:
            made = scratch / "made"
            made.mkdir()
            yield made
            _list_files(made)
            _put(made, folder, aside=scratch / "replaced")
    except OSError as error:
        raise UsageError(f"{folder}: cannot be written ({error.strerror}).") from error


def is_export(folder: Path) -> bool:
    """Whether an export was written into this folder."""
    return (folder / MANIFEST).is_file()


def _put(made: Path, folder: Path, aside: Path) -> None:
    """Rename `made` to `folder`; what stands there goes `aside`, or stays if that fails."""
    if not folder.exists():
        made.rename(folder)
        return
    folder.rename(aside)
    try:
        made.rename(folder)
    except OSError:
        aside.rename(folder)
        raise


def _refuse_others(folder: Path, *, replace: bool) -> None:
    if not folder.parent.is_dir():
        raise UsageError(f"The folder {folder.parent} does not exist: make it, or name another.")
    if not folder.exists():
        return
    if not folder.is_dir():
        raise UsageError(f"{folder} is a file: name a folder to write into.")
    there = {path.name for path in folder.iterdir()}
    if there and not there <= _published(folder):
        raise UsageError(f"{folder} holds files that no export wrote: name a new or empty folder.")
    if there and not replace:
        raise UsageError(f"{folder} holds an export already: name another folder, or use --force.")


def _published(folder: Path) -> set[str]:
    """The names of the files that an export says it wrote there; none where no export did."""
    try:
        return {MANIFEST, *json.loads((folder / MANIFEST).read_text(encoding="utf-8"))["files"]}
    except (OSError, ValueError, TypeError, KeyError):
        return set()


def _list_files(folder: Path) -> None:
    digests = {
        path.name: sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())
    }
    text = json.dumps({"files": digests}, indent=2) + "\n"
    (folder / MANIFEST).write_text(text, encoding="utf-8")
