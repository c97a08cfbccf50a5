"""The ledger: every judgement and every load as a line of a file beside the warehouse, in which lines are only added.

The file (`renaksi.duckdb.files/judgements.jsonl`, among the originals) and the warehouse hold the same lines, and each
makes the other complete: so a copy of either alone loses nothing, and two files' lines may be put together in one.
A line is on the disk before what it says is committed. What people said meanwhile waits beside it (`pending`).
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
from duckdb import DuckDBPyConnection

from warehouse.judgements.contradictions import contradictions
from warehouse.judgements.ledger_file import (
    FileState,
    append,
    copies_beside,
    copies_of,
    cut_back,
    has_news,
    ledger_of,
    news_in,
    read_ledger,
    size_of,
    tail_of,
)
from warehouse.judgements.lines import Kind, Line, as_text, named, read_line
from warehouse.judgements.links import link_line
from warehouse.judgements.pending import PENDING, forget, waiting_lines
from warehouse.judgements.taking_over import take_over
from warehouse.sql import sql
from warehouse.store.file_modes import make_folder
from warehouse.store.plan_names import PlanNames, read_names
from warehouse.store.retelling import retell
from warehouse.store.rows import Row, as_json
from warehouse.store.writing import transaction


@contextmanager
def recording(connection: DuckDBPyConnection, subject: str) -> Iterator[None]:
    """A transaction in which lines may be added (`add_lines`); all or nothing, as `writing.transaction`.

    First the lines are taken over that the file has and the warehouse has not, as after a copy or a killed process, and
    those that wait; at its end those are added to the file that it has not.
    """
    file = _file_of(connection)
    size = size_of(file)
    waiting = _waiting(file)
    try:
        with transaction(connection, subject):
            take_in(connection, file, waiting)
            yield
            write_out(connection, file)
    except BaseException:
        cut_back(file, size)
        raise
    if file:
        forget(_pending_beside(file), waiting)


def is_behind(connection: DuckDBPyConnection) -> bool:
    """Whether the file and the warehouse hold different lines by now, which `recording` would even out.

    A warehouse without its file, as a copy is, writes one with its next change: what is refused leaves no trace.
    """
    file = _file_of(connection)
    if _waiting(file):
        return True
    if file is None or size_of(file) < 0:
        return False
    known, sources = _state(connection)
    return has_news(file, known) or sources != _sources(connection)


def take_in(
    connection: DuckDBPyConnection, file: Path | None, waiting: Sequence[Line] = ()
) -> None:
    """Add to the warehouse the lines of the file, and of what it holds itself, that it has not; in a transaction.

    Those that wait come last: they were said by somebody who knew what the warehouse holds.
    """
    known, sources = _state(connection)
    if sources != _sources(connection):
        _tell_sources(connection, sources)
    if file and size_of(file) >= 0:
        news = news_in(file, known)
        merge_lines(connection, news.lines, is_all=not news.place)
        if copies_beside(file) != known.copies:
            for copy in copies_of(file):
                merge_lines(connection, read_ledger(copy))
    merge_lines(connection, waiting, is_all=False)
    take_over(connection)


def merge_lines(
    connection: DuckDBPyConnection, lines: Sequence[Line], *, is_all: bool = True
) -> None:
    """Add lines of another ledger, within `recording`; where each says what the other denies, neither holds.

    `is_all`: the lines are all of that ledger, so that whoever wrote it knew nothing else.
    """
    if not lines:
        return
    held = {line.id: line for line in stored_lines(connection)}
    new = [line for line in lines if line.id not in held]
    if new and is_all:
        there = {line.id for line in lines}
        new += contradictions([line for line in held.values() if line.id not in there], new)
    store_lines(connection, new)


def stored_lines(connection: DuckDBPyConnection, place: int = 0) -> list[Line]:
    """The warehouse's lines behind a place, in their order."""
    rows = connection.execute(sql("judgements/ledger/lines"), {"place": place}).fetchall()
    return [
        msgspec.structs.replace(read_line(text), at=loaded_at) if loaded_at else read_line(text)
        for _, text, loaded_at in rows
    ]


def tell_sources(connection: DuckDBPyConnection) -> None:
    """Take over what was just stored and has no line yet, within `recording`."""
    _tell_sources(connection, _state(connection)[1])
    take_over(connection)


def add_lines(connection: DuckDBPyConnection, lines: Sequence[Line]) -> list[Line]:
    """Add lines to the ledger, within `recording`, and give them with their identifiers."""
    names = read_names(connection)
    added = [line if line.id else named(_as_read(line, names)) for line in lines]
    store_lines(connection, added)
    take_over(connection)
    return added


def _as_read(line: Line, names: PlanNames) -> Line:
    """The line with plans as they are read."""
    subject, value = names.read_in(line.subject), names.read_in(line.value)
    return msgspec.structs.replace(line, subject=subject, value=value)


