"""Folders for what is made beside a file, to be moved to its place when it is whole.

They are gone when the work is done or has failed. What a process that was killed left is swept up by the next that
works beside the same file: each holds a lock on its folder, which the system lets go of however the process ends.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from glob import escape
from pathlib import Path
from shutil import rmtree
from stat import S_IMODE
from tempfile import TemporaryDirectory

_UNFINISHED = ".unfinished"
"""Ends the folders' names: nobody else's are ever swept up."""

_NAME = 200
"""Bytes of the file's name that the folders' names begin with: with their own ends they may have 255."""


@contextmanager
def scratch_beside(path: Path) -> Iterator[Path]:
    """A folder on the same disk as `path`, for as long as it is worked in; raises OSError where none can be made."""
    sweep_beside(path)
    with ExitStack() as folder:
        with _locked(path.parent):  # no other process may remove the new folder before it is locked
            made = folder.enter_context(
                TemporaryDirectory(prefix=_beginning(path), suffix=_UNFINISHED, dir=path.parent)
            )
            folder.enter_context(_locked(Path(made)))
        yield Path(made)


def sweep_beside(path: Path) -> None:
    """Remove the orphaned folders beside `path`; any that cannot be removed are left."""
    left = list(path.parent.glob(f"{escape(_beginning(path))}*{_UNFINISHED}"))
    if not left:
        return
    with _locked(path.parent) as is_held:
        for folder in left if is_held else ():
            with _locked(folder, wait=False) as is_orphaned:
                if is_orphaned:
                    rmtree(folder, ignore_errors=True)


def put_in_place(made: Path, path: Path) -> None:
    """Let a whole file, on the same disk, take the place of the one at `path`: at once, and to stay.

    Who may read and write the one that it replaces may read and write the new one.
    """
    with made.open("r+b") as content:
        os.fsync(content.fileno())
    with suppress(FileNotFoundError):
        keep_mode(path, made)
    made.replace(path)
    with suppress(OSError):  # not every system can open a folder, nor every disk have it written
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def keep_mode(before: Path, made: Path) -> None:
    """Give a new file or folder the mode of the one that it is to replace and, where that can be done, its owner."""
    told = before.stat()
    own = made.stat()
    if (own.st_uid, own.st_gid) != (told.st_uid, told.st_gid):
        with suppress(OSError):  # only root may give files away
            os.chown(made, told.st_uid, told.st_gid)
    made.chmod(S_IMODE(told.st_mode))


def _beginning(path: Path) -> str:
    """How the names of the folders beside `path` begin: as its own does, as far as a name may be long."""
    name = os.fsencode(path.name)[:_NAME].decode(errors="ignore")
    return f".{name}."


@contextmanager
def _locked(folder: Path, *, wait: bool = True) -> Iterator[bool]:
    """Lock a folder meanwhile, if that can be done and no other has; says whether it was."""
    with ExitStack() as opened:
        try:
            import fcntl

            handle = os.open(folder, os.O_RDONLY)
            opened.callback(os.close, handle)
            fcntl.flock(handle, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
            is_locked = True
        except (ImportError, OSError):  # not POSIX, a network's disk, a folder that may not be read
            is_locked = False
        yield is_locked
