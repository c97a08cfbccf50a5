"""Values as the cells of a CSV file, none of which a spreadsheet takes for a formula."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

ACTIVE = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How a text begins that a spreadsheet may run as a formula (OWASP, CSV Injection)."""

GUARD = "'"
"""Stands before such a text, and before one that begins with it: a leading one is always to be taken away."""

GUARDED = (*ACTIVE, GUARD)


def csv_cell(value: Any) -> str:
    """A value as text: NULL as nothing, lists as JSON, dates and times in ISO form, active text guarded."""
    match value:
        case None:
            return ""
        case str():
            return GUARD + value if value.startswith(GUARDED) else value
        case bool():
            return "true" if value else "false"
        case list():
            return json.dumps(value, ensure_ascii=False)
        case datetime():
            return value.isoformat(timespec="microseconds") + "Z"
        case _:
            return str(value)


def write_csv(path: Path, heads: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    """Write a CSV file as RFC 4180 has it, in UTF-8."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(heads)
        writer.writerows([csv_cell(value) for value in row] for row in rows)
