"""Renaksi from Python: load plans and reports, ask the warehouse, read the tables of any document.

    import renaksi

    renaksi.load("plan.pdf")
    with renaksi.open_warehouse() as warehouse:
        warehouse.commitments
    renaksi.tables("plan.pdf", pages=[12])

docs/python.md tells more. Nothing is imported before it is used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from renaksi.rooms import require_rooms

if TYPE_CHECKING:
    from models.errors import RenaksiError
    from renaksi.documents import DocumentTable, Loaded, load, tables
    from warehouse import Answer, Warehouse, open_warehouse

    __version__: str

_PLACES = {
    "load": "renaksi.documents",
    "tables": "renaksi.documents",
    "Loaded": "renaksi.documents",
    "DocumentTable": "renaksi.documents",
    "open_warehouse": "warehouse",
    "Answer": "warehouse",
    "Warehouse": "warehouse",
    "RenaksiError": "models.errors",
}
"""Where each name comes from, when it is first used."""

__all__ = [
    "Answer",
    "DocumentTable",
    "Loaded",
    "RenaksiError",
    "Warehouse",
    "__version__",
    "load",
    "open_warehouse",
    "tables",
]


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        return version("renaksi")
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    require_rooms()
    return getattr(import_module(_PLACES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
