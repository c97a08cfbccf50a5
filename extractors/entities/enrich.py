"""What the text of a plan refers to: organisations, citations and quantities, found by `extractors.entities`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from extractors.audit.findings import Findings
from extractors.entities.body_names import bodies_in
from extractors.entities.citations import Names, find_citations, law_names
from extractors.entities.contact_cells import CellContact, contacts_in, is_contact_label
from extractors.entities.names import gazetteer, head_kind, is_rank, name_words
from extractors.entities.organisations import (
    NamedBody,
    Resolution,
    ResolvedOrganisations,
    resolve_organisations,
)
from extractors.entities.quantities import find_quantities
from extractors.entities.served import served_indicators
from models.geometry import Value, Word, words_between
from models.plan import (
    Citation,
    CitationKind,
    Commitment,
    CommitmentOrganisation,
    Contact,
    Indicator,
    Measure,
    MeasureOrganisation,
    Organisation,
    Plan,
    Quantity,
    Role,
)

_ANNEX_ROLES = (
    Role.ANNEX_RESPONSIBLE,
    Role.ANNEX_RELATED,
    Role.ANNEX_COUNTERPART,
    Role.ANNEX_PARTNER,
)


@dataclass(frozen=True, slots=True)
class Enriched:
    """The plans with their entities, and the bodies they name."""

    plans: tuple[Plan, ...]
    organisations: tuple[Organisation, ...]


def enrich_plans(
    plans: Sequence[Plan], parliaments: Collection[str], findings: Findings
) -> Enriched:
    """Tie each mention to its body, and add citations and quantities to each commitment.

    `parliaments` holds the identifiers of the plans that are a parliament's.
    """
    resolved = _resolved(plans, parliaments)
    commitments = _commitments(plans)
    _report_ambiguous(commitments, resolved, findings)
    for commitment in commitments:
        _compare_responsible(commitment, resolved, findings)
    names = law_names(text.value for c in commitments for _, text, _ in _places(c))
    enriched = tuple(_enriched_plan(plan, resolved, names) for plan in plans)
    return Enriched(enriched, tuple(_referred_to(enriched, resolved.organisations)))


def _commitments(plans: Iterable[Plan]) -> list[Commitment]:
    return [commitment for plan in plans for commitment in plan.commitments]


def _resolved(plans: Sequence[Plan], parliaments: Collection[str]) -> ResolvedOrganisations:
    """The bodies of all that the plans' commitments mention."""
    houses = [plan for plan in plans if plan.plan_id in parliaments]
    return resolve_organisations(
        [mention for commitment in _commitments(plans) for mention in _mentions(commitment)],
        {m.mention_id for commitment in _commitments(houses) for m in _mentions(commitment)},
        dict(chain.from_iterable(map(_labelled_owners, _commitments(plans)))),
    )


def _mentions(commitment: Commitment) -> Iterator[CommitmentOrganisation]:
    """What names a body: the lists of bodies, the measures' responsible cells, and the contacts' posts."""
    yield from commitment.organisations
    yield from _measure_mentions(commitment)
    yield from _contact_mentions(commitment)


def _referred_to(
    plans: Sequence[Plan], organisations: Sequence[Organisation]
) -> Iterator[Organisation]:
    """The bodies that something names or belongs to: a unit that only a contact's post names is none."""
    named = {body for commitment in _commitments(plans) for body in _named_by(commitment)}
    parents = {body.organisation_id: body.parent_id for body in organisations}
    for name in list(named):
        while name := parents.get(name or ""):
            named.add(name)
    return (body for body in organisations if body.organisation_id in named)


def _named_by(commitment: Commitment) -> Iterator[str | None]:
    """The identifiers of the bodies and units that a commitment's lists, contacts and measures name."""
    for contact in commitment.contacts:
        yield contact.organisation_id
    for mention in commitment.organisations:
        yield from (mention.organisation_id, mention.unit_id)
    for measure in commitment.measures:
        for responsible in measure.organisations:
            yield from (responsible.organisation_id, responsible.unit_id)


def _labelled_owners(commitment: Commitment) -> Iterator[tuple[str, str]]:
    """The annex's mentions under a label that is a body's name (`Bappenas`), whose units they then are."""
    for field in commitment.annex_fields:
        if owner := gazetteer().find(field.label.value):
            words = set(field.value.words)
            for mention in commitment.organisations:
                if mention.role in _ANNEX_ROLES and words.issuperset(mention.name_as_printed.words):
                    yield mention.mention_id, owner


def _report_ambiguous(
    commitments: Iterable[Commitment], resolved: ResolvedOrganisations, findings: Findings
) -> None:
    """What of the lists of bodies names none that could be told, or may be several."""
    for mention in (mention for c in commitments for mention in c.organisations):
        found = resolved.mentions[mention.mention_id]
        nothing = () if found.bodies or found.ambiguous else (mention.name_as_printed,)
        for code, parts in (
            ("organisation-ambiguous", found.ambiguous),
            ("organisation-unknown", found.unclear or nothing),
        ):
            for part in parts:
                findings.add(
                    code,
                    words=part.words,
                    entity=("commitment_organisation", mention.mention_id),
                    text=part.value,
                )


