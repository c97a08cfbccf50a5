"""The plan checks itself: numbering, dates and required fields that do not add up are findings."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from extractors.audit.cut_values import end_of
from extractors.audit.findings import Findings, quoted
from extractors.knowledge.endings import endings
from extractors.plan.forms import Form
from extractors.plan.profile import INDICATOR_HEAD
from extractors.text.dates import is_ambiguous
from extractors.text.languages import languages_beside
from extractors.text.lines import text_of, words_in
from extractors.text.lists import items_of
from models.geometry import Value, Word
from models.list_markers import digits_of
from models.plan import Commitment, Indicator, Plan, Role, SectionKind

_FAMILIAR = 0.5
"""A form with a smaller share of its profile's sections is of another layout."""

_OPENING = 8
"""So many words of a text without a label are quoted."""

_OPTIONAL = (SectionKind.ADDITIONAL, SectionKind.OTHER)


def check_plan(
    plan: Plan, forms: Sequence[Form], findings: Findings, unread: Collection[int] = ()
) -> None:
    """Report everything about the plan that does not add up; `forms` are its commitments', in their order.

    What a form lacks may stand on a page of it that was not read: findings on these `unread` pages say so instead.
    """
    _check_numbers(plan, findings)
    asked = {section.kind for form in forms for section in form.sections}
    for commitment, form in zip(plan.commitments, forms, strict=True):
        report = _Reporter(findings, commitment)
        _check_layout(commitment, form, report)
        if _pages_of(commitment, plan).isdisjoint(unread):
            _check_required(commitment, form, report)
            _check_sections(commitment, form, asked, report)
        if form.matrix is None or form.profile.facts.period:
            _check_period(commitment, report)
        _check_contacts(form, report)
        _check_indicators(commitment, form, report)
        _check_endings(commitment, report)


def _pages_of(commitment: Commitment, plan: Plan) -> set[int]:
    """The pages of a form, with those up to the next one; after the last form one more may be its own."""
    firsts = [other.first_page for other in plan.commitments]
    later = [page for page in firsts if page > commitment.first_page]
    return {*range(commitment.first_page, min(later, default=commitment.last_page + 2))}


class _Reporter(NamedTuple):
    """Reports on one commitment, or on an indicator of it."""

    findings: Findings
    commitment: Commitment

    def say(self, code: str, words: Iterable[Word] = (), **facts: object) -> None:
        """Report on the commitment; where no words are at fault, on the form's first page."""
        entity = ("commitment", self.commitment.commitment_id)
        page = self.commitment.first_page
        self.findings.add(code, words=words, page=page, entity=entity, **facts)

    def say_of(
        self, indicator: Indicator, code: str, words: Iterable[Word] = (), **facts: object
    ) -> None:
        """Report on an indicator, or on some words of its row."""
        entity = ("indicator", indicator.indicator_id)
        words, page = tuple(words) or indicator.text.words, self.commitment.first_page
        self.findings.add(code, words=words, page=page, entity=entity, **facts)


# Numbers


def _check_numbers(plan: Plan, findings: Findings) -> None:
    """Report the numbers left out, each on the page of the commitment after it."""
    pages = {commitment.number.value: commitment.first_page for commitment in plan.commitments}
    for missing in sorted(set(range(1, max(pages, default=0))) - pages.keys()):
        page = pages[min(number for number in pages if number > missing)]
        findings.add("number-gap", page=page, entity=("plan", plan.plan_id), missing=missing)


# Forms


def _opening(text: str) -> str:
    """How a text begins that stands under no label: enough to find it by."""
    return quoted(text.split(), _OPENING)


def _check_layout(commitment: Commitment, form: Form, report: _Reporter) -> None:
    known = [kind for kind in form.profile.sections if kind not in _OPTIONAL]
    found = {section.kind for section in form.sections}
    recognised = sum(kind in found for kind in known)
    if known and recognised / len(known) < _FAMILIAR:
        report.say(
            "layout-unfamiliar", found=recognised, known=len(known), profile=form.profile.name
        )
    _report_unknown(commitment, form, report)


def _report_unknown(commitment: Commitment, form: Form, report: _Reporter) -> None:
    """Report the labels and heads that the profile does not know."""
    for section in commitment.sections:
        if section.kind is SectionKind.OTHER:
            words = section.label.words or section.text.words
            report.say(
                "label-unknown", words, label=section.label.value or _opening(section.text.value)
            )
    for label, _ in form.unknown_facts:
        report.say("field-unknown", words_in(label), label=text_of(label))
    for head in form.unknown_columns:
        report.say("column-unknown", words_in(head), label=text_of(head))


def _check_required(commitment: Commitment, form: Form, report: _Reporter) -> None:
    if not commitment.title.value:
        report.say("title-missing")
    if form.matrix is not None:
        return
    if not commitment.indicators:
        report.say("indicators-missing")
    if not any(mention.role is Role.RESPONSIBLE for mention in commitment.organisations):
        report.say("responsible-missing")
    if any(vars(form.profile.contacts).values()) and not commitment.contacts:
        report.say("contact-missing")


