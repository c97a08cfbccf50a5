"""What the schema's definitions say: the same in every process, for warehouses are compared by them."""

from __future__ import annotations

import re

from warehouse.sql import names_in, sql


def test_no_two_columns_are_left_out_at_once() -> None:
    """DuckDB keeps those of one EXCLUDE in no order."""
    found = [
        left_out
        for part in names_in("schema")
        for left_out in re.findall(r"EXCLUDE\s*\(([^)]*)\)", sql(part))
        if "," in left_out
    ]
    assert found == []
