"""Where a file comes from, and what people say of the reports in it when they load it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Reporter(StrEnum):
    """Who reports."""

    GOVERNMENT = "government"
    CIVIL_SOCIETY = "civil_society"
    INDEPENDENT = "independent"


@dataclass(frozen=True, slots=True)
class Given:
    """What people say of the reports in a file when they load it: a plan by its identifier, a period by its code."""

    plan: str | None = None
    period: str | None = None
    reporter: Reporter | None = None
    body: str | None = None

    def over(self, earlier: Given) -> Given:
        """This, and what it leaves open as it was given earlier."""
        return Given(
            self.plan or earlier.plan,
            self.period or earlier.period,
            self.reporter or earlier.reporter,
            self.body or earlier.body,
        )

    @property
    def is_empty(self) -> bool:
        """Whether nothing was given."""
        return self == NOTHING_GIVEN

    @property
    def plan_years(self) -> tuple[int, int] | None:
        """The first and last year in the plan's identifier."""
        parts = plan_parts(self.plan or "")
        return parts.years if parts else None

    @property
    def plan_family(self) -> str | None:
        """The family in the plan's identifier."""
        parts = plan_parts(self.plan or "")
        return parts.family if parts else None


class PlanParts(NamedTuple):
    """What a plan's identifier is made of: its family, and its first and last year."""

    family: str
    years: tuple[int, int]


def plan_parts(plan: str) -> PlanParts | None:
    """The parts of a plan's identifier; None for any other text."""
    found = _PLAN_ID.fullmatch(plan)
    return PlanParts(found[1], (int(found[2]), int(found[3]))) if found else None


NOTHING_GIVEN = Given()

_PLAN_ID = re.compile(r"(.+)-(\d{4})-(\d{4})")


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a file comes from: the names of the folders it lies in, the nearest first, and what was given with it."""

    folders: tuple[str, ...] = ()
    given: Given = NOTHING_GIVEN


NOWHERE = Origin()
