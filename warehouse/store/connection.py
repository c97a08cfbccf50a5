"""Opening the warehouse file: making it when it is missing, refusing it when it is not ours.

Every refusal is a `WarehouseError` of one sentence, and leaves the file's bytes as they were.
"""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache, partial
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Lock
from time import monotonic, sleep

import duckdb
from duckdb import DuckDBPyConnection

from models.errors import (
    OlderWarehouseError,
    UsageError,
    WarehouseError,
    WarehouseInUseError,
    no_room,
)
from warehouse import WAIT
from warehouse.privacy.columns import identifiers_in_sql
from warehouse.sql import names_in, sql
from warehouse.store.compiled import keep, kept, key_of
from warehouse.store.file_modes import make_file
from warehouse.store.outputs import is_snapshot, refuse_companions, refuse_snapshot
from warehouse.store.scratch import scratch_beside, sweep_beside

SCHEMA_VERSION = 13

_log = logging.getLogger(__name__)

_Settings = dict[str, str | bool | int | float | list[str]]

# DuckDB would fetch extensions by itself, and look into Python variables when a table is missing.
_SETTINGS: _Settings = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "allow_persistent_secrets": False,
    "python_enable_replacements": False,
}
# Making an empty warehouse is a thousand small statements, which other threads only get in the way of.
_ONE_THREAD: _Settings = {"threads": 1}
# Each column of each table fills a block at least: with DuckDB's own 256 KB a plan's warehouse is three times as large.
_SMALL_BLOCKS: _Settings = {"default_block_size": 65_536}
NO_SETTINGS: Mapping[str, str] = {}
WHOLE_VIEWS: Mapping[str, str] = {"disabled_optimizers": "cte_inlining"}
"""For those who read whole views of progress: their parts are planned once, and not wherever they are named."""
_READER_SETTINGS = _SETTINGS | {"enable_external_access": False, "lock_configuration": True}


def shown_schema(*, with_contacts: bool) -> str:
    """The schema that what leaves the warehouse is read from: with people's names and addresses, or without."""
    return "main" if with_contacts else "public"


def open_warehouse(
    path: Path,
    *,
    read_only: bool = False,
    make: bool = True,
    wait: float = WAIT,
    settings: Mapping[str, str] = NO_SETTINGS,
) -> DuckDBPyConnection:
    """Open the warehouse at `path`; to be closed by the caller (it is a context manager).

    DuckDB lets one process write or several read. While others hold the file, this waits up to `wait` seconds, saying
    so to the log, and then raises `WarehouseInUseError`. Opened for writing, a missing warehouse is made, unless `make`
    is false, and one of an older schema is upgraded (`warehouse.store.migrations`). A read-only connection can neither
    change anything nor reach other files or the network from SQL; it may have further `settings` of DuckDB's. Raises
    `WarehouseError` when the file cannot be used.
    """
    path = path.absolute()
    deadline = monotonic() + wait
    if not is_there(path):
        if read_only or not make:
            raise WarehouseError(
                f"There is no warehouse at {path}: load a plan first, or name another file."
            )
        create_warehouse(path)
    if not path.is_file():
        raise WarehouseError(f"{path} is not a file: choose another warehouse file.")
    if not read_only:
        refuse_snapshot(path)
        _require_leave_to_write(path, path.parent)
    connect = partial(_connect_to_read, settings=settings)
    reader = _checked(path, _connect_when_free(path, deadline, connect))
    if read_only:
        return _refuse_older(path, reader)
    reader.close()  # DuckDB may write to whatever it opens for writing: only now is it known to be ours
    writer = _checked(path, _connect_when_free(path, deadline, _connect_to_write))
    sweep_beside(path)
    if schema_version(writer) == SCHEMA_VERSION:
        return writer
    from warehouse.store.migrations import upgrade

    with writer:
        upgrade(path, writer)
    return _checked(path, _connect_when_free(path, deadline, _connect_to_write))


