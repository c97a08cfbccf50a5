"""Values as the cells of a CSV file, none of which a spreadsheet takes for a formula."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

ACTIVE = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""How a text begins that a spreadsheet may run as a formula (OWASP, CSV Injection)."""

GUARD = "'"
"""Stands before such a text, and before one that begins with it: a leading one is always to be taken away."""

GUARDED = (*ACTIVE, GUARD)


def guarded(text: str) -> str:
    """The text, with a guard before it where it needs one."""
    return GUARD + text if text.startswith(GUARDED) else text


def with_decimal_comma(number: float | Decimal) -> str:
    """A number as it is typed in Indonesia: Excel there would take `1.234` for a thousand."""
    return str(number).replace(".", ",")


def csv_cell(value: Any) -> str:
    """A value as text: NULL as nothing, lists as JSON, dates and times in ISO form, active text guarded."""
    match value:
        case None:
            return ""
        case str():
            return guarded(value)
        case bool():
            return "true" if value else "false"
        case list():
            return json.dumps(value, ensure_ascii=False)
        case datetime():
            return value.isoformat(timespec="microseconds") + "Z"
        case _:
            return str(value)


def write_csv(
    path: Path, heads: Sequence[str], rows: Iterable[Sequence[Any]], *, for_excel: bool = False
) -> None:
    """Write a CSV file as RFC 4180 has it, in UTF-8.

    `for_excel` writes one that Excel opens by a double click where numbers have a decimal comma: it says that it is
    UTF-8, its fields stand between semicolons.
    """
    encoding, delimiter = ("utf-8-sig", ";") if for_excel else ("utf-8", ",")
    as_cell = _excel_cell if for_excel else csv_cell
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, delimiter=delimiter)
        writer.writerow(heads)
        writer.writerows([as_cell(value) for value in row] for row in rows)


def _excel_cell(value: Any) -> str:
    is_number = isinstance(value, int | float | Decimal) and not isinstance(value, bool)
    return with_decimal_comma(value) if is_number else csv_cell(value)