def _compare_responsible(
    commitment: Commitment, resolved: ResolvedOrganisations, findings: Findings
) -> None:
    """Whether form and annex name the same bodies as responsible."""
    named: dict[Role, set[str]] = {Role.RESPONSIBLE: set(), Role.ANNEX_RESPONSIBLE: set()}
    words: tuple[Word, ...] = ()
    for mention in commitment.organisations:
        if mention.role in named:
            named[mention.role].update(resolved.mentions[mention.mention_id].organisation_ids)
        if mention.role is Role.ANNEX_RESPONSIBLE:
            words = mention.name_as_printed.words
    form, annex = named[Role.RESPONSIBLE], named[Role.ANNEX_RESPONSIBLE]
    if form and annex and form != annex:
        names = {body.organisation_id: body.name.value for body in resolved.organisations}
        findings.add(
            "annex-bodies-differ",
            words=words,
            entity=("commitment", commitment.commitment_id),
            form=sorted(names[body] for body in form),
            annex=sorted(names[body] for body in annex),
        )


def _enriched_plan(plan: Plan, resolved: ResolvedOrganisations, names: Names) -> Plan:
    return plan.model_copy(
        update={
            "commitments": tuple(
                _enriched_commitment(commitment, resolved, names) for commitment in plan.commitments
            )
        }
    )


def _enriched_commitment(
    commitment: Commitment, resolved: ResolvedOrganisations, names: Names
) -> Commitment:
    measures = tuple(_measures(commitment, resolved.mentions))
    kinds = {body.organisation_id: body.kind for body in resolved.organisations}
    return commitment.model_copy(
        update={
            "organisations": tuple(_tied(commitment, resolved.mentions)),
            "citations": tuple(_citations(commitment, names)),
            "quantities": tuple(_quantities(commitment)),
            "measures": measures,
            "contacts": tuple(_contacts(commitment, resolved.mentions)),
            "indicator_measures": tuple(served_indicators(commitment.indicators, measures, kinds)),
        }
    )


def _measure_mentions(commitment: Commitment) -> Iterator[CommitmentOrganisation]:
    """What the measures' responsible cells name, as mentions for the time of resolving them."""
    for measure in commitment.measures:
        if measure.responsible:
            yield CommitmentOrganisation(
                mention_id=f"{measure.measure_id}/organisation",
                role=Role.ANNEX_RESPONSIBLE,
                ordinal=1,
                name_as_printed=measure.responsible,
            )


def _contact_mentions(commitment: Commitment) -> Iterator[CommitmentOrganisation]:
    """The posts of the contacts that begin as a body's or a unit's name does, as mentions."""
    for contact in commitment.contacts:
        post = contact.position_as_printed
        words = name_words(post.value) if post else []
        if post and words and (is_rank(words[0]) or head_kind(words) or contact.units):
            yield CommitmentOrganisation(
                mention_id=f"{contact.contact_id}/organisation",
                role=Role.RESPONSIBLE,
                ordinal=1,
                name_as_printed=post,
            )


def _contacts(commitment: Commitment, resolved: dict[str, Resolution]) -> Iterator[Contact]:
    """The contacts of the form with their bodies, then those that the annex prints."""
    for contact in commitment.contacts:
        found = resolved.get(f"{contact.contact_id}/organisation")
        # The units after a dash are those of the body before it.
        first = found.bodies[0].organisation_id if found and found.bodies else None
        body = first if contact.units else found and found.organisation_id
        yield contact.model_copy(update={"organisation_id": body})
    ordinal = len(commitment.contacts)
    for field in commitment.annex_fields:
        if is_contact_label(field.label.value):
            for printed in contacts_in(field.value):
                ordinal += 1
                yield _annex_contact(printed, commitment, ordinal)


def _annex_contact(printed: CellContact, commitment: Commitment, ordinal: int) -> Contact:
    """A contact of the annex; its body is the one of the state that the post names."""
    post = printed.position
    bodies = bodies_in(post.value) if post else ()
    return Contact(
        contact_id=f"{commitment.commitment_id}/contact/{ordinal}",
        ordinal=ordinal,
        person=printed.person,
        position_as_printed=post,
        emails=_listed(printed.emails),
        phones=_listed(printed.phones),
        organisation_id=bodies[0].organisation_id if len(bodies) == 1 else None,
        place="annex",
    )


def _listed(values: Sequence[Value[str]]) -> Value[list[str]] | None:
    words = dict.fromkeys(word for value in values for word in value.words)
    return Value([value.value for value in values], tuple(words)) if values else None


