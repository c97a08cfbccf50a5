"""Collecting findings: codes, severities and sentences are data (`findings.toml`)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files

from models.findings import Finding, FindingKind, read_kinds
from models.geometry import Box, Word


@cache
def finding_kinds() -> dict[str, FindingKind]:
    """Every code with its meaning, in the order of the documentation."""
    return read_kinds(files("extractors.audit").joinpath("findings.toml"))


@cache
def _kinds_of_sheets() -> dict[str, FindingKind]:
    """The same as they are told of a spreadsheet."""
    return {code: kind.of_sheets() for code, kind in finding_kinds().items()}


def quoted(texts: Sequence[str], most: int, between: str = " ") -> str:
    """The first of the texts, `most` of them, and a sign that there are more."""
    return between.join(texts[:most]) + (f"{between}…" if len(texts) > most else "")


class Findings:
    """The findings of one document, in the order they were made, each sentence once.

    What is found again in the same words adds its boxes to what was found first. The pages of a spreadsheet are its
    sheets, and are called so.
    """

    def __init__(self, *, of_sheets: bool = False) -> None:
        self._kinds = _kinds_of_sheets() if of_sheets else finding_kinds()
        self._found: dict[tuple[str, str], Finding] = {}

    def add(
        self,
        code: str,
        *,
        words: Iterable[Word | Box] = (),
        page: int | None = None,
        entity: tuple[str, str] | None = None,
        **facts: object,
    ) -> None:
        """Report something about some words or their boxes, or else about a page; see `FindingKind.found`."""
        kind = self._kinds[code]
        found = kind.found(code, words=words, page=page, entity=entity, **facts)
        if first := self._found.get((code, found.message)):
            boxes = dict.fromkeys((*first.boxes, *found.boxes))
            found = first.model_copy(update={"boxes": tuple(boxes)})
        self._found[code, found.message] = found

    def all(self) -> tuple[Finding, ...]:
        """Everything reported so far."""
        return tuple(self._found.values())
