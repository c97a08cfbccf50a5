"""Which columns hold identifiers and digests: no texts, in which anything personal could stand."""

from __future__ import annotations

import re

_IDENTIFIERS = "_(id|key)$|^(sha256|digest|read_by|tail)$"
"""A regular expression that both Python and DuckDB know: the names of these columns."""


def holds_no_text(column: str) -> bool:
    """Whether a column of this name holds identifiers or digests."""
    return re.search(_IDENTIFIERS, column) is not None


def identifiers_in_sql() -> str:
    """The expression as a text of SQL."""
    return f"'{_IDENTIFIERS}'"
