"""A document's pages to its records: the order of the steps, and the audit that closes them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, groupby

from extractors.audit.characters import check_characters
from extractors.audit.cut_values import check_cut
from extractors.audit.findings import Findings
from extractors.audit.links import Links
from extractors.audit.note_marks import check_note_marks
from extractors.audit.pages import repeated_pages, report_pages, runs_of
from extractors.audit.pictures import is_pictured, pages_without_text
from extractors.audit.recognised import check_recognised
from extractors.audit.tally import Tally
from extractors.audit.understanding import check_understood
from extractors.audit.unread import attachments_of, check_unread, refuse_unread, words_left_out
from extractors.entities.enrich import enrich_plans
from extractors.plan.checks import check_plan
from extractors.plan.commitments import Builder
from extractors.plan.counts import check_counts
from extractors.plan.draft import draft_profile
from extractors.plan.forms import Form
from extractors.plan.identity import Identity, identify, split_cover
from extractors.plan.layout import LayoutReader, Narrative, Part, profiles_in_use
from extractors.plan.matrix import Matrix
from extractors.plan.measures import AnnexBuilder
from extractors.plan.narrative import read_chapters
from extractors.plan.profile import PlanNames, Profile
from extractors.plan.repeats import find_repeats, report_repeats
from extractors.reports.undivided import page_of_undivided_heads
from extractors.text.dates import parse_period
from extractors.text.furniture import find_furniture
from extractors.text.joining import Joiner, Lexicon
from extractors.text.labels import Labels
from extractors.text.languages import languages_beside
from extractors.text.lines import Line, words_in
from extractors.text.row_continuation import report_unclear
from extractors.text.rows import Element, PageRows, Row, columns
from extractors.text.stitching import Stitcher
from ingest.pages.read import Page
from models.errors import UnrecognisedDocumentError
from models.geometry import Value, Word
from models.plan import Commitment, DocumentFacts, ExtractedDocument, Plan

_LABELS = 3
"""A document that names a plan is one if it holds a form with so many different labels."""

_LABELS_OF_UNNAMED = 5
"""The same for one that names none."""

_QUOTED = 12
"""So many words of labels are quoted."""

_MARK = 2
"""A mark, or the number of a month, has no more letters."""

_MARKS = 0.8
"""A table in whose cells at least this share of the texts are marks tells nothing that a profile could describe."""


@dataclass(slots=True)
class _Group:
    """The forms of one plan and the narrative that belongs to it, in printed order."""

    family: str
    forms: list[Form] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    matrices: list[Matrix] = field(default_factory=list)

    @property
    def names(self) -> PlanNames:
        """What plans of the forms' profile are called."""
        return self.forms[0].profile.plan


@dataclass(frozen=True, slots=True)
class _Printed:
    """What the pages print, in rows and lines: without `furniture`, words `left_out`, and single pages printed again.

    `copies` are the numbers of the latter, each with that of the first such page.
    """

    pages: list[Page]
    furniture: set[tuple[int, int]]
    left_out: set[tuple[int, int]]
    copies: dict[int, int]
    elements: list[list[Element]]

    @classmethod
    def on(cls, pages: list[Page], is_label: Callable[[str], bool], rows: PageRows) -> _Printed:
        """What these pages print; no furniture is what `is_label` tells for a label."""
        furniture, left_out = find_furniture(pages, is_label), words_left_out(pages)
        unread = furniture | left_out
        # Of more pages than one, the forms and matrices are compared.
        repeated = repeated_pages(pages, unread)
        copies = {run[0]: repeated[run[0]] for run in runs_of(repeated) if len(run) == 1}
        elements = [[] if p.number in copies else rows.of(p, unread) for p in pages]
        return cls(pages, furniture, left_out, copies, elements)

    @property
    def damaged(self) -> set[int]:
        """The numbers of the pages of which not everything could be read."""
        return {page.number for page in self.pages if page.is_damaged}


