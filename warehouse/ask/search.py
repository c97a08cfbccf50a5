"""Full text search: what the plans and reports say about something, the best passages first.

Words are compared by their Indonesian stems (DuckDB's `fts` extension, Snowball): *bantuan* finds *dibantu*. The index
is made in memory for each search, so that it is always that of what the warehouse holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from duckdb import DuckDBPyConnection

from models.errors import UsageError
from warehouse import WAIT
from warehouse.ask.bodies import require_body
from warehouse.ask.only import EVERYTHING, Only
from warehouse.ask.queries import require_plan
from warehouse.sql import sql
from warehouse.store.connection import attach_warehouse
from warehouse.store.extensions import load_extension
from warehouse.store.snapshot import or_snapshot

MARK = "**"
"""Stands before and after each word found."""

_WIDTH = 200
"""Characters of a snippet, about."""

_WORD = re.compile(r"[^\W_]+")


class Hit(NamedTuple):
    """A passage found.

    `kind` and `entity_id` as in `provenance`; `page` is the first page of `file_name` that the text stands on;
    `snippet` the part of the text with most of the words, each of them between two `MARK`s; `score` BM25, comparable
    within a search.
    """

    plan_id: str | None
    commitment_id: str | None
    kind: str
    entity_id: str
    file_name: str | None
    page: int | None
    score: float
    snippet: str


def search(
    path: Path,
    words: str,
    only: Only = EVERYTHING,
    *,
    limit: int = 10,
    wait: float = WAIT,
) -> list[Hit]:
    """The passages of the warehouse at `path` that hold the words, at most `limit`, the best first.

    Others may be writing to it: then its snapshot is looked into, if there is one.

    Looks into titles, sections, indicators, measures, targets, chapters and progress entries, of one plan or of all.
    With a period, only into the entries and targets of that; with a body, only into the texts of its commitments, its
    measures and targets, and the entries that speak for it. Where no passage holds all the words, those with any of
    them are given. Raises `UsageError` where there is nothing to look for, or no such plan or body, `WarehouseError`
    where the warehouse cannot be opened.
    """
    if not _WORD.search(words):
        raise UsageError("There is no word to search for: give at least one.")

    def look_into(file: Path, wait: float) -> list[Hit]:
        with attach_warehouse(file, wait=wait) as connection:
            return _hits(connection, words, only, limit)

    return or_snapshot(path, wait, look_into)


def _hits(connection: DuckDBPyConnection, words: str, only: Only, limit: int) -> list[Hit]:
    plan, period, body = only
    if plan is not None:
        plans = connection.execute(sql("ask/search/plans")).fetchall()
        require_plan(plan, [plan_id for (plan_id,) in plans])
    load_extension(connection, "fts")
    connection.execute(sql("ask/search/texts"), {"plan": plan})
    if period is not None:
        connection.execute(sql("ask/search/only_period"), {"period": period.upper()})
    if body is not None:
        named = require_body(connection, body, "warehouse.main.organisations")
        connection.execute(sql("ask/search/only_body"), {"body": named})
    connection.execute(sql("ask/search/index"))
    found = _find(connection, words, limit, 1) or _find(connection, words, limit, 0)
    is_hit = _marker(connection, words, [text for *_, text in found])
    return [Hit._make((*fields, _snippet(text, is_hit))) for *fields, text in found]


def _find(
    connection: DuckDBPyConnection, words: str, limit: int, conjunctive: int
) -> list[tuple[Any, ...]]:
    bound = {"words": words, "limit": limit, "conjunctive": conjunctive}
    return connection.execute(sql("ask/search/find"), bound).fetchall()


def _marker(connection: DuckDBPyConnection, words: str, texts: list[str]) -> Callable[[str], bool]:
    """Tells of a word of the texts whether it is one of those searched for."""
    met = sorted({word for text in (words, *texts) for word in _WORD.findall(text)})
    stems = dict(connection.execute(sql("ask/search/stems"), {"words": met}).fetchall())
    wanted = {stems[word] for word in _WORD.findall(words)}
    return lambda word: stems[word] in wanted


def _snippet(text: str, is_hit: Callable[[str], bool]) -> str:
    """The part of the text that holds most hits, on one line, cut between words."""
    text = " ".join(text.split())
    hits = [match.span() for match in _WORD.finditer(text) if is_hit(match[0])]
    first = max(
        (start for start, _ in hits),
        key=lambda begin: sum(begin <= start < begin + _WIDTH // 2 for start, _ in hits),
        default=0,
    )
    begin = max(0, first - _WIDTH // 4)
    begin = text.rfind(" ", 0, begin) + 1 if begin else 0
    end = text.find(" ", min(begin + _WIDTH, len(text)))
    end = len(text) if end < 0 else end
    marked = _WORD.sub(
        lambda match: f"{MARK}{match[0]}{MARK}" if is_hit(match[0]) else match[0], text[begin:end]
    )
    return f"{'… ' if begin else ''}{marked}{' …' if end < len(text) else ''}"
