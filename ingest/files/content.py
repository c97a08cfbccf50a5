"""A file's bytes, or one sentence that says why there are none."""

from __future__ import annotations

import os
from pathlib import Path

from models.errors import UnreadableDocumentError
from models.shown import name_as_shown


def read_content(path: Path) -> bytes:
    """All of the file; raises UnreadableDocumentError if it cannot be opened."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableDocumentError(
            f"{path}: cannot be opened ({error.strerror}); check the name and its permissions."
        ) from error


UNPACKED = "renaksi-unpacked-"
"""Begins the name of a private folder for what containers hold: in a numbered folder for each, under their names."""


def shown_name(path: Path) -> str:
    """The file's name as text on one line; what is no UTF-8 in it, or no character to be shown, is `�`.

    A file that came in a container is called by both names: `laporan.zip/b06.xlsx`.
    """
    return name_as_shown(os.fsencode(_name(path)).decode("utf-8", "replace"))


def _name(path: Path) -> str:
    parts = path.parts
    private = next((n for n, part in enumerate(parts) if part.startswith(UNPACKED)), None)
    return path.name if private is None else "/".join(parts[private + 2 :])


def whole_characters(text: str) -> str:
    """The text with the two halves of a character beyond U+FFFF put together; a half that stands alone becomes `�`."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
