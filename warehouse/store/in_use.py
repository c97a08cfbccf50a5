"""The profiles in use: those that the loads of a warehouse have used, beside its originals (`profiles/`)."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from models.errors import WarehouseError
from warehouse.store.connection import reason
from warehouse.store.file_modes import make_file, make_folder, mode_of, mode_within
from warehouse.store.originals import kept_beside, sha256_of
from warehouse.store.scratch import put_in_place, scratch_beside

PROFILES = "profiles"


def profiles_in_use(warehouse: Path, named: Path | None) -> Path | None:
    """The folder of profiles that is named, or else that which the warehouse's loads have used, if any have."""
    if named:
        return named
    kept = kept_beside(warehouse) / PROFILES
    with suppress(OSError):
        return kept if next(kept.rglob("*.toml"), None) else None
    return None


def keep_profiles(warehouse: Path, folder: Path, names: Iterable[tuple[str, str]]) -> None:
    """Keep profiles of a folder, each a name within it and a SHA-256, for later loads; one of its name is replaced.

    Raises `WarehouseError` where there is no room for them.
    """
    kept = kept_beside(warehouse) / PROFILES
    if folder.resolve() == kept.resolve():
        return
    for name, sha256 in names:
        try:
            _keep(folder / name, kept / name, sha256, kept)
        except OSError as error:
            raise WarehouseError(f"{name} cannot be kept in {kept}: {reason(error)}") from error


def _keep(file: Path, to: Path, sha256: str, kept: Path) -> None:
    with suppress(OSError):
        if sha256_of(to) == sha256:
            return
    make_folder(kept.parent)
    for place in reversed([to.parent, *to.parent.parents]):
        if place.is_relative_to(kept):
            make_folder(place, mode_of(kept.parent))
    with scratch_beside(to) as scratch:
        made = scratch / to.name
        make_file(made, mode_within(kept.parent))
        shutil.copyfile(file, made)
        put_in_place(made, to)
