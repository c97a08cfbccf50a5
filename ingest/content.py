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


def shown_name(path: Path) -> str:
    """The file's name as text on one line; what is no UTF-8 in it, or no character to be shown, is `�`."""
    return name_as_shown(os.fsencode(path.name).decode("utf-8", "replace"))


def whole_characters(text: str) -> str:
    """The text with the two halves of a character beyond U+FFFF put together; a half that stands alone becomes `�`."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
