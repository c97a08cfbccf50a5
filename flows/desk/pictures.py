"""Pages of originals, drawn and read by a process that is held to limits; the latest are kept."""

from __future__ import annotations

import io
from collections import OrderedDict
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from flows.pipeline.steps import read_options
from ingest.pages.readers import ReaderName, ReadOptions
from ingest.workers.confinement import usual_limits
from ingest.workers.reading import Readers
from warehouse.store.originals import kept_beside, original

if TYPE_CHECKING:
    from models.geometry import Word

PrintedLine = Sequence["Word"]
"""The words of a line, of a table's cell or outside tables."""

_DPI = 110
"""Print of 8 points is read well, and a page takes some 200 KB."""

_KEPT = 60
"""Pages in memory: some 12 MB."""

_T = TypeVar("_T")
_Page = tuple[str, int]


class Picture(NamedTuple):
    """A page as PNG, and its sizes in points."""

    png: bytes
    width: float
    height: float


class Latest(Generic[_T]):
    """What was made of pages last."""

    def __init__(self, making: Lock) -> None:
        self._kept: OrderedDict[_Page, _T] = OrderedDict()
        self._making, self._keeping = making, Lock()

    def get(self, page: _Page, make: Callable[[], _T]) -> _T:
        """What is known of the page, or else made now: one thing at a time, which what is known does not wait for."""
        if (known := self._known(page)) is not None:
            return known
        with self._making:
            if (known := self._known(page)) is not None:
                return known
            made = make()
        with self._keeping:
            self._kept[page] = made
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return made

    def _known(self, page: _Page) -> _T | None:
        with self._keeping:
            if page in self._kept:
                self._kept.move_to_end(page)
            return self._kept.get(page)


def options_of_pages(warehouse: Path) -> ReadOptions:
    """How pages are read: by a process that is held to limits; those that a load has read are remembered."""
    return read_options(warehouse, ReaderName.PDFIUM, 1, cached=True, limits=usual_limits())


class Pages:
    """Pages of the PDFs in a folder, drawn and read by a process that begins with the first of them."""

    def __init__(self, warehouse: Path, folder: Path) -> None:
        self._warehouse, self._folder = warehouse, folder
        making = Lock()
        self._drawn = Latest[Picture](making)
        self._read = Latest[Sequence[PrintedLine]](making)
        self._readers: Readers | None = None

    def picture(self, key: str, path: Path, number: int) -> Picture:
        """A page, from 1, of a PDF, which is known by this key."""
        draws = partial(draw, path, number)
        return self._drawn.get((key, number), lambda: Picture(*self._run(draws, path)))

    def lines(self, key: str, path: Path, number: int) -> Sequence[PrintedLine]:
        """The words of such a page by lines, in reading order."""
        reads = partial(read_lines, path, number, options_of_pages(self._warehouse))
        return self._read.get((key, number), lambda: self._run(reads, path))

    def _run(self, work: Callable[[], _T], path: Path) -> _T:
        if self._readers is None:
            self._readers = Readers(options_of_pages(self._warehouse), [self._folder])
        return self._readers.run(work, path)

    def end(self) -> None:
        """End the process."""
        if self._readers:
            self._readers.end()


class Pictures:
    """The pages of what was loaded into a warehouse."""

    def __init__(self, warehouse: Path) -> None:
        self._warehouse = warehouse
        self._pages = Pages(warehouse, kept_beside(warehouse))
        self._aside = ThreadPoolExecutor(1)
        self._wanted: tuple[str, int] | None = None

    def page(self, sha256: str, file_name: str, number: int) -> Picture | None:
        """A page, from 1, of the PDF of this SHA-256; None where it is no PDF, or is not kept."""
        path = self.pdf(sha256, file_name)
        return self._pages.picture(sha256, path, number) if path else None

    def lines(self, sha256: str, file_name: str, number: int) -> Sequence[PrintedLine]:
        """The words of such a page by lines, in reading order; none where it is no PDF, or is not kept."""
        path = self.pdf(sha256, file_name)
        return self._pages.lines(sha256, path, number) if path else ()

    def ahead(self, sha256: str, file_name: str, number: int) -> None:
        """Draw and read a page while a person looks at the one before."""
        wanted = self._wanted = sha256, number

        def look_ahead() -> None:
            for work in (self.page, self.lines):
                if self._wanted == wanted:
                    work(sha256, file_name, number)

        self._aside.submit(look_ahead)

    def pdf(self, sha256: str, file_name: str) -> Path | None:
        """The PDF of this SHA-256; None where it is none, or is not kept."""
        path = original(self._warehouse, sha256, Path(file_name).suffix)
        return path if path.suffix.lower() == ".pdf" and path.is_file() else None

    def end(self) -> None:
        """End the process that draws and reads."""
        self._wanted = None
        self._aside.shutdown(cancel_futures=True)
        self._pages.end()


def draw(path: Path, number: int) -> tuple[bytes, float, float]:
    """A page of a PDF, from 1, as a `Picture` has it: in the sizes that its words' places are told in."""
    from ingest.pages.picture import POINTS_AN_INCH, draw_page

    image, width, height = draw_page(path, number, _DPI / POINTS_AN_INCH)
    made = io.BytesIO()
    image.save(made, format="PNG")
    return made.getvalue(), width, height


def boxes_of(lines: Sequence[PrintedLine]) -> list[tuple[str, float, float, float, float]]:
    """The words of a page in reading order, each with its left, upper, right and lower edge (points)."""
    return [(word.text, *map(in_points, word.box[1:])) for line in lines for word in line]  # type: ignore[misc]


def in_points(edge: float) -> float:
    """An edge of a box, as exactly as it is told."""
    return round(edge, 2)


def read_lines(path: Path, number: int, options: ReadOptions) -> list[list[Word]]:
    """The words of a page of a PDF, from 1, by lines: those of a table cell after cell."""
    from extractors.text.lines import Line
    from extractors.text.rows import page_elements
    from ingest.pdf import open_pdf

    with open_pdf(path, options) as pdf:
        page = pdf.page(number)
    lines: list[Line] = []
    for element in page_elements(page, set()):
        if isinstance(element, Line):
            lines.append(element)
        else:
            lines += [line for cell in element.cells if cell.starts for line in cell.lines]
    return [list(line.words) for line in lines]
