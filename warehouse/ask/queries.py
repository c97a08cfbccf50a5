"""Asking the warehouse: what it holds, and any SQL that only reads."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple, TypeVar

import duckdb
from duckdb import DuckDBPyConnection

from models.errors import QueryError, UsageError
from warehouse import WAIT
from warehouse.ask.bodies import require_body
from warehouse.ask.interrupts import closed_unless_stuck, interruptible
from warehouse.ask.limits import LIMITS, Limits, limited
from warehouse.ask.only import EVERYTHING, Only
from warehouse.ask.statements import require_reading
from warehouse.sql import sql
from warehouse.store.connection import damage, open_warehouse
from warehouse.store.snapshot import or_snapshot

_T = TypeVar("_T")

_BATCH = 2_000
"""Rows in memory at a time."""


class Row(SimpleNamespace):
    """A row of a query of ours: each column is an attribute, under the name that the SQL gives it."""


class Table(NamedTuple):
    """The answer to a query: the names of its columns, and its rows as tuples of Python values."""

    columns: list[str]
    rows: list[tuple[Any, ...]]

    def only(self, column: str, values: Collection[object]) -> Table:
        """The rows that have one of the values in a column."""
        place = self.columns.index(column)
        return Table(self.columns, [row for row in self.rows if row[place] in values])

    def as_dicts(self) -> list[dict[str, Any]]:
        """The rows by their columns; raises `QueryError` where two have the same name: one would be lost."""
        require_names(self.columns)
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def as_rows(self) -> list[Row]:
        """The rows with an attribute for each column; raises as `as_dicts` does."""
        return [Row(**row) for row in self.as_dicts()]


class Stream(NamedTuple):
    """The answer to a query, the rows of which are read one after the other, and once."""

    columns: list[str]
    rows: Iterator[tuple[Any, ...]]


class Waiting(NamedTuple):
    """How much waits for a person: errors and warnings nobody has seen, links, and judgements that are open again."""

    errors: int
    warnings: int
    links: int
    judgements: int


def waiting(
    connection: DuckDBPyConnection,
    only: Only = EVERYTHING,
    documents: Sequence[str] | None = None,
) -> Waiting:
    """What waits for a person: in these documents (None: in all), links of this plan, period and body identifier.

    Judgements are told of the whole warehouse alone.
    """
    entries = entries_of_body(connection, only.body) if only.body else None
    asked = {"plan": only.plan, "period": only.period, "documents": documents, "entries": entries}
    return Waiting(*connection.execute(sql("ask/status/waiting"), asked).fetchall()[0])


def entries_of_body(connection: DuckDBPyConnection, body: str) -> list[str]:
    """The identifiers of the entries that are a body's (its identifier), or may be."""
    found = connection.execute(sql("ask/entries_of_body"), {"body": body}).fetchall()
    return [entry_id for (entry_id,) in found]


class Status(NamedTuple):
    """What a warehouse holds: `plans` with versions and counts, `documents` with words and findings by severity.

    `versions` are those of plans that have several, or of the one plan asked for; `outdated` are the names of files
    that an older Renaksi read, and `waiting` is what waits for a person. `quality`: how many values are right of those
    that were looked at.
    """

    plans: Table
    versions: Table
    documents: Table
    outdated: list[str]
    waiting: Waiting
    quality: Table

    @property
    def has_findings(self) -> bool:
        """Whether anything was found in the documents."""
        counts = [self.documents.columns.index(name) for name in ("errors", "warnings", "notes")]
        return any(row[place] for row in self.documents.rows for place in counts)


def require_names(columns: Sequence[str]) -> None:
    """Raise `QueryError` where two columns have the same name."""
    if len(set(columns)) < len(columns):
        raise QueryError("Two columns have the same name: give one another name with AS.")


def status(connection: DuckDBPyConnection, only: Only = EVERYTHING) -> Status:
    """What the warehouse holds now, or what it holds of a plan, on a period, about a body.

    Raises `UsageError` for a plan that is not there, or a body that nothing is called.
    """
    plan = only.plan
    plans = read_table(connection, sql("ask/status/plans"))
    versions = read_table(connection, sql("ask/versions"), {"plan_id": plan})
    documents = read_table(connection, sql("ask/status/documents"))
    if plan is None:
        several = {
            name for name, count in Counter(row[0] for row in versions.rows).items() if count > 1
        }
        versions = versions.only("plan_id", several)
    else:
        require_plan(plan, plan_ids(connection))
        plans = plans.only("plan_id", {plan})
    about = None
    if any(only):
        only = only._replace(body=only.body and require_body(connection, only.body))
        found = connection.execute(sql("ask/status/only"), only._asdict()).fetchall()
        about = [document_id for (document_id,) in found]
        documents = documents.only("document_id", about)
    outdated = [name for (name,) in connection.execute(sql("ask/status/outdated")).fetchall()]
    waits = waiting(connection, only, about)
    quality = read_table(connection, sql("ask/status/quality"))
    return Status(plans, versions, documents, outdated, waits, quality)


