"""The description of an export as a data package (https://datapackage.org): fields, their meaning, keys, origin."""

from __future__ import annotations

import json
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from duckdb import DuckDBPyConnection

from warehouse.exports.keys import Keys, keys_of
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
UNSPECIFIED = "notspecified"
"""The Open Definition's name for a licence that nobody has stated: who publishes the documents decides, not Renaksi."""


def write_description(
    folder: Path,
    connection: DuckDBPyConnection,
    relations: list[Relation],
    *,
    warning: str = "",
    licence: str | None = None,
) -> None:
    """Write the descriptor of the CSV files `<relation>.csv` beside them; a `warning` about them is part of it.

    Of the keys declared in `keys.toml` it states those that the rows, which `connection` holds, really keep to.
    """
    keys = keys_of(connection, relations)
    ((created, loaded),) = connection.execute(sql("exports/dates")).fetchall()
    package = {
        "profile": "tabular-data-package",
        "name": "renaksi",
        "title": "Renaksi",
        "description": " ".join([_DESCRIPTION, *warning.split()]),
        "created": f"{created.isoformat()}T00:00:00Z",
        "version": _version(loaded),
        "licenses": [_licence(licence)],
        "sources": [
            {"title": name, "hash": f"sha256:{digest}"}
            for name, digest in connection.execute(sql("exports/sources")).fetchall()
        ],
        "resources": [_resource(folder, relation, keys[relation.name]) for relation in relations],
    }
    if not package["sources"]:
        del package["sources"]  # which may not be empty
    text = json.dumps(package, ensure_ascii=False, indent=2) + "\n"
    (folder / "datapackage.json").write_text(text, encoding="utf-8")


def table_schema(relation: Relation, keys: Keys) -> dict[str, Any]:
    """A relation's fields, their meaning and constraints, and its keys, as a Table Schema."""
    schema: dict[str, Any] = {"fields": [_field(field, keys) for field in relation.fields]}
    if keys.primary:
        schema["primaryKey"] = list(keys.primary)
    if keys.references:
        schema["foreignKeys"] = [
            {
                "fields": list(one.columns),
                # Table Schema has no name for the relation itself.
                "reference": {
                    "resource": "" if one.relation == relation.name else one.relation,
                    "fields": list(one.keys),
                },
            }
            for one in keys.references
        ]
    return schema


def _version(loaded: date | None) -> str:
    """The day of the last load, as a version of the data."""
    return f"{loaded.year}.{loaded.month}.{loaded.day}" if loaded else "0.0.0"


def _licence(name: str | None) -> dict[str, str]:
    if name is None:
        return {"name": UNSPECIFIED, "title": "License Not Specified"}
    return {"name": name, "path": f"https://spdx.org/licenses/{name}.html"}


def _resource(folder: Path, relation: Relation, keys: Keys) -> dict[str, Any]:
    content = (folder / f"{relation.name}.csv").read_bytes()
    return {
        "name": relation.name,
        "path": f"{relation.name}.csv",
        "profile": "tabular-data-resource",
        "description": relation.meaning,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{sha256(content).hexdigest()}",
        "schema": table_schema(relation, keys),
    }


def _field(field: Field, keys: Keys) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if field.name in keys.required:
        constraints["required"] = True
    if (field.name,) == keys.primary:
        constraints["unique"] = True
    if values := keys.values.get(field.name):
        constraints["enum"] = list(values)
    described = {"name": field.name, **_type(field.type), "description": field.meaning}
    return described | ({"constraints": constraints} if constraints else {})


def _type(kind: str) -> dict[str, str]:
    """The Table Schema type that stands for one of DuckDB's."""
    if kind.endswith("[]"):
        return {"type": "array"}
    if kind.endswith("INT") or kind == "INTEGER":
        return {"type": "integer"}
    return _TYPES[kind]
