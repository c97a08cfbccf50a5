"""Killed while people judge, the ledger's file and the warehouse agree: what is in the warehouse is in the file."""

from __future__ import annotations

import os
import signal
from itertools import count
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random
from time import perf_counter, sleep

import pytest

from flows.pipeline.judging import say_of
from flows.pipeline.mirror import mirroring
from flows.pipeline.storing import load_document
from tests.faults.actions import FIRST, PLAN
from warehouse.judgements.ledger import is_behind, stored_lines
from warehouse.judgements.ledger_file import ledger_of, read_ledger
from warehouse.judgements.lines import Kind
from warehouse.judgements.saying import Saying
from warehouse.store.connection import open_warehouse

KILLS = 100
LONGEST = 2.5
"""So many judgements may be made until a kill, at most, by the time that the first has taken."""


def judge_on(path: Path, start: int, told: Connection) -> None:
    """Judge one value after the other, in a connection for each as commands do; tells when it begins."""
    told.send("ready")
    for number in count(start):
        judge_once(path, number)


def judge_once(path: Path, number: int) -> None:
    with open_warehouse(path) as connection:
        say_of(connection, f"{PLAN}/01", ("title", "is", f"Judul ke-{number}"), Saying("Sari"))


@pytest.mark.slow
def test_file_and_relations_agree_after_kills(tmp_path: Path) -> None:
    path = tmp_path / "renaksi.duckdb"
    with open_warehouse(path) as connection:
        load_document(connection, FIRST)
    moments = Random(20)
    context = get_context("forkserver")
    context.set_forkserver_preload([__name__])
    start = perf_counter()
    judge_once(path, 0)
    taken = perf_counter() - start
    for number in range(1, KILLS + 1):
        hears, tells = context.Pipe(duplex=False)
        process = context.Process(target=judge_on, args=(path, number * 1000, tells))
        process.start()
        hears.recv()
        sleep(moments.uniform(0, LONGEST * taken))
        assert process.pid
        os.kill(process.pid, signal.SIGKILL)
        process.join()
        in_file = {line.id for line in read_ledger(ledger_of(path))}
        with open_warehouse(path, read_only=True) as connection:
            assert {line.id for line in stored_lines(connection)} <= in_file
        mirroring(path, 0, lambda: None)
        lines = read_ledger(ledger_of(path))
        with open_warehouse(path, read_only=True) as connection:
            assert not is_behind(connection)
            assert [line.id for line in stored_lines(connection)] == [line.id for line in lines]
            told = connection.execute(
                "SELECT judgement_id, state FROM judgements ORDER BY decided_at"
            ).fetchall()
            said = [line for line in lines if line.kind is Kind.VALUE]
            assert [judgement for judgement, _ in told] == [line.id for line in said]
            assert [state for _, state in told[-1:]] == ["applied"] * bool(said)
            titles = connection.execute(
                "SELECT title FROM commitments WHERE number = 1 AND plan_id = $plan", {"plan": PLAN}
            ).fetchall()
            assert not said or titles == [(said[-1].value,)]
    assert len(said) > KILLS // 10