def _measures(commitment: Commitment, resolved: dict[str, Resolution]) -> Iterator[Measure]:
    """The measures with the bodies responsible for them."""
    for measure in commitment.measures:
        mention_id = f"{measure.measure_id}/organisation"
        bodies = resolved[mention_id].bodies if mention_id in resolved else ()
        yield measure.model_copy(
            update={
                "organisations": tuple(
                    MeasureOrganisation(
                        measure_organisation_id=f"{mention_id}/{ordinal}",
                        name_as_printed=body.printed,
                        organisation_id=body.organisation_id,
                        unit=body.unit,
                        unit_id=body.unit_id,
                    )
                    for ordinal, body in enumerate(bodies, 1)
                )
            }
        )


def _tied(
    commitment: Commitment, resolved: dict[str, Resolution]
) -> Iterator[CommitmentOrganisation]:
    """The commitment's mentions, a row for each body they name; an annex field is a mention for each body it lists."""
    counts: Counter[Role] = Counter()
    for mention in commitment.organisations:
        bodies = resolved[mention.mention_id].bodies
        listed = mention.role in _ANNEX_ROLES and len(bodies) > 1
        if not listed:
            counts[mention.role] += 1
        for place, body in enumerate(bodies, 1):
            if listed:
                counts[mention.role] += 1
            row = _numbered(mention, counts[mention.role])
            told: dict[str, object] = {"name_as_printed": body.printed} if listed else {}
            told["mention_id"] = (
                f"{row.mention_id}/{place}" if place > 1 and not listed else row.mention_id
            )
            yield row.model_copy(update=told | _tie(body))
        if not bodies:
            yield _numbered(mention, counts[mention.role])


def _tie(body: NamedBody) -> dict[str, object]:
    """What a mention's row says of a body."""
    return {
        "organisation_id": body.organisation_id,
        "unit": body.unit,
        "unit_id": body.unit_id,
    }


def _numbered(mention: CommitmentOrganisation, ordinal: int) -> CommitmentOrganisation:
    """The mention under its place among those of its role, of which there may be more than were printed."""
    mention_id = f"{mention.mention_id.rsplit('/', 1)[0]}/{ordinal}"
    return mention.model_copy(update={"mention_id": mention_id, "ordinal": ordinal})


def _places(commitment: Commitment) -> Iterator[tuple[str, Value[str], tuple[str, str]]]:
    """The commitment's texts that may cite something, with the name of the place and what has it."""
    yield "title", commitment.title, ("commitment", commitment.commitment_id)
    for section in commitment.sections:
        yield f"section/{section.ordinal}", section.text, ("section", section.section_id)
    for indicator in commitment.indicators:
        owner = "indicator", indicator.indicator_id
        yield f"indicator/{indicator.ordinal}", indicator.text, owner
        for number, detail in enumerate(_details(indicator), 1):
            yield f"indicator/{indicator.ordinal}/detail/{number}", detail, owner
    for measure in commitment.measures:
        yield f"measure/{measure.ordinal}", measure.text, ("measure", measure.measure_id)
        for target in measure.targets:
            place = f"target/{measure.ordinal}/{target.period}"
            yield place, target.text, ("target", target.target_id)


def _details(indicator: Indicator) -> Iterator[Value[str]]:
    """An indicator's details one by one, each with its own words."""
    if indicator.details is None:
        return
    joined = Value(" ".join(indicator.details.value), indicator.details.words)
    start = 0
    for text in indicator.details.value:
        yield Value(text, words_between(joined, start, start + len(text)))
        start += len(text) + 1


def _citations(commitment: Commitment, names: Names) -> Iterator[Citation]:
    """What the commitment refers to; a draft under way is one wherever the commitment speaks of it."""
    found: list[Citation] = []
    for place, text, owner in _places(commitment):
        found += find_citations(
            *(place, text, commitment.commitment_id, len(found) + 1), names=names, owner=owner
        )
    bills = {c.value.value.casefold() for c in found if c.kind is CitationKind.BILL}
    values: dict[str, str] = {}
    for citation in found:
        value = citation.value
        same = values.setdefault(value.value.casefold(), value.value)
        told: dict[str, object] = {"value": Value(same, value.words)}
        if citation.kind is CitationKind.LAW and value.value.casefold() in bills:
            told["kind"] = CitationKind.BILL
        yield citation.model_copy(update=told)


def _quantities(commitment: Commitment) -> Iterator[Quantity]:
    for indicator in commitment.indicators:
        yield from find_quantities("indicator", indicator.indicator_id, indicator.text)
        for number, detail in enumerate(_details(indicator), 1):
            for quantity in find_quantities("indicator", indicator.indicator_id, detail):
                yield quantity.model_copy(
                    update={"quantity_id": f"{quantity.quantity_id}/detail/{number}"}
                )
    for measure in commitment.measures:
        yield from find_quantities("measure", measure.measure_id, measure.text)
        for target in measure.targets:
            yield from find_quantities("target", target.target_id, target.text)
