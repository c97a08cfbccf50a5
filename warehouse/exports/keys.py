"""The keys of the relations that leave, as formats state them: each held against the rows before it is stated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import cast

from duckdb import DuckDBPyConnection

from models.declared import Table, read_declared
from models.findings import Severity
from models.plan import CitationKind, Level, OrganisationKind, Role, SectionKind
from models.progress import Decision, Reporter, Status
from warehouse.exports.public_copy import Field, Relation
from warehouse.sql import sql

ROW = Field("row", "BIGINT", "Number of the row in this export, from 1: the relation has no key.")
"""The column that is added where a format needs a key and the relation has none."""

VALUES: dict[tuple[str, str], type[StrEnum]] = {
    ("citations", "kind"): CitationKind,
    ("commitment_organisations", "role"): Role,
    ("finding_list", "severity"): Severity,
    ("findings", "severity"): Severity,
    ("matches", "decision"): Decision,
    ("organisations", "kind"): OrganisationKind,
    ("organisations", "level"): Level,
    ("progress_reports", "reporter"): Reporter,
    ("sections", "kind"): SectionKind,
}
"""The values that columns of text may have; those of an enumeration of the database are `Status`."""


class _Reference(Table):
    columns: tuple[str, ...]
    relation: str
    but_not: tuple[str, ...] = ()


class Declared(Table):
    """`keys.toml`: the comments there say what each key means."""

    primary: dict[str, tuple[str, ...]]
    references: tuple[_Reference, ...]
    texts: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Reference:
    """Columns whose every value stands in those of another relation, or of the relation itself."""

    columns: tuple[str, ...]
    relation: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Keys:
    """What holds for a relation: its primary key, the columns that are always filled, allowed values, references."""

    primary: tuple[str, ...]
    required: frozenset[str]
    values: dict[str, tuple[str, ...]]
    references: tuple[Reference, ...]


@cache
def declared() -> Declared:
    """The keys as they are declared."""
    return read_declared(Declared, Path(__file__).with_name("keys.toml"))


def with_row_numbers(
    connection: DuckDBPyConnection, relations: Iterable[Relation]
) -> list[Relation]:
    """The relations, those without a key that holds with a number for each row, in the copies too."""
    found = []
    for relation in relations:
        if _primary(connection, relation) is None:
            connection.execute(sql("exports/number", relation=relation.name))
            relation = relation._replace(fields=[*relation.fields, ROW])
        found.append(relation)
    return found


def keys_of(connection: DuckDBPyConnection, relations: Sequence[Relation]) -> dict[str, Keys]:
    """What holds for the copied rows of each relation; without a primary key where it has none."""
    primary = {relation.name: _primary(connection, relation) or () for relation in relations}
    filled = set(connection.execute(sql("exports/filled")).fetchall())
    return {
        relation.name: Keys(
            primary[relation.name],
            frozenset(
                field.name
                for field in relation.fields
                if field.name in primary[relation.name]
                or (
                    (relation.name, field.name) in filled
                    and _is_filled(connection, relation, field)
                )
            ),
            {
                field.name: values
                for field in relation.fields
                if (values := _values(connection, relation, field))
            },
            tuple(_references(connection, relation, primary)),
        )
        for relation in relations
    }


def _primary(connection: DuckDBPyConnection, relation: Relation) -> tuple[str, ...] | None:
    if ROW in relation.fields:
        return (ROW.name,)
    key = declared().primary.get(relation.name)
    if key is None:
        return None
    missing = " OR ".join(f"{column} IS NULL" for column in key)
    is_unique = _holds(connection, "unique", relation.name, columns=", ".join(key), missing=missing)
    return key if is_unique else None


def _is_filled(connection: DuckDBPyConnection, relation: Relation, field: Field) -> bool:
    return _holds(connection, "is_filled", relation.name, column=field.name)


def _values(
    connection: DuckDBPyConnection, relation: Relation, field: Field
) -> tuple[str, ...] | None:
    """The values that the column may have, where that is known and all are among them."""
    kind = Status if field.type == "ENUM" else VALUES.get((relation.name, field.name))
    if kind is None:
        return None
    values = tuple(value.value for value in kind)
    listed = ", ".join(f"'{value}'" for value in values)
    are_among = _holds(connection, "among", relation.name, column=field.name, values=listed)
    return values if are_among else None


def _references(
    connection: DuckDBPyConnection, relation: Relation, primary: dict[str, tuple[str, ...]]
) -> Iterator[Reference]:
    """The foreign keys of a relation: of its columns, those whose every value stands where it refers to."""
    own = {field.name for field in relation.fields}
    for one in declared().references:
        columns, target, keys = one.columns, one.relation, primary.get(one.relation, ())
        is_other = (target, keys) != (relation.name, columns) and relation.name not in one.but_not
        if len(keys) != len(columns) or not own.issuperset(columns) or not is_other:
            continue
        pairs = zip(columns, keys, strict=True)
        same = " AND ".join(f"referring.{column} = target.{key}" for column, key in pairs)
        filled = " AND ".join(f"referring.{column} IS NOT NULL" for column in columns)
        if _holds(connection, "refers", relation.name, target=target, same=same, filled=filled):
            yield Reference(columns, target, keys)


def _holds(connection: DuckDBPyConnection, question: str, relation: str, **names: str) -> bool:
    query = sql(f"exports/{question}", relation=relation, **names)
    return bool(cast("tuple[bool]", connection.execute(query).fetchone())[0])
