"""From the sorted lines of a form to the records of a commitment."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import dropwhile, takewhile

from extractors.audit.findings import Findings
from extractors.entities.addresses import parse_emails, parse_phones, split_position
from extractors.entities.contact_cells import holds_name, names_person, take_apart
from extractors.plan.forms import Form
from extractors.plan.indicator_table import FormIndicator
from extractors.plan.other_fields import other_fields
from extractors.text.dates import parse_any_period, parse_date
from extractors.text.joining import Joiner
from extractors.text.languages import languages_beside
from extractors.text.lines import Block, Line, blocks_of, text_of, words_in
from extractors.text.lists import Item, is_nothing, items_of
from models.geometry import Value, Word
from models.list_markers import is_number
from models.plan import (
    Commitment,
    CommitmentOrganisation,
    Contact,
    ExternalId,
    Indicator,
    OtherField,
    Role,
    Section,
)
from models.same import as_label


@dataclass(frozen=True, slots=True)
class Builder:
    """Makes records of forms; text is joined by the document's own lexicon."""

    joiner: Joiner
    findings: Findings

    def commitment(self, form: Form, plan_id: str, number: int) -> Commitment:
        """The commitment that the form describes, as number `number` of the plan."""
        name = f"{plan_id}/{number:02d}"
        period = self.joiner.inline(form.period) if form.period else None
        languages = languages_beside(form.profile.language)
        days = parse_any_period(period.value, languages) if period else None
        return Commitment(
            commitment_id=name,
            number=Value(number, form.number_words),
            title=self.joiner.inline(form.title),
            start_date=Value(days.start, period.words) if days and period else None,
            end_date=Value(days.end, period.words) if days and period else None,
            period_as_printed=period,
            first_page=form.first_page,
            last_page=form.last_page,
            sections=tuple(self._sections(form, name)),
            indicators=tuple(self._indicators(form, name)),
            organisations=tuple(self._organisations(form, name)),
            contacts=tuple(self._contacts(form, name)),
            external_ids=tuple(_external_ids(form, plan_id, number)),
            other_fields=tuple(self._other_fields(form, name)),
        )

    def _sections(self, form: Form, name: str) -> Iterable[Section]:
        printed = (section for section in form.sections if not is_nothing(section.lines))
        for ordinal, section in enumerate(printed, 1):
            yield Section(
                section_id=f"{name}/section/{ordinal}",
                ordinal=ordinal,
                kind=section.kind,
                label=self.joiner.inline(section.label),
                text=self.joiner.value(section.lines),
                heading=self.joiner.inline(section.heading) if section.heading else None,
            )

    def _indicators(self, form: Form, name: str) -> Iterable[Indicator]:
        languages = languages_beside(form.profile.language)
        for ordinal, row in enumerate(form.indicators or _inner_milestones(form), 1):
            yield self._indicator(row, f"{name}/indicator/{ordinal}", ordinal, languages)

    def _indicator(
        self, row: FormIndicator, indicator_id: str, ordinal: int, languages: tuple[str, ...]
    ) -> Indicator:
        number, lines = self._number_and_text(row)
        blocks = blocks_of(lines)
        first_detail = next((i for i, block in enumerate(blocks) if block.marker), len(blocks))
        text, details = blocks[:first_detail], blocks[first_detail:]
        start, end, period = (
            self._inline(row, name) for name in ("start_date", "end_date", "period")
        )
        days = parse_any_period(period.value, languages) if period else None
        return Indicator(
            indicator_id=indicator_id,
            ordinal=ordinal,
            number_as_printed=number,
            text=Value(self.joiner.text(text), _words(text)),
            details=self._details(details) if details else None,
            start_date=_date(start, languages) or (_of(days.start, period) if days else None),
            end_date=_date(end, languages, end=True) or (_of(days.end, period) if days else None),
            start_as_printed=start,
            end_as_printed=end,
            expected_output=self._value(row, "expected_output"),
            responsible=self._inline(row, "responsible"),
            budget=self._inline(row, "budget"),
            place=self._inline(row, "place"),
            period=period,
        )

    def _number_and_text(self, row: FormIndicator) -> tuple[Value[str] | None, list[Line]]:
        """The row's printed number, from a column of its own or before the text, and the text's lines."""
        printed = row.cells.get("text", [])
        if number := self._inline(row, "number"):
            return number, printed
        word, lines = _split_number(printed)
        return Value(word.text, (word,)) if word else None, lines

    def _inline(self, row: FormIndicator, name: str) -> Value[str] | None:
        """What the row prints in a column, on one line."""
        lines = row.cells.get(name, [])
        return None if is_nothing(lines) else self.joiner.inline(lines)

    def _value(self, row: FormIndicator, name: str) -> Value[str] | None:
        lines = row.cells.get(name, [])
        return None if is_nothing(lines) else self.joiner.value(lines)

    def _other_fields(self, form: Form, name: str) -> Iterable[OtherField]:
        facts = (*form.other_facts, *form.unknown_facts)
        yield from other_fields(self.joiner, "commitment", name, facts)
        for place, row in enumerate(form.indicators, 1):
            yield from other_fields(
                self.joiner, "indicator", f"{name}/indicator/{place}", row.others
            )

    def _details(self, blocks: Sequence[Block]) -> Value[list[str]]:
        return Value([self.joiner.paragraph(block.lines) for block in blocks], _words(blocks))

    def _organisations(self, form: Form, name: str) -> Iterable[CommitmentOrganisation]:
        counts: dict[Role, int] = {}
        for role, lines in form.organisations:
            for item in items_of(lines):
                counts[role] = ordinal = counts.get(role, 0) + 1
                yield CommitmentOrganisation(
                    mention_id=f"{name}/{role.value}/{ordinal}",
                    role=role,
                    ordinal=ordinal,
                    name_as_printed=self.joiner.inline(item.lines),
                )

    def _contacts(self, form: Form, name: str) -> Iterable[Contact]:
        """Numbered people, posts and addresses belong together by number.

        An unnumbered address belongs to the person whose name it prints or its local part holds, else to all.
        """
        persons = _numbered(items_of(form.contacts.get("person", [])))
        positions = _numbered(items_of(form.contacts.get("position", [])))
        addresses = items_of(form.contacts.get("address", []))
        self._report_doubts(addresses, name)
        own = {item.number: list(item.lines) for item in addresses if item.number is not None}
        common: list[Line] = []
        for item in addresses:
            if item.number is None:
                owner = self._owner(item, persons)
                (own.setdefault(owner, []) if owner is not None else common).extend(item.lines)
        numbers = sorted({*persons, *positions, *own}) or ([1] if common else [])
        for ordinal, number in enumerate(numbers, 1):
            lines = [*own.get(number, []), *common]
            yield self._contact(
                f"{name}/contact/{ordinal}",
                ordinal,
                persons.get(number),
                positions.get(number),
                lines,
            )

    def _owner(self, address: Item, persons: dict[int, Item]) -> int | None:
        """The number of the one person whom an unnumbered address belongs to; None if of several, or of nobody."""
        printed = self.joiner.inline(address.lines)
        emails = [email.value for email in parse_emails(printed).found]
        owners = {
            number
            for number, item in persons.items()
            for person in [self.joiner.inline(item.lines).value]
            if names_person(printed.value, person) or any(holds_name(e, person) for e in emails)
        }
        return owners.pop() if len(owners) == 1 and len(emails) <= 1 else None

    def _report_doubts(self, addresses: Sequence[Item], name: str) -> None:
        for item in addresses:
            printed = self.joiner.inline(item.lines)
            for code, doubts in (
                ("email-invalid", parse_emails(printed).doubts),
                ("phone-invalid", parse_phones(printed).doubts),
            ):
                for doubt in doubts:
                    self.findings.add(
                        code,
                        words=doubt.text.words,
                        entity=("commitment", name),
                        text=doubt.text.value,
                        reason=doubt.reason,
                    )

    def _contact(
        self,
        contact_id: str,
        ordinal: int,
        person: Item | None,
        position: Item | None,
        address: list[Line],
    ) -> Contact:
        post = self.joiner.inline(position.lines) if position else None
        name = self.joiner.inline(person.lines) if person else None
        whole = take_apart(name) if name else None
        if whole and (whole.emails or whole.phones):
            name, post = whole.person, post or whole.position
        else:
            whole = None
        organisation, units = split_position(post) if post else (None, None)
        printed = self.joiner.inline(address)
        return Contact(
            contact_id=contact_id,
            ordinal=ordinal,
            person=name,
            position_as_printed=post,
            organisation_as_printed=organisation,
            units=units,
            emails=_together([*(whole.emails if whole else ()), *parse_emails(printed).found]),
            phones=_together([*(whole.phones if whole else ()), *parse_phones(printed).found]),
        )


