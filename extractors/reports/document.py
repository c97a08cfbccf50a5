"""A progress report's pages or sheets to its records: the order of the steps, and the audit that closes them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import PurePath

from extractors.audit.characters import check_characters
from extractors.audit.cut_values import check_cut
from extractors.audit.findings import Findings
from extractors.audit.links import Links
from extractors.audit.note_marks import check_note_marks
from extractors.audit.pages import repeated_pages, report_pages
from extractors.audit.tally import Tally
from extractors.audit.understanding import check_understood
from extractors.audit.unread import check_unread, refuse_damaged, words_left_out
from extractors.plan.profile import Profile
from extractors.reports.column_pages import ColumnPages
from extractors.reports.entries import EntryBuilder
from extractors.reports.forms import FormReader, fits
from extractors.reports.heads import Heads
from extractors.reports.identity import Identity, Names
from extractors.reports.merged_rows import key_fields
from extractors.reports.percents import PercentScales
from extractors.reports.profile import ReportLayouts
from extractors.reports.raw import RawEntry, Reading
from extractors.reports.recognition import doubt_of, first_heads, titles_of
from extractors.reports.scope import Scope, ScopeReader
from extractors.reports.sheet_checks import check_sheets, refuse_uncomputed
from extractors.reports.sheet_rows import sheet_rows
from extractors.reports.tables import TableReader
from extractors.text.furniture import find_furniture
from extractors.text.joining import Joiner, Lexicon
from extractors.text.lines import Line, lines_of, words_in
from extractors.text.row_continuation import report_unclear
from extractors.text.rows import Element, Row, page_elements
from extractors.text.rows import columns as column_lines
from ingest.pages.read import Page
from ingest.sheets.cells import Sheet
from models.errors import UnrecognisedDocumentError
from models.origin import NOWHERE, Origin
from models.plan import DocumentFacts
from models.progress import ExtractedReport, ProgressReport

Pages = Sequence[Page] | Sequence[Sheet]


def looks_like_report(pages: Pages, layouts: ReportLayouts) -> bool:
    """Whether the document holds a table or a form that a report profile knows, and that tells of progress."""
    heads = _heads(layouts, ScopeReader(layouts, ()))
    elements = _side_by_side(pages, [_elements(page, set()) for page in pages], heads).pages
    return _has_table(elements, heads) or any(
        fits(profile, elements) for profile in layouts.profiles if profile.sections
    )


def extract_report(
    facts: DocumentFacts,
    pages: Pages,
    layouts: ReportLayouts,
    plans: Sequence[Profile],
    origin: Origin = NOWHERE,
) -> ExtractedReport:
    """Everything the report says, as records made of its words; `plans` are known by their profiles' names and ids.

    What it does not print of its period, reporter and plan is what was given, or else what names in `origin` propose.

    Raises UnrecognisedDocumentError where no report profile recognises a single entry.
    """
    printed = [page for page in pages if isinstance(page, Page)]
    furniture, left_out = find_furniture(printed), words_left_out(printed)
    repeats = repeated_pages(printed, furniture | left_out)
    hidden = [page for page in pages if isinstance(page, Sheet) and page.is_hidden]
    skipped = {page.number for page in hidden} | repeats.keys()
    scopes = ScopeReader(layouts, plans)
    heads = _heads(layouts, scopes)
    columns = _side_by_side(
        pages,
        [[] if page.number in skipped else _elements(page, furniture | left_out) for page in pages],
        heads,
    )
    elements = columns.pages
    lexicon = Lexicon(column_lines(element for page in elements for element in page))
    joiner = Joiner(lexicon, cuts_words=True)
    reading = _read(pages, elements, layouts, heads, scopes, joiner)
    sheets = [page for page in pages if isinstance(page, Sheet) and not page.is_hidden]
    refuse_uncomputed(facts, sheets, reading.entries)
    if not reading.entries:
        refuse_damaged(facts.file_name, pages)
        raise UnrecognisedDocumentError(
            f"{facts.file_name}: {_why_empty(pages, reading, columns, heads)}"
        )
    findings = Findings(of_sheets=isinstance(pages[0], Sheet))
    tally = Tally(pages, furniture, left_out)
    report_pages(printed, repeats, furniture, findings)
    for copy in printed:
        if copy.number in repeats:
            tally.furniture(copy.words)
    for sheet in hidden:
        findings.add("sheet-hidden", page=sheet.number, sheet=sheet.name)
        tally.passed_over(sheet.words)
    if any(isinstance(page, Sheet) and page.is_bare for page in pages):
        findings.add("sheet-bare")
    _report_columns(pages, columns, findings, tally)
    _report_reading(reading, findings, tally)
    check_sheets(sheets, reading, findings, tally)
    scales = PercentScales(reading.entries, is_sheet=bool(sheets))
    if scales.has_fractions:
        findings.add("percents-as-fractions")
    builder = EntryBuilder(
        layouts.vocabulary,
        joiner,
        findings,
        tally,
        Links(pages),
        scales=scales,
        keys=key_fields([raw.cells for raw in reading.entries]),
        sheets={sheet.number: sheet.name for sheet in sheets},
    )
    running = _running_lines(pages, furniture)
    titles = _titles(facts, pages, elements, heads, reading, running)
    names = Names(PurePath(facts.file_name).stem, origin)
    identity = Identity(names, scopes, plans, findings, running, titles)
    groups = identity.groups(reading.entries)
    reports = tuple(
        _report(identity, scope, entries, f"{facts.document_id}/{number}", builder)
        for number, (scope, entries) in enumerate(groups.items(), 1)
    )
    check_characters([*printed, *sheets], findings)
    check_note_marks(printed, findings)
    check_unread(printed, min(raw.first_page for raw in reading.entries), findings)
    check_cut(printed, reports, findings)
    audit = tally.close(reports, findings)
    check_understood(audit, findings)
    return ExtractedReport(
        facts=facts.model_copy(update={"kind": "progress_report"}),
        reports=reports,
        findings=findings.all(),
        audit=audit.pages,
        doubt=doubt_of(
            reading.entries,
            groups,
            scopes,
            layouts.vocabulary.recognition,
            titles,
            first_heads(elements, heads),
            is_period_given=bool(origin.given.period),
        ),
        open_facts=identity.open_facts,
    )


def _why_empty(pages: Pages, reading: Reading, columns: ColumnPages, heads: Sequence[Heads]) -> str:
    """Why no entry was found, and what to do."""
    if reading.unparted_rows:
        page = reading.unparted_rows[0][0].page
        return (
            f"no rule parts the rows of its table on page {page} from each other; print it with a rule below each row, "
            "or give the report as a spreadsheet."
        )
    if columns.unmatched:
        first, *_ = columns.unmatched
        return (
            f"its table is wider than a page, and the rows of page {pages[first.pages[0]].number} cannot be put beside "
            f"those of page {pages[first.other].number}; print it with all columns on one page, or give the report as "
            "a spreadsheet."
        )
    if _has_table(columns.pages, heads):
        return (
            "its table has the heads of a progress report, but no row below them tells of progress; give the file that "
            "is filled in."
        )
    return (
        "no progress entry was recognised by any profile; if this is a progress report, describe its columns in a "
        "report profile (docs/reports.md) and load it with --profiles."
    )


def _titles(
    facts: DocumentFacts,
    pages: Pages,
    elements: Sequence[list[Element]],
    heads: Sequence[Heads],
    reading: Reading,
    running: Sequence[Line],
) -> list[str]:
    """The document's titles, the lines that run along its pages, and the names of its file and of its sheet."""
    first = min(raw.first_page for raw in reading.entries)
    place = [page.number for page in pages].index(first)
    page: Page | Sheet = pages[place]
    name = PurePath(facts.file_name).stem.replace("_", " ")
    return [
        *titles_of(elements, heads, place),
        *(line.text for line in running),
        *([page.name] if isinstance(page, Sheet) else []),
        name,
    ]


