"""Texts that want to be more than text, put into every field of a report."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

from warehouse.ask.report import Content

TEXT = (
    "<script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">"
    "\"'></style></title></svg>&lt;{{ 7 * 7 }}{% raw %}{shown}$&"
    "javascript:alert(1) \u202eterbalik مرحبا " + "panjang" * 60
)
CODED = {"severity", "code", "kind", "role", "status", "reporter", "loaded_at", "period"}
"""Fields whose words are ours."""


def hostile(content: Content) -> Content:
    """The content with `TEXT` in each field that a document fills; identifiers stay, so that all is still found."""
    return Content(
        **{
            relation.name: [_row(row) for row in getattr(content, relation.name)]
            for relation in fields(content)
        }
    )


def _row(row: Any) -> Any:
    assert is_dataclass(row)
    changes: dict[str, Any] = {}
    for field in fields(row):
        value = getattr(row, field.name)
        if field.name in CODED or field.name.endswith("_id") or field.name == "organisations":
            continue
        if isinstance(value, str) or (value is None and "str" in str(field.type)):
            changes[field.name] = f"{TEXT}.pdf" if field.name == "file_name" else TEXT
        elif isinstance(value, list):
            changes[field.name] = [TEXT]
    return replace(row, **changes)  # type: ignore[type-var]