def extract_document(
    facts: DocumentFacts,
    pages: Iterable[Page],
    profiles: Sequence[Profile],
    rows: PageRows | None = None,
) -> ExtractedDocument:
    """Everything the document says, as records made of its words.

    `rows` has what was made of the pages to tell what they are. Raises UnrecognisedDocumentError where no profile
    recognises a single commitment, or too little of one.
    """
    books = {profile.name: Labels(profile) for profile in profiles}
    printed = _Printed.on(list(pages), Stitcher([*books.values()]).is_label, rows or PageRows())
    in_use = profiles_in_use(printed.elements, profiles, books)
    layout = LayoutReader(in_use, books)
    stitcher = Stitcher([books[profile.name] for profile in in_use])
    parts = layout.read(stitcher.stitch(printed.elements))
    if not any(isinstance(part, Form) for part in parts):
        refuse_unread(facts.file_name, printed.pages)
        raise UnrecognisedDocumentError(_unrecognised(facts, printed, profiles))
    findings, tally = Findings(), Tally(printed.pages, printed.furniture, printed.left_out)
    _report_copies(printed, findings, tally)
    report_unclear(stitcher.unclear_rows, findings)
    _report_tables(parts, findings, tally)
    repeats = find_repeats(parts)
    report_repeats(repeats, findings, tally)
    joiner = Joiner(Lexicon(columns(chain.from_iterable(printed.elements))), cuts_words=True)
    tables = _pages_of_tables(parts)
    groups = _joined(_groups(parts, {repeat.dropped for repeat in repeats}), tables, joiner)
    annex = AnnexBuilder(joiner, findings, Links(printed.pages), printed.damaged)
    plans = [_plan(group, tables, annex, tally) for group in groups]
    _require_plan(facts, plans, groups)
    named = zip(plans, groups, strict=True)
    parliaments = {plan.plan_id for plan, group in named if group.names.parliament}
    enriched = enrich_plans(plans, parliaments, findings)
    _check_plans(printed, enriched.plans, groups, findings)
    _check_pages(printed, enriched.plans, parts, findings)
    audit = tally.close(enriched.plans, findings)
    check_understood(audit, findings, _tables_of_dates(enriched.plans, groups, parts))
    return ExtractedDocument(
        facts=facts,
        plans=enriched.plans,
        organisations=enriched.organisations,
        findings=findings.all(),
        audit=audit.pages,
    )


def _report_copies(printed: _Printed, findings: Findings, tally: Tally) -> None:
    """Report odd pages, and pass over those that are printed again."""
    report_pages(printed.pages, printed.copies, printed.furniture, findings)
    copies = (page for page in printed.pages if page.number in printed.copies)
    tally.furniture(word for page in copies for word in page.words)


def _check_plans(
    printed: _Printed, plans: Sequence[Plan], groups: Sequence[_Group], findings: Findings
) -> None:
    """Check that what the plans say adds up; what damaged pages and pages without text lack, they lack for that."""
    unread = pages_without_text(printed.pages) | printed.damaged
    for plan, group in zip(plans, groups, strict=True):
        check_plan(plan, group.forms, findings, unread)
    check_counts(plans, [group.names.names for group in groups], findings)


def _check_pages(
    printed: _Printed, plans: Sequence[Plan], parts: Sequence[Part], findings: Findings
) -> None:
    """Check what the pages print for what was not, or not surely, read."""
    first_page = min(part.first_page for part in parts if isinstance(part, Form))
    check_characters(printed.pages, findings)
    check_unread(printed.pages, first_page, findings)
    check_cut(printed.pages, plans, findings)
    check_note_marks(printed.pages, findings)
    check_recognised(printed.pages, plans, findings)


