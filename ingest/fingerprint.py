"""What a result depends on besides its document: our own code and data files, and the libraries beneath."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from hashlib import sha256
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable

_COUNTS = (".py", ".toml")


def fingerprint(packages: Iterable[str], libraries: Iterable[str]) -> str:
    """A SHA-256 of these packages' source and data files, these libraries' versions, and Python's.

    It is another one as soon as any of them is another, whether or not that matters: better read once too often.
    """
    found = sha256(repr(sys.version_info[:2]).encode())
    for library in libraries:
        found.update(f"{library} {version(library)}\n".encode())
    for package in packages:
        for name, content in _sources(files(package), package):
            found.update(f"{name} {len(content)}\n".encode())
            found.update(content)
    return found.hexdigest()


def _sources(folder: Traversable, name: str) -> Iterable[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        path = f"{name}/{entry.name}"
        if entry.is_dir():
            yield from _sources(entry, path)
        elif entry.name.endswith(_COUNTS):
            yield path, entry.read_bytes()
