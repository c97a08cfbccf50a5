"""Who may read the warehouse and what stands beside it: their owner alone, until the owner says otherwise.

They hold what documents hold, personal data too. What is added later to a folder that was opened to a group is
opened to that group too.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from stat import S_IMODE
from threading import Lock

FILE, FOLDER = 0o600, 0o700
"""Modes of new files and folders: only their owner may read them."""

_READ, _READ_WRITE = 0o444, 0o666


def make_file(path: Path, mode: int = FILE) -> None:
    """Make an empty file of this mode, whatever the umask; raises FileExistsError where there is one."""
    path.touch(FILE, exist_ok=False)
    if mode != FILE:
        path.chmod(mode)


def make_folder(path: Path, mode: int = FOLDER) -> None:
    """Make a folder of this mode, whatever the umask, unless it is there."""
    if not path.is_dir():
        path.mkdir(FOLDER, exist_ok=True)
        if mode != FOLDER:
            path.chmod(mode)


def mode_of(path: Path) -> int:
    """Who may do what with a file or a folder."""
    return S_IMODE(path.stat().st_mode)


def mode_within(folder: Path) -> int:
    """The mode of files in a folder: who may look into it may read them."""
    return mode_of(folder) & _READ_WRITE


@contextmanager
def as_open_as(path: Path) -> Iterator[None]:
    """Whatever this process makes meanwhile may be read and written by those who may do so with `path`, at most."""
    mode = mode_of(path)
    mode |= (mode & _READ) >> 2  # who may read a folder may look into it
    with _umask_held:
        before = os.umask(0o777 & ~mode)
        try:
            yield
        finally:
            os.umask(before)


_umask_held = Lock()
"""The umask is the whole process's: one at a time may change it."""
