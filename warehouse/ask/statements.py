"""What people may ask in SQL: statements that read, and nothing that writes, changes a setting or reaches a file.

DuckDB itself refuses most of the rest, but only while a statement runs, and not all of it. Here its parser says what
kind each statement is, and its tokenizer which functions are called, before anything has run.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import duckdb
from duckdb import DuckDBPyConnection, Statement, StatementType

from models.errors import QueryError
from warehouse.sql import sql

_ALLOWED = "ask with SELECT, FROM, WITH, VALUES, PIVOT, DESCRIBE, SHOW, SUMMARIZE or EXPLAIN"
"""What a person can do instead."""

_TOKEN = re.compile(r'"(?:[^"]|"")*"|\w+|.')
"""What a token of DuckDB's begins with: its tokenizer tells only where each begins."""


def require_reading(connection: DuckDBPyConnection, query: str) -> None:
    """Raise `QueryError` unless this is one query that reads; what only prepares it may go before.

    Preparing are CREATE TEMP, and the statements that DuckDB makes of a PIVOT. A query without any statement, and
    several of them, are refused too: DuckDB would drop the rows of all but the last. Raises what DuckDB raises for SQL
    that it does not understand.
    """
    statements = connection.extract_statements(query)
    if not statements:
        raise QueryError("The query is empty: give an SQL statement.")
    for statement in statements:
        _require_reading(connection, statement)
    _refuse_functions(connection, query)
    answered = [statement for statement in statements if statement.type != StatementType.CREATE]
    if len(answered) > 1:
        raise QueryError(f"These are {len(answered)} queries: ask them one by one.")


def _require_reading(connection: DuckDBPyConnection, statement: Statement) -> None:
    kind = statement.type
    if kind == StatementType.EXPLAIN:
        for explained in connection.extract_statements(_explained(statement.query)):
            if explained.type != StatementType.SELECT:
                raise QueryError(f"Only queries can be explained here: {_ALLOWED}.")
    elif kind == StatementType.CREATE:
        # DuckDB's own, made of a PIVOT, have no text.
        if statement.query and not _is_temporary(statement.query):
            raise QueryError(f"CREATE is accepted as CREATE TEMP only, else {_ALLOWED}.")
    elif kind != StatementType.SELECT:
        raise QueryError(
            f"{_name(statement)} is not accepted, for it does more than read: {_ALLOWED}."
        )


def _name(statement: Statement) -> str:
    """What a statement is called; of one that DuckDB for Python has no name for, its first word."""
    name = statement.type.name.replace("_", " ")
    if name.replace(" ", "").isalpha():
        return name
    return next((text.upper() for _, text in _tokens(statement.query)), "This")


def _explained(statement: str) -> str:
    """The statement that EXPLAIN is put before: what follows it and its options."""
    tokens = list(_tokens(statement))
    place = 1
    if tokens[place][1] == "(":
        place = [text for _, text in tokens].index(")") + 1
    while tokens[place][1].upper() in ("ANALYZE", "VERBOSE"):
        place += 1
    return statement.encode()[tokens[place][0] :].decode()


def _is_temporary(statement: str) -> bool:
    """Whether it creates something temporary, which is gone with the connection; a secret is not."""
    words = [text.upper() for _, text in _tokens(statement)][1:5]
    if words[:2] == ["OR", "REPLACE"]:
        del words[:2]
    return words[0] in ("TEMP", "TEMPORARY") and words[1] != "SECRET"


def _refuse_functions(connection: DuckDBPyConnection, query: str) -> None:
    """Raise `QueryError` where a function is called that reads files or memory, changes a setting or runs a text."""
    called = {name.casefold() for name in _called(query)}
    refused = connection.execute(
        sql("ask/refused_functions"), {"called": sorted(called)}
    ).fetchall()
    if refused:
        names = ", ".join(name for (name,) in refused)
        raise QueryError(f"{names} is not accepted: a query reads the warehouse and nothing else.")


def _called(query: str) -> Iterator[str]:
    """The names before an opening parenthesis."""
    for (_, name), (_, following) in pairwise(_tokens(query)):
        if following == "(":
            yield name.removeprefix('"').removesuffix('"')


def _tokens(query: str) -> Iterator[tuple[int, str]]:
    """The names and signs of some SQL, each with the place of its first byte; without comments."""
    content = query.encode()
    for place, _ in duckdb.tokenize(query):
        if token := _TOKEN.match(content[place:].decode()):
            yield place, token[0]
