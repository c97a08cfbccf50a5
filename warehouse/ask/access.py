"""The warehouse from Python: its relations, and SQL, as polars, pandas or Arrow, or as plain rows.

    with open_warehouse("renaksi.duckdb") as warehouse:
        warehouse.commitments.polars()
        warehouse.sql("SELECT title FROM commitments WHERE end_date < $day", day=date.today()).rows()

polars, pandas and pyarrow come with `renaksi[analysis]` and are imported where they are asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

import duckdb
from duckdb import DuckDBPyConnection

from models.errors import QueryError, UsageError, WarehouseError
from warehouse import WAIT
from warehouse.ask.interrupts import closed_unless_stuck
from warehouse.ask.queries import Stream, Table, ask, execute, stream
from warehouse.ask.shown import MOST_ROWS, html_table, text_table
from warehouse.sql import sql
from warehouse.store import connection as _connection

if TYPE_CHECKING:
    import pandas
    import polars
    import pyarrow

_T = TypeVar("_T")


def open_warehouse(
    path: str | Path = "renaksi.duckdb",
    *,
    wait: float = WAIT,
    settings: Mapping[str, str] = _connection.NO_SETTINGS,
) -> Warehouse:
    """Open the warehouse at `path` for reading; to be closed, best by `with`.

    Nothing that is asked through it can change the warehouse, or reach other files. `settings` are further ones of
    DuckDB's, such as `{"memory_limit": "2GB"}`. Raises `WarehouseError` where the
    file is missing, not a warehouse, or held by a process that writes for longer than `wait` seconds.
    """
    return Warehouse(
        _connection.open_warehouse(Path(path), read_only=True, wait=wait, settings=settings)
    )


class Warehouse:
    """A warehouse opened for reading.

    Each relation of docs/schema.md is an attribute: `warehouse.commitments` is `warehouse.relation("commitments")`.
    """

    def __init__(self, connection: DuckDBPyConnection) -> None:
        self._connection = connection
        described = connection.execute(sql("store/describe"), {"schema": "main"}).fetchall()
        self._meanings: dict[str, str] = {name: meaning for name, meaning, *_ in described}
        self._columns = described

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; a load can write to it again."""
        with closed_unless_stuck(self._connection):
            pass

    @property
    def relations(self) -> dict[str, str]:
        """The names of the relations, each with what it means."""
        return dict(self._meanings)

    def columns(self, name: str) -> list[tuple[str, str, str]]:
        """The columns of a relation: name, DuckDB's type, meaning; raises `QueryError` as `relation` does."""
        self._require(name)
        return [row[2:] for row in self._columns if row[0] == name]

    def relation(self, name: str) -> Answer:
        """All rows of a relation; raises `QueryError` if there is no relation of this name."""
        self._require(name)
        return Answer(self._connection, f"FROM {name}", {})

    def sql(self, query: str, **parameters: Any) -> Answer:
        """The answer to any SQL that reads; `$name` in it stands for the parameter of that name."""
        return Answer(self._connection, query, parameters)

    def __getattr__(self, name: str) -> Answer:
        if name.startswith("_") or name not in self._meanings:
            raise AttributeError(f"the warehouse has no relation {name}")
        return self.relation(name)

    def _require(self, name: str) -> None:
        if name not in self._meanings:
            raise QueryError(f"There is no relation {name}: there are {', '.join(self._meanings)}.")

    def __dir__(self) -> list[str]:
        return [*super().__dir__(), *self._meanings]

    def __repr__(self) -> str:
        return text_table(("relation", "meaning"), self._meanings.items())

    def _repr_html_(self) -> str:
        return html_table(("relation", "meaning"), self._meanings.items())


class Answer:
    """The rows that a query yields, fetched anew in whatever form is asked for.

    Dates are dates and lists are lists in each form. Every method raises `QueryError` where the SQL is not accepted,
    and `UsageError` where the library asked for is not installed.
    """

    def __init__(
        self, connection: DuckDBPyConnection, query: str, parameters: dict[str, Any]
    ) -> None:
        self._connection = connection
        self._query = query
        self._parameters = parameters

    def polars(self) -> polars.DataFrame:
        """The rows as a polars data frame."""
        _require("polars")
        _require("pyarrow")
        return self._executed(lambda result: result.pl())

    def pandas(self) -> pandas.DataFrame:
        """The rows as a pandas data frame."""
        _require("pandas")
        return self._executed(lambda result: result.df())

    def arrow(self) -> pyarrow.Table:
        """The rows as an Arrow table."""
        _require("pyarrow")
        return self._executed(lambda result: result.to_arrow_table())

    def table(self) -> Table:
        """The names of the columns, and the rows as tuples of Python values; needs no further library."""
        return ask(self._connection, self._query, self._parameters)

    def stream(self) -> Stream:
        """The names of the columns, and the rows one after the other, until the next question is asked."""
        return stream(self._connection, self._query, self._parameters)

    def rows(self) -> list[dict[str, Any]]:
        """The rows as dictionaries by column; needs no further library.

        Raises `QueryError` where two columns have the same name: a dictionary would lose one.
        """
        return self.table().as_dicts()

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return iter(self.rows())

    def __repr__(self) -> str:
        return self._shown(text_table)

    def _repr_html_(self) -> str:
        return self._shown(html_table)

    def _shown(self, draw: Callable[[Sequence[str], Sequence[Sequence[Any]]], str]) -> str:
        """The first rows; what is wrong with the question, where it has no answer: to show something raises nothing."""
        try:
            with self._connection.cursor() as apart:  # what is read row by row goes on
                columns, rows = stream(apart, self._query, self._parameters)
                first = list(islice(rows, MOST_ROWS + 1))
        except (QueryError, WarehouseError) as error:
            return str(error)
        except duckdb.Error:
            return "The warehouse is closed: open it again to ask."
        more = f"\nThese are the first {MOST_ROWS} rows." if len(first) > MOST_ROWS else ""
        return draw(columns, first[:MOST_ROWS]) + more

    def _executed(self, use: Callable[[DuckDBPyConnection], _T]) -> _T:
        return execute(self._connection, self._query, use, self._parameters)


def _require(library: str) -> None:
    if find_spec(library) is None:
        raise UsageError(f"{library} is not installed: pip install 'renaksi[analysis]' brings it.")
