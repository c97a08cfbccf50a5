"""Report profiles and the vocabulary that all reports share: what progress reports print, as data.

docs/reports.md explains each key. A file is checked when it is read (`models.declared`).
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, TypeAlias

from pydantic import AfterValidator, Field

from extractors.plan.profile import checked_format
from models.declared import (
    EachOnce,
    Pattern,
    Patterns,
    Table,
    Word,
    Wording,
    Wordings,
    collect_mistakes,
    one_of,
    read_declared,
    with_built_in,
    with_group,
)
from models.plan import OrganisationKind
from models.progress import Reporter, Status
from models.vocabularies import VocabularyFile, folder_in_use, kept_per_folder, using_folder

BUILT_IN = Path(__file__).with_name("profiles")


def _checked_code(code: str) -> str:
    return checked_format(code) if code else code


class PeriodForm(Table):
    """How a period is printed, with the group `n`, and its code.

    One that is a part of a year has so many `months`; beside its year it names days, and may have no code without.
    """

    pattern: Annotated[Pattern, with_group("n")]
    code: Annotated[str, AfterValidator(_checked_code)] = ""
    months: int = Field(default=0, ge=0, le=12)


class Missing(Table):
    """Words for a missing value; `percents` are such in place of a percentage only, `obstacles` say there are none."""

    words: Wordings = ()
    percents: Wordings = ()
    obstacles: Wordings = ()


class Marks(Table):
    """The signs of a check box that is ticked, and of one that is not."""

    checked: Wordings = ()
    empty: Wordings = ()


class Recognition(Table):
    """Words in the title of a report on an action plan, and names of other documents that look like one.

    `reports` are words of any report: what stands beside one of them in the form of a period is one.
    """

    titles: Wordings = ()
    reports: Wordings = ()
    other_documents: Wordings = ()


class Vocabulary(Table):
    """What reports say whatever their form.

    `overlooked` are phrases that hold a reporter's word and name none; `bodies` says who reports where a body of
    such a kind is named; `abbreviations` are of words in statuses, `negations` words that turn them round;
    `percents` gives each status its least one; `ordinals` number periods; `corrections` are words by which a report
    calls itself one.
    """

    periods: tuple[PeriodForm, ...]
    overlooked: Wordings = ()
    negations: frozenset[Word] = frozenset()
    reporters: Annotated[dict[Reporter, Wordings], EachOnce]
    bodies: dict[Reporter, tuple[OrganisationKind, ...]] = Field(default_factory=dict)
    statuses: Annotated[dict[Status, Wordings], EachOnce]
    abbreviations: dict[Word, Wording] = Field(default_factory=dict)
    percents: dict[Status, float]
    ordinals: dict[Word, int] = Field(default_factory=dict)
    corrections: Wordings = ()
    recognition: Recognition = Recognition()
    missing: Missing = Missing()
    marks: Marks = Marks()


class Labels(Table):
    """What a line around the tables begins with, before what it says; `dated` before the report's own day."""

    reporter: Wordings = ()
    period: Wordings = ()
    dated: Wordings = ()


class Titles(Table):
    """Regular expressions for the lines around tables, and the first cells of rows that sum up others.

    `headings` begin a commitment's title and have the group `title`; `bare_headings` do so right above a table only.
    """

    lines: Patterns = ()
    headings: tuple[Annotated[Pattern, with_group("title")], ...] = ()
    bare_headings: tuple[Annotated[Pattern, with_group("title")], ...] = ()
    totals: Wordings = ()


PROGRESS = frozenset({"achievement", "status", "percent"})
"""A table or form that has one of these fields reports progress."""

FIELDS = (
    *("commitment", "responsible", "measure", "target", *sorted(PROGRESS)),
    *("obstacles", "follow_up", "evidence", "number", "passed_over"),
    *("external_id", "plan", "plan_start", "plan_end", "period"),
)
EntryField = Annotated[str, one_of(FIELDS)]
"""What a column of a table, or a section of a form, can hold."""
FieldWordings: TypeAlias = Annotated[dict[EntryField, Wordings], EachOnce]


class ReportProfile(Table):
    """One layout of reports. `columns` are a table's heads, `sections` a form's labels, both by field.

    Beside the fields of an entry there are `number` and `passed_over` (which say nothing of progress), and
    `external_id`, `plan`, `plan_start`, `plan_end`, `period` of tables that hold several plans or periods. Under other
    heads `units` are never values, and `money` only where nothing else is; `manners` say there how a target is given.
    Of OGP's own data every column is kept too. With `passes_over_text` what stands around the tables is a letter's
    text, of which only titles and facts of the report are read.
    """

    name: str
    about: str
    language: str
    reporter: Reporter | None = None
    whole_term: bool = False
    passes_over_rest: bool = False
    passes_over_text: bool = False
    is_ogp_data: bool = False
    alternatives: tuple[EntryField, ...] = ()
    units: Wordings = ()
    money: Wordings = ()
    manners: Wordings = ()
    labels: Labels = Labels()
    titles: Titles = Titles()
    columns: FieldWordings = Field(default_factory=dict)
    sections: FieldWordings = Field(default_factory=dict)
    statuses: Annotated[dict[Status, Wordings], EachOnce] = Field(default_factory=dict)
    vocabularies: dict[EntryField, Wordings] = Field(default_factory=dict)


class ReportLayouts(Table):
    """All that reading a report goes by."""

    profiles: tuple[ReportProfile, ...]
    vocabulary: Vocabulary


REPORT_WORDS = VocabularyFile(
    Vocabulary, Path(__file__).with_name("vocabulary.toml"), "reports/vocabulary.toml"
)


def load_report_layouts(folder: Path | None = None) -> ReportLayouts:
    """The built-in report profiles, and before them those in `reports/` inside `folder`, whose vocabulary adds to ours.

    Raises ProfileError with the mistakes of all.
    """
    with using_folder(folder):
        return _layouts()


@kept_per_folder()
def _layouts() -> ReportLayouts:
    own = [path for path in folder_in_use().profiles("reports") if path.name != "vocabulary.toml"]
    profiles = []
    with collect_mistakes() as mistakes:
        for path in with_built_in(own, BUILT_IN):
            with mistakes.noted():
                profiles.append(read_declared(ReportProfile, path, name=path.stem))
        with mistakes.noted():
            vocabulary = REPORT_WORDS.read()
    return ReportLayouts(profiles=tuple(profiles), vocabulary=vocabulary)