def _report_tables(parts: Iterable[Part], findings: Findings, tally: Tally) -> None:
    """Report the tables that no profile knows, and rows of matrices that are not sure."""
    for part in parts:
        report_unclear(part.unclear_rows if isinstance(part, Matrix) else (), findings)
        for words in part.tables if isinstance(part, Narrative) else ():
            findings.add("table-unknown", words=words)
            tally.table(words)


def _tables_of_dates(
    plans: Sequence[Plan], groups: Sequence[_Group], parts: Sequence[Part]
) -> list[tuple[Word, ...]]:
    """The rows with dates of each form that has more of them than milestones were read.

    And those of tables outside the forms, where a form has no milestone at all.
    """
    commitments = chain.from_iterable(plan.commitments for plan in plans)
    milestones = [len(commitment.indicators) for commitment in commitments]
    forms = chain.from_iterable(group.forms for group in groups)
    pairs = zip(forms, milestones, strict=True)
    tables = [form.dated for form, count in pairs if len(form.dated) > count]
    if 0 in milestones:
        tables += [part.dated for part in parts if isinstance(part, Narrative)]
    return [tuple(chain.from_iterable(rows)) for rows in tables if rows]


def _unrecognised(facts: DocumentFacts, printed: _Printed, profiles: Sequence[Profile]) -> str:
    """Why the document cannot be loaded, and what to do."""
    pages, elements = printed.pages, printed.elements
    if attached := attachments_of(pages):
        return (
            f"{facts.file_name}: neither a commitment nor a progress report was recognised by any profile, but it "
            f"carries {', '.join(attached)}; save that out of the PDF and load it."
        )
    if 2 * sum(map(is_pictured, pages)) > len(pages):
        return (
            f"{facts.file_name}: neither a commitment nor a progress report was recognised: its pages are pictures "
            f"{_about_pictures(pages)}, in which the lines of tables cannot be read; get the document itself, saved "
            "as PDF and not scanned, or its spreadsheet, and load that."
        )
    if page := page_of_undivided_heads(elements, profiles):
        return (
            f"{facts.file_name}: the table on page {page} lacks lines between its columns or rows, without which its "
            "cells cannot be told apart; get the report as a spreadsheet, or print it with borders around each cell, "
            "and load that."
        )
    rows = [element for page in elements for element in page if isinstance(element, Row)]
    if rows and _hold_marks(rows):
        return (
            f"{facts.file_name}: neither a commitment nor a progress report was recognised: its tables hold little but "
            "single marks, as a timetable does; load the plan or the report that it belongs to."
        )
    if made := draft_profile(elements, profiles):
        return (
            f"{facts.file_name}: no profile knows its layout, but it looks like a plan of {made.commitments} "
            f"commitments, with {made.seen()}; draft a profile for it with `renaksi profile draft {facts.file_name} -o "
            "my-profiles/draft.toml`, look that over, and load the file again with --profiles my-profiles."
        )
    if not rows:
        return (
            f"{facts.file_name}: neither a commitment nor a progress report was recognised: it has no table with "
            "lines around its cells; if a table without borders is what it reports in, get it as a spreadsheet, or "
            "print it with borders, and load that."
        )
    return (
        f"{facts.file_name}: neither a commitment nor a progress report was recognised by any profile; describe "
        "the plan's layout (docs/profiles.md) or the report's columns (docs/reports.md) in a profile and load it "
        "with --profiles."
    )


def _require_plan(facts: DocumentFacts, plans: Sequence[Plan], groups: Sequence[_Group]) -> None:
    """Raises UnrecognisedDocumentError where a few labels that others use too are all that looks like a plan."""
    fullest = [max(group.forms, key=Form.known) for group in groups]
    for plan, form in zip(plans, fullest, strict=True):
        is_named = plan.title is not None or plan.period_start is not None
        if form.known() >= (_LABELS if is_named else _LABELS_OF_UNNAMED):
            return
    form = max(fullest, key=Form.known)
    labels = " ".join(word.text for word in form.labels[:_QUOTED])
    raise UnrecognisedDocumentError(
        f"{facts.file_name}: was taken for no action plan, and not loaded: no form has more than {form.known()} of a "
        f"commitment's labels (on page {form.first_page}: {labels} …), and neither the title nor the years of a plan "
        "that is known say that it is one; if it is one, describe its layout in a profile (docs/profiles.md) and load "
        "it with --profiles."
    )


