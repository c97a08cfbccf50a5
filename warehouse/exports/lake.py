"""Publishing the warehouse into a DuckLake: every relation as Parquet files, and a catalogue that many use at once.

A lake has no keys and no checks, which loading relies on: so the warehouse stays where loads are, and is copied.
"""

from __future__ import annotations

import re
from pathlib import Path

import duckdb
from duckdb import DuckDBPyConnection

from models.errors import UsageError, WarehouseError
from warehouse import WAIT
from warehouse.exports.public_copy import Relation, copy_relations, quoted
from warehouse.sql import sql
from warehouse.store.connection import attach_warehouse, reason
from warehouse.store.extensions import load_extension
from warehouse.store.outputs import is_database, refuse_companions

_PASSWORD = re.compile(r"(password\s*=\s*)('[^']*'|\S+)|(?<=:)[^:/@\s]+(?=@)")

_OTHER_KIND = re.compile(r"\w{2,}:")
"""How DuckLake names catalogues of further kinds: `sqlite:`, `duckdb:`"""


PERSONAL_DATA = "Memuat data pribadi (UU 27/2022), contains personal data. "
"""Stands before the meaning of each table where people are published too."""


def publish_warehouse(
    path: Path,
    catalogue: str,
    data: Path,
    *,
    with_contacts: bool = False,
    wait: float = WAIT,
) -> int:
    """Put every relation of the warehouse into a lake, all at once or not at all; gives how many.

    `catalogue` is what DuckLake calls so: `postgres:` and a connection string, or a file; `data` is the folder of its
    Parquet files, on a disk that all readers see. What was published before stays in the lake's snapshots. Without
    `with_contacts`, personal data of contacts and reviewers stay behind (`warehouse.exports.public_copy`). Raises
    `WarehouseError` when the warehouse cannot be read or the lake cannot be written, `UsageError` where an extension is
    not installed, or the lake would be written into a warehouse or what belongs to one.
    """
    _refuse_warehouses(path, catalogue, data)
    with attach_warehouse(path, wait=wait, with_secrets=True) as connection:
        load_extension(connection, "ducklake")
        if catalogue.startswith("postgres:"):
            load_extension(connection, "postgres_scanner")
        relations = copy_relations(connection, with_contacts=with_contacts)
        try:
            _publish(connection, relations, catalogue, data, PERSONAL_DATA if with_contacts else "")
        except duckdb.Error as error:
            told = _PASSWORD.sub(r"\1…", reason(error))
            raise WarehouseError(
                f"{path} could not be published, and the lake is as it was: {told}"
            ) from error
    return len(relations)


def _refuse_warehouses(path: Path, catalogue: str, data: Path) -> None:
    """Raise UsageError where the lake would be written into a warehouse, beside one as its own, or over another file.

    A lake's catalogue is a DuckDB file too: in a warehouse its tables would stand among ours.
    """
    refuse_companions(data, [path])
    if data.exists() and not data.is_dir():
        raise UsageError(f"{data} is a file; name a folder for the lake's Parquet files.")
    if catalogue.lower().startswith("postgres:"):
        return
    if _OTHER_KIND.match(catalogue):
        raise UsageError(
            f"{catalogue}: the catalogue is a file, or postgres: and a connection string."
        )
    file = Path(catalogue)
    if not _is_lake(file):
        refuse_companions(file, [path])
        if file.exists():
            raise UsageError(f"{catalogue} is no lake's catalogue, and stays; name another file.")


def _is_lake(file: Path) -> bool:
    """Whether the file is a lake's catalogue, as far as it can be opened."""
    if not is_database(file):
        return False
    try:
        with duckdb.connect(file, read_only=True) as connection:
            ((is_one,),) = connection.execute(sql("exports/lake/inspect")).fetchall()
    except duckdb.Error:
        return False
    return bool(is_one)


def _publish(
    connection: DuckDBPyConnection,
    relations: list[Relation],
    catalogue: str,
    data: Path,
    warning: str,
) -> None:
    place = str(data.absolute())
    connection.execute(sql("exports/lake/attach", catalogue=quoted(catalogue), data=quoted(place)))
    connection.begin()
    for relation in relations:
        connection.execute(sql("exports/lake/table", relation=relation.name))
        for statement in _comments(relation, warning):
            connection.execute(statement)
    connection.commit()


def _comments(relation: Relation, warning: str) -> list[str]:
    """What the relation and its columns mean, for whoever finds them in the lake, after the warning if there is one."""
    table = f"lake.main.{relation.name}"
    said = {f"TABLE {table}": f"{warning}{relation.meaning}"}
    said |= {f'COLUMN {table}."{field.name}"': field.meaning for field in relation.fields}
    return [f"COMMENT ON {what} IS '{quoted(text)}'" for what, text in said.items()]
