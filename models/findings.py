"""What Renaksi says about a document instead of guessing: findings, and the audit of words."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel, ConfigDict

from models.declared import Source, Table, Wording, read_declared


class Severity(StrEnum):
    """How much a finding matters to the reader of the data."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Finding(BaseModel):
    """One thing that could not be read, does not add up, or was left out. `code` stands in docs/findings.md."""

    model_config = ConfigDict(frozen=True)

    severity: Severity
    code: str
    message: str
    page: int | None = None
    entity_kind: str | None = None
    entity_id: str | None = None


class FindingKind(Table):
    """What one code stands for; `message` is a format string."""

    severity: Severity
    message: Wording
    means: Wording
    action: Wording


def read_kinds(file: Source) -> dict[str, FindingKind]:
    """The codes that a TOML file declares, in its order."""
    return read_declared(dict[str, FindingKind], file)


class PageAudit(BaseModel):
    """How the words of one page are accounted for; the four parts add up to `words`."""

    model_config = ConfigDict(frozen=True)

    page: int
    words: int
    in_values: int
    in_labels: int
    furniture: int
    unassigned: int
