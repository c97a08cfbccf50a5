"""What the SQL of the warehouse answers depends on the rows alone, not on the order in which they come."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

SQL = Path(__file__).parents[2] / "warehouse" / "sql"

ORDERED = re.compile(
    r"\b(array_agg|any_value|avg|favg|first|fsum|group_concat|json_group_array|last|list|mean|"
    r"mode|string_agg)\(",
    re.IGNORECASE,
)
"""Aggregates whose result depends on the order of what they are given; `avg` where that are fractions."""

EXACT = "(status IN ('substantial', 'complete'))::integer"
"""Averaged as whole numbers, which add up to the same in any order."""


def arguments(text: str) -> Iterator[str]:
    """What stands between the parentheses of each such aggregate."""
    for call in ORDERED.finditer(text):
        depth, end = 1, call.end()
        while depth:
            depth += {"(": 1, ")": -1}.get(text[end], 0)
            end += 1
        yield text[call.end() : end - 1]


def test_each_aggregate_that_depends_on_order_says_in_which() -> None:
    files = sorted(SQL.rglob("*.sql"))
    given = [
        (path.name, argument) for path in files for argument in arguments(path.read_text("utf-8"))
    ]
    assert len(given) > 15
    assert [found for found in given if "ORDER BY" not in found[1] and found[1] != EXACT] == []
