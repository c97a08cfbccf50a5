"""Collecting findings: codes, severities and sentences are data (`findings.toml`)."""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, TypeAdapter

from models.findings import Finding, Severity
from models.geometry import Word


class FindingKind(BaseModel):
    """What one code stands for; `message` is a format string."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    severity: Severity
    message: str
    means: str
    action: str


@cache
def finding_kinds() -> dict[str, FindingKind]:
    """Every code with its meaning, in the order of the documentation."""
    text = Path(__file__).with_name("findings.toml").read_text(encoding="utf-8")
    return TypeAdapter(dict[str, FindingKind]).validate_python(tomllib.loads(text))


class Findings:
    """The findings of one document, in the order they were made."""

    def __init__(self) -> None:
        self._found: list[Finding] = []

    def add(
        self,
        code: str,
        *,
        page: int | None = None,
        entity: tuple[str, str] | None = None,
        **facts: object,
    ) -> None:
        """Report something; `entity` is its kind and id, `facts` fill the code's sentence."""
        kind = finding_kinds()[code]
        entity_kind, entity_id = entity or (None, None)
        names = {"entity": entity_id, "page": page, entity_kind or "": entity_id}
        self._found.append(
            Finding(
                severity=kind.severity,
                code=code,
                message=kind.message.format(**{**names, **facts}),
                page=page,
                entity_kind=entity_kind,
                entity_id=entity_id,
            )
        )

    def all(self) -> tuple[Finding, ...]:
        """Everything reported so far."""
        return tuple(self._found)


def first_page(words: Iterable[Word]) -> int | None:
    """The page that a finding about these words points to."""
    return next((word.page for word in words), None)


def findings_markdown() -> str:
    """docs/findings.md: a table of every code, its severity, what it means and what to do about it."""
    rows = "\n".join(
        f"| `{code}` | {kind.severity} | {kind.means} | {kind.action} |"
        for code, kind in finding_kinds().items()
    )
    return _PAGE.format(rows=rows)


_PAGE = """# Findings

What Renaksi says about a document instead of guessing. They stand in the relation `findings`, with the page and the
entity they are about; `renaksi load` counts them. This page is made of `extractors/findings.toml` by
`make docs-findings`.

An **error** means that data is wrong or missing; a **warning** that a person should look; an **info** tells what was
done.

| code | severity | what it means | what to do |
|---|---|---|---|
{rows}
"""


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(findings_markdown(), encoding="utf-8")
