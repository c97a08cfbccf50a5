"""Loading documents and reading their tables, from Python."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from extractors.text.page_tables import PageTable, TableCell
from flows.pipeline.documents import find_documents
from flows.pipeline.steps import LoadReport, LoadRequest, load_documents, read_options
from flows.pipeline.tables import read_tables
from ingest.files.left_out import LeftOut
from ingest.pages.readers import ReaderName, ReadOptions
from ingest.workers.confinement import usual_limits
from ingest.workers.pool import cores
from models.errors import RenaksiError
from models.geometry import Box
from models.origin import Given, Reporter
from warehouse import WAIT

if TYPE_CHECKING:
    from flows.cli.summaries import Summary


@dataclass(frozen=True, slots=True, repr=False)
class Loaded:
    """What became of a load: tables of the plans and reports, and what they do not say by themselves.

    `report` has all of it as objects.
    """

    report: LoadReport

    @property
    def failures(self) -> dict[str, RenaksiError]:
        """The files that were not loaded, each with what is wrong with it."""
        return {str(failure.file): failure.error for failure in self.report.failures}

    def __repr__(self) -> str:
        from warehouse.ask.shown import text_table

        tables = [text_table(table.heads, table.rows) for table in self._tables()]
        return "\n\n".join([*tables, *self._sentences()])

    def _repr_markdown_(self) -> str:
        from models.shown import in_markdown

        tables = [table.as_markdown() for table in self._tables()]
        return "\n".join([*tables, *(f"\n{in_markdown(said)}\n" for said in self._sentences())])

    def _tables(self) -> list[Summary]:
        from flows.cli.summaries import summaries

        return summaries(self.report)

    def _sentences(self) -> list[str]:
        from flows.cli.summaries import remarks, unchanged_files

        return [
            *remarks(self.report),
            *unchanged_files(self.report),
            *(str(error) for error in self.failures.values()),
        ]


def load(
    *files: str | Path,
    warehouse: str | Path = "renaksi.duckdb",
    profiles: str | Path | None = None,
    plan: str | None = None,
    period: str | None = None,
    reporter: str | None = None,
    body: str | None = None,
    force: bool = False,
    keep_going: bool = False,
    workers: int | None = None,
    wait: float = WAIT,
) -> Loaded:
    """Load plans and progress reports: files, folders, ZIP files and mails, as `renaksi load` does.

    `plan`, `period`, `reporter` and `body` are what the reports are about and whose they are, where they do not say
    it; nobody is asked. Where one file fails the others are loaded. Then, unless `keep_going`, its `RenaksiError` is
    raised, with a note for each further one; with it, `failures` tells. Raises `RenaksiError` where the warehouse or
    the profiles cannot be used.
    """
    path, left_out = Path(warehouse), LeftOut()
    options = read_options(path, ReaderName.PDFIUM, workers, cached=True, limits=usual_limits())
    request = LoadRequest(
        find_documents([Path(file) for file in files], left_out=left_out),
        path,
        Path(profiles) if profiles else None,
        options,
        force,
        wait,
        Given(plan, period, Reporter(reporter) if reporter else None, body),
    )
    report = load_documents(request).with_left_out(left_out)
    if report.failures and not keep_going:
        first, *others = (failure.error for failure in report.failures)
        for other in others:
            first.add_note(str(other))
        raise first
    return Loaded(report)


@dataclass(frozen=True, slots=True, repr=False)
class DocumentTable:
    """A table on one page of a document: `name` is the page and its place there, `continues` what it goes on from."""

    found: PageTable

    @property
    def name(self) -> str:
        """The page and the table's place on it: `6.1`."""
        return self.found.name

    @property
    def page(self) -> int:
        """The page, or sheet, from 1."""
        return self.found.page

    @property
    def continues(self) -> str | None:
        """The name of the table on the page before that it goes on from."""
        return self.found.continues

    @property
    def box(self) -> Box:
        """Where it stands on its page."""
        return self.found.box

    @property
    def cells(self) -> tuple[TableCell, ...]:
        """Its cells with their spans and places; a merged cell is one."""
        return self.found.cells

    @property
    def rows(self) -> list[list[str]]:
        """The texts row by row; a merged cell's text stands in the first row and column that it spans."""
        return self.found.rows

    def __repr__(self) -> str:
        from warehouse.ask.shown import text_table

        heads, *rows = self.rows or [[]]
        return f"table {self.name}\n{text_table(heads, rows)}"

    def _repr_html_(self) -> str:
        from flows.cli.tables import html_table

        return html_table(self.found)


def tables(
    file: str | Path,
    pages: Collection[int] | None = None,
    *,
    join: bool = False,
    workers: int | None = None,
) -> list[DocumentTable]:
    """The tables on these pages of a PDF, or sheets of a spreadsheet (by default all), whatever they are about.

    With `join` those that go on over pages are one. Raises `RenaksiError` where the file cannot be read or has no such
    page.
    """
    options = ReadOptions(workers=workers or cores(), limits=usual_limits())
    return [
        DocumentTable(table) for table in read_tables(Path(file), pages, join=join, options=options)
    ]
