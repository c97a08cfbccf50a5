"""Pages read before: what a page yielded is kept, so that a corrected document has only its changed pages read.

An entry is found by what the page is made of and by the code that read it, never by a file's name or date. So an
entry is right or not found: one that is damaged, or was made by other code, is read anew. The folder may be deleted
at any time.
"""

from __future__ import annotations

import os
import re
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from functools import cache
from hashlib import sha256
from io import BytesIO
from itertools import chain
from pathlib import Path
from time import time_ns
from typing import Any

import msgspec
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFObjRef, PDFStream, resolve1, stream_value

from ingest.files.fingerprint import CARRIES, fingerprint
from ingest.pages.pdf_structure import pages_of
from ingest.pages.pdfminer_documents import Document
from ingest.pages.read import Page, packed, unpacked
from ingest.pages.readers import ReaderName
from ingest.tables.grids import Cell
from ingest.workers.cache_folder import OWNERS_FILE, make_folder
from models.geometry import Word

LIMIT = 500_000_000
"""Bytes that a cache may hold, unless told otherwise."""

MODULES = ("ingest.pdf",)
"""What makes a page's words and grids out of its content; it imports the rest."""

LIBRARIES = (
    "annotated-types",
    "cffi",
    "charset-normalizer",
    "cryptography",
    "landlockpy",
    "msgspec",
    "numpy",
    "onnxruntime",
    "opencv-python-headless",
    "pdfminer.six",
    "pdfplumber",
    "pydantic",
    "pydantic_core",
    "pypdfium2",
    "typing-inspection",
    "typing_extensions",
)
"""The distributions that are imported to read a page; some are there only where text in pictures is recognised."""


class PageCache:
    """A folder with a file for each page read; those used longest ago go first where it grows beyond `limit` bytes."""

    def __init__(self, folder: Path, limit: int = LIMIT) -> None:
        self._folder = folder
        self._limit = limit

    def of(self, pdf: Path | bytes, reader: ReaderName) -> KnownPages | None:
        """What is known of the pages of this PDF, as this reader reads them; None where no page can be known."""
        keys = [f"{_code()}-{reader}-{digest}" for digest in page_digests(pdf)]
        return KnownPages(self, keys) if keys else None

    def __contains__(self, key: str) -> bool:
        """Whether a page is kept under this key, perhaps a damaged one."""
        with suppress(OSError):  # a folder that may not be looked into holds nothing
            return (self._folder / key).exists()
        return False

    def get(self, key: str) -> Page | None:
        """The page kept under this key, if there is one and it is whole."""
        path = self._folder / key
        with suppress(OSError, zlib.error, msgspec.MsgspecError, IndexError):
            page = unpacked(zlib.decompress(path.read_bytes()))
            now = time_ns()
            os.utime(path, ns=(now, now))
            return page
        return None

    def put(self, key: str, page: Page) -> None:
        """Keep the page under this key; where that fails, for want of room say, it is read again the next time.

        A file that is not whole is told by zlib's checksum.
        """
        path = self._folder / key
        with suppress(OSError, UnicodeEncodeError):
            make_folder(self._folder)
            content = zlib.compress(packed(page), level=1)
            try:
                with open(path, "wb", opener=_open_for_owner) as file:
                    file.write(content)
            except OSError:
                path.unlink()
                raise

    def trim(self) -> None:
        """Delete what was used longest ago, until the rest is within the limit."""
        with suppress(OSError):
            files = [(entry.stat(), entry.path) for entry in os.scandir(self._folder)]
            room = self._limit
            for found, path in sorted(files, key=lambda file: -file[0].st_mtime):
                room -= found.st_size
                if room < 0:
                    Path(path).unlink()


@cache
def _code() -> str:
    """What reads pages in this process."""
    return fingerprint(MODULES, (*LIBRARIES, *CARRIES))[:16]


def _open_for_owner(path: str, flags: int) -> int:
    return os.open(path, flags, OWNERS_FILE)


class KnownPages:
    """A cache seen through one PDF: pages by their number there, counted from 1."""

    def __init__(self, cache: PageCache, keys: list[str]) -> None:
        self._cache = cache
        self._keys = keys
        self._grown = False

    @property
    def missing(self) -> list[int]:
        """The numbers of the pages that have to be read; one of the others may turn out to be damaged."""
        return [number for number, key in enumerate(self._keys, 1) if key not in self._cache]

    def get(self, number: int) -> Page | None:
        """The page, if one made of the same was read before, under whatever number."""
        page = self._cache.get(self._keys[number - 1])
        return page if page is None or page.number == number else _renumbered(page, number)

    def put(self, page: Page) -> None:
        """Keep a page that was read."""
        self._grown = True
        self._cache.put(self._keys[page.number - 1], page)

    def close(self) -> None:
        """Keep the cache within its limit, if pages were added."""
        if self._grown:
            self._cache.trim()


