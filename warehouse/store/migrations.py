"""Bringing a warehouse of an older schema up to date: all of it or nothing, after a backup.

The schema files state one schema, the newest. Every view is a function of the tables of `history`; so an upgrade
makes an empty warehouse beside the old one, takes over each of those tables by the names of its columns, and puts the
new file in the old one's place. A new version of the schema therefore asks for nothing here, as long as new columns
may be empty or have a default and no filled column is renamed or dropped; an upgrade that would lose a row is refused.
(To replace the schema within the file is no way: DuckDB 1.5 cannot open a file whose process was killed right then.)
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import duckdb
from duckdb import DuckDBPyConnection

from models.errors import WarehouseError
from warehouse.privacy.withheld import note_all_withheld
from warehouse.sql import sql
from warehouse.store import file_modes
from warehouse.store.connection import SCHEMA_VERSION, make_empty, reason, schema_version
from warehouse.store.keys import complete_keys
from warehouse.store.retelling import retell
from warehouse.store.scratch import put_in_place, scratch_beside

_log = logging.getLogger(__name__)


def upgrade(path: Path, connection: DuckDBPyConnection) -> None:
    """Put a warehouse of this Renaksi's schema in the place of an older one, with a backup beside it.

    `connection` is to the warehouse at `path`, may write, and is the only one; it sees the older warehouse until it is
    closed. Raises `WarehouseError` where the backup or the upgrade fails; the warehouse is then as it was.
    """
    old = schema_version(connection)
    with beside(path, "upgraded") as made:
        make_empty(made)
        run_beside(connection, made, "store/migrate/take_over")
        _complete(made)
        backup = back_up(path, connection, f"schema-{old}")
        supersede(path, connection, made)
    _log.warning(
        "%s was upgraded from schema %d to %d; as it was before, it is kept in %s.",
        *(path, old, SCHEMA_VERSION, backup),
    )


def _complete(made: Path) -> None:
    """Note in a warehouse beside another what of its rows must not leave, and whom its reports speak for; give keys."""
    with duckdb.connect(made) as connection:
        connection.begin()
        complete_keys(connection)
        note_all_withheld(connection)
        connection.execute(sql("store/migrate/bodies"))
        retell(connection)
        connection.commit()


def supersede(path: Path, connection: DuckDBPyConnection, made: Path) -> None:
    """Put the whole file made in the place of the warehouse at `path`, to which `connection` alone is open.

    No log of it may be left beside, as a killed process does: it would be taken for the new file's, and repeated there.
    """
    connection.execute("CHECKPOINT")  # all that was committed is in the file now
    path.with_name(f"{path.name}.wal").unlink(missing_ok=True)  # half a transaction would stay
    put_in_place(made, path.resolve())  # a link stays, and leads to the new file


def back_up(path: Path, connection: DuckDBPyConnection, reason: str) -> Path:
    """Copy the warehouse to a file of its own beside it, whole or not at all; the first free name is taken.

    DuckDB copies, from within: to read the open file beside it would let go of the lock that DuckDB holds on it.
    """
    with beside(path, "backed up") as made:
        run_beside(connection, made, "store/migrate/copy")
        made.chmod(file_modes.FILE)
        return made.rename(_free_name(path.resolve(), reason))


@contextmanager
def beside(path: Path, done: str) -> Iterator[Path]:
    """A name for a file on the same disk, for as long as it takes to make it and put it elsewhere."""
    try:
        with scratch_beside(path.resolve()) as folder:
            yield folder / path.name
    except (OSError, duckdb.Error) as error:
        raise WarehouseError(
            f"{path} cannot be {done}, and is as it was: {reason(error)}"
        ) from error


def run_beside(connection: DuckDBPyConnection, other: Path, name: str) -> None:
    """Run the statements that `warehouse/sql/<name>.sql` yields, with the other file attached, and have it whole."""
    connection.execute(sql("store/migrate/attach", file=str(other).replace("'", "''")))
    try:
        for (statement,) in connection.execute(sql(name)).fetchall():
            connection.execute(statement)
        connection.execute("CHECKPOINT renaksi_beside")
    finally:
        connection.execute("DETACH renaksi_beside")


def _free_name(path: Path, reason: str) -> Path:
    """`renaksi.duckdb.schema-1.bak`, or the first of `….schema-1.2.bak`, `….schema-1.3.bak`, … that is free."""
    names = (f"{path.name}.{reason}{f'.{n}' if n > 1 else ''}.bak" for n in count(1))
    return next(file for name in names if not (file := path.with_name(name)).exists())