def plan_ids(connection: DuckDBPyConnection) -> list[str]:
    """The plans that the warehouse holds."""
    return [plan_id for (plan_id,) in connection.execute(sql("ask/plan_ids")).fetchall()]


def require_plan(plan_id: str, held: Sequence[str]) -> None:
    """Raise `UsageError` for a plan that is not among those held."""
    if plan_id not in held:
        there = ", ".join(held) or "no plan yet"
        raise UsageError(f"There is no plan {plan_id} in this warehouse: it holds {there}.")


@contextmanager
def asking(
    path: Path,
    query: str,
    wait: float = WAIT,
    limits: Limits = LIMITS,
    as_of: date | None = None,
) -> Iterator[Stream]:
    """The rows that `query` yields on the warehouse at `path`, or on its snapshot while others write to it.

    Relations that count to a day count to `as_of`, by default to today, and leave out what had not ended by then.
    Raises `QueryError` when the SQL is not accepted (it is wrong, would do more than read, or needs more than the
    limits allow), also while the rows are read; `WarehouseError` when the warehouse cannot be used.
    """
    with (
        limited(path, limits) as settings,
        closed_unless_stuck(or_snapshot(path, wait, partial(_open, settings))) as connection,
    ):
        if as_of:
            connection.execute(sql("exports/as_of"), {"day": as_of})
        yield stream(connection, query)


def _open(settings: Mapping[str, str], path: Path, wait: float) -> DuckDBPyConnection:
    return open_warehouse(path, read_only=True, wait=wait, settings=settings)


def run_query(path: Path, query: str, wait: float = WAIT) -> Table:
    """All rows at once that `asking` gives; raises what it raises."""
    with asking(path, query, wait) as answer:
        return Table(answer.columns, list(answer.rows))


def ask(
    connection: DuckDBPyConnection, query: str, parameters: dict[str, object] | None = None
) -> Table:
    """The rows that `query` yields; raises as `execute` does."""
    answer = stream(connection, query, parameters)
    return Table(answer.columns, list(answer.rows))


def stream(
    connection: DuckDBPyConnection, query: str, parameters: dict[str, object] | None = None
) -> Stream:
    """The rows that `query` yields, read as they are wanted; raises as `execute` does, also while they are."""
    columns = execute(
        connection,
        query,
        lambda result: [column[0] for column in result.description or []],
        parameters,
    )
    return Stream(columns, _rows(connection))


def _rows(connection: DuckDBPyConnection) -> Iterator[tuple[Any, ...]]:
    while batch := _told(connection, lambda: connection.fetchmany(_BATCH)):
        yield from batch


def execute(
    connection: DuckDBPyConnection,
    query: str,
    use: Callable[[DuckDBPyConnection], _T],
    parameters: dict[str, object] | None = None,
) -> _T:
    """What `use` makes of the answer to a query; Ctrl-C interrupts it.

    Raises `QueryError` when the SQL is not accepted, for whatever reason, and `WarehouseError` when the warehouse turns
    out to be damaged.
    """

    def run() -> _T:
        require_reading(connection, query)
        return use(connection.execute(query, parameters))

    return _told(connection, run)


def _told(connection: DuckDBPyConnection, work: Callable[[], _T]) -> _T:
    """What `work` gives; what DuckDB raises becomes one sentence."""
    try:
        return interruptible(connection, work)
    except (duckdb.Error, MemoryError) as error:
        raise damage(error, _file_of(connection)) or _refused(error) from error


def _file_of(connection: DuckDBPyConnection) -> Path | None:
    """The file that is asked, if the connection still tells."""
    try:
        ((path,),) = connection.execute(sql("store/file")).fetchall()
    except duckdb.Error:
        return None
    return Path(path) if path else None


def _refused(error: duckdb.Error | MemoryError) -> QueryError:
    """The error as one sentence, without DuckDB's picture of the query."""
    if isinstance(error, duckdb.ConnectionException):
        return QueryError("The warehouse is closed: open it again to ask.")
    if isinstance(error, duckdb.OutOfMemoryException | MemoryError):
        return QueryError(
            "The query needs more memory, or room on the disk for what does not fit into it, than it may have: "
            "ask for less at once, or allow more (--memory, --temp-space)."
        )
    return QueryError(" ".join(str(error).partition("\n\nLINE ")[0].split()))


def read_table(
    connection: DuckDBPyConnection,
    query: str | duckdb.Statement,
    parameters: dict[str, object] | None = None,
) -> Table:
    """The rows that a query of ours yields; raises what DuckDB raises."""
    result = connection.execute(query, parameters)
    return Table([column[0] for column in result.description or []], result.fetchall())