def page_digests(pdf: Path | bytes) -> list[str]:
    """A SHA-256 for each page of a PDF: equal only where everything that its content is drawn from is equal.

    That is its content streams, its boxes and rotation, the resources that it names (fonts, forms, images, …) and all
    that these refer to, wherever in the file they stand. Of a PDF with annotations, these are part
    of its content if they are read (`ingest.pages.pdf_source`). No digests are
    given of a file that is encrypted, or that cannot be taken apart.
    """
    try:
        with pdf.open("rb") if isinstance(pdf, Path) else BytesIO(pdf) as file:
            document = Document(file)
            if document.encryption:
                return []
            digester = _Digester()
            layers = document.catalog.get("OCProperties")
            return [
                digester.of_all(chain(_drawn_from(page), [layers])) for page in pages_of(document)
            ]
    except Exception:  # pdfminer stumbles over much; whoever reads the page will say what is wrong
        return []


def _drawn_from(page: PDFPage) -> Iterator[object]:
    """What a page's content depends on; its boxes, rotation and resources may be inherited from the page tree.

    The streams must be looked at first: once pdfminer has unpacked one, it forgets it as it was.
    """
    yield page.attrs.get("Contents")
    content = b" ".join(stream_value(stream).get_data() for stream in page.contents)
    yield _used(page.resources, content)
    yield from (page.mediabox, page.cropbox, page.rotate, page.attrs.get("UserUnit"))


_NAME = re.compile(rb"/([^\x00\t\n\x0c\r ()<>\[\]{}/%]+)")


def _used(resources: dict[Any, object], content: bytes) -> dict[Any, object]:
    """The resources that a content may use: those whose names stand in it, wherever; all of them in case of doubt.

    Producers give all pages of a document the same dictionary, where a page's change would change every page.
    """
    names = {name.decode("latin-1") for name in _NAME.findall(content)}
    used: dict[Any, object] = {}
    for kind, entries in resources.items():
        entries = resolve1(entries)
        if isinstance(entries, dict):
            entries = {
                name: entry
                for name, entry in entries.items()
                if name in names or name.startswith("Default")
            }
            if any(_borrows(resolve1(entry)) for entry in entries.values()):
                return resources
        if entries:
            used[kind] = entries
    return resources if any("#" in name for name in names) else used


def _borrows(resource: object) -> bool:
    """Whether a form or a font drawn by forms has no resources of its own, and so uses those of whoever names it."""
    facts = resource.attrs if isinstance(resource, PDFStream) else resource
    if not isinstance(facts, dict) or "Resources" in facts:
        return False
    return str(facts.get("Subtype")) in ("/'Form'", "/'Type3'")


class _Digester:
    """Digests of PDF objects by value: objects that others refer to count as if they stood there themselves."""

    def __init__(self) -> None:
        self._known: dict[int, str] = {}
        self._open: list[int] = []

    def of(self, value: object) -> str:
        """The SHA-256 of an object and all it refers to."""
        if isinstance(value, PDFObjRef):
            return self._of_reference(value)
        if isinstance(value, PDFStream):
            assert value.rawdata is not None
            return _hash(b"stream", self.of(value.attrs).encode(), value.rawdata)
        if isinstance(value, dict):
            parts = (f"{key}\0{self.of(entry)}".encode() for key, entry in sorted(value.items()))
            return _hash(b"dictionary", *parts)
        if isinstance(value, list):
            return _hash(b"list", self.of_all(value).encode())
        return _hash(type(value).__name__.encode(), repr(value).encode())

    def of_all(self, values: Iterable[object]) -> str:
        """The SHA-256 of several objects, each looked at before the next is asked for."""
        return _hash(*(self.of(value).encode() for value in values))

    def _of_reference(self, reference: PDFObjRef) -> str:
        """A reference back to an object being hashed is hashed as its distance up the stack."""
        number = reference.objid
        if number in self._open:
            return f"up {len(self._open) - self._open.index(number)}"
        if number not in self._known:
            self._open.append(number)
            self._known[number] = self.of(reference.resolve())
            self._open.pop()
        return self._known[number]


def _hash(*parts: bytes) -> str:
    digest = sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()


def _renumbered(page: Page, number: int) -> Page:
    """The same page with another number."""
    words = {
        word: msgspec.structs.replace(word, page=number) for word in (*page.words, *page.outside)
    }

    def moved(cell: Cell) -> Cell:
        kept: tuple[Word, ...] = tuple(words[word] for word in cell.words)
        return replace(cell, box=cell.box._replace(page=number), words=kept)

    grids = (
        replace(
            grid,
            box=grid.box._replace(page=number),
            cells=tuple(moved(cell) for cell in grid.cells),
        )
        for grid in page.grids
    )
    return replace(
        page,
        number=number,
        words=tuple(words[word] for word in page.words),
        grids=tuple(grids),
        outside=tuple(words[word] for word in page.outside),
        pictures=tuple(picture._replace(page=number) for picture in page.pictures),
    )