def lay_beside(warehouse: Path, made: Path) -> None:
    """Copy a warehouse's ledger beside another file, which is to take its place."""
    if (ledger := ledger_of(warehouse)).exists():
        copy = ledger_of(made)
        make_folder(copy.parent)
        shutil.copyfile(ledger, copy)


def take_ledger(connection: DuckDBPyConnection, file: Path) -> None:
    """Have a warehouse that was made anew say what the ledger says, of the times of loads too."""
    with transaction(connection, "The ledger"):
        connection.execute(sql("judgements/ledger/forget_lines"))
        store_lines(connection, read_ledger(file))
        connection.execute(sql("judgements/ledger/times"))
        retell(connection)


def store_lines(connection: DuckDBPyConnection, lines: Iterable[Line]) -> None:
    """Store lines in the warehouse; those that it has already stay as they are."""
    rows = [_row(line) for line in lines]
    if rows:
        connection.execute(sql("judgements/ledger/store"), {"rows": as_json(rows)})


def _row(line: Line) -> Row:
    """A line as it is stored; two warehouses that loaded the same at other times have the same lines."""
    is_load = line.kind is Kind.LOAD
    text = as_text(msgspec.structs.replace(line, at=None) if is_load else line)
    loaded_at = line.at if is_load else None
    return {"line_id": line.id, "kind": line.kind, "line": text, "loaded_at": loaded_at}


def write_out(connection: DuckDBPyConnection, file: Path | None) -> None:
    """Add to the file the lines that it has not, and have them on the disk; notes how far both are the same."""
    sources = _sources(connection)
    known, told = _state(connection)
    if told != sources:
        _tell_sources(connection, told)
    if file:
        news = news_in(file, known)
        held = {line.id for line in news.lines}
        new = [line for line in stored_lines(connection, news.place) if line.id not in held]
        if new:
            append(file, list(map(as_text, new)))
    size = max(size_of(file), 0)
    state: dict[str, object] = dict(
        zip(("load_id", "rollbacks", "decision_id"), sources, strict=True)
    )
    state["tail"] = tail_of(file, size) if file else ""
    state["copies"] = copies_beside(file) if file else ""
    connection.execute(sql("judgements/ledger/forget_state"))
    connection.execute(sql("judgements/ledger/note_state"), {"bytes": size, **state})


def _file_of(connection: DuckDBPyConnection) -> Path | None:
    ((path,),) = connection.execute(sql("store/file")).fetchall()
    return ledger_of(Path(path)) if path else None


def _pending_beside(file: Path) -> Path:
    return file.with_name(PENDING)


def _waiting(file: Path | None) -> list[Line]:
    """The lines that wait beside the ledger's file."""
    return waiting_lines(_pending_beside(file)) if file else []


def _state(connection: DuckDBPyConnection) -> tuple[FileState, tuple[int, ...]]:
    """How the file was, and how far the other sources went, when all was taken over."""
    found = connection.execute(sql("judgements/ledger/state")).fetchone()
    return (FileState(*found[:4]), found[4:]) if found else (FileState(), (0, 0, 0))


def _sources(connection: DuckDBPyConnection) -> tuple[int, ...]:
    """The newest load, how many rollbacks there are, and the newest decision."""
    return tuple(connection.execute(sql("judgements/ledger/sources")).fetchall()[0])


def _tell_sources(connection: DuckDBPyConnection, known: Sequence[int]) -> None:
    """Store lines for the loads, rollbacks and decisions that have none yet."""
    load_id, rollbacks, decision_id = known
    loads = connection.execute(sql("judgements/ledger/loads"), {"load_id": load_id}).fetchall()
    store_lines(connection, (_told(Kind.LOAD, "loaded", *row) for row in loads))
    names, told = read_names(connection), {"rollbacks": rollbacks}
    steps = connection.execute(sql("judgements/ledger/rollbacks"), told).fetchall()
    for rowid, subject, *row in steps:
        line = _told(Kind.PLAN, "shown", names.read_in(subject), *row)
        store_lines(connection, [line])
        named_so = {"rowid": rowid, "judgement_id": line.id}
        connection.execute(sql("judgements/ledger/name_rollback"), named_so)
    _tell_decisions(connection, decision_id, names)


def _told(
    kind: Kind, verdict: str, subject: Any, value: Any, by: str | None, at: Any, nth: int
) -> Line:
    return named(
        Line(kind=kind, subject=subject, verdict=verdict, value=value, by=by, at=at), nth=nth
    )


def _tell_decisions(connection: DuckDBPyConnection, decision_id: int, names: PlanNames) -> None:
    found = connection.execute(sql("judgements/ledger/decisions"), {"decision_id": decision_id})
    columns = [column[0] for column in found.description]
    lines = []
    for row in found.fetchall():
        decision = dict(zip(columns, row, strict=True))
        line = link_line(names.read_in(decision))
        number = decision["decision_id"]
        lines.append({"decision_id": number, "judgement_id": line.id, "line": as_text(line)})
        store_lines(connection, [line])
    if lines:
        connection.execute(sql("judgements/ledger/name_decisions"), {"rows": as_json(lines)})
