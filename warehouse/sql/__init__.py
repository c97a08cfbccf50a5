"""The statements of the warehouse, each a file here; a folder for each room that runs them, and the schema."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from string import Template


def sql(name: str, **identifiers: str) -> str:
    """The text of `warehouse/sql/<name>.sql`, its `$identifiers` filled in; `$parameters` stay, to be bound."""
    return _template(name).safe_substitute(identifiers)


def names_in(folder: str) -> list[str]:
    """The names of all statements in a folder, as `sql` takes them."""
    found = (file.name for file in files("warehouse.sql").joinpath(folder).iterdir())
    return [
        f"{folder}/{name.removesuffix('.sql')}" for name in sorted(found) if name.endswith(".sql")
    ]


@cache
def _template(name: str) -> Template:
    return Template(files("warehouse.sql").joinpath(f"{name}.sql").read_text(encoding="utf-8"))
