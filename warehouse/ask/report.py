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
    body: str | None = None,
) -> Content:
    """What a report on these plans (none named: all) shows; what is due and overdue is so on `as_of`.

    Without `with_contacts` it is read from the schema `public`, which holds no personal data. Findings are in the
    report's language where they can be. With the identifier of a `body` nothing is shown but what that body has to do
    and told itself. Raises `UsageError` for a plan that is not in the warehouse.
    """
    chosen = _chosen(connection, list(plans))
    known: dict[str, object] = {"plans": chosen, "as_of": as_of, "lang": language.value}
    shown = shown_schema(with_contacts=with_contacts)

    def read(query: str) -> list[Row]:
        (statement,) = connection.extract_statements(sql(query, shown=shown))
        asked = {name: known[name] for name in statement.named_parameters}
        return read_table(connection, statement, asked).as_rows()

    known["documents"] = [row.document_id for row in read("ask/report/documents")]
    content = {name: read(query) for name, query in _queries(shown).items()}
    return content if body is None else of_body(content, body)


_OF_ALL = ("joint", "latest", "progress", "statuses")
"""What is told of all bodies together."""


def of_body(content: Content, body: str) -> Content:
    """What of a report is one body's: its commitments with what they say, its measures and what it told itself."""
    own = [row for row in content["own_commitments"] if row.organisation_id == body]
    commitments = {row.commitment_id for row in own}

    def is_own(row: Row) -> bool:
        told = vars(row)
        return (
            told.get("organisation_id", body) == body
            and body in told.get("organisations", [body])
            and told.get("commitment_id") in {*commitments, None}
        )

    return {
        name: [] if name in _OF_ALL else [row for row in rows if is_own(row)]
        for name, rows in content.items()
    }


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
