"""What a person clicks to open the desk: a small file on the desktop, of the plainest kind that each system knows.

They are made by hand-written text, so that nothing need be installed. A shortcut of Windows (.lnk) could not be tried
where Renaksi is made: a batch file does the same.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from models.errors import UsageError
from warehouse.store.outputs import writing

NAME = "Renaksi"
_MARK = "Renaksi's own shortcut"
_HEAD = 400
"""Within so many characters the file says that it is ours."""


def make_shortcut(folder: Path | None, command: Sequence[str], system: str = sys.platform) -> Path:
    """Put a file into a folder, by default the desktop, that runs a command; gives the file.

    Raises `UsageError` where there is no such folder, or another file of this name.
    """
    place = folder or desktop()
    if not place.is_dir():
        raise UsageError(f"{place} is no folder: name one with --shortcut-in.")
    ending, text = _written(command, system)
    file = place / f"{NAME}{ending}"
    if file.exists() and _MARK not in file.read_text(encoding="utf-8", errors="replace")[:_HEAD]:
        raise UsageError(
            f"{file} is there already and is not ours: move it away, or name a folder."
        )
    with writing(file):
        file.write_bytes(text.encode())
        file.chmod(0o755)
    return file


def desktop() -> Path:
    """The folder whose files stand on the desktop."""
    told = os.environ.get("XDG_DESKTOP_DIR")
    return Path(told) if told else Path.home() / "Desktop"


def _written(command: Sequence[str], system: str) -> tuple[str, str]:
    """How the file's name ends, and what it holds."""
    if system == "win32":
        quoted = subprocess.list2cmdline(command).replace("%", "%%")
        return (
            ".bat",
            f"@echo off\r\nrem {_MARK}\r\nchcp 65001 >nul\r\n{quoted}\r\nif errorlevel 1 pause\r\n",
        )
    if system == "darwin":
        return ".command", f"#!/bin/sh\n# {_MARK}\nexec {shlex.join(command)}\n"
    lines = (
        "[Desktop Entry]",
        f"# {_MARK}",
        "Type=Application",
        f"Name={NAME}",
        "Comment=Rencana aksi dan laporan kemajuan",
        f"Exec={' '.join(map(_of_entry, command))}",
        "Terminal=true",
    )
    return ".desktop", "".join(f"{line}\n" for line in lines)


def _of_entry(word: str) -> str:
    """A word of a command as a desktop entry has it: quoted, where each field code and quote is escaped."""
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("`", "\\`").replace("$", "\\$")
    return '"' + escaped.replace("\\", "\\\\").replace("%", "%%") + '"'