def _running_lines(pages: Pages, furniture: set[tuple[int, int]]) -> list[Line]:
    """The running heads and feet of the first page that has any."""
    printed = (
        lines_of([word for word in page.outside if word.key in furniture], 0.0, page.width)
        for page in pages
        if isinstance(page, Page)
    )
    return next(filter(None, printed), [])


def _elements(page: Page | Sheet, furniture: set[tuple[int, int]]) -> list[Element]:
    return page_elements(page, furniture) if isinstance(page, Page) else [*sheet_rows(page)]


def _has_table(elements: Iterable[Iterable[Element]], heads: Sequence[Heads]) -> bool:
    rows = (element for page in elements for element in page if isinstance(element, Row))
    return any(head.is_head(cells) for cells in (row.full_cells for row in rows) for head in heads)


def _side_by_side(
    pages: Pages, elements: Sequence[list[Element]], heads: Sequence[Heads]
) -> ColumnPages:
    """The elements of a table's pages with all of its columns; a sheet has them all."""
    return ColumnPages(elements, heads if isinstance(pages[0], Page) else ())


def _heads(layouts: ReportLayouts, scopes: ScopeReader) -> list[Heads]:
    return [Heads(profile, scopes) for profile in layouts.profiles if profile.columns]


def _read(
    pages: Pages,
    elements: Sequence[list[Element]],
    layouts: ReportLayouts,
    heads: Sequence[Heads],
    scopes: ScopeReader,
    joiner: Joiner,
) -> Reading:
    """The document's forms if it is made of them, else its tables, whose heads may be a form's labels too."""
    form = next((p for p in layouts.profiles if p.sections and fits(p, elements)), None)
    if form is not None and not _has_table(elements, heads):
        forms = FormReader(form, scopes)
        for page in elements:
            forms.read(page)
        return forms.reading
    tables = TableReader(
        heads,
        scopes,
        joiner,
        layouts.vocabulary,
        is_sheet=isinstance(pages[0], Sheet),
    )
    for number, (source, page) in enumerate(zip(pages, elements, strict=True), 1):
        name = source.name if isinstance(source, Sheet) else ""
        tables.read(page, name, is_last=number == len(pages))
    tables.close()
    return tables.reading