def _hold_marks(rows: Sequence[Row]) -> bool:
    """Whether nearly all that is printed in the rows' cells are single marks or figures."""
    texts = [cell.text for row in rows for cell in row.cells if cell.text]
    return sum(len(text) <= _MARK for text in texts) >= _MARKS * len(texts) > 0


def _about_pictures(pages: Sequence[Page]) -> str:
    """What kind of pictures the pages are: with recognised text beside them, or without any."""
    return "with recognised text" if any(page.words for page in pages) else "(a scan?)"


def _groups(parts: Sequence[Part], dropped: Collection[Part]) -> list[_Group]:
    """Forms of one family make a plan, with the matrices of its family.

    Narrative belongs to the plan whose forms follow it, or to the last one. Of what is `dropped` only the narrative
    before it counts.
    """
    groups: list[_Group] = []
    waiting: list[Line] = []
    for part in parts:
        if isinstance(part, Narrative):
            waiting += part.lines if part not in dropped else []
        elif isinstance(part, Form):
            if part not in dropped:
                _add_form(groups, part)
                owner: _Group | None = groups[-1]
            else:
                owner = _of_family(groups, part.profile.plan.family)
            if owner:
                owner.lines += waiting
                waiting = []
    groups[-1].lines += waiting
    for part in parts:
        if isinstance(part, Matrix) and part not in dropped:
            group = _of_family(groups, part.profile.plan.family) or groups[-1]
            group.matrices.append(part)
    return groups


def _add_form(groups: list[_Group], form: Form) -> None:
    """Add a form to the last group, or begin one for its family."""
    family = form.profile.plan.family
    if not groups or groups[-1].family != family:
        groups.append(_Group(family))
    groups[-1].forms.append(form)


def _of_family(groups: Sequence[_Group], family: str) -> _Group | None:
    """The first group of the family."""
    return next((group for group in groups if group.family == family), None)


def _joined(groups: list[_Group], tables: set[int], joiner: Joiner) -> list[_Group]:
    """Forms of one plan make one group, though those of another plan stand between them.

    Forms with no years of their own belong to the plan of their family whose numbers they go on with.
    """
    if len({group.family for group in groups}) == len(groups):
        return groups
    joined: dict[str, _Group] = {}
    for group in groups:
        cover, lines = split_cover(group.names, group.lines, joiner, tables)
        identity = identify(group.names, _texts(cover, lines, joiner))
        plan_id, is_assumed = _plan_id(group, identity, joiner)
        first = _of_family([*joined.values()], group.family) if is_assumed else None
        if first is None or _numbers(first) & _numbers(group):
            first = joined.setdefault(plan_id, group)
        if first is not group:
            first.forms += group.forms
            first.lines += group.lines
            first.matrices += group.matrices
    # What was joined may call itself otherwise than its pieces did.
    return groups if len(joined) == len(groups) else _joined([*joined.values()], tables, joiner)


def _numbers(group: _Group) -> set[int | None]:
    return {form.number for form in group.forms}


def _pages_of_tables(parts: Sequence[Part]) -> set[int]:
    """The pages that print a form, a matrix or another table."""
    pages: set[int] = set()
    for part in parts:
        match part:
            case Narrative():
                pages.update(word.page for table in part.tables for word in table)
            case Matrix():
                last = part.rows[-1].last_page if part.rows else part.first_page
                pages.update(range(part.first_page, last + 1))
            case Form():
                pages.update(range(part.first_page, part.last_page + 1))
    return pages


