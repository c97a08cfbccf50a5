"""The description of an export as a data package (https://datapackage.org): fields, their meaning, keys."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, cast

from duckdb import DuckDBPyConnection

from models.declared import Table, read_declared
from warehouse.exports.public_copy import Field, Relation
from warehouse.sql import sql

_TYPES: dict[str, dict[str, str]] = {
    "VARCHAR": {"type": "string"},
    "ENUM": {"type": "string"},
    "JSON": {"type": "object"},
    "BOOLEAN": {"type": "boolean"},
    "DOUBLE": {"type": "number"},
    "DATE": {"type": "date"},
    "TIMESTAMP": {"type": "datetime", "format": "%Y-%m-%dT%H:%M:%S.%fZ"},
}
_DESCRIPTION = (
    "Open Government action plans and their progress, as Renaksi read them. A text that a spreadsheet might run as a "
    "formula, or that begins with an apostrophe, has an apostrophe before it: take one leading apostrophe away."
)


class _Keys(Table):
    """`keys.toml`: the comments there say what each key means."""

    primary: dict[str, list[str]]
    references: dict[str, str]


def write_description(
    path: Path, connection: DuckDBPyConnection, relations: list[Relation], warning: str = ""
) -> None:
    """Write the descriptor of the CSV files `<relation>.csv` beside it; a `warning` about them is part of it.

    Of the keys declared in `keys.toml` it states those that the rows, which `connection` holds, really keep to.
    """
    keys = read_declared(_Keys, Path(__file__).with_name("keys.toml"))
    package = {
        "profile": "tabular-data-package",
        "name": "renaksi",
        "title": "Renaksi",
        "description": " ".join([_DESCRIPTION, *warning.split()]),
        "resources": [_resource(connection, relation, relations, keys) for relation in relations],
    }
    path.write_text(json.dumps(package, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


def _resource(
    connection: DuckDBPyConnection,
    relation: Relation,
    relations: list[Relation],
    keys: _Keys,
) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(field) for field in relation.fields]}
    primary = keys.primary.get(relation.name)
    if primary and _is_unique(connection, relation.name, primary):
        schema["primaryKey"] = primary
    if references := _references(connection, relation, relations, keys):
        schema["foreignKeys"] = references
    return {
        "name": relation.name,
        "path": f"{relation.name}.csv",
        "profile": "tabular-data-resource",
        "description": relation.meaning,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema,
    }


def _field(field: Field) -> dict[str, str]:
    return {"name": field.name, **_type(field.type), "description": field.meaning}


def _type(kind: str) -> dict[str, str]:
    """The Table Schema type that stands for one of DuckDB's."""
    if kind.endswith("[]"):
        return {"type": "array"}
    if kind.endswith("INT") or kind == "INTEGER":
        return {"type": "integer"}
    return _TYPES[kind]


def _references(
    connection: DuckDBPyConnection,
    relation: Relation,
    relations: list[Relation],
    keys: _Keys,
) -> list[dict[str, Any]]:
    """The foreign keys of a relation: of its columns, those whose every value stands where it refers to."""
    there = {other.name for other in relations}
    found = []
    for column, *_ in relation.fields:
        target = keys.references.get(column, "")
        key = keys.primary[target][0] if target in there else column
        if target in there and (target, key) != (relation.name, column):
            # Table Schema has no name for the relation itself.
            resource = "" if target == relation.name else target
            if _holds(connection, "refers", relation.name, target=target, column=column, key=key):
                reference = {"resource": resource, "fields": [key]}
                found.append({"fields": [column], "reference": reference})
    return found


def _is_unique(connection: DuckDBPyConnection, relation: str, columns: list[str]) -> bool:
    missing = " OR ".join(f"{column} IS NULL" for column in columns)
    return _holds(connection, "unique", relation, columns=", ".join(columns), missing=missing)


def _holds(connection: DuckDBPyConnection, question: str, relation: str, **names: str) -> bool:
    query = sql(f"exports/{question}", relation=relation, **names)
    return bool(cast("tuple[Any]", connection.execute(query).fetchone())[0])
