"""The original files, kept beside the warehouse under the SHA-256 of what they hold: all that a rebuild needs.

Beside `renaksi.duckdb` stands `renaksi.duckdb.files/ab/ab3f….pdf`. A file is there whole or not at all, is never
changed, and is kept before the load that needs it is committed.
"""

from __future__ import annotations

import os
import shutil
from hashlib import file_digest
from pathlib import Path

from models.errors import UnreadableDocumentError, WarehouseError
from warehouse.scratch import put_in_place, scratch_beside

_SUFFIX = ".files"


def is_kept(folder: Path) -> bool:
    """Whether this is where the originals of some warehouse are kept."""
    return folder.suffix == _SUFFIX and folder.with_suffix("").is_file()


def sha256_of(file: Path) -> str:
    """The SHA-256 of what a file holds, in hex digits; raises OSError where it cannot be read."""
    with file.open("rb") as content:
        return file_digest(content, "sha256").hexdigest()


def keep_original(warehouse: Path, file: Path, sha256: str) -> None:
    """Keep a copy of a file of which this is the SHA-256, also in the place of one that was damaged.

    Raises UnreadableDocumentError where the file has changed since that was taken, and WarehouseError where there is
    no room for it.
    """
    kept = original(warehouse, sha256, file.suffix)
    if is_whole(kept, sha256):
        return
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        with scratch_beside(kept) as folder:
            made = folder / kept.name
            with file.open("rb") as content, made.open("xb") as copy:
                shutil.copyfileobj(content, copy)
                copy.flush()
                os.fsync(copy.fileno())
            if sha256_of(made) != sha256:
                raise UnreadableDocumentError(
                    f"{file}: was changed while it was read; load it again."
                )
            put_in_place(made, kept)
    except OSError as error:
        raise WarehouseError(
            f"{file.name} cannot be kept in {kept.parent}, and nothing was changed: {error.strerror}."
        ) from error


def is_whole(kept: Path, sha256: str) -> bool:
    """Whether the file is there, and holds what it held when it was kept."""
    try:
        return sha256_of(kept) == sha256
    except OSError:
        return False


def original(warehouse: Path, sha256: str, suffix: str) -> Path:
    """Where the file of this SHA-256 is kept, if it is; `suffix` is that of its name."""
    folder = warehouse.with_name(f"{warehouse.name}{_SUFFIX}")
    return folder / sha256[:2] / f"{sha256}{suffix.lower()}"
