"""Vocabularies: declared files that come with Renaksi, and that a user's folder of profiles may extend.

Whoever reads a document or links reports says once which folder is in use (`using_folder`). Meanwhile, what is made of
vocabularies is cached for that folder and its contents (`kept_per_folder`), and never used for another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import lru_cache, wraps
from pathlib import Path, PurePosixPath
from typing import Any, Generic, ParamSpec, TypeVar

from models.declared import Model, Source, read_declared
from models.errors import ProfileError

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")

_FOLDERS = 8
"""How many folders have their caches kept."""


@dataclass(frozen=True)
class Folder:
    """A user's folder of profiles and vocabularies; without a path, only the built-in ones are used.

    `files` are the TOML files in it, each with its name within the folder (`reports/vocabulary.toml`) and its contents,
    `caches` those of functions that depend on it.
    """

    path: Path | None = None
    files: tuple[tuple[str, bytes], ...] = ()
    caches: dict[Any, Any] = field(default_factory=dict, compare=False, repr=False)

    def named(self, name: str) -> list[Path]:
        """The file with this name within the folder, if there is one."""
        return [self.path / name] if self.path and name in dict(self.files) else []

    def profiles(self, subfolder: str = ".") -> list[Path]:
        """The files directly in the folder, or directly in a subfolder of it."""
        if self.path is None:
            return []
        held = (
            name for name, _ in self.files if PurePosixPath(name).parent.as_posix() == subfolder
        )
        return [self.path / name for name in held]


_BUILT_IN = Folder()

_in_use: ContextVar[Folder] = ContextVar("folder in use", default=_BUILT_IN)


def folder_in_use() -> Folder:
    """The folder that extends vocabularies now."""
    return _in_use.get()


@contextmanager
def using_folder(path: Path | None) -> Iterator[None]:
    """Extend vocabularies by this folder within the block; raises ProfileError if it is no folder."""
    if path is not None and not path.is_dir():
        raise ProfileError(f"{path}: is not a folder; give the folder that holds the profiles.")
    token = _in_use.set(_as_it_is(path) if path else _BUILT_IN)
    try:
        yield
    finally:
        _in_use.reset(token)


def _as_it_is(path: Path) -> Folder:
    files = sorted(path.rglob("*.toml"))
    return _folder(
        path, tuple((file.relative_to(path).as_posix(), _content(file)) for file in files)
    )


@lru_cache(maxsize=_FOLDERS)
def _folder(path: Path, files: tuple[tuple[str, bytes], ...]) -> Folder:
    """One folder for the same contents, so that its caches are used again."""
    return Folder(path, files)


def _content(file: Path) -> bytes:
    """The contents of a file; empty if it cannot be read, which whoever reads it will report."""
    try:
        return file.read_bytes()
    except OSError:
        return b""


def kept_per_folder(
    size: int | None = None,
) -> Callable[[Callable[Parameters, Result]], Callable[Parameters, Result]]:
    """Like `functools.lru_cache`, with a cache for each folder: for what depends on vocabularies."""

    def decorate(function: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
        @wraps(function)
        def kept(*args: Parameters.args, **kwargs: Parameters.kwargs) -> Result:
            caches = _in_use.get().caches  # looked up some ten thousand times a document
            try:
                cached = caches[function]
            except KeyError:
                cached = caches[function] = lru_cache(size)(function)
            return cached(*args, **kwargs)  # type: ignore[no-any-return]

        return kept

    return decorate


@dataclass(frozen=True)
class VocabularyFile(Generic[Model]):
    """A vocabulary: its model, its built-in file, and the name within a user's folder of the file that extends it."""

    model: type[Model]
    built_in: Path
    name: str

    def read(self, *more: Source) -> Model:
        """Read it, extended by the folder in use and by `more` files; raises ProfileError as `read_declared` does."""
        return read_declared(self.model, self.built_in, *folder_in_use().named(self.name), *more)
