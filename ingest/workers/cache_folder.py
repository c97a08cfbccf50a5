"""The folder of remembered pages: for its owner alone, and made before those start who may only write into it."""

from __future__ import annotations

import os
from pathlib import Path

OWNERS_FILE, _OWNERS_FOLDER = 0o600, 0o700
"""Modes: a page may hold personal data, and nobody but who read it may look at it."""


def make_folder(folder: Path) -> None:
    """Make the folder where there is none; raises OSError where that cannot be done."""
    folder.mkdir(_OWNERS_FOLDER, exist_ok=True)


def is_empty(folder: Path) -> bool:
    """Whether the folder holds no page, or is not there."""
    try:
        with os.scandir(folder) as entries:
            return next(entries, None) is None
    except OSError:
        return True
