"""The ledger: every judgement and every load as a line of a file beside the warehouse, in which lines are only added.

The file (`renaksi.duckdb.files/judgements.jsonl`, among the originals) and the warehouse hold the same lines, and each
makes the other complete: so a copy of either alone loses nothing, and two files' lines may be put together in one.
A line is on the disk before what it says is committed.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
from duckdb import DuckDBPyConnection

from models.errors import WarehouseError
from warehouse.judgements.lines import Kind, Line, as_text, named, read_line
from warehouse.judgements.taking_over import take_over
from warehouse.sql import sql
from warehouse.store.connection import reason
from warehouse.store.file_modes import make_file, make_folder, mode_within
from warehouse.store.originals import kept_beside
from warehouse.store.retelling import retell
from warehouse.store.rows import Row, as_json
from warehouse.store.writing import transaction

NAME = "judgements.jsonl"


def ledger_of(warehouse: Path) -> Path:
    """Where the ledger of a warehouse is, if there is one."""
    return kept_beside(warehouse) / NAME


def read_ledger(file: Path) -> list[Line]:
    """The lines of a ledger in their order, each once; none where there is no file.

    What a killed process left of a line at the end is no line. Raises `WarehouseError` where the file cannot be read,
    or holds what is no line.
    """
    lines: dict[str, Line] = {}
    for number, text in enumerate(_content(file).split(b"\n")[:-1], 1):
        if not text.strip():
            continue
        try:
            line = read_line(text)
        except msgspec.MsgspecError as error:
            raise WarehouseError(
                f"{file}, line {number}: this is no line of a ledger ({error}); mend it, or put a copy in its place."
            ) from error
        lines.setdefault(line.id, line)
    return list(lines.values())


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise WarehouseError(f"{file} cannot be read: {reason(error)}") from error


@contextmanager
def recording(connection: DuckDBPyConnection, subject: str) -> Iterator[None]:
    """A transaction in which lines may be added (`add_lines`); all or nothing, as `writing.transaction`.

    First the lines are taken over that the file has and the warehouse has not, as after a copy or a killed process; at
    its end those are added to the file that it has not.
    """
    file = _file_of(connection)
    size = _size(file)
    try:
        with transaction(connection, subject):
            take_in(connection, file)
            yield
            write_out(connection, file)
    except BaseException:
        _cut_back(file, size)
        raise


def is_behind(connection: DuckDBPyConnection) -> bool:
    """Whether the file and the warehouse hold different lines by now, which `recording` would even out.

    A warehouse without its file, as a copy is, writes one with its next change: what is refused leaves no trace.
    """
    file = _file_of(connection)
    if file is None or _size(file) < 0:
        return False
    state = _state(connection)
    return state[0] != max(_size(file), 0) or state[1:] != _sources(connection)


def take_in(connection: DuckDBPyConnection, file: Path | None) -> None:
    """Add to the warehouse the lines of the file, and of what it holds itself, that it has not; in a transaction."""
    bytes_known, *known = _state(connection)
    if file and _size(file) not in (bytes_known, -1):
        store_lines(connection, read_ledger(file))
    if tuple(known) != _sources(connection):
        _tell_sources(connection, known)
    take_over(connection)


def tell_sources(connection: DuckDBPyConnection) -> None:
    """Take over what was just stored and has no line yet, within `recording`."""
    _tell_sources(connection, _state(connection)[1:])
    take_over(connection)


def add_lines(connection: DuckDBPyConnection, lines: Sequence[Line]) -> list[Line]:
    """Add lines to the ledger, within `recording`, and give them with their identifiers."""
    added = [line if line.id else named(line) for line in lines]
    store_lines(connection, added)
    take_over(connection)
    return added


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


def _text(line: str, loaded_at: datetime | None) -> str:
    """A stored line as the file has it."""
    return as_text(msgspec.structs.replace(read_line(line), at=loaded_at)) if loaded_at else line


def write_out(connection: DuckDBPyConnection, file: Path | None) -> None:
    """Add to the file the lines that it has not, and have them on the disk; notes how far both are the same."""
    sources = _sources(connection)
    known = _state(connection)[1:]
    if known != sources:
        _tell_sources(connection, known)
    size = max(_size(file), 0)
    if file:
        held = {line.id for line in read_ledger(file)}
        rows = connection.execute(sql("judgements/ledger/lines")).fetchall()
        new = [_text(line, loaded_at) for line_id, line, loaded_at in rows if line_id not in held]
        size = _append(file, new) if new else size
    state = dict(zip(("load_id", "rollbacks", "decision_id"), sources, strict=True))
    connection.execute(sql("judgements/ledger/forget_state"))
    connection.execute(sql("judgements/ledger/note_state"), {"bytes": size, **state})


def _append(file: Path, lines: Sequence[str]) -> int:
    """Add lines to the file, which is made if it is missing; gives its size."""
    try:
        make_folder(file.parent)
        if not file.exists():
            make_file(file, mode_within(file.parent))
        with file.open("rb+") as ledger:
            whole = ledger.read().rfind(b"\n") + 1  # what a killed process began is no line
            ledger.seek(whole)
            ledger.truncate()
            ledger.write("".join(f"{line}\n" for line in lines).encode())
            ledger.flush()
            os.fsync(ledger.fileno())
            return ledger.tell()
    except OSError as error:
        raise WarehouseError(
            f"{file} cannot be written to, and nothing was changed: {reason(error)}"
        ) from error


def _cut_back(file: Path | None, size: int) -> None:
    """Take lines off again of which nothing came."""
    if file is None or _size(file) <= max(size, 0):
        return
    if size < 0:
        file.unlink()
    else:
        os.truncate(file, size)


def _size(file: Path | None) -> int:
    """How many bytes the file has; -1 where there is none."""
    try:
        return file.stat().st_size if file else -1
    except OSError:
        return -1


def _file_of(connection: DuckDBPyConnection) -> Path | None:
    ((path,),) = connection.execute(sql("store/file")).fetchall()
    return ledger_of(Path(path)) if path else None


def _state(connection: DuckDBPyConnection) -> tuple[int, ...]:
    found = connection.execute(sql("judgements/ledger/state")).fetchone()
    return found or (-1, 0, 0, 0)


def _sources(connection: DuckDBPyConnection) -> tuple[int, ...]:
    """The newest load, how many rollbacks there are, and the newest decision."""
    return tuple(connection.execute(sql("judgements/ledger/sources")).fetchall()[0])


def _tell_sources(connection: DuckDBPyConnection, known: Sequence[int]) -> None:
    """Store lines for the loads, rollbacks and decisions that have none yet."""
    load_id, rollbacks, decision_id = known
    loads = connection.execute(sql("judgements/ledger/loads"), {"load_id": load_id}).fetchall()
    store_lines(connection, (_told(Kind.LOAD, "loaded", *row) for row in loads))
    told = {"rollbacks": rollbacks}
    steps = connection.execute(sql("judgements/ledger/rollbacks"), told).fetchall()
    for rowid, *row in steps:
        line = _told(Kind.PLAN, "shown", *row)
        store_lines(connection, [line])
        named_so = {"rowid": rowid, "judgement_id": line.id}
        connection.execute(sql("judgements/ledger/name_rollback"), named_so)
    _tell_decisions(connection, decision_id)


def _told(
    kind: Kind, verdict: str, subject: Any, value: Any, by: str | None, at: Any, nth: int
) -> Line:
    return named(
        Line(kind=kind, subject=subject, verdict=verdict, value=value, by=by, at=at), nth=nth
    )


def _tell_decisions(connection: DuckDBPyConnection, decision_id: int) -> None:
    rows = connection.execute(
        sql("judgements/ledger/decisions"), {"decision_id": decision_id}
    ).fetchall()
    lines = []
    for number, subject, verdict, value, note, by, at in rows:
        line = named(
            Line(
                kind=Kind.LINK, subject=subject, verdict=verdict, value=value,
                note=note, by=by, at=at,
            )
        )  # fmt: skip
        lines.append({"decision_id": number, "judgement_id": line.id, "line": as_text(line)})
        store_lines(connection, [line])
    if lines:
        connection.execute(sql("judgements/ledger/name_decisions"), {"rows": as_json(lines)})
