"""Where two people, neither of whom knew what the other had said, judged the same otherwise: neither holds then."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from warehouse.judgements.lines import Kind, Line, as_text, named

_NOT_COMPARED = (Kind.LOAD, Kind.UNDO, Kind.CONTRADICTION)
"""No judgements."""

_HOLDS_WITH_OTHERS = "added"
"""What is said of a row, of which several on the same hold together."""

_Key = tuple[Any, ...]


def merged_lines(ours: Sequence[Line], theirs: Sequence[Line]) -> list[Line]:
    """The lines of two ledgers in the order of their times, with the contradictions between both.

    Of a file that both tell of, who told of it first has told how it was called and read.
    """
    here, there = ({line.id: line for line in lines} for lines in (ours, theirs))
    order = {line_id: place for lines in (there, here) for place, line_id in enumerate(lines)}
    merged = {**there, **here}
    for line in theirs:
        if line.kind is Kind.LOAD:
            merged[line.id] = min(line, merged[line.id], key=_when_and_what)
    for line in contradictions(_beside(ours, there), _beside(theirs, here)):
        merged.setdefault(line.id, line)
        order.setdefault(line.id, len(order))
    return sorted(merged.values(), key=lambda line: (line.at or datetime.min, order[line.id]))


def _beside(lines: Sequence[Line], others: Mapping[str, Line]) -> list[Line]:
    """The lines that are not among the others."""
    return [line for line in lines if line.id not in others]


def _when_and_what(line: Line) -> tuple[datetime, str]:
    return line.at or datetime.min, as_text(line)


def contradictions(ours: Iterable[Line], theirs: Iterable[Line]) -> list[Line]:
    """The lines that say which judgements of two ledgers, each without the other's, contradict each other.

    They are the same lines whichever ledger the other is added to.
    """
    ours, theirs = list(ours), list(theirs)
    undone = {line.subject["judgement"] for line in [*ours, *theirs] if line.kind is Kind.UNDO}
    one, other = _last(ours, undone), _last(theirs, undone)
    return [
        _contradiction(key, one[key], other[key])
        for key in one
        if key in other and _said(one[key]) != _said(other[key])
    ]


def _last(lines: Iterable[Line], undone: set[str]) -> dict[_Key, Line]:
    """What was said last of each thing, by what it is known by."""
    said = [
        line
        for line in lines
        if line.kind not in _NOT_COMPARED
        and line.verdict != _HOLDS_WITH_OTHERS
        and line.id not in undone
    ]
    said.sort(key=lambda line: (line.at or datetime.min, line.id))
    return {_key(line): line for line in said}


def _key(line: Line) -> _Key:
    about = line.subject
    is_drawn = about.get("sample") is not None
    return line.kind, about["entity_kind"], about["entity_key"], about.get("field"), is_drawn


def _said(line: Line) -> tuple[str, Any]:
    return line.verdict, line.value


def _contradiction(key: _Key, one: Line, other: Line) -> Line:
    first, second = sorted((one, other), key=lambda line: line.id)
    kind, entity_kind, entity_key, field = key[:4]
    about = {"kind": kind, "entity_kind": entity_kind, "entity_key": entity_key, "field": field}
    at = max(line.at or datetime.min for line in (one, other))
    line = Line(
        kind=Kind.CONTRADICTION,
        subject={**about, "judgements": [first.id, second.id]},
        verdict="contradicts",
        at=at,
    )
    return named(line, nth=1)
