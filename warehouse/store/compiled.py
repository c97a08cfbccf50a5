"""The schema compiled: an empty warehouse's file, kept where Python keeps its compiled modules.

DuckDB takes longer to make the schema than to store a plan. As with modules, what is kept counts only for the text it
was made of, is made anew whenever it is missing, and is not written where Python is told to write none.
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

import duckdb

FOLDER = Path(__file__).with_name("__pycache__")

_DIGEST = hashlib.sha256().digest_size


def key_of(texts: Iterable[str]) -> str:
    """What names the file that is made of these texts, by this DuckDB on this kind of machine."""
    told = hashlib.sha256(f"{duckdb.__version__} {sys.platform} {sys.byteorder}".encode())
    for text in texts:
        told.update(hashlib.sha256(text.encode()).digest())
    return told.hexdigest()[:16]


def kept(key: str) -> bytes | None:
    """The file that was kept under this key, if it is whole."""
    try:
        content = _place(key).read_bytes()
    except OSError:
        return None
    whole, digest = content[:-_DIGEST], content[-_DIGEST:]
    return whole if hashlib.sha256(whole).digest() == digest else None


def keep(key: str, content: bytes) -> None:
    """Keep the file under this key, in place of older ones; where that cannot be, it is made anew the next time."""
    if sys.dont_write_bytecode:
        return
    with suppress(OSError):
        FOLDER.mkdir(exist_ok=True)
        for older in FOLDER.glob(_place("*").name):
            older.unlink()
        with NamedTemporaryFile(dir=FOLDER, delete=False) as file:
            file.write(content + hashlib.sha256(content).digest())
        made = Path(file.name)
        made.chmod(0o644)  # for whoever else works with this installation
        made.replace(_place(key))


def _place(key: str) -> Path:
    return FOLDER / f"empty.{key}.duckdb"
