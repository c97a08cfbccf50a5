"""What a result depends on besides its document: our own code and data files, and the libraries beneath.

Our own files are found anew each time, by what their modules import and name. The libraries are listed where a
fingerprint is asked for; tests/flows/test_recipe.py holds those lists equal to what is really imported.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Collection, Iterable, Iterator
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).parents[2]
"""The folder that holds our packages; where they are installed, others' too."""

PACKAGES = ("models", "ingest", "extractors", "warehouse", "flows", "renaksi")

CARRIES = ("rapidocr",)
"""Distributions that are not imported to read a page, but whose files are used: networks that recognise text."""

_DATA = (".toml", ".sql")
_IMPORT = re.compile(
    r"^ *(?:from ([\w.]+) import (\([^)]*\)|.*)|import ([\w.]+(?:, [\w.]+)*))", re.MULTILINE
)
_NAME = re.compile(r"\w[\w.]*")
_LITERAL = re.compile(r'"([\w./-]+)"')


def fingerprint(
    modules: Iterable[str], libraries: Iterable[str], apart: Collection[str] = ()
) -> str:
    """A SHA-256 of these modules and all of ours that they import, these libraries' versions, and Python's.

    `libraries` are names of distributions; `apart` are modules of ours that do not count though they are imported.
    It changes when any of these changes, even where the result would not: reading once too often is harmless.
    """
    found = sha256(repr(sys.version_info[:2]).encode())
    for library in libraries:
        found.update(f"{library} {_version(library)}\n".encode())
    for path in own_files(modules, apart):
        content = path.read_bytes()
        found.update(f"{path.relative_to(ROOT).as_posix()} {len(content)}\n".encode())
        found.update(content)
    return found.hexdigest()


def own_files(modules: Iterable[str], apart: Collection[str] = ()) -> list[Path]:
    """The files of these modules and of all modules of ours that they import, and the data files that those name.

    Imports count wherever they are written: in functions, and for type checkers too.
    """
    files = [path for package in PACKAGES for path in (ROOT / package).rglob("*.*")]
    paths = {_parts(path): path for path in files if path.suffix == ".py"}
    texts: dict[Path, str] = {}
    waiting, seen = list(modules), set(apart)
    while waiting:
        module = waiting.pop()
        path = paths.get(tuple(module.split(".")))
        if path and module not in seen:
            texts[path] = path.read_text(encoding="utf-8")
            waiting += [module.rpartition(".")[0], *_imported(texts[path])]
        seen.add(module)
    return sorted([*texts, *_named(texts, files)])


def _parts(path: Path) -> tuple[str, ...]:
    """A file's place among our packages; a package's own module has the place of its folder."""
    place = path.parts[len(ROOT.parts) :]
    return place[:-1] if path.stem == "__init__" else (*place[:-1], path.stem)


def _imported(text: str) -> set[str]:
    """The modules that a module's text imports, and the names that it imports from them: some are modules too."""
    found: set[str] = set()
    for origin, names, modules in _IMPORT.findall(text):
        if origin:
            found |= {origin, *(f"{origin}.{name}" for name in _NAME.findall(names))}
        else:
            found |= set(_NAME.findall(modules))
    return found


def _named(texts: dict[Path, str], files: list[Path]) -> Iterator[Path]:
    """The data files that these modules name: by file name, by folder, or by both without the file's ending."""
    literals = {
        (_parts(path)[0], name) for path, text in texts.items() for name in _LITERAL.findall(text)
    }
    for path in files:
        if path.suffix in _DATA:
            names = (path.name, path.parent.name, f"{path.parent.name}/{path.stem}")
            if any((_parts(path)[0], name) in literals for name in names):
                yield path


def _version(library: str) -> str:
    """The version of a distribution; some are imported only where they happen to be installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(library)
    except PackageNotFoundError:
        return "-"
