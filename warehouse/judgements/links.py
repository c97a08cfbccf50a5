"""A decision on a link as a line of the ledger."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from warehouse.judgements.lines import Kind, Line, named

_KEYED_BY = ("reporter", "period", "entry_text", "occurrence", "report_id")
_TARGET = ("target_kind", "target_id", "target_text", "target_responsible", "target_title")
_DIGITS = 16


def link_line(decision: Mapping[str, Any]) -> Line:
    """The line that tells of a decision, with the columns of `history.decisions`."""
    keys = [str(decision[name]) for name in _KEYED_BY if decision[name] is not None]
    subject = {
        "entity_kind": "progress_entry",
        "entity_key": sha256("\n".join(keys).encode()).hexdigest()[:_DIGITS],
        "plan_id": decision["plan_id"],
        **{name: decision[name] for name in _KEYED_BY},
        "chooses": bool(decision["chooses"]),
    }
    has_target = decision["target_id"] is not None
    return named(
        Line(
            kind=Kind.LINK,
            subject=subject,
            verdict=decision["decision"],
            value={name: decision[name] for name in _TARGET} if has_target else None,
            note=decision["note"],
            by=decision["decided_by"],
            at=decision["decided_at"],
        )
    )
