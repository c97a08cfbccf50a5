"""The plan checks itself: counts, numbering, dates and required fields that do not add up are findings."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel

from extractors.findings import Findings, first_page
from extractors.form import Form
from extractors.items import items_of
from models.geometry import Value
from models.plan import Commitment, Indicator, Plan, Role, SectionKind

_FAMILIAR = 0.5
"""A form with a smaller share of its profile's sections is of another layout."""

_OPTIONAL = (SectionKind.ADDITIONAL, SectionKind.OTHER)


def check_plan(plan: Plan, forms: Sequence[Form], findings: Findings) -> None:
    """Report everything about the plan that does not add up; `forms` are its commitments', in their order."""
    _check_counts(plan, findings)
    _check_numbers(plan, findings)
    for commitment, form in zip(plan.commitments, forms, strict=True):
        report = _Reporter(findings, commitment)
        _check_layout(commitment, form, report)
        _check_required(commitment, form, report)
        _check_period(commitment, report)
        _check_contacts(commitment, form, report)
        _check_indicators(commitment, report)
        _check_endings(commitment, report)


class _Reporter(NamedTuple):
    """Reports on one commitment, or on an indicator of it."""

    findings: Findings
    commitment: Commitment

    def say(self, code: str, page: int | None = None, **facts: object) -> None:
        """Report on the commitment; without a page of its own, on the form's first."""
        entity = ("commitment", self.commitment.commitment_id)
        self.findings.add(code, page=page or self.commitment.first_page, entity=entity, **facts)

    def say_of(self, indicator: Indicator, code: str, **facts: object) -> None:
        """Report on an indicator."""
        entity = ("indicator", indicator.indicator_id)
        self.findings.add(code, page=first_page(indicator.text.words), entity=entity, **facts)


# Counts


class _Count(NamedTuple):
    """A total that the narrative states, and the sentence's part that states it."""

    what: str
    number: int
    text: str


class _CountRules(BaseModel):
    """`counts.toml`: the comments there say what each key means."""

    results: tuple[str, ...]
    drafts: tuple[str, ...]
    nouns: dict[str, tuple[str, ...]]
    words: dict[str, int]


@cache
def _rules() -> _CountRules:
    text = Path(__file__).with_name("counts.toml").read_text(encoding="utf-8")
    return _CountRules.model_validate(tomllib.loads(text))


def _check_counts(plan: Plan, findings: Findings) -> None:
    """Compare the totals that the plan states of itself with what was found."""
    found = {
        "commitments": len(plan.commitments),
        "indicators": sum(len(commitment.indicators) for commitment in plan.commitments),
    }
    for chapter in plan.chapters:
        for count in _stated_counts(chapter.text.value):
            if count.number != found[count.what]:
                findings.add(
                    "count-differs",
                    page=first_page(chapter.text.words),
                    entity=("plan", plan.plan_id),
                    text=count.text,
                    found=found[count.what],
                )


def _stated_counts(text: str) -> Iterator[_Count]:
    rules = _rules()
    number = rf"(?:(?P<word>{'|'.join(rules.words)})\s*)?\(?\b(?P<digits>\d{{1,3}})?\)?\s+"
    for sentence in re.split(r"(?<=[.!?])\s+|\n", text):
        lower = sentence.casefold()
        stated = re.search("|".join(rules.results), lower)
        if not stated or any(draft in lower for draft in rules.drafts):
            continue
        for what, nouns in rules.nouns.items():
            for found in re.finditer(rf"\b{number}(?:{'|'.join(nouns)})\b", lower):
                value = found["digits"] or rules.words.get(found["word"] or "")
                if value and found.start() > stated.start():
                    yield _Count(what, int(value), sentence[found.start() : found.end()])


# Numbers


def _check_numbers(plan: Plan, findings: Findings) -> None:
    numbers = {commitment.number.value for commitment in plan.commitments}
    for missing in sorted(set(range(1, max(numbers, default=0))) - numbers):
        findings.add("number-gap", entity=("plan", plan.plan_id), missing=missing)


# Forms


