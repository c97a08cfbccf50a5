"""What each judgement comes to, worked out anew whenever anything was loaded or said."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from duckdb import DuckDBPyConnection

from warehouse.judgements.lines import Kind
from warehouse.sql import sql

_AFTER_LINKING = (
    (Kind.LINK, "links"),
    (Kind.PLAN, "versions"),
    (Kind.PLAN, "names"),
    (Kind.FINDING, "findings"),
    (Kind.DOCUMENT, "documents"),
)


def note_states(connection: DuckDBPyConnection) -> None:
    """Note what judgements come to that are not about values, within the caller's transaction, when links are made."""
    kinds = kinds_judged(connection)
    for kind, name in _AFTER_LINKING:
        if kind in kinds:
            connection.execute(sql(f"judgements/states/{name}"))
    if kinds:
        connection.execute(sql("judgements/states/contradicted"))


def note_superseded(connection: DuckDBPyConnection) -> None:
    """Note which judgements later ones on the same took the place of, within the caller's transaction."""
    connection.execute(sql("judgements/states/undone"))


def kinds_judged(connection: DuckDBPyConnection) -> set[str]:
    """What kinds of judgements there are; none where nobody has judged anything."""
    return {kind for (kind,) in connection.execute(sql("judgements/states/kinds")).fetchall()}


def newest_judgement(connection: DuckDBPyConnection) -> str:
    """The identifier of the judgement that came last."""
    return str(connection.execute(sql("judgements/newest")).fetchall()[0][0])


class Withdrawal(NamedTuple):
    """That somebody withdrew a file (UTC), by which judgement."""

    judgement_id: str
    by: str | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Judged:
    """How many judgements come to what (`by_state`), how many of links hold, and which files are withdrawn."""

    by_state: Counter[str] = field(default_factory=Counter)
    links: int = 0
    withdrawn: dict[str, Withdrawal] = field(default_factory=dict)


def judged(connection: DuckDBPyConnection) -> Judged:
    """What people's judgements come to now."""
    by_state: Counter[str] = Counter()
    links = 0
    for kind, state, count in connection.execute(sql("judgements/counts")).fetchall():
        by_state[state] += count
        links += count if (kind, state) == ("link", "applied") else 0
    rows = connection.execute(sql("judgements/withdrawn")).fetchall()
    return Judged(by_state, links, {document: Withdrawal(*said) for document, *said in rows})
