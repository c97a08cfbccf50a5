"""Judging in tests: what a person says, and what the warehouse holds before and after."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from duckdb import DuckDBPyConnection

from flows.pipeline.judging import say_of
from warehouse.judgements.ledger_file import ledger_of
from warehouse.judgements.saying import Saying
from warehouse.store.connection import open_warehouse
from warehouse.store.digest import relation_digests

SARI = Saying("Sari")


@contextmanager
def copied(made: Path, path: Path) -> Iterator[DuckDBPyConnection]:
    """A copy of a warehouse and its ledger, to be judged."""
    shutil.copy(made, path)
    shutil.copytree(ledger_of(made).parent, ledger_of(path).parent)
    with open_warehouse(path) as connection:
        yield connection


def judge(connection: DuckDBPyConnection, subject: str, *words: str) -> str:
    return say_of(connection, subject, words, SARI).judgement_id


def rows(connection: DuckDBPyConnection, query: str) -> list[tuple[object, ...]]:
    return connection.execute(query).fetchall()


def digests(connection: DuckDBPyConnection) -> dict[str, str]:
    """Of every relation but that which tells what was taken back, and of what is behind them."""
    found = relation_digests(connection) | relation_digests(connection, "history")
    kept = ("judgements", "ledger", "ledger_state", "withheld_texts", "people")
    return {name: found[name] for name in found if name not in kept}