def is_there(path: Path) -> bool:
    """Whether there is anything at `path`; raises `WarehouseError` where that may not be known."""
    try:
        return path.exists()
    except OSError as error:
        raise WarehouseError(
            f"{path} cannot be reached ({error.strerror}): check the permissions of its folder, or name another file."
        ) from error


def _require_leave_to_write(*places: Path) -> None:
    """Refuse at once what DuckDB, which writes a log beside its file, would refuse after the long work."""
    for place in places:
        if not os.access(place, os.W_OK):
            raise WarehouseError(
                f"{place} may not be written to: change its permissions, or choose another warehouse file."
            )


def reason(error: BaseException) -> str:
    """What went wrong, in one line, and what to do where there is no room."""
    if full := no_room(error):
        return f"{full}; free some space and do the same again."
    told = error.strerror if isinstance(error, OSError) else None
    return told or str(error).splitlines()[0]


def _connect_when_free(
    path: Path, deadline: float, connect: Callable[[Path], DuckDBPyConnection]
) -> DuckDBPyConnection:
    """Open the file as soon as no one else holds it, trying until `deadline` (of `monotonic`).

    Whoever replaces the file holds the one replaced until then: a connection to that one is worth nothing.
    """
    said = False
    while True:
        try:
            file = path.stat().st_ino
            connection = connect(path)
            with closed_on_error(connection):
                if path.stat().st_ino == file:
                    return connection
            connection.close()
            continue
        except FileNotFoundError as error:
            raise WarehouseError(
                f"{path} was taken away while it was opened: put it back, or name another file."
            ) from error
        except WarehouseInUseError as error:
            left = deadline - monotonic()
            if left <= 0:
                raise
            if not said:
                _log.warning("%s Waiting for it, up to %.0f seconds.", error, left)
            said = True
        sleep(min(left, _PAUSE))


_PAUSE = 0.1
"""Seconds between two attempts to open a file that others hold."""


@contextmanager
def closed_on_error(connection: DuckDBPyConnection) -> Iterator[None]:
    """Close the connection if what is done with it fails; it stays open otherwise."""
    try:
        yield
    except BaseException:
        connection.close()
        raise


def attach_warehouse(
    path: Path, *, wait: float = WAIT, with_secrets: bool = False
) -> DuckDBPyConnection:
    """A database in memory with the warehouse at `path` attached to it as `warehouse`, read only; closed by the caller.

    For work that needs tables of its own, or writes files. `with_secrets` lets DuckDB use the secrets that its user
    keeps; its PostgreSQL extension does not work without. Waits and raises as `open_warehouse` does.
    """
    path = path.absolute()
    deadline = monotonic() + wait
    open_warehouse(path, read_only=True, wait=wait).close()
    return _connect_when_free(path, deadline, partial(_attach, with_secrets=with_secrets))


def _attach(path: Path, *, with_secrets: bool) -> DuckDBPyConnection:
    connection = duckdb.connect(
        config=_SETTINGS | dict(WHOLE_VIEWS) | {"allow_persistent_secrets": with_secrets}
    )
    try:
        connection.execute(sql("store/attach", file=str(path).replace("'", "''")))
    except duckdb.Error as error:
        connection.close()
        raise _explained(path, error) from error
    return connection


def _connect_to_read(path: Path, settings: Mapping[str, str]) -> DuckDBPyConnection:
    return _connect(path, _READER_SETTINGS | dict(settings), read_only=True)


def _connect_to_write(path: Path) -> DuckDBPyConnection:
    return _connect(path, _SETTINGS, read_only=False)


def _connect(path: Path, settings: _Settings, *, read_only: bool) -> DuckDBPyConnection:
    try:
        return duckdb.connect(path, read_only=read_only, config=settings)
    except duckdb.Error as error:
        raise _explained(path, error) from error


