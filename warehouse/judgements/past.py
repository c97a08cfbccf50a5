"""What was loaded, as the ledger tells it: all that a warehouse is made anew from, where it is gone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from models.mail import Mail
from models.origin import Origin
from warehouse.judgements.ledger_file import ledger_of, read_ledger
from warehouse.judgements.lines import Kind, Line
from warehouse.store.rebuilding import PastLoad
from warehouse.store.recipe import given_in


def loads_told(warehouse: Path) -> list[PastLoad]:
    """The loads that the ledger beside a warehouse tells of."""
    return loads_in(read_ledger(ledger_of(warehouse)))


def loads_in(lines: Sequence[Line]) -> list[PastLoad]:
    """The loads that a ledger tells of, and the steps to other versions after each."""
    undone = {line.subject["judgement"] for line in lines if line.kind is Kind.UNDO}
    loads: list[PastLoad] = []
    for line in lines:
        if line.kind is Kind.LOAD:
            loads.append(_load(len(loads) + 1, line))
        elif line.verdict == "shown" and line.id not in undone and loads:
            loads[-1].rollbacks.append((str(line.subject["plan_id"]), int(line.value)))
    return loads


def _load(number: int, line: Line) -> PastLoad:
    told: dict[str, Any] = line.value
    sender, subject, sent_at = told["mail"]
    sent = datetime.fromisoformat(sent_at) if sent_at else None
    return PastLoad(
        number,
        told["file_name"],
        str(line.subject["entity_key"]),
        [(own["name"], own["sha256"]) for own in told["profiles"]],
        [],
        Mail(sender, subject, sent) if any(told["mail"]) else None,
        Origin(tuple(told["folders"]), given_in(told["given"])),
    )
