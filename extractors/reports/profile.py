"""Report profiles and the vocabulary that all reports share: what progress reports print, as data.

docs/reports.md explains each key. A file is checked when it is read; what is wrong with it is said with its name and
the key.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pydantic import Field, field_validator

from extractors.declared import Table, Wordings, checked_patterns, read_declared, with_built_in
from models.plan import OrganisationKind
from models.progress import Reporter, Status

BUILT_IN = Path(__file__).with_name("profiles")
VOCABULARY = Path(__file__).with_name("vocabulary.toml")


class PeriodForm(Table):
    """How a period is printed, with the group `n`, and its code.

    One that is a part of a year has so many `months`; beside its year it names days, and may have no code without.
    """

    pattern: str
    code: str = ""
    months: int = Field(default=0, ge=0, le=12)

    @field_validator("pattern")
    @classmethod
    def _compile(cls, pattern: str) -> str:
        return checked_patterns((pattern,), group="n")[0]


class Missing(Table):
    """Words for a missing value; `percents` are such in the place of a percentage only."""

    words: Wordings = ()
    percents: Wordings = ()


class Marks(Table):
    """The signs of a check box that is ticked, and of one that is not."""

    checked: Wordings = ()
    empty: Wordings = ()


class Vocabulary(Table):
    """What reports say whatever their form.

    `overlooked` are phrases that hold a reporter's word and name none; `bodies` says who reports where a body of
    such a kind is named; `abbreviations` are of words in statuses, `negations` words that turn them round;
    `percents` gives each status its least one; `ordinals` number periods.
    """

    periods: tuple[PeriodForm, ...]
    overlooked: Wordings = ()
    negations: Wordings = ()
    reporters: dict[Reporter, Wordings]
    bodies: dict[Reporter, tuple[OrganisationKind, ...]] = Field(default_factory=dict)
    statuses: dict[Status, Wordings]
    abbreviations: dict[str, str] = Field(default_factory=dict)
    percents: dict[Status, float]
    ordinals: dict[str, int] = Field(default_factory=dict)
    missing: Missing = Missing()
    marks: Marks = Marks()


class Labels(Table):
    """What a line above the tables begins with, before what it says."""

    reporter: Wordings = ()
    period: Wordings = ()


class Titles(Table):
    """Regular expressions for the lines around tables, and the first cells of rows that sum up others.

    `headings` begin a commitment's title and have the group `title`; `bare_headings` do so right above a table only.
    """

    lines: Wordings = ()
    headings: Wordings = ()
    bare_headings: Wordings = ()
    totals: Wordings = ()

    @field_validator("lines")
    @classmethod
    def _lines(cls, patterns: Wordings) -> Wordings:
        return checked_patterns(patterns)

    @field_validator("headings", "bare_headings")
    @classmethod
    def _headings(cls, patterns: Wordings) -> Wordings:
        return checked_patterns(patterns, group="title")


class ReportProfile(Table):
    """One layout of reports. `columns` are a table's heads, `sections` a form's labels, both by field.

    Beside the fields of an entry there are `number` and `passed_over` (which say nothing of progress), and
    `external_id`, `plan`, `plan_start`, `plan_end` of tables that hold several plans. `units` are heads of units under
    other heads, whose values they never are.
    """

    name: str
    about: str
    language: str
    reporter: Reporter | None = None
    whole_term: bool = False
    passes_over_rest: bool = False
    alternatives: Wordings = ()
    units: Wordings = ()
    labels: Labels = Labels()
    titles: Titles = Titles()
    columns: dict[str, Wordings] = Field(default_factory=dict)
    sections: dict[str, Wordings] = Field(default_factory=dict)
    statuses: dict[Status, Wordings] = Field(default_factory=dict)
    vocabularies: dict[str, Wordings] = Field(default_factory=dict)

    @field_validator("columns", "sections")
    @classmethod
    def _known(cls, wordings: dict[str, Wordings]) -> dict[str, Wordings]:
        if unknown := sorted(set(wordings) - FIELDS):
            raise ValueError(f"“{unknown[0]}” is no field; use one of {', '.join(sorted(FIELDS))}")
        return wordings


PROGRESS = frozenset({"achievement", "status", "percent"})
"""A table or form that has one of these fields reports progress."""

FIELDS = PROGRESS | {
    "commitment",
    "responsible",
    "measure",
    "target",
    "obstacles",
    "follow_up",
    "evidence",
    "number",
    "passed_over",
    "external_id",
    "plan",
    "plan_start",
    "plan_end",
}


class ReportLayouts(Table):
    """All that reading a report goes by."""

    profiles: tuple[ReportProfile, ...]
    vocabulary: Vocabulary


@cache
def load_report_layouts(folder: Path | None = None) -> ReportLayouts:
    """The built-in report profiles, and before them those in `reports/` inside `folder`; its vocabulary, if any, too.

    Raises ProfileError if any is not valid.
    """
    own = folder / "reports" if folder else None
    found = sorted(own.glob("*.toml")) if own else []
    vocabulary = next((path for path in found if path.name == VOCABULARY.name), VOCABULARY)
    mine = (path for path in found if path != vocabulary)
    return ReportLayouts(
        profiles=tuple(
            read_declared(ReportProfile, path, name=path.stem)
            for path in with_built_in(mine, BUILT_IN)
        ),
        vocabulary=read_declared(Vocabulary, vocabulary),
    )