def _report_columns(pages: Pages, columns: ColumnPages, findings: Findings, tally: Tally) -> None:
    for after, before in columns.split.items():
        page, first = pages[after].number, pages[before].number
        findings.add("report-columns-joined", page=page, first=first)
    tally.labels(columns.repeated)
    for unmatched in columns.unmatched:
        findings.add(
            "report-columns-unmatched",
            words=[word for cell in unmatched.heads for word in cell.words],
            labels=[cell.text for cell in unmatched.heads],
            other=pages[unmatched.other].number,
        )
        tally.passed_over(unmatched.words)


def _report_reading(reading: Reading, findings: Findings, tally: Tally) -> None:
    tally.labels(reading.labels)
    tally.passed_over(reading.passed_over)
    for head in reading.unknown_heads:
        findings.add("report-head-unknown", words=head.words, label=head.text)
    for divided in reading.divided_heads:
        findings.add(
            "report-head-divided",
            words=[word for cell in divided.parts for word in cell.words],
            label=divided.label,
            parts=[cell.text for cell in divided.parts],
            unread=[cell.text for cell in divided.unread],
        )
    for read, others in reading.levels:
        findings.add(
            "report-levels",
            words=words_in(line for column in others for line in column.head),
            read=[column.label for column in read],
            unread=[column.label for column in others],
        )
    for head, why in reading.passed_heads:
        findings.add("report-column-passed-over", words=head.words, label=head.text, why=why)
    for words in reading.summed_rows:
        findings.add("report-row-summed", words=words)
    report_unclear(reading.unclear_rows, findings)
    for page in reading.unnamed_pages:
        findings.add("report-commitment-unclear", page=page)
    for page, count in Counter(reading.coloured_rows).items():
        findings.add("status-coloured", page=page, count=count)
    for words in reading.unparted_rows:
        findings.add("report-rows-unparted", words=words)
    for words in reading.continued_rows:
        text = " ".join(word.text for word in words)
        findings.add("report-row-continued", words=words, text=text)


def _report(
    identity: Identity,
    scope: Scope,
    raw: Sequence[RawEntry],
    report_id: str,
    builder: EntryBuilder,
) -> ProgressReport:
    entries = builder.entries(raw, report_id)
    return identity.report(scope, raw, report_id).model_copy(update={"entries": entries})
