"""The original files, kept beside the warehouse under the SHA-256 of what they hold: all that a rebuild needs.

Beside `renaksi.duckdb` stands `renaksi.duckdb.files/documents/ab/ab3f….pdf`. A file is there whole or not at all, is
never changed, and is kept before the load that needs it is committed.
"""

from __future__ import annotations

import shutil
from contextlib import suppress
from hashlib import file_digest
from pathlib import Path

from models.errors import DocumentChangedError, WarehouseError
from warehouse.store.connection import reason
from warehouse.store.file_modes import make_file, make_folder, mode_of, mode_within
from warehouse.store.scratch import put_in_place, scratch_beside

_SUFFIX = ".files"
_DOCUMENTS = "documents"


def is_kept(folder: Path) -> bool:
    """Whether this is where the originals of some warehouse are kept."""
    return folder.suffix == _SUFFIX and folder.with_suffix("").is_file()


def sha256_of(file: Path) -> str:
    """The SHA-256 of what a file holds, in hex digits; raises OSError where it cannot be read."""
    with file.open("rb") as content:
        return file_digest(content, "sha256").hexdigest()


def keep_original(warehouse: Path, file: Path, sha256: str) -> None:
    """Keep a copy of a file of which this is the SHA-256, also in the place of one that was damaged.

    Raises DocumentChangedError where the file has changed since its SHA-256 was taken, and WarehouseError where there
    is no room for it.
    """
    kept = original(warehouse, sha256, file.suffix)
    if is_whole(kept, sha256):
        return
    all_kept = kept_beside(warehouse)
    try:
        make_folder(all_kept)
        for above in (kept.parents[1], kept.parent):
            make_folder(above, mode_of(all_kept))
        with scratch_beside(kept) as folder:
            made = folder / kept.name
            make_file(made, mode_within(all_kept))
            _copy(file, made)
            if sha256_of(made) != sha256:
                raise DocumentChangedError(f"{file}: was changed while it was read; load it again.")
            put_in_place(made, kept)
    except OSError as error:
        raise WarehouseError(
            f"{file.name} cannot be kept in {kept.parent}, and nothing was changed: {reason(error)}"
        ) from error


def forget_original(kept: Path) -> None:
    """Remove a file that was kept for a load that failed, if it was, and its folders where they are empty then."""
    with suppress(OSError):
        kept.unlink(missing_ok=True)
        for folder in kept.parents:
            folder.rmdir()
            if folder.suffix == _SUFFIX:
                return


def _copy(file: Path, made: Path) -> None:
    """Copy what a file holds; raises DocumentChangedError where it cannot be read any more."""
    try:
        content = file.open("rb")
    except OSError as error:
        raise DocumentChangedError(
            f"{file}: was removed or replaced while it was read ({error.strerror}); load it again."
        ) from error
    with content, made.open("wb") as copy:
        shutil.copyfileobj(content, copy)


def is_whole(kept: Path, sha256: str) -> bool:
    """Whether the file is there, and holds what it held when it was kept."""
    try:
        return sha256_of(kept) == sha256
    except OSError:
        return False


def original(warehouse: Path, sha256: str, suffix: str) -> Path:
    """Where the file of this SHA-256 is kept, if it is; `suffix` is that of its name."""
    all_kept, name = kept_beside(warehouse), Path(sha256[:2], f"{sha256}{suffix.lower()}")
    kept, earlier = all_kept / _DOCUMENTS / name, all_kept / name  # as an older Renaksi kept it
    return earlier if earlier.exists() and not kept.exists() else kept


def settings_file(warehouse: Path) -> Path:
    """Where it is said what is set for a warehouse, if anything is."""
    return kept_beside(warehouse) / "settings.toml"


def kept_beside(warehouse: Path) -> Path:
    """The folder beside a warehouse in which everything is kept that it can be made anew from."""
    return warehouse.parent / f"{warehouse.name}{_SUFFIX}"
