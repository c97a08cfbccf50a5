"""From a file to what its plans or progress reports hold.

What reading needs is imported when a file has to be read: often all are known already.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from ingest.pages.readers import ReadOptions
from ingest.workers.pool import tell
from ingest.workers.reading import Job, Readers

if TYPE_CHECKING:
    from extractors.plan.profile import Profile
    from extractors.reports.profile import ReportLayouts
    from ingest.pages.parallel import PagePool
    from ingest.pages.read import PackedPages, Page
    from models.origin import Origin
    from models.plan import DocumentFacts, ExtractedDocument
    from models.progress import ExtractedReport

Extracted: TypeAlias = "ExtractedDocument | ExtractedReport"

Extract: TypeAlias = Callable[[Path], Extracted]

OnPage: TypeAlias = "Callable[[DocumentFacts, int], None]"
"""Told the number of each page as soon as it has been read."""


def ignore_page(document: DocumentFacts, number: int) -> None:
    """Let a page pass."""


def extract_in(
    readers: Readers,
    path: Path,
    profiles: Path | None,
    options: ReadOptions,
    on_page: OnPage = ignore_page,
    origin: Origin | None = None,
) -> Extracted:
    """The same as `extract_file`, by those who read a command's files."""
    return readers.run(
        extraction_job(path, profiles, options, origin), path, lambda told: on_page(*told)
    )


def extraction_job(
    path: Path, profiles: Path | None, options: ReadOptions, origin: Origin | None = None
) -> Job[Extracted]:
    """What extracts a file, and tells of its pages."""
    return partial(extract_file, path, profiles, options, _tell_of_page, origin=origin)


def _tell_of_page(document: DocumentFacts, number: int) -> None:
    tell((document, number))


def extract_file(
    path: Path,
    profiles: Path | None,
    options: ReadOptions = ReadOptions(),  # noqa: B008
    on_page: OnPage = ignore_page,
    read: PackedPages | None = None,
    origin: Origin | None = None,
) -> Extracted:
    """Read a document and extract its plans, or its progress reports if it looks like some.

    Where the file comes from, `origin`, is by default where it lies.

    A PDF is read page by page, with the help of other processes or of what was `read` of it elsewhere; what is not
    needed of a page is forgotten before the next. Raises UnreadableDocumentError, UnrecognisedDocumentError or
    ProfileError.
    """
    from extractors.plan.profile import load_profiles
    from extractors.reports.profile import load_report_layouts
    from flows.pipeline.origins import origin_of
    from ingest.pdf import is_pdf
    from models.vocabularies import using_folder

    origin = origin or origin_of(path)
    with using_folder(profiles):
        plans, layouts = load_profiles(profiles), load_report_layouts(profiles)
        if is_pdf(path):
            return _extract_pdf(path, plans, layouts, options, on_page, read, origin)
        from extractors.reports.document import extract_report
        from extractors.reports.recognition import Recognised
        from ingest.sheets.open import read_sheets

        file = read_sheets(path)
        return extract_report(file.facts, Recognised(file.sheets, layouts, plans), origin)


def _extract_pdf(
    path: Path,
    plans: tuple[Profile, ...],
    layouts: ReportLayouts,
    options: ReadOptions,
    on_page: OnPage,
    read: PackedPages | None,
    origin: Origin,
) -> Extracted:
    from ingest.pdf import open_pdf

    kept: list[Page] = []
    with _helpers(path, options) as pool, open_pdf(path, options, pool, read) as pdf:
        pages = pdf.pages()  # other processes read them while this one imports what it needs
        from extractors.entities.language import tokeniser
        from extractors.plan.document import extract_document
        from extractors.reports.document import extract_report
        from extractors.reports.recognition import Recognised
        from ingest.frames import without_frames

        tokeniser()
        for page in pages:
            on_page(pdf.facts, page.number)
            kept.append(page)
    unframed = without_frames(kept)
    found = Recognised(unframed, layouts, plans)
    if found.is_report:
        return extract_report(pdf.facts, found, origin)
    return extract_document(pdf.facts, unframed, plans, found.rows)


def _helpers(path: Path, options: ReadOptions) -> AbstractContextManager[PagePool | None]:
    """Processes that help to read a PDF, if it may pay: they begin while this one imports what it needs.

    Once pages are remembered, few may have to be read.
    """
    if options.workers == 1:
        return nullcontext()
    from ingest.pages.parallel import may_pay, page_pool
    from ingest.workers.cache_folder import is_empty

    if options.cache is not None and not is_empty(options.cache):
        return nullcontext()

    return page_pool(options, path) if may_pay(path) else nullcontext()


def check_profiles(folder: Path | None) -> None:
    """Look at all profiles and vocabularies in the folder; raises ProfileError with every mistake in any of them.

    Without a folder there are only our own profiles, which whoever reads a file looks at.
    """
    from flows.pipeline.vocabularies import check_vocabularies
    from models.declared import collect_mistakes
    from models.vocabularies import using_folder

    with using_folder(folder), collect_mistakes() as mistakes:
        if folder is not None:
            from extractors.plan.profile import load_profiles
            from extractors.reports.profile import load_report_layouts

            with mistakes.noted():
                load_profiles(folder)
            with mistakes.noted():
                load_report_layouts(folder)
        with mistakes.noted():
            check_vocabularies()
