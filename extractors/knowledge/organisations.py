"""`organisations.toml`: how bodies are named, and the gazetteer, which plans are read and reports are linked with."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from pydantic import AfterValidator, Field

from extractors.knowledge import knowledge
from models.declared import LackingError, Table, Uncased, Word, Wording, Wordings
from models.plan import Level, OrganisationKind
from models.vocabularies import kept_per_folder


class FormerName(Table):
    """A name that a body had, and the last year of it."""

    name: Wording
    until: Annotated[int, Field(ge=1900, le=2100)]


class Body(Table):
    """A body by all its names, of which the first is the one it is known by; `acronyms` may also be others'."""

    names: Annotated[Wordings, Field(min_length=1)]
    acronyms: Wordings = ()
    former: tuple[FormerName, ...] = ()
    parent: Wording | None = None
    level: Level | None = None

    @property
    def all_names(self) -> Wordings:
        """Today's names and the former ones."""
        return (*self.names, *(former.name for former in self.former))


class GenericNames(Table):
    """Names of sorts of bodies, and what may follow without making one a body's own name."""

    names: tuple[Uncased, ...]
    more: frozenset[Word]
    about: frozenset[Word]


class Located(Table):
    """What stands before and after the name of a place."""

    leading: frozenset[Word]
    ends: frozenset[Word]


Bodies: TypeAlias = dict[OrganisationKind, dict[str, Body]]


def _under_known_ones(bodies: Bodies) -> Bodies:
    """Every parent is among the bodies, and none is above itself."""
    parents = {name: body.parent for group in bodies.values() for name, body in group.items()}
    for name, parent in parents.items():
        seen = {name}
        while parent is not None:
            if parent not in parents:
                raise LackingError(f"lacks {parent}, which {name} belongs to")
            if parent in seen:
                raise ValueError(f"{name} belongs to itself; expected another body as its parent")
            seen.add(parent)
            parent = parents[parent]
    return bodies


class NameRules(Table):
    """The vocabulary of organisations: the comments in the file say what each key means."""

    ignored: frozenset[Word]
    legal_forms: tuple[Word, ...]
    country: Annotated[tuple[Uncased, ...], Field(min_length=1)]
    parliament: tuple[Uncased, ...]
    always_part: frozenset[Word]
    may_part: frozenset[Word]
    dashes: frozenset[Word]
    posts: frozenset[Word]
    units: frozenset[Word]
    ministries: tuple[Word, ...]
    qualifiers: frozenset[Word]
    remarks: frozenset[Word]
    continuing: frozenset[Word]
    shared: frozenset[Word]
    vocabulary: frozenset[Word]
    heads: dict[
        Literal[
            "ministry_or_agency", "parliament", "local_government", "civil_society", "other", "open"
        ],
        tuple[Uncased, ...],
    ]
    located: Located
    generic: GenericNames
    levels: dict[Level, frozenset[Word]]
    expansions: dict[Word, Uncased]
    subjects: dict[Word, Uncased]
    bodies: Annotated[Bodies, AfterValidator(_under_known_ones)]

    @property
    def gazetteer(self) -> dict[str, Body]:
        """The bodies by their identifiers."""
        return {name: body for group in self.bodies.values() for name, body in group.items()}


ORGANISATIONS = knowledge(NameRules, "organisations")


@kept_per_folder()
def rules() -> NameRules:
    """The rules for names, with the gazetteer."""
    return ORGANISATIONS.read()
