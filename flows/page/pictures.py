"""Pictures of the documents' pages that a report links to, to stand in the report itself."""

from __future__ import annotations

import base64
import io
from functools import partial
from pathlib import Path
from typing import NamedTuple

from ingest.pages.readers import ReadOptions
from ingest.workers.reading import Readers
from warehouse.ask.queries import Row
from warehouse.store.originals import kept_beside, original

_DPI = 76
"""Print of 8 points can be read, and a page takes some 18 KB."""

_GREYS = 4
"""Of black print on white these show all: in colours a page would take three times as much."""

USUAL_SIZE = 3_000_000
"""In bytes: mail and telephones take a page of this size; of a larger one it is said that it is."""


class Picture(NamedTuple):
    """A page of a document: where it stands in the report, the document, its number from 1, the image's address."""

    anchor: str
    document: Row
    number: int
    address: str


class Pictures:
    """Pages of the originals that are kept for a warehouse, drawn by a process that is held to limits."""

    def __init__(self, warehouse: Path, options: ReadOptions) -> None:
        self._warehouse = warehouse
        self._readers = Readers(options, [kept_beside(warehouse)])
        self._wanted: dict[tuple[str, int], Row] = {}

    def anchor(self, document: Row, page: int) -> str | None:
        """Where in the report the page's picture will stand; None where it is no page of a PDF that is kept."""
        if self._pdf(document) is None or page > document.page_count:
            return None
        self._wanted[document.document_id, page] = document
        return _anchor(document, page)

    @property
    def count(self) -> int:
        """How many pages were asked for, each counted once."""
        return len(self._wanted)

    def drawn(self) -> list[Picture]:
        """The pages that were asked for, in the documents' order."""
        return [
            Picture(_anchor(document, page), document, page, self._address(document, page))
            for (_, page), document in sorted(
                self._wanted.items(), key=lambda item: (item[1].file_name, *item[0])
            )
        ]

    def close(self) -> None:
        """End the process that draws."""
        self._readers.end()

    def _pdf(self, document: Row) -> Path | None:
        path = original(self._warehouse, document.sha256, Path(document.file_name).suffix)
        return path if path.suffix == ".pdf" and path.is_file() else None

    def _address(self, document: Row, page: int) -> str:
        path = self._pdf(document)
        assert path is not None  # or it would have no anchor
        png = self._readers.run(partial(draw, path, page), path)
        return f"data:image/png;base64,{base64.b64encode(png).decode()}"


def _anchor(document: Row, page: int) -> str:
    return f"page-{document.sha256[:16]}-{page}"


def draw(path: Path, number: int) -> bytes:
    """A page of a PDF, from 1, as a small PNG in few greys."""
    from ingest.pages.picture import POINTS_AN_INCH, draw_page

    image = draw_page(path, number, _DPI / POINTS_AN_INCH).image
    made = io.BytesIO()
    image.convert("L").quantize(_GREYS).save(made, format="PNG", optimize=True)
    return made.getvalue()
