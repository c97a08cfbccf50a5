"""Texts that want to be more than text, put into every field of a report."""

from __future__ import annotations

from typing import Any

from warehouse.ask.queries import Row
from warehouse.ask.report import Content

TEXT = (
    "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">"
    "\"'></style></title></svg>&lt;{{ 7 * 7 }}{% raw %}{shown}$&"
    "javascript:alert(1) \u202eterbalik مرحبا " + "panjang" * 60
)
CODED = {
    "severity",
    "code",
    "kind",
    "role",
    "status",
    "reporter",
    "loaded_at",
    "period",
    "direction",
}
"""Fields whose words are ours."""


NUMBERS = {"days_overdue", "percent", "page"}
"""Fields that hold numbers where they hold anything."""
NO_TEXT = ("_id", "_date", "_on")
"""What other fields end in that hold no text: identifiers stay, so that all is still found."""


def hostile(content: Content) -> Content:
    """The content with `TEXT` in each field that a document fills."""
    return {query: [_row(row) for row in rows] for query, rows in content.items()}


def _row(row: Row) -> Row:
    changes: dict[str, Any] = {}
    for field, value in vars(row).items():
        if field in CODED | NUMBERS or field.endswith(NO_TEXT) or field == "organisations":
            continue
        if isinstance(value, str) or value is None:
            changes[field] = f"{TEXT}.pdf" if field == "file_name" else TEXT
        elif isinstance(value, list):
            changes[field] = [TEXT]
    return changed(row, **changes)


def changed(row: Row, **values: object) -> Row:
    """The same row with other values."""
    return Row(**(vars(row) | values))
