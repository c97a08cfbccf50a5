"""Layout profiles: what a form prints, as data. One TOML file in `profiles/` describes one layout.

docs/profiles.md explains each key by example. A profile is checked when it is read (`models.declared`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Annotated, NamedTuple, Self

from pydantic import AfterValidator, AliasChoices, Field, model_validator

from extractors.text.dates import years_pattern
from extractors.text.languages import language_files
from models.declared import (
    EachOnce,
    Pattern,
    Patterns,
    Table,
    Wording,
    Wordings,
    collect_mistakes,
    one_of,
    read_declared,
    repeated,
    with_built_in,
    with_group,
)
from models.mistakes import not_known, shown
from models.plan import Role, SectionKind
from models.vocabularies import folder_in_use, kept_per_folder, using_folder

BUILT_IN = Path(__file__).with_name("profiles")


def _checked_family(family: str) -> str:
    if not re.fullmatch(r"[A-Z][A-Z0-9]*", family):
        raise ValueError(f"expected capitals and digits, as OGI, not {shown(family)}")
    return family


def _known_language(code: str) -> str:
    if code not in (known := language_files()):
        raise ValueError(not_known(code, known))
    return code


def checked_format(pattern: str) -> str:
    """The format string, if a number can be filled in; raises ValueError."""
    try:
        numbers = {pattern.format(1), pattern.format(2)}
    except (ValueError, IndexError, KeyError) as error:
        raise ValueError(f"{shown(pattern)} cannot be filled with a number ({error})") from error
    if len(numbers) < 2:
        raise ValueError(f"{shown(pattern)} has no place for a number; expected one, as ID{{:04d}}")
    return pattern


NumberPatterns = tuple[Annotated[Pattern, with_group("number")], ...]


class PlanNames(Table):
    """How a plan of this layout names itself: to find its period and its title.

    `parliament` says that it is a parliament's plan, the actors of which are its units. `issuer` is whose plan it is,
    where a title does not say so in a group of this name; of `many_issuers`, as regencies, each has plans of its own.
    """

    parliament: bool = False
    many_issuers: bool = False
    issuer: Wording | None = None
    family: Annotated[str, AfterValidator(_checked_family)]
    names: Wordings
    titles: Patterns

    def title_patterns(self) -> list[re.Pattern[str]]:
        """The titles, with the ways to write years where they say `{years}`."""
        titles = (title.replace("{years}", years_pattern()) for title in self.titles)
        return [re.compile(title, re.IGNORECASE) for title in titles]


class Titles(Table):
    """Where a commitment's number and title stand.

    `above`: regular expressions for the first line of a title printed above the table, with the group `number`.
    `rows`: the same for a full-width row of the table with the number alone; the title is the next row.
    `lines`: the same for the first line of a title in running text, where labels stand between paragraphs.
    """

    above: NumberPatterns = ()
    rows: NumberPatterns = ()
    lines: NumberPatterns = ()


class Indicators(Table):
    """The indicator or milestone table: the head of the column that says what is to be reached, and those of others.

    `period` prints both dates; columns `passed_over` are not read, `other` ones are kept as printed, and so are those
    that no key names.
    """

    head: Wordings = ()
    number: Wordings = ()
    start_date: Wordings = ()
    end_date: Wordings = ()
    expected_output: Wordings = ()
    responsible: Wordings = ()
    budget: Wordings = ()
    place: Wordings = ()
    period: Wordings = ()
    other: Wordings = ()
    passed_over: Wordings = ()


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
    """Labels of single facts about the commitment, where a form prints them as rows; `other` are kept as printed."""

    number: Wordings = ()
    title: Wordings = ()
    period: Wordings = ()
    other: Wordings = ()


COLUMNS = (
    *("goal", "responsible", "measure", "evidence"),
    *("number", "commitment", "other", "passed_over"),
)
"""The columns of a matrix beside those of targets; `other` ones are kept as printed."""


class CommitmentsAre(StrEnum):
    """What of a plan's matrices is a commitment, where it has no forms."""

    SECTION = "section"
    """A matrix under a title of its own."""
    GROUP = "group"
    """The rows with one cell in the column `commitment`, which is merged over them."""
    ROW = "row"
    """Each row."""


