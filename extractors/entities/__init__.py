"""What a text names: organisations, laws and goals, quantities, addresses. Vocabularies are data, in `rules/`."""

from extractors.entities.addresses import (
    Addresses,
    Doubt,
    parse_emails,
    parse_phones,
    split_position,
)
from extractors.entities.citations import find_citations
from extractors.entities.organisations import (
    Resolution,
    ResolvedOrganisations,
    resolve_organisations,
)
from extractors.entities.quantities import find_quantities

__all__ = [
    "Addresses",
    "Doubt",
    "Resolution",
    "ResolvedOrganisations",
    "find_citations",
    "find_quantities",
    "parse_emails",
    "parse_phones",
    "resolve_organisations",
    "split_position",
]
