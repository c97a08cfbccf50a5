"""The plan checks itself: counts, numbering, dates, addresses and required fields that do not add up are findings."""

from __future__ import annotations

from collections.abc import Sequence

from extractors.findings import Findings, first_page
from extractors.form import Form
from models.plan import Plan


def check_plan(plan: Plan, forms: Sequence[Form], findings: Findings) -> None:
    """Report everything about the plan that does not add up."""
