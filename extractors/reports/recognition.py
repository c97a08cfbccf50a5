"""Whether a document is a report on an action plan: by its tables and forms, and by what it says of itself."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import partial

from extractors.audit.pages import repeated_pages
from extractors.audit.unread import words_left_out
from extractors.plan.profile import Profile
from extractors.reports.column_pages import ColumnPages
from extractors.reports.forms import fits
from extractors.reports.heads import Heads
from extractors.reports.phrases import Phrases
from extractors.reports.profile import Recognition, ReportLayouts, ReportProfile
from extractors.reports.raw import RawEntry
from extractors.reports.scope import Scope, ScopeReader
from extractors.reports.sheet_rows import sheet_rows
from extractors.text.furniture import find_furniture
from extractors.text.lines import Line
from extractors.text.rows import Element, PageRows, Row
from ingest.pages.read import Page
from ingest.sheets.cells import Sheet
from models.progress import Doubt

_TITLE_LINES = 12
"""So many lines at a document's beginning, and right above its table, may be titles."""

_TITLE_WORDS = 30
"""A line of more words is no title."""


Pages = Sequence[Page] | Sequence[Sheet]


class Recognised:
    """A document, read as far as tells whether it is a report: which rows it has, and whether heads or a form's labels.

    `printed` are its pages, `sheets` those that are seen; `repeats` are pages printed again, each with the number of
    the first; `rows` has what was made of all of them. `form` is the profile whose forms it is made of, if it has no
    table of a report.
    """

    def __init__(self, pages: Pages, layouts: ReportLayouts, plans: Sequence[Profile]) -> None:
        self.pages, self.layouts, self.plans = pages, layouts, plans
        self.is_sheet = isinstance(pages[0], Sheet)
        self.printed = [page for page in pages if isinstance(page, Page)]
        sheets = [page for page in pages if isinstance(page, Sheet)]
        self.hidden = [sheet for sheet in sheets if sheet.is_hidden]
        self.sheets = [sheet for sheet in sheets if not sheet.is_hidden]
        self.furniture, self.left_out = find_furniture(self.printed), words_left_out(self.printed)
        self.repeats = repeated_pages(self.printed, self.furniture | self.left_out)
        self.rows = PageRows()
        self.scopes = ScopeReader(layouts, plans)
        self.heads = [Heads(p, self.scopes) for p in layouts.profiles if p.columns]
        self.columns = self._side_by_side()
        self.elements = self.columns.pages
        self.has_table = any(map(self.are_heads, self._rows()))
        self.form = None if self.has_table else self._form()

    @property
    def is_report(self) -> bool:
        """Whether it holds a table or a form that a report profile knows, and that tells of progress."""
        return self.has_table or self.form is not None

    @property
    def first_heads(self) -> list[str]:
        """The heads of its first table of a report."""
        heads = next(filter(self.are_heads, self._rows()), None)
        return [cell.text for cell in heads.full_cells if cell.text] if heads else []

    def are_heads(self, row: Row) -> bool:
        """Whether the row has the heads of a report's table, some of which may begin above it."""
        return any(heads.is_head(row.full_cells) for heads in self.heads)

    def _side_by_side(self) -> ColumnPages:
        """The rows of all pages, with all of their columns, as a sheet has them."""
        skipped = {*self.repeats, *(sheet.number for sheet in self.hidden)}
        rows = [[] if page.number in skipped else self._elements(page) for page in self.pages]
        return ColumnPages(rows, () if self.is_sheet else self.heads)

    def _elements(self, page: Page | Sheet) -> list[Element]:
        if isinstance(page, Sheet):
            return [*sheet_rows(page)]
        return self.rows.of(page, self.furniture | self.left_out)

    def _form(self) -> ReportProfile | None:
        forms = (profile for profile in self.layouts.profiles if profile.sections)
        return next((form for form in forms if fits(form, self.elements)), None)

    def _rows(self) -> Iterator[Row]:
        return (e for page in self.elements for e in page if isinstance(e, Row))


def doubt_of(
    found: Recognised,
    entries: Sequence[RawEntry],
    scopes: Collection[Scope],
    titles: Sequence[str],
    *,
    is_period_given: bool,
) -> Doubt | None:
    """Why the document may be no report; None where its title, its form, its period or its plan says that it is one.

    `scopes` are all that is known of its reports, `titles` its titles and names. A period that any report may have, as
    a quarter, says so only beside commitments; one that only plans have, only where it is meant as one: `B12` is part
    of an invoice's number too.
    """
    if any(scope.families for scope in scopes):
        return None
    words, heads = found.layouts.vocabulary.recognition, found.first_heads
    if others := _phrases_in("\n".join(titles), words.other_documents):
        return Doubt(heads=tuple(heads), other_document=others[0])
    if (
        is_period_given
        or _have_period(entries, scopes)
        or _phrases_in("\n".join(titles), words.titles)
    ):
        return None
    is_form = any(entry.profile.whole_term for entry in entries)
    told_by = _told_by(entries)
    says_period = partial(_says_period, reader=found.scopes, words=words)
    is_report = is_form or any(map(says_period, {*titles, *heads, *told_by}))
    return None if is_report else Doubt(heads=tuple(heads))


def _have_period(entries: Iterable[RawEntry], scopes: Iterable[Scope]) -> bool:
    """Whether there are commitments, and a period beside them."""
    return any(scope.told for scope in scopes) and any(entry.subject for entry in entries)


def _told_by(entries: Iterable[RawEntry]) -> set[str]:
    """What says the entries' periods."""
    return {" ".join(word.text for word in raw.sources.get("periods", ())) for raw in entries}


def _phrases_in(text: str, phrases: Iterable[str]) -> tuple[str, ...]:
    return Phrases((phrase, phrase) for phrase in phrases).take(text)[0]


def _says_period(text: str, reader: ScopeReader, words: Recognition) -> bool:
    """Whether the text tells a period that only plans have, alone or beside a word of reports."""
    if not reader.is_of_plans(reader.scope(text)):
        return False
    is_alone = not any(char.isalnum() for char in reader.without_period(text))
    return is_alone or bool(_phrases_in(text, words.reports))


def titles_of(found: Recognised, first_entry: int) -> Iterator[str]:
    """The lines that may be titles: at the beginning of the document, and above its table.

    `first_entry` is the place of the table's page among the pages.
    """
    for place in dict.fromkeys((0, first_entry)):
        lines = [*_above_table(found, place)]
        chosen = lines[:_TITLE_LINES] if place < first_entry else lines[-_TITLE_LINES:]
        yield from (text for text in chosen if len(text.split()) <= _TITLE_WORDS)


def _above_table(found: Recognised, place: int) -> Iterator[str]:
    for element in found.elements[place]:
        if isinstance(element, Line):
            yield element.text
        elif found.are_heads(element):
            return
        else:
            yield from (cell.text for cell in element.full_cells if cell.text)