def _date(
    printed: Value[str] | None, languages: tuple[str, ...], *, end: bool = False
) -> Value[date] | None:
    day = printed and parse_date(printed.value, end=end, languages=languages)
    return _of(day, printed) if day else None


def _of(day: date, printed: Value[str] | None) -> Value[date]:
    """A day with the words that say it."""
    return Value(day, printed.words if printed else ())


def _inner_milestones(form: Form) -> list[FormIndicator]:
    """The list under the heading of milestones in the text of a form that has no table of them."""
    heads = {as_label(wording) for wording in form.profile.inner.milestones}
    rows: list[FormIndicator] = []
    for section in form.sections:
        after = dropwhile(lambda line: as_label(line.text) not in heads, section.lines)
        blocks = blocks_of(list(after)[1:])
        for block in takewhile(lambda block: block.marker, blocks):
            if block.kind != blocks[0].kind:
                rows[-1].cells["text"] += block.printed
            else:
                text = block.printed if block.number else list(block.lines)
                rows.append(FormIndicator({"text": text}))
    return rows


def _external_ids(form: Form, plan_id: str, number: int) -> Iterable[ExternalId]:
    """The commitment's identifiers elsewhere: those that its form prints, or else those counted by its profile."""
    schemes = form.profile.external_ids
    printed = {
        scheme.scheme: ExternalId(scheme.scheme, text, "printed")
        for lines in (
            *(section.lines for section in form.sections),
            *(lines for _, lines in form.unknown_facts),
        )
        for text in [text_of(lines).strip()]
        for scheme in schemes
        if scheme.is_one(text)
    }
    yield from printed.values()
    for scheme in schemes:
        is_of_plan = plan_id.startswith(f"{form.profile.plan.family}-{scheme.from_year}-")
        if is_of_plan and scheme.scheme not in printed:
            yield ExternalId(scheme.scheme, scheme.pattern.format(scheme.first + number - 1))


def _numbered(items: list[Item]) -> dict[int, Item]:
    """Items by their number; without numbers, by their order."""
    return {item.number or ordinal: item for ordinal, item in enumerate(items, 1)}


def _together(values: Sequence[Value[str]]) -> Value[list[str]] | None:
    """Several addresses as one value, each once."""
    if not values:
        return None
    unique = list(dict.fromkeys(value.value for value in values))
    words = dict.fromkeys(word for value in values for word in value.words)
    return Value(unique, tuple(words))


def _words(blocks: Sequence[Block]) -> tuple[Word, ...]:
    return words_in(line for block in blocks for line in block.lines)


def _split_number(lines: list[Line]) -> tuple[Word | None, list[Line]]:
    """An indicator's printed number, if it has one, and its lines without it."""
    words = words_in(lines)
    if len(words) < 2 or not is_number(words[0].text):
        return None, lines
    rest = lines[0].words[1:]
    return words[0], [*([replace(lines[0], words=rest)] if rest else []), *lines[1:]]
