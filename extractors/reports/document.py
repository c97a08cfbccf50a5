"""A progress report's pages or sheets to its records: the order of the steps, and the audit that closes them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import chain
from pathlib import PurePath

from extractors.audit.characters import check_characters
from extractors.audit.cut_values import check_cut
from extractors.audit.findings import Findings
from extractors.audit.links import Links
from extractors.audit.note_marks import check_note_marks
from extractors.audit.pages import report_pages
from extractors.audit.recognised import check_recognised
from extractors.audit.tally import Tally
from extractors.audit.understanding import check_understood
from extractors.audit.unread import check_unread, refuse_unread
from extractors.reports.entries import EntryBuilder
from extractors.reports.forms import FormReader
from extractors.reports.identity import Identity, Names
from extractors.reports.merged_rows import key_fields
from extractors.reports.percents import PercentScales
from extractors.reports.printed_day import DayReader
from extractors.reports.raw import RawEntry, Reading
from extractors.reports.recognition import Recognised, doubt_of, titles_of
from extractors.reports.scope import Scope
from extractors.reports.sheet_checks import check_sheets, refuse_uncomputed
from extractors.reports.tables import TableReader
from extractors.text.joining import Joiner, Lexicon
from extractors.text.lines import Line, lines_of, words_in
from extractors.text.row_continuation import report_unclear
from extractors.text.rows import Row, columns
from ingest.pages.read import Page
from ingest.sheets.cells import Sheet
from models.errors import UnrecognisedDocumentError
from models.geometry import Value, Word
from models.origin import NOWHERE, Origin
from models.plan import DocumentFacts
from models.progress import ExtractedReport, ProgressReport


def extract_report(
    facts: DocumentFacts, found: Recognised, origin: Origin = NOWHERE
) -> ExtractedReport:
    """Everything the report says, as records made of its words.

    What it does not print of its period, reporter and plan is what was given, or else what names in `origin` propose.

    Raises UnrecognisedDocumentError where no report profile recognises a single entry.
    """
    joiner = Joiner(Lexicon(columns(chain.from_iterable(found.elements))), cuts_words=True)
    reading = _read(found, joiner)
    refuse_uncomputed(facts, found.sheets, reading.entries)
    if not reading.entries:
        refuse_unread(facts.file_name, found.pages)
        raise UnrecognisedDocumentError(f"{facts.file_name}: {_why_empty(found, reading)}")
    findings = Findings(of_sheets=found.is_sheet)
    tally = Tally(found.pages, found.furniture, found.left_out)
    _report_pages(found, findings, tally)
    _report_columns(found, findings, tally)
    _report_heads(reading, findings, tally)
    _report_rows(reading, findings)
    tally.passed_over(_text_around(found, reading))
    check_sheets(found.sheets, reading, findings, tally)
    scales = PercentScales(reading.entries, is_sheet=bool(found.sheets))
    if scales.has_fractions:
        findings.add("percents-as-fractions")
    builder = EntryBuilder(
        found.layouts.vocabulary,
        joiner,
        findings,
        tally,
        Links(found.pages),
        scales=scales,
        keys=key_fields([raw.cells for raw in reading.entries]),
        sheets={sheet.number: sheet.name for sheet in found.sheets},
    )
    running = _running_lines(found)
    titles = _titles(facts, found, reading, running)
    names = Names(PurePath(facts.file_name).stem, origin)
    identity = Identity(names, found.scopes, found.plans, findings, running, titles)
    groups = identity.groups(reading.entries)
    days = DayReader(found.layouts)
    dated = days.day_of(found.elements)
    tally.labels(days.signature(found.elements))
    if dated:
        tally.labels(dated.announced_by)
    day = dated and dated.day
    reports = tuple(
        _report(identity, scope, entries, f"{facts.document_id}/{number}", builder, day)
        for number, (scope, entries) in enumerate(groups.items(), 1)
    )
    check_characters([*found.printed, *found.sheets], findings)
    check_note_marks(found.printed, findings)
    check_unread(found.printed, min(raw.first_page for raw in reading.entries), findings)
    check_cut(found.printed, reports, findings)
    check_recognised(found.printed, reports, findings)
    audit = tally.close(reports, findings)
    check_understood(audit, findings)
    return ExtractedReport(
        facts=facts.model_copy(update={"kind": "progress_report"}),
        reports=reports,
        findings=findings.all(),
        audit=audit.pages,
        doubt=doubt_of(
            found, reading.entries, groups, titles, is_period_given=bool(origin.given.period)
        ),
        open_facts=identity.open_facts,
    )


def _why_empty(found: Recognised, reading: Reading) -> str:
    """Why no entry was found, and what to do."""
    pages, unmatched = found.pages, found.columns.unmatched
    if reading.unparted_rows:
        page = reading.unparted_rows[0][0].page
        return (
            f"no rule parts the rows of its table on page {page} from each other; print it with a rule below each row, "
            "or give the report as a spreadsheet."
        )
    if unmatched:
        first, *_ = unmatched
        return (
            f"its table is wider than a page, and the rows of page {pages[first.pages[0]].number} cannot be put beside "
            f"those of page {pages[first.other].number}; print it with all columns on one page, or give the report as "
            "a spreadsheet."
        )
    if found.has_table:
        return (
            "its table has the heads of a progress report, but no row below them tells of progress; give the file that "
            "is filled in."
        )
    return (
        "no progress entry was recognised by any profile; if this is a progress report, describe its columns in a "
        "report profile (docs/reports.md) and load it with --profiles."
    )


def _titles(
    facts: DocumentFacts, found: Recognised, reading: Reading, running: Sequence[Line]
) -> list[str]:
    """The document's titles, the lines that run along its pages, and the names of its file and of its sheet."""
    first = min(raw.first_page for raw in reading.entries)
    place = [page.number for page in found.pages].index(first)
    page: Page | Sheet = found.pages[place]
    name = PurePath(facts.file_name).stem.replace("_", " ")
    return [
        *titles_of(found, place),
        *(line.text for line in running),
        *([page.name] if isinstance(page, Sheet) else []),
        name,
    ]


