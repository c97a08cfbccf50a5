"""What a question is about: a plan, a period, a body, as `--plan`, `--period` and `--body` name them."""

from __future__ import annotations

from typing import NamedTuple


class Only(NamedTuple):
    """A plan, a period and a body; None for all of them."""

    plan: str | None = None
    period: str | None = None
    body: str | None = None


EVERYTHING = Only()
