"""Pages of originals as pictures, drawn by a process that is held to limits; the latest are kept."""

from __future__ import annotations

import io
from collections import OrderedDict
from functools import partial
from pathlib import Path
from threading import Lock
from typing import NamedTuple

from ingest.pages.readers import ReadOptions
from ingest.workers.confinement import usual_limits
from ingest.workers.reading import Readers
from warehouse.store.originals import kept_beside, original

_DPI = 110
"""Print of 8 points is read well, and a page takes some 200 KB."""

_KEPT = 60
"""Pages in memory: some 12 MB."""


class Picture(NamedTuple):
    """A page as PNG, and its sizes in points."""

    png: bytes
    width: float
    height: float


class Pictures:
    """The pages of what was loaded into a warehouse."""

    def __init__(self, warehouse: Path) -> None:
        self._warehouse = warehouse
        self._kept: OrderedDict[tuple[str, int], Picture] = OrderedDict()
        self._readers: Readers | None = None
        self._lock = Lock()

    def page(self, sha256: str, file_name: str, number: int) -> Picture | None:
        """A page, from 1, of the PDF of this SHA-256; None where it is no PDF, or is not kept."""
        suffix = Path(file_name).suffix
        path = original(self._warehouse, sha256, suffix)
        if suffix.lower() != ".pdf" or not path.is_file():
            return None
        with self._lock:
            key = sha256, number
            if key not in self._kept:
                if self._readers is None:
                    folder = kept_beside(self._warehouse)
                    self._readers = Readers(ReadOptions(limits=usual_limits()), [folder])
                drawn = self._readers.run(partial(draw, path, number), path)
                self._kept[key] = Picture(*drawn)
            self._kept.move_to_end(key)
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
            return self._kept[key]

    def end(self) -> None:
        """End the process that draws."""
        if self._readers:
            self._readers.end()


def draw(path: Path, number: int) -> tuple[bytes, float, float]:
    """A page of a PDF, from 1, as a `Picture` has it: in the sizes that its words' places are told in."""
    from ingest.pages.picture import POINTS_AN_INCH, draw_page

    image, width, height = draw_page(path, number, _DPI / POINTS_AN_INCH)
    made = io.BytesIO()
    image.save(made, format="PNG")
    return made.getvalue(), width, height
