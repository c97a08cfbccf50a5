"""What storing and linking say about a report; sentences and severities are data (`findings.toml`)."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from models.findings import Finding, FindingKind, read_kinds


@cache
def finding_kinds() -> dict[str, FindingKind]:
    """Every code with its meaning."""
    return read_kinds(files("warehouse.store").joinpath("findings.toml"))


def finding(
    code: str, *, page: int | None = None, entity: tuple[str, str] | None = None, **facts: object
) -> Finding:
    """A finding of this code, its sentence filled with the facts; see `FindingKind.found`."""
    return finding_kinds()[code].found(code, words=(), page=page, entity=entity, **facts)