def _running_lines(found: Recognised) -> list[Line]:
    """The running heads and feet of the first page that has any."""
    lines = (
        lines_of([word for word in page.outside if word.key in found.furniture], 0.0, page.width)
        for page in found.printed
    )
    return next(filter(None, lines), [])


def _read(found: Recognised, joiner: Joiner) -> Reading:
    """The document's tables, whose heads may be a form's labels too, or else the forms that it is made of."""
    if found.form is not None:
        forms = FormReader(found.form, found.scopes)
        for page in found.elements:
            forms.read(page)
        return forms.reading
    tables = TableReader(
        found.heads, found.scopes, joiner, found.layouts.vocabulary, is_sheet=found.is_sheet
    )
    for number, (source, page) in enumerate(zip(found.pages, found.elements, strict=True), 1):
        name = source.name if isinstance(source, Sheet) else ""
        tables.read(page, name, is_last=number == len(found.pages))
    tables.close()
    return tables.reading


def _report_pages(found: Recognised, findings: Findings, tally: Tally) -> None:
    """Report what is odd about whole pages and sheets, and count the words of those that are not read."""
    report_pages(found.printed, found.repeats, found.furniture, findings)
    for copy in found.printed:
        if copy.number in found.repeats:
            tally.furniture(copy.words)
    for sheet in found.hidden:
        findings.add("sheet-hidden", page=sheet.number, sheet=sheet.name)
        tally.passed_over(sheet.words)
    if any(isinstance(page, Sheet) and page.is_bare for page in found.pages):
        findings.add("sheet-bare")


def _report_columns(found: Recognised, findings: Findings, tally: Tally) -> None:
    pages, columns = found.pages, found.columns
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


def _report_heads(reading: Reading, findings: Findings, tally: Tally) -> None:
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
    _report_levels(reading, findings)
    for head, why in reading.passed_heads:
        findings.add("report-column-passed-over", words=head.words, label=head.text, why=why)


def _text_around(found: Recognised, reading: Reading) -> Iterator[Word]:
    """The words of paragraphs, where the profile of all entries says that they are a letter's and tell nothing."""
    if all(raw.profile.passes_over_text for raw in reading.entries):
        for element in chain.from_iterable(found.elements):
            is_row = isinstance(element, Row) and len(element.full_cells) > 1
            yield from () if is_row else element.words


def _report_levels(reading: Reading, findings: Findings) -> None:
    for read, others in reading.levels:
        findings.add(
            "report-levels",
            words=words_in(line for column in others for line in column.head),
            read=[column.label for column in read],
            unread=[column.label for column in others],
        )


def _report_rows(reading: Reading, findings: Findings) -> None:
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
    day: Value[date] | None,
) -> ProgressReport:
    entries = builder.entries(raw, report_id)
    rows = tuple(builder.ogp_commitments(raw, entries))
    facts = {"entries": entries, "ogp_commitments": rows, "dated": day}
    return identity.report(scope, raw, report_id).model_copy(update=facts)
