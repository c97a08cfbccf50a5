"""A file's bytes, or one sentence that says why there are none."""

from __future__ import annotations

from pathlib import Path

from models.errors import UnreadableDocumentError


def read_content(path: Path) -> bytes:
    """All of the file; raises UnreadableDocumentError if it cannot be opened."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableDocumentError(
            f"{path}: cannot be opened ({error.strerror}); check the name and its permissions."
        ) from error
