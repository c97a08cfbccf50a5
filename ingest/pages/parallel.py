"""Pages read by several processes, this one among them; each page by one of them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from contextlib import closing, contextmanager, suppress
from functools import lru_cache, partial
from pathlib import Path

from ingest.pages.pdf_source import open_source
from ingest.pages.read import PackedPages, Page, packed, read_page, unpacked
from ingest.pages.readers import ReaderName, ReadOptions, open_reader
from ingest.words.glyphs import PageReader
from ingest.workers.confinement import Confinement
from ingest.workers.pool import Begun, WorkerPool, explained_death, worker_pool

PAYS = 24
"""A document of fewer pages is read sooner than processes are started."""

_PAGE = 3_000
"""Few pages take fewer bytes."""

_WINDOW = 64
"""So many pages are read ahead of the one asked for; each waits as some 20 kB."""

_DEPTH = 3
"""So many pages a process is given at a time, so that it need not wait for the next."""

PagePool = WorkerPool[tuple[Path, int], bytes]
"""Processes that read pages: of a file, by their numbers."""


def may_pay(path: Path) -> bool:
    """Whether a file is large enough to have so many pages: worth starting processes before it is opened."""
    try:
        return path.stat().st_size >= PAYS * _PAGE
    except OSError:
        return False


@contextmanager
def page_pool(options: ReadOptions, path: Path) -> Iterator[PagePool]:
    """Processes that read this file as the options say, beside this one."""
    function = partial(_read, options.reader)
    confinement = Confinement(options.limits, [path]) if options.limits else None
    with worker_pool(function, options.workers - 1, depth=_DEPTH, confinement=confinement) as pool:
        yield pool


class PagesAhead:
    """Pages of a PDF, read ahead by a pool; this process, with its own reader, reads too while it would wait."""

    def __init__(self, pool: PagePool, path: Path, own: PageReader, wanted: Iterable[int]) -> None:
        self._pool = pool
        self._path = path
        self._own = own
        self._wanted = deque(wanted)
        self._begun: dict[int, Begun[bytes]] = {}
        self._here: dict[int, Future[Page]] = {}

    def begin(self) -> None:
        """Have the next of the wanted pages read."""
        while self._wanted and len(self._begun) + len(self._here) < _WINDOW:
            number = self._wanted.popleft()
            self._begun[number] = self._pool.begin((self._path, number))

    def page(self, number: int) -> Page:
        """A page, which is then forgotten; raises what reading it raised, or UnreadableDocumentError."""
        with explained_death(self._path, self._pool.confinement):
            self.begin()
            while number in self._begun and not self._begun[number].done():
                taken = self._pool.take_back()
                if taken is None:
                    break
                self._read_here(taken[1])
            if number in self._begun:
                return unpacked(self._begun.pop(number).result())
            if number in self._here:
                return self._here.pop(number).result()
            return read_page(self._own, self._path, number)

    def _read_here(self, number: int) -> None:
        del self._begun[number]
        self._here[number] = result = Future[Page]()
        try:
            result.set_result(read_page(self._own, self._path, number))
        except Exception as error:  # told when the page is asked for
            result.set_exception(error)


def read_pages(path: Path, reader: ReaderName, numbers: Iterable[int]) -> PackedPages:
    """Read some pages of a PDF, for a process elsewhere; numbers are counted from 1.

    Reading ends before a page that cannot be read: who needs it reads it there, and says what is wrong with it.
    """
    pages: dict[int, bytes] = {}
    with suppress(Exception), closing(open_reader(open_source(path), reader)) as opened:
        for number in numbers:
            pages[number] = packed(read_page(opened, path, number))
    return pages


def _read(reader: ReaderName, subject: tuple[Path, int]) -> bytes:
    path, number = subject
    return packed(read_page(_opened(path, reader), path, number))


@lru_cache(maxsize=1)
def _opened(path: Path, reader: ReaderName) -> PageReader:
    """The document a worker reads from, until it is given another."""
    return open_reader(open_source(path), reader)
