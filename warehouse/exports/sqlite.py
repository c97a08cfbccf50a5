"""All relations in one SQLite file, as Datasette opens it: tables with keys, full-text search, and a few views."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from datetime import date, datetime
from pathlib import Path
from typing import Any

from models.errors import UsageError
from warehouse.exports.keys import Keys, Reference, declared
from warehouse.exports.public_copy import Field, Relation, quoted
from warehouse.sql import names_in, sql

_TYPES = {"BOOLEAN": "INTEGER", "DOUBLE": "REAL"}
"""What stands for DuckDB's types where it is not `TEXT`; whole numbers are `INTEGER`."""
_VIEWS = "exports/sqlite/views"

Rows = Iterable[Sequence[Any]]


def write_database(
    path: Path,
    relations: Sequence[Relation],
    keys: Mapping[str, Keys],
    rows: Mapping[str, Rows],
    warning: str = "",
) -> None:
    """Write the relations as tables of an SQLite file; a `warning` stands in a table of its own.

    Dates and times are text in ISO form, lists JSON. What a table and its columns mean stands as comments in the
    statement that makes it. Raises UsageError where the file cannot be written.
    """
    try:
        with closing(sqlite3.connect(path, isolation_level=None)) as database:
            database.execute("PRAGMA journal_mode = OFF")
            database.execute("BEGIN")
            if warning:
                database.execute("CREATE TABLE memuat_data_pribadi (warning TEXT NOT NULL)")
                database.execute("INSERT INTO memuat_data_pribadi VALUES (?)", [warning])
            for relation in relations:
                _write_table(database, relation, keys[relation.name], rows[relation.name])
            for statement in _search({relation.name for relation in relations}):
                database.execute(statement)
            for name in names_in(_VIEWS):
                database.execute(sql(name))
            database.execute("COMMIT")
            database.execute("VACUUM")
    except sqlite3.OperationalError as error:
        raise UsageError(f"{path.parent}: cannot be written ({error}).") from error


def _write_table(database: sqlite3.Connection, relation: Relation, keys: Keys, rows: Rows) -> None:
    database.execute(_table(relation, keys))
    for reference in keys.references:
        columns = ", ".join(map(_name, reference.columns))
        index = _name("_".join((relation.name, *reference.columns)))
        database.execute(f"CREATE INDEX {index} ON {_name(relation.name)} ({columns})")
    places = ", ".join("?" * len(relation.fields))
    cells = (list(map(_cell, row)) for row in rows)
    database.executemany(f"INSERT INTO {_name(relation.name)} VALUES ({places})", cells)


def _table(relation: Relation, keys: Keys) -> str:
    """The statement that makes a relation's table, with what all of it means."""
    columns = [(_column(field, keys), field.meaning) for field in relation.fields]
    constraints = [
        *([f"PRIMARY KEY ({', '.join(map(_name, keys.primary))})"] if keys.primary else []),
        *map(_foreign_key, keys.references),
    ]
    whole = [*columns, *((constraint, "") for constraint in constraints)]
    lines = [
        f"    {text}{',' if place < len(whole) else ''}{_comment(meaning)}"
        for place, (text, meaning) in enumerate(whole, 1)
    ]
    head = f"CREATE TABLE {_name(relation.name)} ({_comment(relation.meaning)}"
    return "\n".join([head, *lines, ")"])


def _column(field: Field, keys: Keys) -> str:
    name = _name(field.name)
    whole = "INTEGER" if field.type.endswith(("INT", "INTEGER")) else "TEXT"
    said = [name, _TYPES.get(field.type, whole)]
    if field.name in keys.required:
        said.append("NOT NULL")
    if values := keys.values.get(field.name):
        listed = ", ".join(f"'{quoted(value)}'" for value in values)
        said.append(f"CHECK ({name} IN ({listed}))")
    return " ".join(said)


def _foreign_key(reference: Reference) -> str:
    columns, others = (
        ", ".join(map(_name, names)) for names in (reference.columns, reference.keys)
    )
    return (
        f"FOREIGN KEY ({columns}) REFERENCES {_name(reference.relation)} ({others}) "
        "DEFERRABLE INITIALLY DEFERRED"
    )


def _search(relations: set[str]) -> Iterator[str]:
    """The statements that make the texts of these relations searchable.

    Datasette looks for the name of the table between double quotes, and offers no search where it stands otherwise.
    """
    for relation, columns in declared().texts.items():
        if relation in relations:
            index, names = _name(f"{relation}_fts"), ", ".join(map(_name, columns))
            yield (
                f"CREATE VIRTUAL TABLE {index} USING fts5({names}, content={_name(relation)}, "
                "tokenize='unicode61 remove_diacritics 2')"
            )
            yield f"INSERT INTO {index} ({index}) VALUES ('rebuild')"


def _comment(text: str) -> str:
    return f" -- {' '.join(text.split())}" if text else ""


def _name(name: str) -> str:
    return f'"{name}"'


def _cell(value: Any) -> Any:
    """A value as SQLite has it."""
    match value:
        case datetime():
            return value.isoformat(timespec="microseconds") + "Z"
        case date():
            return value.isoformat()
        case list() | dict():
            return json.dumps(value, ensure_ascii=False)
        case _:
            return value