def _check_layout(commitment: Commitment, form: Form, report: _Reporter) -> None:
    known = [kind for kind in form.profile.sections if kind not in _OPTIONAL]
    found = {section.kind for section in form.sections}
    recognised = sum(kind in found for kind in known)
    if known and recognised / len(known) < _FAMILIAR:
        report.say(
            "layout-unfamiliar", found=recognised, known=len(known), profile=form.profile.name
        )
    for section in commitment.sections:
        if section.kind is SectionKind.OTHER:
            page = first_page(section.label.words) or first_page(section.text.words)
            report.say("label-unknown", page, label=section.label.value)
    for head in form.unknown_columns:
        report.say("column-unknown", head[0].page, label=" ".join(line.text for line in head))


def _check_required(commitment: Commitment, form: Form, report: _Reporter) -> None:
    if not commitment.title.value:
        report.say("title-missing")
    if not commitment.indicators:
        report.say("indicators-missing")
    if not any(mention.role is Role.RESPONSIBLE for mention in commitment.organisations):
        report.say("responsible-missing")
    if any(vars(form.profile.contacts).values()) and not commitment.contacts:
        report.say("contact-missing")
    present = {section.kind for section in commitment.sections}
    for kind, wordings in form.profile.sections.items():
        if kind not in _OPTIONAL and kind not in present:
            report.say("section-missing", kind=wordings[0])


def _check_contacts(commitment: Commitment, form: Form, report: _Reporter) -> None:
    persons = len(items_of(form.contacts.get("person", [])))
    positions = len(items_of(form.contacts.get("position", [])))
    if persons and positions and persons != positions:
        page = (
            first_page(commitment.contacts[0].position_as_printed.words)
            if (commitment.contacts[0].position_as_printed)
            else None
        )
        report.say("contact-unpaired", page, persons=persons, positions=positions)


# Dates


def _check_period(commitment: Commitment, report: _Reporter) -> None:
    printed = commitment.period_as_printed
    if printed is None or not printed.value:
        report.say("period-missing")
    elif commitment.start_date is None or commitment.end_date is None:
        report.say("period-unreadable", first_page(printed.words), text=printed.value)
    elif commitment.end_date.value < commitment.start_date.value:
        report.findings.add(
            "date-order",
            page=first_page(printed.words),
            entity=("commitment", commitment.commitment_id),
            start=commitment.start_date.value,
            end=commitment.end_date.value,
        )


def _check_indicators(commitment: Commitment, report: _Reporter) -> None:
    expected = 1
    for indicator in commitment.indicators:
        _check_dates(indicator, commitment, report)
        if (number := _printed_number(indicator)) is not None:
            if number != expected:
                report.say_of(indicator, "numbering-broken", printed=number, expected=expected)
            expected = number + 1


def _printed_number(indicator: Indicator) -> int | None:
    printed = indicator.number_as_printed
    digits = printed.value.strip("().") if printed else ""
    return int(digits) if digits.isdigit() else None


def _check_dates(indicator: Indicator, commitment: Commitment, report: _Reporter) -> None:
    for printed, day in (
        (indicator.start_as_printed, indicator.start_date),
        (indicator.end_as_printed, indicator.end_date),
    ):
        if printed is not None and day is None:
            report.say_of(indicator, "date-unreadable", text=printed.value)
    start, end = _day(indicator.start_date), _day(indicator.end_date)
    if end is None and indicator.end_as_printed is None:
        report.say_of(indicator, "date-missing")
    if start and end and end < start:
        report.say_of(indicator, "date-order", start=start, end=end)
    first, last = _day(commitment.start_date), _day(commitment.end_date)
    if (first and start and start < first) or (last and end and end > last):
        report.say_of(indicator, "date-outside", start=start, end=end)


def _day(value: Value[date] | None) -> date | None:
    return value.value if value else None


# Texts cut off


class _Endings(BaseModel):
    """`endings.toml`: what no text ends with."""

    words: tuple[str, ...]
    marks: tuple[str, ...]


@cache
def _endings() -> _Endings:
    text = Path(__file__).with_name("endings.toml").read_text(encoding="utf-8")
    return _Endings.model_validate(tomllib.loads(text))


def _check_endings(commitment: Commitment, report: _Reporter) -> None:
    """Report the annex's texts that stop in mid-sentence: they are kept as printed."""
    for entity, text in _annex_texts(commitment):
        if _is_cut_off(text.value):
            report.findings.add(
                "value-cut", page=first_page(text.words), entity=entity, text=text.value[-60:]
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
    endings = _endings()
    return (
        last.casefold() in endings.words
        or last.endswith(endings.marks)
        or text.count("(") > text.count(")")
    )