def require_place(path: Path) -> None:
    """Raise `WarehouseError` where no warehouse can be made at `path`, at which nothing is.

    Raises `UsageError` where the name is that of a document, or of what stands beside another warehouse.
    """
    if path.suffix.lower() in _DOCUMENTS:
        better = path.with_suffix(".duckdb").name
        raise UsageError(f"{path} would be a database and no {path.suffix}; name it {better}.")
    if not path.parent.is_dir():
        raise WarehouseError(
            f"The folder {path.parent} does not exist: make it, or choose another warehouse file."
        )
    if path.is_symlink():
        raise WarehouseError(
            f"{path} is a link that leads to no file: mend it, or choose another warehouse file."
        )
    refuse_companions(path)
    _require_leave_to_write(path.parent)
    if (over := len(os.fsencode(path.name)) + _LONGEST_END - _longest_name(path.parent)) > 0:
        raise WarehouseError(
            f"The name {path.name} is too long by {over} bytes: what stands beside a warehouse is called after it; "
            "choose a shorter name."
        )
    log = path.with_name(f"{path.name}.wal")
    if log.exists():  # DuckDB would repeat it in the new file
        raise WarehouseError(
            f"{path} is missing, but its log {log.name} is there: put the warehouse back, or delete the log too."
        )


def _longest_name(folder: Path) -> int:
    """How many bytes the name of a file in this folder may have."""
    try:
        return os.pathconf(folder, "PC_NAME_MAX")
    except (AttributeError, OSError, ValueError):  # not POSIX, or a disk that does not tell
        return 255


_DOCUMENTS = (".pdf", ".xlsx", ".xls", ".docx", ".csv", ".html", ".json", ".png")
"""Endings that people would take for those of a document."""

_LONGEST_END = len(".before-rebuild.99.bak")
"""What stands beside a warehouse has at most so many bytes more in its name."""


def create_warehouse(path: Path, content: bytes | None = None) -> None:
    """Put an empty warehouse at `path` when it is whole, or leave nothing; one put there meanwhile stays.

    Its `content` is `empty_warehouse()`, which may be at hand. Raises `WarehouseError` where none can be made.
    """
    require_place(path)
    try:
        with scratch_beside(path) as folder:
            made = folder / path.name
            make_empty(made, content)
            _publish(made, path)
    except (OSError, duckdb.Error) as error:
        raise WarehouseError(f"The warehouse {path} cannot be made: {reason(error)}") from error


def make_empty(path: Path, content: bytes | None = None) -> None:
    """Make an empty warehouse of this schema where no file is, with nothing of it left in a log beside that file."""
    content = content or empty_warehouse()
    make_file(path)
    with path.open("wb") as file:
        file.write(content)
        os.fsync(file.fileno())


def empty_warehouse() -> bytes:
    """The file of an empty warehouse of this schema, which takes DuckDB longer to make than to store a plan."""
    with _making:
        return _empty_warehouse()


_making = Lock()


@cache
def _empty_warehouse() -> bytes:
    key = key_of(chain(_schema(), _derived(), map(str, _SMALL_BLOCKS.items())))
    if content := kept(key):
        return content
    content = _newly_made()
    keep(key, content)
    return content


def _newly_made() -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder, "empty.duckdb")
        settings = _SETTINGS | _SMALL_BLOCKS | _ONE_THREAD
        with _connect(path, settings, read_only=False) as connection:
            connection.begin()
            create_schema(connection)
            connection.commit()
            connection.execute("CHECKPOINT")  # closing does so too, but hides that the disk is full
        return path.read_bytes()


def _publish(made: Path, path: Path) -> None:
    """Move `made` to `path`, unless another process has put a warehouse there meanwhile."""
    try:
        os.link(made, path)
    except FileExistsError:
        pass
    except OSError:  # a file system without links
        made.rename(path)


def create_schema(connection: DuckDBPyConnection) -> None:
    """Make all relations of the contract, and the history beneath them, in an empty database."""
    for part in _schema():
        connection.execute(part)
    for query in _derived():
        statements = connection.execute(query).fetchall()
        connection.execute(";\n".join(statement for (statement,) in statements))


def _schema() -> Iterator[str]:
    """The statements that make the schema."""
    from warehouse.store.decided import wordings_in_sql

    return (sql(part, wordings=wordings_in_sql()) for part in names_in("schema"))