def _check_sections(
    commitment: Commitment, form: Form, asked: set[SectionKind], report: _Reporter
) -> None:
    """Report what this form leaves out; what no form of the plan asks is not part of its layout."""
    present = {section.kind for section in commitment.sections}
    for kind, wordings in form.profile.sections.items():
        if kind in asked and kind not in _OPTIONAL and kind not in present:
            report.say("section-missing", kind=wordings[0])


def _check_contacts(form: Form, report: _Reporter) -> None:
    persons = items_of(form.contacts.get("person", []))
    positions = items_of(form.contacts.get("position", []))
    if persons and positions and len(persons) != len(positions):
        words = words_in(line for item in (*persons, *positions) for line in item.lines)
        report.say("contact-unpaired", words, persons=len(persons), positions=len(positions))


# Dates


def _check_period(commitment: Commitment, report: _Reporter) -> None:
    printed = commitment.period_as_printed
    if printed is None or not printed.value:
        report.say("period-missing")
    elif commitment.start_date is None or commitment.end_date is None:
        report.say("period-unreadable", printed.words, text=printed.value)
    elif commitment.end_date.value < commitment.start_date.value:
        start, end = commitment.start_date.value, commitment.end_date.value
        report.say("date-order", printed.words, start=start, end=end)


def _check_indicators(commitment: Commitment, form: Form, report: _Reporter) -> None:
    expected = 1
    for indicator in commitment.indicators:
        if not indicator.text.value:
            report.say_of(indicator, "indicator-empty")
        _check_printed_dates(indicator, form, report)
        _check_days(indicator, commitment, report)
        if (number := _printed_number(indicator)) is not None:
            if number != expected:
                words = indicator.number_as_printed.words if indicator.number_as_printed else ()
                report.say_of(
                    indicator, "numbering-broken", words, printed=number, expected=expected
                )
            expected = number + 1


def _printed_number(indicator: Indicator) -> int | None:
    printed = indicator.number_as_printed
    return digits_of(printed.value) if printed else None


def _check_printed_dates(indicator: Indicator, form: Form, report: _Reporter) -> None:
    """Report the dates that could not be read, and those missing from a column that the form prints."""
    tabled = INDICATOR_HEAD in form.seen
    columns = form.profile.indicators
    for which, column, printed, day in (
        ("start", columns.start_date, indicator.start_as_printed, indicator.start_date),
        ("end", columns.end_date, indicator.end_as_printed, indicator.end_date),
        ("period", (), indicator.period, indicator.end_date),
    ):
        if printed is not None and day is None:
            is_open = is_ambiguous(printed.value, languages_beside(form.profile.language))
            code = "date-ambiguous" if is_open else "date-unreadable"
            report.say_of(indicator, code, printed.words, text=printed.value)
        elif printed is None and day is None and column and tabled:
            report.say_of(indicator, "date-missing", which=which)


def _check_days(indicator: Indicator, commitment: Commitment, report: _Reporter) -> None:
    """Report dates in the wrong order, or else those outside the commitment's period."""
    printed = filter(None, (indicator.start_date, indicator.end_date))
    words = [word for day in printed for word in day.words]
    start, end = _day(indicator.start_date), _day(indicator.end_date)
    first = _day(commitment.start_date) or date.min
    last = _day(commitment.end_date) or date.max
    if start and end and end < start:
        report.say_of(indicator, "date-order", words, start=start, end=end)
    elif outside := [day for day in (start, end) if day and not first <= day <= last]:
        report.say_of(indicator, "date-outside", words, days=outside)


def _day(value: Value[date] | None) -> date | None:
    return value.value if value else None


# Texts cut off


def _check_endings(commitment: Commitment, report: _Reporter) -> None:
    """Report the annex's texts that stop in mid-sentence: they are kept as printed."""
    for entity, text in _annex_texts(commitment):
        if _is_cut_off(text.value):
            report.findings.add(
                "value-cut", words=text.words, entity=entity, text=end_of(text.value)
            )


def _annex_texts(commitment: Commitment) -> Iterator[tuple[tuple[str, str], Value[str]]]:
    for field in commitment.annex_fields:
        yield ("annex", field.annex_field_id), field.value
    for measure in commitment.measures:
        for text in (measure.text, measure.responsible, measure.evidence):
            if text:
                yield ("measure", measure.measure_id), text
        for target in measure.targets:
            yield ("target", target.target_id), target.text


def _is_cut_off(text: str) -> bool:
    last = text.split()[-1] if text.split() else ""
    unfinished = endings()
    return (
        last.casefold() in unfinished.words
        or last.endswith(unfinished.marks)
        or text.count("(") > text.count(")")
    )
