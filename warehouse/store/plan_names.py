"""Plans that somebody says are others than they call themselves: by which identifier each is read, and which it shows.

All that a warehouse holds has the identifiers that are shown, but for lasting keys; the ledger has those that are read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from duckdb import DuckDBPyConnection

from models.errors import UndecidedError
from warehouse.sql import sql
from warehouse.store.rows import Row, Rows

NAMES = "_ids?$"
"""How columns end that name entities, as a regular expression."""

NO_NAMES = ("document_id", "judgement_id", "external_id", "line_id", "finding_id")
"""Columns that end as those that name entities of plans, and name none."""


@dataclass(frozen=True, slots=True)
class PlanNames:
    """The identifiers that are shown, by those that are read."""

    names: Mapping[str, str]

    def shown(self, text: str) -> str:
        """An identifier of a plan, or of what stands in one, as it is shown."""
        return _moved(text, self.names)

    def read(self, text: str) -> str:
        """The same as it is read."""
        return _moved(text, {shown: read for read, shown in self.names.items()})

    def shown_in(self, about: Any) -> Any:
        """What a judgement is about, or gives, as it is shown."""
        return _moved_in(about, self.shown) if self.names else about

    def read_in(self, about: Any) -> Any:
        """The same as it is read."""
        return _moved_in(about, self.read, also="entity_key") if self.names else about

    def shown_rows(self, rows: Rows) -> Rows:
        """Rows as they are shown."""
        if not self.names:
            return rows
        return {table: [self._row(row) for row in entries] for table, entries in rows.items()}

    def _row(self, row: Row) -> Row:
        return {
            name: self.shown(value) if isinstance(value, str) and is_name(name) else value
            for name, value in row.items()
        }


def read_names(connection: DuckDBPyConnection) -> PlanNames:
    """The plans that are shown by another identifier than they are read by."""
    return PlanNames(dict(connection.execute(sql("store/plan_names")).fetchall()))


def refuse_taken(names: PlanNames, plan_ids: Iterable[str], file_name: str) -> None:
    """Raise `UndecidedError` for a plan that calls itself what another is shown as by a person's word."""
    for plan_id in plan_ids:
        if (read := names.read(plan_id)) != plan_id:
            raise UndecidedError(
                f"{file_name}: was not loaded: it is {plan_id}, and somebody says that {read} is that; take that back "
                "(renaksi undo) or load it into another warehouse."
            )


def is_name(column: str) -> bool:
    """Whether a column names entities, of plans among others."""
    return bool(re.search(NAMES, column)) and column not in NO_NAMES


def _moved(text: str, names: Mapping[str, str]) -> str:
    plan, slash, rest = text.partition("/")
    return names[plan] + slash + rest if plan in names else text


def _moved_in(about: Any, moved: Callable[[str], str], also: str = "") -> Any:
    if not isinstance(about, Mapping):
        return about
    return {
        name: moved(value) if isinstance(value, str) and (name == also or is_name(name)) else value
        for name, value in about.items()
    }