class Annex(Table):
    """A plan's matrices, in an annex or instead of forms: header fields, the role of their bodies, and column heads.

    `periods` gives each period's code the month of its end, counted from the start of the first year of action.
    `targets` stand in a head before the year or part of a year that a column is for: `Target 2031`.
    """

    fields: Annotated[dict[str, Wordings], EachOnce] = Field(default_factory=dict)
    roles: dict[str, Role] = Field(default_factory=dict)
    columns: Annotated[dict[Annotated[str, one_of(COLUMNS)], Wordings], EachOnce] = Field(
        default_factory=dict
    )
    periods: dict[str, int] = Field(default_factory=dict)
    banners: Wordings = ()
    targets: Wordings = ()
    commitments: CommitmentsAre | None = None

    @model_validator(mode="after")
    def _roles_of_fields(self) -> Self:
        for name in self.roles.keys() - self.fields.keys():
            raise ValueError(f"roles.{name} {not_known(name, self.fields)}")
        return self


class ExternalIds(Table):
    """Other people's identifiers: `first` is commitment 1's in the plan that starts in `from_year`."""

    scheme: str
    pattern: Annotated[str, AfterValidator(checked_format)]
    first: int
    from_year: int

    def is_one(self, text: str) -> bool:
        """Whether the whole text is an identifier of this scheme."""
        digits = re.search(r"\d+", text)
        return digits is not None and self.pattern.format(int(digits[0])) == text


class LabelGroup(StrEnum):
    """The tables of a profile that give labels."""

    FACTS = "facts"
    INDICATORS = "indicators"
    CONTACTS = "contacts"
    HEADINGS = "headings"
    ORGANISATIONS = "organisations"
    SECTIONS = "sections"


class LabelKey(NamedTuple):
    """What a label stands for: its table in the profile, and its name there."""

    group: LabelGroup
    name: str

    def __str__(self) -> str:
        """As mistakes name it: `sections.problem`."""
        return f"{self.group}.{self.name}"


NUMBER, TITLE, PERIOD, OTHER_FACT = (
    LabelKey(LabelGroup.FACTS, name) for name in ("number", "title", "period", "other")
)
INDICATOR_HEAD = LabelKey(LabelGroup.INDICATORS, "head")
GROUP_HEADING = LabelKey(LabelGroup.HEADINGS, "groups")


class Profile(Table):
    """One layout. `name` is the file's name without its ending; `guesses` are keys that a draft was not sure of."""

    name: str
    about: str
    language: Annotated[str, AfterValidator(_known_language)]
    plan: PlanNames
    titles: Titles = Titles()
    facts: Facts = Facts()
    organisations: dict[Role, Wordings] = Field(default_factory=dict)
    sections: dict[SectionKind, Wordings] = Field(default_factory=dict)
    indicators: Indicators = Indicators()
    inner: Inner = Inner()
    contacts: Contacts = Contacts()
    headings: Headings = Headings()
    annex: Annex = Field(default=Annex(), validation_alias=AliasChoices("annex", "matrix"))
    external_ids: tuple[ExternalIds, ...] = ()
    guesses: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _each_label_once(self) -> Self:
        if told := repeated((str(key), wording) for key, wording in self.labels()):
            raise ValueError(told)
        return self

    def labels(self) -> Iterator[tuple[LabelKey, str]]:
        """Every label of the form, with what it stands for."""
        for group in LabelGroup:
            for name, wordings in dict(getattr(self, group)).items():
                yield from ((LabelKey(group, name), wording) for wording in wordings)


def read_profile(path: Path) -> Profile:
    """Read and check one profile; raises ProfileError with all its mistakes."""
    return read_declared(Profile, path, name=path.stem)


def load_profiles(folder: Path | None = None) -> tuple[Profile, ...]:
    """The built-in profiles, and before them those of `folder`; raises ProfileError with the mistakes of all."""
    with using_folder(folder):
        return _profiles()


@kept_per_folder()
def _profiles() -> tuple[Profile, ...]:
    profiles = []
    with collect_mistakes() as mistakes:
        for path in with_built_in(folder_in_use().profiles(), BUILT_IN):
            with mistakes.noted():
                profiles.append(read_profile(path))
    return tuple(profiles)
