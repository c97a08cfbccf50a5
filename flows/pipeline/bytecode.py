"""Bytecode of what reads files, kept before a process is held to limits in which it may keep none.

Without it each load would compile all of our modules again, and spaCy's too where they came without: pip compiles what
it installs, while uv and a checkout leave that to the first import.
"""

from __future__ import annotations

import py_compile
import sys
from contextlib import suppress
from importlib.util import cache_from_source, find_spec
from pathlib import Path

from ingest.files.fingerprint import ROOT

_PACKAGES = ("models", "ingest", "extractors")
"""Ours that read files; what else is imported, whoever starts the processes has imported before."""

_LIBRARY = "spacy"
"""Of the libraries that only reading needs the one that takes longest to compile."""


def compile_ahead() -> None:
    """Compile our modules that have no bytecode as new as they are, and import spaCy where it has none.

    Where it may not be kept, all is as before: who imports compiles.
    """
    if sys.dont_write_bytecode:
        return
    for source in (path for package in _PACKAGES for path in (ROOT / package).rglob("*.py")):
        if not _is_compiled(source):
            with suppress(OSError, py_compile.PyCompileError):
                py_compile.compile(str(source), doraise=True)
    found = find_spec(_LIBRARY)
    if found and found.origin and not _is_compiled(Path(found.origin)):
        from extractors.entities.language import tokeniser

        tokeniser()


def _is_compiled(source: Path) -> bool:
    """Whether the module's bytecode was written after it."""
    try:
        return Path(cache_from_source(str(source))).stat().st_mtime >= source.stat().st_mtime
    except OSError:
        return False
