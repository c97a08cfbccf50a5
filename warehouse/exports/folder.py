"""A folder that appears whole or not at all, and knows its own files when it is made again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

from models.errors import UsageError
from warehouse.store.outputs import refuse_companions, writing
from warehouse.store.scratch import keep_mode, scratch_beside

MANIFEST = "renaksi-export.json"
"""Lists a folder's files with their SHA-256, so that nothing that others put there is ever removed."""


@contextmanager
def publishing(folder: Path, warehouse: Path, *, replace: bool) -> Iterator[Path]:
    """A folder to write into, which becomes `folder` at the end, or vanishes on any exception.

    A `folder` that exists is only replaced where it is empty, or, with `replace`, where all in it was published by us
    and is as it was then. Nor may it belong to the `warehouse` that is exported, or to another one. Raises `UsageError`
    where that is so or it cannot be written, `DiskFullError` where there is no room.
    """
    with writing(folder):
        place = folder.resolve()  # a link stays, and leads to the new folder
        _refuse_others(place, replace=replace)
        refuse_companions(place, [warehouse])
        with scratch_beside(place) as scratch:
            made = scratch / "made"
            made.mkdir()
            yield made
            _list_files(made)
            _put(made, place, aside=scratch / "replaced")


def is_export(folder: Path) -> bool:
    """Whether an export was written into this folder."""
    return (folder / MANIFEST).is_file()


def _put(made: Path, folder: Path, aside: Path) -> None:
    """Rename `made` to `folder`; what stands there goes `aside`, or stays if that fails."""
    if not folder.exists():
        made.rename(folder)
        return
    keep_mode(folder, made)
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
    if not there:
        return
    published = _published(folder)
    if not there <= {MANIFEST, *published} or not published:
        raise UsageError(f"{folder} holds files that no export wrote: name a new or empty folder.")
    if not replace:
        raise UsageError(f"{folder} holds an export already: name another folder, or use --force.")
    for name in sorted(there - {MANIFEST}):
        if _digest(folder / name) != published[name]:
            raise UsageError(
                f"{folder / name} was changed since it was exported: move it away, or name another folder."
            )


def _published(folder: Path) -> dict[str, str]:
    """The files that an export says it wrote there, each name with its SHA-256; none where no export did."""
    try:
        files: dict[str, str] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))["files"]
        return dict(files)
    except (OSError, ValueError, TypeError, KeyError):
        return {}


def _digest(file: Path) -> str:
    return sha256(file.read_bytes()).hexdigest()


def _list_files(folder: Path) -> None:
    digests = {path.name: _digest(path) for path in sorted(folder.iterdir())}
    text = json.dumps({"files": digests}, indent=2) + "\n"
    (folder / MANIFEST).write_text(text, encoding="utf-8")
