"""Writes docs/schema.md from the comments of a freshly made warehouse: `python -m warehouse.schema_docs FILE`."""

from __future__ import annotations

import sys
from itertools import groupby
from pathlib import Path

import duckdb

from warehouse.sql import sql
from warehouse.store.connection import create_schema

_OPENING = """\
# The warehouse

*Made from the comments in `warehouse/sql/schema/` by `make docs-schema`; change it there.*

Analysts may rely on these relations: they exist in every warehouse under these names and columns. The schema `public`
has each of them once more without personal data, as `public.commitments`: columns whose meaning begins with *Personal
data* are left out, and in texts `[…]` stands in its place ([privacy](privacy.md)).
"""
_MACROS = """\
## As of a version

`FROM commitments_as_of('OGI-2020-2022', 1)` and its like show one version of a plan, whichever is shown elsewhere,
under the columns of the relation of that name. Where there is no such version they are empty.

| macro | meaning |
|---|---|
"""
_DAYS = """\
## As of a day

`FROM overdue_on(DATE '2021-07-31')` and its like answer for another day than today, under the columns of the relation
without `_on`; each stands in the schema `public` too, without personal data.

| macro | meaning |
|---|---|
"""
_HISTORY = """\
## History

Beneath them, in the schema `history`, stand all loads and all versions of each plan.

| relation | meaning |
|---|---|
"""


def schema_markdown() -> str:
    """The whole page."""
    with duckdb.connect() as connection:
        create_schema(connection)
        contract, history = (
            connection.execute(sql("store/describe"), {"schema": schema}).fetchall()
            for schema in ("main", "history")
        )
        macros = connection.execute(sql("ask/macros")).fetchall()
    sections = [
        _section(name, meaning, [row[2:] for row in rows])
        for (name, meaning), rows in groupby(contract, key=lambda row: row[:2])
    ]
    as_of, on_day = (
        "".join(f"| `{name}` | {meaning} |\n" for name, meaning, of_day in macros if of_day is kind)
        for kind in (False, True)
    )
    beneath = dict.fromkeys(f"| `{name}` | {meaning} |\n" for name, meaning, *_ in history)
    return "\n".join(
        [_OPENING, *sections, _MACROS + as_of, _DAYS + on_day, _HISTORY + "".join(beneath)]
    )


def _section(name: str, meaning: str, columns: list[tuple[str, str, str]]) -> str:
    rows = "".join(f"| `{column}` | {kind} | {comment} |\n" for column, kind, comment in columns)
    return f"## {name}\n\n{meaning}\n\n| column | type | meaning |\n|---|---|---|\n{rows}"


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(schema_markdown(), encoding="utf-8")
