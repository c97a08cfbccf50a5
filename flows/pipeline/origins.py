"""Where the files of a load come from: the folders they lie in, and what people said of the reports in them."""

from __future__ import annotations

from pathlib import Path

from models.errors import UsageError
from models.origin import NOTHING_GIVEN, Given, Origin, plan_parts

FOLDERS = 2
"""So many folders that a file lies in, one in the other, may say what its reports are about."""


def origin_of(file: Path, given: Given = NOTHING_GIVEN) -> Origin:
    """The file's origin; the names of its folders, the nearest first, are those of where it lies."""
    parents = file.absolute().parents
    return Origin(tuple(folder.name for folder in parents[:FOLDERS] if folder.name), given)


def checked_given(given: Given, profiles: Path | None) -> Given:
    """What was given, as reports name it themselves: a plan by its identifier, a period by its code.

    Raises UsageError for a plan that is no plan's identifier, and for what is no period or several.
    """
    plan = _plan(given.plan, profiles) if given.plan else given.plan
    period = _period(given.period, profiles) if given.period else given.period
    return Given(plan, period, given.reporter, given.body)


def _plan(plan: str, profiles: Path | None) -> str:
    """The plan's identifier, its family in the letters that the profiles have."""
    from extractors.plan.profile import load_profiles

    parts = plan_parts(plan)
    if not parts:
        raise UsageError(
            f"--plan {plan}: this is no plan's identifier; give it with its years, as OGI-2020-2022 "
            "(`renaksi status` lists those that are loaded)."
        )
    known = {
        profile.plan.family.casefold(): profile.plan.family for profile in load_profiles(profiles)
    }
    family = known.get(parts.family.casefold(), parts.family)
    return "-".join([family, *map(str, parts.years)])


def _period(period: str, profiles: Path | None) -> str:
    """The code of the one period."""
    from extractors.reports.profile import load_report_layouts
    from extractors.reports.scope import ScopeReader

    reader = ScopeReader(load_report_layouts(profiles), ())
    said = reader.given(period)
    if said.is_several_periods:
        raise UsageError(f"--period {period}: these are several periods; give one, as B06.")
    if said.period.code is None:
        examples = ", ".join([*reader.example_codes(), "2021-Q2", "2021-S1"])
        raise UsageError(
            f"--period {period}: this is no period's code; give one as {examples} or 2021."
        )
    return said.period.code
