"""What each judgement comes to, worked out anew whenever anything was loaded or said."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from duckdb import DuckDBPyConnection

from warehouse.sql import sql

_AFTER_LINKING = ("links", "versions", "findings", "documents", "contradicted")


def note_states(connection: DuckDBPyConnection) -> None:
    """Note what judgements come to that are not about values, within the caller's transaction, when links are made."""
    if not are_there_judgements(connection):
        return
    for name in _AFTER_LINKING:
        connection.execute(sql(f"judgements/states/{name}"))


def note_superseded(connection: DuckDBPyConnection) -> None:
    """Note which judgements later ones on the same took the place of, within the caller's transaction."""
    connection.execute(sql("judgements/states/undone"))


def are_there_judgements(connection: DuckDBPyConnection) -> bool:
    """Whether anybody has judged anything."""
    ((some,),) = connection.execute(sql("judgements/states/any")).fetchall()
    return bool(some)


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
