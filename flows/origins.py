"""Where the files of a load come from: the folders they lie in, and what people said of the reports in them."""

from __future__ import annotations

import re
from pathlib import Path

from models.errors import UsageError
from models.origin import NOTHING_GIVEN, Given, Origin

FOLDERS = 2
"""So many folders that a file lies in, one in the other, may say what its reports are about."""

_PLAN = re.compile(r".+-\d{4}-\d{4}")


def origin_of(file: Path, given: Given = NOTHING_GIVEN) -> Origin:
    """The file's origin; the names of its folders, the nearest first, are those of where it lies."""
    parents = file.absolute().parents
    return Origin(tuple(folder.name for folder in parents[:FOLDERS] if folder.name), given)


def checked_given(given: Given, profiles: Path | None) -> Given:
    """What was given, as reports name it themselves: a period by its code.

    Raises UsageError for a plan that is no plan's identifier.
    """
    if given.plan and not _PLAN.fullmatch(given.plan):
        raise UsageError(
            f"--plan {given.plan}: this is no plan's identifier; give it with its years, as OGI-2020-2022 "
            "(`renaksi status` lists those that are loaded)."
        )
    if not given.period:
        return given
    from extractors.reports.profile import load_report_layouts
    from extractors.reports.scope import ScopeReader

    codes = ScopeReader(load_report_layouts(profiles), ()).periods(given.period)
    if len(codes) > 1:
        raise UsageError(f"--period {given.period}: these are several periods; give one, as B06.")
    return Given(given.plan, codes[0] if codes else given.period, given.reporter, given.body)
