"""Collecting findings: codes, severities and sentences are data (`findings.toml`)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from models.findings import Finding, FindingKind, read_kinds
from models.geometry import Word


@cache
def finding_kinds() -> dict[str, FindingKind]:
    """Every code with its meaning, in the order of the documentation."""
    return read_kinds(files("extractors").joinpath("findings.toml"))


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
