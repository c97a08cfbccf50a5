"""Days as people name them."""

from __future__ import annotations

from datetime import date

from models.errors import UsageError


def read_day(text: str) -> date:
    """A day as people write it: `2022-12-31`, `31/12/2022`, `31 Desember 2022`; raises UsageError for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        from extractors.text.dates import parse_date

        day = parse_date(text)
    if day is None or day != parse_date(text, end=True):  # a month or a year is no day
        raise UsageError(f"{text} is no day: write it like 2022-12-31, or 31 Desember 2022.")
    return day
