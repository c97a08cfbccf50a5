"""Reading the tables of a document, with no profile and no warehouse."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from flows.pipeline.extraction import OnPage, ignore_page
from ingest.pages.readers import ReadOptions
from ingest.workers.pool import tell
from ingest.workers.reading import readers
from models.errors import UsageError

if TYPE_CHECKING:
    from extractors.text.page_tables import PageTable


def read_tables(
    path: Path,
    pages: Collection[int] | None = None,
    *,
    join: bool = False,
    options: ReadOptions = ReadOptions(),  # noqa: B008
    on_page: OnPage = ignore_page,
) -> list[PageTable]:
    """The tables on these pages of a PDF, or sheets of a spreadsheet (None: all), page by page.

    With `join` those that go on over pages are one. The whole document is read, since what repeats on its pages is
    known by that. Raises UsageError for a page that it does not have, and UnreadableDocumentError.
    """
    from extractors.text.page_tables import joined

    with readers(options, [path]) as read:
        count, tables = read.run(partial(_tables, path, options), path, lambda told: on_page(*told))
    if pages is not None:
        if missing := [number for number in sorted(pages) if not 1 <= number <= count]:
            raise UsageError(f"{path}: has pages 1 to {count}; there is no page {missing[0]}.")
        tables = [table for table in tables if table.page in pages]
    return joined(tables) if join else tables


def _tables(path: Path, options: ReadOptions) -> tuple[int, list[PageTable]]:
    """How many pages the document has, and all its tables."""
    from extractors.text.page_tables import tables_of_pages, tables_of_sheets
    from ingest.pdf import is_pdf

    if not is_pdf(path):
        from ingest.sheets.open import read_sheets

        file = read_sheets(path)
        return file.facts.page_count, tables_of_sheets(file.sheets)
    from ingest.frames import without_frames
    from ingest.pdf import open_pdf

    kept = []
    with open_pdf(path, replace(options, workers=1)) as pdf:
        for page in pdf.pages():
            tell((pdf.facts, page.number))
            kept.append(page)
    return len(kept), tables_of_pages(without_frames(kept))