def _derived() -> Iterator[str]:
    """Queries that give the rest of its statements, each to be asked when those of the one before are executed."""
    derived = ("ogp", "comments", "as_of", "public")
    return (sql(f"derived/{name}", identifiers=identifiers_in_sql()) for name in derived)


def schema_version(connection: DuckDBPyConnection) -> int:
    """The schema's version in a warehouse."""
    return int(connection.execute(sql("store/schema_version")).fetchall()[0][0])


def _checked(path: Path, connection: DuckDBPyConnection) -> DuckDBPyConnection:
    """The connection, if it is to a warehouse of a schema we know; closes it and raises `WarehouseError` if not."""
    with closed_on_error(connection):
        try:
            (ours,) = connection.execute(sql("store/inspect")).fetchall()[0]
            version = schema_version(connection) if ours else None
        except duckdb.Error as error:
            raise _explained(path, error) from error
        if version is None:
            raise WarehouseError(
                f"{path} is a DuckDB file but not a warehouse of Renaksi: choose another warehouse file."
            )
        if version > SCHEMA_VERSION:
            raise WarehouseError(
                f"{path} was made by a newer Renaksi (schema {version}, this one knows {SCHEMA_VERSION}): "
                "upgrade Renaksi, or choose another warehouse file."
            )
    return connection


def _refuse_older(path: Path, connection: DuckDBPyConnection) -> DuckDBPyConnection:
    """The connection, if its schema is this one's: reading must not change the file, so it cannot upgrade it."""
    with closed_on_error(connection):
        if (version := schema_version(connection)) < SCHEMA_VERSION:
            raise OlderWarehouseError(
                f"{path} was made by an older Renaksi (schema {version}, this one has {SCHEMA_VERSION}): "
                "run `renaksi rebuild schema`, which keeps a backup copy; loading into it does so too."
            )
    return connection


def _explained(path: Path, error: duckdb.Error) -> WarehouseError:
    """What DuckDB's error means for the person who named this file."""
    message = str(error)
    if "Could not set lock" in message:
        holder = re.search(r"lock is held in (.+? \(PID \d+\))", message)
        return WarehouseInUseError(
            f"{path} is in use by another process{f', {holder[1]}' if holder else ''}: "
            "close it there, or try again when it has ended."
        )
    if "not a valid DuckDB database file" in message or "Loading external extensions" in message:
        return WarehouseError(f"{path} is not a DuckDB file: choose another warehouse file.")
    if found := damage(error, path):
        return found
    return WarehouseError(f"{path} cannot be opened as a warehouse: {reason(error)}")


def damage(error: BaseException, path: Path | None = None) -> WarehouseError | None:
    """What to tell where an error of DuckDB's means that the warehouse (at `path`, if that is known) is damaged.

    It shows only when a block is read that is not what was written.
    """
    if not isinstance(error, duckdb.Error):
        return None
    if _DAMAGED_LOG in (said := str(error)) and not no_room(error):
        return WarehouseError(
            f"The log of {path or 'the warehouse'} is damaged ({_log_damage(said)}): move what ends in .wal away and "
            "load again what was loaded last, which the log may hold alone."
        )
    if not any(sign in said for sign in _DAMAGE):
        return None
    if path and is_snapshot(path):
        return WarehouseError(
            f"The snapshot {path} is damaged ({reason(error)}): delete it, and the next change of the warehouse leaves "
            "a new one."
        )
    return WarehouseError(
        f"{path or 'The warehouse'} is damaged ({reason(error)}): put its snapshot or a backup of it in its place, "
        "or move it away and load the documents again."
    )


def _log_damage(said: str) -> str:
    """What DuckDB says of the log, without its name."""
    return said.splitlines()[0].partition(_DAMAGED_LOG)[2].partition(": ")[2]


_DAMAGE = ("Corrupt database file", "Could not read enough bytes", "Failed to deserialize")
_DAMAGED_LOG = "Failure while replaying WAL file"
"""What DuckDB says of a file, or of the log beside it, that is not as it wrote it."""
