"""Opening the warehouse file: making it when it is missing, refusing it when it is not ours.

Every refusal is a `WarehouseError` of one sentence, and leaves the file's bytes as they were.
"""

from __future__ import annotations

import os
import re
from importlib.resources import files
from pathlib import Path
from string import Template
from tempfile import TemporaryDirectory

import duckdb
from duckdb import DuckDBPyConnection

from models.errors import WarehouseError

SCHEMA_VERSION = 1

# DuckDB would fetch extensions by itself, and look into Python variables when a table is missing.
_SETTINGS: dict[str, str | bool | int | float | list[str]] = {
    "autoinstall_known_extensions": False,
    "autoload_known_extensions": False,
    "allow_persistent_secrets": False,
    "python_enable_replacements": False,
}
_READER_SETTINGS = _SETTINGS | {"enable_external_access": False, "lock_configuration": True}


def sql(name: str, **identifiers: str) -> str:
    """The text of `warehouse/sql/<name>.sql`, its `$identifiers` filled in; `$parameters` stay, to be bound."""
    text = files("warehouse").joinpath("sql", f"{name}.sql").read_text(encoding="utf-8")
    return Template(text).safe_substitute(identifiers)


def open_warehouse(path: Path, *, read_only: bool = False) -> DuckDBPyConnection:
    """Open the warehouse at `path`; to be closed by the caller (it is a context manager).

    A missing warehouse is made, unless `read_only`. A read-only connection can neither change anything nor reach
    other files or the network from SQL. Raises `WarehouseError` when the file cannot be used.
    """
    path = path.absolute()
    if path.exists():
        _refuse_foreign(path)
    elif read_only:
        raise WarehouseError(
            f"There is no warehouse at {path}: load a plan first, or name another file."
        )
    else:
        _create(path)
    return _connect(path, read_only=read_only)


def _connect(path: Path, *, read_only: bool) -> DuckDBPyConnection:
    settings = _READER_SETTINGS if read_only else _SETTINGS
    try:
        return duckdb.connect(path, read_only=read_only, config=settings)
    except duckdb.Error as error:
        raise _explained(path, error) from error


def _create(path: Path) -> None:
    """Make an empty warehouse beside `path` and put it there when it is whole, or leave nothing."""
    if not path.parent.is_dir():
        raise WarehouseError(
            f"The folder {path.parent} does not exist: make it, or choose another warehouse file."
        )
    try:
        with TemporaryDirectory(prefix=f".{path.name}.", dir=path.parent) as folder:
            made = Path(folder, path.name)
            with _connect(made, read_only=False) as connection:
                create_schema(connection)
            _publish(made, path)
    except (OSError, duckdb.Error) as error:
        raise WarehouseError(
            f"The warehouse {path} cannot be made: {str(error).splitlines()[0]}"
        ) from error


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
    schema = files("warehouse").joinpath("sql", "schema")
    connection.begin()
    for part in sorted(schema.iterdir(), key=lambda part: part.name):
        connection.execute(part.read_text(encoding="utf-8"))
    for (statement,) in connection.execute(sql("comments")).fetchall():
        connection.execute(statement)
    connection.commit()


def _refuse_foreign(path: Path) -> None:
    """Raise `WarehouseError` unless the file is a warehouse of a schema we know; only read from it."""
    if not path.is_file():
        raise WarehouseError(f"{path} is not a file: choose another warehouse file.")
    with _connect(path, read_only=True) as connection:
        try:
            (ours,) = connection.execute(sql("inspect")).fetchall()[0]
            version = connection.execute(sql("schema_version")).fetchall()[0][0] if ours else None
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


def _explained(path: Path, error: duckdb.Error) -> WarehouseError:
    """What DuckDB's error means for the person who named this file."""
    message = str(error)
    if holder := re.search(r"lock is held in (.+?)\. See", message):
        return WarehouseError(
            f"{path} is in use by another process, {holder[1]}: close it or wait for it, then try again."
        )
    if "not a valid DuckDB database file" in message:
        return WarehouseError(f"{path} is not a DuckDB file: choose another warehouse file.")
    return WarehouseError(f"{path} cannot be opened as a warehouse: {message.splitlines()[0]}")
