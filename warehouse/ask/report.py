"""What a report shows of the warehouse: the rows of each query in `warehouse/sql/ask/report/`, by the query's name.

A row's attributes are the query's columns; what they mean stands in docs/report.md. A folder `main` or `public` there
holds the queries that differ by whether people are shown.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from itertools import chain

from duckdb import DuckDBPyConnection

from models.languages import Language
from warehouse.ask.queries import Row, plan_ids, read_table, require_plan
from warehouse.sql import names_in, sql
from warehouse.store.connection import shown_schema

Content = Mapping[str, list[Row]]
"""All that a report shows: rows in the order they are shown, by the name of their query."""


def read_content(
    connection: DuckDBPyConnection,
    plans: Iterable[str],
    as_of: datetime.date,
    *,
    language: Language,
    with_contacts: bool,
) -> Content:
    """What a report on these plans (none named: all) shows; what is due and overdue is so on `as_of`.

    Without `with_contacts` it is read from the schema `public`, which holds no personal data. Findings are in the
    report's language where they can be. Raises `UsageError` for a plan that is not in the warehouse.
    """
    chosen = _chosen(connection, list(plans))
    known: dict[str, object] = {"plans": chosen, "as_of": as_of, "lang": language.value}
    shown = shown_schema(with_contacts=with_contacts)

    def read(query: str) -> list[Row]:
        (statement,) = connection.extract_statements(sql(query, shown=shown))
        asked = {name: known[name] for name in statement.named_parameters}
        return read_table(connection, statement, asked).as_rows()

    known["documents"] = [row.document_id for row in read("ask/report/documents")]
    return {name: read(query) for name, query in _queries(shown).items()}


def _queries(shown: str) -> dict[str, str]:
    """The queries of a report that shows this schema, by their names."""
    queries = chain(names_in("ask/report"), names_in(f"ask/report/{shown}"))
    return {query.rpartition("/")[2]: query for query in queries}


def _chosen(connection: DuckDBPyConnection, wanted: list[str]) -> list[str]:
    """The plans wanted, or all, once it is known that the warehouse holds them."""
    held = plan_ids(connection)
    for plan_id in wanted:
        require_plan(plan_id, held)
    return wanted or held
