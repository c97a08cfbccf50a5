"""Layout profiles: what a form prints, as data. One TOML file in `profiles/` describes one layout.

docs/profiles.md explains each key by example. A profile is checked when it is read; what is wrong with it is said
with the file's name and the key.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from pydantic import Field, field_validator

from extractors.declared import Table, Wordings, checked_patterns, read_declared, with_built_in
from models.errors import ProfileError
from models.plan import Role, SectionKind

BUILT_IN = Path(__file__).with_name("profiles")


class PlanNames(Table):
    """How a plan of this layout names itself: to find its period and its title.

    `parliament` says that it is a parliament's plan, the actors of which are its units.
    """

    parliament: bool = False
    family: str = Field(pattern=r"^[A-Z][A-Z0-9]*$")
    names: Wordings
    titles: Wordings

    @field_validator("titles")
    @classmethod
    def _compile(cls, patterns: Wordings) -> Wordings:
        return checked_patterns(patterns)


class Titles(Table):
    """Where a commitment's number and title stand.

    `above`: regular expressions for the first line of a title printed above the table, with the group `number`.
    `rows`: the same for a full-width row of the table with the number alone; the title is the next row.
    """

    above: Wordings = ()
    rows: Wordings = ()

    @field_validator("above", "rows")
    @classmethod
    def _compile(cls, patterns: Wordings) -> Wordings:
        return checked_patterns(patterns, group="number")


class Indicators(Table):
    """The indicator or milestone table: its first column's head, and those of the other columns."""

    head: Wordings = ()
    start_date: Wordings = ()
    end_date: Wordings = ()
    expected_output: Wordings = ()


class Inner(Table):
    """Headings inside a section's text: `milestones` are listed there where the form has no table of them."""

    milestones: Wordings = ()


class Contacts(Table):
    """The labels of the contact block."""

    person: Wordings = ()
    position: Wordings = ()
    address: Wordings = ()


class Headings(Table):
    """Full-width rows and labels that only group what follows; `groups` give sections their `heading`."""

    plain: Wordings = ()
    groups: Wordings = ()


class Facts(Table):
    """Labels of single facts about the commitment, where a form prints them as rows."""

    number: Wordings = ()
    title: Wordings = ()
    period: Wordings = ()


class Annex(Table):
    """The annex matrices: header fields, the role of the bodies that a field names, and column heads.

    `periods` gives each period's code the month of its end, counted from the start of the first year of action.
    """

    fields: dict[str, Wordings] = Field(default_factory=dict)
    roles: dict[str, Role] = Field(default_factory=dict)
    columns: dict[str, Wordings] = Field(default_factory=dict)
    periods: dict[str, int] = Field(default_factory=dict)
    banners: Wordings = ()


class ExternalIds(Table):
    """Other people's identifiers: `first` is commitment 1's in the plan that starts in `from_year`."""

    scheme: str
    pattern: str
    first: int
    from_year: int

    @field_validator("pattern")
    @classmethod
    def _format(cls, pattern: str) -> str:
        try:
            pattern.format(1)
        except (ValueError, IndexError, KeyError) as error:
            raise ValueError(f"cannot be filled with a number ({error})") from error
        return pattern


class Profile(Table):
    """One layout. `name` is the file's name without its ending."""

    name: str
    about: str
    language: str
    plan: PlanNames
    titles: Titles = Titles()
    facts: Facts = Facts()
    organisations: dict[Role, Wordings] = Field(default_factory=dict)
    sections: dict[SectionKind, Wordings] = Field(default_factory=dict)
    indicators: Indicators = Indicators()
    inner: Inner = Inner()
    contacts: Contacts = Contacts()
    headings: Headings = Headings()
    annex: Annex = Annex()
    external_ids: tuple[ExternalIds, ...] = ()

    def labels(self) -> Iterator[tuple[str, str]]:
        """Every label of the form as (key, wording); keys are like `sections.problem`, `contacts.person`."""
        for group in ("facts", "indicators", "contacts", "headings"):
            for key, wordings in getattr(self, group):
                yield from ((f"{group}.{key}", wording) for wording in wordings)
        for role, wordings in self.organisations.items():
            yield from ((f"organisations.{role.value}", wording) for wording in wordings)
        for kind, wordings in self.sections.items():
            yield from ((f"sections.{kind.value}", wording) for wording in wordings)


def read_profile(path: Path) -> Profile:
    """Read and check one profile; raises ProfileError with the file and the key at fault."""
    return read_declared(Profile, path, name=path.stem)


@cache
def load_profiles(folder: Path | None = None) -> tuple[Profile, ...]:
    """The built-in profiles, and before them those of `folder`; raises ProfileError if any is not valid."""
    if folder is not None and not folder.is_dir():
        raise ProfileError(f"{folder}: is not a folder; give the folder that holds the profiles.")
    own = sorted(folder.glob("*.toml")) if folder else []
    return tuple(read_profile(path) for path in with_built_in(own, BUILT_IN))
