"""What letters to the responsible bodies say: the queries in `warehouse/sql/ask/letters/`, from the schema `public`."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from duckdb import DuckDBPyConnection

from models.errors import UsageError
from models.languages import Language
from warehouse.ask.queries import Row, plan_ids, read_table, require_plan
from warehouse.sql import sql
from warehouse.store.connection import shown_schema


@dataclass(frozen=True, slots=True)
class Asked:
    """What letters are about: a period's code, the plans that have it, its last day, and the day they are written."""

    period: str
    plans: list[str]
    ends_on: datetime.date
    day: datetime.date


@dataclass(frozen=True, slots=True)
class LetterRows:
    """What all letters say: the targets asked for, entries that wait for a person, findings on the bodies' reports."""

    asked: Asked
    measures: list[Row]
    waiting: list[Row]
    findings: list[Row]


def read_letters(
    connection: DuckDBPyConnection,
    period: str,
    plans: Iterable[str],
    day: datetime.date,
    body: str | None = None,
) -> LetterRows:
    """What letters on a `period` of these plans (none named: of all that have it) say, to all bodies or to one.

    What is overdue is so on `day`. Raises `UsageError` for a plan that is not in the warehouse, or a period that none
    of them has.
    """
    asked = _asked(connection, period, list(plans), day)
    known: dict[str, object] = {
        "plans": asked.plans,
        "period": period,
        "as_of": day,
        "body": body,
        "lang": Language.INDONESIAN.value,
    }

    def read(query: str) -> list[Row]:
        (statement,) = connection.extract_statements(
            sql(f"ask/letters/{query}", shown=shown_schema(with_contacts=False))
        )
        told = {name: known[name] for name in statement.named_parameters}
        return read_table(connection, statement, told).as_rows()

    return LetterRows(asked, read("measures"), read("waiting"), read("findings"))


def _asked(
    connection: DuckDBPyConnection, period: str, plans: list[str], day: datetime.date
) -> Asked:
    held = plan_ids(connection)
    for plan_id in plans:
        require_plan(plan_id, held)
    periods = connection.execute(
        sql("ask/letters/periods", shown=shown_schema(with_contacts=False)),
        {"plans": plans or held},
    ).fetchall()
    having = {plan_id: ends_on for plan_id, code, ends_on in periods if code == period and ends_on}
    if not having:
        codes = ", ".join(dict.fromkeys(code for _, code, _ in periods)) or "none"
        raise UsageError(
            f"No target is due in {period}: letters are about a period of a plan's targets ({codes})."
        )
    return Asked(period, [*having], max(having.values()), day)
