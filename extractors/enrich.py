"""What the text of a plan refers to: organisations, citations and quantities, found by `extractors.entities`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractors.entities.citations import find_citations
from extractors.entities.organisations import Resolution, resolve_organisations
from extractors.entities.quantities import find_quantities
from extractors.findings import Findings, first_page
from models.geometry import Value
from models.plan import Citation, Commitment, Organisation, Plan, Quantity


@dataclass(frozen=True, slots=True)
class Enriched:
    """The plans with their entities, and the bodies they name."""

    plans: tuple[Plan, ...]
    organisations: tuple[Organisation, ...]


def enrich_plans(plans: Sequence[Plan], findings: Findings) -> Enriched:
    """Tie each mention to its body, and add citations and quantities to each commitment."""
    mentions = [
        (plan, mention)
        for plan in plans
        for commitment in plan.commitments
        for mention in commitment.organisations
    ]
    resolved = resolve_organisations(
        [mention for _, mention in mentions],
        {mention.mention_id for plan, mention in mentions if plan.family == "OPI"},
    )
    for _, mention in mentions:
        if mention.mention_id in set(resolved.ambiguous):
            findings.add(
                "organisation-ambiguous",
                page=first_page(mention.name_as_printed.words),
                entity=("commitment_organisation", mention.mention_id),
                text=mention.name_as_printed.value,
            )
    return Enriched(
        tuple(
            plan.model_copy(
                update={
                    "commitments": tuple(
                        _enriched(commitment, resolved.mentions) for commitment in plan.commitments
                    )
                }
            )
            for plan in plans
        ),
        resolved.organisations,
    )


def _enriched(commitment: Commitment, resolved: dict[str, Resolution]) -> Commitment:
    return commitment.model_copy(
        update={
            "organisations": tuple(
                mention.model_copy(
                    update={
                        "organisation_id": resolved[mention.mention_id].organisation_id,
                        "unit": resolved[mention.mention_id].unit,
                    }
                )
                for mention in commitment.organisations
            ),
            "citations": tuple(_citations(commitment)),
            "quantities": tuple(_quantities(commitment)),
        }
    )


def _places(commitment: Commitment) -> Iterator[tuple[str, Value[str]]]:
    """The commitment's texts that may cite something, with the name of the place."""
    yield "title", commitment.title
    for section in commitment.sections:
        yield f"section/{section.ordinal}", section.text
    for indicator in commitment.indicators:
        yield f"indicator/{indicator.ordinal}", indicator.text


def _citations(commitment: Commitment) -> Iterator[Citation]:
    ordinal = 1
    for place, text in _places(commitment):
        for citation in find_citations(place, text, commitment.commitment_id, ordinal):
            yield citation
            ordinal += 1


def _quantities(commitment: Commitment) -> Iterator[Quantity]:
    for indicator in commitment.indicators:
        yield from find_quantities("indicator", indicator.indicator_id, indicator.text)