def _plan(group: _Group, tables: set[int], annex: AnnexBuilder, tally: Tally) -> Plan:
    """The records of one plan, with its part of the annex; words that are not values are added to `tally`."""
    joiner, findings = annex.joiner, annex.findings
    cover, lines = split_cover(group.names, group.lines, joiner, tables)
    tally.furniture(words_in(cover))
    identity = identify(group.names, _texts(cover, lines, joiner))
    plan_id, assumed = _plan_id(group, identity, joiner)
    if assumed:
        findings.add("period-assumed", entity=("plan", plan_id))
    if identity.title is None:
        findings.add("plan-title-missing", entity=("plan", plan_id))
    if group.names.many_issuers and identity.issuer is None:
        findings.add("issuer-missing", entity=("plan", plan_id))
    _report_guesses(group.forms, plan_id, findings)
    for form in group.forms:
        tally.form(form)
    plan = Plan(
        plan_id=plan_id,
        family=group.family,
        title=identity.title,
        period_start=identity.start,
        period_end=identity.end,
        issuer=identity.issuer,
        chapters=tuple(read_chapters(lines, plan_id, joiner)),
        commitments=tuple(_commitments(group.forms, plan_id, Builder(joiner, findings), findings)),
    )
    own = [form.matrix for form in group.forms]
    plan, linked = annex.attach(plan, own, group.matrices)
    for matrix in linked:
        tally.matrix(matrix)
    return plan


def _report_guesses(forms: Sequence[Form], plan_id: str, findings: Findings) -> None:
    """Report each key that a drafted profile was not sure of, on the page of its first form."""
    firsts: dict[str, Form] = {}
    for form in forms:
        firsts.setdefault(form.profile.name, form)
    for profile, form in firsts.items():
        for key in form.profile.guesses:
            page, entity = form.first_page, ("plan", plan_id)
            findings.add("draft-guess", page=page, entity=entity, key=key, profile=profile)


def _texts(cover: Sequence[Line], lines: Sequence[Line], joiner: Joiner) -> list[Value[str]]:
    """What a plan's name may stand in: its cover, and the narrative page by page."""
    pages = [list(page) for _, page in groupby(lines, key=lambda line: line.page)]
    return [joiner.inline(block) for block in ([cover] if cover else []) + pages]


def _plan_id(group: _Group, identity: Identity, joiner: Joiner) -> tuple[str, bool]:
    """The plan's identifier, and whether its years had to be taken from its commitments."""
    issuer = identity.issuer_code if group.names.many_issuers else ""
    name = "-".join(filter(None, (group.family, issuer)))
    if identity.years:
        return f"{name}-{identity.years[0]}-{identity.years[1]}", False
    periods = [
        period
        for form in group.forms
        if (period := parse_period(joiner.inline(form.period).value, _languages(form)))
    ]
    if not periods:
        return f"{name}-undated", True
    first, last = min(p.start.year for p in periods), max(p.end.year for p in periods)
    return f"{name}-{first}-{last}", True


def _languages(form: Form) -> tuple[str, ...]:
    return languages_beside(form.profile.language)


def _commitments(
    forms: Sequence[Form], plan_id: str, builder: Builder, findings: Findings
) -> Iterator[Commitment]:
    """The plan's commitments, each with a number of its own: the printed one, or the next in order."""
    taken: set[int] = set()
    for form in forms:
        number = form.number
        if number is None or number in taken:
            ordered = max(taken, default=0) + 1
            entity = ("commitment", f"{plan_id}/{ordered:02d}")
            if number is None:
                title = words_in(form.title)
                findings.add("number-missing", words=title, page=form.first_page, entity=entity)
            else:
                findings.add(
                    "number-repeated",
                    words=form.number_words,
                    page=form.first_page,
                    entity=entity,
                    plan=plan_id,
                    number=number,
                )
            number = ordered
        taken.add(number)
        yield builder.commitment(form, plan_id, number)
