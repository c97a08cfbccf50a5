"""The warehouse: one DuckDB file with every version of every plan, and views that show the current ones.

For those who use it from Python, `open_warehouse` is where to begin (docs/python.md).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from warehouse.ask.access import Answer, Warehouse, open_warehouse

WAIT = 60.0
"""Seconds that an opening waits, unless told otherwise, for others to let go of the file."""

_LAZY = ("Answer", "Warehouse", "open_warehouse")
__all__ = ["WAIT", "Answer", "Warehouse", "open_warehouse"]


def __getattr__(name: str) -> Any:
    """Import these on first use: commands that need no warehouse start without DuckDB."""
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from warehouse.ask import access

    return getattr(access, name)
